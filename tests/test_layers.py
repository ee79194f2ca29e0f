"""The order of the rooms, read from the source with `ast`: imports go to ranks above, and nothing heavy comes in early.

`ROOMS` is the one table of the order of the rooms, `INSIDE` that of the files in each folder. A new file in `hebdate/`
must be given its rank here.
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

#: Each rank's rooms. A room is a file, or a folder with all that is in it but for what is a room of its own. A room
#: imports from any rank above its own.
ROOMS: tuple[tuple[str, ...], ...] = (
    (
        "errors",
        "arithmetic",
        "days",
        "slots",
        "text",
        "gematria",
        "schemas",
        "months",
        "datefields",
        "datetext",
        "shifting",
        "writing.written",
    ),  # ground
    ("date", "names", "observances", "calendars", "sunset", "edtf"),  # the day and its words
    ("grid",),  # what is drawn
    ("reading", "writing"),  # text in, text out
    ("dateformat", "dayinput", "answers", "api", "drawings", "ics"),  # where reading and writing meet
    ("columns", "filters", "day_filters", "contrib", "cli"),  # edges
)

#: Inside a rank: what a room may import, and through that what those may. Reading and writing never import each other.
ARROWS: dict[str, tuple[str, ...]] = {
    # On the ground nobody imports anything of ours but the exceptions and the tables of characters.
    "text": ("errors",),
    "arithmetic": ("errors",),
    "days": ("arithmetic",),
    "gematria": ("text",),
    "schemas": ("errors",),
    "months": ("arithmetic", "slots", "schemas"),
    "datefields": ("months", "days"),
    "datetext": ("months", "days"),
    "shifting": ("months",),
    "date": ("sunset",),
    "observances": ("names", "date"),
    "edtf": ("names",),
    "api": ("dayinput",),
    "day_filters": ("filters",),
    "contrib": ("filters", "day_filters", "columns"),
    "cli": ("columns",),
}

#: Inside a folder: its files and folders by rank. Each imports only from ranks above its own.
INSIDE: dict[str, tuple[tuple[str, ...], ...]] = {
    "text": (("marks", "width"), ("fold", "bidi")),
    "observances": (
        ("shape", "entry"),
        ("cycle",),
        ("festivals", "state"),
        ("almanac",),
        ("finding", "parasha", "counting", "moon", "anniversaries"),
    ),
    "drawings": (("captions",), ("terminal", "page", "picture")),
    "names.observances": (("feasts", "readings"), ("writing",), ("lookup", "counts")),
    "names": (
        ("_cldr", "spellings", "wordnumbers"),
        ("locales",),
        ("babel",),
        ("months", "orders"),
        ("identify", "known"),
        ("observances",),
    ),
    "names.wordnumbers": (("letters", "hebrew", "cardinals"), ("days",), ("years",)),
    "names._cldr": (("gregorian", "hebrew", "locales", "patterns"),),
    "writing": (
        ("written", "values", "ordinals", "notation", "subject"),
        ("field",),
        ("layout",),
        ("pattern", "styles", "example", "compiled", "directions"),
        ("options", "intervals"),
        ("writer",),
        ("html",),
    ),
    "writing.example": (("slices",), ("words", "halves"), ("numbers",), ("learning",)),
    "names.known": (("vocabulary", "languages", "idioms"), ("words",)),
    "reading": (
        ("tokens", "prices", "plain", "clock", "observed", "grammar"),
        ("reading", "chart", "claims", "numbers", "feast_words", "number_words", "hebrew_words"),
        ("stretches", "accounts", "several", "shape", "agreeing", "expression"),
        ("lex", "sense", "answer"),
        ("facts",),
        ("weigh", "proof", "variants"),
        ("solve", "plainly", "sheet", "shapes"),
        ("around",),
        ("headings",),
        ("find",),
        ("reader",),
    ),
    "reading.grammar": (("rule",), ("dates", "spans", "observances", "beside", "noise")),
    "reading.sense": (
        ("sense", "items", "values"),
        ("fields", "numeric"),
        ("spans", "styles", "years", "named", "written"),
        ("phrases",),
    ),
    "reading.weigh": (
        ("pairing", "verdict", "repairs"),
        ("fields", "why"),
        ("scale",),
        ("window", "weekdays", "contradict"),
        ("alone", "years", "islamic"),
        ("both",),
        ("account",),
    ),
    "columns": (
        ("numbering", "daytable", "sql"),
        ("almanac", "monthtable"),
        ("days",),
        ("engines", "headers"),
        ("arrays",),
        ("eager", "spark", "observed", "reading"),
        ("staged", "partitions"),
        ("frames",),
        ("observed_lazily",),
        ("observed_frames",),
        ("texts",),
    ),
    "contrib": (
        ("jinja", "pandas", "polars", "duckdb", "sqlalchemy", "sqlite"),
        ("flask", "django", "starlette", "mkdocs"),
        ("fastapi",),
    ),
    "contrib.django": (("settings", "forms"), ("apps", "fields", "jinja", "templatetags")),
    "contrib.django.templatetags": (("hebdate",),),
    "cli": (
        ("out", "whole"),
        ("atomic", "commands", "encodings", "hints", "jobs", "lines", "plainlines", "show"),
        ("parse", "readjob"),
        ("cells", "convert", "readcells"),
        ("days", "findpage", "job", "readreport", "styles"),
        ("anniversary", "calendar", "day", "parquet", "source", "year"),
        ("delimited", "readparquet", "table", "texts", "when"),
        ("column", "find", "observing", "readrows"),
        ("read",),
        ("filecommands",),
        ("app",),
    ),
}

#: What stands against the tables, file by file, and why.
EXCEPTIONS: dict[str, tuple[str, ...]] = {
    # A date is written by a layout when it is asked for: nothing of that is loaded before.
    "date": ("dateformat",),
    # `Reading.layout` is what the text looked like: it is learned when somebody asks for it.
    "reading.reading": ("writing.layout", "writing.example"),
    # To be divided: the options of a frame belong apart from the engines, and so does the door to narwhals.
    "columns.days": ("columns.engines",),
    "columns.eager": ("columns.frames",),
    "columns.spark": ("columns.frames",),
    "columns.staged": ("columns.frames",),
    "columns.partitions": ("columns.frames",),
}

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
    " pydantic pydantic_core sqlalchemy"
).split()


def module_of(path: Path) -> str:
    """A file -> its name inside the package: "names.months", and "names" for the folder's `__init__`."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


