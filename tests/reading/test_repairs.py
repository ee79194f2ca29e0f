"""repairs: what is offered where a line contradicts itself, nearest first; offered, never taken."""

from __future__ import annotations

import pytest

import hebdate

# Text -> diagnostics' codes, and the days offered, the likeliest first.
OFFERS = [
    ("May 17, 2022 | 14 Iyyar 5782", ["halves"], ["2022-05-15", "2022-05-17"]),
    ("Tuesday, May 16th | 15 Iyyar 5782", ["weekday"], ["2022-05-16", "2022-05-17"]),
    ("Sunday, May 16th 2022", ["weekday"], ["2022-05-16", "2022-05-15"]),
    ("Monday, May 16, 2022 | 15 Sivan 5782", ["halves", "weekday"], None),
    ("30 Adar 5783", ["no-such-day"], ["2023-03-22", "2023-03-23"]),
    ("Adar II 5783", ["no-such-month"], ["2023-02-22/2023-03-22"]),
    ("5 Adar I 5783", ["no-such-month"], ["2023-02-26"]),
    ("31 Iyyar 5782", ["no-such-day"], ["2022-05-30", "2022-05-31"]),
    ("30 Heshvan 5782", ["no-such-day"], ["2021-11-04", "2021-11-05"]),
    ("February 30, 2022", ["no-such-day"], ["2022-02-28", "2022-03-01"]),
    ("29.2.2022", ["no-such-day"], ["2022-02-28", "2022-03-01"]),
    ("April 31", ["no-such-day"], []),
    ("31 Iyyar", ["no-such-day"], []),
]

# Two halves that differ by one slip: the true day is offered.
SLIPS = [
    ("May 16, 2022 | 15 Iyyar 5783", "2022-05-16"),  # next year's year
    ("May 16, 2023 | 15 Iyyar 5782", "2022-05-16"),  # a digit
    ("May 16, 2022 | 15 Sivan 5782", "2022-05-16"),  # the next month
    ("June 16, 2022 | 15 Iyyar 5782", "2022-05-16"),
    ("May 26, 2022 | 15 Iyyar 5782", "2022-05-16"),
    ("May 16, 2022 | 25 Iyyar 5782", "2022-05-16"),
]


@pytest.mark.parametrize(("text", "codes", "days"), OFFERS)
def test_offers(text: str, codes: list[str], days: list[str] | None) -> None:
    reading = hebdate.parse(text, strict=False)
    assert reading.agreement == "mismatch"
    assert reading.date is None
    assert sorted({diagnostic.code for diagnostic in reading.diagnostics} - {"weekday"}) == [
        code for code in codes if code != "weekday"
    ]
    assert ("weekday" in codes) or not any(diagnostic.code == "weekday" for diagnostic in reading.diagnostics)
    if days is not None:
        assert reading.to_dict()["candidates"] == days


@pytest.mark.parametrize(("text", "day"), SLIPS)
def test_a_slip_of_the_pen_is_offered(text: str, day: str) -> None:
    candidates = hebdate.parse(text, strict=False).to_dict()["candidates"]
    assert isinstance(candidates, list)
    assert day in candidates


def test_the_weekday_chooses_which_half_is_offered_first() -> None:
    monday = hebdate.parse("Monday, May 16, 2022 | 16 Sivan 5782", strict=False).to_dict()["candidates"]
    wednesday = hebdate.parse("Wednesday, May 16, 2022 | 16 Sivan 5782", strict=False).to_dict()["candidates"]
    assert isinstance(monday, list)
    assert isinstance(wednesday, list)
    assert monday[0] == "2022-05-16"
    assert wednesday[0] == "2022-06-15"
    assert set(monday) == set(wednesday)


def test_a_misread_roman_month_is_said() -> None:
    reading = hebdate.parse("Nr. 103/104, 30. Xll. 1932")
    assert str(reading.date) == "1932-12-30"
    assert [found.code for found in reading.diagnostics] == ["illegible"]
