"""The command line: read the arguments, call the library, print, give an exit code.

Results go to standard output, complaints to standard error. The exit code is 0 where all was read, 1 where something
did not agree or was not read, 2 for a call that makes no sense, 130 when interrupted, 141 when the reader of a pipe is
gone (as a shell reports SIGPIPE).

A process starts often and works briefly, so nothing is imported before it is needed: typer only where there are options
to take apart (`hebdate.cli.app`), the reader only for what is no plain ISO date. Each command has its file, and beside
them stand `out` (writing to the two outputs), `lines` (reading streams) and `show` (a reading as a person likes it).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from hebdate.cli.out import OK, Look, coloured, ensure_outputs, guarded

__all__ = ["main"]


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line on arguments, those of the process unless given; returns the exit code.

    >>> main(["convert", "15 Iyyar 5782"])
    2022-05-16 Monday
    0
    """
    args = sys.argv[1:] if args is None else args
    ensure_outputs()
    run = _plain(args)
    if run is not None:
        return guarded(args[0], run)
    from hebdate.cli.app import app

    try:
        app()(list(args), prog_name="hebdate")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else OK
    return OK


def _plain(args: Sequence[str]) -> Callable[[], int] | None:
    """What to run where there is nothing to take apart: a command that reads, --json or not, and plain words.

    Anything else, help and completion too, is for typer, which takes longer to import than such a call to answer.
    """
    if len(args) < 2 or os.name == "nt" or "_HEBDATE_COMPLETE" in os.environ:
        return None  # (on Windows typer expands ~ and * as well)
    command, *rest = args
    words = [word for word in rest if word != "--json"]
    if not words or any(word.startswith("-") and word != "-" for word in words):
        return None
    json = len(words) < len(rest)
    if command == "convert":
        from hebdate.cli.convert import run_convert

        return lambda: run_convert(words, look=Look(json))
    if command == "parse":
        from hebdate.cli.parse import run_parse

        return lambda: run_parse(words, look=Look(json, coloured()))
    if command == "find":
        from hebdate.cli.find import run_find

        return lambda: run_find(words, look=Look(json, coloured()))
    return None
