"""The public functions that need both sides: the one place where reading and writing meet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from hebdate.errors import LayoutError
from hebdate.reading.reader import parse
from hebdate.writing import html, writer
from hebdate.writing.layout import Layout
from hebdate.writing.styles import STYLES

if TYPE_CHECKING:
    from babel import Locale

    from hebdate import gematria
    from hebdate.writing.options import Calendar
    from hebdate.writing.subject import Day, Level


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

    ``like`` is a header that was printed (``"Monday, May 16th | 15 Iyyar 5782"``) or a `Layout`; the other options
    are those of `hebdate.writing.writer.render`. An example and a house style have their own languages, so ``locale``
    goes with neither, and only one of them can be asked for; ``spelling`` and ``numerals`` change the Hebrew half of
    any.

    Raises `HeaderError` where the example cannot be read, `LayoutError` where it cannot be written or the options
    contradict each other, `LocaleError` for an unknown locale or style, `TypeError` for an option of another type.

    >>> import datetime as dt, hebdate
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782")
    'Sunday, January 1st | 8 Tevet 5783'
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782", spelling="ashkenazi")
    'Sunday, January 1st | 8 Teves 5783'
    """
    return writer.render(
        day,
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
        day,
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
            raise LayoutError(f"the style {style!r} has its own languages: leave out locale, or name a width instead")
        return None
    if style is not None or locale is not None:
        given = " and ".join(name for name, value in (("style", style), ("locale", locale)) if value is not None)
        raise LayoutError(f"like is a whole layout, with its own languages: leave out {given}")
    if isinstance(like, str):
        return learned(like)
    if isinstance(like, Layout):
        return like
    raise TypeError(f"like is the text of a header or a hebdate.Layout, found {like!r:.80}")


@lru_cache(maxsize=256)
def learned(example: str) -> Layout:
    """The layout of an example header. Raises HeaderError, LayoutError."""
    return parse(example).layout
