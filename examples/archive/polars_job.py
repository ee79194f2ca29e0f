"""Find the dates in a folder of text pages, on the cores of one machine, and write them as a table.

    python examples/archive/polars_job.py PAGES OUT

PAGES is a folder of ``*.txt`` in UTF-8, at any depth; OUT is a folder of Parquet, which must not exist yet: it appears
when all is written. The pages are read by one process a core and the rows written in parts, so that memory does not
grow with the archive. Exit codes: 0 all pages were read, 1 some are no text (they are reported, and are rows with
``error`` in the table), 2 the job could not be done.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import polars as pl
import pyarrow as pa
from finding import SCHEMA, found, is_page

#: Pages that are read before their rows are written, as one part of the table.
PART = 10_000


def rows_of(pages: Path, page: Path) -> pa.RecordBatch:
    """The rows of one page."""
    return found(page.relative_to(pages).as_posix(), page.read_bytes())


def parts(pages: Path) -> Iterator[pl.DataFrame]:
    """The table of the dates in the pages, part by part."""
    waiting = (path for path in sorted(pages.rglob("*.txt")) if is_page(path.relative_to(pages).parts))
    # Polars runs threads, which a forked process would inherit stopped in the middle of something.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for some in iter(lambda: list(itertools.islice(waiting, PART)), []):
            batches = pool.map(partial(rows_of, pages), some, chunksize=16)
            yield pl.DataFrame(pa.Table.from_batches(batches, SCHEMA))


def write_dates(pages: Path, out: Path) -> Iterator[str]:
    """Write the table of the dates in the pages; the complaints about pages that are no text, as they come."""
    unfinished = out.with_name(f"{out.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)  # of a run that was killed
    unfinished.mkdir(parents=True)
    number = -1
    for number, frame in enumerate(parts(pages)):
        frame.write_parquet(unfinished / f"part-{number:05}.parquet")
        for file, line, error in frame.filter(pl.col("error").is_not_null()).select("file", "line", "error").rows():
            yield f"{file}: line {line}: {error}"
    if number < 0:  # a table without rows is a table, with its columns
        pl.DataFrame(SCHEMA.empty_table()).write_parquet(unfinished / "part-00000.parquet")
    unfinished.rename(out)


def main() -> int:
    options = argparse.ArgumentParser(description="find the dates in a folder of text pages, on one machine")
    options.add_argument("pages", metavar="PAGES", type=Path, help="a folder of *.txt in UTF-8")
    options.add_argument("out", metavar="OUT", type=Path, help="a folder for the table, in Parquet; must not exist yet")
    chosen = options.parse_args()
    if not chosen.pages.is_dir():
        print(f"{chosen.pages} is not a folder: PAGES is a folder of *.txt", file=sys.stderr)
        return 2
    if chosen.out.exists():
        print(f"{chosen.out} exists already: remove it, or name another OUT", file=sys.stderr)
        return 2
    code = 0
    for complaint in write_dates(chosen.pages, chosen.out):
        print(complaint, file=sys.stderr)
        code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
