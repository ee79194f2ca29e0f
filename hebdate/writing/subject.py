"""What is to be rendered: a day, an interval, a month or a year, in whatever form it is given."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, Literal, NamedTuple, TypeAlias

from hebdate.date import HebrewDate
from hebdate.days import CIVIL_LAST
from hebdate.errors import DateError, LayoutError, quoted

Level: TypeAlias = Literal["day", "month", "year"]
#: A date, an R.D. number, ISO text, a pair of days, or a reading, which this file knows by its members alone.
Day: TypeAlias = "dt.date | HebrewDate | int | str | tuple[Day, Day] | object"


class Subject(NamedTuple):
    """What is to be rendered: R.D. days ``first`` to ``last``, the ``level`` to name them at, ``evening`` or not."""

    first: int
    last: int
    level: Level = "day"
    evening: bool = False


_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def subject_of(day: Day, level: Level | None = None, evening: bool = False) -> Subject:
    """What `render` takes for a day -> the subject. Raises as `render` does.

    >>> subject_of("2022-05")
    Subject(first=738276, last=738306, level='month', evening=False)
    """
    if level not in {None, "day", "month", "year"}:
        raise LayoutError(f"a level is 'day', 'month' or 'year', not {quoted(level)}")
    if isinstance(day, tuple):
        if len(day) != 2:
            raise DateError(f"an interval is a pair of days, found {len(day)}")
        start, end = (subject_of(each, level, evening) for each in day)
        if end.last < start.first:
            raise DateError("the interval ends before it begins")
        return Subject(start.first, end.last, start.level, evening)
    if isinstance(day, str):
        return _from_iso(day, level, evening)
    if isinstance(day, int) and not isinstance(day, bool):
        return Subject(day, day, level or "day", evening)
    if hasattr(day, "toordinal"):
        rd = day.toordinal()
        return Subject(rd, rd, level or "day", evening)
    first, last = getattr(day, "date", None), getattr(day, "last_date", None)
    if isinstance(first, dt.date) and isinstance(last, dt.date):
        evening = evening or getattr(day, "agreement", "") == "evening"
        return Subject(first.toordinal(), last.toordinal(), level or "day", evening)
    if hasattr(day, "agreement"):
        raise DateError("the reading names no day to render")
    raise DateError(f"a day is a datetime.date, a HebrewDate, an R.D. number or ISO text, found {quoted(day)}")


def _from_iso(text: str, level: Level | None, evening: bool) -> Subject:
    ends = [_ISO.fullmatch(part) for part in text.split("/", 1)]
    first, last = ends[0], ends[-1]
    if not first or not last:
        raise DateError(f"found {text[:80]!r}, but a day is written 2022-05-16, a month 2022-05, a year 2022")
    try:
        start = dt.date(int(first[1]), int(first[2] or 1), int(first[3] or 1)).toordinal()
        end = dt.date(int(last[1]), int(last[2] or 12), int(last[3] or 1)).toordinal()
    except ValueError:
        raise DateError(f"{text!r} is no day of the Gregorian calendar") from None
    if not last[3]:
        month = int(last[2] or 12)
        year = int(last[1])
        end = (
            CIVIL_LAST
            if (year, month) == (9999, 12)
            else dt.date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        )
    if end < start:
        raise DateError(f"the interval {text!r} ends before it begins")
    found: Level = "day" if first[3] else "month" if first[2] else "year"
    return Subject(start, end, level or found, evening)
