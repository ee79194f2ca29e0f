"""A year that stands apart from its date, or is not its date's own: behind the time, of the other calendar, of two."""

from __future__ import annotations

from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point, Year
from hebdate.reading.sense.items import fields_by_name
from hebdate.reading.sense.sense import Inner, Sense, SenseOver
from hebdate.reading.sense.values import day_values, is_next, month_values, number_of_year, numbers_of, year_of
from hebdate.reading.tokens import Line


def _dual(item: Item, line: Line, inner: Inner) -> list[Claim]:
    """15 January 1743/44: the year began in March, and which of the two is meant stays open."""
    numbers = numbers_of(item.children, line)
    if len(numbers) < 2 or not is_next(numbers[0].value, numbers[-1]):
        return []
    year = numbers[0].value
    return [
        claim._replace(start=claim.start._replace(year=Year((year, year + 1), "dual")))
        for claim in inner[0]
        if claim.end is None
    ]


def _year_apart(item: Item, line: Line, inner: Inner) -> list[Claim]:
    """Mar 5 10:22:00 1919: the year stands behind the time."""
    number = number_of_year(item, line)
    if number is None:
        return []
    year = year_of("civil", number)
    return [claim._replace(start=claim.start._replace(year=year)) for claim in inner[0] if claim.end is None]


def _hybrid(item: Item, line: Line) -> list[Claim]:
    parts = fields_by_name(item)
    number = number_of_year(item, line)
    if number is None:
        return []
    return [
        Claim(Point(None, month, day), within=(number.value,))
        for month in month_values(parts["month"], line)
        for day in day_values(parts["day"], line)
    ]


SENSES: Final[dict[str, Sense]] = {"hybrid": _hybrid}
OVER: Final[dict[str, SenseOver]] = {"dual": _dual, "year.apart": _year_apart}
