"""Dask: each partition is a pandas frame, and is converted as one.

Dask has no engine of its own under its expressions: its partitions are pandas frames, and the formulas would run over
them as numpy's arithmetic, 280 ns a row where the gather and its columns take 38 (`benchmarks/columns.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from hebdate.columns import frames

if TYPE_CHECKING:
    from hebdate.columns.arrays import Policy
    from hebdate.columns.frames import Wanted
    from hebdate.columns.numbering import Numbering


def with_hebrew(frame: Any, column: str, wanted: Wanted, out_of_range: Policy) -> Any:
    """A Dask frame with the wanted columns, made when it is computed."""
    frames.check_columns(frame.columns, (column,))
    # A partial, for Dask takes the arguments of a task apart, and `Wanted` would come as a plain tuple.
    return _mapped(frame, partial(frames.converted, column=column, wanted=wanted, out_of_range=out_of_range))


def with_gregorian(
    frame: Any, fields: tuple[str, str, str], into: str, months: Numbering | None, invalid: Policy
) -> Any:
    """A Dask frame with a column of civil dates, made when it is computed."""
    frames.check_columns(frame.columns, fields)
    year, month, day = fields
    options: dict[str, Any] = {"year": year, "month": month, "day": day, "into": into}
    return _mapped(frame, partial(frames.with_gregorian, **options, months=months, invalid=invalid))


def _mapped(frame: Any, convert: Callable[[Any], Any]) -> Any:
    """Each partition converted. What comes out is told by an empty one: those Dask would invent hold no dates."""
    return frame.map_partitions(convert, meta=convert(frame._meta))
