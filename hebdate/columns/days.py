"""Anything that holds days, as integers that the tables can look up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from hebdate.columns.daytable import CIVIL, HEBREW, Era
from hebdate.errors import DateError, quoted

if TYPE_CHECKING:
    from narwhals.stable.v2 import Series
    from numpy.typing import NDArray

#: R.D. of 1970-01-01, where numpy, Arrow and Polars count from.
UNIX: Final = 719_163

#: Rows that are worked on at once: their indexes and entries fit a core's cache.
CHUNK: Final = 1 << 15

#: What stands for a null among integers. numpy's NaT is the same number in 64 bits.
NULL: Final = int(np.iinfo(np.int64).min)
_NULL_32: Final = int(np.iinfo(np.int32).min)


class Days(NamedTuple):
    """Days as integers: R.D. is ``origin`` + the value; ``null`` is the value of a null; ``era`` says what may be.

    ``values`` are integers, or datetime64 of a unit finer or coarser than the day, which `chunks` converts.
    """

    values: NDArray[Any]
    origin: int
    null: int
    era: Era

    def chunks(self, start: int = 0) -> Iterator[tuple[int, NDArray[Any]]]:
        """(row, the integers from that row on) for each `CHUNK` rows, from the row ``start``."""
        for row in range(start, len(self.values), CHUNK):
            chunk = self.values[row : row + CHUNK]
            if chunk.dtype.kind == "M":
                chunk = chunk.astype("M8[D]").view(np.int64)
            elif chunk.dtype == np.uint64:  # no day is that late, and the sums that follow are signed
                chunk = np.minimum(chunk, np.uint64(1 << 62)).astype(np.int64)
            elif chunk.dtype not in (np.int64, np.int32):
                chunk = chunk.astype(np.int64)
            yield row, chunk


def days_of(column: Any) -> Days:
    """An array, a list of dates or a series -> days. Raises `DateError` for what holds none.

    >>> days_of([dt.date(1970, 1, 2), None]).values.tolist() == [719164, NULL]
    True
    """
    if isinstance(column, np.ndarray):
        return _of_array(column)
    if isinstance(column, list | tuple | range):
        return _of_list(column)
    return of_series(as_series(column))


def as_series(column: Any) -> Series[Any]:
    """A series of pandas, Polars or PyArrow -> narwhals' own. Raises `DateError` for anything else."""
    from hebdate.columns.engines import narwhals

    nw = narwhals()
    if type(column).__module__.startswith("pyarrow") and not hasattr(column, "chunks"):
        import pyarrow as pa

        column = pa.chunked_array([column])
    try:
        series: Series[Any] = nw.from_native(column, series_only=True)
    except TypeError:
        raise DateError(
            f"expected an array, a list or a series, found {type(column).__name__}: for a frame use with_hebrew"
        ) from None
    return series


def of_series(series: Series[Any]) -> Days:
    """A series of dates, of timestamps (by their own zone's date), or of R.D. -> days. Raises `DateError`."""
    from hebdate.columns.engines import narwhals

    nw = narwhals()
    kind = series.dtype
    if kind == nw.Datetime or (kind == nw.Unknown and _is_zoned(series.to_native())):
        local = series.dt.replace_time_zone(None)
        return _of_array(local.to_numpy())
    if kind == nw.Date:
        return Days(series.cast(nw.Int32).fill_null(_NULL_32).to_numpy(), UNIX, _NULL_32, CIVIL)
    if kind.is_integer():
        return Days(series.cast(nw.Int64).fill_null(NULL).to_numpy(), 0, NULL, HEBREW)
    if kind == nw.Object:
        return _of_list(series.to_list())
    raise DateError(f"the column {series.name!r} is {kind}, expected Date or Datetime: parse it first")


def _is_zoned(native: Any) -> bool:
    """Whether a series of pandas is of timestamps in a zone. narwhals knows only those whose zone has letters in its
    name and no more: of America/New_York and Etc/GMT+5 it says Unknown, but works on them as on the others."""
    dtype = getattr(native, "dtype", None)
    return getattr(dtype, "kind", "") == "M" and getattr(dtype, "tz", None) is not None


def _of_array(array: NDArray[Any]) -> Days:
    if array.ndim != 1:
        raise DateError(f"a column has one dimension, found an array of {array.ndim}")
    if array.dtype.kind == "M":
        if np.datetime_data(array.dtype)[0] == "D" and array.dtype.isnative:
            array = array.view(np.int64) if array.flags.c_contiguous else np.ascontiguousarray(array).view(np.int64)
        return Days(array, UNIX, NULL, CIVIL)
    if array.dtype.kind in "iu":
        values = array.data if isinstance(array, np.ma.MaskedArray) else array
        if isinstance(array, np.ma.MaskedArray) and np.ma.is_masked(array):
            values = np.where(np.ma.getmaskarray(array), NULL, values.astype(np.int64))
        return Days(values, 0, NULL, HEBREW)
    if array.dtype.kind == "O":
        return _of_list(array.tolist())
    raise DateError(f"expected datetime64, R.D. integers or dates, found an array of {array.dtype}")


def _of_list(column: Iterable[Any]) -> Days:
    rows = list(column)
    kinds = set(map(type, rows))
    if kinds <= {int, type(None)} and int in kinds:
        try:
            values = np.array([NULL if value is None else value for value in rows], np.int64)
        except OverflowError:
            raise DateError("a day number is beyond 64 bits") from None
        return Days(values, 0, NULL, HEBREW)
    values = np.fromiter(map(_ordinal, rows, range(len(rows))), np.int64, len(rows))
    return Days(values, 0, NULL, CIVIL)


def _ordinal(value: Any, row: int) -> int:
    """A date, whatever its time; `NULL` for None, NaN and NaT."""
    if missing(value):
        return NULL
    if isinstance(value, np.datetime64):
        return int(value.astype("M8[D]").view(np.int64)) + UNIX
    if isinstance(value, dt.date):
        return value.toordinal()
    raise DateError(
        f"row {row}, counted from 0: expected a datetime.date, found {quoted(value)} ({type(value).__name__})"
    )


def missing(value: Any) -> bool:
    """None, NaN, NaT and pandas' NA: what is not equal to itself, or has no truth.

    >>> missing(None), missing(float("nan")), missing("M08")
    (True, True, False)
    """
    try:
        return value is None or bool(value != value)
    except TypeError:
        return True
