"""The days there are, and the days of the week: one table for all who count.

A day is its R.D. number (Reingold & Dershowitz, "Calendrical Calculations": day 1 is 0001-01-01), which is what
`datetime.date.toordinal` gives.
"""

from __future__ import annotations

from typing import Final

from hebdate.arithmetic import EPOCH, new_year

#: The first and last day of `datetime.date`: 0001-01-01 and 9999-12-31.
CIVIL_FIRST: Final = 1
CIVIL_LAST: Final = 3_652_059

#: The first and last Hebrew year of a `HebrewDate`. 9999-12-31, where `datetime.date` ends, is 28 Heshvan 13760.
MIN_YEAR: Final = 1
MAX_YEAR: Final = 13760

#: The first and last day of those years.
HEBREW_FIRST: Final = EPOCH
HEBREW_LAST: Final[int] = new_year(MAX_YEAR + 1) - 1

#: The days of the week by their number, 0 to 6, as `datetime.date.weekday` counts.
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: The same as keys.
WEEKDAY_KEYS: Final = tuple(name.lower() for name in WEEKDAYS)


def weekday(rd: int) -> int:
    """R.D. -> the day of the week, Monday 0 to Sunday 6.

    >>> WEEKDAYS[weekday(738291)]  # 2022-05-16
    'Monday'
    """
    return (rd - 1) % 7
