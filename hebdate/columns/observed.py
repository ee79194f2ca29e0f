"""What each day of a column is: the reading of its week, and its observances, by one gather from a table.

An entry of the table is a day: a code for the reading and one for all observances together, which are few (some
hundreds of combinations), so that the texts are made once each and not once a row. The tables are made of the kinds of
years, when a column first reaches there, as the day table is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from hebdate.columns.arrays import Policy, _survey, check_policy
from hebdate.columns.days import CHUNK, Days, days_of
from hebdate.columns.daytable import CIVIL, DayTable, Era
from hebdate.names.observances import observance_name, parasha_name
from hebdate.names.observances.writing import language
from hebdate.observances.almanac import (
    _SUN_BLESSED,
    _SUN_CYCLE,
    _table,
    checked_kinds,
    checked_schedule,
)
from hebdate.observances.cycle import DOUBLES
from hebdate.observances.entry import KINDS, Kind
from hebdate.observances.parasha import READINGS, _weeks
from hebdate.observances.shape import Schedule, Shape, shape_of
from hebdate.observances.state import era_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: An entry is ``code of the observances << 8 | code of the reading``. Code 0 is no day, in both.
_BITS: Final = 8

#: The reading of a code, from 1: each alone, then the doubles.
_WEEKS: Final = (*((number,) for number in range(READINGS)), *sorted(DOUBLES.values()))
_CODE_OF: Final = {readings: code for code, readings in enumerate(_WEEKS, 1)}

#: One observance of a combination: id, number, whether Adar is Adar II, kind.
_One = tuple[str, int | None, bool, str]

#: The combinations met so far, by code less 1; the first is the plain day.
_combinations: list[tuple[_One, ...]] = [()]
_codes: dict[tuple[_One, ...], int] = {(): 1}
_naming = Lock()


class ObservanceColumns(NamedTuple):
    """Codes for each day, and what they mean: ``readings[reading[row]]`` and ``holidays[holiday[row]]`` are the texts.

    Code 0 is a null. A plain day has a code, whose text is None.
    """

    reading: NDArray[np.int8]
    holiday: NDArray[np.int16]
    readings: tuple[str | None, ...]
    holidays: tuple[str | None, ...]


class _Observed(Era):
    """A range of days with a table of what they are, by one schedule."""

    def __init__(self, first: int, last: int, schedule: Schedule) -> None:
        super().__init__(first, last)
        self.schedule = schedule

    def _built(self, first_year: int, last_year: int) -> DayTable:
        parts = []
        for year in range(first_year, last_year + 1):
            _, shape = shape_of(year)
            parts.append(_of_year(shape, self.schedule, era_of(year)))
        start = shape_of(first_year)[0]
        found = np.concatenate(parts)
        self._bless(found, start)
        skipped = max(0, self.first - start)
        entries = np.zeros(len(found[skipped : max(0, self.last + 1 - start)]) + 2, np.int32)
        entries[1:-1] = found[skipped : max(0, self.last + 1 - start)]
        return DayTable(start + skipped - 1, entries)

    @staticmethod
    def _bless(entries: NDArray[np.int32], start: int) -> None:
        """Add the blessing of the sun, which no kind of year knows."""
        for place in range((_SUN_BLESSED - start) % _SUN_CYCLE, len(entries), _SUN_CYCLE):
            entry = int(entries[place])
            more = (*_combinations[(entry >> _BITS) - 1], ("birkat-hachamah", None, False, "minor"))
            entries[place] = _code(more) << _BITS | entry & 0xFF


def _code(combination: tuple[_One, ...]) -> int:
    """A combination of observances -> its code, a new one for a new combination."""
    with _naming:
        if combination not in _codes:
            _combinations.append(combination)
            _codes[combination] = len(_combinations)
        return _codes[combination]


@lru_cache(maxsize=512)
def _of_year(shape: Shape, schedule: Schedule, era: int) -> NDArray[np.int32]:
    """The entries of a kind of year."""
    found = np.empty(shape.length, np.int32)
    table = _table(shape, schedule, era)
    for place, week in enumerate(_weeks(shape, schedule)):
        told = tuple(
            (each.id, each.number, shape.leap and "adar" in each.id, each.kind)
            for each in table[place]
            if each.kind != "omer"
        )
        found[place] = _code(told) << _BITS | _CODE_OF[week.readings]
    return found


@cache
def _era(first: int, last: int, schedule: Schedule) -> _Observed:
    return _Observed(first, last, schedule)


def observances(
    column: Any,
    *,
    schedule: Schedule,
    names: str = "en",
    kinds: Iterable[Kind] | None = None,
    out_of_range: Policy = "error",
) -> ObservanceColumns:
    """A column of days -> the reading of each one's week, and its observances, as codes with their texts.

    The column is what `to_hebrew` takes. ``names`` is a language of `hebdate.names.observances`; ``kinds`` keeps some
    of `hebdate.observances.KINDS`; the omer is not among them. Several observances of a day are one text, joined by
    ", ".

    Raises `ObservanceError` for a schedule or kind that is none, `LocaleError`, `RangeError` and `DateError`.

    >>> found = observances(np.array(["2022-12-24", "2022-12-28"], "datetime64[D]"), schedule="israel")
    >>> [found.readings[code] for code in found.reading], [found.holidays[code] for code in found.holiday]
    (['Miketz', 'Vayigash'], ['6th day of Chanukah, 1st day of Rosh Chodesh Tevet', None])
    """
    check_policy("out_of_range", out_of_range)
    reading, holiday = gathered(days_of(column), checked_schedule(schedule), out_of_range)
    return ObservanceColumns(reading, holiday, *texts(names, kinds))


def gathered(days: Days, schedule: Schedule, out_of_range: Policy) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """Days as integers -> the codes of their readings and observances. Raises `RangeError`."""
    days = days._replace(era=_era(days.era.first, days.era.last, schedule))
    rows = len(days.values)
    reading, holiday = np.empty(rows, np.int8), np.empty(rows, np.int16)
    index, packed = np.empty(min(rows, CHUNK), np.intp), np.empty(min(rows, CHUNK), np.int32)
    table, surveyed = days.era.table, False
    for row, chunk in days.chunks():
        size = len(chunk)
        here = slice(row, row + size)
        _look_up(chunk, days.origin, table, index[:size], packed[:size], reading[here], holiday[here])
        if not surveyed and not reading[here].min():
            table, surveyed = _survey(days, row, out_of_range), True
            _look_up(chunk, days.origin, table, index[:size], packed[:size], reading[here], holiday[here])
    return reading, holiday


def _look_up(
    chunk: NDArray[Any],
    origin: int,
    table: DayTable,
    index: NDArray[np.intp],
    packed: NDArray[np.int32],
    reading: NDArray[np.int8],
    holiday: NDArray[np.int16],
) -> None:
    """The codes of some days; an index outside of the table finds one of its ends, where 0 stands."""
    np.add(chunk, origin - table.origin, out=index, dtype=np.intp)
    table.entries.take(index, out=packed, mode="clip")
    np.copyto(reading, packed, casting="unsafe")  # keeps the lowest byte
    np.right_shift(packed, _BITS, out=packed)
    np.copyto(holiday, packed, casting="unsafe")


def texts(names: str, kinds: Iterable[Kind] | None) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    """The texts of the codes of readings, and of observances; None for code 0, and for a day that is nothing."""
    wanted = checked_kinds(kinds)
    return _texts(language(names), frozenset(KINDS) if wanted is None else wanted, len(_combinations))


@lru_cache(maxsize=64)
def _texts(tag: str, wanted: frozenset[str], met: int) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    """The same for the first so many combinations."""
    holidays: list[str | None] = [None]
    for combination in _combinations[:met]:  # others may be met meanwhile
        told = [observance_name(name, number, tag, leap) for name, number, leap, kind in combination if kind in wanted]
        holidays.append(", ".join(told) or None)
    return (None, *(parasha_name(readings, tag) for readings in _WEEKS)), tuple(holidays)


def codes_between(first: int, last: int, schedule: Schedule) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """(R.D., R.D., schedule) -> the codes of each day from one to the other, which are civil days."""
    days = Days(np.arange(first, last + 1, dtype=np.int64), 0, int(np.iinfo(np.int64).min), CIVIL)
    return gathered(days, schedule, "error")
