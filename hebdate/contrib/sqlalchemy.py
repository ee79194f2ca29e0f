"""A column of Hebrew dates in SQLAlchemy: ``died: Mapped[HebrewDate] = mapped_column(HebrewDateType)``.

The database has the civil day, a plain ``DATE``: it sorts, joins with other dates and is read by any other program.

>>> import sqlalchemy as sa
>>> from hebdate import HebrewDate
>>> graves = sa.Table("graves", sa.MetaData(), sa.Column("died", HebrewDateType))
>>> question = graves.select().where(graves.c.died < HebrewDate(5782, "iyyar", 15))
>>> print(question.compile(compile_kwargs={"literal_binds": True}))  # doctest: +NORMALIZE_WHITESPACE
SELECT graves.died
FROM graves
WHERE graves.died < '2022-05-16'
"""

from __future__ import annotations

import datetime as dt
from typing import Any

try:
    from sqlalchemy import Date, Dialect
    from sqlalchemy.sql.operators import OperatorType
    from sqlalchemy.types import TypeDecorator, TypeEngine
except ModuleNotFoundError as error:
    raise ImportError(
        'hebdate.contrib.sqlalchemy needs SQLAlchemy: pip install "hebdate[sqlalchemy]"', name="sqlalchemy"
    ) from error

from hebdate.date import HebrewDate
from hebdate.dayinput import civil_day


class HebrewDateType(TypeDecorator[HebrewDate]):
    """A `HebrewDate`, stored as the civil day in whose daylight it stands; NULL is None.

    It can be compared with a `HebrewDate` and with a `datetime.date`, which names a day of the column as well. Raises
    (inside SQLAlchemy's StatementError) `DateError` for anything else, and `RangeError` for a date outside the years
    of `datetime.date`.
    """

    impl = Date
    cache_ok = True

    @property
    def python_type(self) -> type[HebrewDate]:
        """`HebrewDate`."""
        return HebrewDate

    def process_bind_param(self, value: Any, dialect: Dialect) -> dt.date | None:
        """What Python has, for the database."""
        return None if value is None else civil_day(value)

    def process_result_value(self, value: dt.date | None, dialect: Dialect) -> HebrewDate | None:
        """What the database has, for Python."""
        return None if value is None else HebrewDate.from_date(value)

    def coerce_compared_value(self, op: OperatorType | None, value: Any) -> TypeEngine[Any]:
        """A day beside the column is one of it; a number or an interval is added as to any DATE."""
        if isinstance(value, HebrewDate | dt.date | str) or value is None:
            return self
        return self.impl_instance.coerce_compared_value(op, value)
