"""Rendering one day, against Babel; both sides in one run.

    python benchmarks/render.py

Babel writes the Gregorian half only, in every row. Each time is the best of nine rounds over the same 2,000 days; a
round runs every row once, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import datetime as dt
import random
import timeit
from collections.abc import Callable

from babel.dates import format_date

from hebdate.api import learned, render, render_html

EXAMPLE = "Monday, May 16th | 15 Iyyar 5782"
ROUNDS = 9


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
        ("both halves, example as layout", lambda day: render(day, like=like)),
        ("both halves, example as text", lambda day: render(day, like=EXAMPLE)),
        ("both halves, isolates", lambda day: render(day, locale="he", isolate=True)),
        ("both halves, a week", lambda day: render((day, day + dt.timedelta(6)))),
        ("HTML, en full", render_html),
        ("HTML, he full", lambda day: render_html(day, locale="he")),
        ("HTML, house style in two languages", lambda day: render_html(day, style="arutz-sheva")),
        ("HTML, example as text", lambda day: render_html(day, like=EXAMPLE)),
    ]

    def run(function: Callable[[dt.date], object]) -> float:
        return timeit.timeit(lambda: [function(day) for day in days], number=1) / len(days) * 1e6

    best = [min(times) for times in zip(*[[run(function) for _, function in rows] for _ in range(ROUNDS)], strict=True)]
    print(f"{'':36} {'µs':>7}  {'Babel = 1':>9}")
    for (label, _), time in zip(rows, best, strict=True):
        print(f"{label:36} {time:7.2f}  {time / best[0]:9.2f}")


if __name__ == "__main__":
    main()
