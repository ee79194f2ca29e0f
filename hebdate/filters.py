"""Template filters, without a framework: plain functions from a value and options to text that a page can show.

They take what a template has (a date, a datetime, text, nothing) and give HTML, which template engines know by its
`__html__` and do not escape again. `hebdate.contrib` registers them with each framework.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from hebdate.api import learned
from hebdate.date import HebrewDate
from hebdate.datetext import is_civil_iso
from hebdate.dayinput import claimed, refuse_number
from hebdate.errors import DateError, HeaderError, LayoutError, LocaleError, quoted
from hebdate.reading import Reading
from hebdate.reading.clock import read_stamp
from hebdate.reading.reader import LONGEST
from hebdate.sunset import Place, begun
from hebdate.writing.html import Html, escape, render_html
from hebdate.writing.layout import Layout
from hebdate.writing.subject import Day, subject_of
from hebdate.writing.writer import render

#: The longest name of a locale, a style or a spelling that is looked up.
_LONGEST_NAME: Final = 100

Isolate = bool | Literal["auto"]


def hebdate(
    value: object,
    *,
    like: str | Layout | None = None,
    style: str | None = None,
    locale: object = None,
    spelling: str | None = None,
    after_sunset: bool | None = None,
    place: object = None,
    html: bool = True,
    isolate: Isolate = "auto",
    missing: str = "",
) -> str:
    """A day in both calendars: in a locale, in a house style, or like an example.

    ``value``: a date, a datetime, a `HebrewDate`, a `Reading`, ISO text, or any text that `hebdate.parse` reads as one
    day. None, "" and a date that is not a date (NaT) give ``missing``.
    ``like``: a header that was printed, or a `Layout`; it comes before ``style``: a width ("full", "long", "medium",
    "short") or a house style. ``locale``: for a width, a tag or a Babel locale, by default "en". ``spelling``: of the
    Hebrew months, as `hebdate.render` takes it.
    ``after_sunset``: True for the next Hebrew day, False for the day itself, whatever the place; None lets the place
    decide for a datetime, and without a place is False. ``place``: see `hebdate.sunset.Place.of`.
    ``html``: False gives plain text, for a title or an attribute; there ``isolate`` puts the halves between Unicode
    isolates, "auto" where one would else tear the other.

    Raises HebdateError: DateError or HeaderError for a value that names no day, LayoutError or LocaleError for an
    option that means nothing, SunsetError where sunset cannot be told.

    >>> print(hebdate("2022-05-16", like="Monday, May 16th | 15 Iyyar 5782"))
    <time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>
    >>> hebdate(dt.date(2022, 5, 16), locale="fr", html=False)
    'lundi 16 mai 2022 | 15 iyar 5782'
    >>> hebdate("2022-05-16T21:00-04:00", place=(40.71, -74.01), html=False)
    'Monday, May 16, 2022 | 16 Iyar 5782'
    """
    found = _moment(value, after_sunset, place)
    if found is None:
        return _absent(missing, html)
    options = _options(like, style or "full", locale, spelling, found.timed)
    return _write(found.day, found.evening, options, html, isolate)


def hebrew_date(
    value: object,
    *,
    like: str | Layout | None = None,
    style: str | None = None,
    locale: object = None,
    spelling: str | None = None,
    after_sunset: bool | None = None,
    place: object = None,
    html: bool = True,
    isolate: Isolate = False,
    missing: str = "",
) -> str:
    """A day in the Hebrew calendar alone; the value and the options are those of `hebdate`, the style is "long".

    Its `datetime` is the civil day that shares its daytime: after sunset on May 16 it is May 17.

    >>> print(hebrew_date("2022-05-16", locale="he"))
    <time datetime="2022-05-16" lang="he" dir="rtl">ט״ו באייר תשפ״ב</time>
    >>> print(hebrew_date("2022-05-16", after_sunset=True))
    <time datetime="2022-05-17" lang="en" dir="ltr">16 Iyar 5782</time>
    """
    found = _moment(value, after_sunset, place)
    if found is None:
        return _absent(missing, html)
    options = {**_options(like, style or "long", locale, spelling, True), "calendar": "hebrew"}
    # Written as the day that it is, so that its weekday and its `datetime` are those of that day.
    subject = subject_of(found.day, evening=found.evening)
    day = (subject.first + 1, subject.last + 1) if subject.evening and subject.level == "day" else found.day
    return _write(day, False, options, html, isolate)


def gregorian_date(
    value: object,
    *,
    like: str | Layout | None = None,
    style: str | None = None,
    locale: object = None,
    place: object = None,
    html: bool = True,
    isolate: Isolate = False,
    missing: str = "",
) -> str:
    """A day in the Gregorian calendar alone; of a Hebrew date, the day that shares its daytime.

    The value and the options are those of `hebdate`, the style is "long"; of a place only the zone counts.

    >>> print(gregorian_date("15 Iyyar 5782", locale="fr"))
    <time datetime="2022-05-16" lang="fr" dir="ltr">16 mai 2022</time>
    >>> gregorian_date(HebrewDate.from_date(dt.date(2022, 5, 16)), html=False)
    'May 16, 2022'
    """
    found = _moment(value, False, place)
    if found is None:
        return _absent(missing, html)
    options = {**_options(like, style or "long", locale, None, True), "calendar": "gregorian"}
    return _write(found.day, False, options, html, isolate)


#: Name -> filter, as frameworks register them.
FILTERS: Final[Mapping[str, Callable[..., str]]] = MappingProxyType(
    {"hebdate": hebdate, "hebrew_date": hebrew_date, "gregorian_date": gregorian_date}
)


# --- the value -------------------------------------------------------------------------------------------------------


class _Moment(NamedTuple):
    """What a value names: a ``day`` for `render`, whether it is ``evening``, whether that was said (``timed``)."""

    day: Day
    evening: bool
    timed: bool


def _moment(value: object, after_sunset: object, place: object) -> _Moment | None:
    """The value and what is known of its evening; None where there is no value."""
    if isinstance(value, str):
        value = _read(value)
    if value is None or (isinstance(value, dt.datetime | float) and value != value):  # NaN, NaT
        return None
    evening, said = bool(after_sunset), after_sunset is not None
    if isinstance(value, dt.datetime):
        if place is None or (said and value.utcoffset() is None):
            return _Moment(value.date(), evening, said)
        where = Place.of(place)
        return _Moment(where.local(value).date(), evening if said else begun(value, where), True)
    refuse_number(value)
    if evening and _names_its_evening(value):
        raise DateError("after_sunset says which Hebrew date of a civil day is meant, but a Hebrew date is given")
    return _Moment(value, evening, said)


def _read(text: str) -> Day | None:
    """Text -> what it names; None for no text. Raises HeaderError."""
    if len(text) > LONGEST:
        raise HeaderError(f"found {len(text):,} characters, but a date in a template has at most {LONGEST:,}")
    text = text.strip()
    if not text:
        return None
    if is_civil_iso(text):
        return text
    stamp = read_stamp(text) if ":" in text or text.isdecimal() else None
    return claimed(text) if stamp is None else stamp


def _names_its_evening(value: object) -> bool:
    """Whether the value says by itself which Hebrew day it is, so that an evening cannot be added to it."""
    if isinstance(value, Reading):
        in_hebrew = any(part.calendar == "h" for part in value.written)
        return value.agreement != "evening" and (in_hebrew or value.agreement != "single")
    return isinstance(value, HebrewDate)


# --- the options -----------------------------------------------------------------------------------------------------


def _options(like: object, style: object, locale: object, spelling: object, timed: bool) -> dict[str, Any]:
    """The options of `render` and `render_html` that say how a day is written.

    An example and a house style have languages of their own: there the locale, which is mostly the page's, is not used.
    """
    options: dict[str, Any] = {} if spelling is None else {"spelling": _name("spelling", spelling)}
    if like is not None:
        return {"like": _layout(like, timed), **options}
    options["style"] = _name("style", style)
    if locale:
        options["locale"] = _name("locale", str(locale))
    return options


def _name(option: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise LocaleError(f"a {option} is a short name, found {quoted(value, 40)}")
    return value


def _layout(like: object, timed: bool) -> Layout:
    """The layout of an example. That of an evening line writes evenings, but not where the evening is ``timed``."""
    if isinstance(like, str):
        if len(like) > LONGEST:
            raise LayoutError(f"the example has {len(like):,} characters, but a header has at most {LONGEST:,}")
        like = learned(like)
    if not isinstance(like, Layout):
        raise LayoutError(f"like is the text of a header or a Layout, found {quoted(like)}")
    return _daytime(like) if timed and like.evening else like


@lru_cache(maxsize=256)
def _daytime(layout: Layout) -> Layout:
    return replace(layout, evening=False)


# --- the text --------------------------------------------------------------------------------------------------------


def _write(day: Day, evening: bool, options: dict[str, Any], html: bool, isolate: Isolate) -> str:
    if html:
        return render_html(day, after_sunset=evening, **options)
    return render(day, after_sunset=evening, isolate="auto" if isolate == "auto" else bool(isolate), **options)


def _absent(missing: object, html: bool) -> str:
    """What stands where there is no date: text, unless it is markup already."""
    if not html or hasattr(missing, "__html__"):
        return missing if isinstance(missing, str) else str(missing)
    return Html(escape(str(missing)))
