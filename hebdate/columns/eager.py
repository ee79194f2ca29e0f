"""Frames in memory: the columns are taken out as arrays, looked up, and put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw
import numpy as np

from hebdate.columns import headers
from hebdate.columns.arrays import HebrewColumns, Policy, checked_fields, found_days, gathered
from hebdate.columns.days import of_series
from hebdate.columns.daytable import CIVIL
from hebdate.columns.numbering import MONTH_CODES, Numbering
from hebdate.errors import DateError, HebdateError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hebdate.columns.frames import Wanted


def with_hebrew(frame: nw.DataFrame[Any], column: str, wanted: Wanted, out_of_range: Policy) -> nw.DataFrame[Any]:
    """The frame with the wanted columns. Raises `RangeError`, `DateError`."""
    days = of_series(frame[column])
    if days.era is not CIVIL:
        kind = frame.schema[column]
        raise DateError(f"the column {column!r} is {kind}, expected Date or Datetime: numbers can be days in many ways")
    dates = gathered(days, out_of_range)
    null = ~dates.known
    known = None if not null.any() else null
    new = [
        number_column(frame, wanted.year, dates.year, known),
        word_column(frame, wanted.month_code, MONTH_CODES, dates.slot),
        number_column(frame, wanted.day, dates.day, known),
    ]
    for name, numbering in wanted.numbers:
        new.append(number_column(frame, name, dates.slot if numbering == "slot" else dates.biblical(), known))
    if wanted.names:
        places = _places(dates)
        new += [word_column(frame, name, (None, *names), places) for name, names in wanted.names]
    for name, options in wanted.headers:
        distinct, places = headers.distinct(days, known)
        new.append(word_column(frame, name, headers.written(distinct, options), places))
    return frame.with_columns(*new)


def with_gregorian(
    frame: nw.DataFrame[Any], fields: tuple[str, str, str], into: str, months: Numbering | None, invalid: Policy
) -> nw.DataFrame[Any]:
    """The frame with a column of civil dates. Raises `DateError`, `MonthError`."""
    year, month, day = (_field(frame[name]) for name in fields)
    numbers, counted = checked_fields(year, month, day, months)
    found = found_days(*numbers, counted, invalid)
    return frame.with_columns(date_column(frame, into, found))


def _field(series: nw.Series[Any]) -> Any:
    """A column of fields; whole numbers that pandas keeps as floats, for the nulls among them, made whole again."""
    if series.dtype.is_float():
        values = series.to_numpy()
        known = np.isfinite(values)
        whole = np.where(known, values, 0).astype(np.int64)
        if (whole[known] == values[known]).all():
            return np.ma.MaskedArray(whole, ~known)
    return series


def _places(dates: HebrewColumns) -> NDArray[np.int64]:
    """1 to 14, the places of `hebdate.names.hebrew_months` counted from 1; 0 for a null."""
    later = (dates.slot > 7) | ((dates.slot == 7) & dates.leap())
    places: NDArray[np.int64] = dates.slot.astype(np.int64) + later
    return places


# -- building columns: in each library's own way, for a null has another form in each ---------------------------------


def number_column(
    frame: nw.DataFrame[Any], name: str, values: NDArray[Any], null: NDArray[np.bool_] | None
) -> nw.Series[Any]:
    """A column of small integers, null where told. In pandas the kind that has nulls, with or without any."""
    native: Any
    match frame.implementation:
        case nw.Implementation.PANDAS:
            import pandas as pd

            mask = np.zeros(len(values), bool) if null is None else null
            native = pd.Series(pd.arrays.IntegerArray(values, mask), index=frame.to_native().index, name=name)
        case nw.Implementation.POLARS:
            import polars as pl

            native = pl.Series(name, values)
            if null is not None:
                native = pl.select(pl.when(pl.lit(pl.Series(~null))).then(pl.lit(native)).alias(name)).to_series()
        case nw.Implementation.PYARROW:
            import pyarrow as pa

            native = pa.chunked_array([pa.array(values, mask=null)])
        case _:
            raise _unknown(frame)
    return _series(native, name)


def word_column(
    frame: nw.DataFrame[Any], name: str, words: Sequence[str | None], places: NDArray[np.integer[Any]]
) -> nw.Series[Any]:
    """A column of texts: for each row the word at a place, where None is null."""
    native: Any
    match frame.implementation:
        case nw.Implementation.PANDAS:
            import pandas as pd

            # pandas 3 has texts of their own; before it they were objects.
            kind = "str" if int(pd.__version__.partition(".")[0]) >= 3 else object
            native = pd.Series(list(words), dtype=kind).take(places)
            native.index = frame.to_native().index
        case nw.Implementation.POLARS:
            import polars as pl

            native = pl.Series(name, words, pl.String).gather(pl.Series(places).cast(pl.UInt32))
        case nw.Implementation.PYARROW:
            import pyarrow as pa

            native = pa.chunked_array([pa.array(words, pa.string()).take(pa.array(places))])
        case _:
            raise _unknown(frame)
    return _series(native, name)


def date_column(frame: nw.DataFrame[Any], name: str, days: NDArray[np.datetime64]) -> nw.Series[Any]:
    """A column of dates; in pandas, which has no dates, of seconds, the only unit that holds all of 1-9999."""
    native: Any
    match frame.implementation:
        case nw.Implementation.PANDAS:
            import pandas as pd

            native = pd.Series(days.astype("M8[s]"), index=frame.to_native().index, name=name)
        case nw.Implementation.POLARS:
            import polars as pl

            native = pl.Series(name, days)
        case nw.Implementation.PYARROW:
            import pyarrow as pa

            native = pa.chunked_array([pa.array(days)])
        case _:
            raise _unknown(frame)
    return _series(native, name)


def _series(native: Any, name: str) -> nw.Series[Any]:
    series: nw.Series[Any] = nw.from_native(native, series_only=True).alias(name)
    return series


def _unknown(frame: nw.DataFrame[Any]) -> HebdateError:
    return HebdateError(
        f"frames of {frame.implementation.value} are not known here: give it as pandas, Polars or Arrow"
    )
