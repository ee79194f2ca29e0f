"""convert and the days that render takes: dates of either kind and texts, and never a number alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate.api import Day
from hebdate.date import HebrewDate, Month
from hebdate.errors import DateError, HeaderError, HebdateError, LocaleError, RangeError

CIVIL, HEBREW = dt.date(2022, 5, 16), HebrewDate(5782, Month.IYYAR, 15)


@given(st.dates())
def test_there_and_back(day: dt.date) -> None:
    """Every datetime.date, by value; and by the texts that name it without a doubt."""
    hebrew = hebdate.convert(day)
    assert hebdate.convert(hebrew) == day
    assert hebdate.convert(day, after_sunset=True) == hebrew + 1
    for text in (hebrew.isoformat(), hebrew.isoformat(fields=True)):
        assert hebdate.convert(text) == day


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("16 May 2022", {}, HEBREW),
        ("2022-05-16", {}, HEBREW),
        ("2022-05-16", {"after_sunset": True}, HEBREW + 1),
        ("Monday, May 16, 2022", {}, HEBREW),
        ("15 Iyyar 5782", {}, CIVIL),
        ("ט״ו באייר תשפ״ב", {}, CIVIL),
        ("5782-M08-15", {}, CIVIL),
        ("2022-05-16[u-ca=hebrew]", {}, CIVIL),
        ("16 Mayıs 2022", {"locales": "tr"}, HEBREW),
        ("16 May 22", {"near": 2020}, HEBREW),
        ("16 May 22", {"near": HebrewDate(5780, Month.TISHRI, 1)}, HEBREW),
        (hebdate.parse("15 Iyyar 5782"), {}, CIVIL),
        (dt.datetime(2022, 5, 16, 23, 0), {}, HEBREW),  # noqa: DTZ001 - by its date, whatever its time
    ],
)
def test_convert(text: Any, options: dict[str, Any], expected: object) -> None:
    assert hebdate.convert(text, **options) == expected


NUMBER = "but a number alone is no day: give a date, or text such as '16 May 2022'; of a day number"


@pytest.mark.parametrize(
    ("value", "options", "error", "message"),
    [
        (2022, {}, DateError, f"found 2022, {NUMBER}"),
        (True, {}, DateError, f"found True, {NUMBER}"),
        (2022.5, {}, DateError, f"found 2022.5, {NUMBER}"),
        (np.int64(738291), {}, DateError, "found "),
        pytest.param(10**5000, {}, DateError, "found a number of 16,610 bits, but", id="huge"),
        (None, {}, DateError, "a day is a datetime.date, a HebrewDate, a Reading or text, found None"),
        ("2022", {}, HeaderError, "the text does not determine the day"),
        ("5782", {}, HeaderError, "the text does not determine the day"),
        ("Shabbat shalom", {}, HeaderError, "no date was read"),
        ("x" * 5000, {}, HeaderError, "found 5,000 characters, but a date has at most 4,000"),
        ("16 May 2022", {"locales": "xx"}, LocaleError, "no locale 'xx'"),
        (
            "5782-08-15",
            {},
            DateError,
            "'5782-08-15' is a day of the Gregorian year 5782 by ISO 8601: if the year is Hebrew",
        ),
        ("5783-M06-30", {}, RangeError, "day 30 is out of range 1..29: Adar 5783 has 29 days"),
        (
            "2021-09-02/2021-09-08",
            {},
            DateError,
            "<Reading '2021-09-02/2021-09-08': single, 2021-09-02/2021-09-08> names several days",
        ),
        (
            "May 16, 2022 | 15 Iyyar 5782",
            {},
            DateError,
            "<Reading 'May 16, 2022 | 15 Iyyar 5782': agree, 2022-05-16> is not of one calendar alone",
        ),
        ("15 Iyyar 5782", {"after_sunset": True}, DateError, "after_sunset says which Hebrew date of a civil day"),
        (HEBREW, {"after_sunset": True}, DateError, "after_sunset says which Hebrew date of a civil day"),
        (HebrewDate(1, Month.TISHRI, 1), {}, RangeError, "ordinal -1373427 is out of range"),
        (hebdate.parse("16 May", strict=False), {}, DateError, "<Reading '16 May': underdetermined"),
    ],
)
def test_error(value: Any, options: dict[str, Any], error: type[HebdateError], message: str) -> None:
    with pytest.raises(error) as caught:
        hebdate.convert(value, **options)
    assert type(caught.value) is error
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "day",
    [
        CIVIL,
        HEBREW,
        "2022-05-16",
        "16 May 2022",
        "15 Iyyar 5782",
        "5782-M08-15",
        "2022-05-16[u-ca=hebrew]",
        hebdate.parse("May 16, 2022"),
        (CIVIL, "15 Iyyar 5782"),
    ],
    ids=str,
)
def test_what_render_takes(day: Day) -> None:
    """The same values as the filters and convert."""
    assert hebdate.render(day) == "Monday, May 16, 2022 | 15 Iyar 5782"
    assert str(hebdate.render_html(day)).startswith('<time datetime="2022-05-16"')


@pytest.mark.parametrize(
    ("day", "error"),
    [
        (2022, DateError),
        (738291, DateError),
        (np.int64(738291), DateError),
        ((CIVIL, 738295), DateError),
        ("2022", HeaderError),
        ("5782", HeaderError),
        ("5782-08-15", DateError),
        ("16 May", HeaderError),
        ("x" * 5000, HeaderError),
    ],
)
def test_error_of_what_render_does_not_take(day: Any, error: type[HebdateError]) -> None:
    for function in (hebdate.render, hebdate.render_html):
        with pytest.raises(error) as caught:
            function(day)
        assert type(caught.value) is error


def test_near_a_hebrew_date() -> None:
    """It is the civil day that it stands for."""
    text, near = "May 16 | 15 Iyyar", HebrewDate(5780, Month.NISAN, 1)
    assert hebdate.parse(text, near=near) == hebdate.parse(text, near=near.to_date())
    assert [each.date for each in hebdate.find("On May 16 | 15 Iyyar we met.", near=near)] == [CIVIL]
    with pytest.raises(DateError, match=r"^near must be a date, or a Gregorian year from 1 to 2999, found 5782; if"):
        hebdate.parse(text, near=5782)
