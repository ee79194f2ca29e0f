"""`HebrewDate` and `Month`: the validated value over `hebdate.arithmetic`.

A Hebrew date here is the day in whose daylight it stands: it began at sunset the evening before, and nothing in this
file knows when the sun sets. Years run from `MIN_YEAR` to `MAX_YEAR`, in which `datetime.date` ends.
"""

from __future__ import annotations

import datetime as dt
import enum
import operator
from dataclasses import dataclass
from typing import Any, Literal, SupportsIndex, final, overload

from hebdate.arithmetic import EPOCH, from_rd, is_leap, month_length, new_year, to_rd
from hebdate.errors import DateError, MonthError, MonthNotInYearError, RangeError

__all__ = ["MAX_YEAR", "MIN_YEAR", "HebrewDate", "Month", "Overflow"]

#: The first and last Hebrew year of a `HebrewDate`. 9999-12-31, where `datetime.date` ends, is 28 Heshvan 13760.
MIN_YEAR, MAX_YEAR = 1, 13760

#: What to do with a day past the end of its month: refuse it, or take the month's last.
Overflow = Literal["reject", "constrain"]

_FIRST_RD, _LAST_RD = EPOCH, new_year(MAX_YEAR + 1) - 1
_CIVIL_LAST_RD = dt.date.max.toordinal()

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()


@final
class Month(enum.Enum):
    """A month of the Hebrew calendar, in the order of the year, which begins with Tishri; value = CLDR's slot, 1-13.

    ``ADAR`` is the month of Purim in every year: the only Adar of a common year and the second (alias ``ADAR_II``) of a
    leap year. ``ADAR_I`` is in leap years only. `Month(slot)` raises `MonthError` for a number that is no slot.

    >>> Month.ADAR_II is Month.ADAR, Month.ADAR.slot, Month.ADAR_I < Month.ADAR
    (True, 7, True)
    """

    TISHRI = 1
    HESHVAN = 2
    KISLEV = 3
    TEVET = 4
    SHEVAT = 5
    ADAR_I = 6
    ADAR = 7
    ADAR_II = 7  # noqa: PIE796 - an alias on purpose: in a leap year this is what ADAR is called
    NISAN = 8
    IYYAR = 9
    SIVAN = 10
    TAMUZ = 11
    AV = 12
    ELUL = 13

    @classmethod
    def _missing_(cls, value: object) -> Month:
        raise MonthError(f"no month has the slot {value!r}: slots run from 1 (Tishri) to 13 (Elul)")

    @property
    def slot(self) -> int:
        """The slot, 1-13: Tishri 1, Adar I 6, Adar 7, Elul 13.

        >>> Month.IYYAR.slot
        9
        """
        return self._value_

    @property
    def code(self) -> str:
        """The month code of ECMAScript's Temporal, the same in common and leap years. Inverse of `from_code`.

        >>> Month.SHEVAT.code, Month.ADAR_I.code, Month.ADAR.code, Month.NISAN.code
        ('M05', 'M05L', 'M06', 'M07')
        """
        slot = self.slot
        return "M05L" if slot == 6 else f"M{slot - (slot > 6):02}"

    @classmethod
    def from_code(cls, code: str) -> Month:
        """Month code, "M01" (Tishri) to "M12" (Elul) or "M05L" (Adar I) -> the month. Inverse of `code`.

        Raises `MonthError` for any other text.

        >>> Month.from_code("M05L")
        <Month.ADAR_I: 6>
        """
        for month in cls:
            if month.code == code:
                return month
        raise MonthError(
            f"no Hebrew month has the code {code!r}: codes are M01 (Tishri) to M12 (Elul), and M05L (Adar I)"
        )

    def __lt__(self, other: object) -> bool:
        return self._value_ < other._value_ if isinstance(other, Month) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self._value_ <= other._value_ if isinstance(other, Month) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self._value_ > other._value_ if isinstance(other, Month) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self._value_ >= other._value_ if isinstance(other, Month) else NotImplemented


_MONTHS = (None, *Month)  # by slot; a tuple is several times faster than Month(slot)


def _label(month: Month, leap: bool) -> str:
    """The month's name in plain English, as `str(HebrewDate)` and messages write it: "Iyyar", "Adar II"."""
    return "Adar II" if leap and month is Month.ADAR else month.name.title().replace("_I", " I")


