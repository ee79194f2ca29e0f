"""Where the glyphs of a text stand on a page, and where they should stand.

What is measured are the boxes that the browser painted, character by character; the markup is not looked at. What is
expected follows from one plain rule, which knows nothing of the Unicode algorithm: in a run of one direction every
character stands behind the one before it, and a number or a Latin word keeps its own from left to right. Points stand
on their letters, and are left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hebdate import names
from hebdate.writing.layout import Layout
from hebdate.writing.subject import subject_of
from hebdate.writing.writer import pieces

if TYPE_CHECKING:
    import datetime as dt

    from playwright.sync_api import Page

Direction = Literal["ltr", "rtl"]

#: For every element of a selector: its id, and [character, left, right, top, bottom] in the order of the text. What
#: has no box, such as a space at the end of a line, is left out.
_BOXES = """selector => [...document.querySelectorAll(selector)].map(element => {
    const boxes = [], range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        let at = 0;
        for (const char of texts.currentNode.data) {
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at += char.length);
            const box = [...range.getClientRects()].find(box => box.width > 0);
            boxes.push(box ? [char, box.left, box.right, box.top, box.bottom] : [char, 0, 0, 0, 0]);
        }
    }
    return [element.id, boxes];
})"""


@dataclass(frozen=True)
class Glyph:
    """One character, its place in the text, and its box in CSS pixels."""

    char: str
    index: int
    left: float
    right: float
    top: float
    bottom: float


def measured(page: Page, selector: str) -> dict[str, list[Glyph]]:
    """The id of every element that the selector finds -> its characters, in the order of the text."""
    return {
        name: [Glyph(box[0], index, *box[1:]) for index, box in enumerate(boxes)]
        for name, boxes in page.evaluate(_BOXES, selector)
    }


def lines(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """What is painted, without points, in lines from the top, each in the order of the text."""
    found: list[list[Glyph]] = []
    for glyph in glyphs:
        if glyph.right <= glyph.left or unicodedata.combining(glyph.char):
            continue
        if not found or (glyph.top + glyph.bottom) / 2 > found[-1][-1].bottom:
            found.append([])
        found[-1].append(glyph)
    return found


def seen(glyphs: list[Glyph]) -> str:
    """The text as the eye meets it: every line from its left edge to its right, lines from the top."""
    return "\n".join(
        "".join(glyph.char for glyph in sorted(line, key=lambda glyph: glyph.left + glyph.right))
        for line in lines(glyphs)
    )


def right_order(glyphs: list[Glyph], order: list[int]) -> str:
    """The same for the order that is right: every line has its characters, in that order."""
    place = {index: rank for rank, index in enumerate(order)}
    return "\n".join(
        "".join(glyph.char for glyph in sorted(line, key=lambda glyph: place[glyph.index])) for line in lines(glyphs)
    )


#: What runs from left to right in any direction: a number with the separators inside it (the digits of N'Ko and Adlam
#: run as their letters do, and a hyphen parts Arabic ones), and a Latin word. Else one character.
_UNITS = re.compile(r"[٠-٩]+(?:[.,:/][٠-٩]+)*|(?![߀-߉𞥐-𞥙])\d+(?:[.,:/-]\d+)*|[A-Za-z]+|.", re.DOTALL)


def direction(text: str, language: str) -> Direction:
    """Hebrew, Arabic and the other scripts that do run from right to left, with the digits of Arabic; other words from
    left to right; and numbers without a word as their language is written.
    """
    if any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text):
        return "rtl"
    if any(char.isalpha() for char in text) or not language:
        return "ltr"
    return "rtl" if names.direction(language) == "rtl" else "ltr"


def run(text: str, direction: Direction, start: int = 0) -> list[int]:
    """The places of the characters of a run in one direction, from left to right.

    >>> run("אב 12", "rtl")
    [3, 4, 2, 1, 0]
    """
    units = [range(start + match.start(), start + match.end()) for match in _UNITS.finditer(text)]
    return [index for unit in (units if direction == "ltr" else reversed(units)) for index in unit]


def header_order(layout: Layout, day: dt.date, page: Direction) -> tuple[str, list[int]]:
    """The text of a header in a page of that direction, and the places of its characters from left to right.

    A header in one language and one direction is one run. In more than one each half is a run, and the halves follow
    each other as the page runs.
    """
    parts = pieces(layout, subject_of(day))
    text = "".join(part for part, _ in parts)
    voices = {(voice.language, direction(part, voice.language)) for part, voice in parts if voice}
    if len(voices) == 1:
        return text, run(text, direction(text, voices.pop()[0]))
    blocks = []
    start = 0
    for part, voice in parts:
        blocks.append(run(part, direction(part, voice.language) if voice else page, start))
        start += len(part)
    return text, [index for block in (blocks if page == "ltr" else reversed(blocks)) for index in block]
