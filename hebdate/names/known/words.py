"""What a written word can mean in a date line: the reading side of the names.

One table maps a folded word (see `hebdate.text.fold`) to all of its meanings; a word keeps every meaning it
has: ``mar`` is March and Tuesday, Turkish ``nisan`` is April and Nisan. Nothing is decided here.
"""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from hebdate.names import spellings
from hebdate.names._cldr import gregorian, hebrew
from hebdate.names.known import languages, vocabulary
from hebdate.slots import FOURTEEN
from hebdate.text.fold import fold

if TYPE_CHECKING:
    from hebdate.names.known.idioms import Idiom

#: Adar without an ordinal: slot 7 in a common year, slots 6 and 7 in a leap year.
PLAIN_ADAR: Final = 14
#: A day that is written as Rosh Chodesh instead of a number.
NEW_MONTH: Final = -1
#: The first of the two days of Rosh Chodesh: the 30th of the month before, where there is one.
NEW_MONTH_EVE: Final = -2

#: Month keys of `spellings.SPELLINGS`, in the order of a 14-tuple of names -> what the reader calls the month.
MONTH_VALUES: Final = {month.key: PLAIN_ADAR if month.key == "adar" else month.slot for month in FOURTEEN}


class Meaning(NamedTuple):
    """One meaning of a word: a category, by which the rules of the grammar ask for it, and its value."""

    category: str
    value: object = 0


Table = dict[str, list[Meaning]]
Phrases = dict[tuple[str, ...], Meaning]


class Words:
    """The words of some languages: single words, names of several words, and the date patterns of asked-for locales."""

    __slots__ = (
        "answers", "followers", "idioms", "months", "near", "openers", "phrases", "schedule", "starts", "table",
        "weekdays",
    )  # fmt: skip

    def __init__(self, table: Table, phrases: Phrases, idioms: tuple[Idiom, ...] = ()) -> None:
        self.table = {key: tuple(meanings) for key, meanings in table.items()}
        self.phrases = phrases
        self.idioms = idioms
        #: Whose feasts and readings are meant: "israel", "diaspora", or None for either.
        self.schedule: Literal["israel", "diaspora"] | None = None
        #: What was asked of these words before: most words of a text come again. See `keep`.
        self.answers: dict[object, Any] = {}
        #: The first words of the names of several words, with the longest such name's length.
        self.starts: dict[str, int] = {}
        for parts in phrases:
            self.starts[parts[0]] = max(len(parts), self.starts.get(parts[0], 0))
        #: The words that such a name can go on behind, each with those that then come; and all that it can go on with.
        self.openers: dict[str, set[str]] = {}
        for parts in phrases:
            for at, word in enumerate(parts[:-1], 1):
                self.openers.setdefault(word, set()).update(parts[at:])
        self.followers = frozenset(word for parts in phrases for word in parts[1:])
        #: Weekdays of at most three letters as they are written: "sön" is Sunday, but "son" is a word.
        short = [word for days in gregorian.WEEKDAYS.values() for names in days for word in names]
        self.weekdays = frozenset(word.casefold() for word in (*short, *spellings.WEEKDAYS) if len(word) <= 3)
        #: Every word of a month's or a holiday's name: without one of them there is no date in words.
        self.months = {key for key, found in table.items() if any(m.category.startswith("month") for m in found)}
        self.months |= {
            word
            for parts, meaning in phrases.items()
            if meaning.category.startswith(("month", "new.month"))
            for word in parts
        }
        #: Calendar -> the names long enough to be recognised with a slip in them, by their letters (see `letters`).
        self.near = {
            name: {
                key: (found[0].value, letters(key))
                for key, found in table.items()
                if found[0].category == f"month.{name}" and 3 < len(key) <= 14
            }
            for name in ("civil", "hebrew")
        }

    def keep(self, key: object, answer: Any) -> None:
        """Remember an answer, which depends on the key and on these words alone."""
        if len(self.answers) >= KEPT:
            self.answers.clear()
        self.answers[key] = answer


#: How many answers a set of words remembers.
KEPT: Final = 16_384


