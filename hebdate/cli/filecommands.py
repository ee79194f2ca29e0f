"""The commands that read files, ``read`` and ``find``, with their options and help."""

from __future__ import annotations

from typing import Annotated

import typer

from hebdate.cli.commands import Command, color_option, finish, jobs_option, json_option, locales_option, near_option
from hebdate.cli.find import Search, run_find
from hebdate.cli.out import Look, coloured
from hebdate.cli.parse import Words, near
from hebdate.cli.read import run_read
from hebdate.cli.readjob import ReadJob

_ENCODING = typer.Option(
    "--encoding",
    metavar="NAME",
    help="The encoding, such as cp1255 or utf-16; 'detect' guesses it, and says so. UTF-8 unless given, or UTF-16"
    " where the text begins with its mark.",
)
_COLUMN = typer.Option("--column", "-c", metavar="NAME", help="The column, or the key, of the mastheads.")
_OUT = typer.Option(
    "--out",
    "-o",
    metavar="FILE",
    help="Where to write it: the whole file or nothing, packed if its name ends with .gz. Without it the rows go to"
    " standard output as they are read.",
)
_REVIEW = typer.Option(
    "--review",
    metavar="FILE",
    help="A CSV of the rows that a person must look at: line, text, what is wrong, candidates.",
)
_PREFIX = typer.Option(
    "--prefix", metavar="WORD", help="What the new columns' names begin with: read_date.", show_default=False
)
_FORMAT = typer.Option(
    "--format",
    "-f",
    metavar="FORMAT",
    help="csv, tsv, jsonl or parquet; unless given, what the file's name and beginning say.",
)
_DELIMITER = typer.Option(
    "--delimiter",
    metavar="CHAR",
    help="What stands between fields; unless given, that by which the first row has the column: , ; | or tab.",
)
_RECURSIVE = typer.Option("--recursive", "-r", help="Read folders: all that is text in them.")
_CONTEXT = typer.Option(
    "--context", "-C", metavar="N", help="Show so many lines before and after each date.", show_default=False
)


def add_read(program: typer.Typer) -> None:
    """``hebdate read``."""

    @program.command(cls=Command, epilog="Example: hebdate read --column masthead --review odd.csv -o out.csv in.csv")
    def read(
        context: typer.Context,
        file: Annotated[
            list[str] | None, typer.Argument(metavar="FILE | -", help="One file; - for standard input.")
        ] = None,
        column: Annotated[str, _COLUMN] = ...,  # type: ignore[assignment] # typer's way to say required
        out: Annotated[str | None, _OUT] = None,
        review: Annotated[str | None, _REVIEW] = None,
        prefix: Annotated[str, _PREFIX] = "read",
        format_: Annotated[str | None, _FORMAT] = None,
        delimiter: Annotated[str | None, _DELIMITER] = None,
        encoding: Annotated[str | None, _ENCODING] = None,
        jobs: Annotated[int | None, jobs_option()] = None,
        near_: Annotated[str | None, near_option()] = None,
        locale: Annotated[list[str] | None, locales_option()] = None,
        json: Annotated[bool, typer.Option("--json", help="The same as --format jsonl.")] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Read a column of mastheads: what each says, beside it.

        FILE is CSV, TSV, JSON lines or Parquet, and may be compressed with gzip. Its rows are passed through as they
        are, and these columns are added at their ends: read_date and read_last_date (the civil day, or the two ends of
        an interval), read_agreement, read_hebrew_year, read_hebrew_month_code (M01 Tishri ... M05L Adar I, M06 Adar ...
        M12 Elul), read_hebrew_day, read_weekday, read_inferred, read_diagnostics, read_messages, read_candidates and
        read_edtf.

        How many rows there are of each kind is said at the end. The exit code is 1 if some need a person.
        """
        job = ReadJob(column, out, review, prefix, "jsonl" if json else format_, delimiter, encoding, jobs)
        finish(context, file, lambda given: run_read(given, job, Words(tuple(locale or ()), near(near_)), color))


def add_find(program: typer.Typer) -> None:
    """``hebdate find``."""

    @program.command(cls=Command, epilog="Examples: hebdate find --json page.txt; hebdate find -r --csv pages/")
    def find(
        context: typer.Context,
        file: Annotated[
            list[str] | None,
            typer.Argument(metavar="FILE... | -", help="Texts, folders or patterns; - for standard input."),
        ] = None,
        recursive: Annotated[bool, _RECURSIVE] = False,
        json: Annotated[bool, json_option()] = False,
        csv: Annotated[bool, typer.Option("--csv", help="A CSV with a row for each date.")] = False,
        context_: Annotated[int, _CONTEXT] = 0,
        encoding: Annotated[str | None, _ENCODING] = None,
        jobs: Annotated[int | None, jobs_option()] = None,
        near_: Annotated[str | None, near_option()] = None,
        locale: Annotated[list[str] | None, locales_option()] = None,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Find the dates in running text.

        Files may be compressed with gzip; lines may end in any way.
        """
        look, search = Look(json, coloured(color)), Search(recursive, encoding, jobs)

        def run(given: list[str]) -> int:
            return run_find(given, Words(tuple(locale or ()), near(near_)), look, search, csv, context_)

        finish(context, file, run)
