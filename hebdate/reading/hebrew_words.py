"""Words in Hebrew letters: names, numerals, and either behind a prefix."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from hebdate import gematria
from hebdate.names.known import vocabulary
from hebdate.names.known.words import Meaning, Words
from hebdate.reading import prices
from hebdate.reading.tokens import Number
from hebdate.text.fold import fold

_QUOTE: Final = "'\"`´׳״‘’‚‛“”„‟′″ʼ＂＇"
_PREFIXES: Final = "בלמהוכשד"
#: Number words are charged where more than one of them, or a month, says that they are a number.
_CHARGES: Final = {category: charge for category, charge in prices.CHARGES.items() if category != "day.word"}
_Priced = list[tuple[Meaning, float]]


def hebrew_word(raw: str, words: Words) -> tuple[str, tuple[tuple[Meaning, float], ...], float, int]:
    """A word -> (category, meanings with prices, charge, how many of its characters are it)."""
    length = len(raw)
    text = raw.replace('""', '"')  # as CSV doubles a quote
    marked = any(mark in text[1:-1] for mark in '"״”“„')
    everyday = _EVERYDAY if marked else frozenset()  # ל״א is a number, and no "not"
    found: _Priced = [(m, 0.0) for m in words.table.get(fold(raw), ()) if m.category not in everyday]
    if any(meaning == ("weekday", 5) for meaning, _ in found):
        found.append((Meaning("sabbath", 5), 0.0))
    charge = max((_CHARGES.get(meaning.category, 0.0) for meaning, _ in found), default=0.0)
    if text[1:] and text[-1] in _QUOTE and not found:  # a closing quote, or the mark of an abbreviation
        inner = _numeral(text[:-1])
        if inner and not _numeral(text) and len(text) > 2:
            return "hebrew", tuple(inner), prices.NUMERAL, length - 1
        bare = words.table.get(fold(text[:-1]), ())
        if bare and not _numeral(text):
            return "hebrew", tuple((m, 0.0) for m in bare), _CHARGES.get(bare[0].category, 0.0), length - 1
    own = _numeral(text)
    if not own and fold(text) == "יוד":
        own = [(Meaning("numeral", Number(10, 0)), 0.0)]  # the letter by its name
    if own and not any(meaning.category == "harmless" for meaning, _ in found):
        found += own
        labels = any(m.category in {"parasha", "label"} for m, _ in found)
        if own[0][0].category not in {"numeral.bare", "year.bare"} and not labels:
            charge = max(charge, prices.NUMERAL)
    if not found:
        found, charge = _behind_prefix(text, words)
    if not found:
        for ending in ("סטן", "טן", "טער"):
            inner = _numeral(text[: -len(ending)]) if text.endswith(ending) else []
            if inner and inner[0][0].category == "numeral":
                return "hebrew", tuple(inner), prices.NUMERAL, length  # י"גטן טאג
    if not found and any(mark in text for mark in "\"״”“„″'’׳") and len(text) > 2 and text[-1] not in _QUOTE:
        found = [(Meaning("abbreviation"), 0.0)]
        charge = prices.NUMERAL if _damaged(text) else 0.0  # one that is not known may be a numeral that was damaged
    return "hebrew", tuple(found), charge, length


_EVERYDAY: Final = frozenset(("not", "or", "to", "and", "from", "of", "relative", "before", "after", "now"))


def _damaged(text: str) -> bool:
    """Whether letters with gershayim may be a numeral that one letter has spoilt: numerals go from large to small."""
    values = [gematria.parse(letter) for letter in text if "א" <= letter <= "ת"]
    numbers = [value.value for value in values if value]
    return sum(a < b for a, b in pairwise(numbers)) < 2


def _behind_prefix(text: str, words: Words) -> tuple[_Priced, float]:
    key = fold(text)
    for cut in (1, 2):
        if len(key) > cut and all(letter in _PREFIXES for letter in key[:cut]):
            names = [m for m in words.table.get(key[cut:], ()) if m.category in _CHARGES and len(key) > cut + 1]
            if any(m == ("weekday", 5) for m in names):
                names = [*names, Meaning("sabbath", 5)]
            if names:
                return [(meaning, 0.0) for meaning in names], max(_CHARGES.get(m.category, 0.0) for m in names)
            if cut == 1:
                inner = _numeral(text[1:])
                joined = text[0] == "ו" and inner and inner[0][0].category.startswith("year")
                if inner and inner[0][0].category not in {"numeral.bare", "year.bare"} and not joined:
                    return inner, prices.NUMERAL
    return [], 0.0


def _numeral(raw: str) -> _Priced:
    """A Hebrew numeral by its size: a day, a year, or between."""
    numeral = gematria.parse(raw)
    if (
        numeral is not None
        and not numeral.canonical
        and numeral.marked
        and raw.lstrip("ה'׳’`")[:1] == "ת"
        and 600 <= numeral.value < 1000
    ):
        # תער״ג, in the order of a blessing
        return [(Meaning("year.letters", Number(numeral.value, 0, numeral.thousands)), 2.0)]
    if numeral is None or not numeral.canonical:
        return []
    number = Number(numeral.value, 0, numeral.thousands)
    marked = numeral.marked
    if numeral.thousands is not None:
        # A bare leading he needs the letters of a year behind it, or it is the article.
        return [(Meaning("year.letters" if marked else "year.bare", number), 0.0)]
    if numeral.value <= 39:
        found: _Priced = [(Meaning("numeral" if marked else "numeral.bare", number), 0.0 if marked else 1.0)]
        if numeral.value <= 7:
            found.append((Meaning("week.letter", (numeral.value + 5) % 7), 0.0 if marked else 0.5))
        else:
            found.append((Meaning("numeral.big", number), 0.0 if marked else 1.0))
        if numeral.value == 5 and marked:
            found.append((Meaning("thousands", number), 0.0))
        return found
    if not marked:
        return [(Meaning("year.bare", number), 1.0)] if numeral.value >= 300 else []
    return [
        (
            Meaning(
                "year.letters"
                if numeral.value >= 500
                else "year.old"
                if numeral.value >= 300
                else "count.letters"
                if numeral.value < 100
                else "numeral.other",
                number,
            ),
            0.0,
        )
    ]


__all__ = ["hebrew_word", "vocabulary"]
