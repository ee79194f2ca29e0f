"""Clean lines: a real day as the press of a language prints it, alone or in both calendars."""

from __future__ import annotations

import datetime as dt
import random
import re
from functools import lru_cache
from typing import NamedTuple

from damaged import names
from damaged.lines import Line, Token
from hebdate.arithmetic import from_rd, is_leap

_USUAL = (dt.date(1700, 1, 1).toordinal(), dt.date(2150, 12, 31).toordinal())
_BRIEF = (dt.date(1700, 1, 1).toordinal(), dt.date(2100, 1, 1).toordinal())  # where years may have two digits
_OLDER = dt.date(1590, 1, 1).toordinal()

# {month} is wide, {short} abbreviated, {number} its number; {ordinal} and {day} are days; {plain} a weekday.
_COMMON = ("{day} {month} {year}", "{weekday} {day} {month} {year}", "{weekday}, {day} {month} {year}")
_DOTTED = ("{day}. {month} {year}", "{weekday} {day}. {month} {year}", "{day}.{number}.{year}")
_OF = ("{day} de {month} de {year}", "{weekday}, {day} de {month} de {year}", "{weekday} {day} de {month} de {year}")
_CIVIL = {
    "en": (
        "{month} {day}, {year}", "{weekday}, {month} {day}, {year}", "{weekday}, {month} {ordinal}, {year}",
        "{day} {month} {year}", "{weekday} {day} {month} {year}", "{ordinal} of {month} {year}",
        "{short} {day}, {year}", "{weekday}, the {ordinal} of {month}, {year}", "{day} {short} {year}",
        "{year}-{number2}-{day2}", "{weekday_short} {month} {day}, {year}", "{month} {ordinal}, {year}",
        "{weekday}, {day} {month}, {year}",
    ),
    "fr": (*_COMMON, "le {day} {month} {year}", "{weekday} {day} {short} {year}"),
    "de": (*_DOTTED, "{weekday}, {day}. {month} {year}", "{weekday}, den {day}. {month} {year}",
           "{day}. {short} {year}", "{weekday_short}, {day}.{number}.{year}"),
    "es": _OF, "pt": _OF, "ca": ("{day} {month} de {year}", "{weekday}, {day} {month} de {year}"),
    "ru": (*_COMMON, "{day} {month} {year} г.", "{day} {month} {year} года", "{day}.{number}.{year}"),
    "uk": (*_COMMON, "{day} {month} {year} р."),
    "hu": ("{year}. {month} {day}.", "{year}. {month} {day}., {weekday}"),
    "he": ("{day} ב{month} {year}", "{weekday}, {day} ב{month} {year}", "{day} {month} {year}", "{day}.{number}.{year}",
           "{weekday_short} {day} ב{month} {year}"),
    "cs": _DOTTED, "sk": _DOTTED, "da": _DOTTED, "nb": _DOTTED, "nn": _DOTTED, "fi": _DOTTED,
}  # fmt: skip
#: Without a year, beside a half that has one.
_CIVIL_SHORT = {
    "en": ("{month} {day}", "{weekday}, {month} {ordinal}", "{weekday}, {day} {month}"),
    "de": ("{weekday}, {day}. {month}",), "es": ("{weekday}, {day} de {month}",), "fr": ("{weekday} {day} {month}",),
    "ru": ("{day} {month}", "{weekday}, {day} {month}"), "he": ("{weekday}, {day} ב{month}",),
}  # fmt: skip
_HEBREW = {
    "en": ("{day} {month} {year}", "{month} {day}, {year}", "{ordinal} of {month}, {year}", "{ordinal} {month} {year}",
           "{weekday}, {day} {month} {year}"),
    "de": ("{day}. {month} {year}", "{day} {month} {year}"),
    "es": ("{day} de {month} de {year}", "{day} {month} {year}"),
    "pt": ("{day} de {month} de {year}", "{day} {month} {year}"),
    "ru": ("{day} {month} {year}", "{day} {month} {year} г."),
    "hu": ("{year}. {month} {day}.", "{day} {month} {year}"), "cs": ("{day}. {month} {year}",),
    "nl": ("{day} {month} {year}", "{month} {day} {year}"),
}  # fmt: skip
_SCRIPT = (
    "{letters} {month} {letters_year}", "{letters} ב{month} {letters_year}", "{letters} ב{month}, {letters_year}",
    "{weekday_short}, {letters} ב{month} {letters_year}", "{weekday} {letters} {month} {letters_year}",
    "{letters} {month} שנת {letters_year}", "{letters} לחודש {month} {letters_year}", "{letters} ב{month} {year}",
    "{day} ב{month} {year}", "{day} {month} {letters_year}",
)  # fmt: skip
_HEBREW_SHORT = ("{day} {month}",)
_SCRIPT_SHORT = ("{letters} ב{month}", "{letters} {month}")

