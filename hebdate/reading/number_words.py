"""Leaves for numbers in words: days where a month is beside them, and years, each to its end or not at all."""

from __future__ import annotations

import difflib
from functools import cache, lru_cache
from typing import Final

from hebdate.names import wordnumbers
from hebdate.names.known.vocabulary import HEBREW_WEEKDAYS
from hebdate.names.wordnumbers.cardinals import languages
from hebdate.reading import prices
from hebdate.reading.tokens import Leaf, Number, Token

_PREFIXES: Final = "בלמהוכשד"
_LONGEST: Final = 14
_MONTHS: Final = frozenset(("month.civil", "month.hebrew", "month.islamic", "near.civil", "near.hebrew", "new.month"))
_JOINED: Final = frozenset(("of", "and", "or", "to", "day.word"))

Keys = list[str | None]
Leaves = list[list[Leaf]]


def number_leaves(at: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    """Add the number in words that begins at a token; returns the token behind it, 0 where none begins."""
    key = keys[at]
    if key is None:
        return 0
    if tokens[at].category == "hebrew":
        end = _hebrew(at, keys, tokens, leaves)
        if end:
            return end
    if wordnumbers.may_begin(key):
        end = _year(at, keys, tokens, leaves)
        if end:
            return end
    if key in _day_starts():
        end = _day(at, keys, tokens, leaves)
        if end:
            return end
    if key in _tens():
        return _too_many(at, keys, tokens, leaves)
    if not leaves[at] and tokens[at].category == "word":
        _nearly(at, key, tokens, leaves)
    if wordnumbers.letter(key) and at + 1 < len(tokens) and _has(leaves[at + 1], ("month.hebrew",)):
        _add(Leaf("day.word", Number(wordnumbers.letter(key) or 0, 0), at + 1), tokens, leaves, at, prices.NUMERAL)
    return 0


@lru_cache(maxsize=4096)
def begins_number(key: str, hebrew: bool) -> bool:
    """Whether a number in words may begin with a word that is known."""
    if hebrew and (key in HEBREW_WEEKDAYS or _counts(key) or (key[:1] in _PREFIXES and _counts(key[1:]))):
        return True
    return wordnumbers.may_begin(key) or key in _day_starts() or key in _tens() or wordnumbers.letter(key) is not None


def _counts(key: str) -> bool:
    return wordnumbers.hebrew([key])[1] > 0


@cache
def _day_starts() -> dict[str, int]:
    """The first words of days -> how many words the longest such day has."""
    found: dict[str, int] = {}
    for words in wordnumbers.table():
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


def _add(leaf: Leaf, tokens: list[Token], leaves: Leaves, at: int, charge: float) -> None:
    leaves[at].append(leaf)
    for place in range(at, leaf.end):
        if tokens[place].charge < charge and tokens[place].category not in {"dash", "comma"}:
            tokens[place] = tokens[place]._replace(charge=charge)


def _has(leaves: list[Leaf], categories: tuple[str, ...] | frozenset[str]) -> bool:
    return any(leaf.category in categories for leaf in leaves)


# --- years -----------------------------------------------------------------------------------------------------------


def _words(at: int, keys: Keys, tokens: list[Token]) -> tuple[list[str], list[int]]:
    """The words from a token on, hyphens left out and commas kept, and the token behind each."""
    words: list[str] = []
    ends: list[int] = []
    for place in range(at, len(tokens)):
        token = tokens[place]
        if len(words) == _LONGEST or (place > at and token.gap == "\n\n"):
            break
        key = keys[place]
        if key is not None:
            words.append(key)
            ends.append(place + 1)
        elif token.category == "comma":
            words.append(wordnumbers.COMMA)
            ends.append(place + 1)
        elif token.category != "dash":
            break
    return words, ends


def _year(at: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    words, ends = _words(at, keys, tokens)
    number, used = wordnumbers.year(words)
    if not used:
        return 0
    end = ends[used - 1]
    following = words[used : used + 1]
    if number % 100 == 0 and following and _plain(tokens, leaves, end) and not _date_before(at, tokens, leaves):
        return end  # two thousand people
    if number < 0 or (following and _may_continue(number, words[used:], ends[used:], tokens, leaves)):
        _add(Leaf("broken.number", 0, end), tokens, leaves, at, prices.NUMBER)
        return end
    category = "civil.4" if number < 3000 else "hebrew.4"
    _add(Leaf(category, Number(number, 0), end), tokens, leaves, at, prices.NUMBER)
    return end


def _plain(tokens: list[Token], leaves: Leaves, at: int) -> bool:
    """Whether an unknown word stands right there."""
    return at < len(tokens) and tokens[at].category == "word" and tokens[at].gap in {"", " "} and not leaves[at]


@cache
def _joining() -> frozenset[str]:
    return frozenset(counting.joining for counting in languages().values())


def _may_continue(number: int, words: list[str], ends: list[int], tokens: list[Token], leaves: Leaves) -> bool:
    """Whether what follows may be the rest of a number that could not be read: "and tweny-two"."""
    if words[0] in _joining():
        return len(words) > 1 and _plain(tokens, leaves, ends[1] - 1)
    return number % 10 == 0 and _plain(tokens, leaves, ends[0] - 1)


def _date_before(at: int, tokens: list[Token], leaves: Leaves) -> bool:
    """Whether a month, a day or the word for a year stands before the token."""
    for place in range(at - 1, max(at - 6, -1), -1):
        if tokens[place].category == "number" or _has(leaves[place], _DATED):
            return True
        if tokens[place].category not in {"comma", "dot"} and not _has(leaves[place], ("of",)):
            return False
    return False


_DATED: Final = _MONTHS | {"year.word", "day.word"}


# --- days ------------------------------------------------------------------------------------------------------------


def _day(at: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    """The longest day that begins at a token."""
    words: list[str] = []
    best: tuple[wordnumbers.Day, int] | None = None
    place = at
    while place < len(tokens) and len(words) < _day_starts()[keys[at] or ""]:
        key = keys[place]
        if key is not None:
            words.append(key)
            day = wordnumbers.table().get(tuple(words))
            if day:
                best = day, place + 1
        elif tokens[place].category != "dash":
            break
        place += 1
    if best is None:
        return 0
    day, end = best
    number = Number(wordnumbers.as_written(day, tokens[at].text), 0)
    rest = _rest(day, end, keys, tokens, leaves)
    if rest > end:
        if _month_behind(rest, tokens, leaves) or _month_before(at, tokens, leaves):
            _add(Leaf("broken.number", 0, rest), tokens, leaves, at, prices.NUMBER)
        return rest
    behind, before = _month_behind(end, tokens, leaves), _month_before(at, tokens, leaves)
    if day.ordinal:
        accident = behind == "right" and day.languages[0] == "en" and day.number <= 12 and not before
        price = prices.BY_ACCIDENT if accident else 0.0
        feast = day.number < 50 and _feast_behind(end, tokens, leaves)
        dated = behind or before or feast
        _add(Leaf("day.word", number, end, price), tokens, leaves, at, prices.NUMERAL if dated else 0.0)
    elif behind in {"right", "of"} or (before and _year_behind(end, tokens, leaves)):
        article = day.number == 1 and behind != "of" and tokens[at].text.lower() != "één"
        price = prices.BY_ACCIDENT if article else 0.0
        if behind == "right" and tokens[at].text.islower():  # the seventh, and no September: sept février
            leaves[at] = [leaf for leaf in leaves[at] if leaf.category != "month.civil"]
        _add(Leaf("day.word", number, end, price), tokens, leaves, at, prices.NUMERAL)
    elif not leaves[at]:
        leaves[at].append(Leaf("word", 0, at + 1))
    return end


@cache
def _tens() -> dict[str, tuple[str, ...]]:
    """Words for tens and hundreds, with their languages."""
    found: dict[str, tuple[str, ...]] = {}
    for name, counting in languages().items():
        for word, value in counting.values.items():
            if 20 <= value < 1000:
                found[word] = (*found.get(word, ()), name)
    return found


def _too_many(at: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    """Forty-fifth of May: a number that is no day, where a day would stand."""
    day = wordnumbers.Day(30, _tens()[keys[at] or ""], ordinal=False)
    end = _rest(day, at + 1, keys, tokens, leaves)
    if _month_behind(end, tokens, leaves) not in {"right", "of"}:
        return 0
    _add(Leaf("broken.number", 0, end), tokens, leaves, at, prices.NUMBER)
    return end


def _nearly(at: int, key: str, tokens: list[Token], leaves: Leaves) -> None:
    """The fiftenth of May: a word that is no number but nearly one, where a day would stand, may not be passed over."""
    beside = _month_behind(at + 1, tokens, leaves) in {"right", "of"} or _month_before(at, tokens, leaves)
    if beside and len(key) > 3 and _is_nearly(key):
        _add(Leaf("broken.number", 0, at + 1), tokens, leaves, at, prices.NEARLY)


@lru_cache(maxsize=1024)
def _is_nearly(word: str) -> bool:
    """Whether a word is a slip away from one that days end with."""
    near = [end for end in _day_ends().get(word[0], ()) if abs(len(end) - len(word)) <= 2]
    return bool(difflib.get_close_matches(word, near, n=1, cutoff=0.8))


@cache
def _day_ends() -> dict[str, tuple[str, ...]]:
    """Letter -> the last words of days that begin with it, of four letters and more."""
    found: dict[str, dict[str, None]] = {}
    for words in wordnumbers.table():
        if len(words[-1]) > 3:
            found.setdefault(words[-1][0], {})[words[-1]] = None
    return {letter: tuple(names) for letter, names in found.items()}


def _rest(day: wordnumbers.Day, end: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    """Where a number ends that goes on with words that make no day of it; the end of the day where it does not."""
    place = _next_word(end, keys, tokens)
    if place is None or wordnumbers.year(_words(place, keys, tokens)[0])[1]:
        return end
    joining = {languages()[name].joining for name in day.languages if name in languages()}
    if not day.ordinal and day.number in {20, 30} and keys[place] in joining:
        after = _next_word(place + 1, keys, tokens)
        return after + 1 if after is not None and _is_part(day, after, keys, leaves) else end
    while place is not None and _is_part(day, place, keys, leaves):
        end = place + 1
        place = _next_word(end, keys, tokens)
    return end


def _next_word(place: int, keys: Keys, tokens: list[Token]) -> int | None:
    if place < len(tokens) and tokens[place].category == "dash" and not tokens[place].gap:
        place += 1
    if place < len(tokens) and keys[place] is not None and tokens[place].gap in {"", " "}:
        return place
    return None


def _is_part(day: wordnumbers.Day, place: int, keys: Keys, leaves: Leaves) -> bool:
    parts = wordnumbers.parts()
    return any(keys[place] in parts.get(name, ()) for name in day.languages) and not _has(leaves[place], _MONTHS)


def _month_behind(at: int, tokens: list[Token], leaves: Leaves) -> str:
    """How a month stands behind: "right" there, with "of" between, "far" behind other days; "" for no month."""
    how = "right"
    for place in range(at, min(at + 8, len(tokens))):
        if _has(leaves[place], _MONTHS):
            return how
        if _has(leaves[place], ("of",)):
            how = "of" if how != "far" else how
        elif tokens[place].category in {"comma", "dash"} or _is_a_day(place, tokens, leaves):
            how = "far"
        elif tokens[place].category != "dot":
            return ""
    return ""


def _is_a_day(place: int, tokens: list[Token], leaves: Leaves) -> bool:
    return tokens[place].text.lower() in _ordinals() or _has(leaves[place], _JOINED | {"day", "ordinal"})


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(words[-1] for words, day in wordnumbers.table().items() if day.ordinal)


def _feast_behind(end: int, tokens: list[Token], leaves: Leaves) -> bool:
    """The second day of Chanuka: whether a feast stands behind the words between."""
    while end < len(tokens) and _has(leaves[end], ("of", "day.of")):
        end += 1
    return end < len(tokens) and _has(leaves[end], ("observance",))


def _month_before(at: int, tokens: list[Token], leaves: Leaves) -> bool:
    """Whether a month stands right before, but for "the" and a comma."""
    for place in range(at - 1, max(at - 4, -1), -1):
        if _has(leaves[place], _MONTHS):
            return True
        if tokens[place].category not in {"comma", "dot"} and not _has(leaves[place], ("of",)):
            return False
    return False


def _year_behind(at: int, tokens: list[Token], leaves: Leaves) -> bool:
    """Whether a year of four digits or in words stands behind, a comma between or not."""
    while at < len(tokens) and (tokens[at].category == "comma" or _has(leaves[at], ("of",))):
        at += 1
    if at >= len(tokens):
        return False
    return _has(leaves[at], ("civil.4", "hebrew.4", "year.letters")) or wordnumbers.may_begin(tokens[at].text.lower())


# --- Hebrew ----------------------------------------------------------------------------------------------------------


def _hebrew(at: int, keys: Keys, tokens: list[Token], leaves: Leaves) -> int:
    """חמשת אלפים ושבע מאות, חמשה עשר; and the names of days behind יום."""
    words: list[str] = []
    place = at
    while place < len(tokens) and len(words) < 9 and tokens[place].category == "hebrew" and keys[place] is not None:
        words.append(str(keys[place]))
        place += 1
    number, used = wordnumbers.hebrew(words)
    if not used and words[0][:1] in _PREFIXES:
        number, used = wordnumbers.hebrew([words[0][1:], *words[1:]])
    if words[0] in HEBREW_WEEKDAYS:
        leaves[at].append(Leaf("week.word", HEBREW_WEEKDAYS[words[0]], at + 1))
    if not used:
        return 0
    end = at + used
    if used == 1 and words[0] in HEBREW_WEEKDAYS:
        leaves[at].append(Leaf("day.word", Number(number, 0), end, 1.0))
        return end
    charge = prices.NUMERAL if used > 1 else prices.HARDLY
    if number < 0:
        _add(Leaf("broken.number", 0, end), tokens, leaves, at, charge)
    elif 1 <= number <= 31:
        _add(Leaf("day.word", Number(number, 0), end), tokens, leaves, at, charge)
    elif 1500 <= number < 2200:
        _add(Leaf("civil.4", Number(number, 0), end), tokens, leaves, at, charge)
    elif number >= 300:
        _add(Leaf("year.letters", Number(number % 1000, 0, number // 1000 or None), end), tokens, leaves, at, charge)
    elif used > 1:
        _add(Leaf("broken.number", 0, end), tokens, leaves, at, charge)
    return end
