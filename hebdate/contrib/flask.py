"""The filters in Flask: ``Hebdate(app)``, or ``Hebdate().init_app(app)`` in an application factory."""

from __future__ import annotations

from typing import TYPE_CHECKING

try:
    from flask import Flask, current_app
except ModuleNotFoundError as error:
    raise ImportError('hebdate.contrib.flask needs Flask: pip install "hebdate[flask]"', name="flask") from error

from hebdate.contrib.jinja import Defaults, install
from hebdate.sunset import Place

if TYPE_CHECKING:
    from jinja2.runtime import Context


class Hebdate:
    """The Flask extension; it holds nothing, so that one can serve several applications.

    It reads the configuration when it is initialized: ``HEBDATE_LOCALE``, for where neither the template's ``lang`` nor
    Flask-Babel gives one; ``HEBDATE_STYLE``; ``HEBDATE_SCHEDULE``, "israel" or "diaspora", for what a day is; and
    ``HEBDATE_PLACE``, as `hebdate.sunset.Place.of` takes it. Raises
    SunsetError for a place that is none.

    >>> from flask import render_template_string
    >>> app = Flask("newspaper")
    >>> _ = Hebdate(app)
    >>> with app.app_context():
    ...     print(render_template_string("{{ '2022-05-16' | hebrew_date }}"))
    <time datetime="2022-05-16" lang="en" dir="ltr">15 Iyar 5782</time>
    """

    def __init__(self, app: Flask | None = None) -> None:
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        """Add the filters to the application's templates."""
        place = app.config.get("HEBDATE_PLACE")
        install(
            app.jinja_env,
            Defaults(
                locale=_locale,
                style=app.config.get("HEBDATE_STYLE"),
                place=None if place is None else Place.of(place),
                schedule=app.config.get("HEBDATE_SCHEDULE"),
            ),
        )
        app.extensions["hebdate"] = self


def _locale(context: Context) -> object:
    """The language of the request, where Flask-Babel is in use; else the configured one."""
    if "babel" in current_app.extensions:
        from flask_babel import get_locale  # type: ignore[import-untyped, unused-ignore]

        return get_locale() or current_app.config.get("HEBDATE_LOCALE")
    return current_app.config.get("HEBDATE_LOCALE")
