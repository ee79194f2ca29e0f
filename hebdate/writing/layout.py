"""The shape of a date line: its literals and its fields, with the form of each, and no day in it.

A `Layout` is a sequence of literal texts and *halves*. A `Half` is what belongs together in one calendar ("Monday, May
16th"), a sequence of literals and fields; a `Field` says what it names and how: in which words, numerals and case. All
of them are frozen values: compare them, hash them, pickle them, or print a layout and read it back.

A layout printed is a pattern:

    {g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar} {year}{/h}

    {g}...{/g}, {h}...{/h}   a half in the Gregorian or the Hebrew calendar; {{ and }} are braces
        joint="-"            between the two ends where the subject is an interval; without it, what the locale writes
        wide=" - "           the joint between ends in different months, where that is another
        list                 every day or month of the interval, not only the ends
        short=2              digits of the second year (1690/91)
        once                 only the beginning of the interval
        begun                from the first Hebrew month that begins in the interval
        locale=ja            whose form it is, where it is all numbers
    {weekday NAMES}          NAMES is a locale or one of the styles in `hebdate.names.spellings`
    {month NAMES}, {month}   a name; without NAMES a number
    {day}, {year}            a number
        2                    at least two digits; of a year, its last two
        letters, plain       a Hebrew numeral, plain without marks: geresh=, gershayim= (the marks themselves),
                             thousands=, whole=, final=, reorder (the options of `gematria.to_hebrew`)
        abbreviated, narrow, alone, upper, lower, capital     the width, context and case of a name
        ordinal=en           16th: one of `ORDINALS`
        roman                a Gregorian month as a Roman numeral: V
        words                a day as an English word: fifteenth
        zero=٠               the digit nought of the numerals
        iyyar="Eiar"         another word for this one; of a day, 1="Rosh Chodesh"
        last                 the end of the interval
    {evening}                the Hebrew date is the next day's, as it is after sunset; writes nothing

Layouts come from `hebdate.writing.pattern` (locales and CLDR's patterns), `hebdate.writing.styles` and
`hebdate.writing.example` (learned).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from hebdate import gematria, names
from hebdate.errors import LayoutError
from hebdate.errors import quoted as shown
from hebdate.writing.field import Field, field_of, printed
from hebdate.writing.notation import Tag, escape, quoted, tags

#: Most characters of a pattern, or of an example.
LONGEST: Final = 20_000

#: What follows a field without a space belongs to it: 15. Mai, 16日.
ATTACHED: Final = re.compile(r"[^\s,،、⹁;؛:/|()\[\]–—־-]+")


@dataclass(frozen=True, slots=True)
class Half:
    """What stands together in one calendar: ``calendar`` "g" or "h", and ``parts``, literal texts and fields.

    ``joint`` goes between the ends of an interval, ``wide`` where they are in different months ("" as ``joint``; both
    "" as the locale has it). ``listing``: every day or month is written, not only the ends. ``short``: how many
    digits the second year has. ``once``: of an interval only the beginning is written.
    ``begun``: an interval counts from the first Hebrew month that begins in it. ``locale``: whose form it is where it
    is all numbers and so says it nowhere else.

    >>> Half("h", (Field("day"), " ", Field("month", names="en"))).fields[1].names
    'en'
    """

    calendar: str
    parts: tuple[str | Field, ...]
    joint: str = ""
    wide: str = ""
    listing: bool = False
    short: int = 0
    once: bool = False
    begun: bool = False
    locale: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields, in order."""
        return tuple(part for part in self.parts if isinstance(part, Field))

    @property
    def names(self) -> str:
        """The locale or style whose words it is in; "" where it is all numbers."""
        words = [part for part in self.fields if part.names]
        words.sort(key=lambda part: part.name != "month")
        if words:
            return words[0].names
        return self.locale or ("he" if any(part.letters is not None for part in self.fields) else "")

    def coarser(self, level: str) -> Half | None:
        """The half without what is finer than ``level`` ("month" or "year"); None if nothing is left.

        >>> str(Half("g", (Field("month", names="en"), " ", Field("day"), ", ", Field("year"))).coarser("month"))
        '{g}{month en alone} {year}{/g}'
        """
        kept = ("month", "year") if level == "month" else ("year",)
        if all(part.name in kept for part in self.fields):
            return self
        parts: list[str | Field] = []
        gap, left_out, attached = "", False, False
        for part in self.parts:
            if isinstance(part, str) and part is self.parts[-1] and attached and level == "month":
                parts.append(part)  # the word of the year after it: "2022 г."
            elif isinstance(part, str):
                match = ATTACHED.match(part)
                if attached and match and part[0].isalpha():  # 月 belongs to the month before it
                    parts.append(match[0])
                    part = part[match.end() :]
                gap = gap if left_out else part
                attached = False
            elif part.name in kept:
                if parts:  # over a field that is left out, only a space remains
                    parts.append(gap if not left_out or not gap.strip() else " ")
                # A month without a day stands in another case in many languages: "май 2022", not "мая".
                parts.append(replace(part, context="stand-alone") if part.name == "month" and part.names else part)
                gap, left_out, attached = "", False, True
            else:
                left_out, attached = True, False
        if not parts:
            return None
        half = replace(self, parts=tuple(part for part in parts if part))
        return half if half.names else replace(half, locale=names.language(self.names) if self.names else "")

    def __str__(self) -> str:
        return _print_half(self)


