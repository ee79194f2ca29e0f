"""Anniversaries by the Hebrew date: yahrzeit, birthday, bar and bat mitzvah, each by a custom that has a name.

A date can be missing in a later year, in three ways, and customs answer them differently:

* Adar of a common year, in a leap year: Adar I (Rema on Orach Chayim 568:7), Adar II (Karo, ibid.), or both (some,
  ibid.). A birthday, and with it coming of age, is in Adar II (Rema on 55:10).
* Adar I, in a common year: Adar; its 30th is kept on 30 Shevat as a yahrzeit, and as a birthday on 1 Nisan.
* 30 Heshvan or 30 Kislev, in a year whose month has 29 days. As a birthday: the 1st of the next month. As a yahrzeit
  the first anniversary decides: where its month is full, the day is the 30th, and in short years the 1st of the next
  month; where it is short, the day is the last of the month, 29th or 30th, or by the *Luah Hashanah* (5774, appendix
  C) the 29th in every year.

Adar I and Adar II of a leap year stay in their own Adar in leap years (Kitzur Shulchan Aruch 221:3).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from typing import Final, Literal, NamedTuple

from hebdate.arithmetic import is_leap, month_length
from hebdate.date import HebrewDate, Month
from hebdate.errors import DateError, ObservanceError, RangeError
from hebdate.observances.almanac import LAST_YEAR, rd_of

__all__ = ["RULES", "Anniversary", "bar_mitzvah", "bat_mitzvah", "birthday", "yahrzeit"]

Rule = Literal["rema", "karo", "both", "luah"]

#: The customs of the yahrzeit, each with what it says.
RULES: Final[dict[str, str]] = {
    "rema": "Adar of a common year is kept in Adar I (Rema, Orach Chayim 568:7)",
    "karo": "Adar of a common year is kept in Adar II (Karo, Orach Chayim 568:7)",
    "both": "Adar of a common year is kept in both Adars (some, in Rema, Orach Chayim 568:7)",
    "luah": "as rema; a 30th whose first anniversary's month is short is kept on the 29th in every year",
}

Occasion = Literal["yahrzeit", "birthday", "bar-mitzvah", "bat-mitzvah"]
Years = int | Iterable[int]


class Anniversary(NamedTuple):
    """One anniversary: its civil ``day`` (it begins the evening before), its Hebrew date, and how many years it is.

    ``rule`` names the custom: one of `RULES`, or "birthday"; ``event`` is the Hebrew date that it remembers.
    """

    day: dt.date
    hebrew: HebrewDate
    number: int
    occasion: Occasion
    rule: str
    event: HebrewDate

    def to_dict(self) -> dict[str, object]:
        """The anniversary as JSON writes it."""
        return {
            "day": self.day.isoformat(),
            "hebrew": _fields(self.hebrew),
            "number": self.number,
            "occasion": self.occasion,
            "rule": self.rule,
            "event": _fields(self.event),
        }


def _fields(date: HebrewDate) -> dict[str, object]:
    return {"year": date.year, "month_code": date.month.code, "day": date.day}


def yahrzeit(
    date: dt.date | HebrewDate,
    years: Years,
    *,
    rule: Rule,
    after_sunset: bool = False,
    first_from: dt.date | HebrewDate | None = None,
    since: dt.date | HebrewDate | None = None,
) -> tuple[Anniversary, ...]:
    """The anniversaries of a death, in order; by "both" a year can have two.

    ``years`` is a number, so many years of them, or Hebrew years such as ``range(5784, 5794)``. ``since`` skips what is
    before a day: with it, ``years=1`` is the next one on or after the day. ``after_sunset`` says that a civil ``date``
    is meant after sunset. ``first_from`` is the burial, where the first anniversary is counted from it (so if it was
    days after the death, Kitzur 221:2); the others are counted from the death.

    Raises `ObservanceError` for a rule that is none, `RangeError` for years before the first anniversary or outside the
    range of dates, `DateError` for what is no day or a burial before the death.

    >>> [str(each.day) for each in yahrzeit(HebrewDate(5783, Month.ADAR, 10), 2, rule="rema")]
    ['2024-02-19', '2025-03-10']
    >>> [str(each.hebrew) for each in yahrzeit(HebrewDate(5783, Month.ADAR, 10), [5784], rule="both")]
    ['10 Adar I 5784', '10 Adar II 5784']
    """
    if rule not in RULES:
        raise ObservanceError(f"no rule {rule!r} for a yahrzeit: name a custom, one of {', '.join(RULES)}")
    event = _event(date, after_sunset)
    buried = None if first_from is None else _event(first_from, False)
    if buried is not None and buried < event:
        raise DateError(f"first_from, {buried}, is before the death, {event}: it is the day of the burial")

    def dates(year: int) -> Iterator[HebrewDate]:
        if buried is not None and year == event.year + 1:
            return _yahrzeit(buried, buried.year + 1, rule)  # which is a year later where Rosh Hashana came between
        return _yahrzeit(event, year, rule)

    return _listed(event, years, since, dates, "yahrzeit", rule)


def birthday(
    date: dt.date | HebrewDate,
    years: Years,
    *,
    after_sunset: bool = False,
    since: dt.date | HebrewDate | None = None,
) -> tuple[Anniversary, ...]:
    """The Hebrew birthdays of someone born on a date, in order; also for weddings and other happy days.

    Parameters and errors as for `yahrzeit`. Their rule is one: Adar of a common year is kept in Adar II, Adar I in
    Adar, and a 30th that is missing on the 1st of the next month.

    >>> born = dt.date(2022, 2, 1)
    >>> [str(each.hebrew) for each in birthday(born, 2)]
    ['30 Shevat 5783', '30 Shevat 5784']
    >>> [str(each.hebrew) for each in birthday(born, 1, after_sunset=True, since=dt.date(2030, 1, 1))]
    ['1 Adar I 5790']
    """
    event = _event(date, after_sunset)
    return _listed(event, years, since, lambda year: iter((_birthday(event, year),)), "birthday", "birthday")


def bar_mitzvah(date: dt.date | HebrewDate, *, after_sunset: bool = False) -> Anniversary:
    """The day on which a boy born on a date comes of age: his 13th birthday.

    >>> str(bar_mitzvah(HebrewDate(5771, Month.ADAR, 7)).hebrew), bar_mitzvah(dt.date(2011, 3, 13)).number
    ('7 Adar II 5784', 13)
    """
    return _of_age(date, after_sunset, 13, "bar-mitzvah")


def bat_mitzvah(date: dt.date | HebrewDate, *, after_sunset: bool = False) -> Anniversary:
    """The day on which a girl born on a date comes of age: her 12th birthday.

    >>> bat_mitzvah(HebrewDate(5772, Month.SIVAN, 1)).day
    datetime.date(2024, 6, 7)
    """
    return _of_age(date, after_sunset, 12, "bat-mitzvah")


def _of_age(date: dt.date | HebrewDate, after_sunset: bool, age: int, occasion: Occasion) -> Anniversary:
    event = _event(date, after_sunset)
    return _anniversary(_birthday(event, event.year + age), age, occasion, "birthday", event)


# --- the rules -------------------------------------------------------------------------------------------------------


def _yahrzeit(event: HebrewDate, year: int, rule: str) -> Iterator[HebrewDate]:
    """The days of one year, one or two, by one of `RULES`."""
    month, day = event.month, event.day
    if month is Month.ADAR and not event.is_leap and is_leap(year):
        if rule != "karo":
            yield HebrewDate(year, Month.ADAR_I, day)
        if rule in ("karo", "both"):
            yield HebrewDate(year, Month.ADAR, day)
    elif month is Month.ADAR_I and not is_leap(year):
        yield HebrewDate(year, Month.SHEVAT, 30) if day == 30 else HebrewDate(year, Month.ADAR, day)
    elif day == 30 and month in (Month.HESHVAN, Month.KISLEV):
        length = month_length(year, month.slot)
        if month_length(event.year + 1, month.slot) == 29:
            yield HebrewDate(year, month, 29 if rule == "luah" else length)
        else:
            yield HebrewDate(year, month, 29) + 1  # the 30th, or the 1st of the next month
    else:
        yield HebrewDate(year, month, day)


def _birthday(event: HebrewDate, year: int) -> HebrewDate:
    """The day of one year: a missing month is Adar, a missing 30th the day after the 29th."""
    month = Month.ADAR if event.month is Month.ADAR_I and not is_leap(year) else event.month
    return HebrewDate(year, month, 1) + (event.day - 1)


# --- lists -----------------------------------------------------------------------------------------------------------


def _event(date: dt.date | HebrewDate, after_sunset: bool) -> HebrewDate:
    """The Hebrew date of an event."""
    if isinstance(date, HebrewDate):
        if after_sunset:
            raise DateError(f"after_sunset says which Hebrew date of a civil day is meant, but {date} is one already")
        return date
    return HebrewDate.fromordinal(rd_of(date) + bool(after_sunset))


def _anniversary(date: HebrewDate, number: int, occasion: Occasion, rule: str, event: HebrewDate) -> Anniversary:
    return Anniversary(date.to_date(), date, number, occasion, rule, event)


def _listed(
    event: HebrewDate,
    years: Years,
    since: dt.date | HebrewDate | None,
    dates: Callable[[int], Iterator[HebrewDate]],
    occasion: Occasion,
    rule: str,
) -> tuple[Anniversary, ...]:
    """The anniversaries of the years asked for, none before ``since``."""
    start = None if since is None else HebrewDate.fromordinal(rd_of(since))

    def year(number: int) -> tuple[Anniversary, ...]:
        kept = (date for date in dates(number) if start is None or date >= start)
        return tuple(_anniversary(date, number - event.year, occasion, rule, event) for date in kept)

    if isinstance(years, int) and not isinstance(years, bool):
        if not 1 <= years <= 1000:
            raise RangeError("years", years, 1, 1000, "how many; for the Hebrew year 5784 write [5784]")
        first = event.year + 1 if start is None else max(event.year + 1, start.year - 1)
        found = (kept for number in count(first) if (kept := year(number)))
        chosen: Iterable[tuple[Anniversary, ...]] = islice(found, years)
    elif isinstance(years, Iterable):
        chosen = [year(_later(number, event)) for number in years]
    else:
        raise DateError(f"years must be a number of years, or Hebrew years such as range(5784, 5794), found {years!r}")
    return tuple(anniversary for kept in chosen for anniversary in kept)


def _later(year: int, event: HebrewDate) -> int:
    """A Hebrew year after the event's. Raises `RangeError`."""
    if not event.year < year <= LAST_YEAR:
        why = f"the first anniversary of {event} is in {event.year + 1}; for so many years give a number"
        raise RangeError("Hebrew year", year, event.year + 1, LAST_YEAR, why)
    return year
