"""The filters by themselves: what a template author gives and gets, and what a stranger gives and does not get."""

from __future__ import annotations

import contextlib
import datetime as dt
import html
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate.errors import DateError, HeaderError, HebdateError, LayoutError, LocaleError
from hebdate.filters import FILTERS, gregorian_date, hebrew_date
from hebdate.filters import hebdate as both
from hebdate.sunset import Place, SunsetError
from hebdate.writing.html import Html
from hebdate.writing.layout import Layout
from hebdate.writing.styles import STYLES

DAY = dt.date(2022, 5, 16)
HEADER = "Monday, May 16th | 15 Iyyar 5782"
SHOWN = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16, 2022 | 15 Iyar 5782</time>'
NEW_YORK = (40.7128, -74.006, "America/New_York")
NINE = dt.datetime(2022, 5, 16, 21, tzinfo=ZoneInfo("America/New_York"))
NAIVE = NINE.replace(tzinfo=None)

VALUES = {
    "a date": DAY,
    "a naive datetime": NAIVE,
    "an aware datetime, its own day": NINE,
    "a pandas timestamp": pd.Timestamp("2022-05-16 09:00"),
    "a HebrewDate": hebdate.HebrewDate(5782, hebdate.Month.IYYAR, 15),
    "a Reading": hebdate.parse(HEADER),
    "an ISO date": "2022-05-16",
    "an ISO date, short": "20220516",
    "an ISO stamp": "2022-05-16T21:00:00-04:00",
    "an ISO stamp with a space": "2022-05-16 21:00",
    "an e-mail's stamp": "Mon, 16 May 2022 21:00:00 -0400",
    "a header": HEADER,
    "a header with space about it": f"\n {HEADER}  ",
    "a Hebrew date": "15 Iyyar 5782",
    "a Hebrew date in Hebrew": "ט״ו באייר תשפ״ב",
    "a civil date in French": "16 mai 2022",
    "markup": Html("16 May 2022"),
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_each_value_is_its_day(value: object) -> None:
    assert both(value) == SHOWN
    assert hebrew_date(value) == '<time datetime="2022-05-16" lang="en" dir="ltr">15 Iyar 5782</time>'
    assert gregorian_date(value) == '<time datetime="2022-05-16" lang="en" dir="ltr">May 16, 2022</time>'


@pytest.mark.parametrize("value", [None, "", "  \n", float("nan"), pd.NaT], ids=repr)
@pytest.mark.parametrize("function", FILTERS.values(), ids=FILTERS.keys())
def test_no_value_is_nothing(function: Callable[..., str], value: object) -> None:
    assert function(value) == ""
    assert function(value, missing="no <date>") == "no &lt;date&gt;"
    assert function(value, missing=Html("<i>none</i>")) == "<i>none</i>"
    assert function(value, missing="no <date>", html=False) == "no <date>"


@pytest.mark.parametrize(
    ("value", "error", "why"),
    [
        ("not a date", HeaderError, "no date was read"),
        ("16 May 22", HeaderError, "does not determine"),
        ("Tuesday, May 16th | 15 Iyyar 5782", HeaderError, "found Tuesday, but 2022-05-16 is a Monday"),
        ("2022-02-30", DateError, "is no day"),
        ("2022", HeaderError, "does not determine"),
        ("5782", HeaderError, "does not determine"),
        (738291, DateError, "found 738291, but a number alone is no day: give a date"),
        (True, DateError, "found True, but a number alone"),
        (1652659200.5, DateError, "found 1652659200.5, but a number alone"),
        (dt.time(21), DateError, "a day is a datetime.date"),
        (b"2022-05-16", DateError, "a day is a datetime.date"),
        ([], DateError, "a day is a datetime.date"),
        ("x" * 1_000_000, HeaderError, "found 1,000,000 characters"),
    ],
    ids=lambda value: repr(value)[:30],
)
@pytest.mark.parametrize("function", FILTERS.values(), ids=FILTERS.keys())
def test_what_names_no_day_is_an_error(
    function: Callable[..., str], value: object, error: type[HebdateError], why: str
) -> None:
    with pytest.raises(error, match=why) as raised:
        function(value)
    assert len(str(raised.value)) < 1000


def test_months_and_intervals_are_written_as_such() -> None:
    assert (
        both("2022-05") == '<time datetime="2022-05" lang="en" dir="ltr">May 2022 | Nisan\u2009–\u2009Sivan 5782</time>'
    )
    assert both("2021-09-02/2021-09-08", html=False).replace("\u2009", " ") == (
        "Thursday, September 2 – Wednesday, September 8, 2021 | 25 Elul 5781 – 2 Tishri 5782"
    )
    assert both((DAY, DAY), html=False) == "Monday, May 16, 2022 | 15 Iyar 5782"


def test_like_an_example() -> None:
    assert both(dt.date(2023, 1, 1), like=HEADER, html=False) == "Sunday, January 1st | 8 Tevet 5783"
    assert both(dt.date(2023, 1, 1), like=hebdate.parse(HEADER).layout, html=False) == (
        "Sunday, January 1st | 8 Tevet 5783"
    )
    assert hebrew_date(dt.date(2023, 1, 1), like=HEADER, html=False) == "8 Tevet 5783"
    assert gregorian_date(dt.date(2023, 1, 1), like=HEADER, html=False) == "Sunday, January 1st"


@pytest.mark.parametrize("name", STYLES)
def test_each_house_style_has_its_own_languages(name: str) -> None:
    """The page's locale does not change what a publication prints."""
    style = STYLES[name]
    for locale in (None, "en", "he", Locale("ru")):
        assert both(style.days, style=name, locale=locale, html=False, isolate=False) == style.line


@pytest.mark.parametrize("locale", ["he", "he-IL", "he_IL", "iw", Locale("he"), Locale("he", "IL")], ids=repr)
def test_a_locale_in_the_forms_that_frameworks_have(locale: object) -> None:
    assert hebrew_date(DAY, locale=locale, html=False) == "ט״ו באייר תשפ״ב"


def test_a_spelling() -> None:
    assert hebrew_date("2022-10-26", spelling="ashkenazi", html=False) == "1 Cheshvan 5783"


@pytest.mark.parametrize(
    ("options", "error", "why"),
    [
        ({"style": "kneset"}, LocaleError, "did you mean 'knesset'"),
        ({"style": ["full"]}, LocaleError, "a style is a short name"),
        ({"style": "x" * 1_000_000}, LocaleError, "a style is a short name"),
        ({"locale": "xx"}, LocaleError, "no locale 'xx'"),
        ({"locale": 5}, LocaleError, "no locale '5'"),
        ({"locale": "x" * 1_000_000}, LocaleError, "a locale is a short name"),
        ({"like": "no date"}, HeaderError, "no date was read"),
        ({"like": "15 Shawwal 1443 AH / 16 May 2022"}, LayoutError, "Islamic"),
        ({"like": 5}, LayoutError, "like is the text of a header or a Layout, found 5"),
        ({"like": "16 May 2022 " * 1_000_000}, LayoutError, "has 12,000,000 characters"),
    ],
    ids=lambda value: str(value)[:40],
)
@pytest.mark.parametrize("function", FILTERS.values(), ids=FILTERS.keys())
def test_an_option_that_means_nothing_is_an_error(
    function: Callable[..., str], options: dict[str, object], error: type[HebdateError], why: str
) -> None:
    started = time.process_time()
    with pytest.raises(error, match=why) as raised:
        function(DAY, **options)
    assert len(str(raised.value)) < 1000
    assert time.process_time() - started < 1  # a hostile example is refused by its length alone


# --- the evening -----------------------------------------------------------------------------------------------------


def test_after_sunset_the_hebrew_date_is_the_next_one() -> None:
    assert both(DAY, after_sunset=True, html=False) == "Monday, May 16, 2022 | 16 Iyar 5782"
    assert both(DAY, after_sunset=True).startswith('<time datetime="2022-05-16"')
    assert hebrew_date(DAY, after_sunset=True) == '<time datetime="2022-05-17" lang="en" dir="ltr">16 Iyar 5782</time>'
    assert hebrew_date(DAY, after_sunset=True, locale="he", style="full", html=False) == "יום שלישי, ט״ז באייר תשפ״ב"


@pytest.mark.parametrize("value", [NINE, NINE.astimezone(dt.UTC), NINE.isoformat(), "Tue, 17 May 2022 01:00:00 GMT"])
def test_a_place_decides_for_an_instant(value: object) -> None:
    """At nine in the evening in New York it is Monday there, whatever the zone the time came in, and 16 Iyyar."""
    assert both(value, place=NEW_YORK, html=False) == "Monday, May 16, 2022 | 16 Iyar 5782"
    assert hebrew_date(value, place=NEW_YORK, html=False) == "16 Iyar 5782"
    assert gregorian_date(value, place=NEW_YORK, html=False) == "May 16, 2022"
    assert both(value, place=NEW_YORK, after_sunset=False, html=False) == "Monday, May 16, 2022 | 15 Iyar 5782"


@pytest.mark.parametrize("place", [NEW_YORK, list(NEW_YORK), Place(*NEW_YORK), "40.7128, -74.006, America/New_York"])
def test_a_place_in_each_form(place: object) -> None:
    assert both(NINE, place=place) == both(DAY, after_sunset=True)


@pytest.mark.parametrize("value", [DAY, "2022-05-16", HEADER, hebdate.HebrewDate.from_date(DAY)])
def test_a_day_has_no_evening_for_a_place(value: object) -> None:
    assert both(value, place=NEW_YORK) == SHOWN


def test_no_place_no_guess() -> None:
    assert both(NINE) == SHOWN
    with pytest.raises(SunsetError, match="has no zone"):
        both(NAIVE, place=NEW_YORK)
    # Where nothing depends on the sun, the time needs no zone.
    assert both(NAIVE, place=NEW_YORK, after_sunset=True) == both(DAY, after_sunset=True)
    assert gregorian_date(NAIVE, place=NEW_YORK, html=False) == "May 16, 2022"


def test_a_hebrew_date_says_its_evening_itself() -> None:
    for value in (hebdate.HebrewDate.from_date(DAY), hebdate.parse(HEADER), HEADER, "15 Iyyar 5782"):
        with pytest.raises(DateError, match="but a Hebrew date is given"):
            both(value, after_sunset=True)
    evening = "May 16, 2022 | 16 Iyyar 5782"
    for after_sunset in (None, True):
        assert both(evening, after_sunset=after_sunset, html=False) == "Monday, May 16, 2022 | 16 Iyar 5782"
        assert hebrew_date(evening, after_sunset=after_sunset) == hebrew_date("2022-05-17")


def test_an_example_from_an_evening_does_not_make_mornings_evenings() -> None:
    example = "May 16, 2022 | 16 Iyyar 5782"
    assert both(DAY, like=example, html=False) == example
    morning = NINE.replace(hour=9)
    assert both(morning, like=example, place=NEW_YORK, html=False) == "May 16, 2022 | 15 Iyyar 5782"
    assert both(NINE, like=example, place=NEW_YORK, html=False) == example
    assert both(DAY, like=example, after_sunset=False, html=False) == "May 16, 2022 | 15 Iyyar 5782"


# --- what is shown is the day ----------------------------------------------------------------------------------------


class Tags(HTMLParser):
    """The tags, the names of their attributes, and the text of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(
    st.dates(dt.date(1700, 1, 1), dt.date(2200, 12, 31)),
    st.sampled_from(["en", "he", "fr", "ru", "yi", "de"]),
    st.booleans(),
)
def test_the_text_of_a_header_is_read_back(day: dt.date, locale: str, after_sunset: bool) -> None:
    shown = Tags(both(day, locale=locale, after_sunset=after_sunset)).text
    reading = hebdate.parse(shown)
    assert (reading.date, reading.agreement) == (day, "evening" if after_sunset else "agree")
    assert hebdate.parse(both(day, locale=locale, after_sunset=after_sunset, html=False)).date == day


def test_plain_text_is_isolated_where_the_halves_run_apart() -> None:
    day = STYLES["arutz-sheva"].days
    assert both(day, style="arutz-sheva", html=False) == (
        "\u2066Monday, May. 01 '17\u2069, \u2067ה' באייר תשע\"ז\u2069"
    )
    assert both(day, locale="he", html=False) == "יום שני, 1 במאי 2017 | ה׳ באייר תשע״ז"
    assert hebrew_date(day, locale="he", html=False, isolate=True) == "\u2067ה׳ באייר תשע״ז\u2069"


# --- strangers -------------------------------------------------------------------------------------------------------

HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='x",
    "</time><img src=x onerror=alert(1)>",
    "&lt;script&gt;",
    "{{7*7}}",
    "{% include 'x' %}",
    "{0} {x!r} %s %(x)s",
    "\u202eevil\u2066",
    "\u2069\u2069\u202c</span></time>",
    "\x00\x08\ud800",
    "-->]]>",
    "x" * 1_000_000,
]
#: Texts that are read, with the hostile one before, between and after the halves.
EXAMPLES = [f"{text} May 16, 2022 {text} 15 Iyyar 5782 {text}" for text in HOSTILE]


def inert(text: str) -> bool:
    """Whether a piece of HTML, set into a page, is a date and nothing else, and turns nothing after it around."""
    page = Tags(f"<p>{text}</p>")
    depth = {"\u202c": 0, "\u2069": 0}
    for char in page.text:
        if char in "\u202a\u202b\u202d\u202e":
            depth["\u202c"] += 1
        elif char in "\u2066\u2067\u2068":
            depth["\u2069"] += 1
        elif char in depth:
            depth[char] -= 1
    return (
        page.tags[0] == "p"
        and set(page.tags[1:]) <= {"time", "span"}
        and page.attributes <= {"datetime", "lang", "dir"}
        and not any(depth.values())
        and "49" not in page.text
    )


def test_the_measure_of_what_is_inert_can_fail() -> None:
    assert inert(SHOWN)
    for text in ("<b>", '<time onclick="x">', "49", "\u202e", "\u2067x", "<script>alert(1)</script>"):
        assert not inert(text)


@pytest.mark.parametrize("text", [*HOSTILE, *EXAMPLES], ids=lambda text: ascii(text)[:40])
@pytest.mark.parametrize("function", FILTERS.values(), ids=FILTERS.keys())
def test_strangers_stay_inert(function: Callable[..., str], text: str) -> None:
    """Through the value and every option: what comes out is a date, or it is an error."""
    calls: list[dict[str, object]] = [{"value": text}, {"value": None, "missing": text}]
    calls += [{"value": DAY, name: text} for name in ("like", "style", "locale")]
    calls += [{"value": NINE, "place": text}, {"value": NINE, "place": (40.7, -74, text)}]
    if function is not gregorian_date:
        calls += [{"value": DAY, "spelling": text}, {"value": DAY, "after_sunset": text}]
    written = []
    for call in calls:
        with contextlib.suppress(HebdateError):
            written.append(function(**call))
    assert all(inert(each) for each in written)
    assert len(written) > 0


def test_the_words_of_an_example_are_kept_as_text() -> None:
    kept = [text for text in HOSTILE[:3] if html.escape(text) in both(DAY, like=EXAMPLES[HOSTILE.index(text)])]
    assert kept == HOSTILE[:3]
    layout = Layout.parse("{g}{day}{/g}<script>")
    assert both(DAY, like=layout) == '<time datetime="2022-05-16"><span dir="ltr">16</span>&lt;script&gt;</time>' or (
        "<script" not in both(DAY, like=layout)
    )


def test_a_filter_reads_no_file_no_environment_and_no_network() -> None:
    """The first page loads code, names of locales and the zone, from where they are installed; the second nothing."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "data" / "guarded_page.py")],
        capture_output=True,
        text=True,
        check=True,
    )
    outside, second, control = json.loads(done.stdout)
    assert outside == []
    assert second == []
    assert [event for event, _ in control] == ["open", "environ"]  # the guard sees what it should


def test_the_filters_load_no_framework() -> None:
    code = "import sys, hebdate, hebdate.filters; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert "hebdate" in loaded
    assert loaded.isdisjoint({"jinja2", "flask", "django", "starlette", "fastapi", "mkdocs_macros", "astral", "babel"})


def test_every_option_is_in_the_docstring() -> None:
    named = set(re.findall(r"``(\w+)``", both.__doc__ or ""))
    assert set(both.__kwdefaults__ or {}) <= named
    assert Path(__file__).name == "test_filters.py"
