"""Which days a claim can be.

A *stretch* is an interval of R.D. days. A claim with its year is one stretch, or a few (two Adars, several centuries);
a claim without one is tried in the years around something that has.
"""

from __future__ import annotations

import calendar as civil_calendar
import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from hebdate.arithmetic import from_rd, is_leap, month_length, new_year, to_rd, year_length
from hebdate.calendars import islamic_to_rd, julian_to_rd
from hebdate.errors import RangeError
from hebdate.names.known.words import NEW_MONTH, NEW_MONTH_EVE, PLAIN_ADAR
from hebdate.reading.claims import Claim, Phrase, Point
from hebdate.reading.observed import days as observed_days

#: Years in which a date without a year is looked for; nothing outside is claimed or listed.
WINDOW: Final = (1900, 2100)
_MAX_RD: Final = dt.date.max.toordinal()
#: The first Hebrew year that has feasts: the first whose days all have a civil date.
_FIRST_OBSERVED: Final = 3762


class Stretch(NamedTuple):
    """Days that a claim can mean: ``first`` to ``last`` (R.D.), and whether it names them or only surrounds the day."""

    first: int
    last: int
    exact: bool
    claim: Claim
    inferred: tuple[str, ...] = ()


def stretches(phrase: Phrase, around: tuple[int, int] | None = None) -> list[Stretch]:
    """The days that each claim of the phrase can mean; one without a year is tried in the years ``around`` (R.D.)."""
    if around is None and phrase.yearless:
        return []
    key = id(phrase), around
    kept = _kept.get(key)
    if kept is None or kept[0] is not phrase:
        if len(_kept) >= _KEPT:
            _kept.clear()
        kept = _kept[key] = phrase, _stretches(phrase, around)
    return list(kept[1])


#: What was asked last, by the identity of the phrase, which is kept with it: accounts of a line share their phrases.
_kept: dict[tuple[int, tuple[int, int] | None], tuple[Phrase, tuple[Stretch, ...]]] = {}
_KEPT: Final = 256


def _stretches(phrase: Phrase, around: tuple[int, int] | None) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for claim in phrase.claims:
        year = claim.start.year
        if year is None or claim.end is not None or claim.within:
            found += _of_claim(phrase.calendar, claim, around)
            continue
        exact, inferred = bool(claim.start.day), (year.inferred,) if year.inferred else ()
        for number in year.candidates:
            for first, last in point_days(phrase.calendar, number, claim.start, julian=claim.julian):
                found.append(Stretch(first + claim.shift, last + claim.shift, exact, claim, inferred))
    return tuple(found)


def _of_claim(calendar: str, claim: Claim, around: tuple[int, int] | None) -> Iterator[Stretch]:
    start, end = claim.start, claim.end or claim.start
    exact = bool(start.day)
    for first_year, last_year, inferred in _year_pairs(calendar, claim, around):
        for first, to in point_days(calendar, first_year, start, julian=claim.julian):
            if claim.end is None:
                stretch = Stretch(first + claim.shift, to + claim.shift, exact, claim, inferred)
                if not claim.within or any(_within(stretch, year) for year in claim.within):
                    yield stretch
                continue
            for _, last in point_days(calendar, last_year, end, julian=claim.julian):
                if first <= last:
                    yield Stretch(first + claim.shift, last + claim.shift, exact, claim, inferred)


def _within(stretch: Stretch, year: int) -> bool:
    return 1 <= stretch.first <= _MAX_RD and dt.date.fromordinal(stretch.first).year == year


