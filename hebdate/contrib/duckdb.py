"""The function ``hebrew_date`` for DuckDB's SQL, registered on a connection by one call.

>>> import duckdb
>>> connection = duckdb.connect()
>>> register(connection)
>>> connection.sql("SELECT hebrew_date(DATE '2022-05-16')").fetchall()
[({'year': 5782, 'month_code': 'M08', 'day': 15},)]

The function is Python's and gets a vector of rows at a time as Arrow; it is for queries written by hand.
`hebdate.columns.with_hebrew` of a relation has no Python in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hebdate.columns import with_hebrew

if TYPE_CHECKING:
    import duckdb

#: What the function returns; ``month_code`` is M01 (Tishri) to M12 (Elul), M05L (Adar I).
TYPE: Final = "STRUCT(year SMALLINT, month_code VARCHAR, day TINYINT)"


def register(connection: duckdb.DuckDBPyConnection, name: str = "hebrew_date") -> None:
    """Make ``name(DATE)`` known to a connection: NULL for NULL, and an error for a date outside years 1-9999.

    A timestamp is cast to its date. Raises DuckDB's own error if the connection has a function of the name.
    """
    create: Any = connection.create_function  # its own types leave out the names of types, which it takes
    create(name, _hebrew_date, ["DATE"], TYPE, type="arrow")


def _hebrew_date(dates: Any) -> Any:
    """An Arrow array of dates -> an Arrow array of structs."""
    import pyarrow as pa

    table = with_hebrew(pa.table({"date": dates}), "date", prefix="h").combine_chunks()
    fields = [table.column(name).combine_chunks() for name in ("h_year", "h_month_code", "h_day")]
    return pa.StructArray.from_arrays(fields, names=["year", "month_code", "day"])
