"""Rows a second on a standalone Spark cluster on this machine, at one worker and at two, and what the plan has in it.

``python benchmarks/spark.py`` with the project, its ``spark`` and ``frames`` extras, pyarrow and a Java 17 installed.
Each worker has one core. The days are those of 1900 to 2099 in no order, made by Spark as it goes, and the answers go
to Spark's ``noop`` sink, which takes every column and keeps none; ``the dates alone`` is that much without converting.
The answers of the roads are compared before they are timed. All roads take turns; each figure is the best of
`ROUNDS`. On a machine with fewer free cores than workers and driver, two workers say little.

Then the whole way of a table, from Parquet to Parquet (a key, a date and an amount; a tenth of the rows), on the
cluster and without one, by Polars and DuckDB with as many threads as there are workers.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql

from hebdate.columns import engines, with_gregorian, with_hebrew

ROUNDS = 2
PART = 10  # of the rows, for what is slow
FIRST, LAST = "1900-01-01", "2099-12-31"
DAYS = 73_049
CLUSTER = Path(__file__).parents[1] / "examples" / "archive" / "cluster.py"
HEBREW = ["hebrew_year", "hebrew_month_code", "hebrew_day"]


#: One machine's programs, in processes of their own, for Polars takes its threads when it is loaded.
PROGRAMS = {
    "Polars": """
import time
import polars as pl
from hebdate.columns import with_hebrew
started = time.perf_counter()
frame = pl.scan_parquet("{source}")
({convert}).sink_parquet("{out}")
print(time.perf_counter() - started)
""",
    "DuckDB": """
import os, time
import duckdb
from hebdate.columns import with_hebrew
duckdb.sql("SET enable_progress_bar = false")
duckdb.sql("SET threads = " + os.environ["THREADS"])
started = time.perf_counter()
frame = duckdb.sql("FROM '{source}'")
({convert}).write_parquet("{out}")
print(time.perf_counter() - started)
""",
}


class Road(NamedTuple):
    """A name, what becomes of a frame with the column ``date``, and the part of the rows that it is given."""

    name: str
    take: Callable[[DataFrame], DataFrame]
    part: int = 1


@contextmanager
def session(workers: int) -> Iterator[SparkSession]:
    """A session on a new cluster."""
    command = [sys.executable, str(CLUSTER), "--workers", str(workers)]
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as cluster:
        assert cluster.stdout is not None
        assert cluster.stdin is not None
        master = cluster.stdout.readline().strip()
        if not master:
            raise SystemExit("the cluster did not start")
        spark = (
            SparkSession.builder.master(master)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.executor.memory", "800m")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            .getOrCreate()
        )
        spark.sparkContext.setLogLevel("ERROR")
        try:
            yield spark
        finally:
            spark.stop()
            cluster.stdin.close()
            cluster.wait()


def dates(spark: SparkSession, rows: int) -> DataFrame:
    """Days of two centuries in no order."""
    scattered = f"date_add(DATE'{FIRST}', CAST(pmod(id * 7919, {DAYS}) AS INT)) AS date"
    return spark.range(0, rows, 1, 8).selectExpr(scattered)


def by_formulas(frame: DataFrame) -> DataFrame:
    """`with_hebrew` as for an engine that has no tables: the arithmetic as expressions."""
    with mock.patch.object(engines, "looks_up", return_value=False):
        return with_hebrew(frame, "date", out_of_range="null")


def roads(table: DataFrame) -> list[Road]:
    """The roads to measure; the table has ``date`` and the Hebrew columns."""
    hebrew = "CAST(5660 + year(date) % 200 AS INT) AS hebrew_year", "'M08' AS hebrew_month_code", "day(date) AS day"
    return [
        Road("the dates alone", lambda frame: frame),
        Road("with_hebrew", lambda frame: with_hebrew(frame, "date")),
        Road("with_hebrew, one of names too", lambda frame: with_hebrew(frame, "date", names="en")),
        Road(
            "with_gregorian",
            lambda frame: with_gregorian(frame.selectExpr(*hebrew), day="day", invalid="null"),
        ),
        Road("broadcast join with `hebdate table`", lambda frame: frame.join(sql.broadcast(table), "date")),
        Road("the formulas as expressions", by_formulas, part=5 * PART),
    ]


def check(spark: SparkSession, table: DataFrame) -> None:
    """The roads agree, and the plan of `with_hebrew` is Spark's own."""
    some = dates(spark, 200_000)
    answers = [
        sorted(map(tuple, frame.select("date", *HEBREW).distinct().collect()))
        for frame in (with_hebrew(some, "date"), by_formulas(some), some.join(sql.broadcast(table), "date"))
    ]
    assert len(answers[0]) == DAYS
    assert answers[0] == answers[1] == answers[2]
    frame = with_gregorian(with_hebrew(some, "date"))
    jvm_frame = frame._jdf  # type: ignore[operator, unused-ignore]
    plan = jvm_frame.queryExecution().executedPlan().toString()
    found = [word for word in ("Python", "InArrow", "InPandas", "UDF") if word in plan]
    assert found == [], found
    print(f"the plan has no Python in it; it is {len(plan):,} characters long")


