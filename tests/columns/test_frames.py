"""Frames of every engine: the scalar road's answers for every day, both ways, with nulls, edges and errors."""

from __future__ import annotations

import builtins
import datetime as dt
import sys
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import dask.dataframe as dd
import duckdb
import ibis
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import hebdate
from hebdate import HebrewDate, Month, names
from hebdate.arithmetic import is_leap
from hebdate.columns import MONTH_CODES, with_gregorian, with_hebrew
from hebdate.columns.sql import DUCKDB, SPARK, Term
from hebdate.errors import DateError, HebdateError, LocaleError, MonthError, RangeError

UNIX = 719_163
BOTH = ("slot", "biblical")
DATES = [dt.date(1, 1, 1), None, dt.date(2022, 2, 14), dt.date(2022, 3, 17), dt.date(2022, 5, 16), dt.date.max]


def arrow_pandas(table: pa.Table) -> pd.DataFrame:
    """pandas with its own types, dates as datetime64[s]; a null makes no float of a whole number."""
    columns = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        if pa.types.is_temporal(column.type):
            unit = "s" if pa.types.is_date(column.type) else column.type.unit
            columns[name] = pd.Series(column.to_numpy().astype(f"M8[{unit}]"))
        elif pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            columns[name] = pd.Series(column.to_pylist(), dtype="str")
        else:
            values, null = column.fill_null(0).to_numpy(), column.is_null().to_numpy()
            columns[name] = pd.Series(pd.arrays.IntegerArray(values.copy(), null))
    return pd.DataFrame(columns)


def from_pandas(frame: pd.DataFrame) -> pa.Table:
    columns = {}
    for name in frame.columns:
        column = frame[name]
        if isinstance(column.dtype, np.dtype) and column.dtype.kind == "M":
            columns[name] = pa.array(column.to_numpy().astype("M8[D]"))
        else:
            columns[name] = pa.Array.from_pandas(column)
    return pa.table(columns)


#: How a table becomes a frame of an engine, and how the frame becomes a table again.
ENGINES: dict[str, tuple[Callable[[pa.Table], Any], Callable[[Any], pa.Table]]] = {
    "polars": (pl.from_arrow, pl.DataFrame.to_arrow),
    "polars lazy": (lambda table: pl.from_arrow(table).lazy(), lambda frame: frame.collect().to_arrow()),
    "pandas": (arrow_pandas, from_pandas),
    "pandas arrow": (lambda table: table.to_pandas(types_mapper=pd.ArrowDtype), from_pandas),
    "pyarrow": (lambda table: table, lambda table: table),
    "duckdb": (duckdb.from_arrow, lambda relation: relation.to_arrow_table()),
    "dask": (
        lambda table: dd.from_pandas(arrow_pandas(table), npartitions=4, sort=False),
        lambda frame: from_pandas(frame.compute()),
    ),
    "ibis": (ibis.memtable, lambda table: table.to_pyarrow()),
}
LAZY = {"polars lazy", "duckdb", "ibis"}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def frame_of(engine: str, columns: dict[str, Any] | pa.Table) -> Any:
    return ENGINES[engine][0](columns if isinstance(columns, pa.Table) else pa.table(columns))


def columns_of(engine: str, frame: Any) -> dict[str, list[Any]]:
    return ENGINES[engine][1](frame).to_pydict()


def dates(column: list[Any]) -> pa.Array:
    return pa.array(column, pa.date32())


def equal(table: pa.Table, name: str, expected: pa.Array) -> bool:
    """A column of the table has these values, and a null where they have."""
    column = table[name].combine_chunks()
    return bool(column.cast(expected.type).equals(expected))


