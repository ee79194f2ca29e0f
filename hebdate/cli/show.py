"""A reading as a person likes to read it: both dates, how they agree, what was inferred, carets under what is wrong."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from hebdate.arithmetic import is_leap
from hebdate.cli.out import BOLD, COLOURS, DIM, RED, WIDTH, YELLOW, Look, names_no_day, safe, shown, window
from hebdate.date import HebrewDate, Month
from hebdate.days import WEEKDAYS
from hebdate.text.width import caret, columns

if TYPE_CHECKING:
    from hebdate.reading import HebrewFields, Reading

#: How many candidates are shown.
CANDIDATES: Final = 8


# --- dates -----------------------------------------------------------------------------------------------------------


def civil(first: int, last: int) -> str:
    """R.D. interval -> its Gregorian dates.

    >>> civil(738291, 738291), civil(738291, 738292)
    ('2022-05-16 Monday', '2022-05-16 – 2022-05-17')
    """
    start = dt.date.fromordinal(first)
    if first == last:
        return f"{start} {WEEKDAYS[start.weekday()]}"
    return f"{start} – {dt.date.fromordinal(last)}"


def hebrew(first: int, last: int) -> str:
    """R.D. interval -> its Hebrew dates, in English and in Hebrew letters.

    >>> hebrew(738291, 738291) == "15 Iyyar 5782  \\u2067ט״ו באייר תשפ״ב\\u2069"
    True
    """
    ends = [HebrewDate.fromordinal(rd) for rd in ([first] if first == last else [first, last])]
    return _bilingual([str(end) for end in ends], [_script(end) for end in ends])


def both(first: int, last: int, evening: bool = False) -> str:
    """R.D. interval -> its Gregorian and Hebrew dates; in the evening the Hebrew ones are a day later."""
    return f"{civil(first, last)}  {hebrew(first + evening, last + evening)}"


def _bilingual(words: list[str], letters: list[str]) -> str:
    english = " – ".join(words)
    return f"{english}  \u2067{' – '.join(letters)}\u2069" if all(letters) else english


def _script(date: HebrewDate) -> str:
    """A date in Hebrew letters, as CLDR writes it: "ט״ו באייר תשפ״ב"; "" where the year has no numeral."""
    from hebdate.gematria import CLDR
    from hebdate.names import hebrew_month

    if date.year > 9999:
        return ""
    values = {
        "d": CLDR.write(date.day),
        "MMMM": hebrew_month(date.month.slot, date.is_leap, "he"),
        "y": CLDR.write(date.year),
    }
    return "".join(values.get(part, part) for part in _pattern())


@functools.cache
def _pattern() -> tuple[str, ...]:
    """CLDR's Hebrew pattern, ``d בMMMM y``, cut up."""
    from hebdate.names import patterns

    return tuple(re.split(r"(MMMM|d|y)", patterns("he", "hebrew")["long"]))


def _fields(fields: HebrewFields, last: HebrewFields | None) -> str:
    """What is known of a Hebrew date or interval, in Hebrew letters too where that is all of it."""
    ends = [fields] if last is None else [fields, last]
    dates = [_date(end) for end in ends]
    letters = [date and _script(date) for date in dates]
    return _bilingual([_known(end) for end in ends], [each or "" for each in letters])


def _date(fields: HebrewFields) -> HebrewDate | None:
    """The date, if all fields are known and such a day exists: on a mismatch it may not."""
    from hebdate.errors import DateError

    if fields.year is None or fields.month is None or fields.day is None:
        return None
    try:
        return HebrewDate(fields.year, fields.month, fields.day)
    except DateError:
        return None


def _known(fields: HebrewFields) -> str:
    """The known fields as `str(HebrewDate)` writes them: "15 Iyyar 5782", "Heshvan 5786"."""
    year, month, day = fields
    name = None
    if month is not None:
        leap = year is not None and is_leap(year)
        name = "Adar II" if leap and month is Month.ADAR else month.name.title().replace("_I", " I")
    return " ".join(str(part) for part in (day, name, year) if part is not None)


# --- readings --------------------------------------------------------------------------------------------------------


def calendars(reading: Reading) -> set[str]:
    """The calendars that are written: "g", "h" or both."""
    return {field.calendar for field in reading.written} - {""}


