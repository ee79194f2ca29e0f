"""Counts: the omer, the 49 days from the second day of Pesach; and the years of the sabbatical cycle."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from hebdate.arithmetic import from_rd, to_rd
from hebdate.date import HebrewDate
from hebdate.names.observances import omer_words
from hebdate.observances.almanac import checked_year, rd_of
from hebdate.observances.shape import NISAN


class Omer(NamedTuple):
    """A day of the omer: ``day`` is 1 to 49, and it is so many full ``weeks`` and ``days``.

    >>> omer(dt.date(2022, 5, 13))
    Omer(day=27, weeks=3, days=6)
    """

    day: int
    weeks: int
    days: int

    def words(self, names: str = "he") -> str:
        """The count in words: as the prayer book has it in Hebrew, a plain sentence elsewhere.

        Hebrew rites differ: "he" ends with לעומר; "he-baomer" with בעומר; "he-sephardi" puts לעומר before שהם.
        Raises `LocaleError` for a language that has none.

        >>> omer(dt.date(2022, 5, 13)).words("en")
        'Today is the 27th day, which is 3 weeks and 6 days, of the Omer'
        >>> omer(dt.date(2022, 5, 13)).words()
        'היום שבעה ועשרים יום שהם שלשה שבועות וששה ימים לעומר'
        """
        return omer_words(self.day, names)


def omer(day: dt.date | HebrewDate) -> Omer | None:
    """The count of a day, whose number was said in the evening before; None outside of the 49 days.

    Raises `DateError` for what is no day.

    >>> omer(dt.date(2024, 5, 26)), omer(dt.date(2024, 7, 1))
    (Omer(day=33, weeks=4, days=5), None)
    """
    rd = rd_of(day)
    count = rd - to_rd(from_rd(rd)[0], NISAN, 15)
    return Omer(count, count // 7, count % 7) if 1 <= count <= 49 else None


def sabbatical(hebrew_year: int) -> int:
    """Hebrew year -> its place in the sabbatical cycle, 1 to 7; the seventh is the year of release (shemitah).

    Raises `RangeError` for a year outside of 3762 to 13759.

    >>> sabbatical(5782), sabbatical(5783)
    (7, 1)
    """
    return (checked_year(hebrew_year) - 1) % 7 + 1
