"""The front page in Django, a project in one file: ``python examples/newspaper/django_app.py --port 8000``."""

from __future__ import annotations

import argparse

import django
from django.conf import settings
from django.core.management import call_command
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils import translation
from paper import DIRECTIONS, PLACE, TEMPLATES, front_page

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    INSTALLED_APPS=["hebdate.contrib.django"],
    LANGUAGES=[(language, language) for language in DIRECTIONS],
    ROOT_URLCONF=__name__,
    SECRET_KEY="of an example, which keeps no secret",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [TEMPLATES],
            # Stands for {% load hebdate %}, because Jinja2 reads front_page.html as well and has no such tag.
            "OPTIONS": {"builtins": ["hebdate.contrib.django.templatetags.hebdate"]},
        }
    ],
    TIME_ZONE=PLACE[2],
    USE_TZ=True,
)
django.setup()


def home(request: HttpRequest) -> HttpResponse:
    """The English edition."""
    return HttpResponseRedirect("/en/")


def page(request: HttpRequest, language: str) -> HttpResponse:
    """The front page of one edition, with its language active, which is the one that the filters take."""
    if language not in DIRECTIONS:
        raise Http404
    with translation.override(language):
        return render(request, "django.html", front_page(language))


urlpatterns = [path("", home), path("<language>/", page)]

if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8000)
    call_command("runserver", f"127.0.0.1:{options.parse_args().port}", "--noreload")
