"""Names of observances and of the weeks' readings in a line: looked for only where nothing else knows a word."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from hebdate.reading import prices
from hebdate.reading.tokens import Leaf, Token
from hebdate.text.fold import fold

_SKIPPED: Final = frozenset(("dash", "dot"))
_PREFIXES: Final = "בלמהושד"
_Names = dict[str, list[tuple[tuple[str, ...], str, object]]]


class _Keys(dict[str, str]):
    """A word -> what it is looked up by; most words are in many names."""

    def __missing__(self, word: str) -> str:
        key = self[word] = fold(word)
        return key


_BREAKS: Final = str.maketrans("-־/", "   ")


@lru_cache(maxsize=1)
def _names() -> _Names:
    """First word -> the names that begin with it, the longest first: (words, category, value)."""
    from hebdate.names.observances import observance_names, parasha_names

    found: _Names = {}
    keys = _Keys()
    for category, table in (("observance", observance_names()), ("reading", parasha_names())):
        for written, value in table.items():
            if category == "observance" and str(value).startswith(("rosh-chodesh", "erev-rosh-chodesh", "mevarchim")):
                continue  # these are forms of the grammar, with any month's name
            parts = tuple([key for key in map(keys.__getitem__, written.translate(_BREAKS).split()) if key])
            if parts and len("".join(parts)) > 2:
                found.setdefault(parts[0], []).append((parts, category, value))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


@lru_cache(maxsize=1)
def joining_words() -> tuple[dict[str, set[str]], frozenset[str]]:
    """The words behind which such a name may go on, each with those that then come; and all that it may go on with."""
    names = [parts for rows in _names().values() for parts, _, _ in rows]
    opening: dict[str, set[str]] = {}
    for parts in names:
        for at, word in enumerate(parts[:-1], 1):
            opening.setdefault(word, set()).update(parts[at:])
    return opening, frozenset(word for parts in names for word in parts[1:])


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """Every word of such a name."""
    return frozenset(word for rows in _names().values() for parts, _, _ in rows for word in parts)


def wanted(tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    """Whether a line has a word that may be a part of such a name."""
    for token, found in zip(tokens, leaves, strict=True):
        if token.category in _WORDS and len(token.text) > 1:
            if not found:
                return True
            for leaf in found:
                if leaf.category in _OPENS:
                    return True
    return False


_WORDS: Final = frozenset(("word", "hebrew"))
_OPENS: Final = frozenset(("parasha", "sabbath", "eve", "omer", "day.word", "numeral", "numeral.big", "year.letters"))


def feast_leaves(keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """Add the names of observances and readings to the leaves; of the names at one token only the longest of a kind."""
    table = _names()
    for at, key in enumerate(keys):
        if not key:
            continue
        for first in dict.fromkeys((key, key[1:] if key[:1] in _PREFIXES else key)):
            for parts, category, value in table.get(first, ()):
                end = _match(parts, at, keys, tokens)
                if end:
                    if not any(leaf.category == category and leaf.end >= end for leaf in leaves[at]):
                        leaves[at].append(Leaf(category, value, end))
                        _charge(at, end, category, tokens, leaves)
                    break


def _match(parts: tuple[str, ...], at: int, keys: list[str | None], tokens: list[Token]) -> int:
    """The end of a name that begins at a token; 0 where the words behind it are others."""
    place = at
    for part in parts[1:]:
        place += 1
        while place < len(tokens) and keys[place] is None and tokens[place].category in _SKIPPED:
            place += 1
        if place >= len(tokens) or keys[place] != part or tokens[place].gap == "\n\n":
            return 0
    return place + 1


_TITLES: Final = frozenset(("parasha", "sabbath.parasha", "sabbath"))


def _charge(at: int, end: int, category: str, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """A feast beside a date says something of its day; a reading does so only behind its title."""
    if category == "reading" and not (at and any(leaf.category in _TITLES for leaf in leaves[at - 1])):
        return
    for place in range(at, end):
        if tokens[place].charge < prices.NUMERAL and tokens[place].category not in _SKIPPED:
            tokens[place] = tokens[place]._replace(charge=prices.NUMERAL)
