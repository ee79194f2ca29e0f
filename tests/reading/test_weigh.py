"""weigh: every field is a constraint; one day left, none, or several, and what is said of each."""

from __future__ import annotations

import datetime as dt

import pytest

import hebdate
from hebdate.errors import CODES

# Text -> agreement, day, diagnostic codes. Each row is a rule.
RULES = [
    # The halves agree, in either order, with any separator or none.
    ("May 16, 2022 | 15 Iyyar 5782", "agree", "2022-05-16", []),
    ("15 Iyyar 5782 May 16, 2022", "agree", "2022-05-16", []),
    ("May 16, 2022 (15 Iyyar 5782)", "agree", "2022-05-16", []),
    # A year on one half serves both.
    ("May 16 | 15 Iyyar 5782", "agree", "2022-05-16", []),
    ("May 16, 2022 | 15 Iyyar", "agree", "2022-05-16", []),
    # The Hebrew date one day ahead is an evening; behind, it is a contradiction.
    ("May 16, 2022 | 16 Iyyar 5782", "evening", "2022-05-16", []),
    ("May 16, 2022 | 14 Iyyar 5782", "mismatch", "2022-05-16", ["halves"]),
    ("Monday, May 16, 2022 | 16 Iyyar 5782", "evening", "2022-05-16", []),
    # A coarser half agrees where the day lies in it.
    ("May 2022 | 15 Iyyar 5782", "agree", "2022-05-16", []),
    ("May 16, 2022 | Iyyar 5782", "agree", "2022-05-16", []),
    ("May 16, 2022 | 5782", "agree", "2022-05-16", []),
    ("May 16, 2022 | 5783", "mismatch", "2022-05-16", ["halves"]),
    ("June 2022 | 15 Iyyar 5782", "mismatch", "2022-06-01/2022-06-30", ["halves"]),
    # A weekday is a constraint like any other.
    ("Monday, 16 May 2022", "single", "2022-05-16", []),
    ("Sunday, 16 May 2022", "mismatch", "2022-05-16", ["weekday"]),
    ("Monday, 15 Iyyar 5782", "single", "2022-05-16", []),
    ("Monday, 3/4/2022", "mismatch", None, ["weekday"]),
    ("Sunday, 3/4/2022", "single", "2022-04-03", []),
    ("Friday, 23 February 2024 | 14 Adar 5784", "agree", "2024-02-23", []),
    ("Friday, 14 Adar 5784", "single", "2024-02-23", []),
    ("Sunday, 14 Adar 5784", "single", "2024-03-24", []),
    # Nothing chooses: it stays open.
    ("May 16 | 15 Iyyar", "underdetermined", None, ["no-year"]),
    ("May 16", "underdetermined", None, ["no-year"]),
    ("May 2022", "underdetermined", None, ["month-only"]),
    ("5782", "underdetermined", None, ["month-only"]),
    ("14 Adar 5784", "underdetermined", None, ["two-adars"]),
    ("3/4/2022", "underdetermined", None, ["order"]),
    ('ליל ט"ו באייר תשפ"ב', "underdetermined", None, ["night"]),
    ("18 Tevet 2021", "underdetermined", None, ["hybrid"]),
    # A civil year beside a Hebrew day and month says which day, if it holds that day once.
    ("15 Iyyar 2022", "single", "2022-05-16", ["hybrid"]),
    # What cannot exist.
    ("30 Adar 5783", "mismatch", None, ["no-such-day"]),
    ("Adar II 5783", "mismatch", None, ["no-such-month"]),
    ("May 16, 0000", "underdetermined", None, ["unread", "no-year"]),
    ("xx", "none", None, ["no-date"]),
    # Another calendar behind the civil half.
    ("October 14, 1066 | 22 Tishri 4827", "agree", "1066-10-20", ["julian"]),
    ("May 4, 2022 | 28 Iyyar 5782", "mismatch", "2022-05-04", ["halves"]),  # nobody prints Julian dates now
]


@pytest.mark.parametrize(("text", "agreement", "days", "codes"), RULES)
def test_rules(text: str, agreement: str, days: str | None, codes: list[str]) -> None:
    reading = hebdate.parse(text, strict=False)
    found = reading.to_dict()
    assert (found["agreement"], found["gregorian"]) == (agreement, days)
    assert [diagnostic.code for diagnostic in reading.diagnostics] == codes


def test_every_disagreement_is_reported_at_once() -> None:
    reading = hebdate.parse("Tuesday, May 16, 2022 | 14 Sivan 5782", strict=False)
    assert {diagnostic.code for diagnostic in reading.diagnostics} == {"halves", "weekday"}


@pytest.mark.parametrize("text", [row[0] for row in RULES])
def test_codes_are_those_of_the_table(text: str) -> None:
    for diagnostic in hebdate.parse(text, strict=False).diagnostics:
        assert diagnostic.code in CODES
        start, end = diagnostic.span
        assert 0 <= start <= end <= len(text)
        assert diagnostic.message[0].islower() or not diagnostic.message[0].isalpha() or diagnostic.code == "julian"


def test_candidates_are_exactly_those_of_the_window() -> None:
    reading = hebdate.parse("Monday, May 16th | 15 Iyyar", strict=False)
    by_hand = [
        day
        for year in range(1900, 2101)
        if (day := dt.date(year, 5, 16)).weekday() == 0
        and (hebdate.HebrewDate.from_date(day).month, hebdate.HebrewDate.from_date(day).day)
        == (hebdate.Month.IYYAR, 15)
    ]
    assert reading.to_dict()["candidates"] == [day.isoformat() for day in by_hand] == ["1938-05-16", "2022-05-16"]


@pytest.mark.parametrize("year", range(1900, 2100, 7))
def test_two_digits_of_a_year_are_settled_by_the_other_half(year: int) -> None:
    date = dt.date(year, 5, 16)
    reading = hebdate.parse(f"16 May '{year % 100:02} | {hebdate.HebrewDate.from_date(date)}")
    assert (reading.date, reading.inferred) == (date, ("gregorian.century",))


@pytest.mark.parametrize("text", ["Pesach 3700", "שבת פרשת בהר א'רנ\"ב", "16 May 2022 | Pesach 3700"])
def test_a_feast_of_a_year_before_all_civil_dates_contradicts(text: str) -> None:
    assert hebdate.parse(text, strict=False).agreement == "mismatch"
