"""A month for a terminal: both numbers in each cell, and below it what the days are.

Terminals differ in what they do with Hebrew, so nothing is left to them: columns stand in the order in which they are
read, each line begins from the left, and each Hebrew word is kept apart from its neighbours by isolates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from hebdate.drawings.captions import Captions, hebrew_first, is_holy
from hebdate.text.bidi import has_rtl, isolate
from hebdate.text.width import columns

if TYPE_CHECKING:
    from hebdate.grid import Day, Grid

#: Columns of a cell, without the mark before it.
_CELL: Final = 9
_BOLD, _DIM, _RED, _YELLOW = "1", "2", "31", "33"
_LRM: Final = "\u200e"


def terminal_month(grid: Grid, names: str = "en", *, colour: bool = False) -> str:
    """A month as lines of text, 70 columns wide and more below, with ANSI colours if asked.

    In a cell the month's own number stands first (or last, from right to left), the other calendar's after it; a dot
    marks a day that is explained below. Raises `LocaleError` for a language without names of observances.

    >>> from hebdate.grid import month
    >>> print(terminal_month(month(2024, 6, schedule="israel")).splitlines()[2].rstrip())
    Sun       Mon       Tue       Wed       Thu       Fri       Sat
    """
    words = Captions(names)
    lines = [_title(words, grid, colour), ""]
    heads = [_padded(_apart(head), head, words.direction == "rtl") for head in words.heads(grid, "abbreviated")]
    lines.append(_row(heads, words))
    lines += [_row([_cell(words, grid, day, colour) for day in week], words) for week in grid.weeks]
    lines.append("")
    lines.extend(_explained(words, grid, colour))
    return "\n".join(line.rstrip() for line in lines)


def _title(words: Captions, grid: Grid, colour: bool) -> str:
    own, other = words.title(grid)
    text = f"{_paint(_apart(own), _BOLD, colour)} · {_paint(_apart(other), _DIM, colour)}"
    room = max(0, 7 * (_CELL + 1) - columns(own) - columns(other) - 3)
    return " " * (room // 2) + text


def _row(cells: list[str], words: Captions) -> str:
    """The cells in reading order; a mark at the start keeps a line with Hebrew in it from turning round."""
    if words.direction == "rtl":
        cells.reverse()
    line = " ".join(cells)
    return _LRM + line if has_rtl(line) else line


def _cell(words: Captions, grid: Grid, day: Day, colour: bool) -> str:
    """Both numbers: "12 · 4"."""
    civil, hebrew = f"{day.date.day}", words.day_number(day.hebrew)
    own, other = (hebrew, civil) if hebrew_first(grid) else (civil, hebrew)
    mark = "·" if any(note.kind != "omer" for note in words.notes(day)) and not day.outside else ""
    right = words.direction == "rtl"
    plain = f"{mark}{other}/{own}" if right else f"{own}/{other}{mark}"
    text = f"{mark}{_apart(other)}/{_apart(own)}" if right else f"{_apart(own)}/{_apart(other)}{mark}"
    code = _DIM if day.outside else _RED if is_holy(day) else ""
    return _padded(_paint(text, code, colour and bool(code)), plain, right)


def _explained(words: Captions, grid: Grid, colour: bool) -> Iterator[str]:
    """A line for each day of the month that is something, the omer alone aside."""
    for day in grid.days():
        notes = [note for note in words.notes(day) if note.kind != "omer"]
        if not notes:
            continue
        own = words.day_label(day) if hebrew_first(grid) else words.civil_label(day)
        other = words.civil_label(day) if hebrew_first(grid) else words.day_label(day)
        label = f"{_apart(own)} ({_apart(other)})"
        gap = " " * max(2, 22 - columns(own) - columns(other) - 3)
        told = ", ".join(_apart(note.text) for note in notes)
        code = _RED if is_holy(day) else _YELLOW if any(note.kind == "fast" for note in notes) else ""
        line = f"{label}{gap}{_paint(told, code, colour and bool(code))}"
        yield _LRM + line if has_rtl(line) else line


def _padded(text: str, plain: str, right: bool) -> str:
    """A cell filled up with spaces; ``plain`` is what is seen of it."""
    space = " " * max(0, _CELL - columns(plain))
    return space + text if right else text + space


def _apart(text: str) -> str:
    """The text between isolates, if it runs from right to left."""
    return isolate(text) if has_rtl(text) else text


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text else text