def test_every_day(engine: str, civil: tuple[np.ndarray, np.ndarray]) -> None:
    """All days of years 1-9999 and a null, in order: date, month by every count and by name; and back, three ways."""
    rd, (year, slot, day) = civil
    null = np.arange(len(rd) + 1) == len(rd)

    def column(values: np.ndarray, kind: pa.DataType) -> pa.Array:
        return pa.array(np.append(values, values[:1]), mask=null).cast(kind)

    days = column((rd - UNIX).astype(np.int32), pa.int32()).cast(pa.date32())
    leap = is_leap(year)
    place = slot - 1 + ((slot > 7) | ((slot == 7) & leap))
    biblical = np.where(slot >= 8, slot - 7, slot + 6 - ((slot == 7) & ~leap))
    words = pa.array(names.hebrew_months("en")).take(column(place, pa.int64()))
    frame = frame_of(engine, {"row": np.arange(len(null)), "date": days})

    found = ENGINES[engine][1](with_hebrew(frame, "date", months=BOTH, names="en"))

    assert equal(found, "row", pa.array(np.arange(len(null))))
    assert equal(found, "hebrew_year", column(year, pa.int16()))
    assert equal(found, "hebrew_month_code", pa.array(MONTH_CODES).take(column(slot, pa.int64())))
    assert equal(found, "hebrew_day", column(day, pa.int8()))
    assert equal(found, "hebrew_month_slot", column(slot, pa.int8()))
    assert equal(found, "hebrew_month_biblical", column(biblical, pa.int8()))
    assert equal(found, "hebrew_month_name_en", words)
    back = ENGINES[engine][1](with_gregorian(frame_of(engine, found.select([2, 3, 4]))))
    assert equal(back, "gregorian", days)
    some = found.take(pa.array(np.arange(0, len(null), 29))) if engine in LAZY else found
    for numbering in BOTH:
        month = f"hebrew_month_{numbering}"
        frame = frame_of(engine, some.select(["date", "hebrew_year", month, "hebrew_day"]))
        back = ENGINES[engine][1](with_gregorian(frame, month=month, months=numbering))
        assert equal(back, "gregorian", some["date"].combine_chunks().cast(pa.date32()))


def test_the_new_columns(engine: str) -> None:
    """Their names, order and types; the frame is of its own kind, with its rows and columns as they were."""
    frame = frame_of(engine, {"n": [6, 5, 4, 3, 2, 1], "date": dates(DATES)})

    found = with_hebrew(frame, "date", months=BOTH, names=["he", "pt-BR", "hebcal@alef-bet"])

    assert type(found) is type(frame)
    table = ENGINES[engine][1](found)
    assert [(field.name, str(field.type).removeprefix("large_").removesuffix("_view")) for field in table.schema][
        2:
    ] == [
        ("hebrew_year", "int16"),
        ("hebrew_month_code", "string"),
        ("hebrew_day", "int8"),
        ("hebrew_month_slot", "int8"),
        ("hebrew_month_biblical", "int8"),
        ("hebrew_month_name_he", "string"),
        ("hebrew_month_name_pt_BR", "string"),
        ("hebrew_month_name_hebcal_alef_bet", "string"),
    ]
    assert table["n"].to_pylist() == [6, 5, 4, 3, 2, 1]
    assert table["date"].to_pylist() == DATES
    assert table["hebrew_month_name_he"].to_pylist() == ["טבת", None, "אדר א׳", "אדר ב׳", "אייר", "חשוון"]
    assert table["hebrew_month_name_hebcal_alef_bet"].to_pylist()[2:4] == ["Adar Alef", "Adar Bet"]


def test_empty(engine: str) -> None:
    """No rows in, no rows out, the columns there."""
    frame = frame_of(engine, {"date": dates([])})

    found = with_gregorian(with_hebrew(frame, "date"))

    assert columns_of(engine, found) == {
        "date": [],
        "hebrew_year": [],
        "hebrew_month_code": [],
        "hebrew_day": [],
        "gregorian": [],
    }


def test_all_null(engine: str) -> None:
    """Nothing but nulls."""
    frame = frame_of(engine, {"date": dates([None, None])})
    for values in columns_of(engine, with_gregorian(with_hebrew(frame, "date", months=BOTH, names="en"))).values():
        assert values == [None, None]


