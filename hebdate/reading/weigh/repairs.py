"""What a wrong date may have been meant to be: the days nearest to a mismatch, by the smallest slip of the pen.

A slip is a digit read or typed wrong, a month or a day one off, last year's year. Repairs are offered, never taken.
"""

from __future__ import annotations

import calendar as civil_calendar
import datetime as dt
from collections.abc import Sequence

from hebdate.arithmetic import from_rd, is_leap, month_length
from hebdate.date import Month
from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import Stretch, exists, point_days


def between(
    civil: Sequence[Stretch], hebrew: Sequence[Stretch], weekdays: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """The days that each half names, the one that asks for the smaller slip in the other half first.

    A weekday that is written counts for the half whose day it is.
    """
    offers = []
    for left in civil[:4]:
        for right in hebrew[:4]:
            offers.append((_slip(_civil_fields(left.first), _civil_fields(right.first)), right))
            offers.append((_slip(from_rd(right.first), from_rd(left.first)), left))
    ranked = sorted(
        offers,
        key=lambda offer: (bool(weekdays) and (offer[1].first - 1) % 7 not in weekdays, offer[0], offer[1].first),
    )
    return tuple(dict.fromkeys((stretch.first, stretch.last) for _, stretch in ranked))


def of_weekday(found: Sequence[Stretch], weekdays: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The day itself (the weekday was the slip), then the nearest days that have the weekday."""
    days = list(dict.fromkeys((stretch.first, stretch.first) for stretch in found if stretch.first == stretch.last))
    for first, _ in list(days):
        for weekday in weekdays:
            ahead = (weekday - (first - 1)) % 7
            days.append((first + ahead, first + ahead) if ahead <= 3 else (first + ahead - 7, first + ahead - 7))
    return tuple(dict.fromkeys(days))


def of_impossible(phrase: Phrase) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    """A date that cannot exist -> (diagnostic code, why not, the nearest days that can)."""
    point = (phrase.claims[0].end or phrase.claims[0].start) if _fine_start(phrase) else phrase.claims[0].start
    years = point.year.candidates if point.year else ()
    year = years[0] if years else None
    if phrase.calendar == "civil":
        return _impossible_civil(year, point.month, point.day)
    return _impossible_hebrew(year, point.month, point.day)


def _fine_start(phrase: Phrase) -> bool:
    """Whether it is the end of a range that does not exist."""
    claim = phrase.claims[0]
    if claim.end is None:
        return False
    alone = Phrase(phrase.calendar, phrase.start, phrase.end, (claim._replace(end=None),), ())
    return exists(alone)


def _impossible_civil(year: int | None, month: int, day: int) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    if year is not None and not 1 <= year <= 9999:
        return "out-of-range", f"the Gregorian year {year} is outside 1-9999", ()
    if not 1 <= month <= 12:
        return "no-such-month", f"found month {month}, but a Gregorian year has 12 months", ()
    name = _CIVIL[month - 1]
    length = civil_calendar.monthrange(year or 2000, month)[1]
    message = f"found day {day}, but {name}{f' {year}' if year else ''} has {length} days"
    if year is None:
        return "no-such-day", message, ()
    last = dt.date(year, month, length).toordinal()
    return "no-such-day", message, ((last, last), (last + 1, last + 1))


def _impossible_hebrew(year: int | None, month: int, day: int) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    if year is not None and not 1 <= year <= 9999:
        return "out-of-range", f"the Hebrew year {year} is outside 1-9999", ()
    if year is not None and year < 3762:
        return "out-of-range", f"the Hebrew year {year} is before the Gregorian year 1, where civil dates begin", ()
    if year is not None and month in (6, 7) and not is_leap(year):
        name = "Adar I" if month == 6 else "Adar II"
        message = f"found {name}, but {year} is a common year and has one Adar"
        near = [(a, b) for a, b in point_days("hebrew", year, (None, PLAIN_ADAR, day)) if a >= 1]
        return "no-such-month", message, tuple(near)
    slot = 7 if month == PLAIN_ADAR else month
    if year is None:
        length = 30 if slot not in (4, 7, 9, 11, 13) else 29
        return "no-such-day", f"found day {day}, but {_month_name(slot, month)} never has more than {length} days", ()
    length = month_length(year, slot)
    name = _month_name(slot, month, is_leap(year))
    days = point_days("hebrew", year, (None, month if month != PLAIN_ADAR else slot, length)) or point_days(
        "h", year, (None, PLAIN_ADAR, length)
    )
    near = [(days[0][0], days[0][0]), (days[0][0] + 1, days[0][0] + 1)] if days and days[0][0] >= 1 else []
    return "no-such-day", f"found day {day}, but {name} {year} has {length} days", tuple(near)


_CIVIL = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _month_name(slot: int, written: int, leap: bool = False) -> str:
    if slot == 6:
        return "Adar I"
    if slot == 7:
        return "Adar II" if leap or written == 7 else "Adar"
    return Month(slot).name.title()


def _civil_fields(rd: int) -> tuple[int, int, int]:
    day = dt.date.fromordinal(rd)
    return day.year, day.month, day.day


def _slip(written: tuple[int, int, int], meant: tuple[int, int, int]) -> int:
    """How large a slip turns one date into the other: one for a single digit or a step, two for more, by field."""
    return sum(_field_slip(a, b) for a, b in zip(written, meant, strict=True))


def _field_slip(written: int, meant: int) -> int:
    if written == meant:
        return 0
    one, other = str(written), str(meant)
    digits = sum(a != b for a, b in zip(one.rjust(5), other.rjust(5), strict=True))
    return 1 if digits == 1 or abs(written - meant) == 1 else 2
