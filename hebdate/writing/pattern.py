"""CLDR's date patterns as layouts: of a locale and a width, or of any pair of patterns.

CLDR writes one calendar at a time, and its Hebrew patterns are seldom printed. Where both calendars share a line, a few
things are seen that no one would print, and are put right here, each by a rule that looks at no locale:

- *padding*: the Hebrew day is padded only where the Gregorian one is ("17 marzo 2024 | 7 Adar II", not "07");
- *two numbers*: a day and a year have more than a space between them ("Adar II 7, 5784", not "7 5784");
- *touching*: a name that ends in a Latin letter does not touch the day's digits (亞達月 II 7日, not II7日);
- *particles*: one that the pattern joins to the month's name goes where that name is borrowed (in Mongolian "Tishri 6",
  not "Tishriын 6"; with the spelling of English papers in a Hebrew line "Iyyar", not "בIyyar");
- *the year first*: it has all its digits, since 99/11/1 shows nobody its order;
- *the long form for a full one of numbers alone* (Balochi "18,09,1920");
- *the year of weeks* (Y): there are no weeks here, so that it is the year (a slip in the headings of Scottish Gaelic).

What CLDR itself gives stays as it is: the names, the order of the fields, the words around them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hebdate import gematria, names
from hebdate.errors import LayoutError, quoted
from hebdate.writing.field import Field
from hebdate.writing.layout import Half, Layout

if TYPE_CHECKING:
    from babel import Locale

#: The digit nought of CLDR's numbering systems that count by tens; any other is written with 0-9.
_ZEROS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "arab": "٠", "arabext": "۰", "deva": "०", "beng": "০", "guru": "੦", "gujr": "૦", "orya": "୦", "tamldec": "௦",
        "telu": "౦", "knda": "೦", "mlym": "൦", "thai": "๐", "laoo": "໐", "tibt": "༠", "mymr": "၀", "khmr": "០",
        "nkoo": "߀", "adlm": "𞥐", "cakm": "𑄶", "hmnp": "𞅀", "olck": "᱐", "mtei": "꯰",
    }
)  # fmt: skip

_TOKENS: Final = re.compile(r"''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'", re.DOTALL)

#: What stands between the halves. CLDR has glue for a date and a time ("{1}, {0}") and for lists, but none for one day
#: said twice; the bar is what newspapers print most, and reads alike in both directions.
JOIN: Final = "{0} | {1}"


def from_patterns(
    gregorian: str | None,
    hebrew: str | None,
    *,
    join: str = JOIN,
    locale: str = "en",
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
) -> Layout:
    """A pair of CLDR patterns -> the layout of both halves, joined by a template where {0} is the Gregorian one.

    Fields: E c (weekday), d (day), M L (month), y u Y (year), and text in quotes as in CLDR. An era (G) is left out.
    Either pattern may be None, for a layout of one half. ``spelling`` is the tradition of the Hebrew months,
    ``numerals`` a style of Hebrew numerals; by default as the locale writes. Raises LayoutError for another field.

    >>> str(from_patterns("EEEE, MMMM d", "d MMMM y", spelling="press-iyyar"))
    '{g}{weekday en}, {month en} {day}{/g} | {h}{day} {month press-iyyar} {year}{/h}'
    """
    if spelling is not None:
        names.check_spelling(spelling)
    first = None if gregorian is None else _half("g", gregorian, locale, locale, None)
    second = None if hebrew is None else _half("h", hebrew, locale, spelling or locale, numerals)
    return _joined(first, second, join)


def _joined(first: Half | None, second: Half | None, join: str = JOIN) -> Layout:
    if first is None or second is None:
        half = first or second
        if half is None:
            raise LayoutError("a layout needs a Gregorian or a Hebrew pattern, and has neither")
        return Layout((half,))
    pieces = re.split(r"(\{[01]\})", join)
    if sorted(pieces[1::2]) != ["{0}", "{1}"]:
        raise LayoutError(f"a template holds {{0}} and {{1}}, each once, found {quoted(join)}")
    parts = [{"{0}": first, "{1}": second}.get(piece, piece) for piece in pieces]
    return Layout(tuple(part for part in parts if part != ""))


@lru_cache(maxsize=1024)
def for_locale(
    locale: str,
    width: str = "full",
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: str = "day",
    calendar: str = "both",
) -> Layout:
    """A locale and a CLDR width (full, long, medium, short) -> the layout of its days, months or years.

    ``level`` is day, month or year; ``calendar`` both, gregorian or hebrew. Where both are written, the full width
    names the weekday once, in the Gregorian half. Raises LocaleError for an unknown locale or spelling, LayoutError for
    another width, level or calendar.

    >>> str(for_locale("he", "long"))
    '{g}{day} ב{month he} {year}{/g} | {h}{day letters} ב{month he} {year letters final=pe reorder}{/h}'
    >>> str(for_locale("fr", level="month"))
    '{g}{month fr} {year}{/g} | {h}{month fr alone} {year}{/h}'
    """
    if calendar not in {"both", "gregorian", "hebrew"}:
        raise LayoutError(f"a calendar is 'both', 'gregorian' or 'hebrew', not {quoted(calendar)}")
    if spelling is not None:
        names.check_spelling(spelling)
    patterns, hebrew = names.patterns(locale, "gregorian"), names.patterns(locale, "hebrew")
    if width not in patterns:
        raise LayoutError(f"a width is 'full', 'long', 'medium' or 'short', not {quoted(width)}")
    long = _half("g", patterns["long"], locale, locale, None)
    first = _half("g", patterns[width], locale, locale, None)
    second = _half(
        "h", hebrew["long" if width == "full" and calendar == "both" else width], locale, spelling or locale, numerals
    )
    if calendar == "both":
        named = any(part.names for part in first.fields)
        first = _year_whole(long if width == "full" and not named else first)
    layout = _joined(
        None if calendar == "hebrew" else first, None if calendar == "gregorian" else _edited(second, long)
    )
    if level == "day":
        return layout
    layout = layout.at(level)
    # CLDR has patterns for a month and a year in the Gregorian calendar; in the Hebrew one they follow from the day's.
    skeletons = babel(locale).datetime_skeletons
    wanted = "y" if level == "year" else {"medium": "yMMM", "short": "yMMM"}.get(width, "yMMMM")
    if calendar == "hebrew" or wanted not in skeletons:
        return layout
    heading = _half("g", skeletons[wanted].pattern, locale, locale, None)
    return Layout((heading, *layout.parts[1:]))


@lru_cache(maxsize=256)
def babel(names_of: str) -> Locale:
    """Babel's data for a locale or tradition, or for the nearest parent that it has; English without one."""
    from babel import Locale, UnknownLocaleError

    tag = names.language(names_of)
    while tag:
        try:
            found = Locale.parse(tag, sep="-")
            found.datetime_skeletons  # noqa: B018 - some locales are known to Babel by name only
        except (UnknownLocaleError, ValueError, OSError):
            tag = tag.rpartition("-")[0]
        else:
            return found
    return Locale.parse("en")