def seconds(spark: SparkSession, road: Road, rows: int) -> float:
    frame = road.take(dates(spark, rows // road.part))
    started = time.perf_counter()
    frame.write.format("noop").mode("overwrite").save()
    return time.perf_counter() - started


def measured(workers: int, rows: int, folder: Path) -> dict[str, float]:
    """Rows a second by each road."""
    with session(workers) as spark:
        table = spark.read.parquet(str(folder / "days.parquet")).selectExpr("gregorian AS date", *HEBREW)
        check(spark, table)
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            for road in roads(table):
                rate = rows // road.part / seconds(spark, road, rows)
                best[road.name] = max(best.get(road.name, 0), rate)
            for name, took in from_file_to_file(spark, workers, folder):
                best[name] = max(best.get(name, 0), rows // PART / took)
        return best


def write_source(folder: Path, rows: int) -> None:
    """A table in eight files: a key, a date, an amount."""
    import duckdb

    (folder / "source").mkdir()
    for part in range(8):
        some = f"range({part * rows // 8}, {(part + 1) * rows // 8}) AS made(id)"
        columns = f"id, DATE '{FIRST}' + CAST(id * 7919 % {DAYS} AS INTEGER) AS date, random() AS amount"
        duckdb.sql(f"COPY (SELECT {columns} FROM {some}) TO '{folder / 'source' / f'{part}.parquet'}'")


def from_file_to_file(spark: SparkSession, threads: int, folder: Path) -> Iterator[tuple[str, float]]:
    """Seconds for the whole way of the source, by each engine, without converting and with."""
    out = str(folder / "out")
    frame = spark.read.parquet(str(folder / "source"))
    for name, answer in ("copied", frame), ("with_hebrew", with_hebrew(frame, "date")):
        started = time.perf_counter()
        answer.write.mode("overwrite").parquet(out)
        yield f"Parquet to Parquet, Spark, {name}", time.perf_counter() - started
    for engine, program in PROGRAMS.items():
        for name, convert in ("copied", "frame"), ("with_hebrew", "with_hebrew(frame, 'date')"):
            code = program.format(source=f"{folder / 'source'}/*.parquet", out=f"{out}-{engine}", convert=convert)
            environment = {**os.environ, "THREADS": str(threads), "POLARS_MAX_THREADS": str(threads)}
            done = subprocess.run(
                [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
            )
            yield f"Parquet to Parquet, {engine}, {name}", float(done.stdout)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    options.add_argument("--rows", type=int, default=100_000_000)
    rows = options.parse_args().rows
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "hebdate", "table", FIRST, LAST, "--out", str(folder / "days.parquet")]
        subprocess.run(command, check=True)
        write_source(folder, rows // PART)
        one, two = (measured(workers, rows, folder) for workers in (1, 2))
    cores, load = os.cpu_count(), os.getloadavg()[2]
    print(f"\n{rows:,} rows, {cores} cores; load of the machine in the last 15 minutes, this included: {load:.1f}")
    print(f"{'million rows a second':42} {'1 worker':>9} {'2 workers':>10} {'ratio':>6}")
    for name in one:
        print(f"  {name:40} {one[name] / 1e6:9.2f} {two[name] / 1e6:10.2f} {two[name] / one[name]:6.2f}")


if __name__ == "__main__":
    main()
