"""``hebdate read`` of a Parquet file: the columns of `hebdate.answers` added with their types, some rows at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from hebdate.answers import Answer
from hebdate.cli.job import FileError, no_column, taken_column
from hebdate.cli.jobs import count_of, ordered
from hebdate.cli.lines import Progress
from hebdate.cli.out import UsageError
from hebdate.cli.parquet import ParquetSource, is_text, write_batches
from hebdate.cli.parse import Words
from hebdate.cli.readcells import EMPTY, say
from hebdate.cli.readjob import ReadJob
from hebdate.cli.readreport import Review, Tally, outputs
from hebdate.cli.source import Source

#: The most rows that are sent to a process at once.
ROWS: Final = 1 << 13
#: Bytes of a row group: fewer than usual, for there is more text in the new columns than in the old one.
GROUP_BYTES: Final = 1 << 23

#: The types of the columns that are not text.
_TYPES: Final = {
    "date": pa.date32(),
    "last_date": pa.date32(),
    "hebrew_year": pa.int16(),
    "hebrew_day": pa.int8(),
}


class Judged(NamedTuple):
    """The answer to one text, the outcome in a word, and its columns in the review if it belongs there."""

    answer: Answer
    word: str
    review: str | None


@dataclass
class Texts:
    """The task for some texts."""

    words: Words

    def __call__(self, texts: list[str]) -> list[Judged]:
        found = []
        for text in texts:
            said = say(text, self.words)
            found.append(Judged(said.answer, said.word, said.review()))
        return found


def read_parquet(source: Source, job: ReadJob, words: Words) -> Tally:
    """Read a column of a Parquet file into another. What became of the rows.

    Raises `UsageError` for options that make no sense, `FileError` for a file that is damaged.
    """
    if job.out is None:
        raise UsageError("Parquet is written to a file: give its name with --out")
    if job.delimiter is not None or job.encoding is not None:
        raise UsageError("--delimiter and --encoding are for CSV, and this is a Parquet file")
    file = source.seekable_file()
    if file is None:
        raise FileError("Parquet is read from its end: give a file, and not a pipe, nor compressed with gzip")
    parquet = ParquetSource(file)
    parquet.batch = min(parquet.batch, ROWS)
    schema = _schema(parquet.schema, job)
    at = parquet.schema.names.index(job.column)
    tally, progress = Tally(source.name, "row"), Progress("read", source.total)

    def sent() -> Iterator[tuple[tuple[pa.RecordBatch, pa.DictionaryArray], list[str]]]:
        for batch in parquet.batches():
            array = batch.column(at)
            if pa.types.is_dictionary(array.type):
                array = array.dictionary_decode()
            encoded = array.dictionary_encode()
            yield (batch, encoded), encoded.dictionary.to_pylist()

    with outputs(job) as (out, reviewed):
        review = Review(reviewed, tally.row)

        def batches() -> Iterator[pa.RecordBatch]:
            for (batch, encoded), found in ordered(Texts(words), sent(), count_of(job.jobs)):
                _report(encoded, found, review, tally)
                tally.rows += batch.num_rows
                columns = [*batch.columns, *_columns(encoded, found)]
                yield pa.RecordBatch.from_arrays(columns, schema=schema)
                progress.at(progress.total * tally.rows // max(parquet.rows, 1), tally.rows)

        try:
            write_batches(out, schema, batches(), parquet.compression, GROUP_BYTES)
        finally:
            progress.clear()
        tally.first = review.first
    return tally


def _schema(schema: pa.Schema, job: ReadJob) -> pa.Schema:
    """The schema with the new columns. Raises `FileError` where the column is not there, or is no text."""
    names = schema.names
    if names.count(job.column) != 1:
        raise FileError(no_column(job.column, names))
    added = [f"{job.prefix}_{name}" for name in Answer._fields]
    if taken := [name for name in added if name in names]:
        raise FileError(taken_column(taken[0]))
    kind = schema.types[names.index(job.column)]
    if not is_text(kind.value_type if pa.types.is_dictionary(kind) else kind):
        raise FileError(f"the column {job.column!r} is {kind}, expected text")
    for name, field in zip(added, Answer._fields, strict=True):
        schema = schema.append(pa.field(name, _TYPES.get(field, pa.string())))
    return schema


def _columns(encoded: pa.DictionaryArray, found: list[Judged]) -> list[pa.Array]:
    """The new columns: each distinct text's answer for every row that has it."""
    columns = list(zip(*(judged.answer for judged in found), strict=True)) or [()] * len(Answer._fields)
    new = []
    for field, values in zip(Answer._fields, columns, strict=True):
        kind = _TYPES.get(field, pa.string())
        array = pa.array(values, pa.string()).cast(kind) if pa.types.is_date32(kind) else pa.array(values, kind)
        new.append(array.take(encoded.indices))
    return new


def _report(encoded: pa.DictionaryArray, found: list[Judged], review: Review, tally: Tally) -> None:
    """Count what became of some rows, and report those that need a person."""
    for place, count in Counter(encoded.indices.to_pylist()).items():
        if place is None:
            tally.add(EMPTY, "", count)
        else:
            tally.add(found[place].word, found[place].answer.diagnostics or "", count)
    doubtful = pa.array([judged.review is not None for judged in found], pa.bool_()).take(encoded.indices)
    for row in pc.indices_nonzero(doubtful.fill_null(False)).to_pylist():
        review.add(tally.rows + row + 1, found[encoded.indices[row].as_py()].review or "")


__all__ = ["Texts", "read_parquet"]
