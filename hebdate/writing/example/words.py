"""The names in an example: in which language, width and case, and by whose spelling, they are written so."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import Final

from hebdate import gematria, names
from hebdate.names import spellings
from hebdate.names._cldr.hebrew import NAMES as CLDR_NAMES
from hebdate.names.known.words import PLAIN_ADAR, meanings
from hebdate.slots import SLOTS
from hebdate.text.fold import fold
from hebdate.text.marks import SINGLE
from hebdate.writing.example.slices import CASES, Line, Slice, prefixes
from hebdate.writing.field import Field
from hebdate.writing.ordinals import ROMAN
from hebdate.writing.values import Values


def language_of(text: str, slices: list[Slice]) -> str:
    """The language that explains the most weekdays and Gregorian months; "" where there are none."""
    votes: Counter[str] = Counter()
    for each in slices:
        word = text[each.start : each.stop]
        found: list[names.Spelling] = []
        if each.written.name == "weekday":
            found = names.identify_weekday(word, each.value)
        elif each.written.name == "month" and each.written.calendar == "g" and each.value:
            found = next(
                (hits for _, cut in prefixes(word) if (hits := names.identify_gregorian_month(cut, each.value))), []
            )
        # In the order of the ranking, so that of equally good languages the first wins.
        votes.update(list(dict.fromkeys(names.language(spelling.names) for spelling in found)))
    return votes.most_common(1)[0][0] if votes else ""


def spellings_of(text: str, slices: list[Slice]) -> Counter[str]:
    """Who writes the Hebrew months of the line so -> how many of them."""
    votes: Counter[str] = Counter()
    for each in slices:
        if each.written.name == "month" and each.written.calendar == "h":
            found = next(
                (hits for _, cut in prefixes(text[each.start : each.stop]) if (hits := _hebrew(cut, each.day))), []
            )
            votes.update(list({spelling.names for spelling in found}))
    return votes


def _hebrew(word: str, day: Values, language: str = "") -> list[names.Spelling]:
    """Who writes this word for the Hebrew month of that day."""
    at = day[5]
    return names.identify_hebrew_month(word, SLOTS[at], at == 7, (language,) if language else ())


def _named(each: Slice, word: str, spelling: names.Spelling) -> Field | None:
    """The field that writes exactly this word, or None."""
    for case in CASES:
        field = Field(each.written.name, *spelling, case=case)
        if field.write(each.written.calendar, each.value) == word:
            return field
    return None


def _spelled(line: Line, each: Slice, prefix: int, found: list[names.Spelling]) -> bool:
    """Give the slice the first spelling that writes it exactly; or else the first, and the example's own word."""
    start = each.start + prefix
    word = line.text[start : each.stop]
    dotted = line.text[each.stop : each.stop + 1] == "."
    if dotted:
        for spelling in found:
            field = _named(each, word + ".", spelling)
            if field:
                each.start, each.stop, each.field = start, each.stop + 1, field
                return True
    exact = next((field for spelling in found if (field := _named(each, word, spelling))), None)
    if exact:
        short = replace(exact, width="abbreviated")
        if dotted and exact.width == "wide" and short.write(each.written.calendar, each.value) == word:
            exact = short
        each.start, each.field = start, exact
    elif found:
        each.start, each.field = start, _own_word(each, word, *found[0])
    return each.field is not None


def _own_word(each: Slice, word: str, names_of: str, width: str = "wide", context: str = "format") -> Field:
    """A field with somebody's words but for the one that the example shows."""
    case = "upper" if word.isupper() and len(word) > 1 else "lower" if word.islower() else ""
    return Field(each.written.name, names_of, width, context, case=case, instead=((each.value, word),))


