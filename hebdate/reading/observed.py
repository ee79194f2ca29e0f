"""Days that are named by what they are: a feast, a numbered day of one, a week's reading, the Shabbat of a reading.

Each is a set of days in a Hebrew year. Where Israel and the diaspora keep different days, both stand unless a schedule
is asked for; where a fast moves, the day that gave it its name stands beside the day it is kept.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final, Literal, NamedTuple

Schedule = Literal["israel", "diaspora"]
_SCHEDULES: Final[tuple[Schedule, ...]] = ("israel", "diaspora")


class Observed(NamedTuple):
    """What names the day: an observance by its id (with the number of a day), or a reading by its numbers.

    ``what`` is "feast", "week" (any day from Sunday to the Shabbat of the reading) or "sabbath" (that Shabbat, which
    beside another date may name the week).
    """

    what: str
    name: str = ""
    readings: tuple[int, ...] = ()
    schedule: Schedule | None = None
    weekday: int = -1  # of a week, the day that is meant (Monday 0); -1 where none is

    def schedules(self) -> tuple[Schedule, ...]:
        """The schedules that the days are asked of."""
        return (self.schedule,) if self.schedule else _SCHEDULES

    @property
    def several(self) -> bool:
        """Whether it is a stretch of days and not one: a week, or a feast of several days without its number."""
        if self.what != "feast":
            return self.weekday < 0
        return any(first != last for first, last in days(self, 5780))


@lru_cache(maxsize=1024)
def days(observed: Observed, year: int) -> tuple[tuple[int, int], ...]:
    """The stretches (first, last; R.D.) that it can be in a Hebrew year, in the schedules that stand."""
    from hebdate.observances.parasha import shabbatot_of

    found: list[tuple[int, int]] = []
    for schedule in observed.schedules():
        if observed.name and observed.what == "sabbath":
            found += ((last - 6, last) for _, last in _feast(observed.name, year, schedule))
        elif observed.what == "feast":
            found += _feast(observed.name, year, schedule)
        else:
            for shabbat in shabbatot_of(observed.readings, year, schedule):
                first, last = _week(shabbat, schedule)
                if observed.weekday < 0:
                    found.append((first, last))
                else:
                    found += ((rd, rd) for rd in range(first, last + 1) if (rd - 1) % 7 == observed.weekday)
    return tuple(dict.fromkeys(found))


def _feast(name: str, year: int, schedule: Schedule) -> list[tuple[int, int]]:
    """The days of a feast, and the day that named it where it was moved; an eve is the day before its feast."""
    from hebdate.observances.almanac import days_of

    if name == "erev-rosh-hashana":  # the last day of the year before the one that is named
        return [(first - 1, first - 1) for first, _ in days_of("rosh-hashana", year, schedule)]
    return [*days_of(name, year, schedule), *days_of(name, year, schedule, nominal=True)]


def _week(shabbat: int, schedule: Schedule) -> tuple[int, int]:
    """The days whose coming reading is that of a Shabbat: a week, or more where a feast put the reading off."""
    from hebdate.observances import parasha

    first = shabbat - 6
    while first > 7 and parasha.of(dt.date.fromordinal(first - 1), schedule).read_on.toordinal() == shabbat:
        first -= 7
    return first, shabbat


def parted(observed: Observed, year: int) -> bool:
    """Whether Israel and the diaspora have different days for it in a Hebrew year."""
    if observed.schedule is not None:
        return False
    israel, diaspora = (set(days(observed._replace(schedule=schedule), year)) for schedule in _SCHEDULES)
    return israel != diaspora


#: Fasts that are named by their date: Hebrew month (as a slot, or plain Adar) and day -> id.
FASTS: Final = {
    (1, 3): "tzom-gedaliah", (4, 10): "asara-btevet", (7, 13): "taanit-esther", (14, 13): "taanit-esther",
    (11, 17): "17-tammuz", (12, 9): "tisha-bav",
}  # fmt: skip


def known(name: str) -> bool:
    """Whether there is an observance of that id."""
    from hebdate.observances.almanac import known_id

    return known_id(name) and any(days(Observed("feast", name), year) for year in range(5780, 5785))


def title(observed: Observed) -> str:
    """What a person calls it, in English."""
    from hebdate.names.observances import observance_name, parasha_name

    if observed.readings:
        return f"Parashat {parasha_name(observed.readings)}"
    base, _, number = observed.name.rpartition("-")
    if number.isdigit() and base:
        return f"{observance_name(base)} {number}" if base != "omer" else f"day {number} of the Omer"
    return observance_name(observed.name)
