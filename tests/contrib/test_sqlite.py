"""The functions for SQLite: the answers of the library, NULL for what has none, and the tools that find them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

import pytest

import hebdate
from hebdate.answers import Answer, answer
from hebdate.contrib.sqlite import prepare_connection, register

TEXTS = ["Monday, May 16th | 15 Iyyar 5782", "Tuesday, May 16th | 15 Iyyar 5782", "15 Adar 5782", "hello", "", "5782"]


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    register(connection)
    yield connection
    connection.close()


@pytest.mark.parametrize("text", TEXTS)
def test_the_columns_are_the_readings(connection: sqlite3.Connection, text: str) -> None:
    asked = ", ".join(f"hebdate_{name}(?1)" for name in Answer._fields)
    reading = hebdate.parse(text, strict=False)
    assert connection.execute(f"SELECT {asked}", [text]).fetchone() == tuple(answer(reading))
    [found] = connection.execute("SELECT hebdate_reading(?)", [text]).fetchone()
    assert json.loads(found) == reading.to_dict()


def test_days(connection: sqlite3.Connection) -> None:
    ask = "SELECT hebdate_hebrew(?1), hebdate_render(?1), hebdate_render(?1, 'fr')"
    assert connection.execute(ask, ["2022-05-16 19:10:00"]).fetchone() == (
        "15 Iyyar 5782",
        "Monday, May 16, 2022 | 15 Iyar 5782",
        hebdate.render("2022-05-16", locale="fr"),
    )


@pytest.mark.parametrize("value", [None, b"2022-05-16"])
def test_null_gives_null(connection: sqlite3.Connection, value: object) -> None:
    names = [*Answer._fields, "reading", "hebrew", "render"]
    asked = ", ".join(f"hebdate_{name}(?1)" for name in names)
    assert set(connection.execute(f"SELECT {asked}", [value]).fetchone()) == {None}


def test_what_has_no_answer_gives_null(connection: sqlite3.Connection) -> None:
    ask = "SELECT hebdate_hebrew(?1), hebdate_render(?1), hebdate_render('2022-05-16', ?1)"
    for value in ("hello", "2022-02-30", 5, "", None):
        assert connection.execute(ask, [value]).fetchone() == (None, None, None)
    assert connection.execute("SELECT hebdate_date(20220516), hebdate_agreement(1.5)").fetchone() == (
        hebdate.parse("20220516", strict=False).to_dict()["gregorian"],
        hebdate.parse("1.5", strict=False).agreement,
    )


def test_an_index_is_refused_unless_asked_for(connection: sqlite3.Connection) -> None:
    """A database that has one cannot be written without the functions."""
    connection.execute("CREATE TABLE issues (masthead TEXT)")
    index = "CREATE INDEX days ON issues (hebdate_date(masthead))"
    with pytest.raises(sqlite3.OperationalError, match="non-deterministic functions prohibited"):
        connection.execute(index)
    register(connection, deterministic=True)
    connection.execute(index)


def test_the_tools_find_it() -> None:
    """Both call the same hook; that they do is tried with their programs in the guide."""
    import datasette
    import sqlite_utils

    assert prepare_connection.sqlite_utils_impl["hookwrapper"] is False  # type: ignore[attr-defined]
    assert prepare_connection.datasette_impl["hookwrapper"] is False  # type: ignore[attr-defined]
    assert (datasette.hookimpl.project_name, sqlite_utils.hookimpl.project_name) == ("datasette", "sqlite_utils")
