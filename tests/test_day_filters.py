"""What a day is, in templates: filters and tests, alone, in Jinja2, in Flask and in Django."""

from __future__ import annotations

import datetime as dt
import logging
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask, render_template_string
from jinja2 import Environment

from hebdate import HebrewDate, Month, ObservanceError
from hebdate.contrib.flask import Hebdate
from hebdate.contrib.jinja import Defaults, install
from hebdate.day_filters import FILTERS, TESTS, chol_hamoed, fast, holy_day, observances, omer, parasha, shabbat
from hebdate.errors import DateError, HebdateError, LocaleError

#: Values that name 18 Iyyar 5784, a Sunday in the omer.
LAG_BAOMER = [
    dt.date(2024, 5, 26),
    dt.datetime(2024, 5, 26, 22, 0),  # noqa: DTZ001 - without a place its date alone counts
    "2024-05-26",
    "Sunday, May 26, 2024",
    HebrewDate(5784, Month.IYYAR, 18),
]


@pytest.mark.parametrize("value", LAG_BAOMER, ids=str)
def test_every_value_that_filters_take(value: object) -> None:
    assert observances(value, schedule="israel") == "Lag BaOmer"
    assert omer(value) == "33rd day of the Omer"
    assert parasha(value, schedule="diaspora", locale="he") == "פרשת בחוקותי"
    assert not shabbat(value)


@pytest.mark.parametrize("value", [None, "", float("nan")], ids=str)
def test_no_day(value: object) -> None:
    """Nothing, or what is asked for; a test is false."""
    for function in FILTERS.values():
        options = {} if function is omer else {"schedule": "israel"}
        assert function(value, **options) == ""
        assert function(value, missing="<none>", **options) == "&lt;none&gt;"
        assert function(value, missing="<none>", html=False, **options) == "<none>"
    assert not any(test(value) for test in TESTS.values())


def test_a_plain_day_is_nothing() -> None:
    assert observances("2024-11-05", schedule="israel", missing="–") == "–"
    assert omer("2024-11-05", missing="–") == "–"
    assert observances("2024-05-20", schedule="israel") == ""
    assert observances("2024-05-20", schedule="israel", kinds="omer") == "27th day of the Omer"


def test_html_is_escaped_once() -> None:
    told = observances("2022-12-24", schedule="israel", joint=" & ")
    assert told == "6th day of Chanukah &amp; 1st day of Rosh Chodesh Tevet"
    assert told.__html__() == told  # type: ignore[attr-defined]
    plain = observances("2022-12-24", schedule="israel", joint=" & ", html=False)
    assert plain == "6th day of Chanukah & 1st day of Rosh Chodesh Tevet"


def test_after_sunset_is_the_next_hebrew_day() -> None:
    """Said, or by a place and the time of a datetime."""
    friday = dt.datetime(2024, 5, 24, 22, 0, tzinfo=ZoneInfo("Asia/Jerusalem"))
    jerusalem = (31.78, 35.22)
    assert shabbat(dt.date(2024, 5, 24), after_sunset=True)
    assert shabbat(friday, place=jerusalem)
    assert not shabbat(friday.replace(hour=12), place=jerusalem)
    assert omer(dt.date(2024, 5, 25), after_sunset=True) == "33rd day of the Omer"
    with pytest.raises(DateError, match="a Hebrew date is given"):
        shabbat(HebrewDate(5784, Month.IYYAR, 18), after_sunset=True)


