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

from hebdate import day_filters, filters
from hebdate.contrib.django import settings
from hebdate.errors import HebdateError
from hebdate.names.observances import LANGUAGES

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


def _told(function: Callable[..., str], value: object, options: dict[str, object]) -> str:
    """What a day is; nothing, and a warning, where there is an error."""
    language = (get_language() or "en").partition("-")[0]
    options["locale"] = language if language in LANGUAGES else "en"
    return _written(function, value, options)


@register.filter("observances", expects_localtime=True)
def observances_filter(value: object, schedule: str | None = None) -> str:
    """``{{ day|observances:"israel" }}``: what a day is, by the schedule or by ``HEBDATE_SCHEDULE``."""
    return _told(day_filters.observances, value, {"schedule": schedule or settings.schedule()})


@register.filter("parasha", expects_localtime=True)
def parasha_filter(value: object, schedule: str | None = None) -> str:
    """``{{ day|parasha:"diaspora" }}``: the reading of its week."""
    return _told(day_filters.parasha, value, {"schedule": schedule or settings.schedule()})


@register.filter("omer", expects_localtime=True)
def omer_filter(value: object) -> str:
    """``{{ day|omer }}``: the day of the omer; nothing on other days."""
    return _told(day_filters.omer, value, {})


def _holds(function: Callable[..., bool], value: object, *arguments: object) -> bool:
    """Whether it is so; False, and a warning, where there is an error."""
    try:
        return function(value, *arguments, place=settings.place())
    except HebdateError as error:
        _LOGGER.warning("the template's %s of %.80r is taken as false: %s", function.__name__, value, error)
        return False


@register.filter("is_shabbat", expects_localtime=True)
def is_shabbat(value: object) -> bool:
    """``{% if day|is_shabbat %}``."""
    return _holds(day_filters.shabbat, value)


@register.filter("is_holy_day", expects_localtime=True)
def is_holy_day(value: object, schedule: str | None = None) -> bool:
    """``{% if day|is_holy_day:"israel" %}``."""
    return _holds(day_filters.holy_day, value, schedule or settings.schedule())


@register.filter("is_chol_hamoed", expects_localtime=True)
def is_chol_hamoed(value: object, schedule: str | None = None) -> bool:
    """``{% if day|is_chol_hamoed:"israel" %}``."""
    return _holds(day_filters.chol_hamoed, value, schedule or settings.schedule())


@register.filter("is_fast", expects_localtime=True)
def is_fast(value: object) -> bool:
    """``{% if day|is_fast %}``."""
    return _holds(day_filters.fast, value)


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
