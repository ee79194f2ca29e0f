"""The README is true, and so are the tables of the reference: every diagnostic has an example that gives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hebdate
from hebdate.errors import CODES

README = Path(__file__).parents[1] / "README.md"
REFERENCE = README.parent / "docs" / "reference"


def table(page: Path, marker: str) -> list[list[str]]:
    """The rows of the table behind a marker of a page, cell by cell, without its head."""
    text = page.read_text(encoding="utf-8").split(f"<!-- {marker} -->\n", 1)[1].split("\n\n", 1)[0].rstrip("\n")
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines()]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in rows[2:]]


FORMS = table(REFERENCE / "forms.md", "forms")
DIAGNOSTICS = table(REFERENCE / "diagnostics.md", "diagnostics")


@pytest.mark.parametrize("row", FORMS, ids=lambda row: row[1])
def test_every_form_is_read_as_the_table_says(row: list[str]) -> None:
    reading = hebdate.parse(row[1].strip("`"), strict=False).to_dict()
    assert [reading["agreement"], reading["gregorian"]] == row[2:]


def test_every_diagnostic_has_its_row() -> None:
    assert [(row[0].strip("`"), row[1]) for row in DIAGNOSTICS] == list(CODES.items())


@pytest.mark.parametrize("row", DIAGNOSTICS, ids=lambda row: row[0])
def test_every_diagnostic_comes_with_its_example(row: list[str]) -> None:
    text = row[2].strip("`") if row[2].startswith("`") else "x" * 4001
    reading = hebdate.parse(text, strict=False)
    assert row[0].strip("`") in [diagnostic.code for diagnostic in reading.diagnostics]
    assert reading.agreement == row[3]


def test_the_shown_output_is_the_output() -> None:
    """The block under the main job is what the command line prints, but for the isolates around the Hebrew."""
    from typer.testing import CliRunner

    from hebdate.cli.app import app

    shown = README.read_text(encoding="utf-8").split("```text\n", 1)[1].split("```", 1)[0]
    result = CliRunner().invoke(app(), ["parse", "Monday, May 16th | 15 Iyyar 5782"])
    assert re.sub("[\u2066-\u2069]", "", result.output) == shown
