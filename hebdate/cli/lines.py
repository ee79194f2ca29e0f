"""Reading streams: lines as they come, pages in pieces, and how far a long work has come."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import IO, Final, NamedTuple, Protocol

from hebdate.cli.out import OK, UNREAD, UsageError, complain, flush

#: Bytes read at once: of lines, which are answered before more is waited for, and of a page; and the most that is held
#: of a page in which no line ends.
BLOCK: Final = 1 << 16
PAGE: Final = 1 << 20
LONGEST: Final = 1 << 22
#: The most bytes of a line that are kept. A header has at most 4,000 characters, and the reader says so of this.
KEPT: Final = 1 << 17


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, count: int, /) -> bytes: ...


class Progress:
    """How far a long work has come, on one line of standard error; nothing unless that is a terminal and it is long.

    Where rows are counted it says how many a second there are and how long it will take; their number alone where it is
    not known how much there is.
    """

    def __init__(self, name: str, total: int) -> None:
        self.name, self.total, self.drawn = name, total, False
        self.on = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        if self.on:
            import time

            self.clock = time.monotonic
            self.start = self.clock()
            self.next = self.start + 1

    def at(self, done: int, rows: int = 0) -> None:
        """So many bytes, and rows, are done: draw it anew if it is time."""
        if self.on and (self.total or rows) and self.clock() >= self.next:
            self.next = self.clock() + 0.1
            sys.stderr.write(f"\r\x1b[K{self.name} {self._said(done, rows, self.clock() - self.start)}")
            sys.stderr.flush()
            self.drawn = True

    def _said(self, done: int, rows: int, seconds: float) -> str:
        """The bar and the figures."""
        rate = f"{rows / max(seconds, 1e-9):,.0f} rows/s" if rows else ""
        if not self.total:
            return f"{rows:,} rows, {rate}"
        part = min(done / self.total, 1)
        bar = "#" * int(30 * part) + "." * (30 - int(30 * part))
        left = f"{_duration(seconds * (1 - part) / part)} left" if rows and part else ""
        return ", ".join(filter(None, (f"[{bar}] {part:.0%} of {self.total / 1e6:.1f} MB", rate, left)))

    def clear(self) -> None:
        """Take it away, so that something else can be written there."""
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self.drawn = False


def _duration(seconds: float) -> str:
    """Some seconds as hours, minutes and seconds.

    >>> _duration(8), _duration(83), _duration(7384)
    ('0:08', '1:23', '2:03:04')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(stream: IO[bytes]) -> int:
    """Bytes in a stream if it is a file; else 0."""
    import stat

    try:
        status = os.fstat(stream.fileno())
    except (AttributeError, OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def stdin() -> IO[bytes]:
    """Standard input as bytes."""
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError("standard input is closed")
    return sys.stdin.buffer


def decoded(raw: bytes, encoding: str = "utf-8") -> tuple[str, str]:
    """A line's text, and what is wrong with its bytes or "".

    >>> decoded(b"16 mai"), decoded(b"5 f\\xe9vrier")
    (('16 mai', ''), ('5 f�vrier', 'not UTF-8: found the byte 0xe9 at byte 4 of the line'))
    """
    try:
        return raw.decode(encoding), ""
    except UnicodeDecodeError as error:
        byte = f"0x{raw[error.start]:02x} at byte {error.start + 1} of the line"
        return raw.decode(encoding, "replace"), f"not {encoding.upper()}: found the byte {byte}"


# --- lines -----------------------------------------------------------------------------------------------------------


def lines(stream: IO[bytes], progress: Progress) -> Iterator[tuple[int, bytes, int]]:
    """Numbered lines, without their ends, and how many bytes of a line are left out because it is too long.

    What has been answered goes out before more is waited for: a program at the other end of a pipe gets its answers as
    its lines come, and a file is still worked off in large pieces.
    """
    number, done, waiting = 0, 0, _Line()
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    while block := read(BLOCK):
        done += len(block)
        first, *more = block.split(b"\n")
        waiting.add(first)
        if more:
            *whole, last = more
            number += 1
            line, left_out = waiting.taken()
            yield number, line.removesuffix(b"\r"), left_out
            for line in whole:
                number += 1
                yield number, line.removesuffix(b"\r"), 0
            waiting.add(last)
            flush()
        progress.at(done)
    line, left_out = waiting.taken()
    if line:
        yield number + 1, line, left_out


class _Line:
    """The beginning of a line that has not come to its end yet: no more of it is kept than could be a header."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []  # joined once, so that a long line takes linear time
        self.length = 0

    def add(self, piece: bytes) -> None:
        """Some bytes more."""
        if self.length <= KEPT:
            self.pieces.append(piece)
        self.length += len(piece)

    def taken(self) -> tuple[bytes, int]:
        """The line, or its beginning, and how many bytes are left out of it; the next one begins."""
        line, length = b"".join(self.pieces), self.length
        self.pieces, self.length = [], 0
        if length <= KEPT:
            return line, 0
        end = KEPT
        while end and line[end] & 0xC0 == 0x80:  # a character of UTF-8 is not cut
            end -= 1
        return line[:end], length - end


def answer_lines(name: str, answer: Callable[[int, str], str], refuse: Callable[[int, str, str], None]) -> int:
    """Answer standard input a line at a time; the exit code.

    ``answer(number, text)`` returns what went wrong in a word, or ""; ``refuse(number, text, problem)`` is for a line
    that is no text. What became of the lines is summed up on standard error, if not all went well.
    """
    stream = stdin()
    progress = Progress(name, size(stream))
    number, bad = 0, dict[str, int]()
    for number, raw, left_out in lines(stream, progress):
        text, problem = decoded(raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw)
        kind = "not UTF-8"
        if left_out:
            found = f"found {len(raw) + left_out:,} bytes in one line"
            problem, kind = f"{found}, but a header has at most 4,000 characters: use find for running text", "too long"
        progress.clear()
        if problem:
            complain(f"line {number}: {problem}")
            refuse(number, text, problem)
        word = kind if problem else answer(number, text)
        if word:
            bad[word] = bad.get(word, 0) + 1
    progress.clear()
    if not bad:
        return OK
    counts = ", ".join(f"{count:,} {word}" for word, count in sorted(bad.items()))
    complain(f"of {number:,} {'line' if number == 1 else 'lines'}, {sum(bad.values()):,} did not give a day: {counts}")
    return UNREAD


# --- pages -----------------------------------------------------------------------------------------------------------


class Page(NamedTuple):
    """A piece of running text; the characters, lines and bytes before it; its lines that are not UTF-8, and why."""

    text: str
    offset: int
    lines: int
    done: int
    problems: list[tuple[int, str]]


def pages(stream: Readable, encoding: str = "utf-8") -> Iterator[Page]:
    """A stream in pieces that end with a paragraph, or with a line, so that memory does not grow with its length."""
    waiting: list[bytes] = []
    offset = number = done = 0
    while True:
        block = stream.read(PAGE)
        end = _end(block)
        if block and not end:
            if sum(map(len, waiting)) < LONGEST:
                waiting.append(block)
                continue
            end = block.rfind(b" ") + 1 or len(block)
        data = b"".join([*waiting, block[:end]])
        waiting = [block[end:]]
        if data:
            text, problems = _text(data, number, encoding)
            yield Page(text, offset, number, done, problems)
            offset += len(text)
            number += text.count("\n")
            done += len(data)
        if not block:
            return


def _end(block: bytes) -> int:
    """Where a block can be cut: after its last empty line, else after its last line; 0 for nowhere."""
    for mark in (b"\n\n", b"\r\n\r\n", b"\n"):
        at = block.rfind(mark)
        if at >= 0:
            return at + len(mark)
    return 0


def _text(data: bytes, number: int, encoding: str) -> tuple[str, list[tuple[int, str]]]:
    """Bytes as text; of the lines that are not in the encoding the first five are named, and the others counted."""
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        lines = enumerate(data.split(b"\n"), number + 1)
        bad = [(at, problem) for at, raw in lines if (problem := decoded(raw, encoding)[1])]
    if len(bad) > 6:
        bad[5:] = [(bad[5][0], f"not {encoding.upper()}, and {len(bad) - 6:,} lines after it")]
    return data.decode(encoding, "replace"), bad
