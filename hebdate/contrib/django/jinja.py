"""The filters in Django's Jinja2 backend: ``"extensions": ["hebdate.contrib.django.jinja.HebdateExtension"]``.

As in Django's own templates the language is the active one and an aware datetime is converted to the current time zone;
as in Jinja2, an error is raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.timezone import template_localtime  # type: ignore[attr-defined, unused-ignore]
from django.utils.translation import get_language

from hebdate.contrib import jinja
from hebdate.contrib.django import settings

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context


class HebdateExtension(jinja.HebdateExtension):
    """Adds the filters, with the defaults of the project."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.hebdate = jinja.Defaults(  # type: ignore[attr-defined]
            locale=_language, style=settings.style(), place=settings.place(), local=template_localtime
        )


def _language(context: Context) -> str | None:
    return get_language()
