"""Whole headers for a column: each distinct day is written once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from hebdate.api import render

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hebdate.columns.days import Days


def distinct(days: Days, null: NDArray[np.bool_] | None) -> tuple[list[dt.date], NDArray[np.int64]]:
    """Days, and which are null -> the distinct days, and for each row its place among them from 1, 0 for a null."""
    values = np.concatenate([np.asarray(chunk, np.int64) for _, chunk in days.chunks()] or [np.empty(0, np.int64)])
    known = values if null is None else values[~null]
    found, inverse = np.unique(known, return_inverse=True)
    places = np.zeros(len(values), np.int64)
    places[slice(None) if null is None else ~null] = inverse + 1
    return [dt.date.fromordinal(value + days.origin) for value in found.tolist()], places


def written(days: list[dt.date], options: Mapping[str, Any]) -> list[str | None]:
    """The headers of some days, behind a None for the null. Raises as `hebdate.render` does."""
    return [None, *(render(day, **options) for day in days)]
