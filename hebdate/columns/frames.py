"""Frame in, frame out: the Hebrew date of a column of dates, and the civil date of three Hebrew columns.

A frame in memory (pandas, Polars, PyArrow) takes the gather of `arrays`, and a Dask frame the same in each partition.
Lazy frames (Polars, DuckDB, Ibis) take the integer formulas of `hebdate.arithmetic`, as expressions of the engine
(`staged`), and PySpark looks two small tables up (`spark`): their plans have no Python in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from hebdate import names as month_names
from hebdate.columns.arrays import Policy, check_policy
from hebdate.columns.engines import narwhals
from hebdate.columns.numbering import NUMBERINGS, Numbering
from hebdate.errors import HebdateError, quoted

Frame = TypeVar("Frame")

#: The options of `hebdate.render` for one column of headers; a text alone is the locale.
Header = str | Mapping[str, Any]


class Wanted(NamedTuple):
    """The columns to add to a frame: their names, and what each is made of."""

    year: str
    month_code: str
    day: str
    numbers: tuple[tuple[str, Numbering], ...]
    names: tuple[tuple[str, tuple[str, ...]], ...]
    headers: tuple[tuple[str, Mapping[str, Any]], ...]

    def columns(self) -> tuple[str, ...]:
        """The names of the new columns, in their order."""
        more = (*self.numbers, *self.names, *self.headers)
        return self.year, self.month_code, self.day, *(each[0] for each in more)


def with_hebrew(
    frame: Frame,
    column: str,
    *,
    prefix: str = "hebrew",
    months: Numbering | Iterable[Numbering] = (),
    names: str | Iterable[str] = (),
    headers: Mapping[str, Header] | None = None,
    out_of_range: Policy = "error",
) -> Frame:
    """The frame with the Hebrew date of a column of dates or timestamps. Inverse of `with_gregorian`.

    New columns, which replace any of the same name: ``hebrew_year`` (16-bit integer), ``hebrew_month_code`` (text,
    "M01" Tishri to "M12" Elul, "M05L" Adar I) and ``hebrew_day`` (8-bit integer); for each of ``months``
    ``hebrew_month_slot`` (Tishri 1, Adar 7, Elul 13) or ``hebrew_month_biblical`` (Nisan 1); for each locale or
    spelling tradition in ``names`` ``hebrew_month_name_`` and its tag, with "_" for "-" and "@". ``headers`` maps the
    name of a new column to a locale, or to the options of `hebdate.render`: ``{"masthead": {"style": "knesset"}}``.

    Frames of pandas, Polars (eager and lazy), PyArrow and Dask, relations of DuckDB, tables of Ibis and frames of
    PySpark come back as what they were, with their rows as they were. A timestamp counts by its date in its own zone,
    or where the engine keeps none (Spark, DuckDB) in the session's. Null gives null.

    A date before 0001-01-01 or after 9999-12-31 is refused with `RangeError` ("error") or gives null ("null"). To
    refuse it, a lazy frame has to be looked at: one query for such a date is run at once, before the answer; Dask
    looks when it computes, and so does Spark, with an error of its own and the same words. Headers are written by
    Python: lazy frames other than Dask's refuse them. Raises `LocaleError` for unknown names, `DateError` for a column
    of something else, `HebdateError` for a missing one.

    >>> import datetime as dt, polars as pl
    >>> frame = pl.DataFrame({"date": [dt.date(2022, 5, 16)]})
    >>> with_hebrew(frame, "date", names="fr", headers={"masthead": "en"}).row(0)[1:]
    (5782, 'M08', 15, 'iyar', 'Monday, May 16, 2022 | 15 Iyar 5782')
    """
    check_policy("out_of_range", out_of_range)
    wanted = _wanted(prefix, months, names, headers or {})
    nw = narwhals()
    if nw.dependencies.is_dask_dataframe(frame):
        from hebdate.columns import partitions

        return cast(Frame, partitions.with_hebrew(frame, column, wanted, out_of_range))
    return converted(frame, column, wanted, out_of_range)


def converted(frame: Frame, column: str, wanted: Wanted, out_of_range: Policy) -> Frame:
    """`with_hebrew`, but for Dask, with its options as columns."""
    nw = narwhals()
    held = as_known(nw, frame)
    check_columns(held.collect_schema().names(), (column,))
    if isinstance(held, nw.DataFrame):
        from hebdate.columns import eager

        return cast(Frame, eager.with_hebrew(held, column, wanted, out_of_range).to_native())
    from hebdate.columns import staged

    return cast(Frame, staged.with_hebrew(held, column, wanted, out_of_range).to_native())


def with_gregorian(
    frame: Frame,
    *,
    year: str = "hebrew_year",
    month: str = "hebrew_month_code",
    day: str = "hebrew_day",
    into: str = "gregorian",
    months: Numbering | None = None,
    invalid: Policy = "error",
) -> Frame:
    """The frame with a column of civil dates, made of three Hebrew columns. Inverse of `with_hebrew`.

    The column ``month`` holds month codes, or integers, and then ``months`` says how they count: "slot" or
    "biblical". Null in any of the three gives null. The new column is the engine's date; in pandas, which has none,
    ``datetime64[s]``. It replaces a column of the same name.

    A date that does not exist, or is outside 0001-01-01 to 9999-12-31, is refused with `DateError`, which says what
    was found and what is allowed ("error"), or gives null ("null"). To refuse it on a lazy frame one query for such a
    row is run at once; Dask looks when it computes, and so does Spark, with an error of its own. Raises `MonthError`
    for integer months without ``months``.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"hebrew_year": [5782], "hebrew_month_code": ["M08"], "hebrew_day": [15]})
    >>> with_gregorian(frame)["gregorian"].item()
    datetime.date(2022, 5, 16)
    """
    check_policy("invalid", invalid)
    nw = narwhals()
    fields = (year, month, day)
    if nw.dependencies.is_dask_dataframe(frame):
        from hebdate.columns import partitions

        return cast(Frame, partitions.with_gregorian(frame, fields, into, months, invalid))
    held = as_known(nw, frame)
    check_columns(held.collect_schema().names(), fields)
    if isinstance(held, nw.DataFrame):
        from hebdate.columns import eager

        return cast(Frame, eager.with_gregorian(held, fields, into, months, invalid).to_native())
    from hebdate.columns import staged

    return cast(Frame, staged.with_gregorian(held, fields, into, months, invalid).to_native())


def _wanted(
    prefix: str, months: str | Iterable[str], names: str | Iterable[str], headers: Mapping[str, Header]
) -> Wanted:
    """The options as columns. Raises `HebdateError`, `LocaleError`."""
    numbers = []
    for numbering in _listed(months):
        if numbering not in NUMBERINGS:
            raise HebdateError(f"months are numbered by 'slot' or 'biblical', found {quoted(numbering)}")
        numbers.append((f"{prefix}_month_{numbering}", numbering))
    words = [
        (f"{prefix}_month_name_{tag.replace('-', '_').replace('@', '_')}", month_names.hebrew_months(tag))
        for tag in _listed(names)
    ]
    options = {name: {"locale": header} if isinstance(header, str) else header for name, header in headers.items()}
    return Wanted(
        f"{prefix}_year",
        f"{prefix}_month_code",
        f"{prefix}_day",
        tuple(numbers),  # type: ignore[arg-type]
        tuple(words),
        tuple(options.items()),
    )


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def as_known(nw: Any, frame: object) -> Any:
    """The frame as narwhals has it. Raises `HebdateError` for what is no frame."""
    try:
        return nw.from_native(frame)
    except TypeError:
        raise HebdateError(
            f"expected a frame of pandas, Polars, PyArrow, DuckDB, Dask, Ibis or PySpark, found {type(frame).__name__}"
        ) from None


def check_columns(names: Iterable[str], columns: Iterable[str]) -> None:
    """Raises `HebdateError` for a column that the frame does not have."""
    names = list(names)
    for column in columns:
        if column not in names:
            listed = ", ".join(map(repr, names[:20])) or "none"
            raise HebdateError(f"the frame has no column {quoted(column)}: its columns are {listed}")