def _found(value: object) -> str:
    return f"found {value!r} ({type(value).__name__})"


def _whole(field: str, value: object) -> int:
    """The value as an `int`; numpy's integers too, but neither `bool` nor `float`."""
    if type(value) is int:
        return value
    if not isinstance(value, bool) and hasattr(value, "__index__"):
        try:
            return operator.index(value)
        except TypeError:  # an array of several numbers has __index__, and refuses
            pass
    raise DateError(f"{field} must be a whole number, {_found(value)}")


def _checked_year(value: object) -> int:
    year = _whole("year", value)
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise RangeError(
            "year", year, MIN_YEAR, MAX_YEAR, "the Hebrew years from the first to the end of datetime.date"
        )
    return year


def _checked_month(year: int, month: object, day: object) -> Month:
    if isinstance(month, Month):
        return month
    if isinstance(month, str):
        name = month.strip().upper().replace(" ", "_")
        hint = f"write Month.{name}" if name in Month.__members__ else "write a member, such as Month.IYYAR"
        raise MonthError(f"month must be a Month, found the text {month!r}: {hint}")
    try:
        number = _whole("month", month)
    except DateError:
        raise MonthError(f"month must be a Month, {_found(month)}: write a member, such as Month.IYYAR") from None
    # Which month was meant? It differs by six or seven between the two ways of counting, so the caller has to say.
    months = [each for each in Month if each is not Month.ADAR_I or is_leap(year)]
    if not 1 <= number <= len(months):
        raise MonthError(
            f"month must be a Month, found the integer {number}, which is no month of {year} by any count: "
            "write a member, such as Month.IYYAR"
        )
    meant = f"Month.{months[number - 1].name} (the {_ORDINALS[number - 1]} month of the year, which begins with Tishri)"
    biblical = f"HebrewDate.from_biblical({year}, {number}, {day!r})"
    counted = f"{_label(_from_biblical(year, number), is_leap(year))}, counting from Nisan"
    raise MonthError(
        f"month must be a Month, found the integer {number}: write {meant}, or {biblical} if {number} is {counted} "
        "as convertdate, hebcal and pyluach do"
    )


def _no_adar_i(year: int) -> MonthNotInYearError:
    return MonthNotInYearError(f"{year} is a common year and has one Adar: Month.ADAR")


def _check_day(year: int, month: Month, day: int) -> None:
    length = month_length(year, month._value_)
    if not 1 <= day <= length:
        why = f"{_label(month, is_leap(year))} {year} has {length} days"
        raise RangeError("day", day, 1, length, why)


def _from_biblical(year: int, number: int) -> Month:
    """(Hebrew year, month counted from Nisan = 1, in range for the year) -> the month."""
    if number <= 6:
        return Month(number + 7)
    if number <= 11:
        return Month(number - 6)
    return Month.ADAR_I if number == 12 and is_leap(year) else Month.ADAR


