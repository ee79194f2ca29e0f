"""The public functions that need both sides: the one place where reading and writing meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from hebdate.date import HebrewDate
from hebdate.datetext import is_civil_iso
from hebdate.dayinput import check_length, claimed, refuse_number
from hebdate.errors import DateError, LayoutError, quoted
from hebdate.reading import Determined, Reading, reader
from hebdate.reading.reader import Near
from hebdate.writing import html, writer
from hebdate.writing.layout import Layout
from hebdate.writing.styles import STYLES

if TYPE_CHECKING:
    from babel import Locale

    from hebdate import gematria
    from hebdate.writing.options import Calendar
    from hebdate.writing.subject import Level

#: What is rendered: a date of either kind, a reading, a text that names its day, or the two ends of an interval.
Day: TypeAlias = "dt.date | HebrewDate | Reading | str | tuple[Day, Day]"

if TYPE_CHECKING:

    @overload
    def parse(
        text: str, *, strict: Literal[True] = True, locales: str | Iterable[str] = (), near: Near = None
    ) -> Determined: ...
    @overload
    def parse(text: str, *, strict: bool, locales: str | Iterable[str] = (), near: Near = None) -> Reading: ...
    def parse(text: str, *, strict: bool = True, locales: str | Iterable[str] = (), near: Near = None) -> Reading:
        """`hebdate.reading.reader.parse`, for type checkers: what a strict call returns claims its day."""
        return reader.parse(text, strict=strict, locales=locales, near=near)

else:
    parse = reader.parse


@overload
def convert(day: HebrewDate) -> dt.date: ...
@overload
def convert(day: dt.date, *, after_sunset: bool = False) -> HebrewDate: ...
@overload
def convert(
    day: str | Reading, *, after_sunset: bool = False, locales: str | Iterable[str] = (), near: Near = None
) -> dt.date | HebrewDate: ...
def convert(
    day: dt.date | HebrewDate | Reading | str,
    *,
    after_sunset: bool = False,
    locales: str | Iterable[str] = (),
    near: Near = None,
) -> dt.date | HebrewDate:
    """A day in the other calendar: a civil date gives the Hebrew one, a Hebrew date the civil one, of the same daytime.

    Text is read as by `hebdate.parse`, with ``locales`` and ``near`` as there, and names one day in one calendar.
    ``after_sunset``: of a civil date, the Hebrew day that begins in its evening. A datetime counts by its date.

    Raises `HeaderError` for a text that names no day, `DateError` for a number alone, for a text that names several
    days or already says both dates, and for ``after_sunset`` of a Hebrew date; `RangeError` where `datetime.date` ends.

    >>> import datetime as dt
    >>> convert(dt.date(2022, 5, 16)), convert("16 May 2022", after_sunset=True)
    (HebrewDate(5782, Month.IYYAR, 15), HebrewDate(5782, Month.IYYAR, 16))
    >>> convert(HebrewDate(5782, "iyyar", 15)), convert("15 Iyyar 5782")
    (datetime.date(2022, 5, 16), datetime.date(2022, 5, 16))
    """
    if isinstance(day, dt.date):
        return HebrewDate.from_date(day) + int(bool(after_sunset))
    if isinstance(day, str):
        check_length(day)
        day = claimed(day, locales, near)
    if isinstance(day, Reading):
        day = _one_date(day)
        if isinstance(day, dt.date):
            return HebrewDate.from_date(day) + int(bool(after_sunset))
    if not isinstance(day, HebrewDate):
        refuse_number(day)
        raise DateError(f"a day is a datetime.date, a HebrewDate, a Reading or text, found {quoted(day)}")
    if after_sunset:
        raise DateError("after_sunset says which Hebrew date of a civil day is meant, but a Hebrew date is given")
    return day.to_date()


def _one_date(reading: Reading) -> dt.date | HebrewDate:
    """The one date that a text has, in its own calendar. Raises `DateError`."""
    if not isinstance(reading, Determined):
        raise DateError(f"{reading!r} names no day")
    if reading.first != reading.last:
        raise DateError(f"{reading!r} names several days: its date and last_date are the ends")
    calendars = {part.calendar for part in reading.written} - {""}
    if calendars == {"h"}:
        return reading.hebrew
    if calendars == {"g"} and reading.agreement == "single":
        return reading.date
    raise DateError(f"{reading!r} is not of one calendar alone: take its date or its hebrew")


def _day(day: object) -> object:
    """What `render` was given, as the writer takes it. Raises as `render` does."""
    if type(day) is dt.date:  # the usual day, at its usual speed
        return day
    if isinstance(day, str):
        check_length(day)
        return day if is_civil_iso(day) else claimed(day)
    if isinstance(day, tuple):
        return tuple(map(_day, day))
    refuse_number(day)
    return day


def render(
    day: Day,
    *,
    like: str | Layout | None = None,
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level | None = None,
    calendar: Calendar = "both",
    isolate: bool | Literal["auto"] = False,
    after_sunset: bool = False,
) -> str:
    """A day as a publication prints it: in a locale, in a house style, or like an example.

    ``day``: a `datetime.date`, a `HebrewDate`, a `Reading`, a text that `hebdate.parse` reads as one day or interval,
    ISO text ("2022-05-16", or "2022-05" for the month, or two of them with a slash), or a pair of days, which is an
    interval. A number alone is none. ``like`` is a header that was printed (``"Monday, May 16th | 15 Iyyar 5782"``) or
    a `Layout`; the other options are those of `hebdate.writing.writer.render`. An example and a house style have their
    own languages, so ``locale`` goes with neither, and only one of them can be asked for; ``spelling`` and ``numerals``
    change the Hebrew half of any.

    Raises `HeaderError` where the text or the example cannot be read, `LayoutError` where it cannot be written or the
    options contradict each other, `LocaleError` for an unknown locale or style, `DateError` for what is no day,
    `TypeError` for an option of another type.

    >>> import datetime as dt, hebdate
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782")
    'Sunday, January 1st | 8 Tevet 5783'
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782", spelling="ashkenazi")
    'Sunday, January 1st | 8 Teves 5783'
    """
    return writer.render(
        _day(day),
        like=_layout(like, style, locale),
        style=style,
        locale=locale,
        spelling=spelling,
        numerals=numerals,
        level=level,
        calendar=calendar,
        isolate=isolate,
        after_sunset=after_sunset,
    )


def render_html(
    day: Day,
    *,
    like: str | Layout | None = None,
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level | None = None,
    calendar: Calendar = "both",
    after_sunset: bool = False,
) -> html.Html:
    """The same as HTML, as `writing.html.render_html` describes it: escaped, `<time datetime>`, `lang` and `dir`.

    The options are those of `render`, but for ``isolate``: HTML has its own way to keep directions apart.

    >>> print(render_html("2023-01-01", like="Monday, May 16th | 15 Iyyar 5782"))
    <time datetime="2023-01-01" lang="en" dir="ltr">Sunday, January 1st | 8 Tevet 5783</time>
    """
    return html.render_html(
        _day(day),
        like=_layout(like, style, locale),
        style=style,
        locale=locale,
        spelling=spelling,
        numerals=numerals,
        level=level,
        calendar=calendar,
        after_sunset=after_sunset,
    )


def _layout(like: str | Layout | None, style: str | None, locale: str | Locale | None) -> Layout | None:
    """The layout asked for by example, if any. Raises LayoutError for options that do not go together."""
    if like is None:
        if locale is not None and isinstance(style, str) and style in STYLES:
            raise LayoutError(
                f"the style {quoted(style)} has its own languages: leave out locale, or name a width instead"
            )
        return None
    if style is not None or locale is not None:
        given = " and ".join(name for name, value in (("style", style), ("locale", locale)) if value is not None)
        raise LayoutError(f"like is a whole layout, with its own languages: leave out {given}")
    if isinstance(like, str):
        return learned(like)
    if isinstance(like, Layout):
        return like
    raise TypeError(f"like is the text of a header or a hebdate.Layout, found {quoted(like)}")


@lru_cache(maxsize=256)
def learned(example: str) -> Layout:
    """The layout of an example header. Raises HeaderError, LayoutError."""
    return parse(example).layout
