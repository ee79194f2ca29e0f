"""The table of sunsets as a page sees it: instants either side, and the header that each must have."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hebdate import HebrewDate, render

_TABLE = json.loads((Path(__file__).parents[1] / "data" / "sunsets.json").read_text(encoding="utf-8"))
_MARGIN = dt.timedelta(minutes=2)


class Evening(NamedTuple):
    """An instant in UTC, as a database has it, a place, and the header there; None where there is none."""

    name: str
    instant: dt.datetime
    place: tuple[float, float, str]
    header: str | None


def _evening(name: str, instant: dt.datetime, day: dt.date, sunset: bool) -> Evening:
    place = tuple(_TABLE["places"][name])
    civil = instant.astimezone(ZoneInfo(place[2])).date()
    hebrew = HebrewDate.fromordinal(day.toordinal() + sunset)
    header = None
    if hebrew.toordinal() >= civil.toordinal():
        header = f"{civil:%B} {civil.day}, {civil.year} | {render(hebrew, calendar='hebrew', style='long')}"
    return Evening(f"{name} {day} {'after' if sunset else 'before'}", instant.astimezone(dt.UTC), place, header)


#: Two rows for each sunset of the table.
EVENINGS = [
    _evening(name, dt.datetime.fromisoformat(at) + step, dt.date.fromisoformat(day), step > dt.timedelta())
    for name, day, at in _TABLE["sunsets"]
    for step in (-_MARGIN, _MARGIN)
]
