"""Frame in, frame out: the days that a column of printed headers names.

A frame in memory is read as one column, a Dask or Spark frame in its pieces, a lazy Polars frame when it is collected.
Reading is Python's work: on Spark it runs in the executors, which get whole Arrow batches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

import numpy as np

from hebdate.columns.engines import name as engine_of
from hebdate.columns.engines import narwhals
from hebdate.columns.frames import as_known, check_columns
from hebdate.columns.reading import read
from hebdate.errors import HebdateError
from hebdate.reading.reader import Near, familiar

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

Frame = TypeVar("Frame")


#: The new columns behind the prefix: some of those of `hebdate.answers`.
NEW: Final = (
    "date",
    "last_date",
    "agreement",
    "diagnostics",
    "hebrew_year",
    "hebrew_month_code",
    "hebrew_day",
    "edtf",
)


class _Task(NamedTuple):
    """What is to be read, and how: small, and sent to wherever the rows are."""

    column: str
    prefix: str
    locales: tuple[str, ...]
    near: Near

    def names(self) -> tuple[str, ...]:
        """The new columns."""
        return tuple(f"{self.prefix}_{part}" for part in NEW)


def with_readings(
    frame: Frame,
    column: str,
    *,
    prefix: str = "read",
    locales: str | Iterable[str] = (),
    near: Near = None,
) -> Frame:
    """The frame with what `hebdate.parse` says of each text in a column; ``locales`` and ``near`` as there.

    New columns, which replace any of the same name: ``read_date`` and ``read_last_date``, the civil day, or the two
    ends of an interval, null unless the text names it for certain; ``read_agreement`` ("agree", "mismatch", ...);
    ``read_diagnostics``, the codes of what is worth telling, with a space between, "" for none; ``read_hebrew_year``
    (16-bit integer), ``read_hebrew_month_code`` (text, "M01" Tishri to "M12" Elul, "M05L" Adar I) and
    ``read_hebrew_day`` (8-bit integer), the Hebrew date that is written, or computed where the day is certain, each
    part null where it is not known; and ``read_edtf`` (`hebdate.Reading.edtf`). ``hebdate read`` calls them the same.
    Null gives null.

    Takes frames of pandas, Polars (eager and lazy), PyArrow, Dask and PySpark. DuckDB and Ibis have no way to run this
    in their rows: give their result as Arrow. Raises `HebdateError` for a missing column, `LocaleError`, and TypeError
    for a column of something else than text.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"header": ["Monday, May 16th | 15 Iyyar 5782", "Tuesday, May 16th | 15 Iyyar 5782"]})
    >>> with_readings(frame, "header").rows()[0][1:]
    (datetime.date(2022, 5, 16), datetime.date(2022, 5, 16), 'agree', '', 5782, 'M08', 15, '2022-05-16')
    >>> with_readings(frame, "header").rows()[1][1:]
    (None, None, 'mismatch', 'weekday', 5782, 'M08', 15, '[2022-05-16,2022-05-17]')
    """
    task = _Task(column, prefix, (locales,) if isinstance(locales, str) else tuple(locales), near)
    familiar(task.locales)  # an unknown locale is told here, and not on some other machine
    nw = narwhals()
    if nw.dependencies.is_dask_dataframe(frame):
        check_columns(frame.columns, (column,))  # type: ignore[attr-defined]
        return frame.map_partitions(partial(_read_frame, task=task))  # type: ignore[attr-defined, no-any-return]
    held = as_known(nw, frame)
    check_columns(held.collect_schema().names(), (column,))
    if isinstance(held, nw.DataFrame):
        return cast(Frame, _with(held, task).to_native())
    engine = engine_of(held)
    if engine == "polars":
        return cast(Frame, _lazy_polars(frame, task))
    if engine == "spark" and hasattr(frame, "mapInArrow"):
        return cast(Frame, _spark(frame, task))
    raise HebdateError(f"{engine} cannot read headers in its rows: give its result as Arrow, and that is read")


def _with(frame: Any, task: _Task) -> Any:
    """A narwhals frame in memory with the columns."""
    from hebdate.columns.eager import date_column, number_column, word_column

    values = frame[task.column].to_list()
    found = read(values, locales=task.locales, near=task.near)
    first, last, agreement, diagnostics, year, month, day, edtf = task.names()
    return frame.with_columns(
        date_column(frame, first, found.first),
        date_column(frame, last, found.last),
        word_column(frame, agreement, *_coded(found.agreement)),
        word_column(frame, diagnostics, *_coded(found.diagnostics)),
        number_column(frame, year, found.hebrew_year, found.hebrew_year == 0),
        word_column(frame, month, *_coded(found.hebrew_month_code)),
        number_column(frame, day, found.hebrew_day, found.hebrew_day == 0),
        word_column(frame, edtf, *_coded(found.edtf)),
    )


def _coded(words: NDArray[np.object_]) -> tuple[list[str | None], NDArray[np.int64]]:
    """Few words that repeat -> the distinct ones, and for each row its place among them."""
    places = {word: place for place, word in enumerate(dict.fromkeys(words.tolist()))}
    return list(places), np.fromiter(map(places.__getitem__, words), np.int64, len(words))


def _read_frame(frame: Any, task: _Task) -> Any:
    """A native frame in memory with the columns."""
    return _with(as_known(narwhals(), frame), task).to_native()


def _lazy_polars(frame: Any, task: _Task) -> Any:
    import polars as pl

    kinds = (pl.Date, pl.Date, pl.String, pl.String, pl.Int16, pl.String, pl.Int8, pl.String)
    new = dict(zip(task.names(), kinds, strict=True))
    return frame.map_batches(lambda held: _read_frame(held, task), schema={**frame.collect_schema(), **new})


def _spark(frame: Any, task: _Task) -> Any:
    """By whole Arrow batches, in the executors, which must have hebdate."""
    from pyspark.sql.types import ByteType, DateType, ShortType, StringType, StructField, StructType

    names = task.names()
    kept = [field for field in frame.schema.fields if field.name not in names]
    text = StringType()
    kinds = (DateType(), DateType(), text, text, ShortType(), text, ByteType(), text)
    schema = StructType([*kept, *(StructField(name, kind) for name, kind in zip(names, kinds, strict=True))])

    def batches(given: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in given:
            table = _read_frame(pa.Table.from_batches([batch]), task)
            yield from table.select([field.name for field in schema.fields]).to_batches()

    return frame.mapInArrow(batches, schema)
