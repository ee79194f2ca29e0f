"""``hebdate calendar``: a month of either calendar, in the terminal, as a page, as a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hebdate.cli.days import for_schedule
from hebdate.cli.out import OK, Look, UsageError, put, put_json, safe, shown

if TYPE_CHECKING:
    from hebdate.date import Month
    from hebdate.grid import Grid
    from hebdate.observances import Schedule

FORMATS: Final = ("json", "html", "svg")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH: Final = re.compile(r"(\d{1,5})-M?(\d{1,2}L?)")


def which_month(text: str) -> tuple[int, int | Month]:
    """2024-01, or a Hebrew year and month code: 5784-01 is Tishri, 05L Adar I, 06 Adar (II), 12 Elul.

    Years from 3762 on are Hebrew. Raises `UsageError` for what is no month, `MonthError` for a code that is none.

    >>> which_month("5784-05L"), which_month("2024-1")
    ((5784, <Month.ADAR_I: 6>), (2024, 1))
    """
    match = _MONTH.fullmatch(text.strip())
    if match is None:
        raise UsageError(
            f"{shown(safe(repr(text)))} is no month: write 2024-01, or 5784-01 for Tishri 5784 (05L is Adar I, 06 Adar)"
        )
    from hebdate.date import Month
    from hebdate.observances.almanac import FIRST_YEAR

    year, code = int(match[1]), match[2]
    if year < FIRST_YEAR:
        if code.endswith("L"):
            raise UsageError(f"{year}-{code}: a leap month belongs to a Hebrew year, from {FIRST_YEAR} on")
        return year, int(code)
    return year, Month.from_code(f"M{code.removesuffix('L'):0>2}{'L' * code.endswith('L')}")


def run_calendar(
    text: str,
    schedule: str | None = None,
    format_: str | None = None,
    names: str = "en",
    paper: str = "a4",
    week_start: str = "sunday",
    look: Look | None = None,
) -> int:
    """A month, drawn."""
    from hebdate import drawings, grid

    look = look or Look()
    year, month = which_month(text)
    if week_start.lower() not in WEEKDAYS:
        raise UsageError(f"--week-start is a weekday such as sunday or monday, not {shown(safe(repr(week_start)))}")
    first = WEEKDAYS.index(week_start.lower())

    def make(each: Schedule) -> Grid:
        return grid.month(year, month, schedule=each, week_start=first)

    if format_ == "json":
        put_json(for_schedule(schedule, make, "this month", json=True).to_dict())
        return OK

    def draw(each: Schedule) -> str:
        if format_ == "html":
            return drawings.html_month(make(each), names, paper=paper)  # type: ignore[arg-type] # which it checks
        if format_ == "svg":
            return drawings.svg_month(make(each), names)
        return drawings.terminal_month(make(each), names, colour=look.colour)

    put(for_schedule(schedule, draw, "this month").rstrip("\n"))
    return OK
