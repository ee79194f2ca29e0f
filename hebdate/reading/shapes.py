"""Lines of a shape that was read before: a house prints one layout for years, and one regular expression reads it.

A shape is learned from a reading without any doubt: every word around its fields must stand in the next line, letter
for letter. What the words of the fields are to the reader (their *variants*) is asked once for each word, in the line
that the shape was learned from. A line is answered here only if its words are of variants that were read together,
and if all that they say agrees on one day: then the reader's accounts are the same, and `proof` has shown that none
of them can win but the one that did. Everything else goes to the reader, so that no answer depends on what was read
before; a test holds it. `benchmarks/read.py` keeps the measurement that justifies this room.
"""

from __future__ import annotations

import re
from functools import lru_cache
from threading import RLock
from typing import Final

from hebdate.names.known.words import Words
from hebdate.reading.accounts import accounts
from hebdate.reading.agreeing import NO_THOUSANDS, SHORT_YEAR, Agreed, agreed, answer
from hebdate.reading.expression import may_be_damaged, pattern_of
from hebdate.reading.lex import lex
from hebdate.reading.proof import PARTS, Role, plain_reading, proved
from hebdate.reading.reading import Reading
from hebdate.reading.sense import year_of
from hebdate.reading.shape import shape_of
from hebdate.reading.tokens import Line, Number, Parts
from hebdate.reading.variants import (
    Placed,
    Variant,
    alone_in,
    apart,
    may_have_names,
    numeral,
    placed,
    places,
    stands_apart,
    touching,
)
from hebdate.text.bidi import decode_mojibake
from hebdate.writing.written import Written

#: How many shapes are kept, how many of one skeleton, and how many patterns are remembered as met once.
SHAPES: Final = 512
ALIKE: Final = 8
MET: Final = 512
#: A longer line is no masthead, and not worth a shape.
LONGEST: Final = 160
#: How many words are remembered for one field and for all fields together, of how many variants, read in how many ways.
WORDS: Final = 4096
ALL_WORDS: Final = 65_536
VARIANTS: Final = 15
TOGETHER: Final = 2048
#: How many words of a shape are remembered with the line that they were put into.
PLACED: Final = 64

#: A meaning is a number: its lower bits are what the word says, the upper ones its variant, at the place of its field.
VALUE: Final = 0xFFFF
VALUE_BITS: Final = 16
_VARIANT_BITS: Final = 4
#: The years of a century are one to the lexer: of each only this one is looked at.
_CENTURY: Final = "50"
#: What is given for a word that has no meaning in its field, or several.
UNSURE: Final = -1

_Key = tuple[str, str]
#: The fields that a shape can have, in the order in which they are weighed.
FIELDS: Final[tuple[_Key, ...]] = (
    ("g", "year"),
    ("g", "month"),
    ("g", "day"),
    ("h", "year"),
    ("h", "month"),
    ("h", "day"),
    ("", "weekday"),
)
_CALENDARS: Final = {"g": "civil", "h": "hebrew"}


class Meanings(dict[str, int]):
    """A word -> its meaning in one field of a shape, or `UNSURE`; asked once for each word."""

    def __init__(self, shape: Shape, place: int) -> None:
        super().__init__()
        self._shape, self._place = shape, place
        #: The variants that were met: each one's number from 1 on, and what the field is then read from, once known.
        self.numbers: dict[Variant, int] = {}
        self.variants: list[Variant] = []
        self.roles: list[Role | None] = []
        #: For each variant the first that is of its kind (see `Variant.kind`), from which its field is read alike.
        self.kinds: list[int] = []

    def __missing__(self, word: str) -> int:
        if len(word) == 4 and word.isascii() and word.isdigit() and word[2:] != _CENTURY:
            like = self[word[:2] + _CENTURY]
            return self._keep(word, like if like < 0 else like - int(_CENTURY) + int(word[2:]))
        found = self._shape.placed(self._place, word)
        number = self._number(found.variant, only_alike=True) if found else 0
        role = self.roles[number - 1] if number else None
        value = _value(self._shape.keys[self._place], role, found, word) if found and role else UNSURE
        sure = 0 <= value <= VALUE
        return self._keep(word, value | number << VALUE_BITS + _VARIANT_BITS * self._place if sure else UNSURE)

    def _keep(self, word: str, meaning: int) -> int:
        if len(self) >= WORDS:
            self.clear()
        self._shape.owner.count()
        self[word] = meaning
        return meaning

    def number(self, word: str) -> int:
        """The number of a word's variant, which is given one if it has none; 0 where it cannot stand in this field."""
        meaning = self.get(word, UNSURE)
        if meaning >= 0:
            return meaning >> VALUE_BITS + _VARIANT_BITS * self._place & VARIANTS
        found = self._shape.placed(self._place, word)
        return self._number(found.variant, only_alike=False) if found else 0

    def _number(self, variant: Variant, *, only_alike: bool) -> int:
        """The number of a variant; 0 if it can be given none, or ``only_alike`` and none is of its kind."""
        number = self.numbers.get(variant, 0)
        if number:
            return number
        with self._shape.owner.learning:
            kind = variant.kind
            alike = next((at for at, known in enumerate(self.variants, 1) if known.kind == kind), 0)
            if len(self.variants) >= VARIANTS or variant in self.numbers or (only_alike and not alike):
                return self.numbers.get(variant, 0)
            self.variants.append(variant)
            self.roles.append(self.roles[alike - 1] if alike else None)
            self.kinds.append(alike or len(self.variants))
            self.numbers[variant] = len(self.variants)
            return len(self.variants)

    def let(self, number: int, role: Role) -> bool:
        """Say what the field is read from in a variant; False where that was something else before."""
        known = self.roles[number - 1]
        if known is None:
            for at, kind in enumerate(self.kinds):
                if kind == self.kinds[number - 1]:
                    self.roles[at] = role
            for word in [word for word, meaning in self.copy().items() if meaning < 0]:
                self.pop(word, None)  # it may be of this variant
        return known is None or known == role


