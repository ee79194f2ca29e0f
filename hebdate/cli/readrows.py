"""The files that ``hebdate read`` reads row by row, each row with its own text: delimited ones and lines of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hebdate.answers import Answer
from hebdate.cli.delimited import Records, other_delimiter, records
from hebdate.cli.job import FileError, RowError, no_column, taken_column
from hebdate.cli.lines import Readable, decoded
from hebdate.cli.parse import Words
from hebdate.cli.readcells import Batch, Fields, Objects, Said

#: Bytes of JSON lines read at once, and the longest line.
BLOCK: Final = 1 << 17
LONGEST_LINE: Final = 1 << 24


@dataclass
class Piece:
    """Some rows: their texts and line ends, the lines they begin in, and of each what is to be read.

    An item is None where there is nothing to read: in an empty line, and in one of the ``problems``, whose bytes are no
    text.
    """

    texts: Sequence[str]
    ends: Sequence[str]
    lines: Sequence[int]
    items: Sequence[str | None]
    problems: dict[int, str] = field(default_factory=dict)
    empty: int = 0  # lines that are no rows


class Delimited:
    """CSV and its like: the rows pass through, with cells at their ends."""

    def __init__(self, stream: Readable, column: str, prefix: str, delimiter: str, encoding: str, words: Words) -> None:
        self.column, self.delimiter, self.encoding = column, delimiter, encoding
        self.names = [f"{prefix}_{name}" for name in Answer._fields]
        self.parts = records(stream, delimiter, encoding)
        self.task: Callable[[list[str]], Batch] = Fields(delimiter, encoding, words)
        self.at = self.width = 0
        self.first: Records | None = None

    def header(self) -> str:
        """The first row with the new names. Raises `FileError` and `RowError`."""
        first = next(self.parts, None)
        if first is None:
            raise FileError("it is empty, expected a row with the names of the columns")
        if problem := first.problems.get(0):
            raise RowError(f"line {first.lines[0]}", problem)
        names = [name.encode("latin-1").decode(self.encoding) for name in first.row(0)]
        if names.count(self.column) != 1:
            hint = other_delimiter(first.texts[0], self.delimiter)
            raise FileError(no_column(self.column, names) + hint)
        if taken := [name for name in self.names if name in names]:
            raise FileError(taken_column(taken[0]))
        self.at, self.width, self.first = names.index(self.column), len(names), first
        return f"{first.texts[0]}{self.delimiter}{self.delimiter.join(self.names)}{first.ends[0] or ''}"

    def pieces(self) -> Iterator[Piece]:
        """The rows after it. Raises `RowError` for one that is not as wide as the first."""
        assert self.first is not None, "header() comes first"
        yield self._piece(self.first.without_first())
        for found in self.parts:
            yield self._piece(found)

    def _piece(self, found: Records) -> Piece:
        if not found.problems and found.widths() <= {self.width}:
            return Piece(found.texts, found.ends, found.lines, found.column(self.at) if found.texts else [])
        items: list[str | None] = []
        empty = 0
        for number, line in enumerate(found.lines):
            row = found.row(number)
            item = None
            if number not in found.problems:
                if not row and self.width > 1:
                    empty += 1
                elif len(row or [""]) != self.width:
                    width = f"{len(row)} {'field' if len(row) == 1 else 'fields'}"
                    raise RowError(f"line {line}", f"found {width}, expected {self.width} as in the first row")
                else:
                    item = row[self.at] if row else ""
            items.append(item)
        return Piece(found.texts, found.ends, found.lines, items, found.problems, empty)

    @staticmethod
    def joined(texts: Sequence[str], cells: Sequence[str], ends: Sequence[str]) -> bytes:
        """The rows with their cells."""
        return "".join([part for row in zip(texts, cells, ends, strict=True) for part in row]).encode("latin-1")

    def unread(self, said: Said) -> str:
        """The cells of a row that is no text."""
        return Fields(self.delimiter, self.encoding, Words()).found(said).cells


class JsonLines:
    """Objects of JSON, one a line, in UTF-8: the lines pass through, with members at their ends."""

    def __init__(self, stream: Readable, column: str, prefix: str, words: Words) -> None:
        self.stream = stream
        self.objects = Objects(column, prefix, words)
        self.task: Callable[[list[str]], Batch] = self.objects

    def header(self) -> str:
        """There is none."""
        return ""

    def pieces(self) -> Iterator[Piece]:
        """Whole lines, some at a time. Raises `RowError` for one that does not end."""
        number, rest = 1, b""
        while True:
            waiting = [rest]
            while block := self.stream.read(BLOCK):
                end = block.rfind(b"\n") + 1
                waiting.append(block[:end] if end else block)
                if end:
                    break
                if sum(map(len, waiting)) > LONGEST_LINE:
                    raise RowError(f"line {number}", f"found no line feed in {LONGEST_LINE / 1e6:.0f} MB")
            rest = block[block.rfind(b"\n") + 1 :] if block else b""
            data = b"".join(waiting)
            if data:
                piece = self._piece(data, number)
                yield piece
                number += len(piece.texts)
            if not block:
                return

    def _piece(self, data: bytes, first: int) -> Piece:
        whole = data.split(b"\n")
        ends = ["\n"] * (len(whole) - 1) + [""]
        if not whole[-1]:
            whole.pop()
            ends.pop()
        texts, items, empty = list[str](), list[str | None](), 0
        for at, raw in enumerate(whole):
            text, problem = decoded(raw)
            if problem:
                raise RowError(f"line {first + at}", problem)
            texts.append(text)
            item: str | None = text.removeprefix("\ufeff") if first + at == 1 else text
            if not text.strip():
                item, empty = None, empty + 1
            items.append(item)
        return Piece(texts, ends, range(first, first + len(texts)), items, {}, empty)

    @staticmethod
    def joined(texts: Sequence[str], cells: Sequence[str], ends: Sequence[str]) -> bytes:
        """The lines, with the new members before the last brace."""
        found = []
        for text, added, end in zip(texts, cells, ends, strict=True):
            brace = text.rfind("}") if added else len(text)
            found.append(f"{text[:brace]}{added}{text[brace:]}{end}")
        return "".join(found).encode()

    def unread(self, said: Said) -> str:
        """The members of a line that is no text."""
        return self.objects.found(said).cells
