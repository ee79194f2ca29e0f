"""Numbers as tokens: days, years, dates all in numbers, times, and the numbers that damage has touched."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from hebdate.names.known.words import Meaning
from hebdate.reading import prices
from hebdate.reading.tokens import Illegible, Number, Parts

_Priced = tuple[tuple[Meaning, float], ...]
_Answer = tuple[str, _Priced, float]


def meanings(match: re.Match[str], group: str) -> _Answer:
    """A match of the lexer's number groups -> (category, meanings with prices, charge)."""
    text = match[0]
    if group == "number":
        suffix = match["suffix"]
        if suffix is None:
            return (_number if len(text) > 6 else _seen_number)(text, None)
        return _number(text[: match.start("suffix") - match.start()], suffix)
    if group == "run":  # October 20, 192118 Tishri: what stood between a year and a day was lost
        return _number(text, None)
    return _GROUPS[group](match)


def _number(digits: str, suffix: str | None) -> _Answer:
    width = len(digits)
    if width > 6:  # int() refuses very long ones, and no date needs them
        return "number", ((Meaning("digits", Number(-1, width)), 0.0),), prices.NUMERAL
    value = int(digits)
    number = Number(value, width)
    found: list[tuple[Meaning, float]] = [(Meaning("digits", number), 0.0)]
    if value > 31 and not 5000 <= value < 6200:  # neither a day nor, in brackets, a Hebrew year
        found.append((Meaning("over", number), 0.0))
    charge = prices.NUMBER
    if suffix:
        if suffix.lower() in _ENGLISH and suffix.lower() != _english_ordinal(value):
            pattern = Illegible(digits)
            return "number", ((Meaning("illegible.day", pattern), 0.0), (Meaning("digits", number), 0.0)), prices.NUMBER
        kind = "ordinal" if 1 <= value <= 31 and width <= 2 else "ordinal.big"
        return "number", (*found, (Meaning(kind, number), 0.0)), charge
    if width <= 2:
        if 1 <= value <= 31:
            found.append((Meaning("day", number), 0.0))
        else:
            charge = prices.NUMERAL
        if width == 2:
            found.append((Meaning("short", number), 0.0))
    elif width == 3:
        found.append((Meaning("count", number), 0.0))
        charge = prices.NUMERAL
    elif width == 4 and value >= 1000:
        late = 1.0 if value >= 7000 else 0.0  # years that hardly anybody writes
        found.append((Meaning("civil.4" if value < 3000 else "hebrew.4", number), late))
        if 5000 <= value < 6200:
            found.append((Meaning("hebrew.now", number), 0.0))
    return "number", tuple(found), charge


def plain_number(digits: str, suffix: str | None = None) -> _Answer:
    """The answer for digits that stand by themselves, or with what makes an ordinal of them."""
    return _number(digits, suffix)


_seen_number = lru_cache(maxsize=4096)(_number)
_ENGLISH: Final = frozenset(("st", "nd", "rd", "th"))


