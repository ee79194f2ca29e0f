"""The whole road from a text to a reading: which words are known, what was damaged, what a strict call raises."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from hebdate.date import HebrewDate
from hebdate.errors import DateError, Diagnostic, HeaderError, quoted
from hebdate.reading import Reading
from hebdate.reading_old import plain, search
from hebdate.reading_old.cutter import cut
from hebdate.reading_old.familiar import Familiar
from hebdate.reading_old.header import read
from hebdate.reading_old.lexicon import Lexicon, lexicon
from hebdate.reading_old.reconcile import reconcile
from hebdate.text.bidi import decode_mojibake, despace, reverse_visual

#: The longest text that is read as one header, in characters.
LONGEST = 4000

Near = dt.date | HebrewDate | int | None
#: The same, where a Hebrew date has become its civil day.
_Near = dt.date | int | None


def parse(text: str, *, strict: bool = True, locales: str | Iterable[str] = (), near: Near = None) -> Reading:
    """The day, or the interval of days, that one header names.

    ``locales`` are BCP 47 tags or underscored names (``tr``, ``pt-BR``, ``pt_BR``) whose month and weekday names are
    read besides those of the default languages. ``near``, a date of either calendar or a civil year, chooses the
    nearest where several days fit; without it nothing is chosen. ``strict=False`` returns every reading, with its
    disagreements as data.

    Raises `HeaderError` (with the ``reading``) where the text names no single answer, unless ``strict`` is false;
    `LocaleError` for a locale that is not known; `TypeError` for anything but a str.

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
    chosen = _checked(near)
    if len(text) > LONGEST:
        reading = _too_long(text)
    else:
        known = familiar(locales)
        reading = known.read(text) or _read(text, known, chosen)
    if strict and not reading.determined:
        raise HeaderError(f"{_summary(reading)}\n{reading.explain()}", reading)
    return reading


def find(text: str, *, locales: str | Iterable[str] = (), near: Near = None) -> Iterator[Reading]:
    """The dates in running text, lazily and from left to right: readings with their spans.

    Takes either calendar in either script; the halves of a bilingual pair are one reading. ``locales`` and ``near``
    as in `parse`. A reading is given for what is plainly a date, also where its year is not written (it is then
    *underdetermined*); never for a number, a verse or the verb "may".

    >>> import hebdate
    >>> [(r.text, str(r.date)) for r in hebdate.find("Born May 16, 2022 (15 Iyyar 5782) in room 2022.")]
    [('May 16, 2022 (15 Iyyar 5782', '2022-05-16')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, found {type(text).__name__}: decode bytes first")
    return search.find(text, _words(locales), _checked(near))


def _read(text: str, known: Familiar, near: _Near) -> Reading:
    """The full reader's answer, and the shape of the line kept for the next one like it."""
    if "&" in text and _ENTITY.search(text):
        return _unescaped(text, known, near)
    tokens = cut(text, known.names)
    reading = plain.read(tokens)
    if reading is None:
        reading = reconcile(read(tokens), near)
        if reading.agreement in _UNREAD:
            return _undamaged(text, known.names, near) or reading
    if reading.agreement == "single" and not text.isascii():
        whole = _undamaged(text, known.names, near)
        if whole and whole.agreement != "single" and (whole.first, whole.last) == (reading.first, reading.last):
            return whole  # the other half is there too, and says the same once its damage is undone
    known.learn(tokens, reading)
    return reading


#: HTML that was not decoded; its names would be words to the reader, and its numbers days.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def _unescaped(text: str, known: Familiar, near: _Near) -> Reading:
    repaired = html.unescape(text)
    reading = _read(_ENTITY.sub(" ", repaired), known, near)
    caution = Diagnostic(
        "damaged", f"the text has HTML entities; read as {repaired.strip()!r}", (0, len(text)), text.strip(), repaired
    )
    return replace(reading, text=text, span=(0, len(text)), diagnostics=(caution, *reading.diagnostics), written=())


def familiar(locales: str | Iterable[str] = ()) -> Familiar:
    """The shapes that `parse` has met with these words. Raises LocaleError."""
    return _familiar(_words(locales))


@lru_cache(maxsize=32)
def _familiar(words: Lexicon) -> Familiar:
    return Familiar(words)


#: What damage can leave of a date: the text is looked at again where nothing better was read.
_UNREAD = frozenset(("none", "underdetermined"))


def _undamaged(text: str, words: Lexicon, near: _Near) -> Reading | None:
    """The reading of a text whose damage can be undone with certainty, with a caution; None where there is no such.

    The text is undone as a whole: letters of the wrong code page, Hebrew stored in the order it is seen, words spaced
    letter by letter. It counts only if it then names its day.
    """
    for repaired, how in _repairs(text):
        reading = reconcile(read(cut(repaired, words)), near)
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


def _words(locales: str | Iterable[str]) -> Lexicon:
    if not locales:
        return lexicon()
    from hebdate.names import negotiate

    tags = (locales,) if isinstance(locales, str) else locales
    return lexicon(tuple(dict.fromkeys(negotiate(tag) for tag in tags)))


def _checked(near: Near) -> _Near:
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
