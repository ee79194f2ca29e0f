"""Text in: what a line says about a day, as the value `Reading`; its clock times, and the words of its idioms."""

from __future__ import annotations

from hebdate.days import WEEKDAYS
from hebdate.reading.reading import (
    Agreement,
    Determined,
    HebrewFields,
    HebrewFieldsDict,
    Reading,
    ReadingDict,
    hebrew_fields_of,
    iso,
)

__all__ = [
    "WEEKDAYS",
    "Agreement",
    "Determined",
    "HebrewFields",
    "HebrewFieldsDict",
    "Reading",
    "ReadingDict",
    "hebrew_fields_of",
    "iso",
]
