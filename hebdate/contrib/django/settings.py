"""What the project's settings say: ``HEBDATE_STYLE``, ``HEBDATE_SCHEDULE`` and ``HEBDATE_PLACE``, all optional."""

from __future__ import annotations

from django import conf

from hebdate.sunset import Place


def style() -> str | None:
    """The style of the filter and tag `hebdate`."""
    found: str | None = getattr(conf.settings, "HEBDATE_STYLE", None)
    return found


def place() -> Place | None:
    """The place whose sunset counts. Raises SunsetError for one that is none."""
    found = getattr(conf.settings, "HEBDATE_PLACE", None)
    return None if found is None else Place.of(found)


def schedule() -> str | None:
    """The schedule of what a day is, "israel" or "diaspora"."""
    found: str | None = getattr(conf.settings, "HEBDATE_SCHEDULE", None)
    return found
