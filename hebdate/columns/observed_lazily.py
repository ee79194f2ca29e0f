"""What each day is, on lazy frames: the codes of the days between the first and the last one as a constant of the plan.

Polars gathers from two series, DuckDB from two lists, Ibis joins a table of the days. No Python is in the rows. One
query for the least and the greatest date is run before, and says how many days the constant has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals.stable.v2 as nw

from hebdate.columns import engines
from hebdate.columns.observed import codes_between, texts
from hebdate.columns.sql import DUCKDB
from hebdate.columns.staged import _RD, _SCRATCH, _with_rd, _without_scratch
from hebdate.errors import DateError, HebdateError

if TYPE_CHECKING:
    from hebdate.columns.arrays import Policy
    from hebdate.observances.entry import Kind
    from hebdate.observances.shape import Schedule

_PARASHA, _HOLIDAY = _SCRATCH + "parasha", _SCRATCH + "holiday"


class Asked(NamedTuple):
    """What is asked of a frame: the names of its new columns and the options."""

    parasha: str
    holiday: str
    schedule: Schedule
    names: str
    kinds: frozenset[Kind] | None


def with_observances(frame: nw.LazyFrame[Any], column: str, asked: Asked, out_of_range: Policy) -> nw.LazyFrame[Any]:
    """The frame with the two columns. Raises `RangeError`, `DateError`, `HebdateError`."""
    kind = frame.collect_schema()[column]
    if kind not in (nw.Date, nw.Datetime):
        raise DateError(f"the column {column!r} is {kind}, expected Date or Datetime: parse it first")
    engine = engines.name(frame)
    if engine not in _ENGINES:
        raise HebdateError(
            f"no way to look days up is known for {engine}: join the frame with the table that `hebdate table` writes"
        )
    before = frame.collect_schema().names()
    frame = _with_rd(frame, column, out_of_range)
    ends = frame.select(nw.col(_RD).min().alias("first"), nw.col(_RD).max().alias("last")).collect().rows()
    first, last = ends[0] if ends and ends[0][0] is not None else (1, 1)
    codes = [each.tolist() for each in codes_between(int(first), int(last), asked.schedule)]
    words = texts(asked.names, asked.kinds)
    made = _ENGINES[engine](frame.to_native(), int(first), codes, words)
    return _without_scratch(nw.from_native(made), before, {asked.parasha: _PARASHA, asked.holiday: _HOLIDAY})


def _polars(native: Any, first: int, codes: list[list[int]], words: Sequence[Sequence[str | None]]) -> Any:
    import polars as pl

    place = pl.col(_RD) - first
    return native.with_columns(
        pl.lit(pl.Series(told, dtype=pl.String))
        .gather(pl.lit(pl.Series(each, dtype=pl.UInt32)).gather(place))
        .alias(name)
        for name, each, told in zip((_PARASHA, _HOLIDAY), codes, words, strict=True)
    )


def _duckdb(native: Any, first: int, codes: list[list[int]], words: Sequence[Sequence[str | None]]) -> Any:
    def text(word: str | None) -> str:
        return "NULL" if word is None else "'" + word.replace("'", "''") + "'"

    # The lists come from subqueries, since a constant list is written out anew for every vector of rows.
    lists = []
    for name, each, told in zip((_PARASHA, _HOLIDAY), codes, words, strict=True):
        lists.append(f"(SELECT '{each}'::SMALLINT[]) AS {DUCKDB.name(name + '_codes')}")
        lists.append(f"(SELECT [{', '.join(map(text, told))}]::VARCHAR[]) AS {DUCKDB.name(name + '_words')}")
    native = engines._projected(native, lists)
    place = f"{DUCKDB.name(_RD)} - {first - 1}"
    return engines._projected(
        native,
        [
            f"{DUCKDB.name(name + '_words')}[{DUCKDB.name(name + '_codes')}[{place}] + 1] AS {DUCKDB.name(name)}"
            for name in (_PARASHA, _HOLIDAY)
        ],
    )


def _ibis(native: Any, first: int, codes: list[list[int]], words: Sequence[Sequence[str | None]]) -> Any:
    import ibis
    import pyarrow as pa

    days = pa.table(
        {
            _RD: pa.array(range(first, first + len(codes[0])), pa.int64()),
            _PARASHA: pa.array([words[0][code] for code in codes[0]], pa.string()),
            _HOLIDAY: pa.array([words[1][code] for code in codes[1]], pa.string()),
        }
    )
    return native.left_join(ibis.memtable(days), _RD, rname="{name}_right")


#: The engines, each with its way.
_ENGINES = {"polars": _polars, "duckdb": _duckdb, "ibis": _ibis}
