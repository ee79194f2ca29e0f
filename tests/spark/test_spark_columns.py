"""`with_hebrew` and `with_gregorian` on the cluster: the scalar road's answers, for every day and every month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from hebdate import HebrewDate, Month, arithmetic, names
from hebdate.columns import with_gregorian, with_hebrew
from hebdate.errors import DateError, HebdateError, MonthError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

LAST = dt.date.max.toordinal()
CIVIL_YEARS = range(3761, 13761)
#: What stands in a plan where Python, or a Python worker fed through Arrow, would run.
PYTHON = ("Python", "InArrow", "InPandas", "UDF")


@pytest.fixture(scope="module")
def every_day(spark: SparkSession) -> DataFrame:
    """Every day that a `datetime.date` can name, with its R.D. as ``rd``."""
    days = spark.range(1, LAST + 1, 1, 4).withColumnRenamed("id", "rd")
    return days.selectExpr("rd", "date_add(date'0001-01-01', cast(rd - 1 as int)) as date")


def plan(frame: DataFrame) -> str:
    return str(frame._jdf.queryExecution().executedPlan().toString())


def test_every_day_has_the_scalar_roads_date(every_day: DataFrame) -> None:
    """Year, month by every count and name, and day, of all 3,652,059 days."""
    answer = with_hebrew(every_day, "date", months=("slot", "biblical"), names=("en", "he")).toArrow()
    answer = answer.sort_by("rd")
    expected = np.array([arithmetic.from_rd(rd) for rd in range(1, LAST + 1)])
    assert answer.num_rows == LAST
    for place, column in enumerate(("hebrew_year", "hebrew_month_slot", "hebrew_day")):
        np.testing.assert_array_equal(answer[column].to_numpy(), expected[:, place], column)

    # What else is said of a month is the same on all of its days.
    months, first, whole = np.unique(expected[:, :2], axis=0, return_index=True, return_inverse=True)
    for column in ("hebrew_month_code", "hebrew_month_biblical", "hebrew_month_name_en", "hebrew_month_name_he"):
        values = answer[column].combine_chunks()
        codes = values.dictionary_encode().indices.to_numpy()
        np.testing.assert_array_equal(codes, codes[first][whole.ravel()], column)
    said = answer.take(first).to_pylist()
    for (year, slot), row in zip(months.tolist(), said, strict=True):
        date = HebrewDate(year, Month(slot), 1)
        assert row["hebrew_month_code"] == date.month.code
        assert row["hebrew_month_biblical"] == date.to_biblical()[1]
        for tag in ("en", "he"):
            assert row[f"hebrew_month_name_{tag}"] == names.hebrew_month(slot, date.is_leap, tag)


def test_every_day_comes_back(every_day: DataFrame) -> None:
    """By codes, by slots and counted from Nisan."""
    from pyspark.sql import functions as sql

    frame = with_hebrew(every_day, "date", months=("slot", "biblical"))
    frame = with_gregorian(frame, into="by_code")
    frame = with_gregorian(frame, month="hebrew_month_slot", months="slot", into="by_slot")
    frame = with_gregorian(frame, month="hebrew_month_biblical", months="biblical", into="by_biblical")
    same = [sql.sum((sql.col("date") == sql.col(way)).cast("int")) for way in ("by_code", "by_slot", "by_biblical")]
    assert frame.agg(*same).collect()[0] == (LAST, LAST, LAST)


@pytest.mark.parametrize("months", ["code", "slot", "biblical"])
def test_only_dates_that_exist_have_a_day(spark: SparkSession, months: Any) -> None:
    """The 29th and 30th of every month of every year: the lengths of the months, and which years have Adar I."""
    first, last = CIVIL_YEARS[0], CIVIL_YEARS[-1]
    frame = spark.range(first * 26, (last + 1) * 26, 1, 4).selectExpr(
        "cast(id div 26 as int) as year", "cast(id % 26 div 2 + 1 as int) as number", "cast(29 + id % 2 as int) as day"
    )
    if months == "code":
        codes = ", ".join(f"'{month.code}'" for month in Month)
        frame = frame.selectExpr("*", f"element_at(array({codes}), number) as month")
        made = with_gregorian(frame, year="year", month="month", day="day", invalid="null")
    else:
        made = with_gregorian(frame, year="year", month="number", day="day", months=months, invalid="null")
    answer = made.selectExpr("year", "number", "day", "datediff(gregorian, date'0001-01-01') + 1 as rd").toArrow()

    expected = {}
    for year in CIVIL_YEARS:
        for slot in range(1, 14):
            length = arithmetic.month_length(year, slot)
            if length:
                number = HebrewDate(year, Month(slot), 1).to_biblical()[1] if months == "biblical" else slot
                for day in (29, 30):
                    rd = arithmetic.to_rd(year, slot, day)
                    expected[year, number, day] = rd if day <= length and 1 <= rd <= LAST else None
    columns = (answer[name].to_pylist() for name in answer.column_names)
    found = {(year, number, day): rd for year, number, day, rd in zip(*columns, strict=True)}
    assert len(found) == len(CIVIL_YEARS) * 26
    assert found == dict.fromkeys(found) | expected


def test_no_python_in_the_rows(every_day: DataFrame) -> None:
    """The physical plan of both directions is Spark's own from end to end; a plan with Python in it is told apart."""

    def same(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from batches

    there = with_hebrew(every_day, "date", months=("slot", "biblical"), names="en")
    for frame in (there, with_gregorian(there, into="back")):
        assert [word for word in PYTHON if word in plan(frame)] == []
        assert "Project" in plan(frame)
    assert [word for word in PYTHON if word in plan(every_day.mapInArrow(same, every_day.schema))] != []


def test_nulls_and_empty_frames(spark: SparkSession) -> None:
    """Null in, null out, in the same types; no rows give no rows."""
    types = {"hebrew_year": "smallint", "hebrew_month_code": "string", "hebrew_day": "tinyint", "gregorian": "date"}
    for query in ("SELECT CAST(NULL AS DATE) AS date", "SELECT DATE'2022-05-16' AS date WHERE FALSE"):
        frame = with_gregorian(with_hebrew(spark.sql(query), "date"))
        assert frame.dtypes == [("date", "date"), *types.items()]
        assert [list(row) for row in frame.collect()] == ([[None] * 5] if "NULL" in query else [])
    schema = "hebrew_year int, hebrew_month_code string, hebrew_day int"
    holed = spark.createDataFrame([(None, "M08", 15), (5782, None, 15), (5782, "M08", None), (5782, "M08", 15)], schema)
    assert [row["gregorian"] for row in with_gregorian(holed).collect()] == [None, None, None, dt.date(2022, 5, 16)]


def test_timestamps_count_by_the_sessions_zone(spark: SparkSession) -> None:
    """22:30 in UTC is the next day in Jerusalem; a timestamp without a zone is what it says."""
    query = "SELECT TIMESTAMP'2022-05-15 22:30:00Z' AS at, TIMESTAMP_NTZ'2022-05-15 22:30:00' AS wall"
    days = {}
    try:
        for zone in ("UTC", "Asia/Jerusalem", "America/New_York"):
            spark.conf.set("spark.sql.session.timeZone", zone)
            row = with_hebrew(with_hebrew(spark.sql(query), "at", prefix="a"), "wall", prefix="w").collect()[0]
            days[zone] = (row["a_day"], row["w_day"])
    finally:
        spark.conf.set("spark.sql.session.timeZone", "UTC")
    assert days == {"UTC": (14, 14), "Asia/Jerusalem": (15, 14), "America/New_York": (14, 14)}


BEYOND = {"+10000-01-01": 10000, "0000-12-31": 0, "-0001-01-01": -1}


def test_a_date_out_of_range_is_null_where_asked(spark: SparkSession) -> None:
    days = ", ".join(f"DATE'{day}'" for day in BEYOND)
    frame = with_hebrew(spark.sql(f"SELECT explode(array({days})) AS date"), "date", months="slot", out_of_range="null")
    assert [tuple(row) for row in frame.drop("date").collect()] == [(None, None, None, None)] * len(BEYOND)


@pytest.mark.parametrize("day", BEYOND)
def test_a_date_out_of_range_is_refused(spark: SparkSession, day: str) -> None:
    """Spark looks when it computes: the call itself runs nothing."""
    from pyspark.errors import SparkRuntimeException

    refused = with_hebrew(spark.sql(f"SELECT DATE'{day}' AS date"), "date").drop("date")
    with pytest.raises(SparkRuntimeException, match=rf"year {BEYOND[day]} is out of range 1..9999: the column 'date'"):
        refused.collect()


#: And numbers that would overflow, with ANSI's error or without a word, are what they are: no date.
NO_DATES = {
    (5783, "M06", 30): "that month has the days 1 to 29",
    (5783, "M06", 0): "that month has the days 1 to 29",
    (5783, "M06", -(2**63)): "that month has the days 1 to 29",
    (5783, "M05L", 1): "that year has no such month",
    (5783, "M13", 1): "that year has no such month",
    (5783, "", 1): "that year has no such month",
    (0, "M01", 1): "Hebrew years run from 1 to 13760",
    (2**63 - 1, "M01", 1): "Hebrew years run from 1 to 13760",
    (3761, "M04", 17): "it is outside 0001-01-01 to 9999-12-31",
    (3760, "M12", 1): "it is outside 0001-01-01 to 9999-12-31",
    (13760, "M02", 29): "it is outside 0001-01-01 to 9999-12-31",
}
FIELDS = "hebrew_year long, hebrew_month_code string, hebrew_day long"


def test_a_date_that_does_not_exist_is_null_where_asked(spark: SparkSession) -> None:
    frame = with_gregorian(spark.createDataFrame(list(NO_DATES), FIELDS), invalid="null")
    assert [row["gregorian"] for row in frame.collect()] == [None] * len(NO_DATES)


@pytest.mark.parametrize("date", NO_DATES, ids=lambda date: "-".join(map(str, date)))
def test_a_date_that_does_not_exist_is_refused(spark: SparkSession, date: tuple[int, str, int]) -> None:
    """The message says what was found and what is allowed."""
    from pyspark.errors import SparkRuntimeException

    refused = with_gregorian(spark.createDataFrame([date], FIELDS))
    with pytest.raises(SparkRuntimeException) as caught:
        refused.collect()
    year, month, day = date
    found = f"no civil date for Hebrew year {year}, month {month}, day {day}: {NO_DATES[date]}"
    assert found in str(caught.value)


def test_the_ends_of_the_range(spark: SparkSession) -> None:
    """One day further is refused (above)."""
    rows = [(3761, "M04", 18), (13760, "M02", 28)]
    frame = spark.createDataFrame(rows, "hebrew_year int, hebrew_month_code string, hebrew_day int")
    assert [row["gregorian"] for row in with_gregorian(frame).collect()] == [dt.date.min, dt.date.max]


def test_columns_of_any_name(spark: SparkSession) -> None:
    """Dots, backticks and spaces in a name; a column of the same name is replaced where it stands."""
    frame = spark.sql("SELECT 'old' AS hebrew_year, DATE'2022-05-16' AS `a.b ``c`, 1 AS last")
    made = with_hebrew(frame, "a.b `c", names="en")
    assert made.columns == [
        "hebrew_year",
        "a.b `c",
        "last",
        "hebrew_month_code",
        "hebrew_day",
        "hebrew_month_name_en",
    ]
    assert made.collect()[0] == (5782, dt.date(2022, 5, 16), 1, "M08", 15, "Iyar")
    assert with_gregorian(made, into="a.b `c").columns == made.columns


def test_what_is_no_date_is_refused_at_once(spark: SparkSession) -> None:
    frame = spark.sql("SELECT '2022-05-16' AS text, 8 AS hebrew_month_code, 5782 AS hebrew_year, 1 AS hebrew_day")
    with pytest.raises(DateError, match="expected Date or Datetime"):
        with_hebrew(frame, "text")
    with pytest.raises(MonthError, match="integer months need months="):
        with_gregorian(frame)
    with pytest.raises(HebdateError, match="no column 'date'"):
        with_hebrew(frame, "date")
    dated = spark.sql("SELECT DATE'2022-05-16' AS date")
    with pytest.raises(HebdateError, match="headers are written by Python"):
        with_hebrew(dated, "date", headers={"masthead": "en"})
