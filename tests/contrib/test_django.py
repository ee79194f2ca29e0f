"""Django: its own templates and its Jinja2 backend, through its test client."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator
from typing import Any

import django
import pytest
from django.conf import global_settings, settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.template import TemplateSyntaxError, engines
from django.test import Client, override_settings
from django.urls import path
from django.utils import timezone, translation
from evenings import EVENINGS, Evening

from hebdate.errors import HeaderError
from hebdate.names import negotiate
from hebdate.sunset import SunsetError

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        INSTALLED_APPS=["hebdate.contrib.django"],
        LOGGING_CONFIG=None,
        MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
        ROOT_URLCONF=__name__,
        TEMPLATES=[
            {"BACKEND": "django.template.backends.django.DjangoTemplates"},
            {
                "BACKEND": "django.template.backends.jinja2.Jinja2",
                "OPTIONS": {"extensions": ["hebdate.contrib.django.jinja.HebdateExtension"]},
            },
        ],
        TIME_ZONE="Asia/Jerusalem",
        USE_TZ=True,
    )
    django.setup()

DAY = dt.date(2022, 5, 16)
SHOWN = '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16th | 15 Iyyar 5782</time>'
TAG = '{% load hebdate %}{% hebdate day like="Monday, May 16th | 15 Iyyar 5782" %}'
JERUSALEM = (31.778, 35.2354, "Asia/Jerusalem")
#: 22:30 in Greenwich: in Jerusalem the next civil day has begun.
LATE = dt.datetime(2022, 5, 15, 22, 30, tzinfo=dt.UTC)


class Page:
    """The page that the one address answers with: an engine, a source and a context."""

    engine, source, context = "django", "", {}


def page(request: HttpRequest) -> HttpResponse:
    """The view."""
    return HttpResponse(engines[Page.engine].from_string(Page.source).render(dict(Page.context), request))


urlpatterns = [path("", page)]


def served(source: str, engine: str = "django", language: str = "en", **context: Any) -> str:
    """What the test client gets for a template."""
    Page.engine, Page.source, Page.context = engine, source, context
    response = Client().get("/", headers={"accept-language": language})
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_two_lines_and_a_header() -> None:
    assert served(TAG, day=DAY) == SHOWN
    assert served('{% load hebdate %}{{ day|hebdate:"algemeiner" }}', day=DAY) == SHOWN


@pytest.mark.parametrize("switch", ["on", "off"])
def test_autoescape_on_and_off(switch: str) -> None:
    source = "{% load hebdate %}{% autoescape SWITCH %}{{ d|hebrew_date }}{% hebrew_date d %}{{ x }}{% endautoescape %}"
    shown = '<time datetime="2022-05-16" lang="en" dir="ltr">15 Iyar 5782</time>'
    text = served(source.replace("SWITCH", switch), d=DAY, x="<")
    assert text == shown * 2 + ("&lt;" if switch == "on" else "<")


def test_plain_text_is_escaped_where_the_page_escapes() -> None:
    source = "{% load hebdate %}{% autoescape SWITCH %}{% hebdate d like=x html=False %}{% endautoescape %}"
    assert served(source.replace("SWITCH", "on"), d=DAY, x="<16 May 2022>") == "&lt;16 May 2022&gt;"
    assert served(source.replace("SWITCH", "off"), d=DAY, x="<16 May 2022>") == "<16 May 2022>"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{ d|hebdate }}", "lundi 16 mai 2022 | 15 iyar 5782"),
        ('{{ d|hebdate:"short" }}', "16/05/2022 | 15 iyar 5782"),
        ("{{ d|hebrew_date }}", "15 iyar 5782"),
        ('{{ d|hebrew_date:"he" }}', "ט״ו באייר תשפ״ב"),
        ('{{ "15 Iyyar 5782"|gregorian_date }}', "16 mai 2022"),
        ('{{ "15 Iyyar 5782"|gregorian_date:"de" }}', "16. Mai 2022"),
        ('{% hebdate d style="long" spelling="ashkenazi" %}', "16 mai 2022 | 15 Iyar 5782"),
        ("{% hebdate d after_sunset=True %}", "lundi 16 mai 2022 | 16 iyar 5782"),
        ('{% hebrew_date d style="full" locale="he" %}', "יום שני, ט״ו באייר תשפ״ב"),
        ('{% gregorian_date d like="16/5/2022" %}', "16/5/2022"),
        ("{% hebdate d html=False as x %}{{ x|upper }}", "LUNDI 16 MAI 2022 | 15 IYAR 5782"),
        ('{% hebrew_date nothing missing="-" %}', "-"),
        ("{{ nothing|hebdate }}{{ none|hebrew_date }}{% hebdate nothing %}", ""),
    ],
)
def test_the_language_is_the_active_one(source: str, shown: str) -> None:
    """Filters with their one argument, and tags with theirs, in a page for a French reader."""
    text = served("{% load hebdate %}" + source, language="fr", d=DAY, none=None)
    assert re.sub("<[^>]*>", "", text) == shown


def test_every_language_of_django_but_one_is_known() -> None:
    unknown = []
    for language, _ in global_settings.LANGUAGES:
        try:
            negotiate(language)
        except ValueError:
            unknown.append(language)
    assert unknown == ["udm"]  # CLDR has no Udmurt


@pytest.mark.parametrize("engine", ["django", "jinja2"])
def test_an_aware_time_is_that_of_the_current_zone(engine: str) -> None:
    """Without the conversion the day would be May 15."""
    source = ("{% load hebdate %}" if engine == "django" else "") + "{{ at|hebrew_date }}"
    assert ">15 Iyar 5782<" in served(source, engine, at=LATE)
    with timezone.override(dt.UTC):
        assert ">14 Iyar 5782<" in served(source, engine, at=LATE)


def test_the_tag_converts_as_the_filter_does() -> None:
    source = "{% load hebdate tz %}{% hebrew_date at html=False %}"
    assert served(source, at=LATE) == "15 Iyar 5782"
    assert served(f"{{% load tz %}}{{% localtime off %}}{source}{{% endlocaltime %}}", at=LATE) == "14 Iyar 5782"


@pytest.mark.parametrize(
    ("source", "context", "why"),
    [
        ("{{ d|hebdate }}", {"d": "no date"}, "no date was read"),
        ("{{ d|hebdate }}", {"d": 7}, "found 7"),
        ("{{ d|hebdate }}", {"d": object()}, "a day is a datetime.date"),
        ('{{ d|hebdate:"kneset" }}', {"d": DAY}, "did you mean 'knesset'"),
        ('{{ d|hebrew_date:"xx" }}', {"d": DAY}, "no locale 'xx'"),
        ("{{ d|hebdate:d }}", {"d": DAY}, "a style is a short name"),
        ("{% hebdate d like=5 %}", {"d": DAY}, "like is the text of a header"),
        ("{% hebdate d place='x' %}", {"d": LATE}, "a place is"),
        ("{% hebdate d place='40.7, -74' locale=d isolate=d html=False %}", {"d": LATE}, "clocks at longitude"),
    ],
)
def test_no_exception_leaves_a_template(
    source: str, context: dict[str, object], why: str, caplog: pytest.LogCaptureFixture
) -> None:
    """It is left empty, and a warning says why."""
    with caplog.at_level(logging.WARNING, "hebdate"):
        assert served("{% load hebdate %}[" + source + "]", **context) == "[]"
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("hebdate", "WARNING")
    assert why in record.getMessage()
    assert len(record.getMessage()) < 1000


def test_an_option_that_there_is_not_is_an_error_of_the_template() -> None:
    with pytest.raises(TemplateSyntaxError, match="unexpected keyword argument 'stile'"):
        engines["django"].from_string('{% load hebdate %}{% hebdate d stile="long" %}')


def test_the_settings() -> None:
    evening = dt.datetime(2022, 5, 16, 18, tzinfo=dt.UTC)
    source = "{% load hebdate %}{{ d|hebdate }}|{{ d|hebrew_date }}|{{ d|gregorian_date }}"
    with override_settings(HEBDATE_PLACE=JERUSALEM, HEBDATE_STYLE="algemeiner"):
        text = served(source, d=evening)
    assert [part.split(">")[1] for part in text.split("</time>")[:-1]] == [
        "Monday, May 16th | 16 Iyyar 5782",
        "16 Iyar 5782",
        "May 16, 2022",
    ]


def test_a_place_that_is_none_stops_the_start() -> None:
    from django.apps import apps

    with (
        override_settings(HEBDATE_PLACE=(31.778, 35.2354, "Asia/Jeruslaem")),
        pytest.raises(ImproperlyConfigured, match="HEBDATE_PLACE: no time zone 'Asia/Jeruslaem'"),
    ):
        apps.get_app_config("hebdate").ready()


def test_the_jinja_backend() -> None:
    assert served('{{ d|hebdate(like="Monday, May 16th | 15 Iyyar 5782") }}', "jinja2", d=DAY) == SHOWN
    assert served("{{ d|hebrew_date(html=False) }}{{ '<' }}", "jinja2", "he", d=DAY) == "ט״ו באייר תשפ״ב&lt;"
    with pytest.raises(HeaderError, match="no date was read"):  # as Jinja2 does
        served("{{ d|hebdate }}", "jinja2", d="no date")


@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.name)
@pytest.mark.parametrize("engine", ["django", "jinja2"])
def test_the_evening(engine: str, evening: Evening, caplog: pytest.LogCaptureFixture) -> None:
    source = {
        "django": "{% load hebdate %}{% hebdate now style='long' html=False place=place %}",
        "jinja2": "{{ now|hebdate(style='long', html=False, place=place) }}",
    }[engine]
    context = {"now": evening.instant, "place": evening.place}
    if evening.header is not None:
        assert served(source, engine, **context) == evening.header
    elif engine == "jinja2":
        with pytest.raises(SunsetError, match="the sun of the day before has not set"):
            served(source, engine, **context)
    else:
        assert served(source, engine, **context) == ""
        assert "the sun of the day before has not set" in caplog.text


@pytest.mark.parametrize("name", ["hebdate", "hebrew_date", "gregorian_date"])
@pytest.mark.parametrize("switch", ["on", "off"])
def test_strangers_stay_inert(name: str, switch: str) -> None:
    hostile = '{{7|add:42}}{% now "Y" %}<img src=x onerror="alert(1)">\u202e'
    kept = 0
    for source in (
        f"{{{{ x|{name} }}}}",
        f"{{{{ d|{name}:x }}}}",
        f"{{% {name} d like=x %}}",
        f"{{% {name} z missing=x %}}",
    ):
        for text in (hostile, f"{hostile} May 16, 2022 {hostile} 15 Iyyar 5782"):
            page_source = f"{{% load hebdate %}}{{% autoescape {switch} %}}{source}{{% endautoescape %}}"
            shown = served(page_source, d=DAY, x=text)
            assert "<img" not in shown
            assert "49" not in shown
            assert shown.count("\u202e") == shown.count("\u202c")
            kept += "&lt;img" in shown
    assert kept >= 2  # what stands for a missing date
