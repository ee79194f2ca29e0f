"""From words to days: a name of an observance and a Hebrew year."""

from __future__ import annotations

from hebdate.names.observances import find_observance
from hebdate.observances.almanac import Observance, checked_schedule, of_id
from hebdate.observances.shape import SCHEDULES, Schedule


def find(name: str, hebrew_year: int, *, schedule: Schedule | None = None) -> tuple[Observance, ...]:
    """A name in any language, or an id, and a Hebrew year -> the observances, in order; () where the year has none.

    A feast of many days gives all of them, a numbered day that one ("3rd day of Chanukah", "chanukah-3"). The year is
    that of the day itself, so the eve of Rosh Hashana 5785 is in 5784. Without ``schedule`` both count: what is the
    same in both comes once, with the schedule None, and what differs comes for each.

    Raises `ObservanceError` for an unknown name, with near ones, `RangeError` for a year outside of 3762 to 13759.

    >>> [str(each.day) for each in find("Erev Pesach", 5782)]
    ['2022-04-15']
    >>> find("lag-baomer", 5784)[0].schedule, find("lag-baomer", 5784, schedule="israel")[0].schedule
    (None, 'israel')
    >>> [(str(each.day), each.schedule) for each in find("Isru Chag Sukkot", 5770)]
    [('2009-10-11', 'israel'), ('2009-10-12', 'diaspora')]
    """
    found = find_observance(name)
    if schedule is not None:
        return of_id(found, hebrew_year, checked_schedule(schedule))
    israel, diaspora = (of_id(found, hebrew_year, each) for each in SCHEDULES)
    anywhere = {observance._replace(schedule=None): observance for observance in diaspora}
    merged = []
    for observance in israel:
        same = observance._replace(schedule=None)
        merged.append(same if anywhere.pop(same, None) else observance)
    return tuple(sorted((*merged, *anywhere.values()), key=lambda observance: observance.day))
