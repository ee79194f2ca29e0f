"""What a user may write; both type checkers agree with each line (`tests/test_typing.py`). It is not run."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

import hebdate
from hebdate import Determined, HebrewDate, HebrewFields, Month, Reading


def strict(text: str) -> dt.date:
    """After a strict parse there is a day, and nothing to ask."""
    reading = hebdate.parse(text)
    assert_type(reading, Determined)
    assert_type(reading.date, dt.date)
    assert_type(reading.last_date, dt.date)
    assert_type(reading.hebrew, HebrewDate)
    assert_type(reading.first, int)
    plain: Reading = reading
    assert_type(plain.agreement == "agree", bool)
    return reading.date


def loose(text: str, sure: bool) -> HebrewDate | None:
    """Else it is asked for, in one way or the other."""
    reading = hebdate.parse(text, strict=False, locales=["tr"], near=HebrewDate(5782, "iyyar", 15))
    assert_type(reading, Reading)
    assert_type(reading.date, dt.date | None)
    assert_type(hebdate.parse(text, strict=sure), Reading)
    if isinstance(reading, Determined):
        assert_type(reading.date, dt.date)
        return reading.hebrew
    return None


def errors(text: str) -> list[str]:
    """What an error holds is known."""
    try:
        hebdate.parse(text)
    except hebdate.HeaderError as error:
        if error.reading is not None:
            assert_type(error.reading.agreement, str)
            return [diagnostic.message for diagnostic in error.reading.diagnostics]
    except hebdate.RangeError as error:
        assert_type(error.field, str)
        assert_type(error.low, int)
    return []


def conversions(civil: dt.date, hebrew: HebrewDate, text: str) -> None:
    """Each kind gives the other; a text can be of either."""
    assert_type(hebdate.convert(civil), HebrewDate)
    assert_type(hebdate.convert(civil, after_sunset=True), HebrewDate)
    assert_type(hebdate.convert(hebrew), dt.date)
    assert_type(hebdate.convert(text), dt.date | HebrewDate)


def values(date: HebrewDate) -> None:
    """The value and its arithmetic."""
    assert_type(date.year, int)
    assert_type(date.month, Month)
    assert_type(date.parts, tuple[int, str, int])
    assert_type(HebrewDate(5782, "M08", 15), HebrewDate)
    assert_type(date - date, int)
    assert_type(date - 1, HebrewDate)
    assert_type(date + dt.timedelta(days=1), HebrewDate)
    assert_type(date - dt.timedelta(days=1), HebrewDate)
    assert_type(date.add(years=1, overflow="roll"), HebrewDate)
    assert_type(date.years_since(date), int)
    assert_type(date < date, bool)
    assert_type(HebrewDate.fromisoformat(date.isoformat()), HebrewDate)
    assert_type(HebrewDate.today(after_sunset=False), HebrewDate)
    assert_type(HebrewDate.today(place=(31.78, 35.22, "Asia/Jerusalem")), HebrewDate)
    assert_type(f"{date:d MMMM y}", str)
    match date:
        case HebrewDate(year, Month.IYYAR, day):
            assert_type(year, int)
            assert_type(day, int)
        case _:
            pass


def written(civil: dt.date, reading: Reading) -> None:
    """What render takes, and the JSON of a reading."""
    assert_type(hebdate.render(civil), str)
    hebdate.render((civil, "15 Iyyar 5782"), style="full", locale="he")
    hebdate.render(reading, like="Monday, May 16th | 15 Iyyar 5782")
    data = reading.to_dict()
    assert_type(data["gregorian"], str | None)
    assert_type(data["diagnostics"][0]["code"], str)
    assert_type(Reading.from_dict(data), Reading)
    assert_type(reading.hebrew_fields, HebrewFields | None)
    assert_type(hebdate.__version__, str)


def found(text: str) -> list[tuple[str, dt.date | None]]:
    """The dates of a text."""
    return [(reading.text, reading.date) for reading in hebdate.find(text)]


def models() -> None:
    """In a model of SQLAlchemy, which checks the column as a HebrewDate."""
    from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

    from hebdate.contrib.sqlalchemy import HebrewDateType

    class Base(DeclarativeBase):
        pass

    class Grave(Base):
        __tablename__ = "graves"
        id: Mapped[int] = mapped_column(primary_key=True)
        died: Mapped[HebrewDate] = mapped_column(HebrewDateType)

    assert_type(Grave().died, HebrewDate)


def columns(days: Any) -> None:
    """Columns, whole and taken apart."""
    from hebdate.columns import to_gregorian, to_hebrew

    to_gregorian(to_hebrew(days), invalid="null")
    to_gregorian([5782], ["M08"], [15])
