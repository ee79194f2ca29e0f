"""The databases that the tests of stored dates run on: SQLite always, PostgreSQL where one is found.

PostgreSQL is the one at the URL in ``HEBDATE_POSTGRES``, or one of this machine's own, with a role that may create a
database. `.ci/run` starts one; a missing one is skipped, and the reason says what to do.
"""

from __future__ import annotations

import os
from functools import cache

import pytest

#: Where a server of Debian's packages listens, and the role that `.ci/run` makes.
LOCAL = "postgresql://hebdate:hebdate@localhost:5432/hebdate"

MISSING = (
    "no PostgreSQL answers: set HEBDATE_POSTGRES to the URL of one, or apt-get install postgresql, start it"
    ' (pg_ctlcluster 15 main start), and as its user postgres: psql -c "CREATE ROLE hebdate LOGIN CREATEDB PASSWORD'
    " 'hebdate'\" -c 'CREATE DATABASE hebdate OWNER hebdate'"
)


@cache
def postgres_url() -> str | None:
    """The URL of a PostgreSQL that answers; None where there is none."""
    import psycopg

    given = os.environ.get("HEBDATE_POSTGRES")
    url = given or LOCAL
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        if given:
            raise  # what is named must be there
        return None
    return url


def needed_postgres() -> str:
    """The URL of a PostgreSQL; skips the test where there is none."""
    url = postgres_url()
    if url is None:
        pytest.skip(MISSING)
    return url
