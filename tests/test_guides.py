"""The guides are true: their files are written, their commands run, and what they show is what comes out.

In a guide, a fence under a line with a name and a colon is that file; ``pycon`` is a doctest; ``sh`` is a command,
whose output is the ``text`` after it, or a ``pip install``, of an extra that there is. There is no other fence.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
NAMES = "archive django edtf fastapi flask jinja mkdocs models sqlite starlette sunset".split()
GUIDES = [ROOT / "docs" / "guides" / f"{name}.md" for name in NAMES]
PLUGINS = ".plugins"
_FENCE = re.compile(r"(?:^`(?P<file>[\w./]+)`:\n\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Fence(NamedTuple):
    """A fenced text: the file it is, or "", its kind, and the text."""

    file: str
    kind: str
    text: str


def fences(guide: Path) -> list[Fence]:
    return [Fence(m["file"] or "", m["kind"], m["text"]) for m in _FENCE.finditer(guide.read_text(encoding="utf-8"))]


def install_entry_points(folder: Path) -> None:
    """What an installation would tell the tools that look for plugins, of this hebdate."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    told = folder / PLUGINS / "hebdate_here-0.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: hebdate-here\nVersion: 0\n", encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in each.items()) for group, each in groups.items()
    ]
    (told / "entry_points.txt").write_text("".join(lines), encoding="utf-8")


def run(folder: Path, *command: str) -> str:
    """What a command prints, in a folder, with this hebdate and this Python."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    python = os.pathsep.join([str(ROOT), str(folder / PLUGINS)])
    environment = {**os.environ, "PATH": path, "PYTHONPATH": python, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_snippet(guide: Path, tmp_path: Path) -> None:
    found = fences(guide)
    install_entry_points(tmp_path)
    for fence in found:
        if fence.file:
            target = tmp_path / fence.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(fence.text, encoding="utf-8")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    ran = 0
    for fence, following in zip(found, [*found[1:], None], strict=True):
        if fence.kind == "sh" and fence.text.startswith("pip install"):
            assert re.fullmatch(r'pip install "hebdate\[(\w+)\]"\n', fence.text)
            assert re.search(r"\[(\w+)\]", fence.text)[1] in extras  # type: ignore[index]
        elif fence.kind == "sh":
            assert following is not None
            assert following.kind == "text"
            assert run(tmp_path, "sh", "-e", "-c", fence.text) == following.text
            ran += 1
        else:
            assert fence.file or fence.kind in {"pycon", "text"}, f"nothing runs {fence}"
    (tmp_path / "guide.md").write_text(
        "\n".join(fence.text for fence in found if fence.kind == "pycon"), encoding="utf-8"
    )
    run(tmp_path, sys.executable, "-m", "doctest", "guide.md")
    assert ran + (tmp_path / "guide.md").read_text(encoding="utf-8").count(">>> ") > 0


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_links_lead_somewhere(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


def test_a_wrong_guide_is_seen(tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text("```pycon\n>>> 1\n2\n\n```\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="Expected"):
        run(tmp_path, sys.executable, "-m", "doctest", "guide.md")
