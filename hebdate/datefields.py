"""The fields of a Hebrew date, one by one: what a year, a month and a day must be, and what is said if they are not."""

from __future__ import annotations

import datetime as dt
import operator
from typing import Any, Final, Literal, get_args

from hebdate.arithmetic import is_leap, month_length
from hebdate.days import MAX_YEAR, MIN_YEAR
from hebdate.errors import DateError, MonthError, MonthNotInYearError, RangeError, quoted
from hebdate.months import Month, label, month_named

#: What to do with a day or month that the target lacks. "reject" refuses it. The others take Adar for Adar I in a
#: common year, and for a day past the end of its month "constrain" takes the last one there is, while "roll" counts on:
#: the 30th of a month of 29 days is the 1st of the next.
Overflow = Literal["reject", "constrain", "roll"]

_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
)


def found(value: object) -> str:
    """A value and its type, for a message: "found 9.0 (float)"."""
    return f"found {quoted(value)} ({type(value).__name__})"


def whole(field: str, value: Any) -> int:
    """The value as an `int`; numpy's integers too, but neither `bool` nor `float`. Raises `DateError`."""
    if type(value) is int:
        return value
    if not isinstance(value, bool) and hasattr(value, "__index__"):
        try:
            return operator.index(value)
        except TypeError:  # an array of several numbers has __index__, and refuses
            pass
    raise DateError(f"{field} must be a whole number, {found(value)}")


def checked_year(value: object) -> int:
    """The value as a year, 1-13760. Raises `RangeError`, `DateError`."""
    year = whole("year", value)
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise RangeError(
            "year", year, MIN_YEAR, MAX_YEAR, "the Hebrew years from the first to the end of datetime.date"
        )
    return year


def checked_month(year: int, month: object, day: object) -> Month:
    """The value as a month: a `Month`, its name or its code, never a number. Raises `MonthError`."""
    if isinstance(month, Month):
        return month
    if isinstance(month, str):
        return month_named(month, year)
    try:
        number = whole("month", month)
    except DateError:
        raise MonthError(f"month must be a Month, {found(month)}: write a member, such as Month.IYYAR") from None
    # Which month was meant? It differs by six or seven between the two ways of counting, so the caller has to say.
    months = Month.of_year(year)
    if not 1 <= number <= len(months):
        raise MonthError(
            f"month must be a Month, found the integer {quoted(number)}, which is no month of {year} by any count: "
            "write a member, such as Month.IYYAR"
        )
    meant = f"Month.{months[number - 1].name} (the {_ORDINALS[number - 1]} month of the year, which begins with Tishri)"
    biblical = f"HebrewDate.from_biblical({year}, {number}, {quoted(day)})"
    counted = f"{label(from_biblical(year, number), is_leap(year))}, counting from Nisan"
    raise MonthError(
        f"month must be a Month, found the integer {number}: write {meant}, or {biblical} if {number} is {counted} "
        "as convertdate, hebcal and pyluach do"
    )


def check_day(year: int, month: Month, day: int) -> None:
    """Raises `RangeError` for a day that the month does not have."""
    length = month_length(year, month.slot)
    if not 1 <= day <= length:
        why = f"{label(month, is_leap(year))} {year} has {length} days"
        raise RangeError("day", day, 1, length, why)


def no_adar_i(year: int) -> MonthNotInYearError:
    """The error for Adar I in a common year."""
    return MonthNotInYearError(f"{year} is a common year and has one Adar: Month.ADAR")


def from_biblical(year: int, number: int) -> Month:
    """(Hebrew year, month counted from Nisan = 1, in range for the year) -> the month.

    >>> from_biblical(5782, 12), from_biblical(5783, 12)
    (<Month.ADAR_I: 6>, <Month.ADAR: 7>)
    """
    if number <= 6:
        return Month(number + 7)
    if number <= 11:
        return Month(number - 6)
    return Month.ADAR_I if number == 12 and is_leap(year) else Month.ADAR


def to_biblical(year: int, month: Month) -> int:
    """(Hebrew year, a month that it has) -> the month's number, counted from Nisan = 1.

    >>> to_biblical(5782, Month.ADAR), to_biblical(5783, Month.ADAR)
    (13, 12)
    """
    slot = month.slot
    if slot >= 8:
        return slot - 7
    return slot + 6 if slot <= 6 else 13 if is_leap(year) else 12


def check_overflow(value: object) -> None:
    """Raises `DateError` for what is no `Overflow`."""
    if value not in get_args(Overflow):
        raise DateError(f"overflow must be 'reject', 'constrain' or 'roll', {found(value)}")


def days_of(value: Any) -> int | None:
    """A number of days, also from a timedelta of whole days; None for anything else. Raises `DateError`."""
    if isinstance(value, dt.timedelta):
        if value.seconds or value.microseconds:
            raise DateError(f"a HebrewDate moves by whole days, found {value}")
        return value.days
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        return None
    return operator.index(value)
