"""EDTF: the strings of readings, each read back by the independent `edtf` package; and why there is none."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from time import struct_time
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

import hebdate
from hebdate.edtf import edtf_of, reason
from hebdate.errors import Diagnostic
from hebdate.reading import Reading
from hebdate.writing.written import Written

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Qualified(Reading):
    """A reading with a word of doubt."""

    qualifier: str = ""


def made(
    first: str,
    last: str = "",
    *,
    qualifier: str = "",
    candidates: tuple[str, ...] = (),
    days: bool = True,
    inferred: tuple[str, ...] = (),
) -> Reading:
    """A determined reading of some days, or with ``candidates`` (``a/b``) one that is not."""
    ends = [dt.date.fromisoformat(text).toordinal() for text in (first, last or first)] if first else [None, None]
    written = tuple(Written("g", name, (0, 0)) for name in (["day"] if days else []) + ["month", "year"])
    return Qualified(
        "",
        (0, 0),
        "single" if first else "underdetermined",
        *ends,
        inferred=inferred,
        candidates=tuple(
            (dt.date.fromisoformat(a).toordinal(), dt.date.fromisoformat(b or a).toordinal())
            for a, _, b in (each.partition("/") for each in candidates)
        ),
        written=written,
        qualifier=qualifier,
    )


def corpus() -> list[str]:
    """Every line that the tests keep."""
    rows = []
    for name in ("corpus.jsonl", "made.jsonl"):
        rows += [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows if "text" in row]


@cache
def bounds(text: str) -> tuple[str, str]:
    """The first and the last day of a string, as the independent package has them; "" for an open end."""
    parsed: Any = parse_edtf(text)
    return _end(parsed.lower_strict()), _end(parsed.upper_strict())


def _end(found: struct_time | float) -> str:
    return f"{found[0]:04}-{found[1]:02}-{found[2]:02}" if isinstance(found, struct_time) else ""


def test_every_line_of_the_corpus_is_read_back() -> None:
    """The independent package takes every string, with the same ends; where there is none a reason is given."""
    strings = 0
    for text in corpus():
        reading = hebdate.parse(text, strict=False)
        found = reading.edtf
        assert (found is None) == bool(reason(reading)), text
        if found is None:
            continue
        strings += 1
        first, last = bounds(found)
        if reading.determined:
            assert reading.date is not None
            assert (first, last) == (reading.date.isoformat(), str(reading.last_date)), text
        elif reading.candidates:
            days = [dt.date.fromordinal(rd).isoformat() for pair in reading.candidates for rd in pair]
            assert (first, last) == (min(days), max(days)), text
            assert not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found), f"{text}: undecided, but one plain day"
        else:
            assert found.startswith("XXXX-"), text
    assert strings > 1900


GUIDE = (Path(__file__).parent.parent / "docs" / "guides" / "edtf.md").read_text(encoding="utf-8")
#: The guide's table: a line and its string.
TABLE = {
    text.replace("\\|", "|"): found
    for text, found in re.findall(r"^\| `(.*?)` \| `([^`]*)` \| [^|]+ \|$", GUIDE, re.MULTILINE)
    if not text.startswith(("2022-", "1942"))
}
#: And that of the words of doubt.
MARKED = re.findall(r"`([^`]+)`", GUIDE.partition("| the line says | EDTF |")[2].partition("\n\n")[0])


def test_the_guide_has_its_tables() -> None:
    assert len(TABLE) == 12
    assert len(MARKED) == 7
    assert set(MARKED) <= {expected for _, expected in DOUBTS}


@pytest.mark.parametrize("text", TABLE)
def test_the_table(text: str) -> None:
    assert hebdate.parse(text, strict=False).edtf == TABLE[text]
    assert hebdate.parse(text, strict=False).to_dict()["edtf"] == TABLE[text]
    parse_edtf(TABLE[text])


def test_a_month_without_a_year() -> None:
    month = Written("g", "month", (3, 7))
    reading = Reading("im März", (3, 7), "underdetermined", written=(month,))
    assert reading.edtf == "XXXX-03"
    parse_edtf("XXXX-03")
    assert replace(reading, written=(month, Written("g", "day", (0, 2)))).edtf is None  # "im" is no day
    assert replace(reading, text="31 Juni", written=(month, Written("g", "day", (0, 2)))).edtf is None


@pytest.mark.parametrize("text", ["16 мая", "16th May", "le 16 mai", "16. Mai", "דעם 16טן מאַי"])
def test_a_day_without_a_year_in_any_words(text: str) -> None:
    assert hebdate.parse(text, strict=False).edtf == "XXXX-05-16"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("hello", "no date was read"),
        ("15 Iyyar", "no year is written, and EDTF has no word for a day of the Hebrew year"),
        ("Adar II 14, 5783", "what is written contradicts itself, and there is no choice of repairs"),
    ],
)
def test_no_string_has_a_reason(text: str, why: str) -> None:
    reading = hebdate.parse(text, strict=False)
    assert (reading.edtf, reason(reading)) == (None, why)


MONTH = ("2022-05-01", "2022-05-31")
DOUBTS = [
    (made("2022-05-16", qualifier="approximate"), "2022-05-16~"),
    (made("2022-05-16", qualifier="uncertain"), "2022-05-16?"),
    (made("1942-08-06", qualifier="before"), "../1942-08-06"),
    (made("1942-08-06", qualifier="after"), "1942-08-06/.."),
    (made("2022-05-16", inferred=("near",)), "2022-05-16?"),
    (made("2022-05-16", qualifier="approximate", inferred=("near",)), "2022-05-16%"),
    (made("2022-05-16", "2022-05-18", qualifier="approximate"), "2022-05-16~/2022-05-18~"),
    (made(*MONTH), "2022-05-01/2022-05-31"),  # each of the days is meant
    (made(*MONTH, days=False), "2022-05"),
    (made(*MONTH, days=False, qualifier="before"), "../2022-05"),
    (made("1904-01-01", "1904-12-31", days=False, qualifier="uncertain"), "1904?"),
    (made("", candidates=("1904-01-01/1904-12-31",), qualifier="uncertain"), "1904?"),
    (made("", candidates=("1904-01-01/1904-12-31",), qualifier="approximate"), "1904~"),
    (made("", candidates=("1904-01-01/1904-12-31",), qualifier="after"), "1904/.."),
    (made("", candidates=("1900-01-01/1909-12-31",)), "190X"),
    (made("", candidates=("1900-01-01/1999-12-31",), qualifier="approximate"), "19XX~"),
    (made("", candidates=("1900-01-01/1999-12-31",), qualifier="before"), "../1999-12-31"),
    (made("", candidates=("1905-01-01/1914-12-31",)), "[1905-01-01..1914-12-31]"),
    (made("", candidates=("2022-02-16", "2022-03-18"), qualifier="approximate"), "[2022-02-16~,2022-03-18~]"),
    (made("", candidates=("2022-03-18", "2022-02-16")), "[2022-02-16,2022-03-18]"),
    (made("", candidates=("2022-02-16", "2022-03-18"), qualifier="before"), "../2022-03-18"),
    (made("", candidates=("2022-02-16", "2022-03-18"), qualifier="after"), "2022-02-16/.."),
    (made("", candidates=("2004-10-16/2004-11-13",), qualifier="approximate"), "2004-10-16~/2004-11-13~"),
    (made("", candidates=("1904-05-01/1904-05-31", "1914-01-01/1914-12-31")), "[1904-05,1914]"),
    (made("", candidates=("1900-01-01/1909-12-31", "1914-01-01/1914-12-31")), "[1900-01-01..1909-12-31,1914]"),
    (made("", candidates=("2022-05-16",)), "2022-05-16?"),  # the only one that fits, of a doubtful line
    (made("", candidates=("2022-05-16",), qualifier="approximate"), "2022-05-16~"),
    (made("", candidates=("2022-05-16", "2022-05-17"), qualifier="either"), "[2022-05-16,2022-05-17]"),
]


@pytest.mark.parametrize(("reading", "expected"), DOUBTS, ids=[each for _, each in DOUBTS])
def test_words_of_doubt(reading: Reading, expected: str) -> None:
    """About, perhaps, before, after and one of several, on days, months, years and sets."""
    assert edtf_of(reading) == expected
    parse_edtf(expected)


def test_a_doubt_that_is_not_known_has_no_string() -> None:
    """Before which day, or about which, is no "perhaps that day"; nor is one of two the only one."""
    reading = made("", candidates=("2022-05-16",))
    doubt = Diagnostic("doubt", "the day is named only about", (0, 0))
    assert (reading.edtf, replace(reading, diagnostics=(doubt,)).edtf) == ("2022-05-16?", None)
    assert reason(replace(reading, diagnostics=(doubt,))) == "a word of doubt is written, and it is not known which"
    assert made("", candidates=("2022-05-16",), qualifier="either").edtf is None
    before = made("", candidates=("2022-05-16",), qualifier="before")
    assert replace(before, diagnostics=(doubt,)).edtf == "../2022-05-16"


QUALIFIERS = ("", "approximate", "uncertain", "before", "after")
DAYS = st.integers(1, dt.date.max.toordinal())


@settings(max_examples=60, deadline=None)  # the independent package takes its time
@given(DAYS, st.integers(0, 40_000), st.sampled_from(QUALIFIERS), st.booleans())
def test_every_stretch_is_read_back(first: int, length: int, qualifier: str, days: bool) -> None:
    """The ends of what is said are those of the stretch, or open where "before" and "after" leave them open."""
    start = dt.date.fromordinal(first)
    end = dt.date.fromordinal(min(first + length, dt.date.max.toordinal()))
    for reading in (
        made(start.isoformat(), end.isoformat(), qualifier=qualifier, days=days),
        made("", candidates=(f"{start}/{end}", "1904-01-01"), qualifier=qualifier),
    ):
        found = reading.edtf
        assert found is not None
        low, high = bounds(found)
        both = [start, end] if reading.determined else [start, end, dt.date(1904, 1, 1)]
        if qualifier == "before":
            assert (low, high) == ("", max(both).isoformat())
        elif qualifier == "after":
            assert high == ""
            assert low == min(both).isoformat()
        else:
            assert (low, high) == (min(both).isoformat(), max(both).isoformat())


@given(st.integers(1, 9999), st.integers(1, 12))
def test_civil_months_and_years_have_their_names(year: int, month: int) -> None:
    first = dt.date(year, month, 1)
    last = dt.date(year, month, 31 if month in {1, 3, 5, 7, 8, 10, 12} else 30 if month != 2 else 28)
    if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0):
        last = dt.date(year, 2, 29)
    assert made("", candidates=(f"{first}/{last}",)).edtf == f"{year:04}-{month:02}"
    assert made("", candidates=(f"{year:04}-01-01/{year:04}-12-31",)).edtf == f"{year:04}"
