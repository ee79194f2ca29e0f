"""The front page in Flask: ``python examples/newspaper/flask_app.py --port 8000``."""

from __future__ import annotations

import argparse

from flask import Flask, abort, redirect, render_template
from paper import DIRECTIONS, TEMPLATES, front_page
from werkzeug.wrappers import Response

from hebdate.contrib.flask import Hebdate

app = Flask(__name__, template_folder=str(TEMPLATES))
Hebdate(app)


@app.get("/")
def home() -> Response:
    """The English edition."""
    return redirect("/en/")


@app.get("/<language>/")
def page(language: str) -> str:
    """The front page of one edition."""
    if language not in DIRECTIONS:
        abort(404)
    return render_template("jinja.html", **front_page(language))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8000)
    app.run(port=options.parse_args().port)
