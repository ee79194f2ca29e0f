"""The filters in Jinja2: ``Environment(extensions=["hebdate.contrib.jinja.HebdateExtension"])``.

What a template does not say comes from ``environment.hebdate``, which are the `Defaults`, and the locale before that
from the template's own variable ``lang``, if there is such a language. The first option needs no name: it is the style
of ``hebdate``, and the locale of the other two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

try:
    from jinja2 import Environment, Undefined, pass_context, pass_environment
    from jinja2.ext import Extension
    from markupsafe import Markup
except ModuleNotFoundError as error:
    raise ImportError('hebdate.contrib.jinja needs Jinja2: pip install "hebdate[jinja]"', name="jinja2") from error

from hebdate import day_filters
from hebdate.filters import FILTERS
from hebdate.names import is_locale

if TYPE_CHECKING:
    from jinja2.runtime import Context


#: The filters and tests that differ between Israel and the diaspora.
_SCHEDULED = frozenset(("observances", "parasha", "holy_day", "chol_hamoed"))


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the filters take where a template gives no option.

    ``locale`` is one, or a function that is asked at each use, with the template's context; ``style`` is for the filter
    `hebdate` alone; ``place`` as `hebdate.sunset.Place.of` takes it; ``local`` turns a value into the local one first;
    ``schedule``, "israel" or "diaspora", is for what a day is.
    """

    locale: str | Callable[[Context], object] | None = None
    style: str | None = None
    place: object = None
    local: Callable[[object], object] | None = None
    schedule: str | None = None


class HebdateExtension(Extension):
    """Adds the filters `hebdate`, `hebrew_date` and `gregorian_date` to an environment, and those about what a day is:
    `observances`, `parasha`, `omer`, and the tests `shabbat`, `holy_day`, `chol_hamoed` and `fast`.

    >>> environment = Environment(extensions=["hebdate.contrib.jinja.HebdateExtension"], autoescape=True)
    >>> print(environment.from_string("{{ '2022-05-16' | hebrew_date(locale='fr') }}").render())
    <time datetime="2022-05-16" lang="fr" dir="ltr">15 iyar 5782</time>
    >>> page = "{{ day | observances(schedule='israel') }}{% if day is holy_day('israel') %}: closed{% endif %}"
    >>> print(environment.from_string(page).render(day="2024-04-23"))
    1st day of Pesach: closed
    """

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(hebdate=Defaults())
        environment.filters.update(filters(lambda context: context.environment.hebdate))  # type: ignore[attr-defined]
        environment.tests.update(day_tests(lambda environment: environment.hebdate))  # type: ignore[attr-defined]


def install(environment: Environment, defaults: Defaults) -> None:
    """Add the filters to an environment that is there already, with defaults."""
    environment.add_extension(HebdateExtension)
    environment.hebdate = defaults  # type: ignore[attr-defined]


def filters(defaults_of: Callable[[Context], Defaults]) -> dict[str, Callable[..., str]]:
    """Name -> the filter as Jinja2 calls it, with defaults that the context leads to."""
    every = {**FILTERS, **day_filters.FILTERS}
    return {name: _filter(name, function, defaults_of) for name, function in every.items()}


def day_tests(defaults_of: Callable[[Environment], Defaults]) -> dict[str, Callable[..., bool]]:
    """Name -> the test as Jinja2 calls it, with defaults that the environment leads to."""
    return {name: _test(name, function, defaults_of) for name, function in day_filters.TESTS.items()}


def _test(
    name: str, function: Callable[..., bool], defaults_of: Callable[[Environment], Defaults]
) -> Callable[..., bool]:
    @pass_environment
    def holds(environment: Environment, value: object, *arguments: object, **options: object) -> bool:
        defaults = defaults_of(environment)
        if isinstance(value, Undefined) and not value:
            value = None
        if defaults.local is not None:
            value = defaults.local(value)
        options.setdefault("place", defaults.place)
        if name in _SCHEDULED and not arguments:
            options.setdefault("schedule", defaults.schedule)
        return function(value, *arguments, **options)

    holds.__name__, holds.__doc__ = name, function.__doc__
    return holds


def _filter(name: str, function: Callable[..., str], defaults_of: Callable[[Context], Defaults]) -> Callable[..., str]:
    first = "style" if name == "hebdate" else "locale"

    @pass_context
    def written(context: Context, value: object, /, *args: object, **options: object) -> str:
        if len(args) > 1 or (args and first in options):
            raise TypeError(f"{name} takes one option without its name, which is its {first}")
        if args:  # as in Django, {{ day | hebdate("algemeiner") }} and {{ day | hebrew_date("he") }}
            options[first] = args[0]
        defaults = defaults_of(context)
        if isinstance(value, Undefined) and not value:  # a strict one raises here
            value = None
        if defaults.local is not None:
            value = defaults.local(value)
        if options.get("locale") is None:
            options["locale"] = _locale(context, defaults)
        options.setdefault("place", defaults.place)
        if name in _SCHEDULED:
            options.setdefault("schedule", defaults.schedule)
        if name == "hebdate":
            options["style"] = options.get("style") or defaults.style
        text = function(value, **options)
        # Markup stays safe, and keeps what is joined to it safe, but only a page that escapes wants that.
        return Markup(text) if context.eval_ctx.autoescape and hasattr(text, "__html__") else text

    written.__name__, written.__doc__ = name, function.__doc__
    return written


def _locale(context: Context, defaults: Defaults) -> object:
    """The template's ``lang``, or else the default one; of those that come with a request, only one that is known.

    What stands in an address is anybody's: /xx/ is a page in the default language, and no error. A default that is
    written down is not looked at, so that a slip in it is seen.
    """
    asked = [context.get("lang")]
    if callable(defaults.locale):
        asked.append(defaults.locale(context))
    for locale in asked:
        if locale and is_locale(str(locale)):
            return locale
    return None if callable(defaults.locale) else defaults.locale
