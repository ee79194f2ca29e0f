"""A date by its fields: every day, month and year that they can mean together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point, Year
from hebdate.reading.sense.items import fields_by_name
from hebdate.reading.sense.values import day_values, first_leaf, is_next, month_values, number_in, numbers_of, year_of
from hebdate.reading.tokens import Illegible, Line, Number


def from_fields(item: Item, line: Line) -> list[Claim]:
    calendar = item.category.partition(".")[0]
    parts = fields_by_name(item)
    year: Year | None = None
    last_year: Year | None = None
    if "year" in parts:
        years = years_of(parts["year"], line, calendar)
        if not years:
            return []
        year, last_year = years[0], years[-1]
    months = _months_of(parts["month"], line) if "month" in parts else [((0,), (0,))]
    days = _days_of(parts["day"], line) if "day" in parts else [(0, 0, "")]
    found: list[Claim] = []
    spans_years = last_year is not None and last_year is not year
    for first_months, last_months in months:
        for first in first_months:
            for last in last_months if last_months != first_months else (first,):
                for day, last_day, joint in days:
                    found += _claim(year, last_year, (first, day), (last, last_day), joint, calendar, spans_years)
    return found


def _claim(
    year: Year | None, last_year: Year | None, start: tuple[int, int], end: tuple[int, int], joint: str, calendar: str,
    spans_years: bool,
) -> Iterator[Claim]:  # fmt: skip
    if joint == "slash" and calendar == "civil" and 10 <= end[1] - start[1] <= 13:
        yield Claim(Point(year, *end))  # 4/16 May: old and new style
        if year and not any(styles_apart(number, end[0]) == end[1] - start[1] for number in year.candidates):
            yield Claim(Point(year, *start))  # 6/18 May 2022: the calendars were 13 days apart, so either is meant
    elif (
        (joint == "slash" and end[1] - start[1] not in {0, 1})
        or (joint.startswith("list") and end[1] - start[1] != int(joint[4:]))
        or (joint == "range" and end[1] < start[1])
    ):
        return
    elif start != end or joint:
        own = None if not spans_years and start[0] > end[0] else year
        yield Claim(Point(own if not spans_years else year, *start), Point(last_year, *end))
    elif spans_years:
        if start[0]:
            both = (year.candidates if year else ()) + (last_year.candidates if last_year else ())
            yield Claim(Point(Year(both), *start))
        else:
            yield Claim(Point(year, 0, 0), Point(last_year, 0, 0))
    else:
        yield Claim(Point(year, *start))


def styles_apart(year: int, month: int) -> int:
    """How many days the Julian calendar is behind in that month: 12 in the nineteenth century, 13 since March 1900."""
    year -= month <= 2
    return year // 100 - year // 400 - 2


def years_of(item: Item, line: Line, calendar: str) -> list[Year]:
    """One year, or the first and the last of several."""
    if item.rule is None:  # a bare number
        number = number_in(item, line)
        return [year_of(calendar, number)] if number else []
    how = item.rule.how
    if how in {"years", "years.short"}:
        numbers = numbers_of(item.walk(), line)
        if len(numbers) < 2:
            return []
        first = year_of(calendar, numbers[0])
        last = year_of(calendar, numbers[-1])
        if how == "years.short":
            if not is_next(first.candidates[0], numbers[-1]):
                return []
            last = Year((first.candidates[0] + 1,))
        if not 0 < last.candidates[0] - first.candidates[0] <= 120:
            return []
        return [first, last]
    year = _year_value(item, line)
    return [year] if year and year.candidates else []


def _year_value(item: Item, line: Line) -> Year | None:
    calendar = item.category.partition(".")[0]
    if item.rule and item.rule.how == "illegible":
        leaf = first_leaf(item, line, (Illegible,))
        pattern = leaf.value.pattern if leaf and isinstance(leaf.value, Illegible) else ""
        years = range(1500, 2101) if calendar == "civil" else range(5260, 5861)
        return Year(tuple(year for year in years if re.fullmatch(pattern, str(year))), "illegible")
    numbers = numbers_of(item.walk(), line)
    if not numbers:
        return None
    number = numbers[-1]
    if item.rule and item.rule.how == "thousands":
        if numbers[0].value != 5:
            return None
        number = Number(number.value, 0, 5)
    return year_of(calendar, number)


def _months_of(item: Item, line: Line) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """(the first month's slots, the last one's)."""
    if item.rule and item.rule.how == "months":
        each = [month_values(child, line) for child in item.children if child.category.endswith(".month")]
        return [(each[0], each[-1])] if all(each) and _follow(each, item.category) else []
    months = month_values(item, line)
    return [(months, months)] if months else []


#: A heading spans a season at most, in months from the first to the last.
_LONGEST_RUN: Final = 11


def _follow(months: list[tuple[int, ...]], category: str) -> bool:
    size = 12 if category.startswith("civil") else 13
    return all(any(0 < (b - a) % size <= _LONGEST_RUN for a in one for b in other) for one, other in pairwise(months))


def _days_of(item: Item, line: Line) -> list[tuple[int, int, str]]:
    """(first day, last day, how they are joined)."""
    how = item.rule.how if item.rule else ""
    if how.startswith("days"):
        each = [day_values(child, line) for child in item.children if child.category.endswith(".day")]
        joint = {"days": "range", "days.list": f"list{len(each) - 1}", "days.slash": "slash"}[how]
        return [(first, last, joint) for first in each[0] for last in each[-1]]
    return [(day, day, "") for day in day_values(item, line)]
