"""A day -> the seven values that the fields of a layout write."""

from __future__ import annotations

import datetime as dt
from typing import Final, TypeAlias

from hebdate.arithmetic import from_rd, is_leap, month_length
from hebdate.days import CIVIL_FIRST, CIVIL_LAST, HEBREW_FIRST, HEBREW_LAST
from hebdate.errors import RangeError
from hebdate.slots import PLACES

#: weekday 0-6, Gregorian day, month, year, Hebrew day, month (its place 0-13 in the tuples of `names`), year.
Values: TypeAlias = tuple[int, int, int, int, int, int, int]

_AT: Final = {
    ("g", "day"): 1, ("g", "month"): 2, ("g", "year"): 3, ("h", "day"): 4, ("h", "month"): 5, ("h", "year"): 6,
}  # fmt: skip


def place(calendar: str, name: str) -> int:
    """Where the value of a field stands among the `values` of a day.

    >>> values(738291)[place("h", "day")]
    15
    """
    return 0 if name == "weekday" else _AT[calendar, name]


def values(rd: int, evening: bool = False) -> Values:
    """R.D. -> what its fields say; in the ``evening`` the Hebrew ones of the next day.

    Outside the years of `datetime.date` the Gregorian values are 0. Raises RangeError outside the Hebrew years.

    >>> values(738291)
    (0, 16, 5, 2022, 15, 9, 5782)
    """
    if CIVIL_FIRST <= rd <= CIVIL_LAST:
        day = dt.date.fromordinal(rd)
        year, slot, hebrew_day = from_rd(rd + 1 if evening else rd)
        return (rd - 1) % 7, day.day, day.month, day.year, hebrew_day, PLACES[is_leap(year)][slot], year
    if not HEBREW_FIRST <= rd + evening <= HEBREW_LAST:
        raise RangeError("ordinal", rd, HEBREW_FIRST, HEBREW_LAST, "the Hebrew years 1 to 13760")
    year, slot, hebrew_day = from_rd(rd + evening)
    return (rd - 1) % 7, 0, 0, 0, hebrew_day, PLACES[is_leap(year)][slot], year


def new_month(rd: int, evening: bool = False) -> int:
    """The first day, from R.D. ``rd`` on, that begins a Hebrew month; for headings that name the months beginning.

    >>> new_month(738291) - 738291, new_month(738292 - 15) - 738291
    (15, -14)
    """
    year, slot, day = from_rd(rd + evening)
    return rd if day == 1 else rd + month_length(year, slot) - day + 1
