"""Parquet files: the table of days out, and a column converted from one file to another, some rows at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any, Final

from hebdate.cli.atomic import replacing
from hebdate.cli.cells import CellError, Remembered, read
from hebdate.cli.job import ADDED, Count, FileError, Job, no_column, no_date, taken_column
from hebdate.cli.lines import Progress, size
from hebdate.cli.out import UsageError
from hebdate.cli.parse import Words

try:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from hebdate.columns import MONTH_CODES, to_hebrew
except ImportError as error:
    raise UsageError(f'Parquet needs pyarrow and numpy: pip install "hebdate[frames]" pyarrow ({error})') from None

#: The most rows and bytes that are converted at once, that are written as one row group, and that are read ahead.
BATCH_ROWS: Final = 1 << 16
BATCH_BYTES: Final = 1 << 24
GROUP_ROWS: Final = 1 << 19
GROUP_BYTES: Final = 1 << 25
BUFFER: Final = 1 << 20

_TYPES: Final = {"integer": pa.int32(), "text": pa.string(), "date": pa.date32(), "flag": pa.bool_()}
_ADDED: Final = {
    "gregorian": pa.date32(),
    "hebrew_year": pa.int16(),
    "hebrew_month_code": pa.string(),
    "hebrew_day": pa.int8(),
}
#: The code of each month slot, from 0, which is none.
_CODES: Final = pa.array(MONTH_CODES, pa.string())

_PER_DAY: Final = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}

#: R.D. of 1970-01-01, from which Arrow counts days.
_UNIX: Final = dt.date(1970, 1, 1).toordinal()
_LAST: Final = dt.date.max.toordinal()


def write_table(
    stream: IO[bytes], columns: Sequence[tuple[str, str]], batches: Iterable[Sequence[Sequence[Any]]]
) -> None:
    """Write batches of columns, whose names and kinds ("integer", "text", "date", "flag") are given."""
    schema = pa.schema([(name, _TYPES[kind]) for name, kind in columns])
    write_batches(
        stream,
        schema,
        (
            pa.record_batch([pa.array(values, kind) for values, kind in zip(batch, schema.types, strict=True)], schema)
            for batch in batches
        ),
    )


def convert(stream: IO[bytes], name: str, job: Job, words: Words | None = None) -> int:
    """Convert a column of a Parquet file. The exit code.

    Raises `UsageError` for options that make no sense, `FileError` for a file that is damaged, `RowError` at the first
    row that cannot be read, unless that is allowed.
    """
    if job.out is None:
        raise UsageError("Parquet is written to a file: give its name with --out")
    if job.delimiter is not None or job.encoding is not None:
        raise UsageError("--delimiter and --encoding are for CSV, and this is a Parquet file")
    source = ParquetSource(stream)
    column = _Column(job, source.schema, words)
    count, progress = Count(name, job.bad_rows), Progress("convert", size(stream))

    def batches() -> Iterator[pa.RecordBatch]:
        for batch in source.batches():
            yield column.extended(batch, count)
            progress.at(progress.total * count.rows // source.rows)

    try:
        with replacing(Path(job.out)) as out:
            write_batches(out, column.schema, batches(), source.compression)
    finally:
        progress.clear()
    return count.code()


def write_batches(
    stream: IO[bytes],
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    compression: str = "snappy",
    group_bytes: int = GROUP_BYTES,
) -> None:
    """Write batches as row groups of up to `GROUP_ROWS` rows, or fewer where these come to so many bytes."""
    with pq.ParquetWriter(stream, schema, compression=compression, write_page_checksum=True) as writer:
        waiting: list[pa.RecordBatch] = []
        rows = length = 0
        for batch in batches:
            waiting.append(batch)
            rows += batch.num_rows
            length += batch.nbytes
            if rows >= GROUP_ROWS or length >= group_bytes:
                writer.write_table(pa.Table.from_batches(waiting))
                waiting, rows, length = [], 0, 0
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting))


class ParquetSource:
    """A Parquet file, read some rows at a time. Whatever is wrong with it is a `FileError`."""

    def __init__(self, stream: IO[bytes]) -> None:
        try:
            self.file = pq.ParquetFile(stream, buffer_size=BUFFER, pre_buffer=False, page_checksum_verification=True)
            self.schema: pa.Schema = self.file.schema_arrow
        except (pa.ArrowException, OSError) as error:
            raise _damaged(error) from error
        about = self.file.metadata
        self.rows: int = about.num_rows
        groups = [about.row_group(at) for at in range(about.num_row_groups)]
        codec = groups[0].column(0).compression if groups and groups[0].num_columns else "SNAPPY"
        self.compression: str = "NONE" if codec == "UNCOMPRESSED" else codec
        wide = max((group.total_byte_size // max(group.num_rows, 1) for group in groups), default=0)
        self.batch = max(1, min(BATCH_ROWS, BATCH_BYTES // max(wide, 1)))

    def batches(self) -> Iterator[pa.RecordBatch]:
        found = self.file.iter_batches(batch_size=self.batch)
        while True:
            try:
                batch = next(found)
            except StopIteration:
                return
            except (pa.ArrowException, OSError) as error:
                raise _damaged(error) from error
            yield batch


def _damaged(error: Exception) -> FileError:
    return FileError(f"it is damaged or cut short, or no Parquet file: {str(error).strip().splitlines()[0]}")


class _Column:
    """The column that is converted, and the schema with the new columns at its end."""

    def __init__(self, job: Job, schema: pa.Schema, words: Words | None) -> None:
        if schema.names.count(job.column) != 1:
            raise FileError(no_column(job.column, schema.names))
        names = ADDED[job.to]
        if taken := [name for name in names if name in schema.names]:
            raise FileError(taken_column(taken[0]))
        self.job, self.words = job, words
        self.at = schema.names.index(job.column)
        self.kind = schema.types[self.at]
        if pa.types.is_dictionary(self.kind):
            self.kind = self.kind.value_type
        self.dated = bool(pa.types.is_date32(self.kind) or pa.types.is_timestamp(self.kind))
        if not self.dated and not is_text(self.kind):
            raise FileError(f"the column {job.column!r} is {self.kind}, expected dates, timestamps or text")
        self.types = [_ADDED[name] for name in names]
        self.schema = schema
        for name, kind in zip(names, self.types, strict=True):
            self.schema = self.schema.append(pa.field(name, kind))
        self.cells = Remembered(self._cell)

    def extended(self, batch: pa.RecordBatch, count: Count) -> pa.RecordBatch:
        """The batch with the new columns at its end."""
        array = batch.column(self.at)
        if pa.types.is_dictionary(array.type):
            array = array.dictionary_decode()
        new, bad = self._of_days(array) if self.dated else self._of_texts(array)
        for row in bad:
            count.refuse(f"row {count.rows + row + 1}", "no date", partial(self._problem, array[row]))
        count.rows += batch.num_rows
        return pa.RecordBatch.from_arrays([*batch.columns, *new], schema=self.schema)

    def _of_days(self, array: pa.Array) -> tuple[list[pa.Array], list[int]]:
        """The new columns for dates, or for timestamps, which count by their own zone's date; rows out of range."""
        if pa.types.is_date32(self.kind):
            integers, per_day = array.cast(pa.int32()), 1
        else:
            local = array if self.kind.tz is None else pc.local_timestamp(array)
            integers, per_day = local.cast(pa.int64()), _PER_DAY[self.kind.unit]
        days = integers.fill_null(0).to_numpy(zero_copy_only=False).astype("int64") // per_day + _UNIX
        beyond = (days < 1) | (days > _LAST)
        null = beyond | array.is_null().to_numpy(zero_copy_only=False)
        days[null] = _UNIX  # some day, whose answers are not taken
        year, slot, day = to_hebrew(days)
        hebrew = [pa.array(year, mask=null), _CODES.take(pa.array(slot, mask=null)), pa.array(day, mask=null)]
        gregorian = pa.array((days - _UNIX).astype("int32"), mask=null).cast(pa.date32())
        return {"hebrew": hebrew, "gregorian": [gregorian], "both": [gregorian, *hebrew]}[
            self.job.to
        ], beyond.nonzero()[0].tolist()

    def _of_texts(self, array: pa.Array) -> tuple[list[pa.Array], list[int]]:
        """The new columns for text, each distinct one read once; rows that cannot be read."""
        encoded = array.dictionary_encode()
        cells = [self.cells[text] for text in encoded.dictionary.to_pylist()]
        bad: list[int] = []
        if None in cells:
            bad = pc.indices_nonzero(pa.array([cell is None for cell in cells]).take(encoded.indices)).to_pylist()
        empty = (None,) * len(self.types)
        columns = list(zip(*(cell or empty for cell in cells), strict=True)) or [()] * len(self.types)
        new = [pa.array(column, kind).take(encoded.indices) for column, kind in zip(columns, self.types, strict=True)]
        return new, bad

    def _cell(self, text: str) -> tuple[Any, ...] | None:
        """The new values for a text; None where it cannot be read."""
        try:
            day = read(text, self.words)
        except CellError:
            return None
        if day is None:
            return (None,) * len(self.types)
        hebrew = () if self.job.to == "gregorian" else day.hebrew()
        return hebrew if self.job.to == "hebrew" else (day.civil - _UNIX, *hebrew)

    def _problem(self, value: Any) -> str:
        """What is wrong with a cell that cannot be read."""
        if not self.dated:
            return no_date(self.job.column, value.as_py(), self.words)
        found = pc.cast(value, pa.string()).as_py()
        return f"column {self.job.column!r}: found {found}, expected a date from 0001-01-01 to 9999-12-31"


def is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))
