"""hebdate reads, converts and writes dates that stand in two calendars: the Gregorian and the Hebrew.

>>> import hebdate
>>> hebdate.parse("Monday, May 16th | 15 Iyyar 5782").date
datetime.date(2022, 5, 16)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from hebdate.api import render, render_html
    from hebdate.reading import HebrewFields, Reading
    from hebdate.reading_old.reader import find, parse
    from hebdate.writing.layout import Layout

__all__ = [
    "DateError",
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
    "find",
    "parse",
    "render",
    "render_html",
]

# Loaded when first asked for: a program that only converts never loads the reader, nor one that only reads the writer.
_LAZY = {
    "HebrewFields": "hebdate.reading",
    "Layout": "hebdate.writing.layout",
    "Reading": "hebdate.reading",
    "find": "hebdate.reading_old.reader",
    "parse": "hebdate.reading_old.reader",
    "render": "hebdate.api",
    "render_html": "hebdate.api",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("hebdate")
    if name in _LAZY:
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LAZY[name]), name)
        return value
    raise AttributeError(f"module 'hebdate' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
