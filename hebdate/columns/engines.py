"""What engines do each in their own way: the day number of a date, the date of a day number, and the formulas."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hebdate.arithmetic import stages_from_rd
from hebdate.columns.almanac import DAY_BITS, KINDS, ROW, YEAR_BITS, almanac
from hebdate.columns.days import UNIX
from hebdate.columns.sql import DUCKDB, SPARK, Term
from hebdate.errors import HebdateError

if TYPE_CHECKING:
    from types import ModuleType

    from narwhals.stable.v2 import Expr, LazyFrame

    from hebdate.arithmetic import Stages, Step
    from hebdate.columns.sql import Dialect

#: Engines that take the formulas as text; to the others narwhals brings them.
_DIALECTS = {"duckdb": DUCKDB, "spark": SPARK}

_EPOCH = dt.date(1970, 1, 1)


def narwhals() -> ModuleType:
    """`narwhals.stable.v2`. Raises ModuleNotFoundError, which says what to install."""
    try:
        import narwhals.stable.v2 as module
    except ModuleNotFoundError as missing:
        raise ModuleNotFoundError('frames need narwhals: pip install "hebdate[frames]"', name=missing.name) from missing
    return module


def name(frame: LazyFrame[Any]) -> str:
    """The engine of a lazy frame: "polars", "duckdb", "ibis", "spark", or another's own name."""
    implementation = frame.implementation
    return "spark" if implementation.is_spark_like() else implementation.value


def looks_up(frame: LazyFrame[Any]) -> bool:
    """Whether the engine takes tables into its plan and looks them up: Spark and its client, not what imitates them."""
    import narwhals.stable.v2 as nw

    return frame.implementation in (nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT)


def rd_of(frame: LazyFrame[Any], column: str) -> Expr | None:
    """The R.D. of a column of dates by the engine's own subtraction; None where it has none that narwhals can say.

    Polars and PyArrow cast a date to the days since 1970, DuckDB subtracts dates. On other engines the R.D. is
    computed from year, month and day.
    """
    import narwhals.stable.v2 as nw

    engine = name(frame)
    if engine == "polars":
        date = nw.col(column)
        if frame.collect_schema()[column] == nw.Datetime:
            date = date.dt.replace_time_zone(None).cast(nw.Date)  # a cast alone gives the date in UTC
        return date.cast(nw.Int32).cast(nw.Int64) + UNIX
    if engine == "duckdb":
        since = nw.col(column).cast(nw.Date) - nw.lit(_EPOCH)
        return since.cast(nw.Int64) + UNIX
    return None


def run(frame: LazyFrame[Any], stages: Stages) -> LazyFrame[Any]:
    """The frame with the columns that the stages make, 64 bits wide; each stage is one projection."""
    import narwhals.stable.v2 as nw

    dialect = _DIALECTS.get(name(frame))
    if dialect is None:
        for stage in stages:
            frame = frame.with_columns(*(step.over(nw.col).cast(nw.Int64).alias(step.column) for step in stage))
        return frame
    native: Any = frame.to_native()
    for stage in stages:
        native = _projected(native, [f"{_sql(step, dialect)} AS {dialect.name(step.column)}" for step in stage])
    return _lazy(native)


def with_hebrew(frame: LazyFrame[Any], rd: str, fields: tuple[str, str, str, str], scratch: str) -> LazyFrame[Any]:
    """The frame with the Hebrew year, slot, day and length of the year of a column of R.D., which are civil days.

    ``scratch`` begins the names of columns made on the way, and of the length that `stages_from_rd` makes.
    """
    engine = name(frame)
    if engine == "duckdb":
        return _lazy(_looked_up(frame.to_native(), rd, fields, scratch))
    if engine == "polars":
        return _lazy(_gathered(frame.to_native(), rd, fields, scratch))
    return run(frame, stages_from_rd(rd, *fields[:3], scratch))


