"""Leaves over several tokens: names of several words, and words that damage has touched."""

from __future__ import annotations

import difflib
from functools import lru_cache
from typing import Final

from hebdate.reading.number_words import is_number_word, number_leaves
from hebdate.reading.tokens import Leaf, NearMonth, Token
from hebdate.reading.words import Words
from hebdate.text.fold import fold

_PREFIXES: Final = "בלמהוכשד"
_SKIPPED: Final = frozenset(("dash", "dot"))
_CHARGED: Final = (
    "month", "weekday", "new.month", "holiday", "style", "era.bc", "after.sunset", "daylight", "relative", "before",
    "after", "about", "day.word", "observance",
)  # fmt: skip


def longer_leaves(text: str, tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """Add to ``leaves`` what tokens say together, and charge them for it."""
    keys: list[str | None] = [fold(token.text) if token.category in {"word", "hebrew"} else None for token in tokens]
    _weigh_words(tokens, leaves)
    read_to = 0  # where the last number in words ends
    for at, key in enumerate(keys):
        if key is None:
            continue
        if at + 1 < len(tokens) and any(leaf.category == "label" for leaf in leaves[at]):
            _label(at, tokens)
        if key in words.starts or (key[:1] in _PREFIXES and key[1:] in words.starts):
            _phrase(at, key, keys, tokens, leaves, words)
        if at >= read_to:
            read_to = number_leaves(at, keys, tokens, leaves)
        if not leaves[at] and len(key) >= 4:
            _near_month(at, key, tokens, leaves, words)
        _broken(at, keys, tokens, leaves, words)
        if not leaves[at] and _number_beside(tokens, at, -1) and _year_beside(tokens, at):
            leaves[at].append(Leaf("unknown", key, at + 1))
            _charge(tokens, at, at + 1, 5.0)


#: Words that say something of a date only where one begins right behind them.
_LEADING: Final = frozenset(("before", "after", "about", "not", "or", "between"))
_PASSED: Final = frozenset(("of", "from", "label"))


def _weigh_words(tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """Take the charge, or the name, from words that are everyday ones where no date or number stands beside them."""
    for at, token in enumerate(tokens):
        if token.category not in {"word", "hebrew"} or not token.charge:
            continue
        kinds = {leaf.category for leaf in leaves[at]}
        if (
            kinds & _LEADING
            and not kinds & {"month.civil", "month.hebrew", "weekday"}
            and not _date_behind(at, tokens, leaves)
        ):
            tokens[at] = token._replace(charge=0.0)
        elif (
            len(token.text) <= 3 and "month.civil" in kinds and token.text.isascii() and not _digits_beside(tokens, at)
        ):
            leaves[at] = [leaf for leaf in leaves[at] if leaf.category != "month.civil"]
            if not leaves[at]:
                tokens[at] = token._replace(charge=0.0)


def _date_behind(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    for after in range(at + 1, min(at + 5, len(tokens))):
        if tokens[after].charge:
            return True
        if tokens[after].category not in {"dot", "comma"} and not any(
            leaf.category in _PASSED for leaf in leaves[after]
        ):
            return False
    return False


def _digits_beside(tokens: list[Token], at: int) -> bool:
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(tokens) and tokens[place].category in {"dot", "comma", "dash", "slash"}:
            place += step
        if 0 <= place < len(tokens) and (
            tokens[place].category in {"number", "parts"}
            or tokens[place].charge >= 4
            or is_number_word(fold(tokens[place].text))
        ):
            return True
    return False


def _label(at: int, tokens: list[Token]) -> None:
    """A label with its number behind it says what that number is, and cannot be passed over."""
    after = at + 1
    while after < len(tokens) and tokens[after].category in {"dot", "colon"}:
        after += 1
    if after < len(tokens) and tokens[after].category in {"number", "parts"} and "\n" not in tokens[after].gap:
        _charge(tokens, at, at + 1, 4.0)


def _year_beside(tokens: list[Token], at: int) -> bool:
    """Whether a year stands right behind a word, where a month's year would."""
    at += 1
    while at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += 1
    if at >= len(tokens) or "\n" in tokens[at].gap:
        return False
    text = tokens[at].text
    return (len(text) == 4 and text.isdigit()) or (tokens[at].category == "hebrew" and tokens[at].charge == 4.0)


def _charge(tokens: list[Token], first: int, end: int, amount: float) -> None:
    for at in range(first, end):
        if tokens[at].charge < amount and tokens[at].category not in _SKIPPED:
            tokens[at] = tokens[at]._replace(charge=amount)


def _phrase(
    at: int, key: str, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]], words: Words
) -> None:
    """The longest name of several words that begins at a token."""
    for first in (key, key[1:] if key[:1] in _PREFIXES else ""):
        longest = words.starts.get(first, 0)
        parts = [first]
        j = at
        while len(parts) < longest:
            j += 1
            while j < len(tokens) and tokens[j].category in _SKIPPED and keys[j] is None and j - at < 8:
                j += 1
            if j >= len(tokens) or keys[j] is None or tokens[j].gap == "\n\n":
                break
            parts.append(str(keys[j]))
            meaning = words.phrases.get(tuple(parts))
            if meaning is None:
                continue
            word = tokens[j].text
            if len(word) == 1 and word.isascii() and word.islower() and not _year_behind(tokens, j + 1):
                continue  # "adar i nisan" is "and" in Polish: an ordinal letter is a capital, or has the year behind it
            leaves[at].append(Leaf(meaning.category, meaning.value, j + 1))
            if meaning.category.startswith(_CHARGED):
                _charge(tokens, at, j + 1, 5.0 if meaning.category == "weekday" else 4.0)


def _year_behind(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[:1].isdigit() and len(tokens[at].text) == 4


def _near_month(at: int, key: str, tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """A word that is no name but nearly a month's, beside a number."""
    before = _number_beside(tokens, at, -1)
    behind = _number_beside(tokens, at, 1)
    if not before and not behind:
        return
    for calendar in ("civil", "hebrew"):
        months = _alike(key, calendar, words)
        if months:
            leaves[at].append(Leaf(f"near.{calendar}", NearMonth(months, tokens[at].text), at + 1))
            _charge(tokens, at, at + 1, 5.0)


def _number_beside(tokens: list[Token], at: int, step: int) -> bool:
    at += step
    while 0 <= at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += step
    if not 0 <= at < len(tokens):
        return False
    return tokens[at].category == "number" or any(mark in tokens[at].text for mark in '״"׳')


@lru_cache(maxsize=1024)
def _alike(word: str, calendar: str, words: Words) -> tuple[int, ...]:
    """The months whose names the word is nearly; difflib's ratio, where two slips in a long name still pass."""
    spelled = words.near[calendar]
    if word[:1] == "l" and "i" + word[1:] in spelled:
        return _months_of(spelled["i" + word[1:]])  # lyar, where a capital I was read as an l
    if not 4 <= len(word) <= 14:
        return ()
    if len(word) == 4:
        return tuple(
            dict.fromkeys(
                m for key in spelled if len(key) == 4 and _one_slip(word, key) for m in _months_of(spelled[key])
            )
        )
    near = difflib.get_close_matches(word, [key for key in spelled if abs(len(key) - len(word)) <= 2], n=3, cutoff=0.76)
    found: list[int] = []
    for key in near:
        found += _months_of(spelled[key])
    return tuple(dict.fromkeys(found))


def _one_slip(word: str, name: str) -> bool:
    """Whether two words of four letters differ in one letter that is not the first, or in the order of two."""
    differ = [at for at in range(4) if word[at] != name[at]]
    return differ in ([2], [3]) or (len(differ) == 2 and sorted(word) == sorted(name) and word[0] == name[0])


def _months_of(value: object) -> tuple[int, ...]:
    return (value,) if isinstance(value, int) else ()


def _broken(at: int, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """A name hyphenated over a line's end, or broken by a space behind its hyphen: Marhesh- van."""
    if at + 2 >= len(tokens) or tokens[at + 1].category != "dash" or tokens[at + 1].gap or not tokens[at + 2].gap:
        return
    if keys[at + 2] is None:
        return
    found = words.table.get(f"{keys[at]}{keys[at + 2]}", ())
    for meaning in found:
        if meaning.category.startswith(("month", "weekday")):
            leaves[at].append(Leaf(meaning.category, meaning.value, at + 3, 0.5))
            _charge(tokens, at, at + 3, 5.0)
