"""Lines of a shape that was read before: a house prints one layout for years, and one regular expression reads it.

A shape is learned from a line that was read without any doubt: every word around its fields must stand in the next
line too, letter for letter, and every field must be of the same form. A line that fits a shape but in which anything
is ambiguous, contradictory or out of range is not answered here: the full reader is the judge of it, and a test holds
that both give the same readings. `benchmarks/read.py` keeps the measurement that justifies this room.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from hebdate.reading import HebrewFields, Reading
from hebdate.reading_old.cutter import cut
from hebdate.reading_old.lexicon import Lexicon
from hebdate.reading_old.plain import answer, weigh
from hebdate.reading_old.tokens import Number, Numeric, Tokens
from hebdate.writing.written import Written

#: How many skeletons are kept, and how many shapes of one skeleton.
SKELETONS: Final = 512
SHAPES: Final = 8
#: How many kinds of line are remembered as met once.
MET: Final = 512
#: A longer line is no masthead, and not worth a shape.
LONGEST: Final = 160
#: How many words are remembered for one field.
WORDS: Final = 4096

#: What is given for a word that has no meaning in its field, or several.
UNSURE: Final = -1_000_000

_NUMBERS = frozenset("dDLlkacghYyKx?S")
_APOSTROPHES = "'’‘´`"
_ORDINAL = re.compile(r"(\d{1,2})(st|nd|rd|th)")
#: Iyyar, Adar II, אדר ב׳, יום שני
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+['׳]?)?")
_HEBREW = r"([א-ת][א-ת'\"׳״]*)"

_Key = tuple[str, str]

#: The fields that a shape can have, in the order in which `Familiar.values` gives what they say.
FIELDS: Final[tuple[_Key, ...]] = (
    ("g", "year"),
    ("g", "month"),
    ("g", "day"),
    ("h", "year"),
    ("h", "month"),
    ("h", "day"),
    ("", "weekday"),
)


class Shape:
    """One shape: its expression, what each group of it is, and where that stands in `FIELDS`."""

    __slots__ = ("expression", "keys", "places", "single")

    def __init__(self, expression: re.Pattern[str], keys: tuple[_Key, ...]) -> None:
        self.expression = expression
        self.keys = keys
        self.places = tuple(FIELDS.index(key) for key in keys)
        self.single = len({calendar for calendar, _ in keys if calendar}) == 1


#: A line that fits a shape: the shape, the match, R.D., the Hebrew date, the weekday or -1, and what is inferred.
Recognized = tuple[Shape, re.Match[str], int, HebrewFields, int, tuple[str, ...]]


class _Skeleton(dict[int, str | None]):
    """What `str.translate` makes of a character: nothing of a letter or digit, itself of any other."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept = self[code] = None if char.isalnum() else char
        return kept


#: What is left of a line without its letters and digits is the same in all lines of a shape, and finds it.
_SKELETON: Final = _Skeleton()


