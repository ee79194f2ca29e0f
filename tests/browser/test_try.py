"""The page to try hebdate: built, served as plain files, and used in Chromium with nothing else to reach."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from needs import ROOT, wanted

import hebdate

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = "Monday, May 16th | 15 Iyyar 5782"
CORPUS = [
    json.loads(line)["text"] for line in (ROOT / "tests" / "data" / "corpus.jsonl").read_text("utf-8").splitlines()
]


class Quiet(SimpleHTTPRequestHandler):
    """Files, without a line on the terminal for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the library gives
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the built page is served; it is built first, in the folder where its Python is kept between runs."""
    wanted(shutil.which("npm"), "npm", "apt-get install npm")
    wanted(importlib.util.find_spec("pip"), "pip", "python -m ensurepip")
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from build_try import build
    finally:
        sys.path.remove(str(ROOT / "tools"))
    folder = ROOT / "build" / "try"
    build(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def tried(browser: Browser, address: str) -> Iterator[Page]:
    """The page, once it has read its first line; what it asks of whom, and how long it took, are kept with it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    started = time.monotonic()
    page.goto(address)
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    page.cold = time.monotonic() - started  # type: ignore[attr-defined] # kept for the tests
    page.asked, page.errors = asked, errors  # type: ignore[attr-defined]
    context.set_offline(True)  # from here on there is no network at all
    yield page
    context.close()


def say(page: Page, text: str) -> None:
    """Type a line, and wait until it has been read."""
    page.fill("#line", text)
    page.wait_for_function("text => document.body.dataset.read === text", arg=text)


def test_the_header_is_read_from_a_cold_start(tried: Any, address: str) -> None:
    assert tried.cold < 15
    assert tried.text_content("#agreement") == "agree"
    assert "2022-05-16 Monday" in tried.text_content("#facts")
    assert "gregorian.year" in tried.text_content("#facts")
    assert [url for url in tried.asked if not url.startswith((address, "data:", "blob:"))] == []
    assert tried.errors == []


def test_a_keystroke_is_answered_at_once(tried: Any) -> None:
    """The median of twenty, each from the input event to the day on the page."""
    times = tried.evaluate("""async () => {
        const line = document.getElementById("line");
        const times = [];
        for (let day = 1; day <= 20; day++) {
            line.value = `May ${day}, 2022`;
            const from = performance.now();
            line.dispatchEvent(new Event("input"));
            while (document.body.dataset.read !== line.value) await new Promise((next) => setTimeout(next));
            times.push(performance.now() - from);
        }
        return times.sort((a, b) => a - b);
    }""")
    assert times[10] < 50, times


def test_problems_have_carets_and_candidates(tried: Any) -> None:
    say(tried, "Tuesday, May 16th | 15 Iyyar 5782")
    assert tried.text_content("#agreement") == "mismatch"
    assert tried.text_content("#marked .caret") == "Tuesday"
    assert "found Tuesday, but 2022-05-16 is a Monday" in tried.text_content("#problems")
    assert "2022-05-17" in tried.text_content("#facts")
    assert tried.is_hidden("#styles")


def test_a_line_in_hebrew_runs_from_right_to_left(tried: Any) -> None:
    say(tried, "יום ב', ט״ו באייר התשפ״ב (16.5.2022)")
    direction = "id => getComputedStyle(document.getElementById(id)).direction"
    assert tried.evaluate(direction, "marked") == "rtl"
    assert tried.text_content("#marked .h-month") == "באייר"
    say(tried, SEED)
    assert tried.evaluate(direction, "marked") == "ltr"


def test_the_day_in_house_styles_and_in_a_language(tried: Any) -> None:
    say(tried, "16 May 2022 / 15 Iyyar 5782")
    tried.fill("#locale", "fr")
    tried.wait_for_function("() => document.getElementById('locale-name').textContent === 'In fr'")
    assert "lundi 16 mai 2022" in tried.text_content("#widths")
    houses = tried.text_content("#houses")
    assert hebdate.render("2022-05-16", style="knesset") in houses
    assert hebdate.render("2022-05-16", style="algemeiner") in houses
    tried.fill("#locale", "xx-nonsense")
    tried.wait_for_function("() => document.getElementById('widths').tBodies[0].rows.length === 0")
    assert "xx-nonsense" in tried.text_content("#locale-name")
    tried.fill("#locale", "he")


