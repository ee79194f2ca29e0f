"""Flask: a real application and its test client, with Flask-Babel where it is installed."""

from __future__ import annotations

import datetime as dt

import pytest
from evenings import EVENINGS, Evening
from flask import Flask, render_template_string
from werkzeug.test import TestResponse

from hebdate.contrib.flask import Hebdate
from hebdate.errors import LocaleError
from hebdate.sunset import SunsetError

SHOWN = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'
PAGE = '{{ published | hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}'
DAY = dt.date(2022, 5, 16)


def served(app: Flask, source: str, path: str = "/", **context: object) -> TestResponse:
    """What a page of the application answers."""
    app.add_url_rule("/", "page", lambda: render_template_string(source, **context))
    return app.test_client().get(path)


def test_two_lines_and_a_header() -> None:
    app = Flask(__name__)
    Hebdate(app)
    assert served(app, PAGE, published=DAY).text == SHOWN


def test_a_factory_and_two_applications() -> None:
    extension = Hebdate()
    first, second = Flask("first"), Flask("second")
    second.config["HEBDATE_LOCALE"] = "fr"
    extension.init_app(first)
    extension.init_app(second)
    assert first.extensions["hebdate"] is second.extensions["hebdate"] is extension
    assert served(first, "{{ d|gregorian_date(html=False) }}", d=DAY).text == "May 16, 2022"
    assert served(second, "{{ d|gregorian_date(html=False) }}", d=DAY).text == "16 mai 2022"
    assert vars(extension) == {}


@pytest.mark.parametrize("autoescape", [True, False])
def test_autoescape_on_and_off(autoescape: bool) -> None:
    app = Flask(__name__)
    app.jinja_options = {"autoescape": autoescape}
    Hebdate(app)
    response = served(app, PAGE + "{{ none|hebdate(missing='<') }}{{ '<' }}", published=DAY)
    assert response.text == f"{SHOWN}&lt;{'&lt;' if autoescape else '<'}"


def test_the_configuration() -> None:
    app = Flask(__name__)
    app.config.update(HEBDATE_LOCALE="he", HEBDATE_STYLE="long", HEBDATE_PLACE=(31.778, 35.2354, "Asia/Jerusalem"))
    Hebdate(app)
    evening = dt.datetime(2022, 5, 16, 18, tzinfo=dt.UTC)
    assert served(app, "{{ d|hebdate(html=False) }}", d=evening).text == "16 במאי 2022 | ט״ז באייר תשפ״ב"
    assert app.test_client().get("/").text == "16 במאי 2022 | ט״ז באייר תשפ״ב"


def test_the_templates_language_comes_first() -> None:
    app = Flask(__name__)
    app.config["HEBDATE_LOCALE"] = "he"
    Hebdate(app)
    assert served(app, "{{ d|gregorian_date(html=False) }}", d=DAY, lang="ru").text == "16 мая 2022\u202fг."


def test_a_configured_place_that_is_none_stops_the_start() -> None:
    app = Flask(__name__)
    app.config["HEBDATE_PLACE"] = (31.778, 35.2354, "Asia/Jeruslaem")
    with pytest.raises(SunsetError, match="no time zone 'Asia/Jeruslaem'"):
        Hebdate(app)


def test_flask_babel_says_the_language() -> None:
    babel = pytest.importorskip("flask_babel", reason="pip install flask-babel")
    from flask import has_request_context, request

    app = Flask(__name__)
    babel.Babel(app, locale_selector=lambda: request.args.get("lang") if has_request_context() else None)
    app.config["HEBDATE_LOCALE"] = "ru"
    Hebdate(app)
    page = served(app, "{{ d|hebrew_date(html=False) }}", "/?lang=he", d=DAY)
    assert page.text == "ט״ו באייר תשפ״ב"
    assert app.test_client().get("/?lang=fr").text == "15 iyar 5782"
    with app.app_context():  # no request, and so no language of one
        assert render_template_string("{{ d|hebrew_date(html=False) }}", d=DAY) == "15 Iyar 5782"


def test_errors_come_out() -> None:
    app = Flask(__name__)
    app.testing = True
    Hebdate(app)
    with pytest.raises(LocaleError, match="no style 'nope'"):
        served(app, "{{ d|hebdate(style='nope') }}", d=DAY)


@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.name)
def test_the_evening(evening: Evening) -> None:
    app = Flask(__name__)
    app.testing = True
    app.config["HEBDATE_PLACE"] = evening.place
    Hebdate(app)
    if evening.header is None:
        with pytest.raises(SunsetError, match="the sun of the day before has not set"):
            served(app, "{{ now|hebdate(style='long', html=False) }}", now=evening.instant)
    else:
        assert served(app, "{{ now|hebdate(style='long', html=False) }}", now=evening.instant).text == evening.header