MODULES = {module_of(path): path for path in files()}
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
SIBLINGS = {
    folder: {name: rank for rank, names in enumerate(ranks) for name in names} for folder, ranks in INSIDE.items()
}


class Import(NamedTuple):
    """One imported name: the library or the module of ours, the line, and whether importing the file runs it."""

    library: str | None
    module: str | None
    line: int
    early: bool


def room_of(module: str) -> str:
    """The room of a module: the longest beginning of its name that has a rank; itself if none has."""
    name = module
    while name and name not in RANK and name not in FACES:
        name = name.rpartition(".")[0]
    return name or module


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
    return {other for other, rank in RANK.items() if rank < RANK[room]} | reach


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
        ours = name[1:]
        while len(ours) > 1 and ".".join(ours) not in MODULES:
            ours = ours[:-1]  # a name in a module, not a module
        module = ".".join(ours) or "__init__"
        return Import(None, module if module in MODULES else f"__init__ (for {module})", line, early)

    yield from visit(ast.parse(source), True)


def inside(module: str, other: str) -> bool:
    """Whether the tables of the folders let a module import another of its own room."""
    mine, yours = module.split("."), other.split(".")
    shared = 0
    while shared < min(len(mine), len(yours)) and mine[shared] == yours[shared]:
        shared += 1
    if shared == len(mine):  # a folder's face shows what is in it
        return True
    if shared == len(yours):  # a file asks its own folder's face, which asks the file
        return False
    ranks = SIBLINGS[".".join(mine[:shared])]
    return ranks[yours[shared]] < ranks[mine[shared]]


