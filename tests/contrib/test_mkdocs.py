"""MkDocs with mkdocs-macros, and Zensical: sites built by their own commands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import hebdate
from hebdate.contrib.mkdocs import define_env
from hebdate.errors import HebdateError
from hebdate.sunset import SunsetError

PAGE = """# Paper

{{ "2022-05-16" | hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}

{{ "2022-05-16" | hebrew_date }}
"""
HEADER = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'


def site(folder: Path, configuration: dict[str, object], page: str = PAGE) -> None:
    """The files of a site with one page."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    text = yaml.safe_dump({"site_name": "Paper", **configuration})
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path(hebdate.__file__).parents[1])},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def macros(**extra: object) -> dict[str, object]:
    return {
        "plugins": [{"macros": {"modules": ["hebdate.contrib.mkdocs"], "on_error_fail": True}}],
        **({"extra": {"hebdate": extra}} if extra else {}),
    }


@pytest.mark.parametrize(
    ("configuration", "hebrew"),
    [
        (macros(locale="he"), "ט״ו באייר תשפ״ב"),
        ({**macros(), "theme": {"name": "mkdocs", "locale": "fr"}}, "15 iyar 5782"),
        ({**macros(), "extra": {"lang": "de"}}, "15. Ijjar 5782"),
    ],
)
def test_mkdocs(configuration: dict[str, object], hebrew: str, tmp_path: Path) -> None:
    site(tmp_path, configuration)
    run(tmp_path, "mkdocs", "build", "--quiet")
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert HEADER in html
    assert f">{hebrew}</time>" in html


def test_zensical(tmp_path: Path) -> None:
    site(tmp_path, macros(locale="he"))
    run(tmp_path, "zensical", "build", "-f", "mkdocs.yml")
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert HEADER.replace("16th", "16<sup>th</sup>") in html  # its Markdown raises ordinals
    assert ">ט״ו באייר תשפ״ב</time>" in html


class Macros:
    """What a plugin hands to `define_env`."""

    def __init__(self, **options: object) -> None:
        self.variables: dict[str, object] = {"hebdate": options}
        self.conf: dict[str, object] = {}


def test_an_option_that_there_is_not_stops_the_build() -> None:
    with pytest.raises(HebdateError, match="takes locale, style and place"):
        define_env(Macros(stile="long"))
    with pytest.raises(SunsetError, match="a place is"):
        define_env(Macros(place="Jerusalem"))
