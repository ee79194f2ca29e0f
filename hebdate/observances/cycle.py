"""The year's cycle of readings: which portion of the Torah is read on which Shabbat, from anchors and joins.

There are 54 readings, numbered here from 0 (Bereshit) to 53 (Vezot Haberakhah, read on Simchat Torah only). A Shabbat
that is a festival day of the schedule has no weekly reading. Four days are anchors: Bereshit on the first Shabbat after
Simchat Torah; Pesach; Shavuot; Devarim on the Shabbat on or before 9 Av. Between two anchors the readings follow each
other, and where the Shabbatot are too few, as many pairs are joined as are needed, in a fixed order (`_joined`).

Nothing is copied: the 14 shapes of the year x 2 schedules are made from this rule when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from hebdate.observances.shape import AV, MONDAY, NISAN, SHABBAT, SIVAN, TISHRI, TUESDAY, Schedule, Shape

TZAV, BAMIDBAR, DEVARIM, VAETCHANAN = 24, 33, 43, 44
NITZAVIM, VAYEILECH, HAAZINU, VEZOT_HABERAKHAH = 50, 51, 52, 53
BESHALACH: Final = 15

#: The pairs that can be joined, in the order in which each run of the year joins them.
_TO_PESACH: Final = ((21, 22),)
_TO_SHAVUOT: Final = ((26, 27), (28, 29), (31, 32))
_TO_AV: Final = ((41, 42), (38, 39))

#: Every reading that is ever doubled, by its first half.
DOUBLES: Final = {first: (first, second) for first, second in (*_TO_PESACH, *_TO_SHAVUOT, *_TO_AV, (50, 51))}

Readings = tuple[int, ...]


def festival_places(shape: Shape, schedule: Schedule) -> frozenset[int]:
    """The places of the festival days, on which the weekly reading gives way; the middle days are among them."""
    abroad = schedule == "diaspora"
    spans = (
        (shape.place(TISHRI, 1), 2),
        (shape.place(TISHRI, 10), 1),
        (shape.place(TISHRI, 15), 8 + abroad),
        (shape.place(NISAN, 15), 7 + abroad),
        (shape.place(SIVAN, 6), 1 + abroad),
    )
    return frozenset(place for first, days in spans for place in range(first, first + days))


def _joined(first: int, last: int, shabbatot: int, pairs: Sequence[tuple[int, int]]) -> Sequence[Readings]:
    """Readings first .. last over so many Shabbatot; as many of the pairs are joined as are too many."""
    spare = last - first + 1 - shabbatot
    if not 0 <= spare <= len(pairs):
        raise AssertionError(f"readings {first}..{last} do not fit {shabbatot} Shabbatot")
    joined = dict(pairs[:spare])
    seconds = set(joined.values())
    return [
        (number, joined[number]) if number in joined else (number,)
        for number in range(first, last + 1)
        if number not in seconds
    ]


def _fill(shape: Shape, runs: Sequence[int]) -> list[Readings]:
    """Numbers of plain Shabbatot in the five runs of the year -> their readings in order."""
    before_sukkot, to_pesach, to_shavuot, to_av, to_end = runs
    start: list[Readings] = [(VAYEILECH,), (HAAZINU,)]
    found = start[2 - before_sukkot :]
    if shape.leap:
        pesach = to_pesach
        shavuot = pesach + to_shavuot
        found += [(number,) for number in range(shavuot)]
    else:
        shavuot = BAMIDBAR + 1
        found += _joined(0, TZAV, to_pesach, _TO_PESACH)
        found += _joined(TZAV + 1, BAMIDBAR, to_shavuot, _TO_SHAVUOT)
    found += _joined(shavuot, DEVARIM, to_av, _TO_AV)
    # Two plain Shabbatot before the next Sukkot, and Vayeilech waits for the first of them.
    waits = shape.next_first in (MONDAY, TUESDAY)
    end: list[Readings] = [(NITZAVIM,)] if waits else [(NITZAVIM, VAYEILECH)]
    found += [(number,) for number in range(VAETCHANAN, NITZAVIM)] + end
    if to_end != NITZAVIM - VAETCHANAN + 1:
        raise AssertionError(f"{to_end} Shabbatot from Vaetchanan to the year's end")
    return found


@lru_cache(maxsize=28)
def cycle(shape: Shape, schedule: Schedule) -> tuple[tuple[int, Readings], ...]:
    """(Shape, schedule) -> (place, numbers of the readings) of every Shabbat of the year; () on a festival.

    >>> cycle(Shape(1, 355), "diaspora")[:4]
    ((5, (51,)), (12, (52,)), (19, ()), (26, (0,)))
    """
    shabbatot = range((SHABBAT - shape.first) % 7, shape.length, 7)
    festivals = festival_places(shape, schedule)
    plain = [place for place in shabbatot if place not in festivals]
    devarim = shape.shabbat_by(shape.place(AV, 9))
    marks = (-1, shape.place(TISHRI, 15), shape.place(NISAN, 15), shape.place(SIVAN, 6), devarim, shape.length)
    runs = [sum(1 for place in plain if low < place <= high) for low, high in pairwise(marks)]
    readings = dict(zip(plain, _fill(shape, runs), strict=True))
    return tuple((place, readings.get(place, ())) for place in shabbatot)
