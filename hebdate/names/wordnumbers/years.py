"""Years in words: "nineteen hundred and forty-eight", mil neuf cent quarante-huit, zweitausendvierundzwanzig.

Each language counts by its own words and habits (`cardinals`); Hebrew has a file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from hebdate.names.wordnumbers.cardinals import Counting, languages
from hebdate.names.wordnumbers.days import parts, table

#: How a comma stands among the words that `year` is given.
COMMA: Final = ","
_LONGEST_WORD: Final = 60
#: What a long word has in it that is a year.
_THOUSANDS: Final = re.compile(
    "tausend|hundert|duizend|honderd|tusen|tusind|hundra|hundre|mille|mila|cento|ezer|szaz|tisic|devatenact"
)
#: Languages whose years end in an ordinal: тысяча девятьсот сорок восьмого.
_ORDINAL_ENDS: Final = ("pl", "cs", "ru", "uk", "yi")
_ORDINAL_TENS: Final = {
    "pl": (
        "trzydziestego czterdziestego piecdziesiatego szescdziesiatego siedemdziesiatego osiemdziesiatego "
        "dziewiecdziesiatego"
    ),
    "cs": "tricateho ctyricateho padesateho sedesateho sedmdesateho osmdesateho devadesateho",
    "ru": "тридцатого сорокового пятидесятого шестидесятого семидесятого восьмидесятого девяностого",
    "uk": "тридцятого сорокового пятдесятого шістдесятого сімдесятого вісімдесятого девяностого",
    "yi": "דרייסיגסטן פערציגסטן פופציגסטן זעכציגסטן זיבעציגסטן אכציגסטן ניינציגסטן",
}  # fmt: skip


@cache
def _values(name: str) -> dict[str, int]:
    """The words of a language that can stand in a year."""
    values = dict(languages()[name].values)
    if name in _ORDINAL_ENDS:
        for words, day in table().items():
            if len(words) == 1 and name in day.languages and day.ordinal and day.number <= 20:
                values.setdefault(words[0], day.number)
        values.update(zip(_ORDINAL_TENS[name].split(), range(30, 100, 10), strict=True))
    return values


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """Word -> the languages of which it can begin a year."""
    found: dict[str, list[str]] = {}
    for name in languages():
        for word in _values(name):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def may_begin(word: str) -> bool:
    """Whether a folded word can begin a year.

    >>> may_begin("nineteen"), may_begin("neunzehnhundertvierundzwanzig"), may_begin("market")
    (True, True, False)
    """
    return word in _starts() or (len(word) > 5 and _THOUSANDS.search(word) is not None)


def year(words: Sequence[str]) -> tuple[int, int]:
    """Words -> (the year that they begin with, how many words it takes); (0, 0) where they begin with none.

    The words are folded, and a comma is a word of its own. Years of either calendar only: 1500 to 2199, and 5000 to
    6199. A number that goes on with a word of numbers that does not fit is -1, with all of its words.

    >>> year("five thousand , seven hundred and eighty two to be".split())
    (5782, 8)
    >>> year(["nineteen", "forty", "eight"]), year(["funftausendsiebenhundertzweiundachtzig"])
    ((1948, 3), (5782, 1))
    >>> year("seven hundred and eighty two".split())
    (0, 0)
    >>> year("nineteen forty eight eight".split())
    (-1, 4)
    """
    if not words:
        return 0, 0
    names = _starts().get(words[0], ())
    if not names:
        names = tuple(name for name, counting in languages().items() if counting.glued and _pieces(name, words[0]))
    best = (0, 0)
    for name in names:
        found = _in_language(languages()[name], words)
        if found[1] > best[1] or (found[1] == best[1] and best[0] < 0):
            best = found
    return best


def _in_language(counting: Counting, words: Sequence[str]) -> tuple[int, int]:
    state: tuple[int, int] = (0, -1)
    used = 0
    joined = False
    for place, word in enumerate(words):
        thousands, rest = state
        if word == counting.joining and used == place and not joined:
            joined = True
            continue
        if word == COMMA and used == place and (thousands and rest % 100 in {0, 99}):
            joined = False
            used = place + 1 if _goes_on(counting, words, place + 1) else used
            continue
        if used < place - joined:
            break
        values = _pieces(counting.name, word) or (_zero(counting, word, state))
        if not values:
            break
        after = _added(counting, state, values)
        if after is None:
            return _ended(state, used, place + 1)
        state, used, joined = after, place + 1, False
    if joined and _goes_on(counting, words, used + 1):
        return _ended(state, used, used + 2)
    if used < len(words) and _goes_on(counting, words, used):
        return _ended(state, used, used + 1)
    return _ended(state, used, 0)


def _ended(state: tuple[int, int], used: int, broken: int) -> tuple[int, int]:
    """The year that was found; -1 if a word of a number follows that does not fit."""
    total = state[0] + max(state[1], 0)
    if not (1500 <= total < 2200 or 5000 <= total < 6200):
        return 0, 0
    return (-1, broken) if broken else (total, used)


def _goes_on(counting: Counting, words: Sequence[str], place: int) -> bool:
    """Whether the word at that place can stand in a number of the language."""
    if place >= len(words):
        return False
    word = words[place]
    return word in _values(counting.name) or word in parts()[counting.name] or bool(_pieces(counting.name, word))


def _zero(counting: Counting, word: str, state: tuple[int, int]) -> tuple[int, ...]:
    """The "oh" of nineteen oh five."""
    return (0,) if counting.name == "en" and word in {"oh", "o"} and not state[0] and 15 <= state[1] <= 21 else ()


def _added(counting: Counting, state: tuple[int, int], values: tuple[int, ...]) -> tuple[int, int] | None:
    """The state with the parts of a word added; those below a hundred as the one number that they are."""
    if len(values) > 1 and max(values) < 100 and (whole := _added(counting, (0, -1), values[:1])):
        for value in values[1:]:
            whole = whole and _with_part(counting, *whole, value)
        values = (whole[1],) if whole else values
    for value in values:
        after = _with_part(counting, *state, value)
        if after is None:
            return None
        state = after
    return state


def _with_part(counting: Counting, thousands: int, rest: int, value: int) -> tuple[int, int] | None:
    """(thousands, what is below them or -1) with one more part of a number; None where it cannot follow."""
    below = max(rest, 0)
    tens, ones = below % 100 // 10, below % 10
    if value == 0:
        return 0, 100 * below
    if value >= 1000:
        return None if thousands or below > 9 else (value * (below or 1), -1)
    if value >= 100:
        if value > 100 or not below:
            return (thousands, value) if rest <= 0 else None
        return (thousands, 100 * below) if below < (10 if thousands else 100) else None
    if counting.name == "fr" and value == 20 and below % 100 == 4:
        return thousands, below + 76  # quatre-vingt
    if not below % 100:
        return thousands, below + value
    if counting.centuries and not thousands and 15 <= below <= 21 and value >= 10:
        return 0, 100 * below + value  # nineteen forty-eight
    if value < 10 and not ones and (tens >= 2 or (tens == 1 and _teen(counting, value))):
        return thousands, below + value
    if counting.name == "fr" and 10 <= value < 20 and not ones and tens in {6, 8}:
        return thousands, below + value  # soixante-dix
    if counting.ones_first and value >= 20 and not value % 10 and not tens:
        return thousands, below + value  # zwei-und-achtzig
    return None


def _teen(counting: Counting, value: int) -> bool:
    """Whether ten and a number are said one by one: dix-huit, diez y ocho."""
    return (counting.name == "fr" and value >= 7) or (counting.name == "es" and value >= 6)


@lru_cache(maxsize=1024)
def _pieces(name: str, word: str) -> tuple[int, ...]:
    """The values in a word, in languages that write many as one too: zweiundachtzig. () for any other word."""
    values = _values(name)
    if word in values:
        return (values[word],)
    counting = languages()[name]
    if not counting.glued or not 5 <= len(word) <= _LONGEST_WORD:
        return ()
    ways: list[tuple[int, ...] | None] = [None] * len(word) + [()]  # what the rest of the word from there on is
    for at in range(len(word) - 1, -1, -1):
        for end in range(min(len(word), at + 14), at, -1):
            rest, piece = ways[end], word[at:end]
            if rest is None:
                continue
            if piece in values:
                ways[at] = (values[piece], *rest)
                break
            if piece == counting.joining and at and end < len(word):
                ways[at] = rest
                break
    return ways[0] or ()
