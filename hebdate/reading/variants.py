"""What a word is to the reader without what it says: two words of one variant make the same tokens of a line.

The word is put into a line that was read, and the line is cut anew: so it is seen with all that the words around it do
to it. What the words of two fields can only do together is kept apart: a word that numbers are
made of is a variant of its own, and a word that may open a name of several words keeps those that may follow in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from hebdate.names import wordnumbers
from hebdate.names.known.words import Meaning, Words
from hebdate.reading.chart import Shape as Tokens
from hebdate.reading.feast_words import joining_words, name_words
from hebdate.reading.hebrew_words import hebrew_word
from hebdate.reading.lex import lex
from hebdate.reading.numbers import plain_number
from hebdate.reading.several import ROUND
from hebdate.reading.shape import shape_of
from hebdate.reading.tokens import Leaf, Line, Token
from hebdate.text.fold import fold

Span = tuple[int, int]
_PREFIXES: Final = "בלמהוכשד"
_WORDS: Final = frozenset(("word", "hebrew"))
#: Marks that a name of several words may have between them.
_CROSSED: Final = frozenset(("dash", "dot", "word", "hebrew"))


class Variant(NamedTuple):
    """What a word is: its tokens in the line and by itself, how they look, and how it may join the field beside it.

    ``opens`` are the words that make one name with it if they stand behind; ``follows`` is what it is to those before.
    """

    tokens: Tokens
    alone: Tokens
    looks: tuple[tuple[int, ...], ...]
    opens: frozenset[str]
    follows: frozenset[str]
    own: tuple[str, ...]
    named: bool

    @property
    def kind(self) -> Variant:
        """The variant without what it may join: all that counts where it joins nothing."""
        return self._replace(opens=_NO_WORDS, follows=_NO_WORDS)


_NO_WORDS: Final[frozenset[str]] = frozenset()


def apart(variants: Sequence[Variant]) -> bool:
    """Whether no two words that stand side by side may make one name."""
    return not any(one.opens & after.follows for one, after in pairwise(variants))


class Placed(NamedTuple):
    """A word put into a line: its variant, and the leaves of its tokens, whose ends count from the first of them."""

    variant: Variant
    leaves: tuple[tuple[Leaf, ...], ...]


def _alone(word: str, words: Words) -> Tokens:
    found: Tokens | None = words.answers.get(("alone", word))
    if found is None:
        found = shape_of(lex(word, words))
        words.keep(("alone", word), found)
    return found


class Place(NamedTuple):
    """The place of a field, and whether the field behind it or before it could be a part of one name with it."""

    span: Span
    behind: bool
    before: bool


def placed(line: Line, shape: Tokens, place: Place, word: str, words: Words) -> Placed | None:
    """The word in a place of a line (whose shape is known); None where it changes the tokens around it."""
    start, end = span = place.span
    changed = lex(line.text[:start] + word + line.text[end:], words)
    new = shape_of(changed)
    old_first, old_end = touching(line, span)
    first, last = touching(changed, (start, start + len(word)))
    if first != old_first or first == last or new[:first] != shape[:first] or new[last:] != shape[old_end:]:
        return None
    tokens = changed.tokens[first:last]
    named = may_have_names(changed)
    variant = Variant(
        new[first:last],
        _alone(word, words),
        tuple([_look(token, changed, first + at) for at, token in enumerate(tokens)])
        + ((len(word),),) * word.isdigit(),
        _opens(tokens[-1], words, named=named) if place.before else _NO_WORDS,
        _follows(tokens[0], words, named=named) if place.behind else _NO_WORDS,
        tuple([key for token in tokens for key in _keys(token) if _special(key, token, place)]),
        named,
    )
    leaves = [tuple([leaf._replace(end=leaf.end - first) for leaf in found]) for found in changed.leaves[first:last]]
    return Placed(variant, tuple(leaves))


class Numeral(NamedTuple):
    """A numeral in Hebrew letters, or a number of a day or a year: what is not its value, and its own leaves."""

    kind: tuple[object, ...]
    leaves: tuple[Leaf, ...]


def numeral(word: str, words: Words) -> Numeral | None:
    """A numeral as תשפ״ב, which is no part of any name or number in words, or 16; None for any other word.

    No other word of a line joins such numerals, so that those of one kind make the same tokens in one place.
    """
    if number := _NUMBER.fullmatch(word):
        _, meanings, charge = plain_number(number[1], number[2])
        few = len(number[1]) == 4 and int(number[1]) < ROUND  # which may count something
        return Numeral((*_kinds(meanings), charge, len(number[1]), few), _leaves(meanings))
    if not _NUMERAL.fullmatch(word):
        return None
    _, meanings, charge, length = hebrew_word(word, words)
    key = fold(word)
    if not meanings or length != len(word) or _known(key, words) or _known(key[1:], words):
        return None
    return Numeral((*_kinds(meanings), charge, min(length, 4), word[-2]), _leaves(meanings))


_Priced = tuple[tuple[Meaning, float], ...]


def _kinds(meanings: _Priced) -> list[tuple[str, float]]:
    return [(meaning.category, price) for meaning, price in meanings]


def _leaves(meanings: _Priced) -> tuple[Leaf, ...]:
    return tuple([Leaf(meaning.category, meaning.value, 1, price) for meaning, price in meanings])


_NUMBER: Final = re.compile("([0-9]{1,2}|[0-9]{4})(?:(?<![0-9]{3})(st|nd|rd|th))?")
_NUMERAL: Final = re.compile('[א-ת]+["״][א-ת]')


def _known(key: str, words: Words) -> bool:
    """Whether letters are a part of any name, or of a number in words."""
    return (
        key in words.table
        or key in words.starts
        or key in words.followers
        or key in name_words()
        or key in _number_words()
        or bool(wordnumbers.hebrew([key])[1])
        or wordnumbers.hebrew(["שלש", key])[1] > 1
    )


def alone_in(found: Placed, own: Numeral) -> bool:
    """Whether a numeral that was put into a line has there the leaves that it has by itself."""
    return found.leaves == (own.leaves,)


def stands_apart(text: str, span: Span) -> bool:
    """Whether the marks around a place join no digits to it: a space, or what ends a word before a space."""
    start, end = span
    return text[start - 1 : start] in {"", " ", "("} and text[end : end + 1] in {"", " ", ",", "."}


def touching(line: Line, span: Span) -> tuple[int, int]:
    """The tokens that have a part in a stretch of the text: the first, and the one behind the last."""
    inside = [at for at, token in enumerate(line.tokens) if token.start < span[1] and span[0] < token.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _look(token: Token, line: Line, at: int) -> tuple[int, ...]:
    """What is asked of a token's text besides its meanings: is it short, a capital, a weekday that may be a name."""
    text = token.text
    name = len(text) <= 3 and text.isascii() and any(leaf.category == "weekday" for leaf in line.leaves[at])
    short = min(len(text), 3) if token.category in _WORDS else 0
    return short if short == 1 or token.category == "hebrew" else 0, name, text[:1].isupper(), text[:1].islower()


