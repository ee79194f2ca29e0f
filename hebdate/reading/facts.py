"""What one account of a line says, sorted: its dates by calendar, its weekdays, its parts of the day, its times."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

from hebdate.reading.accounts import DATES, LONE, Account
from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Phrase, Year
from hebdate.reading.sense import leaves, phrases_of
from hebdate.reading.tokens import Line, Parts


class Weekday(NamedTuple):
    """A weekday beside a date: where it stands, the civil weekday (Monday 0), and the calendar of the half it is by."""

    start: int
    end: int
    day: int
    calendar: str
    night: bool = False
    weak: bool = False  # a short word that may be something else


class Facts(NamedTuple):
    """The facts of an account."""

    civil: tuple[Phrase, ...]
    hebrew: tuple[Phrase, ...]
    islamic: tuple[Phrase, ...]
    weekdays: tuple[Weekday, ...]
    night: bool
    daylight: bool
    times: tuple[str, ...]

    @property
    def dates(self) -> tuple[Phrase, ...]:
        """All dates of the two calendars."""
        return self.civil + self.hebrew


#: What was found of the items of one line's chart, by their identity.
Senses = dict[int, tuple[Phrase, ...]]


def facts_of(account: Account, line: Line, senses: Senses) -> Facts:
    """account -> its facts; what its phrases say is kept in ``senses`` for the line's other accounts."""
    dated: list[Phrase] = []
    for item in account.phrases:
        if item.category in DATES or item.category in LONE:
            found = senses.get(id(item))
            if found is None:
                found = senses[id(item)] = phrases_of(item, line)
            dated += found
    dated = _with_years(dated, line)
    parts = _bound(account, dated, line)
    nights = [item for item in parts if item.category in {"part.night", "day.night"}]
    return Facts(
        tuple(phrase for phrase in dated if phrase.calendar == "civil"),
        tuple(phrase for phrase in dated if phrase.calendar == "hebrew"),
        tuple(phrase for phrase in dated if phrase.calendar == "islamic"),
        tuple(weekday for item in parts for weekday in _weekdays(item, dated, line)),
        bool(nights),
        any(item.category in {"part.light", "day.light"} for item in parts),
        tuple(_times(account, line)),
    )


# --- years that stand apart ------------------------------------------------------------------------------------------


def _with_years(dated: list[Phrase], line: Line) -> list[Phrase]:
    """Dates without a year, with the year of their calendar that stands apart and close by."""
    found = list(dated)
    for calendar in ("civil", "hebrew"):
        lone = [p for p in found if p.calendar == calendar and p.level == "year" and not p.qualifier and p.claims]
        open_ = [p for p in found if p.calendar == calendar and p.level != "year" and p.yearless]
        if len(lone) != 1 or not open_ or lone[0].claims[0].end is not None:
            continue
        year = lone[0]
        for phrase in open_:
            if calendar == "hebrew" or _close(phrase, year, line):
                claims = tuple(_with_year(claim, year.claims[0].start.year) for claim in phrase.claims)
                fields = tuple(sorted(phrase.fields + year.fields, key=lambda written: written.span))
                found[found.index(phrase)] = phrase._replace(claims=claims, fields=fields)
                if year in found:
                    found.remove(year)
    return found


def _close(phrase: Phrase, year: Phrase, line: Line) -> bool:
    """3 Juni, 2 Uhr 1877; 1729 (4 Shevat): hardly anything stands between."""
    low, high = (phrase.end, year.start) if phrase.start < year.start else (year.end, phrase.start)
    return high - low <= 4 and not any(line.tokens[at].category in {"word", "hebrew"} for at in range(low, high))


def _with_year(claim: Claim, year: Year | None) -> Claim:
    if claim.end is None:
        return claim._replace(start=claim.start._replace(year=year))
    return claim._replace(end=claim.end._replace(year=year))


# --- weekdays and parts of the day -----------------------------------------------------------------------------------


_GLUE: Final = frozenset(
    """
    comma dot slash open close dash bar colon and of from label corresponding harmless day.of parasha year.word at
    eve question blessing clock shabbat.hours reading observance
    """.split()
)


def _between(low: int, high: int, line: Line) -> tuple[int, bool]:
    """(words of prose between two places, whether a sentence or a line ends between them)."""
    words = 0
    ended = False
    for at in range(low, high):
        token = line.tokens[at]
        if token.category in {"word", "hebrew"} and not any(leaf.category in _GLUE for leaf in line.leaves[at]):
            words += 1
    for at in range(max(low, 1), min(high + 1, len(line.tokens))):
        gap = line.tokens[at].gap
        ended = ended or "\n" in gap
        ended = ended or (
            line.tokens[at - 1].category == "dot" and gap != "" and not line.tokens[at].text[:1].islower()
        )
    return words, ended


def _distance(item: Item, phrase: Phrase, line: Line) -> tuple[int, bool]:
    if item.end <= phrase.start:
        return _between(item.end, phrase.start, line)
    return _between(phrase.end, item.start, line)


def _bound(account: Account, dated: list[Phrase], line: Line) -> list[Item]:
    """The weekdays and parts of the day that are said of a date, or of what is said of it."""
    parts = [item for item in account.phrases if _near_a_date(item, dated, line)]
    for item in account.phrases:
        if item not in parts and item.category.startswith(("day.", "part.")):
            gaps = [_between(min(item.end, p.end), max(item.start, p.start), line) for p in parts]
            if any(words < 2 for words, _ in gaps) and not (
                item.category == "day.name" and _opens_a_sentence(item, line)
            ):
                parts.append(item)
    return sorted(parts, key=lambda item: item.start)


_PARTING: Final = frozenset(("bar", "open", "close", "dash", "colon", "slash"))


