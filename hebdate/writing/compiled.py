"""A layout compiled: every field becomes a table from its value to its text.

There are 31 days, 14 months and 7 weekdays, and the years as they come; so a day is rendered by looking its seven
values up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from hebdate.days import CIVIL_LAST
from hebdate.errors import RangeError
from hebdate.writing.field import Field
from hebdate.writing.layout import ATTACHED, Half, Layout
from hebdate.writing.values import Values, place

if TYPE_CHECKING:
    from hebdate.writing.subject import Level


class Table(dict[int, str]):
    """A field's texts by value, written when they are first wanted. The values are few: years at most 13,760."""

    __slots__ = ("calendar", "field")

    def __init__(self, calendar: str, part: Field) -> None:
        super().__init__()
        self.calendar, self.field = calendar, part

    def __missing__(self, value: int) -> str:
        if value == 0 and self.calendar == "g" and self.field.name != "weekday":
            raise RangeError("ordinal", "of the day", 1, CIVIL_LAST, "outside it there is no Gregorian date to write")
        text = self[value] = self.field.write(self.calendar, value)
        return text


#: A literal, or a field: its texts, and where its value stands among those of a day.
Piece: TypeAlias = "str | tuple[Table, int]"


class Writer:
    """A compiled layout: `day` is its function from a day's values to text, `parts` its parts with their pieces."""

    __slots__ = ("day", "parts")

    def __init__(self, layout: Layout) -> None:
        self.parts: list[tuple[str | Half, list[Piece]]] = [
            (part, [part] if isinstance(part, str) else _pieces(part)) for part in layout
        ]
        flat = [piece for _, pieces in self.parts for piece in pieces]
        # A format string joins faster than a list; its fields are filled from the tables.
        template = "".join(piece.replace("%", "%%") if isinstance(piece, str) else "%s" for piece in flat)
        fields = tuple(piece for piece in flat if not isinstance(piece, str))

        def day(found: Values) -> str:
            return template % tuple([table[found[at]] for table, at in fields])

        self.day: Callable[[Values], str] = day


def _pieces(half: Half) -> list[Piece]:
    pieces: list[Piece] = []
    for part in half.parts:
        if isinstance(part, Field):
            pieces.append((Table(half.calendar, part), place(half.calendar, part.name)))
        elif pieces and (match := ATTACHED.match(part)):
            pieces += [piece for piece in (match[0], part[match.end() :]) if piece]
        else:
            pieces.append(part)
    return pieces


def compiled(layout: Layout) -> Writer:
    """The layout compiled. It is kept with the layout: looking up an equal one would compare all their fields."""
    found: Writer | None = layout.memo.get("writer")
    if found is None:
        found = layout.memo["writer"] = Writer(layout)
    return found


def at_level(layout: Layout, level: Level) -> Layout:
    """The layout of a whole month or year, worked out once. Raises LayoutError."""
    if level == "day":
        return layout
    found: Layout | None = layout.memo.get(level)
    if found is None:
        found = layout.memo[level] = layout.at(level)
    return found
