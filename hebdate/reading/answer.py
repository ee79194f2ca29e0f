"""The words for people: what a reading says of a line, in sentences with the place that each is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from hebdate.date import HebrewDate
from hebdate.errors import Diagnostic
from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import Stretch
from hebdate.reading.tokens import Line

NIGHT: Final = "a Hebrew night lies in two civil days, and the text does not say which"
NIGHT_OF_PAIR: Final = (
    "the text speaks of the night, when the next Hebrew day has begun, and gives the day's own Hebrew date"
)
CENTURY_OF_PAIR: Final = "the year has two digits, and the other half does not say which century it is"
DOUBTFUL_ALONE: Final = (
    "what stands beside it can be read in more than one way, and nothing else in the line confirms the day"
)
ISLAMIC_ALONE: Final = "an Islamic date alone may be a day earlier or later, as the moon was seen"


def diagnostic(
    line: Line,
    code: str,
    message: str,
    where: Phrase | tuple[int, int],
    expected: str | None = None,
    found: str | None = None,
) -> Diagnostic:
    """A diagnostic about a phrase, or about a span of the text."""
    if isinstance(where, Phrase):
        span = line.span(where.start, where.end)
        return Diagnostic(code, message, span, found or line.slice(where.start, where.end), expected)
    return Diagnostic(code, message, where, found, expected)


def no_date() -> Diagnostic:
    """Nothing in the line is a date."""
    return Diagnostic("no-date", "no date was found", (0, 0))


def unexplained(line: Line, at: int) -> Diagnostic:
    """Something beside the date that could be part of one, and that no form of a date explains."""
    token = line.tokens[at]
    text = line.text[token.start : token.end]
    message = f"found {text!r} beside the date, and it is not known what it says of the day"
    return Diagnostic("unread", message, (token.start, token.end), text)


def civil_text(rd: int) -> str:
    """R.D. -> an ISO date."""
    return dt.date.fromordinal(rd).isoformat() if 1 <= rd <= dt.date.max.toordinal() else f"day {rd}"


def hebrew_text(rd: int) -> str:
    """R.D. -> a Hebrew date."""
    return str(HebrewDate.fromordinal(rd))


def other_date(line: Line, phrase: Phrase) -> Diagnostic:
    """Another date in the line, which was not needed."""
    text = line.slice(phrase.start, phrase.end)
    return diagnostic(line, "other-date", f"found another date, {text!r}, which is not this day", phrase)


def year_beside(text: str) -> str:
    """A year beside a date that is not the date's."""
    return f"found the year {text} beside the date, and the day is not in it"


def julian(line: Line, phrase: Phrase, rd: int) -> Diagnostic:
    """The halves agree only in the Julian calendar."""
    text = line.slice(phrase.start, phrase.end)
    return diagnostic(
        line, "julian", f"{text} agrees in the Julian calendar: it is {civil_text(rd)} in the Gregorian", phrase
    )


def late(line: Line, phrase: Phrase) -> Diagnostic:
    """The time is of the night, and the Hebrew date is the day's."""
    text = line.slice(phrase.start, phrase.end)
    message = (
        f"the time is of the night, when the day after {text} had begun; the two halves agree on the day before it"
    )
    return diagnostic(line, "night", message, phrase)


def hybrid(line: Line, main: Phrase, year: Phrase) -> Diagnostic:
    """A day and month of one calendar with a year of the other."""
    text, other = line.slice(main.start, main.end), line.slice(year.start, year.end)
    return diagnostic(line, "hybrid", f"{text} has no year of its own; {other} is of the other calendar", main)


def cautions_of_single(line: Line, main: Phrase, stretch: Stretch) -> tuple[Diagnostic, ...]:
    """What must be said of a day that one date alone names."""
    if misread := _misread(line, main):
        return misread
    if stretch.claim.within:
        text = line.slice(main.start, main.end)
        message = f"{text} has a civil year beside a Hebrew day and month: the year holds that day once"
        return (diagnostic(line, "hybrid", message, main),)
    if stretch.claim.julian:
        text = line.slice(main.start, main.end)
        message = f"{text} is a date of the Julian calendar: it is {civil_text(stretch.first)} in the Gregorian"
        return (diagnostic(line, "julian", message, main),)
    return ()


