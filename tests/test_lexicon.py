"""lexicon: what a word can mean, in the default languages and in those that are asked for."""

from __future__ import annotations

import pytest

from hebdate.names.spellings import SPELLINGS, WEEKDAYS
from hebdate.reading_old.lexicon import MONTH_VALUES, PLAIN_ADAR, Lexicon, lexicon
from hebdate.text.fold import fold

# Words whose meanings are all kept, or that have only one.
MEANINGS: list[tuple[str, set[tuple[str, int]]]] = [
    ("iyyar", {("M", 9)}),
    ("אייר", {("M", 9)}),
    ("marcheshvan", {("M", 2)}),
    ("adar", {("M", PLAIN_ADAR)}),
    ("mar", {("G", 3), ("W", 1)}),
    ("may", {("G", 5)}),
    ("mai", {("G", 5)}),
    ("monday", {("W", 0)}),
    ("samstag", {("W", 5)}),
    ("понедельник", {("W", 0)}),
    ("מאי", {("G", 5)}),
    ("nisan", {("M", 8)}),
    ("نيسان", {("M", 8)}),
]

# In the languages that share a name between the calendars, it keeps both meanings.
SHARED = [
    ("tr", "nisan", {("M", 8), ("G", 4)}),
    ("ar_SY", "نيسان", {("M", 8), ("G", 4)}),
    ("ar_SY", "تموز", {("M", 11), ("G", 7)}),
    ("ku", "nisan", {("M", 8), ("G", 4)}),
]


def kinds(words: Lexicon, word: str, wanted: str) -> set[tuple[str, int]]:
    return {(kind, value) for kind, value in words.words.get(fold(word), ()) if kind in wanted}


@pytest.mark.parametrize(("word", "meanings"), MEANINGS)
def test_meanings(word: str, meanings: set[tuple[str, int]]) -> None:
    assert kinds(lexicon(), word, "GMW") == meanings


@pytest.mark.parametrize(("locale", "word", "meanings"), SHARED)
def test_a_shared_name_keeps_both_meanings_where_its_language_is_asked_for(
    locale: str, word: str, meanings: set[tuple[str, int]]
) -> None:
    assert kinds(lexicon((locale,)), word, "GM") == meanings
    assert kinds(lexicon(), word, "GM") == {meaning for meaning in meanings if meaning[0] == "M"}


def test_no_spelling_belongs_to_two_hebrew_months() -> None:
    words = lexicon()
    months = {word: kinds(words, word, "M") for word in words.words}
    assert {word: found for word, found in months.items() if len(found) > 1} == {}
    assert sum(map(bool, months.values())) > 300  # the table is not empty


def test_no_spelling_belongs_to_both_calendars_by_default() -> None:
    words = lexicon().words
    assert [word for word, found in words.items() if {"G", "M"} <= {kind for kind, _ in found}] == []


@pytest.mark.parametrize("locale", ["tr", "ar_SY", "ku", "pt_BR", "el", "fi", "ja"])
def test_nor_does_one_in_a_language_that_is_asked_for(locale: str) -> None:
    words = lexicon((locale,)).words
    several = {word for word, found in words.items() if sum(kind == "M" for kind, _ in found) > 1}
    assert several == set()


def test_every_spelling_of_the_tables_is_read_as_its_month() -> None:
    words = lexicon()
    for key, names in SPELLINGS.items():
        for name in names:
            parts = tuple(part for part in map(fold, name.replace("-", " ").split()) if part)
            found = kinds(words, parts[0], "M") if len(parts) == 1 else {words.phrases[parts]}
            assert found == {("M", MONTH_VALUES[key])}, name


def test_every_weekday_of_the_press_is_a_weekday() -> None:
    words = lexicon()
    for name, number in WEEKDAYS.items():
        parts = tuple(part for part in map(fold, name.replace("-", " ").split()) if part)
        found = kinds(words, parts[0], "W") if len(parts) == 1 else {words.phrases[parts]}
        assert ("W", number) in found, name


def test_a_lexicon_is_built_once() -> None:
    assert lexicon() is lexicon()
    assert lexicon(("tr",)) is lexicon(("tr",))
    assert lexicon(("tr",)) is not lexicon()