def test_null_in_one_field(engine: str) -> None:
    """Any of the three makes the date null, and is no error."""
    fields = {
        "hebrew_year": pa.array([None, 5782, 5782, 5782], pa.int16()),
        "hebrew_month_code": pa.array(["M08", None, "M08", "M08"]),
        "hebrew_day": pa.array([15, 15, None, 15], pa.int8()),
    }
    found = columns_of(engine, with_gregorian(frame_of(engine, fields)))
    assert found["gregorian"] == [None, None, None, dt.date(2022, 5, 16)]


def test_replaced_columns(engine: str) -> None:
    """A column of a new one's name is replaced where it stands, even the one that is read."""
    frame = frame_of(engine, {"hebrew_day": dates(DATES[2:4]), "n": [1, 2]})

    found = columns_of(engine, with_hebrew(frame, "hebrew_day"))

    assert found == {
        "hebrew_day": [13, 14],
        "n": [1, 2],
        "hebrew_year": [5782, 5782],
        "hebrew_month_code": ["M05L", "M06"],
    }
    frame = frame_of(engine, {"y": [5782], "m": ["M08"], "d": [15]})
    assert columns_of(engine, with_gregorian(frame, year="y", month="m", day="d", into="d")) == {
        "y": [5782],
        "m": ["M08"],
        "d": [dt.date(2022, 5, 16)],
    }


INVALID: list[tuple[int, Any, int, Any, str]] = [
    (5783, "M06", 30, None, "day 30 is out of range 1..29: Adar 5783 has 29 days"),
    (5783, "M05L", 1, None, "5783 is a common year and has one Adar"),
    (5782, "M13", 1, None, "no Hebrew month has the code 'M13'"),
    (5782, "M08", 0, None, "day 0 is out of range 1..29"),
    (0, "M08", 1, None, "year 0 is out of range 1..13760"),
    (3761, "M01", 1, None, "is before 0001-01-01"),
    (13760, "M12", 1, None, "is after 9999-12-31"),
    (5783, 13, 1, "biblical", "5783 is a common year and has one Adar"),
    (5782, 14, 1, "biblical", "month 14 is out of range 1..13"),
    (5783, 6, 1, "slot", "5783 is a common year and has one Adar"),
    (5782, 0, 1, "slot", "no month has the slot 0"),
    (0, 0, 0, "slot", "no month has the slot 0"),
]


def test_invalid_dates(engine: str) -> None:
    """Refused in the words of `HebrewDate`, or null by request."""
    for year, month, day, months, message in INVALID[:: 4 if engine == "ibis" else 1]:
        good = {None: "M08", "slot": 9, "biblical": 2}[months]
        fields = {"hebrew_year": [5782, year], "hebrew_month_code": [good, month], "hebrew_day": [15, day]}
        frame = frame_of(engine, fields)
        with pytest.raises(HebdateError, match=message):
            ENGINES[engine][1](with_gregorian(frame, months=months))
        if message.startswith("no Hebrew month") and engine not in LAZY:
            continue  # text that is no code is told at once, whatever the policy: see below
        found = columns_of(engine, with_gregorian(frame, months=months, invalid="null"))
        assert found["gregorian"] == [dt.date(2022, 5, 16), None], (year, month, day)


def test_out_of_range() -> None:
    """Days before year 1 and after 9999, on the engines that have them: refused, or null by request."""
    days = pa.array([UNIX * -1, -UNIX, 2_932_896, 2_932_897], pa.int32()).cast(pa.date32())
    table = pa.table({"date": days.take(pa.array([2, 1]))})
    late = pa.table({"date": days.take(pa.array([2, 3]))})
    for engine in ("polars", "polars lazy", "pyarrow", "duckdb", "pandas arrow"):
        for wrong in (table, late):
            with pytest.raises(RangeError, match=r"out of range 1\.\."):
                ENGINES[engine][1](with_hebrew(frame_of(engine, wrong), "date"))
            found = ENGINES[engine][1](with_hebrew(frame_of(engine, wrong), "date", out_of_range="null"))
            assert found["hebrew_year"].to_pylist() == [13760, None]
            assert found["hebrew_month_code"].to_pylist() == ["M02", None]


