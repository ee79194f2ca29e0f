"""The week's reading: from a day to its week, and from a reading and a year to its days.

Readings are numbered from 0, Bereshit, to 53, Vezot Haberakhah; a week that joins two has both numbers. A week is named
by the next reading in the cycle: Sunday to Friday belong to the coming Shabbat, and where that is a festival day, to
the Shabbat after it, as letters are dated (25 Elul 5749 is "eve of ... Ha'azinu", which was read in 5750).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hebdate.arithmetic import from_rd
from hebdate.date import HebrewDate
from hebdate.errors import DateError, ObservanceError, RangeError
from hebdate.names.observances import find_parasha, parasha_name
from hebdate.observances.almanac import checked_schedule, checked_year, civil, rd_of
from hebdate.observances.cycle import DOUBLES, HAAZINU, VAYEILECH, VEZOT_HABERAKHAH, Readings, cycle
from hebdate.observances.festivals import religious
from hebdate.observances.shape import MONDAY, SCHEDULES, SHABBAT, TISHRI, TUESDAY, Schedule, Shape, shape_of

__all__ = ["READINGS", "Week", "of", "shabbat_of", "shabbatot_of", "when"]

#: How many readings there are; their numbers run from 0 to one less.
READINGS = 54


class Week(NamedTuple):
    """A week and its reading.

    ``readings`` are one or two numbers; ``read_on`` is the Shabbat on which they are read; ``shabbat`` the coming one,
    which is earlier where a festival stands between; ``special`` the ids of the names that ``shabbat`` has
    ("shabbat-zachor", "mevarchim-iyyar", "shabbat-chol-hamoed-pesach").

    >>> week = of(dt.date(2022, 4, 19), "diaspora")
    >>> str(week.shabbat), week.readings, str(week.read_on)
    ('2022-04-23', (28,), '2022-04-30')
    """

    readings: Readings
    shabbat: dt.date
    read_on: dt.date
    special: tuple[str, ...]
    schedule: Schedule

    def name(self, names: str = "en") -> str:
        """The reading's name in a language or a spelling tradition of `hebdate.names.observances`.

        Raises `LocaleError` for a language that has no names of readings.

        >>> week = of(dt.date(2023, 3, 18), "diaspora")
        >>> week.name(), week.name("ashkenazi"), week.name("he")
        ('Vayakhel-Pekudei', 'Vayakhel-Pekudei', 'ויקהל־פקודי')
        """
        return parasha_name(self.readings, names)

    def to_dict(self) -> dict[str, object]:
        """The week as JSON writes it."""
        return {
            "readings": list(self.readings),
            "name": self.name(),
            "shabbat": self.shabbat.isoformat(),
            "read_on": self.read_on.isoformat(),
            "special": list(self.special),
            "schedule": self.schedule,
        }


class _Place(NamedTuple):
    """The week of one place of a year; places at or past its length are in the next year."""

    readings: Readings
    shabbat: int
    read_on: int
    special: tuple[str, ...]


@lru_cache(maxsize=28)
def _weeks(shape: Shape, schedule: Schedule) -> tuple[_Place, ...]:
    """(Shape, schedule) -> the week of each place."""
    named: dict[int, list[str]] = {}
    for entry in religious(shape, schedule):
        if entry.kind == "shabbat":
            named.setdefault(entry.place, []).append(entry.id)
    shabbatot = dict(cycle(shape, schedule)) | dict(_start_of_next(shape))
    # The Shabbat between the next New Year and its Day of Atonement.
    named[shape.length + 8 - (shape.next_first + 8 + 1) % 7] = ["shabbat-shuva"]
    weeks: list[_Place] = []
    read_on, shabbat = max(shabbatot), max(shabbatot)
    for place in range(shabbat, -1, -1):
        if place in shabbatot:
            shabbat = place
            if shabbatot[place]:
                read_on = place
        if place < shape.length:
            weeks.append(_Place(shabbatot[read_on], shabbat, read_on, tuple(named.get(shabbat, ()))))
    return tuple(reversed(weeks))


def _start_of_next(shape: Shape) -> Iterator[tuple[int, Readings]]:
    """The Shabbatot of the next year to its first reading: only the weekday that it begins on decides them."""
    first = shape.next_first
    place = shape.length + (SHABBAT - first) % 7
    if first == SHABBAT:  # the New Year itself
        yield place, ()
        place += 7
    yield place, (VAYEILECH,) if first in (MONDAY, TUESDAY) else (HAAZINU,)


def of(day: dt.date | HebrewDate, schedule: Schedule) -> Week:
    """The week that a day is in, by its daylight.

    On Simchat Torah and in the week before it this is Bereshit, the next in the cycle; Vezot Haberakhah is read that
    day but has no week. Raises `ObservanceError` for a schedule that is none, `DateError` for what is no day, and
    `RangeError` in the last days of 9999, whose Shabbat `datetime.date` does not have.

    >>> of(dt.date(2016, 12, 19), "israel").name(), str(of(dt.date(2016, 12, 19), "israel").read_on)
    ('Vayeshev', '2016-12-24')
    """
    rd = rd_of(day)
    first, shape = shape_of(from_rd(rd)[0])
    readings, shabbat, read_on, special = _weeks(shape, checked_schedule(schedule))[rd - first]
    return Week(readings, civil(first + shabbat), civil(first + read_on), special, schedule)


def year(hebrew_year: int, schedule: Schedule) -> Iterator[Week]:
    """The weeks of a Hebrew year that have a reading of their own, each by its Shabbat, in order.

    Raises `RangeError` for a year outside of 3762 to 13759, `ObservanceError` for a schedule that is none.

    >>> weeks = list(year(5784, "israel"))
    >>> len(weeks), weeks[0].name(), str(weeks[-1].shabbat), weeks[-1].name()
    (51, "Ha'azinu", '2024-09-28', 'Nitzavim-Vayeilech')
    """
    first, shape = shape_of(checked_year(hebrew_year))
    weeks = _weeks(shape, checked_schedule(schedule))
    found = []
    for place, readings in cycle(shape, schedule):
        if readings:
            day = civil(first + place)
            found.append(Week(readings, day, day, weeks[place].special, schedule))
    return iter(found)


def checked_readings(readings: object) -> Readings:
    """Numbers of readings: one, or two that can be joined. Raises `ObservanceError`."""
    numbers = (readings,) if isinstance(readings, int) else tuple(readings) if isinstance(readings, tuple) else ()
    if len(numbers) == 1 and numbers[0] in range(READINGS):
        return numbers
    if len(numbers) == 2 and DOUBLES.get(numbers[0]) == numbers:
        return numbers
    raise ObservanceError(
        f"no reading {readings!r}: a reading is a number from 0 (Bereshit) to 53 (Vezot Haberakhah), or one of the"
        f" pairs {', '.join(map(str, sorted(DOUBLES.values())))}"
    )


def _matches(asked: Readings, read: Readings) -> bool:
    """Whether a name stands for what is read: itself, or half of a double."""
    return bool(read) and (asked == read or (len(asked) == 1 and asked[0] in read))


def shabbatot_of(readings: Readings, hebrew_year: int, schedule: Schedule) -> tuple[int, ...]:
    """(Numbers of readings, Hebrew year, schedule) -> R.D. of the days of the year on which they are read, in order.

    Half of a double names the whole where the two are joined; two numbers are read only where they are joined.
    Vayeilech can be read twice in a year; Vezot Haberakhah is read on Simchat Torah. Raises `ObservanceError`.

    >>> [str(dt.date.fromordinal(rd)) for rd in shabbatot_of((51,), 5783, "israel")]
    ['2022-10-01', '2023-09-09']
    >>> shabbatot_of((21, 22), 5784, "israel")
    ()
    """
    asked = checked_readings(readings)
    first, shape = shape_of(checked_year(hebrew_year))
    if asked == (VEZOT_HABERAKHAH,):
        return (first + _rejoicing(shape, checked_schedule(schedule)),)
    return tuple(first + place for place, read in cycle(shape, checked_schedule(schedule)) if _matches(asked, read))


def shabbat_of(readings: Readings, hebrew_year: int, schedule: Schedule) -> int | None:
    """As `shabbatot_of`, but one day: the one on which exactly these are read, else the first; None where none is.

    >>> shabbat_of((8,), 5777, "israel") == dt.date(2016, 12, 24).toordinal()
    True
    """
    first, shape = shape_of(checked_year(hebrew_year))
    found = shabbatot_of(readings, hebrew_year, schedule)
    exact = {first + place for place, read in cycle(shape, schedule) if read == checked_readings(readings)}
    return next((rd for rd in found if rd in exact), found[0] if found else None)


def _rejoicing(shape: Shape, schedule: Schedule) -> int:
    """The place of Simchat Torah."""
    return shape.place(TISHRI, 22) + (schedule == "diaspora")


def when(
    reading: str | int | Readings, hebrew_year: int, schedule: Schedule | None = None, weekday: int | None = None
) -> tuple[dt.date, ...]:
    """A reading's name (or numbers) and a Hebrew year -> its Shabbat; with ``weekday``, the day of its week. In order.

    Without a schedule both count, so that two days come back where Israel and the diaspora differ. ``weekday`` is
    Monday 0 ... Sunday 6; the days are those of the year whose week `of` gives this reading, so the inverse of `of`.
    () where the year does not read it so (a double that is not joined). Half of a double names the whole.

    Raises `ObservanceError` for an unknown name, with near ones, `RangeError` for a year or weekday out of range.

    >>> when("Vayeshev", 5777)
    (datetime.date(2016, 12, 24),)
    >>> when("Behar", 5782, weekday=4)
    (datetime.date(2022, 5, 13), datetime.date(2022, 5, 20))
    """
    asked = find_parasha(reading) if isinstance(reading, str) else checked_readings(reading)
    checked_year(hebrew_year)
    if weekday is not None:
        if isinstance(weekday, bool) or not isinstance(weekday, int):
            raise DateError(f"weekday must be a whole number, Monday 0 to Sunday 6, found {weekday!r}")
        if weekday not in range(7):
            raise RangeError("weekday", weekday, 0, 6, "Monday is 0 and Sunday 6, as for datetime.date")
    schedules = SCHEDULES if schedule is None else (checked_schedule(schedule),)
    found: set[int] = set()
    for each in schedules:
        if weekday is None:
            found.update(shabbatot_of(asked, hebrew_year, each))
        else:
            found.update(_days(asked, hebrew_year, each, (weekday + 1) % 7))
    return tuple(dt.date.fromordinal(rd) for rd in sorted(found))


def _days(asked: Readings, hebrew_year: int, schedule: Schedule, weekday: int) -> Iterator[int]:
    """R.D. of the days of the year on this weekday (Sunday 0) in a week of the reading."""
    first, shape = shape_of(hebrew_year)
    if asked == (VEZOT_HABERAKHAH,):  # the days after the last Shabbat of the old cycle are dated by it too
        last = max(place for place, read in cycle(shape, schedule) if read == (HAAZINU,))
        places = range(last + 1, _rejoicing(shape, schedule) + 1)
    else:
        weeks = _weeks(shape, schedule)
        places = [place for place, week in enumerate(weeks) if _matches(asked, week.readings)]  # type: ignore[assignment]
    yield from (first + place for place in places if shape.weekday(place) == weekday)
