"""text -> Reading: the whole road, with the repair of damage that touches the text as a whole."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from hebdate.date import HebrewDate
from hebdate.errors import DateError, Diagnostic, HeaderError, quoted
from hebdate.names.known.words import Words, of_schedule, words
from hebdate.reading.lex import lex
from hebdate.reading.observed import Schedule
from hebdate.reading.reading import Reading
from hebdate.reading.shapes import Familiar, familiar_with
from hebdate.reading.solve import solve
from hebdate.text.bidi import decode_mojibake, despace, reverse_visual

#: The longest text that is read as one header, in characters.
LONGEST: Final = 4000

Near = dt.date | HebrewDate | int | None
#: The same, where a Hebrew date has become its civil day.
_Near = dt.date | int | None


def parse(
    text: str,
    *,
    strict: bool = True,
    locales: str | Iterable[str] = (),
    near: Near = None,
    schedule: Schedule | None = None,
) -> Reading:
    """The day, or the interval of days, that one header names.

    ``locales`` are BCP 47 tags or underscored names (``tr``, ``pt-BR``, ``pt_BR``) whose month and weekday names are
    read besides those of the default languages. ``near``, a date of either calendar or a civil year, chooses the
    nearest where several days fit; without it nothing is chosen. ``schedule``, "israel" or "diaspora", says whose
    feasts and weekly readings are meant, where a line names one; without it both are open. ``strict=False`` returns
    every reading, with its disagreements as data.

    Raises `HeaderError` (with the ``reading``) where the text names no single answer, unless ``strict`` is false;
    `LocaleError` for a locale that is not known, `ObservanceError` for another schedule; `TypeError` for anything but
    a str.

    >>> import hebdate
    >>> hebdate.parse("Monday, May 16th | 15 Iyyar 5782").date
    datetime.date(2022, 5, 16)
    >>> hebdate.parse("Tuesday, May 16th | 15 Iyyar 5782", strict=False).agreement
    'mismatch'
    >>> hebdate.parse("May 16 | 15 Iyyar", near=2020).date
    datetime.date(2022, 5, 16)
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, found {type(text).__name__}: decode bytes first")
    chosen = checked(near)
    if len(text) > LONGEST:
        reading = _too_long(text)
    else:
        known = familiar(locales, schedule)
        found = known.read(text)
        if found is None:
            found = read(text, known.words, chosen)
            known.learn(found)
        reading = found
    if strict and not reading.determined:
        raise HeaderError(f"{_summary(reading)}\n{reading.explain()}", reading)
    return reading


