"""A locale's own dates, in the very order and words of its CLDR patterns: 2022年5月16日, 6ê Tishria 5681an.

In many languages a date has words, endings or numbers joined to it that mean nothing elsewhere. Where a locale is asked
for, the text is searched for its patterns, with its names in them, and what is found is put into the words that every
reader of this package knows: the fields in their own order, "1920 September 18th". Each character of the result
remembers where it came from, so that spans are of the text as written. Nothing is decided here: a date so found is one
half of a header like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hebdate.days import WEEKDAYS
from hebdate.names.locales import CALENDARS, CONTEXTS
from hebdate.names.months import gregorian_months, hebrew_months, weekdays
from hebdate.names.orders import numbering, patterns
from hebdate.slots import CIVIL_ENGLISH, ENGLISH
from hebdate.text.marks import INVISIBLE

_FIELD: Final = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)")
_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
#: Marks of direction and joining, which a program may put anywhere and a person does not see.
_UNSEEN: Final = re.compile(f"[{INVISIBLE}]+")
#: Between numbers, these are no idiom: any reader knows a date all in numbers, and that its order is open.
_COMMON: Final = frozenset(("", ".", "/", "-"))


class Idiom(NamedTuple):
    """One pattern: its expression, with a group for each field, and what each group's word is in the words we know."""

    expression: re.Pattern[str]
    fields: tuple[tuple[str, dict[str, str]], ...]


def idioms(locales: tuple[str, ...]) -> tuple[Idiom, ...]:
    """The patterns of the locales, in both calendars, the longest first. Raises `LocaleError`.

    >>> found, _ = in_known_words("2022年5月16日 | 5782年以珥月15日", idioms(("ja", "zh-Hant")))
    >>> found
    '2022 May 16th  | 5782 Iyyar 15th '
    """
    found: dict[str, Idiom] = {}
    for locale in locales:
        for calendar in CALENDARS:
            for pattern in patterns(locale, calendar).values():
                idiom = _idiom(locale, calendar, pattern)
                if idiom is not None:
                    found.setdefault(idiom.expression.pattern, idiom)
    return tuple(sorted(found.values(), key=lambda idiom: -len(idiom.fields)))


def _idiom(locale: str, calendar: str, pattern: str) -> Idiom | None:
    """One pattern made an expression; None where it is all in numbers, or in Hebrew ones, which every reader knows."""
    if numbering(locale, calendar) == "hebr":
        return None
    expression = ""
    fields: list[tuple[str, dict[str, str]]] = []
    joints: list[str] = []
    in_words = False
    after_month = False
    at_name = False  # whether a name comes right before, after which a writer may put a space
    for match in _FIELD.finditer(pattern):
        letter = match[2]
        expression += r"\s*" if at_name and letter else ""
        at_name = letter is not None and letter in "EcML" and (letter in "Ec" or len(match[0]) > 2)
        if letter is None:
            literal = match[1].replace("''", "'") if match[1] is not None else match[3]
            joints.append(_UNSEEN.sub("", literal).strip())
            expression += _behind_name(literal) if calendar == "hebrew" and after_month else _literal(literal or "'")
            after_month = False
            continue
        after_month = letter in "ML"
        if at_name:
            words = _words(locale, calendar, "weekday" if letter in "Ec" else "month")
            in_words = in_words or letter in "ML"
            written = sorted((word for word in words if word), key=len, reverse=True)
            expression += r"\s*" if calendar == "hebrew" and letter in "ML" else ""  # a borrowed name stands apart
            expression += f"({'|'.join(map(_name, written))})"
            fields.append(("word", words))
        elif letter in "ML":
            if calendar == "hebrew":
                return None  # of which there are several systems
            expression += r"(\d\d?)(?!\d)"
            fields.append(("month", {}))
        elif letter == "d":
            expression += r"(\d\d?)(?!\d)"
            fields.append(("day", {}))
        elif letter == "y":
            short = calendar == "gregorian" and match[0] == "yy"
            expression += r"(\d\d)(?!\d)" if short else r"(\d{4})"
            fields.append(("short" if short else "year " + calendar, {}))
        else:
            return None  # an era, a quarter
    places = {name for name, _ in fields}
    if not in_words and (calendar == "hebrew" or _COMMON.issuperset(joints)):
        return None
    if "day" not in places or places.isdisjoint(("year gregorian", "year hebrew", "short")):
        return None
    return Idiom(re.compile(r"(?<!\d)(?:(?<=[\W_])|(?=\d)|^)" + expression + r"(?!\d)", re.IGNORECASE), tuple(fields))


