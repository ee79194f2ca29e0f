"""The records of a CSV or TSV file, each with its own text, so that what is not asked for passes through unchanged.

The `csv` module says where records and fields begin and end. It is given the bytes as Latin-1, in which each character
is one byte: whatever encoding the file is in, its text comes out as it went in, and the encoding matters only for
the fields that are read. That takes an encoding in which ASCII is ASCII (`check_encoding`).
"""

from __future__ import annotations

import codecs
import csv
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from hebdate.cli.job import FileError, RowError
from hebdate.cli.lines import Readable
from hebdate.cli.out import UsageError
from hebdate.cli.source import Source

#: Bytes read at once: few enough for what is made of them to stay in a processor's cache; and the most in one line.
BLOCK: Final = 1 << 17
LONGEST_LINE: Final = 1 << 24
#: Characters in one field: a quote that is never closed is noticed here.
LONGEST_FIELD: Final = 1 << 24
#: Records handed on at once where they are read one by one.
BATCH: Final = 4096

#: How files begin that are no text, and what they are.
_OTHERS: Final = {
    b"\x1f\x8b": "compressed with gzip twice: unpack it first, for example with gunzip",
    b"PK\x03\x04": "a zip archive or a spreadsheet: unpack it, or save it as CSV",
    b"\x28\xb5\x2f\xfd": "compressed with zstd: unpack it first",
    b"BZh": "compressed with bzip2: unpack it first",
    codecs.BOM_UTF16_LE: "UTF-16: convert it to UTF-8 first, for example with iconv -f UTF-16 -t UTF-8",
    codecs.BOM_UTF16_BE: "UTF-16: convert it to UTF-8 first, for example with iconv -f UTF-16 -t UTF-8",
}


class Records(NamedTuple):
    """Whole records, in order: texts without their line ends, line ends, and the lines they begin in.

    ``quoted`` has the fields of each, or is None where nothing is quoted and the delimiters alone divide them.
    ``problems`` says which records, counted from 0, have bytes that are no text, and why; ``done`` is how many bytes of
    the file have been read.
    """

    texts: Sequence[str]
    ends: Sequence[str]
    lines: Sequence[int]
    quoted: Sequence[list[str]] | None
    delimiter: str
    problems: dict[int, str]
    done: int

    def row(self, number: int) -> list[str]:
        """The fields of one record; none in an empty line."""
        if self.quoted is not None:
            return self.quoted[number]
        return self.texts[number].split(self.delimiter) if self.texts[number] else []

    def widths(self) -> set[int]:
        """How many fields the records have."""
        if self.quoted is not None:
            return set(map(len, self.quoted))
        delimiter = self.delimiter
        return {text.count(delimiter) + 1 if text else 0 for text in self.texts}

    def column(self, at: int) -> list[str]:
        """The field at a place, from 0, of each record; all must have it."""
        if self.quoted is not None:
            return [row[at] for row in self.quoted]
        delimiter, splits = self.delimiter, at + 1
        return [text.split(delimiter, splits)[at] for text in self.texts]

    def without_first(self) -> Records:
        """The records after the first."""
        return self._replace(
            texts=self.texts[1:],
            ends=self.ends[1:],
            lines=self.lines[1:],
            quoted=self.quoted and self.quoted[1:],
            problems={number - 1: problem for number, problem in self.problems.items() if number},
        )


def check_encoding(name: str) -> str:
    """The name of an encoding in which ASCII is ASCII. Raises `UsageError` for another, or for none.

    >>> check_encoding("UTF8"), check_encoding("cp1255")
    ('utf-8', 'cp1255')
    """
    ascii_text = "".join(map(chr, range(1, 128)))
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        raise UsageError(f"no encoding {name!r}: for example utf-8, cp1255, iso-8859-8 or cp1252") from None
    try:
        plain = ascii_text.encode("ascii").decode(name) == ascii_text
    except (LookupError, ValueError):  # some codecs are not for text at all
        plain = False
    if not plain:
        raise UsageError(f"the encoding {found.name} cannot be read line by line: convert the file to UTF-8 first")
    return found.name.removesuffix("-sig")


def check_delimiter(text: str) -> str:
    """One character between fields, which "tab" and a backslash and t stand for as well. Raises `UsageError`.

    >>> check_delimiter(";"), check_delimiter("tab")
    (';', '\\t')
    """
    text = {"tab": "\t", r"\t": "\t"}.get(text, text)
    if len(text) != 1 or not text.isascii() or text.isalnum() or text in '"-+\r\n\0':
        raise UsageError(f"--delimiter is one character such as , ; | or tab, found {text!r}")
    return text


