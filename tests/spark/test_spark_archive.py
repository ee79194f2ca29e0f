"""The jobs of `examples/archive` by their documented commands: both tables are the same, and as `hebdate find` says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from ground import ARCHIVE, ROOT, executors

PAGES = ARCHIVE / "pages"
KEY = ["file", "line", "span_start"]


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """A Python program of the project."""
    environment = {**os.environ, **executors(), "SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.run([sys.executable, *command], env=environment, cwd=ROOT, capture_output=True, text=True)


def table(folder: Path) -> pl.DataFrame:
    return pl.read_parquet(folder / "*.parquet").sort(KEY)


@pytest.fixture(scope="module")
def on_one_machine(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    out = tmp_path_factory.mktemp("archive") / "polars"
    return run(ARCHIVE / "polars_job.py", PAGES, out), out


def test_one_machine_finds_what_the_command_line_finds(
    on_one_machine: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    """Every page that is text gives the rows of ``hebdate find``; the one that is none, its one row."""
    done, out = on_one_machine
    rows = table(out)
    good = [path for path in sorted(PAGES.rglob("*.txt")) if path.name != "codepage.txt"]
    expected = []
    for path in good:
        for line in run("-m", "hebdate", "find", "--json", path).stdout.splitlines():
            value = json.loads(line)
            hebrew = value["hebrew"] if value["agreement"] in {"agree", "evening", "single"} else None
            expected.append(
                {
                    "file": path.relative_to(PAGES).as_posix(),
                    "line": value["line"],
                    "span": value["span"],
                    "text": value["text"],
                    "agreement": value["agreement"],
                    "gregorian": value["gregorian"] if hebrew else None,
                    "hebrew": hebrew,
                }
            )
    dates = rows.filter(pl.col("error").is_null())
    assert [
        {
            "file": row["file"],
            "line": row["line"],
            "span": [row["span_start"], row["span_end"]],
            "text": row["text"],
            "agreement": row["agreement"],
            "gregorian": row["gregorian"] and str(row["gregorian"]),
            "hebrew": row["hebrew_year"]
            and {"year": row["hebrew_year"], "month_code": row["hebrew_month_code"], "day": row["hebrew_day"]},
        }
        for row in dates.to_dicts()
    ] == sorted(expected, key=lambda row: (row["file"], row["line"], row["span"]))
    assert {"agree", "single", "mismatch"} <= set(dates["agreement"])
    assert dates["gregorian"].eq_missing(dates["gregorian_last"]).all()  # no page has a range

    assert done.returncode == 1
    complaint = "1987/codepage.txt: line 2: not UTF-8: found the byte 0xe8 at byte 1 of the line"
    assert done.stderr.splitlines() == [complaint]
    bad = rows.filter(pl.col("error").is_not_null()).select("file", "line", "gregorian", "agreement").rows()
    assert bad == [("1987/codepage.txt", 2, None, None)]


def test_the_cluster_writes_the_same_table(
    master: str, on_one_machine: tuple[subprocess.CompletedProcess[str], Path], tmp_path: Path
) -> None:
    done = run(ARCHIVE / "spark_job.py", PAGES, tmp_path / "out", "--master", master)
    assert done.returncode == 1, done.stderr
    assert on_one_machine[0].stderr.strip() in done.stderr.splitlines()
    there, here = table(tmp_path / "out"), table(on_one_machine[1])
    assert there.height > 10
    assert there.schema == here.schema
    assert there.equals(here)

    again = run(ARCHIVE / "spark_job.py", PAGES, tmp_path / "out", "--master", master)
    assert again.returncode == 2
    assert "already exists" in again.stderr
    assert table(tmp_path / "out").equals(there)


def test_one_machine_refuses_and_leaves_nothing(tmp_path: Path) -> None:
    """No pages, no folder, a folder in the way; leavings of a run that was killed are in nobody's way."""
    pages, out = tmp_path / "pages", tmp_path / "out"
    missing = run(ARCHIVE / "polars_job.py", pages, out)
    assert missing.returncode == 2
    assert missing.stderr == f"{pages} is not a folder: PAGES is a folder of *.txt\n"

    pages.mkdir()
    (tmp_path / "out.unfinished").mkdir()
    (tmp_path / "out.unfinished" / "part-00007.parquet").write_bytes(b"half")
    (pages / "_draft.txt").write_text("May 16, 2022", encoding="utf-8")
    assert run(ARCHIVE / "polars_job.py", pages, out).returncode == 0
    assert [path.name for path in tmp_path.iterdir() if path != pages] == ["out"]
    assert table(out).is_empty()
    assert table(out).columns[:2] == ["file", "line"]

    refused = run(ARCHIVE / "polars_job.py", pages, out)
    assert refused.returncode == 2
    assert refused.stderr == f"{out} exists already: remove it, or name another OUT\n"
