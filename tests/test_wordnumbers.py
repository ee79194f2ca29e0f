"""wordnumbers: numbers in words, in the languages that write days and years so."""

from __future__ import annotations

import pytest

from hebdate import wordnumbers

DAYS = [
    (("first",), 1), (("twelfth",), 12), (("twentieth",), 20), (("twenty", "first"), 21), (("thirty", "first"), 31),
    (("fünfzehnten",), 15), (("einundzwanzigsten",), 21), (("quince",), 15), (("veintiuno",), 21), (("premier",), 1),
    (("quinze",), 15), (("quindici",), 15), (("trentuno",), 31), (("yud", "tes"), 19),
]  # fmt: skip

# Hebrew words, folded and without the ו that joins them -> the number, and how many words it takes.
HEBREW = [
    ("חמשה עשר", 15, 2),
    ("אחד", 1, 1),
    ("עשרים ואחד", 21, 2),
    ("אחד ועשרים", 21, 2),
    ("שלשים", 30, 1),
    ("חמשת אלפים ושבע מאות ושמונים ושתים", 5782, 6),
    ("חמשת אלפים שבע מאות שמונים ושתים", 5782, 6),
    ("תשע מאות", 900, 2),
    ("שלום", 0, 0),
    ("", 0, 0),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_days(words: tuple[str, ...], day: int) -> None:
    assert wordnumbers.days()[words] == day


def test_days_are_days() -> None:
    table = wordnumbers.days()
    assert set(table.values()) == set(range(1, 32))


@pytest.mark.parametrize(("text", "number", "used"), HEBREW)
def test_hebrew(text: str, number: int, used: int) -> None:
    assert wordnumbers.hebrew(text.split()) == (number, used)


def test_hebrew_stops_where_the_number_ends() -> None:
    assert wordnumbers.hebrew("חמשה עשר באייר".split()) == (15, 2)


@pytest.mark.parametrize(("word", "number"), [("yud", 10), ("tes", 9), ("lamed", 30), ("bet", 0), ("may", 0)])
def test_letters_by_name(word: str, number: int) -> None:
    """Alone only those that are no other word: "bet" and "he" count in pairs only."""
    assert (wordnumbers.letter(word) or 0) == number
