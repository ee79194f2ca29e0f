"""The calendar as two short lists, for an engine that can index a list: the years, and the days of the kinds of year.

A year is told by its first day and its length, and there are six lengths: 10,000 years and 6 x 386 days say what the
day table says of 3.65 million. DuckDB looks a date up in them by itself, and Spark
in the days (`hebdate.columns.spark`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from hebdate.arithmetic import days_before, from_rd, new_year, slot_of, year_length
from hebdate.columns.daytable import CIVIL

#: The lengths of years.
KINDS: Final = (353, 354, 355, 383, 384, 385)

#: Entries of a kind of year among the days.
ROW: Final = 386

#: A year is ``R.D. of its first day * 8 + its place in KINDS``; a day of a year ``slot * 32 + day``.
YEAR_BITS, DAY_BITS = 3, 5


class Almanac(NamedTuple):
    """``years`` from the year ``first`` on, and ``days`` by kind; both packed."""

    first: int
    years: list[int]
    days: list[int]


@lru_cache(maxsize=1)
def almanac() -> Almanac:
    """The years of 0001-01-01 to 9999-12-31, and the one after them."""
    first, last = from_rd(CIVIL.first)[0], from_rd(CIVIL.last)[0] + 1
    years = np.arange(first, last + 1, dtype=np.int64)
    kinds = np.searchsorted(KINDS, year_length(years))
    days = np.zeros((len(KINDS), ROW), np.int64)
    for row, length in zip(days, KINDS, strict=True):
        nth, lengths = np.arange(length, dtype=np.int64), np.full(length, length, np.int64)
        slots = slot_of(lengths, nth)
        row[:length] = (slots << DAY_BITS) + nth - days_before(lengths, slots) + 1
    return Almanac(first, ((new_year(years) << YEAR_BITS) + kinds).tolist(), days.ravel().tolist())
