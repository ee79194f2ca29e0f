"""Which days a claim can mean, and how the claims of two calendars agree.

A *stretch* is an interval of R.D. days. A claim with its year is one stretch, or a few (two Adars, two centuries); a
claim without one is tried in the years around something that has.
"""

from __future__ import annotations

import calendar as civil_calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from hebdate.arithmetic import from_rd, is_leap, month_length, new_year, to_rd, year_length
from hebdate.reading_old.header import NEW_MONTH, NEW_MONTH_EVE, Claim, Phrase, Point
from hebdate.reading_old.lexicon import PLAIN_ADAR

#: Years in which a date without a year is looked for; nothing outside is claimed or listed.
WINDOW = (1900, 2100)

_CENTURY_RD = dt.date(1900, 1, 1).toordinal()
_MAX_RD = dt.date.max.toordinal()


class Stretch(NamedTuple):
    """Days that a claim can mean: ``first`` to ``last`` (R.D.), and whether it names them or only surrounds the day."""

    first: int
    last: int
    exact: bool
    claim: Claim
    inferred: tuple[str, ...] = ()


# --- a claim's days --------------------------------------------------------------------------------------------------


def stretches(phrase: Phrase, around: tuple[int, int] | None = None) -> list[Stretch]:
    """The days each claim of the phrase can mean; a claim without a year is tried in the years ``around`` (R.D.)."""
    claims = phrase.claims
    if around is None and yearless(phrase):
        return []
    found: list[Stretch] = []
    if len(claims) == 1 and (year := claims[0].start.year) and len(year.candidates) == 1:
        claim = claims[0]
        if claim.end is None and not claim.julian:  # the usual claim, at its usual speed
            trusted: tuple[str, ...] = (year.inferred,) if year.inferred else ()
            days = point_days(phrase.calendar, year.candidates[0], claim.start)
            return [Stretch(first, last, bool(claim.start.day), claim, trusted) for first, last in days]
    if len(claims) == 1 and claims[0].end is None and claims[0].start.year is None and around is not None:
        claim = claims[0]  # the other usual claim: its year is the other half's
        calendar, point = phrase.calendar, claim.start
        trusted = ("gregorian.year",) if calendar == "g" else ("hebrew.year",)
        low, high = _year_of(calendar, around[0]), _year_of(calendar, around[1])
        return [
            Stretch(first, last, bool(point.day), claim, trusted)
            for number in range(low, high + 1)
            for first, last in point_days(calendar, number, point)
        ]
    for claim in claims:
        end = claim.end or claim.start
        for first_year, last_year, inferred in _year_pairs(phrase.calendar, claim, around):
            for first, _ in point_days(phrase.calendar, first_year, claim.start):
                for start, last in point_days(phrase.calendar, last_year, end):
                    if claim.end is None:
                        if start == first or claim.start.day == NEW_MONTH:
                            found.append(Stretch(start, last, bool(claim.start.day), claim, inferred))
                    elif first <= last:
                        found.append(Stretch(first, last, bool(claim.start.day), claim, inferred))
    return _from_julian(found) if any(claim.julian for claim in claims) else found


def _from_julian(found: list[Stretch]) -> list[Stretch]:
    """Old Style: the same fields, in the Julian calendar."""
    from hebdate.calendars import julian_to_rd

    moved = []
    for stretch in found:
        first, last = (dt.date.fromordinal(rd) for rd in (stretch.first, stretch.last))
        moved.append(
            stretch._replace(
                first=julian_to_rd(first.year, first.month, first.day),
                last=julian_to_rd(last.year, last.month, last.day),
            )
        )
    return moved


