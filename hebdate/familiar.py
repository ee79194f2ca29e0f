"""Lines of a shape that was read before: a house prints one layout for years, and one regular expression reads it.

A shape is learned from a line that was read without any doubt: every word around its fields must stand in the next
line too, letter for letter, and every field must be of the same form. A line that fits a shape but in which anything
is ambiguous, contradictory or out of range is not answered here: the full reader is the judge of it, and a test holds
that both give the same readings. `benchmarks/read.py` keeps the measurement that justifies this room.
"""

from __future__ import annotations

import re

from hebdate.cutter import cut
from hebdate.lexicon import Lexicon
from hebdate.plain import answer, weigh
from hebdate.reading import Reading
from hebdate.tokens import Number, Tokens
from hebdate.written import Written

#: How many shapes are kept, the last used first; a newspaper has one, a folder of clippings a few dozen.
SHAPES = 24
#: How many kinds of line are remembered as met once.
MET = 512
#: A longer line is no masthead, and not worth a shape.
LONGEST = 160

_NUMBERS = frozenset("dDLlkacghYyKx?S")
_APOSTROPHES = "'’‘´`"
_ORDINAL = re.compile(r"(\d{1,2})(st|nd|rd|th)")
_HEBREW = r"([א-ת][א-ת'\"׳״]*)"

_Key = tuple[str, str]


class Shape:
    """One shape: its expression, and what each group of it is."""

    __slots__ = ("expression", "keys", "single")

    def __init__(self, expression: re.Pattern[str], keys: tuple[_Key, ...]) -> None:
        self.expression = expression
        self.keys = keys
        self.single = len({calendar for calendar, _ in keys if calendar}) == 1


class Familiar:
    """The shapes that one set of words has met."""

    def __init__(self, names: Lexicon) -> None:
        self.names = names
        self._shapes: list[Shape] = []
        self._met: set[str] = set()
        self._words: dict[str, tuple[str, int] | None] = {}

    def read(self, text: str) -> Reading | None:
        """The reading of a line that fits a shape; None where the full reader must look."""
        if len(text) > LONGEST:
            return None
        shapes = self._shapes
        for at, shape in enumerate(shapes):
            match = shape.expression.fullmatch(text)
            if match:
                reading = self._weigh(shape, match)
                if at and reading:  # the last used first; a copy, so that another thread never sees a gap
                    self._shapes = [shape, *shapes[:at], *shapes[at + 1 :]]
                return reading
        return None

    def learn(self, tokens: Tokens, reading: Reading) -> None:
        """Keep the shape of a line, if it was read without doubt and its like was met before.

        An expression costs as much to compile as ten lines cost to read, so the first of its kind only leaves a mark.
        """
        if tokens.kinds not in self._met:
            if len(self._met) >= MET:
                self._met.clear()
            self._met.add(tokens.kinds)
            return
        shape = _shape(tokens, reading)
        if (
            shape
            and self._names_alone(tokens, reading)
            and all(shape.expression.pattern != known.expression.pattern for known in self._shapes)
        ):
            self._shapes = [shape, *self._shapes[: SHAPES - 1]]

    def _names_alone(self, tokens: Tokens, reading: Reading) -> bool:
        """Whether every name says by itself what it said in the line: "Adar" behind "II" does not."""
        for written in reading.written:
            if written.name in {"month", "weekday"} and written.span[0] in tokens.starts:
                at = tokens.starts.index(written.span[0])
                if self._word(reading.text[slice(*written.span)]) != (tokens.kinds[at], tokens.values[at]):
                    return False
        return True

    def _word(self, word: str) -> tuple[str, int] | None:
        """The one meaning of a name or a Hebrew numeral, as the full reader has it; None where it has several or none.

        A numeral is "L" as a day, "Y" as a year with its thousands, "y" without them (which are then 5000).
        """
        try:
            return self._words[word]
        except KeyError:
            tokens = cut(word, self.names)
            value = tokens.values[0] if len(tokens.kinds) == 1 else None
            found = None
            if isinstance(value, int) and tokens.kinds in "GMW":
                found = (tokens.kinds, value)
            elif isinstance(value, Number) and tokens.kinds == "L":
                found = ("L", value.value)
            elif isinstance(value, Number) and tokens.kinds == "Y" and value.value >= 400:
                found = ("Y" if value.thousands else "y", 1000 * (value.thousands or 5) + value.value)
            if len(self._words) > 4096:
                self._words.clear()
            self._words[word] = found
            return found

    def _weigh(self, shape: Shape, match: re.Match[str]) -> Reading | None:
        """All fields as constraints on the day, where there is nothing to choose."""
        civil_year = civil_month = civil_day = year = month = day = 0
        weekday = -1
        inferred: tuple[str, ...] = ()
        for text, (calendar, name) in zip(match.groups(), shape.keys, strict=True):
            if name == "day" or name == "year":
                if text.isdigit():
                    value = int(text)
                elif name == "year" and text[0] in _APOSTROPHES:
                    value = int(text[1:]) - 100
                elif text[0].isdigit():
                    value = int(text[:-2])
                else:
                    numeral = self._word(text)
                    if numeral is None or numeral[0] not in ("L" if name == "day" else "Yy"):
                        return None
                    value = numeral[1]
                    if numeral[0] == "y":
                        inferred = ("hebrew.millennium",)
                if calendar == "g":
                    if name == "day":
                        civil_day = value
                    else:
                        civil_year = value
                elif name == "day":
                    day = value
                else:
                    year = value
            else:
                if text.isdigit():
                    civil_month = int(text)
                    continue
                word = self._word(text)
                if word is None or word[0] != ("W" if name == "weekday" else "G" if calendar == "g" else "M"):
                    return None
                if name == "weekday":
                    weekday = word[1]
                elif calendar == "g":
                    civil_month = word[1]
                else:
                    month = word[1]
        found = weigh((civil_year, civil_month, civil_day), (year, month, day), weekday)
        if found is None:
            return None
        rd, fields, from_the_other = found
        inferred = from_the_other + inferred
        spans = [match.span(group) for group in range(1, len(shape.keys) + 1)]
        written = tuple(
            [Written(calendar, name, span) for (calendar, name), span in zip(shape.keys, spans, strict=True)]
        )
        return answer(match.string, written, shape.single, rd, fields, weekday, inferred)


