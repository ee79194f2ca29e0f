"""A locale -> how it orders a date, and in which numerals."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from hebdate.names._cldr import patterns as _patterns
from hebdate.names.babel import babel_data
from hebdate.names.locales import CALENDARS, ancestry, check, language

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=256)
def patterns(names: str, calendar: str) -> Mapping[str, str]:
    """A locale -> its date patterns {"full", "long", "medium", "short"} in CLDR's syntax; calendar hebrew or gregorian.

    The Hebrew ones are print-ready: no era, the month always by name (EEEE or cccc, d or dd, MMMM, MMM or LLLL, y). A
    tradition has its language's patterns. Raises `LocaleError`.

    >>> patterns("en", "hebrew")["full"], patterns("he", "hebrew")["long"], patterns("de", "gregorian")["long"]
    ('EEEE, d MMMM y', 'd בMMMM y', 'd. MMMM y')
    """
    check("calendar", calendar, CALENDARS)
    if calendar == "hebrew":
        index = next(_patterns.LOCALES[tag] for tag in ancestry(language(names)) if tag in _patterns.LOCALES)
        return MappingProxyType(dict(zip(("full", "long", "medium", "short"), _patterns.PATTERNS[index], strict=True)))
    formats = babel_data(names)["date_formats"]
    return MappingProxyType({width: formats[width].pattern for width in ("full", "long", "medium", "short")})


def numbering(names: str, calendar: str) -> str:
    """A locale -> the numerals of its dates: "hebr" in the Hebrew calendar of he and yi, else Babel's, usually "latn".

    >>> numbering("he", "hebrew"), numbering("he", "gregorian"), numbering("ar-EG", "gregorian")
    ('hebr', 'latn', 'arab')
    """
    check("calendar", calendar, CALENDARS)
    if calendar == "hebrew":
        for tag in ancestry(language(names)):
            if tag in _patterns.NUMBERS:
                return _patterns.NUMBERS[tag]
    return str(babel_data(names)["default_numbering_system"])