def _keys(token: Token) -> tuple[str, ...]:
    """What a word is looked up by: it, and what is left of it without a Hebrew prefix."""
    if token.category not in _WORDS:
        return ()
    key = fold(token.text)
    return (key, key[1:]) if key[:1] in _PREFIXES else (key,)


def _opens(token: Token, words: Words, *, named: bool) -> frozenset[str]:
    """The words that may come behind a word in a name of several words."""
    tables = (words.openers, joining_words()[0]) if named else (words.openers,)
    return frozenset(word for table in tables for key in _keys(token) for word in table.get(key, ()))


def _follows(token: Token, words: Words, *, named: bool) -> frozenset[str]:
    """What a word is looked up by, where it may come behind others in a name of several words."""
    tables = (words.followers, joining_words()[1]) if named else (words.followers,)
    return frozenset(key for key in _keys(token) if any(key in table for table in tables))


def may_have_names(line: Line) -> bool:
    """Whether names of observances may have been looked for in a line (see `feast_words.wanted`)."""
    return any(
        token.category in _WORDS
        and len(token.text) > 1
        and not any(leaf.end == at + 1 and leaf.category in _PLAINLY for leaf in found)
        for at, (token, found) in enumerate(zip(line.tokens, line.leaves, strict=True))
    )


#: What a word is from the first, where it is no name of an observance and opens none.
_PLAINLY: Final = frozenset(
    "month.civil month.hebrew weekday year.word label harmless and or from corresponding roman".split()
)


def _special(key: str, token: Token, place: Place) -> bool:
    """Whether a word is one that numbers are made of; no mark stands in a Hebrew number."""
    if token.category == "hebrew":
        return (place.before or place.behind) and bool(wordnumbers.hebrew([key])[1])
    return key in _number_words() or wordnumbers.may_begin(key) or wordnumbers.letter(key) is not None


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    found = {word for words in wordnumbers.parts().values() for word in words}
    return frozenset(found | {word for row in wordnumbers.table() for word in row})


def places(line: Line, spans: tuple[Span, ...]) -> tuple[Place, ...]:
    """The places of the fields of a line."""
    joined = [False, *(_side_by_side(line, *spans[at : at + 2]) for at in range(len(spans) - 1)), False]
    return tuple(Place(span, joined[at], joined[at + 1]) for at, span in enumerate(spans))


def _side_by_side(line: Line, one: Span, other: Span) -> bool:
    """Whether only words, dots and dashes stand between two fields that are words: they may be read as one name."""
    first, last = touching(line, one)[1], touching(line, other)[0]
    if line.tokens[first - 1].category not in _WORDS or line.tokens[last].category not in _WORDS:
        return False
    return all(token.category in _CROSSED for token in line.tokens[first:last])
