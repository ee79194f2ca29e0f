"""hebdate reads, converts and writes dates that stand in two calendars: the Gregorian and the Hebrew.

>>> import hebdate
>>> hebdate.parse("Monday, May 16th | 15 Iyyar 5782").date
datetime.date(2022, 5, 16)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hebdate.date import HebrewDate, Month
from hebdate.errors import (
    DateError,
    Diagnostic,
    HeaderError,
    HebdateError,
    LayoutError,
    LocaleError,
    MonthError,
    MonthNotInYearError,
    NumeralError,
    RangeError,
)

if TYPE_CHECKING:
    from hebdate.layout import Layout
    from hebdate.public import convert, parse, render, render_html
    from hebdate.reader import find
    from hebdate.reading import Determined, HebrewFields, Reading

    __version__: str

__all__ = [
    "DateError",
    "Determined",
    "Diagnostic",
    "HeaderError",
    "HebdateError",
    "HebrewDate",
    "HebrewFields",
    "Layout",
    "LayoutError",
    "LocaleError",
    "Month",
    "MonthError",
    "MonthNotInYearError",
    "NumeralError",
    "RangeError",
    "Reading",
    "convert",
    "find",
    "parse",
    "render",
    "render_html",
]

# Loaded when first asked for: a program that only converts never loads the reader, nor one that only reads the writer.
_LAZY = {
    "Determined": "hebdate.reading",
    "HebrewFields": "hebdate.reading",
    "Layout": "hebdate.layout",
    "Reading": "hebdate.reading",
    "convert": "hebdate.public",
    "find": "hebdate.reader",
    "parse": "hebdate.reader",
    "render": "hebdate.public",
    "render_html": "hebdate.public",
}


def _lazy(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("hebdate")
    if name in _LAZY:
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LAZY[name]), name)
        return value
    raise AttributeError(f"module 'hebdate' has no attribute {name!r}")


if not TYPE_CHECKING:  # to a type checker every name would exist
    __getattr__ = _lazy


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
