"""Which days satisfy what is written: from the proved arithmetic alone, without a reader."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator

from damaged.lines import Line, Token
from hebdate.arithmetic import from_rd, gregorian_to_rd, month_length, to_rd

#: Centuries in which a year of two digits is looked for, and the thousand of a Hebrew year written without it.
_CENTURIES = range(15, 23)
_THOUSAND = 5000
_JULIAN_EPOCH = -1  # R.D. of 1 January 1, Julian


def julian_to_rd(year: int, month: int, day: int) -> int:
    """A Julian date -> R.D.; the year is 1 or later.

    >>> julian_to_rd(1917, 10, 25) == dt.date(1917, 11, 7).toordinal()
    True
    """
    before = 365 * (year - 1) + (year - 1) // 4
    months = (367 * month - 362) // 12
    short = 0 if month <= 2 else 1 if year % 4 == 0 else 2
    return _JULIAN_EPOCH - 1 + before + months - short + day


def rd_to_julian(rd: int) -> tuple[int, int, int]:
    """R.D. -> year, month, day of the Julian calendar.

    >>> rd_to_julian(dt.date(1917, 11, 7).toordinal())
    (1917, 10, 25)
    """
    year = (4 * (rd - _JULIAN_EPOCH) + 1464) // 1461
    rest = rd - julian_to_rd(year, 1, 1)
    late = 0 if rd < julian_to_rd(year, 3, 1) else 1 if year % 4 == 0 else 2
    month = (12 * (rest + late) + 373) // 367
    return year, month, rd - julian_to_rd(year, month, 1) + 1


def _length(calendar_name: str, year: int, month: int) -> int:
    """Days of a month; 0 where there is no such month."""
    if calendar_name == "hebrew":
        return int(month_length(year, month)) if 1 <= month <= 13 else 0
    if calendar_name == "julian" and month == 2:
        return 28 + (year % 4 == 0)
    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 and 1 <= year <= 9999 else 0


def day_of(calendar_name: str, year: int, month: int, day: int) -> int | None:
    """A date -> R.D., or None where there is no such day."""
    if year < 1 or not 1 <= day <= _length(calendar_name, year, month):
        return None
    if calendar_name == "hebrew":
        return to_rd(year, month, day)
    return julian_to_rd(year, month, day) if calendar_name == "julian" else gregorian_to_rd(year, month, day)


def _years(calendar_name: str, token: Token) -> Iterable[int]:
    """The years that a token can mean."""
    if not token.modulus:
        return token.values
    if calendar_name == "hebrew":
        return [_THOUSAND + value % token.modulus for value in token.values]
    return [100 * century + value % token.modulus for century in _CENTURIES for value in token.values]


def _candidates(line: Line, tokens: list[Token], half: int) -> Iterator[int]:
    """The days of a half that has its year, month and day."""
    fields = {token.field: token for token in tokens if token.half == half}
    if not {"year", "month", "day"} <= fields.keys():
        return
    name = line.calendars[half]
    for year in _years(name, fields["year"]):
        for month in fields["month"].values:
            for day in fields["day"].values:
                rd = day_of(name, year, month, day)
                if rd is not None:
                    yield rd


def _fits(line: Line, tokens: list[Token], rd: int, later: int) -> bool:
    """Whether a day satisfies every field, its Hebrew date being that of ``later`` days after it (evening: 1)."""
    values: list[dict[str, tuple[int, ...]]] = []
    for name in line.calendars:
        if name == "hebrew":
            year, month, day = from_rd(rd + later)
            weekday: tuple[int, ...] = ((rd - 1) % 7, (rd + later - 1) % 7)
        else:
            civil = dt.date.fromordinal(rd)
            year, month, day = (civil.year, civil.month, civil.day) if name == "civil" else rd_to_julian(rd)
            weekday = ((rd - 1) % 7,)
        values.append({"year": (year,), "month": (month,), "day": (day,), "weekday": weekday})
    return all(
        any(
            value in token.values or (token.modulus and value % token.modulus in token.values)
            for value in values[token.half][token.field]
        )
        for token in tokens
    )


def _ends(line: Line, end: str) -> set[int]:
    """The days that one end of the line's subject can be."""
    tokens = [token for token in line.tokens if token.field and token.end in ("", end)]
    laters = (0, 1) if line.pair and "hebrew" in line.calendars else (0,)
    found = set()
    for half, name in enumerate(line.calendars):
        for candidate in _candidates(line, tokens, half):
            for later in laters:
                rd = candidate - later if name == "hebrew" else candidate
                if 1 <= rd <= 3_652_059 and _fits(line, tokens, rd, later):
                    found.add(rd)
    return found


def days_of(line: Line) -> frozenset[tuple[int, int]]:
    """The days, as (first, last) R.D., that satisfy every field written; empty where none does.

    A Hebrew half beside a civil one may be a day later: then the line means an evening.
    """
    firsts = _ends(line, "first")
    if not any(token.end for token in line.tokens):
        return frozenset((rd, rd) for rd in firsts)
    lasts = _ends(line, "last")
    return frozenset((first, last) for first in firsts for last in lasts if first <= last)


def julian_days_of(line: Line) -> frozenset[tuple[int, int]]:
    """The same with the civil half read in the Julian calendar, which a reader may do if it says so."""
    calendars = tuple("julian" if name == "civil" else name for name in line.calendars)
    return days_of(line._replace(calendars=calendars)) if "julian" in calendars else frozenset()
