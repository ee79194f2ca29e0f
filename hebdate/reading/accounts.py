"""Accounts of a whole line: phrases that do not overlap, and what is left unexplained.

Found from the shape of the line alone, cheapest first. Leaving a token unexplained that could be part of a date is
dear, and bars a confident answer where it is in reach of the date: fewer than two words of prose away.
"""

from __future__ import annotations

import math
from functools import lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from hebdate.reading import prices
from hebdate.reading.chart import Chart, Item, Shape, chart


class Account(NamedTuple):
    """Phrases from left to right, the tokens that nothing explains, which of these are in reach, and the price.

    ``least`` is a bound that needs the shape alone: no values can make the account cheaper than that.
    """

    phrases: tuple[Item, ...]
    unexplained: tuple[int, ...]
    barring: tuple[int, ...]
    price: float
    least: float

    @property
    def whole(self) -> bool:
        """Whether nothing in reach of a date is unexplained."""
        return not self.barring


#: Categories that name a day or days by themselves, or by an order of numbers.
DATES: Final = frozenset(
    """
    civil.date hebrew.date islamic.date civil.range hebrew.range civil.julian civil.yearless hebrew.yearless
    hebrew.hybrid hebrew.observed pair doubtful other.era civil.range.open hebrew.months.range civil.months.range
    unread.date
    """.split()
)
#: Categories that stand alone where they are no part of a date.
LONE: Final = frozenset(
    """
    civil.monthyear hebrew.monthyear civil.monthonly hebrew.monthonly civil.yearonly hebrew.yearonly islamic.aside
    """.split()
)
_NAMING: Final = DATES | LONE
_BESIDE: Final = frozenset("day.name day.night day.light part.night part.light part.day clock noise bare".split())
TOP: Final = DATES | LONE | _BESIDE
#: A line's time stands apart from its dates; so does noise.
_ALPHANUMERIC: Final = frozenset(("word", "hebrew", "number", "parts"))


def accounts(shape: Shape) -> tuple[Account, ...]:
    """The whole accounts of a line of that shape, the cheapest first, or, if there are none, those that are barred.

    At most `prices.ACCOUNTS` are found. Those of short lines are kept: they are the same in every line of the shape.
    """
    return _kept(shape) if len(shape) <= _SHORT else _accounts(shape)


#: Lines of how many tokens are worth keeping.
_SHORT: Final = 40


def _accounts(shape: Shape) -> tuple[Account, ...]:
    tops = _tops(shape, chart(shape))
    coverable = _coverable(shape, tops)
    ways = [(way.price, *_steps(way)) for way in _cheapest(shape, tops, coverable)]
    open_ = [way for way in ways if not way[2] or not any(coverable[at] > at for at in way[2])]
    apart = set(ways[0][2]) if ways else set()
    judged = [_judged(shape, phrases, skipped, price, coverable, apart) for price, phrases, skipped in open_]
    names_a_day = bool(ways) and _names(ways[0][1])
    found = [account for account in judged if not account.barring and (not names_a_day or _names(account.phrases))]
    if not found:
        found = [_judged(shape, phrases, skipped, price, coverable, apart) for price, phrases, skipped in ways]
    return tuple(sorted(found, key=lambda account: account.price))


def _names(phrases: tuple[Item, ...]) -> bool:
    """Whether one of the phrases names days, or surrounds them."""
    return any(item.category in _NAMING for item in phrases)


_kept = lru_cache(maxsize=2048)(_accounts)


def forget() -> None:
    """Forget the accounts of all shapes: for measuring what a line costs whose like was never met."""
    _kept.cache_clear()


def _tops(shape: Shape, found: Chart) -> list[list[Item]]:
    """For each token, the phrases that begin there and can stand in an account: of the same ones the cheapest."""
    tops: list[list[Item]] = []
    for here in found[: len(shape)]:
        cheapest: dict[tuple[str, int, int], Item] = {}
        for category, items in here.items():
            if category in TOP:
                for item in items:
                    key = (category, item.end, 0 if category in _BESIDE else id(item.rule))
                    known = cheapest.get(key)
                    if known is None or item.price < known.price:
                        cheapest[key] = item
        tops.append(list(cheapest.values()))
    return tops


