"""wordnumbers: numbers in words, in the languages that write days and years so."""

from __future__ import annotations

import pytest

from hebdate.names import wordnumbers

DAYS = [
    (("first",), 1), (("twelfth",), 12), (("twentieth",), 20), (("twenty", "first"), 21), (("thirty", "first"), 31),
    (("fünfzehnten",), 15), (("einundzwanzigsten",), 21), (("quince",), 15), (("veintiuno",), 21), (("premier",), 1),
    (("quinze",), 15), (("quindici",), 15), (("trentuno",), 31), (("yud", "tes"), 19),
    (("пятнадцатого",), 15), (("двадцать", "третьего"), 23), (("piętnastego",), 15),
    (("dwudziestego", "pierwszego"), 21),
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


#: Years in words as deeds have them; and what is no year, or breaks off.
YEARS = [
    ("five thousand seven hundred and eighty two", 5782, 7),
    ("nineteen hundred and forty eight", 1948, 5),
    ("twenty twenty two", 2022, 3),
    ("two thousand and five", 2005, 4),
    ("funftausendsechshundertzweiundachtzig", 5682, 1),
    ("neunzehnhundertdreiunddreißig", 1933, 1),
    ("cinq mille sept cent vingt deux", 5722, 6),
    ("mil neuf cent quatre vingt dix neuf", 1999, 7),
    ("mil huit cent soixante dix", 1870, 5),
    ("cinco mil setecientos ochenta y dos", 5782, 6),
    ("dois mil e vinte e dois", 2022, 6),
    ("millenovecentoquarantotto", 1948, 1),
    ("cinquemilasettecentoottantadue", 5782, 1),
    ("пять тысяч семьсот восемьдесят второго", 5782, 5),
    ("тысяча девятьсот сорок восьмого", 1948, 4),
    ("five thousand seven hundred eighty tow", 5780, 5),
    ("two hundred", 0, 0),
    ("eighteen people", 0, 0),
    ("twelve thousand", 0, 0),
    ("forty five thousand", 0, 0),
    ("thousand thousand", 0, 0),
    ("unds", 0, 0),
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


@pytest.mark.parametrize(("words", "number", "used"), YEARS)
def test_years(words: str, number: int, used: int) -> None:
    assert wordnumbers.year(words.split()) == (number, used)
