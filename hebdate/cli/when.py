"""``hebdate when``: the days of a reading or an observance in a year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hebdate.cli.calendar import WEEKDAYS
from hebdate.cli.days import checked, hebrew_fields
from hebdate.cli.out import DIM, OK, UNREAD, Look, UsageError, complain, put, put_json, safe, shown
from hebdate.cli.year import hebrew_year

if TYPE_CHECKING:
    from hebdate.observances import Schedule

Answer = tuple[dt.date, "Schedule | None", dict[str, Any]]


def run_when(
    name: str,
    year: str,
    look: Look | None = None,
    schedule: str | None = None,
    weekday: str | None = None,
    names: str = "en",
) -> int:
    """The days, each with the schedule that it is of where the two differ; exit code 1 where the year has none.

    >>> run_when("Parashat Vayeshev", "5777")
    2016-12-24 Saturday  24 Kislev 5777  \u2067כ״ד בכסלו תשע״ז\u2069  Vayeshev
    0
    """
    look = look or Look()
    number, wanted = hebrew_year(year), checked(schedule)
    day = None
    if weekday is not None:
        if weekday.lower() not in WEEKDAYS:
            raise UsageError(f"--weekday is a day such as friday, not {shown(safe(repr(weekday)))}")
        day = WEEKDAYS.index(weekday.lower())
    answers = _answers(name, number, wanted, day, names)
    for date, only, what in answers:
        _put(date, only, what, look)
    if not answers:
        complain(f"{number} has no {shown(safe(name))}" + (" in that schedule" if wanted else ""))
        return UNREAD
    return OK


def _answers(name: str, year: int, schedule: Schedule | None, weekday: int | None, names: str) -> list[Answer]:
    """The days of what the name names: a reading if it is one, else an observance."""
    from hebdate.errors import ObservanceError
    from hebdate.names.observances import find_parasha

    try:
        readings = find_parasha(name)
    except ObservanceError as unknown:
        if weekday is not None:
            raise UsageError(f"--weekday is for the days of a reading's week: {unknown}") from None
        try:
            return _observances(name, year, schedule, names)
        except ObservanceError as neither:
            raise UsageError(f"{unknown}\n{neither}") from None
    return _readings(readings, year, schedule, weekday, names)


def _readings(
    readings: tuple[int, ...], year: int, schedule: Schedule | None, weekday: int | None, names: str
) -> list[Answer]:
    from hebdate.names.observances import parasha_name
    from hebdate.observances import SCHEDULES, parasha

    each: dict[Schedule, tuple[dt.date, ...]] = {
        known: parasha.when(readings, year, known, weekday) for known in SCHEDULES if schedule in (None, known)
    }
    what = {"readings": list(readings), "name": parasha_name(readings, names)}
    return [
        (date, _only([known for known in each if date in each[known]], schedule), what)
        for date in sorted({date for dates in each.values() for date in dates})
    ]


def _observances(name: str, year: int, schedule: Schedule | None, names: str) -> list[Answer]:
    from hebdate import observances

    found = observances.find(name, year, schedule=schedule)
    return [(each.day, each.schedule, {**each.to_dict(), "name": each.name(names)}) for each in found]


def _only(of: list[Schedule], asked: Schedule | None) -> Schedule | None:
    """The one schedule that a day is of; None for both."""
    return of[0] if len(of) == 1 else asked


def _put(date: dt.date, only: Schedule | None, what: dict[str, Any], look: Look) -> None:
    from hebdate.cli.show import both
    from hebdate.date import HebrewDate

    rd = date.toordinal()
    if look.json:
        hebrew = hebrew_fields(HebrewDate.fromordinal(rd))
        put_json({**what, "day": date.isoformat(), "hebrew": hebrew, "schedule": only})
        return
    place = look.paint(f"  ({only})", DIM) if only else ""
    put(f"{both(rd, rd)}  {shown(str(what['name']))}{place}")
