"""How long a column of dates takes, next to other ways to convert one: ratios, all sides in one run, on one core.

``python benchmarks/columns.py`` with the project and its ``bench`` and ``frames`` extras. Peers that are not installed
are left out, and it says so: PyICU (``pip install PyICU``, which needs libicu-dev), and @hebcal/hdate, whose folder is
given: ``npm install @hebcal/hdate`` in it, then ``--hebcal FOLDER``. ``--rows N`` for another length.

What is timed is the whole conversion: from a column of dates to year, month and day as three columns that can be used.
Days are those of 200 years in no order. Sides take turns for several rounds; a figure is the best of a side's rounds.
Slow sides convert the first rows only, and their time is by the row like the others'.
"""

# ruff: noqa: E402 - the libraries read how many threads they may have when they are imported

from __future__ import annotations

import os

for _variable in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

import argparse
import datetime as dt
import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from pyluach import dates as pyluach

from hebdate.arithmetic import from_rd, stages_from_rd
from hebdate.columns import to_gregorian, to_hebrew, with_hebrew

ROUNDS = 7
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2099, 12, 31)
UNIX = dt.date(1970, 1, 1).toordinal()


class Side(NamedTuple):
    """A name, the work, and the rows it converts."""

    name: str
    work: Callable[[], object]
    rows: int


class Figure(NamedTuple):
    """A side's name and its nanoseconds a row."""

    name: str
    time: float


def best(sides: list[Side]) -> dict[str, float]:
    """Nanoseconds a row of each side, the best of `ROUNDS`; a round runs them all in turn."""
    times = {side.name: float("inf") for side in sides}
    for _ in range(ROUNDS):
        for side in sides:
            start = time.perf_counter()
            side.work()
            times[side.name] = min(times[side.name], (time.perf_counter() - start) / side.rows * 1e9)
    return times


def with_icu(days: np.ndarray[Any, Any]) -> Side | None:
    """ICU4C through PyICU: set a calendar's time, get three fields. Its months are slots from 0."""
    try:
        import icu
    except ImportError:
        print("PyICU is not installed: ICU4C left out")
        return None
    some = (days[:100_000].astype("M8[ms]").view(np.int64).astype(float) / 1000).tolist()  # PyICU counts in seconds
    calendar = icu.Calendar.createInstance(icu.TimeZone.createTimeZone("UTC"), icu.Locale("en@calendar=hebrew"))
    year, month, day = icu.UCalendarDateFields.YEAR, icu.UCalendarDateFields.MONTH, icu.UCalendarDateFields.DATE

    def work() -> list[tuple[int, int, int]]:
        rows = []
        for moment in some:
            calendar.setTime(moment)
            rows.append((calendar.get(year), calendar.get(month) + 1, calendar.get(day)))
        return rows

    # ICU 72 gives other dates in 5806 and 5807, where the calendar of DuckDB, with a newer ICU, and pyluach give ours.
    ours = to_hebrew(days[: len(some)])
    answers = np.array(work()).T
    apart = (answers != np.array([ours.year, ours.slot, ours.day])).any(axis=0)
    years = sorted(set(ours.year[apart].tolist()))
    print(
        f"ICU {icu.ICU_VERSION} and hebdate: {apart.sum():,} of {len(some):,} days apart, in the Hebrew years {years}"
    )
    assert set(years) <= {5806, 5807}
    return Side("ICU4C (PyICU)", work, len(some))


#: Reads days as integers, prints nanoseconds a row and the first answers. The loop is warm before it is timed.
_HEBCAL = """
const {HDate} = require('@hebcal/hdate');
const days = JSON.parse(require('fs').readFileSync(0));
const y = new Int16Array(days.length), m = new Int8Array(days.length), d = new Int8Array(days.length);
function run() {
  for (let i = 0; i < days.length; i++) {
    const h = new HDate(days[i]);
    y[i] = h.getFullYear(); m[i] = h.getMonth(); d[i] = h.getDate();
  }
}
let best = Infinity;
for (let round = 0; round < 7; round++) {
  const start = process.hrtime.bigint();
  run();
  best = Math.min(best, Number(process.hrtime.bigint() - start) / days.length);
}
console.log(JSON.stringify({best, first: [...y.slice(0, 1000)].map((year, i) => [year, m[i], d[i]])}));
"""


