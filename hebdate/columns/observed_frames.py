"""Frame in, frame out: what each day of a column of dates is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from hebdate.columns.arrays import Policy, check_policy
from hebdate.columns.days import of_series
from hebdate.columns.daytable import CIVIL
from hebdate.columns.engines import narwhals
from hebdate.columns.frames import Frame, as_known, check_columns
from hebdate.columns.observed import gathered, texts
from hebdate.errors import DateError
from hebdate.names.observances.writing import language
from hebdate.observances.almanac import checked_kinds, checked_schedule
from hebdate.observances.entry import Kind
from hebdate.observances.shape import Schedule

if TYPE_CHECKING:
    from hebdate.columns.observed_lazily import Asked


def with_observances(
    frame: Frame,
    column: str,
    *,
    schedule: Schedule,
    names: str = "en",
    kinds: Iterable[Kind] | None = None,
    parasha: str = "parasha",
    holiday: str = "holiday",
    out_of_range: Policy = "error",
) -> Frame:
    """The frame with what each day of a column of dates is: two columns of text, or null where there is nothing to say.

    ``parasha`` and ``holiday`` name the new columns: the reading of the day's week, and its observances, the omer not
    among them. The other options, and what is raised, are those of `observances`; a frame is what `with_hebrew` takes,
    but for PySpark, which is to join the table that `hebdate table` writes. On a lazy frame one query for the first and
    the last date is run at once.

    >>> import datetime as dt, polars as pl
    >>> frame = pl.DataFrame({"date": [dt.date(2022, 5, 19), dt.date(2022, 5, 22)]})
    >>> with_observances(frame, "date", schedule="israel").rows()
    [(datetime.date(2022, 5, 19), 'Bechukotai', 'Lag BaOmer'), (datetime.date(2022, 5, 22), 'Bamidbar', None)]
    """
    check_policy("out_of_range", out_of_range)
    wanted: Any = checked_kinds(kinds)
    from hebdate.columns.observed_lazily import Asked

    asked = Asked(parasha, holiday, checked_schedule(schedule), language(names), wanted)
    nw = narwhals()
    if nw.dependencies.is_dask_dataframe(frame):
        from hebdate.columns import partitions

        held: Any = frame
        check_columns(held.columns, (column,))
        convert = partial(_converted, column=column, asked=asked, out_of_range=out_of_range)
        return cast(Frame, partitions._mapped(held, convert))
    return cast(Frame, _converted(frame, column, asked, out_of_range))


def _converted(frame: Any, column: str, asked: Asked, out_of_range: Policy) -> Any:
    """`with_observances`, but for Dask."""
    nw = narwhals()
    held = as_known(nw, frame)
    check_columns(held.collect_schema().names(), (column,))
    if isinstance(held, nw.DataFrame):
        return _eager(held, column, asked, out_of_range).to_native()
    from hebdate.columns import observed_lazily

    return observed_lazily.with_observances(held, column, asked, out_of_range).to_native()


def _eager(frame: Any, column: str, asked: Asked, out_of_range: Policy) -> Any:
    from hebdate.columns.eager import word_column

    days = of_series(frame[column])
    if days.era is not CIVIL:
        kind = frame.schema[column]
        raise DateError(f"the column {column!r} is {kind}, expected Date or Datetime: numbers can be days in many ways")
    reading, holiday = gathered(days, asked.schedule, out_of_range)
    readings, holidays = texts(asked.names, asked.kinds)
    return frame.with_columns(
        word_column(frame, asked.parasha, readings, reading), word_column(frame, asked.holiday, holidays, holiday)
    )
