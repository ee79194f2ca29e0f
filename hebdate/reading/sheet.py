"""A stretch of running text as its best account has it: its dates, what is explained, what stands between places."""

from __future__ import annotations

from typing import Final, NamedTuple

from hebdate.reading import prices
from hebdate.reading.accounts import DATES, FAR, LONE, Account, accounts, content
from hebdate.reading.chart import Item, Shape
from hebdate.reading.claims import Phrase
from hebdate.reading.sense import phrases_of
from hebdate.reading.tokens import Line


class Dated(NamedTuple):
    """One date as the account has it: tokens ``start`` up to ``end``, and its phrases (two of a pair)."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    item: Item

    @property
    def calendars(self) -> set[str]:
        """The calendars that it is written in."""
        return {phrase.calendar for phrase in self.phrases}

    @property
    def yearless(self) -> bool:
        """Whether no year is written in it."""
        return all(phrase.yearless for phrase in self.phrases)


class Senses:
    """What each item of a line claims, asked once: the accounts of a line share their items."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.known: dict[int, tuple[Phrase, ...]] = {}

    def of(self, item: Item) -> tuple[Phrase, ...]:
        """item -> its phrases."""
        found = self.known.get(id(item))
        if found is None:
            found = self.known[id(item)] = phrases_of(item, self.line)
        return found


class Sheet(NamedTuple):
    """A stretch with its cheapest account."""

    line: Line
    shape: Shape
    items: tuple[Item, ...]
    explained: tuple[bool, ...]
    senses: Senses

    def between(self, start: int, end: int) -> float:
        """Words of prose between the tokens before ``start`` and from ``end`` on; an empty line is far."""
        words = 0.0
        for at in range(start, min(end + 1, len(self.shape))):
            if self.shape[at].gap == "\n\n":
                return 2.0 * FAR
            if at < end and self.shape[at].category not in _MARKS:
                words += content(self.shape, at, self.explained[at])
        return words

    def beside(self, start: int, end: int) -> bool:
        """Whether nothing but white space stands between."""
        return start == end

    def new_line(self, start: int, end: int) -> bool:
        """Whether a line ends before the token ``end``."""
        return any("\n" in self.shape[at].gap for at in range(start, min(end + 1, len(self.shape))))

    def tight(self, start: int, end: int) -> bool:
        """Whether a mark that joins halves stands between: a bar, a slash, a dash, an open bracket."""
        return any(self.shape[at].category in _JOINING for at in range(start, end))

    def year_between(self, start: int, end: int) -> bool:
        """Whether a year stands alone between."""
        return any(item.category in YEARS and start <= item.start < end for item in self.items)

    def marks(self, start: int, end: int) -> bool:
        """Whether nothing but marks stands between, and a weekday or a time."""
        return all(
            self.shape[at].category in LIGHT | _BRACKETS | _JOINING or self.explained[at] for at in range(start, end)
        )

    def spanning(self, start: int, end: int) -> bool:
        """Whether nothing but marks stands between, and one of them is of a span or a heading."""
        between = {self.shape[at].category for at in range(start, end)}
        return bool(between & _SPANNING) and between <= _SPANNING | LIGHT

    def to(self, start: int, end: int) -> bool:
        """Whether a word stands between that joins the ends of a span."""
        return any(leaf.category == "to" for at in range(start, end) for leaf in self.shape[at].leaves)

    def bracketed(self, start: int, end: int) -> bool:
        """Whether a bracket opens right at ``start`` and is still open at ``end``."""
        if start >= end or self.shape[start].category != "open" or end - start > MOST_BETWEEN:
            return False
        depth = 0
        for at in range(start, end):
            depth += (self.shape[at].category == "open") - (self.shape[at].category == "close")
            if depth <= 0:
                return False
        return True


_MARKS: Final = frozenset(("bar", "dot"))

_SPANNING: Final = frozenset(("bar", "slash", "dash"))

_BRACKETS: Final = frozenset(("open", "close"))
_JOINING: Final = frozenset(("bar", "slash", "dash", "open"))

#: The most tokens between two halves that agree.
MOST_BETWEEN: Final = 14


def account_of(shape: Shape, senses: Senses) -> Account:
    """The cheapest account; of several that cost nearly the same, the one with the fewest dates: a span is one."""
    found = accounts(shape)
    near = sorted((account for account in found if account.price < found[0].price + prices.NEAR_SHEET), key=_torn)
    return next((account for account in near if _makes_sense(account, senses)), near[0])


def _torn(account: Account) -> float:
    return account.price + prices.PIECE * _pieces(account)


def _pieces(account: Account) -> int:
    """How much an account takes a line to pieces: its dates, most those that are not whole, and what it leaves."""
    dates = [item.category for item in account.phrases if item.category in DATES or item.category in LONE]
    whole = sum(category in DATES and not category.endswith(".yearless") for category in dates)
    bare = sum(item.category == "bare" for item in account.phrases)
    return 3 * (len(dates) + bare) - whole + 2 * len(account.unexplained)


def _makes_sense(account: Account, senses: Senses) -> bool:
    """Whether each of its dates can be one: the grammar knows the forms, not which month has a second."""
    return all(
        all(phrase.claims or phrase.qualifier for phrase in senses.of(item))
        and not _over_a_full_stop(item, senses.line)
        for item in account.phrases
        if item.category in DATES
    )


def _over_a_full_stop(item: Item, line: Line) -> bool:
    """Whether a sentence ends in it, behind a year in Hebrew letters: of a law of 5744, and then of 3 Av."""
    for at in range(item.start + 1, item.end - 1):
        year, dot, behind = line.tokens[at - 1 : at + 2]
        if dot.category == "dot" and behind.gap == " " and year.category == "hebrew" and len(year.text) > 3:
            return True
    return False


YEARS: Final = frozenset(("civil.yearonly", "hebrew.yearonly"))

LIGHT: Final = frozenset(("comma", "dot", "dash", "bar", "colon", "at"))
