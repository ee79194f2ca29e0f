"""The words of every language that is read: numbers in words, and what stands around a date.

`data/words.jsonl` has lines written for this test, 31 days in words of each language with its months in turn, years in
words, and words of each category; the days were computed with `datetime`, `hebdate.arithmetic` and, for the Julian
calendar, convertdate. The other tests go through `hebdate.names.known.languages` word by word.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hebdate.names.known.languages import LANGUAGES
from hebdate.names.known.words import words
from hebdate.reading.reader import parse

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "words.jsonl").read_text(encoding="utf-8").splitlines()
]
CONFIDENT = {"single", "agree", "evening"}

#: Category -> a line with one of its words, and the answer: (agreements, day).
LINES = [
    ("label", "{} 12 | 16 May 2022 | 15 Iyyar 5782", "agree", "2022-05-16"),
    ("ordinal.label", "12th {} | 16 May 2022 | 15 Iyyar 5782", "agree", "2022-05-16"),
    ("style.old", "14 May 1902 ({})", "single", "1902-05-27"),
    ("style.old", "{} 14 May 1902", "single", "1902-05-27"),
    ("style.new", "14 May 1902 ({})", "single", "1902-05-14"),
    ("between", "{} 4 and 22 January 1995", "single", "1995-01-04/1995-01-22"),
    ("night", "16 May 2022 {} | 16 Iyyar 5782", "evening", "2022-05-16"),
    ("daylight", "16 May 2022 {} | 15 Iyyar 5782", "agree", "2022-05-16"),
    ("after.sunset", "16 May 2022 {} | 16 Iyyar 5782", "evening", "2022-05-16"),
    ("era.civil", "16 May 2022 {}", "single", "2022-05-16"),
    ("era.hebrew", "15 Iyyar 5782 {}", "single", "2022-05-16"),
    ("corresponding", "16 May 2022, {} 15 Iyyar 5782", "agree", "2022-05-16"),
    ("other.year", "{} 1897 | 16 May 2022", "single", "2022-05-16"),
    ("harmless", "{} 15 Iyyar 5782", "single", "2022-05-16"),
    ("year.word", "15 Iyyar 5782 | 16 May {} 2022", "agree", "2022-05-16"),
]

#: Category -> a line with one of its words, of which no day is claimed.
DOUBTFUL = [
    *((category, "{} 16 May 1902") for category in ("about", "before", "after", "relative")),
    *((category, "16 May 1902 {}") for category in ("about.behind", "before.behind", "after.behind")),
    ("or", "16 May 1902 {} 17 May 1902"),
    ("daylight", "16 May 2022 {} | 16 Iyyar 5782"),
    ("era.bc", "16 May 44 {}"),
    ("era.bc", "16 May 1044 {}"),
    ("era.islamic", "16 May 1443 {}"),
    ("era.other", "16 May 1443 {}"),
]


def answer(text: str) -> dict[str, Any]:
    return dict(parse(text, strict=False).to_dict())


def entries(category: str) -> list[str]:
    return [" ".join(word.split()) for listed in LANGUAGES[category].values() for word in listed.split(",")]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_lines(row: dict[str, Any]) -> None:
    got = answer(row["text"])
    assert got["agreement"] in row["agreement"].split("|"), got
    if "gregorian" in row:
        assert got["gregorian"] == row["gregorian"]


@pytest.mark.parametrize(("category", "line", "agreement", "day"), LINES)
def test_every_word_says_what_its_category_says(category: str, line: str, agreement: str, day: str) -> None:
    found = {word: answer(line.format(word)) for word in entries(category)}
    wrong = {
        word: got["agreement"]
        for word, got in found.items()
        if (got["agreement"], got.get("gregorian")) != (agreement, day)
    }
    assert not wrong


@pytest.mark.parametrize(("category", "line"), DOUBTFUL)
def test_every_word_of_doubt_leaves_the_day_open(category: str, line: str) -> None:
    confident = [word for word in entries(category) if answer(line.format(word))["agreement"] in CONFIDENT]
    assert not confident


def test_no_word_is_a_month_too() -> None:
    """A word around a date that is a month's name as well would take the month from other lines."""
    table = words().table
    taken = {
        word: category
        for category in LANGUAGES
        for word in entries(category)
        if any(meaning.category.startswith("month.") for meaning in table.get(word, ()))
    }
    assert not taken


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("este 16 de mayo de 2022", "2022-05-16"),  # Hungarian "evening" stands behind a date only
        ("os 16 de maio de 2022", "2022-05-16"),
        ("16 May 2022, the second of two", "2022-05-16"),
        ("two thousand people, May 16, 2022", "2022-05-16"),
        ("In May two people died, 16 June 2022", "2022-06-16"),
        ("sept février 1985", "1985-02-07"),
        ("åttende mai 1948", "1948-05-08"),
        ("attende maj 1948", "1948-05-18"),
    ],
)
def test_everyday_words_are_left_alone(text: str, day: str) -> None:
    got = answer(text)
    assert got["agreement"] in {"single", "underdetermined"}
    assert got.get("gregorian", day) in {day, None}
