"""The filters in pages of MkDocs (the plugin mkdocs-macros) and Zensical: name this module in ``modules``.

The options stand in the configuration, under ``extra``: ``hebdate: {locale: he, style: long, place: "31.78, 35.22"}``.
Without a locale there, the pages' own variable ``lang`` counts, and then the language of the theme.
"""

from __future__ import annotations

from typing import Any

from hebdate.contrib.jinja import Defaults, filters
from hebdate.errors import HebdateError, quoted
from hebdate.sunset import Place


def define_env(env: Any) -> None:
    """Register the filters; called by the plugin. Raises HebdateError for an option that there is not."""
    options = env.variables.get("hebdate") or {}
    if not isinstance(options, dict) or not options.keys() <= {"locale", "style", "place"}:
        raise HebdateError(f"extra.hebdate in the configuration takes locale, style and place, found {quoted(options)}")
    place = options.get("place")
    defaults = Defaults(
        locale=options.get("locale") or _language(env.conf.get("theme")),
        style=options.get("style"),
        place=None if place is None else Place.of(place),
    )
    for name, function in filters(lambda context: defaults).items():
        env.filter(function, name)


def _language(theme: Any) -> str | None:
    """The language of a theme, which Material calls ``language`` and MkDocs' own themes ``locale``."""
    for name in ("language", "locale"):
        try:
            found = theme[name]
        except (KeyError, TypeError):
            continue
        if found:
            return str(found)
    return None
