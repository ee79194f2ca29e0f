"""A page with 200 headers, against the same page with Babel's own Gregorian filter; both in one run.

    python benchmarks/page.py

The page is a Jinja2 template with a loop and one filter. Babel writes the Gregorian half alone, as plain text; hebdate
both halves, as HTML. The two pages take turns, so that a busy machine slows both; the template without a filter is
measured too and taken off, so that what is compared is the filters. Each time is the best of thirty.
"""

from __future__ import annotations

import datetime as dt
import random
import time

import jinja2
from babel.dates import format_date

from hebdate.contrib.jinja import HebdateExtension

TURNS = 30
HEADERS = 200
TEMPLATE = "{% for day in days %}<p>{{ FILTERED }}</p>\n{% endfor %}"


def best(pages: dict[str, jinja2.Template], days: list[dt.date]) -> dict[str, float]:
    """Milliseconds a page: the best of all turns, after one to warm up."""
    times = dict.fromkeys(pages, float("inf"))
    for turn in range(TURNS + 1):
        for name, page in pages.items():
            start = time.perf_counter()
            page.render(days=days)
            if turn:
                times[name] = min(times[name], (time.perf_counter() - start) * 1e3)
    return times


def main() -> None:
    """Print the table."""
    environment = jinja2.Environment(extensions=[HebdateExtension], autoescape=True)
    environment.filters["format_date"] = format_date
    chosen = random.Random(5782)
    days = [dt.date.fromordinal(chosen.randint(737_791, 738_520)) for _ in range(HEADERS)]  # of two years
    print(f"{HEADERS} headers, milliseconds in the filters\n{'':36} {'Babel':>7} {'hebdate':>8} {'ratio':>6}")
    for label, locale, option in (
        ("en, full", "en", ""),
        ("he, full", "he", ""),
        ("fr, full", "fr", ""),
        ("ru, full", "ru", ""),
        ("en, a house style", "en", ', style="algemeiner"'),
        ("en, like an example", "en", ', like="Monday, May 16th | 15 Iyyar 5782"'),
        ("he, two languages: arutz-sheva", "he", ', style="arutz-sheva"'),
    ):
        filtered = {
            "nothing": "''",
            "Babel": f'day|format_date("full", "{locale}")',
            "hebdate": f'day|hebdate(locale="{locale}"{option})',
        }
        pages = {
            name: environment.from_string(TEMPLATE.replace("FILTERED", expression))
            for name, expression in filtered.items()
        }
        times = best(pages, days)
        babel, ours = (times[name] - times["nothing"] for name in ("Babel", "hebdate"))
        print(f"{label:36} {babel:7.2f} {ours:8.2f} {ours / babel:6.2f}")


if __name__ == "__main__":
    main()
