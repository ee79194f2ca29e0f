"""What the browser tests stand on: the example servers, Chromium, and the folder of screenshots.

Where Chromium or Java is missing the tests skip and say what to install; under CI a missing one is a failure.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import pytest
from needs import ROOT, wanted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FRAMEWORKS = ("flask", "fastapi", "django")

#: No window, no sandbox (a container seldom has one), and nothing of Chromium's own on the network.
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


@contextmanager
def serving(framework: str) -> Iterator[str]:
    """One example server, on a free port, from when it answers; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, f"examples/newspaper/{framework}_app.py", "--port", str(port)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with TemporaryFile() as log, subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            if not _answers(f"{address}/en/", server):
                log.seek(0)
                pytest.fail(f"{' '.join(command)} does not serve its page:\n{log.read().decode()[-3000:]}")
            yield address
        finally:
            server.terminate()


def _answers(address: str, server: subprocess.Popen[bytes]) -> bool:
    """Wait for a page as long as its server runs, a minute at most; whether it came."""
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=30):
                return True
        except urllib.error.HTTPError as error:
            error.close()
            return False
        except OSError:
            time.sleep(0.1)
    return False


@pytest.fixture(scope="session", params=FRAMEWORKS)
def newspaper(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the newspaper, in each framework in turn."""
    for package in {"fastapi": ("fastapi", "uvicorn")}.get(request.param, (request.param,)):
        wanted(importlib.util.find_spec(package), package, 'pip install -e ".[test,browser]"')
    with serving(request.param) as address:
        yield address


# One a module: Playwright keeps an event loop running, which tests of other modules must not find.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    wanted(importlib.util.find_spec("playwright"), "Playwright", 'pip install -e ".[browser]"')
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    wanted(chromium, "Chromium", "apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a wide window, which may read the clipboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read"])
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """The folder where the run leaves its pictures."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
