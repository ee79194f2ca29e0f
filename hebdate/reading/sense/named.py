"""Days named by what they are: feasts and fasts, readings, Rosh Chodesh, eves."""

from __future__ import annotations

from typing import Final

from hebdate.names.known.words import NEW_MONTH, NEW_MONTH_EVE
from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point, Year
from hebdate.reading.observed import FASTS, Observed, known
from hebdate.reading.sense.fields import years_of
from hebdate.reading.sense.items import fields_by_name
from hebdate.reading.sense.sense import Inner, Sense, SenseOver
from hebdate.reading.sense.values import day_values, leaves, month_values, number_in, number_of_year
from hebdate.reading.tokens import Line

#: The day before Rosh Chodesh.
BEFORE_NEW_MONTH: Final = -3


def _new_month(item: Item, line: Line) -> list[Claim]:
    number = None
    value = 0
    for child in item.children:
        if child.category == "new.month":
            value = int(str(leaves(child, line)[0].value))
        elif child.category in {"ordinal", "numeral", "numeral.bare", "day.word"}:
            number = number_in(child, line)
    which = number.value if number else value
    if which > 2:
        return []
    day = {0: NEW_MONTH, 1: NEW_MONTH_EVE, 2: 1}[which]
    return _with_day(item, line, day)


def _with_day(item: Item, line: Line, day: int, shift: int = 0) -> list[Claim]:
    parts = fields_by_name(item)
    years = years_of(parts["year"], line, "hebrew") if "year" in parts else [None]
    months = month_values(parts["month"], line) if "month" in parts else ()
    return [Claim(Point(year, month, day), shift=shift) for year in years[:1] for month in months]


def _new_month_eve(item: Item, line: Line) -> list[Claim]:
    return _with_day(item, line, BEFORE_NEW_MONTH)


def _new_month_also(item: Item, line: Line) -> list[Claim]:
    """30 Tishri, Rosh Chodesh Heshvan 5784: the day, if it is one of the days of Rosh Chodesh."""
    months = [child for child in item.children if child.category == "hebrew.month"]
    parts = fields_by_name(item)
    years = years_of(parts["year"], line, "hebrew")
    found = []
    for day in day_values(parts["day"], line):
        for month in month_values(months[0], line):
            for named in month_values(months[-1], line):
                if (day == 30 and (named - month) % 13 in {1, 2}) or (day == 1 and named == month):
                    found += [Claim(Point(year, month, day)) for year in years]
    return found


def _eve(_item: Item, _line: Line, inner: Inner) -> list[Claim]:
    return [claim._replace(shift=-1) for claim in inner[0] if claim.end is None]


def _observed(item: Item, line: Line) -> list[Claim]:
    """A feast or a reading, with its Hebrew year or without one."""
    named = item.children[0]
    parts = fields_by_name(item)
    years: list[Year] | list[None] = years_of(parts["year"], line, "hebrew") if "year" in parts else [None]
    return [
        Claim(Point(year, 0, 0 if observed.several else 1, observed))
        for observed in observances(named, line)
        for year in years
    ]


def _fast(item: Item, line: Line, inner: Inner) -> list[Claim]:
    """The fast of 17 Tammuz 5782: the date, and the day it is kept where that is another."""
    found = []
    years = years_of(fields_by_name(item)["year"], line, "hebrew") if "year" in fields_by_name(item) else []
    for claim in inner[0]:
        if years:
            claim = claim._replace(start=claim.start._replace(year=years[0]))
        name = FASTS.get((claim.start.month, claim.start.day))
        if name and claim.end is None:
            observed = Observed("feast", name, (), line.schedule)
            found.append(Claim(Point(claim.start.year, 0, 1, observed)))
    return found


def _observed_civil(item: Item, line: Line) -> list[Claim]:
    """A feast or a reading with a civil year: in the Hebrew years that share days with it."""
    number = number_of_year(item, line)
    if number is None:
        return []
    return [
        Claim(Point(None, 0, 0 if observed.several else 1, observed), within=(number.value,))
        for observed in observances(item.children[0], line)
    ]


def observances(item: Item, line: Line) -> list[Observed]:
    """What a part of the line names: a feast with its number, an eve, a count, a week's reading."""
    how = item.rule.how if item.rule else ""
    schedule = line.schedule
    names = [leaf.value for child in item.children if child.category == "observance" for leaf in leaves(child, line)]
    readings = [
        leaf.value for child in item.children if child.category == "reading" for leaf in leaves(child, line)[:1]
    ]
    number = next((n for child in item.children if child.rule is None and (n := number_in(child, line))), None)
    if how == "omer":
        found = [f"omer-{number.value}"] if number else []
    elif how == "feast.eve":
        found = [f"erev-{name}" for name in names]
    else:
        found = [f"{name}-{number.value}" if number else str(name) for name in names]
    if readings:
        numbers = tuple(dict.fromkeys(n for value in readings if isinstance(value, tuple) for n in value))
        if how == "week.letter":
            letters = [
                leaf.value for child in item.children if child.category == "week.letter" for leaf in leaves(child, line)
            ]
            return [
                Observed("week", "", numbers, schedule, day) for day in letters if isinstance(day, int) and day != 5
            ]
        return [Observed("sabbath" if how == "sabbath" else "week", "", numbers, schedule)]
    return [
        Observed("sabbath" if name.startswith("shabbat-") else "feast", name, (), schedule)
        for name in dict.fromkeys(found)
        if known(name)
    ]


def _menachem(item: Item, line: Line) -> list[Claim]:
    """14 Menachem 5781: the month by its first name."""
    parts = fields_by_name(item)
    years = years_of(parts["year"], line, "hebrew")
    return [Claim(Point(year, 12, day)) for year in years for day in day_values(parts["day"], line)]


SENSES: Final[dict[str, Sense]] = {
    "new.month": _new_month, "new.month.eve": _new_month_eve, "new.month.also": _new_month_also,
    "observed": _observed, "observed.civil": _observed_civil, "menachem": _menachem,
}  # fmt: skip
OVER: Final[dict[str, SenseOver]] = {"eve": _eve, "fast": _fast}
