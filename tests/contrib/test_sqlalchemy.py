"""HebrewDateType: stored as the civil day, in SQLite and in PostgreSQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from databases import needed_postgres
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from hebdate.contrib.sqlalchemy import HebrewDateType
from hebdate.date import HebrewDate, Month

DATE = HebrewDate(5782, Month.IYYAR, 15)
FIRST, LAST = HebrewDate.from_date(dt.date.min), HebrewDate.from_date(dt.date.max)


class Base(DeclarativeBase):
    """The tables of the test."""


class Grave(Base):
    """One stone."""

    __tablename__ = "hebdate_test_graves"
    id: Mapped[int] = mapped_column(primary_key=True)
    died: Mapped[HebrewDate | None] = mapped_column(HebrewDateType)


@pytest.fixture(params=["sqlite", "postgresql"])
def session(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A session on an empty table, gone afterwards."""
    url = "sqlite://" if request.param == "sqlite" else needed_postgres().replace("postgresql:", "postgresql+psycopg:")
    engine = sa.create_engine(url)
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    Base.metadata.drop_all(engine)
    engine.dispose()


def stored(session: Session, *dates: HebrewDate | None) -> None:
    session.add_all([Grave(died=date) for date in dates])
    session.commit()
    session.expire_all()


def test_dates_come_back(session: Session) -> None:
    """The ends of datetime.date, Adar I, and NULL; each a HebrewDate again."""
    dates = [FIRST, HebrewDate(5782, Month.ADAR_I, 30), DATE, LAST, None]
    stored(session, *dates)
    assert session.scalars(sa.select(Grave.died).order_by(Grave.id)).all() == dates


def test_the_database_has_the_civil_day(session: Session) -> None:
    """A DATE for everyone else."""
    stored(session, DATE)
    raw = session.execute(sa.text("SELECT CAST(died AS CHAR(10)) FROM hebdate_test_graves")).scalar_one()
    assert raw == "2022-05-16"


def test_questions(session: Session) -> None:
    """Order, comparison with either kind of date, IN, BETWEEN, the latest, NULL, and a number of days added."""
    stored(session, DATE + 1, DATE - 1, None, DATE)
    days = sa.select(Grave.died).order_by(Grave.died)
    assert session.scalars(days.where(Grave.died.is_not(None))).all() == [DATE - 1, DATE, DATE + 1]
    assert session.scalars(days.where(Grave.died > DATE)).all() == [DATE + 1]
    assert session.scalars(days.where(Grave.died <= DATE.to_date())).all() == [DATE - 1, DATE]
    assert session.scalars(days.where(Grave.died.in_([DATE, DATE + 1]))).all() == [DATE, DATE + 1]
    assert session.scalars(days.where(Grave.died.between(DATE - 1, DATE))).all() == [DATE - 1, DATE]
    assert session.scalars(days.where(Grave.died.is_(None))).all() == [None]
    assert session.scalar(sa.select(sa.func.max(Grave.died))) == DATE + 1
    if session.get_bind().dialect.name == "postgresql":
        assert session.scalars(days.where(Grave.died + 1 > DATE + 1)).all() == [DATE + 1]


@given(st.lists(st.dates(), min_size=1, max_size=20))
def test_every_date_of_sqlite(days: list[dt.date]) -> None:
    """Any dates at all, sorted by the database as by Python."""
    engine = sa.create_engine("sqlite://")
    Base.metadata.create_all(engine)
    dates = [HebrewDate.from_date(day) for day in days]
    with Session(engine) as opened:
        stored(opened, *dates)
        assert opened.scalars(sa.select(Grave.died).order_by(Grave.died)).all() == sorted(dates)
    engine.dispose()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (dt.datetime(2022, 5, 16, 21), "a Hebrew date is expected, found datetime.datetime"),  # noqa: DTZ001
        (738291, "a Hebrew date is expected, found 738291"),
        ("15 Iyyar 5782", "a Hebrew date is expected, found '15 Iyyar 5782'"),
        (HebrewDate(1, Month.TISHRI, 1), "is before 0001-01-01, where datetime.date begins"),
    ],
)
def test_error_of_what_is_no_date(value: object, message: str) -> None:
    engine = sa.create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened, pytest.raises(StatementError, match=message):
        stored(opened, value)  # type: ignore[arg-type]
    engine.dispose()


def test_what_others_ask_of_the_type() -> None:
    assert HebrewDateType().python_type is HebrewDate
    assert str(sa.schema.CreateTable(Grave.__table__)).count("died DATE") == 1  # type: ignore[arg-type]