def faults(module: str, source: str, package: tuple[str, ...] = ("hebdate",)) -> list[str]:
    """What a module's source does against the order; empty when it is right."""
    room = room_of(module)
    if room not in RANK and room not in FACES:
        return [f"{module} has no rank: give it one in ROOMS"]
    folder, _, name = module.rpartition(".")
    if folder and name not in SIBLINGS[folder]:
        return [f"{module} has no rank: give it one in INSIDE"]
    allowed = may_import(room)
    wrong = []
    for each in imports(source, package):
        if each.module is not None and each.module not in EXCEPTIONS.get(module, ()):
            other = room_of(each.module)
            if not (inside(module, each.module) if other == room else other in allowed):
                wrong.append(f"{module}:{each.line} imports {each.module}")
        outside = each.library is not None and each.library not in sys.stdlib_module_names
        if outside and each.early and room not in EDGES:
            wrong.append(
                f"{module}:{each.line} imports {each.library} at the top: import it in the function that needs it"
            )
    return wrong


def package_of(path: Path) -> tuple[str, ...]:
    return ("hebdate", *path.relative_to(PACKAGE).parts[:-1])


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_keeps_the_order(path: Path) -> None:
    """Imports of ours go up; libraries from outside come in at the edges, or inside the function that needs them."""
    assert faults(module_of(path), path.read_text(encoding="utf-8"), package_of(path)) == []


def test_nothing_else_is_in_the_package() -> None:
    """A folder is a room too, and besides rooms there is only the typing mark."""
    known = {*(room.partition(".")[0] for room in RANK), *FACES}
    entries = [entry for entry in PACKAGE.iterdir() if entry.name not in {"py.typed", "__pycache__"}]
    assert [entry.name for entry in entries if entry.name.removesuffix(".py") not in known] == []


def test_the_tables_have_each_room_once() -> None:
    """They can be read in one way only, name nothing that is not there, and their arrows make no circle."""
    rooms = [room for rank in ROOMS for room in rank]
    assert len(rooms) == len(set(rooms))
    for room, others in ARROWS.items():
        for other in others:
            assert RANK[room] == RANK[other]
            assert room not in may_import(other), f"{room} and {other} import each other"
    for folder, ranks in INSIDE.items():
        names = [name for rank in ranks for name in rank]
        assert sorted(names) == sorted(
            module.removeprefix(f"{folder}.")
            for module in MODULES
            if module.startswith(f"{folder}.") and "." not in module.removeprefix(f"{folder}.")
        )


def test_every_exception_is_needed() -> None:
    """An exception that nobody makes use of any more is taken from the table."""
    for module, others in EXCEPTIONS.items():
        path = MODULES[module]
        used = {each.module for each in imports(path.read_text(encoding="utf-8"), package_of(path))}
        assert set(others) <= used, module


#: Files that import each other in a circle, late or for the types alone. No new ones, and these are to go.
CIRCLES = [
    {"columns.days", "columns.engines"},
    {"columns.eager", "columns.frames", "columns.partitions", "columns.spark", "columns.staged"},
]


