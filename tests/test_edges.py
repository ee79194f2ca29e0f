"""Edges that were once wrong, each as somebody met it."""

from __future__ import annotations

import datetime as dt
import threading
import warnings
from collections.abc import Callable
from typing import Any

import astral.sun
import numpy as np
import pandas as pd
import pytest
from flask import Flask, render_template_string
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates
from starlette.testclient import TestClient

import hebdate
from hebdate import calendars, columns, names
from hebdate.columns import with_hebrew, with_readings
from hebdate.contrib.flask import Hebdate
from hebdate.contrib.jinja import Defaults
from hebdate.contrib.starlette import setup
from hebdate.date import HebrewDate, Month
from hebdate.errors import DateError, HebdateError, LocaleError
from hebdate.sunset import Place, SunsetError, begun
from hebdate.text.width import caret
from hebdate.writing.layout import Layout
from hebdate.writing.ordinals import TWO_DIGITS
from hebdate.writing.pattern import from_patterns

DAY, HEBREW = dt.date(2022, 5, 16), HebrewDate(5782, Month.IYYAR, 15)


# -- columns -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "zone",
    [
        "America/New_York",
        "America/Argentina/Buenos_Aires",
        "America/Port-au-Prince",
        "America/North_Dakota/New_Salem",
        "Etc/GMT+5",
        "Asia/Jerusalem",
        "UTC",
    ],
)
def test_timestamps_of_pandas_in_any_zone(zone: str) -> None:
    """narwhals knows only zones with letters in their names; the day is that of the zone, not of UTC."""
    times = pd.Series(pd.to_datetime(["2022-05-16 23:30", None]).tz_localize(zone), name="at")
    found = with_hebrew(times.to_frame(), "at")
    assert found["hebrew_day"].to_list() == [15, pd.NA]
    assert columns.to_hebrew(times).day.tolist() == [15, 0]
    assert str(found["at"].dtype).endswith(f"{zone}]")


def test_the_answer_of_to_hebrew_says_that_it_has_slots() -> None:
    days = np.array(["2022-05-16", "NaT", "2022-02-15"], "datetime64[D]")
    found = columns.to_hebrew(days)
    assert found._fields == ("year", "slot", "day")
    assert found.slot.tolist() == [9, 0, 6]


@given(st.lists(st.dates() | st.none(), max_size=50))
def test_to_gregorian_takes_it_back(days: list[dt.date | None]) -> None:
    """The whole answer, nulls too."""
    found = columns.to_gregorian(columns.to_hebrew(days))
    assert found.tolist() == days


def test_error_of_the_whole_answer_and_more() -> None:
    found = columns.to_hebrew([DAY])
    for more in ({"month": [1]}, {"months": "biblical"}):
        with pytest.raises(DateError, match="the dates are given whole"):
            columns.to_gregorian(found, **more)  # type: ignore[call-overload]


# -- calendars and sunset ------------------------------------------------------------------------------------------


def test_calendars_in_threads() -> None:
    """Each changed the warning filters of all the others for a moment, and could leave them changed."""
    before = list(warnings.filters)
    wrong: list[int] = []

    def work() -> None:
        days = range(700_000, 700_300)
        wrong.extend(rd for rd in days if calendars.julian_to_rd(*calendars.rd_to_julian(rd)) != rd)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert list(warnings.filters) == before


@pytest.mark.parametrize(("month", "stays"), [(6, "above"), (12, "below")])
def test_the_polar_sun_whatever_words_astral_has(monkeypatch: pytest.MonkeyPatch, month: int, stays: str) -> None:
    """Python 3.14 has other words for the error inside astral, and above became below."""

    def sunset(*_: Any) -> dt.datetime:
        raise ValueError("expected a number in range from -1 up to 1")

    monkeypatch.setattr(astral.sun, "sunset", sunset)
    place = Place(69.65, 18.9553, "Europe/Oslo")
    with pytest.raises(SunsetError, match=f"it stays {stays} the horizon$"):
        begun(dt.datetime(2022, month, 21, 12, tzinfo=dt.UTC), place)


@pytest.mark.parametrize("value", [10**400, -(10**400), float("inf"), "1e999", float("nan")])
def test_error_of_a_place_off_the_earth(value: Any) -> None:
    """An integer that is no float is no OverflowError either."""
    for place in ((value, 0), (0, value)):
        with pytest.raises(SunsetError, match="is a number of degrees from") as caught:
            Place(*place)
        assert len(str(caught.value)) < 200


# -- messages ------------------------------------------------------------------------------------------------------


