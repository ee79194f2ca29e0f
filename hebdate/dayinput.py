"""What people give for a day: a date of either kind, or text. The one place that says what counts as one.

`hebdate.render`, `hebdate.convert`, the template filters, Django's form field and the command line all ask here.
A number alone is never a day: 2022 may be a year, and 738291 somebody's day number, in one of a dozen ways of counting.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hebdate import datetext
from hebdate.date import HebrewDate
from hebdate.errors import DateError, HeaderError, quoted
from hebdate.reading import Reading, hebrew_fields_of
from hebdate.reading.reader import LONGEST, Near, parse
from hebdate.writing.written import Written


def reading_of(text: str, locales: str | Iterable[str] = (), near: Near = None) -> Reading:
    """The reading of what a person wrote for a day: as `hebdate.parse` reads it, or a text of `HebrewDate.isoformat`.

    It may claim no day. Raises `DateError` for ISO 8601 with a Hebrew year and for a text of `isoformat` that is no
    day; `LocaleError`.

    >>> reading_of("5782-M08-15").date, reading_of("16 May 2022").hebrew
    (datetime.date(2022, 5, 16), HebrewDate(5782, Month.IYYAR, 15))
    """
    plain = text.strip()
    if datetext.is_machine_form(plain):
        return _written_out(text, HebrewDate.fromisoformat(plain))
    datetext.is_civil_iso(plain)  # which refuses a Hebrew year
    return parse(text, strict=False, locales=locales, near=near)


def claimed(text: str, locales: str | Iterable[str] = (), near: Near = None) -> Reading:
    """The same, where the text names its day or days for certain. Raises `HeaderError`, as a strict `hebdate.parse`."""
    reading = reading_of(text, locales, near)
    return reading if reading.determined else parse(text, locales=locales, near=near)


def refuse_number(value: object) -> None:
    """Raises `DateError` for a number, of Python or of numpy: alone it is no day.

    >>> refuse_number(2022)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    hebdate.errors.DateError: found 2022, but a number alone is no day: give a date, or text such as ...
    """
    if isinstance(value, float) or hasattr(value, "__index__"):
        raise DateError(
            f"found {quoted(value)}, but a number alone is no day: give a date, or text such as"
            " '16 May 2022'; of a day number datetime.date.fromordinal makes a date"
        )


def civil_day(value: object) -> dt.date:
    """A date of either kind -> its civil day, as databases keep it. Raises `DateError`, for a datetime too.

    A datetime in the evening belongs to two Hebrew dates, and only the caller knows the one that is meant.

    >>> civil_day(HebrewDate(5782, "iyyar", 15))
    datetime.date(2022, 5, 16)
    """
    if isinstance(value, HebrewDate):
        return value.to_date()
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise DateError(f"a Hebrew date is expected, found {quoted(value)} ({type(value).__name__})")


def check_length(text: str) -> None:
    """Raises `HeaderError` for a text that is too long for one date."""
    if len(text) > LONGEST:
        raise HeaderError(f"found {len(text):,} characters, but a date has at most {LONGEST:,}")


def _written_out(text: str, date: HebrewDate) -> Reading:
    """The reading of a text of `isoformat`: a Hebrew date, whichever of its two forms it is in."""
    rd, span = date.toordinal(), (0, len(text))
    date.to_date()  # raises outside the years of datetime.date, which a reading does not have
    written = tuple(Written("h", name, span) for name in ("year", "month", "day"))
    return Reading(text, span, "single", rd, rd, hebrew_fields_of(rd), written=written)