def _english_ordinal(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _confused(match: re.Match[str]) -> _Answer:
    """l4th, I6, 1O: a scanner's letters for digits."""
    body = re.sub(r"(?:st|nd|rd|th)$", "", match[0])
    if len(body) == 4:
        return "number", ((Meaning("illegible.year", Illegible(re.sub(r"\D", ".", body))), 0.0),), prices.NUMBER
    return "number", ((Meaning("illegible.day", Illegible(re.sub(r"\D", ".", body))), 0.0),), prices.NUMBER


def _illegible(match: re.Match[str]) -> _Answer:
    pattern = re.sub(r"\D", ".", match[0])
    kind = "illegible.year" if len(pattern) == 4 else "illegible.day"
    return "number", ((Meaning(kind, Illegible(pattern)), 0.0),), prices.NUMBER


def _super(match: re.Match[str]) -> _Answer:
    """¹⁵, ⑰: a footnote, or a number that was set oddly."""
    digits = unicodedata.normalize("NFKC", match[0])
    number = int(digits) if digits.isdecimal() and len(digits) < 5 else 0
    found = [(Meaning("footnote", Number(number, 0)), 0.0)]
    if 1 <= number <= 31:
        found.append((Meaning("illegible.day", Illegible(str(number))), 0.0))
    return "number", tuple(found), prices.NUMBER


def _parts(match: re.Match[str]) -> _Answer:
    """A date all in numbers, or two of its numbers."""
    found = [(m.start() + match.start(), m.end() + match.start()) for m in re.finditer(r"\d+", match[0])]
    text = match.string
    values = tuple(int(text[a:b]) for a, b in found)
    widths = tuple(b - a for a, b in found)
    parts = Parts(values, widths, match["mark"] or match["two"], tuple(found))
    before, further = text[match.start() - 1 : match.start()], text[max(0, match.start() - 2) : match.start() - 1]
    if len(values) == 3 and max(widths) == 1:
        return "version", ((Meaning("version", match[0]), 0.0),), prices.NUMBER
    if (
        len(values) == 3
        and text[match.end() : match.end() + 1] != "-"
        and before in ("-", "−")
        and widths[0] == 4
        and (not further or not further.isalnum())
    ):
        return "parts", ((Meaning("negative", parts), 0.0),), prices.NUMBER
    if len(values) == 2 and not (1 <= min(values) <= 12 and max(values) <= 31):
        return "number", ((Meaning("amount", Number(-1, 6)), 0.0),), prices.NUMERAL
    category = (
        "two.numbers"
        if len(values) == 2
        else "hebrew.numeric"
        if widths[0] == 4 and 5000 <= values[0] < 6200
        else "numeric"
    )
    early = category == "numeric" and widths[0] == 4 and values[0] < 1500  # a file's number more often than a year
    return "parts", ((Meaning(category, parts), prices.BY_ACCIDENT if early else 0.0),), prices.NUMBER


def _stamp(match: re.Match[str]) -> _Answer:
    start, body = match.start(), match[0]
    if body[4] == "-":
        spans = ((start, start + 4), (start + 5, start + 7), (start + 8, start + 10))
    else:  # 20220516T101500Z, of calendars and cameras
        spans = ((start, start + 4), (start + 4, start + 6), (start + 6, start + 8))
    values = tuple(int(match.string[a:b]) for a, b in spans)
    return "parts", ((Meaning("numeric", Parts(values, (4, 2, 2), "-", spans, body)), 0.0),), prices.NUMBER


def _grouped(match: re.Match[str]) -> _Answer:
    """5,782 is a year; 1,200 is not."""
    number = int(re.sub(r"\D", "", match[0])) if len(match[0]) < 9 else 0
    if 5000 <= number <= 6200:
        return "number", ((Meaning("hebrew.4", Number(number, 4)), 0.0),), prices.NUMBER
    return "number", ((Meaning("amount", Number(number, 6)), 0.0),), prices.NUMBER


def _millennium(match: re.Match[str]) -> _Answer:
    """[5]720, 5(5)97: a thousands that the editor supplied."""
    return "number", ((Meaning("hebrew.4", Number(int(re.sub(r"\D", "", match[0])), 4)), 0.0),), prices.NUMBER


def _apostrophe(match: re.Match[str]) -> _Answer:
    return "number", _after_apostrophe(int(match[0][1:]), match.string.find(match[0][0], match.end())), prices.NUMBER


def _after_apostrophe(value: int, closed_at: int) -> _Priced:
    """'22 is a year; but a quote may open right before a day, and is then closed somewhere behind."""
    year = (Meaning("apostrophe", Number(value, 2)), 0.0)
    return (year, (Meaning("day", Number(value, 2)), 0.0)) if 1 <= value <= 31 and closed_at >= 0 else (year,)


def _named(category: str, charge: float = prices.NUMBER) -> Callable[[re.Match[str]], _Answer]:
    """An answer that is the text itself, under a name."""

    def answer(match: re.Match[str]) -> _Answer:
        return category, ((Meaning(category, match[0]), 0.0),), charge

    return answer


_GROUPS: Final[dict[str, Callable[[re.Match[str]], _Answer]]] = {
    "confused": _confused, "illegible": _illegible, "super": _super, "parts": _parts, "stamp": _stamp,
    "grouped": _grouped, "millennium": _millennium, "apostrophe": _apostrophe,
    "version": _named("version"), "zone": _named("zone", 0.0), "price": _named("money"), "week": _named("iso.week"),
    "chain": _named("chain"), "verse": _named("verse"), "time": _named("time"), "money": _named("money"),
}  # fmt: skip