def _shape(tokens: Tokens, reading: Reading) -> Shape | None:
    """The shape of a line, or None where anything in it leaves a doubt or may not stand still."""
    text = reading.text
    if (
        reading.agreement not in {"agree", "single"}
        or reading.first != reading.last
        or reading.diagnostics
        or reading.times
        or reading.candidates
        or len(text) > LONGEST
        or not set(reading.inferred) <= {"gregorian.year", "gregorian.century", "hebrew.year", "hebrew.millennium"}
    ):
        return None
    keys = tuple((written.calendar, written.name) for written in reading.written)
    if len(set(keys)) != len(keys) or any(written.end for written in reading.written):
        return None
    for calendar in {calendar for calendar, _ in keys if calendar}:
        if not {(calendar, "day"), (calendar, "month")} <= set(keys):
            return None
    numbers = sum(kind in _NUMBERS for kind in tokens.kinds)
    if "S" in tokens.kinds:  # 16.5.2022 is one token, and its order is only certain with dots and a whole year
        if not re.search(r"\d\.\d{1,2}\.\d{4}", text) or tokens.kinds.count("S") > 1:
            return None
        numbers += 1
    if numbers != sum(name in {"day", "year"} for _, name in keys) or "@" in tokens.kinds:
        return None
    if tokens.kinds.count("W") + tokens.kinds.count("U") != sum(name == "weekday" for _, name in keys):
        return None
    if any(kind in "MGBAH" for kind in _outside(tokens, reading)) or "i" in {calendar for calendar, _ in keys}:
        return None
    pattern = ""
    at = 0
    for written in reading.written:
        form = _form(text[slice(*written.span)], written)
        if form is None or written.span[0] < at:
            return None
        pattern += re.escape(text[at : written.span[0]]) + form
        at = written.span[1]
    return Shape(re.compile(pattern + re.escape(text[at:])), keys)


def _outside(tokens: Tokens, reading: Reading) -> str:
    """The kinds of the tokens that are no field of the reading."""
    spans = [written.span for written in reading.written]
    return "".join(
        kind
        for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True)
        if not any(start < last and first < end for first, last in spans)
    )


def _form(piece: str, written: Written) -> str | None:
    """The expression for a field of the same form, with one group; None for a form that is not plain."""
    if written.name == "day":
        if piece.isdigit() and piece.isascii():
            return r"(0\d|[12]\d|3[01])" if piece[0] == "0" else r"(\d|[12]\d|3[01])(?!\d)"
        if _ORDINAL.fullmatch(piece):
            return r"([1-9]\d?(?:st|nd|rd|th))"
        return _HEBREW if "א" <= piece[0] <= "ת" and written.calendar == "h" else None
    if written.name == "year":
        if len(piece) == 3 and piece[0] in _APOSTROPHES and written.calendar == "g":
            return rf"([{_APOSTROPHES}]\d\d)(?!\d)"
        if piece.isdigit() and piece.isascii() and len(piece) == 4:
            return r"([12]\d\d\d)" if written.calendar == "g" else r"([3-6]\d\d\d)"
        return _HEBREW if "א" <= piece[0] <= "ת" else None
    if written.name == "month" and piece.isdigit() and piece.isascii():
        return r"(0\d|1[0-2])" if piece[0] == "0" else r"(\d|1[0-2])(?!\d)"
    if piece.replace(" ", "").isalpha():  # Adar II, יום שני
        return r"([^\W\d_]+(?: [^\W\d_]+)?)"
    return None