def test_no_file_comes_back_to_itself() -> None:
    """No circle of imports, also none that is hidden in a function or behind TYPE_CHECKING."""
    graph = {
        module: {
            each.module
            for each in imports(path.read_text(encoding="utf-8"), package_of(path))
            if each.module in MODULES
        }
        for module, path in MODULES.items()
    }

    def reached(module: str) -> set[str]:
        seen: set[str] = set()
        waiting = list(graph[module])
        while waiting:
            other = waiting.pop()
            if other is not None and other not in seen:
                seen.add(other)
                waiting.extend(graph[other])
        return seen

    reach = {module: reached(module) for module in graph}
    circles = [
        {other for other in found if module in reach[other]} for module, found in reach.items() if module in found
    ]
    assert [circle for circle in circles if circle not in CIRCLES] == []
    assert [circle for circle in CIRCLES if circle not in circles] == []


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("date", "from .arithmetic import to_rd", []),
        ("date", "from . import arithmetic, errors", []),
        ("date", "import hebdate.errors", []),
        ("date", "from .writing.writer import render", ["date:1 imports writing.writer"]),
        ("date", "from hebdate.writing.writer import render", ["date:1 imports writing.writer"]),
        ("date", "from hebdate.writing import writer", ["date:1 imports writing.writer"]),
        ("date", "def f():\n    from . import cli", ["date:2 imports cli"]),
        ("date", "from . import HebrewDate", ["date:1 imports __init__ (for HebrewDate)"]),
        ("date", "import hebdate", ["date:1 imports __init__"]),
        ("arithmetic", "from .gematria import parse", ["arithmetic:1 imports gematria"]),
        ("errors", "from .arithmetic import EPOCH", ["errors:1 imports arithmetic"]),
        ("date", "from . import names", ["date:1 imports names"]),
        ("names.identify", "from hebdate.names import spellings\nfrom hebdate import months", []),
        ("names.identify", "from hebdate import date", ["names.identify:1 imports date"]),
        ("months", "from . import names", ["months:1 imports names"]),
        ("names.spellings", "from hebdate.names import months", ["names.spellings:1 imports names.months"]),
        ("names.months", "from hebdate import names", ["names.months:1 imports names"]),
        ("names", "from hebdate.names import identify", []),
        (
            "names._cldr.hebrew",
            "from hebdate.names.months import weekdays",
            ["names._cldr.hebrew:1 imports names.months"],
        ),
        (
            "reading.find",
            "from hebdate.reading import lex, tokens\nfrom hebdate.reading.weigh import Near",
            [],
        ),
        ("reading.reading", "from hebdate.reading import find", ["reading.reading:1 imports reading.find"]),
        ("reading.reading", "from hebdate.writing.written import Written", []),
        ("reading.reading", "from hebdate.writing.html import Html", ["reading.reading:1 imports writing.html"]),
        (
            "reading.sense.values",
            "from hebdate.reading.weigh.pairing import pairs",
            ["reading.sense.values:1 imports reading.weigh.pairing"],
        ),
        (
            "reading.weigh.both",
            "from hebdate.writing.writer import render",
            ["reading.weigh.both:1 imports writing.writer"],
        ),
        ("writing.writer", "from hebdate.reading import Reading", ["writing.writer:1 imports reading"]),
        ("writing.html", "from .writer import render", []),
        ("writing.layout", "from .writer import render", ["writing.layout:1 imports writing.writer"]),
        ("writing.example.words", "from ..layout import Layout\nfrom .slices import Slice", []),
        ("writing.example.words", "from ..html import Html", ["writing.example.words:1 imports writing.html"]),
        ("api", "from hebdate.reading.reader import parse\nfrom hebdate.writing.writer import render", []),
        ("cli.app", "import typer\nfrom hebdate.reading import find\nfrom hebdate.cli import out", []),
        ("cli.out", "from hebdate.cli.app import main", ["cli.out:1 imports cli.app"]),
        ("__init__", "from .cli import main", ["__init__:1 imports cli"]),
        ("utils", "", ["utils has no rank: give it one in ROOMS"]),
        ("names.utils", "", ["names.utils has no rank: give it one in INSIDE"]),
        ("date", "import babel", ["date:1 imports babel at the top: import it in the function that needs it"]),
        (
            "reading.clock",
            "try:\n    from dateutil import parser\nexcept ImportError: pass",
            ["reading.clock:2 imports dateutil at the top: import it in the function that needs it"],
        ),
        ("reading.clock", "def f():\n    from dateutil import parser", []),
        ("reading.clock", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy", []),
        ("errors", "if TYPE_CHECKING:\n    from .reading import Reading", ["errors:2 imports reading"]),
    ],
)
def test_the_check_sees_what_it_should(module: str, source: str, expected: list[str]) -> None:
    """Sources made up to be right or wrong, and what the check says of them."""
    assert faults(module, source, ("hebdate", *module.split(".")[:-1])) == expected


def loaded_by(statement: str) -> set[str]:
    """The libraries that a fresh interpreter has after a statement."""
    code = f"import sys\n{statement}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_is_light() -> None:
    """`import hebdate`, and even each module that is not at the edge, loads no heavy library."""
    modules = [module for module in MODULES if room_of(module) not in {*FACES, *ROOMS[-1]}]
    loaded = loaded_by("\n".join(["import hebdate", *(f"import hebdate.{module}" for module in modules)]))

    assert "hebdate" in loaded
    assert loaded.isdisjoint(HEAVY)
    assert "dateutil" in loaded_by("import dateutil.parser")  # the way of looking sees what is there
