"""``hebdate day``: what a day is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hebdate.cli.days import for_schedule, hebrew_fields, one_day
from hebdate.cli.out import BOLD, DIM, OK, RED, YELLOW, Look, put, put_json, shown

if TYPE_CHECKING:
    from hebdate.observances import Observance, Schedule
    from hebdate.observances.parasha import Week

#: When an observance begins, as far as it is worth saying.
_BEGINS: Final = {"eve": "", "dawn": "from dawn", "nightfall": "in the night after"}


class Told(NamedTuple):
    """All that is said of a day: equal for both schedules where they do not differ."""

    observances: tuple[Observance, ...]
    week: Week


def run_day(
    texts: Sequence[str],
    look: Look | None = None,
    schedule: str | None = None,
    names: str = "en",
    after_sunset: bool | None = None,
) -> int:
    """The day's dates, its observances, its week and its omer.

    >>> run_day(["2022-05-19"], schedule="israel")  # doctest: +ELLIPSIS
    2022-05-19 Thursday  18 Iyyar 5782  ...
      Lag BaOmer
      33rd day of the Omer
      week of Parashat Bechukotai
    0
    """
    look = look or Look()
    rd = one_day(" ".join(texts) or "today", after_sunset)
    if look.json:
        answer = for_schedule(schedule, lambda each: _tell(rd, each), "this day", json=True)
        put_json(_as_json(rd, answer, names))
        return OK
    told = for_schedule(schedule, lambda each: _same(_tell(rd, each)), "what this day is")
    from hebdate.cli.show import both

    lines = [f"  {line}" for line in _lines(told, rd, names, look)]
    for line in (look.paint(both(rd, rd), BOLD), *lines):
        put(line)
    return OK


def _tell(rd: int, schedule: Schedule) -> Told:
    from hebdate import observances
    from hebdate.observances import parasha

    day = dt.date.fromordinal(rd)
    return Told(observances.on(day, schedule=schedule), parasha.of(day, schedule))


def _same(told: Told) -> Told:
    """The same without its schedule, to be compared; how work stands is not shown."""
    plain = tuple(each._replace(schedule=None) for each in told.observances)
    return Told(plain, told.week._replace(schedule="israel"))


def _lines(told: Told, rd: int, names: str, look: Look) -> Iterator[str]:
    """A line for each observance and one for the week."""
    for each in told.observances:
        words = look.paint(shown(each.name(names)), {"holy": RED, "fast": YELLOW}.get(each.kind, ""))
        notes = [_BEGINS[each.begins] if each.kind not in ("eve", "fast") or each.begins != "dawn" else ""]
        if each.kind == "fast" and each.begins == "eve":
            notes.append("from sunset before")
        if each.observed_for:
            notes.append(f"moved from {each.observed_for}")
        told_too = ", ".join(filter(None, notes))
        yield f"{words}  {look.paint(told_too, DIM)}" if told_too else words
    yield _week(told, rd, names)


def _week(told: Told, rd: int, names: str) -> str:
    from hebdate.names.observances import observance_name, parasha_title

    week = told.week
    title = shown(parasha_title(week.readings, names))
    if week.read_on.toordinal() == rd:
        return title
    line = f"week of {title}"
    if week.read_on != week.shabbat:
        line += f", read on {week.read_on}, after the festival"
    special = [name for name in week.special if week.shabbat.toordinal() != rd]
    if special:
        leap = bool(_leap(week.shabbat))
        line += " · " + ", ".join(shown(observance_name(name, names=names, leap=leap)) for name in special)
    return line


def _leap(day: dt.date) -> bool:
    from hebdate.date import HebrewDate

    return HebrewDate.from_date(day).is_leap


def _as_json(rd: int, told: Told, names: str) -> dict[str, Any]:
    from hebdate.date import HebrewDate
    from hebdate.observances.counting import omer

    day = dt.date.fromordinal(rd)
    count = omer(day)
    return {
        "date": day.isoformat(),
        "hebrew": hebrew_fields(HebrewDate.fromordinal(rd)),
        "schedule": told.week.schedule,
        "observances": [{**each.to_dict(), "name": each.name(names)} for each in told.observances],
        "week": {**told.week.to_dict(), "name": told.week.name(names)},
        "omer": count.day if count else None,
    }
