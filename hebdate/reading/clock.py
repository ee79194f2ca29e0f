"""Times of day with their zones, and machine stamps (ISO 8601, RFC 2822): the one file that uses python-dateutil.

dateutil fills what a text leaves out from its default date, accepts a weekday that is wrong, takes a zone name for
the machine's own zone where they are spelled alike, and reads GMT+3 as three hours *behind* Greenwich. So a text must
have a known shape first, names of zones become offsets before it sees them, it reads twice with two defaults, and a
field is believed only where both readings agree. It is never asked to search (no ``fuzzy``).
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final

# Two moments that differ in every field.
_DEFAULTS: Final = (
    dt.datetime.fromisoformat("2001-01-28T01:01:01.000001"),
    dt.datetime.fromisoformat("2004-12-31T23:59:59.999999"),
)

_FRACTIONS: Final = {"1/2": 30, "½": 30, "1/4": 15, "¼": 15, "3/4": 45, "¾": 45}

#: Words for a half of the day -> am or pm. (Hebrew with the quotes already folded to ".)
_PARTS: Final = {
    "vormittags": "am",
    "morgens": "am",
    "nachmittags": "pm",
    "abends": "pm",
    "du matin": "am",
    "du soir": "pm",
    "de l'après-midi": "pm",
    "בבוקר": "am",
    'לפנה"צ': "am",
    'אחה"צ': "pm",
    "אחר הצהריים": "pm",
    "בערב": "pm",
    "noon": "noon",
    "midday": "noon",
    "mittags": "noon",
    "midi": "noon",
    "בצהריים": "noon",
    "midnight": "midnight",
}

#: Zone names with one meaning in print, as hours from Greenwich. EST and its like are RFC 2822's. Not here, because the
#: offset depends on the day (ET, PT) or the name on the country (IST, BST, CST): their time is read, their zone is not.
_ZONES: Final[dict[str, int]] = {
    name: hours
    for hours, names in (
        (-8, "PST"),
        (-7, "PDT"),
        (-6, "MDT"),
        (-5, "EST"),
        (-4, "EDT"),
        (0, "Z UT UTC GMT WET"),
        (1, "CET MEZ"),
        (2, "CEST MESZ EET"),
        (3, "EEST IDT"),
    )
    for name in names.split()
}
#: Inside an RFC 2822 stamp the American names are defined, every one of them.
_RFC_ZONES: Final = {
    name: hours
    for hours, names in (
        (-8, "PST"),
        (-7, "PDT MST"),
        (-6, "MDT CST"),
        (-5, "CDT EST"),
        (-4, "EDT"),
        (0, "Z UT UTC GMT"),
    )
    for name in names.split()
}

_UNITS: Final = r"uhr|heures?|hrs?|h|o'clock"
_TIME: Final = re.compile(
    rf"""
    (?P<hour>[0-9]{{1,2}})
    (?: (?P<separator>[:.]) (?P<minute>[0-9]{{2}}) (?: : (?P<second>[0-9]{{2}}) )?
      | \s?(?P<h>h|heures?)\s?(?P<h_minute>[0-9]{{2}}) (?:\s?min\.?)?
      | \s?(?P<fraction>[123]/[24]|[½¼¾])
    )?
    (?: \s? (?P<unit>{_UNITS})\.? (?![^\W\d_]) )?
    (?: \s? (?: (?P<half>[ap])\.?\s?m\b\.? | (?P<part>{"|".join(map(re.escape, _PARTS))}) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OFFSET: Final = r"[+-][0-9]{1,2}(?::?[0-9]{2})?"
# A place may stand before the name ("NYC E.S.T."); names are capitals, with points or without.
_ZONE: Final = re.compile(rf"(?:[A-Z]{{2,4}}\s)?\(?(?P<name>(?:[A-Z]\.?){{1,5}})?\s?(?P<offset>{_OFFSET})?\)?")

_ISO: Final = re.compile(
    r"""
    (?: \d{4}-\d\d-\d\d | \d{8} )
    (?P<time>
        [T ] (?!24) \d\d (?: : \d\d (?: : \d\d (?: [.,] \d+ )? )? | \d\d (?: \d\d )? )
        (?: Z | [+-] \d\d (?: :? \d\d )? )?
    )?
    """,
    re.VERBOSE | re.ASCII,
)
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# RFC 2822, 3.3: years are 1900 or later. (Of 0099 dateutil makes 1999.)
_RFC: Final = re.compile(
    rf"""
    (?: (?P<weekday>{"|".join(_DAYS)}) , \s+ )?
    (?P<body>
        \d{{1,2}} \s+ (?: Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec ) \s+ (?: 19|[2-9]\d ) \d\d
        \s+ \d\d:\d\d (?: :\d\d )?
    )
    \s+ (?P<zone> [+-]\d{{4}} | [A-Z]{{1,4}} ) (?: \s+ \([^()]*\) )?
    """,
    re.VERBOSE | re.ASCII,
)

#: The widest offset in use, in minutes (Kiribati, +14:00).
_WIDEST: Final = 14 * 60


@functools.lru_cache(maxsize=2048)
def read_time(text: str) -> tuple[dt.time, str | None] | None:
    """A time of day and its ISO 8601 offset, from a span that is nothing else; None for any other text.

    The offset is None where none is written or its name leaves the offset open ("ET", "IST"). A bare hour needs its
    unit or half of the day ("18 heures", "7 pm"); a point between hour and minutes too, because 17.48 can be a date.
    Twelve-hour forms follow am and pm strictly: "13:00 pm" and "7 o'clock" are None.

    >>> read_time("2:28 p.m. ET"), read_time("11 1/2 Uhr")
    ((datetime.time(14, 28), None), (datetime.time(11, 30), None))
    >>> read_time("4:15 p.m. NYC E.S.T.")
    (datetime.time(16, 15), '-05:00')
    >>> read_time("half past nine") is None
    True
    """
    text = " ".join(re.sub("[״“”]|''", '"', text).replace("’", "'").replace("\u2212", "-").split())
    if text.lower() in {"noon", "midnight"}:
        return dt.time(12 if text.lower() == "noon" else 0), None
    match = _TIME.match(text)
    if not match:
        return None
    zone = _offset(text[match.end() :].strip())
    plain = _plain_time(match)
    if zone is None or plain is None:
        return None
    fields = _agreed(plain + zone)
    if fields is None or fields["hour"] is None:
        return None
    time = dt.time(fields["hour"], fields["minute"] or 0, fields["second"] or 0)
    return time, _iso_offset(fields["offset"])


def _plain_time(match: re.Match[str]) -> str | None:
    """What was matched as "7:10 pm" or "19:10", which dateutil reads; None where it is no certain time."""
    part = f"{match['half']}m".lower() if match["half"] else _PARTS.get((match["part"] or "").lower())
    minute = match["minute"] or match["h_minute"]
    unit = (match["unit"] or match["h"] or "").lower()
    if match["fraction"]:
        minute = str(_FRACTIONS.get(match["fraction"], ""))
        if not minute:
            return None
    if not minute and unit in {"", "o'clock"} and not part:
        return None
    if (match["separator"] == "." or match["fraction"]) and not unit and not part:
        return None
    hour = int(match["hour"])
    if part in {"noon", "midnight"}:
        if hour != 12 or int(minute or 0):
            return None
        part = "pm" if part == "noon" else "am"
    elif part and hour > 12 and not match["half"]:
        # "20 Uhr abends" says the same twice.
        part = "" if part == "pm" else None
        if part is None:
            return None
    second = f":{match['second']}" if match["second"] else ""
    return f"{hour}:{minute or '00'}{second} {part or ''}".rstrip()


def _offset(text: str) -> str | None:
    """The end of a time as an offset that dateutil reads: "" for none or an open one; None if it is no zone."""
    match = _ZONE.fullmatch(text)
    if not match:
        return "" if not text else None
    name = (match["name"] or "").replace(".", "")
    if not match["offset"]:
        hours = _ZONES.get(name)
        return "" if hours is None else f" {hours:+03d}00"
    if name not in {"", "GMT", "UTC"}:
        return None
    hours_, _, minutes = match["offset"][1:].partition(":")
    if not minutes and len(hours_) > 2:
        hours_, minutes = hours_[:-2], hours_[-2:]
    return f" {match['offset'][0]}{int(hours_):02d}{minutes or '00'}"


def _agreed(text: str) -> dict[str, int | None] | None:
    """What dateutil reads, field by field: None for a field that follows its default. None if it refuses the text.

    ``offset`` is in minutes. An offset wider than any in use refuses the text as well.
    """
    from dateutil import parser

    try:
        first, second = (parser.parse(text, default=default) for default in _DEFAULTS)
        offset = first.utcoffset()
    except (ValueError, OverflowError):
        return None
    if offset is not None and (offset.seconds % 60 or abs(offset) > dt.timedelta(minutes=_WIDEST)):
        return None
    fields: dict[str, int | None] = {
        name: value if (value := getattr(first, name)) == getattr(second, name) else None
        for name in ("year", "month", "day", "hour", "minute", "second")
    }
    fields["offset"] = None if offset is None else offset // dt.timedelta(minutes=1)
    return fields


def _iso_offset(minutes: int | None) -> str | None:
    """Minutes from Greenwich as ISO 8601 writes them: -240 -> "-04:00"."""
    if minutes is None:
        return None
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def read_stamp(text: str) -> dt.datetime | dt.date | None:
    """An ISO 8601 calendar date or date and time, or an RFC 2822 (e-mail) date; None for any other text.

    A date alone is a `datetime.date`; an offset makes the `datetime.datetime` aware. None as well for ISO's week,
    ordinal and shortened forms, for 24:00 (whose day is the one before), for a day that does not exist, for an e-mail
    year of two digits or before 1900, and for an e-mail date with the *wrong weekday*: that is no stamp but fields that
    disagree, which the caller reads and reports one by one.

    >>> read_stamp("2022-05-16"), read_stamp("20220516")
    (datetime.date(2022, 5, 16), datetime.date(2022, 5, 16))
    >>> str(read_stamp("Mon, 16 May 2022 07:14:00 -0400"))
    '2022-05-16 07:14:00-04:00'
    >>> read_stamp("Tue, 16 May 2022 07:14:00 -0400") is None
    True
    """
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text):
        return _iso(match)
    if match := _RFC.fullmatch(text):
        return _rfc(match)
    return None


def _iso(match: re.Match[str]) -> dt.datetime | dt.date | None:
    from dateutil import parser

    try:
        moment = parser.isoparse(match[0])
    except ValueError:
        return None
    if not match["time"]:
        return moment.date()
    offset = moment.utcoffset()
    if offset is None:
        return moment
    if abs(offset) > dt.timedelta(minutes=_WIDEST):
        return None
    return moment.replace(tzinfo=dt.timezone(offset))


def _rfc(match: re.Match[str]) -> dt.datetime | None:
    zone = match["zone"]
    if zone[0] in "+-":
        # RFC 2822, 3.3: -0000 is a time whose zone is not known.
        offset = "" if zone == "-0000" else zone
    else:
        hours = _RFC_ZONES.get(zone)
        if hours is None:
            return None
        offset = f"{hours:+03d}00"
    fields = _agreed(f"{match['body']} {offset}")
    if fields is None:
        return None
    year, month, day, hour, minute, second, minutes = fields.values()
    if year is None or month is None or day is None or hour is None or minute is None:
        return None
    tz = None if minutes is None else dt.timezone(dt.timedelta(minutes=minutes))
    moment = dt.datetime(year, month, day, hour, minute, second or 0, tzinfo=tz)
    if match["weekday"] and _DAYS[moment.weekday()] != match["weekday"]:
        return None
    return moment
