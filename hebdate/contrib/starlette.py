"""The filters in Starlette: ``setup(templates)``, where ``templates`` are its `Jinja2Templates`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

try:
    from starlette.requests import Request
    from starlette.templating import Jinja2Templates
except ImportError as error:  # Starlette raises it where Jinja2 is missing
    raise ImportError(
        'hebdate.contrib.starlette needs Starlette: pip install "hebdate[starlette]"', name="starlette"
    ) from error

from hebdate.contrib.jinja import Defaults, install
from hebdate.sunset import Place

if TYPE_CHECKING:
    from jinja2.runtime import Context


def setup(
    templates: Jinja2Templates,
    *,
    locale: str | Callable[[Request], str | None] | None = None,
    style: str | None = None,
    place: object = None,
) -> None:
    """Add the filters to the templates.

    ``locale`` is for templates without a variable ``lang``: one, or a function of the request. ``style`` and ``place``
    are those of `hebdate.filters.hebdate`. Raises SunsetError for a place that is none.

    >>> templates = Jinja2Templates(directory="templates")
    >>> setup(templates, locale=lambda request: request.path_params.get("lang"))
    >>> sorted(templates.env.filters.keys() & {"hebdate", "hebrew_date", "gregorian_date"})
    ['gregorian_date', 'hebdate', 'hebrew_date']
    """

    def of_request(context: Context) -> object:
        request = context.get("request")
        return locale(request) if callable(locale) and isinstance(request, Request) else None

    where = None if place is None else Place.of(place)
    install(templates.env, Defaults(of_request if callable(locale) else locale, style, where))
