"""The Hebrew calendar as arithmetic: a day number to (year, slot, day) and back, for integers, arrays and columns.

Sources
-------
* Maimonides, *Mishneh Torah*, Sanctification of the New Moon: chapter 6 (the mean new moon, the first one, the cycle
  of 19 years), chapter 7 (the four postponements), chapter 8 (the lengths of the months).
* E. M. Reingold and N. Dershowitz, *Calendrical Calculations*, 4th edition (Cambridge, 2018), chapter 8, and the Lisp
  of the book, https://github.com/EdReingold/calendar-code2/blob/1ee51ecfaae6f856b0d7de3e36e9042100b4f424/calendar.l
  Its functions are cited here by name. The formulas below are derived anew; the book's own form stands in the tests,
  next to a form with every postponement apart, and all three agree on the whole cycle of 689,472 years.

How it works
------------
**Months.** The calendar counts mean lunar months of 29 days, 12 hours and 793 parts (1,080 parts to the hour) from a
first new moon, the *molad* of Tishri of year 1. Nineteen years hold 235 of them: seven of the nineteen are leap years
with a thirteenth month. Before year y stand 12 (y - 1) months and one more for each earlier leap year, of which there
are (7 y - 6) // 19; the remainder of that division tells which years around y are leap (`_leaps_before`).

**New year.** The 1st of Tishri is the day of its molad, postponed by up to two days. All four postponements depend
only on the time of the week at which the molad falls, so one comparison with four *gates* replaces them. Let the week
begin on Saturday at noon: then the rule that a molad at noon or later belongs to the next day is already in the count
of days. From then on,

    Monday's gate     opens with the week: a molad of Saturday noon waits, for Sunday is never New Year;
    Tuesday's gate    opens on Monday at noon; but on Monday at 15 h 589 p in the year after a leap year, which would
                      else have had 382 days;
    Thursday's gate   opens on Tuesday at noon, as Wednesday is never New Year; but on Tuesday at 9 h 204 p in a
                      common year, which would else have 356 days;
    Saturday's gate   opens on Thursday at noon, as Friday is never New Year.

Days before the year = 7 * whole weeks + the weekday of the last gate passed (`elapsed_days`).

**Months of a year.** A year has 353, 354 or 355 days, and 30 more when it is leap. Its length says all: Heshvan has 30
days only in the longest kind, Kislev 29 only in the shortest, Adar I 30 in a leap year (and none in a common one,
where the next month begins on the same day). All other months alternate 30 and 29 (`days_before`, `slot_of`).

**From a day to its year.** The mean year is 35,975,351 / 98,496 days. Dividing by it, after adding 27 days, gives the
year or the one after it, never another: in the whole cycle no year begins more than 26.96 days before its mean place
or more than 3.39 days after it. One look at the new year of that guess decides.

Notation
--------
* *R.D.*: the day number of the book and of `datetime.date.toordinal`; day 1 is 0001-01-01, proleptic Gregorian. It is
  the civil day in whose daylight the Hebrew date stands; the Hebrew day began the evening before.
* *slot*: CLDR's thirteen months: Tishri 1, Heshvan 2, Kislev 3, Tevet 4, Shevat 5, Adar I 6 (leap years only), Adar
  or Adar II 7, Nisan 8, Iyyar 9, Sivan 10, Tamuz 11, Av 12, Elul 13. The book counts from Nisan = 1.
* *parts*: 1/1080 of an hour. Hours of the molad run from the evening: 18 h is noon.
* *flag*: an integer 0 or 1.

One text for every kind of number
---------------------------------
The formulas use `+`, `-`, `*` and `//` alone; a remainder is `a - b * (a // b)`, and a comparison is a division too
(`_reached`). So they run unchanged on `int`, on numpy arrays of int64, and on expressions over columns. From year 1 on,
every numerator is at least 0 and below 2**53, so that engines which truncate, or divide in doubles, are exact as well
(a quotient by b just under a whole number k is 1/b under it, which a double still shows while k * b < 2**53). Operands
must be 64 bits wide: 32 overflow. As one expression the way from a day to its month is huge, so for columns it is cut
into stages (`stages_from_rd`), each a few plain formulas over the columns of the stages before it.

Nothing here checks its arguments; `hebdate.date` does. Valid for Hebrew years from 1; proved for 1 to 689,472.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, TypeVar, overload

__all__ = [
    "EPOCH",
    "Stages",
    "Step",
    "days_before",
    "elapsed_days",
    "from_rd",
    "gregorian_to_rd",
    "is_leap",
    "month_length",
    "new_year",
    "slot_of",
    "stages_from_gregorian",
    "stages_from_rd",
    "stages_to_rd",
    "to_rd",
    "year_length",
]


class Operand(Protocol):
    """What the formulas ask of a number: an `int`, an int64 array, an expression over a column."""

    def __add__(self, other: Any, /) -> Any: ...
    def __radd__(self, other: Any, /) -> Any: ...
    def __sub__(self, other: Any, /) -> Any: ...
    def __rsub__(self, other: Any, /) -> Any: ...
    def __mul__(self, other: Any, /) -> Any: ...
    def __rmul__(self, other: Any, /) -> Any: ...
    def __floordiv__(self, other: Any, /) -> Any: ...


N = TypeVar("N", bound=Operand)

# -- constants ---------------------------------------------------------------------------------------------------

#: R.D. of 1 Tishri 1, a Monday: 7 October 3761 BCE Julian (`hebrew-epoch`). Days before a year are counted from 0 here.
EPOCH = -1_373_427

_HOUR = 1080
_DAY = 24 * _HOUR
_WEEK = 7 * _DAY
_MONTH = 29 * _DAY + 12 * _HOUR + 793

# Weekdays as days after Saturday noon, when the week of the gates begins, and hours counted from the evening: a molad
# at 18 h, noon, is one of the next day, so 6 h are added to its hour.
_MONDAY, _TUESDAY, _WEDNESDAY, _FRIDAY = 1 * _DAY, 2 * _DAY, 3 * _DAY, 5 * _DAY
_NOON = 6 * _HOUR

# The molad of Tishri of year 1: Monday, 5 h 204 p (`molad`; 12084 in `hebrew-calendar-elapsed-days` is Monday's part).
_FIRST_MOLAD = _MONDAY + 5 * _HOUR + 204 + _NOON

_TUESDAY_GATE = _TUESDAY
_TUESDAY_GATE_AFTER_LEAP = _MONDAY + 15 * _HOUR + 589 + _NOON
_THURSDAY_GATE = _WEDNESDAY
_THURSDAY_GATE_COMMON = _TUESDAY + 9 * _HOUR + 204 + _NOON
_SATURDAY_GATE = _FRIDAY

# The mean year, 235 months / 19, in lowest terms (the fraction in `hebrew-from-fixed`).
_MEAN_YEAR_DAYS, _MEAN_YEAR_PER = 35_975_351, 98_496
_EARLIEST = 27  # no year begins more than 26.96 days before (year - 1) mean years

_SPAN = 512  # more than the days of any year: the widest that two day counts of one year can be apart


# -- formulas, for any operand -----------------------------------------------------------------------------------


def _reached(value: N, mark: Any, span: int) -> N:
    """(number, number, int) -> flag. 1 where value >= mark; value - mark must lie in -span .. span - 1."""
    flag: N = (value - mark + span) // span
    return flag


def _leaps_before(year: N) -> tuple[N, N]:
    """year -> (leap years before it, remainder). The remainder is >= 12 if year is leap, < 7 if the year before was."""
    sevenths = 7 * year - 6
    leaps: N = sevenths // 19
    return leaps, sevenths - 19 * leaps


def is_leap(year: Any) -> Any:
    """Hebrew year -> whether it has thirteen months; for arrays and columns, an array or column of booleans.

    Source: `hebrew-leap-year?`.

    >>> [year for year in range(5777, 5796) if is_leap(year)]
    [5779, 5782, 5784, 5787, 5790, 5793, 5795]
    """
    return _leaps_before(year)[1] >= 12


def elapsed_days(year: N) -> N:
    """Hebrew year -> days from 1 Tishri of year 1 to 1 Tishri of the year, all postponements made.

    Source: the sum of `hebrew-calendar-elapsed-days` and `hebrew-year-length-correction`.

    >>> elapsed_days(1), elapsed_days(2), elapsed_days(5783)
    (0, 355, 2111851)
    """
    leaps, rest = _leaps_before(year)
    leap = (rest + 7) // 19
    after_leap = 1 - (rest + 12) // 19
    molad = _FIRST_MOLAD + _MONTH * (12 * year - 12 + leaps)
    weeks = molad // _WEEK
    time = molad - _WEEK * weeks
    tuesday = _TUESDAY_GATE - (_TUESDAY_GATE - _TUESDAY_GATE_AFTER_LEAP) * after_leap
    thursday = _THURSDAY_GATE_COMMON + (_THURSDAY_GATE - _THURSDAY_GATE_COMMON) * leap
    days: N = (
        7 * weeks
        + _reached(time, tuesday, _WEEK)
        + 2 * _reached(time, thursday, _WEEK)
        + 2 * _reached(time, _SATURDAY_GATE, _WEEK)
    )
    return days


def new_year(year: N) -> N:
    """Hebrew year -> R.D. of its 1 Tishri.

    Source: `hebrew-new-year`.

    >>> import datetime as dt
    >>> dt.date.fromordinal(new_year(5783)).isoformat()
    '2022-09-26'
    """
    rd: N = elapsed_days(year) + EPOCH
    return rd


def year_length(year: N) -> N:
    """Hebrew year -> its days: 353, 354, 355, 383, 384 or 385.

    Source: `days-in-hebrew-year`.

    >>> year_length(5783), year_length(5784)
    (355, 383)
    """
    days: N = elapsed_days(year + 1) - elapsed_days(year)
    return days


def _kind(length: N) -> tuple[N, N, N]:
    """Days of a year -> three flags: it is leap, Heshvan has 30 days, Kislev has 30 days."""
    leap: N = length // 383
    extra = length - 353 - 30 * leap
    return leap, extra // 2, (extra + 1) // 2


def days_before(length: N, slot: N) -> N:
    """(Days of a year, slot 1-13) -> days of the year before that month. Slot 14 gives the length.

    In a common year Adar I, slot 6, has no days: the answer for it is that for slot 7.
    Source: `last-day-of-hebrew-month`.

    >>> [days_before(383, slot) for slot in (1, 2, 3, 4, 6, 7, 14)]
    [0, 30, 59, 88, 147, 177, 383]
    """
    leap, heshvan, kislev = _kind(length)
    from_adar: N = (slot + 1) // 8
    place = slot - 1 - from_adar  # of the month in a common year, from 0, where 30 and 29 days take turns
    days: N = (
        (59 * place + 1) // 2
        + 30 * (leap * from_adar)
        + heshvan * ((slot + 13) // 16)  # from slot 3 on
        - (1 - kislev) * ((slot + 12) // 16)  # from slot 4 on
    )
    return days


def slot_of(length: N, day_of_year: N) -> N:
    """(Days of a year, day of the year from 0) -> slot 1-13 of the month that the day is in.

    >>> [slot_of(383, day) for day in (0, 29, 30, 146, 147, 177, 382)]
    [1, 1, 2, 5, 6, 7, 13]
    """
    leap, heshvan, kislev = _kind(length)
    in_heshvan = _reached(day_of_year, 30, _SPAN)
    in_kislev = _reached(day_of_year, 59 + heshvan, _SPAN)
    # From Tevet on the months are the same in all years, once a common year is given the 30 days of Adar I that it
    # lacks: 29, 30, 30 and then 29 and 30 in turn. They begin where 7 days in 207 say (29 4/7 days to the month).
    tevet = 88 + heshvan + kislev
    in_tevet = _reached(day_of_year, tevet, _SPAN)
    since = in_tevet * (day_of_year - tevet)
    since = since + 30 * ((1 - leap) * _reached(since, 59, _SPAN))
    slot: N = 1 + in_heshvan + in_kislev + in_tevet * (1 + (7 * since + 4) // 207)
    return slot


def gregorian_to_rd(year: N, month: N, day: N) -> N:
    """Gregorian (year >= 1, month 1-12, day) -> R.D., with years that begin in March so that the leap day is the last.

    Source: `alt-fixed-from-gregorian`. For scalars `datetime.date.toordinal` is the same; columns need it written out.

    >>> gregorian_to_rd(1, 1, 1), gregorian_to_rd(2022, 5, 16)
    (1, 738291)
    """
    before_march: N = (14 - month) // 12
    y = year - before_march
    m = month + 12 * before_march - 3
    # March to July have 153 days, and so have August to December; 1 March of year 0 is R.D. -305.
    rd: N = 365 * y + y // 4 - y // 100 + y // 400 + (153 * m + 2) // 5 + day - 306
    return rd


# -- stages, for columns -----------------------------------------------------------------------------------------


class Step(NamedTuple):
    """One new column: its name, the formula that makes it, and the names of the columns that the formula reads.

    >>> Step("n", lambda year: year + 1, ("y",)).over({"y": 5782}.__getitem__)
    5783
    """

    column: str
    formula: Callable[..., Any]
    inputs: tuple[str, ...]

    def over(self, column: Callable[[str], Any]) -> Any:
        """The formula, given a way from a name to a value: a dict's `__getitem__` or narwhals' `col`."""
        return self.formula(*(column(name) for name in self.inputs))


#: Steps in the order to take them. The steps of one stage read only what the stages before it made, so that a stage is
#: one ``with_columns``: ``frame.with_columns(**{step.column: step.over(nw.col) for step in stage})``.
Stages = tuple[tuple[Step, ...], ...]


def _guess_year(rd: N) -> N:
    """R.D. -> its Hebrew year, or the one after it (near the end of a year)."""
    year: N = _MEAN_YEAR_PER * (rd - (EPOCH - _EARLIEST)) // _MEAN_YEAR_DAYS + 1
    return year


def stages_from_rd(rd: str, year: str, slot: str, day: str, scratch: str = "_hebdate_") -> Stages:
    """Four column names -> the stages that read R.D. from the first and make the other three.

    Columns whose names begin with ``scratch`` are made on the way; drop them. R.D. from `EPOCH` on, 64 bits wide.

    >>> columns = {"rd": 738291}
    >>> for stage in stages_from_rd("rd", "year", "slot", "day"):
    ...     columns |= {step.column: step.over(columns.__getitem__) for step in stage}
    >>> columns["year"], columns["slot"], columns["day"]
    (5782, 9, 15)
    """
    names = ("guess", "opens", "first", "next", "length", "nth")
    guess, opens, first, following, length, nth = (scratch + name for name in names)
    return (
        (Step(guess, _guess_year, (rd,)),),
        (Step(opens, new_year, (guess,)),),
        (Step(year, lambda guess, rd, opens: guess - 1 + _reached(rd, opens, _SPAN), (guess, rd, opens)),),
        (Step(first, new_year, (year,)), Step(following, lambda year: new_year(year + 1), (year,))),
        (Step(length, operator.sub, (following, first)), Step(nth, operator.sub, (rd, first))),
        (Step(slot, slot_of, (length, nth)),),
        (Step(day, lambda nth, length, slot: nth - days_before(length, slot) + 1, (nth, length, slot)),),
    )


def stages_to_rd(year: str, slot: str, day: str, rd: str, scratch: str = "_hebdate_") -> Stages:
    """Four column names -> the stages that read year, slot and day and make R.D. Inverse of `stages_from_rd`.

    >>> columns = {"year": 5782, "slot": 9, "day": 15}
    >>> for stage in stages_to_rd("year", "slot", "day", "rd"):
    ...     columns |= {step.column: step.over(columns.__getitem__) for step in stage}
    >>> columns["rd"]
    738291
    """
    first, following, length = (scratch + name for name in ("first", "next", "length"))
    return (
        (Step(first, new_year, (year,)), Step(following, lambda year: new_year(year + 1), (year,))),
        (Step(length, operator.sub, (following, first)),),
        (
            Step(
                rd,
                lambda first, length, slot, day: first + days_before(length, slot) + day - 1,
                (first, length, slot, day),
            ),
        ),
    )


def stages_from_gregorian(year: str, month: str, day: str, rd: str) -> Stages:
    """Four column names -> the one stage that reads a Gregorian year, month and day and makes R.D.

    The three must be cast to 64 bits first: engines give the month in 8.

    >>> [step.inputs for stage in stages_from_gregorian("y", "m", "d", "rd") for step in stage]
    [('y', 'm', 'd')]
    """
    return ((Step(rd, gregorian_to_rd, (year, month, day)),),)


def _run(stages: Stages, columns: dict[str, Any]) -> dict[str, Any]:
    """The columns, and those that the stages make of them, for integers and arrays."""
    for stage in stages:
        columns |= {step.column: step.over(columns.__getitem__) for step in stage}
    return columns


_FROM_RD = stages_from_rd("rd", "year", "slot", "day")
_TO_RD = stages_to_rd("year", "slot", "day", "rd")


# -- scalars -----------------------------------------------------------------------------------------------------
# A year's first day and length cost most of a conversion and serve all of its days, so those of the last 1,024 years
# met are kept; `benchmarks/convert.py` measures with and without. All that is kept comes from the formulas above.


@lru_cache(maxsize=6)
def _months_of(length: int) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Days of a year -> (days before each slot, 0 to 14; (slot, day) of each day). There are six kinds of year."""
    before = tuple(days_before(length, slot) for slot in range(15))
    slots = (slot_of(length, nth) for nth in range(length))
    return before, tuple((slot, nth - before[slot] + 1) for nth, slot in enumerate(slots))


