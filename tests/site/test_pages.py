"""What the pages of the documentation show is what comes out, as in the guides."""

from __future__ import annotations

from pathlib import Path

import pytest
import test_guides

ROOT = Path(__file__).parents[2]
#: Run by the tests of Spark, and figures of a benchmark.
APART = {"spark.md", "ten-billion-rows.md"}
PAGES = [
    page
    for page in sorted((ROOT / "docs").rglob("*.md"))
    if page not in test_guides.GUIDES
    and page.name not in APART
    and "pycon" in {fence.kind for fence in test_guides.fences(page)}
]


def test_there_are_pages() -> None:
    assert {"index.md", "tutorial.md", "reading.md", "contracts.md"} <= {page.name for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT / "docs").as_posix())
def test_every_snippet_of_a_page(page: Path, tmp_path: Path) -> None:
    test_guides.test_every_snippet(page, tmp_path)