@pytest.mark.parametrize("unit", ["s", "ms", "us"])
def test_timestamps(engine: str, unit: str) -> None:
    """A timestamp counts by its date, before 1970 as well."""
    times = [
        dt.datetime.combine(date, dt.time(23, 59)) if date else None for date in (*DATES[1:5], dt.date(1900, 1, 1))
    ]
    table = pa.table({"date": pa.array(times, pa.timestamp(unit))})
    frame = frame_of(engine, table)
    found = ENGINES[engine][1](with_hebrew(frame, "date"))
    assert found["hebrew_day"].to_pylist() == [None, 13, 14, 15, HebrewDate.from_date(dt.date(1900, 1, 1)).day]


def test_timestamps_of_a_zone() -> None:
    """22:30 on the 16th in UTC is the 17th in Jerusalem: the column's zone decides, in DuckDB the session's."""
    times = pa.array([dt.datetime(2022, 5, 16, 22, 30, tzinfo=dt.UTC)], pa.timestamp("us", "Asia/Jerusalem"))
    for engine in ("polars", "polars lazy", "pyarrow", "pandas arrow"):
        frame = frame_of(engine, {"date": times})
        assert ENGINES[engine][1](with_hebrew(frame, "date"))["hebrew_day"].to_pylist() == [16], engine
    aware = pd.DataFrame({"date": pd.to_datetime(["2022-05-16T22:30Z"]).tz_convert(ZoneInfo("Asia/Jerusalem"))})
    assert with_hebrew(aware, "date")["hebrew_day"].to_list() == [16]
    connection = duckdb.connect()
    for zone, day in (("Asia/Jerusalem", 16), ("UTC", 15)):
        connection.execute(f"SET TimeZone = '{zone}'")
        relation = connection.sql("SELECT TIMESTAMPTZ '2022-05-16 22:30Z' AS date")
        assert with_hebrew(relation, "date").project("hebrew_day").fetchall() == [(day,)]


def test_pandas_keeps_its_index() -> None:
    """Rows stay with their labels, which may repeat; whole numbers that are floats for a null are whole."""
    frame = pd.DataFrame({"date": pd.to_datetime(["2022-05-16", None, "2022-03-17"])}, index=[7, 7, 3])

    found = with_hebrew(frame, "date", names="en", headers={"header": "en"})

    assert found.index.to_list() == [7, 7, 3]
    assert found["hebrew_day"].dtype == "Int8"
    assert found["hebrew_month_code"].to_list()[::2] == ["M08", "M06"]
    floats = pd.DataFrame({"hebrew_year": [5782, np.nan], "hebrew_month_code": ["M08", None], "hebrew_day": [15.0, 1]})
    assert with_gregorian(floats)["gregorian"].to_list() == [pd.Timestamp("2022-05-16"), pd.NaT]


def test_headers(engine: str) -> None:
    """Whole headers like an example, in a locale and in a style; lazy frames refuse them, and say what to do."""
    options = {"like": {"like": "Monday, May 16th | 15 Iyyar 5782"}, "he": "he", "house": {"style": "knesset"}}
    frame = frame_of(engine, {"date": dates([DATES[4], None, DATES[3], DATES[4]])})
    if engine in LAZY:
        with pytest.raises(HebdateError, match="a lazy frame runs none: collect the frame first, or join it"):
            with_hebrew(frame, "date", headers=options)
        return
    found = columns_of(engine, with_hebrew(frame, "date", headers=options))
    for name, option in options.items():
        render = {"locale": option} if isinstance(option, str) else option
        written = [hebdate.render(date, **render) for date in (DATES[4], DATES[3])]  # type: ignore[arg-type]
        assert found[name] == [written[0], None, written[1], written[0]]


def test_plans_have_no_python() -> None:
    """What lazy engines are given is theirs alone."""
    lazy = with_hebrew(pl.LazyFrame({"date": DATES}), "date", months=BOTH, names="en", out_of_range="null")
    assert "PYTHON" not in lazy.explain().upper()
    relation = with_hebrew(duckdb.from_arrow(pa.table({"date": dates(DATES)})), "date", out_of_range="null")
    assert "UDF" not in relation.sql_query().upper()
    assert "hebrew_date" not in relation.sql_query()


