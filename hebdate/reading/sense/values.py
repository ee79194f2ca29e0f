"""What is written in the fields of a date: the values of its tokens, looked at for the first time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.chart import Item
from hebdate.reading.claims import Year
from hebdate.reading.tokens import Illegible, Leaf, Line, NearMonth, Number

_CENTURIES: Final = (2000, 1900, 1800, 1700)


def leaves(item: Item, line: Line) -> list[Leaf]:
    """The leaves of a token that an item without a rule stands for."""
    return [leaf for leaf in line.leaves[item.start] if leaf.category == item.category and leaf.end == item.end]


def first_leaf(item: Item, line: Line, wanted: tuple[type, ...]) -> Leaf | None:
    """The first leaf below an item whose value is of a type."""
    for part in item.walk():
        if part.rule is None:
            for leaf in leaves(part, line):
                if isinstance(leaf.value, wanted):
                    return leaf
    return None


def number_in(item: Item, line: Line) -> Number | None:
    leaf = first_leaf(item, line, (Number,))
    return leaf.value if leaf and isinstance(leaf.value, Number) else None


def numbers_of(items: Iterable[Item], line: Line) -> list[Number]:
    """The numbers that some items without rules are, each in its first meaning."""
    firsts = [leaves(item, line)[0].value for item in items if item.rule is None]
    return [value for value in firsts if isinstance(value, Number)]


def is_next(year: int, written: Number) -> bool:
    """Whether a number, which may be cut short, is that of the year after: 1743/44."""
    known: int = 10 ** (written.digits or 2)
    return (year + 1) % known == written.value % known


def number_of_year(item: Item, line: Line) -> Number | None:
    for child in item.children:
        if child.category in {"civil.4", "civil.year", "apostrophe"}:
            return number_in(child, line)
    return None


def day_values(item: Item, line: Line) -> list[int]:
    leaf = first_leaf(item, line, (Number, Illegible))
    if leaf is None:
        letters = [leaf.value for part in item.walk() if part.category == "week.letter" for leaf in leaves(part, line)]
        return [(letter + 1) % 7 + 1 for letter in letters if isinstance(letter, int)]  # the sixth day, in Av
    if isinstance(leaf.value, Illegible):
        pattern = leaf.value.pattern
        return [day for day in range(1, 32) if re.fullmatch(pattern, f"{day:0{len(pattern)}}")]
    return [leaf.value.value] if isinstance(leaf.value, Number) else []


def month_values(item: Item, line: Line) -> tuple[int, ...]:
    found: list[int] = []
    for part in item.walk():
        if (
            part.rule is None
            and part.category.startswith(("month.", "near.", "roman"))
            and part.category != "roman.day"
        ):
            for leaf in leaves(part, line):
                if isinstance(leaf.value, NearMonth):
                    found += leaf.value.months
                elif isinstance(leaf.value, int):
                    found.append(leaf.value)
    if item.rule and item.rule.how == "adar":
        number = _adar_number(item, line)
        found = [5 + number] if number in (1, 2) and PLAIN_ADAR in found else []
    return tuple(dict.fromkeys(found))


def _adar_number(item: Item, line: Line) -> int:
    for part in item.children:
        for leaf in leaves(part, line):
            if isinstance(leaf.value, Number):
                return leaf.value.value
            if part.category == "roman" and isinstance(leaf.value, int):
                return leaf.value
    return 0


def year_of(calendar: str, number: Number) -> Year:
    """The years that a number can be in a calendar: two digits are a year of several centuries."""
    value = number.value
    if calendar != "hebrew":
        if number.digits == 2:
            return Year(tuple(century + value for century in _CENTURIES), "gregorian.century")
        return Year((value,))
    if number.thousands is not None:
        return Year((1000 * number.thousands + value,))
    if number.digits == 4 or value >= 3000:
        return Year((value,))
    if value < 100:
        return Year(tuple(century + value for century in (5700, 5600, 5500)), "hebrew.century")
    return Year((5000 + value,), "hebrew.millennium")
