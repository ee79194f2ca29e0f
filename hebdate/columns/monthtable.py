"""The month table: the first day and the length of every month of the Hebrew years 1 to 13760.

It answers the way back from a date to its day, and which dates exist, by one gather. 770 kB, built when first needed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from hebdate.arithmetic import EPOCH, days_before, is_leap, new_year, year_length
from hebdate.date import MAX_YEAR

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hebdate.columns.numbering import Numbering

#: Entries of a year: numbers 1 to 13, and 0, which is no month.
ROW: Final = 14

_BITS: Final = 5  # of the length


@lru_cache(maxsize=2)
def months(numbering: Numbering) -> NDArray[np.int32]:
    """Entry ``ROW * year + number`` is ``(R.D. of the month's 1st - EPOCH) * 32 + its days``; 0 days: no such month."""
    years = np.arange(MAX_YEAR + 1, dtype=np.int64)
    entries = np.zeros((MAX_YEAR + 1, ROW), np.int64)
    inside = years[1:]
    length, first, leap = year_length(inside), new_year(inside) - EPOCH, is_leap(inside)
    for slot in range(1, 14):
        before = days_before(length, np.full_like(length, slot))
        days = days_before(length, np.full_like(length, slot + 1)) - before
        packed = ((first + before) << _BITS) | days
        if numbering == "slot":
            entries[1:, slot] = packed
        elif slot == 7:  # Adar is 12 in a common year, and Adar II 13 in a leap year
            entries[1:, 12] = np.where(leap, entries[1:, 12], packed)
            entries[1:, 13] = np.where(leap, packed, 0)
        else:
            entries[1:, slot + 6 if slot < 7 else slot - 7] = packed
    return entries.ravel().astype(np.int32)


def unpacked(entries: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Entries -> (R.D. of the 1st, days of the month)."""
    return (entries >> _BITS) + np.int64(EPOCH), entries & ((1 << _BITS) - 1)
