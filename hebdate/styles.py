"""House styles: how publications print their date line, as data, each with where it was seen.

A style is a name, a layout in the pattern language of `hebdate.layout`, and one line as it was printed, which the style
must reproduce to the letter (a test proves it). Spelling of the months that the line does not show is that of the named
tradition in `hebdate.spellings`, which says what was seen of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from hebdate.layout import Layout


@dataclass(frozen=True)
class Style:
    """A house style: ``title`` of the publication, its ``pattern``, and a ``line`` seen in print for ``days``.

    ``days`` is an ISO day or interval; ``source`` says where the line was seen.

    >>> STYLES["hebcal"].layout.halves[0].fields[0].ordinal
    'en'
    """

    title: str
    pattern: str
    days: str
    line: str
    source: str

    @cached_property
    def layout(self) -> Layout:
        """The pattern as a layout."""
        return Layout.parse(self.pattern)


#: Name -> style.
STYLES: Final[Mapping[str, Style]] = MappingProxyType(
    {
        "algemeiner": Style(
            "The Algemeiner, web page header",
            "{g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar} {year}{/h}",
            "2022-05-16",
            "Monday, May 16th | 15 Iyyar 5782",
            "algemeiner.com, page header of 2022-05-16",
        ),
    }
)