def _year_pairs(
    calendar: str, claim: Claim, around: tuple[int, int] | None
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(first year, last year, what was inferred) for a claim."""
    name = "gregorian.year" if calendar == "g" else "hebrew.year"
    start, end = claim.start, claim.end or claim.start
    wraps = _in_order(start) > _in_order(end)
    if end.year is None and start.year is None:
        if around is None:
            return
        low, high = (_year_of(calendar, rd) for rd in around)
        for year in range(low, high + 1):
            yield year - wraps, year, (name,)
    elif end.year is None or start.year is None:
        written = end.year or start.year
        assert written is not None
        inferred: tuple[str, ...] = (written.inferred,) if written.inferred else ()
        if start.year is None and wraps and len(written.candidates) == 2:  # Elul - Tishri 5771/5772
            yield written.candidates[0], written.candidates[1], inferred
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
    if calendar == "g":
        return dt.date.fromordinal(min(max(rd, 1), _MAX_RD)).year
    return from_rd(rd)[0]


def point_days(calendar: str, year: int, point: Point | tuple[None, int, int]) -> list[tuple[int, int]]:
    """The (first, last) R.D. that a point can mean in that year; empty where it does not exist."""
    if calendar == "g":
        return _civil_days(year, point[1], point[2])
    if calendar == "i":
        return _islamic_days(year, point[1], point[2])
    return _hebrew_days(year, point[1], point[2]) if 1 <= year <= 9999 else []


def _civil_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    if day:
        try:
            rd = dt.date(year, month, day).toordinal()
        except ValueError:
            return []
        return [(rd, rd)]
    if not 1 <= year <= 9999:
        return []
    if not month:
        return [(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())]
    if not 1 <= month <= 12:
        return []
    length = civil_calendar.monthrange(year, month)[1]
    first = dt.date(year, month, 1).toordinal()
    return [(first, first + length - 1)]


def _islamic_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    """The civil (tabular) reckoning; the moon that was seen may have been a day before or after it."""
    from hebdate.calendars import islamic_to_rd
    from hebdate.errors import RangeError

    try:
        rd = islamic_to_rd(year, month, day or 1)
        return [(rd, rd if day else islamic_to_rd(year, month, 29))]
    except RangeError:
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
    if year < 3762:
        return [days for days in _any_hebrew_days(year, month, day) if days[0] >= 1]
    return _any_hebrew_days(year, month, day)


def _any_hebrew_days(year: int, month: int, day: int) -> list[tuple[int, int]]:
    if not month:
        first = new_year(year)
        return [(first, first + year_length(year) - 1)]
    found = []
    for slot in _slots(year, month):
        length = month_length(year, slot)
        first = to_rd(year, slot, 1)
        if not day:
            found.append((first, first + length - 1))
        elif day == NEW_MONTH:
            # Rosh Chodesh is the first, and the 30th of the month before where it has one.
            found.append((first - (from_rd(first - 1)[2] == 30), first))
        elif day == NEW_MONTH_EVE:
            eve = first - (from_rd(first - 1)[2] == 30)
            found.append((eve, eve))
        elif day <= length:
            found.append((first + day - 1, first + day - 1))
    return found


# --- two calendars ---------------------------------------------------------------------------------------------------


def relation(civil: Stretch, hebrew: Stretch) -> str:
    """How two stretches agree: "agree", "evening" or ""."""
    if civil.exact and hebrew.exact:
        if hebrew.claim.start.day == NEW_MONTH or civil.claim.start.day == NEW_MONTH:
            return "agree" if hebrew.first <= civil.first and civil.last <= hebrew.last else ""
        if civil.first == hebrew.first and civil.last == hebrew.last:
            return "agree"
        if civil.first + 1 == hebrew.first and hebrew.last in (civil.last, civil.last + 1):
            return "evening"
        return ""
    if civil.exact:
        return "agree" if hebrew.first <= civil.first and civil.last <= hebrew.last else ""
    if hebrew.exact:
        return "agree" if civil.first <= hebrew.first and hebrew.last <= civil.last else ""
    return "agree" if civil.first <= hebrew.last and hebrew.first <= civil.last else ""


class Pair(NamedTuple):
    """Two phrases that agree: how, on which stretches, and the days they name together."""

    agreement: str
    civil: Stretch
    hebrew: Stretch
    first: int
    last: int
    inferred: tuple[str, ...]
    phrases: tuple[Phrase, Phrase]

    @property
    def far(self) -> bool:
        """Whether two digits of the year rest on too little: an old century, or a month without its day."""
        weak = {"gregorian.century", "hebrew.year"} <= set(self.inferred)
        return weak and (self.first < _CENTURY_RD or not (self.hebrew.exact and self.civil.exact))

    @property
    def rank(self) -> tuple[int, int, int]:
        """Best first: agreement before evening, both halves at the same level, nearer together."""
        return (
            self.agreement != "agree",
            self.civil.exact != self.hebrew.exact,
            -self.civil.exact - self.hebrew.exact,
        )


def pairs(civil: Phrase, hebrew: Phrase, *, far: bool = False) -> list[Pair]:
    """Every way in which two phrases agree; ``far``: also two digits of any century beside a date without a year."""
    found = _pairs(civil, hebrew)
    # Of four centuries one would nearly always fit, so that only the last two count.
    return found if far else [pair for pair in found if not pair.far]


def _pairs(civil: Phrase, hebrew: Phrase) -> list[Pair]:
    left, right = stretches(civil), stretches(hebrew)
    found = []
    if left and not right:
        for stretch in left:
            for other in stretches(hebrew, (stretch.first - 1, stretch.last + 1)):
                found += pair_up(civil, stretch, hebrew, other)
    elif right and not left:
        for stretch in right:
            for other in stretches(civil, (stretch.first - 1, stretch.last + 1)):
                found += pair_up(civil, other, hebrew, stretch)
    else:
        for stretch in left:
            for other in right:
                found += pair_up(civil, stretch, hebrew, other)
    return found


def pair_up(civil: Phrase, left: Stretch, hebrew: Phrase, right: Stretch) -> list[Pair]:
    """The pair that two stretches make, if they agree."""
    agreement = relation(left, right)
    if not agreement:
        return []
    inferred = tuple(dict.fromkeys(left.inferred + right.inferred))
    if left.exact or not right.exact:
        first, last = left.first, left.last
    else:
        first, last = right.first, right.last
    return [Pair(agreement, left, right, first, last, inferred, (civil, hebrew))]


def yearless(phrase: Phrase) -> bool:
    """Whether no year is written in the phrase."""
    claim = phrase.claims[0]
    return claim.start.year is None and (claim.end is None or claim.end.year is None)


def window_days(years: tuple[int, int] = WINDOW) -> tuple[int, int]:
    """The years, from the first to the last, in R.D. days."""
    return dt.date(max(years[0], 1), 1, 1).toordinal(), dt.date(min(years[1], 9999), 12, 31).toordinal()


def exists(phrase: Phrase) -> bool:
    """Whether the date can exist: in its year, or, where none is written, in any."""
    # Every kind of year comes up in a score of years: both calendars' leap years, a long Heshvan, a short Kislev.
    return bool(stretches(phrase, window_days((2000, 2024)) if yearless(phrase) else None))
