"""CONTRIBUTING is true: its files are there, its commands run, and what it says of a new spelling is so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def run(folder: Path, *command: str) -> str:
    """What a command prints, with the hebdate of a folder; its exit code is looked at by whoever calls."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONWARNINGS": "ignore", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_the_files_that_it_names_are_there() -> None:
    named = set(re.findall(r"`((?:hebdate|tests|tools|docs)/[\w./]+)`", TEXT))
    assert len(named) > 12
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_links_of_both_pages_lead_somewhere() -> None:
    for text in (TEXT, README):
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_extras_and_sessions_that_it_names_exist() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    for text in (TEXT, README):
        for named in re.findall(r'-e "\.\[([\w,]+)\]"', text):
            assert set(named.split(",")) <= set(extras)
    sessions = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    assert re.findall(r"nox -s (\w+)", TEXT) == ["release"]
    assert "def release(" in sessions


def test_the_pattern_is_made_from_the_line() -> None:
    (block,) = (block for block in BLOCKS if "layout" in block)
    code = re.search(r"-c '(.*)'", block)
    assert code
    printed = run(ROOT, sys.executable, "-c", code[1])
    assert printed == "{g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar} {year}{/h}\n"


def test_a_spelling_is_added_as_it_says(tmp_path: Path) -> None:
    """Step by step, in a copy: the word is put into the list of its month, and the line is read."""
    shutil.copytree(ROOT / "hebdate", tmp_path / "hebdate", ignore=shutil.ignore_patterns("__pycache__"))
    (block,) = (block for block in BLOCKS if "Tischray" in block)
    line = re.search(r'parse "(.*)"', block)
    assert line
    command = (sys.executable, "-m", "hebdate", "parse", line[1])
    assert "underdetermined" in run(tmp_path, *command)
    words = tmp_path / "hebdate" / "names" / "spellings.py"
    text = words.read_text(encoding="utf-8")
    assert text.count('"tishri": _words(\n') == 1
    words.write_text(
        text.replace('"tishri": _words(\n', '"tishri": _words(\n            "Tischray",\n'), encoding="utf-8"
    )
    printed = run(tmp_path, *command)
    assert "single" in printed
    assert "3 Tishri 5787" in printed
