"""`HebrewDate`: the validated value over `hebdate.arithmetic`; and `Month`, from `hebdate.months`.

A Hebrew date here is the day in whose daylight it stands: it began at sunset the evening before, and nothing in this
file knows when the sun sets. Years run from `MIN_YEAR` to `MAX_YEAR`, in which `datetime.date` ends.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, SupportsIndex, final, overload

from hebdate import datefields
from hebdate.arithmetic import EPOCH, from_rd, is_leap, month_length, new_year, to_rd, year_length
from hebdate.datefields import Overflow
from hebdate.days import MAX_YEAR, MIN_YEAR
from hebdate.errors import DateError, MonthError, MonthNotInYearError, RangeError
from hebdate.months import Month, label

if TYPE_CHECKING:
    from hebdate.gematria import Style
    from hebdate.sunset import PlaceLike

__all__ = ["MAX_YEAR", "MIN_YEAR", "HebrewDate", "Month", "Overflow"]

_FIRST_RD, _LAST_RD = EPOCH, new_year(MAX_YEAR + 1) - 1
_CIVIL_LAST_RD = dt.date.max.toordinal()

_MONTHS = (None, *Month)  # by slot; a tuple is several times faster than Month(slot)


@final
class HebrewDate:
    """A day of the Hebrew calendar: year (1-13760), month (a `Month`, never a number) and day (1-30).

    ``month`` may also be given by its name ("iyyar", "Adar I") or its code ("M08"); it is kept as a `Month`.

    Immutable, hashable, ordered in time; pickles and copies are checked as new ones are. ``date - date`` is days,
    signed; ``date + int``, ``date - int`` and a `datetime.timedelta` of whole days move it by days, `add` by months and
    years too. A `datetime.date` is never equal to it, and ordering the two raises TypeError: which of the two days that
    a Hebrew date touches is meant, only `to_date` and `from_date` say.

    Pydantic takes it from and writes it as the text of `isoformat`. It is no dataclass, so that nothing fills it in
    without looking: with msgspec give ``dec_hook=lambda kind, text: kind.fromisoformat(text)`` and
    ``enc_hook=HebrewDate.isoformat``, with orjson ``default=HebrewDate.isoformat``.

    Raises `RangeError` for a year or day out of range, `MonthNotInYearError` for Adar I in a common year, `MonthError`
    for a month that is none and `DateError` for a year or day that is no whole number.

    >>> HebrewDate(5782, Month.IYYAR, 15).to_date(), HebrewDate(5782, "iyyar", 15) == HebrewDate(5782, "M08", 15)
    (datetime.date(2022, 5, 16), True)
    >>> str(HebrewDate(5782, Month.IYYAR, 15)), HebrewDate(5783, Month.TISHRI, 1) - HebrewDate(5782, Month.ELUL, 1)
    ('15 Iyyar 5782', 29)
    """

    __match_args__ = ("year", "month", "day")

    if TYPE_CHECKING:  # the slots, as a type checker shall see them: no setting

        @property
        def year(self) -> int: ...
        @property
        def month(self) -> Month: ...
        @property
        def day(self) -> int: ...

    else:
        __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: Month | str, day: int) -> None:
        # The right types and a day that every month has are the common case, so they are looked at first.
        if type(year) is not int or not MIN_YEAR <= year <= MAX_YEAR:
            year = datefields.checked_year(year)
        if type(month) is not Month:
            month = datefields.checked_month(year, month, day)
        if type(day) is not int:
            day = datefields.whole("day", day)
        if month is Month.ADAR_I and not is_leap(year):
            raise datefields.no_adar_i(year)
        if not 1 <= day <= 29:
            datefields.check_day(year, month, day)
        _set_year(self, year)
        _set_month(self, month)
        _set_day(self, day)

    @classmethod
    def of(cls, year: int, month: Month | str, day: int, *, overflow: Overflow = "reject") -> HebrewDate:
        """A date under a named policy for fields that the year does not have.

        "reject" raises, as `HebrewDate(...)` does. "constrain" takes the last day of the month for a later day, and
        Adar for Adar I in a common year; "roll" takes Adar too, and counts a later day on into the next month. Both
        still raise for a year out of range and a day below 1.

        >>> HebrewDate.of(5783, Month.ADAR, 30, overflow="constrain")
        HebrewDate(5783, Month.ADAR, 29)
        >>> HebrewDate.of(5783, Month.ADAR_I, 30, overflow="roll")
        HebrewDate(5783, Month.NISAN, 1)
        """
        if overflow == "reject":
            return cls(year, month, day)
        datefields.check_overflow(overflow)
        year = datefields.checked_year(year)
        month = datefields.checked_month(year, month, day)
        if month is Month.ADAR_I and not is_leap(year):
            month = Month.ADAR
        day = datefields.whole("day", day)
        beyond = max(day - month_length(year, month.slot), 0)
        date = cls(year, month, day - beyond)
        return date + beyond if beyond and overflow == "roll" else date

    @classmethod
    def from_date(cls, date: dt.date) -> HebrewDate:
        """The Hebrew date of a civil day's daylight. Inverse of `to_date`. Every `datetime.date` has one.

        A `datetime.datetime` counts by its date, whatever its time and zone: after sunset the Hebrew date is one later,
        ``HebrewDate.from_date(date) + 1``. Raises `DateError` for anything else.

        >>> HebrewDate.from_date(dt.date(2022, 5, 16))
        HebrewDate(5782, Month.IYYAR, 15)
        """
        if not isinstance(date, dt.date):
            raise DateError(f"date must be a datetime.date, {datefields.found(date)}")
        try:
            return _make(date.toordinal())
        except ValueError:  # NaT, which pandas makes a datetime, has no day
            raise DateError(f"date must be a day, {datefields.found(date)}") from None

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
        rd = datefields.whole("ordinal", ordinal)
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
        year, number = datefields.checked_year(year), datefields.whole("month", month)
        if not 1 <= number <= 13:
            raise RangeError("month", number, 1, 13, "counted from Nisan = 1, as from_biblical does")
        if number == 13 and not is_leap(year):
            raise MonthNotInYearError(
                f"{year} is a common year and has one Adar: month 12 counted from Nisan, Month.ADAR"
            )
        return cls(year, datefields.from_biblical(year, number), day)

    def to_biblical(self) -> tuple[int, int, int]:
        """(year, month counted from Nisan = 1, day). Inverse of `from_biblical`.

        >>> HebrewDate(5782, Month.ADAR, 1).to_biblical(), HebrewDate(5783, Month.ADAR, 1).to_biblical()
        ((5782, 13, 1), (5783, 12, 1))
        """
        return self.year, datefields.to_biblical(self.year, self.month), self.day

    def isoformat(self, *, fields: bool = False) -> str:
        """The text of RFC 9557 and ECMAScript's Temporal: the civil day, and the calendar. Inverse of `fromisoformat`.

        It sorts as the days do within the years 0-9999; outside them the year has a sign and six digits. With
        ``fields`` the Hebrew fields: year, month code and day.

        >>> HebrewDate(5782, Month.IYYAR, 15).isoformat(), HebrewDate(5782, Month.IYYAR, 15).isoformat(fields=True)
        ('2022-05-16[u-ca=hebrew]', '5782-M08-15')
        """
        from hebdate import datetext

        if fields:
            return datetext.written_fields(self.year, self.month, self.day)
        return datetext.written_civil(self.toordinal())

    @classmethod
    def fromisoformat(cls, text: str) -> HebrewDate:
        """Either text of `isoformat` -> the date. Raises `DateError`, and as `HebrewDate` does for a day that is none.

        A plain "2022-05-16" is refused, since it does not say whose year it has; before the brackets it is Gregorian.

        >>> HebrewDate.fromisoformat("2022-05-16[u-ca=hebrew]"), HebrewDate.fromisoformat("5782-M05L-30")
        (HebrewDate(5782, Month.IYYAR, 15), HebrewDate(5782, Month.ADAR_I, 30))
        """
        from hebdate import datetext

        if not isinstance(text, str):
            raise DateError(f"text must be a str, {datefields.found(text)}")
        read = datetext.read(text)
        return cls.fromordinal(read) if isinstance(read, int) else cls(*read)

    @property
    def parts(self) -> tuple[int, str, int]:
        """(year, month code, day), as frames and JSON have them; ``HebrewDate(*parts)`` is the date again.

        >>> HebrewDate(5782, Month.IYYAR, 15).parts
        (5782, 'M08', 15)
        """
        return self.year, self.month.code, self.day

    def format(
        self, pattern: str, *, locale: str = "en", spelling: str | None = None, numerals: Style | None = None
    ) -> str:
        """The date by CLDR's pattern letters, or in the notation of `hebdate.Layout` where there are braces.

        Letters: d, dd (day), MMMM, MMM (month), y (year), EEEE, EEE (weekday), words in '' quotes; in the words of
        ``locale``, with the month in ``spelling`` if given. Notation: the inside of a Hebrew half, or a whole layout.
        ``numerals`` is a style for Hebrew numerals. ``f"{date:d MMMM y}"`` is the same; an empty pattern is `str`.

        Raises `LayoutError` for a pattern that cannot be read or written, `LocaleError` for an unknown name, and
        `RangeError` for a Gregorian field outside the years of `datetime.date`.

        >>> date = HebrewDate(5782, Month.IYYAR, 15)
        >>> date.format("{day} {month press-iyyar} {year}"), date.format("EEEE, d MMMM y", locale="fr")
        ('15 Iyyar 5782', 'lundi, 15 iyar 5782')
        >>> f"{date:d MMMM y}"
        '15 Iyar 5782'
        """
        from hebdate.dateformat import formatted

        return formatted(self.toordinal(), pattern, locale, spelling, numerals) if pattern else str(self)

    @classmethod
    @overload
    def today(cls, *, after_sunset: bool, tz: dt.tzinfo | None = None) -> HebrewDate: ...
    @classmethod
    @overload
    def today(cls, *, place: PlaceLike, tz: dt.tzinfo | None = None) -> HebrewDate: ...
    @classmethod
    def today(
        cls, *, after_sunset: bool | None = None, place: PlaceLike | None = None, tz: dt.tzinfo | None = None
    ) -> HebrewDate:
        """The Hebrew date now. The day begins at sunset: say whether the sun has set, or where.

        ``place`` is a `hebdate.sunset.Place`, (latitude, longitude, zone) or their text; it needs ``hebdate[sunset]``.
        With ``after_sunset`` the civil date is that of this machine's clock in the time zone it is set to, or of the
        zone ``tz``. Raises TypeError where neither or both are given, SunsetError where sunset cannot be told.

        >>> HebrewDate.today(after_sunset=False) > HebrewDate(5784, Month.TISHRI, 1)
        True
        >>> HebrewDate.today(place=(31.78, 35.22, "Asia/Jerusalem")) > HebrewDate(5784, Month.TISHRI, 1)
        True
        """
        if (after_sunset is None) == (place is None):
            raise TypeError("today has two Hebrew dates, for the day begins at sunset: say after_sunset, or a place")
        if place is None:
            return _make(dt.datetime.now(tz).toordinal() + bool(after_sunset))
        from hebdate.sunset import Place, begun

        where = Place.of(place)
        now = dt.datetime.now(tz or (dt.UTC if where.zone else None)).astimezone(tz)
        return _make(where.local(now).toordinal() + begun(now, where))

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

    @property
    def days_in_month(self) -> int:
        """How many days the month has, 29 or 30.

        >>> HebrewDate(5782, Month.IYYAR, 15).days_in_month
        29
        """
        return month_length(self.year, self.month.slot)

    @property
    def months_in_year(self) -> int:
        """How many months the year has, 12 or 13; `Month.of_year` lists them.

        >>> HebrewDate(5782, Month.IYYAR, 15).months_in_year
        13
        """
        return 13 if is_leap(self.year) else 12

    @property
    def days_in_year(self) -> int:
        """How many days the year has: 353-355, or 383-385.

        >>> HebrewDate(5782, Month.IYYAR, 15).days_in_year
        384
        """
        return int(year_length(self.year))

    def replace(
        self,
        *,
        year: int | None = None,
        month: Month | str | None = None,
        day: int | None = None,
        overflow: Overflow = "reject",
    ) -> HebrewDate:
        """The date with some fields changed, under the policy of `of`; `copy.replace` of Python 3.13 does the same.

        >>> HebrewDate(5782, Month.ADAR_I, 30).replace(year=5783, overflow="constrain")
        HebrewDate(5783, Month.ADAR, 29)
        """
        return HebrewDate.of(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            overflow=overflow,
        )

    def __replace__(self, **changes: Any) -> HebrewDate:
        return self.replace(**changes)

    def add(self, *, years: int = 0, months: int = 0, days: int = 0, overflow: Overflow = "reject") -> HebrewDate:
        """The date moved by years, then by months, then by days, each of any sign, under a policy for what is lacking.

        A year later is the month of that code: Adar of a common year becomes Adar II of a leap year (the customs of
        anniversaries differ, and are for `hebdate.anniversaries`). A month later is the next one that the year has.
        Raises `RangeError` for a day that the month lacks, and `MonthNotInYearError` for Adar I, under "reject".

        >>> date = HebrewDate(5782, Month.ADAR_I, 30)
        >>> date.add(years=2), date.add(years=1, overflow="constrain"), date.add(years=1, overflow="roll")
        (HebrewDate(5784, Month.ADAR_I, 30), HebrewDate(5783, Month.ADAR, 29), HebrewDate(5783, Month.NISAN, 1))
        >>> HebrewDate(5782, Month.SHEVAT, 1).add(months=1, days=-1)
        HebrewDate(5782, Month.SHEVAT, 30)
        """
        datefields.check_overflow(overflow)
        year, month = datefields.checked_year(self.year + datefields.whole("years", years)), self.month
        if month is Month.ADAR_I and not is_leap(year):
            if overflow == "reject":
                raise datefields.no_adar_i(year)
            month = Month.ADAR
        if datefields.whole("months", months):
            from hebdate.shifting import months_later

            year, month = months_later(year, month, datefields.whole("months", months))
        date = HebrewDate.of(year, month, self.day, overflow=overflow)
        return date + datefields.whole("days", days) if days else date

    def years_since(self, earlier: HebrewDate, *, overflow: Overflow = "reject") -> int:
        """How many whole years lie between a date and this one; negative if that one is later.

        A year is full on the day of `add(years=...)`. Where that year lacks the day and it matters which one counts
        instead, "reject" raises; "constrain" and "roll" say it.

        >>> HebrewDate(5782, Month.IYYAR, 14).years_since(HebrewDate(5708, Month.IYYAR, 5))
        74
        >>> HebrewDate(5783, Month.ADAR, 29).years_since(HebrewDate(5782, Month.ADAR_I, 30), overflow="roll")
        0
        """
        if self < earlier:
            return -earlier.years_since(self, overflow=overflow)
        years = self.year - earlier.year
        if overflow == "reject":
            full = {earlier.add(years=years, overflow=policy) <= self for policy in _POLICIES}
            if len(full) > 1:
                earlier.add(years=years)  # raises, in words
            return years - (not full.pop())
        return years - (earlier.add(years=years, overflow=overflow) > self)

    def __add__(self, days: SupportsIndex | dt.timedelta) -> HebrewDate:
        number = datefields.days_of(days)
        return NotImplemented if number is None else HebrewDate.fromordinal(self.toordinal() + number)

    __radd__ = __add__

    @overload
    def __sub__(self, other: HebrewDate) -> int: ...
    @overload
    def __sub__(self, other: SupportsIndex | dt.timedelta) -> HebrewDate: ...
    def __sub__(self, other: Any) -> Any:
        if isinstance(other, HebrewDate):
            return self.toordinal() - other.toordinal()
        number = datefields.days_of(other)
        return NotImplemented if number is None else HebrewDate.fromordinal(self.toordinal() - number)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, HebrewDate):
            return NotImplemented
        return self.day == other.day and self.month is other.month and self.year == other.year

    def __hash__(self) -> int:
        return hash((self.year, self.month._value_, self.day))

    def __lt__(self, other: HebrewDate) -> bool:
        return _ordered(operator.lt, self, other)

    def __le__(self, other: HebrewDate) -> bool:
        return _ordered(operator.le, self, other)

    def __gt__(self, other: HebrewDate) -> bool:
        return _ordered(operator.gt, self, other)

    def __ge__(self, other: HebrewDate) -> bool:
        return _ordered(operator.ge, self, other)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a HebrewDate does not change: date.replace({name}=...) gives another")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a HebrewDate does not change")

    def __reduce__(self) -> tuple[type[HebrewDate], tuple[int, Month, int]]:
        return HebrewDate, (self.year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.day} {label(self.month, self.is_leap)} {self.year}"

    def __repr__(self) -> str:
        return f"HebrewDate({self.year}, {self.month}, {self.day})"

    def __format__(self, pattern: str) -> str:
        return self.format(pattern)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from hebdate.schemas import as_text

        return as_text(cls, cls.fromisoformat, HebrewDate.isoformat)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        from hebdate.datetext import JSON_SCHEMA

        return dict(JSON_SCHEMA)


# The slots' own setters: how a frozen value is filled, and faster than object.__setattr__.
_set_year, _set_month, _set_day = (HebrewDate.__dict__[name].__set__ for name in ("year", "month", "day"))

_POLICIES: tuple[Overflow, Overflow] = ("constrain", "roll")


def _ordered(operation: Callable[[Any, Any], bool], one: HebrewDate, other: object) -> bool:
    """The order of two dates by their fields. Raises TypeError for a civil date, of which there is no telling."""
    if isinstance(other, HebrewDate):
        return operation((one.year, one.month._value_, one.day), (other.year, other.month._value_, other.day))
    if isinstance(other, dt.date):
        raise TypeError("a HebrewDate and a datetime.date have no order: compare to_date(), or HebrewDate.from_date()")
    unknown: bool = NotImplemented
    return unknown


def _make(rd: int) -> HebrewDate:
    """R.D. in range -> the date, without checking again what the arithmetic has just made."""
    year, slot, day = from_rd(rd)
    date = object.__new__(HebrewDate)
    _set_year(date, year)
    _set_month(date, _MONTHS[slot])
    _set_day(date, day)
    return date