def test_tests() -> None:
    assert [holy_day(day, "israel") for day in ("2024-04-23", "2024-04-24", "2024-04-29")] == [True, False, True]
    assert [chol_hamoed(day, "diaspora") for day in ("2024-04-24", "2024-04-25", "2024-04-30")] == [False, True, False]
    assert [fast(day) for day in ("2022-08-06", "2022-08-07", "2024-10-12", "2024-05-26")] == [False, True, True, False]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: observances("2024-05-26"), ObservanceError, "schedule must be 'israel' or 'diaspora', found None"),
        (lambda: holy_day("2024-05-26"), ObservanceError, "only you can say which is meant"),
        (lambda: observances("2024-05", schedule="israel"), DateError, "of one day, and '2024-05' names several"),
        (lambda: parasha("2024-05-26", schedule="israel", locale="sv"), LocaleError, "no names of observances in 'sv'"),
        (lambda: observances("hello", schedule="israel"), HebdateError, "no date"),
        (lambda: observances("2024-05-26", schedule="israel", kinds="x"), ObservanceError, "no kind of observance 'x'"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


def rendered(source: str, defaults: Defaults | None = None, **values: object) -> str:
    environment = Environment(autoescape=True)
    install(environment, defaults or Defaults())
    return environment.from_string(source).render(**values)


def test_in_jinja() -> None:
    """With its options, with defaults of the environment, and with the page's language."""
    page = "{{ day | observances(schedule='diaspora') }}, {{ day | parasha(schedule='israel', title=false) }}"
    assert rendered(page, day="2024-04-24") == "2nd day of Pesach, Acharei Mot"
    assert rendered("{{ day | omer }}", day="2024-05-26") == "33rd day of the Omer"
    at_home = Defaults(schedule="israel")
    assert rendered("{{ day | observances }}", at_home, day="2024-04-23", lang="he") == "א׳ דפסח"
    assert rendered("{% if day is holy_day %}closed{% endif %}", at_home, day="2024-04-23") == "closed"
    assert rendered("{% if day is not holy_day %}open{% endif %}", at_home, day="2024-04-24") == "open"
    assert rendered("{% if day is holy_day('diaspora') %}closed{% endif %}", at_home, day="2024-04-24") == "closed"
    assert (
        rendered("{{ day is shabbat }} {{ day is fast }} {{ nothing is fast }}", day="2024-10-12") == "True True False"
    )
    assert rendered("{{ day is chol_hamoed(schedule='israel') }}", day="2024-04-24") == "True"
    with pytest.raises(ObservanceError):
        rendered("{{ day | observances }}", day="2024-04-23")


def test_in_flask() -> None:
    app = Flask("newspaper")
    app.config["HEBDATE_SCHEDULE"] = "israel"
    Hebdate(app)
    with app.app_context():
        assert render_template_string("{{ '2024-04-23' | observances }}") == "1st day of Pesach"
        assert render_template_string("{{ '2024-04-24' is chol_hamoed }}") == "True"


def test_in_django(caplog: pytest.LogCaptureFixture) -> None:
    """Filters with the schedule, or with that of the settings; what is wrong is left out and logged."""
    django = pytest.importorskip("django")
    from django.conf import settings

    if not settings.configured:
        settings.configure(
            INSTALLED_APPS=["hebdate.contrib.django"],
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        )
        django.setup()
    from django.template import Context, Engine
    from django.test import override_settings
    from django.utils.translation import override

    def page(source: str) -> str:
        engine = Engine(libraries={"hebdate": "hebdate.contrib.django.templatetags.hebdate"})
        found: str = engine.from_string("{% load hebdate %}" + source).render(Context({"day": dt.date(2024, 4, 24)}))
        return found

    assert page('{{ day|observances:"diaspora" }}') == "2nd day of Pesach"
    assert page('{{ day|observances:"israel" }}') == "2nd day of Pesach, 1st day of Chol HaMoed Pesach"
    assert page("{{ day|omer }}") == "1st day of the Omer"
    assert page('{% if day|is_holy_day:"diaspora" %}closed{% endif %}') == "closed"
    assert page("{{ day|is_shabbat }} {{ day|is_fast }}") == "False False"
    with override_settings(HEBDATE_SCHEDULE="israel"), override("ru"):
        assert page("{{ day|parasha }} {{ day|is_chol_hamoed }}") == "Недельная глава Ахарей Мот True"
    with caplog.at_level(logging.WARNING, "hebdate"):
        assert page("{{ day|observances }}{{ day|is_holy_day }}") == "False"
    assert caplog.text.count("schedule must be") == 2
