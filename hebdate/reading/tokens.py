"""A line cut into tokens: stretches of text, each with all that it can mean.

A *leaf* is one meaning: a category with a name (the rules of `grammar` ask for it), a value, and a price in bits for
how far-fetched it is. A leaf may reach over several tokens ("Adar II", "Rosh Chodesh", "five thousand seven hundred").
Nothing is decided here.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Number(NamedTuple):
    """A number as written: ``value``, its ``digits`` (0 for letters and words), the ``thousands`` of Hebrew letters."""

    value: int
    digits: int
    thousands: int | None = None


class Parts(NamedTuple):
    """Numbers joined by one mark, 16/5/2022 or 14.10.: ``values``, ``widths``, the ``mark``, and where each stands.

    ``stamp`` is the whole text where the numbers open a machine's time stamp.
    """

    values: tuple[int, ...]
    widths: tuple[int, ...]
    mark: str
    spans: tuple[tuple[int, int], ...]
    stamp: str = ""


class Illegible(NamedTuple):
    """A number some of whose characters are no digits: a regular expression with a dot for each of these."""

    pattern: str


class NearMonth(NamedTuple):
    """A word that is no name but nearly one: the months it may be."""

    months: tuple[int, ...]
    word: str


class Leaf(NamedTuple):
    """One meaning: it begins at a token of its own and ends before the token ``end``."""

    category: str
    value: object
    end: int
    price: float = 0.0


class Token(NamedTuple):
    """A stretch of text. ``gap`` is what stands before it: "" (glued), " ", "\\n", or "\\n\\n" for an empty line."""

    start: int
    end: int
    text: str
    gap: str
    category: str  # of the token itself, whatever longer leaves begin here
    charge: float  # what it costs to leave it unexplained; 0 for what could be no part of a date


class Line(NamedTuple):
    """A text with its tokens, and the leaves that begin at each of them."""

    text: str
    tokens: tuple[Token, ...]
    leaves: tuple[tuple[Leaf, ...], ...]
    schedule: Literal["israel", "diaspora"] | None = None  # whose feasts and readings are meant; None for both

    def slice(self, first: int, end: int) -> str:
        """The text from token ``first`` up to, not including, token ``end``, with its white space folded."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[end - 1].end].split())

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Where those tokens stand in the text."""
        return self.tokens[first].start, self.tokens[end - 1].end

    def part(self, first: int, end: int) -> Line:
        """Some of its tokens as a line of their own; spans stay those of the text, a leaf that is cut is dropped."""
        if first == 0 and end >= len(self.tokens):
            return self
        leaves = tuple(
            tuple([leaf._replace(end=leaf.end - first) for leaf in here if leaf.end <= end])
            for here in self.leaves[first:end]
        )
        return Line(self.text, self.tokens[first:end], leaves, self.schedule)
