"""``{% load hebdate %}``: the filters, and tags of the same names that take options.

A filter of Django has one argument: the style of ``hebdate``, the locale of ``hebrew_date`` and ``gregorian_date``. The
tags take every option by name, and ``as``. The language is the active one, an aware datetime is first converted to the
current time zone, and what cannot be written is left empty and logged as a warning to the logger ``hebdate``: Django
wants no exception out of a template.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.template import Context, Library
from django.utils.timezone import template_localtime  # type: ignore[attr-defined, unused-ignore]
from django.utils.translation import get_language

from hebdate import filters
from hebdate.contrib.django import settings
from hebdate.errors import HebdateError

register = Library()

_LOGGER = logging.getLogger("hebdate")


def _written(function: Callable[..., str], value: object, options: dict[str, object]) -> str:
    """The filter's text; nothing, and a warning, where there is an error in the value or an option."""
    try:
        if not options.get("locale"):
            options["locale"] = get_language()
        if options.get("place") is None:
            options["place"] = settings.place()
        if function is filters.hebdate:
            options["style"] = options.get("style") or settings.style()
        return function(value, **options)
    except HebdateError as error:
        _LOGGER.warning("the template's %s of %.80r is left empty: %s", function.__name__, value, error)
        return ""


@register.filter("hebdate", expects_localtime=True)
def hebdate_filter(value: object, style: str | None = None) -> str:
    """``{{ day|hebdate }}``, ``{{ day|hebdate:"algemeiner" }}``: both calendars, in a style."""
    return _written(filters.hebdate, value, {"style": style})


@register.filter("hebrew_date", expects_localtime=True)
def hebrew_date_filter(value: object, locale: str | None = None) -> str:
    """``{{ day|hebrew_date }}``, ``{{ day|hebrew_date:"he" }}``: the Hebrew calendar, in a locale."""
    return _written(filters.hebrew_date, value, {"locale": locale})


@register.filter("gregorian_date", expects_localtime=True)
def gregorian_date_filter(value: object, locale: str | None = None) -> str:
    """``{{ "15 Iyyar 5782"|gregorian_date }}``: the Gregorian calendar, in a locale."""
    return _written(filters.gregorian_date, value, {"locale": locale})


# Each tag names its options, so that Django finds a wrong one when it compiles the template.


@register.simple_tag(takes_context=True, name="hebdate")
def hebdate_tag(
    context: Context,
    value: object,
    *,
    like: Any = None,
    style: Any = None,
    locale: Any = None,
    spelling: Any = None,
    after_sunset: Any = None,
    place: Any = None,
    html: Any = True,
    isolate: Any = "auto",
    missing: Any = "",
) -> str:
    """``{% hebdate day like="Monday, May 16th | 15 Iyyar 5782" %}``: the options of `hebdate.filters.hebdate`."""
    options = {
        "like": like,
        "style": style,
        "locale": locale,
        "spelling": spelling,
        "after_sunset": after_sunset,
        "place": place,
        "html": html,
        "isolate": isolate,
        "missing": missing,
    }
    return _written(filters.hebdate, template_localtime(value, context.use_tz), options)


@register.simple_tag(takes_context=True, name="hebrew_date")
def hebrew_date_tag(
    context: Context,
    value: object,
    *,
    like: Any = None,
    style: Any = None,
    locale: Any = None,
    spelling: Any = None,
    after_sunset: Any = None,
    place: Any = None,
    html: Any = True,
    isolate: Any = False,
    missing: Any = "",
) -> str:
    """``{% hebrew_date day locale="he" %}``: the options of `hebdate.filters.hebrew_date`."""
    options = {
        "like": like,
        "style": style,
        "locale": locale,
        "spelling": spelling,
        "after_sunset": after_sunset,
        "place": place,
        "html": html,
        "isolate": isolate,
        "missing": missing,
    }
    return _written(filters.hebrew_date, template_localtime(value, context.use_tz), options)


@register.simple_tag(takes_context=True, name="gregorian_date")
def gregorian_date_tag(
    context: Context,
    value: object,
    *,
    like: Any = None,
    style: Any = None,
    locale: Any = None,
    place: Any = None,
    html: Any = True,
    isolate: Any = False,
    missing: Any = "",
) -> str:
    """``{% gregorian_date day style="full" %}``: the options of `hebdate.filters.gregorian_date`."""
    options = {
        "like": like,
        "style": style,
        "locale": locale,
        "place": place,
        "html": html,
        "isolate": isolate,
        "missing": missing,
    }
    return _written(filters.gregorian_date, template_localtime(value, context.use_tz), options)
