"""What a day is: against pyluach, and a year's list against @hebcal/core in Node; all sides in one run.

    python benchmarks/observances.py [FOLDER]

FOLDER is one in which ``npm install @hebcal/core`` was run; without it the rows of Node are left out. A day is asked
three ways: a year's days one after the other, cold (every day for the first time, caches emptied before) and warm, and
days taken at random from four centuries. pyluach's figure is `holiday` plus `getparsha` for the same days. A year's
list has what hebcal's `calendar` has with candle lighting off: festivals, fasts, Rosh Chodesh, special Shabbatot, days
of the State, the omer, and the week's readings; with English names, and as they come. Each round lists twenty other
years, since both sides keep the years that they were asked for. Best of the rounds.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import timeit
from collections.abc import Callable
from pathlib import Path

from pyluach import dates as luach
from pyluach import hebrewcal, parshios

from hebdate.names.observances import parasha_title
from hebdate.observances import almanac, on, parasha, year

ROUNDS = 5

#: hebcal's list of years in one process, with names or without: the best of so many rounds, in seconds a year.
NODE = """
import {HebrewCalendar} from '@hebcal/core';
const names = %s, rounds = %d;
let best = Infinity, events = 0;
for (let round = 0; round < rounds; round++) {
  const start = process.hrtime.bigint();
  let count = 0;
  for (let year = 5600 + 20 * round; year < 5620 + 20 * round; year++) {
    const found = HebrewCalendar.calendar({year, isHebrewYear: true, il: true, sedrot: true, omer: true});
    for (const event of found) { if (names) event.render('en'); event.greg(); count++; }
  }
  const took = Number(process.hrtime.bigint() - start) / 1e9 / 20;
  if (took < best) { best = took; events = count / 20; }
}
console.log(JSON.stringify({seconds: best, events}));
"""


def seconds(function: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Best of the rounds."""
    return min(timeit.repeat(function, number=1, repeat=rounds))


def listed(number: int, names: bool) -> int:
    """A year's observances and readings in order, with names or without; how many entries it has."""
    if not names:
        found = [*year(number, schedule="israel"), *parasha.year(number, "israel")]
        return len(found)
    told = [(each.day, each.name()) for each in year(number, schedule="israel")]
    told += [(week.shabbat, parasha_title(week.readings)) for week in parasha.year(number, "israel")]
    told.sort()
    return len(told)


def forget() -> None:
    """Every day is asked for the first time again; the tables of the kinds of years stay."""
    almanac._year.cache_clear()


def days() -> None:
    """The rows of single days."""
    chosen = random.Random(5782)
    row = [dt.date(2020, 1, 1) + dt.timedelta(day) for day in range(4000)]
    spread = [dt.date.fromordinal(chosen.randint(671_700, 803_000)) for _ in range(4000)]

    def ours(asked: list[dt.date]) -> None:
        for day in asked:
            on(day, schedule="israel")

    def cold() -> None:
        forget()
        ours(row)

    def weeks() -> None:
        for day in row:
            parasha.of(day, "israel")

    def theirs(asked: list[luach.GregorianDate]) -> None:
        for day in asked:
            hebrewcal.holiday(day, israel=True)
            parshios.getparsha(day, israel=True)

    luach_row = [luach.GregorianDate(day.year, day.month, day.day) for day in row]
    luach_spread = [luach.GregorianDate(day.year, day.month, day.day) for day in spread[:1000]]
    peer = seconds(lambda: theirs(luach_row)) / len(row)
    far = seconds(lambda: theirs(luach_spread)) / len(luach_spread)
    print(f"{'one day':44} {'µs':>8}  {'times faster':>12}")
    print(f"{'pyluach, holiday + getparsha, in a row':44} {peer * 1e6:8.2f}")
    for label, function, against in (
        ("observances.on, in a row, cold", cold, peer),
        ("observances.on, in a row, warm", lambda: ours(row), peer),
        ("parasha.of, in a row", weeks, peer),
        ("pyluach, four centuries at random", None, far),
        ("observances.on, four centuries at random", lambda: ours(spread), far),
    ):
        if function is None:
            print(f"{label:44} {far * 1e6:8.2f}")
            continue
        took = seconds(function) / len(row)
        print(f"{label:44} {took * 1e6:8.2f}  {against / took:12.1f}")


def years(folder: Path | None) -> None:
    """The rows of a year's list."""
    for names in (False, True):
        took, entries = float("inf"), 0.0
        for round_ in range(ROUNDS * 4):
            numbers = range(5600 + 20 * round_, 5620 + 20 * round_)
            once = timeit.timeit(lambda: [listed(number, names) for number in numbers], number=1) / 20  # noqa: B023
            if once < took:
                took, entries = once, sum(listed(number, names) for number in numbers) / 20
        title = f"a year, {'with English names' if names else 'as it comes'}"
        print(f"\n{title:44} {'ms':>8}  {'entries':>8}  {'times faster':>12}")
        if folder is not None:
            script = NODE % (str(names).lower(), ROUNDS * 4)
            command = ["node", "--input-type=module", "-e", script]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
            node = json.loads(done.stdout)
            print(f"{'@hebcal/core in Node':44} {node['seconds'] * 1e3:8.3f}  {node['events']:8.1f}")
            print(f"{'hebdate':44} {took * 1e3:8.3f}  {entries:8.1f}  {node['seconds'] / took:12.1f}")
        else:
            print(f"{'hebdate':44} {took * 1e3:8.3f}  {entries:8.1f}")


def column() -> None:
    """The rows of a column of a million days: reading and holiday in both schedules, as codes, against copying it."""
    import numpy as np

    from hebdate.columns import observances

    generator = np.random.default_rng(5782)
    asked = generator.integers(-25_567, 29_220, 1_000_000).astype("datetime64[D]")  # 1900 to 2050, in no order
    copied = seconds(asked.copy, 25)
    told = seconds(lambda: [observances(asked, schedule=schedule) for schedule in ("israel", "diaspora")], 25)
    print(f"\n{'a million days, both schedules':44} {'ms':>8}  {'copies':>8}")
    print(f"{'copying the column':44} {copied * 1e3:8.2f}  {1:8}")
    print(f"{'columns.observances':44} {told * 1e3:8.2f}  {told / copied:8.1f}")


def main() -> None:
    """Print the tables."""
    days()
    column()
    years(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


if __name__ == "__main__":
    main()
