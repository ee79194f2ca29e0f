"""Dates in numbers: 16.5.2022, 5782-08-15, 2022-W20-1, a Roman month; each in the orders that it can have."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from hebdate.arithmetic import is_leap
from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point, Year
from hebdate.reading.sense.sense import Sense
from hebdate.reading.sense.values import day_values, first_leaf, month_values, number_in, number_of_year, year_of
from hebdate.reading.tokens import Line, Number, Parts


def numeric_orders(parts: Parts) -> list[tuple[int, int, int, str]]:
    """The orders that three numbers can have: (year, month, day, order)."""
    (a, b, c), (wide, middle, narrow), mark = parts.values, parts.widths, parts.mark
    orders: list[tuple[int, int, int, str]] = []
    if wide >= 3:
        orders.append((a, b, c, "ymd"))
    elif narrow == 4 or (narrow == 2 and wide <= 2):
        orders.append((c, b, a, "dmy"))
        if mark != "." or b > 12:
            orders.append((c, a, b, "mdy"))
        if narrow == 2 and wide == 2 and (mark != "." or middle == 2):
            orders.append((a, b, c, "ymd"))  # 22.05.16, but 22.5.16 is a day, a month and a year
    elif narrow == 1 and wide == 2 and (mark != "." or parts.spans[1][0] - parts.spans[0][1] > 1):
        orders.append((a, b, c, "ymd"))  # 99/11/1, 99. 11. 1.
    return orders


def numeric_claims(item: Item, line: Line) -> list[Claim]:
    leaf = first_leaf(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    parts = leaf.value
    orders = numeric_orders(parts)
    claims = []
    for year, month, day, order in orders:
        width = parts.widths[0 if order == "ymd" else 2]
        if not (1 <= month <= 12 and 1 <= day <= 31) or (
            width >= 3 and not (1 <= year <= 2999 or 7000 <= year <= 9999)
        ):
            continue
        claims.append(Claim(Point(year_of("civil", Number(year, width)), month, day)))
    if not claims and orders and 0 < orders[0][0] < 3000:  # 31.2.2022 is written as a date, and does not exist
        year, month, day, _ = orders[0]
        claims.append(Claim(Point(Year((year,)), month, day)))
    return claims


def _hebrew_numeric(item: Item, line: Line) -> list[Claim]:
    """5782-08-15: the months of the Hebrew year have several numberings, from Nisan, from Tishri, and CLDR's."""
    leaf = first_leaf(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    year, number, day = leaf.value.values
    if not 1 <= year <= 9999:
        return []
    leap = is_leap(year)
    from_nisan = [8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, *([6, 7] if leap else [7])]
    from_tishri = [1, 2, 3, 4, 5, *([6, 7] if leap else [7]), 8, 9, 10, 11, 12, 13]
    slots = {row[number - 1] for row in (from_nisan, from_tishri) if 1 <= number <= len(row)}
    temporal = number if number <= 5 else number + 1
    slots |= {slot for slot in (number, temporal) if 1 <= slot <= 13 and (slot != 6 or leap)}
    return [Claim(Point(Year((year,)), slot, day)) for slot in sorted(slots)]


def _commas(item: Item, line: Line) -> list[Claim]:
    """2024, 3, 25, as programs write it."""
    year, month, day = (number_in(child, line) for child in item.children if child.category in {"civil.4", "day"})
    if year is None or month is None or day is None or month.value > 12:
        return []
    return [Claim(Point(Year((year.value,)), month.value, day.value))]


def two_numbers(item: Item, line: Line) -> list[Claim]:
    leaf = first_leaf(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    a, b = leaf.value.values
    number = number_of_year(item, line)
    year = year_of("civil", number) if number else None
    orders = [(b, a)] if leaf.value.mark == "." else [(b, a), (a, b)]
    return [Claim(Point(year, month, day)) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]


def _spaced(item: Item, line: Line) -> list[Claim]:
    a, b, year = (number_in(child, line) for child in item.children)
    if a is None or b is None or year is None:
        return []
    return [
        Claim(Point(year_of("civil", year), month, day))
        for day, month in ((a.value, b.value), (b.value, a.value))
        if 1 <= month <= 12
    ]


def _roman(item: Item, line: Line) -> list[Claim]:
    day = next((number_in(child, line) for child in item.children if child.category == "day"), None)
    year = number_of_year(item, line)
    months = month_values(item, line)
    if day is None or year is None:
        return []
    return [Claim(Point(year_of("civil", year), month, day.value)) for month in months]


def _either_month(item: Item, line: Line) -> list[Claim]:
    """12 Nisan 1998, where the word is also a civil month in another language."""
    year = number_of_year(item, line)
    months = month_values(item, line)
    days = [day for child in item.children if child.category == "civil.day" for day in day_values(child, line)]
    return [Claim(Point(year_of("civil", year), month, day)) for month in months for day in days] if year else []


def _iso_week(item: Item, line: Line) -> list[Claim]:
    """2022-W20-1, a day of ISO 8601's weeks; without the day, the week."""
    leaf = first_leaf(item, line, (str,))
    match = re.fullmatch(r"(\d{4})-?W(\d\d)(?:-?(\d))?", str(leaf.value) if leaf else "")
    if match is None:
        return []
    try:
        first = dt.date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return []
    start = Point(Year((first.year,)), first.month, first.day)
    if match[3]:
        return [Claim(start)]
    last = first + dt.timedelta(6)
    return [Claim(start, Point(Year((last.year,)), last.month, last.day))]


def _islamic_numeric(item: Item, line: Line) -> list[Claim]:
    leaf = first_leaf(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    return [
        Claim(Point(Year((year,)), month, day))
        for year, month, day, _ in numeric_orders(leaf.value)
        if 1 <= month <= 12 and 1 <= day <= 30
    ]


SENSES: Final[dict[str, Sense]] = {
    "numeric": numeric_claims, "two.numbers": two_numbers, "spaced": _spaced, "roman": _roman,
    "islamic.numeric": _islamic_numeric, "hebrew.numeric": _hebrew_numeric, "commas": _commas, "iso.week": _iso_week,
    "either.month": _either_month,
}  # fmt: skip
