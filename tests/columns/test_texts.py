"""Frames with a column of headers: each engine gives what `hebdate.parse` says of each row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import dask.dataframe
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import hebdate
from hebdate import columns
from hebdate.answers import Answer, answer

HEADERS = [
    "Monday, May 16th | 15 Iyyar 5782",
    None,
    "Tuesday, May 16th | 15 Iyyar 5782",
    "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782",
    "no date",
    "Sunday, January 1st | 8 Tevet 5783",
    "15 Iyyar",
]
NEW = [
    f"read_{name}"
    for name in "date last_date agreement diagnostics hebrew_year hebrew_month_code hebrew_day edtf".split()
]


def expected() -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for text in HEADERS:
        if text is None:
            rows.append((None,) * len(NEW))
            continue
        reading = hebdate.parse(text, strict=False)
        codes = " ".join(diagnostic.code for diagnostic in reading.diagnostics)
        fields = answer(reading)[3:6]
        rows.append((reading.date, reading.last_date, reading.agreement, codes, *fields, reading.edtf))
    return rows


def of_pandas(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return [
        tuple(None if pd.isna(value) else value.date() if isinstance(value, pd.Timestamp) else value for value in row)
        for row in frame[NEW].itertuples(index=False)
    ]


FRAMES: dict[str, tuple[Callable[[], Any], Callable[[Any], list[tuple[object, ...]]]]] = {
    "pandas": (lambda: pd.DataFrame({"header": HEADERS}, index=list("abcdefg")), of_pandas),
    "polars": (lambda: pl.DataFrame({"header": HEADERS}), lambda frame: frame.select(NEW).rows()),
    "polars lazy": (lambda: pl.LazyFrame({"header": HEADERS}), lambda frame: frame.select(NEW).collect().rows()),
    "pyarrow": (
        lambda: pa.table({"header": HEADERS}),
        lambda frame: [tuple(row[name] for name in NEW) for row in frame.to_pylist()],
    ),
    "dask": (
        lambda: dask.dataframe.from_pandas(pd.DataFrame({"header": HEADERS}), npartitions=2),
        lambda frame: of_pandas(frame.compute()),
    ),
}


@pytest.mark.parametrize("engine", FRAMES)
def test_each_row_is_what_parse_says(engine: str) -> None:
    make, rows = FRAMES[engine]
    assert rows(columns.with_readings(make(), "header")) == expected()


def test_the_columns_are_called_as_the_command_line_calls_them() -> None:
    assert {name.removeprefix("read_") for name in NEW} < set(Answer._fields)


def test_pandas_keeps_its_index() -> None:
    frame = FRAMES["pandas"][0]()
    assert list(columns.with_readings(frame, "header").index) == list("abcdefg")


def test_options_and_names() -> None:
    frame = pl.DataFrame({"kopf": ["16 Mayıs 2022", "15 Iyyar"]})
    found = columns.with_readings(frame, "kopf", prefix="tag", locales="tr", near=2022)
    assert found.columns == ["kopf", *(name.replace("read_", "tag_") for name in NEW)]
    assert found["tag_date"].to_list() == [dt.date(2022, 5, 16), dt.date(2022, 5, 16)]


@pytest.mark.parametrize("engine", ["pandas", "polars", "polars lazy", "pyarrow"])
def test_no_rows(engine: str) -> None:
    frame = FRAMES[engine][0]()
    empty = frame[:0] if engine in {"pandas", "pyarrow"} else frame.head(0)
    assert FRAMES[engine][1](columns.with_readings(empty, "header")) == []


def test_what_cannot_be_read_says_why() -> None:
    frame = pl.DataFrame({"header": HEADERS})
    with pytest.raises(hebdate.HebdateError, match="no column 'head': its columns are 'header'"):
        columns.with_readings(frame, "head")
    with pytest.raises(hebdate.LocaleError):
        columns.with_readings(frame.lazy(), "header", locales="xx-yy")
    with pytest.raises(TypeError, match="found int"):
        columns.with_readings(pl.DataFrame({"header": [5782]}), "header")
    with pytest.raises(hebdate.HebdateError, match="duckdb cannot read headers in its rows"):
        columns.with_readings(duckdb.sql("select 'x' as header"), "header")