def with_hebcal(days: np.ndarray[Any, Any], folder: Path | None) -> Figure | None:
    """@hebcal/hdate in Node: a date object of each day number, and its three fields."""
    if folder is None:
        print("no --hebcal FOLDER was given: @hebcal/hdate left out")
        return None
    some = (days[:500_000].view(np.int64) + UNIX).tolist()
    done = subprocess.run(
        ["node", "-e", _HEBCAL], cwd=folder, input=json.dumps(some), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    ours = to_hebrew(days[:1000])
    assert answer["first"] == np.array([ours.year, ours.biblical(), ours.day]).T.tolist()
    return Figure("@hebcal/hdate (Node)", answer["best"])


def with_pyluach(days: np.ndarray[Any, Any]) -> Side:
    """pyluach mapped over dates, as tuples."""
    some = days[:30_000].tolist()

    def work() -> list[Any]:
        return [pyluach.HebrewDate.from_pydate(day).tuple() for day in some]

    ours = to_hebrew(days[:1000])
    assert [list(date) for date in work()[:1000]] == np.array([ours.year, ours.biblical(), ours.day]).T.tolist()
    return Side("pyluach, mapped", work, len(some))


def duckdb_sides(days: np.ndarray[Any, Any]) -> list[Side]:
    """DuckDB's ICU calendar and our expressions, over one stored table, to Arrow columns of small integers.

    The calendar is asked for a struct of three parts at once, and for the three apart, as most people write it.
    """
    connection = duckdb.connect(config={"threads": 1})
    days = days[:1_000_000]
    connection.register("arrow_days", pa.table({"date": days}))
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("CREATE TABLE days AS SELECT date, date::TIMESTAMPTZ AS moment FROM arrow_days")
    connection.execute("SET Calendar = 'hebrew'")
    ours = with_hebrew(connection.table("days"), "date", months="slot", out_of_range="null")
    ours = ours.project("hebrew_year AS year, hebrew_month_slot AS month, hebrew_day AS day")
    parts = "date_part(['year', 'month', 'day'], moment)"
    struct = connection.sql(
        f"SELECT p.year::SMALLINT AS year, p.month::TINYINT AS month, p.day::TINYINT AS day "
        f"FROM (SELECT {parts} AS p FROM days)"
    )
    apart = connection.sql(
        "SELECT year(moment)::SMALLINT AS year, month(moment)::TINYINT AS month, day(moment)::TINYINT AS day FROM days"
    )
    answers = [relation.limit(5000).to_arrow_table().to_pydict() for relation in (ours, struct, apart)]
    assert answers[0] == answers[1] == answers[2]
    named = {
        "DuckDB, our expressions": ours,
        "DuckDB's ICU calendar, a struct": struct,
        "DuckDB's ICU calendar, three calls": apart,
    }
    return [Side(name, relation.to_arrow_table, len(days)) for name, relation in named.items()]


def against_the_others(days: np.ndarray[Any, Any], hebcal: Path | None) -> None:
    """A column of dates to three columns, and what was asked of it."""
    some = days[: len(days) // 2]
    sides = [
        Side("hebdate: to_hebrew", lambda: to_hebrew(days), len(days)),
        Side("a copy of the column: numpy.copy", lambda: np.copy(days), len(days)),
        Side("hebdate: to_gregorian", lambda: None, 1),
        *duckdb_sides(days),
        with_pyluach(days),
    ]
    back = to_hebrew(some)
    sides[2] = Side("hebdate: to_gregorian", lambda: to_gregorian(*back, months="slot"), len(some))
    icu = with_icu(days)
    times = best([*sides, icu] if icu else sides)
    figure = with_hebcal(days, hebcal)
    if figure:
        times[figure.name] = figure.time

    ours = times["hebdate: to_hebrew"]
    print(f"\n{'a column of dates to year, month, day':42} {'ns a row':>9} {'ratio':>9}   wanted")
    wanted = {
        "a copy of the column: numpy.copy": "at least 1/30",
        "DuckDB's ICU calendar, a struct": "at least 60",
        "DuckDB's ICU calendar, three calls": "at least 60",
        "ICU4C (PyICU)": "at least 100",
        "@hebcal/hdate (Node)": "at least 50",
        "pyluach, mapped": "at least 1000",
    }
    for name, each in times.items():
        print(f"  {name:40} {each:9.1f} {each / ours:9.2f}   {wanted.get(name, '')}")
    inside = times["DuckDB, our expressions"]
    for how in ("a struct", "three calls"):
        ratio = times[f"DuckDB's ICU calendar, {how}"] / inside
        print(f"  inside DuckDB, its ICU calendar as {how} / our expressions: {ratio:.1f}   wanted: at least 2")


def the_ways(days: np.ndarray[Any, Any]) -> None:
    """What was chosen for each engine, next to what was not: the gather, and the formulas as native expressions."""
    days = days[:1_000_000]
    table = pa.table({"date": days})
    polars = pl.DataFrame(table)
    frames: dict[str, Any] = {
        "Polars": polars,
        "pandas": pd.DataFrame({"date": days.astype("M8[s]")}),
        "PyArrow": table,
    }
    rds = nw.from_native(pl.DataFrame({"rd": days.view(np.int64) + UNIX}))

    def staged(frame: Any) -> Any:
        for stage in stages_from_rd("rd", "year", "slot", "day"):
            frame = frame.with_columns(**{step.column: step.over(nw.col).cast(nw.Int64) for step in stage})
        return frame.select("year", "slot", "day")

    sides = [
        Side(f"{name}: the gather", partial(with_hebrew, frame, "date"), len(days)) for name, frame in frames.items()
    ]
    lazy = polars.lazy()
    sides += [
        Side("Polars: formulas, of R.D., eager", lambda: staged(rds), len(days)),
        Side(
            "Polars, lazy: its own gathers",
            lambda: with_hebrew(lazy, "date", out_of_range="null").collect(),
            len(days),
        ),
        Side("numpy: formulas", lambda: from_rd(days.view(np.int64) + UNIX), len(days)),
    ]
    times = best(sides)
    print(f"\n{'with_hebrew: year, month code, day':42} {'ns a row':>9}")
    for name, each in times.items():
        print(f"  {name:40} {each:9.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="time columns of dates against other libraries")
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--hebcal", type=Path, help="a folder in which @hebcal/hdate is installed")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pa.set_cpu_count(1)
    span = (LAST - FIRST).days + 1
    numbers = np.random.default_rng(3).integers(0, span, options.rows) + (FIRST.toordinal() - UNIX)
    days = numbers.view("M8[D]")
    print(f"Python {sys.version.split()[0]}, {options.rows:,} days from {FIRST} to {LAST}, best of {ROUNDS}, one core")
    against_the_others(days, options.hebcal)
    the_ways(days)


if __name__ == "__main__":
    main()
