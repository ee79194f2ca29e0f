"""``hebdate parse``: date lines in, readings out."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from hebdate.cli.out import (
    OK,
    UNREAD,
    Look,
    UsageError,
    complain,
    encoded,
    put,
    put_json,
    safe,
    shown,
    unreadable,
    window,
)

if TYPE_CHECKING:
    from hebdate.reading import Reading


#: Lines that are slow to read come again and again, headings above all: how many answers of a stream are kept, and to
#: lines of what length.
REPEATS: Final = 2048
SHORT: Final = 200


class Words(NamedTuple):
    """How texts are read: the options that all commands share."""

    locales: tuple[str, ...] = ()
    near: dt.date | int | None = None
    schedule: Literal["israel", "diaspora"] | None = None

    def parse(self, text: str) -> Reading:
        """The reading of one date line, whatever comes of it."""
        from hebdate.reading.reader import parse

        return parse(text, strict=False, locales=self.locales, near=self.near, schedule=self.schedule)


def near(text: str | None) -> dt.date | int | None:
    """The value of ``--near``: a year, or a date in any readable form.

    >>> near("1938"), near("16 May 1938")
    (1938, datetime.date(1938, 5, 16))
    """
    if text is None:
        return None
    year = int(text) if text.isascii() and text.isdecimal() and len(text) <= 4 else 0
    if 1 <= year <= 2999:
        return year
    date = None if year else Words().parse(text).date
    if date is None:
        hint = f": if it is a Hebrew year, say {year - 3760}" if 3761 < year <= 6760 else ""
        raise UsageError(f"--near is a date, or a year from 1 to 2999, found {shown(safe(repr(text[:80])))}{hint}")
    return date


def run_parse(texts: Sequence[str], words: Words | None = None, look: Look | None = None) -> int:
    """Read each text as one line; "-" is standard input, a line at a time."""
    from hebdate.cli.show import describe

    words, look = words or Words(), look or Look()
    code = OK
    given: list[str] = []
    readings: list[Reading] = []
    for at, text in enumerate(texts):
        if text == "-":
            code = max(code, _json_stream(words) if look.json else _stream(words, look))
            continue
        reading = words.parse(text)
        given.append(text)
        readings.append(reading)
        if look.json:
            put_json(reading.to_dict())
        else:
            put("\n" * (at > 0) + describe(reading, look))
        if not reading.determined:
            code = max(code, UNREAD)
    if code != OK and not look.json:
        from hebdate.cli.hints import after_parse

        if hint := after_parse(given, readings, words.parse):
            complain(hint)
    return code


def _stream(words: Words, look: Look) -> int:
    from hebdate.cli.lines import answer_lines
    from hebdate.cli.show import describe

    def answer(number: int, text: str) -> str:
        reading = words.parse(text)
        put("\n" * (number > 1) + describe(reading, look, f"{number}: "))
        return "" if reading.determined else reading.agreement

    def refuse(number: int, text: str, problem: str) -> None:
        put("\n" * (number > 1) + f"{number}: {shown(window(text, (0, 0))[0])}\n  {problem}")

    return answer_lines("parse", answer, refuse)


def _json_stream(words: Words) -> int:
    from hebdate.cli.lines import answer_lines
    from hebdate.cli.plainlines import encoded_day, encoded_reading
    from hebdate.reading.reader import familiar

    known = familiar(words.locales)
    recognize, parse, write = known.recognize, words.parse, sys.stdout.buffer.write
    seen = dict[str, tuple[bytes, str]]()

    def answer(_: int, text: str) -> str:
        said = seen.get(text)
        if said is None:
            found = recognize(text)
            if found and text.isprintable():
                shape, match, (rd, fields, inferred), weekday = found
                write(encoded_day(text, shape.span(match), shape.agreement, rd, fields, weekday, inferred))
                return ""
            reading = parse(text)
            said = encoded_reading(reading), "" if reading.determined else reading.agreement
            if len(text) <= SHORT:
                if len(seen) >= REPEATS:
                    seen.clear()
                seen[text] = said
        write(said[0])
        return said[1]

    def refuse(number: int, text: str, problem: str) -> None:
        write(encoded(unreadable(text, number, problem)))

    return answer_lines("parse", answer, refuse)
