"""The shape of a Hebrew year: the weekday it begins on and how many days it has. All that is religious hangs on it.

There are fourteen shapes, the *keviyot*. Inside a year a day is counted from 0, its *place*: 1 Tishri is place 0.
Weekdays count from Sunday 0 to Shabbat 6, as R.D. modulo 7 gives them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from hebdate.arithmetic import days_before, new_year, year_length

#: Where a festival is kept for one day or for two. Never a hidden default: whoever asks says which.
Schedule = Literal["israel", "diaspora"]
SCHEDULES: Final[tuple[Schedule, Schedule]] = ("israel", "diaspora")

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SHABBAT = range(7)

TISHRI, HESHVAN, KISLEV, TEVET, SHEVAT, ADAR_I, ADAR, NISAN, IYYAR, SIVAN, TAMUZ, AV, ELUL = range(1, 14)

#: The fourteen shapes that occur: (weekday of 1 Tishri, days of the year).
SHAPES: Final = (
    (1, 353), (1, 355), (2, 354), (4, 354), (4, 355), (6, 353), (6, 355),
    (1, 383), (1, 385), (2, 384), (4, 383), (4, 385), (6, 383), (6, 385),
)  # fmt: skip


class Shape(NamedTuple):
    """A kind of year: ``first``, the weekday of 1 Tishri (Sunday 0), and ``length``, its days.

    >>> shape = Shape(1, 355)
    >>> shape.place(NISAN, 15), shape.weekday(shape.place(NISAN, 15)), shape.leap
    (192, 4, False)
    """

    first: int
    length: int

    @property
    def leap(self) -> bool:
        """Whether the year has an Adar I."""
        return self.length > 360

    def place(self, slot: int, day: int) -> int:
        """(Slot 1-13, day of the month) -> place. Day 0 is the day before the month."""
        return days_before(self.length, slot) + day - 1

    def weekday(self, place: int) -> int:
        """Place -> weekday, Sunday 0."""
        return (self.first + place) % 7

    def shabbat_by(self, place: int) -> int:
        """The place of the Shabbat on or before a place."""
        return place - (self.weekday(place) + 1) % 7

    def month_length(self, slot: int) -> int:
        """Days of the month; 0 for Adar I in a common year."""
        return days_before(self.length, slot + 1) - days_before(self.length, slot)

    @property
    def next_first(self) -> int:
        """The weekday of the next year's 1 Tishri."""
        return (self.first + self.length) % 7


@lru_cache(maxsize=1024)
def shape_of(year: int) -> tuple[int, Shape]:
    """Hebrew year -> (R.D. of its 1 Tishri, its shape).

    >>> shape_of(5783)
    (738424, Shape(first=1, length=355))
    """
    first = new_year(year)
    return first, Shape(first % 7, year_length(year))
