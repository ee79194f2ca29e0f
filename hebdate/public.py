"""The public functions that need both sides: the one place where reading and writing meet."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from hebdate.layout import Layout
from hebdate.reader import parse
from hebdate.writer import Day
from hebdate.writer import render as _render


def render(day: Day, *, like: str | Layout | None = None, **options: Any) -> str:
    """A day as a publication prints it: in a locale, in a house style, or like an example.

    ``like`` is a header that was printed (``"Monday, May 16th | 15 Iyyar 5782"``) or a `Layout`; the other options
    are those of `hebdate.writer.render`: ``locale``, ``style`` and so on. Raises `HeaderError` where the example
    cannot be read, `LayoutError` where it cannot be written, `LocaleError` for an unknown locale or style.

    >>> import datetime as dt, hebdate
    >>> hebdate.render(dt.date(2023, 1, 1), like="Monday, May 16th | 15 Iyyar 5782")
    'Sunday, January 1st | 8 Tevet 5783'
    """
    if isinstance(like, str):
        like = learned(like)
    return _render(day, **options) if like is None else _render(day, like=like, **options)


@lru_cache(maxsize=256)
def learned(example: str) -> Layout:
    """The layout of an example header. Raises HeaderError, LayoutError."""
    return parse(example).layout
