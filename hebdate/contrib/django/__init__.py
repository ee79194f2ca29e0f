"""The filters in Django: ``"hebdate.contrib.django"`` in ``INSTALLED_APPS``, then ``{% load hebdate %}``."""

from __future__ import annotations

try:
    import django  # noqa: F401 - only so that a missing one is named
except ModuleNotFoundError as error:
    raise ImportError('hebdate.contrib.django needs Django: pip install "hebdate[django]"', name="django") from error