def repairs(line: Line, used: Iterable[Phrase]) -> tuple[Diagnostic, ...]:
    """What was misprinted, and proved by the other half."""
    return tuple(
        diagnostic(
            line, "illegible", f"found {phrase.repaired!r}, which is misprinted; the other half says what it is",
            phrase, None, phrase.repaired,
        )
        for phrase in used
        if phrase.repaired
    ) + tuple(found for phrase in used for found in _misread(line, phrase))  # fmt: skip


def _misread(line: Line, phrase: Phrase) -> tuple[Diagnostic, ...]:
    """Roman numerals with a small l for an I, as scanners write them: read as the one that they can only be."""
    return tuple(
        diagnostic(
            line, "illegible", f"found {token.text!r}, which is misprinted; read as {token.text.replace('l', 'I')}",
            (token.start, token.end), None, token.text,
        )
        for at, token in enumerate(line.tokens[phrase.start : phrase.end], phrase.start)
        if "l" in token.text and any(leaf.category == "roman" for leaf in line.leaves[at])
    )  # fmt: skip


def illegible(used: Iterable[Phrase], *, alone: bool) -> str:
    """What was misprinted and is not proved."""
    word = next((phrase.repaired for phrase in used if phrase.repaired), "")
    return f"found {word!r}, which is misprinted, and nothing else in the line says what it is" if alone else word


def no_year_of_pair(count: int, window: tuple[int, int]) -> str:
    """Both halves, and no year on either."""
    years = f"{dt.date.fromordinal(window[0]).year} and {dt.date.fromordinal(window[1]).year}"
    return f"no year is written, and {count} days between {years} fit"


def several(code: str, count: int) -> str:
    """Why several days fit one date."""
    return {
        "schedule": "Israel and the diaspora differ, and the text does not say which is meant",
        "observance": f"{count} days are named so: a fast that was moved, or a reading or a feast that comes again",
        "two-adars": "the year has two Adars, and plain Adar can be either",
        "order": "the numbers can be read in more than one order",
        "hybrid": f"a civil year is written beside a Hebrew day and month, and it holds that day {count} times",
        "century": "the year has two digits, and nothing written says of which century it is",
        "dual-year": "two years are written, as where the year began in March, and nothing says by which it is counted",
        "illegible": "a digit cannot be read, and nothing else in the line says which it is",
    }[code]


def doubt(phrase: Phrase, text: str) -> tuple[str, str]:
    """(code, message) for a date that the line does not claim for certain."""
    return {
        "about": ("doubt", f"{text!r} names the day only about"),
        "uncertain": ("doubt", f"{text!r} is marked as uncertain"),
        "before": ("doubt", f"{text!r} names a day before which, not a day"),
        "after": ("doubt", f"{text!r} names a day after which, not a day"),
        "not": ("doubt", f"{text!r} says which day is not meant"),
        "relative": ("doubt", f"{text!r} names a day by another one, which is not reckoned here"),
        "either": ("doubt", f"{text!r} names one of several days, and does not say which"),
        "era.before": (
            "era",
            f"{text!r} is counted back from the Gregorian year 1, before which civil dates do not go",
        ),
        "era.other": ("era", f"{text!r} is of an era or a calendar that is not read here"),
        "unread": ("unread", f"{text!r} has a word where a month would stand, and it is not known"),
    }[phrase.qualifier]


_IN_ONE_BREATH: Final = frozenset(("slash", "bar", "dash", "open", "close", "comma", "and", "of"))


def in_one_breath(line: Line, phrase: Phrase, used: Iterable[Phrase]) -> bool:
    """Whether a date follows another as part of one heading: on one line, with marks alone between."""
    for other in used:
        first, second = sorted((phrase, other), key=lambda one: one.start)
        between = line.tokens[first.end : second.start]
        gaps = line.tokens[first.end : second.start + 1]
        if all(token.category in _IN_ONE_BREATH for token in between) and not any("\n" in token.gap for token in gaps):
            return True
    return False