_RANGES = {
    "en": "{month} {day}–{day}, {year}", "de": "{day}.–{day}. {month} {year}", "fr": "{day}-{day} {month} {year}",
    "ru": "{day}–{day} {month} {year}", "he": "{day}-{day} ב{month} {year}", "it": "{day}-{day} {month} {year}",
}  # fmt: skip
_LONG_RANGES = {
    "en": "{month} {day} – {month} {day}, {year}", "de": "{day}. {month} – {day}. {month} {year}",
    "fr": "{day} {month} – {day} {month} {year}", "ru": "{day} {month} – {day} {month} {year}",
    "he": "{day} ב{month} – {day} ב{month} {year}", "it": "{day} {month} – {day} {month} {year}",
}  # fmt: skip
_HEBREW_RANGE, _LONG_HEBREW_RANGE = "{day}–{day} {month} {year}", "{day} {month} – {day} {month} {year}"
_SCRIPT_RANGE, _LONG_SCRIPT_RANGE = (
    "{letters}–{letters} ב{month} {letters_year}",
    "{letters} ב{month} – {letters} ב{month} {letters_year}",
)

_JOINTS = (
    (" | ", ""), (" | ", ""), (" / ", ""), (" / ", ""), (" – ", ""), (" • ", ""), (", ", ""), (" = ", ""), ("\n", ""),
    (" · ", ""), ("; ", ""), (" — ", ""), ("\t", ""), (" (", ")"), (" (", ")"), (" [", "]"), (" ", ""),
)  # fmt: skip
_PLAIN_JOINTS = ((" | ", ""), (" / ", ""), (" • ", ""), (" (", ")"))
_CORRESPONDING = {
    "en": (" corresponding to ", ", which is "), "de": (" entspricht ",), "fr": (" correspondant au ",),
    "es": (" correspondiente al ",), "ru": (" соответствует ",), "it": (" corrispondente al ",),
}  # fmt: skip
_FRONTS = {
    "en": ("Jerusalem, ", "New York, "),
    "de": ("Berlin, ", "Wien, "),
    "fr": ("Paris, ", "Paris, le "),
    "he": ("ירושלים, ", "בס״ד, ", "ב״ה, "),
    "ru": ("Москва, ",),
}
_MARKS = (("׳", "״"), ("׳", "״"), ("'", '"'), ("’", "”"))
_CIVIL_LANGUAGES = [*names.LANGUAGES, *("en he de fr ru".split() * 3)]
_HEBREW_LANGUAGES = [
    *names.LANGUAGES, "en-ashkenazi", "en-cldr", "he-full", *("en he de fr ru".split() * 3), *("he he-full".split() * 3)
]  # fmt: skip


class Shape(NamedTuple):
    """What sort of line is wanted: which calendars, and whether a range, an evening, or without one of the years."""

    calendars: tuple[str, ...]
    range: bool = False
    evening: bool = False
    year_less: int = -1


@lru_cache(maxsize=512)
def _parts(pattern: str) -> tuple[tuple[str, str], ...]:
    """A pattern -> (literal, "") and ("", field) in turn."""
    found = re.split(r"\{(\w+)\}", pattern)
    return tuple((part, "") if at % 2 == 0 else ("", part) for at, part in enumerate(found) if part)


