"""What a day is: festivals and fasts with their moves, the days of the State, and the days of an observance.

Nothing here knows a written date. A day is its daylight; what begins at sunset the evening before says so
(`Observance.begins`) and has no second entry. ``schedule`` is always "israel" or "diaspora", never assumed.

>>> import datetime as dt
>>> from hebdate import observances
>>> [(each.id, each.number) for each in observances.on(dt.date(2022, 12, 21), schedule="israel")]
[('chanukah', 3)]
"""

from hebdate.observances.almanac import Observance, between, days_of, ids, of_id, on, year
from hebdate.observances.entry import KINDS, Begins, Kind, Work
from hebdate.observances.finding import find
from hebdate.observances.shape import SCHEDULES, Schedule

__all__ = [
    "KINDS",
    "SCHEDULES",
    "Begins",
    "Kind",
    "Observance",
    "Schedule",
    "Work",
    "between",
    "days_of",
    "find",
    "ids",
    "of_id",
    "on",
    "year",
]