def find(
    text: str, *, locales: str | Iterable[str] = (), near: Near = None, schedule: Schedule | None = None
) -> Iterator[Reading]:
    """The dates in running text, lazily and from left to right: readings with their spans.

    Takes either calendar in either script; the halves of a bilingual pair are one reading. ``locales``, ``near``
    and ``schedule`` as in `parse`. A reading is given for what is plainly a date, also where its year is not written
    (it is then *underdetermined*); never for a number, a verse or the verb "may".

    >>> import hebdate
    >>> [(r.text, str(r.date)) for r in hebdate.find("Born May 16, 2022 (15 Iyyar 5782) in room 2022.")]
    [('May 16, 2022 (15 Iyyar 5782', '2022-05-16')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, found {type(text).__name__}: decode bytes first")
    from hebdate.reading.find import find as dates_of

    return dates_of(text, words_of(locales, schedule), checked(near))


def familiar(locales: str | Iterable[str] = (), schedule: Schedule | None = None) -> Familiar:
    """The shapes of lines that were met with the words of some locales. Raises LocaleError, ObservanceError."""
    return familiar_with(words_of(locales, schedule))


def read(text: str, known: Words, near: _Near) -> Reading:
    """The reading of one line, and of its repaired text where the line says nothing as it stands."""
    if "&" in text and _ENTITY.search(text):
        return _unescaped(text, known, near)
    reading = one(text, known, near)
    if reading.agreement in _UNREAD:
        return _undamaged(text, known, near) or reading
    if reading.agreement == "single" and not text.isascii():
        whole = _undamaged(text, known, near)
        if whole and whole.agreement != "single" and (whole.first, whole.last) == (reading.first, reading.last):
            return whole  # the other half is there too, and says the same once its damage is undone
    return reading


def one(text: str, known: Words, near: _Near) -> Reading:
    """The reading of a text as it stands; with the patterns of asked-for locales in the words that are known."""
    if known.idioms:
        from hebdate.names.known.idioms import in_known_words

        found = in_known_words(text, known.idioms)
        if found is not None:
            return _placed(solve(lex(found[0], known), near), text, found[1])
    return solve(lex(text, known), near)


def _placed(reading: Reading, text: str, places: list[int]) -> Reading:
    """A reading of a text put into known words as a reading of the text as written."""

    def back(span: tuple[int, int]) -> tuple[int, int]:
        if span[0] >= span[1]:
            return (0, 0)
        return places[span[0]], places[span[1] - 1] + 1

    return replace(
        reading, text=text, span=back(reading.span),
        diagnostics=tuple(replace(d, span=back(d.span)) for d in reading.diagnostics),
        written=tuple(w._replace(span=back(w.span)) for w in reading.written),
    )  # fmt: skip


_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_UNREAD: Final = frozenset(("none", "underdetermined"))


def _unescaped(text: str, known: Words, near: _Near) -> Reading:
    repaired = html.unescape(text)
    reading = read(_ENTITY.sub(" ", repaired), known, near)
    caution = Diagnostic(
        "damaged", f"the text has HTML entities; read as {repaired.strip()!r}", (0, len(text)), text.strip(), repaired
    )
    return replace(reading, text=text, span=(0, len(text)), diagnostics=(caution, *reading.diagnostics), written=())


def _undamaged(text: str, known: Words, near: _Near) -> Reading | None:
    """The reading of a text whose damage can be undone with certainty, with a caution; None where there is no such."""
    for repaired, how in _repairs(text):
        reading = solve(lex(repaired, known), near)
        if reading.determined:
            message = f"the text was {how}; read as {repaired.strip()!r}"
            caution = Diagnostic("damaged", message, (0, len(text)), text.strip(), repaired.strip())
            return replace(
                reading, text=text, span=(0, len(text)), diagnostics=(caution, *reading.diagnostics), written=()
            )
    return None


def _repairs(text: str) -> Iterator[tuple[str, str]]:
    """(the text with its damage undone, what the damage was), the likeliest first."""
    if not text.isascii():
        decoded = decode_mojibake(text)
        if decoded is not None:
            yield decoded, "read in the wrong code page"
            turned = reverse_visual(decoded, force=True)
            if turned is not None:
                yield turned, "read in the wrong code page, and backwards"
        turned = reverse_visual(text)
        if turned is not None:
            yield turned, "stored backwards, in the order it is seen"
    joined = despace(text)
    if joined is not None:
        yield joined, "spaced letter by letter"


def words_of(locales: str | Iterable[str], schedule: Schedule | None = None) -> Words:
    """The words that are known with some locales, where a schedule is meant. Raises LocaleError, ObservanceError."""
    if schedule is not None:
        from hebdate.observances.almanac import checked_schedule

        return of_schedule(words_of(locales), checked_schedule(schedule))
    if not locales:
        return words()
    from hebdate.names import negotiate

    tags = (locales,) if isinstance(locales, str) else locales
    return words(tuple(sorted({negotiate(tag) for tag in tags})))


def checked(near: Near) -> _Near:
    """``near``, if it is a date or a year that makes sense. Raises TypeError, DateError."""
    if isinstance(near, HebrewDate):
        return near.to_date()
    if isinstance(near, bool) or not isinstance(near, dt.date | int | None):
        raise TypeError(f"near must be a datetime.date or a year, found {type(near).__name__}")
    if isinstance(near, int) and not 1 <= near <= 2999:
        hint = f"; if {near} is a Hebrew year, say {near - 3760}" if 3761 < near <= 6760 else ""
        raise DateError(f"near must be a date, or a Gregorian year from 1 to 2999, found {quoted(near)}{hint}")
    return near


def _too_long(text: str) -> Reading:
    message = f"found {len(text):,} characters, but a header has at most {LONGEST:,}: use find for running text"
    return Reading(text, (0, 0), "none", diagnostics=(Diagnostic("too-long", message, (0, 0)),))


def _summary(reading: Reading) -> str:
    """The first line of a strict call's error."""
    return {
        "none": "no date was read",
        "underdetermined": "the text does not determine the day",
        "mismatch": "the text contradicts itself",
    }[reading.agreement]