def test_carets_below_a_line_with_tabs() -> None:
    line, carets = caret("\t5783:\t30 Adar\tx", (7, 9)).split("\n")
    assert line.index("30") == carets.index("^")
    assert carets.count("^") == 2


MEGABYTE = "x" * 1_000_000


@pytest.mark.parametrize("text", [MEGABYTE, "a-" * 500_000, "ט״ו" * 300_000, "{" * 1_000_000, "9" * 1_000_000])
@pytest.mark.parametrize(
    "call",
    [
        lambda text: HebrewDate(5782, text, 15),
        lambda text: HebrewDate(text, Month.IYYAR, 15),
        lambda text: HebrewDate.of(5782, Month.IYYAR, 15, overflow=text),
        lambda text: HebrewDate.fromisoformat(text),
        lambda text: HEBREW.format(text),
        lambda text: HEBREW.format("d MMMM", locale=text),
        lambda text: HEBREW.format("d MMMM", spelling=text),
        lambda text: Month.from_code(text),
        lambda text: hebdate.convert(text),
        lambda text: hebdate.render(text),
        lambda text: hebdate.render(DAY, style=text),
        lambda text: hebdate.render(DAY, locale=text),
        lambda text: hebdate.render(DAY, spelling=text),
        lambda text: hebdate.render(DAY, level=text),
        lambda text: hebdate.render(DAY, calendar=text),
        lambda text: hebdate.render(DAY, isolate=text),
        lambda text: hebdate.render(DAY, like=text),
        lambda text: hebdate.parse("16 May 2022", locales=text),
        lambda text: hebdate.parse(text),
        lambda text: Layout.parse(text + "{x}"),
        lambda text: Layout.parse(f"{{h}}{{{text[:5000]}}}{{/h}}"),
        lambda text: from_patterns(None, text),
        lambda text: from_patterns("d", "d", join=text),
        lambda text: names.negotiate(text),
        lambda text: names.hebrew_months("en", text),
        lambda text: Place.of(text),
        lambda text: with_hebrew(pd.DataFrame({"at": []}), text),
        lambda text: with_hebrew(pd.DataFrame({"at": []}), "at", months=text),
        lambda text: with_readings(pd.DataFrame({"at": []}), text),
        lambda text: columns.to_gregorian([5782], [text], [15]),
        lambda text: columns.to_gregorian([text], ["M08"], [15]),
        lambda text: columns.to_hebrew([text]),
    ],
)
def test_no_error_repeats_a_megabyte(call: Callable[[str], object], text: str) -> None:
    """Neither the message, nor the time it takes to say no."""
    with pytest.raises((HebdateError, TypeError)) as caught:
        call(text)
    assert len(str(caught.value)) < 3_000


def test_error_of_a_number_without_end() -> None:
    """More digits than Python writes."""
    huge = 10**5000
    for call in (
        lambda: HebrewDate(huge, Month.IYYAR, 15),
        lambda: HebrewDate(5782, huge, 15),  # type: ignore[arg-type]
        lambda: HebrewDate(5782, Month.IYYAR, huge),
        lambda: HebrewDate(5782, Month.IYYAR, 30.5),  # type: ignore[arg-type]
        lambda: HebrewDate.fromordinal(huge),
        lambda: HebrewDate.from_biblical(5782, huge, 1),
        lambda: HEBREW.add(years=huge),
        lambda: HEBREW.add(months=huge),
        lambda: HEBREW + huge,
        lambda: hebdate.render(huge),  # type: ignore[arg-type]
        lambda: hebdate.parse("16 May", near=huge),
    ):
        with pytest.raises(HebdateError) as caught:
            call()
        assert len(str(caught.value)) < 300


# -- names and languages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spelling", "hint"),
    [
        ("ashkenzi", "did you mean 'ashkenazi'?"),
        ("hebcal@alef", "no pair of Adars 'alef'"),
        ("zzz", "it is a locale, or one such as 'ashkenazi' or 'hebcal'"),
    ],
)
def test_an_unknown_spelling_is_answered_with_spellings(spelling: str, hint: str) -> None:
    for options in ({}, {"like": "Monday, May 16th | 15 Iyyar 5782"}, {"style": "algemeiner"}, {"locale": "fr"}):
        with pytest.raises(LocaleError) as caught:
            hebdate.render(DAY, spelling=spelling, **options)
        assert hint in str(caught.value)
        assert "no locale" not in str(caught.value)


def pages(template: str, **defaults: Any) -> Environment:
    environment = Environment(
        loader=DictLoader({"front.html": template}), extensions=["hebdate.contrib.jinja.HebdateExtension"]
    )
    environment.hebdate = Defaults(**defaults)  # type: ignore[attr-defined]
    return environment