class Shape:
    """One shape: its expression, what each group of it is, where that stands in `FIELDS`, and what its words mean."""

    __slots__ = (
        "_around", "_line", "_numerals", "_placed", "_places", "_tokens", "agreement", "expression", "keys", "late",
        "meanings", "owner", "places", "proved", "refused", "together",
    )  # fmt: skip

    def __init__(self, owner: Familiar, reading: Reading, pattern: str) -> None:
        self.owner = owner
        self.expression = re.compile(pattern)
        self.keys: tuple[_Key, ...] = tuple((written.calendar, written.name) for written in reading.written)
        self.places = tuple(FIELDS.index(key) for key in self.keys)
        self.agreement = reading.agreement
        #: How far the words of the date reach beyond its first field and its last.
        self._around = reading.written[0].span[0] - reading.span[0], reading.span[1] - reading.written[-1].span[1]
        self.meanings = tuple(Meanings(self, place) for place in range(len(self.keys)))
        #: The variants that may stand together, as their numbers at their places; and those of which it is no use.
        self.together: set[int] = set()
        self.refused: set[int] = set()
        #: The kinds of variants that were proved together, in the same way.
        self.proved: set[int] = set()
        self._line = lex(reading.text, owner.words)
        self._places = places(self._line, tuple(written.span for written in reading.written))
        self._tokens = shape_of(self._line)
        #: What was found of words that have no meaning yet, so that none is put into the line twice.
        self._placed: dict[tuple[int, str], Placed | None] = {}
        self._numerals: dict[tuple[int, tuple[object, ...]], Placed] = {}
        #: Whether the numbers of a date stand as 5/16/2022, which are read so only where a day cannot be a month.
        self.late = False

    def is_of(self, pattern: str, reading: Reading) -> bool:
        """Whether a reading with that pattern is one of this shape."""
        keys = tuple((written.calendar, written.name) for written in reading.written)
        return (self.expression.pattern, self.agreement, self.keys) == (pattern, reading.agreement, keys)

    def placed(self, place: int, word: str) -> Placed | None:
        """A word in the line that the shape was learned from."""
        if self.agreement == "single" and not word.isascii() and decode_mojibake(word) is not None:
            return None
        key = place, word
        if key not in self._placed:
            if len(self._placed) >= PLACED:
                self._placed.clear()
            self._placed[key] = self._put(place, word)
        return self._placed.get(key)

    def _put(self, place: int, word: str) -> Placed | None:
        """A word put into the line; a numeral by another one of its kind, which stands there by itself."""
        own = numeral(word, self.owner.words) if stands_apart(self._line.text, self._places[place].span) else None
        like = self._numerals.get((place, own.kind)) if own else None
        if own and like:
            return like._replace(leaves=(own.leaves,))
        found = placed(self._line, self._tokens, self._places[place], word, self.owner.words)
        if own and found and alone_in(found, own) and len(self._numerals) < PLACED:
            self._numerals[place, own.kind] = found
        return found

    def weigh(self, match: re.Match[str]) -> tuple[Agreed, int] | None:
        """The day that all fields of a line name, and the weekday or -1; None where the reader must look."""
        values = [0, 0, 0, 0, 0, 0, -1]
        bits = 0
        for word, place, meanings in zip(match.groups(), self.places, self.meanings, strict=True):
            meaning = meanings[word]
            if meaning < 0:
                return None
            bits |= meaning
            values[place] = meaning & VALUE
        numbers = bits >> VALUE_BITS
        if (numbers not in self.together and not self._alike(numbers)) or (self.late and values[2] <= 12):
            return None
        civil_year, civil_month, civil_day, year, month, day, weekday = values
        found = agreed((civil_year, civil_month, civil_day), (year, month, day), weekday)
        return (found, weekday) if found else None

    def _alike(self, together: int) -> bool:
        """Whether variants of the same kinds were proved together, and these make no name with each other."""
        if together in self.refused:
            return False
        numbers = [together >> _VARIANT_BITS * place & VARIANTS for place in range(len(self.meanings))]
        kinds = [meanings.kinds[number - 1] for meanings, number in zip(self.meanings, numbers, strict=True)]
        if _together(kinds) not in self.proved or len(self.together) + len(self.refused) >= TOGETHER:
            return False
        may = apart([meanings.variants[number - 1] for meanings, number in zip(self.meanings, numbers, strict=True)])
        (self.together if may else self.refused).add(together)
        return may

    def read(self, text: str) -> Reading | None:
        """The reading of a line of this shape."""
        match = self.expression.fullmatch(text)
        found = match and self.weigh(match)
        return self.answer(text, match, *found) if match and found else None

    def answer(self, text: str, match: re.Match[str], found: Agreed, weekday: int) -> Reading:
        """The reading of a line that was weighed."""
        # Past the constructor of `Written`, which costs twice as much as the tuple itself.
        written = tuple([_new(Written, (*key, span, 0)) for key, span in zip(self.keys, match.regs[1:], strict=True)])
        return answer(text, self.span(match), written, self.agreement, found, weekday)

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Where the date stands in a line that fits."""
        return match.start(1) - self._around[0], match.regs[-1][1] + self._around[1]

    def learn(self, reading: Reading) -> None:
        """Let the variants of a line's words be read together, if no other account can win with them."""
        words = [reading.text[slice(*written.span)] for written in reading.written]
        numbers = [meanings.number(word) for meanings, word in zip(self.meanings, words, strict=True)]
        together = _together(numbers)
        if not all(numbers) or together in self.together or together in self.refused:
            return
        if len(self.together) + len(self.refused) >= TOGETHER:
            return
        if self._let(reading, numbers):
            self.together.add(together)
            if self.read(reading.text) == reading:
                kinds = [meanings.kinds[number - 1] for meanings, number in zip(self.meanings, numbers, strict=True)]
                self.proved.add(_together(kinds))
                return
            self.together.discard(together)
        self.refused.add(together)

    def _let(self, reading: Reading, numbers: list[int]) -> bool:
        """Whether the words of a line are proved to be read as they were, and from what."""
        line = lex(reading.text, self.owner.words)
        variants = [meanings.variants[number - 1] for meanings, number in zip(self.meanings, numbers, strict=True)]
        if not self._stands(line, reading, variants) or (may_have_names(line) and not all(v.named for v in variants)):
            return False
        roles = proved(line, accounts(shape_of(line)), reading)
        if roles is None or not self._certain(line, roles):
            return False
        return all(m.let(number, role) for m, number, role in zip(self.meanings, numbers, roles, strict=True))

    def _stands(self, line: Line, reading: Reading, variants: list[Variant]) -> bool:
        """Whether a line's tokens are those of its words, each seen alone, and of the words around them."""
        shape = shape_of(line)
        own, first = 0, 0  # the ends of the fields before, in the line and in the one that was learned from
        for place, (written, variant) in enumerate(zip(reading.written, variants, strict=True)):
            start, end = touching(line, written.span)
            old_start, old_end = touching(self._line, self._places[place].span)
            if shape[start:end] != variant.tokens:
                return False
            if start >= own and shape[own:start] != self._tokens[first:old_start]:
                return False
            own, first = end, old_end
        if shape[own:] != self._tokens[first:]:
            return False
        return apart(variants)

    def _certain(self, line: Line, roles: tuple[Role, ...]) -> bool:
        """Whether the order of numbers joined by marks is certain by their form, or by the whole Hebrew date beside."""
        if PARTS not in roles:
            return True
        numbers = [leaf.value for found in line.leaves for leaf in found if isinstance(leaf.value, Parts)]
        if len(numbers) != 1 or numbers[0].stamp or len(numbers[0].values) != 3 or max(numbers[0].widths) != 4:
            return False
        order = [name for (calendar, name), role in zip(self.keys, roles, strict=True) if role == PARTS]
        self.late = order[0] == "month"
        by_form = numbers[0].widths[0] == 4 or (numbers[0].mark == "." and order[0] == "day")
        return by_form or {("h", "year"), ("h", "month"), ("h", "day")} <= set(self.keys)


