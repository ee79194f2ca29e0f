"""``hebdate find``: the dates in running text, from files or standard input."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

from hebdate.cli.lines import Page, Progress, pages, size, stdin
from hebdate.cli.out import (
    COLOURS,
    DIM,
    OK,
    RED,
    UNREAD,
    USAGE,
    WIDTH,
    YELLOW,
    Look,
    complain,
    flush,
    put,
    put_json,
    safe,
    shown,
    window,
)
from hebdate.cli.parse import Words
from hebdate.cli.show import both, carets, time_of

if TYPE_CHECKING:
    from hebdate.reading import Reading


def run_find(files: Sequence[str], words: Words | None = None, look: Look | None = None) -> int:
    """Find the dates of each file; "-" is standard input. A file that cannot be read is reported."""
    code = found = 0
    for name in files:
        try:
            with _opened(name) as stream:
                more, worst = _in_file(name, stream, words or Words(), look or Look(), len(files) > 1)
        except BrokenPipeError:
            raise
        except OSError as error:
            complain(f"{safe(name)}: {error.strerror}")
            code = USAGE
        else:
            found += more
            code = max(code, worst)
    if not found and code == OK:
        complain("no date was found")
        return UNREAD
    return code


def _opened(name: str) -> AbstractContextManager[IO[bytes]]:
    if name == "-":
        return nullcontext(stdin())
    if "\0" in name:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    return Path(name).open("rb")


def _in_file(name: str, stream: IO[bytes], words: Words, look: Look, named: bool) -> tuple[int, int]:
    """One file: how many dates, and the exit code."""
    from hebdate.reading.reader import find

    progress = Progress(f"find {safe(name)}" if named else "find", size(stream))
    code, found = OK, 0
    for page in pages(stream):
        for number, problem in page.problems:
            progress.clear()
            complain(f"{safe(name)}: line {number}: {problem}")
            code = UNREAD
        line, at = page.lines + 1, 0
        for reading in find(page.text, locales=words.locales, near=words.near):
            found += 1
            start = reading.span[0]
            line += page.text.count("\n", at, start)
            at = start
            progress.clear()
            if look.json:
                put_json(_json(reading, name, line, page.offset))
            else:
                put(_line(reading, page, f"{safe(name)}:{line}: " if named else f"{line}: ", look))
            if not reading.determined:
                code = UNREAD
            progress.at(page.done + start)
        flush()
        progress.at(page.done + len(page.text))
    progress.clear()
    return found, code


def _json(reading: Reading, file: str, line: int, offset: int) -> dict[str, object]:
    """A reading's JSON, with its file and line; spans count characters from the beginning of the file."""
    value = reading.to_dict()
    start, end = reading.span
    value["span"] = [start + offset, end + offset]
    value["diagnostics"] = [
        {**each.to_dict(), "span": [each.span[0] + offset, each.span[1] + offset]} for each in reading.diagnostics
    ]
    return {"file": file, "line": line, **value}


def _line(reading: Reading, page: Page, prefix: str, look: Look) -> str:
    """A reading as one line: what is written, the day; with carets where no day was read."""
    text, _ = window(" ".join(reading.text.split()), (0, 0))
    parts = [f"{look.paint(prefix, DIM)}{shown(text)}", "→"]
    if reading.determined and reading.first is not None and reading.last is not None:
        parts.append(both(reading.first, reading.last, reading.agreement == "evening"))
    parts += [time_of(reading), look.paint(reading.agreement, COLOURS.get(reading.agreement, YELLOW))]
    lines = ["  ".join(filter(None, parts))]
    if not reading.determined:
        lines += _around(reading, page.text, look)
    return "\n".join(lines)


def _around(reading: Reading, text: str, look: Look) -> list[str]:
    """The diagnostics of a reading, each below the piece of the line that it is about."""
    start = max(text.rfind("\n", 0, reading.span[0]) + 1, reading.span[0] - WIDTH // 4)
    end = text.find("\n", reading.span[1])
    end = min(len(text) if end < 0 else end, reading.span[1] + WIDTH // 4)
    lines = []
    for diagnostic in reading.diagnostics:
        first, last = (min(max(at, start), end) - start for at in diagnostic.span)
        piece, span = window(text[start:end], (first, last))
        lines += [f"    {shown(piece)}", carets(piece, span, diagnostic.message, 4, look, RED)]
    return lines
