"""claims: the days that one half can mean, and when the halves agree."""

from __future__ import annotations

import datetime as dt

import pytest

from hebdate.arithmetic import from_rd, is_leap, month_length, new_year, to_rd, year_length
from hebdate.names.known.words import PLAIN_ADAR, words
from hebdate.reading.accounts import accounts
from hebdate.reading.claims import Phrase
from hebdate.reading.facts import facts_of
from hebdate.reading.lex import lex
from hebdate.reading.shape import shape_of
from hebdate.reading.stretches import exists, point_days, stretches, window_days
from hebdate.reading.weigh.pairing import pairs


def phrase(text: str) -> Phrase:
    line = lex(text, words())
    every = [facts_of(account, line, {}).dates for account in accounts(shape_of(line))]
    return next(dates[0] for dates in every if len(dates) == 1)


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


# Text -> the intervals that it can mean.
STRETCHES = [
    ("16 May 2022", [("2022-05-16", "2022-05-16")]),
    ("May 2022", [("2022-05-01", "2022-05-31")]),
    ("February 2000", [("2000-02-01", "2000-02-29")]),
    ("15 Iyyar 5782", [("2022-05-16", "2022-05-16")]),
    ("Iyyar 5782", [("2022-05-02", "2022-05-30")]),
    ("14 Adar 5784", [("2024-02-23", "2024-02-23"), ("2024-03-24", "2024-03-24")]),
    ("14 Adar 5783", [("2023-03-07", "2023-03-07")]),
    ("14 Adar I 5784", [("2024-02-23", "2024-02-23")]),
    ("14 Adar II 5783", []),
    ("30 Adar 5784", [("2024-03-10", "2024-03-10")]),
    ("30 Adar 5783", []),
    ("30 Heshvan 5782", []),
    ("29 February 2022", []),
    ("2-8 September 2021", [("2021-09-02", "2021-09-08")]),
    ("25 Elul 5781 - 2 Tishri 5782", [("2021-09-02", "2021-09-08")]),
    ("Rosh Chodesh Iyyar 5782", [("2022-05-01", "2022-05-02")]),
    ("4 May 1882 O.S.", [("1882-05-16", "1882-05-16")]),
    ("16 May", []),  # without a year, nothing by itself
    ("15 Iyyar", []),
]


@pytest.mark.parametrize(("text", "intervals"), STRETCHES)
def test_stretches(text: str, intervals: list[tuple[str, str]]) -> None:
    found = sorted({(stretch.first, stretch.last) for stretch in stretches(phrase(text))})
    assert found == [(day(first), day(last)) for first, last in intervals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("16 May", True), ("29 February", True), ("31 April", False), ("30 Heshvan", True), ("31 Iyyar", False)],
)
def test_a_date_without_a_year_exists_if_some_year_has_it(text: str, expected: bool) -> None:
    assert exists(phrase(text)) is expected


def test_a_claim_without_a_year_is_tried_in_the_years_around() -> None:
    may = phrase("16 May")
    assert may.yearless
    found = stretches(may, window_days())
    assert [stretch.first for stretch in found] == [dt.date(year, 5, 16).toordinal() for year in range(1900, 2101)]
    assert {stretch.inferred for stretch in found} == {("gregorian.year",)}


@pytest.mark.parametrize("year", [5300, 5781, 5782, 5783, 5784, 5785, 5999])
def test_every_hebrew_month_of_a_year_by_the_arithmetic(year: int) -> None:
    for slot in range(1, 14):
        if slot in (6, 7) and not is_leap(year):
            assert point_days("hebrew", year, (None, slot, 1)) == []  # an Adar with a number in a common year
            continue
        length = month_length(year, slot)
        first = to_rd(year, slot, 1)
        assert point_days("hebrew", year, (None, slot, 0)) == [(first, first + length - 1)]
        assert point_days("hebrew", year, (None, slot, length)) == [(first + length - 1, first + length - 1)]
        assert point_days("hebrew", year, (None, slot, length + 1)) == []
    assert point_days("hebrew", year, (None, 0, 0)) == [(new_year(year), new_year(year) + year_length(year) - 1)]
    adars = {from_rd(first)[1] for first, _ in point_days("hebrew", year, (None, PLAIN_ADAR, 1))}
    assert adars == ({6, 7} if is_leap(year) else {7})


# Two halves: how they agree, and on which day.
PAIRS = [
    ("16 May 2022", "15 Iyyar 5782", ("agree", "2022-05-16")),
    ("16 May 2022", "16 Iyyar 5782", ("evening", "2022-05-16")),
    ("16 May 2022", "14 Iyyar 5782", None),
    ("16 May 2022", "17 Iyyar 5782", None),
    ("16 May", "15 Iyyar 5782", ("agree", "2022-05-16")),
    ("16 May 2022", "15 Iyyar", ("agree", "2022-05-16")),
    ("16 May 2022", "Iyyar 5782", ("agree", "2022-05-16")),
    ("May 2022", "15 Iyyar 5782", ("agree", "2022-05-16")),
    ("June 2022", "15 Iyyar 5782", None),
    ("24 March 2024", "14 Adar 5784", ("agree", "2024-03-24")),
    ("23 February 2024", "14 Adar 5784", ("agree", "2024-02-23")),
    ("31 December 2024", "1 Tevet 5785", ("evening", "2024-12-31")),
]


@pytest.mark.parametrize(("civil", "hebrew", "expected"), PAIRS)
def test_pairs(civil: str, hebrew: str, expected: tuple[str, str] | None) -> None:
    found = {(pair.agreement, pair.first) for pair in pairs(phrase(civil), phrase(hebrew))}
    assert found == ({(expected[0], day(expected[1]))} if expected else set())
