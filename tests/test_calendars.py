"""calendars: the authors' table of Calendrical Calculations, a count of days year by year, and everything refused."""

from __future__ import annotations

import ast
import datetime as dt
import json
import pathlib
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import calendars
from hebdate.calendars import ISLAMIC_DAYS, JULIAN_DAYS, islamic_to_rd, julian_to_rd, rd_to_islamic, rd_to_julian
from hebdate.errors import RangeError

DATA = pathlib.Path(__file__).parent / "data" / "rd_table_julian_islamic.json"
ROWS: list[tuple[int, list[int], list[int]]] = json.loads(DATA.read_text(encoding="utf-8"))["rows"]

# Well-known days: civil date, Julian date.
OLD_STYLE = [
    (dt.date(1917, 11, 7), (1917, 10, 25)),  # the October Revolution
    (dt.date(1582, 10, 15), (1582, 10, 5)),  # the day after Thursday 4 October
    (dt.date(1918, 2, 14), (1918, 2, 1)),  # Russia changes
    (dt.date(1900, 3, 12), (1900, 2, 28)),  # 1900 is a leap year in the Julian calendar only
    (dt.date(1900, 3, 13), (1900, 2, 29)),
    (dt.date(1900, 3, 14), (1900, 3, 1)),
]

REFUSED: list[tuple[Callable[..., Any], tuple[int, ...], str]] = [
    (julian_to_rd, (0, 1, 1), "year 0 is out of range 1..9999: years of the Julian calendar that hebdate converts"),
    (
        julian_to_rd,
        (10000, 1, 1),
        "year 10000 is out of range 1..9999: years of the Julian calendar that hebdate converts",
    ),
    (julian_to_rd, (1900, 13, 1), "month 13 is out of range 1..12: the Julian calendar has twelve months"),
    (julian_to_rd, (1900, 0, 1), "month 0 is out of range 1..12: the Julian calendar has twelve months"),
    (julian_to_rd, (1901, 2, 29), "day 29 is out of range 1..28: month 2 of Julian 1901 has 28 days"),
    (julian_to_rd, (1900, 4, 0), "day 0 is out of range 1..30: month 4 of Julian 1900 has 30 days"),
    (islamic_to_rd, (0, 1, 1), "year 0 is out of range 1..9999: years of the Islamic calendar that hebdate converts"),
    (islamic_to_rd, (1443, 13, 1), "month 13 is out of range 1..12: the Islamic calendar has twelve months"),
    (islamic_to_rd, (1443, 12, 30), "day 30 is out of range 1..29: month 12 of Islamic 1443 has 29 days"),
    (islamic_to_rd, (1443, 2, -3), "day -3 is out of range 1..29: month 2 of Islamic 1443 has 29 days"),
    (rd_to_julian, (-2,), "day number -2 is out of range -1..3652132: Julian years 1 to 9999"),
    (rd_to_julian, (3652133,), "day number 3652133 is out of range -1..3652132: Julian years 1 to 9999"),
    (rd_to_islamic, (227014,), "day number 227014 is out of range 227015..3770326: Islamic years 1 to 9999"),
    (rd_to_islamic, (3770327,), "day number 3770327 is out of range 227015..3770326: Islamic years 1 to 9999"),
]


@pytest.mark.parametrize(("rd", "julian", "islamic"), ROWS)
def test_calendrical_calculations_table(rd: int, julian: list[int], islamic: list[int]) -> None:
    if julian[0] >= 1:
        assert julian_to_rd(*julian) == rd
        assert rd_to_julian(rd) == tuple(julian)
    else:
        with pytest.raises(RangeError):
            julian_to_rd(*julian)
    if islamic[0] >= 1:
        assert islamic_to_rd(*islamic) == rd
        assert rd_to_islamic(rd) == tuple(islamic)
    else:
        with pytest.raises(RangeError):
            islamic_to_rd(*islamic)


def test_the_table_has_rows_on_both_sides_of_each_epoch() -> None:
    assert len(ROWS) == 33
    assert {julian[0] >= 1 for _, julian, _ in ROWS} == {islamic[0] >= 1 for _, _, islamic in ROWS} == {True, False}


@pytest.mark.parametrize(("civil", "julian"), OLD_STYLE)
def test_old_style(civil: dt.date, julian: tuple[int, int, int]) -> None:
    assert julian_to_rd(*julian) == civil.toordinal()
    assert rd_to_julian(civil.toordinal()) == julian


def test_every_julian_year_by_counting() -> None:
    rd = JULIAN_DAYS[0]
    for year in range(1, 10000):
        february = 29 if year % 4 == 0 else 28
        for month, day, offset in ((1, 1, 0), (2, february, 30 + february), (3, 1, 31 + february)):
            assert julian_to_rd(year, month, day) == rd + offset
            assert rd_to_julian(rd + offset) == (year, month, day)
        rd += 337 + february
    assert rd == JULIAN_DAYS[1] + 1


def test_every_islamic_year_by_counting() -> None:
    leap = {2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29}
    rd = ISLAMIC_DAYS[0]
    for year in range(1, 10000):
        length = 355 if year % 30 in leap else 354
        for month, day, offset in ((1, 1, 0), (2, 29, 58), (3, 1, 59), (12, length - 325, length - 1)):
            assert islamic_to_rd(year, month, day) == rd + offset
            assert rd_to_islamic(rd + offset) == (year, month, day)
        rd += length
    assert rd == ISLAMIC_DAYS[1] + 1


@given(st.integers(*JULIAN_DAYS))
def test_julian_round_trip(rd: int) -> None:
    assert julian_to_rd(*rd_to_julian(rd)) == rd


@given(st.integers(*ISLAMIC_DAYS))
def test_islamic_round_trip(rd: int) -> None:
    assert islamic_to_rd(*rd_to_islamic(rd)) == rd


@pytest.mark.parametrize(("function", "arguments", "message"), REFUSED)
def test_refused(function: Callable[..., Any], arguments: tuple[int, ...], message: str) -> None:
    with pytest.raises(RangeError) as caught:
        function(*arguments)
    assert str(caught.value) == message


def test_no_warning_and_no_filter_is_touched() -> None:
    """Filters of warnings belong to the whole process: changing them for a moment is seen by every other thread."""
    before = list(warnings.filters)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        during = list(warnings.filters)
        for rd in (1, 700_000, 738_291, 3_652_000):
            assert julian_to_rd(*rd_to_julian(rd)) == rd
            assert islamic_to_rd(*rd_to_islamic(max(rd, 227_015))) == max(rd, 227_015)
            assert list(warnings.filters) == during
    assert seen == []
    assert list(warnings.filters) == before
    source = pathlib.Path(calendars.__file__).read_text(encoding="utf-8")
    assert "import warnings" not in source


def test_no_other_file_imports_convertdate() -> None:
    package = pathlib.Path(calendars.__file__).parent
    importers = {
        path.name
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and any(name.name.startswith("convertdate") for name in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("convertdate"))
    }
    assert importers <= {"calendars.py"}


def test_importing_the_file_does_not_import_the_library() -> None:
    code = "import sys, hebdate.calendars; print('convertdate' in sys.modules)"
    root = pathlib.Path(calendars.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "False\n"