def _unparted(item: Item, phrase: Phrase, line: Line) -> bool:
    """Whether a weekday stands right beside a date, with no mark between that parts two halves."""
    if _distance(item, phrase, line) != (0, False):
        return False
    low, high = (item.end, phrase.start) if item.end <= phrase.start else (phrase.end, item.start)
    return not any(line.tokens[at].category in _PARTING for at in range(low, high)) and high - low < 4


def _near_a_date(item: Item, dated: list[Phrase], line: Line) -> bool:
    """Whether a weekday or a part of the day is said of a date: fewer than two words from it, in its sentence."""
    if not item.category.startswith(("day.", "part.")):
        return False
    near = [distance for phrase in dated if (distance := _distance(item, phrase, line))[0] < 2]
    if not near:
        return False
    if all(ended for _, ended in near) and item.category == "day.name":
        return not _opens_a_sentence(item, line)
    return True


def _opens_a_sentence(item: Item, line: Line) -> bool:
    """Whether prose goes on right behind a weekday: "Tuesday the shop closed"."""
    if item.end >= len(line.tokens):
        return False
    token = line.tokens[item.end]
    return token.category in {"word", "hebrew"} and "\n" not in token.gap and not token.charge


def _weekdays(item: Item, dated: list[Phrase], line: Line) -> list[Weekday]:
    rule = item.rule
    if rule is None or not item.category.startswith("day."):
        return []
    if _is_a_name(item, line):
        return []
    days = _days_of(item, line)
    nearest = min(dated, key=lambda phrase: abs(phrase.start - item.start), default=None)
    sides = {phrase.calendar for phrase in dated if _distance(item, phrase, line) == (0, False)}
    close = {phrase.calendar for phrase in dated if _unparted(item, phrase, line)}
    calendar = close.pop() if len(close) == 1 else nearest.calendar if nearest and len(sides) < 2 else ""
    night = item.category == "day.night"
    if night and rule.name == "weekday.night.first":
        days = [(day - 1) % 7 for day in days]
    if rule.how == "weekday.eve":
        days = [4]
    weak = item.price > 0 or _may_be_a_name(item, line)
    return [Weekday(item.start, item.end, day, calendar, night, weak) for day in days[:1]]


def _is_a_name(item: Item, line: Line) -> bool:
    """ "Sam Tebbs" and "H. J. Lu" are people."""
    text = line.slice(item.start, item.end)
    if len(text) > 3 or item.end >= len(line.tokens) or not text.isascii():
        return False
    token = line.tokens[item.end]
    return token.category == "word" and not token.charge and token.text[:1].isupper()


def _may_be_a_name(item: Item, line: Line) -> bool:
    """Uncle Sam, in Sabbath Thoughts: a capital word right beside a weekday's name."""
    token = line.tokens[item.start]
    if item.end - item.start > 1 or token.category != "word":
        return False
    following = line.tokens[item.end] if item.end < len(line.tokens) else None
    if (
        following
        and (following.category, following.gap, following.charge) == ("word", " ", 0)
        and following.text[:1].isupper()
        and not line.leaves[item.end]
    ):
        return True
    if len(token.text) <= 3 and item.start and line.tokens[item.start - 1].category == "word":
        return line.tokens[item.start - 1].text[:1].isupper() and not line.tokens[item.start - 1].charge
    return False


def _days_of(item: Item, line: Line) -> list[int]:
    found: list[int] = []
    stack = [item]
    while stack:
        part = stack.pop()
        stack += part.children
        if part.rule is None and part.category in {"weekday", "week.letter", "week.word", "sabbath", "sabbath.ends"}:
            found += [leaf.value for leaf in leaves(part, line) if isinstance(leaf.value, int)]
    return found


def _times(account: Account, line: Line) -> list[str]:
    """The times of day in the line: those that stand apart, and a stamp's own."""
    found = []
    for item in account.phrases:
        if item.category == "clock":
            found.append(line.slice(item.end - 1, item.end))
        for at in range(item.start, item.end):
            if line.tokens[at].category == "parts":
                values = [leaf.value for leaf in line.leaves[at]]
                found += [value.stamp for value in values if isinstance(value, Parts) and value.stamp]
    return found


#: Hours in which no Hebrew day begins, and from which on one has begun everywhere but in the far north.
_DAYLIGHT: Final = (dt.time(4), dt.time(15))
#: Twelve hours are told by a.m. and p.m., twenty-four by a colon; "5 Uhr" may be either.
_PLAIN_TIME: Final = re.compile(r"\d:\d|[ap]\.?[ ]?m", re.IGNORECASE)
_LATE: Final = dt.time(22)


def _clock(facts: Facts) -> list[dt.time]:
    """The times of day that are plainly read; none where one of them is not."""
    from hebdate.reading.clock import read_stamp, read_time

    found = []
    for text in facts.times:
        stamp = read_stamp(text)
        read = read_time(text)
        if isinstance(stamp, dt.datetime):
            found.append(stamp.time())
        elif read is not None:
            found.append(read[0])
        else:
            return []
    return found


def by_day(facts: Facts) -> bool:
    """Whether the line says that it was plainly before the evening, when no Hebrew day begins."""
    if facts.daylight:
        return True
    plain = not facts.night and all(_PLAIN_TIME.search(text) for text in facts.times)
    times = _clock(facts) if facts.times and plain else []
    return bool(times) and all(_DAYLIGHT[0] <= time < _DAYLIGHT[1] for time in times)


def late(facts: Facts) -> bool:
    """Whether the one time of the line is in the night, when the next Hebrew day has begun."""
    times = _clock(facts) if facts.times else []
    return len(times) == 1 and times[0] >= _LATE
