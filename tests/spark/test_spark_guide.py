"""The guide's examples are run on the cluster, and reading there gives what `hebdate.parse` gives here."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ground import ROOT

import hebdate
from hebdate.answers import answer
from hebdate.columns import with_readings

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

GUIDE = ROOT / "docs" / "guides" / "spark.md"
CORPUS = ROOT / "tests" / "data" / "corpus.jsonl"


def test_the_guide_is_true(spark: SparkSession, tmp_path: Path) -> None:
    """Every example, with the table of days that its own command writes."""
    text = GUIDE.read_text(encoding="utf-8")
    command = re.search(r"^hebdate (table .+)$", text, re.MULTILINE)
    assert command
    subprocess.run([sys.executable, "-m", "hebdate", *shlex.split(command[1])], cwd=tmp_path, check=True)
    # Spark takes a bare name from where its own process was started.
    text = text.replace('"days.parquet"', f'"{tmp_path / "days.parquet"}"')
    examples = doctest.DocTestParser().get_doctest(text, {"spark": spark}, GUIDE.name, str(GUIDE), 0)
    assert len(examples.examples) > 15
    shown: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(examples, out=shown.append)
    assert result.failed == 0, "".join(shown)


def test_headers_are_read_on_the_cluster(spark: SparkSession) -> None:
    """Printed lines, read in the executors: agreement, day, and diagnostics are those of the scalar reader."""

    lines = sorted({json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()})
    assert len(lines) > 200
    frame = spark.createDataFrame([(line,) for line in [*lines, None]], "header string").repartition(4)
    found = {row.header: tuple(row)[1:] for row in with_readings(frame, "header").collect()}
    assert found.pop(None) == (None,) * 8
    expected = {}
    for line in lines:
        reading = hebdate.parse(line, strict=False)
        codes = " ".join(diagnostic.code for diagnostic in reading.diagnostics)
        fields = answer(reading)[3:6]
        expected[line] = (reading.date, reading.last_date, reading.agreement, codes, *fields, reading.edtf)
    assert found == expected
    assert {"agree", "single", "mismatch", "underdetermined"} <= {answer[2] for answer in expected.values()}
