"""What the cell of a column says: one day, by the R.D. of its civil date and of its Hebrew date.

The usual cell is an ISO date or time stamp, which needs no reader. Columns repeat, so what has been found for a text is
remembered, as far as the memory given to it goes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from hebdate.arithmetic import from_rd
from hebdate.cli.out import names_no_day
from hebdate.cli.parse import Words
from hebdate.date import Month
from hebdate.errors import HebdateError

K = TypeVar("K")
T = TypeVar("T")

#: Texts remembered of a column. Two centuries have 73,000 days.
REMEMBERED: Final = 1 << 17

#: An ISO 8601 date, or a time stamp that begins with one: only what the reader reads as that day, too.
STAMP: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-2]):?[0-5][0-9])?)?"
)

#: What is hoped for in a cell, for messages.
EXPECTED: Final = "a date such as 2022-05-16, 15 Iyyar 5782 or 'Monday, May 16th | 15 Iyyar 5782'"

_CODES: Final = {month.slot: month.code for month in Month}


class CellError(HebdateError):
    """A cell that names no single day: why, in a few words."""


class Cell(NamedTuple):
    """A day: the R.D. of its civil date and of its Hebrew date, which in the evening is one more.

    >>> Cell(738291, 738291).gregorian(), Cell(738291, 738292).hebrew()
    ('2022-05-16', (5782, 'M08', 16))
    """

    civil: int
    daylight: int

    def gregorian(self) -> str:
        """The civil date, ISO 8601."""
        return dt.date.fromordinal(self.civil).isoformat()

    def hebrew(self) -> tuple[int, str, int]:
        """The Hebrew date: year, month code and day."""
        year, slot, day = from_rd(self.daylight)
        return year, _CODES[slot], day


def read(text: str, words: Words | None = None) -> Cell | None:
    """A cell's text -> the day it names; None for an empty one. Raises `CellError`.

    >>> read("2022-05-16"), read("2022-05-16T19:10:00-04:00") == read("Monday, May 16th | 15 Iyyar 5782"), read(" ")
    (Cell(civil=738291, daylight=738291), True, None)
    >>> read("30 Adar 5783")
    Traceback (most recent call last):
    hebdate.cli.cells.CellError: found day 30, but Adar 5783 has 29 days
    """
    text = text.strip()
    if not text:
        return None
    if match := STAMP.fullmatch(text):
        try:
            civil = dt.date.fromisoformat(match[1]).toordinal()
        except ValueError:  # 2022-02-30, of which the reader can say more
            pass
        else:
            return Cell(civil, civil)
    reading = (words or Words()).parse(text)
    if not reading.determined or reading.first is None:
        raise CellError(reading.diagnostics[0].message if reading.diagnostics else names_no_day(reading))
    if reading.first != reading.last:
        raise CellError("it names several days")
    return Cell(reading.first, reading.first + (reading.agreement == "evening"))


class Remembered(dict[K, T]):
    """A function's results, worked out when they are first wanted; all are forgotten when they are too many.

    >>> lengths = Remembered(len)
    >>> lengths["2022-05-16"], lengths
    (10, {'2022-05-16': 10})
    """

    __slots__ = ("function",)

    def __init__(self, function: Callable[[K], T]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, key: K) -> T:
        if len(self) >= REMEMBERED:
            self.clear()
        result = self[key] = self.function(key)
        return result
