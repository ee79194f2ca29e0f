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
    ObservanceError,
    RangeError,
)

if TYPE_CHECKING:
    from hebdate import grid, observances
    from hebdate.api import convert, parse, render, render_html
    from hebdate.observances import anniversaries, parasha
    from hebdate.observances.counting import omer
    from hebdate.observances.moon import molad
    from hebdate.reading import Determined, HebrewFields, Reading
    from hebdate.reading.reader import find
    from hebdate.writing.layout import Layout

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
    "ObservanceError",
    "RangeError",
    "Reading",
    "anniversaries",
    "convert",
    "find",
    "grid",
    "molad",
    "observances",
    "omer",
    "parasha",
    "parse",
    "render",
    "render_html",
]

# Loaded when first asked for: a program that only converts never loads the reader, nor one that only reads the writer.
_LAZY = {
    "Determined": "hebdate.reading",
    "HebrewFields": "hebdate.reading",
    "Layout": "hebdate.writing.layout",
    "Reading": "hebdate.reading",
    "convert": "hebdate.api",
    "find": "hebdate.reading.reader",
    "molad": "hebdate.observances.moon",
    "omer": "hebdate.observances.counting",
    "parse": "hebdate.reading.reader",
    "render": "hebdate.api",
    "render_html": "hebdate.api",
}


#: Modules that are names of the package, loaded in the same way.
_MODULES = {
    "anniversaries": "hebdate.observances.anniversaries",
    "grid": "hebdate.grid",
    "observances": "hebdate.observances",
    "parasha": "hebdate.observances.parasha",
}


def _lazy(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("hebdate")
    if name in _LAZY:
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_LAZY[name]), name)
        return value
    if name in _MODULES:
        from importlib import import_module

        module = globals()[name] = import_module(_MODULES[name])
        return module
    raise AttributeError(f"module 'hebdate' has no attribute {name!r}")


if not TYPE_CHECKING:  # to a type checker every name would exist
    __getattr__ = _lazy


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
