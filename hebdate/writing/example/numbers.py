"""The numbers in an example: digits and their padding, ordinals, Hebrew numerals and their marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from hebdate import gematria
from hebdate.names.known.words import meanings
from hebdate.text.marks import DOUBLE, SINGLE
from hebdate.writing.example.slices import CASES, Line, Slice, prefixes
from hebdate.writing.field import Field
from hebdate.writing.ordinals import ORDINALS

_QUOTES: Final = rf"\\?(?:[{SINGLE}]{{1,2}}|[{DOUBLE}])"


def explain_number(line: Line, each: Slice) -> None:
    """Give a slice in digits, Hebrew letters or number words its field; none where its day does not explain it."""
    word = line.text[each.start : each.stop]
    match = re.search(r"\d+", word)
    if match is None:
        _numeral(line, each)
        if each.field is None and each.written.name == "day":
            _day_word(line, each)
        return
    name, value, digits = each.written.name, each.value, match[0]
    zero = chr(ord(digits[0]) - unicodedata.digit(digits[0]))
    number = int(digits)
    field = Field(name, zero=zero)
    if name == "year":
        if number == value and len(digits) == len(str(value)):
            pass
        elif len(digits) < 4 and number == value % 10 ** len(digits):
            field = replace(field, digits=len(digits))
        else:
            return
    elif number != value:
        return
    elif len(digits) == 2 and digits[0] == zero:
        field = replace(field, digits=2)
    suffix = word[match.end() :]
    if suffix and name == "day":
        for ordinal, ending in ORDINALS.items():
            for case in ("", "upper"):
                if (ending(value).upper() if case else ending(value)) == suffix:
                    field = replace(field, ordinal=ordinal, case=case)
                    suffix = ""
                    break
            if not suffix:
                break
    each.start += match.start()
    each.stop -= len(suffix)
    each.field = field


def _day_word(line: Line, each: Slice) -> None:
    """A day in English words; or Rosh Chodesh for the first of a month, of which the other days are numbers."""
    word = line.text[each.start : each.stop]
    for case in CASES:
        field = Field("day", form="words", case=case)
        if field.write(each.written.calendar, each.value) == word:
            each.field = field
            return
    if each.written.calendar == "h" and each.value == 1 and is_new_moon(word):
        hebrew = bool(re.search("[א-ת]", word))
        each.field = Field(
            "day",
            letters=gematria.Style() if hebrew else None,
            marks=line.marks if hebrew else Field("day").marks,
            instead=((1, word),),
        )


def is_new_moon(word: str) -> bool:
    """Whether readers take the word for Rosh Chodesh."""
    return any(meaning.category == "new.month" for meaning in meanings(word))


def _numeral(line: Line, each: Slice) -> None:
    """A Hebrew numeral: the options of `gematria` that write exactly this."""
    name, value, marks = each.written.name, each.value, line.marks
    for prefix, word in prefixes(line.text[each.start : each.stop]):
        if not word:
            continue
        for digits in (0, 2, 3) if name == "year" else (0,):
            number = value % 10**digits if digits else value
            if not 1 <= number <= 9999:
                continue
            for style in _styles(word, name):
                found = _match_marks(style.write(number), word)
                if found is None:
                    continue
                each.start += len(prefix)
                # A mark that this numeral does not show is the one that its neighbours show.
                geresh, gershayim = found
                own = (geresh if geresh is not None else marks[0], gershayim if gershayim is not None else marks[1])
                if style.marks == "none":
                    own = ("׳", "״")
                each.field = Field(name, digits=digits, letters=style, marks=own)
                return


def _styles(word: str, name: str) -> Iterator[gematria.Style]:
    """The styles to try, the likeliest first."""
    letters = re.sub("[^א-ת]", "", word)
    marks: tuple[gematria.Marks, ...] = ("unicode", "none")
    if name != "year":
        for mark in marks:
            yield gematria.Style(marks=mark)
        return
    finals: tuple[gematria.Finals, ...] = (
        (True,) if letters[-1:] in "ךםןףץ" else (False,) if letters[-1:] in "כמנפצ" else ("pe",)
    )
    for mark in marks:
        for thousands in ("none", "geresh", "space", "he", "word"):
            for reorder in (False, True):
                for final in finals:
                    yield gematria.Style(thousands=thousands, marks=mark, final=final, reorder=reorder)


def _match_marks(expected: str, word: str) -> tuple[str | None, str | None] | None:
    """The marks with which the expected numeral is the word (None for one that it does not show); None if it is not."""
    pattern = ""
    for char in expected:  # the same hand writes the same mark again
        named, again = {"׳": (_ONE, "(?P=one)"), "״": (_TWO, "(?P=two)")}.get(char, ("", ""))
        pattern += (again if again and named in pattern else named) or re.escape(char)
    match = re.fullmatch(pattern, word)
    if match is None:
        return None
    found = match.groupdict()
    return found.get("one"), found.get("two")


_ONE, _TWO = f"(?P<one>{_QUOTES})", f"(?P<two>{_QUOTES})"

#: Geresh -> the gershayim of the same hand, and back.
_PAIRS: Final = {"׳": "״", "'": '"', "’": "”", "‘": "“", "`": '"', "´": '"', "′": "″"}


def marks_of(text: str, slices: list[Slice]) -> tuple[str, str]:
    """The geresh and gershayim that the line shows; where it shows one, the other of its kind."""
    geresh: str | None = None
    gershayim: str | None = None
    for each in slices:
        for match in re.finditer(rf"(?<=[א-ת])({_QUOTES})(?=([א-ת])?)", text[each.start : each.stop]):
            if match[2] and (match[1].strip("\\") in DOUBLE or len(match[1]) > 1):
                gershayim = gershayim or match[1]
            elif len(match[1].strip("\\")) == 1:
                geresh = geresh or match[1]
    if geresh is None and gershayim is not None:
        escape, plain = ("\\", gershayim[1:]) if gershayim[0] == "\\" else ("", gershayim)
        geresh = escape + next((one for one, two in _PAIRS.items() if two == plain), "'")
    if gershayim is None and geresh is not None:
        gershayim = _PAIRS.get(geresh, '"')
    return geresh or "׳", gershayim or "״"


def pad(text: str, slices: list[Slice]) -> None:
    """Pad the days and months that do not show whether they are, where others do."""
    numbers = [
        each
        for each in slices
        if each.field and each.written.name in {"day", "month"} and not each.field.letters and not each.field.names
    ]
    shown: dict[str, bool] = {}
    for each in numbers:
        assert each.field
        if each.value < 10:
            shown.setdefault(each.written.calendar, each.field.digits == 2)
    for each in numbers:
        assert each.field
        if each.value < 10:
            continue
        calendar = each.written.calendar
        padded = shown.get(calendar)
        if padded is None:
            padded = any(shown.values()) or bool(re.match(r"-\d\d(?!\d)", text[each.stop :])) or _in_stamp(text, each)
        if padded and not each.field.ordinal:
            each.field = replace(each.field, digits=2)


def _in_stamp(text: str, each: Slice) -> bool:
    """Whether the number is in a date as ISO 8601 writes it, which is always padded."""
    return bool(re.search(r"\d{4}-(?:\d\d-)?$", text[: each.start]))