#: A particle: what is joined to a name in the locale's language, and left out behind one that is borrowed.
_PARTICLE: Final = re.compile("འི་|[^\\W\\d_]+$|[^\\W\\d_]+(?=\\s)")


def _behind_name(text: str) -> str:
    """An expression for what is written behind a Hebrew month's name, which may be borrowed and stand apart."""
    particle = _PARTICLE.match(_UNSEEN.sub("", text))
    if particle is None:
        return r"\s*" + _literal(text or "'")
    return f"(?:{re.escape(particle[0])})?" + r"\s*" + _literal(text[particle.end() :])


def _literal(text: str) -> str:
    """An expression for what is written between fields, whatever the white space in it."""
    bare = _UNSEEN.sub("", text)
    inner = r"\s*".join(re.escape(part) for part in bare.split())
    before = r"\s*" if bare[:1].isspace() else ""
    after = r"\s*" if bare[-1:].isspace() and inner else ""
    return before + inner + after


def _name(word: str) -> str:
    """An expression for a name; a number at its end is all of a number: "아달월 2" does not begin "아달월 29"."""
    return _literal(word) + (r"(?!\d)" if word[-1].isdigit() else "")


def _words(locale: str, calendar: str, what: str) -> dict[str, str]:
    """The locale's words for months or weekdays, and the words that we know; a word for two Adars is plain Adar."""
    found: dict[str, str] = {}
    for width in ("wide", "abbreviated"):
        for context in CONTEXTS:
            row, known = _row(locale, calendar, what, width, context)
            for word, plain in zip(row, known, strict=True):
                key = _plain(word)
                if found.get(key, plain) != plain:
                    plain = "Adar" if plain.startswith("Adar") else ""  # one word for two months says neither
                found[key] = plain
    return found


def _row(locale: str, calendar: str, what: str, width: str, context: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The locale's names, and beside each the one that we know."""
    if what == "weekday":
        return weekdays(locale, width, context), WEEKDAYS
    if calendar == "gregorian":
        return gregorian_months(locale, width, context), CIVIL_ENGLISH
    return hebrew_months(locale, width, context), ENGLISH


def _plain(word: str) -> str:
    """A word as it is looked up."""
    return " ".join(_UNSEEN.sub("", word).split()).casefold()


def in_known_words(text: str, known: tuple[Idiom, ...]) -> tuple[str, list[int]] | None:
    """(the text with its idioms in words that we know, where each character of it came from); None without an idiom."""
    seen = [at for at, char in enumerate(text) if not _UNSEEN.match(char)]
    bare = _UNSEEN.sub("", text)
    taken: list[tuple[int, int, list[tuple[str, int, int]]]] = []
    for idiom in known:
        for match in idiom.expression.finditer(bare):
            if any(match.start() < end and start < match.end() for start, end, _ in taken):
                continue
            fields = list(_fields(idiom, match))
            if all(word for word, _, _ in fields):
                taken.append((match.start(), match.end(), fields))
    if not taken:
        return None
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, fields in sorted(taken):
        pieces.append(bare[at:start])
        places += range(at, start)
        for number, (word, first, last) in enumerate(fields):
            if number:
                pieces.append(" ")
                places.append(first)
            pieces.append(word)
            places += [min(first + step, last - 1) for step in range(len(word) - 1)] + [last - 1]
        pieces.append(" ")  # what follows may be joined to the date
        places.append(end - 1)
        at = end
    pieces.append(bare[at:])
    places += range(at, len(bare))
    return "".join(pieces), [seen[place] for place in places]


def _fields(idiom: Idiom, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Each field of a match: the word that we know for it, and where it stands in the text."""
    for number, (name, words) in enumerate(idiom.fields, 1):
        written = match[number]
        start, end = match.span(number)
        yield words.get(_plain(written), "") if name == "word" else _number(name, int(written)), start, end


def _number(name: str, value: int) -> str:
    """A number in its field; "" where it cannot stand there."""
    if name == "day":
        return f"{value}{_ORDINALS.get(value, 'th')}" if 1 <= value <= 31 else ""
    if name == "month":
        return CIVIL_ENGLISH[value - 1] if 1 <= value <= 12 else ""
    if name == "short":
        return f"'{value:02}"
    return f"{value}" if (value >= 3000) == (name == "year hebrew") and value >= 1000 else ""
