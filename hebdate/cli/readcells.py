"""The cells that ``hebdate read`` adds to a row: what is asked of each process is here, and can be sent to it.

A task is given the distinct fields, or lines, of some rows and answers each; what it has answered it remembers, for
papers have many pages of one day.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hebdate.answers import NULL, Answer, answer
from hebdate.cli.parse import Words
from hebdate.date import Month
from hebdate.reading import WEEKDAYS

if TYPE_CHECKING:
    from hebdate.reading import Reading

#: Answers remembered, and to texts of what length: some 20 MB.
REMEMBERED: Final = 1 << 14
SHORT: Final = 200

#: What a row comes to, besides the agreements: a cell with nothing in it, and one that is no text.
EMPTY, UNREADABLE = "empty", "not text"
#: The outcomes that a person must look at.
WRONG: Final = frozenset(("mismatch", "underdetermined", "none", UNREADABLE))


class Found(NamedTuple):
    """What is found of one text: the cells to add as they are written, the outcome in a word, the diagnostics' codes;

    the columns of the review, as CSV, if a person must look at it; and what is wrong with a row that is none.
    """

    cells: str
    word: str
    codes: str
    review: str | None = None
    problem: str = ""


class Batch(NamedTuple):
    """What is found of some texts, in plain lists and only where there is something: that is sent between processes."""

    cells: list[str]
    words: list[str]
    codes: dict[int, str]
    reviews: dict[int, str]
    problems: dict[int, str]


def batch(found: list[Found]) -> Batch:
    """What is found of some texts, together."""
    return Batch(
        [each.cells for each in found],
        [each.word for each in found],
        {at: each.codes for at, each in enumerate(found) if each.codes},
        {at: each.review for at, each in enumerate(found) if each.review is not None},
        {at: each.problem for at, each in enumerate(found) if each.problem},
    )


class Said(NamedTuple):
    """A text, its answer and the outcome in a word."""

    text: str
    answer: Answer
    word: str

    def review(self) -> str | None:
        """Its columns in the review, if it belongs there."""
        if self.word not in WRONG:
            return None
        a = self.answer
        return csv_row([self.text, self.word, a.diagnostics, a.messages, a.candidates, a.edtf])


#: The columns of the review, behind the line or row.
REVIEW: Final = ("text", "agreement", "diagnostics", "messages", "candidates", "edtf")


def say(text: str, words: Words) -> Said:
    """Read one text."""
    if not text.strip():
        return Said(text, NULL, EMPTY)
    reading = words.parse(text)
    return Said(text, answer(reading), reading.agreement)


def unreadable(problem: str) -> Said:
    """What is said of bytes that are no text."""
    return Said("", NULL._replace(agreement="none", diagnostics="", messages=problem), UNREADABLE)


def csv_row(values: list[str | None]) -> str:
    """Values as a row of a CSV file, without its end.

    >>> csv_row(["16 May", 'a "b", c', None])
    '16 May,"a ""b"", c",'
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(values)
    return text.getvalue()


def plain_cells(reading: Reading, between: str) -> str:
    """The cells of a reading of one day that has nothing more to say, as most have; "" for any other.

    >>> import hebdate
    >>> plain_cells(hebdate.parse("Monday, May 16th | 15 Iyyar 5782"), ",")
    ',2022-05-16,2022-05-16,agree,5782,M08,15,Monday,gregorian.year,,,,2022-05-16'
    >>> plain_cells(hebdate.parse("15 Adar 5782", strict=False), ",")
    ''
    """
    fields, first = reading.hebrew_fields, reading.first
    if reading.diagnostics or reading.candidates or first is None or first != reading.last or fields is None:
        return ""
    year, month, day = fields
    if month is None or not year or not day or not reading.determined:
        return ""
    qualifier: str = getattr(reading, "qualifier", "")
    if "near" in reading.inferred or qualifier:
        return ""
    civil = dt.date.fromordinal(first).isoformat()
    weekday = "" if reading.weekday is None else WEEKDAYS[reading.weekday]
    inferred = " ".join(reading.inferred)
    return between + between.join(
        (civil, civil, reading.agreement, str(year), _CODES[month], str(day), weekday, inferred, "", "", "", civil)
    )


#: A table is faster than the property.
_CODES: Final = {month: month.code for month in Month}


@dataclass
class Fields:
    """The task for fields of a delimited file, which come as Latin-1 and go back so."""

    delimiter: str
    encoding: str
    words: Words
    seen: dict[str, Found] = field(default_factory=dict)

    def __call__(self, fields: list[str]) -> Batch:
        found, seen = [], self.seen
        for raw in fields:
            known = seen.get(raw)
            if known is None:
                known = self._read(raw.encode("latin-1").decode(self.encoding))
                if len(raw) <= SHORT:
                    if len(seen) >= REMEMBERED:
                        seen.clear()
                    seen[raw] = known
            found.append(known)
        return batch(found)

    def _read(self, text: str) -> Found:
        if not text.strip():
            return self.found(Said(text, NULL, EMPTY))
        reading = self.words.parse(text)
        if self.delimiter not in " ." and (cells := plain_cells(reading, self.delimiter)):
            return Found(cells, reading.agreement, "")
        return self.found(Said(text, answer(reading), reading.agreement))

    def found(self, said: Said) -> Found:
        """The cells, each behind a delimiter."""
        cells = "".join([self.delimiter + self._cell(value) for value in said.answer])
        return Found(cells, said.word, said.answer.diagnostics or "", said.review())

    def _cell(self, value: str | int | None) -> str:
        if value is None:
            return ""
        text = str(value)
        if not text.isalnum():
            if '"' in text or self.delimiter in text or "\n" in text or "\r" in text:
                text = '"' + text.replace('"', '""') + '"'
            if not text.isascii():
                text = text.encode(self.encoding, "backslashreplace").decode("latin-1")
        return text


@dataclass
class Objects:
    """The task for lines of JSON: an object each, of which one value is read."""

    column: str
    prefix: str
    words: Words

    def __call__(self, lines: list[str]) -> Batch:
        return batch([self._line(line) for line in lines])

    @cached_property
    def names(self) -> list[str]:
        """The keys that are added."""
        return [f"{self.prefix}_{name}" for name in Answer._fields]

    def _line(self, line: str) -> Found:
        try:
            value: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            return Found("", "", "", problem=f"it is no JSON: {error}")
        if not isinstance(value, dict):
            return Found("", "", "", problem=f"found {line.strip()[:60]!r}, expected an object in {{}}")
        if taken := [name for name in self.names if name in value]:
            return Found("", "", "", problem=f"it has a key {taken[0]!r}, and one of that name is to be added")
        text = value.get(self.column)
        if text is None:
            said = say("", self.words)
        elif isinstance(text, str):
            said = say(text, self.words)
        else:
            said = say(json.dumps(text, ensure_ascii=False), self.words)
        return self.found(said, empty=not value)

    def found(self, said: Said, empty: bool = False) -> Found:
        """The members to add, with the comma before them."""
        values = dict(zip(self.names, said.answer, strict=True))
        added = json.dumps(values, ensure_ascii=False)[1:-1]
        if not added.isprintable():  # half a surrogate pair has no UTF-8, but an escape
            added = json.dumps(values)[1:-1]
        return Found(f"{'' if empty else ', '}{added}", said.word, said.answer.diagnostics or "", said.review())
