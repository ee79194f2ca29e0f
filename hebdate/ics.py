"""Observances and anniversaries as an iCalendar file, by the `icalendar` library.

Every event is a whole day: ``DTSTART`` is a date and ``DTEND`` the day after it, which RFC 5545 excludes. It is the
civil day in whose daylight the Hebrew date stands; that it began the evening before is not said. An event's UID depends
on what it is and on its day alone, so that importing a year twice changes nothing.

An anniversary can be one event that recurs by the Hebrew calendar (RFC 7529, ``RSCALE=HEBREW``), for the few programs
that read it. The rule says less than the customs do: where it would not give the very days, it is refused.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from hebdate.date import HebrewDate, Month
from hebdate.errors import HebdateError, ObservanceError
from hebdate.observances.almanac import Observance
from hebdate.observances.anniversaries import Anniversary, birthday, yahrzeit

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["calendar"]

_PRODUCT: Final = "-//hebdate//hebdate//EN"

#: The words for an anniversary where no title is given.
_TITLES: Final = {
    "yahrzeit": "Yahrzeit",
    "birthday": "Hebrew birthday",
    "bar-mitzvah": "Bar mitzvah",
    "bat-mitzvah": "Bat mitzvah",
}


def calendar(
    events: Iterable[Observance | Anniversary],
    *,
    names: str = "en",
    title: str | None = None,
    recurring: bool = False,
    stamp: dt.datetime | None = None,
) -> bytes:
    """Observances or anniversaries -> the bytes of an .ics file.

    ``names`` is the language of observances; ``title`` names an anniversary ("Yahrzeit of Sarah"), and keeps two
    people's apart. ``recurring`` writes anniversaries as one event with a rule by the Hebrew calendar. ``stamp`` is the
    moment to write as DTSTAMP, now unless given.

    Needs the ``ics`` extra. Raises `HebdateError` without it, `ObservanceError` where a rule would not give the days.

    >>> import hebdate
    >>> fast = hebdate.observances.find("tisha-bav", 5782, schedule="israel")
    >>> text = calendar(fast, stamp=dt.datetime(2022, 1, 1, tzinfo=dt.timezone.utc)).decode()
    >>> [line for line in text.splitlines() if line.startswith(("DTSTART", "DTEND", "UID"))]
    ['DTSTART;VALUE=DATE:20220807', 'DTEND;VALUE=DATE:20220808', 'UID:tisha-bav-20220807@hebdate']
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise HebdateError("writing an .ics file needs icalendar: pip install hebdate[ics]") from None
    written = Calendar()
    written.add("prodid", _PRODUCT)
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    moment = stamp or dt.datetime.now(dt.UTC)
    listed = list(events)
    if recurring:
        rule = _rule(listed)
        written.add_component(_event(listed[0], names, title, moment, rule))
    else:
        for each in listed:
            written.add_component(_event(each, names, title, moment, None))
    return bytes(written.to_ical())


def _event(each: Observance | Anniversary, names: str, title: str | None, stamp: dt.datetime, rule: Any) -> Event:
    """One whole-day event, which does not make anybody busy."""
    from icalendar import Event

    event = Event()
    if isinstance(each, Observance):
        summary = each.name(names)
        key = each.id if each.number is None else f"{each.id}-{each.number}"
        event.add("categories", [each.kind])
    else:
        summary = title or _TITLES[each.occasion]
        if rule is None and each.occasion in ("yahrzeit", "birthday"):
            summary = f"{summary} ({each.number})"
        key = f"{each.occasion}-{each.rule}"
        if title:
            key += "-" + hashlib.sha256(title.encode()).hexdigest()[:12]
        event.add("description", f"{each.hebrew}; custom: {each.rule}")
    event.add("summary", summary)
    event.add("dtstart", each.day)
    event.add("dtend", each.day + dt.timedelta(1))
    event.add("dtstamp", stamp)
    event.add("uid", f"{key}{'-recurring' if rule else ''}-{each.day:%Y%m%d}@hebdate")
    event.add("transp", "TRANSPARENT")
    if rule:
        event.add("rrule", rule)
    return event


def _rule(events: list[Observance | Anniversary]) -> Any:
    """The rule that gives the anniversaries' days. Raises `ObservanceError` where none does."""
    from icalendar import vRecur

    days = [each for each in events if isinstance(each, Anniversary)]
    if len(days) != len(events) or len({(each.occasion, each.rule, each.event) for each in days}) != 1:
        raise ObservanceError("a recurring event is the yahrzeits or birthdays of one person: give their anniversaries")
    first = days[0]
    held = _century(first)
    if not {each.hebrew for each in days} <= set(held):
        held = []  # the first was counted from the burial
    # The date that recurs is the fullest of them: where a month or a 30th is missing it is another.
    for month, day in dict.fromkeys((date.month, date.day) for date in held):
        for skip, dates in _skipping(month, day, [date.year for date in held]).items():
            if dates == held:
                code = month.code.removeprefix("M").lstrip("0")
                return vRecur(rscale="HEBREW", freq="YEARLY", bymonth=code, bymonthday=day, skip=skip)
    raise ObservanceError(
        f"no recurring rule of RFC 7529 gives the days of {first.event} by the custom {first.rule!r}: write the dates"
    )


def _century(first: Anniversary) -> list[HebrewDate]:
    """A hundred years of the anniversary, in which a rule has to hold; one of coming of age has none."""
    if first.occasion == "yahrzeit":
        return [each.hebrew for each in yahrzeit(first.event, 100, rule=first.rule)]  # type: ignore[arg-type]
    return [each.hebrew for each in birthday(first.event, 100)] if first.occasion == "birthday" else []


def _skipping(month: Month, day: int, years: list[int]) -> dict[str, list[HebrewDate]]:
    """RFC 7529's two ways of answering a date that a year does not have -> the days of the years.

    A missing Adar I is the month after it, or the one before; then a missing day the one after it, or before.
    """
    found: dict[str, list[HebrewDate]] = {"FORWARD": [], "BACKWARD": []}
    for year in years:
        for skip, dates in found.items():
            missing = month is Month.ADAR_I and not HebrewDate(year, Month.TISHRI, 1).is_leap
            kept = (Month.ADAR if skip == "FORWARD" else Month.SHEVAT) if missing else month
            last = HebrewDate.of(year, kept, day, overflow="constrain")
            dates.append(last + 1 if last.day < day and skip == "FORWARD" else last)
    return found
