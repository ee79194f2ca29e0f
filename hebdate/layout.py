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
    {weekday NAMES}          NAMES is a locale or one of the styles in `hebdate.spellings`
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

Layouts come from `hebdate.pattern` (locales and CLDR's patterns), `hebdate.styles` and `hebdate.example` (learned).
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from hebdate import gematria, names, wordnumbers
from hebdate.arithmetic import from_rd, is_leap, month_length, to_rd
from hebdate.errors import HebdateError, LayoutError, RangeError, quoted

#: Most characters of a pattern, or of an example.
LONGEST: Final = 20_000

_MAX_RD: Final = dt.date.max.toordinal()

NAMES: Final = ("weekday", "day", "month", "year")
#: What follows a field without a space belongs to it: 15. Mai, 16日.
ATTACHED: Final = re.compile(r"[^\s,،、⹁;؛:/|()\[\]–—־-]+")

_MONTH_KEYS: Final = (
    [
        "tishri",
        "heshvan",
        "kislev",
        "tevet",
        "shevat",
        "adar-i",
        "adar",
        "adar-ii",
        "nisan",
        "iyyar",
        "sivan",
        "tamuz",
        "av",
        "elul",
    ],
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
)
_WEEKDAY_KEYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


# --- the values of a day ---------------------------------------------------------------------------------------------

#: weekday 0-6, Gregorian day, month, year, Hebrew day, month (its place 0-13 in the tuples of `names`), year.
Values: TypeAlias = tuple[int, int, int, int, int, int, int]

_AT: Final = {
    ("g", "day"): 1, ("g", "month"): 2, ("g", "year"): 3, ("h", "day"): 4, ("h", "month"): 5, ("h", "year"): 6,
}  # fmt: skip

#: The R.D. days of the Hebrew years that `HebrewDate` has.
_FIRST_RD, _LAST_RD = to_rd(1, 1, 1), to_rd(13761, 1, 1) - 1

#: Month slot -> its place in a tuple of names, in common and in leap years.
_PLACES: Final = (
    (0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13),
    (0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13),
)


def place(calendar: str, name: str) -> int:
    """Where the value of a field stands among the `values` of a day.

    >>> values(738291)[place("h", "day")]
    15
    """
    return 0 if name == "weekday" else _AT[calendar, name]


def values(rd: int, evening: bool = False) -> Values:
    """R.D. -> what its fields say; in the ``evening`` the Hebrew ones of the next day.

    Outside the years of `datetime.date` the Gregorian values are 0. Raises RangeError outside the Hebrew years.

    >>> values(738291)
    (0, 16, 5, 2022, 15, 9, 5782)
    """
    if 1 <= rd <= _MAX_RD:
        day = dt.date.fromordinal(rd)
        year, slot, hebrew_day = from_rd(rd + 1 if evening else rd)
        return (rd + 6) % 7, day.day, day.month, day.year, hebrew_day, _PLACES[is_leap(year)][slot], year
    if not _FIRST_RD <= rd + evening <= _LAST_RD:
        raise RangeError("ordinal", rd, _FIRST_RD, _LAST_RD, "the Hebrew years 1 to 13760")
    year, slot, hebrew_day = from_rd(rd + evening)
    return (rd + 6) % 7, 0, 0, 0, hebrew_day, _PLACES[is_leap(year)][slot], year


def new_month(rd: int, evening: bool = False) -> int:
    """The first day, from R.D. ``rd`` on, that begins a Hebrew month; for headings that name the months beginning.

    >>> new_month(738291) - 738291, new_month(738292 - 15) - 738291
    (15, -14)
    """
    year, slot, day = from_rd(rd + evening)
    return rd if day == 1 else rd + month_length(year, slot) - day + 1


# --- ordinals --------------------------------------------------------------------------------------------------------


def _english(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


#: How the day becomes an ordinal: name -> the ending after the digits of a day 1-31.
ORDINALS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "en": _english,
        "fr": lambda day: "er" if day == 1 else "",
        "fr-all": lambda day: "er" if day == 1 else "e",
        "nl": lambda day: "ste" if day in {1, 8} or day >= 20 else "de",
        "e": lambda day: "e",
        "pt": lambda day: "º" if day == 1 else "",
        "º": lambda day: "º",
        "°": lambda day: "°",
        "de": lambda day: "sten" if day >= 20 else "ten",
        "ru": lambda day: "-го",
        "ru-е": lambda day: "-е",
        "yi": lambda day: "סטן" if day >= 20 else "טן",
        "sv": lambda day: ":a" if day in {1, 2, 21, 22, 31} else ":e",
    }
)


