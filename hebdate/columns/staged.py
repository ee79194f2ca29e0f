"""Lazy frames: the formulas of `hebdate.arithmetic` as expressions of the engine, stage by stage.

A stage is one ``with_columns``; as one expression the tree would have a million nodes. Spark divides whole numbers as
doubles, so every result is cast back; the formulas keep their numerators below 2**53, where that is exact. What has
no answer is made null before the first stage, and null it stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from hebdate.arithmetic import Step, days_before, stages_from_gregorian, stages_to_rd
from hebdate.columns import engines
from hebdate.columns.arrays import Policy, refuse_date
from hebdate.columns.daytable import CIVIL
from hebdate.columns.numbering import MONTH_CODES, SLOTS, Numbering, checked
from hebdate.date import MAX_YEAR, HebrewDate, Month
from hebdate.errors import DateError, HebdateError, MonthError, RangeError

if TYPE_CHECKING:
    from hebdate.columns.frames import Wanted

#: Columns made on the way, and dropped.
_SCRATCH = "_hebdate_"
_RD, _YEAR, _SLOT, _DAY, _LENGTH = (_SCRATCH + name for name in ("rd", "year", "slot", "day", "length"))
_CIVIL = tuple(_SCRATCH + name for name in ("civil_year", "civil_month", "civil_day"))
_MONTH_DAYS, _CIVIL_DATE = _SCRATCH + "month_days", _SCRATCH + "date"

#: A year that every engine can compute with, where a row has none: that of 0001-01-01.
_FIRST_YEAR = HebrewDate.fromordinal(CIVIL.first).year


def with_hebrew(frame: nw.LazyFrame[Any], column: str, wanted: Wanted, out_of_range: Policy) -> nw.LazyFrame[Any]:
    """The frame with the wanted columns. Raises `RangeError`, `DateError`, `HebdateError`."""
    kind = frame.collect_schema()[column]
    if kind not in (nw.Date, nw.Datetime):
        raise DateError(f"the column {column!r} is {kind}, expected Date or Datetime: parse it first")
    if wanted.headers:
        raise HebdateError(
            "headers are written by Python, and a lazy frame runs none: collect the frame first, "
            "or join it with the table that `hebdate table` writes"
        )
    if engines.looks_up(frame):
        from hebdate.columns import spark

        found: nw.LazyFrame[Any] = nw.from_native(spark.with_hebrew(frame.to_native(), column, wanted, out_of_range))
        return found
    before = frame.collect_schema().names()
    frame = _with_rd(frame, column, out_of_range)
    frame = engines.with_hebrew(frame, _RD, (_YEAR, _SLOT, _DAY, _LENGTH), _SCRATCH)
    made = {
        wanted.year: nw.col(_YEAR).cast(nw.Int16),
        wanted.month_code: _chosen(_SLOT, dict(enumerate(MONTH_CODES[1:], 1))),
        wanted.day: nw.col(_DAY).cast(nw.Int8),
    }
    for name, numbering in wanted.numbers:
        made[name] = (nw.col(_SLOT) if numbering == "slot" else _biblical()).cast(nw.Int8)
    for name, names in wanted.names:
        # The fourteen names by slot, but for slot 7, which is Adar or Adar II by the length of the year.
        slots = {slot: names[slot - (slot < 8)] for slot in range(1, 14)}
        second = nw.when((nw.col(_SLOT) == 7) & (nw.col(_LENGTH) >= 383)).then(nw.lit(names[7]))
        made[name] = second.otherwise(_chosen(_SLOT, slots))
    scratch = {name: f"{_SCRATCH}new_{place}" for place, name in enumerate(made)}
    frame = frame.with_columns(*(made[name].alias(scratch[name]) for name in made))
    return _without_scratch(frame, before, scratch)


def with_gregorian(
    frame: nw.LazyFrame[Any], fields: tuple[str, str, str], into: str, months: Numbering | None, invalid: Policy
) -> nw.LazyFrame[Any]:
    """The frame with a column of civil dates. Raises `DateError`, `MonthError`."""
    year, month, day = fields
    schema = frame.collect_schema()
    before = schema.names()
    integers = schema[month].is_integer()
    if not integers and schema[month] != nw.String:
        raise MonthError(f"the column {month!r} is {schema[month]}, expected month codes (text) or integers")
    for field in (year, day):
        if not schema[field].is_integer():
            raise DateError(f"the column {field!r} is {schema[field]}, expected whole numbers")
    counted = checked(months, integers)
    if engines.looks_up(frame):
        from hebdate.columns import spark

        native = spark.with_gregorian(frame.to_native(), fields, into, counted, invalid, codes=not integers)
        found: nw.LazyFrame[Any] = nw.from_native(native)
        return found
    number = nw.col(month).cast(nw.Int64) if integers else _slot_of_code(month)
    given = ~(nw.col(year).is_null() | nw.col(month).is_null() | nw.col(day).is_null())
    frame = frame.with_columns(
        nw.when(given).then(nw.col(year).cast(nw.Int64)).alias(_YEAR),
        nw.when(given).then(number).alias(_SLOT),
        nw.when(given).then(nw.col(day).cast(nw.Int64)).alias(_DAY),
    )
    # What cannot be a date becomes day 0 of a month that can: the formulas are for dates, and no month has a day 0.
    possible = nw.col(_YEAR).is_between(1, MAX_YEAR) & nw.col(_SLOT).is_between(1, 13) & nw.col(_DAY).is_between(1, 30)
    frame = frame.with_columns(
        nw.when(possible).then(nw.col(_YEAR)).otherwise(nw.lit(_FIRST_YEAR)).cast(nw.Int64).alias(_YEAR),
        nw.when(possible).then(nw.col(_SLOT)).otherwise(nw.lit(1)).cast(nw.Int64).alias(_SLOT),
        nw.when(possible).then(nw.col(_DAY)).otherwise(nw.lit(0)).cast(nw.Int64).alias(_DAY),
    )
    *year_stages, day_stage = stages_to_rd(_YEAR, _SLOT, _DAY, _RD, _SCRATCH)
    frame = engines.run(frame, tuple(year_stages))
    if counted == "biblical":
        frame = frame.with_columns(_slot_of_biblical().alias(_SLOT))
    frame = engines.run(frame, (day_stage, (Step(_MONTH_DAYS, _month_days, (_LENGTH, _SLOT)),)))
    valid = (
        (nw.col(_DAY) >= 1) & (nw.col(_DAY) <= nw.col(_MONTH_DAYS)) & nw.col(_RD).is_between(CIVIL.first, CIVIL.last)
    )
    if invalid == "error":
        wrong = frame.filter(given & ~valid).select(*fields).head(1).collect().rows()
        if wrong:
            _refuse(wrong[0], counted)
    frame = frame.with_columns(nw.when(given & valid).then(nw.col(_RD)).alias(_RD))
    return _without_scratch(engines.with_date(frame, _RD, _CIVIL_DATE), before, {into: _CIVIL_DATE})


def _with_rd(frame: nw.LazyFrame[Any], column: str, out_of_range: Policy) -> nw.LazyFrame[Any]:
    """The frame with the R.D. of a column of dates; null for a null, and for what is out of range."""
    rd = engines.rd_of(frame, column)
    if rd is not None:
        frame = frame.with_columns(rd.alias(_RD))
        inside = nw.col(_RD).is_between(CIVIL.first, CIVIL.last)
        _check_range(frame, column, inside, out_of_range)
        return frame.with_columns(nw.when(inside).then(nw.col(_RD)).alias(_RD))
    date = nw.col(column).dt
    fields = (date.year(), date.month(), date.day())
    frame = frame.with_columns(*(field.cast(nw.Int64).alias(name) for field, name in zip(fields, _CIVIL, strict=True)))
    inside = nw.col(_CIVIL[0]).is_between(1, 9999)
    _check_range(frame, column, inside, out_of_range)
    frame = frame.with_columns(nw.when(inside).then(nw.col(_CIVIL[0])).alias(_CIVIL[0]))
    return engines.run(frame, stages_from_gregorian(_CIVIL[0], _CIVIL[1], _CIVIL[2], _RD))


def _check_range(frame: nw.LazyFrame[Any], column: str, inside: nw.Expr, out_of_range: Policy) -> None:
    """One query for a date out of range, if it is to be refused. Raises `RangeError`."""
    if out_of_range == "error":
        wrong = frame.filter(~inside).select(nw.col(column).dt.year()).head(1).collect().rows()
        if wrong:
            why = f'the column {column!r} has a date in it; out_of_range="null" makes such dates null'
            raise RangeError("year", wrong[0][0], 1, 9999, why)


def _chosen(column: str, values: Mapping[int, str | None]) -> nw.Expr:
    """An integer column -> the text that stands for its value; null for a null."""
    (value, text), *more = values.items()
    chain = nw.when(nw.col(column) == value).then(nw.lit(text))
    if more:
        return chain.otherwise(_chosen(column, dict(more)))
    return chain


def _slot_of_code(month: str) -> nw.Expr:
    """A column of month codes -> their slots; 0 for any other text."""
    chain = nw.lit(0)
    for code, slot in SLOTS.items():
        chain = nw.when(nw.col(month) == code).then(nw.lit(slot)).otherwise(chain)
    return chain.cast(nw.Int64)


def _slot_of_biblical() -> nw.Expr:
    """Months counted from Nisan, in the column of slots -> slots; 6, which has no days, for 13 in a common year."""
    number, leap = nw.col(_SLOT), nw.col(_LENGTH) >= 383
    adar = nw.when(((number == 12) & leap) | ((number == 13) & ~leap)).then(nw.lit(6)).otherwise(nw.lit(7))
    later = nw.when(number <= 11).then(number - 6).otherwise(adar)
    return nw.when(number <= 6).then(number + 7).otherwise(later).cast(nw.Int64)


def _month_days(length: Any, slot: Any) -> Any:
    """(Days of a year, slot) -> days of the month, 0 for Adar I in a common year."""
    return days_before(length, slot + 1) - days_before(length, slot)


def _biblical() -> nw.Expr:
    """The month counted from Nisan, of a slot and the length of its year."""
    slot = nw.col(_SLOT)
    adar = nw.when((slot == 7) & (nw.col(_LENGTH) >= 383)).then(nw.lit(13))
    earlier = adar.otherwise(nw.when(slot == 7).then(nw.lit(12)).otherwise(slot + 6))
    return nw.when(slot >= 8).then(slot - 7).otherwise(earlier)


def _refuse(fields: tuple[Any, ...], counted: Numbering) -> None:
    """Raises `DateError`, always: what is wrong with a date found by the query."""
    year, month, day = fields
    number = month if isinstance(month, int) else Month.from_code(month).slot
    refuse_date(None, year, number, day, counted)


def _without_scratch(frame: nw.LazyFrame[Any], before: Sequence[str], made: Mapping[str, str]) -> nw.LazyFrame[Any]:
    """The columns there were, and the new ones, which replace those of the same name in their place."""
    columns = dict.fromkeys((*before, *made))
    return frame.select(*(nw.col(made[name]).alias(name) if name in made else nw.col(name) for name in columns))
