"""The filters in FastAPI, whose templates are Starlette's: ``setup(templates)``."""

from __future__ import annotations

try:
    import fastapi  # noqa: F401 - only so that a missing one is named
except ModuleNotFoundError as error:
    raise ImportError(
        'hebdate.contrib.fastapi needs FastAPI: pip install "hebdate[fastapi]"', name="fastapi"
    ) from error

from hebdate.contrib.starlette import setup

__all__ = ["setup"]
