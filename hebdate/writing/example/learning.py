"""A layout from an example: what a reader has found in a date line becomes fields, the rest stays as it stands.

Each slice is explained by writing: the form that turns the day's own value into exactly this text is the form of the
field. Where several forms do ("May" is long and short, "12" may be padded, one month belongs to many spellings), the
rest of the line decides:

- *language*: the one that explains the most weekdays and civil months;
- *width*: an abbreviation where a dot follows; else that of the other words of the line, else the long one;
- *padding*: if any day or month of the same calendar shows it, then of the other; else none;
- *spelling*: `hebdate.names` ranks who writes the month so (same case, that language, then the order of
  `hebdate.names.spellings.TRADITIONS`); where nobody does, the nearest spelling is taken for the other months and this
  month keeps the example's word;
- *Hebrew numerals*: final letters and reordering as shown; a year that shows neither gets only the final pe (תש״ף).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hebdate.calendars import rd_to_julian
from hebdate.errors import LayoutError
from hebdate.text.width import caret
from hebdate.writing.example.halves import assemble, repeated_years
from hebdate.writing.example.numbers import explain_number, is_new_moon, marks_of, pad
from hebdate.writing.example.slices import Line, Slice, slices_of
from hebdate.writing.example.words import explain_month, explain_weekday, language_of, spellings_of
from hebdate.writing.layout import LONGEST, Layout
from hebdate.writing.values import Values, new_month, values
from hebdate.writing.written import Written


def learn(
    text: str, written: Iterable[Written], first: int, last: int | None = None, *, evening: bool = False
) -> Layout:
    """An example and the fields that a reader found in it -> its layout.

    ``first`` and ``last`` are the R.D. days that it names; in the ``evening`` its Hebrew date is the next day's. Raises
    LayoutError for a field that the day does not explain, naming it, and for a text longer than `LONGEST`.

    >>> found = (Written("g", "day", (0, 2)), Written("g", "month", (3, 6)), Written("h", "year", (7, 11)))
    >>> str(learn("16 May 5782", found, 738291))
    '{g}{day} {month en}{/g} {h}{year}{/h}'
    """
    if len(text) > LONGEST:
        raise LayoutError(f"an example has at most {LONGEST} characters, not {len(text)}")
    written = tuple(written)
    _refuse_names(text, written)
    last = first if last is None else last
    ends = values(first, evening), values(last, evening)
    slices = slices_of(text, written, ends)
    _explain(text, slices, (*ends, values(new_month(first, evening), evening)), first)
    if ends[0] == ends[1] and not any(each.written.name == "day" for each in slices):
        raise LayoutError(f"the example writes no day of the month, by which other days could be named:\n{text[:80]}")
    parts = assemble(text, slices, ends)
    return Layout(parts if first != last else repeated_years(parts, ends[0]), evening)


def _refuse_names(text: str, written: Sequence[Written]) -> None:
    """Raise LayoutError for what names the day: a feast, a reading, or Rosh Chodesh beside the day's own number."""
    days = [each for each in written if (each.calendar, each.name) == ("h", "day")]
    numbered = {each.end for each in days if not is_new_moon(text[slice(*each.span)])}
    for each in written:
        beside = each in days and each.end in numbered and is_new_moon(text[slice(*each.span)])
        if each.name == "observance" or beside:
            raise LayoutError(
                "the example says what its day is, which is true of few other days: leave it out\n"
                f"{caret(text, each.span)}"
            )


def _explain(text: str, slices: list[Slice], days: tuple[Values, ...], rd: int) -> None:
    """Give every slice its field. ``days``: the first, the last, and the day on which the first new month begins.

    ``rd`` is the first of them.
    """
    line = Line(text, language_of(text, slices), marks_of(text, slices), spellings_of(text, slices))
    for at, each in enumerate(slices):
        before, after = slices[at - 1] if at else None, slices[at + 1] if at + 1 < len(slices) else None
        between = before and after and before.written[:2] == each.written[:2] == after.written[:2]
        _explain_one(line, each)
        # Rosh Chodesh of two days is no day of its own: other days would be written by the last of them alone.
        both = each.written.name == "day" and is_new_moon(text[each.start : each.stop])
        if each.field is None and each.written.calendar == "h" and not between and not both and days[0] != days[1]:
            # A heading may name the month that begins or ends in its interval: "October 2006 / Cheshvan 5767".
            for day in dict.fromkeys(days):
                other = replace(each, day=day)
                _explain_one(line, other)
                if other.field is not None:
                    each.start, each.stop, each.day, each.field = other.start, other.stop, other.day, other.field
                    break
        if each.field is None and not between:
            raise LayoutError(_why(text, each, days[0], rd))
    pad(text, slices)
    _widths(text, slices)


def _why(text: str, each: Slice, day: Values, rd: int) -> str:
    """Why a slice cannot be written for other days, with a caret under it."""
    word = text[each.start : each.stop]
    name = each.written.name
    reason = f"it is not what its day says, which is {each.value}"
    if name == "day" and each.written.calendar == "h" and is_new_moon(word):
        reason = f"on the {day[4]}th, Rosh Chodesh has the name of the next month, which other days have not"
    elif name == "day" and not any(map(str.isdecimal, word)):
        reason = "days in words are read in many languages and written in English"
    elif each.written.calendar == "g" and name != "weekday" and rd >= 1 and word in map(str, rd_to_julian(rd)):
        reason = "it is of the Julian calendar, which is read and not written"
    elif name in {"month", "weekday"}:
        reason = "nobody is known who writes it so"
    marked = caret(text, (each.start, each.stop))
    return f"the example's {name} {word!r} cannot be written for other days: {reason}\n{marked}"


def _explain_one(line: Line, each: Slice) -> None:
    name = each.written.name
    if name == "weekday":
        explain_weekday(line, each)
    elif name == "month" and not line.text[each.start].isdigit():
        explain_month(line, each)
    else:
        explain_number(line, each)


def _widths(text: str, slices: list[Slice]) -> None:
    """Where a name is written alike in two widths ("May"), take that of the other names of its calendar."""
    words = [each for each in slices if each.field and each.field.names and each.written.calendar == "g"]
    sure: set[str] = set()
    doubtful = []
    for each in words:
        assert each.field
        others = [
            replace(each.field, width=width, context="format")
            for width in ("wide", "abbreviated")
            if width != each.field.width
        ]
        try:
            same = [other for other in others if other.write("g", each.value) == each.field.write("g", each.value)]
        except LayoutError:
            same = []
        if same and not each.field.instead:
            doubtful.append((each, same[0]))
        else:
            sure.add(each.field.width)
    for each, other in doubtful:
        if sure == {other.width} and text[each.stop : each.stop + 1] != ".":
            each.field = other
