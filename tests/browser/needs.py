"""Where the project is, and what the browser tests do where something that they need is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def wanted(present: object, what: str, install: str) -> None:
    """Skip the test where something is missing; fail it under CI."""
    if not present:
        reason = f"{what} is missing: {install}"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
