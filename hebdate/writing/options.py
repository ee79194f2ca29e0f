"""The options of `render` -> the layout that they ask for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from hebdate import gematria
from hebdate.errors import LocaleError, quoted
from hebdate.writing.compiled import at_level
from hebdate.writing.layout import Layout
from hebdate.writing.pattern import for_locale
from hebdate.writing.styles import STYLES

if TYPE_CHECKING:
    from babel import Locale

    from hebdate.writing.subject import Level

Calendar: TypeAlias = Literal["both", "gregorian", "hebrew"]

#: The styles that every locale has, from the longest to the shortest.
WIDTHS: Final = ("full", "long", "medium", "short")


def layout_of(
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level = "day",
    calendar: Calendar = "both",
    like: Layout | None = None,
) -> Layout:
    """The options of `render` -> the layout that they ask for. Raises as `render` does.

    >>> layout_of("hebcal").halves[-1].fields[1].names
    'hebcal'
    >>> str(layout_of("hebcal", spelling="ashkenazi"))
    '{h}{day ordinal=en} of {month ashkenazi}, {year}{/h}'
    >>> layout_of("kneset")
    Traceback (most recent call last):
    hebdate.errors.LocaleError: no style 'kneset': did you mean 'knesset'?
    """
    if like is None:
        try:
            return _named(style, locale, spelling, numerals, level, calendar)
        except TypeError:  # what cannot be a key of the cache cannot be an option either
            _check_types(style, locale, spelling, numerals)
            raise
    if spelling is None and numerals is None and calendar == "both" and level == "day":
        return like
    _check_types(style, locale, spelling, numerals)
    return at_level(_changed(like, spelling, numerals, calendar), level)


@lru_cache(maxsize=1024)
def _named(
    style: str | None,
    locale: str | Locale | None,
    spelling: str | None,
    numerals: gematria.Style | None,
    level: Level,
    calendar: Calendar,
) -> Layout:
    """The layout of a CLDR width in a locale, or of a house style."""
    _check_types(style, locale, spelling, numerals)
    if style is None or style in WIDTHS:
        tag = "en" if locale is None else str(locale)
        return for_locale(tag, style or "full", spelling, numerals, level, calendar)
    if style in STYLES:
        return at_level(_changed(STYLES[style].layout, spelling, numerals, calendar), level)
    import difflib

    near = difflib.get_close_matches(style, [*WIDTHS, *STYLES], n=3, cutoff=0.6)
    hint = f": did you mean {' or '.join(map(repr, near))}?" if near else ""
    raise LocaleError(f"no style {quoted(style)}{hint}")


def _check_types(style: object, locale: object, spelling: object, numerals: object) -> None:
    if style is not None and not isinstance(style, str):
        raise TypeError(f"style is the name of a style, such as 'full' or 'knesset', found {quoted(style)}")
    if locale is not None and not isinstance(locale, str) and not hasattr(locale, "territory"):
        raise TypeError(f"locale is a tag, such as 'he-IL', or a Babel Locale, found {quoted(locale)}")
    if spelling is not None and not isinstance(spelling, str):
        raise TypeError(f"spelling is the name of a spelling, such as 'ashkenazi', found {quoted(spelling)}")
    if numerals is not None and not isinstance(numerals, gematria.Style):
        raise TypeError(f"numerals is a hebdate.gematria.Style, found {quoted(numerals)}")


def _changed(layout: Layout, spelling: str | None, numerals: gematria.Style | None, calendar: Calendar) -> Layout:
    """The layout with other names of the Hebrew months, other Hebrew numerals, or one calendar of its two."""
    key = spelling, numerals, calendar
    if key == (None, None, "both"):
        return layout
    found: Layout | None = layout.memo.get(key)
    if found is None:
        found = layout
        if spelling is not None:
            found = found.spelled(spelling)
        if numerals is not None:
            found = found.numbered(numerals)
        if calendar != "both":
            found = found.alone(calendar)
        layout.memo[key] = found
    return found
