"""Jinja2: the extension in real environments, with autoescape and without, synchronous and not."""

from __future__ import annotations

import asyncio
import datetime as dt
import subprocess
import sys
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import jinja2
import pytest
from babel import Locale
from jinja2.nativetypes import NativeEnvironment
from jinja2.sandbox import SandboxedEnvironment

from hebdate.contrib.jinja import Defaults, HebdateExtension, install
from hebdate.errors import HeaderError, HebdateError, LocaleError

EXTENSION = "hebdate.contrib.jinja.HebdateExtension"
DAY = dt.date(2022, 5, 16)
HEADER = "Monday, May 16th | 15 Iyyar 5782"
SHOWN = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'
NINE = dt.datetime(2022, 5, 16, 21, tzinfo=ZoneInfo("America/New_York"))


def environment(**options: object) -> jinja2.Environment:
    return jinja2.Environment(extensions=[EXTENSION], **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("kind", [jinja2.Environment, SandboxedEnvironment, NativeEnvironment])
def test_two_lines_and_a_header(kind: type[jinja2.Environment], autoescape: bool) -> None:
    templates = kind(extensions=[EXTENSION], autoescape=autoescape)
    template = templates.from_string('{{ day | hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}')
    assert template.render(day=DAY) == SHOWN


def test_the_three_filters() -> None:
    render = environment(autoescape=True).from_string
    assert render('{{ d|hebdate(style="algemeiner") }}').render(d=DAY) == SHOWN
    assert render('{{ d|hebrew_date(locale="he") }}').render(d=DAY) == (
        '<time datetime="2022-05-16" lang="he" dir="rtl">ט״ו באייר תשפ״ב</time>'
    )
    assert render('{{ "15 Iyyar 5782"|gregorian_date }}').render() == (
        '<time datetime="2022-05-16" lang="en" dir="ltr">May 16, 2022</time>'
    )


@pytest.mark.parametrize("autoescape", [True, False])
def test_what_escapes_and_what_does_not(autoescape: bool) -> None:
    """HTML is HTML in both; plain text, and what is made of the HTML afterwards, is the engine's to escape."""
    render = environment(autoescape=autoescape).from_string
    plain = render("{{ d|hebdate(like='<16 May 2022>', html=False) }}").render(d=DAY)
    assert plain == ("&lt;16 May 2022&gt;" if autoescape else "<16 May 2022>")
    joined = render("{{ d|hebrew_date ~ unsafe }}").render(d=DAY, unsafe="<b>")
    assert joined.endswith("</time>&lt;b&gt;" if autoescape else "</time><b>")
    missing = render("{{ none|hebdate(missing=unsafe) }}").render(unsafe="<b>")
    assert missing == "&lt;b&gt;"


def test_markup_stays_markup_only_where_the_page_escapes() -> None:
    """What is joined to it by hand is then escaped as well."""
    source = "{{ d|hebrew_date + '<b>' }}"
    assert environment(autoescape=True).from_string(source).render(d=DAY).endswith("</time>&lt;b&gt;")
    assert environment(autoescape=False).from_string(source).render(d=DAY).endswith("</time><b>")


def test_in_an_asynchronous_environment() -> None:
    template = environment(enable_async=True).from_string("{{ d|hebdate(like=example) }}")
    assert asyncio.run(template.render_async(d=DAY, example=HEADER)) == SHOWN


@pytest.mark.parametrize(
    ("source", "context", "shown"),
    [
        ("{{ d|hebrew_date(html=False) }}", {"lang": "he"}, "ט״ו באייר תשפ״ב"),
        ("{{ d|hebrew_date(html=False) }}", {"lang": Locale("he")}, "ט״ו באייר תשפ״ב"),
        ("{% set lang = 'fr' %}{{ d|gregorian_date(html=False) }}", {}, "16 mai 2022"),
        ("{{ d|gregorian_date(html=False, locale='ru') }}", {"lang": "he"}, "16 мая 2022\u202fг."),
        ("{{ d|gregorian_date(html=False) }}", {"lang": ""}, "May 16, 2022"),
        ("{{ d|hebdate(html=False, style='algemeiner') }}", {"lang": "he"}, HEADER),
    ],
)
def test_the_language_is_the_templates(source: str, context: dict[str, object], shown: str) -> None:
    assert environment().from_string(source).render(d=DAY, **context) == shown


def test_defaults() -> None:
    templates = jinja2.Environment()
    asked = []

    def locale(context: jinja2.runtime.Context) -> str:
        asked.append(context["reader"])
        return "he"

    install(templates, Defaults(locale=locale, style="algemeiner", place="40.7, -74.0, America/New_York"))
    render = templates.from_string
    assert render("{{ d|hebrew_date(html=False) }}").render(d=DAY, reader="Ruth") == "ט״ו באייר תשפ״ב"
    assert asked == ["Ruth"]
    assert render("{{ d|hebdate(html=False) }}").render(d=NINE, reader="Ruth") == ("Monday, May 16th | 16 Iyyar 5782")
    assert render("{{ d|hebdate(html=False, place=none) }}").render(d=NINE, reader="Ruth") == HEADER
    assert render("{{ d|hebdate(html=False, style='long', locale='en') }}").render(d=DAY, reader="Ruth") == (
        "May 16, 2022 | 15 Iyar 5782"
    )
    assert render("{{ d|hebdate(like='16 May 2022', html=False) }}").render(d=DAY, reader="Ruth") == "16 May 2022"


@pytest.mark.parametrize("kind", [jinja2.Undefined, jinja2.ChainableUndefined, jinja2.DebugUndefined])
def test_a_name_that_is_not_there_is_nothing(kind: type[jinja2.Undefined]) -> None:
    template = environment(undefined=kind).from_string("{{ day|hebdate(missing='-') }}")
    assert template.render() == "-"


def test_a_strict_environment_stays_strict() -> None:
    with pytest.raises(jinja2.UndefinedError, match="'day' is undefined"):
        environment(undefined=jinja2.StrictUndefined).from_string("{{ day|hebdate }}").render()


def test_errors_come_out() -> None:
    render = environment().from_string
    with pytest.raises(HeaderError, match="no date was read"):
        render("{{ 'no date'|hebdate }}").render()
    with pytest.raises(LocaleError, match="did you mean 'knesset'"):
        render("{{ d|hebdate(style='kneset') }}").render(d=DAY)


@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("name", ["hebdate", "hebrew_date", "gregorian_date"])
def test_strangers_stay_inert(name: str, autoescape: bool) -> None:
    """The options in which text of strangers may stand, through the engine; the rest is in the filters' own tests."""
    hostile = '{{7*7}}<img src=x onerror="alert(1)">\u202e'
    render = environment(autoescape=autoescape).from_string
    seen = []
    for source in (f"{{{{ d|{name}(like=x) }}}}", f"{{{{ none|{name}(missing=x) }}}}", f"{{{{ x|{name} }}}}"):
        for text in (hostile, f"{hostile} May 16, 2022 {hostile} 15 Iyyar 5782"):
            try:
                seen.append(render(source).render(d=DAY, x=text))
            except HebdateError:
                continue
    assert seen
    for shown in seen:
        assert "<img" not in shown
        assert "49" not in shown
        assert shown.count("\u202e") == shown.count("\u202c")


def test_plain_text_stays_in_its_attribute() -> None:
    """Quotes are what ends an attribute, and Hebrew numerals have them."""
    source = "<p title=\"{{ d|hebdate(like=x, html=False) }}\" lang='{{ d|hebdate(style='knesset', html=False) }}'>"
    shown = environment(autoescape=True).from_string(source).render(d=DAY, x="\" onclick=\"y 16 May 2022 ' z='")
    tags: list[list[tuple[str, str | None]]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(attrs)  # type: ignore[method-assign]
    parser.feed(shown)
    assert tags == [
        [("title", "\" onclick=\"y 16 May 2022 ' z='"), ("lang", 'יום שני, ט"ו באייר התשפ"ב (16 במאי 2022)')]
    ]


def test_the_extension_can_be_added_twice_and_overlaid() -> None:
    templates = environment()
    templates.add_extension(HebdateExtension)
    over = templates.overlay(autoescape=True)
    assert over.from_string("{{ d|hebdate(style='algemeiner') }}").render(d=DAY) == SHOWN


@pytest.mark.parametrize(
    ("module", "missing", "extra"),
    [
        ("jinja", "jinja2", "jinja"),
        ("flask", "flask", "flask"),
        ("starlette", "starlette", "starlette"),
        ("starlette", "jinja2", "starlette"),
        ("fastapi", "fastapi", "fastapi"),
        ("mkdocs", "jinja2", "jinja"),
        ("django.apps", "django", "django"),
        ("django.jinja", "django", "django"),
        ("django.templatetags.hebdate", "django", "django"),
    ],
)
def test_a_missing_framework_is_named_with_what_to_install(module: str, missing: str, extra: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None\nimport hebdate.contrib.{module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f'pip install "hebdate[{extra}]"' in done.stderr.splitlines()[-1]
