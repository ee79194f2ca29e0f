"""How long a header takes to read, next to python-dateutil for its Gregorian half alone, and a page next to its peers.

``python benchmarks/read.py`` with the project and its ``bench`` extra installed. Every round runs all contenders in
turn, in one process; each figure is the best of the rounds, and the ratios are between figures of one run. For
chrono-node, a folder with ``npm install chrono-node`` is named in CHRONO, and Node is on the path.

What each way is worth: "shape seen" is read by `hebdate.reading.shapes`; "accounts known" by the reader, which has met
a line with the same tokens; and "shape new" by the reader, which has not.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
import warnings
from collections.abc import Callable

import dateutil.parser

import hebdate
from hebdate.reading.accounts import forget
from hebdate.reading.reader import parse, read, words_of

HEADER, HALF = "Monday, May 16th | 15 Iyyar 5782", "Monday, May 16th"
ROUNDS = 15

PROSE = """
The committee met again in the spring, and its members, who had come from eleven towns, spoke of little else than the
price of paper and the 1,200 subscribers who may or may not pay. Nobody could march to the printer's with a bill from
2011, said the chairman; the sum of 500,000 was, in any case, an invention of the evening papers. On page 16 stood the
letters, under them the names of those who had signed, and beneath those a notice about lost gloves (room 5, 9 to 12).
"""
DATED = "Published Monday, May 16th | 15 Iyyar 5782, and again on June 8, 2018 in a second edition.\n"


def best(contenders: dict[str, Callable[[], object]], number: int, rounds: int = ROUNDS) -> dict[str, float]:
    """Seconds a call for each contender."""
    times: dict[str, float] = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, call in contenders.items():
            start = time.perf_counter()
            for _ in range(number):
                call()
            times[name] = min(times[name], (time.perf_counter() - start) / number)
    return times


def headers() -> None:
    """One header, seen and new."""
    words = words_of(())
    for _ in range(3):
        parse(HEADER)

    def new() -> object:
        forget()
        return read(HEADER, words, None)

    times = best(
        {
            "python-dateutil, Gregorian half": lambda: dateutil.parser.parse(HALF),
            "hebdate, shape seen": lambda: parse(HEADER),
            "hebdate, accounts known": lambda: read(HEADER, words, None),
            "hebdate, shape new": new,
        },
        200,
    )
    base = times["python-dateutil, Gregorian half"]
    print(f"{'one header':44}{'us':>10}{'ratio':>9}")
    for name, seconds in times.items():
        print(f"  {name:42}{seconds * 1e6:10.2f}{seconds / base:9.2f}")


def pages() -> None:
    """A megabyte of prose with a few dates in it."""
    page = (PROSE * 8 + DATED) * 300
    page = page[:1_000_000]
    small = page[:20_000]
    speeds: dict[str, float] = {}
    for _ in range(3):
        start = time.perf_counter()
        count = sum(1 for _ in hebdate.find(page))
        speeds["hebdate.find"] = max(speeds.get("hebdate.find", 0), len(page) / (time.perf_counter() - start) / 1e6)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            from dateparser.search import search_dates
        except ImportError:
            print("dateparser is not installed: pip install '.[bench]'")
        else:
            start = time.perf_counter()
            search_dates(small, languages=["en"])
            speeds["dateparser.search_dates (20 kB)"] = len(small) / (time.perf_counter() - start) / 1e6
    chrono = chrono_speed(page)
    if chrono:
        speeds["chrono-node"] = chrono
    print(f"\n{'a megabyte of prose, ' + str(count) + ' dates':44}{'MB/s':>10}{'ours is':>9}")
    for name, speed in speeds.items():
        print(f"  {name:42}{speed:10.3f}{speeds['hebdate.find'] / speed:8.1f}x")


CHRONO = """
const chrono = require('chrono-node'), text = require('fs').readFileSync(0, 'utf8');
let best = Infinity;
for (let round = 0; round < 3; round++) {
  const start = process.hrtime.bigint();
  chrono.parse(text);
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(JSON.stringify(text.length / best / 1e6));
"""


def chrono_speed(page: str) -> float | None:
    """MB/s of chrono-node, if it is to be had."""
    folder = os.environ.get("CHRONO")
    if not folder or not shutil.which("node"):
        print("chrono-node is not here: name its folder in CHRONO")
        return None
    done = subprocess.run(["node", "-e", CHRONO], cwd=folder, input=page, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout))


if __name__ == "__main__":
    headers()
    pages()
