"""Months and years later: which month that is, before any question of its days."""

from __future__ import annotations

from hebdate.arithmetic import is_leap
from hebdate.months import Month


def months_before(year: int) -> int:
    """How many months lie between 1 Tishri of year 1 and 1 Tishri of a year, of any sign.

    >>> months_before(1), months_before(20), months_before(5783) - months_before(5782)
    (0, 235, 13)
    """
    return 12 * (year - 1) + (7 * year - 6) // 19


def months_later(year: int, month: Month, months: int) -> tuple[int, Month]:
    """(Year, a month that it has) and a number of months of any sign -> the month that many later.

    >>> months_later(5782, Month.SHEVAT, 1), months_later(5783, Month.SHEVAT, 1), months_later(5783, Month.TISHRI, -1)
    ((5782, <Month.ADAR_I: 6>), (5783, <Month.ADAR: 7>), (5782, <Month.ELUL: 13>))
    """
    total = months_before(year) + Month.of_year(year).index(month) + months
    found = (19 * total) // 235 + 1  # the year by the mean length, or the one beside it
    while months_before(found) > total:
        found -= 1
    while months_before(found + 1) <= total:
        found += 1
    return found, _MONTHS[bool(is_leap(found))][total - months_before(found)]


_MONTHS = tuple(tuple(month for month in Month if leap or month is not Month.ADAR_I) for leap in (False, True))