class _Fields(NamedTuple):
    """Writes the fields of one half."""

    half: int
    calendar: str
    language: str
    marks: tuple[str, str]
    short_year: int  # 0, or 2 for an apostrophe and two digits; of letters: with or without the thousands
    bare_adar: bool  # plain Adar in a leap year, as the other half decides

    def token(self, name: str, rd: int, end: str, prefix: str) -> Token:
        year, month, day = from_rd(rd) if self.calendar == "hebrew" else _civil(rd)
        if name.startswith("weekday"):
            weekday = (rd - 1) % 7
            words = names.weekdays(self.language.partition("-")[0], "short" if name.endswith("short") else "wide")
            return self._of("weekday", words[weekday], weekday, end, "word")
        if name in ("month", "short"):
            return self._month(name, year, month, end, prefix)
        if name == "letters_year":
            return self._letters_year(year, end)
        if name == "year" and self.short_year and self.calendar == "civil":
            return Token(f"’{year % 100:02}", "year", self.half, frozenset({year % 100}), 100, end, "short")
        text, field, value, form = {
            "number": (f"{month}", "month", month, "digits"),
            "number2": (f"{month:02}", "month", month, "digits"),
            "day": (f"{day}", "day", day, "digits"),
            "day2": (f"{day:02}", "day", day, "digits"),
            "ordinal": (names.ordinal(day), "day", day, "ordinal"),
            "letters": (names.gematria(day, *self.marks), "day", day, "letters"),
            "year": (f"{year}", "year", year, "digits"),
        }[name]
        if name == "day" and day == 1 and self.language == "fr" and self.calendar == "civil":
            text = "1er"
        return self._of(field, text, value, end, form)

    def _of(self, field: str, text: str, value: int, end: str, form: str) -> Token:
        return Token(text, field, self.half, frozenset({value}), 0, end, form)

    def _month(self, name: str, year: int, month: int, end: str, prefix: str) -> Token:
        if self.calendar == "civil":
            text = names.civil_months(self.language, "short" if name == "short" else "wide")[month - 1]
            return self._of("month", prefix + text, month, end, "word")
        leap = is_leap(year)
        values = frozenset({month})
        if leap and month in (6, 7) and self.bare_adar:
            text, values = names.hebrew_months(self.language)[names.ADAR], frozenset({6, 7})
        else:
            text = names.hebrew_month(self.language, month, leap)
        return Token(prefix + text.replace("׳", self.marks[0]), "month", self.half, values, 0, end, "word")

    def _letters_year(self, year: int, end: str) -> Token:
        if not 5001 <= year <= 5999 or year % 1000 < 20:
            return self._of("year", str(year), year, end, "digits")
        short = names.gematria(year % 1000, *self.marks)
        if self.short_year:
            short = f"ה{self.marks[0] if self.short_year == 1 else ''}{short}"
        return self._of("year", short, year, end, "letters")


def _civil(rd: int) -> tuple[int, int, int]:
    day = dt.date.fromordinal(rd)
    return day.year, day.month, day.day


def _half(fields: _Fields, pattern: str, first: int, last: int) -> list[Token]:
    """A half in a pattern; what stands twice in it is of the first day and the last."""
    found: list[Token] = []
    seen: set[str] = set()
    twice = {name for _, name in _parts(pattern) if name and pattern.count("{" + name + "}") == 2}
    for literal, name in _parts(pattern):
        if literal:
            found.append(Token(literal, half=fields.half))
            continue
        end = "" if name not in twice else "last" if name in seen else "first"
        prefix = ""
        if name == "month" and fields.language in ("he", "he-full", "yi") and found and found[-1].text.endswith("ב"):
            prefix = "ב"  # the letter "in" is glued to the month, so it is a part of the word
            found[-1] = found[-1]._replace(text=found[-1].text[:-1])
        found.append(fields.token(name, last if end == "last" else first, end, prefix))
        seen.add(name)
    return [token for token in found if token.text]


def _day(rng: random.Random) -> int:
    return rng.randint(_OLDER, _USUAL[0]) if rng.random() < 0.04 else rng.randint(*_USUAL)


def _subject(rng: random.Random, shape: Shape) -> tuple[int, int]:
    """The day or days that a line is about; a range begins and ends in one year of both calendars."""
    while True:
        first = _day(rng)
        if not shape.range:
            return first, first
        last = first + rng.randint(1, 9)
        if _civil(first)[0] == _civil(last)[0] and from_rd(first)[0] == from_rd(last)[0]:
            return first, last


