"""A Hebrew date as text for machines: the form of RFC 9557 and ECMAScript's Temporal, and its own fields.

* ``2022-05-16[u-ca=hebrew]``: the civil day (ISO 8601), and the calendar that it is meant in. It sorts, and JavaScript
  reads it. What stands before the bracket is always Gregorian, whatever the calendar: RFC 9557, section 3. Outside the
  years 0-9999 the year has a sign and six digits, as in Temporal.
* ``5782-M08-15``: Hebrew year, Temporal's month code, day.

A plain ``2022-05-16`` is neither: it does not say whose year it has, and is refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, NoReturn

from hebdate.arithmetic import gregorian_to_rd
from hebdate.days import CIVIL_LAST
from hebdate.errors import DateError, quoted
from hebdate.months import Month

#: The annotation of RFC 9557 for the calendar, and the same marked as critical.
CALENDAR: Final = "[u-ca=hebrew]"

_CIVIL: Final = re.compile(r"([0-9]{4}|[+-][0-9]{6})-([0-9]{2})-([0-9]{2})(\[!?u-ca=([a-z0-9-]+)\])?")
_FIELDS: Final = re.compile(r"([0-9]{4,5})-(M[0-9]{2}L?)-([0-9]{2})")

#: A civil day or month, or an interval of them, as ISO 8601 writes them.
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:/[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)?")

#: Years that a person means as Hebrew ones, as the reader does, though ISO 8601 makes them Gregorian years far ahead.
_HEBREW_YEARS: Final = range(5000, 6200)

#: The days after which the Gregorian calendar repeats itself, weekdays and all, and their years.
_CYCLE_DAYS: Final = 146_097
_CYCLE_YEARS: Final = 400

#: What the fields of a JSON schema say: either form of `HebrewDate.fromisoformat`.
JSON_SCHEMA: Final[Mapping[str, object]] = MappingProxyType(
    {
        "type": "string",
        "title": "HebrewDate",
        "description": "A day of the Hebrew calendar: its civil day as in RFC 9557, or Hebrew year, month code and day",
        "pattern": (
            r"^(([0-9]{4}|[+-][0-9]{6})-[0-9]{2}-[0-9]{2}\[!?u-ca=hebrew\]|[0-9]{4,5}-M(0[1-9]|05L|1[0-2])-[0-9]{2})$"
        ),
        "examples": ["2022-05-16[u-ca=hebrew]", "5782-M08-15"],
    }
)


class Fields(NamedTuple):
    """Hebrew fields as they are written; whether there is such a day is for `hebdate.HebrewDate` to say."""

    year: int
    month: Month
    day: int


def written_civil(rd: int) -> str:
    """R.D. -> the form of RFC 9557.

    >>> written_civil(738291), written_civil(0), written_civil(-1373427)
    ('2022-05-16[u-ca=hebrew]', '0000-12-31[u-ca=hebrew]', '-003760-09-07[u-ca=hebrew]')
    """
    if 1 <= rd <= CIVIL_LAST:
        return dt.date.fromordinal(rd).isoformat() + CALENDAR
    cycles = (1 - rd) // _CYCLE_DAYS + 1 if rd < 1 else (CIVIL_LAST - rd) // _CYCLE_DAYS
    day = dt.date.fromordinal(rd + cycles * _CYCLE_DAYS)
    year = day.year - cycles * _CYCLE_YEARS
    shown = f"{year:04}" if 0 <= year <= 9999 else f"{year:+07}"
    return f"{shown}-{day.month:02}-{day.day:02}{CALENDAR}"


def written_fields(year: int, month: Month, day: int) -> str:
    """Hebrew fields -> year, month code and day, as many digits each, but for years from 10000.

    >>> written_fields(5782, Month.IYYAR, 15), written_fields(1, Month.ADAR_I, 1)
    ('5782-M08-15', '0001-M05L-01')
    """
    return f"{year:04}-{month.code}-{day:02}"


def read(text: str) -> int | Fields:
    """Either form -> the R.D. of a civil day, or Hebrew fields. Raises `DateError`, and `MonthError` for a code.

    >>> read("2022-05-16[u-ca=hebrew]"), read("5782-M08-15")
    (738291, Fields(year=5782, month=<Month.IYYAR: 9>, day=15))
    """
    fields = _FIELDS.fullmatch(text)
    if fields:
        return Fields(int(fields[1]), Month.from_code(fields[2]), int(fields[3]))
    civil = _CIVIL.fullmatch(text)
    if not civil:
        raise DateError(f"found {quoted(text)}, but a Hebrew date is written 2022-05-16{CALENDAR} or 5782-M08-15")
    if not civil[4]:
        _refuse_plain(text, int(civil[1]))
    if civil[5] != "hebrew":
        raise DateError(f"{text!r} is a date of the calendar {civil[5]!r}, expected {CALENDAR}")
    return _civil_day(text, int(civil[1]), int(civil[2]), int(civil[3]))


def is_machine_form(text: str) -> bool:
    """Whether a text is of one of the two forms, however wrong its numbers are.

    >>> is_machine_form("5782-M08-15"), is_machine_form("2022-05-16[u-ca=hebrew]"), is_machine_form("2022-05-16")
    (True, True, False)
    """
    civil = _CIVIL.fullmatch(text)
    return _FIELDS.fullmatch(text) is not None or (civil is not None and civil[4] is not None)


def is_civil_iso(text: str) -> bool:
    """Whether a text is a civil day, month or interval of ISO 8601. Raises `DateError` where its year looks Hebrew.

    >>> is_civil_iso("2022-05-16"), is_civil_iso("2022-05/2022-06"), is_civil_iso("16 May 2022")
    (True, True, False)
    >>> is_civil_iso("5782-08-15")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    hebdate.errors.DateError: '5782-08-15' is a day of the Gregorian year 5782 by ISO 8601: if the year is Hebrew, ...
    """
    if not _ISO.fullmatch(text):
        return False
    for part in text.split("/"):
        if int(part[:4]) in _HEBREW_YEARS:
            raise DateError(
                f"{text!r} is a {'day' if len(part) > 7 else 'month'} of the Gregorian year {part[:4]} by ISO 8601:"
                f" if the year is Hebrew, write the month's code, {part[:4]}-M08-15 for 15 Iyyar, or its name;"
                " if not, give a datetime.date"
            )
    return True


def _civil_day(text: str, year: int, month: int, day: int) -> int:
    """The R.D. of a Gregorian date of any year. Raises `DateError`."""
    cycles = 0 if 1 <= year <= 9999 else (1 - year) // _CYCLE_YEARS + 1
    like = year + cycles * _CYCLE_YEARS  # the same year of another cycle, in which datetime.date knows the months
    try:
        dt.date(like, month, day)
    except ValueError:
        raise DateError(f"{text!r}: there is no such day in the Gregorian calendar") from None
    return int(gregorian_to_rd(like, month, day)) - cycles * _CYCLE_DAYS


def _refuse_plain(text: str, year: int) -> NoReturn:
    hebrew = f"{text[:4]}-M08-15 with its month's code" if year > 3760 else "5782-M08-15"
    raise DateError(
        f"{text!r} does not say whose year it has: write {text}{CALENDAR} if it is Gregorian,"
        f" or Hebrew fields as in {hebrew}"
    )
