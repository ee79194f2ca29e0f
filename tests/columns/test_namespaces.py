"""What other libraries are given to call: namespaces of Polars and pandas, and a function of DuckDB."""

from __future__ import annotations

import datetime as dt

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest

import hebdate.contrib.duckdb
import hebdate.contrib.pandas
import hebdate.contrib.polars
from hebdate import HebrewDate
from hebdate.columns import with_hebrew

DATES = [dt.date(1, 1, 1), None, dt.date(2022, 2, 14), dt.date.max]


def test_polars() -> None:
    """Frames eager and lazy, and series."""
    frame = pl.DataFrame({"date": DATES})
    expected = with_hebrew(frame, "date", names="he")

    dated = frame.hebdate.with_hebrew("date", names="he")  # type: ignore[attr-defined]

    assert dated.equals(expected)
    assert frame.lazy().hebdate.with_hebrew("date", names="he").collect().equals(expected)  # type: ignore[attr-defined]
    assert frame["date"].hebdate.to_hebrew(names="he").equals(expected.drop("date"))  # type: ignore[attr-defined]
    for each in (dated, dated.lazy()):
        assert each.hebdate.with_gregorian(into="back").lazy().collect()["back"].to_list() == DATES


def test_pandas() -> None:
    """Frames and series, with their index."""
    frame = pd.DataFrame({"date": np.array(DATES, object)}, index=[4, 4, 1, 0])
    expected = with_hebrew(frame, "date", names="he")

    dated = frame.hebdate.with_hebrew("date", names="he")

    pd.testing.assert_frame_equal(dated, expected)
    pd.testing.assert_frame_equal(frame["date"].hebdate.to_hebrew(names="he"), expected.drop(columns="date"))
    back = dated.hebdate.with_gregorian()["gregorian"]
    assert [None if day is pd.NaT else day.date() for day in back] == DATES


def test_duckdb() -> None:
    """A function of SQL: structs by the vector, NULL for NULL, and the error's own words."""
    connection = duckdb.connect()
    hebdate.contrib.duckdb.register(connection)
    connection.execute("CREATE TABLE days AS SELECT DATE '2022-01-01' + i::INTEGER AS day FROM range(5000) r(i)")
    connection.execute("INSERT INTO days VALUES (NULL)")

    rows = connection.sql("SELECT day, hebrew_date(day) FROM days").fetchall()

    assert len(rows) == 5001
    for day, found in rows:
        date = HebrewDate.from_date(day) if day else None
        assert found == (date and {"year": date.year, "month_code": date.month.code, "day": date.day})
    with pytest.raises(duckdb.Error, match=r"ordinal 3652060 is out of range 1\.\.3652059"):
        connection.sql("SELECT hebrew_date(DATE '10000-01-01')").fetchall()
