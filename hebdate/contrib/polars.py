"""The namespace ``hebdate`` on frames and series of Polars; ``import hebdate.contrib.polars`` registers it.

>>> import datetime as dt, polars as pl
>>> pl.LazyFrame({"date": [dt.date(2022, 5, 16)]}).hebdate.with_hebrew("date").collect().row(0)
(datetime.date(2022, 5, 16), 5782, 'M08', 15)
>>> pl.Series("date", [dt.date(2022, 5, 16)]).hebdate.to_hebrew().row(0)
(5782, 'M08', 15)

There is none on expressions: an expression is one tree, and the formulas as one tree have a million nodes.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from hebdate import columns


@pl.api.register_dataframe_namespace("hebdate")
class HebdateDataFrame:
    """``frame.hebdate`` of a frame in memory."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def with_hebrew(self, column: str, **options: Any) -> pl.DataFrame:
        """`hebdate.columns.with_hebrew` of this frame."""
        return columns.with_hebrew(self._frame, column, **options)

    def with_gregorian(self, **options: Any) -> pl.DataFrame:
        """`hebdate.columns.with_gregorian` of this frame."""
        return columns.with_gregorian(self._frame, **options)


@pl.api.register_lazyframe_namespace("hebdate")
class HebdateLazyFrame:
    """``frame.hebdate`` of a lazy frame."""

    def __init__(self, frame: pl.LazyFrame) -> None:
        self._frame = frame

    def with_hebrew(self, column: str, **options: Any) -> pl.LazyFrame:
        """`hebdate.columns.with_hebrew` of this frame."""
        return columns.with_hebrew(self._frame, column, **options)

    def with_gregorian(self, **options: Any) -> pl.LazyFrame:
        """`hebdate.columns.with_gregorian` of this frame."""
        return columns.with_gregorian(self._frame, **options)


@pl.api.register_series_namespace("hebdate")
class HebdateSeries:
    """``series.hebdate`` of a series of dates."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def to_hebrew(self, **options: Any) -> pl.DataFrame:
        """A frame of the columns that `hebdate.columns.with_hebrew` adds, and takes the options of."""
        frame = columns.with_hebrew(self._series.alias("").to_frame(), "", **options)
        return frame.drop("")