@lru_cache(maxsize=1024)
def _year(year: int) -> tuple[int, tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Hebrew year -> (R.D. of 1 Tishri, days before each slot, (slot, day) of each day)."""
    return new_year(year), *_months_of(year_length(year))


@overload
def month_length(year: int, slot: int) -> int: ...
@overload
def month_length(year: N, slot: N) -> N: ...
def month_length(year: Any, slot: Any) -> Any:
    """(Hebrew year, slot 1-13) -> days of that month: 29 or 30, and 0 for Adar I in a common year.

    Source: `last-day-of-hebrew-month`.

    >>> month_length(5782, 6), month_length(5783, 6), month_length(5783, 7)
    (30, 0, 29)
    """
    if type(year) is int and type(slot) is int:
        before = _year(year)[1]
        return before[slot + 1] - before[slot]
    length = year_length(year)
    return days_before(length, slot + 1) - days_before(length, slot)


@overload
def to_rd(year: int, slot: int, day: int) -> int: ...
@overload
def to_rd(year: N, slot: N, day: N) -> N: ...
def to_rd(year: Any, slot: Any, day: Any) -> Any:
    """(Hebrew year, slot, day) -> R.D. Inverse of `from_rd`. Integers or arrays; for columns use `stages_to_rd`.

    Source: `fixed-from-hebrew`.

    >>> to_rd(5782, 9, 15)
    738291
    """
    if type(year) is int and type(slot) is int:
        first, before, _ = _year(year)
        return first + before[slot] + day - 1
    return _run(_TO_RD, {"year": year, "slot": slot, "day": day})["rd"]


@overload
def from_rd(rd: int) -> tuple[int, int, int]: ...
@overload
def from_rd(rd: N) -> tuple[N, N, N]: ...
def from_rd(rd: Any) -> Any:
    """R.D. from `EPOCH` on -> (Hebrew year, slot, day). Inverse of `to_rd`. For columns use `stages_from_rd`.

    Source: `hebrew-from-fixed`.

    >>> from_rd(738291)
    (5782, 9, 15)
    >>> from_rd(EPOCH)
    (1, 1, 1)
    """
    if type(rd) is int:
        year = _MEAN_YEAR_PER * (rd - (EPOCH - _EARLIEST)) // _MEAN_YEAR_DAYS + 1  # _guess_year, without the call
        first, _, days = _year(year)
        if rd < first:
            year -= 1
            first, _, days = _year(year)
        slot, day = days[rd - first]
        return year, slot, day
    columns = _run(_FROM_RD, {"rd": rd})
    return columns["year"], columns["slot"], columns["day"]
