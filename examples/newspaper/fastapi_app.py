"""The front page in FastAPI: ``python examples/newspaper/fastapi_app.py --port 8000``."""

from __future__ import annotations

import argparse

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.templating import Jinja2Templates
from paper import DIRECTIONS, TEMPLATES, front_page

from hebdate.contrib.fastapi import setup

app = FastAPI()
templates = Jinja2Templates(directory=TEMPLATES)
setup(templates)


@app.get("/")
def home() -> Response:
    """The English edition."""
    return RedirectResponse("/en/")


@app.get("/{language}/")
def page(request: Request, language: str) -> Response:
    """The front page of one edition."""
    if language not in DIRECTIONS:
        raise HTTPException(404)
    return templates.TemplateResponse(request, "jinja.html", front_page(language))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8000)
    uvicorn.run(app, port=options.parse_args().port)
