"""The cluster that these tests run on is one: what a local session would not show."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession


def test_two_executors_do_the_work(spark: SparkSession) -> None:
    """The master is a standalone one, and both workers have an executor, in a process that is not the driver."""
    import pyarrow as pa

    def process(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for _ in batches:
            yield pa.RecordBatch.from_pydict({"parent": [os.getppid()], "own": [os.getpid()]})

    assert spark.sparkContext.master.startswith("spark://127.0.0.1:")
    rows = spark.range(0, 1000, 1, 16).mapInArrow(process, "parent long, own long").collect()
    assert len({row.parent for row in rows}) == 2
    assert os.getpid() not in {row.own for row in rows} | {row.parent for row in rows}
    assert spark.conf.get("spark.sql.ansi.enabled") == "true"