@final
@dataclass(frozen=True, slots=True, order=True, init=False)
class HebrewDate:
    """A day of the Hebrew calendar: year (1-13760), month (a `Month`, never a number) and day (1-30).

    Immutable, hashable, ordered in time. ``date - date`` is days, signed; ``date + int`` and ``date - int`` move by
    days. A `datetime.date` is never equal to it and cannot be ordered with it: convert one of them.

    Raises `RangeError` for a year or day out of range, `MonthNotInYearError` for Adar I in a common year, `MonthError`
    for a month that is no `Month` and `DateError` for a year or day that is no whole number.

    >>> HebrewDate(5782, Month.IYYAR, 15).to_date()
    datetime.date(2022, 5, 16)
    >>> str(HebrewDate(5782, Month.IYYAR, 15)), HebrewDate(5783, Month.TISHRI, 1) - HebrewDate(5782, Month.ELUL, 1)
    ('15 Iyyar 5782', 29)
    """

    year: int
    month: Month
    day: int

    def __init__(self, year: int, month: Month, day: int) -> None:
        # The right types and a day that every month has are the common case, so they are looked at first.
        if type(year) is not int or not MIN_YEAR <= year <= MAX_YEAR:
            year = _checked_year(year)
        if type(month) is not Month:
            month = _checked_month(year, month, day)  # raises: only a Month passes
        if type(day) is not int:
            day = _whole("day", day)
        if month is Month.ADAR_I and not is_leap(year):
            raise _no_adar_i(year)
        if not 1 <= day <= 29:
            _check_day(year, month, day)
        _set_year(self, year)
        _set_month(self, month)
        _set_day(self, day)

    @classmethod
    def of(cls, year: int, month: Month, day: int, *, overflow: Overflow = "reject") -> HebrewDate:
        """A date under a named policy for fields that the year does not have.

        "reject" raises, as `HebrewDate(...)` does. "constrain" takes the last day of the month for a later day, and
        Adar for Adar I in a common year; it still raises for a year out of range and a day below 1.

        >>> HebrewDate.of(5783, Month.ADAR, 30, overflow="constrain")
        HebrewDate(5783, Month.ADAR, 29)
        >>> HebrewDate.of(5783, Month.ADAR_I, 30, overflow="constrain")
        HebrewDate(5783, Month.ADAR, 29)
        """
        if overflow == "constrain":
            year = _checked_year(year)
            month = _checked_month(year, month, day)
            if month is Month.ADAR_I and not is_leap(year):
                month = Month.ADAR
            day = min(_whole("day", day), month_length(year, month.slot))
        elif overflow != "reject":
            raise DateError(f"overflow must be 'reject' or 'constrain', {_found(overflow)}")
        return cls(year, month, day)

    @classmethod
    def from_date(cls, date: dt.date) -> HebrewDate:
        """The Hebrew date of a civil day's daylight. Inverse of `to_date`. Every `datetime.date` has one.

        A `datetime.datetime` counts by its date, whatever its time and zone: after sunset the Hebrew date is one later,
        ``HebrewDate.from_date(date) + 1``. Raises `DateError` for anything else.

        >>> HebrewDate.from_date(dt.date(2022, 5, 16))
        HebrewDate(5782, Month.IYYAR, 15)
        """
        if not isinstance(date, dt.date):
            raise DateError(f"date must be a datetime.date, {_found(date)}")
        return _make(date.toordinal())

    def to_date(self) -> dt.date:
        """The civil day, in whose daylight this date stands. Inverse of `from_date`.

        Raises `RangeError` outside the range of `datetime.date`, 0001-01-01 (18 Tevet 3761) to 9999-12-31 (28 Heshvan
        13760); `toordinal` and all else work there too.

        >>> HebrewDate(3761, Month.TEVET, 18).to_date()
        datetime.date(1, 1, 1)
        """
        rd = self.toordinal()
        if not 1 <= rd <= _CIVIL_LAST_RD:
            side = (
                "before 0001-01-01, where datetime.date begins"
                if rd < 1
                else "after 9999-12-31, where datetime.date ends"
            )
            raise RangeError("ordinal", rd, 1, _CIVIL_LAST_RD, f"{self} is {side}; toordinal() still numbers the day")
        return dt.date.fromordinal(rd)

    @classmethod
    def fromordinal(cls, ordinal: int) -> HebrewDate:
        """R.D., as `datetime.date.toordinal` numbers days, -1373427 (1 Tishri 1) to 3652355 -> the date.

        Inverse of `toordinal`. Raises `RangeError` outside that range.

        >>> HebrewDate.fromordinal(1)
        HebrewDate(3761, Month.TEVET, 18)
        """
        rd = _whole("ordinal", ordinal)
        if not _FIRST_RD <= rd <= _LAST_RD:
            raise RangeError("ordinal", rd, _FIRST_RD, _LAST_RD, f"the Hebrew years {MIN_YEAR} to {MAX_YEAR}")
        return _make(rd)

    def toordinal(self) -> int:
        """R.D.: 1 on 0001-01-01, 0 and less before it. Inverse of `fromordinal`.

        >>> HebrewDate(5782, Month.IYYAR, 15).toordinal(), HebrewDate(1, Month.TISHRI, 1).toordinal()
        (738291, -1373427)
        """
        return to_rd(self.year, self.month._value_, self.day)

    @classmethod
    def from_biblical(cls, year: int, month: int, day: int) -> HebrewDate:
        """The date with its month counted from Nisan = 1, as by convertdate, hebcal and pyluach.

        Inverse of `to_biblical`. Iyyar 2 ... Elul 6, Tishri 7 ... Shevat 11; 12 is Adar, or Adar I in a leap year,
        where Adar II is 13. The year still begins with Tishri. Raises as `HebrewDate` does, with `MonthNotInYearError`
        for 13 in a common year.

        >>> HebrewDate.from_biblical(5782, 2, 15), HebrewDate.from_biblical(5782, 12, 1)
        (HebrewDate(5782, Month.IYYAR, 15), HebrewDate(5782, Month.ADAR_I, 1))
        """
        if isinstance(month, Month):
            raise MonthError(
                f"from_biblical counts months from Nisan = 1, found {month}: write HebrewDate({year}, {month}, {day})"
            )
        year, number = _checked_year(year), _whole("month", month)
        if not 1 <= number <= 13:
            raise RangeError("month", number, 1, 13, "counted from Nisan = 1, as from_biblical does")
        if number == 13 and not is_leap(year):
            raise MonthNotInYearError(
                f"{year} is a common year and has one Adar: month 12 counted from Nisan, Month.ADAR"
            )
        return cls(year, _from_biblical(year, number), day)

    def to_biblical(self) -> tuple[int, int, int]:
        """(year, month counted from Nisan = 1, day). Inverse of `from_biblical`.

        >>> HebrewDate(5782, Month.ADAR, 1).to_biblical(), HebrewDate(5783, Month.ADAR, 1).to_biblical()
        ((5782, 13, 1), (5783, 12, 1))
        """
        slot = self.month.slot
        if slot >= 8:
            number = slot - 7
        elif slot <= 6:
            number = slot + 6
        else:
            number = 13 if is_leap(self.year) else 12
        return self.year, number, self.day

    @classmethod
    def today(cls, *, after_sunset: bool, tz: dt.tzinfo | None = None) -> HebrewDate:
        """The Hebrew date now. The day begins at sunset, and only the caller can say whether the sun has set.

        The civil date is that of this machine's clock in the time zone it is set to, or of the zone ``tz``.

        >>> HebrewDate.today(after_sunset=False) > HebrewDate(5784, Month.TISHRI, 1)
        True
        """
        return _make(dt.datetime.now(tz).toordinal() + bool(after_sunset))

    @property
    def is_leap(self) -> bool:
        """Whether the year has thirteen months, with Adar I and Adar II.

        >>> HebrewDate(5782, Month.IYYAR, 15).is_leap
        True
        """
        return bool(is_leap(self.year))

    def weekday(self) -> int:
        """Monday 0 ... Sunday 6, as `datetime.date.weekday`.

        >>> HebrewDate(5782, Month.IYYAR, 15).weekday()
        0
        """
        return (self.toordinal() + 6) % 7

    def replace(
        self,
        *,
        year: int | None = None,
        month: Month | None = None,
        day: int | None = None,
        overflow: Overflow = "reject",
    ) -> HebrewDate:
        """The date with some fields changed, under the policy of `of`.

        >>> HebrewDate(5782, Month.ADAR_I, 30).replace(year=5783, overflow="constrain")
        HebrewDate(5783, Month.ADAR, 29)
        """
        return HebrewDate.of(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            overflow=overflow,
        )

    def __add__(self, days: SupportsIndex) -> HebrewDate:
        if isinstance(days, bool) or not hasattr(days, "__index__"):
            return NotImplemented
        return HebrewDate.fromordinal(self.toordinal() + operator.index(days))

    @overload
    def __sub__(self, other: HebrewDate) -> int: ...
    @overload
    def __sub__(self, other: SupportsIndex) -> HebrewDate: ...
    def __sub__(self, other: Any) -> Any:
        if isinstance(other, HebrewDate):
            return self.toordinal() - other.toordinal()
        if isinstance(other, bool) or not hasattr(other, "__index__"):
            return NotImplemented
        return HebrewDate.fromordinal(self.toordinal() - operator.index(other))

    def __str__(self) -> str:
        return f"{self.day} {_label(self.month, self.is_leap)} {self.year}"

    def __repr__(self) -> str:
        return f"HebrewDate({self.year}, {self.month}, {self.day})"


# The slots' own setters: how a frozen value is filled, and faster than object.__setattr__.
_set_year, _set_month, _set_day = (HebrewDate.__dict__[name].__set__ for name in ("year", "month", "day"))


def _make(rd: int) -> HebrewDate:
    """R.D. in range -> the date, without checking again what the arithmetic has just made."""
    year, slot, day = from_rd(rd)
    date = object.__new__(HebrewDate)
    _set_year(date, year)
    _set_month(date, _MONTHS[slot])
    _set_day(date, day)
    return date
