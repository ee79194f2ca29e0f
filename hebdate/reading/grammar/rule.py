"""What a rule of the grammar is, and how its pattern is written.

A pattern is a row of categories with spaces between: ``civil.day ofs? civil.month``. ``a|b`` is one category or the
other at that place (never one row or another: that is two rules), ``x?`` may be missing, ``+`` says that the next token
is glued to what stands before it, and a name in angle brackets is one of `JOINTS`: what printers put between two
fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple


class Rule(NamedTuple):
    """One form that a part of a line can have.

    ``gives`` is the category that it makes; ``how`` names the sense in `hebdate.reading.sense` that turns its parts
    into claims; ``price`` is in bits; ``examples`` are lines as printed, in which the rule is at work.
    """

    name: str
    gives: str
    pattern: str
    examples: tuple[str, ...]
    price: float = 0.0
    how: str = ""


#: What can stand between two fields of a date.
JOINTS: Final[dict[str, tuple[str, ...]]] = {
    # between a day and its month: 16 May, 16. Mai, 16th of May, 16, May
    "day-month": ("", "ofs", "dot", "dot ofs", "comma", "comma ofs"),
    # between a month and its day: May 16, Mai, den 16.
    "month-day": ("", "ofs", "dot", "comma ofs", "dot ofs", "comma"),
    # between the rest of a date and its year: May 2022, May, 2022, mai de 2022
    "year": ("", "comma", "ofs", "comma ofs", "dot", "dot comma", "dot ofs", "comma comma"),
    # between two months of a heading, or two days
    "run": ("dash", "slash", "bar", "and", "dot dash", "dot slash", "comma"),
    # between the ends of a range
    "range": ("dash", "to", "dot dash", "comma to", "dash dash", "comma dash", "to ofs", "dash ofs"),
    # between a feast or a reading and its year
    "observed-year": ("", "comma", "ofs", "comma ofs", "dash", "dot", "comma comma", "bar"),
    "loose": ("", "comma", "dot", "dash", "colon"),
}


def sequences(pattern: str) -> Iterator[tuple[str, ...]]:
    """Every row of categories that a pattern allows.

    >>> sorted(sequences("day ofs? month.civil"))
    [('day', 'month.civil'), ('day', 'ofs', 'month.civil')]
    """
    choices: list[list[tuple[str, ...]]] = []
    for element in pattern.split():
        optional = element.endswith("?")
        body = element.rstrip("?")
        if body.startswith("<"):
            rows = [tuple(row.split()) for row in JOINTS[body[1:-1]]]
        else:
            rows = [(name,) for name in body.split("|")]
        choices.append([*rows, ()] if optional else rows)
    seen = set()
    for picked in product(*choices):
        row = tuple(name for part in picked for name in part)
        if row and row not in seen:
            seen.add(row)
            yield row
