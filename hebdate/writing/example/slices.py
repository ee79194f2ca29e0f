"""The slices of an example: the fields that a reader found, in order, with what explains each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hebdate.errors import LayoutError
from hebdate.text.width import caret
from hebdate.writing.field import Field
from hebdate.writing.values import Values, place
from hebdate.writing.written import Written


@dataclass(slots=True)
class Slice:
    """A written field on its way to a `Field`: where it stands, what it is worth, and what explains it."""

    written: Written
    start: int
    stop: int
    day: Values = (0,) * 7
    field: Field | None = None

    @property
    def value(self) -> int:
        """What the field says on its day."""
        return self.day[place(self.written.calendar, self.written.name)]


@dataclass(frozen=True, slots=True)
class Line:
    """What the whole line says about each of its slices: language, marks, and who writes its months so."""

    text: str
    language: str
    marks: tuple[str, str]
    spellings: Counter[str]


CASES: Final = ("", "capital", "upper", "lower")


def prefixes(word: str) -> Iterator[tuple[str, str]]:
    """(prefix, rest): the word whole, and without a Hebrew particle of one or two letters and its points."""
    yield "", word
    match = re.match("(?:[בלמהוכשד][\u0591-\u05c7]*){1,2}?(?=[א-ת\ufb1d-\ufb4f])", word)
    while match:
        yield match[0], word[match.end() :]
        if len(re.findall("[א-ת]", match[0])) == 2:
            break
        match = re.match("(?:[בלמהוכשד][\u0591-\u05c7]*){2}(?=[א-ת\ufb1d-\ufb4f])", word)


def slices_of(text: str, written: Iterable[Written], ends: tuple[Values, Values]) -> list[Slice]:
    """The fields in the order of the text, none overlapping; a weekday goes with the field nearest to it."""
    found = sorted(written, key=lambda field: field.span)
    slices: list[Slice] = []
    for at, field in enumerate(found):
        start, stop = field.span
        if field.calendar == "i":
            raise LayoutError(f"Islamic dates are read, not written\n{caret(text, field.span)}")
        if not 0 <= start < stop <= len(text):
            raise LayoutError(f"the {field.name} at {start}..{stop} is not in the text")
        if slices and start < slices[-1].stop:
            continue
        calendar = field.calendar
        if not calendar:
            near = [other for other in (*found[at + 1 : at + 2], *found[max(0, at - 1) : at]) if other.calendar]
            near.sort(key=lambda other: max(other.span[0] - stop, start - other.span[1]))
            calendar = near[0].calendar if near else "g"
        field = field._replace(calendar=calendar)
        if slices and slices[-1].written[:2] == field[:2] and field.end and slices[-1].written.end:
            # Two years at the end of a heading are a beginning and an end of their own: Elul/Tishri 5766/5767.
            at_years = field.name == "year" and slices[-2:-1] != [] and slices[-2].written.name != "year"
            if at_years:
                slices[-1].written = slices[-1].written._replace(end=0)
        slices.append(Slice(field, start, stop))
    if not slices:
        raise LayoutError("no layout can be learned from a text without a date")
    for each in slices:
        each.day = ends[each.written.end > 0]
    return slices
