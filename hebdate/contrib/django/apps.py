"""The application, which looks at its settings when the project starts."""

from __future__ import annotations

from django.apps import AppConfig
from django.core.exceptions import ImproperlyConfigured

from hebdate.contrib.django import settings
from hebdate.sunset import SunsetError


class HebdateConfig(AppConfig):
    """hebdate as an application of Django: template tags, and no models."""

    name = "hebdate.contrib.django"
    label = "hebdate"
    verbose_name = "hebdate"

    def ready(self) -> None:
        """Raise ImproperlyConfigured for a ``HEBDATE_PLACE`` that is none: a template would only log it."""
        try:
            settings.place()
        except SunsetError as error:
            raise ImproperlyConfigured(f"HEBDATE_PLACE: {error}") from None
