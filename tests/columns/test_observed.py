"""What each day of a column is: the scalar road's answers, in arrays and in frames of every engine."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pytest
from test_frames import ENGINES

from hebdate import HebrewDate, Month, ObservanceError
from hebdate.columns import observances, with_observances
from hebdate.errors import DateError, HebdateError, LocaleError, RangeError
from hebdate.observances import SCHEDULES, on, parasha

#: Days on which much happens, a null, the ends of dates, and the blessing of the sun.
DAYS = [
    dt.date(2022, 12, 24), None, dt.date(2022, 8, 7), dt.date(2024, 4, 23), dt.date(2024, 4, 24), dt.date(2009, 4, 8),
    dt.date(2024, 11, 5), dt.date(2024, 10, 26), dt.date(2022, 3, 4), dt.date(1948, 5, 14), dt.date(1, 1, 1),
]  # fmt: skip


def scalar(day: dt.date | None, schedule: Any, names: str = "en", kinds: Any = None) -> tuple[str | None, str | None]:
    """The reading and the observances of a day, one at a time."""
    if day is None:
        return None, None
    told = [each.name(names) for each in on(day, schedule=schedule, kinds=kinds) if each.kind != "omer"]
    return parasha.of(day, schedule).name(names), ", ".join(told) or None


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_day_of_two_centuries_is_the_scalar_roads(schedule: Any) -> None:
    """Both codes of every day from 1850 to 2050, in no order."""
    first, last = dt.date(1850, 1, 1).toordinal(), dt.date(2050, 1, 1).toordinal()
    ordinals = np.random.default_rng(5782).permutation(np.arange(first, last))
    found = observances(ordinals, schedule=schedule)
    assert (found.reading.dtype, found.holiday.dtype) == (np.int8, np.int16)
    for rd, reading, holiday in zip(ordinals.tolist(), found.reading.tolist(), found.holiday.tolist(), strict=True):
        if rd % 5 == 0:  # a fifth of them, all weekdays and all kinds of years among them
            expected = scalar(dt.date.fromordinal(rd), schedule)
            assert (found.readings[reading], found.holidays[holiday]) == expected


def test_anything_that_holds_days() -> None:
    """Dates, datetime64 and day numbers; a null is code 0, and what stood elsewhere before changes nothing."""
    for column in (
        DAYS,
        np.array([str(day) if day else "NaT" for day in DAYS], "datetime64[D]"),
        np.array([str(day) if day else "NaT" for day in DAYS], "datetime64[s]"),
        pl.Series(DAYS),
    ):
        found = observances(column, schedule="diaspora", names="he")
        read = [
            (found.readings[reading], found.holidays[holiday])
            for reading, holiday in zip(found.reading.tolist(), found.holiday.tolist(), strict=True)
        ]
        assert read == [scalar(day, "diaspora", "he") for day in DAYS]
    early = HebrewDate(1, Month.TISHRI, 1).toordinal()  # a day number before all civil dates
    found = observances([early, early + 9], schedule="israel")
    assert [found.holidays[code] for code in found.holiday] == ["1st day of Rosh Hashanah", "Yom Kippur"]


def test_kinds() -> None:
    found = observances([dt.date(2022, 12, 24)], schedule="israel", kinds=["month"])
    assert [found.holidays[code] for code in found.holiday] == ["1st day of Rosh Chodesh Tevet"]


def read_back(engine: str, frame: Any, key: str = "date") -> list[tuple[Any, ...]]:
    """Rows of the frame in the order of `DAYS`; engines that join may give them in another."""
    table: pa.Table = ENGINES[engine][1](frame)
    rows = [tuple(row.values()) for row in table.to_pylist()]
    return sorted(rows, key=lambda row: (row[0] is None, str(row[0])))


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("engine", ENGINES)
def test_frames_of_every_engine(engine: str, schedule: Any) -> None:
    """The scalar road's texts in two new columns behind the others."""
    frame = ENGINES[engine][0](pa.table({"date": pa.array(DAYS, pa.date32())}))
    with_both = with_observances(frame, "date", schedule=schedule, names="de")
    rows = read_back(engine, with_both)
    expected = sorted(
        ((day, *scalar(day, schedule, "de")) for day in DAYS), key=lambda row: (row[0] is None, str(row[0]))
    )
    assert [row[1:] for row in rows] == [row[1:] for row in expected]


@pytest.mark.parametrize("engine", ENGINES)
def test_names_of_columns_and_kinds(engine: str) -> None:
    """Both schedules beside each other; a column of the same name is replaced."""
    frame = ENGINES[engine][0](pa.table({"date": pa.array(DAYS[3:5], pa.date32()), "holy": pa.array(["x", "y"])}))
    for schedule in SCHEDULES:
        frame = with_observances(
            frame, "date", schedule=schedule, parasha=f"week_{schedule}", holiday="holy", kinds=["holy"]
        )
    table = ENGINES[engine][1](frame)
    assert table.column_names == ["date", "holy", "week_israel", "week_diaspora"]
    assert sorted(table["holy"].to_pylist()) == ["1st day of Pesach", "2nd day of Pesach"]


def test_an_empty_frame() -> None:
    for engine in ("polars", "polars lazy", "duckdb", "pyarrow"):
        frame = ENGINES[engine][0](pa.table({"date": pa.array([], pa.date32())}))
        table = ENGINES[engine][1](with_observances(frame, "date", schedule="israel"))
        assert table.num_rows == 0
        assert table.column_names == ["date", "parasha", "holiday"]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: observances(DAYS, schedule="Israel"), ObservanceError, "schedule must be 'israel' or 'diaspora'"),
        (lambda: observances(DAYS, schedule="israel", names="tlh"), LocaleError, "no names of observances in 'tlh'"),
        (lambda: observances(DAYS, schedule="israel", kinds=["x"]), ObservanceError, "no kind of observance 'x'"),
        (lambda: observances([10**9], schedule="israel"), RangeError, "1000000000"),
        (lambda: observances(["2022"], schedule="israel"), DateError, "expected a datetime.date, found '2022'"),
        (lambda: with_observances(FRAME, "day", schedule="israel"), HebdateError, "the frame has no column 'day'"),
        (lambda: with_observances(FRAME, "number", schedule="israel"), DateError, "expected Date or Datetime"),
        (lambda: with_observances(FRAME.lazy(), "number", schedule="israel"), DateError, "expected Date or Datetime"),
        (lambda: with_observances([1], "number", schedule="israel"), HebdateError, "expected a frame of pandas"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


FRAME = pl.DataFrame({"date": [dt.date(2022, 5, 16)], "number": [1]})


def test_out_of_range_as_null() -> None:
    found = observances(
        np.array(["2022-05-16", "20000-01-01"], "datetime64[D]"), schedule="israel", out_of_range="null"
    )
    assert found.reading.tolist()[1] == found.holiday.tolist()[1] == 0
    assert found.readings[0] is found.holidays[0] is None