# --- a pattern -------------------------------------------------------------------------------------------------------


def _half(calendar: str, pattern: str, locale: str, spelling: str, numerals: gematria.Style | None) -> Half:
    system = names.numbering(locale, "hebrew" if calendar == "h" else "gregorian")
    letters = numerals or (gematria.CLDR if system == "hebr" else None) if calendar == "h" else None
    zero = _ZEROS.get(system, "0")
    parts: list[str | Field] = []
    for match in _TOKENS.finditer(pattern):
        text = match[0]
        if match[1]:
            part = _field(text, locale, spelling, letters, zero)
            if part is not None:
                parts.append(part)
            elif parts and isinstance(parts[-1], str):
                parts[-1] = parts[-1].rstrip(" \u00a0\u202f")  # the space that held the era
            continue
        if text == "'":
            raise LayoutError(f"a quote is not closed in the pattern {quoted(pattern)}")
        literal = "'" if text == "''" else text[1:-1].replace("''", "'") if text[0] == "'" else text
        if parts and isinstance(parts[-1], str):
            parts[-1] += literal
        else:
            parts.append(literal)
    if not any(isinstance(part, Field) for part in parts):
        raise LayoutError(f"the pattern {quoted(pattern)} has no field")
    half = Half(calendar, tuple(part for part in parts if part))
    return half if half.names else replace(half, locale=locale)


def _field(text: str, locale: str, spelling: str, letters: gematria.Style | None, zero: str) -> Field | None:
    """A run of one pattern letter -> its field; None for an era."""
    letter, count = text[0], len(text)
    width = {4: "wide", 5: "narrow"}.get(count, "abbreviated")
    context = "stand-alone" if letter in "Lc" else "format"
    if letter == "G":
        return None
    if letter in "Ec":
        return Field("weekday", names=locale, width=width, context=context)
    if letter in "ML":
        if count < 3:
            return Field("month", digits=count if count > 1 else 0, zero=zero)
        return Field("month", names=spelling, width=width, context=context)
    if letter == "d" and count <= 2:
        day = None if letters is None else gematria.Style(marks=letters.marks)
        return Field("day", digits=count if count > 1 and not day else 0, zero="0" if day else zero, letters=day)
    if letter in "yuY":
        return Field(
            "year", digits=2 if count == 2 and not letters else 0, zero="0" if letters else zero, letters=letters
        )
    raise LayoutError(f"a layout has no field for {quoted(text)}: it has E, d, M and y, as CLDR has them")


