"""The days of the State of Israel, each by the law of its year: a day has no date before the year it was first kept.

Sources: Independence Day Law 5709-1949 with its amendments 1 (28 March 1950: Shabbat to 6 Iyyar), 2 (19 April 1951:
Friday to 4 Iyyar), 3 (5714: Shabbat to 3 Iyyar) and 6 (11 March 2004: Monday to 6 Iyyar); the fallen were remembered on
Independence Day itself until 5710, on the day before it from 5711. Martyrs' and Heroes' Remembrance Day, kept from
5711, Law 5719-1959 (Friday to 26 Nisan), amendment 3 of 5757 (Sunday to 28 Nisan). Sigd Day Law 5768-2008.

Not settled by a text that was seen: whether amendment 3 of 5714 was already in force that May, and that of 5757 already
that spring; and the dates of the memorial days of Herzl, Jabotinsky and Ben-Gurion, of the Hebrew language day and of
Aliyah Day, which stand as other calendars give them. Family Day is left out: calendars disagree on its first year.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from hebdate.observances.entry import Entry
from hebdate.observances.shape import (
    FRIDAY,
    HESHVAN,
    IYYAR,
    KISLEV,
    MONDAY,
    NISAN,
    SHABBAT,
    SUNDAY,
    TAMUZ,
    TEVET,
    Shape,
)


class Law(NamedTuple):
    """From a Hebrew year on: a date, and by how many days it moves when it falls on a weekday."""

    since: int
    slot: int
    day: int
    shifts: Mapping[int, int]


#: Each day's laws, the oldest first. Memorial Day follows Independence Day and is made in `modern`.
LAWS: Final[Mapping[str, tuple[Law, ...]]] = {
    "yom-hashoah": (
        Law(5711, NISAN, 27, {}),
        Law(5719, NISAN, 27, {FRIDAY: -1}),
        Law(5757, NISAN, 27, {FRIDAY: -1, SUNDAY: 1}),
    ),
    "yom-haatzmaut": (
        Law(5709, IYYAR, 5, {}),
        Law(5710, IYYAR, 5, {SHABBAT: 1}),
        Law(5711, IYYAR, 5, {SHABBAT: 1, FRIDAY: -1}),
        Law(5714, IYYAR, 5, {SHABBAT: -2, FRIDAY: -1}),
        Law(5764, IYYAR, 5, {SHABBAT: -2, FRIDAY: -1, MONDAY: 1}),
    ),
    "yom-yerushalayim": (Law(5728, IYYAR, 28, {}),),
    "sigd": (Law(5769, HESHVAN, 29, {SHABBAT: -2}),),
    "yom-haaliyah": (Law(5777, NISAN, 10, {}),),
    "rabin": (Law(5758, HESHVAN, 12, {FRIDAY: -1}),),
    "herzl": (Law(5764, IYYAR, 10, {SHABBAT: 1}),),
    "jabotinsky": (Law(5765, TAMUZ, 29, {}),),
    "ben-gurion": (Law(5737, KISLEV, 6, {FRIDAY: 2, SHABBAT: 1}),),
    "hebrew-language": (Law(5773, TEVET, 21, {SHABBAT: -2}),),
}

#: The first year of Memorial Day as a day of its own.
_MEMORIAL_DAY: Final = 5711

#: The years in which something changed, and so the number of an era: how many of them have come.
_CHANGES: Final = sorted({law.since for laws in LAWS.values() for law in laws} | {_MEMORIAL_DAY})


def era_of(year: int) -> int:
    """Hebrew year -> the number of its era, 0 before the State; all years of an era have the same laws.

    >>> era_of(5700), era_of(5710) < era_of(5711), era_of(5777) == era_of(5999)
    (0, True, True)
    """
    return bisect_right(_CHANGES, year)


def modern(shape: Shape, era: int) -> Iterator[Entry]:
    """(Kind of year, era) -> the days of the State in it, in no order."""
    if not era:
        return
    latest = _CHANGES[era - 1]  # any year of the era has its laws
    for name, laws in LAWS.items():
        law = next((law for law in reversed(laws) if law.since <= latest), None)
        if law is None:
            continue
        named = shape.place(law.slot, law.day)
        by = law.shifts.get(shape.weekday(named), 0)
        yield Entry(named + by, name, "modern", nominal=named if by else None)
        if name == "yom-haatzmaut" and latest >= _MEMORIAL_DAY:
            yield Entry(named + by - 1, "yom-hazikaron", "modern", nominal=named - 1 if by else None)