def _coverable(shape: Shape, tops: list[list[Item]]) -> list[int]:
    """For each token, how far a whole date reaches that begins at it or before, and covers it; 0 where none does."""
    reach: list[int] = []
    far = 0
    for start, items in enumerate(tops):
        far = max([far, *(item.end for item in items if item.category in _PLAIN_DATES)])
        reach.append(far if far > start else 0)
    return reach


_PLAIN_DATES: Final = frozenset(
    "civil.date hebrew.date civil.range hebrew.range civil.yearless hebrew.yearless hebrew.hybrid civil.julian".split()
)


class _Way(NamedTuple):
    """A way through the rest of the line: its price, its first phrase or the token that it leaves, and what follows."""

    price: float
    first: Item | int | None  # None at the line's end
    rest: _Way | None


def _cheapest(shape: Shape, tops: list[list[Item]], coverable: list[int]) -> list[_Way]:
    """The cheapest ways through the line, found from right to left."""
    size = len(shape)
    kept = prices.ACCOUNTS if size < 60 else 4
    best: list[list[_Way]] = [[] for _ in range(size)]
    best.append([_new(_Way, (0.0, None, None))])
    longest = _longest(tops)
    edges = _edges(shape)
    for at in range(size - 1, -1, -1):
        charge = shape[at].charge
        if charge:
            cost = charge + prices.SKIP
            ways = [_new(_Way, (way[0] + cost, at, way)) for way in best[at + 1]]
        else:
            ways = best[at + 1].copy()
        worst = ways[-1][0] if len(ways) == kept else math.inf
        for item in tops[at]:
            behind = best[item.end]
            if behind[0][0] + item.price >= worst:
                continue
            own = item.price + edges[at] + edges[item.end] + _surcharge(item, shape, tops, coverable, longest)
            before = len(ways)
            for way in behind:
                price = way[0] + own
                if price >= worst:
                    break
                ways.append(_new(_Way, (price, item, way)))
            if len(ways) > before:
                ways.sort(key=_price)
                del ways[kept:]
                worst = ways[-1][0] if len(ways) == kept else math.inf
        best[at] = ways
    return best[0]


#: Past the constructor of a named tuple, which costs twice as much as the tuple itself.
_new = tuple.__new__


_price = itemgetter(0)


def _steps(way: _Way | None) -> tuple[tuple[Item, ...], tuple[int, ...]]:
    """The phrases of a way, and the tokens that it leaves unexplained."""
    phrases: list[Item] = []
    skipped: list[int] = []
    while way is not None:
        _, first, way = way
        if isinstance(first, int):
            skipped.append(first)
        elif first is not None:
            phrases.append(first)
    return tuple(phrases), tuple(skipped)


def _longest(tops: list[list[Item]]) -> list[int]:
    """For each token, the end of the longest whole date that begins at it."""
    return [max([item.end for item in items if item.category in _PLAIN_DATES], default=0) for items in tops]


def _has_weekday(items: list[Item], end: int) -> bool:
    """Whether one of the phrases is a part of the day with its weekday, and goes on behind a place."""
    return any(other.category in _WITH_WEEKDAY and other.end > end for other in items)


def _surcharge(item: Item, shape: Shape, tops: list[list[Item]], coverable: list[int], longest: list[int]) -> float:
    """SPLIT and HIDE, which with CUT keep a phrase from cheating; and the ends of lines inside it."""
    extra = 0.0
    start, end = item.start, item.end
    if item.category in LONE:
        if longest[start] > end or (start and coverable[start - 1] >= end):
            extra += prices.SPLIT
    elif item.category in _PARTS:
        if any(other.category in _WITH_WEEKDAY and other.end > end for other in tops[start]):
            extra += prices.SPLIT
    elif item.category == "bare" and any(coverable[at] > at for at in range(start, end)):
        extra += prices.HIDE
    for at in range(start + 1, end):
        if "\n" in shape[at].gap:
            extra += prices.LINE
    return extra


