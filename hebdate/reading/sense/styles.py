"""Old Style and New: the Julian calendar, and both calendars over one day."""

from __future__ import annotations

from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point
from hebdate.reading.sense.fields import years_of
from hebdate.reading.sense.items import fields_by_name
from hebdate.reading.sense.sense import Inner, Sense, SenseOver
from hebdate.reading.sense.values import day_values, month_values
from hebdate.reading.stretches import point_days
from hebdate.reading.tokens import Line


def _julian(_item: Item, _line: Line, inner: Inner) -> list[Claim]:
    return [claim._replace(julian=True) for claim in inner[0]]


def _styles(item: Item, line: Line, inner: Inner) -> list[Claim]:
    """Two days of one year, the Julian and the Gregorian: right only where they are one day."""
    year = years_of(fields_by_name(item)["year"], line, "civil")
    found = []
    for a in inner[0]:
        for b in inner[1]:
            for old, new in ((a, b), (b, a)):
                if year and _same_in_styles(old.start, new.start, year[0].candidates[0]):
                    found.append(Claim(new.start._replace(year=year[0])))
    return found


def _same_in_styles(old: Point, new: Point, year: int) -> bool:
    julian = [days for y in (year, year - 1) for days in point_days("civil", y, old, julian=True)]
    return any(days in julian for days in point_days("civil", year, new))


def _styles_days(item: Item, line: Line) -> list[Claim]:
    days = [day_values(child, line) for child in item.children if child.category == "civil.day"]
    parts = fields_by_name(item)
    year = years_of(parts["year"], line, "civil")
    found = []
    for month in month_values(parts["month"], line):
        for first in days[0]:
            for last in days[-1]:
                for old, new in ((first, last), (last, first)):
                    if year and _same_in_styles(
                        Point(None, month, old), Point(None, month, new), year[0].candidates[0]
                    ):
                        found.append(Claim(Point(year[0], month, new)))
    return found


def _styles_dates(_item: Item, _line: Line, inner: Inner) -> list[Claim]:
    found = []
    for a in inner[0]:
        for b in inner[1]:
            if a.start.year and b.start.year:
                first = point_days("civil", a.start.year.candidates[0], a.start, julian=True)
                if first and first == point_days("civil", b.start.year.candidates[0], b.start):
                    found.append(b)
    return found


SENSES: Final[dict[str, Sense]] = {"styles.days": _styles_days}
OVER: Final[dict[str, SenseOver]] = {
    "julian": _julian, "styles": _styles, "styles.dates": _styles_dates,
}  # fmt: skip
