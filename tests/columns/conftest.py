"""The scalar road over every civil day: what every column is held against."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from hebdate.arithmetic import from_rd


@pytest.fixture(scope="session")
def civil() -> tuple[np.ndarray, np.ndarray]:
    """R.D. of every day of years 1-9999, and the (year, slot, day) of each, one at a time."""
    rd = range(1, dt.date.max.toordinal() + 1)
    return np.array(rd), np.array([from_rd(each) for each in rd]).T
