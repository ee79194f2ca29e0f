"""Arrays of days and back: the scalar road's answers for every day, and errors that name the row."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import HebrewDate, Month
from hebdate.arithmetic import EPOCH, from_rd, is_leap, month_length
from hebdate.columns import MONTH_CODES, HebrewColumns, to_gregorian, to_hebrew
from hebdate.columns.days import CHUNK
from hebdate.columns.daytable import CIVIL, Era
from hebdate.errors import DateError, HebdateError, MonthError, MonthNotInYearError, RangeError

UNIX = 719_163
LAST = dt.date.max.toordinal()
DATES = [dt.date(1, 1, 1), dt.date(2022, 2, 14), dt.date(2022, 3, 17), dt.date(2022, 5, 16), dt.date.max]


def same(found: HebrewColumns, expected: Any) -> bool:
    return all((column == other).all() for column, other in zip(found, expected, strict=True))


def test_every_day_of_datetime(civil: tuple[np.ndarray, np.ndarray]) -> None:
    """All days of years 1-9999, as dates and as day numbers, both ways and by all names of the months."""
    rd, expected = civil
    days = (rd - UNIX).view("M8[D]")

    found = to_hebrew(days)

    assert [column.dtype for column in found] == [np.int16, np.int8, np.int8]
    assert same(found, expected)
    assert same(to_hebrew(rd), expected)
    assert same(to_hebrew(rd.astype(np.int32)), expected)
    assert found.known.all()
    assert (to_gregorian(*found, months="slot") == days).all()
    assert (to_gregorian(found.year, found.biblical(), found.day, months="biblical") == days).all()
    assert (to_gregorian(found.year, found.codes(), found.day) == days).all()


def test_every_day_before_the_civil_ones() -> None:
    """Day numbers reach back to 1 Tishri 1, and on to the end of 13760, as `HebrewDate.fromordinal` does."""
    ends = (EPOCH, 0), (LAST + 1, HebrewDate(13760, Month.ELUL, 29).toordinal())
    for first, last in ends:
        assert same(to_hebrew(np.arange(first, last + 1)), np.array([from_rd(rd) for rd in range(first, last + 1)]).T)


def test_every_month_of_every_year() -> None:
    """For each date with a day from 0 to 31, whether it exists is what month_length says; 13,760 years of them."""
    years = np.arange(3762, 13760)  # whole years of civil days
    year, slot, day = (grid.ravel() for grid in np.meshgrid(years, np.arange(15), np.array([0, 1, 29, 30, 31])))

    found = to_gregorian(year, slot, day, months="slot", invalid="null")

    inside = (slot >= 1) & (slot <= 13)
    lengths = np.where(inside, month_length(year, np.clip(slot, 1, 13)), 0)
    assert (~np.isnat(found) == ((day >= 1) & (day <= lengths))).all()
    leap = is_leap(years)
    assert (lengths.reshape(15, len(years), 5)[6, :, 0] == np.where(leap, 30, 0)).all()


@given(st.lists(st.none() | st.dates(), max_size=50))
def test_lists_of_dates(dates: list[dt.date | None]) -> None:
    """A list of dates and None: the scalar road, and 0 for None; and back."""
    found = to_hebrew(dates)

    expected = [from_rd(date.toordinal()) if date else (0, 0, 0) for date in dates]
    assert list(zip(*(column.tolist() for column in found), strict=True)) == expected
    assert found.known.tolist() == [date is not None for date in dates]
    assert to_gregorian(*found, months="slot").tolist() == dates
    assert to_gregorian(found.year, found.codes(), found.day).tolist() == dates
    assert found.codes().tolist() == [MONTH_CODES[slot] or "" for _, slot, _ in expected]


@pytest.mark.parametrize("unit", ["D", "h", "s", "ms", "us"])
def test_units_of_numpy(unit: str) -> None:
    """A timestamp counts by its date, before 1970 too, where the remainder is negative."""
    late = np.array([*DATES[1:4], dt.date(1900, 1, 1)], "M8[D]").astype(f"M8[{unit}]")
    if unit != "D":
        late = late + np.timedelta64(23, "h")
    expected = [HebrewDate.from_date(date.item()) for date in late.astype("M8[D]")]

    found = to_hebrew(late)

    assert found.year.tolist() == [date.year for date in expected]
    assert found.day.tolist() == [date.day for date in expected]


SERIES = {
    "object array": np.array([*DATES, None], object),
    "masked": np.ma.MaskedArray([*(d.toordinal() for d in DATES), 5], [False] * 5 + [True]),
    "strided": np.repeat(np.array([*DATES, None], "M8[D]"), 2)[::2],
    "big-endian": np.array([*DATES, None], ">M8[D]"),
    "datetimes": [*(dt.datetime.combine(d, dt.time(23)) for d in DATES), None],
    "numpy scalars": [*np.array(DATES, "M8[D]"), np.datetime64("NaT")],
    "day numbers": [*(d.toordinal() for d in DATES), None],
    "tuple": (*DATES, None),
    "polars": pl.Series([*DATES, None]),
    "polars datetime": pl.Series([*DATES, None]).cast(pl.Datetime("ms")),
    "polars day numbers": pl.Series([*(d.toordinal() for d in DATES), None]),
    "pandas": pd.Series(np.array([*DATES, None], "M8[s]")),
    "pandas object": pd.Series([*DATES, None], dtype=object),
    "pandas arrow": pd.Series([*DATES, None], dtype=pd.ArrowDtype(pa.date32())),
    "arrow": pa.array([*DATES, None]),
    "arrow chunked": pa.chunked_array([pa.array(DATES), pa.array([None], pa.date32())]),
}


@pytest.mark.parametrize("column", SERIES.values(), ids=SERIES)
def test_whatever_holds_days(column: Any) -> None:
    """Six rows, of which the last is null, in every form."""
    found = to_hebrew(column)

    assert list(zip(*(each.tolist() for each in found), strict=True)) == [
        *(from_rd(date.toordinal()) for date in DATES),
        (0, 0, 0),
    ]


@pytest.mark.parametrize("kind", ["i1", "i2", "u1", "u4", "u8"])
def test_integers_of_any_width(kind: str) -> None:
    """Day numbers in narrow and unsigned integers."""
    assert same(to_hebrew(np.array([1, 100], kind)), np.array([from_rd(1), from_rd(100)]).T)


def test_timestamps_count_by_their_own_zone() -> None:
    """22:30 on the 16th in UTC is the 17th in Jerusalem."""
    utc = pl.Series([dt.datetime(2022, 5, 16, 22, 30, tzinfo=dt.UTC)])
    local = utc.dt.convert_time_zone("Asia/Jerusalem")

    assert to_hebrew(utc).day.tolist() == [15]
    assert to_hebrew(local).day.tolist() == [16]


def test_nothing() -> None:
    """No rows, and rows that are all null."""
    for empty in (
        [],
        np.array([], "M8[D]"),
        np.array([], int),
        pl.Series([], dtype=pl.Date),
        pa.array([], pa.date32()),
    ):
        assert [len(column) for column in to_hebrew(empty)] == [0, 0, 0]
    assert to_gregorian([], [], []).dtype == np.dtype("M8[D]")
    assert not to_hebrew([None, None]).known.any()
    assert np.isnat(to_gregorian([None], [None], [None], months="slot")).all()


BEYOND = {
    "dates": (np.array([0, UNIX * 9], "M8[D]"), 1, UNIX * 10),
    "before": (np.array(["2022-05-16", "0000-12-31"], "M8[D]"), 1, 0),
    "the far end": (np.array([1, np.iinfo(np.int64).max], "M8[D]"), 1, np.iinfo(np.int64).max + UNIX),
    "numbers": (np.array([EPOCH, EPOCH - 1]), 1, EPOCH - 1),
    "unsigned": (np.array([1, 2**63 + 5], np.uint64), 1, 1 << 62),
}


@pytest.mark.parametrize(("days", "row", "rd"), BEYOND.values(), ids=BEYOND)
def test_out_of_range(days: np.ndarray, row: int, rd: int) -> None:
    """Refused with the row, or null by request; whatever the table already holds."""
    with pytest.raises(RangeError, match=f"ordinal {rd} is out of range .* row {row}, counted from 0") as caught:
        to_hebrew(days)
    assert caught.value.value == rd
    assert to_hebrew(days, out_of_range="null").known.tolist() == [True, False]


def test_out_of_range_past_the_first_chunk() -> None:
    """The row is counted in the whole column, with nulls and days before it."""
    days = np.full(3 * CHUNK, "2022-05-16", "M8[D]")
    days[5] = "NaT"
    days[2 * CHUNK + 7] = "10000-01-01"

    with pytest.raises(RangeError, match=f"row {2 * CHUNK + 7}"):
        to_hebrew(days)
    assert (~to_hebrew(days, out_of_range="null").known).nonzero()[0].tolist() == [5, 2 * CHUNK + 7]


def test_a_year_before_the_era_stays_out_of_dates() -> None:
    """The table of day numbers reaches before 0001-01-01; dates of numpy that do are refused all the same."""
    assert to_hebrew(np.array([0])).year.tolist() == [3761]
    with pytest.raises(RangeError):
        to_hebrew(np.array(["0000-12-31"], "M8[D]"))


def test_the_table_grows() -> None:
    """Years are added at both ends, and never lost; the ends of the range are kept."""
    era = Era(1, LAST)

    small = era.reaching(738_291, 738_291)
    assert len(small.entries) < 400
    both = era.reaching(738_291 - 4_000, 738_291)
    assert era.reaching(738_291, 738_292) is both
    whole = era.reaching(1, LAST)
    assert (whole.origin, len(whole.entries)) == (0, LAST + 2)
    assert whole.entries[0] == whole.entries[-1] == 0
    assert (whole.entries[1:-1] > 0).all()


INVALID = [
    ((5783, "M06", 30), None, DateError, r"row 1, counted from 0: day 30 is out of range 1..29: Adar 5783 has 29 days"),
    ((5783, "M05L", 1), None, DateError, "row 1, .*5783 is a common year and has one Adar"),
    ((5782, "M13", 1), None, MonthError, "row 1, .*no Hebrew month has the code 'M13'"),
    ((5783, 6, 1), "slot", DateError, "row 1, .*common year"),
    ((5782, 14, 1), "slot", DateError, "row 1, .*no month has the slot 14"),
    ((5783, 13, 1), "biblical", DateError, "row 1, .*5783 is a common year"),
    ((5782, 0, 1), "biblical", DateError, "row 1, .*month 0 is out of range 1..13"),
    ((0, 1, 1), "slot", DateError, "row 1, .*year 0 is out of range"),
    ((2**62, 1, 1), "slot", DateError, "row 1, .*year 4611686018427387904 is out of range"),
    ((3761, 1, 1), "slot", DateError, "row 1, .*before 0001-01-01"),
    ((13760, 13, 1), "slot", DateError, "row 1, .*after 9999-12-31"),
    ((5782, 1, 2**62), "slot", DateError, "row 1, .*day 4611686018427387904 is out of range"),
]


@pytest.mark.parametrize(("fields", "months", "error", "message"), INVALID)
def test_dates_that_do_not_exist(fields: Any, months: Any, error: type[Exception], message: str) -> None:
    """The first wrong row, in the words of `HebrewDate`; or NaT by request."""
    good = (5782, 9 if months == "slot" else 2 if months else "M08", 15)
    columns = [list(column) for column in zip(good, fields, strict=True)]

    with pytest.raises(error, match=message) as caught:
        to_gregorian(*columns, months=months)
    if error is DateError:
        assert isinstance(caught.value.__cause__, RangeError | MonthError | MonthNotInYearError)
        assert to_gregorian(*columns, months=months, invalid="null").tolist() == [dt.date(2022, 5, 16), None]


def test_months_must_be_told() -> None:
    """Bare integers are refused, a word beside codes too, and a count that is none."""
    with pytest.raises(MonthError, match=r"integer months need months=\.\.\., found nothing: 'slot' if Tishri is 1"):
        to_gregorian([5782], [9], [15])
    with pytest.raises(MonthError, match="found 'civil'"):
        to_gregorian([5782], [9], [15], months="civil")  # type: ignore[arg-type]
    with pytest.raises(MonthError, match="months='slot' is for integers, found month codes"):
        to_gregorian([5782], ["M08"], [15], months="slot")


def test_series_of_fields() -> None:
    """The three columns as series, in which any null makes a null."""
    year, day = pl.Series([5782, None, 5782, 5782]), pd.Series([15, 15, None, 15], dtype="Int8")
    for month in (pa.array(["M08", "M08", "M08", None]), ["M08", "M08", "M08", None]):
        assert to_gregorian(year, month, day).tolist() == [dt.date(2022, 5, 16), None, None, None]
    found = to_gregorian(year, pl.Series([9, 9, 9, None]), day, months="slot")
    assert found.tolist() == [dt.date(2022, 5, 16), None, None, None]


@pytest.mark.parametrize(
    ("column", "message"),
    [
        (["2022-05-16"], "row 0, counted from 0: expected a datetime.date, found '2022-05-16'"),
        ([dt.date(2022, 5, 16), 5], "row 1, .* found 5"),
        ([2**70], "beyond 64 bits"),
        (np.array([1.5]), "found an array of float64"),
        (np.array(["2022-05-16"]), "found an array of <U10"),
        (np.zeros((2, 2), int), "one dimension, found an array of 2"),
        (pl.Series("when", ["2022-05-16"]), "the column 'when' is String, expected Date or Datetime"),
        (pl.DataFrame({"d": DATES}), "found DataFrame: for a frame use with_hebrew"),
        (7, "found int"),
    ],
)
def test_what_holds_no_days(column: Any, message: str) -> None:
    """Refused, in words."""
    with pytest.raises(DateError, match=message):
        to_hebrew(column)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (([5782.5], ["M08"], [15]), "year must be whole numbers, found 5782.5"),
        (([5782], ["M08"], np.array([15.0])), "day must be whole numbers, found an array of float64"),
        (([5782, 5782], ["M08"], [15]), "year, month and day have different lengths: 2, 1 and 1"),
        (([True], ["M08"], [15]), "found True"),
    ],
)
def test_fields_that_are_none(fields: Any, message: str) -> None:
    """Not whole, or not of one length."""
    with pytest.raises(DateError, match=message):
        to_gregorian(*fields)


def test_policies_have_two_names() -> None:
    """A policy that is none is misuse."""
    with pytest.raises(HebdateError, match="out_of_range is 'error' or 'null', found 'ignore'"):
        to_hebrew([], out_of_range="ignore")  # type: ignore[arg-type]
    with pytest.raises(HebdateError, match="invalid is 'error' or 'null', found 'coerce'"):
        to_gregorian([], [], [], invalid="coerce")  # type: ignore[arg-type]


def test_memory() -> None:
    """The output, the table of the days that are met and one chunk; not a copy of the column."""
    rows = 4_000_000
    days = (np.arange(rows) % 36_525).view("M8[D]")
    CIVIL.reaching(UNIX, UNIX + 36_525)
    tracemalloc.start()
    try:
        found = to_hebrew(days)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    output = sum(column.nbytes for column in found)
    chunk = CHUNK * (np.dtype(np.intp).itemsize + 4)
    assert output == 4 * rows
    assert peak < output + chunk + 100_000
    assert days.nbytes > 50 * chunk  # a copy of the column, or one array of indexes, would show