def _agreement(reading: Reading) -> str:
    """How the calendars agree, in words."""
    if reading.agreement == "agree":
        return f"both calendars name {'this day' if reading.first == reading.last else 'these days'}"
    if reading.agreement == "evening":
        return "the Hebrew date is the next day's, which began at sunset"
    if reading.agreement == "single":
        written, other = ("Hebrew", "Gregorian") if calendars(reading) == {"h"} else ("Gregorian", "Hebrew")
        return f"the {written} date is written, the {other} one computed"
    return names_no_day(reading)


def _inferred(reading: Reading, name: str) -> str:
    """An inferred field, with what was inferred where that is a year."""
    if name == "near":
        return "which of the days that fit: the nearest one"
    calendar, _, field = name.partition(".")
    words = f"the {calendar.title()} {field}"
    if field != "year" or reading.first is None:
        return words
    if calendar == "gregorian":
        return f"{words}, {dt.date.fromordinal(reading.first).year}"
    known = reading.hebrew_fields
    return f"{words}, {known.year}" if known and known.year else words


def facts(reading: Reading) -> Iterator[tuple[str, str]]:
    """What there is to say of a reading: labels and texts."""
    if reading.agreement == "none":
        return
    yield reading.agreement, _agreement(reading)
    if reading.first is not None and reading.last is not None:
        yield "Gregorian", civil(reading.first, reading.last)
    if reading.hebrew_fields is not None and any(part is not None for part in reading.hebrew_fields):
        yield "Hebrew", _fields(reading.hebrew_fields, reading.hebrew_fields_last)
    if moment := time_of(reading):
        yield "time", moment
    if reading.inferred:
        yield "inferred", "; ".join(_inferred(reading, name) for name in reading.inferred)
    label = "did you mean" if reading.agreement == "mismatch" else "could be"
    for number, (first, last) in enumerate(reading.candidates[:CANDIDATES]):
        yield "" if number else label, both(first, last)
    if len(reading.candidates) > CANDIDATES:
        yield "", f"and {len(reading.candidates) - CANDIDATES} more, which --json lists"


def time_of(reading: Reading) -> str:
    """The time of day and its offset, as far as they are written."""
    time = reading.time
    if time is None:
        return ""
    return " ".join(filter(None, (time.isoformat("auto" if time.second else "minutes"), reading.zone)))


def describe(reading: Reading, look: Look, prefix: str = "") -> str:
    """A reading with its text, every diagnostic and every fact, in lines.

    >>> import hebdate
    >>> print(describe(hebdate.parse("Tuesday, 16 May 2022", strict=False), Look()).splitlines()[1])
    ^^^^^^^ found Tuesday, but 2022-05-16 is a Monday
    """
    lines = list(_pointed(reading, look, prefix))
    told = list(facts(reading))
    wide = max((len(label) for label, _ in told), default=0)
    for label, words in told:
        colour = COLOURS.get(label, YELLOW) if label == reading.agreement else DIM
        lines.append(f"  {look.paint(label, colour)}{' ' * (wide - len(label))}  {words}")
    return "\n".join(lines)


def _pointed(reading: Reading, look: Look, prefix: str) -> Iterator[str]:
    """The text, or the piece of it that matters, with each diagnostic as a sentence behind its carets."""
    indent = columns(prefix)
    spans = [diagnostic.span for diagnostic in reading.diagnostics] or [reading.span]
    line = window(reading.text, spans[0])[0]
    if not reading.text.strip():
        yield look.paint(prefix, DIM) + "(an empty line)"
        return
    yield look.paint(prefix, DIM) + look.paint(shown(line), BOLD)
    for diagnostic in reading.diagnostics:
        other, span = window(reading.text, diagnostic.span)
        if other != line:
            line = other
            yield " " * indent + look.paint(shown(line), BOLD)
        yield carets(line, span, diagnostic.message, indent, look, YELLOW if reading.determined else RED)


def carets(line: str, span: tuple[int, int], message: str, indent: int, look: Look, colour: str) -> str:
    """The line below a text: carets under the span, at display columns, and the message behind or below them."""
    row = " " * indent + caret(line, span).rpartition("\n")[2]
    apart = "\n  " if columns(row) + columns(message) > 2 * WIDTH else " "
    return look.paint(row, colour) + apart + look.paint(shown(safe(message)), colour)
