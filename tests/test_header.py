"""header: what is written, before anything is judged: which dates a line can be divided into."""

from __future__ import annotations

import pytest

import hebdate
from hebdate.reading_old.cutter import cut
from hebdate.reading_old.header import read

# Text -> the phrases of its first division: calendar, the text of the phrase, and its fields as (name, end, text).
PHRASES = [
    (
        "Monday, May 16th | 15 Iyyar 5782",
        [
            ("g", "May 16th", [("month", 0, "May"), ("day", 0, "16th")]),
            ("h", "15 Iyyar 5782", [("day", 0, "15"), ("month", 0, "Iyyar"), ("year", 0, "5782")]),
        ],
    ),
    (
        "5 Adar 10 March",
        [
            ("h", "5 Adar", [("day", 0, "5"), ("month", 0, "Adar")]),
            ("g", "10 March", [("day", 0, "10"), ("month", 0, "March")]),
        ],
    ),
    (
        "ט״ו באייר תשפ״ב · 16 במאי 2022",
        [
            ("h", "ט״ו באייר תשפ״ב", [("day", 0, "ט״ו"), ("month", 0, "באייר"), ("year", 0, "תשפ״ב")]),
            ("g", "16 במאי 2022", [("day", 0, "16"), ("month", 0, "במאי"), ("year", 0, "2022")]),
        ],
    ),
    ("Adar II 5784", [("h", "Adar II 5784", [("month", 0, "Adar II"), ("year", 0, "5784")])]),
    # Nonsense passes: judging is for others.
    ("45 99", []),
    ("31 Iyyar 5782", [("h", "31 Iyyar 5782", [("day", 0, "31"), ("month", 0, "Iyyar"), ("year", 0, "5782")])]),
    ("February 30", [("g", "February 30", [("month", 0, "February"), ("day", 0, "30")])]),
    # Labels and their numbers are no dates.
    ("No. 8 1 KISLEV", [("h", "1 KISLEV", [("day", 0, "1"), ("month", 0, "KISLEV")])]),
    ("", []),
]


@pytest.mark.parametrize(("text", "phrases"), PHRASES)
def test_phrases(text: str, phrases: list[tuple[str, str, list[tuple[str, int, str]]]]) -> None:
    tokens = cut(text)
    header = read(tokens)
    found = []
    for phrase in header.divisions[0]:
        fields = [(written.name, written.end, text[slice(*written.span)]) for written in phrase.fields]
        in_order = sorted(fields, key=lambda field: text.index(field[2]))
        found.append((phrase.calendar, tokens.slice(phrase.first, phrase.last), in_order))
    assert found == phrases


def test_a_number_keeps_every_order() -> None:
    """5/6/22 has two orders, 16/5/2022 one: nothing is chosen here."""
    orders = {(claim.start.month, claim.start.day) for claim in read(cut("5/6/22")).divisions[0][0].claims}
    assert {(5, 6), (6, 5)} <= orders
    assert {(claim.start.month, claim.start.day) for claim in read(cut("16/5/2022")).divisions[0][0].claims} == {
        (5, 16)
    }


def test_weekdays_stand_apart() -> None:
    assert read(cut("Monday, May 16th | 15 Iyyar 5782")).weekdays == ((0, 0),)
    assert read(cut("16 May 2022")).weekdays == ()


def test_a_range_is_one_phrase_with_two_ends() -> None:
    (phrase,) = read(cut("25 Elul 5781-2 Tishri 5782")).divisions[0]
    (claim,) = phrase.claims
    assert claim.end is not None
    assert ((claim.start.day, claim.start.month), (claim.end.day, claim.end.month)) == ((25, 13), (2, 1))
    assert {written.end for written in phrase.fields} == {0, 1}


@pytest.mark.parametrize("size", [10, 1000])
def test_many_months_divide_in_few_ways(size: int) -> None:
    assert 1 <= len(read(cut("5 Adar 10 March " * size)).divisions) <= 8


@pytest.mark.parametrize(
    "text",
    [
        "6 (19) April 1903",
        "April 6 (19), 1903",
        "April 6 (19), 1903 – Nisan 5663",
        "April 6 (19), 1903 – 22 Nisan 5663",
    ],
)
def test_the_new_style_in_brackets_is_the_day(text: str) -> None:
    assert str(hebdate.parse(text).date) == "1903-04-19"


def test_a_month_that_is_a_weekday_too_hides_no_weekday() -> None:
    assert hebdate.parse("Mittwoch, Mar. 7 Adar 5488", strict=False).agreement == "mismatch"


@pytest.mark.parametrize("text", ["14 Nisan 5589 / Tue.", "14 Nisan 5589 / Mar.", "Tuesday / 14 Nisan 5589"])
def test_a_weekday_behind_a_solidus_is_the_days(text: str) -> None:
    assert hebdate.parse(text, strict=False).agreement == "mismatch"


@pytest.mark.parametrize("text", ["14/26 Kislev 5627", "14 / 26 Kislev 5627", "ז'/כ' באייר תע״ז"])
def test_hebrew_days_have_no_old_style(text: str) -> None:
    reading = hebdate.parse(text, strict=False)
    assert (reading.agreement, [diagnostic.code for diagnostic in reading.diagnostics]) == (
        "underdetermined",
        ["unread"],
    )


@pytest.mark.parametrize("text", ["6/18 May 2022", "May 6 (18), 2022", "4/17 May 1882"])
def test_styles_that_were_not_so_far_apart_prove_nothing(text: str) -> None:
    assert hebdate.parse(text, strict=False).agreement == "underdetermined"


@pytest.mark.parametrize(("text", "day"), [("4/16 May 1882", 16), ("6/19 April 1903", 19), ("1/12 February 1800", 12)])
def test_styles_that_were_so_far_apart(text: str, day: int) -> None:
    reading = hebdate.parse(text)
    assert reading.date is not None
    assert reading.date.day == day
