"""The newspaper as a reader meets it: the order of the glyphs, what a copy gives, and a picture of every page."""

from __future__ import annotations

import base64
import datetime as dt
import html
import runpy
import urllib.request
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import pytest
from glyphs import Direction, Glyph, header_order, measured, right_order, run, seen
from needs import ROOT

import hebdate
from hebdate.writing.styles import STYLES
from hebdate.writing.writer import render

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, Page

#: The day on the masthead, and the edition of each language with the direction it is written in.
DAY = dt.date(2022, 5, 16)
EDITIONS: dict[str, Direction] = {"en": "ltr", "he": "rtl", "fr": "ltr", "ru": "ltr"}

#: Styles that name a month and no day.
MONTHS = {name for name, style in STYLES.items() if "{day" not in style.pattern}

BRACKETED = ("knesset", "court", "wikipedia-he", "transkribierer")


def opened(page: Page, newspaper: str, language: str, direction: Direction | None = None) -> Direction:
    """Open an edition, turned to run in another direction if one is given; the direction in which it runs."""
    page.goto(f"{newspaper}/{language}/")
    if direction:
        page.evaluate("direction => document.documentElement.dir = direction", direction)
    return direction or EDITIONS[language]


def in_their_places(page: Page, direction: Direction) -> dict[str, tuple[str, str]]:
    """House style -> what is seen and what should be, for every header of the page that is not in order."""
    found = measured(page, ".houses dd")
    assert set(found) == set(STYLES)
    wrong = {}
    for name, glyphs in found.items():
        text, order = header_order(STYLES[name].layout, DAY, direction)
        assert "".join(glyph.char for glyph in glyphs) == text == render(DAY, style=name)
        if (there := seen(glyphs)) != (wanted := right_order(glyphs, order)):
            wrong[name] = there, wanted
    return wrong


@pytest.mark.parametrize("language", EDITIONS)
def test_every_house_style_is_seen_in_its_order(page: Page, newspaper: str, language: str) -> None:
    direction = opened(page, newspaper, language)
    assert in_their_places(page, direction) == {}


@pytest.mark.parametrize("language", EDITIONS)
def test_and_in_a_page_that_runs_the_other_way(page: Page, newspaper: str, language: str) -> None:
    direction = opened(page, newspaper, language, "ltr" if EDITIONS[language] == "rtl" else "rtl")
    assert in_their_places(page, direction) == {}


@pytest.mark.parametrize("language", EDITIONS)
def test_the_masthead_is_one_run_in_the_language_of_the_edition(page: Page, newspaper: str, language: str) -> None:
    opened(page, newspaper, language)
    glyphs = measured(page, "#header")["header"]
    order = run("".join(glyph.char for glyph in glyphs), EDITIONS[language])
    assert seen(glyphs) == right_order(glyphs, order)


def word(glyphs: list[Glyph], text: str) -> tuple[float, float]:
    """The left and the right edge of a word."""
    start = "".join(glyph.char for glyph in glyphs).index(text)
    boxes = glyphs[start : start + len(text)]
    return min(box.left for box in boxes), max(box.right for box in boxes)


# Three headers by hand: what the rule says of all, seen with the eyes of somebody who reads them.


HEBREW = {
    "knesset": ("יום", "שני", 'ט"ו', "באייר", 'התשפ"ב', "16", "במאי", "2022"),
    "court": ('ט"ו', "באייר", 'התשפ"ב', "16.5.2022"),
}


@pytest.mark.parametrize("name", HEBREW)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_hebrew_runs_from_day_to_year_leftwards(page: Page, newspaper: str, name: str, direction: Direction) -> None:
    opened(page, newspaper, "he", direction)
    glyphs = measured(page, f"#{name}")[name]
    words = [word(glyphs, text) for text in HEBREW[name]]
    assert all(after[1] <= before[0] for before, after in pairwise(words))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_english_runs_rightwards(page: Page, newspaper: str, direction: Direction) -> None:
    opened(page, newspaper, "he", direction)
    glyphs = measured(page, "#algemeiner")["algemeiner"]
    words = [word(glyphs, text) for text in ("Monday", "May", "16th", "|", "15", "Iyyar", "5782")]
    assert all(before[1] <= after[0] for before, after in pairwise(words))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_halves_stand_apart_and_follow_the_page(page: Page, newspaper: str, direction: Direction) -> None:
    opened(page, newspaper, "en", direction)
    glyphs = measured(page, "#arutz-sheva")["arutz-sheva"]
    english, hebrew = word(glyphs, "Monday, May. 16 '22"), word(glyphs, 'ט"ו באייר תשפ"ב')
    assert english[1] < hebrew[0] if direction == "ltr" else hebrew[1] < english[0]


#: Where the ink of a picture is: the middle of the ink in its upper third, and in its middle third, in pixels.
_INK = """async picture => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const {width, height} = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const {data} = canvas.getImageData(0, 0, width, height);
    const dark = (x, y) => 255 - data[4 * (y * width + x)];
    const rows = [...Array(height).keys()].filter(y => [...Array(width).keys()].some(x => dark(x, y) > 128));
    const middle = rows => {
        let ink = 0, moment = 0;
        for (const y of rows)
            for (let x = 0; x < width; x++)
                ink += dark(x, y), moment += x * dark(x, y);
        return moment / ink;
    };
    const third = Math.floor(rows.length / 3);
    return [middle(rows.slice(0, third)), middle(rows.slice(third, 2 * third))];
}"""


