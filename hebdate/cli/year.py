"""``hebdate year``: the observances of a Hebrew year, as lines, JSON, CSV or iCalendar."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from hebdate.cli.days import for_schedule, hebrew_fields
from hebdate.cli.out import DIM, OK, RED, YELLOW, Look, UsageError, put, put_json, safe, shown

if TYPE_CHECKING:
    from hebdate.observances import Kind, Observance

FORMATS: Final = ("json", "csv", "ics")

_COLUMNS: Final = "day hebrew id name kind number of begins observed_for work".split()


def hebrew_year(text: str) -> int:
    """A Hebrew year in digits or Hebrew letters. Raises `UsageError`.

    >>> hebrew_year("5784"), hebrew_year("תשפ״ד")
    (5784, 5784)
    """
    from hebdate import gematria

    written = text.strip()
    if written.isascii() and written.isdigit():
        return int(written)
    numeral = gematria.parse(written)
    if numeral is None:
        raise UsageError(f"{shown(safe(repr(text)))} is no Hebrew year: write one such as 5784 or תשפ״ד")
    return numeral.value + (5000 if numeral.value < 1000 else 0)


def run_year(
    text: str,
    schedule: str | None = None,
    format_: str | None = None,
    kinds: Sequence[str] = (),
    names: str = "en",
    look: Look | None = None,
) -> int:
    """Every observance of the year, in order; the days of the omer only if their kind is asked for.

    >>> run_year("5784", "israel", kinds=["fast"])
    2023-09-18  Mon   3 Tishri 5784    Fast of Gedaliah
    2023-12-22  Fri   10 Tevet 5784    Tenth of Tevet
    2024-03-21  Thu   11 Adar II 5784  Fast of Esther (moved from 2024-03-23)
    2024-04-22  Mon   14 Nisan 5784    Fast of the Firstborn
    2024-07-23  Tue   17 Tamuz 5784    Seventeenth of Tammuz
    2024-08-13  Tue   9 Av 5784        Tisha B'Av
    0
    """
    from hebdate import observances
    from hebdate.observances import KINDS

    look = look or Look()
    number = hebrew_year(text)
    wanted: list[Kind] = list(kinds) or [kind for kind in KINDS if kind != "omer"]  # type: ignore[arg-type]
    found = for_schedule(
        schedule,
        lambda each: tuple(observances.year(number, schedule=each, kinds=wanted)),
        f"the year {number}",
        json=format_ == "json",
    )
    if format_ == "ics":
        from hebdate.ics import calendar

        sys.stdout.flush()
        sys.stdout.buffer.write(calendar(found, names=names))
    elif format_ == "csv":
        _csv(found, names)
    elif format_ == "json":
        for each in found:
            put_json({**each.to_dict(), "name": each.name(names), "hebrew": hebrew_fields(each.hebrew)})
    else:
        for each in found:
            put(_line(each, names, look))
    return OK


def _line(each: Observance, names: str, look: Look) -> str:
    name = look.paint(shown(each.name(names)), {"holy": RED, "fast": YELLOW}.get(each.kind, ""))
    moved = look.paint(f" (moved from {each.observed_for})", DIM) if each.observed_for else ""
    return f"{each.day}  {each.day:%a}   {each.hebrew!s:16} {name}{moved}"


def _csv(found: Sequence[Observance], names: str) -> None:
    """The same as a table with a header; the Hebrew date as year, month code and day: 5784-M07-15."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in found:
        date = each.hebrew
        row = {**each.to_dict(), "name": each.name(names), "hebrew": f"{date.year}-{date.month.code}-{date.day:02}"}
        writer.writerow(["" if row[column] is None else row[column] for column in _COLUMNS])
    sys.stdout.flush()
    sys.stdout.buffer.write(out.getvalue().encode())
