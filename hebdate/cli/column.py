"""``hebdate convert --column``: a file out with the dates of one column in the other calendar beside it.

Nothing of the file is rewritten: its rows go through as they are, and the new cells stand at their ends. It is read in
pieces, so that memory does not grow with it, and the output takes its place only when all of it is written.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO

from hebdate.cli.atomic import replacing
from hebdate.cli.cells import CellError, Remembered, read
from hebdate.cli.delimited import Records, check_delimiter, check_encoding, of_source, other_delimiter, records
from hebdate.cli.job import ADDED, Count, FileError, Job, RowError, no_column, no_date, taken_column
from hebdate.cli.lines import Progress
from hebdate.cli.out import UNREAD, UsageError, complain, safe, shown
from hebdate.cli.parse import Words
from hebdate.cli.source import Source, opened


def run_column(texts: Sequence[str], job: Job, words: Words | None = None) -> int:
    """Convert a column of one file; "-" is CSV from standard input. The exit code."""
    job.check()
    if len(texts) != 1:
        raise UsageError(f"--column takes one FILE, found {len(texts)}: {shown(safe(' '.join(texts)))}")
    [text] = texts
    name = shown(safe(text))
    try:
        with opened(text) as source:
            _check_output(text, job)
            file = source.seekable_file() if _is_parquet(text, source) else None
            if file is not None:
                from hebdate.cli.parquet import convert

                return convert(file, name, job, words)
            return _convert(source, text, job, words)
    except FileError as error:
        raise UsageError(f"{name}: {error}") from None
    except RowError as error:
        complain(f"{name}: {error.place}: {error}{'' if job.out is None else '; nothing was written'}")
        return UNREAD


def _check_output(text: str, job: Job) -> None:
    if job.out is not None and text != "-":
        with contextlib.suppress(OSError, ValueError):
            if Path(text).samefile(job.out):
                raise UsageError(f"--out is the file that is read, {shown(safe(text))}: give it another name")


def _is_parquet(text: str, source: Source) -> bool:
    """Whether a file is Parquet, by its first bytes, or its name where it is cut short."""
    return text != "-" and (source.head(4) == b"PAR1" or text.lower().endswith(".parquet"))


# --- CSV -------------------------------------------------------------------------------------------------------------


def _convert(source: Source, text: str, job: Job, words: Words | None) -> int:
    encoding = check_encoding(job.encoding or "utf-8")
    usual = "\t" if text.lower().removesuffix(".gz").endswith((".tsv", ".tab")) else ","
    delimiter = check_delimiter(job.delimiter) if job.delimiter else of_source(source, job.column, encoding, usual)
    column = _Column(job, delimiter, encoding, words)
    count = Count(shown(safe(text)), job.bad_rows)
    progress = Progress("convert", source.total)

    def moved() -> None:
        progress.at(source.done)

    try:
        if job.out is None:
            column.write(records(source, delimiter, encoding), sys.stdout.buffer, count, moved)
        else:
            with replacing(Path(job.out)) as out:
                column.write(records(source, delimiter, encoding), out, count, moved)
    finally:
        progress.clear()
    return count.code()


class _Column:
    """The column of a delimited file that is converted, found by its name in the first row."""

    def __init__(self, job: Job, delimiter: str, encoding: str, words: Words | None) -> None:
        self.job, self.delimiter, self.encoding, self.words = job, delimiter, encoding, words
        self.empty = delimiter * len(ADDED[job.to])
        #: Field -> the cells to add to its row, each behind a delimiter; None where it cannot be read.
        self.cells = Remembered(self._cells)

    def write(self, parts: Iterator[Records], out: IO[bytes], count: Count, progress: Callable[[], None]) -> None:
        """Every record with its new cells. Raises `RowError` at the first that cannot be read, unless that is allowed.

        The usual records are all as wide as the first and have fields that can be read: they are looked at together.
        """
        first = next(parts, None)
        if first is None:
            raise FileError("it is empty, expected a row with the names of the columns")
        self._find(first)
        names = self.delimiter.join(["", *ADDED[self.job.to]])
        out.write(f"{first.texts[0]}{names}{first.ends[0]}".encode("latin-1"))
        at, usual, cells = self.at, {self.width}, self.cells
        found = first.without_first()
        while True:
            new: list[str | None] = []
            if found.texts and not found.problems and found.widths() == usual:
                new = [cells[field] for field in found.column(at)]
            if not new or None in new:
                new = list(self._one_by_one(found, count))
            text = "".join(chain.from_iterable(zip(found.texts, new, found.ends, strict=True)))  # type: ignore[arg-type]
            out.write(text.encode("latin-1"))
            count.rows += len(new)
            progress()
            following = next(parts, None)
            if following is None:
                return
            found = following

    def _find(self, first: Records) -> None:
        """Where the column stands. Raises `RowError` or `FileError`, with near names, where that cannot be told."""
        if first.problems.get(0):
            raise RowError(f"line {first.lines[0]}", first.problems[0])
        names = [self._decoded(name) for name in first.row(0)]
        column = self.job.column
        if names.count(column) != 1:
            raise FileError(no_column(column, names) + other_delimiter(first.texts[0], self.delimiter))
        if taken := [name for name in ADDED[self.job.to] if name in names]:
            raise FileError(taken_column(taken[0]))
        self.at, self.width = names.index(column), len(names)

    def _one_by_one(self, found: Records, count: Count) -> Iterator[str]:
        """The new cells of records among which some are unusual."""
        for number, line in enumerate(found.lines):
            row = found.row(number)
            place = f"line {line}"
            if number in found.problems:
                count.refuse(place, "not text in the encoding", partial(found.problems.__getitem__, number))
                yield self.empty
            elif not row and self.width > 1:  # an empty line is no row
                count.rows -= 1
                yield ""
            elif len(row or [""]) != self.width:
                raise RowError(place, f"found {_fields(len(row))}, expected {self.width} as in the first row")
            else:
                field = row[self.at] if row else ""
                cells = self.cells[field]
                if cells is None:
                    count.refuse(place, "no date", partial(no_date, self.job.column, self._decoded(field), self.words))
                yield self.empty if cells is None else cells

    def _cells(self, field: str) -> str | None:
        try:
            day = read(self._decoded(field), self.words)
        except CellError:
            return None
        if day is None:
            return self.empty
        gregorian = () if self.job.to == "hebrew" else (day.gregorian(),)
        hebrew = () if self.job.to == "gregorian" else day.hebrew()
        return self.delimiter.join(["", *gregorian, *map(str, hebrew)])

    def _decoded(self, field: str) -> str:
        return field.encode("latin-1").decode(self.encoding)


def _fields(count: int) -> str:
    return "1 field" if count == 1 else f"{count} fields"