_new = tuple.__new__


def _together(numbers: list[int]) -> int:
    """The numbers of variants, each at the place of its field."""
    return sum(number << _VARIANT_BITS * place for place, number in enumerate(numbers))


def _value(key: _Key, role: Role, found: Placed, word: str) -> int:
    """What a word says in its field, as `agreeing` takes it; `UNSURE` where it says nothing, or two things."""
    calendar, name = key
    if role == PARTS:
        return int(word)
    leaves = found.leaves[role.offset] if role.offset < len(found.leaves) else ()
    end = role.offset + role.length
    values = {leaf.value for leaf in leaves if (leaf.category, leaf.end) == (role.category, end)}
    value = values.pop() if len(values) == 1 else None
    if isinstance(value, Number) and name == "day":
        return value.value
    if isinstance(value, Number) and name == "year":
        year = year_of(_CALENDARS[calendar], value)
        if year.inferred == "gregorian.century":
            return SHORT_YEAR + value.value
        extra = {"": 0, "hebrew.millennium": NO_THOUSANDS}.get(year.inferred)
        return UNSURE if extra is None else extra + year.candidates[0]
    return value if isinstance(value, int) and name in {"month", "weekday"} else UNSURE


#: A line that fits a shape: the shape, the match, the day with its fields, and the weekday or -1.
Recognized = tuple[Shape, re.Match[str], Agreed, int]