class _Meanings(dict[str, int]):
    """A word -> what it says in one field, or `UNSURE`; asked once for each word."""

    def __init__(self, meaning: Callable[[str], int]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS:
            self.clear()
        value = self[word] = self._meaning(word)
        return value


class Familiar:
    """The shapes that one set of words has met."""

    def __init__(self, names: Lexicon) -> None:
        self.names = names
        self._shapes: dict[str, tuple[Shape, ...]] = {}
        self._met: set[str] = set()
        #: For each of `FIELDS`, what its words say.
        self.meanings: tuple[_Meanings, ...] = (
            _Meanings(self._civil_year),
            _Meanings(lambda word: int(word) if word.isdigit() else self._named(word, "G")),
            _Meanings(self._day),
            _Meanings(self._hebrew_year),
            _Meanings(lambda word: self._named(word, "M")),
            _Meanings(self._day),
            _Meanings(lambda word: self._named(word, "W")),
        )

    def read(self, text: str) -> Reading | None:
        """The reading of a line that fits a shape; None where the full reader must look."""
        found = self.recognize(text)
        if found is None:
            return None
        shape, match, rd, fields, weekday, inferred = found
        # Past the constructor of `Written`, which costs twice as much as the tuple itself.
        written = tuple([_new(Written, (*key, span, 0)) for key, span in zip(shape.keys, match.regs[1:], strict=True)])
        return answer(text, written, shape.single, rd, fields, weekday, inferred)

    def recognize(self, text: str) -> Recognized | None:
        """The day of a line that fits a shape, and what the reading of it needs; None as `read`."""
        if len(text) <= LONGEST:
            for shape in self._shapes.get(text.translate(_SKELETON), ()):
                match = shape.expression.fullmatch(text)
                found = match and self._weigh(shape, match)
                if found:
                    return found
        return None

    @staticmethod
    def skeleton(text: str) -> str:
        """What stands between the words of a line, which is the same in all lines of a shape.

        >>> Familiar.skeleton("Monday, May 16th | 15 Iyyar 5782")
        ',   |   '
        """
        return text.translate(_SKELETON) if len(text) <= LONGEST else ""

    def shapes_of(self, text: str) -> tuple[Shape, ...]:
        """The shapes that a line may have, by its skeleton."""
        return self._shapes.get(text.translate(_SKELETON), _NO_SHAPES) if len(text) <= LONGEST else _NO_SHAPES

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
        if shape is None or not self._names_alone(tokens, reading):
            return
        skeleton = reading.text.translate(_SKELETON)
        known = self._shapes.get(skeleton, ())
        if all((shape.expression, shape.keys) != (other.expression, other.keys) for other in known):
            if len(self._shapes) >= SKELETONS:
                self._shapes.clear()
            self._shapes[skeleton] = (shape, *known[: SHAPES - 1])

    def _names_alone(self, tokens: Tokens, reading: Reading) -> bool:
        """Whether every name says by itself what it said in the line: "Adar" behind "II" does not."""
        for written in reading.written:
            if written.name in {"month", "weekday"} and written.span[0] in tokens.starts:
                at = tokens.starts.index(written.span[0])
                if self._meaning(reading.text[slice(*written.span)]) != (tokens.kinds[at], tokens.values[at]):
                    return False
        return True

    def _meaning(self, word: str) -> tuple[str, int] | None:
        """The one meaning of a name or a Hebrew numeral, as the full reader has it; None where it has several or none.

        A numeral is "L" as a day, "Y" as a year with its thousands, "y" without them (which are then 5000).
        """
        tokens = cut(word, self.names)
        value = tokens.values[0] if len(tokens.kinds) == 1 else None
        if isinstance(value, int) and tokens.kinds in "GMW":
            return tokens.kinds, value
        if tokens.kinds == "U" and isinstance(value, tuple):  # Mar. is a weekday too, but not where a month stands
            months = [meaning for kind, meaning in value if kind == "G"]
            return ("G", months[0]) if len(months) == 1 else None
        if isinstance(value, Number) and tokens.kinds == "L":
            return "L", value.value
        if isinstance(value, Number) and tokens.kinds == "Y" and value.value >= 400:
            return "Y" if value.thousands else "y", 1000 * (value.thousands or 5) + value.value
        return None

    def _named(self, word: str, kind: str) -> int:
        meaning = self._meaning(word)
        return meaning[1] if meaning and meaning[0] == kind else UNSURE

    def _day(self, word: str) -> int:
        """16, 16th, ט״ז."""
        if word.isdigit():
            return int(word)
        return int(word[:-2]) if word[0].isdigit() else self._named(word, "L")

    @staticmethod
    def _civil_year(word: str) -> int:
        """2022; '22 is -78."""
        return int(word) if word.isdigit() else int(word[1:]) - 100

    def _hebrew_year(self, word: str) -> int:
        """5782, ה׳תשפ״ב; a year without its thousands is negative: תשפ״ב is -5782."""
        if word.isdigit():
            return int(word)
        short = self._named(word, "y")
        return self._named(word, "Y") if short == UNSURE else -short

    def _weigh(self, shape: Shape, match: re.Match[str]) -> Recognized | None:
        """All fields as constraints on the day, where there is nothing to choose."""
        values = [0, 0, 0, 0, 0, 0, -1]
        meanings = self.meanings
        for word, place in zip(match.groups(), shape.places, strict=True):
            value = meanings[place][word]
            if value == UNSURE:
                return None
            values[place] = value
        civil_year, civil_month, civil_day, year, month, day, weekday = values
        found = weigh((civil_year, civil_month, civil_day), (abs(year), month, day), weekday)
        if found is None:
            return None
        rd, fields, inferred = found
        if year < 0:
            inferred = (*inferred, "hebrew.millennium")
        return shape, match, rd, fields, weekday, inferred


_new = tuple.__new__
_NO_SHAPES: Final[tuple[Shape, ...]] = ()


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
    if "S" in tokens.kinds:  # 16.5.2022 is one token
        numeric = tokens.values[tokens.kinds.index("S")]
        if tokens.kinds.count("S") > 1 or not isinstance(numeric, Numeric) or not _certain(numeric, keys):
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


def _certain(numeric: Numeric, keys: tuple[_Key, ...]) -> bool:
    """Whether nothing but the order of this shape can be meant: by its form, or because the other half is whole."""
    if numeric.stamp or max(numeric.widths) != 4:
        return False
    if numeric.separator == "-" and numeric.widths == (4, 2, 2):
        return True
    if numeric.widths[2] != 4:
        return False
    return numeric.separator == "." or {("h", "year"), ("h", "month"), ("h", "day")} <= set(keys)


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
    if _NAME.fullmatch(piece):
        return f"({_NAME.pattern})"
    return None