def test_lazy_stays_lazy() -> None:
    """With "null" nothing is asked of the engine; with "error" the column is looked at, once."""
    calls = []
    source = pl.LazyFrame({"date": DATES}).map_batches(lambda frame: calls.append(1) or frame)
    with_hebrew(source, "date", out_of_range="null")
    assert calls == []
    with_hebrew(source, "date")
    assert calls == [1]


@pytest.mark.parametrize("name", ['a "quoted" name', "with ` tick", "שנה", "x.y"])
def test_names_of_columns(engine: str, name: str) -> None:
    """Columns may have any name."""
    frame = frame_of(engine, {name: dates(DATES[4:5])})
    assert columns_of(engine, with_hebrew(frame, name, prefix=name))[f"{name}_day"] == [15]


MISUSE: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: with_hebrew(pl.DataFrame({"a": DATES}), "b"), HebdateError, "has no column 'b': its columns are 'a'"),
    (lambda: with_hebrew(pl.DataFrame({"a": [738_291]}), "a"), DateError, "is Int64, expected Date or Datetime"),
    (lambda: with_hebrew(pl.LazyFrame({"a": [738_291]}), "a"), DateError, "is Int64, expected Date or Datetime"),
    (lambda: with_hebrew(pl.LazyFrame({"a": ["2022"]}), "a"), DateError, "is String, expected Date or Datetime"),
    (lambda: with_hebrew([1], "a"), HebdateError, "expected a frame of pandas, .* found list"),
    (lambda: with_hebrew(pl.DataFrame({"a": DATES}), "a", names="xx"), LocaleError, "no locale 'xx'"),
    (lambda: with_hebrew(pl.DataFrame({"a": DATES}), "a", months="civil"), HebdateError, "found 'civil'"),  # type: ignore[arg-type]
    (lambda: with_hebrew(pl.DataFrame({"a": DATES}), "a", out_of_range="x"), HebdateError, "found 'x'"),  # type: ignore[arg-type]
    (lambda: with_gregorian(pl.DataFrame({"a": [1]})), HebdateError, "has no column 'hebrew_year'"),
]


@pytest.mark.parametrize(("call", "error", "message"), MISUSE)
def test_misuse(call: Callable[[], object], error: type[Exception], message: str) -> None:
    """What was found, and what was expected."""
    with pytest.raises(error, match=message):
        call()


def test_integer_months_must_be_told(engine: str) -> None:
    """In every engine."""
    frame = frame_of(engine, {"hebrew_year": [5782], "month": [9], "hebrew_day": [15]})
    with pytest.raises(MonthError, match="'slot' if Tishri is 1"):
        with_gregorian(frame, month="month")
    with pytest.raises(MonthError, match="found 'civil'"):
        with_gregorian(frame, month="month", months="civil")  # type: ignore[arg-type]


def test_without_narwhals(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    real = builtins.__import__

    def missing(name: str, *args: Any) -> Any:
        if name.startswith("narwhals"):
            raise ModuleNotFoundError(name, name=name)
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", missing)
    for module in [module for module in sys.modules if module.startswith("narwhals")]:
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "hebdate\[frames\]"'):
        with_hebrew(pl.DataFrame({"date": DATES}), "date")


def test_terms() -> None:
    """Formulas as text: names quoted, negative numbers in parentheses, each engine's own division."""
    year, tick = Term(DUCKDB.name('a"b'), DUCKDB), Term(SPARK.name("a`b"), SPARK)
    assert ((-1 - year) * 2 // 3 + -4).text == '((((-1) - "a""b") * 2) // 3) + (-4))'.join(("(", ""))
    assert (5 + tick // 7).text == "(5 + (`a``b` DIV 7))"


def test_a_day_is_a_day() -> None:
    """One date by hand, so that nothing above is true of nothing."""
    frame = pl.DataFrame({"date": [dt.date(2022, 5, 16)]})
    assert with_hebrew(frame, "date").row(0) == (dt.date(2022, 5, 16), 5782, Month.IYYAR.code, 15)
