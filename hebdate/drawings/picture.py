"""A month as SVG: one picture that scales, for a page, a poster or a sticker."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from hebdate.drawings.captions import Captions, hebrew_first, is_holy
from hebdate.writing.html import Html, escape

if TYPE_CHECKING:
    from hebdate.grid import Day, Grid

#: Sizes in the picture's own units.
_CELL_WIDTH, _CELL_HEIGHT, _TOP, _MARGIN = 150, 104, 110, 20
_LINE, _TEXT = 14, 11.5
#: Lines of words that fit into a cell below its numbers.
_LINES: Final = 5

_STYLE: Final = (
    "text{font-family:'Noto Sans','Noto Sans Hebrew',Arial,sans-serif;fill:#1d1d1f}"
    ".cell{fill:#fff;stroke:#c9c9d1}.rest{fill:#fdf3e1}.title{font-size:30px;font-weight:700}.other{fill:#5c5c66}"
    ".head{font-size:15px;font-weight:600}.own{font-size:21px;font-weight:600}.small{font-size:14px}"
    f".note{{font-size:{_TEXT}px}}.holy{{font-weight:700;fill:#8a3b00}}.fast{{fill:#8c1d40}}"
    ".reading{font-style:italic}.modern{fill:#1f4e9c}.omer,.eve{fill:#5c5c66}.outside text{fill:#9a9aa3}"
)


def svg_month(grid: Grid, names: str = "en") -> Html:
    """A month as a whole SVG picture. Raises `LocaleError` for a language without names of observances.

    >>> from hebdate.grid import month
    >>> picture = svg_month(month(2024, 6, schedule="israel"))
    >>> picture.startswith("<svg "), picture.count("<rect")
    (True, 43)
    """
    words = Captions(names)
    own, other = map(escape, words.title(grid))
    width = 7 * _CELL_WIDTH + 2 * _MARGIN
    height = _TOP + len(grid.weeks) * _CELL_HEIGHT + _MARGIN
    start = width - _MARGIN if words.direction == "rtl" else _MARGIN
    end = width - start
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" lang="{words.locale}" '
        f'direction="{words.direction}" role="img" aria-label="{own} · {other}">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text class="title" x="{start}" y="50">{own}</text>',
        f'<text class="small other" x="{end}" y="50" text-anchor="end">{other}</text>',
    ]
    for column, head in enumerate(words.heads(grid)):
        parts.append(f'<text class="head" x="{_start(words, column)}" y="{_TOP - 12}">{escape(head)}</text>')
    for row, week in enumerate(grid.weeks):
        for column, day in enumerate(week):
            parts.extend(_cell(words, grid, day, column, _TOP + row * _CELL_HEIGHT))
    return Html("\n".join([*parts, "</svg>", ""]))


def _left(words: Captions, column: int) -> int:
    """The left edge of a column; from right to left the first one is the rightmost."""
    return _MARGIN + _CELL_WIDTH * (6 - column if words.direction == "rtl" else column)


def _start(words: Captions, column: int) -> int:
    """Where the text of a column begins."""
    return _left(words, column) + (_CELL_WIDTH - 8 if words.direction == "rtl" else 8)


def _cell(words: Captions, grid: Grid, day: Day, column: int, top: int) -> Iterator[str]:
    """One day: its box, both numbers, and what it is."""
    civil, hebrew = words.civil_label(day), words.day_label(day)
    own, other = (hebrew, civil) if hebrew_first(grid) else (civil, hebrew)
    left, start = _left(words, column), _start(words, column)
    end = 2 * left + _CELL_WIDTH - start
    yield '<g class="outside">' if day.outside else "<g>"
    rest = " rest" if is_holy(day) and not day.outside else ""
    yield f'<rect class="cell{rest}" x="{left}" y="{top}" width="{_CELL_WIDTH}" height="{_CELL_HEIGHT}"/>'
    yield f'<text class="own" x="{start}" y="{top + 23}">{escape(own)}</text>'
    yield f'<text class="small other" x="{end}" y="{top + 21}" text-anchor="end">{escape(other)}</text>'
    if not day.outside:
        for place, (kind, line) in enumerate(_lines(words, day)):
            y = top + 40 + place * _LINE
            yield f'<text class="note {kind}" x="{start}" y="{y}">{escape(line)}</text>'
    yield "</g>"


def _lines(words: Captions, day: Day) -> list[tuple[str, str]]:
    """The notes of a day, broken into lines that fit; what does not fit any more ends with an ellipsis."""
    lines = [(note.kind, line) for note in words.notes(day) for line in _wrapped(note.text)]
    if len(lines) > _LINES:
        kind, last = lines[_LINES - 1]
        return [*lines[: _LINES - 1], (kind, f"{last}…")]
    return lines


def _wrapped(text: str) -> Iterator[str]:
    """Text -> lines no wider than a cell, broken at spaces."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and _width(longer) > _CELL_WIDTH - 16:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _width(text: str) -> float:
    """About how wide a text is, in units, rather too much than too little."""
    seen = [char for char in text if not unicodedata.combining(char)]
    return sum(_TEXT * (0.35 if char in " ilj.,'’׳״:;|" else 0.85 if char in "mwMWшщШЩ" else 0.6) for char in seen)