@dataclass(frozen=True, slots=True)
class Layout:
    """The shape of a date line: literal texts and halves. Frozen; a sequence of its parts.

    ``evening``: the Hebrew date is the next day's. ``str`` prints the pattern that `parse` reads.

    >>> layout = Layout.parse("{g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar}{/h}")
    >>> len(layout), Layout.parse(str(layout)) == layout
    (3, True)
    """

    parts: tuple[str | Half, ...]
    evening: bool = False
    #: What was worked out from the layout once, and belongs to whoever put it there; no part of its value.
    memo: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.parts, self.evening)))

    def __hash__(self) -> int:  # computed once: a layout is a key of caches
        return self._hash

    def __reduce__(self) -> tuple[type[Layout], tuple[tuple[str | Half, ...], bool]]:
        return Layout, (self.parts, self.evening)

    def __iter__(self) -> Iterator[str | Half]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __getitem__(self, at: int) -> str | Half:
        return self.parts[at]

    @property
    def halves(self) -> tuple[Half, ...]:
        """The halves, in order."""
        return tuple(part for part in self.parts if isinstance(part, Half))

    def at(self, level: str) -> Layout:
        """The layout of a whole month or year: without its days, or without its days and months.

        ``level`` is "day" (itself), "month" or "year". Raises LayoutError where no field is left.

        >>> str(Layout.parse("{g}{month en} {day}, {year}{/g} | {h}{day} {month en} {year}{/h}").at("year"))
        '{g locale=en}{year}{/g} | {h locale=en}{year}{/h}'
        """
        if level == "day":
            return self
        if level not in {"month", "year"}:
            raise LayoutError(f"a layout is of a 'day', 'month' or 'year', not of a {shown(level)}")
        parts = [part.coarser(level) if isinstance(part, Half) else part for part in self.parts]
        kept = [part for part in parts if part is not None]
        if not any(isinstance(part, Half) for part in kept):
            raise LayoutError(f"the layout {shown(str(self), 300)} has no {level}")
        return Layout(tuple(kept), self.evening)

    def spelled(self, spelling: str) -> Layout:
        """The layout with the names of a spelling or locale for its Hebrew months. Raises LocaleError.

        >>> str(Layout.parse("{h}{day} {month hebcal upper}{/h}").spelled("ashkenazi"))
        '{h}{day} {month ashkenazi upper}{/h}'
        """
        names.check_spelling(spelling)
        return self._with(lambda part: part.name == "month" and part.names != "", names=spelling, instead=())

    def numbered(self, numerals: gematria.Style) -> Layout:
        """The layout with another style for its Hebrew numerals: their thousands, final letters, order and marks.

        >>> style = gematria.Style(thousands="geresh")
        >>> str(Layout.parse("{h}{day letters} {month he} {year letters}{/h}").numbered(style))
        '{h}{day letters} {month he} {year letters thousands=geresh}{/h}'
        """
        day = gematria.Style(marks=numerals.marks)
        changed = self._with(lambda part: part.name == "day" and part.letters is not None, letters=day)
        return changed._with(lambda part: part.name == "year" and part.letters is not None, letters=numerals)

    def alone(self, calendar: str) -> Layout:
        """The halves of one calendar, "gregorian" or "hebrew", with what stands between them.

        Raises LayoutError where there are none.

        >>> str(Layout.parse("{g}{day}{/g} | {h}{day} {month en}{/h}").alone("hebrew"))
        '{h}{day} {month en}{/h}'
        """
        if calendar not in {"gregorian", "hebrew"}:
            raise LayoutError(f"a calendar is 'both', 'gregorian' or 'hebrew', not {shown(calendar)}")
        kept: list[str | Half] = []
        gap: str | None = None
        for part in self.parts:
            if isinstance(part, str):
                gap = part
            elif part.calendar == calendar[0]:
                kept += [gap, part] if kept and gap else [part]
                gap = None
            else:
                gap = " " if kept else None
        if not kept:
            raise LayoutError(f"the layout {shown(str(self), 300)} has no {calendar} half")
        return Layout(tuple(kept), self.evening)

    def _with(self, chosen: Callable[[Field], bool], **changes: Any) -> Layout:
        """The layout with changes in the chosen fields of its Hebrew halves."""
        parts: list[str | Half] = []
        for part in self.parts:
            if isinstance(part, Half) and part.calendar == "h":
                fields = tuple(
                    replace(each, **changes) if isinstance(each, Field) and chosen(each) else each
                    for each in part.parts
                )
                part = replace(part, parts=fields)
            parts.append(part)
        return Layout(tuple(parts), self.evening)

    @classmethod
    def parse(cls, pattern: str) -> Layout:
        """A printed layout -> the layout. Raises LayoutError, saying where; a name nobody knows raises LocaleError.

        >>> Layout.parse("{h}{day letters} ב{month he}{/h}").halves[0].fields[1].names
        'he'
        >>> Layout.parse("{g}{dya}{/g}")
        Traceback (most recent call last):
        hebdate.errors.LayoutError: no field 'dya' at 3: it is weekday, day, month or year
        """
        return _parse(pattern)

    def __str__(self) -> str:
        return ("{evening}" if self.evening else "") + "".join(
            escape(part) if isinstance(part, str) else str(part) for part in self.parts
        )


