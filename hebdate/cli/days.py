"""What the commands about days share: which day is meant, which schedule, and a Hebrew date in JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from hebdate.cli.out import Look, UsageError, names_no_day, safe, shown

if TYPE_CHECKING:
    from hebdate.date import HebrewDate
    from hebdate.observances import Schedule

Found = TypeVar("Found")


def one_day(text: str, after_sunset: bool | None) -> int:
    """A written date, or "today" -> R.D. of the day in whose daylight the Hebrew date meant stands.

    Raises `UsageError` where the text names no day, or several.

    >>> import datetime as dt
    >>> dt.date.fromordinal(one_day("15 Iyyar 5782", None)).isoformat()
    '2022-05-16'
    """
    from hebdate.cli.convert import subject
    from hebdate.cli.show import describe

    reading = subject(text, None, after_sunset)
    if not reading.determined or reading.first is None:
        raise UsageError(f"{names_no_day(reading)}\n{describe(reading, Look())}")
    if reading.first != reading.last:
        raise UsageError(f"{shown(safe(repr(text)))} names several days: give one")
    return reading.first + (reading.agreement == "evening")


def hebrew_fields(date: HebrewDate) -> dict[str, object]:
    """A Hebrew date as JSON writes it everywhere."""
    return {"year": date.year, "month_code": date.month.code, "day": date.day}


def checked(schedule: str | None) -> Schedule | None:
    """The option --schedule. Raises `UsageError` for anything but its two values."""
    if schedule is None:
        return None
    if schedule == "israel":
        return "israel"
    if schedule == "diaspora":
        return "diaspora"
    raise UsageError(f"--schedule is israel or diaspora, not {shown(safe(repr(schedule)))}")


def for_schedule(schedule: str | None, make: Callable[[Schedule], Found], what: str, json: bool = False) -> Found:
    """What ``make`` makes of the schedule; without one only if both make the same, and never for JSON.

    Raises `UsageError` where an answer is needed, which says why.
    """
    wanted = checked(schedule)
    if wanted is not None:
        return make(wanted)
    if json:
        raise UsageError("--json needs --schedule israel or --schedule diaspora: a program must not guess it")
    israel, diaspora = make("israel"), make("diaspora")
    if israel != diaspora:
        raise UsageError(
            f"{what} differs between Israel and the diaspora: say --schedule israel or --schedule diaspora"
        )
    return israel
