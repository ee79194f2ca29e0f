"""The page to try hebdate in a browser, as a folder of files that any static server can serve.

    python tools/build_try.py build/site/try

Python for the browser comes from npm (the package pyodide), the wheels from where pip finds them; nothing is fetched by
the page from anywhere but its own folder. Needs npm, and pip in the Python that runs it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "try"

#: The version of Pyodide: its major number is that of the Python in it (314 is Python 3.14).
PYODIDE: Final = "314.0.7"
#: What a page needs of it. None of Pyodide's own packages is here, so its list of them is replaced by an empty one.
CORE: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
#: What hebdate needs to read and write; typer, for the command line, is left out.
WHEELS: Final = ("babel", "convertdate", "pymeeus", "python-dateutil", "six", "tzdata")


def run(*command: str, folder: Path) -> str:
    """What a command prints. Raises SystemExit, with what it said, where it fails."""
    if shutil.which(command[0]) is None:
        raise SystemExit(f"{command[0]} is needed to build the page, and was not found")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def fetch_python(target: Path) -> None:
    """Pyodide's files, from npm, into a folder; what is there of the same version is kept."""
    mark = target / "VERSION"
    if mark.is_file() and mark.read_text(encoding="utf-8") == PYODIDE:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packed = run("npm", "pack", "--silent", f"pyodide@{PYODIDE}", folder=folder).split()[-1]
        with tarfile.open(folder / packed) as archive:
            archive.extractall(folder, filter="data")
        target.mkdir(parents=True, exist_ok=True)
        for file in CORE:
            shutil.copy(folder / "package" / file, target / file)
    lock = json.loads((target / CORE[-1]).read_text(encoding="utf-8"))
    (target / CORE[-1]).write_text(json.dumps({"info": lock["info"], "packages": {}}), encoding="utf-8")
    mark.write_text(PYODIDE, encoding="utf-8")


def make_wheels(target: Path) -> tuple[list[str], list[str]]:
    """The wheels of hebdate and of what it needs, into an empty folder: their names, hebdate's own first."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(target))
    run(*pip, str(ROOT), folder=ROOT)
    own = [wheel.name for wheel in target.glob("*.whl")]
    run(*pip, *WHEELS, folder=ROOT)
    return own, sorted(wheel.name for wheel in target.glob("*.whl") if wheel.name not in own)


def sizes(target: Path, files: Iterable[str]) -> int:
    """How many bytes some files have together."""
    return sum((target / file).stat().st_size for file in files)


def build(target: Path) -> None:
    """The whole page, into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    fetch_python(target / "pyodide")
    own, others = make_wheels(target / "wheels")
    for file in PAGE.iterdir():
        if file.is_file():
            shutil.copy(file, target / file.name)
    first = [f"pyodide/{file}" for file in CORE]
    library, wheels = [f"wheels/{name}" for name in own], [f"wheels/{name}" for name in others]
    size = sizes(target, [*first, *library, *wheels, "answers.py"])
    manifest = {"first": first, "library": library, "wheels": wheels, "size": size}
    (target / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def main() -> None:
    """Build it where the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("target", nargs="?", type=Path, default=ROOT / "build" / "site" / "try")
    target = parser.parse_args().target
    build(target)
    print(f"{target}: {sizes(target, (str(p.relative_to(target)) for p in target.rglob('*') if p.is_file())):,} bytes")


if __name__ == "__main__":
    main()
