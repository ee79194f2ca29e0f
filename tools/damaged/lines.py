"""A date line as a row of tokens, each of which knows what it claims: the form in which lines are damaged."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A stretch of a line: a field of one of its halves, or, without a ``field``, what stands between.

    The ``half`` is 0 or 1, or -1 for what joins the halves or stands before and behind them.

    The field (weekday, day, month, year) can have any of ``values``; a month's are 1 to 12, or slots 1 to 13 in the
    Hebrew calendar, a weekday's 0 for Monday. With a ``modulus`` only the last digits are written. ``end`` is "first"
    or "last" for a field of one end of a range. ``form`` says how it is written: digits, ordinal, letters (a Hebrew
    numeral), word.
    """

    text: str
    field: str = ""
    half: int = -1
    values: frozenset[int] = frozenset()
    modulus: int = 0
    end: str = ""
    form: str = ""


class Line(NamedTuple):
    """A line and the day, or days, that it means: R.D., the same unless it is a range.

    ``calendars`` names that of each half (civil, julian or hebrew), ``languages`` its language. In an ``evening`` line
    the Hebrew half is of the day that begins at the civil half's sunset.
    """

    tokens: tuple[Token, ...]
    calendars: tuple[str, ...]
    languages: tuple[str, ...]
    first: int
    last: int
    evening: bool = False

    @property
    def text(self) -> str:
        """The line as printed."""
        return "".join(token.text for token in self.tokens)

    @property
    def days(self) -> frozenset[tuple[int, int]]:
        """Its day or days, as the only member of a set."""
        return frozenset({(self.first, self.last)})

    @property
    def pair(self) -> bool:
        """Whether two calendars are written."""
        return len(self.calendars) == 2

    @property
    def range(self) -> bool:
        """Whether more than one day is meant."""
        return self.first != self.last

    def places(self, field: str, calendar: str = "", form: str = "") -> list[int]:
        """Where the field is written; perhaps only in one calendar, or in one form (some forms, with a space)."""
        return [
            at
            for at, token in enumerate(self.tokens)
            if token.field == field
            and (not calendar or self.calendars[token.half] == calendar)
            and (not form or token.form in form.split())
        ]

    def ends(self, half: int) -> tuple[int, int]:
        """The first and last place of a half's fields."""
        found = [at for at, token in enumerate(self.tokens) if token.field and token.half == half]
        return found[0], found[-1]

    def behind(self, half: int) -> int:
        """The place behind a half, with the dots and the words for "year" that belong to it."""
        return 1 + max(at for at, token in enumerate(self.tokens) if token.half == half)

    def next_text(self, at: int) -> str:
        """What stands behind a token; empty at the end."""
        return self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""

    def edited(self, at: int, *tokens: Token, drop: int = 1) -> Edited:
        """The line with ``drop`` tokens from ``at`` on replaced by others, and where these stand in its text."""
        new = self._replace(tokens=(*self.tokens[:at], *tokens, *self.tokens[at + drop :]))
        start = sum(len(token.text) for token in self.tokens[:at])
        return Edited(new, (start, start + sum(len(token.text) for token in tokens)))


class Edited(NamedTuple):
    """A changed line, and the stretch of its text that is new."""

    line: Line
    span: tuple[int, int]
