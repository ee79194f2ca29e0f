"""The converting of one column: what is asked for, what is counted, and what is said where something is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from hebdate.cli.cells import EXPECTED, CellError, read
from hebdate.cli.out import OK, UNREAD, UsageError, complain, safe, shown, window
from hebdate.cli.parse import Words
from hebdate.errors import HebdateError

To: TypeAlias = Literal["hebrew", "gregorian", "both"]
BadRows: TypeAlias = Literal["error", "null"]

#: The columns that are added, and in this order.
ADDED: Final[dict[To, tuple[str, ...]]] = {
    "hebrew": ("hebrew_year", "hebrew_month_code", "hebrew_day"),
    "gregorian": ("gregorian",),
    "both": ("gregorian", "hebrew_year", "hebrew_month_code", "hebrew_day"),
}


class Job(NamedTuple):
    """What is to be done: the options of ``convert --column``."""

    column: str
    out: str | None = None
    to: To = "hebrew"
    bad_rows: BadRows = "error"
    delimiter: str | None = None
    encoding: str | None = None

    def check(self) -> None:
        """Raises `UsageError` for a value that an option does not have."""
        for option, found, known in (("--to", self.to, To), ("--bad-rows", self.bad_rows, BadRows)):
            if found not in get_args(known):
                raise UsageError(f"{option} is {', '.join(get_args(known))}, found {found!r}")


class FileError(HebdateError):
    """A file that is not what it should be, as a whole: what is wrong."""


class RowError(HebdateError):
    """A row that cannot be read: its ``place`` in the file, and what is wrong."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(problem)
        self.place = place


class Count:
    """How many rows there were, how many could not be read, by what was wrong, and what is wrong with the first."""

    def __init__(self, name: str, bad_rows: BadRows) -> None:
        self.name, self.bad_rows = name, bad_rows
        self.rows, self.first, self.bad = 0, "", dict[str, int]()

    def refuse(self, place: str, kind: str, describe: Callable[[], str]) -> None:
        """One more that cannot be read. Raises `RowError`, unless it may be left empty."""
        if self.bad_rows == "error":
            raise RowError(place, describe())
        self.first = self.first or f"{place}: {describe()}"
        self.bad[kind] = self.bad.get(kind, 0) + 1

    def code(self) -> int:
        """The exit code, and a sentence on standard error where something was not read."""
        if not self.bad:
            return OK
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.bad.items()))
        complain(
            f"{self.name}: of {self.rows:,} {'row' if self.rows == 1 else 'rows'}, {sum(self.bad.values()):,} not"
            f" converted: {kinds}; the first is {self.first}"
        )
        return UNREAD


def no_date(column: str, text: str, words: Words | None = None) -> str:
    """What is wrong with a cell that cannot be read: where, what was found, what was expected.

    >>> no_date("day", "30 Adar 5783")[:90]
    "column 'day': found '30 Adar 5783' (found day 30, but Adar 5783 has 29 days), expected a d"
    """
    try:
        read(text, words)
    except CellError as error:
        return f"column {column!r}: found {shown(repr(window(text, (0, 0))[0]))} ({error}), expected {EXPECTED}"
    raise AssertionError(f"{text!r} is a date")


def taken_column(name: str) -> str:
    """What is wrong with a file that has a column already which is to be added."""
    return f"it has a column {name!r}, and one of that name is to be added: rename it first"


def no_column(column: str, names: Sequence[str]) -> str:
    """Why a name names no column: the names that there are, the near ones first."""
    times = names.count(column)
    if times:
        return f"it has {times} columns {column!r}: rename one of them"
    near = difflib.get_close_matches(column, names, n=3)
    if near:
        return f"it has no column {column!r}: did you mean {' or '.join(map(repr, near))}?"
    listed = ", ".join(repr(safe(name)) for name in names[:20])
    return f"it has no column {column!r}: its columns are {listed}{' and more' if len(names) > 20 else ''}"
