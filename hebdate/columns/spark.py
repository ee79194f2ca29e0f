"""Spark: the Hebrew date of a day by two small tables in the plan, which Spark's own expressions look up.

No Python runs in the rows, and one pass answers: where a date is to be refused, the row that has it raises Spark's
error when the frame is computed. The formulas as expressions (`staged`) give the same answers, but a row took some
fifty times as long, and a broadcast join with a table of days seven times (`benchmarks/spark.py` runs all three).

**The table of years** has for each Hebrew year its New Year, and which of the six kinds of year it and the one before
it are. A plan is printed with every error in it, and kept for the pages of Spark's history, so the table is made short:
New Year is written as the days behind its earliest place. Dividing by the mean year, 35,975,351 / 98,496 days, gives
the year or the one after it, and New Year is never more than 31 days behind that (`hebdate.arithmetic` says why). One
entry decides between the two years, and tells the length of either. **The table of days** is that of the `almanac`, and
the way back has one of the months of each kind of year.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hebdate.arithmetic import EPOCH, days_before, from_rd, new_year, year_length
from hebdate.columns.almanac import DAY_BITS, KINDS, ROW, YEAR_BITS, almanac
from hebdate.columns.daytable import CIVIL
from hebdate.columns.numbering import MONTH_CODES, Numbering
from hebdate.date import MAX_YEAR, MIN_YEAR
from hebdate.errors import RangeError
from hebdate.slots import BIBLICAL

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

    from hebdate.columns.arrays import Policy
    from hebdate.columns.frames import Wanted

#: Columns made on the way, and dropped.
_SCRATCH: Final = tuple(
    f"_hebdate_{name}" for name in "date rd year entry first passed kind day number given valid".split()
)
DATE, RD, YEAR, ENTRY, FIRST, PASSED, KIND, DAY, NUMBER, GIVEN, VALID = _SCRATCH

#: The low bits of an entry: a day of the month or the days in one, and a kind of year.
_DAY: Final = (1 << DAY_BITS) - 1
_KIND: Final = (1 << YEAR_BITS) - 1

#: The mean year as a fraction, and the day that the earliest places are counted from.
_MEAN_YEAR: Final = (35_975_351, 98_496)
_ORIGIN: Final = EPOCH - 27

#: The first of the Hebrew years that have a civil day.
_FIRST_YEAR: Final = from_rd(CIVIL.first)[0]

#: Entries of a kind of year in the table of months, and the first of the leap kinds.
_MONTHS: Final = 14
_LEAP: Final = KINDS.index(383)


def with_hebrew(frame: DataFrame, column: str, wanted: Wanted, out_of_range: Policy) -> DataFrame:
    """The frame with the wanted columns but for headers. ``column`` has dates or timestamps."""
    from pyspark.sql import functions as sql

    frame = frame.withColumn(DATE, _col(column).cast("date"))
    rd = sql.datediff(DATE, sql.lit("0001-01-01").cast("date")) + CIVIL.first
    inside = rd.between(CIVIL.first, CIVIL.last)
    known = sql.when(inside, rd)
    if out_of_range == "error":
        why = f'the column {column!r} has a date in it; out_of_range="null" makes such dates null'
        before, after = str(RangeError("year", "\0", 1, 9999, why)).split("\0")
        message = sql.concat(sql.lit(before), sql.year(DATE), sql.lit(after))
        known = sql.when(rd.isNull() | inside, rd).otherwise(sql.raise_error(message).cast("int"))
    frame = frame.withColumn(RD, known)

    days, per = _MEAN_YEAR
    guess = _divided((sql.col(RD).cast("bigint") - _ORIGIN) * per, days) + 1
    frame = _with_new_year(frame.withColumn(YEAR, guess.cast("int")))
    frame = frame.withColumn(PASSED, sql.col(RD) >= sql.col(FIRST))
    kind, before_it = sql.col(ENTRY), sql.shiftright(ENTRY, YEAR_BITS)
    frame = frame.withColumn(KIND, sql.when(sql.col(PASSED), kind).otherwise(before_it).bitwiseAND(_KIND))
    leap = sql.col(KIND) >= _LEAP
    length = sql.col(KIND) + sql.when(leap, KINDS[_LEAP] - _LEAP).otherwise(KINDS[0])
    nth = sql.col(RD) - sql.col(FIRST) + sql.when(sql.col(PASSED), 0).otherwise(length)
    frame = frame.withColumn(DAY, _looked_up(_text(almanac().days), sql.col(KIND) * ROW + nth))

    slot = sql.shiftright(DAY, DAY_BITS)
    # Its place among the fourteen months: from Nisan on, and for the Adar of a leap year, which is Adar II, the slot.
    place = slot - sql.when((slot > 7) | ((slot == 7) & leap), 0).otherwise(1)
    made = {
        wanted.year: (sql.col(YEAR) - 1 + sql.col(PASSED).cast("int")).cast("smallint"),
        wanted.month_code: _word(MONTH_CODES[1:], slot - 1),
        wanted.day: sql.col(DAY).bitwiseAND(_DAY).cast("tinyint"),
    }
    for name, numbering in wanted.numbers:
        number = slot if numbering == "slot" else _looked_up(_text(BIBLICAL), place)
        made[name] = number.cast("tinyint")
    made |= {name: _word(names, place) for name, names in wanted.names}
    return frame.withColumns(made).drop(*_SCRATCH)


def with_gregorian(
    frame: DataFrame, fields: tuple[str, str, str], into: str, counted: Numbering, invalid: Policy, *, codes: bool
) -> DataFrame:
    """The frame with a column of civil dates. The months are codes, or numbers that count as told."""
    from pyspark.sql import functions as sql

    year, month, day = map(_col, fields)
    number = sql.array_position(sql.array(*map(sql.lit, MONTH_CODES[1:])), month) if codes else month
    frame = frame.withColumns(
        {
            GIVEN: year.isNotNull() & month.isNotNull() & day.isNotNull(),
            YEAR: sql.when(year.between(_FIRST_YEAR, MAX_YEAR), year.cast("int")),
            NUMBER: sql.when(number.between(1, 13), number.cast("int")),
            DAY: sql.when(day.between(1, 30), day.cast("int")),
        }
    )
    frame = _with_new_year(frame)
    kind = sql.col(ENTRY).bitwiseAND(_KIND)
    frame = frame.withColumn(ENTRY, _looked_up(_months_of_kinds(counted), kind * _MONTHS + sql.col(NUMBER)))
    length = sql.col(ENTRY).bitwiseAND(_DAY)
    frame = frame.withColumn(RD, sql.col(FIRST) + sql.shiftright(ENTRY, DAY_BITS) + sql.col(DAY) - 1)
    possible = (sql.col(DAY) <= length) & sql.col(RD).between(CIVIL.first, CIVIL.last)
    frame = frame.withColumn(VALID, sql.col(GIVEN) & sql.coalesce(possible, sql.lit(False)))
    date = sql.date_add(sql.lit("0001-01-01").cast("date"), sql.col(RD) - CIVIL.first)
    made = sql.when(sql.col(VALID), date)
    if invalid == "error":
        refused = sql.raise_error(_complaint(year, month, day, length)).cast("date")
        made = sql.when(sql.col(VALID) | ~sql.col(GIVEN), made).otherwise(refused)
    return frame.withColumn(into, made).drop(*_SCRATCH)


def _complaint(year: Column, month: Column, day: Column, length: Column) -> Column:
    """What is wrong with a row that is no date: what was found, and what is allowed."""
    from pyspark.sql import functions as sql

    civil = sql.lit("it is outside 0001-01-01 to 9999-12-31, the days of a date")
    why = (
        sql.when(~year.between(MIN_YEAR, MAX_YEAR), f"Hebrew years run from {MIN_YEAR} to {MAX_YEAR}")
        .when(year < _FIRST_YEAR, civil)
        .when(sql.coalesce(length, sql.lit(0)) == 0, "that year has no such month")
        .when(~day.between(1, length), sql.concat(sql.lit("that month has the days 1 to "), length))
        .otherwise(civil)
    )
    found = (sql.lit("no civil date for Hebrew year "), year, sql.lit(", month "), month, sql.lit(", day "), day)
    return sql.concat(*found, sql.lit(": "), why, sql.lit('; invalid="null" makes such dates null'))


def _with_new_year(frame: DataFrame) -> DataFrame:
    """The frame with the entry of each row's year in the table of years, and the R.D. of its New Year."""
    from pyspark.sql import functions as sql

    days, per = _MEAN_YEAR
    frame = frame.withColumn(ENTRY, _looked_up(_years(), sql.col(YEAR) - _FIRST_YEAR))
    earliest = _divided((sql.col(YEAR).cast("bigint") - 1) * days, per) + _ORIGIN
    return frame.withColumn(FIRST, earliest.cast("int") + sql.shiftright(ENTRY, 2 * YEAR_BITS))


