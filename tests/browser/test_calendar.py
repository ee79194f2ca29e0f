"""Months in Chromium: a page prints on one sheet, and no words leave their cell, in the page and in the picture."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from needs import wanted

from hebdate import Month, grid
from hebdate.drawings import html_month, svg_month

#: No window, no sandbox (a container seldom has one), and nothing of Chromium's own on the network.
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync".split()
)

#: Months that are full: six weeks, two feasts, and the holy days of Tishri.
MONTHS = {
    "six weeks": grid.month(2023, 4, schedule="diaspora"),
    "Nisan": grid.month(5785, Month.NISAN, schedule="diaspora"),
    "Tishri": grid.month(5785, Month.TISHRI, schedule="israel"),
    "four weeks": grid.month(2015, 2, schedule="israel"),
}

#: What leaves its cell, as JSON in an attribute: of a page a cell whose content is larger than it, of a picture a text
#: that is not inside the box drawn before it.
SURVEY = """
<script>
const out = [];
for (const cell of document.querySelectorAll("td"))
  if (cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1) out.push(cell.innerText);
for (const group of document.querySelectorAll("svg g")) {
  const box = group.querySelector("rect").getBBox();
  for (const text of group.querySelectorAll("text")) {
    const ink = text.getBBox();
    if (ink.x < box.x - 1 || ink.x + ink.width > box.x + box.width + 1 || ink.y + ink.height > box.y + box.height + 1)
      out.push(text.textContent);
  }
}
document.body.setAttribute("data-out", JSON.stringify(out));
document.body.setAttribute("data-cells", document.querySelectorAll("td, svg g").length);
</script>
"""


@pytest.fixture(scope="module")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    wanted(found, "Chromium", "apt-get install chromium")
    return str(found)


def run(chromium: str, *arguments: str) -> str:
    """Chromium on arguments; what it prints."""
    done = subprocess.run([chromium, *ARGUMENTS, *arguments], capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", MONTHS)
def test_a_month_prints_on_one_sheet(chromium: str, tmp_path: Path, name: str, paper: Any) -> None:
    """In Russian, whose words are the longest, and in Hebrew, on the paper that was asked for."""
    for language in ("ru", "he"):
        page, printed = tmp_path / "month.html", tmp_path / "month.pdf"
        page.write_text(html_month(MONTHS[name], language, paper=paper), encoding="utf-8")
        run(chromium, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
        pdf = printed.read_bytes()
        assert re.findall(rb"/Count (\d+)", pdf) == [b"1"]
        [box] = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf))
        width, height = (round(float(side)) for side in box)
        assert (width, height) == {"a4": (842, 595), "letter": (792, 612)}[paper]


@pytest.mark.parametrize("language", ["en", "he", "ru", "fr", "hu"])
@pytest.mark.parametrize("name", MONTHS)
def test_no_words_leave_their_cell(chromium: str, tmp_path: Path, name: str, language: str) -> None:
    page = tmp_path / "month.html"
    html = html_month(MONTHS[name], language)
    picture = svg_month(MONTHS[name], language)
    whole = html.replace("</body>", f'<div style="width:1090px">{picture}</div>{SURVEY}</body>')
    page.write_text(whole, encoding="utf-8")
    dom = run(chromium, "--window-size=1300,1000", "--dump-dom", page.as_uri())
    found = re.search(r'data-out="([^"]*)" data-cells="(\d+)"', dom)
    assert found is not None
    assert int(found[2]) == 2 * 7 * len(MONTHS[name].weeks)
    assert json.loads(found[1].replace("&quot;", '"')) == []
