"""``hebdate read --column``: what each masthead of a column says, in columns beside it, and the doubtful rows apart.

The rows pass through as they are. What is added are the columns of `hebdate.answers`; the rows that a person must look
at go to ``--review``; how many there are of each kind is said at the end. Nothing is held but a few pieces of the file.
"""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Protocol, get_args

from hebdate.cli import encodings
from hebdate.cli.delimited import check_delimiter, check_encoding, of_source
from hebdate.cli.job import FileError, RowError
from hebdate.cli.jobs import count_of, ordered
from hebdate.cli.lines import Progress
from hebdate.cli.out import UNREAD, Look, UsageError, coloured, complain, safe, shown
from hebdate.cli.parse import Words
from hebdate.cli.readcells import Batch, unreadable
from hebdate.cli.readjob import FORMATS, Format, ReadJob
from hebdate.cli.readreport import Review, Tally, outputs, table
from hebdate.cli.readrows import Delimited, JsonLines, Piece
from hebdate.cli.source import Source, opened


class Rows(Protocol):
    """A file as rows: `Delimited` or `JsonLines`."""

    task: Any

    def header(self) -> str: ...
    def pieces(self) -> Iterator[Piece]: ...
    def joined(self, texts: Sequence[str], cells: Sequence[str], ends: Sequence[str]) -> bytes: ...
    def unread(self, said: Any) -> str: ...


def run_read(texts: Sequence[str], job: ReadJob, words: Words | None = None, colour: bool | None = None) -> int:
    """Read a column of one file; "-" is standard input. The exit code."""
    job.check()
    words = words or Words()
    if len(texts) != 1:
        raise UsageError(f"--column takes one FILE, found {len(texts)}: {shown(safe(' '.join(texts)))}")
    [text] = texts
    try:
        with opened(text) as source:
            _check_outputs(text, job)
            chosen = _format(text, source, job)
            if chosen == "parquet":
                from hebdate.cli.readparquet import read_parquet

                tally = read_parquet(source, job, words)
            else:
                tally = _read(text, source, chosen, job, words)
    except FileError as error:
        raise UsageError(f"{shown(safe(text))}: {error}{_kept(job)}") from None
    except RowError as error:
        complain(f"{shown(safe(text))}: {error.place}: {error}{_kept(job)}")
        return UNREAD
    look = Look(colour=coloured(colour, sys.stderr))
    for line in tally.lines(job.review, look):
        complain(line)
    if sys.stderr.isatty():
        for line in table(tally.first, look):
            sys.stderr.write(f"{line}\n")
    return tally.code()


def _kept(job: ReadJob) -> str:
    return "; nothing was written" if job.out is not None else ""


def _check_outputs(text: str, job: ReadJob) -> None:
    for option, out in (("--out", job.out), ("--review", job.review)):
        if out is not None and text != "-":
            with contextlib.suppress(OSError, ValueError):
                if Path(text).samefile(out):
                    raise UsageError(f"{option} is the file that is read, {shown(safe(text))}: give it another name")


def _format(text: str, source: Source, job: ReadJob) -> Format:
    """What kind of file it is: as asked for, by its first bytes, by its name, or by how its text begins."""
    for known in get_args(Format):
        if job.format == known:
            return known  # type: ignore[no-any-return]
    head = source.head(512)
    if head.startswith(b"PAR1"):
        return "parquet"
    suffix = Path(text.lower().removesuffix(".gz")).suffix
    if suffix in FORMATS:
        return FORMATS[suffix]
    return "jsonl" if head.lstrip().startswith(b"{") else "csv"