def explain_month(line: Line, each: Slice) -> None:
    """Give the name of a month its field: who writes it so, or the nearest of those who do not."""
    word = line.text[each.start : each.stop]
    prefer = (line.language,) if line.language else ()
    for prefix, rest in prefixes(word):
        if each.written.calendar == "h":
            found = _hebrew(rest, each.day, line.language)
            found.sort(key=lambda spelling: -line.spellings[spelling.names])
            likely = [spelling for spelling in found if not _foreign(rest, spelling.names, line.language)]
        else:
            found = likely = names.identify_gregorian_month(rest, each.value, prefer) if each.value else []
        if _spelled(line, each, len(prefix), likely) or _spelled(line, each, len(prefix), found):
            return
    # A spelling that only readers know: the nearest one for the other months, the word itself for this one.
    value = each.value if each.written.calendar == "g" else SLOTS[each.value]
    for prefix, rest in prefixes(word):
        if not _read("month.civil" if each.written.calendar == "g" else "month.hebrew", rest, value):
            continue
        base = line.language if each.written.calendar == "g" else _nearest(rest, each.value, line)
        if base:
            each.start += len(prefix)
            each.field = _own_word(each, rest, base)
            return
    if each.written.calendar == "g" and word.upper() == ROMAN[each.value - 1]:
        each.field = Field("month", form="roman", case="" if word.isupper() else "lower")


def _foreign(word: str, candidate: str, language: str) -> bool:
    """Whether it is unlikely that the line is written so: in Latin letters of another language, or with rare signs."""
    if not "".join(names.hebrew_months(candidate)).isascii() and word.isascii():
        return names.language(candidate) == "en" and candidate != "hebcal"
    if unicodedata.name(word[0], "").split()[0] != "LATIN" or not language:
        return False
    return names.language(candidate).split("-")[0] not in {language.split("-")[0], "en"}


def _read(kind: str, word: str, value: int) -> bool:
    """Whether readers take the word for this month or weekday."""
    return any(
        found == kind and (meant == value or (meant == PLAIN_ADAR and kind == "month.hebrew" and value in {6, 7}))
        for found, meant in meanings(word)
    )


def _nearest(word: str, at: int, line: Line) -> str | None:
    """The tradition or locale whose word for a Hebrew month is most like this one, of the same script.

    One that writes another month of the line comes first; then the language of the line.
    """
    script = unicodedata.name(word[0], "").split()[0]
    places = (5, 6, 7) if at in {5, 6, 7} else (at,)

    def likeness(candidate: str) -> tuple[int, bool, float]:
        row = names.hebrew_months(candidate)
        if unicodedata.name(row[at][0], "").split()[0] != script:
            return 0, False, 0.0
        ratio = max(difflib.SequenceMatcher(None, fold(row[place]), fold(word)).ratio() for place in places)
        return line.spellings[candidate], names.language(candidate) == line.language and ratio > 0.5, ratio

    best = max((*spellings.TRADITIONS, *sorted(CLDR_NAMES)), key=likeness)
    return best if likeness(best)[2] > 0.3 else None


_LETTER_DAY: Final = re.compile(rf"(יום\s+)?([א-ז])([{SINGLE}]?)")


def explain_weekday(line: Line, each: Slice) -> None:
    """Give a weekday its field: a letter behind יום, or a name."""
    word = line.text[each.start : each.stop]
    letter = _LETTER_DAY.fullmatch(word)
    before = re.search(r"יום\s+$", line.text[: each.start])
    if letter and (letter[1] or before) and "אבגדהוז".index(letter[2]) == (each.value + 1) % 7 and each.value != 5:
        each.start = each.start if letter[1] or not before else before.start()
        each.field = Field("weekday", letters=gematria.Style(), marks=(letter[3], line.marks[1]))
        if each.field.write("g", each.value) != line.text[each.start : each.stop]:
            each.field = replace(each.field, instead=((each.value, line.text[each.start : each.stop]),))
        return
    prefer = (line.language,) if line.language else ()
    for prefix, rest in prefixes(word):
        if _spelled(line, each, len(prefix), names.identify_weekday(rest, each.value, prefer)):
            return
    if _read("weekday", word, each.value):
        hebrew = bool(re.search("[א-ת]", word))
        cyrillic = bool(re.search("[а-я]", word))
        each.field = _own_word(each, word, line.language or ("he" if hebrew else "ru" if cyrillic else "en"))
