"""Why the next line of a shape needs no reading: its first account must win, whatever days its words name.

A line was read, and its account named one day. Lines with the same tokens have the same accounts at the same prices, so
that only the values of the words can make another account win. `proved` shows, from the shape alone, that none can as
long as all that is written agrees on one day, and says which meaning of which token each field was read from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from hebdate.reading import prices
from hebdate.reading.accounts import DATES, LONE, Account
from hebdate.reading.chart import Item
from hebdate.reading.claims import Phrase
from hebdate.reading.facts import Facts, facts_of
from hebdate.reading.reading import Reading
from hebdate.reading.tokens import Line
from hebdate.writing.written import Written


class Role(NamedTuple):
    """What a field was read from: a meaning of one of its tokens, by its place in the field and its length."""

    category: str
    offset: int
    length: int


#: What a field of numbers joined by marks was read from: 16.5.2022 is one token with three fields.
PARTS: Final = Role("numeric", 0, 1)

_INFERRED: Final = frozenset(("gregorian.year", "gregorian.century", "hebrew.year", "hebrew.millennium"))
_FIELDS: Final = frozenset(("year", "month", "day", "weekday"))
_WEEKDAYS: Final = frozenset(("weekday", "week.letter", "week.word"))
#: Marks and words that stand around a field without being part of it.
_MARKS: Final = frozenset("open close dot comma dash year.word era.civil era.hebrew of day.of".split())
_SIMPLE: Final = frozenset(("civil.date", "civil.yearless", "hebrew.date", "hebrew.yearless", "day.name"))


def plain_reading(reading: Reading) -> bool:
    """Whether a reading leaves no doubt and says nothing but a day, each of its fields once.

    >>> import hebdate
    >>> plain_reading(hebdate.parse("Monday, May 16th | 15 Iyyar 5782"))
    True
    >>> plain_reading(hebdate.parse("May 2022 | Iyyar 5782"))
    False
    """
    if (
        reading.agreement not in {"agree", "single"}
        or reading.first != reading.last
        or reading.diagnostics
        or reading.times
        or reading.candidates
        or not _INFERRED.issuperset(reading.inferred)
    ):
        return False
    keys = [(written.calendar, written.name) for written in reading.written]
    if len(set(keys)) != len(keys) or not all(
        written.name in _FIELDS and not written.end for written in reading.written
    ):
        return False
    calendars = {calendar for calendar, _ in keys if calendar}
    halves = all({(calendar, "day"), (calendar, "month")} <= set(keys) for calendar in calendars)
    return halves and bool(calendars) and calendars <= {"g", "h"}


def proved(line: Line, found: Sequence[Account], reading: Reading) -> tuple[Role, ...] | None:
    """What each field of a plain reading was read from; None where another account could win with other words."""
    main = found[0]
    if not main.whole or main.unexplained or any(item.category not in _SIMPLE for item in main.phrases):
        return None
    facts = facts_of(main, line, {})
    if not _plain_facts(facts, reading):
        return None
    agree = reading.agreement == "agree"
    score = main.price - prices.AGREEMENT["day"] * agree
    if not agree and main.price > prices.ALONE:
        return None
    for other in found[1:]:
        if other.least < score + prices.MARGIN and not (agree and _harmless(other, main, facts, line)):
            return None
    roles = [_role(written, main, line) for written in reading.written]
    return tuple(role for role in roles if role) if all(roles) else None


def _plain_facts(facts: Facts, reading: Reading) -> bool:
    if facts.night or facts.times or facts.islamic or len(facts.civil) > 1 or len(facts.hebrew) > 1:
        return False
    if len(facts.weekdays) != (reading.weekday is not None) or any(w.night for w in facts.weekdays):
        return False
    calendars = {phrase.calendar for phrase in facts.dates}
    return (len(calendars) == 2) == (reading.agreement == "agree") and all(map(_plain_phrase, facts.dates))


def _plain_phrase(phrase: Phrase) -> bool:
    """One day of one month, which can only be read in one way, or in numbers, whose order the other half decides."""
    if phrase.repaired or phrase.qualifier or (len(phrase.claims) != 1 and not phrase.numeric):
        return False
    return all(
        claim.end is None and not claim.julian and not claim.shift and not claim.within and claim.start.day > 0
        for claim in phrase.claims
    )


# --- other accounts ---------------------------------------------------------------------------------------------------


def _harmless(other: Account, main: Account, facts: Facts, line: Line) -> bool:
    """Whether an account that is as cheap can only name the same day, or none.

    Where the civil date is the same phrase, and names one day, every agreement is on that day. Where every field is
    the same and only the joints between them are others, so is the day. What does not agree is too dear.
    """
    if other.price < main.price or any(item.category not in _SIMPLE | LONE for item in other.phrases):
        return False
    civil = _of(other, "civil.")
    if civil and civil == _of(main, "civil.") and len(facts.civil[0].claims) == 1 and not facts.civil[0].numeric:
        return not facts.civil[0].yearless
    return _fields(facts_of(other, line, {})) == _fields(facts) and _leaves(other, line) == _leaves(main, line)


def _of(account: Account, calendar: str) -> list[tuple[str, int, int, int]]:
    """The dates of a calendar, as what tells two phrases of one chart apart."""
    return [
        (item.category, item.start, item.end, id(item.rule))
        for item in account.phrases
        if item.category.startswith(calendar)
    ]


def _fields(facts: Facts) -> set[Written]:
    return {written for phrase in facts.dates for written in phrase.fields}


def _leaves(account: Account, line: Line) -> set[tuple[int, object]]:
    """The tokens that the dates of an account are read from, with what each of them is."""
    found: set[tuple[int, object]] = set()
    for item in account.phrases:
        if item.category not in DATES and item.category not in LONE:
            continue
        for part in item.walk():
            if part.rule is None and part.category not in _MARKS:
                number = line.tokens[part.start].category == "number"  # whose meanings all have the same value
                found.add((part.start, "number" if number else (part.category, part.end)))
    return found


# --- what a field was read from ---------------------------------------------------------------------------------------


def _role(written: Written, main: Account, line: Line) -> Role | None:
    start, end = written.span
    inside = [at for at, token in enumerate(line.tokens) if start <= token.start and token.end <= end]
    if not inside:
        whole = [at for at, token in enumerate(line.tokens) if token.start <= start and end <= token.end]
        return PARTS if len(whole) == 1 and line.tokens[whole[0]].category == "parts" else None
    first, last = inside[0], inside[-1] + 1
    if line.span(first, last) != written.span:
        return None
    parts = [part for item in main.phrases for part in item.walk() if part.rule is None and first <= part.start < last]
    parts = [part for part in parts if part.category not in _MARKS]
    if len(parts) != 1 or parts[0].end > last or (written.name == "weekday" and not _weekday(parts[0], main)):
        return None
    return Role(parts[0].category, parts[0].start - first, parts[0].end - parts[0].start)


def _weekday(part: Item, main: Account) -> bool:
    """Whether the weekday is the word's own: not the night before it, nor a Sabbath's eve."""
    for item in main.phrases:
        if item.start <= part.start < item.end and item.rule is not None:
            return (
                part.category in _WEEKDAYS and item.rule.how != "weekday.eve" and not item.rule.name.endswith(".first")
            )
    return False
