"""Rendering one day, against Babel; both sides in one run.

    python benchmarks/render.py

Babel writes the Gregorian half only, in every row. Each time is the best of seven runs over the same 2,000 days.
"""

from __future__ import annotations

import datetime as dt
import random
import timeit
from collections.abc import Callable

from babel.dates import format_date

from hebdate.html import render_html
from hebdate.public import learned
from hebdate.public import render as render_like
from hebdate.writer import render

EXAMPLE = "Monday, May 16th | 15 Iyyar 5782"


def best(function: Callable[[dt.date], object], days: list[dt.date]) -> float:
    """Microseconds a call: the best of seven runs over the days, after one to warm up."""

    def run() -> None:
        for day in days:
            function(day)

    run()
    return min(timeit.repeat(run, number=1, repeat=7)) / len(days) * 1e6


def main() -> None:
    """Print the table."""
    chosen = random.Random(5782)
    days = [dt.date.fromordinal(chosen.randint(657_438, 766_644)) for _ in range(2000)]
    like = learned(EXAMPLE)
    rows: list[tuple[str, Callable[[dt.date], object]]] = [
        ("Babel, Gregorian alone, en full", lambda day: format_date(day, "full", locale="en")),
        ("Babel, Gregorian alone, he full", lambda day: format_date(day, "full", locale="he")),
        ("both halves, en full", render),
        ("both halves, he full", lambda day: render(day, locale="he")),
        ("both halves, house style", lambda day: render(day, style="algemeiner")),
        ("both halves, learned layout", lambda day: render(day, like=like)),
        ("both halves, example as text", lambda day: render_like(day, like=EXAMPLE)),
        ("both halves, isolates", lambda day: render(day, locale="he", isolate=True)),
        ("both halves, HTML", render_html),
        ("both halves, a week", lambda day: render((day, day + dt.timedelta(6)))),
    ]
    base = 0.0
    print(f"{'':32} {'µs':>7}  {'Babel = 1':>9}")
    for label, function in rows:
        time = best(function, days)
        base = base or time
        print(f"{label:32} {time:7.2f}  {time / base:9.2f}")


if __name__ == "__main__":
    main()
