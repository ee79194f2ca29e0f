"""A day -> the seven values that the fields of a layout write."""

from __future__ import annotations

import datetime as dt
from typing import Final, TypeAlias

from hebdate.arithmetic import from_rd, is_leap, month_length, to_rd
from hebdate.errors import RangeError

_MAX_RD: Final = dt.date.max.toordinal()

#: weekday 0-6, Gregorian day, month, year, Hebrew day, month (its place 0-13 in the tuples of `names`), year.
Values: TypeAlias = tuple[int, int, int, int, int, int, int]

_AT: Final = {
    ("g", "day"): 1, ("g", "month"): 2, ("g", "year"): 3, ("h", "day"): 4, ("h", "month"): 5, ("h", "year"): 6,
}  # fmt: skip

#: The R.D. days of the Hebrew years that `HebrewDate` has.
_FIRST_RD, _LAST_RD = to_rd(1, 1, 1), to_rd(13761, 1, 1) - 1

#: Month slot -> its place in a tuple of names, in common and in leap years.
_PLACES: Final = (
    (0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13),
    (0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13),
)


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
    if 1 <= rd <= _MAX_RD:
        day = dt.date.fromordinal(rd)
        year, slot, hebrew_day = from_rd(rd + 1 if evening else rd)
        return (rd + 6) % 7, day.day, day.month, day.year, hebrew_day, _PLACES[is_leap(year)][slot], year
    if not _FIRST_RD <= rd + evening <= _LAST_RD:
        raise RangeError("ordinal", rd, _FIRST_RD, _LAST_RD, "the Hebrew years 1 to 13760")
    year, slot, hebrew_day = from_rd(rd + evening)
    return (rd + 6) % 7, 0, 0, 0, hebrew_day, _PLACES[is_leap(year)][slot], year


def new_month(rd: int, evening: bool = False) -> int:
    """The first day, from R.D. ``rd`` on, that begins a Hebrew month; for headings that name the months beginning.

    >>> new_month(738291) - 738291, new_month(738292 - 15) - 738291
    (15, -14)
    """
    year, slot, day = from_rd(rd + evening)
    return rd if day == 1 else rd + month_length(year, slot) - day + 1
