"""Where the example of the archive is, and what executors need to have hebdate."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARCHIVE = ROOT / "examples" / "archive"


def executors() -> dict[str, str]:
    """What the Python of the executors is told: this interpreter, and where this hebdate is."""
    return {"PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
