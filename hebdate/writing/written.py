"""A field that a reader found in a text: what it is and where it stands. Reading and writing both speak of it."""

from __future__ import annotations

from typing import NamedTuple


class Written(NamedTuple):
    """``calendar`` "g", "h" or "" (a weekday), ``name``, ``span``, and ``end`` 1 for the end of a range.

    ``name`` is "weekday", "day", "month", "year", or "observance" for what names the day (a feast, a fast, a reading);
    ``span`` is ``(start, end)`` in characters.
    """

    calendar: str
    name: str
    span: tuple[int, int]
    end: int = 0