def test_what_is_pasted_stays_text(tried: Any) -> None:
    hostile = "<script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'> May 16, 2022"
    say(tried, hostile)
    assert tried.text_content("#marked") == hostile
    tried.fill("#page", hostile)
    tried.wait_for_function("text => document.getElementById('page-marked').textContent === text", arg=hostile)
    assert tried.evaluate("window.hurt") is None
    assert tried.locator("#marked script, #marked img, #page-marked script, #page-marked img").count() == 0


def test_every_date_of_a_page_is_marked(tried: Any) -> None:
    text = "Room 2022. On May 16, 2022 (15 Iyyar 5782) they met; on 14 Adar II 5782 they had not. It may be so."
    tried.fill("#page", text)
    tried.wait_for_function("() => document.body.dataset.paged === '2'")
    assert (
        tried.locator("#page-marked mark").all_text_contents()
        == [reading.text for reading in hebdate.find(text)]
        == ["May 16, 2022 (15 Iyyar 5782", "14 Adar II 5782"]
    )
    assert "2022-03-17, 14 Adar II 5782" in tried.text_content("#page-dates")


def test_a_link_carries_the_line(tried: Any, browser: Browser, address: str) -> None:
    say(tried, "15 Adar 5782 & more?")
    context = browser.new_context()
    page = context.new_page()
    page.goto(tried.url)
    assert page.input_value("#line") == "15 Adar 5782 & more?"
    context.close()


def test_its_answers_are_the_librarys(tried: Any) -> None:
    """All lines of the corpus, through the same worker, against the library here."""
    tried.context.set_offline(False)  # a second worker is loaded
    found = tried.evaluate(
        """lines => new Promise((resolve, reject) => {
        const worker = new Worker("worker.mjs", { type: "module" });
        const answers = [];
        worker.onmessage = ({ data }) => {
            if (data.kind === "failed" || data.error) reject(new Error(data.error));
            else if (data.kind === "ready") {
                lines.forEach((line, number) => worker.postMessage({ number, question: "line", given: [line] }));
            } else if (data.kind === "answer") {
                answers[data.number] = data.answer.found;
                if (answers.filter(Boolean).length === lines.length) { worker.terminate(); resolve(answers); }
            }
        };
    })""",
        CORPUS,
    )
    here = [json.loads(json.dumps(hebdate.parse(text, strict=False).to_dict())) for text in CORPUS]
    assert [text for text, mine, theirs in zip(CORPUS, here, found, strict=True) if mine != theirs] == []


SIZES = [("wide", 1280, 900), ("phone", 375, 800)]


@pytest.mark.parametrize(("name", "width", "height"), SIZES, ids=[size[0] for size in SIZES])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures(tried: Any, screenshots: Path, name: str, width: int, height: int, scheme: Any) -> None:
    tried.emulate_media(color_scheme=scheme)
    tried.set_viewport_size({"width": width, "height": height})
    say(tried, "Tuesday, May 16th | 15 Iyyar 5782")
    tried.screenshot(path=screenshots / f"try-wrong-{name}-{scheme}.png")
    say(tried, SEED)
    tried.wait_for_function("() => document.body.dataset.styled === '2022-05-16'")
    tried.wait_for_selector("#styles", state="visible")
    assert tried.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tried.screenshot(path=screenshots / f"try-{name}-{scheme}.png", full_page=True)


def test_the_keyboard_reaches_everything(tried: Any) -> None:
    say(tried, SEED)
    tried.focus("#line")
    reached = set()
    for _ in range(12):
        tried.keyboard.press("Tab")
        reached.add(tried.evaluate("document.activeElement.id || document.activeElement.dataset.line"))
    assert {"15 Adar 5782", "copy", "locale", "page"} <= reached
