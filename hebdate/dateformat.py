"""One Hebrew date by a pattern: the notation of `hebdate.writing.layout`, or CLDR's letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hebdate.errors import LayoutError, RangeError, quoted
from hebdate.writing.field import Field
from hebdate.writing.layout import LONGEST, Half, Layout
from hebdate.writing.pattern import from_patterns
from hebdate.writing.values import place, values

if TYPE_CHECKING:
    from hebdate import gematria

#: A tag that opens a half: then the pattern is a whole layout, else it is the inside of a Hebrew half.
_HALF: Final = re.compile(r"\{[gh][\s}]")


def formatted(
    rd: int, pattern: str, locale: str = "en", spelling: str | None = None, numerals: gematria.Style | None = None
) -> str:
    """R.D. and a pattern -> text, as `hebdate.HebrewDate.format` describes it. Raises as it does.

    >>> formatted(738291, "EEEE, d MMMM y"), formatted(738291, "{day ordinal=en} of {month press-iyyar}")
    ('Monday, 15 Iyar 5782', '15th of Iyyar')
    """
    layout = _layout(pattern, locale, spelling, numerals)
    found = values(rd)
    return "".join(part if isinstance(part, str) else _half(part, found) for part in layout)


def _half(half: Half, found: tuple[int, ...]) -> str:
    texts = []
    for part in half.parts:
        if isinstance(part, Field):
            value = found[place(half.calendar, part.name)]
            if value == 0 and half.calendar == "g" and part.name != "weekday":
                raise RangeError(
                    "ordinal", "of the day", 1, 3_652_059, "outside it there is no Gregorian date to write"
                )
            part = part.write(half.calendar, value)
        texts.append(part)
    return "".join(texts)


@lru_cache(maxsize=256)
def _layout(pattern: str, locale: str, spelling: str | None, numerals: gematria.Style | None) -> Layout:
    """The pattern as a layout, worked out once."""
    if len(pattern) > LONGEST:
        raise LayoutError(f"a pattern has at most {LONGEST:,} characters, found {len(pattern):,}")
    if "{" in pattern or "}" in pattern:
        return _printed(pattern, spelling, numerals)
    if "%" in pattern:
        raise LayoutError(
            f"found {quoted(pattern)}, but strftime's % codes are not for Hebrew dates:"
            " write 'EEEE, d MMMM y' or '{day} {month en} {year}'"
        )
    return from_patterns(None, pattern, locale=locale, spelling=spelling, numerals=numerals)


def _printed(pattern: str, spelling: str | None, numerals: gematria.Style | None) -> Layout:
    layout = Layout.parse(pattern if _HALF.search(pattern) else f"{{h}}{pattern}{{/h}}")
    if layout.evening:
        raise LayoutError("{evening} is for a civil day: a Hebrew date names its day by itself")
    if spelling is not None:
        layout = layout.spelled(spelling)
    return layout if numerals is None else layout.numbered(numerals)
