"""How long a conversion takes, next to pyluach and convertdate, and what the year cache is worth.

``python benchmarks/convert.py`` with the project and its ``bench`` extra installed. All sides run in turn, in one
process, on the same days; each figure is the best of several rounds, and the ratios are between figures of one run.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import timeit
import warnings
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from unittest import mock

from convertdate import hebrew as convertdate
from pyluach import dates as pyluach

from hebdate import arithmetic
from hebdate.arithmetic import from_rd, to_rd
from hebdate.date import HebrewDate

ROUNDS = 9
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2099, 12, 31)


class Contender(NamedTuple):
    """A name, what it does with one item, and the items."""

    name: str
    convert: Callable[[Any], object]
    items: Sequence[Any]


def best(contenders: Sequence[Contender]) -> list[float]:
    """Microseconds an item for each contender, the best of `ROUNDS`; a round runs them all in turn."""

    def once(contender: Contender) -> float:
        convert, items = contender.convert, contender.items
        seconds = timeit.timeit(lambda: [convert(item) for item in items], number=1)
        return seconds / len(items) * 1e6

    return [min(times) for times in zip(*([once(each) for each in contenders] for _ in range(ROUNDS)), strict=True)]


def table(title: str, contenders: Sequence[Contender]) -> None:
    """Print the contenders, and how many times as long as the first each takes."""
    times = best(contenders)
    print(f"\n{title:46} {'us each':>9} {'ratio':>8}")
    for contender, time in zip(contenders, times, strict=True):
        print(f"  {contender.name:44} {time:9.3f} {time / times[0]:8.1f}")


def against_the_others(days: list[dt.date]) -> None:
    """date -> Hebrew and back, one at a time. The answers are compared before they are timed."""
    some = days[:300]  # convertdate is slow
    rds = [day.toordinal() for day in days]
    ours = [HebrewDate.from_date(day) for day in days]
    theirs = [pyluach.HebrewDate.from_pydate(day) for day in days]
    fields = [date.to_biblical() for date in ours]
    slots = [(date.year, date.month.slot, date.day) for date in ours]
    assert fields == [date.tuple() for date in theirs]
    assert fields[:300] == [convertdate.from_gregorian(day.year, day.month, day.day) for day in some]
    assert slots == [from_rd(rd) for rd in rds]

    table(
        "date -> Hebrew, one",
        [
            Contender("hebdate, tuple: from_rd", from_rd, rds),
            Contender("hebdate, object: HebrewDate.from_date", HebrewDate.from_date, days),
            Contender("pyluach, object: HebrewDate.from_pydate", pyluach.HebrewDate.from_pydate, days),
            Contender(
                "convertdate, tuple: hebrew.from_gregorian",
                lambda day: convertdate.from_gregorian(day.year, day.month, day.day),
                some,
            ),
        ],
    )
    table(
        "Hebrew -> date, one",
        [
            Contender("hebdate, tuple: to_rd", lambda date: to_rd(*date), slots),
            Contender("hebdate, object: HebrewDate.to_date", HebrewDate.to_date, ours),
            Contender("pyluach, object: HebrewDate.to_pydate", pyluach.HebrewDate.to_pydate, theirs),
            Contender(
                "convertdate, tuple: hebrew.to_gregorian", lambda date: convertdate.to_gregorian(*date), fields[:300]
            ),
        ],
    )


def the_year_cache(days: list[dt.date]) -> None:
    """from_rd with the cache and without it, where it helps and where it cannot."""
    rds = [day.toordinal() for day in days]
    scattered = random.Random(2).choices(range(arithmetic.EPOCH, dt.date.max.toordinal()), k=len(rds))
    uncached = arithmetic._year.__wrapped__

    def with_cache(rds: list[int]) -> object:
        return [from_rd(rd) for rd in rds]

    def without(rds: list[int]) -> object:
        with mock.patch.object(arithmetic, "_year", uncached):
            return [from_rd(rd) for rd in rds]

    print(f"\n{'from_rd and its year cache':46} {'with':>9} {'without':>9} {'ratio':>8}")
    for name, some in (
        ("days of 200 years, in no order", rds),
        ("one day again and again", [rds[0]] * len(rds)),
        ("days of 13,760 years, in no order", scattered),
    ):
        both = [Contender(name, with_cache, [some]), Contender(name, without, [some])]
        cached, bare = (time / len(rds) for time in best(both))
        print(f"  {name:44} {cached:9.3f} {bare:9.3f} {bare / cached:8.1f}")


def arrays() -> None:
    """A million days at once by the same formulas, in numpy; for comparison with one at a time."""
    try:
        import numpy as np
    except ImportError:
        print("\nnumpy is not installed: arrays left out")
        return
    rds = np.random.default_rng(3).integers(FIRST.toordinal(), LAST.toordinal(), 1_000_000)
    dates = from_rd(rds)
    [read, write] = best([Contender("", from_rd, [rds]), Contender("", lambda fields: to_rd(*fields), [dates])])
    print(f"\n{'a million days as int64 arrays':46} {'ns each':>9}")
    print(f"  {'from_rd':44} {read / len(rds) * 1e3:9.1f}")
    print(f"  {'to_rd':44} {write / len(rds) * 1e3:9.1f}")


def main() -> None:
    warnings.simplefilter("ignore", DeprecationWarning)  # convertdate calls its own deprecated functions
    days = [
        dt.date.fromordinal(n) for n in random.Random(1).choices(range(FIRST.toordinal(), LAST.toordinal()), k=3_000)
    ]
    print(f"Python {sys.version.split()[0]}, {len(days)} days from {FIRST} to {LAST}, best of {ROUNDS} rounds")
    against_the_others(days)
    the_year_cache(days)
    arrays()


if __name__ == "__main__":
    main()
