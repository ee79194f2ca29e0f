"""The order of the rooms, read from the source with `ast`: imports go to ranks above, and nothing heavy comes in early.

`ROOMS` is the one table of the order. A new file in `hebdate/` must be given its rank here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hebdate"

#: Each rank's rooms. A room is a file, or a folder with all that is in it. A room imports from any rank above its own.
ROOMS: tuple[tuple[str, ...], ...] = (
    ("errors", "arithmetic", "gematria", "bidi", "written", "wordnumbers", "_cldr"),  # ground
    (
        "date",
        "spellings",
        "names",
        "idioms",
        "lexicon",
        "layout",
        "pattern",
        "example",
        "calendars",
        "clock",
        "sunset",
        "edtf",
    ),  # the day and its words
    (
        "tokens",
        "neighbours",
        "cutter",
        "header",
        "reading",
        "claims",
        "division",
        "repairs",
        "reconcile",
        "search",
        "plain",
        "familiar",
        "reader",
    ),  # text in
    ("styles", "writer", "html"),  # text out
    ("public", "answers"),  # where reading and writing meet, and a reading as columns
    ("columns", "filters", "contrib", "cli"),  # edges
)

#: Inside a rank: what a room may import, and through that what those may.
ARROWS: dict[str, tuple[str, ...]] = {
    # Rank 0 imports nothing of ours but the exceptions.
    "arithmetic": ("errors",),
    "gematria": ("errors",),
    "bidi": ("errors",),
    "names": ("spellings", "date"),
    "idioms": ("names",),
    "lexicon": ("idioms", "spellings"),
    "layout": ("names",),
    "pattern": ("layout",),
    "edtf": ("names",),
    "example": ("layout", "spellings", "lexicon", "calendars"),
    "neighbours": ("tokens",),
    "cutter": ("neighbours",),
    "header": ("tokens",),
    "claims": ("header",),
    "repairs": ("claims",),
    "division": ("claims",),
    "reconcile": ("reading", "repairs", "division"),
    "search": ("reconcile", "cutter"),
    "plain": ("header", "reading"),
    "familiar": ("plain", "cutter"),
    "reader": ("search", "familiar"),
    "writer": ("styles",),
    "html": ("writer",),
    "contrib": ("filters", "columns"),
    "cli": ("columns",),
}

#: Reading and writing never import each other, whatever their ranks say.
READING, WRITING = ROOMS[2], ROOMS[3]

#: The faces of the package: not rooms, and what they may show.
FACES: dict[str, tuple[str, ...]] = {
    "__init__": tuple(room for rank in ROOMS[:-1] for room in rank),
    "__main__": ("cli",),
}

#: Where a library from outside may be imported at the top of a file.
EDGES = {"columns", "contrib", "cli"}

#: Slow to import, and needed by a part of the calls only: `import hebdate` loads none of them.
HEAVY = (
    "numpy babel dateutil convertdate typer jinja2 django flask starlette fastapi astral pandas polars narwhals"
).split()


class Import(NamedTuple):
    """One imported name: the library or the room it comes from, the line, and whether importing the file runs it."""

    library: str | None
    room: str | None
    line: int
    early: bool


RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}


def may_import(room: str) -> set[str]:
    """The rooms that a room may import from."""
    if room in FACES:
        return set(FACES[room])
    reach: set[str] = set()
    waiting = list(ARROWS.get(room, ()))
    while waiting:
        other = waiting.pop()
        if other not in reach:
            reach.add(other)
            waiting.extend(ARROWS.get(other, ()))
    above = {other for other, rank in RANK.items() if rank < RANK[room]}
    if room in WRITING:
        above -= set(READING)
    return above | reach | {room}  # a folder's own files


def is_type_checking(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def imports(source: str, package: tuple[str, ...]) -> Iterator[Import]:
    """The imports of one file, which lies in the package ``("hebdate", ...)``, at any depth of the source."""

    def visit(node: ast.AST, early: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield found(alias.name.split("."), child.lineno, early)
            elif isinstance(child, ast.ImportFrom):
                module = child.module.split(".") if child.module else []
                if child.level:
                    module = [*package[: len(package) - child.level + 1], *module]
                for alias in child.names:
                    yield found([*module, alias.name], child.lineno, early)
            elif isinstance(child, ast.If) and is_type_checking(child.test):
                yield from visit(child, False)
            else:
                runs_later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                yield from visit(child, early and not runs_later)

    def found(name: list[str], line: int, early: bool) -> Import:
        if name[0] != "hebdate":
            return Import(name[0], None, line, early)
        room = name[1] if len(name) > 1 else "__init__"
        return Import(None, room if room in RANK or room in FACES else f"__init__ (for {room})", line, early)

    yield from visit(ast.parse(source), True)


def faults(room: str, source: str, package: tuple[str, ...] = ("hebdate",)) -> list[str]:
    """What a room's source does against the order; empty when it is right."""
    if room not in RANK and room not in FACES:
        return [f"{room} has no rank: give it one in ROOMS"]
    allowed = may_import(room)
    wrong = []
    for each in imports(source, package):
        if each.room is not None and each.room not in allowed:
            wrong.append(f"{room}:{each.line} imports {each.room}")
        outside = each.library is not None and each.library not in sys.stdlib_module_names
        if outside and each.early and room not in EDGES:
            wrong.append(
                f"{room}:{each.line} imports {each.library} at the top: import it in the function that needs it"
            )
    return wrong


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_keeps_the_order(path: Path) -> None:
    """Imports of ours go up; libraries from outside come in at the edges, or inside the function that needs them."""
    package = ("hebdate", *path.relative_to(PACKAGE).parts[:-1])
    assert faults(room_of(path), path.read_text(encoding="utf-8"), package) == []


