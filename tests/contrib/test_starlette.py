"""Starlette and FastAPI: real applications and their test clients."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import jinja2
import pytest
from evenings import EVENINGS, Evening
from fastapi import FastAPI
from fastapi import Request as FastAPIRequest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates
from starlette.testclient import TestClient

import hebdate.contrib.fastapi
import hebdate.contrib.starlette
from hebdate.sunset import SunsetError

SHOWN = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'
DAY = dt.date(2022, 5, 16)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates; Starlette escapes those named .html."""
    page = '{{ day | hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}'
    for name in ("page.html", "page.txt"):
        (tmp_path / name).write_text(page + "{{ '<' }}", encoding="utf-8")
    (tmp_path / "hebrew.html").write_text("{{ day | hebrew_date(html=False) }}", encoding="utf-8")
    (tmp_path / "evening.html").write_text("{{ day | hebdate(style='long', html=False) }}", encoding="utf-8")
    return tmp_path


def starlette(templates: Jinja2Templates, name: str, **context: object) -> TestClient:
    """A client of an application with one page, in a language of its path."""

    async def page(request: Request) -> Response:
        return templates.TemplateResponse(request, name, {**context})

    return TestClient(Starlette(routes=[Route("/{lang}", page)]))


def fastapi(templates: Jinja2Templates, name: str, **context: object) -> TestClient:
    app = FastAPI()

    def page(request: FastAPIRequest, lang: str) -> Response:
        return templates.TemplateResponse(request, name, {**context})

    app.get("/{lang}")(page)
    return TestClient(app)


BOTH = pytest.mark.parametrize(
    ("application", "setup"),
    [(starlette, hebdate.contrib.starlette.setup), (fastapi, hebdate.contrib.fastapi.setup)],
    ids=["starlette", "fastapi"],
)


@BOTH
@pytest.mark.parametrize(("name", "escaped"), [("page.html", "&lt;"), ("page.txt", "<")])
def test_two_lines_and_a_header(application, setup, name: str, escaped: str, folder: Path) -> None:  # type: ignore[no-untyped-def]
    templates = Jinja2Templates(directory=folder)
    setup(templates)
    assert application(templates, name, day=DAY).get("/en").text == SHOWN + escaped


@BOTH
def test_the_language(application, setup, folder: Path) -> None:  # type: ignore[no-untyped-def]
    """The template's, or else what a function says of the request."""
    templates = Jinja2Templates(directory=folder)
    setup(templates, locale=lambda request: request.path_params["lang"])
    client = application(templates, "hebrew.html", day=DAY)
    assert client.get("/he").text == "ט״ו באייר תשפ״ב"
    assert client.get("/ru").text == "15 ияр 5782\u202fг."
    assert application(templates, "hebrew.html", day=DAY, lang="fr").get("/he").text == "15 iyar 5782"
    setup(templates, locale="he")
    assert application(templates, "hebrew.html", day=DAY).get("/ru").text == "ט״ו באייר תשפ״ב"


def test_an_environment_of_ones_own() -> None:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"page": "{{ day|hebdate(style='algemeiner') }}"}),
        extensions=["hebdate.contrib.jinja.HebdateExtension"],
    )
    assert starlette(Jinja2Templates(env=environment), "page", day=DAY).get("/en").text == SHOWN


def test_a_place_that_is_none_stops_the_start(folder: Path) -> None:
    with pytest.raises(SunsetError, match="a place is"):
        hebdate.contrib.starlette.setup(Jinja2Templates(directory=folder), place="Jerusalem")


@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.name)
def test_the_evening(evening: Evening, folder: Path) -> None:
    templates = Jinja2Templates(directory=folder)
    hebdate.contrib.fastapi.setup(templates, place=evening.place)
    client = fastapi(templates, "evening.html", day=evening.instant)
    if evening.header is None:
        with pytest.raises(SunsetError, match="the sun of the day before has not set"):
            client.get("/en")
    else:
        assert client.get("/en").text == evening.header
