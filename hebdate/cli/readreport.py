"""What ``hebdate read`` makes besides the rows: the summary, and the report of the rows that need a person."""

from __future__ import annotations

import contextlib
import csv
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final

from hebdate.cli.atomic import replacing
from hebdate.cli.out import COLOURS, DIM, OK, RED, UNREAD, YELLOW, Look, safe, shown
from hebdate.cli.readcells import EMPTY, REVIEW, UNREADABLE, WRONG, Batch
from hebdate.cli.readjob import ReadJob
from hebdate.text.width import columns

#: The diagnostics that are named in the summary.
COMMONEST: Final = 5

#: The rows that need a person of which a terminal shows the first, and the characters shown of their texts.
SHOWN: Final = 5
TEXT: Final = 48

#: The outcomes in the order of the summary, and what they are called there.
_OUTCOMES: Final = {
    "agree": "agree",
    "evening": "evening",
    "single": "single",
    "mismatch": "mismatch",
    "underdetermined": "undecided",
    "none": "none",
    UNREADABLE: UNREADABLE,
    EMPTY: EMPTY,
}


class Tally:
    """How many rows came to what, and the commonest diagnostics."""

    def __init__(self, name: str, row: str = "line") -> None:
        self.name, self.row = name, row
        self.rows = 0
        self.first: Sequence[str] = ()  # of the review
        self.words, self.codes = Counter[str](), Counter[str]()

    def add(self, word: str, codes: str, times: int = 1) -> None:
        """So many rows more."""
        self.words[word] += times
        for code in codes.split():
            self.codes[code] += times

    def add_each(self, batch: Batch, times: Sequence[int] | None) -> None:
        """The rows of some texts, each of which stands in one, or in so many of ``times``."""
        if times is None:
            self.words.update(batch.words)
            for codes in batch.codes.values():
                self.codes.update(codes.split())
            return
        for at, (word, count) in enumerate(zip(batch.words, times, strict=True)):
            self.add(word, batch.codes.get(at, ""), count)

    @property
    def wrong(self) -> int:
        """The rows that a person must look at."""
        return sum(self.words[word] for word in WRONG)

    def code(self) -> int:
        """The exit code."""
        return UNREAD if self.wrong else OK

    def lines(self, review: str | None, look: Look) -> Iterator[str]:
        """The summary."""
        counts = [
            f"{self.words[word]:,} {look.paint(said, COLOURS.get(word, YELLOW))}"
            for word, said in _OUTCOMES.items()
            if self.words[word]
        ]
        rows = f"{self.name}: {self.rows:,} {'row' if self.rows == 1 else 'rows'}"
        yield f"{rows}: {', '.join(counts)}" if counts else rows
        if self.codes:
            common = ", ".join(f"{count:,} {code}" for code, count in self.codes.most_common(COMMONEST))
            more = len(self.codes) - COMMONEST
            yield f"  diagnostics: {common}{f', and {more} kinds more' if more > 0 else ''}"
        if self.wrong:
            where = f"in {shown(safe(review))}" if review else "which --review FILE lists"
            yield f"  {self.wrong:,} {'needs' if self.wrong == 1 else 'need'} a person, {where}"


class Review:
    """The report of the rows that need a person: a row each, with where it stands."""

    def __init__(self, out: IO[bytes] | None, row: str) -> None:
        self.out = out
        self.first: list[str] = []
        if out is not None:
            self._write(",".join([row, *REVIEW]))

    def add(self, place: int, row: str) -> None:
        """One more, by its line or row in the file."""
        line = f"{place},{row}"
        if len(self.first) < SHOWN:
            self.first.append(line)
        self._write(line)

    def _write(self, text: str) -> None:
        if self.out is not None:
            self.out.write(text.encode("utf-8", "backslashreplace") + b"\n")


def table(first: Sequence[str], look: Look) -> Iterator[str]:
    """The first rows of a review for a terminal: where, what is written, what is wrong, in columns that line up.

    >>> rows = ["3,Tuesday 16 May 2022,mismatch,weekday,found Tuesday,,", "12,hello,none,,no date,,"]
    >>> for line in table(rows, Look()):
    ...     print(line)
       3  Tuesday 16 May 2022  found Tuesday
      12  hello                no date
    """
    cells = []
    for place, text, _, _, message, *_ in csv.reader(first):
        cells.append((place, shown(_short(safe(text), TEXT)), safe(message)))
    wide = max((columns(text) for _, text, _ in cells), default=0)
    digits = max((len(place) for place, _, _ in cells), default=0)
    for place, text, message in cells:
        padded = text + " " * (wide - columns(text))
        left = max(shutil.get_terminal_size().columns - digits - wide - 6, 20)
        yield f"  {look.paint(f'{place:>{digits}}', DIM)}  {padded}  {look.paint(shown(_short(message, left)), RED)}"


def _short(text: str, length: int) -> str:
    """The text, or as much of it as there is room for.

    >>> _short("16 May", 10), _short("16 May", 4)
    ('16 May', '16 …')
    """
    return text if len(text) <= length else f"{text[: length - 1]}…"


@contextlib.contextmanager
def outputs(job: ReadJob) -> Iterator[tuple[IO[bytes], IO[bytes] | None]]:
    """Where the rows go, and the review, which takes its place first: where the rows are new, it is too."""
    with contextlib.ExitStack() as stack:
        out: IO[bytes] = sys.stdout.buffer
        if job.out is not None:
            out = stack.enter_context(replacing(Path(job.out)))
            if job.out.lower().endswith(".gz"):
                import gzip

                packed: Any = gzip.GzipFile("", "wb", fileobj=out, mtime=0)
                out = stack.enter_context(packed)
        review = stack.enter_context(replacing(Path(job.review))) if job.review is not None else None
        yield out, review
