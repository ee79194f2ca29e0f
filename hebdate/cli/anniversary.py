"""``hebdate anniversary``: yahrzeits, birthdays and comings of age."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate.cli.days import one_day
from hebdate.cli.out import DIM, OK, Look, UsageError, put, put_json, safe, shown

if TYPE_CHECKING:
    from hebdate.observances.anniversaries import Anniversary

OCCASIONS: Final = ("yahrzeit", "birthday", "bar-mitzvah", "bat-mitzvah")


class Asked(NamedTuple):
    """What is asked about a date."""

    occasion: str = "yahrzeit"
    rule: str | None = None
    years: int | None = None
    since: str | None = None
    buried: str | None = None
    after_sunset: bool | None = None


def run_anniversary(
    texts: Sequence[str],
    asked: Asked | None = None,
    look: Look | None = None,
    ics: bool = False,
    recurring: bool = False,
    title: str | None = None,
) -> int:
    """The anniversaries of a date.

    >>> run_anniversary(["10 Adar 5783"], Asked(rule="rema", years=2))
    2024-02-19 Monday  10 Adar I 5784  \u2067י׳ באדר א׳ תשפ״ד\u2069  1
    2025-03-10 Monday  10 Adar 5785  \u2067י׳ באדר תשפ״ה\u2069  2
    0
    """
    look = look or Look()
    found = _found(" ".join(texts), asked or Asked())
    if ics:
        from hebdate.ics import calendar

        sys.stdout.flush()
        sys.stdout.buffer.write(calendar(found, title=title, recurring=recurring))
        return OK
    if recurring or title:
        raise UsageError(f"--{'recurring' if recurring else 'title'} belongs to --ics")
    from hebdate.cli.show import both

    for each in found:
        if look.json:
            put_json(each.to_dict())
        else:
            rd = each.day.toordinal()
            put(f"{both(rd, rd)}  {look.paint(str(each.number), DIM)}")
    return OK


def _found(text: str, asked: Asked) -> tuple[Anniversary, ...]:
    """The anniversaries. Raises `UsageError` for options that do not go together or are missing."""
    from hebdate.date import HebrewDate
    from hebdate.observances import anniversaries

    if asked.occasion not in OCCASIONS:
        raise UsageError(f"--occasion is {', '.join(OCCASIONS)}, not {shown(safe(repr(asked.occasion)))}")
    event = HebrewDate.fromordinal(one_day(text, asked.after_sunset))
    since = None if asked.since is None else HebrewDate.fromordinal(_since(asked.since))
    if asked.occasion != "yahrzeit" and (asked.rule or asked.buried):
        raise UsageError(f"--{'rule' if asked.rule else 'buried'} belongs to a yahrzeit")
    if asked.occasion in ("bar-mitzvah", "bat-mitzvah"):
        if asked.years or since:
            raise UsageError("--years and --since are for what comes every year")
        of_age = anniversaries.bar_mitzvah if asked.occasion == "bar-mitzvah" else anniversaries.bat_mitzvah
        return (of_age(event),)
    years = 10 if asked.years is None else asked.years
    if asked.occasion == "birthday":
        return anniversaries.birthday(event, years, since=since)
    if asked.rule is None:
        rules = "; ".join(f"{name}: {what}" for name, what in anniversaries.RULES.items())
        raise UsageError(f"a yahrzeit needs --rule, because customs differ. {rules}")
    buried = None if asked.buried is None else HebrewDate.fromordinal(one_day(asked.buried, None))
    rule = asked.rule
    return anniversaries.yahrzeit(event, years, rule=rule, first_from=buried, since=since)  # type: ignore[arg-type]


def _since(text: str) -> int:
    """The day of --since; of today's two Hebrew dates the first, which misses none."""
    return one_day(text, False if text.strip().casefold() == "today" else None)
