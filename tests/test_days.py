"""The tables of days and months say what `datetime`, CLDR's names and the value say, and nobody says otherwise."""

from __future__ import annotations

import datetime as dt

import pytest

from hebdate import HebrewDate, Month, days, names, slots
from hebdate.date import MAX_YEAR, MIN_YEAR
from hebdate.names.spellings import SPELLINGS


def test_the_limits_are_those_of_the_two_calendars() -> None:
    assert dt.date.min.toordinal() == days.CIVIL_FIRST
    assert dt.date.max.toordinal() == days.CIVIL_LAST
    assert (days.MIN_YEAR, days.MAX_YEAR) == (MIN_YEAR, MAX_YEAR)
    assert HebrewDate(days.MIN_YEAR, Month.TISHRI, 1).toordinal() == days.HEBREW_FIRST
    assert HebrewDate(days.MAX_YEAR, Month.ELUL, 29).toordinal() == days.HEBREW_LAST
    assert HebrewDate.fromordinal(dt.date.max.toordinal()).year == days.MAX_YEAR


@pytest.mark.parametrize("rd", [days.HEBREW_FIRST, -6, -1, 0, 1, 738291, days.CIVIL_LAST, days.HEBREW_LAST])
def test_weekdays_are_those_of_datetime_and_go_on_beyond_it(rd: int) -> None:
    assert days.weekday(rd) == dt.date.fromordinal((rd - 1) % 7 + 1).weekday()
    assert days.WEEKDAYS[days.weekday(738291)] == dt.date(2022, 5, 16).strftime("%A")


@pytest.mark.parametrize("at", range(14))
def test_every_month_is_numbered_alike_everywhere(at: int) -> None:
    """The slot, the number from Nisan, the code and the key of each of the fourteen, against all who know one."""
    month = slots.FOURTEEN[at]
    leap = month.key in {"adar-i", "adar-ii"}
    date = HebrewDate(5784 if leap else 5783, Month(month.slot), 1)
    assert date.to_biblical()[1] == month.biblical
    assert date.month.code == month.code == slots.CODES[month.slot]
    assert names.month_index(month.slot, leap) == at == slots.PLACES[leap][month.slot]
    assert str(date) == f"1 {month.english} {date.year}"


def test_the_keys_are_those_of_the_spellings() -> None:
    assert tuple(SPELLINGS) == slots.KEYS
    assert [dt.date(2022, at + 1, 1).strftime("%B") for at in range(12)] == list(slots.CIVIL_ENGLISH)
