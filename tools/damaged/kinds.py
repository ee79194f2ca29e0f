"""The register of kinds of damage, and the words in which each states what may be claimed of its lines.

A kind is a function (line, rng) -> `Damaged`, or None for a line that cannot be damaged so. It states what may be
claimed by the way it builds the result:

    same    the line still means its day: "same day"
    told    the day may be given, but the damage must be mentioned: "same day with a diagnostic"
    denied  the line no longer names the day; only who says so may still give it: "nothing confident"
    solved  what is written now is a line like any other: "the days that satisfy it", which may be none
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from damaged.lines import Edited, Line
from damaged.truth import days_of, julian_days_of

Days = frozenset[tuple[int, int]]
_NONE: Days = frozenset()


class Damaged(NamedTuple):
    """A damaged line, where it is damaged, and its truth: pairs of first and last R.D.

    ``right`` are the days that may be claimed without a word; ``said`` those that may be claimed with a diagnostic
    about the damage; ``passed`` those that are not denied by what is written, but leave the damage out.
    ``julian`` is the line to be read in the Julian calendar, which needs a diagnostic too.
    """

    text: str
    span: tuple[int, int]
    right: Days = _NONE
    said: Days = _NONE
    passed: Days = _NONE
    julian: Line | None = None

    def julian_days(self) -> Days:
        """The days if the civil half is Julian."""
        return julian_days_of(self.julian) if self.julian else _NONE


Make = Callable[[Line, random.Random], Damaged | None]


class Kind(NamedTuple):
    """A kind of damage: its name, what may be claimed, the sort of clean line it needs, and how it is made."""

    name: str
    may: str
    lines: str
    make: Make


KINDS: dict[str, Kind] = {}
SAME = "same day"
TOLD = "same day with a diagnostic"
NOTHING = "nothing confident"
SOLVED = "the days that satisfy it"


def kind(name: str, may: str, lines: str = "any") -> Callable[[Make], Make]:
    """Enter a function in the register."""

    def enter(make: Make) -> Make:
        if name in KINDS:
            raise ValueError(f"two kinds are called {name!r}")
        KINDS[name] = Kind(name, may, lines, make)
        return make

    return enter


def same(line: Line, text: str, span: tuple[int, int]) -> Damaged:
    """Harmless: whatever was done, the line means the same day."""
    return Damaged(text, span, right=line.days)


def told(line: Line, text: str, span: tuple[int, int]) -> Damaged:
    """Illegible or unexplained: the day may be proved by the rest, but it has to be said."""
    return Damaged(text, span, said=line.days, passed=line.days)


def denied(line: Line, text: str, span: tuple[int, int]) -> Damaged:
    """What is written is not that day, for all that is known; only with a diagnostic may it be given."""
    return Damaged(text, span, said=line.days)


def solved(edited: Edited) -> Damaged:
    """The changed line read as it stands."""
    return Damaged(edited.line.text, edited.span, right=days_of(edited.line), julian=edited.line)


def inserted(line: Line, at: int, text: str) -> tuple[str, tuple[int, int]]:
    """The line with a text put before the token at ``at``, and where it stands."""
    start = sum(len(token.text) for token in line.tokens[:at])
    whole = line.text
    return whole[:start] + text + whole[start:], (start, start + len(text))


def replaced(line: Line, at: int, text: str) -> tuple[str, tuple[int, int]]:
    """The line with the text of a token replaced, and where it stands."""
    start = sum(len(token.text) for token in line.tokens[:at])
    whole = line.text
    return whole[:start] + text + whole[start + len(line.tokens[at].text) :], (start, start + len(text))