# --- both on one line ------------------------------------------------------------------------------------------------


def _year_whole(half: Half) -> Half:
    """The half with all digits of a year that stands first."""
    first = half.fields[0]
    if first.name != "year" or not first.digits:
        return half
    return replace(half, parts=tuple(replace(first, digits=0) if part is first else part for part in half.parts))


def _edited(half: Half, gregorian: Half) -> Half:
    """The Hebrew half, edited as this file's head says; ``gregorian`` is the long Gregorian one of the locale."""
    padded = any(part.name == "day" and part.digits for part in gregorian.fields)
    parts: list[str | Field] = []
    for part in half.parts:
        last = parts[-1] if parts else None
        before = parts[-2] if len(parts) > 1 else None
        if isinstance(part, Field) and part.name == "day" and not padded:
            part = replace(part, digits=0)
        if isinstance(part, Field) and part.name == "year" and last == " " and _is_number(before, "day"):
            parts[-1] = _between(gregorian)
        if isinstance(part, Field) and part.name == "day" and isinstance(last, Field) and last.name == "month":
            parts[-1:] = _apart(last)
        parts.append(part)
    return replace(half, parts=tuple(_without_particles(parts)))


def _is_number(part: str | Field | None, name: str) -> bool:
    return isinstance(part, Field) and part.name == name and part.letters is None


def _between(gregorian: Half) -> str:
    """What the Gregorian half has between day and year; a comma where that is no more than a space."""
    for day, literal, year in zip(gregorian.parts, gregorian.parts[1:], gregorian.parts[2:], strict=False):
        if _is_number(day, "day") and isinstance(literal, str) and literal.strip() and _is_number(year, "year"):
            return literal
    return ", "


def _apart(month: Field) -> Iterator[str | Field]:
    """The month before digits, with a space after each name that ends in a Latin letter."""
    words = names.hebrew_months(month.names, month.width, month.context)
    latin = [(at, f"{word} ") for at, word in enumerate(words) if word[-1].isascii()]
    if len(latin) == len(words):
        yield from (month, " ")
    else:
        yield replace(month, instead=tuple(latin))


#: Letters, marks, and the mark that ends a Tibetan word.
_HEAD: Final = re.compile(r"(?:[^\W\d_]|[\u0f00-\u0fbc])+")
_TAIL: Final = re.compile(r"(?:[^\W\d_]|[\u0f00-\u0fbc])+$")
#: Tibetan words have no spaces between them; what joins this one to the word before it.
_TIBETAN_JOINT: Final = "འི་"


def _without_particles(parts: list[str | Field]) -> list[str | Field]:
    """The parts without what is joined to a month whose name is borrowed."""
    at = next(at for at, part in enumerate(parts) if isinstance(part, Field) and part.name == "month")
    month, before, after = parts[at], parts[at - 1] if at else "", parts[at + 1] if at + 1 < len(parts) else ""
    assert isinstance(month, Field)
    word = names.hebrew_months(month.names, month.width, month.context)[0]
    tail = _TAIL.search(before) if isinstance(before, str) else None
    head = _HEAD.match(after) if isinstance(after, str) else None
    if isinstance(before, str) and tail and _is_borrowed(word, month.names, tail[0]):
        whole = tail.start() == 0 and at > 1  # it belongs to the number before it: 年
        parts[at - 1] = f"{before} " if whole or "་" in tail[0] else before[: tail.start()]
    if isinstance(after, str) and head and _is_borrowed(word, month.names, head[0]):
        kept = after.removeprefix(_TIBETAN_JOINT) if "་" in head[0] else after[head.end() :]
        parts[at + 1] = kept if kept[:1].isspace() else f" {kept}" if kept or at + 2 < len(parts) else ""
    return [part for part in parts if part]


def _is_borrowed(word: str, names_of: str, particle: str) -> bool:
    """Whether the name is not of the particle's language: in another script, or CLDR's English for want of its own."""
    if _script(word) != _script(particle):
        return True
    return names.language(names_of).partition("-")[0] != "en" and word == names.hebrew_months("en")[0]


def _script(text: str) -> str:
    script = unicodedata.name(text[0], "").partition(" ")[0]
    return "CJK" if script in {"HIRAGANA", "KATAKANA"} else script
