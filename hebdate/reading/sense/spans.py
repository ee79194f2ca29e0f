"""From a day to a day: two dates, or one whose first or last is written short."""

from __future__ import annotations

from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Point
from hebdate.reading.sense.items import dates_in, is_numeric
from hebdate.reading.sense.numeric import numeric_claims, two_numbers
from hebdate.reading.sense.sense import Inner, Sense, SenseOver
from hebdate.reading.sense.values import day_values, leaves
from hebdate.reading.tokens import Line, Number, Parts


def _range(item: Item, _line: Line, inner: Inner) -> list[Claim]:
    first, last = dates_in(item)[:2]
    if is_numeric(first) and not is_numeric(last):
        return []  # 1.1 - 26 February 2007: a section, not New Year's Day
    return [Claim(a.start, b.end or b.start, a.julian) for a in inner[0] for b in inner[1] if a.end is None]


def _day_range(item: Item, line: Line, inner: Inner) -> list[Claim]:
    """Friday 20 to Thursday 26 May 2022: the month and the year stand at the end."""
    first = [day for child in item.children if child.category == "civil.day" for day in day_values(child, line)]
    return [
        Claim(claim.start._replace(day=day), claim.start)
        for claim in inner[-1]
        for day in first
        if claim.end is None and day < claim.start.day
    ]


def _numeric_range(item: Item, line: Line) -> list[Claim]:
    """14.10. bis 20.10.2018; 14.-20.10.2018."""
    numeric = next(child for child in item.children if child.category == "numeric")
    found = []
    for end in numeric_claims(numeric, line):
        for child in item.children:
            for leaf in leaves(child, line) if child.rule is None else ():
                if child.category == "two.numbers" and isinstance(leaf.value, Parts):
                    starts = [claim.start for claim in two_numbers(child, line)]
                elif child.category == "day" and isinstance(leaf.value, Number):
                    starts = [Point(None, end.start.month, leaf.value.value)]
                else:
                    continue
                slashed = any(other.category == "slash" for other in item.children)
                for start in starts:
                    if slashed and end.start.day - start.day != 1:
                        continue
                    wraps = (start.month, start.day) > (end.start.month, end.start.day)
                    own = (
                        None
                        if wraps or end.start.year is None or len(end.start.year.candidates) > 1
                        else end.start.year
                    )
                    found.append(Claim(start._replace(year=own), end.start))
    return found


def _iso_range(item: Item, line: Line) -> list[Claim]:
    """2021-03-25/30, 2021/03/25-03/30, 2021-03-25/2021-03-30."""
    numeric, last = item.children[0], item.children[-1]
    if last.category == "numeric":
        ends = numeric_claims(last, line)
        return [Claim(claim.start, end.start) for claim in numeric_claims(numeric, line) for end in ends]
    leaf = leaves(last, line)[0]
    found = []
    for claim in numeric_claims(numeric, line):
        year = claim.start.year
        if isinstance(leaf.value, Number):
            if leaf.value.value > claim.start.day:
                found.append(Claim(claim.start, Point(year, claim.start.month, leaf.value.value)))
        elif isinstance(leaf.value, Parts):
            month, day = leaf.value.values
            found.append(Claim(claim.start, Point(year, month, day)))
    return found


SENSES: Final[dict[str, Sense]] = {"numeric.range": _numeric_range, "iso.range": _iso_range}
OVER: Final[dict[str, SenseOver]] = {"range": _range, "day.range": _day_range}