def _edges(shape: Shape) -> list[float]:
    """For each token, and the line's end, what it costs that a phrase begins or ends before it: CUT, or nothing."""
    return [prices.CUT if at and token.gap == "" and _cut(shape, at) else 0.0 for at, token in enumerate(shape)] + [0.0]


_PARTS: Final = frozenset(("part.night", "part.light"))
_WITH_WEEKDAY: Final = frozenset(("day.night", "day.light"))


def _cut(shape: Shape, at: int) -> bool:
    """Whether an edge before a token parts two that could be one, or a number from the letters it is glued to."""
    before, after = shape[at - 1], shape[at]
    if before.category not in _ALPHANUMERIC or after.category not in _ALPHANUMERIC:
        return False
    if before.category == "hebrew" and any(leaf.category == "of" for leaf in before.leaves):
        return False  # ב-16
    return after.category in {"number", "parts"} or bool(before.charge and after.charge)


def _judged(
    shape: Shape,
    phrases: tuple[Item, ...],
    skipped: tuple[int, ...],
    price: float,
    coverable: list[int],
    apart: set[int],
) -> Account:
    """The account, with the unexplained tokens that bar it."""
    if not skipped:
        return _new(Account, (phrases, (), (), price, _least(phrases, price)))
    dated = [False] * len(shape)
    explained = [False] * len(shape)
    for item in phrases:
        naming = item.category in _NAMING
        for at in range(item.start, item.end):
            explained[at] = True
            dated[at] = naming
    barring = tuple([at for at in skipped if coverable[at] > at or _in_reach(shape, at, dated, explained)])
    far = sum([shape[at].charge + prices.SKIP for at in skipped if at in apart and at not in barring])
    return Account(phrases, skipped, barring, price - far, _least(phrases, price - far))


def _least(phrases: tuple[Item, ...], price: float) -> float:
    """The price, less the most that the agreement of two calendars can earn, where there are two."""
    dates = [item.category for item in phrases if item.category in _NAMING]
    if not dates:
        return price + prices.NOTHING
    civil = [name for name in dates if name.startswith("civil.")]
    hebrew = [name for name in dates if name.startswith("hebrew.")]
    if len(dates) in (len(civil), len(hebrew)):
        return price
    days = len(civil) + len(hebrew) < len(dates) or not (_DAYLESS.issuperset(civil) or _DAYLESS.issuperset(hebrew))
    return price - prices.AGREEMENT["day" if days else "month"]


#: What has no day, so that no agreement with it is finer than a month.
_DAYLESS: Final = frozenset(
    "civil.monthyear civil.monthonly civil.yearonly hebrew.monthyear hebrew.monthonly hebrew.yearonly".split()
)


#: How many words of prose part a token from a date for it to be out of reach.
FAR: Final = 2
#: How many tokens of any kind do; so that the work grows with the text, and no faster.
FARTHEST: Final = 64


def _in_reach(shape: Shape, at: int, dated: list[bool], explained: list[bool]) -> bool:
    """Whether a date stands fewer than two words of prose from the token, on either side."""
    for step in (1, -1):
        words = 0.0
        place = at
        while words < FAR and abs(place - at) < FARTHEST:
            gap = shape[place].gap if step < 0 else (shape[place + 1].gap if place + 1 < len(shape) else "")
            if "\n" in gap:
                words += 1 if gap == "\n" else 2
            place += step
            if not 0 <= place < len(shape) or words >= FAR:
                break
            if dated[place]:
                return True
            words += content(shape, place, explained[place])
    return False


def content(shape: Shape, at: int, explained: bool) -> float:
    """How much of a word of prose a token is."""
    token = shape[at]
    if token.category == "bar":
        return 1.0
    if token.category == "dot" and at + 1 < len(shape) and shape[at + 1].gap:
        return 0.5
    if explained or token.category not in {"word", "hebrew"}:
        return 0.0
    if any(leaf.category in _FILLERS for leaf in token.leaves):
        return 0.0
    return 1.0


_FILLERS: Final = frozenset(
    "of to from and or label corresponding year.word harmless parasha day.of between about before after not".split()
)
