"""A text as the lexer sees it: without marks that nobody sees, wide and presentation forms made plain.

Every character of the plain text remembers where it came from, so that spans are of the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

#: Direction marks, joiners, variation selectors, soft hyphens: they never change a day.
UNSEEN: Final = "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_UNSEEN: Final = re.compile(f"[{UNSEEN}]")
_ODD: Final = re.compile(f"[{UNSEEN}\uff01-\uff5e\ufb1d-\ufb4f\u2007\u202f\u3000]")


class Plain(NamedTuple):
    """The plain ``text``, and for each character of it (and its end) the place in the text as written, or None."""

    text: str
    places: tuple[int, ...] | None

    def place(self, at: int, *, end: bool = False) -> int:
        """A place of the plain text in the text as written; ``end`` for the end of a span."""
        if self.places is None:
            return at
        return self.places[at - 1] + 1 if end and at else self.places[at]


def plain(text: str) -> Plain:
    """text -> what is read of it.

    >>> plain("1\\u200f6 Ｍay").text
    '16 May'
    """
    if text.isascii() or not _ODD.search(text):
        return Plain(text, None)
    kept: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if not _ODD.match(char):
            kept.append(char)
            places.append(at)
            continue
        if _UNSEEN.match(char):
            continue
        for piece in unicodedata.normalize("NFKC", char) or "":
            kept.append(piece)
            places.append(at)
    places.append(len(text))
    return Plain("".join(kept), tuple(places))
