"""Find the dates in a folder of text pages, on a Spark cluster, and write them as a table.

    python examples/archive/spark_job.py PAGES OUT --master spark://HOST:PORT

PAGES is a folder of ``*.txt`` in UTF-8, at any depth, that the driver and all workers can read: a path that is a folder
here, or an address (``s3a://…``). OUT is a folder of Parquet, which must not exist yet. Without ``--master`` the job
runs on the cores of this machine. The Python of the workers needs hebdate and pyarrow.

Exit codes: 0 all pages were read, 1 some are no text (they are reported, and are rows with ``error`` in the table), 2
the job could not be done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

HERE = Path(__file__).parent

#: `finding.SCHEMA`, as Spark spells it.
COLUMNS = (
    "file string, line int, span_start int, span_end int, text string, agreement string, gregorian date, "
    "gregorian_last date, hebrew_year smallint, hebrew_month_code string, hebrew_day tinyint, error string"
)
#: Of the pages that are no text, how many are named on standard error; all are in the table.
NAMED = 20


def write_dates(spark: SparkSession, pages: str, out: str) -> list[str]:
    """Write the table of the dates in the pages; the complaints about pages that are no text."""
    from pyspark.sql import functions as sql

    spark.sparkContext.addPyFile(str(HERE / "finding.py"))
    # Spark gives each page's whole address; the table has its name from the archive down.
    address = f"file://{Path(pages).resolve()}" if Path(pages).is_dir() else pages.rstrip("/")
    root = address.removeprefix("file://") + "/"

    def find_dates(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from finding import found

        for batch in batches:
            for path, raw in zip(batch["path"], batch["content"], strict=True):
                yield found(path.as_py().split(root, 1)[-1], raw.as_py())

    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", "*.txt")
    reader.load(address).select("path", "content").mapInArrow(find_dates, COLUMNS).write.parquet(out)
    bad = spark.read.parquet(out).where(sql.col("error").isNotNull()).orderBy("file")
    named = [f"{row.file}: line {row.line}: {row.error}" for row in bad.limit(NAMED).collect()]
    more = bad.count() - len(named) if len(named) == NAMED else 0
    return [*named, f"and {more} more, with an error in the table"] if more else named


def main() -> int:
    options = argparse.ArgumentParser(description="find the dates in a folder of text pages, on Spark")
    options.add_argument("pages", metavar="PAGES", help="a folder of *.txt in UTF-8")
    options.add_argument("out", metavar="OUT", help="a folder for the table, in Parquet; must not exist yet")
    options.add_argument("--master", default="local[*]", help="of a cluster, spark://HOST:PORT (this machine's cores)")
    chosen = options.parse_args()

    from pyspark.errors import AnalysisException
    from pyspark.sql import SparkSession

    # A page is a row, and pages can be long: few at a time go to Python.
    spark = (
        SparkSession.builder.appName("dates of an archive")
        .master(chosen.master)
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    try:
        complaints = write_dates(spark, chosen.pages, chosen.out)
    except AnalysisException as error:  # PAGES is not there, OUT is
        print(str(error).partition("\n")[0], file=sys.stderr)
        return 2
    finally:
        spark.stop()
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