@pytest.mark.parametrize("lang", ["xx", "favicon.ico", "../../etc/passwd", "x" * 100_000, "he-" * 50_000])
def test_a_page_in_a_language_that_is_none(lang: str) -> None:
    """An address is anybody's: the page comes in the default language, and is no server error."""
    template = "{{ day | hebrew_date(html=False) }}"
    assert pages(template).get_template("front.html").render(day=DAY, lang=lang) == "15 Iyar 5782"
    french = pages(template, locale="fr").get_template("front.html")
    assert french.render(day=DAY, lang=lang) == "15 iyar 5782"
    asked = pages(template, locale=lambda context: lang).get_template("front.html")
    assert asked.render(day=DAY) == "15 Iyar 5782"
    for said in ("{{ day | hebrew_date(locale=lang) }}",):  # who writes it means it
        with pytest.raises(LocaleError):
            pages(said).get_template("front.html").render(day=DAY, lang=lang)


def test_an_unknown_default_is_a_slip_and_is_seen() -> None:
    with pytest.raises(LocaleError, match="no locale 'xx'"):
        pages("{{ day | hebrew_date }}", locale="xx").get_template("front.html").render(day=DAY)


def test_servers_of_the_guides_answer_an_unknown_language() -> None:
    """As the guides set them up: 200, and English."""
    flask = Flask("paper")
    Hebdate(flask)
    flask.add_url_rule(
        "/<lang>/", view_func=lambda lang: render_template_string("{{ d | hebrew_date }}", lang=lang, d=DAY)
    )
    answer = flask.test_client().get("/xx/")
    assert (answer.status_code, "15 Iyar 5782" in answer.text) == (200, True)

    for by_request in (False, True):
        templates = Jinja2Templates(env=Environment(loader=DictLoader({"front.html": "{{ d | hebrew_date }}"})))
        setup(templates, locale=(lambda request: request.path_params["lang"]) if by_request else None)
        client = TestClient(Starlette(routes=[Route("/{lang}/", front(templates, by_request))]))
        reply = client.get("/xx/")
        assert (reply.status_code, "15 Iyar 5782" in reply.text) == (200, True)
        assert "באייר" in client.get("/he/").text


def front(templates: Jinja2Templates, by_request: bool) -> Callable[[Request], Response]:
    """A page whose language comes from the request, or from the template's variable."""

    def page(request: Request) -> Response:
        lang = {} if by_request else {"lang": request.path_params["lang"]}
        return templates.TemplateResponse(request, "front.html", {"d": DAY, **lang})

    return page


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('{{ d | hebdate("algemeiner", html=False) }}', hebdate.render(DAY, style="algemeiner")),
        ('{{ d | hebdate("short", locale="fr", html=False) }}', hebdate.render(DAY, style="short", locale="fr")),
        ('{{ d | hebrew_date("fr", html=False) }}', "15 iyar 5782"),
        ('{{ d | gregorian_date("fr", html=False) }}', "16 mai 2022"),
    ],
)
def test_the_first_option_of_jinja_needs_no_name(template: str, expected: str) -> None:
    """As in Django."""
    assert pages(template).get_template("front.html").render(d=DAY) == expected


@pytest.mark.parametrize("template", ['{{ d | hebdate("full", "en") }}', '{{ d | hebrew_date("he", locale="he") }}'])
def test_error_of_two_options_without_names(template: str) -> None:
    with pytest.raises(TypeError, match="takes one option without its name"):
        pages(template).get_template("front.html").render(d=DAY)


# -- writing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [1699, 1700, 1999, 2005, 2099, 2100, 2105, 1])
def test_a_year_of_two_digits_is_one_that_two_digits_can_mean(year: int) -> None:
    """4/30/05 of 2105 was read as 2005, and beside its Hebrew date as a mismatch."""
    day = dt.date(year, 4, 30)
    text = hebdate.render(day, locale="en", style="short")
    assert text.startswith(f"4/30/{year % 100:02}" if year in TWO_DIGITS else f"4/30/{year}")


@given(st.dates(dt.date(1760, 1, 1), dt.date(2400, 12, 31)))
def test_a_short_line_with_a_hebrew_year_is_read_back(day: dt.date) -> None:
    text = hebdate.render(day, locale="en", style="short")
    assert hebdate.parse(text).date == day, text


def test_the_message_for_a_civil_day_that_is_none_is_ours() -> None:
    """It quoted Python's own, which changed in 3.14."""
    with pytest.raises(DateError) as caught:
        hebdate.render("2022-02-30")
    assert str(caught.value) == "'2022-02-30' is no day of the Gregorian calendar"
