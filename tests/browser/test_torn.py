"""Layouts of all kinds in the browser: no half of a line is torn by what stands beside it.

What is expected is what the browser itself makes of each half alone; the lines are drawn, from a fixed seed, out of
what is hard to keep in order: numbers with every separator, digits of three scripts, words of both directions.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest
from glyphs import Direction, Glyph, measured

from hebdate.writing.field import Field
from hebdate.writing.html import escape, render_html
from hebdate.writing.layout import Half, Layout
from hebdate.writing.subject import subject_of
from hebdate.writing.writer import pieces, render

if TYPE_CHECKING:
    from playwright.sync_api import Page

DAY = dt.date(2022, 5, 16)
LINES = 400

FIELDS = (
    [Field("day"), Field("year"), Field("day", zero="٠"), Field("year", zero="۰"), Field("day", ordinal="en")]
    + [Field("month", names=locale) for locale in ("en", "he", "ar", "ckb")]
    + [Field("year", digits=2), Field("weekday", names="he"), Field("weekday", names="fa")]
)
INSIDE = [" ", "-", ".", "/", ", ", " ב", "\u200f/", " of "]
BETWEEN = [" | ", " | ", "/", "-", "", ", ", " (", "–", "%", " 7 ", " or ", " או ", "\n"]


def drawn(chance: random.Random) -> Layout:
    """A line of one to three halves with text before, between and behind them."""

    def half() -> Half:
        calendar = chance.choice("gh")
        parts: list[str | Field] = [chance.choice(FIELDS)]
        for _ in range(chance.randrange(3)):
            parts += [chance.choice(INSIDE), chance.choice(FIELDS)]
        return Half(calendar, tuple(parts), locale=chance.choice(["", "he", "en"]))

    parts: list[str | Half] = [chance.choice(["", "", "(", "5 ", 'ב"ה, ']), half()]
    for _ in range(chance.randrange(3)):
        parts += [chance.choice(BETWEEN), half()]
    parts.append(chance.choice(["", "", ")", " 8", "."]))
    return Layout(tuple(part for part in parts if part))


def order(glyphs: list[Glyph]) -> list[int]:
    """The places of the painted characters, from left to right, counted from the first of all."""
    painted = [glyph for glyph in glyphs if glyph.right > glyph.left]
    return [glyph.index - glyphs[0].index for glyph in sorted(painted, key=lambda glyph: glyph.left + glyph.right)]


def torn(line: list[Glyph], start: int, alone: list[Glyph]) -> bool:
    """Whether the half from there on has another order than alone, or something else stands within it."""
    half = line[start : start + len(alone)]
    painted = [glyph for glyph in half if glyph.right > glyph.left]
    left, right = min(glyph.left for glyph in painted), max(glyph.right for glyph in painted)
    others = [glyph for glyph in line if glyph not in half and glyph.right > glyph.left]
    return order(half) != order(alone) or any(left < (glyph.left + glyph.right) / 2 < right for glyph in others)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_half_is_torn(page: Page, direction: Direction) -> None:
    chance = random.Random(5782)
    layouts = [drawn(chance) for _ in range(LINES)]
    body = []
    for number, layout in enumerate(layouts):
        body.append(f'<p id="{number}">{render_html(DAY, like=layout)}</p>')
        for at, (text, voice) in enumerate(pieces(layout, subject_of(DAY))):
            if voice:
                body.append(f'<p><span id="{number}-{at}" dir="{voice.direction}">{escape(text)}</span></p>')
    page.set_content(f'<style>p {{ white-space: nowrap }}</style><body dir="{direction}">{"".join(body)}</body>')
    glyphs = measured(page, "[id]")
    wrong = []
    for number, layout in enumerate(layouts):
        line = glyphs[str(number)]
        assert "".join(glyph.char for glyph in line) == render(DAY, like=layout)
        start = 0
        for at, (text, voice) in enumerate(pieces(layout, subject_of(DAY))):
            if voice and torn(line, start, glyphs[f"{number}-{at}"]):
                wrong.append((str(layout), render_html(DAY, like=layout), text))
            start += len(text)
    assert wrong == []
    assert sum(render_html(DAY, like=layout).count("<span") == 0 for layout in layouts) > LINES / 20


def test_without_isolation_some_are_and_it_shows(page: Page) -> None:
    half = "٥٧٨٢ Iyar ١٥"
    page.set_content(f'<p id="line" dir="ltr">٢٠٢٢-٠٥-١٦ | {half}</p><p><span id="alone" dir="ltr">{half}</span></p>')
    found = measured(page, "#line, #alone")
    assert torn(found["line"], len(found["line"]) - len(half), found["alone"])