class _Skeleton(dict[int, str | None]):
    """What `str.translate` makes of a character: nothing of a letter or digit, itself of any other."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept = self[code] = None if char.isalnum() else char
        return kept


#: What is left of a line without its letters and digits is the same in all lines of a shape, and finds it.
_SKELETON: Final = _Skeleton()
_NONE: Final[tuple[Shape, ...]] = ()


class Familiar:
    """The shapes that one set of words has met."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._shapes: dict[str, tuple[Shape, ...]] = {}
        self._met: set[str] = set()
        #: Held while something is learned.
        self.learning = RLock()
        self._words = 0

    def read(self, text: str) -> Reading | None:
        """The reading of a line that fits a shape; None where the reader must look."""
        found = self.recognize(text)
        if found is None:
            return None
        shape, match, day, weekday = found
        return shape.answer(text, match, day, weekday)

    def recognize(self, text: str) -> Recognized | None:
        """The day of a line that fits a shape, and what the reading of it needs; None as `read`."""
        if len(text) <= LONGEST:
            for shape in self._shapes.get(text.translate(_SKELETON), _NONE):
                match = shape.expression.fullmatch(text)
                found = match and shape.weigh(match)
                if match and found:
                    return shape, match, *found
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
        return self._shapes.get(text.translate(_SKELETON), _NONE) if len(text) <= LONGEST else _NONE

    def learn(self, reading: Reading) -> None:
        """Keep the shape of a line, if the reader read it without doubt and its like was met before.

        An expression costs as much to compile as a few lines cost to read, so the first of its kind only leaves a mark.
        """
        text = reading.text
        if len(text) > LONGEST or self.words.idioms or "&" in text or not plain_reading(reading):
            return
        pattern = pattern_of(reading)
        if pattern is None or (reading.agreement == "single" and may_be_damaged(reading)):
            return
        with self.learning:
            skeleton = text.translate(_SKELETON)
            known = self._shapes.get(skeleton, _NONE)
            for shape in known:
                if shape.is_of(pattern, reading):
                    shape.learn(reading)
                    return
            if pattern in self._met:
                self._keep(skeleton, Shape(self, reading, pattern), reading)
                return
            if len(self._met) >= MET:
                self._met.clear()
            self._met.add(pattern)

    def _keep(self, skeleton: str, shape: Shape, reading: Reading) -> None:
        shape.learn(reading)
        if sum(map(len, self._shapes.values())) >= SHAPES:
            self._shapes.clear()
        self._shapes[skeleton] = (shape, *self._shapes.get(skeleton, _NONE)[: ALIKE - 1])

    def count(self) -> None:
        """One more word is remembered; when they are too many, all are forgotten."""
        self._words += 1
        if self._words > ALL_WORDS:
            self._words = 0
            for shapes in list(self._shapes.values()):
                for shape in shapes:
                    for meanings in shape.meanings:
                        meanings.clear()


@lru_cache(maxsize=8)
def familiar_with(words: Words) -> Familiar:
    """The shapes that were met with these words."""
    return Familiar(words)
