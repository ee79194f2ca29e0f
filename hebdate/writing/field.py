"""A field of a layout: what it names and in which form; how it is printed in the notation, and made from it."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from hebdate import gematria, names
from hebdate.days import WEEKDAY_KEYS
from hebdate.errors import HebdateError, LayoutError
from hebdate.errors import quoted as shown
from hebdate.slots import CIVIL_KEYS, KEYS
from hebdate.text.marks import QUOTES
from hebdate.writing.notation import quoted
from hebdate.writing.ordinals import ORDINALS, ROMAN, TWO_DIGITS, day_words

NAMES: Final = ("weekday", "day", "month", "year")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a layout: what it names and how it is written.

    ``name``: weekday, day, month or year. ``names``: who names it (a locale or a style of `hebdate.names.spellings`),
    with ``width``, ``context`` and ``case`` ("", upper, lower, capital); without names it is a number. ``digits``: the
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
            return self._cased(ROMAN[value - 1] if self.form == "roman" else day_words()[value])
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
        return printed(self, "h")


# --- printed ----------------------------------------------------------------------------------------------------------

_DEFAULT: Final = Field("day")
_LETTERS: Final = gematria.Style()


def _keys(name: str, calendar: str) -> tuple[str, ...]:
    """What the values of a field are called in the notation; nothing for days, which are numbers, and for years."""
    if name == "weekday":
        return WEEKDAY_KEYS
    return () if name != "month" else CIVIL_KEYS if calendar == "g" else KEYS


def printed(part: Field, calendar: str) -> str:
    """The tag of a field in a half of that calendar, by whose months the values of ``instead`` are named."""
    words = [part.name]
    if part.names:
        words.append(quoted(part.names))
    if part.width != "wide":
        words.append(part.width)
    if part.context != "format":
        words.append("alone")
    if part.case:
        words.append(part.case)
    if part.digits:
        words.append(str(part.digits))
    if part.ordinal:
        words.append(f"ordinal={quoted(part.ordinal)}")
    if part.zero != "0":
        words.append(f"zero={part.zero}")
    if part.form:
        words.append(part.form)
    if part.letters is not None:
        style = part.letters
        words.append("letters" if style.marks != "none" else "plain")
        if part.marks != _DEFAULT.marks:
            words += [f"geresh={quoted(part.marks[0])}", f"gershayim={quoted(part.marks[1])}"]
        if style.thousands != "none":
            words.append(f"thousands={style.thousands}")
        if style.whole != "word":
            words.append(f"whole={style.whole}")
        if style.final:
            words.append("final=pe" if style.final == "pe" else "final=all")
        if style.reorder:
            words.append("reorder")
    for at, word in part.instead:
        keys = _keys(part.name, calendar)
        # Hebrew months by their place from 0, Gregorian ones by their number from 1, as `Field.write` takes them.
        key = keys[at - (part.name == "month" and calendar == "g")] if keys else at
        words.append(f"{key}={json.dumps(word, ensure_ascii=False)}")
    if part.last:
        words.append("last")
    return f"{{{' '.join(words)}}}"


# --- made from its tag ------------------------------------------------------------------------------------------------


def field_of(calendar: str, name: str, options: dict[str, str | bool], at: int) -> Field:
    """A field from its tag."""
    if name not in NAMES:
        raise LayoutError(f"no field {shown(name)} at {at}: it is weekday, day, month or year")
    values: dict[str, object] = {}
    marks = list(_DEFAULT.marks)
    style: dict[str, object] = {}
    instead: list[tuple[int, str]] = []
    keys = _keys(name, calendar)
    for key, value in options.items():
        if value is True:
            _word(name, key, values, style, at)
        elif key == "ordinal" and value in ORDINALS and name == "day":
            values["ordinal"] = value
        elif key == "zero" and len(str(value)) == 1 and unicodedata.digit(str(value), -1) == 0:
            values["zero"] = value
        elif key in {"geresh", "gershayim"} and _is_mark(str(value)):
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
            raise LayoutError(f"the field {name!r} at {at} cannot have {key}={quoted(str(value))}")
    if "marks" in style:
        values["letters"] = gematria.Style(**style)  # type: ignore[arg-type]
    elif style:
        raise LayoutError(f"the field {name!r} at {at} has {next(iter(style))!r}, which is for letters")
    part = Field(name, marks=(marks[0], marks[1]), instead=tuple(instead), **values)  # type: ignore[arg-type]
    _check_field(part, calendar, at)
    return part


def _is_mark(text: str) -> bool:
    """Whether a text can stand for a geresh or gershayim: a few signs, no letters (but Unicode calls ʼ a letter)."""
    return len(text) <= 3 and all(char in QUOTES or not char.isalnum() for char in text)


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
        raise LayoutError(f"the field {name!r} at {at} cannot have {shown(word)}")
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
