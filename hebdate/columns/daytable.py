"""The day table: the Hebrew date of every day of a span, four bytes a day, to be looked up by a gather.

It is built from whole Hebrew years when it is first asked for, and grows when a column reaches further: 200 years are
292 kB and fit a core's cache, all of 1-9999 is 15 MB. A program that meets one century keeps one century.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from hebdate.arithmetic import days_before, from_rd, new_year, slot_of, year_length
from hebdate.days import CIVIL_FIRST, CIVIL_LAST, HEBREW_FIRST, HEBREW_LAST

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: An entry is ``year << 16 | month << 8 | day``: each field is the lowest byte or two of the entry shifted by bytes.
FIELD: Final = 8


class DayTable(NamedTuple):
    """Entry n is the day whose R.D. is ``origin + n``. The first and the last entry are 0, which is no day.

    So an index that is clipped to the table finds 0 for all days outside it.
    """

    origin: int
    entries: NDArray[np.int32]


class Era:
    """The days of a range, and the table of those met so far. Both ends are R.D. and within `HebrewDate`."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.table = DayTable(0, np.zeros(2, np.int32))
        self._years: tuple[int, int] | None = None
        self._growing = Lock()

    def reaching(self, first: int, last: int) -> DayTable:
        """The table, grown to hold the days from ``first`` to ``last``, which are in the range."""
        years = from_rd(first)[0], from_rd(last)[0]
        with self._growing:
            if self._years is not None:
                years = min(years[0], self._years[0]), max(years[1], self._years[1])
            if years != self._years:
                self.table, self._years = self._built(*years), years
            return self.table

    def _built(self, first_year: int, last_year: int) -> DayTable:
        """The table of whole years, but for the days outside the range."""
        years = np.arange(first_year, last_year + 1, dtype=np.int64)
        lengths = year_length(years)
        kinds = {int(length): _year_of(int(length)) for length in np.unique(lengths)}
        start = new_year(first_year)
        skipped = max(0, self.first - start)
        dates = np.concatenate([kinds[length] for length in lengths.tolist()])
        dates |= np.repeat((years << 2 * FIELD).astype(np.int32), lengths)
        dates = dates[skipped : max(0, self.last + 1 - start)]
        entries = np.zeros(len(dates) + 2, np.int32)
        entries[1:-1] = dates
        return DayTable(start + skipped - 1, entries)


def _year_of(length: int) -> NDArray[np.int32]:
    """Days of a year -> the month and day of each."""
    nth, lengths = np.arange(length, dtype=np.int64), np.full(length, length, np.int64)
    slots = slot_of(lengths, nth)
    packed: NDArray[np.int64] = (slots << FIELD) | (nth - days_before(lengths, slots) + 1)
    return packed.astype(np.int32)


#: The days of `datetime.date`, 0001-01-01 to 9999-12-31: what a column of civil dates may hold.
CIVIL: Final = Era(CIVIL_FIRST, CIVIL_LAST)

#: The days of `HebrewDate.fromordinal`, Hebrew years 1 to 13760: what day numbers may be.
HEBREW: Final = Era(HEBREW_FIRST, HEBREW_LAST)
