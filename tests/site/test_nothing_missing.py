"""Whatever hebdate offers is in its documentation: names, commands, options, codes, styles; and no link is dead."""

from __future__ import annotations

import html
import importlib
import re
from html.parser import HTMLParser
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from hebdate.cli.app import app
from hebdate.errors import CODES
from hebdate.names.spellings import TRADITIONS
from hebdate.writing.styles import STYLES

#: The modules whose ``__all__`` is a promise.
PUBLIC = (
    "hebdate hebdate.observances hebdate.parasha hebdate.anniversaries hebdate.grid hebdate.drawings hebdate.ics "
    "hebdate.columns"
).split()
#: Modules that say what is public by documenting it.
NAMED = {
    "hebdate.filters": ("hebdate", "hebrew_date", "gregorian_date"),
    "hebdate.gematria": ("to_hebrew", "parse", "Numeral", "Style"),
    "hebdate.sunset": ("Place", "begun", "SunsetError"),
    "hebdate.contrib.flask": ("Hebdate",),
    "hebdate.contrib.starlette": ("setup",),
    "hebdate.contrib.jinja": ("HebdateExtension",),
}


def module(name: str) -> Any:
    """A public module, also where it is one by an attribute of the package."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        package, attribute = name.rsplit(".", 1)
        return getattr(importlib.import_module(package), attribute)


def documented(site: Path) -> set[str]:
    """The full names that the pages have an anchor for, as the code that is run by them is really called."""
    found = set()
    for page in (site / "reference").glob("*.html"):
        found |= set(re.findall(r'id="(hebdate[\w.]*)"', page.read_text(encoding="utf-8")))
    return found


def text_of(page: Path) -> str:
    """The words of a page, without its marks."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8")))


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def public_names() -> list[tuple[str, str]]:
    listed = [(name, each) for name in PUBLIC for each in module(name).__all__]
    return listed + [(name, each) for name, several in NAMED.items() for each in several]


def is_documented(name: str, each: str, anchors: set[str]) -> bool:
    """Whether a name of a module has an anchor: there, where it is defined, or, if it is data, by itself."""
    value = getattr(module(name), each)
    if isinstance(value, ModuleType):
        return any(anchor.startswith(f"{value.__name__}.") for anchor in anchors)
    if isinstance(value, type | FunctionType):
        return bool({f"{name}.{each}", f"{value.__module__}.{value.__qualname__}"} & anchors)
    return any(anchor.rsplit(".", 1)[-1] == each for anchor in anchors)


def test_every_public_name(site: Path) -> None:
    anchors = documented(site)
    assert [f"{name}.{each}" for name, each in public_names() if not is_documented(name, each, anchors)] == []


def test_every_command_and_option(site: Path) -> None:
    import typer

    page = text_of(site / "reference" / "cli.html")
    program: Any = typer.main.get_command(app())
    commands = program.commands
    assert len(commands) > 5
    for name, command in commands.items():
        assert f"hebdate {name}" in page
        section = page.split(f"\nhebdate {name}", 1)[1].split("\nhebdate ", 1)[0]
        for parameter in command.params:
            if parameter.param_type_name == "option":
                for written in (*parameter.opts, *parameter.secondary_opts):
                    assert re.search(rf"(?<![\w-]){re.escape(written)}(?![\w-])", section), (name, written)
    for parameter in program.params:
        assert max(parameter.opts, key=len) in page


def test_every_code_style_and_spelling(site: Path) -> None:
    reference = site / "reference"
    assert [code for code in CODES if f">{code}<" not in (reference / "diagnostics.html").read_text("utf-8")] == []
    styles = on_one_line(text_of(reference / "styles.html"))
    assert [name for name, style in STYLES.items() if name not in styles or on_one_line(style.line) not in styles] == []
    assert [name for name in TRADITIONS if name not in text_of(reference / "spellings.html")] == []


def test_the_search_finds_words(site: Path) -> None:
    index = (site / "searchindex.js").read_text(encoding="utf-8")
    for word in ("yahrzeit", "masthead", "sunset"):
        assert f'"{word}"' in index


class Links(HTMLParser):
    """The targets of a page's links, and its anchors; what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.anchors.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in {"script", "img"} and "src" in given:
            self.loads.append(given["src"])
        if tag == "link" and "href" in given and given.get("rel") in {"stylesheet", "icon", "preload"}:
            self.loads.append(given["href"])


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Links]:
    found = {}
    for page in site.rglob("*.html"):
        found[page.resolve()] = links = Links()
        links.feed(page.read_text(encoding="utf-8"))
    return found


#: What `tools/build_try.py` puts beside the pages, and a test of its own opens.
BUILT_APART = ("try/index.html",)


def test_no_link_is_dead(pages: dict[Path, Links]) -> None:
    dead = []
    count = 0
    for page, links in pages.items():
        for link in links.links:
            if re.match(r"[a-z]+:", link) or link.endswith(BUILT_APART):
                continue
            count += 1
            path, _, anchor = link.partition("#")
            target = (page.parent / path.split("?")[0]).resolve() if path else page
            known = pages.get(target)
            if (known is None and not target.is_file()) or (known and anchor and anchor not in known.anchors):
                dead.append((page.name, link))
    assert count > 500
    assert dead == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[Path, Links]) -> None:
    assert [load for links in pages.values() for load in links.loads if re.match(r"(https?:)?//", load)] == []
