"""The public functions that need both sides: the one place where reading and writing meet."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from hebdate import gematria
from hebdate.layout import Layout
from hebdate.reader import parse
from hebdate.writer import Calendar, Day, Level
from hebdate.writer import render as _render


def render(
    day: Day,
    *,
    like: str | Layout | None = None,
    locale: str = "en",
    style: str = "full",
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level | None = None,
    calendar: Calendar = "both",
    isolate: bool | Literal["auto"] = False,
    after_sunset: bool = False,
) -> str:
    """A day as a publication prints it: in a locale, in a house style, or like an example.

    ``like`` is a header that was printed (``"Monday, May 16th | 15 Iyyar 5782"``) or a `Layout`; the other options
    are those of `hebdate.writer.render`. Raises `HeaderError` where the example cannot be read, `LayoutError` where
    it cannot be written, `LocaleError` for an unknown locale or style.

    >>> import datetime as dt, hebdate
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782")
    'Sunday, January 1st | 8 Tevet 5783'
    """
    return _render(
        day,
        like=learned(like) if isinstance(like, str) else like,
        locale=locale,
        style=style,
        spelling=spelling,
        numerals=numerals,
        level=level,
        calendar=calendar,
        isolate=isolate,
        after_sunset=after_sunset,
    )


@lru_cache(maxsize=256)
def learned(example: str) -> Layout:
    """The layout of an example header. Raises HeaderError, LayoutError."""
    return parse(example).layout
