"""Functions for SQLite's SQL, registered on a connection by one call; sqlite-utils and Datasette find them.

>>> import sqlite3
>>> connection = sqlite3.connect(":memory:")
>>> register(connection)
>>> masthead = ["Monday, May 16th | 15 Iyyar 5782"]
>>> connection.execute("SELECT hebdate_date(?1), hebdate_agreement(?1)", masthead).fetchone()
('2022-05-16', 'agree')
>>> connection.execute("SELECT hebdate_hebrew('2022-05-16'), hebdate_render('2022-05-16', 'he')").fetchone()
('15 Iyyar 5782', 'יום שני, 16 במאי 2022 | ט״ו באייר תשפ״ב')
>>> connection.close()

Of a printed date: a function ``hebdate_`` for each of the columns of `hebdate.answers` (``hebdate_date``,
``hebdate_edtf``, ``hebdate_messages`` ...), and ``hebdate_reading`` for all of it as JSON. Of a day, ISO 8601 text:
``hebdate_hebrew(day)``, and ``hebdate_render(day)``, in English, or ``hebdate_render(day, locale)``.

NULL gives NULL, and so does what has no answer: SQLite would not show the message of an error.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from hebdate.answers import NULL, Answer, answer
from hebdate.errors import HebdateError

#: Texts whose answers are kept: a row asks for several columns of one text.
KEPT: Final = 4096


def register(connection: sqlite3.Connection, *, deterministic: bool = False) -> None:
    """Make the functions known to a connection.

    ``deterministic`` lets SQLite use them in an index or a generated column. Beware: such a database cannot be written,
    nor even checked, by a program that does not have the functions. Writing the answers to columns is better.
    """
    for name in Answer._fields:
        connection.create_function(f"hebdate_{name}", 1, _column(name), deterministic=deterministic)
    connection.create_function("hebdate_reading", 1, _reading, deterministic=deterministic)
    connection.create_function("hebdate_hebrew", 1, _hebrew, deterministic=deterministic)
    for arguments in (1, 2):
        connection.create_function("hebdate_render", arguments, _render, deterministic=deterministic)


def prepare_connection(conn: sqlite3.Connection) -> None:
    """What sqlite-utils and Datasette call for each connection that they open."""
    register(conn)


# Both tools are of pluggy, which looks for these marks; without it neither is there to look.
for _tool in ("sqlite_utils", "datasette"):
    try:
        from pluggy import HookimplMarker
    except ImportError:
        break
    HookimplMarker(_tool)(prepare_connection)


@lru_cache(maxsize=KEPT)
def _answer(text: str) -> Answer:
    from hebdate.reading.reader import parse

    return answer(parse(text, strict=False))


def _column(name: str) -> Callable[[Any], str | int | None]:
    place = Answer._fields.index(name)

    def column(value: Any) -> str | int | None:
        text = _text(value)
        found: str | int | None = (NULL if text is None else _answer(text))[place]
        return found

    return column


def _reading(value: Any) -> str | None:
    import json

    from hebdate.reading.reader import parse

    text = _text(value)
    return None if text is None else json.dumps(parse(text, strict=False).to_dict(), ensure_ascii=False)


def _hebrew(value: Any) -> str | None:
    from hebdate.date import HebrewDate

    day = _day(value)
    return None if day is None else str(HebrewDate.from_date(day))


def _render(value: Any, locale: Any = "en") -> str | None:
    from hebdate.api import render

    day = _day(value)
    if day is None or not isinstance(locale, str):
        return None
    try:
        return render(day, locale=locale)
    except HebdateError:
        return None


def _text(value: Any) -> str | None:
    """A value as text: numbers too, for SQLite keeps what it likes; NULL and bytes are none."""
    return None if value is None or isinstance(value, bytes) else str(value)


def _day(value: Any) -> dt.date | None:
    """A day, or a time stamp's; None for anything else."""
    try:
        return dt.date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
