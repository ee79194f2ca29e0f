"""The steps of CI, one session each: ``nox -l`` lists them, ``nox -s lint`` runs one, ``nox`` runs the quick ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

ROOT = Path(__file__).parent
SEED = "Monday, May 16th | 15 Iyyar 5782"

nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_existing_virtualenvs = True


@nox.session
def lint(session: nox.Session) -> None:
    """Style."""
    session.install("ruff>=0.6")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    session.install("-e", ".[test]")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """The whole suite; arguments are pytest's."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python=["3.11", "3.12", "3.13"])
def light(session: nox.Session) -> None:
    """What needs no other library, on every Python that is here."""
    session.install("-e", ".", "pytest>=8.2", "hypothesis>=6.100")
    names = "arithmetic bidi gematria damage clock layout marks names styles spellings"
    session.run("python", "-m", "pytest", "-q", *(f"tests/test_{name}.py" for name in names.split()))


@nox.session
def coverage(session: nox.Session) -> None:
    """The suite with branches counted: slow, and without a floor until one has been measured."""
    session.install("-e", ".[test]", "coverage>=7.6")
    session.run("coverage", "run", "-m", "pytest", "-q", "-p", "no:cacheprovider", *session.posargs)
    session.run("coverage", "report")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, warnings being errors, and what must not be missing from it."""
    session.install("-e", ".[test,docs]")
    session.run("python", "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "docs", "build/site")
    session.run("python", "-m", "pytest", "-q", "tests/site")


@nox.session(name="try")
def try_page(session: nox.Session) -> None:
    """The page to try hebdate, beside the documentation; needs npm."""
    session.install("pip")
    session.run("python", "tools/build_try.py", "build/site/try")


@nox.session
def release(session: nox.Session) -> None:
    """Build, look at, and try alone what a release uploads: ``dist/``."""
    session.install("build", "twine", "check-wheel-contents")
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    session.run("python", "-m", "build")
    (wheel,), (sdist,) = (ROOT / "dist").glob("*.whl"), (ROOT / "dist").glob("*.tar.gz")
    session.run("twine", "check", "--strict", str(wheel), str(sdist))
    session.run("check-wheel-contents", str(wheel))
    alone = Path(session.create_tmp()) / "alone"
    shutil.rmtree(alone, ignore_errors=True)
    session.run("python", "-m", "venv", str(alone))
    session.run(str(alone / "bin" / "pip"), "install", "-q", str(wheel), external=True)
    session.run(str(alone / "bin" / "hebdate"), "parse", "--json", SEED, external=True)
    unpacked = alone / "sdist"
    shutil.unpack_archive(sdist, unpacked)
    (folder,) = unpacked.iterdir()
    session.run(str(alone / "bin" / "pip"), "install", "-q", f"{folder}[test]", external=True)
    with session.chdir(folder):
        session.run(str(alone / "bin" / "python"), "-m", "pytest", "-q", *session.posargs, external=True)
