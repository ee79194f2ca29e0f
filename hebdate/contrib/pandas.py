"""The accessor ``hebdate`` on frames and series of pandas; ``import hebdate.contrib.pandas`` registers it.

>>> import pandas as pd
>>> frame = pd.DataFrame({"date": pd.to_datetime(["2022-05-16"])})
>>> frame.hebdate.with_hebrew("date")["hebrew_month_code"].item()
'M08'
>>> frame["date"].hebdate.to_hebrew().columns.to_list()
['hebrew_year', 'hebrew_month_code', 'hebrew_day']
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from hebdate import columns


@pd.api.extensions.register_dataframe_accessor("hebdate")
class HebdateDataFrame:
    """``frame.hebdate``."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def with_hebrew(self, column: str, **options: Any) -> pd.DataFrame:
        """`hebdate.columns.with_hebrew` of this frame."""
        return columns.with_hebrew(self._frame, column, **options)

    def with_gregorian(self, **options: Any) -> pd.DataFrame:
        """`hebdate.columns.with_gregorian` of this frame."""
        return columns.with_gregorian(self._frame, **options)


@pd.api.extensions.register_series_accessor("hebdate")
class HebdateSeries:
    """``series.hebdate`` of a series of dates."""

    def __init__(self, series: pd.Series[Any]) -> None:
        self._series = series

    def to_hebrew(self, **options: Any) -> pd.DataFrame:
        """A frame of the columns that `hebdate.columns.with_hebrew` adds, and takes the options of; the same index."""
        frame = columns.with_hebrew(self._series.to_frame(""), "", **options)
        return frame.drop(columns="")
