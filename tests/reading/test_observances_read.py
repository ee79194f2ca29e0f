"""Feasts and weekly readings in a line: where Israel and the diaspora differ, a schedule says which is meant."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import hebdate

BEHAR = 'ערב שבת פרשת בהר תשפ"ב'

#: Lines that name a day by what it is, and that day.
NAMED = [
    ("Shabbos Parshas Vayeshev 5777", "2016-12-24"),
    ("Erev Pesach 5782", "2022-04-15"),
    ("Lag BaOmer 5784", "2024-05-26"),
    ("3rd day of Chanukah 5783", "2022-12-21"),
    ('כ"ז למטמונים תשפ"ב', "2022-05-13"),
    ("The Second Day Of Chanuka, 5738", "1977-12-06"),
    ("Purim 5782", "2022-03-17"),
]


@pytest.mark.parametrize(("text", "day"), NAMED)
def test_what_a_day_is_names_it(text: str, day: str) -> None:
    assert str(hebdate.parse(text).date) == day


def test_without_a_schedule_both_stand() -> None:
    reading = hebdate.parse(BEHAR, strict=False)
    assert reading.agreement == "underdetermined"
    assert [found.code for found in reading.diagnostics] == ["schedule"]
    days = [dt.date.fromordinal(first).isoformat() for first, _ in reading.candidates]
    assert days == ["2022-05-13", "2022-05-20"]


@pytest.mark.parametrize(("schedule", "day"), [("israel", "2022-05-13"), ("diaspora", "2022-05-20")])
def test_a_schedule_chooses(schedule: Any, day: str) -> None:
    assert str(hebdate.parse(BEHAR, schedule=schedule).date) == day
    assert [str(found.date) for found in hebdate.find(f"On {BEHAR}.", schedule=schedule)] in ([day], [])
    assert hebdate.parse(BEHAR, strict=False).date is None  # nothing is kept for those who say no schedule


def test_an_unknown_schedule_is_refused() -> None:
    with pytest.raises(hebdate.HebdateError, match="schedule must be 'israel' or 'diaspora', found 'galut'"):
        hebdate.parse(BEHAR, schedule="galut")  # type: ignore[arg-type]


def test_another_weeks_reading_contradicts() -> None:
    reading = hebdate.parse("Tuesday, Parashat Noach, 15 Iyar 5782", strict=False)
    assert reading.agreement == "mismatch"
    assert "observance" in [found.code for found in reading.diagnostics]


def test_a_denied_feast_says_nothing_of_the_day() -> None:
    reading = hebdate.parse('"2027-02-21": 14 Adar I 5787 (Purim Katan): not Purim')
    assert str(reading.date) == "2027-02-21"
