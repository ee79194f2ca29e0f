"""Columns of dates: the arithmetic at the speed of memory, on the engines that people already run.

>>> import numpy as np
>>> year, slot, day = to_hebrew(np.array(["2022-05-16", "2022-03-17"], dtype="datetime64[D]"))
>>> year.tolist(), slot.tolist(), day.tolist()
([5782, 5782], [9, 7], [15, 14])
>>> to_gregorian([5782, 5782], ["M08", "M06"], [15, 14]).tolist()
[datetime.date(2022, 5, 16), datetime.date(2022, 3, 17)]

For frames there are `with_hebrew` and `with_gregorian`: pandas, Polars (eager and lazy), PyArrow, DuckDB, Dask, Ibis
and PySpark. What each day is, `observances` says of a column and `with_observances` of a frame. A column of printed
headers is read by `read`, and a frame that has one by `with_readings`.

**A month is never a bare number.** Where months are integers, the caller says which count they are in:

* ``"slot"``: CLDR's thirteen: Tishri 1, Adar I 6, Adar or Adar II 7, Nisan 8, Elul 13 (`hebdate.Month.slot`);
* ``"biblical"``: counted from Nisan = 1, as convertdate, hebcal and pyluach: Tishri 7, Adar or Adar I 12, Adar II 13.

Text is a month code, ``M01`` (Tishri) to ``M12`` (Elul) and ``M05L`` (Adar I), and needs no word.

**Null in, null out**, in every engine. numpy has no null for integers, so there it is year 0, month 0 and day 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

try:
    import numpy as np  # noqa: F401 - asked for here so that its absence is told once, and in words
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError('columns need numpy: pip install "hebdate[frames]"', name=missing.name) from missing

from hebdate.columns.arrays import HebrewColumns, to_gregorian, to_hebrew
from hebdate.columns.frames import with_gregorian, with_hebrew
from hebdate.columns.numbering import MONTH_CODES

if TYPE_CHECKING:
    from hebdate.columns.observed import ObservanceColumns, observances
    from hebdate.columns.observed_frames import with_observances
    from hebdate.columns.reading import Readings, read
    from hebdate.columns.texts import with_readings

__all__ = [
    "MONTH_CODES",
    "HebrewColumns",
    "ObservanceColumns",
    "Readings",
    "observances",
    "read",
    "to_gregorian",
    "to_hebrew",
    "with_gregorian",
    "with_hebrew",
    "with_observances",
    "with_readings",
]


#: Loaded when first asked for: a program that only converts never loads the reader.
_LAZY = {
    "ObservanceColumns": "observed",
    "Readings": "reading",
    "observances": "observed",
    "read": "reading",
    "with_observances": "observed_frames",
    "with_readings": "texts",
}


def _lazy(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"hebdate.columns.{_LAZY[name]}"), name)
        return value
    raise AttributeError(f"module 'hebdate.columns' has no attribute {name!r}")


if not TYPE_CHECKING:  # to a type checker every name would exist
    __getattr__ = _lazy
