"""What ``hebdate find`` says of a page of text: a line for each date, in prose, JSON or CSV. Each process has this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate.answers import Answer, answer
from hebdate.cli.lines import Page
from hebdate.cli.out import COLOURS, DIM, RED, WIDTH, YELLOW, Look, encoded, safe, shown, window
from hebdate.cli.parse import Words
from hebdate.cli.readcells import csv_row
from hebdate.cli.show import both, carets, time_of

if TYPE_CHECKING:
    from hebdate.reading import Reading

#: The columns of ``--csv``, before and behind those of `hebdate.answers`.
_PLACE: Final = ("file", "line", "start", "end", "text")
_CONTEXT: Final = ("before", "after")


class Looking(NamedTuple):
    """How dates are looked for, and how they are shown."""

    words: Words = Words()
    look: Look = Look()
    csv: bool = False
    context: int = 0

    def header(self) -> str:
        """The first row of ``--csv``."""
        return ",".join([*_PLACE, *Answer._fields, *(_CONTEXT if self.context else ())])


class Told(NamedTuple):
    """What is told of a page: each date's text to print, prose or CSV, or a line of JSON, and where it stands;

    and how many of the dates are not determined.
    """

    lines: list[tuple[str | bytes, int]]
    undecided: int


@dataclass(frozen=True)
class Task:
    """The task for a page: its file's name, before lines of prose if there are several, and the page."""

    looking: Looking

    def __call__(self, sent: tuple[str, bool, Page] | None) -> Told:
        from hebdate.reading.reader import find

        if sent is None:
            return Told([], 0)
        name, named, page = sent
        words = self.looking.words
        told = list[tuple[str | bytes, int]]()
        undecided, line, at = 0, page.lines + 1, 0
        for reading in find(page.text, locales=words.locales, near=words.near):
            start = reading.span[0]
            line += page.text.count("\n", at, start)
            at = start
            told.append((self._one(reading, name, named, page, line), start))
            undecided += not reading.determined
        return Told(told, undecided)

    def _one(self, reading: Reading, name: str, named: bool, page: Page, line: int) -> str | bytes:
        looking = self.looking
        before, after = _context(page.text, reading.span, looking.context)
        if looking.look.json:
            return encoded(_json(reading, name, line, page.offset, (before, after) if looking.context else None))
        if looking.csv:
            start, end = (at + page.offset for at in reading.span)
            cells: list[object] = [name, line, start, end, reading.text, *answer(reading)]
            if looking.context:
                cells += ["\n".join(before), "\n".join(after)]
            return csv_row([None if cell is None else str(cell) for cell in cells])
        prefix = f"{safe(name)}:" if named else ""
        said = _line(reading, page, f"{prefix}{line}: ", looking.look)
        if not looking.context:
            return said
        # As grep does it: a dash for the lines around, and a mark between the finds.
        last = line + page.text.count("\n", *reading.span)
        around = [_around_line(each, prefix, line - len(before) + at, looking.look) for at, each in enumerate(before)]
        around += [said]
        around += [_around_line(each, prefix, last + 1 + at, looking.look) for at, each in enumerate(after)]
        return "\n".join([*around, looking.look.paint("--", DIM)])


def _around_line(text: str, prefix: str, number: int, look: Look) -> str:
    line = window(text, (0, 0))[0]
    return look.paint(f"{prefix.removesuffix(':')}{'-' if prefix else ''}{number}- ", DIM) + shown(line)


def _context(text: str, span: tuple[int, int], count: int) -> tuple[list[str], list[str]]:
    """So many lines before and behind the lines of a span, without their ends."""
    before, after = list[str](), list[str]()
    first = text.rfind("\n", 0, span[0]) + 1
    while len(before) < count and first > 0:
        end = first - 1
        first = text.rfind("\n", 0, end) + 1
        before.insert(0, text[first:end].removesuffix("\r"))
    last = text.find("\n", span[1])
    while len(after) < count and 0 <= last < len(text) - 1:
        end = text.find("\n", last + 1)
        after.append(text[last + 1 : end if end >= 0 else len(text)].removesuffix("\r"))
        last = end
    return before, after


def _json(
    reading: Reading, file: str, line: int, offset: int, context: tuple[list[str], list[str]] | None
) -> dict[str, object]:
    """A reading's JSON, with its file and line; spans count characters from the beginning of the file."""
    value = reading.to_dict()
    start, end = reading.span
    value["span"] = [start + offset, end + offset]
    value["diagnostics"] = [
        {**each.to_dict(), "span": [each.span[0] + offset, each.span[1] + offset]} for each in reading.diagnostics
    ]
    around = dict(zip(_CONTEXT, context, strict=True)) if context else {}
    return {"file": file, "line": line, **value, **around}


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