def recognized(first: str, column: str, usual: str) -> str:
    """The delimiter of a file by its first line, as Latin-1: the usual one, or another by which it has the column.

    >>> recognized("id;masthead", "masthead", ","), recognized("id,masthead", "masthead", ",")
    (';', ',')
    >>> recognized("id;title", "masthead", ",")
    ','
    """
    choices: list[str] = [usual, *",;\t|"]
    for delimiter in choices:
        try:
            names = next(csv.reader([first], delimiter=delimiter, strict=True), [])
        except csv.Error:
            continue
        if column in names:
            return delimiter
    return usual


def of_source(source: Source, column: str, encoding: str, usual: str) -> str:
    """The delimiter of a file that is still to be read."""
    head = source.head().removeprefix(codecs.BOM_UTF8)
    first = head.partition(b"\n")[0].rstrip(b"\r").decode("latin-1")
    return recognized(first, column.encode(encoding, "replace").decode("latin-1"), usual)


def other_delimiter(first: str, delimiter: str) -> str:
    """A hint where the first line is not divided by the delimiter, but would be by another; else "".

    >>> other_delimiter("id;title", ",")
    "; if ; stands between the fields, say --delimiter ';'"
    """
    if delimiter in first:
        return ""
    for other in ";\t|,":
        if other in first:
            shown = "tab" if other == "\t" else other
            return f"; if {shown} stands between the fields, say --delimiter {shown!r}"
    return ""


def records(stream: Readable, delimiter: str, encoding: str) -> Iterator[Records]:
    """A file's records, some at a time, in memory that does not grow with the file.

    Raises `RowError` where the quotes make no sense, `FileError` for what is no text at all.
    """
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        blocks = _Blocks(stream, encoding)
        while block := blocks.take():
            quick = _a_line_each(block, delimiter, blocks)
            for found in _one_by_one(block, delimiter, blocks) if quick is None else (quick,):
                if mark := blocks.mark:  # it belongs to the first record's text, but not to the name of its column
                    found, blocks.mark = found._replace(texts=[mark + found.texts[0], *found.texts[1:]]), ""
                yield found
    finally:
        csv.field_size_limit(before)


class _Blocks:
    """A file in pieces of whole lines, as Latin-1, with the numbers of the lines in which the bytes are no text."""

    def __init__(self, stream: Readable, encoding: str) -> None:
        self.stream, self.encoding = stream, encoding
        self.line = 1  # the next block's first
        self.done = 0
        self.rest = b""
        self.mark = ""  # of UTF-8, before the first line
        self.problems: dict[int, str] = {}

    def take(self) -> str:
        """The next piece; "" at the end."""
        pieces = [self.rest]
        length = len(self.rest)
        while True:
            data = self.stream.read(BLOCK)
            if not self.done:
                _check_beginning(data)
                if self.encoding == "utf-8" and data.startswith(codecs.BOM_UTF8):
                    self.done = len(codecs.BOM_UTF8)
                    self.mark = codecs.BOM_UTF8.decode("latin-1")
                    data = data[self.done :]
            self.done += len(data)
            end = data.rfind(b"\n") + 1
            if end or not data:
                pieces.append(data[:end])
                self.rest = data[end:]
                break
            pieces.append(data)
            length += len(data)
            if length > LONGEST_LINE:
                found = f"found no line feed in {length / 1e6:.0f} MB, expected one at the end of each row"
                hint = "; if a carriage return ends them, tr '\\r' '\\n' replaces it" if b"\r" in data else ""
                raise RowError(f"line {self.line}", found + hint)
        whole = b"".join(pieces)
        if not whole and self.rest:
            whole, self.rest = self.rest, b""
        self._look(whole)
        text = whole.decode("latin-1")
        self.line += text.count("\n")
        return text

    def _look(self, data: bytes) -> None:
        """Note the lines that are no text in the encoding."""
        if b"\0" not in data and (data.isascii() or self._decodes(data)):
            return
        for number, line in enumerate(data.split(b"\n"), self.line):
            if b"\0" in line:
                self.problems[number] = f"found a NUL at byte {line.index(0) + 1} of the line, expected text"
            elif not line.isascii() and (problem := self._problem(line)):
                self.problems[number] = problem

    def _decodes(self, data: bytes) -> bool:
        try:
            data.decode(self.encoding)
        except UnicodeDecodeError:
            return False
        return True

    def _problem(self, line: bytes) -> str:
        try:
            line.decode(self.encoding)
        except UnicodeDecodeError as error:
            byte = f"0x{line[error.start]:02x} at byte {error.start + 1} of the line"
            return f"found the byte {byte}, expected {self.encoding.upper()}; --encoding names another"
        return ""

    def problem(self, line: int, text: str) -> str:
        """What is wrong with the bytes of a record, which begins in that line and is asked for once; "" for nothing."""
        if not self.problems:
            return ""
        found = [self.problems.pop(line + at, "") for at in range(text.count("\n") + 1)]
        return next(filter(None, found), "")