def letters(word: str) -> int:
    """Which letters a word has, as bits: two words with few bits in common have few letters in common."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 63
    return bits


@lru_cache(maxsize=8)
def of_schedule(known: Words, schedule: Literal["israel", "diaspora"]) -> Words:
    """The same words where one schedule of feasts and readings is meant."""
    made = copy.copy(known)
    made.schedule = schedule
    made.answers = {}
    return made


@lru_cache(maxsize=8)
def words(locales: tuple[str, ...] = ()) -> Words:
    """The words of the default languages, and of ``locales`` (tags as `hebdate.names.negotiate` gives them) besides.

    Hebrew months are readable in every locale of CLDR; civil months and weekdays in the default languages, which were
    chosen so that no name of theirs is also a Hebrew month. A locale where one is (Turkish, Levantine Arabic) must be
    asked for, and then its names keep both meanings. At most eight sets of locales are kept.

    >>> words().table["iyyar"]
    (Meaning(category='month.hebrew', value=9),)
    >>> sorted(meaning.category for meaning in words().table["mar"])
    ['month.civil', 'weekday']
    """
    table: Table = {}
    phrases: Phrases = {}
    _enter_phrases(table, phrases)
    _enter_hebrew_months(table, phrases)
    _enter_adars(table, phrases)
    _enter_civil_names(table, phrases)
    if locales:
        _enter_locales(table, phrases, locales)
    for word in ("menachem", "menahem", "מנחם"):  # a man's name, and by itself the month of Av
        table.setdefault(word, []).append(Meaning("month.menachem", 12))
    for word in ("nisan",):  # April in Turkish: beside a civil year it may be either
        table[word].append(Meaning("month.either", 4))
    _enter_vocabulary(table, phrases)
    patterns: tuple[Idiom, ...] = ()
    if locales:
        from hebdate.names.known.idioms import idioms

        patterns = idioms(locales)
    return Words(table, phrases, patterns)


def meanings(word: str, known: Words | None = None) -> tuple[Meaning, ...]:
    """All that a word, or a name of several, can mean to a reader; in the default languages, unless ``known`` is given.

    >>> [tuple(meaning) for meaning in meanings("Cheshvan")], meanings("Adar Sheni")[0].value
    ([('month.hebrew', 2)], 7)
    """
    known = known or words()
    phrase = known.phrases.get(_parts(word))
    return (*known.table.get(fold(word), ()), *((phrase,) if phrase else ()))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(key for key in map(fold, name.replace("-", " ").replace("־", " ").split()) if key)


def _enter(table: Table, phrases: Phrases, name: str, meaning: Meaning) -> None:
    """Enter a name: a word with its meaning, or a phrase where it has several words."""
    parts = _parts(name)
    if len(parts) > 1:
        phrases.setdefault(parts, meaning)
    elif parts and meaning not in table.setdefault(parts[0], []):
        table[parts[0]].append(meaning)


def _enter_word(table: Table, word: str, meaning: Meaning) -> None:
    key = fold(word)
    if key and meaning not in table.setdefault(key, []):
        table[key].append(meaning)


def _enter_phrases(table: Table, phrases: Phrases) -> None:
    for text, (category, value) in vocabulary.PHRASES.items():
        _enter(table, phrases, text, Meaning(category, value))
    for word in ("רח", "דרח", "ררח"):
        _enter_word(table, word, Meaning("new.month"))
    for before, ordinals, rest in vocabulary.COUNTED_WEEKDAYS:
        for day, ordinal in zip((6, 0, 1, 2, 3, 4, 5), ordinals.split(), strict=False):
            _enter(table, phrases, f"{before} {ordinal} {rest}".strip(), Meaning("weekday", day))
    eves, sabbaths = vocabulary.SABBATH_EVES
    for eve in eves.split():
        for sabbath in sabbaths.split():
            _enter(table, phrases, f"{eve} {sabbath}", Meaning("weekday", 4))
    for word, day in vocabulary.SABBATH_WORDS.items():
        _enter(table, phrases, word, Meaning("weekday", day))
    for word in vocabulary.SABBATH_ENDS.split():
        _enter_word(table, word, Meaning("sabbath.ends", 5))


def _enter_hebrew_months(table: Table, phrases: Phrases) -> None:
    """Hebrew months in the spellings of all of CLDR and of print."""

    def enter(name: str, value: int) -> None:
        _enter(table, phrases, name.replace(".", " "), Meaning("month.hebrew", value))

    for key, names in spellings.SPELLINGS.items():
        for name in names:
            enter(name, MONTH_VALUES[key])
    for row in hebrew.TABLES:
        if not row[0].isdigit() and "月" not in row[0]:  # month numbers are no names
            for name, value in zip(row, MONTH_VALUES.values(), strict=True):
                enter(name, value)
    for name in vocabulary.DECLINED.split():
        endings = ("а", "у", "ом", "е", "ъ") if not name.isascii() and name[0] > "а" else ("a", "u", "em")
        meanings = table.get(fold(name))
        if meanings and meanings[0].category == "month.hebrew" and isinstance(meanings[0].value, int):
            for ending in endings:
                enter(name + ending, meanings[0].value)
    for meanings in table.values():
        first, either = Meaning("month.hebrew", 6), Meaning("month.hebrew", PLAIN_ADAR)
        if first in meanings and either in meanings:
            meanings.remove(first)  # Persian has no ordinal for the first Adar: the name alone is either
    for number, line in enumerate(vocabulary.ISLAMIC_MONTHS.strip().splitlines(), 1):
        for name in line.split():
            _enter(table, phrases, name, Meaning("month.islamic", number))


def _enter_adars(table: Table, phrases: Phrases) -> None:
    for base in ("adar", "ādar", "אדר", "אדא", "адар", "адара", "адару", "adara", "adaru", "αδαρ", "adars"):
        for ordinals, value in ((spellings.ADAR_FIRST, 6), (spellings.ADAR_SECOND, 7)):
            for word in (*ordinals, str(value - 5)):
                if word.isdigit():
                    continue
                _enter(table, phrases, f"{base} {word}", Meaning("month.hebrew", value))
    for first, value in (("first", 6), ("second", 7), ("i", 6), ("ii", 7), ("1st", 6), ("2nd", 7)):
        if not first[0].isdigit():
            _enter(table, phrases, f"{first} adar", Meaning("month.hebrew", value))


def _enter_civil_names(table: Table, phrases: Phrases) -> None:
    for months in gregorian.MONTHS.values():
        for number, names in enumerate(months, 1):
            for name in names:
                _enter_word(table, name, Meaning("month.civil", number))
    for name, number in spellings.GREGORIAN_MONTHS.items():
        _enter_word(table, name, Meaning("month.civil", number))
    for number, cases in enumerate(spellings.MONTH_CASES, 1):
        for name in cases:
            _enter_word(table, name, Meaning("month.civil", number))
    for days in gregorian.WEEKDAYS.values():
        for number, names in enumerate(days):
            for name in names:
                _enter(table, phrases, name, Meaning("weekday", number))
    for name, number in spellings.WEEKDAYS.items():
        _enter(table, phrases, name, Meaning("weekday", number))


def _enter_locales(table: Table, phrases: Phrases, locales: tuple[str, ...]) -> None:
    """Enter the Gregorian and Hebrew names of locales that were asked for."""
    from hebdate.names.months import gregorian_months, hebrew_months, weekdays

    for locale in locales:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, word in enumerate(gregorian_months(locale, width, context), 1):
                    _enter_word(table, word.rstrip("."), Meaning("month.civil", number))
                for number, word in enumerate(weekdays(locale, width, context)):
                    _enter(table, phrases, word.rstrip("."), Meaning("weekday", number))
                for name, value in zip(hebrew_months(locale, width, context), MONTH_VALUES.values(), strict=True):
                    if not name.isdigit():
                        _enter(table, phrases, name.replace(".", " "), Meaning("month.hebrew", value))


def _enter_vocabulary(table: Table, phrases: Phrases) -> None:
    for category, listed in vocabulary.WORDS.items():
        for word in listed.split():
            _enter(table, phrases, word, Meaning(category)) if "-" in word else _enter_word(
                table, word, Meaning(category)
            )
    for category, by_language in languages.LANGUAGES.items():
        for listed in by_language.values():
            for name in listed.split(","):
                _enter(table, phrases, name, Meaning(category))
    for category, listed in (
        ("other.year", vocabulary.OTHER_YEAR),
        ("shabbat.hours", vocabulary.OF_SHABBAT),
    ):
        for word in listed.split():
            _enter(table, phrases, word, Meaning(category))
    for category, listed in (("harmless", vocabulary.HARMLESS), ("corresponding", vocabulary.CORRESPONDING)):
        for word in listed.split():
            _enter_word(table, word, Meaning(category))
