"""The molad: the mean new moon of a month, as it is announced on the Shabbat before.

One integer holds it: parts of 1/1080 hour since the evening that began 1 Tishri of year 1. Months are of 29 days,
12 hours and 793 parts; the first molad is Monday 5 h 204 p (Maimonides, Sanctification of the New Moon, 6). A day of
the molad begins at 18:00 of the day before, and its clock is the mean time of Jerusalem.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from hebdate.arithmetic import EPOCH, is_leap
from hebdate.date import HebrewDate, Month
from hebdate.names.observances import molad_words
from hebdate.observances.almanac import checked_year, civil

_HOUR: Final = 1080
_DAY: Final = 24 * _HOUR
_MONTH: Final = 29 * _DAY + 12 * _HOUR + 793
_FIRST: Final = 5 * _HOUR + 204  # of the Monday that is 1 Tishri of year 1
_EVENING: Final = 6 * _HOUR


class Molad(NamedTuple):
    """The molad of a month; ``total`` is in parts of 1/1080 hour since the evening that began 1 Tishri of year 1.

    >>> iyyar = molad(5782, Month.IYYAR)
    >>> iyyar.weekday, iyyar.hours, iyyar.parts
    (6, 11, 361)
    >>> str(iyyar.day), iyyar.clock
    ('2022-05-01', (5, 20, 1))
    """

    year: int
    month: Month
    total: int

    @property
    def hours(self) -> int:
        """Full hours since 18:00, at which the molad's day began: 0 to 23."""
        return self.total % _DAY // _HOUR

    @property
    def parts(self) -> int:
        """Parts of the hour, 0 to 1079; 18 are a minute."""
        return self.total % _HOUR

    @property
    def weekday(self) -> int:
        """The weekday of the molad's day, which began the evening before: Monday 0 ... Sunday 6."""
        return self.total // _DAY % 7

    @property
    def day(self) -> dt.date:
        """The civil day of the announcement, midnight to midnight. Raises `RangeError` outside of `datetime.date`."""
        return civil(EPOCH + (self.total - _EVENING) // _DAY)

    @property
    def clock(self) -> tuple[int, int, int]:
        """The announcement's time: hour 0 to 23, minute, and parts of the minute, 0 to 17."""
        since = (self.total - _EVENING) % _DAY
        return since // _HOUR, since % _HOUR // 18, since % 18

    def announcement(self, names: str = "en") -> str:
        """The words of the announcement, in "en" or "he". Raises `LocaleError` for another language.

        >>> molad(5782, Month.IYYAR).announcement()
        'The molad of Iyar will be on Sunday, 20 minutes and 1 part past 5 in the morning'
        """
        month = (self.month.slot, bool(is_leap(self.year)))
        return molad_words(month, self.day.weekday(), self.clock, names)


def molad(hebrew_year: int, month: Month) -> Molad:
    """The molad of a month. Raises as `HebrewDate` does, `RangeError` for a year outside of 3762 to 13759.

    >>> molad(5784, Month.TISHRI).clock
    (5, 49, 0)
    """
    first = HebrewDate(checked_year(hebrew_year), month, 1)  # says what is wrong with a month
    place = first.month.slot - 1
    if not is_leap(hebrew_year):
        place -= first.month > Month.ADAR_I
    months = (235 * hebrew_year - 234) // 19 + place
    return Molad(hebrew_year, first.month, _FIRST + _MONTH * months)