def test_nothing_else_is_in_the_package() -> None:
    """A folder is a room too, and besides rooms there is only the typing mark."""
    known = {*RANK, *FACES}
    entries = [entry for entry in PACKAGE.iterdir() if entry.name not in {"py.typed", "__pycache__"}]
    assert [entry.name for entry in entries if entry.name.removesuffix(".py") not in known] == []


def test_the_table_has_each_room_once() -> None:
    """The table can be read in one way only, and its arrows stay inside a rank and make no circle."""
    rooms = [room for rank in ROOMS for room in rank]
    assert len(rooms) == len(set(rooms))
    for room, others in ARROWS.items():
        for other in others:
            assert RANK[room] == RANK[other]
            assert room not in may_import(other), f"{room} and {other} import each other"


@pytest.mark.parametrize(
    ("room", "source", "expected"),
    [
        ("date", "from .arithmetic import to_rd", []),
        ("date", "from . import arithmetic, errors", []),
        ("date", "import hebdate.errors", []),
        ("date", "from .writer import render", ["date:1 imports writer"]),
        ("date", "from hebdate.writer import render", ["date:1 imports writer"]),
        ("date", "def f():\n    from . import cli", ["date:2 imports cli"]),
        ("date", "from . import HebrewDate", ["date:1 imports __init__ (for HebrewDate)"]),
        ("date", "import hebdate", ["date:1 imports __init__"]),
        ("arithmetic", "from .gematria import parse", ["arithmetic:1 imports gematria"]),
        ("errors", "from .arithmetic import EPOCH", ["errors:1 imports arithmetic"]),
        ("names", "from . import _cldr, date, spellings", []),
        ("date", "from . import names", ["date:1 imports names"]),
        ("lexicon", "from . import date", []),
        ("search", "from . import header, tokens, reading", []),
        ("header", "from .reconcile import reconcile", ["header:1 imports reconcile"]),
        ("reconcile", "from hebdate import header, claims, repairs, reading", []),
        ("reconcile", "from .writer import render", ["reconcile:1 imports writer"]),
        ("writer", "from .reading import Reading", ["writer:1 imports reading"]),
        ("html", "from .writer import render\nfrom .header import read", ["html:2 imports header"]),
        ("public", "from hebdate.reader import parse\nfrom hebdate.writer import render", []),
        ("cli", "import typer\nfrom . import search, html", []),
        ("__init__", "from .cli import main", ["__init__:1 imports cli"]),
        ("utils", "", ["utils has no rank: give it one in ROOMS"]),
        ("names", "import babel", ["names:1 imports babel at the top: import it in the function that needs it"]),
        (
            "clock",
            "try:\n    from dateutil import parser\nexcept ImportError: pass",
            ["clock:2 imports dateutil at the top: import it in the function that needs it"],
        ),
        ("clock", "def f():\n    from dateutil import parser", []),
        ("clock", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy", []),
        ("errors", "if TYPE_CHECKING:\n    from .reading import Reading", ["errors:2 imports reading"]),
    ],
)
def test_the_check_sees_what_it_should(room: str, source: str, expected: list[str]) -> None:
    """Sources made up to be right or wrong, and what the check says of them."""
    assert faults(room, source) == expected


def test_the_check_sees_inside_folders() -> None:
    """A folder's file climbs with one dot more."""
    inside = ("hebdate", "_cldr")
    assert faults("_cldr", "from .gregorian import NAMES\nfrom . import hebrew", inside) == []
    assert faults("_cldr", "from ..names import weekdays", inside) == ["_cldr:1 imports names"]
    assert faults("contrib", "from ..filters import FILTERS", ("hebdate", "contrib")) == []


def loaded_by(statement: str) -> set[str]:
    """The libraries that a fresh interpreter has after a statement."""
    code = f"import sys\n{statement}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_is_light() -> None:
    """`import hebdate`, and even each room that is not an edge, loads no heavy library."""
    rooms = sorted({room_of(path) for path in files()} - {"__init__", "__main__", *ROOMS[-1]})
    loaded = loaded_by("\n".join(["import hebdate", *(f"import hebdate.{room}" for room in rooms)]))

    assert "hebdate" in loaded
    assert loaded.isdisjoint(HEAVY)
    assert "dateutil" in loaded_by("import dateutil.parser")  # the way of looking sees what is there