def _check_beginning(data: bytes) -> None:
    for mark, kind in _OTHERS.items():
        if data.startswith(mark):
            raise FileError(f"it is no CSV file, but {kind}")


def _a_line_each(block: str, delimiter: str, blocks: _Blocks) -> Records | None:
    """The records of a block if each is one line, as nearly always; None if one is not, or the quotes are wrong.

    Where there are quotes the csv module is asked. It makes fewer rows than it was given lines where a record has
    several, and complains in its strict mode where the last one is not closed.
    """
    returns = block.count("\r")
    end = "\r\n" if returns and returns == block.count("\r\n") == block.count("\n") else "\n"
    texts = block.split(end)
    ends = [end] * (len(texts) - 1)
    if texts[-1]:
        ends.append("")
    else:
        texts.pop()
    if returns and end == "\n":  # only some lines end with one
        ends = ["\r" * text.endswith("\r") + end for text, end in zip(texts, ends, strict=True)]
        texts = [text.removesuffix("\r") for text in texts]
    if returns and any(text.endswith("\r") for text in texts):
        return None
    rows = None
    if '"' in block:
        try:
            rows = list(csv.reader(texts, delimiter=delimiter, strict=True))
        except csv.Error:
            return None
        if len(rows) != len(texts):
            return None
    elif returns and any("\r" in text for text in texts):
        return None
    first = blocks.line - block.count("\n")
    problems: dict[int, str] = {}
    if blocks.problems:
        problems = {at: found for at in range(len(texts)) if (found := blocks.problem(first + at, ""))}
    return Records(texts, ends, range(first, first + len(texts)), rows, delimiter, problems, blocks.done)


class _Lines:
    """The lines of a block, with their ends, and of those after it when a record goes on; those taken are kept."""

    def __init__(self, block: str, blocks: _Blocks) -> None:
        self.blocks = blocks
        self.number = blocks.line - block.count("\n")  # the next line's
        self.waiting = deque(_split(block))
        self.record: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self.waiting:
            self.waiting.extend(_split(self.blocks.take()))
            if not self.waiting:
                raise StopIteration
        line = self.waiting.popleft()
        self.record.append(line)
        self.number += 1
        return line


def _split(block: str) -> list[str]:
    return [line + "\n" for line in block.split("\n")[:-1]] + ([last] if (last := block.rpartition("\n")[2]) else [])


def _one_by_one(block: str, delimiter: str, blocks: _Blocks) -> Iterator[Records]:
    """The records of a block in which some have several lines, and of as many blocks more as the last one reaches."""
    lines = _Lines(block, blocks)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    found: list[tuple[str, str, list[str], int]] = []
    problems: dict[int, str] = {}
    while lines.waiting:
        lines.record.clear()
        first = lines.number
        try:
            row = next(reader)
        except csv.Error as error:
            raise RowError(f"line {first}", _quoting(str(error))) from None
        whole = "".join(lines.record)
        text = whole.removesuffix("\n").removesuffix("\r")
        if text.endswith("\r"):
            raise RowError(f"line {first}", _quoting("new-line character"))
        if problem := blocks.problem(first, text):
            problems[len(found)] = problem
        found.append((text, whole[len(text) :], row, first))
        if len(found) == BATCH or not lines.waiting:
            texts, ends, rows, numbers = zip(*found, strict=True)
            yield Records(texts, ends, numbers, rows, delimiter, problems, blocks.done)
            found, problems = [], {}


def _quoting(message: str) -> str:
    """What the csv module finds wrong, in other words."""
    if "unexpected end" in message or "field larger" in message:
        where = "to the end of the file" if "end" in message else f"in {LONGEST_FIELD / 1e6:.0f} MB"
        return f"found a quote that opens a field, and none that closes it {where}"
    if "expected after" in message:
        return "found text behind a closing quote, expected the next field: inside quotes, a quote is written twice"
    if "new-line character" in message:
        return "found a carriage return inside a row, expected it at the end of a line or between quotes"
    return f"found quotes or line ends that make no sense ({message})"