# -- tables ------------------------------------------------------------------------------------------------------------
# As text, for a list would cross to Spark number by number; Spark makes an array of it once, when it plans.


def _text(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


@lru_cache(maxsize=1)
def _years() -> str:
    """For each year: New Year in days behind its earliest place, the kind of the year before, and its own kind."""
    days, per = _MEAN_YEAR

    def packed(year: int) -> int:
        behind = new_year(year) - _ORIGIN - (year - 1) * days // per
        before, own = (KINDS.index(year_length(one)) for one in (year - 1, year))
        return behind << 2 * YEAR_BITS | before << YEAR_BITS | own

    return _text(packed(year) for year in range(_FIRST_YEAR, MAX_YEAR + 2))


@lru_cache(maxsize=2)
def _months_of_kinds(counted: Numbering) -> str:
    """`_MONTHS` for each kind of year: the days before the month, and those in it, of which there may be none."""

    def packed(length: int, slot: int) -> int:
        before = days_before(length, slot)
        return before << DAY_BITS | days_before(length, slot + 1) - before

    def slot(length: int, number: int) -> int:
        if counted == "slot":
            return number
        leap = KINDS.index(length) >= _LEAP
        later = {12: 6 if leap else 7, 13: 7 if leap else 0}
        return number + 7 if number <= 6 else later.get(number, number - 6)

    entries = ((length, slot(length, number) if number else 0) for length in KINDS for number in range(_MONTHS))
    return _text(packed(length, month) if month else 0 for length, month in entries)


# -- Spark's expressions -----------------------------------------------------------------------------------------------


def _looked_up(table: str, index: Column) -> Column:
    """The entry of a table; null for a null, and outside it."""
    from pyspark.sql import functions as sql

    return sql.get(sql.split(sql.lit(table), ",").cast("array<int>"), index)


def _word(words: Iterable[str | None], index: Column) -> Column:
    from pyspark.sql import functions as sql

    return sql.get(sql.array(*map(sql.lit, words)), index)


def _divided(number: Column, by: int) -> Column:
    """The whole quotient of a number that is not negative."""
    from pyspark.sql import functions as sql

    return sql.call_function("div", number, sql.lit(by).cast("bigint"))


def _col(name: str) -> Column:
    """A column by its name, whatever characters stand in it."""
    from pyspark.sql import functions as sql

    return sql.col("`" + name.replace("`", "``") + "`")
