"""reading: the value that a reader returns: what it gives where a day is known, and where none is."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle

import pytest

import hebdate
from hebdate import HebrewDate, HebrewFields, Month, Reading
from hebdate.errors import LayoutError
from hebdate.reading import hebrew_fields_of, iso

SEED = "Monday, May 16th | 15 Iyyar 5782"

KEYS = [
    "text", "span", "agreement", "gregorian", "hebrew", "hebrew_last", "weekday", "time", "zone", "inferred",
    "diagnostics", "candidates", "edtf",
]  # fmt: skip

TIMES = [
    ("June 8, 2018 7:10 pm", "19:10", None),
    ("May 16, 2022 7:14 am", "07:14", None),
    ("2022-05-16T19:30:00+03:00", "19:30", "+03:00"),
    ("2022-05-16T19:30:15Z", "19:30:15", "+00:00"),
    ("16 May 2022", None, None),
]


def test_a_claim() -> None:
    reading = hebdate.parse(SEED)
    assert reading.determined
    assert (reading.date, reading.last_date) == (dt.date(2022, 5, 16), dt.date(2022, 5, 16))
    assert reading.hebrew == HebrewDate(5782, Month.IYYAR, 15)
    assert (reading.weekday, reading.inferred, reading.diagnostics) == (0, ("gregorian.year",), ())
    assert [SEED[slice(*field.span)] for field in reading.written] == ["Monday", "May", "16th", "15", "Iyyar", "5782"]


def test_an_evening_has_the_next_days_hebrew_date() -> None:
    reading = hebdate.parse("May 16, 2022 | 16 Iyyar 5782")
    assert (reading.agreement, reading.date) == ("evening", dt.date(2022, 5, 16))
    assert reading.hebrew == HebrewDate(5782, Month.IYYAR, 16)


def test_an_interval() -> None:
    reading = hebdate.parse("Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782")
    assert (reading.date, reading.last_date) == (dt.date(2021, 9, 2), dt.date(2021, 9, 8))
    found = reading.to_dict()
    assert found["gregorian"] == "2021-09-02/2021-09-08"
    assert found["hebrew"] == {"year": 5781, "month_code": "M12", "day": 25}
    assert found["hebrew_last"] == {"year": 5782, "month_code": "M01", "day": 2}


@pytest.mark.parametrize("text", ["", "May 16", "15 Iyyar", "May 17, 2022 | 14 Iyyar 5782", "30 Adar 5783"])
def test_no_claim(text: str) -> None:
    reading = hebdate.parse(text, strict=False)
    assert not reading.determined
    assert (reading.date, reading.last_date, reading.hebrew) == (None, None, None)
    with pytest.raises(LayoutError, match=r"it names no single day$"):
        _ = reading.layout


def test_a_mismatch_shows_what_the_gregorian_half_says() -> None:
    reading = hebdate.parse("May 17, 2022 | 14 Iyyar 5782", strict=False)
    assert reading.to_dict()["gregorian"] == "2022-05-17"
    assert reading.date is None


def test_the_keys_of_the_json() -> None:
    for text in (SEED, "", "May 16", "30 Adar 5783"):
        found = hebdate.parse(text, strict=False).to_dict()
        assert list(found) == KEYS
        assert json.loads(json.dumps(found)) == found
    assert hebdate.parse("30 Adar 5783", strict=False).to_dict()["diagnostics"] == [
        {
            "code": "no-such-day",
            "message": "found day 30, but Adar 5783 has 29 days",
            "span": [0, 2],
            "found": "30",
            "expected": None,
        }
    ]


@pytest.mark.parametrize(("text", "time", "zone"), TIMES)
def test_times(text: str, time: str | None, zone: str | None) -> None:
    reading = hebdate.parse(text)
    found = reading.to_dict()
    assert (found["time"], found["zone"]) == (time, zone)
    assert reading.time == (dt.time.fromisoformat(time) if time else None)


def test_explain_puts_a_caret_under_what_it_is_about() -> None:
    reading = hebdate.parse("Friday, May 17, 2022\n14 Iyyar 5782", strict=False)
    assert "14 Iyyar 5782\n^^^^^^^^^^^^^ found May 17, 2022" in reading.explain()
    assert hebdate.parse(SEED).explain() == ""


def test_a_reading_is_a_value() -> None:
    reading = hebdate.parse(SEED)
    assert reading == hebdate.parse(SEED)
    assert hash(reading) == hash(hebdate.parse(SEED))
    assert pickle.loads(pickle.dumps(reading)) == reading
    assert copy.deepcopy(reading) == reading
    with pytest.raises(AttributeError):
        reading.agreement = "single"  # type: ignore[misc]
    assert isinstance(reading, Reading)


def test_hebrew_fields() -> None:
    assert hebrew_fields_of(dt.date(2022, 5, 16).toordinal()) == HebrewFields(5782, Month.IYYAR, 15)
    assert HebrewFields().to_dict() == {"year": None, "month_code": None, "day": None}
    assert HebrewFields(5784, Month.ADAR_I).to_dict() == {"year": 5784, "month_code": "M05L", "day": None}


def test_iso() -> None:
    assert iso(1, 1) == "0001-01-01"
    assert iso(dt.date(2022, 5, 16).toordinal(), dt.date(2022, 5, 17).toordinal()) == "2022-05-16/2022-05-17"
