"""iCalendar files: whole days, stable UIDs, and rules only where they give the very days."""

from __future__ import annotations

import datetime as dt
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from hebdate import HebrewDate, Month, ObservanceError, observances
from hebdate.errors import HebdateError
from hebdate.ics import calendar
from hebdate.observances.anniversaries import RULES, bar_mitzvah, birthday, yahrzeit

STAMP = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


def events(written: bytes) -> list[Any]:
    return list(Calendar.from_ical(written).walk("VEVENT"))


@pytest.mark.parametrize("schedule", ["israel", "diaspora"])
def test_a_year_of_observances(schedule: Any) -> None:
    """One event each: the day, the day after it as the end, nobody made busy, a UID of its own."""
    told = list(observances.year(5784, schedule=schedule))
    found = events(calendar(told, stamp=STAMP))
    assert [event.decoded("DTSTART") for event in found] == [each.day for each in told]
    assert all(type(event.decoded("DTSTART")) is dt.date for event in found)
    assert {event.decoded("DTEND") - event.decoded("DTSTART") for event in found} == {dt.timedelta(1)}
    assert [str(event["SUMMARY"]) for event in found] == [each.name() for each in told]
    assert {str(event["TRANSP"]) for event in found} == {"TRANSPARENT"}
    assert len({str(event["UID"]) for event in found}) == len(found)


def test_a_file_is_the_same_whenever_it_is_written() -> None:
    """But for the stamp; and a UID depends on nothing but what and when, not on language or schedule."""
    told = list(observances.year(5784, schedule="israel", kinds=["holy"]))
    assert calendar(told, stamp=STAMP) == calendar(told, stamp=STAMP)
    abroad = list(observances.year(5784, schedule="diaspora", kinds=["holy"]))
    here = {str(event["UID"]) for event in events(calendar(told, names="he"))}
    assert here < {str(event["UID"]) for event in events(calendar(abroad, names="fr"))} | here
    assert "pesach-1-20240423@hebdate" in here
    assert b"DTSTAMP:20240101T000000Z" in calendar(told, stamp=STAMP)


def test_anniversaries_are_dates_by_default() -> None:
    told = yahrzeit(HebrewDate(5783, Month.ADAR, 10), 3, rule="rema")
    found = events(calendar(told, title="Yahrzeit of Sarah, daughter of Leah"))
    assert [event.decoded("DTSTART") for event in found] == [each.day for each in told]
    assert str(found[0]["SUMMARY"]) == "Yahrzeit of Sarah, daughter of Leah (1)"
    assert not [event for event in found if "RRULE" in event]
    other = events(calendar(told, title="Yahrzeit of Moshe"))
    assert {str(event["UID"]) for event in found}.isdisjoint(str(event["UID"]) for event in other)
    [of_age] = events(calendar([bar_mitzvah(HebrewDate(5771, Month.ADAR, 7))]))
    assert str(of_age["SUMMARY"]) == "Bar mitzvah"


@pytest.mark.parametrize(
    ("event", "rule", "expected"),
    [
        # Adar of a common year: in Adar I of leap years, in Adar of the others, and that is a missing Adar I, forward.
        (HebrewDate(5783, Month.ADAR, 14), "rema", "BYMONTH=5L;SKIP=FORWARD"),
        (HebrewDate(5783, Month.ADAR, 14), "karo", "BYMONTH=6;SKIP=FORWARD"),
        (HebrewDate(5784, Month.ADAR_I, 14), "luah", "BYMONTH=5L;SKIP=FORWARD"),
        (HebrewDate(5784, Month.ADAR_I, 30), "rema", "BYMONTH=5L;SKIP=BACKWARD"),
        (HebrewDate(5783, Month.HESHVAN, 30), "rema", "BYMONTH=2;SKIP=BACKWARD"),  # 5784 is short
        (HebrewDate(5783, Month.HESHVAN, 30), "luah", "BYMONTHDAY=29;BYMONTH=2;SKIP=FORWARD"),
        (HebrewDate(5784, Month.IYYAR, 5), "both", "BYMONTH=8;SKIP=FORWARD"),
    ],
)
def test_a_rule_by_the_hebrew_calendar(event: HebrewDate, rule: Any, expected: str) -> None:
    """RFC 7529: the month codes are Temporal's, and the first day is the first anniversary."""
    told = yahrzeit(event, 2, rule=rule)
    [found] = events(calendar(told, recurring=True))
    written = found["RRULE"].to_ical().decode()
    assert written.startswith("RSCALE=HEBREW;FREQ=YEARLY;")
    assert written.endswith(expected)
    assert found.decoded("DTSTART") == told[0].day


dates = st.integers(HebrewDate(5600, Month.TISHRI, 1).toordinal(), HebrewDate(5900, Month.ELUL, 29).toordinal())


def recurring(event: HebrewDate, code: str, day: int, skip: str, year: int) -> HebrewDate:
    """What RFC 7529 says that a rule gives in a year: first the month is found, then the day."""
    month = Month.from_code("M" + code.zfill(3 if code.endswith("L") else 2))
    if month is Month.ADAR_I and not HebrewDate(year, Month.TISHRI, 1).is_leap:
        month = Month.ADAR if skip == "FORWARD" else Month.SHEVAT
    try:
        return HebrewDate(year, month, day)
    except HebdateError:
        last = HebrewDate(year, month, 29)
        return last + 1 if skip == "FORWARD" else last


@settings(max_examples=40)
@given(dates.map(HebrewDate.fromordinal), st.sampled_from([*RULES, "birthday"]))
def test_a_rule_gives_the_customs_days(event: HebrewDate, rule: Any) -> None:
    """Whatever rule is written gives the anniversaries of sixty years; where none can, none is written."""
    told = birthday(event, 60) if rule == "birthday" else yahrzeit(event, 60, rule=rule)
    try:
        [found] = events(calendar(told[:1], recurring=True))
    except ObservanceError:
        assert rule == "both"
        return
    parts = dict(part.split("=") for part in found["RRULE"].to_ical().decode().split(";"))
    for each in told:
        day = recurring(event, parts["BYMONTH"], int(parts["BYMONTHDAY"]), parts["SKIP"], each.hebrew.year)
        assert day == each.hebrew


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (yahrzeit(HebrewDate(5783, Month.ADAR, 14), 9, rule="both"), "by the custom 'both': write the dates"),
        ((bar_mitzvah(HebrewDate(5771, Month.ADAR, 7)),), "write the dates"),
        (observances.find("pesach-1", 5784), "give their anniversaries"),
        ((), "give their anniversaries"),
        (
            birthday(HebrewDate(5783, Month.ADAR, 14), 1) + birthday(HebrewDate(5783, Month.ADAR, 15), 1),
            "of one person",
        ),
        (
            yahrzeit(HebrewDate(5783, Month.AV, 1), 3, rule="rema", first_from=HebrewDate(5783, Month.AV, 8)),
            "write the dates",
        ),
    ],
)
def test_no_rule_where_none_is_true(told: Any, message: str) -> None:
    with pytest.raises(ObservanceError, match=message):
        calendar(told, recurring=True)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(HebdateError, match=r"pip install hebdate\[ics\]"):
        calendar([])