def opens(page: Page, glyph: Glyph) -> str:
    """The side to which a painted bracket opens: its ends point there, and its belly the other way."""
    area: FloatRect = {
        "x": glyph.left,
        "y": glyph.top,
        "width": glyph.right - glyph.left,
        "height": glyph.bottom - glyph.top,
    }
    picture = base64.b64encode(page.screenshot(clip=area, full_page=True)).decode()
    ends, belly = page.evaluate(_INK, picture)
    assert abs(ends - belly) > 0.5, "this is no bracket"
    return "right" if ends > belly else "left"


@pytest.mark.parametrize("name", BRACKETED)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_brackets_open_towards_what_they_enclose(page: Page, newspaper: str, name: str, direction: Direction) -> None:
    opened(page, newspaper, "en", direction)
    page.add_style_tag(content=".houses dd { font-size: 40px; } .houses dl { display: block; }")
    glyphs = measured(page, f"#{name}")[name]
    first = next(glyph for glyph in glyphs if glyph.char == "(")
    last = next(glyph for glyph in glyphs if glyph.char == ")")
    inside = glyphs[first.index + 1 : last.index]
    left, right = sorted((first, last), key=lambda glyph: glyph.left)
    assert all(left.right <= glyph.left + 1 and glyph.right <= right.left + 1 for glyph in inside)
    assert (opens(page, left), opens(page, right)) == ("right", "left")


# What proves that the measurement can fail.


BARE: list[tuple[str, Direction, str]] = [
    ("15 באייר 5782", "ltr", "15 5782 רייאב"),
    (render(DAY, style="mizrachi"), "rtl", "Iyar 5782 - May 16, 2022 15"),
    (render(DAY, style="transkribierer"), "rtl", "Ijar 5782 (Montag, 16. Mai 2022) .15"),
]


@pytest.mark.parametrize(("text", "direction", "shown"), BARE)
def test_without_isolation_the_order_is_wrong_and_it_shows(
    page: Page, text: str, direction: Direction, shown: str
) -> None:
    own: Direction = "rtl" if direction == "ltr" else "ltr"
    page.set_content(f'<body dir="{direction}"><p id="bare">{text}</p><p><time id="held" dir="{own}">{text}</time></p>')
    found = measured(page, "p#bare, time#held")
    wanted = right_order(found["bare"], run(text, own))
    assert seen(found["held"]) == wanted
    assert seen(found["bare"]) == shown != wanted


# The copy.


def copied(page: Page, identity: str) -> str:
    """What the clipboard holds after an element was selected and copied with the keyboard."""
    page.evaluate(
        "id => getSelection().selectAllChildren(document.getElementById(id))",
        identity,
    )
    page.keyboard.press("ControlOrMeta+c")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@pytest.mark.parametrize("language", EDITIONS)
def test_a_copy_is_a_line_that_is_read_to_the_same_day(page: Page, newspaper: str, language: str) -> None:
    opened(page, newspaper, language)
    for name in STYLES:
        line = copied(page, name)
        assert line == render(DAY, style=name)
        reading = hebdate.parse(line)
        if name in MONTHS:
            assert reading.date is not None
            assert reading.last_date is not None
            assert reading.date <= DAY <= reading.last_date
        else:
            assert (reading.date, reading.last_date) == (DAY, DAY), name
    assert hebdate.parse(copied(page, "header")).date == DAY


def test_the_evening_is_read_back_as_an_evening(page: Page, newspaper: str) -> None:
    opened(page, newspaper, "en")
    before, after = (hebdate.parse(copied(page, identity)) for identity in ("afternoon", "night"))
    assert (before.date, before.agreement) == (DAY, "agree")
    assert (after.date, after.agreement) == (DAY, "evening")


# The pages.


@pytest.mark.parametrize("language", EDITIONS)
def test_a_page_is_what_jinja_alone_makes_of_it(newspaper: str, language: str) -> None:
    paper = runpy.run_path(str(ROOT / "examples" / "newspaper" / "paper.py"))
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(paper["TEMPLATES"]),
        extensions=["hebdate.contrib.jinja.HebdateExtension"],
        autoescape=True,
    )
    wanted = environment.get_template("jinja.html").render(paper["front_page"](language))
    with urllib.request.urlopen(f"{newspaper}/{language}/") as answer:
        found = answer.read().decode()
    assert html.unescape(found).split() == html.unescape(wanted).split()


def test_a_page_loads_nothing_from_elsewhere(page: Page, newspaper: str) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, newspaper, "en")
    assert [url for url in asked if not url.startswith(newspaper)] == []
    assert len(asked) >= 1


@pytest.mark.parametrize("language", EDITIONS)
def test_nothing_runs_out_of_a_narrow_window(page: Page, newspaper: str, language: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    opened(page, newspaper, language)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("language", EDITIONS)
def test_pictures(page: Page, newspaper: str, language: str, screenshots: Path, request: pytest.FixtureRequest) -> None:
    framework = request.node.callspec.params["newspaper"]
    opened(page, newspaper, language)
    for name, width, dark in (("", 1280, False), ("-dark", 1280, True), ("-narrow", 390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        picture = screenshots / f"newspaper-{language}-{framework}{name}.png"
        page.screenshot(path=picture, full_page=True)
        assert picture.stat().st_size > 10_000
