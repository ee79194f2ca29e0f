"""facts: what a line says, before anything is judged: the dates into which it can be divided, and their fields."""

from __future__ import annotations

import pytest

import hebdate
from hebdate.names.known.words import words
from hebdate.reading.accounts import accounts
from hebdate.reading.facts import Facts, facts_of
from hebdate.reading.lex import lex
from hebdate.reading.prices import ACCOUNTS
from hebdate.reading.shape import shape_of

# Text -> the phrases of its first division: calendar, the text of the phrase, and its fields as (name, end, text).
PHRASES = [
    (
        "Monday, May 16th | 15 Iyyar 5782",
        [
            ("civil", "May 16th", [("month", 0, "May"), ("day", 0, "16th")]),
            ("hebrew", "15 Iyyar 5782", [("day", 0, "15"), ("month", 0, "Iyyar"), ("year", 0, "5782")]),
        ],
    ),
    (
        "5 Adar 10 March",
        [
            ("hebrew", "5 Adar", [("day", 0, "5"), ("month", 0, "Adar")]),
            ("civil", "10 March", [("day", 0, "10"), ("month", 0, "March")]),
        ],
    ),
    (
        "ט״ו באייר תשפ״ב · 16 במאי 2022",
        [
            ("hebrew", "ט״ו באייר תשפ״ב", [("day", 0, "ט״ו"), ("month", 0, "באייר"), ("year", 0, "תשפ״ב")]),
            ("civil", "16 במאי 2022", [("day", 0, "16"), ("month", 0, "במאי"), ("year", 0, "2022")]),
        ],
    ),
    ("Adar II 5784", [("hebrew", "Adar II 5784", [("month", 0, "Adar II"), ("year", 0, "5784")])]),
    # Nonsense passes: judging is for others.
    ("45 99", []),
    ("31 Iyyar 5782", [("hebrew", "31 Iyyar 5782", [("day", 0, "31"), ("month", 0, "Iyyar"), ("year", 0, "5782")])]),
    ("February 30", [("civil", "February 30", [("month", 0, "February"), ("day", 0, "30")])]),
    # Labels and their numbers are no dates.
    ("No. 8 1 KISLEV", [("hebrew", "1 KISLEV", [("day", 0, "1"), ("month", 0, "KISLEV")])]),
    ("Vol. 12 3", []),
    ("Jahrgang 12", []),
    ("12. Jahrgang", []),
    ("", []),
]


def every(text: str) -> list[Facts]:
    """The facts of each account of a line, the cheapest first."""
    line = lex(text, words())
    return [facts_of(account, line, {}) for account in accounts(shape_of(line))]


@pytest.mark.parametrize(("text", "phrases"), PHRASES)
def test_phrases(text: str, phrases: list[tuple[str, str, list[tuple[str, int, str]]]]) -> None:
    line = lex(text, words())
    found = []
    for phrase in sorted(every(text)[0].dates, key=lambda phrase: phrase.start):
        fields = [(written.name, written.end, text[slice(*written.span)]) for written in phrase.fields]
        in_order = sorted(fields, key=lambda field: text.index(field[2]))
        found.append((phrase.calendar, line.slice(phrase.start, phrase.end), in_order))
    assert found == phrases


def test_a_number_keeps_every_order() -> None:
    """5/6/22 has two orders, 16/5/2022 one: nothing is chosen here."""
    (phrase,) = every("5/6/22")[0].dates
    assert {(5, 6), (6, 5)} <= {(claim.start.month, claim.start.day) for claim in phrase.claims}
    (phrase,) = every("16/5/2022")[0].dates
    assert {(claim.start.month, claim.start.day) for claim in phrase.claims} == {(5, 16)}


def test_weekdays_stand_apart() -> None:
    (weekday,) = every("Monday, May 16th | 15 Iyyar 5782")[0].weekdays
    assert (weekday.start, weekday.day, weekday.calendar) == (0, 0, "civil")
    (weekday,) = every("16 May 2022 | Monday 15 Iyyar 5782")[0].weekdays
    assert (weekday.day, weekday.calendar) == (0, "hebrew")
    assert every("16 May 2022")[0].weekdays == ()


@pytest.mark.parametrize("text", ["25 Elul 5781-2 Tishri 5782", "25 Elul 5781 - 2 Tishri 5782"])
def test_a_range_is_one_phrase_with_two_ends(text: str) -> None:
    (phrase,) = next(facts.dates for facts in every(text) if len(facts.dates) == 1)
    (claim,) = phrase.claims
    assert claim.end is not None
    assert ((claim.start.day, claim.start.month), (claim.end.day, claim.end.month)) == ((25, 13), (2, 1))
    assert {written.end for written in phrase.fields} == {0, 1}


def test_two_ranges_have_their_fields_at_both_ends() -> None:
    text = "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782"
    reading = hebdate.parse(text)
    assert (reading.agreement, reading.to_dict()["gregorian"]) == ("agree", "2021-09-02/2021-09-08")
    assert [(written.name, written.end, text[slice(*written.span)]) for written in reading.written] == [
        ("month", 0, "Sept"), ("day", 0, "2"), ("day", 1, "8"), ("year", 0, "2021"),
        ("day", 0, "25"), ("month", 0, "Elul"), ("year", 0, "5781"),
        ("day", 1, "2"), ("month", 1, "Tishri"), ("year", 1, "5782"),
    ]  # fmt: skip


def test_night_daylight_and_times() -> None:
    (plain, night, light) = (every(f"16 May 2022{part} | 15 Iyyar 5782")[0] for part in ("", ", evening", ", morning"))
    assert [(facts.night, facts.daylight) for facts in (plain, night, light)] == [
        (False, False), (True, False), (False, True),
    ]  # fmt: skip
    assert every("16 May 2022, 10:15")[0].times == ("10:15",)
    assert every("2022-05-16T10:15:00")[0].times == ("2022-05-16T10:15:00",)


@pytest.mark.parametrize("size", [10, 100])
def test_many_months_divide_in_few_ways(size: int) -> None:
    assert 1 <= len(every("5 Adar 10 March " * size)) <= ACCOUNTS


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
    assert (reading.agreement, {diagnostic.code for diagnostic in reading.diagnostics}) == (
        "underdetermined",
        {"unread"},
    )


@pytest.mark.parametrize("text", ["6/18 May 2022", "May 6 (18), 2022", "4/17 May 1882"])
def test_styles_that_were_not_so_far_apart_prove_nothing(text: str) -> None:
    assert hebdate.parse(text, strict=False).agreement == "underdetermined"


@pytest.mark.parametrize(("text", "day"), [("4/16 May 1882", 16), ("6/19 April 1903", 19), ("1/12 February 1800", 12)])
def test_styles_that_were_so_far_apart(text: str, day: int) -> None:
    reading = hebdate.parse(text)
    assert reading.date is not None
    assert reading.date.day == day
