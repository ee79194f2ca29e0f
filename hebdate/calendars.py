"""The third calendars that mastheads carry: Julian ("old style", the Russian Empire's press) and Islamic (Jerusalem's).

Both are converted by the library convertdate, which only this file imports. It works in Julian days and checks next to
nothing; here every field is checked first, and R.D. day numbers (`datetime.date.toordinal`, 1 = 1 January of year 1,
Gregorian) go in and out as integers. The ends of the ranges lie a little outside what `datetime.date` can hold.

The Islamic calendar is the *civil tabular* one: a fixed cycle of 30 years with leap years 2, 5, 7, 10, 13, 16, 18, 21,
24, 26 and 29, and the epoch Friday 16 July 622 (Julian). A month by sighting, or by the Umm al-Qura tables, can begin
a day or two off.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from hebdate.errors import RangeError

#: The years both calendars are converted for, of their own era: AD and AH.
FIRST_YEAR: Final = 1
LAST_YEAR: Final = 9999

#: The R.D. of 1 January 1 and 31 December 9999, Julian.
JULIAN_DAYS: Final = (-1, 3652132)
#: The R.D. of 1 Muharram 1 and 29 Dhu l-Hijja 9999, civil tabular.
ISLAMIC_DAYS: Final = (227015, 3770326)

# The Julian day of R.D. 0, at midnight.
_JD_OF_RD_0: Final = 1721424.5


@cache
def _convertdate(name: str) -> ModuleType:
    """A calendar module of convertdate. It warns of nothing that is used here, so no warning is touched."""
    return import_module(f"convertdate.{name}")


def _check(calendar: ModuleType, name: str, year: int, month: int, day: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RangeError("year", year, FIRST_YEAR, LAST_YEAR, f"years of the {name} calendar that hebdate converts")
    if not 1 <= month <= 12:
        raise RangeError("month", month, 1, 12, f"the {name} calendar has twelve months")
    length = int(calendar.month_length(year, month))
    if not 1 <= day <= length:
        raise RangeError("day", day, 1, length, f"month {month} of {name} {year} has {length} days")


def _check_rd(rd: int, days: tuple[int, int], name: str) -> None:
    if not days[0] <= rd <= days[1]:
        raise RangeError("day number", rd, *days, f"{name} years {FIRST_YEAR} to {LAST_YEAR}")


def julian_to_rd(year: int, month: int, day: int) -> int:
    """The R.D. day number of a Julian date, year 1..9999 AD. Raises RangeError.

    >>> import datetime as dt
    >>> dt.date.fromordinal(julian_to_rd(1917, 10, 25))
    datetime.date(1917, 11, 7)
    """
    julian = _convertdate("julian")
    _check(julian, "Julian", year, month, day)
    return int(julian.to_jd(year, month, day) - _JD_OF_RD_0)


def rd_to_julian(rd: int) -> tuple[int, int, int]:
    """The Julian (year, month, day) of an R.D. day number, `JULIAN_DAYS`. Raises RangeError.

    >>> import datetime as dt
    >>> rd_to_julian(dt.date(1917, 11, 7).toordinal())
    (1917, 10, 25)
    """
    _check_rd(rd, JULIAN_DAYS, "Julian")
    year, month, day = _convertdate("julian").from_jd(rd + _JD_OF_RD_0)
    return int(year), int(month), int(day)


def islamic_to_rd(year: int, month: int, day: int) -> int:
    """The R.D. day number of a civil tabular Islamic date, year 1..9999 AH, Muharram 1. Raises RangeError.

    >>> import datetime as dt
    >>> dt.date.fromordinal(islamic_to_rd(1443, 10, 14))
    datetime.date(2022, 5, 16)
    """
    islamic = _convertdate("islamic")
    _check(islamic, "Islamic", year, month, day)
    return int(islamic.to_jd(year, month, day) - _JD_OF_RD_0)


def rd_to_islamic(rd: int) -> tuple[int, int, int]:
    """The civil tabular Islamic (year, month, day) of an R.D. day number, `ISLAMIC_DAYS`. Raises RangeError.

    >>> import datetime as dt
    >>> rd_to_islamic(dt.date(2022, 5, 16).toordinal())
    (1443, 10, 14)
    """
    _check_rd(rd, ISLAMIC_DAYS, "Islamic")
    year, month, day = _convertdate("islamic").from_jd(rd + _JD_OF_RD_0)
    return int(year), int(month), int(day)
