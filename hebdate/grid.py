"""A month of either calendar as weeks of days: data only, for whoever draws it.

Every day has both dates, its observances, and the reading if it is a Shabbat. The weeks are whole: the days of the
neighbouring months that fill the first and the last one are there too, and say that they are `outside`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from hebdate.arithmetic import month_length
from hebdate.date import HebrewDate, Month
from hebdate.errors import DateError, RangeError
from hebdate.observances import Observance, Schedule, parasha
from hebdate.observances.almanac import checked_schedule, checked_year, civil, on

__all__ = ["Calendar", "Day", "Grid", "month"]

Calendar = Literal["hebrew", "gregorian"]

#: The Gregorian years of which a month can be drawn: those whose days, and the days around them, all have dates.
FIRST_CIVIL, LAST_CIVIL = 2, 9998

_SATURDAY: Final = 5


class Day(NamedTuple):
    """A day of the grid.

    ``outside`` says that it belongs to another month; ``readings`` are the numbers of a Shabbat's reading, () on any
    other day and where a festival takes its place.
    """

    date: dt.date
    hebrew: HebrewDate
    outside: bool
    observances: tuple[Observance, ...]
    readings: tuple[int, ...]

    def to_dict(self) -> dict[str, object]:
        """The day as JSON writes it."""
        date = self.hebrew
        return {
            "date": self.date.isoformat(),
            "hebrew": {"year": date.year, "month_code": date.month.code, "day": date.day},
            "outside": self.outside,
            "observances": [observance.to_dict() for observance in self.observances],
            "readings": list(self.readings),
        }


class Grid(NamedTuple):
    """A month: ``calendar`` and ``year`` and ``month`` (1 to 12, or a `Month`) name it, ``weeks`` hold seven days each.

    ``week_start`` is the weekday of the first column, Monday 0 ... Sunday 6.
    """

    calendar: Calendar
    year: int
    month: int | Month
    schedule: Schedule
    week_start: int
    weeks: tuple[tuple[Day, ...], ...]

    def days(self) -> Iterator[Day]:
        """The days of the month itself, in order.

        >>> len(list(month(5784, Month.IYYAR, schedule="israel").days()))
        29
        """
        return (day for week in self.weeks for day in week if not day.outside)

    def to_dict(self) -> dict[str, object]:
        """The month as JSON writes it; a Hebrew one by its month code."""
        return {
            "calendar": self.calendar,
            "year": self.year,
            "month": self.month.code if isinstance(self.month, Month) else self.month,
            "schedule": self.schedule,
            "week_start": self.week_start,
            "weeks": [[day.to_dict() for day in week] for week in self.weeks],
        }


def month(
    year: int, month: int | Month, *, schedule: Schedule, calendar: Calendar | None = None, week_start: int = 6
) -> Grid:
    """A month as weeks of days.

    A `Month` is one of the Hebrew year, 3762 to 13759; a number from 1 to 12 one of the Gregorian year, 2 to 9998;
    ``calendar`` may say so again, and is refused where it says something else. ``week_start`` is the first weekday of a
    week, Monday 0 ... Sunday 6.

    Raises `ObservanceError` for a schedule that is none, `RangeError`, `MonthError` and `MonthNotInYearError` as
    `HebrewDate` does.

    >>> grid = month(2024, 5, schedule="israel")
    >>> [day.date.day for day in grid.weeks[0]]
    [28, 29, 30, 1, 2, 3, 4]
    >>> str(grid.weeks[0][3].hebrew), grid.weeks[0][6].readings
    ('23 Nisan 5784', (28,))
    """
    schedule = checked_schedule(schedule)
    if isinstance(week_start, bool) or week_start not in range(7):
        raise RangeError("week_start", week_start, 0, 6, "Monday is 0 and Sunday 6, as for datetime.date")
    named: Calendar = "hebrew" if isinstance(month, Month) else "gregorian"
    if calendar not in (None, named):
        given = "a number" if named == "gregorian" else f"{month}"
        wanted = "a Month, such as Month.IYYAR" if calendar == "hebrew" else "a number from 1 to 12"
        raise DateError(f"calendar is {calendar!r}, but month is {given}: give {wanted}")
    first, last = _ends(year, month)
    before = (first.weekday() - week_start) % 7
    start = first.toordinal() - before
    weeks = (last.toordinal() - start) // 7 + 1
    days = tuple(_day(civil(start + place), first, last, schedule) for place in range(7 * weeks))
    return Grid(named, year, month, schedule, week_start, tuple(days[at : at + 7] for at in range(0, len(days), 7)))


def _ends(year: int, month: int | Month) -> tuple[dt.date, dt.date]:
    """The first and the last day of a month."""
    if isinstance(month, Month):
        first = HebrewDate(checked_year(year), month, 1)
        return first.to_date(), (first + (month_length(year, month.slot) - 1)).to_date()
    for name, value, low, high in (("year", year, FIRST_CIVIL, LAST_CIVIL), ("month", month, 1, 12)):
        if isinstance(value, bool) or not isinstance(value, int):
            raise DateError(f"{name} must be a whole number, found {value!r} ({type(value).__name__})")
        if not low <= value <= high:
            raise RangeError(name, value, low, high, "of the Gregorian calendar; for a Hebrew month give a Month")
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, 1), after - dt.timedelta(1)


def _day(date: dt.date, first: dt.date, last: dt.date, schedule: Schedule) -> Day:
    """A day of the grid of the month from ``first`` to ``last``."""
    week = parasha.of(date, schedule) if date.weekday() == _SATURDAY else None
    readings = week.readings if week and week.read_on == date else ()
    outside = not first <= date <= last
    return Day(date, HebrewDate.from_date(date), outside, on(date, schedule=schedule), readings)