def _year_pairs(
    calendar: str, claim: Claim, around: tuple[int, int] | None
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(first year, last year, what was inferred) for a claim."""
    name = "gregorian.year" if calendar == "civil" else "hebrew.year"
    start, end = claim.start, claim.end or claim.start
    wraps = claim.end is not None and _in_order(start) > _in_order(end)
    if claim.within:
        for year in claim.within:
            yield from ((number, number, (name,)) for number in (year + 3760, year + 3761))
    elif end.year is None and start.year is None:
        if around is not None:
            low, high = (_year_of(calendar, rd) for rd in around)
            for year in range(low, high + 1):
                yield year - wraps, year, (name,)
    elif end.year is None or start.year is None:
        written = end.year or start.year
        assert written is not None
        inferred: tuple[str, ...] = (written.inferred,) if written.inferred else ()
        if start.year is None and wraps and len(written.candidates) == 2 and not written.inferred:
            yield written.candidates[0], written.candidates[1], inferred  # Elul - Tishri 5771/5772
            return
        for number in written.candidates:
            if start.year is None:
                yield number - wraps, number, inferred
            else:
                yield number, number + wraps, inferred
    else:
        inferred = tuple(dict.fromkeys(name for name in (start.year.inferred, end.year.inferred) if name))
        if claim.end is None:
            for number in start.year.candidates:
                yield number, number, inferred
            return
        for first in start.year.candidates:
            for last in end.year.candidates:
                if first <= last <= first + 120:
                    yield first, last, inferred


def _in_order(point: Point) -> tuple[int, int]:
    """Where a point stands in its year."""
    return (7 if point.month == PLAIN_ADAR else point.month, point.day)


def _year_of(calendar: str, rd: int) -> int:
    if calendar == "civil":
        return dt.date.fromordinal(min(max(rd, 1), _MAX_RD)).year
    return from_rd(rd)[0]


def point_days(
    calendar: str, year: int, point: Point | tuple[None, int, int], *, julian: bool = False
) -> list[tuple[int, int]]:
    """The (first, last) R.D. that a point can mean in that year; empty where it does not exist."""
    if calendar == "civil":
        if julian:
            return _julian_days(year, point[1], point[2])
        return _civil_days(year, point[1], point[2])
    if calendar == "islamic":
        return _islamic_days(year, point[1], point[2])
    if len(point) > 3 and point[3] is not None:
        return list(observed_days(point[3], year)) if _FIRST_OBSERVED <= year <= 9999 else []
    return _hebrew_days(year, point[1], point[2]) if 1 <= year <= 9999 else []


def _civil_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    if not 1 <= year <= 9999:
        return []
    if not month:
        return [(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())]
    if not 1 <= month <= 12:
        return []
    if not day:
        first = dt.date(year, month, 1).toordinal()
        return [(first, first + civil_calendar.monthrange(year, month)[1] - 1)]
    if not 1 <= day <= 28 and not 1 <= day <= civil_calendar.monthrange(year, month)[1]:
        return []
    rd = dt.date(year, month, day).toordinal()
    return [(rd, rd)]


def _julian_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    try:
        first = julian_to_rd(year, month or 1, day or 1)
        if day:
            return [(first, first)]
        following = julian_to_rd(year + (month in {0, 12}), 1 if month in {0, 12} else month + 1, 1)
        return [(first, following - 1)]
    except (RangeError, ValueError):
        return []


def _islamic_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    """The civil (tabular) reckoning; the moon that was seen may have been a day before or after it."""
    try:
        rd = islamic_to_rd(year, month or 1, day or 1)
        return [(rd, rd if day else islamic_to_rd(year, month or 12, 29))]
    except (RangeError, ValueError):
        return []


def _slots(year: int, month: int) -> tuple[int, ...]:
    """The slots that a written month can be in that year."""
    leap = is_leap(year)
    if month == PLAIN_ADAR:
        return (7, 6) if leap else (7,)
    if month in (6, 7) and not leap:
        return ()  # a common year has one Adar, and it has no number
    return (month,)


def _hebrew_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    """The days that `datetime.date` has; a Hebrew date before 18 Tevet 3761 is in no civil year 1 or later."""
    found = []
    if not month:
        first = new_year(year)
        found.append((first, first + year_length(year) - 1))
    else:
        for slot in _slots(year, month):
            found += _slot_days(year, slot, day)
    return [days for days in found if days[0] >= 1] if year < 3762 else found


def _slot_days(year: int, slot: int, day: int) -> list[tuple[int, int]]:
    length = month_length(year, slot)
    first = to_rd(year, slot, 1)
    if not day:
        return [(first, first + length - 1)]
    if day < 0:  # Rosh Chodesh is the first, and the 30th of the month before where it has one
        eve = first - (from_rd(first - 1)[2] == 30)
        return [(eve, first)] if day == NEW_MONTH else [(eve, eve)] if day == NEW_MONTH_EVE else [(eve - 1, eve - 1)]
    return [(first + day - 1, first + day - 1)] if day <= length else []


def window_days(years: tuple[int, int] = WINDOW) -> tuple[int, int]:
    """The years, from the first to the last, in R.D. days."""
    return dt.date(max(years[0], 1), 1, 1).toordinal(), dt.date(min(years[1], 9999), 12, 31).toordinal()


_YEARS_OF_EVERY_KIND: Final = window_days((2000, 2024))


def exists(phrase: Phrase) -> bool:
    """Whether the date can exist: in its year, or, where none is written, in any."""
    # Every kind of year comes up in a score of years: both calendars' leap years, a long Heshvan, a short Kislev.
    if not phrase.yearless:
        return bool(stretches(phrase))
    around = _YEARS_OF_EVERY_KIND
    return any(True for claim in phrase.claims for _ in _of_claim(phrase.calendar, claim, around))
