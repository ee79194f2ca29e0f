"""The fields of a plain line, each written once, and the one day that all of them name: a few comparisons.

What could be read in two ways, or does not agree, is no business of this room: it says None, and the reader looks.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from hebdate.arithmetic import from_rd, is_leap, month_length, to_rd
from hebdate.date import Month
from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.reading import HebrewFields, Reading
from hebdate.writing.written import Written

#: Years that say less: '22 is SHORT_YEAR + 22, and Hebrew letters without their thousands, תשפ״ב, NO_THOUSANDS + 5782.
SHORT_YEAR: Final = 10_000
NO_THOUSANDS: Final = 20_000

_MONTHS: Final = (None, *Month)

#: R.D., the Hebrew date, and the fields that nobody wrote.
Agreed = tuple[int, HebrewFields, tuple[str, ...]]


def agreed(civil: tuple[int, int, int], hebrew: tuple[int, int, int], weekday: int) -> Agreed | None:
    """(year, month, day) of both calendars, 0 where unwritten, and a weekday or -1 -> the day, if all agree on one.

    The Hebrew month is a slot or `PLAIN_ADAR`. None unless one half has all of its fields and everything else agrees.

    >>> agreed((0, 5, 16), (5782, 9, 15), 0)
    (738291, HebrewFields(year=5782, month=<Month.IYYAR: 9>, day=15), ('gregorian.year',))
    >>> agreed((0, 5, 16), (5782, 9, 15), 1) is None
    True
    """
    try:
        found = _by_hebrew(civil, hebrew) if hebrew[0] else _by_civil(civil, hebrew)
    except ValueError:
        return None
    if found is None or (weekday >= 0 and (found[0] - 1) % 7 != weekday):
        return None
    return found


def _by_hebrew(civil: tuple[int, int, int], hebrew: tuple[int, int, int]) -> Agreed | None:
    year, month, day = hebrew
    inferred: tuple[str, ...] = ()
    short = year > NO_THOUSANDS
    if short:
        year -= NO_THOUSANDS
    leap = is_leap(year)
    if month == PLAIN_ADAR and not leap:
        month = 7
    elif month == PLAIN_ADAR or (month in (6, 7) and not leap):
        return None
    if not 1 <= day <= month_length(year, month):
        return None
    rd = to_rd(year, month, day)
    date = dt.date.fromordinal(rd)
    if civil[1]:
        if date.month != civil[1] or date.day != civil[2]:
            return None
        if civil[0] >= SHORT_YEAR:  # the centuries that two digits can mean
            if not 1700 <= date.year <= 2099 or date.year % 100 != civil[0] - SHORT_YEAR:
                return None
            inferred = ("gregorian.century",)
        elif not civil[0]:
            inferred = ("gregorian.year",)
        elif date.year != civil[0]:
            return None
    if short:
        inferred = (*inferred, "hebrew.millennium")
    return rd, HebrewFields(year, _MONTHS[month], day), inferred


def _by_civil(civil: tuple[int, int, int], hebrew: tuple[int, int, int]) -> Agreed | None:
    rd = dt.date(*civil).toordinal()
    year, slot, nth = from_rd(rd)
    _, month, day = hebrew
    inferred: tuple[str, ...] = ()
    if month:
        if month == PLAIN_ADAR or (month in (6, 7) and not is_leap(year)) or (month, day) != (slot, nth):
            return None
        inferred = ("hebrew.year",)
    return rd, HebrewFields(year, _MONTHS[slot], nth), inferred


def answer(
    text: str, span: tuple[int, int], written: tuple[Written, ...], agreement: str, found: Agreed, weekday: int
) -> Reading:
    """The reading of a line in which everything written agrees on one day."""
    rd, fields, inferred = found
    return Reading(
        text,
        span,
        agreement,  # type: ignore[arg-type]
        rd,
        rd,
        fields,
        None,
        None if weekday < 0 else weekday,
        inferred=inferred,
        written=written,
    )
