"""The gallery in the browser: the day in every locale that CLDR has, in every width, seen in its order."""

from __future__ import annotations

import datetime as dt
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from glyphs import Direction, Glyph, header_order, measured, right_order, seen
from needs import ROOT

from hebdate.names._cldr.locales import LOCALES
from hebdate.writing.options import WIDTHS, layout_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

DAY = dt.date(2022, 5, 16)


def opened(page: Page, direction: Direction) -> None:
    """Show the gallery, in a page of that direction."""
    page.set_viewport_size({"width": 1600, "height": 1200})
    page.set_content(runpy.run_path(str(ROOT / "examples" / "gallery.py"))["gallery"](DAY))
    page.evaluate("direction => document.documentElement.dir = direction", direction)


def wrong(glyphs: list[Glyph], locale: str, width: str, direction: Direction) -> tuple[str, str] | None:
    """What is seen and what should be, where they differ."""
    text, order = header_order(layout_of(width, locale), DAY, direction)
    assert "".join(glyph.char for glyph in glyphs) == text
    there, wanted = seen(glyphs), right_order(glyphs, order)
    return None if there == wanted else (there, wanted)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_locale_is_seen_in_its_order(page: Page, direction: Direction, screenshots: Path) -> None:
    opened(page, direction)
    page.screenshot(path=screenshots / f"gallery-{direction}.png")
    cells = measured(page, "td[id]")
    found = {
        f"{locale}-{width}": wrong(cells[f"{locale}-{width}"], locale, width, direction)
        for locale in LOCALES
        for width in WIDTHS
    }
    assert len(found) == 766 * 4
    assert {name: both for name, both in found.items() if both} == {}


@pytest.mark.parametrize(("wanted", "rows"), [("knesset", 1), ("Central Kurdish", 2), ("no such locale", 0)])
def test_the_search_leaves_the_rows_that_match(page: Page, wanted: str, rows: int) -> None:
    opened(page, "ltr")
    page.get_by_role("searchbox").fill(wanted)
    assert page.evaluate("[...document.querySelectorAll('tbody tr')].filter(row => !row.hidden).length") == rows
