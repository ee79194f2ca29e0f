"""Which way each half of a line runs, in which language, and whether they would tear each other (UAX #9)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from hebdate import names
from hebdate.text import bidi
from hebdate.writing.layout import Half, Layout


class Voice(NamedTuple):
    """The ``language`` that a half is in, a locale ("" where nothing says it), and the ``direction`` it runs in."""

    language: str
    direction: bidi.Direction


def direction_of(text: str) -> bidi.Direction | None:
    """The direction that a half with this text runs in; None for numbers alone, which run as their line does.

    It is that of the first word. But Arabic digits put the numbers of a range or of 2022-05-16 one behind another from
    right to left in any line, so that only in such a line they stand in one order with the words.

    >>> direction_of("15 באייר"), direction_of("15 Iyar"), direction_of("١٥–١٨ Iyar"), direction_of("16.5")
    ('rtl', 'ltr', 'rtl', None)
    """
    return "rtl" if not text.isascii() and "AN" in kinds(text) else bidi.base_direction(text)


def languages(layout: Layout) -> list[str]:
    """The language of each part of the layout, a locale; of a half of numbers alone, and of literals, the line's.

    >>> languages(Layout.parse("{h}{day letters} ב{month he}{/h} ({g}{day}.{month}.{year}{/g})"))
    ['he', 'he', 'he', 'he']
    """
    found: list[str] | None = layout.memo.get("languages")
    if found is None:
        spoken = [part.names if isinstance(part, Half) else "" for part in layout]
        line = next(filter(None, spoken), "")
        found = layout.memo["languages"] = [names.language(part) if (part := own or line) else "" for own in spoken]
    return found


def voice_of(language: str, direction: bidi.Direction | None) -> Voice:
    """The voice of a half in that language, whose text runs in that direction or is numbers alone.

    Numbers run as their language is written: in a Hebrew line 16.5.2022 is a part of the Hebrew.
    """
    if direction is None:
        direction = "rtl" if language and names.direction(language) == "rtl" else "ltr"
    return Voice(language, direction)


#: The bidi classes of a text's characters (UAX #9), each once, in the order of their first.
Kinds: TypeAlias = tuple[str, ...]


def kinds(text: str) -> Kinds:
    """The bidi classes of a text's characters.

    >>> kinds("16 באייר"), kinds("١٦")
    (('EN', 'WS', 'R'), ('AN',))
    """
    return tuple(dict.fromkeys(map(unicodedata.bidirectional, dict.fromkeys(text))))


#: What does not flow with a line of that direction.
_AGAINST: Final = {
    "ltr": frozenset({"R", "AL", "RLE", "RLO"}),
    "rtl": frozenset({"L", "LRE", "LRO"}),
}
_NUMBERS: Final = frozenset({"EN", "AN"})
#: What can join the numbers on its two sides into one: 16/5, 5782-2022.
_JOINING: Final = frozenset({"ES", "CS", "ET", "NSM", "BN"})


def torn(line: Sequence[tuple[Kinds, Voice | None]]) -> bool:
    """Whether halves must be isolated: in one run with what stands beside it, a half could be put in another order.

    ``line`` has the kinds and the voice of each piece, as `pieces` has its text. True is said on suspicion, and more
    kinds never make it False.

    >>> en, he = Voice("en", "ltr"), Voice("he", "rtl")
    >>> torn([(kinds("16 May"), en), (kinds(" | "), None), (kinds("15 Iyar"), en)])
    False
    >>> torn([(kinds("16 May"), en), (kinds(" | "), None), (kinds("ט״ו באייר"), he)])
    True
    >>> torn([(kinds("ט״ו Iyar"), he), (kinds(" | "), None), (kinds("May"), he)])  # Iyar | May would be one run
    True
    """
    directions = {voice.direction for _, voice in line if voice}
    if len(line) < 2 or len(directions) != 1:
        return len(directions) > 1
    direction = directions.pop()
    if not _AGAINST[direction].isdisjoint(kind for found, _ in line for kind in found):
        return True
    return direction == "rtl" and _numbers_meet(line)


def _numbers_meet(line: Sequence[tuple[Kinds, Voice | None]]) -> bool:
    """Whether, in a line from right to left, the numbers of a half could be reordered by what stands before it."""
    before: set[str] = set()
    gap: set[str] | None = None
    for found, voice in line:
        if not voice:
            if not _NUMBERS.isdisjoint(found):
                return True
            if gap is not None:
                gap.update(found)
        else:
            if gap is not None and gap <= _JOINING:
                return True
            if "AL" in before and {"EN", "ES"}.issubset(found):  # 2022-05-16 after Arabic is 16-05-2022 (rule W2)
                return True
            gap = set()
        before.update(found)
    return False