def _pattern(rng: random.Random, shape: Shape, half: int, language: str, first: int, last: int) -> str:
    """How a half is printed."""
    civil = shape.calendars[half] == "civil"
    script = language in ("he", "he-full", "yi") and not civil
    if shape.range:
        if civil:
            same = _civil(first)[1] == _civil(last)[1]
            return (_RANGES if same else _LONG_RANGES)[language]
        same = from_rd(first)[1] == from_rd(last)[1]
        if script:
            return _SCRIPT_RANGE if same else _LONG_SCRIPT_RANGE
        return _HEBREW_RANGE if same else _LONG_HEBREW_RANGE
    if shape.year_less == half:
        if civil:
            return rng.choice(_CIVIL_SHORT[language])
        return rng.choice(_SCRIPT_SHORT if script else _HEBREW_SHORT)
    if civil:
        return rng.choice(_CIVIL.get(language, _COMMON))
    chosen = rng.choice(_SCRIPT if script else _HEBREW.get(language, ("{day} {month} {year}",)))
    # In the evening the weekday of a Hebrew half would be the next day's for some printers, and not for others.
    if shape.evening and "weekday" in chosen:
        return _SCRIPT[1] if script else "{day} {month} {year}"
    return chosen


def _language(rng: random.Random, shape: Shape, half: int) -> str:
    if shape.calendars[half] == "hebrew":
        return rng.choice(_HEBREW_LANGUAGES)
    if shape.range:
        return rng.choice(list(_RANGES))
    if shape.year_less == half:
        return rng.choice(list(_CIVIL_SHORT))
    return rng.choice(_CIVIL_LANGUAGES)


def write_line(rng: random.Random, shape: Shape) -> Line:
    """A true line of that shape: of a random day, in languages, forms and marks that ``rng`` chooses."""
    first, last = _subject(rng, shape)
    pair = len(shape.calendars) == 2
    brief = pair and not shape.range and shape.year_less < 0 and first in range(*_BRIEF)
    halves: list[list[Token]] = []
    languages: list[str] = []
    for half, name in enumerate(shape.calendars):
        language = _language(rng, shape, half)
        if half and rng.random() < 0.4 and languages[0] in names.LANGUAGES and not shape.range and shape.year_less < 0:
            language = languages[0]
        later = shape.evening and name == "hebrew"
        short_year = rng.choice((0, 1, 2)) if name == "hebrew" else 2 * (brief and rng.random() < 0.06)
        bare_adar = pair and not shape.range and rng.random() < 0.5
        fields = _Fields(half, name, language, rng.choice(_MARKS), short_year, bare_adar)
        pattern = _pattern(rng, shape, half, language, first + later, last + later)
        if "{number}" in pattern or "{number2}" in pattern:
            fields = fields._replace(short_year=0)
        halves.append(_half(fields, pattern, first + later, last + later))
        languages.append(language)
    tokens = halves[0]
    if pair:
        joint, tail = rng.choice(_PLAIN_JOINTS if shape.range or shape.year_less >= 0 else _JOINTS)
        main = languages[0].partition("-")[0]
        if main in _CORRESPONDING and rng.random() < 0.08 and not shape.range:
            joint, tail = rng.choice(_CORRESPONDING[main]), ""
        tokens = [*tokens, Token(joint), *halves[1], *([Token(tail)] if tail else [])]
    front = _FRONTS.get(languages[0].partition("-")[0])
    if front and rng.random() < 0.08:
        tokens = [Token(rng.choice(front)), *tokens]
    return Line(tuple(tokens), shape.calendars, tuple(languages), first, last, shape.evening)


PAIRS = (("civil", "hebrew"), ("hebrew", "civil"))


def shape_of(rng: random.Random, wanted: str) -> Shape:
    """A sort of line: "pair", "civil", "hebrew", "evening", "range", "single", "day" (any but a range), or "any"."""
    if wanted in ("any", "day"):
        odds = ("pair",) * 13 + ("civil",) * 2 + ("hebrew",) * 2 + ("evening",)
        wanted = rng.choice(odds if wanted == "day" else (*odds, "range", "range"))
    if wanted == "single":
        wanted = rng.choice(("civil", "hebrew"))
    if wanted in ("civil", "hebrew"):
        return Shape((wanted,))
    calendars = rng.choice(PAIRS)
    if wanted == "range":
        return Shape(calendars if rng.random() < 0.6 else (rng.choice(("civil", "hebrew")),), range=True)
    if wanted == "evening":
        return Shape(calendars, evening=True)
    return Shape(calendars, year_less=rng.choice((0, 1)) if rng.random() < 0.1 else -1)