#: The Gregorian years that two digits can stand for; beyond them a short year is written whole: 4/30/05 of 2105 is
#: read as a day of 2005 or of a century before.
TWO_DIGITS: Final = range(1700, 2100)

ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@cache
def _day_words() -> dict[int, str]:
    """Day -> its English ordinal: twenty-first."""
    ordinals = wordnumbers.english()
    return {
        value: "-".join(words)
        for words, value in wordnumbers.days().items()
        if words[-1] in ordinals and {"twenty", "thirty"}.issuperset(words[:-1])
    }


# --- the values ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a layout: what it names and how it is written.

    ``name``: weekday, day, month or year. ``names``: who names it (a locale or a style of `hebdate.spellings`), with
    ``width``, ``context`` and ``case`` ("", upper, lower, capital); without names it is a number. ``digits``: the
    least digits of a day or month, the last digits of a year (0 is all; two only in `TWO_DIGITS`). ``ordinal``: a key
    of `ORDINALS`. ``zero``: the digit nought. ``form``: "roman" for a Gregorian month, "words" for a day in English
    words. ``letters``: a Hebrew numeral, with ``marks`` for geresh and gershayim. ``instead``: other words than the
    form has, by value. ``last``: the end of an interval rather than its beginning.

    >>> Field("month", names="press-iyyar").write("h", 9), Field("day", ordinal="en").write("g", 16)
    ('Iyyar', '16th')
    """

    name: str
    names: str = ""
    width: str = "wide"
    context: str = "format"
    case: str = ""
    digits: int = 0
    ordinal: str = ""
    zero: str = "0"
    form: str = ""
    letters: gematria.Style | None = None
    marks: tuple[str, str] = ("׳", "״")
    instead: tuple[tuple[int, str], ...] = ()
    last: bool = False

    def write(self, calendar: str, value: int) -> str:
        """The field for a value: weekday 0-6 from Monday, day, year, Gregorian month 1-12, or Hebrew month.

        The Hebrew month is its place 0-13 in the tuples of `hebdate.names`. Raises `LayoutError` where the form
        cannot write it and `LocaleError` for unknown names.
        """
        for at, word in self.instead:
            if at == value:
                return word
        if self.name == "month" and calendar == "h" and not self.names:
            raise LayoutError("a Hebrew month is written by name: six ways of numbering them are in use")
        if self.form:
            return self._cased(ROMAN[value - 1] if self.form == "roman" else _day_words()[value])
        if self.name == "weekday":
            return self._cased(self._weekday(value))
        if self.name == "month" and self.names:
            if calendar == "g":
                return self._cased(names.gregorian_months(self.names, self.width, self.context)[value - 1])
            return self._cased(names.hebrew_months(self.names, self.width, self.context)[value])
        if self.letters is not None:
            return self._numeral(value)
        if self.name == "year":
            text = f"{value % 10**self.digits:0{self.digits}}" if self._is_short(calendar, value) else str(value)
        else:
            text = f"{value:0{self.digits}}" if self.digits else str(value)
        if self.zero != "0":
            text = "".join(chr(ord(self.zero) + int(digit)) for digit in text)
        return text + self._cased(ORDINALS[self.ordinal](value)) if self.ordinal else text

    def _is_short(self, calendar: str, value: int) -> bool:
        """Whether a year is written by its last digits: not one that nobody would take two digits for."""
        return bool(self.digits) and (calendar == "h" or self.digits > 2 or value in TWO_DIGITS)

    def _weekday(self, value: int) -> str:
        if self.letters is None:
            return names.weekdays(self.names, self.width, self.context)[value]
        # "יום שבת" and "יום ז׳" are said too, but only שבת is never wrong.
        return "שבת" if value == 5 else f"יום {'אבגדהו'[(value + 1) % 7]}{self.marks[0]}"

    def _numeral(self, value: int) -> str:
        assert self.letters is not None
        if self.digits and self.name == "year":
            value = value % 10**self.digits or value
        if value > 9999:
            raise LayoutError(f"the year {value} has no Hebrew numeral: they are written for 1..9999")
        text = self.letters.write(value)
        if self.marks != ("׳", "״"):
            text = text.replace("׳", self.marks[0]).replace("״", self.marks[1])
        return text

    def _cased(self, word: str) -> str:
        if self.case == "upper":
            return word.upper()
        if self.case == "lower":
            return word.lower()
        return word[:1].upper() + word[1:] if self.case == "capital" else word

    def __str__(self) -> str:
        return _print_field(self)


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
            raise LayoutError(f"a layout is of a 'day', 'month' or 'year', not of a {quoted(level)}")
        parts = [part.coarser(level) if isinstance(part, Half) else part for part in self.parts]
        kept = [part for part in parts if part is not None]
        if not any(isinstance(part, Half) for part in kept):
            raise LayoutError(f"the layout {quoted(str(self), 300)} has no {level}")
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
            raise LayoutError(f"a calendar is 'both', 'gregorian' or 'hebrew', not {quoted(calendar)}")
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
            raise LayoutError(f"the layout {quoted(str(self), 300)} has no {calendar} half")
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
            _escape(part) if isinstance(part, str) else str(part) for part in self.parts
        )


# --- the pattern, printed --------------------------------------------------------------------------------------------


def _escape(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


_PLAIN: Final = re.compile(r"[^\s{}\"=]+")


def _quoted(value: str) -> str:
    """The value of an option, in quotes unless it is one plain word."""
    return value if _PLAIN.fullmatch(value) and value.isprintable() else json.dumps(value, ensure_ascii=False)


def _print_half(half: Half) -> str:
    texts = (("joint", half.joint), ("wide", half.wide), ("locale", half.locale))
    options = [f"{key}={_quoted(value)}" for key, value in texts if value]
    if half.listing:
        options.append("list")
    if half.short:
        options.append(f"short={half.short}")
    options += [word for word, wanted in (("once", half.once), ("begun", half.begun)) if wanted]
    inner = "".join(_escape(part) if isinstance(part, str) else str(part) for part in half.parts)
    return f"{{{' '.join([half.calendar, *options])}}}{inner}{{/{half.calendar}}}"


_DEFAULT: Final = Field("day")
_LETTERS: Final = gematria.Style()


def _print_field(part: Field) -> str:
    words = [part.name]
    if part.names:
        words.append(_quoted(part.names))
    if part.width != "wide":
        words.append(part.width)
    if part.context != "format":
        words.append("alone")
    if part.case:
        words.append(part.case)
    if part.digits:
        words.append(str(part.digits))
    if part.ordinal:
        words.append(f"ordinal={_quoted(part.ordinal)}")
    if part.zero != "0":
        words.append(f"zero={part.zero}")
    if part.form:
        words.append(part.form)
    if part.letters is not None:
        style = part.letters
        words.append("letters" if style.marks != "none" else "plain")
        if part.marks != _DEFAULT.marks:
            words += [f"geresh={_quoted(part.marks[0])}", f"gershayim={_quoted(part.marks[1])}"]
        if style.thousands != "none":
            words.append(f"thousands={style.thousands}")
        if style.whole != "word":
            words.append(f"whole={style.whole}")
        if style.final:
            words.append("final=pe" if style.final == "pe" else "final=all")
        if style.reorder:
            words.append("reorder")
    # A key does not need its calendar: no month of one is a month of the other by these names.
    for at, word in part.instead:
        keys = _WEEKDAY_KEYS if part.name == "weekday" else (*_MONTH_KEYS[0], *_MONTH_KEYS[1])
        words.append(f"{at if part.name == 'day' else keys[at]}={json.dumps(word, ensure_ascii=False)}")
    if part.last:
        words.append("last")
    return f"{{{' '.join(words)}}}"


# --- the pattern, read -----------------------------------------------------------------------------------------------

_TAG: Final = re.compile(r"""\{(/?[a-z]+)((?:\s+(?:[\w-]+=)?(?:"(?:[^"\\]|\\.)*"|[^\s{}"=]+))*)\s*\}""", re.DOTALL)
_OPTION: Final = re.compile(r"""(?:([\w-]+)=)?("(?:[^"\\]|\\.)*"|[^\s{}"=]+)""", re.DOTALL)


def _parse(pattern: str) -> Layout:
    if len(pattern) > LONGEST:
        raise LayoutError(f"a pattern has at most {LONGEST} characters, not {len(pattern)}")
    parts: list[str | Half] = []
    inner: list[str | Field] = []
    opened: tuple[str, dict[str, str | bool], int] | None = None
    literal = ""
    evening = False
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char not in "{}":
            stop = _next_brace(pattern, at)
            literal += pattern[at:stop]
            at = stop
            continue
        if pattern.startswith(char * 2, at):
            literal += char
            at += 2
            continue
        match = _TAG.match(pattern, at)
        if not match:
            raise LayoutError(f"the brace at {at} opens no field: a brace that is meant is written twice")
        word, options = match[1], _options(match[2], at)
        if word == "evening" and not options:
            evening = True
        elif word in {"g", "h"}:
            if opened:
                raise LayoutError(f"the half at {at} begins inside the half at {opened[2]}")
            if literal:
                parts.append(literal)
            opened, literal, inner = (word, options, at), "", []
        elif word in {"/g", "/h"}:
            if not opened or opened[0] != word[1]:
                raise LayoutError(f"{{{word}}} at {at} ends no half")
            if literal:
                inner.append(literal)
            parts.append(_half(opened[0], opened[1], tuple(inner), opened[2]))
            opened, literal = None, ""
        elif not opened:
            raise LayoutError(
                f"the field {quoted(word)} at {at} is in no half:"
                " it stands between {g} and {/g}, or {h} and {/h}"
            )
        else:
            if literal:
                inner.append(literal)
            inner.append(_field(opened[0], word, options, at))
            literal = ""
        at = match.end()
    if opened:
        raise LayoutError(f"the half at {opened[2]} has no end: write {{/{opened[0]}}}")
    if literal:
        parts.append(literal)
    return Layout(tuple(parts), evening)


def _next_brace(pattern: str, at: int) -> int:
    found = [place for place in (pattern.find("{", at), pattern.find("}", at)) if place >= 0]
    return min(found, default=len(pattern))


def _options(text: str, at: int) -> dict[str, str | bool]:
    """The options of a tag: key -> value, or word -> True."""
    found: dict[str, str | bool] = {}
    for match in _OPTION.finditer(text):
        value = match[2]
        if value[0] == '"':
            try:
                value = json.loads(value, strict=False)
            except json.JSONDecodeError:
                raise LayoutError(f"the quoted text {value} after {at} cannot be read") from None
        key = match[1]
        if key is None and not value:
            continue
        found[key or value] = value if key else True
    return found


def _half(calendar: str, options: dict[str, str | bool], parts: tuple[str | Field, ...], at: int) -> Half:
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


def _field(calendar: str, name: str, options: dict[str, str | bool], at: int) -> Field:
    """A field from its tag."""
    if name not in NAMES:
        raise LayoutError(f"no field {quoted(name)} at {at}: it is weekday, day, month or year")
    values: dict[str, object] = {}
    marks = list(_DEFAULT.marks)
    style: dict[str, object] = {}
    instead: list[tuple[int, str]] = []
    keys = _WEEKDAY_KEYS if name == "weekday" else _MONTH_KEYS[calendar == "g"] if name == "month" else ()
    for key, value in options.items():
        if value is True:
            _word(name, key, values, style, at)
        elif key == "ordinal" and value in ORDINALS and name == "day":
            values["ordinal"] = value
        elif key == "zero" and len(str(value)) == 1 and unicodedata.digit(str(value), -1) == 0:
            values["zero"] = value
        elif key in {"geresh", "gershayim"} and len(str(value)) <= 3 and not any(map(str.isalnum, str(value))):
            marks[key == "gershayim"] = str(value)
        elif key in {"thousands", "whole"}:
            style[key] = value
        elif key == "final" and value in {"pe", "all"}:
            style[key] = "pe" if value == "pe" else True
        elif name == "day" and key.isdecimal() and 1 <= int(key) <= 31:
            instead.append((int(key), str(value)))
        elif key in keys:
            # Hebrew months by their place from 0, Gregorian ones by their number from 1, as `Field.write` takes them.
            instead.append((keys.index(key) + (name == "month" and calendar == "g"), str(value)))
        else:
            raise LayoutError(f"the field {name!r} at {at} cannot have {key}={_quoted(str(value))}")
    if "marks" in style:
        values["letters"] = gematria.Style(**style)  # type: ignore[arg-type]
    elif style:
        raise LayoutError(f"the field {name!r} at {at} has {next(iter(style))!r}, which is for letters")
    part = Field(name, marks=(marks[0], marks[1]), instead=tuple(instead), **values)  # type: ignore[arg-type]
    _check_field(part, calendar, at)
    return part


def _word(name: str, word: str, values: dict[str, object], style: dict[str, object], at: int) -> None:
    """An option without a value."""
    if word in {"abbreviated", "narrow", "wide"}:
        values["width"] = word
    elif word == "alone":
        values["context"] = "stand-alone"
    elif word in {"upper", "lower", "capital"}:
        values["case"] = word
    elif word == "last":
        values["last"] = True
    elif word == "reorder":
        style["reorder"] = True
    elif (name, word) in {("month", "roman"), ("day", "words")}:
        values["form"] = word
    elif word in {"letters", "plain"} and name != "month":
        style["marks"] = "unicode" if word == "letters" else "none"
    elif word in {"1", "2", "3", "4"}:
        values["digits"] = int(word)
    elif "names" in values or name in {"day", "year"}:
        raise LayoutError(f"the field {name!r} at {at} cannot have {quoted(word)}")
    else:
        values["names"] = word


def _check_field(part: Field, calendar: str, at: int) -> None:
    """Write one value, so that a pattern fails when it is read and not when it is used."""
    if part.name == "weekday" and not part.names and part.letters is None:
        raise LayoutError(f"the weekday at {at} says not in whose words: write {{weekday en}}")
    value = {"weekday": 0, "day": 1, "month": 1, "year": 5782}[part.name]
    try:
        replace(part, instead=()).write(calendar, value)
    except HebdateError as error:
        if isinstance(error, LayoutError) or type(error).__name__ == "LocaleError":
            raise
        raise LayoutError(f"the field {part.name!r} at {at} cannot be written: {error}") from None
