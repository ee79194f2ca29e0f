"""A word -> who writes it so: which locale or tradition has exactly this word for this month or weekday?

It is what writing in the style of an example asks. Reading is not done here: the reader knows far more spellings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate.errors import MonthError
from hebdate.names import spellings
from hebdate.names._cldr import gregorian as _gregorian
from hebdate.names._cldr import hebrew as _hebrew
from hebdate.names.locales import CONTEXTS, WIDTHS, language, negotiate
from hebdate.names.months import gregorian_months, hebrew_months, month_index, weekdays
from hebdate.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Regions whose Gregorian words differ from their language's, tried after the languages that are read by default.
_REGIONS: Final = ("en-GB", "en-AU", "en-CA", "de-AT", "de-CH", "fr-CA", "fr-CH", "pt-PT", "es-MX", "it-CH", "ar-SA")


class Spelling(NamedTuple):
    """Who writes a word so: ``names`` is a locale or tradition for the functions here, with the width and context."""

    names: str
    width: str
    context: str


def identify_hebrew_month(word: str, slot: int, leap: bool, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a month -> the traditions and locales that write it so, the best first; empty if nobody does.

    First those equal but for upper and lower case, then those equal but for accents and apostrophes; among them the
    languages of ``prefer``, then equal case, then the order of `spellings.TRADITIONS`, then locales.
    Raises `MonthError` for a slot outside 1..13.

    >>> identify_hebrew_month("Iyyar", 9, False)[0]
    Spelling(names='press-iyyar', width='wide', context='format')
    >>> identify_hebrew_month("IJAR", 9, True, prefer=("de",))[0].names, identify_hebrew_month("Iyyar", 8, True)
    ('german', [])
    >>> identify_hebrew_month("Adar Bet", 7, True)[0].names
    'cldr@alef-bet'
    """
    index = month_index(slot, leap)
    entries = _hebrew_index().get(fold(word), ())
    found = [(names, width, context, written) for names, width, context, at, written in entries if at == index]
    if index in (5, 7):
        found += _paired(word, index)
    return _ranked(word, found, prefer)


def identify_gregorian_month(word: str, month: int, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a month (1..12) -> the locales and styles that write it so, the best first.

    A dot at the end does not count. Looked for: the languages of ``prefer``, those read by default, their regions, and
    the house styles. Raises `MonthError` for a month outside 1..12.

    >>> identify_gregorian_month("May", 5)[0], identify_gregorian_month("Sept.", 9)[0].names
    (Spelling(names='en', width='wide', context='format'), 'ap')
    """
    if not 1 <= month <= 12:
        raise MonthError(f"no month {month}: they run from 1 (January) to 12 (December)")
    folded = fold(word)
    found = list(_babel_words("months", month - 1, folded, prefer))
    found += [
        (names, width, "format", row[month - 1])
        for names, (_, width, row) in spellings.GREGORIAN_TRADITIONS.items()
        if fold(row[month - 1]) == folded
    ]
    return _ranked(word, found, prefer)


def identify_weekday(word: str, weekday: int, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a weekday (Monday 0 ... Sunday 6) -> the locales and styles that write it so, the best first.

    Raises `MonthError`'s parent `ValueError` for a weekday outside 0..6.

    >>> [identify_weekday(*pair)[0].names for pair in (("Monday", 0), ("Shabbos", 5), ("שני", 0))]
    ['en', 'shabbos', 'hebrew-bare']
    """
    if not 0 <= weekday <= 6:
        raise ValueError(f"no weekday {weekday}: they run from 0 (Monday) to 6 (Sunday)")
    folded = fold(word)
    found = list(_babel_words("weekdays", weekday, folded, prefer))
    found += [
        (names, width, "format", row[weekday])
        for names, (_, width, row) in spellings.WEEKDAY_TRADITIONS.items()
        if fold(row[weekday]) == folded
    ]
    return _ranked(word, found, prefer)


#: names, width, context, and the word as written.
_Found = tuple[str, str, str, str]


@lru_cache(maxsize=1)
def _hebrew_index() -> dict[str, list[tuple[str, str, str, int, str]]]:
    """Folded word -> (names, width, context, place in the fourteen, as written), built once, best first."""
    index: dict[str, list[tuple[str, str, str, int, str]]] = {}

    def add(names: str, width: str, context: str, row: tuple[str, ...]) -> None:
        for at, written in enumerate(row):
            index.setdefault(fold(written), []).append((names, width, context, at, written))

    for names, row in spellings.TRADITIONS.items():
        add(names, "wide", "format", row)
    for locale in dict.fromkeys((*_gregorian.MONTHS, *sorted(_hebrew.NAMES))):
        known: set[tuple[str, ...]] = set()
        for context in CONTEXTS:
            for width in WIDTHS[:2]:
                row = hebrew_months(locale, width, context)
                if row not in known:
                    known.add(row)
                    add(locale, width, context, row)
    return index


def _paired(word: str, index: int) -> Iterator[_Found]:
    """Adar I or II told apart as its tradition does not: "Adar Bet" is somebody's "Adar" and a pair's "Bet"."""
    folded = fold(word)
    for pair, designators in spellings.ADAR_PAIRS.items():
        designator = designators[index == 7]
        base, _, last = folded.rpartition(" ")
        if last != fold(designator):
            continue
        for names, width, context, at, written in _hebrew_index().get(base, ()):
            if at == 6 and hebrew_months(names, width, context)[index] != f"{written} {designator}":
                yield f"{names}@{pair}", width, context, f"{written} {designator}"


@lru_cache(maxsize=2)
def _languages_of(kind: str) -> dict[str, tuple[str, ...]]:
    """Folded month ("months") or weekday ("weekdays") word -> the languages read by default that have it."""
    table = _gregorian.MONTHS if kind == "months" else _gregorian.WEEKDAYS
    found: dict[str, tuple[str, ...]] = {}
    for tag, rows in table.items():
        for folded in {fold(form) for row in rows for form in row}:
            found[folded] = (*found.get(folded, ()), tag)
    return found


def _babel_words(kind: str, position: int, folded: str, prefer: tuple[str, ...]) -> Iterator[_Found]:
    """Who writes this word at this position, by Babel's names, the preferred languages first."""
    function = gregorian_months if kind == "months" else weekdays
    for names in dict.fromkeys((*prefer, *_languages_of(kind).get(folded, ()), *_REGIONS)):
        known: set[str] = set()
        for context in CONTEXTS:
            for width in WIDTHS[:2]:
                written = function(names, width, context)[position]
                if written not in known and fold(written) == folded:
                    known.add(written)
                    yield names, width, context, written


def _ranked(word: str, found: Iterable[_Found], prefer: tuple[str, ...]) -> list[Spelling]:
    """The candidates in order of preference, once each; last, the order of the languages read by default."""
    subtags = [negotiate(tag).partition("-")[0] for tag in prefer]
    plain = word.rstrip(".")

    usual = [*_gregorian.MONTHS]

    def rank(item: _Found) -> tuple[bool, int, bool, bool, bool, int]:
        written = item[3].rstrip(".")
        subtag = language(item[0]).partition("-")[0]
        near = subtags.index(subtag) if subtag in subtags else len(subtags)
        known = usual.index(subtag) if subtag in usual else len(usual)
        return written.casefold() != plain.casefold(), near, written != plain, item[3] != word, item[1] != "wide", known

    return list(dict.fromkeys(Spelling(*item[:3]) for item in sorted(found, key=rank)))
