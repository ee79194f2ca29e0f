"""Which phrases the grammar finds in a line, by the categories of its tokens alone: it never looks at a value.

Built from right to left: when a place is reached, all that begins further right is known. The rules' patterns stand in
one trie, so that rules with the same beginning share the work.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from hebdate.reading.grammar import RULES
from hebdate.reading.grammar.rule import Rule, sequences


class ShapeLeaf(NamedTuple):
    """A leaf without its value."""

    category: str
    length: int
    price: float


class ShapeToken(NamedTuple):
    """A token without its text: how it is joined to the one before, its charge, and its leaves."""

    gap: str
    category: str
    charge: float
    leaves: tuple[ShapeLeaf, ...]


Shape = tuple[ShapeToken, ...]


class Item:
    """A phrase of the chart: tokens ``start`` up to ``end``, what made it, and from which parts."""

    __slots__ = ("_walk", "category", "children", "end", "price", "rule", "start")

    def __init__(
        self, category: str, start: int, end: int, price: float, rule: Rule | None, children: tuple[Item, ...]
    ) -> None:
        self.category = category
        self.start = start
        self.end = end
        self.price = price
        self.rule = rule
        self.children = children
        self._walk: tuple[Item, ...] = ()

    def walk(self) -> tuple[Item, ...]:
        """The item and all that it is made of, from left to right, each before its own parts."""
        if not self._walk:
            self._walk = (self, *[part for child in self.children for part in child.walk()])
        return self._walk

    def __repr__(self) -> str:
        name = self.rule.name if self.rule else self.category
        inner = f"({', '.join(map(repr, self.children))})" if self.children else ""
        return f"{name}[{self.start}:{self.end}]{inner}"


class _Node:
    """A place in the trie of patterns."""

    __slots__ = ("done", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.done: list[Rule] = []


GLUED: Final = "+"


def trie(rules: tuple[Rule, ...]) -> _Node:
    """The patterns of the rules as one tree."""
    root = _Node()
    for rule in rules:
        for row in sequences(rule.pattern):
            node = root
            for category in row:
                node = node.next.setdefault(category, _Node())
            if rule not in node.done:
                node.done.append(rule)
    return root


_ROOT: Final = trie(RULES)
#: How many ways to make the same category over the same tokens are kept.
_WAYS: Final = 2

Chart = list[dict[str, list[Item]]]


def chart(shape: Shape, root: _Node = _ROOT) -> Chart:
    """For each token, what begins there: category -> items, by length and price."""
    size = len(shape)
    begins = root.next
    found: Chart = [{} for _ in range(size + 1)]
    for start in range(size - 1, -1, -1):
        here = found[start]
        waiting: list[Item] = []
        for leaf in shape[start].leaves:
            _keep(here, Item(leaf.category, start, start + leaf.length, leaf.price, None, ()), waiting)
        while waiting:
            item = waiting.pop()
            node = begins.get(item.category)
            if node is not None:
                _walk(node, item, found, shape, waiting)
    return found


def _keep(here: dict[str, list[Item]], item: Item, waiting: list[Item]) -> None:
    """Enter an item, unless cheaper ones of the same category and length are there."""
    known = here.get(item.category)
    if known is None:
        here[item.category] = [item]
        waiting.append(item)
        return
    same = [other for other in known if other.end == item.end]
    for other in same:
        if other.rule is item.rule and other.price <= item.price:
            return
    if len(same) >= _WAYS:
        worst = max(same, key=lambda other: other.price)
        if worst.price <= item.price:
            return
        known.remove(worst)
    known.append(item)
    waiting.append(item)


def _walk(first: _Node, opening: Item, found: Chart, shape: Shape, waiting: list[Item]) -> None:
    """Follow the trie from the node that an item leads to, over all that begins behind it."""
    start = opening.start
    here = found[start]
    stack: list[tuple[_Node, int, tuple[Item, ...], float]] = [(first, opening.end, (opening,), opening.price)]
    size = len(shape)
    while stack:
        node, at, parts, price = stack.pop()
        for rule in node.done:
            _keep(here, Item(rule.gives, start, at, price + rule.price, rule, parts), waiting)
        further = node.next
        if at >= size or not further:
            continue
        if shape[at].gap == "" and GLUED in further:
            stack.append((further[GLUED], at, parts, price))
        beyond = found[at]
        if further.keys().isdisjoint(beyond):
            continue  # most ends are dead ones
        if len(beyond) < len(further):
            for category, items in beyond.items():
                child = further.get(category)
                if child is not None:
                    stack += [(child, item.end, (*parts, item), price + item.price) for item in items]
        else:
            for category, child in further.items():
                items = beyond.get(category, [])
                stack += [(child, item.end, (*parts, item), price + item.price) for item in items]
