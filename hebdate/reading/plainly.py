"""Whether a reading in running text is a date in earnest: never a number, a verse, a version or the verb "may"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hebdate.reading.claims import Phrase
from hebdate.reading.reading import Reading
from hebdate.reading.tokens import Line

#: Months' names that are everyday words when they are not capitalized.
_EVERYDAY: Final = frozenset(
    "may march mar august out set ago gen sep dec mag mai ab av aw as sat sun jan mart maj lug ott".split()
)
#: Abbreviations that are a month wherever they stand with a day.
_SURE: Final = frozenset(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC Mai".split()
)
#: Years that a date all in numbers is believed to mean.
_NUMERIC_YEARS: Final = range(1500, 2200)


def plainly(reading: Reading, phrases: tuple[Phrase, ...], line: Line) -> bool:
    """Whether a reading is plainly of a date, whose ``phrases`` stand in ``line``."""
    if reading.agreement == "none":
        return False
    if len({phrase.calendar for phrase in phrases}) > 1:
        return reading.determined or any(phrase.level != "year" for phrase in phrases)
    if all(phrase.level == "year" for phrase in phrases):
        return False
    if all(phrase.yearless and phrase.level != "day" for phrase in phrases) and not reading.determined:
        return False
    return all(_earnest(phrase, reading, line) for phrase in phrases)


def _earnest(phrase: Phrase, reading: Reading, line: Line) -> bool:
    if not phrase.claims:
        return True
    year = phrase.claims[0].start.year
    short = year is not None and year.inferred == "gregorian.century"
    if phrase.numeric:
        if phrase.yearless or short or (reading.agreement == "mismatch" and reading.first is None):
            return False
        if phrase.claims[0].end is not None and _like_a_version(phrase, line):
            return False
        return year is None or any(number in _NUMERIC_YEARS for number in year.candidates)
    if (phrase.yearless or short or phrase.level != "day") and any(
        (word.islower() and word in _EVERYDAY) or (len(word) <= 3 and word.isascii() and word not in _SURE)
        for word in _written(phrase, "month", line)
    ):
        return False
    return phrase.calendar != "hebrew" or not any(
        len(number) == 3 and number.isdigit() for number in _written(phrase, "year", line)
    )


def _written(phrase: Phrase, name: str, line: Line) -> list[str]:
    return [line.text[slice(*field.span)] for field in phrase.fields if field.name == name]


def _like_a_version(phrase: Phrase, line: Line) -> bool:
    """2022.12.7: the year first, with dots, and no zeros before the small numbers."""
    for token in line.tokens[phrase.start : phrase.end]:
        first, *rest = token.text.split(".")
        if len(rest) == 2 and len(first) == 4 and any(len(number.strip()) < 2 for number in rest):
            return True
    return False


#: What may stand between a date and its time.
_LIGHT: Final = frozenset(("comma", "dot", "dash", "bar", "colon", "at", "open"))
_BETWEEN: Final = frozenset(("of", "label", "from"))


def with_time(reading: Reading, line: Line) -> Reading:
    """The reading, reaching to the time of day beside it, without "on the day" before it or a full stop behind."""
    start, end = reading.span
    if any(token.category == "dot" and token.end == end and token.start > start for token in line.tokens):
        end -= 1
    if reading.weekday is None:
        start = _without_day_of(line, start)
    if not reading.times:
        return replace(reading, span=(start, end))
    before = [token for token in line.tokens if token.end <= start]
    behind = [at for at, token in enumerate(line.tokens) if token.start >= end]
    for at in behind[:5]:
        if line.tokens[at].category == "time":
            end = line.tokens[at].end
            break
        if not _light(line, at):
            break
    for at in range(len(before) - 1, max(-1, len(before) - 6), -1):
        if line.tokens[at].category == "time":
            start = line.tokens[at].start
            break
        if not _light(line, at):
            break
    return replace(reading, span=(start, end))


def _without_day_of(line: Line, start: int) -> int:
    for at, token in enumerate(line.tokens[:-1]):
        if token.start == start and any(leaf.category == "day.of" for leaf in line.leaves[at]):
            return line.tokens[at + 1].start
    return start


def _light(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return "\n\n" not in token.gap and (
        token.category in _LIGHT or any(leaf.category in _BETWEEN for leaf in line.leaves[at])
    )