def _gathered(native: Any, rd: str, fields: tuple[str, str, str, str], scratch: str) -> Any:
    """A lazy frame of Polars with the Hebrew date by the almanac, which is two constants of its plan.

    Measured, with the columns that are made of it: 122 ns a row where the formulas took 415.
    """
    import polars as pl

    year, slot, day, length = fields
    guess, found, date = (scratch + each for each in ("guess", "found", "date"))
    book = almanac()
    years, days = pl.lit(pl.Series(book.years, dtype=pl.Int32)), pl.lit(pl.Series(book.days, dtype=pl.Int16))
    lengths = pl.lit(pl.Series(KINDS, dtype=pl.Int64))
    column, kinds, in_month = pl.col, 1 << YEAR_BITS, 1 << DAY_BITS
    guessed = stages_from_rd(rd, year, slot, day, scratch)[0][0].over(column)
    return (
        native.with_columns(guessed.alias(guess))
        .with_columns((column(guess) - (column(rd) < years.gather(column(guess) - book.first) // kinds)).alias(year))
        .with_columns(years.gather(column(year) - book.first).cast(pl.Int64).alias(found))
        .with_columns((column(found) // kinds).alias(date), (column(found) % kinds).alias(found))
        .with_columns(days.gather(column(found) * ROW + column(rd) - column(date)).cast(pl.Int64).alias(date))
        .with_columns(
            (column(date) // in_month).alias(slot),
            (column(date) % in_month).alias(day),
            lengths.gather(column(found)).alias(length),
        )
    )


def _looked_up(native: Any, rd: str, fields: tuple[str, str, str, str], scratch: str) -> Any:
    """A relation of DuckDB with the Hebrew date by the almanac.

    Measured, in multiples of DuckDB's own ICU calendar: the formulas 4.1; the lists as constants 1.0, for a constant
    list is written out anew for every vector of rows; the lists from a subquery, as here, 0.4.
    """
    year, slot, day, length = map(DUCKDB.name, fields)
    source = DUCKDB.name(rd)
    years, days, guess, found, date = (
        DUCKDB.name(scratch + each) for each in ("years", "days", "guess", "found", "date")
    )
    book = almanac()
    kinds = "".join(f"WHEN {place} THEN {kind} " for place, kind in enumerate(KINDS))
    guessed = stages_from_rd(rd, *fields[:3], scratch)[0][0]
    for expressions in (
        [
            f"(SELECT '{book.years}'::INTEGER[]) AS {years}",
            f"(SELECT '{book.days}'::SMALLINT[]) AS {days}",
            f"{_sql(guessed, DUCKDB)} - {book.first - 1} AS {guess}",
        ],
        [f"{guess} - ({source} < ({years}[{guess}] >> {YEAR_BITS}))::BIGINT AS {year}"],
        [f"{years}[{year}] AS {found}"],
        [f"{days}[({found} & 7) * {ROW} + {source} - ({found} >> {YEAR_BITS}) + 1] AS {date}"],
    ):
        native = _projected(native, expressions)
    return native.project(
        f"* EXCLUDE ({years}, {days}) REPLACE ({year} + {book.first - 1} AS {year}), "
        f"{date} >> {DAY_BITS} AS {slot}, {date} & 31 AS {day}, CASE {found} & 7 {kinds}END AS {length}"
    )


def _sql(step: Step, dialect: Dialect) -> str:
    """A step as the text of an expression."""
    term = step.over(lambda column: Term(dialect.name(column), dialect))
    return f"CAST({term.text} AS {dialect.integer})"


def _projected(native: Any, expressions: list[str]) -> Any:
    """A relation of DuckDB or a frame of Spark with more columns."""
    if hasattr(native, "selectExpr"):
        return native.selectExpr("*", *expressions)
    return native.project(", ".join(("*", *expressions)))


def _lazy(native: Any) -> LazyFrame[Any]:
    import narwhals.stable.v2 as nw

    frame: LazyFrame[Any] = nw.from_native(native)
    return frame


def with_date(frame: LazyFrame[Any], rd: str, into: str) -> LazyFrame[Any]:
    """The frame with the civil date of a column of R.D. Raises `HebdateError` on an engine not known here."""
    import narwhals.stable.v2 as nw

    engine = name(frame)
    since = nw.col(rd) - UNIX
    if engine == "polars":
        return frame.with_columns(since.cast(nw.Int32).cast(nw.Date).alias(into))
    native: Any = frame.to_native()
    if engine == "duckdb":
        date = f"DATE '1970-01-01' + CAST({DUCKDB.name(rd)} - {UNIX} AS INTEGER)"
        return _lazy(_projected(native, [f"{date} AS {DUCKDB.name(into)}"]))
    if engine == "spark":
        date = f"date_add(DATE '1970-01-01', CAST({SPARK.name(rd)} - {UNIX} AS INT))"
        return _lazy(_projected(native, [f"{date} AS {SPARK.name(into)}"]))
    if engine == "ibis":
        import ibis

        days = (native[rd] - UNIX).cast("int32").as_interval("D")
        return _lazy(native.mutate(**{into: ibis.date("1970-01-01") + days}))
    raise HebdateError(f"no way to make dates of day numbers is known for {engine}: collect the frame first")
