"""The types that users see: mypy and pyright agree with what is right, and each finds what is wrong."""

from __future__ import annotations

import doctest
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TYPED = Path(__file__).parent / "typed"


def found_by_mypy(path: Path, folder: Path) -> set[int]:
    """The lines of a file in which mypy, strict, finds an error."""
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "mypy"), "--no-error-summary"]
    done = subprocess.run([*command, str(path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return {int(match[1]) for match in re.finditer(rf"{path.name}:(\d+): error", done.stdout)}


def found_by_pyright(path: Path, folder: Path) -> set[int]:
    """The same of pyright."""
    settings = folder / "pyrightconfig.json"  # which takes files of its own folder alone
    copy = folder / f"copy_of_{path.name}"
    copy.write_bytes(path.read_bytes())
    chosen = {"include": [copy.name], "extraPaths": [str(ROOT)], "typeCheckingMode": "strict"}
    settings.write_text(json.dumps(chosen), encoding="utf-8")
    # It finds the libraries by the environment that it is run in.
    scripts = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "VIRTUAL_ENV": str(scripts.parent),
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
    }
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(settings)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    answer = json.loads(done.stdout[done.stdout.index("{") :])
    assert answer["summary"]["filesAnalyzed"] == 1
    return {
        each["range"]["start"]["line"] + 1
        for each in answer["generalDiagnostics"]
        if each["severity"] == "error" and each.get("rule") not in LINT
    }


#: Rules of pyright's strict mode that are about the test's own style, and not about our types.
LINT = {"reportUnusedExpression", "reportUnknownMemberType", "reportUnknownArgumentType", "reportUnknownVariableType"}

CHECKERS = pytest.mark.parametrize("check", [found_by_mypy, found_by_pyright])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the checkers may write."""
    return tmp_path_factory.mktemp("typing")


Check = Callable[[Path, Path], set[int]]


@CHECKERS
def test_what_is_right(check: Check, folder: Path) -> None:
    assert check(TYPED / "right.py", folder) == set()


@CHECKERS
def test_what_is_wrong(check: Check, folder: Path) -> None:
    lines = (TYPED / "wrong.py").read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}
    assert len(marked) > 10
    assert check(TYPED / "wrong.py", folder) == marked


@CHECKERS
def test_the_examples_of_the_readme(check: Check, folder: Path) -> None:
    """As one program, for a type checker."""
    script = folder / "readme.py"
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    script.write_text(doctest.script_from_examples(text), encoding="utf-8")
    assert "hebdate.parse(" in script.read_text(encoding="utf-8")
    assert check(script, folder) == set()
