"""known: what a word can mean, in the default languages and in those that are asked for."""

from __future__ import annotations

import pytest

from hebdate.names.known.words import MONTH_VALUES, PLAIN_ADAR, Words, meanings, words
from hebdate.names.spellings import SPELLINGS, WEEKDAYS

# Words whose meanings are all kept, or that have only one.
MEANINGS: list[tuple[str, set[tuple[str, int]]]] = [
    ("iyyar", {("month.hebrew", 9)}),
    ("אייר", {("month.hebrew", 9)}),
    ("marcheshvan", {("month.hebrew", 2)}),
    ("adar", {("month.hebrew", PLAIN_ADAR)}),
    ("mar", {("month.civil", 3), ("weekday", 1)}),
    ("may", {("month.civil", 5)}),
    ("mai", {("month.civil", 5)}),
    ("monday", {("weekday", 0)}),
    ("samstag", {("weekday", 5)}),
    ("понедельник", {("weekday", 0)}),
    ("מאי", {("month.civil", 5)}),
    ("nisan", {("month.hebrew", 8)}),
    ("نيسان", {("month.hebrew", 8)}),
]

# In the languages that share a name between the calendars, it keeps both meanings.
SHARED = [
    ("tr", "nisan", {("month.hebrew", 8), ("month.civil", 4)}),
    ("ar_SY", "نيسان", {("month.hebrew", 8), ("month.civil", 4)}),
    ("ar_SY", "تموز", {("month.hebrew", 11), ("month.civil", 7)}),
    ("ku", "nisan", {("month.hebrew", 8), ("month.civil", 4)}),
]


MONTHS = ("month.hebrew",)
CIVIL = ("month.civil",)
NAMES = (*MONTHS, *CIVIL, "weekday")


def kinds(known: Words, word: str, wanted: tuple[str, ...]) -> set[tuple[str, object]]:
    """The meanings of a name, of one word or of several, in some categories."""
    return {tuple(meaning) for meaning in meanings(word, known) if meaning.category in wanted}


def each_word(known: Words, wanted: tuple[str, ...]) -> dict[str, set[object]]:
    """Word -> its values in one of the categories."""
    return {word: {m.value for m in found if m.category in wanted} for word, found in known.table.items()}


@pytest.mark.parametrize(("word", "expected"), MEANINGS)
def test_meanings(word: str, expected: set[tuple[str, int]]) -> None:
    assert kinds(words(), word, NAMES) == expected


@pytest.mark.parametrize(("locale", "word", "expected"), SHARED)
def test_a_shared_name_keeps_both_meanings_where_its_language_is_asked_for(
    locale: str, word: str, expected: set[tuple[str, int]]
) -> None:
    assert kinds(words((locale,)), word, (*MONTHS, *CIVIL)) == expected
    assert kinds(words(), word, (*MONTHS, *CIVIL)) == {each for each in expected if each[0] == "month.hebrew"}


def test_no_spelling_belongs_to_two_hebrew_months() -> None:
    months = each_word(words(), MONTHS)
    assert {word: found for word, found in months.items() if len(found) > 1} == {}
    assert sum(map(bool, months.values())) > 300  # the table is not empty


def test_no_spelling_belongs_to_both_calendars_by_default() -> None:
    hebrew, civil = each_word(words(), MONTHS), each_word(words(), CIVIL)
    assert [word for word, found in hebrew.items() if found and civil[word]] == []


@pytest.mark.parametrize("locale", ["tr", "ar_SY", "ku", "pt_BR", "el", "fi", "ja"])
def test_nor_does_one_in_a_language_that_is_asked_for(locale: str) -> None:
    assert [word for word, found in each_word(words((locale,)), MONTHS).items() if len(found) > 1] == []


def test_every_spelling_of_the_tables_is_read_as_its_month() -> None:
    for key, names in SPELLINGS.items():
        for name in names:
            assert kinds(words(), name, MONTHS) == {("month.hebrew", MONTH_VALUES[key])}, name


def test_every_weekday_of_the_press_is_a_weekday() -> None:
    for name, number in WEEKDAYS.items():
        assert ("weekday", number) in kinds(words(), name, NAMES), name


def test_a_word_that_is_not_known_means_nothing() -> None:
    assert meanings("xyzzy") == ()
    assert meanings("") == ()


def test_words_are_put_together_once() -> None:
    assert words() is words()
    assert words(("tr",)) is words(("tr",))
    assert words(("tr",)) is not words()
