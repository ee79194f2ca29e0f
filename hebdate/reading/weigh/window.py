"""Dates without a year: their days in the years of a window."""

from __future__ import annotations

from functools import lru_cache

from hebdate.arithmetic import from_rd
from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import stretches, window_days
from hebdate.reading.weigh.pairing import Pair, pair_up
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Days


def window_of(scale: Scale) -> Days:
    """The years in which a date without a year is looked for: around `near`, or those of `stretches.WINDOW`."""
    if scale.near is None:
        return window_days()
    year = scale.near if isinstance(scale.near, int) else scale.near.year
    return window_days((year - 40, year + 40))


#: The days of a date in the years of a window. The accounts of a line ask for the same few again and again.
in_window = lru_cache(maxsize=32)(stretches)


@lru_cache(maxsize=32)
def loose_pairs(civil: Phrase, hebrew: Phrase, window: Days) -> tuple[Pair, ...]:
    """The days of a window on which two halves without years agree, whatever the weekdays."""
    begins = _first_days(hebrew)
    found: list[Pair] = []
    for stretch in in_window(civil, window):
        if begins and stretch.exact:
            rd = stretch.first  # most years are passed over without making anything of them
            if from_rd(rd)[1:] not in begins and from_rd(rd + 1)[1:] not in begins:
                continue
        for other in stretches(hebrew, (stretch.first, stretch.last + 1)):
            found += pair_up(civil, stretch, hebrew, other)
    return tuple(found)


def _first_days(hebrew: Phrase) -> set[tuple[int, int]]:
    """The (slot, day) on which the days of a phrase can begin, where it names days of a month by number; else empty."""
    points = [
        claim.start for claim in hebrew.claims if not claim.shift and claim.start.day > 0 and not claim.start.observed
    ]
    if len(points) < len(hebrew.claims):
        return set()
    adars = {PLAIN_ADAR: (6, 7)}
    return {(slot, point.day) for point in points for slot in adars.get(point.month, (point.month,))}