# --- the notation -----------------------------------------------------------------------------------------------------


def _print_half(half: Half) -> str:
    texts = (("joint", half.joint), ("wide", half.wide), ("locale", half.locale))
    options = [f"{key}={quoted(value)}" for key, value in texts if value]
    if half.listing:
        options.append("list")
    if half.short:
        options.append(f"short={half.short}")
    options += [word for word, wanted in (("once", half.once), ("begun", half.begun)) if wanted]
    inner = "".join(escape(part) if isinstance(part, str) else printed(part, half.calendar) for part in half.parts)
    return f"{{{' '.join([half.calendar, *options])}}}{inner}{{/{half.calendar}}}"


def _parse(pattern: str) -> Layout:
    if len(pattern) > LONGEST:
        raise LayoutError(f"a pattern has at most {LONGEST} characters, not {len(pattern)}")
    parts: list[str | Half] = []
    inner: list[str | Field] = []
    opened: Tag | None = None
    literal = ""
    evening = False
    for piece in tags(pattern):
        if isinstance(piece, str):
            literal += piece
            continue
        word, options, at = piece
        if word == "evening" and not options:
            evening = True
        elif word in {"g", "h"}:
            if opened:
                raise LayoutError(f"the half at {at} begins inside the half at {opened.at}")
            if literal:
                parts.append(literal)
            opened, literal, inner = piece, "", []
        elif word in {"/g", "/h"}:
            if not opened or opened.word != word[1]:
                raise LayoutError(f"{{{word}}} at {at} ends no half")
            if literal:
                inner.append(literal)
            parts.append(_half(opened, tuple(inner)))
            opened, literal = None, ""
        elif not opened:
            raise LayoutError(
                f"the field {shown(word)} at {at} is in no half:"
                " it stands between {g} and {/g}, or {h} and {/h}"
            )
        else:
            if literal:
                inner.append(literal)
            inner.append(field_of(opened.word, word, options, at))
            literal = ""
    if opened:
        raise LayoutError(f"the half at {opened.at} has no end: write {{/{opened.word}}}")
    if literal:
        parts.append(literal)
    return Layout(tuple(parts), evening)


def _half(tag: Tag, parts: tuple[str | Field, ...]) -> Half:
    """A half from the tag that opens it."""
    calendar, options, at = tag
    short = str(options.pop("short", 0))
    half = Half(
        calendar,
        parts,
        joint=str(options.pop("joint", "")),
        wide=str(options.pop("wide", "")),
        locale=str(options.pop("locale", "")),
        listing=bool(options.pop("list", False)),
        once=bool(options.pop("once", False)),
        begun=bool(options.pop("begun", False)),
        short=int(short) if short in {"0", "1", "2", "3"} else -1,
    )
    if options or half.short < 0:
        raise LayoutError(f"the half at {at} cannot have {next(iter(options), 'short=' + short)!r}")
    return half
