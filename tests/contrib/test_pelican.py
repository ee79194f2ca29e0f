"""Pelican: a site built by its own command, with the extension named in its settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import hebdate

HEADER = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'


def test_pelican(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.rst").write_text("Title\n=====\n\n:date: 2022-05-16 10:00\n\nText.\n", encoding="utf-8")
    (tmp_path / "theme" / "templates").mkdir(parents=True)
    template = '{{ article.date | hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}'
    for name in ("article", "index", "archives", "author", "authors", "category", "categories", "tag", "tags", "page"):
        text = template if name == "article" else ""
        (tmp_path / "theme" / "templates" / f"{name}.html").write_text(text, encoding="utf-8")
    (tmp_path / "theme" / "static").mkdir()
    (tmp_path / "pelicanconf.py").write_text(
        "SITEURL = ''\nTIMEZONE = 'Asia/Jerusalem'\nTHEME = 'theme'\n"
        "JINJA_ENVIRONMENT = {'extensions': ['hebdate.contrib.jinja.HebdateExtension']}\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path(hebdate.__file__).parents[1])},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "output" / "title.html").read_text(encoding="utf-8") == HEADER