def _read(text: str, source: Source, chosen: Format, job: ReadJob, words: Words) -> Tally:
    head = source.head(4)
    wide = encodings.wide(job.encoding and _named(job.encoding), head)
    inner, encoding = source, "utf-8"
    if wide is not None:
        source.skip(wide[1])
        inner = Source(encodings.Narrowed(source, *wide), source.name, source.total)
    elif job.encoding is not None:
        encoding = _encoding(job.encoding, source)
    tally, progress = Tally(shown(safe(text))), Progress("read", source.total)
    try:
        rows = _rows(inner, chosen, encoding, job, words)
        with outputs(job) as (out, review):
            if wide is not None:
                mark = encodings.mark_of(*wide)
                out = encodings.Widened(out, wide[0], mark)  # type: ignore[assignment]
            report = Review(review, tally.row)
            _write(rows, out, report, tally, progress, source, count_of(job.jobs))
            tally.first = report.first
    except UnicodeDecodeError as error:
        place = f"line {tally.rows + 1:,} or later"
        raise RowError(place, f"not {error.encoding.upper()}: {error.reason}") from None
    except FileError as error:
        if tally.rows:
            raise FileError(f"{error}, of which {tally.rows:,} rows were read") from None
        raise
    finally:
        progress.clear()
    return tally


def _named(encoding: str) -> str:
    return encoding if encoding == encodings.DETECT else encodings.named(encoding)


def _encoding(name: str, source: Source) -> str:
    """The encoding by its name, or a guess, which is said."""
    if name == encodings.DETECT:
        name = encodings.guessed(source.head())
        complain(f"{source.name}: read as {name}, by its letters; --encoding names another")
    return check_encoding(name)


def _rows(source: Source, chosen: Format, encoding: str, job: ReadJob, words: Words) -> Rows:
    if chosen == "jsonl":
        if job.delimiter is not None:
            raise UsageError("--delimiter is for CSV, and these are lines of JSON")
        if encoding not in {"utf-8", "ascii"}:
            raise UsageError(f"JSON is UTF-8 or UTF-16, and --encoding is {encoding}")
        return JsonLines(source, job.column, job.prefix, words)
    if job.delimiter is not None:
        delimiter = check_delimiter(job.delimiter)
    else:
        delimiter = of_source(source, job.column, encoding, "\t" if chosen == "tsv" else ",")
    return Delimited(source, job.column, job.prefix, delimiter, encoding, words)


def _write(
    rows: Rows, out: IO[bytes], review: Review, tally: Tally, progress: Progress, source: Source, jobs: int
) -> None:
    """Every row with its cells, in order. Raises `RowError` for a row that is none."""
    encoding = "latin-1" if isinstance(rows, Delimited) else "utf-8"
    out.write(rows.header().encode(encoding))

    def sent() -> Iterator[tuple[tuple[Piece, list[str]], list[str]]]:
        for piece in rows.pieces():
            distinct = list(dict.fromkeys(item for item in piece.items if item is not None))
            yield (piece, distinct), distinct

    for (piece, distinct), found in ordered(rows.task, sent(), jobs):
        if found.problems:
            raise _problem(piece, distinct, found)
        cells = _cells(rows, piece, distinct, found, review, tally)
        out.write(rows.joined(piece.texts, cells, piece.ends))
        progress.at(source.done, tally.rows)


def _problem(piece: Piece, distinct: list[str], found: Batch) -> RowError:
    """The first row of a piece that is none."""
    wrong = {distinct[at]: problem for at, problem in found.problems.items()}
    number, item = next((at, item) for at, item in enumerate(piece.items) if item in wrong)
    return RowError(f"line {piece.lines[number]}", wrong[item or ""])


def _cells(rows: Rows, piece: Piece, distinct: list[str], found: Batch, review: Review, tally: Tally) -> Sequence[str]:
    """The cells of each row of a piece; what becomes of the rows is counted, and the doubtful ones are reported."""
    tally.rows += len(piece.items) - piece.empty
    if len(distinct) == len(piece.items):  # each item is there, and once
        tally.add_each(found, None)
        for at, row in found.reviews.items():
            review.add(piece.lines[at], row)
        return found.cells
    times = Counter(piece.items)
    tally.add_each(found, [times[item] for item in distinct])
    by: dict[str | None, str] = dict(zip(distinct, found.cells, strict=True))
    doubtful: dict[str | None, str] = {distinct[at]: row for at, row in found.reviews.items()}
    cells = []
    for number, item in enumerate(piece.items):
        cells.append(by.get(item, ""))
        if item in doubtful:
            review.add(piece.lines[number], doubtful[item])
        elif number in piece.problems:
            said = unreadable(piece.problems[number])
            cells[-1] = rows.unread(said)
            tally.add(said.word, "")
            review.add(piece.lines[number], said.review() or "")
    return cells
