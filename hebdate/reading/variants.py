"""What a word is to the reader without what it says: two words of one variant make the same tokens of a line.

The word is put into a line that was read, and the line is cut anew: so it is seen with all that the words around it do
to it. What the words of two fields can only do together is kept apart: a word that numbers or names of observances are
made of is a variant of its own, and one that may open a name of several words never stands before one that may end it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from hebdate.names import wordnumbers
from hebdate.names.known.words import Words
from hebdate.reading.chart import Shape as Tokens
from hebdate.reading.feast_words import joining_words
from hebdate.reading.lex import lex
from hebdate.reading.shape import shape_of
from hebdate.reading.tokens import Line, Token
from hebdate.text.fold import fold

Span = tuple[int, int]
_PREFIXES: Final = "בלמהוכשד"
_WORDS: Final = frozenset(("word", "hebrew"))
#: Marks that a name of several words may have between them.
_CROSSED: Final = frozenset(("dash", "dot", "word", "hebrew"))


class Variant(NamedTuple):
    """What a word is: its tokens in the line and by itself, how they look, and whether it may join another field's."""

    tokens: Tokens
    alone: Tokens
    looks: tuple[tuple[int, ...], ...]
    opens: bool
    follows: bool
    own: tuple[str, ...]
    named: bool


class Placed(NamedTuple):
    """A word put into a line: its variant, the line, and the first token of it."""

    variant: Variant
    line: Line
    first: int


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
        place.before and _joins(tokens[-1], words.openers),
        place.behind and _joins(tokens[0], words.followers),
        tuple([key for token in tokens for key in _keys(token) if _special(key, token, place, named=named)]),
        named,
    )
    return Placed(variant, changed, first)


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


def _joins(token: Token, names: frozenset[str]) -> bool:
    """Whether a word may be a part of a name of several words."""
    return any(key in names for key in _keys(token))


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


def _special(key: str, token: Token, place: Place, *, named: bool) -> bool:
    """Whether a word is one that numbers, or names of observances, are made of; no mark stands in a Hebrew number.

    A name of one word, or of the words of one field, is seen where the word is put into its line.
    """
    if named and (place.before or place.behind):
        opening, following = joining_words()
        if (place.before and key in opening) or (place.behind and key in following):
            return True
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
