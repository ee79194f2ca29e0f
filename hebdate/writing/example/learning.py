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

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from hebdate import gematria, names
from hebdate.calendars import rd_to_julian
from hebdate.errors import LayoutError
from hebdate.names import spellings
from hebdate.names._cldr.hebrew import NAMES as CLDR_NAMES
from hebdate.reading_old.lexicon import PLAIN_ADAR, lexicon
from hebdate.text.fold import fold
from hebdate.text.marks import DOUBLE, SINGLE
from hebdate.text.width import caret
from hebdate.writing.field import Field
from hebdate.writing.layout import LONGEST, Half, Layout
from hebdate.writing.ordinals import ORDINALS, ROMAN
from hebdate.writing.values import Values, new_month, place, values
from hebdate.writing.written import Written


@dataclass(slots=True)
class _Slice:
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
    last = first if last is None else last
    ends = values(first, evening), values(last, evening)
    slices = _slices(text, written, ends)
    _explain(text, slices, (*ends, values(new_month(first, evening), evening)), first)
    if ends[0] == ends[1] and not any(each.written.name == "day" for each in slices):
        raise LayoutError(f"the example writes no day of the month, by which other days could be named:\n{text[:80]}")
    parts = _assemble(text, slices, ends)
    return Layout(parts if first != last else _repeated_years(parts, ends[0]), evening)


def _slices(text: str, written: Iterable[Written], ends: tuple[Values, Values]) -> list[_Slice]:
    """The fields in the order of the text, none overlapping; a weekday goes with the field nearest to it."""
    found = sorted(written, key=lambda field: field.span)
    slices: list[_Slice] = []
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
        slices.append(_Slice(field, start, stop))
    if not slices:
        raise LayoutError("no layout can be learned from a text without a date")
    for each in slices:
        each.day = ends[each.written.end > 0]
    return slices


# --- what each slice is ----------------------------------------------------------------------------------------------


def _explain(text: str, slices: list[_Slice], days: tuple[Values, ...], rd: int) -> None:
    """Give every slice its field. ``days``: the first, the last, and the day on which the first new month begins.

    ``rd`` is the first of them.
    """
    line = _Line(text, _language(text, slices), _marks(text, slices), _spellings(text, slices))
    for at, each in enumerate(slices):
        before, after = slices[at - 1] if at else None, slices[at + 1] if at + 1 < len(slices) else None
        between = before and after and before.written[:2] == each.written[:2] == after.written[:2]
        _explain_one(line, each)
        if each.field is None and each.written.calendar == "h" and not between and days[0] != days[1]:
            # A heading may name the month that begins or ends in its interval: "October 2006 / Cheshvan 5767".
            for day in dict.fromkeys(days):
                other = replace(each, day=day)
                _explain_one(line, other)
                if other.field is not None:
                    each.start, each.stop, each.day, each.field = other.start, other.stop, other.day, other.field
                    break
        if each.field is None and not between:
            raise LayoutError(_why(text, each, days[0], rd))
    _pad(text, slices)
    _widths(text, slices)


def _why(text: str, each: _Slice, day: Values, rd: int) -> str:
    """Why a slice cannot be written for other days, with a caret under it."""
    word = text[each.start : each.stop]
    name = each.written.name
    reason = f"it is not what its day says, which is {each.value}"
    if name == "day" and each.written.calendar == "h" and _is_new_moon(word):
        reason = f"on the {day[4]}th, Rosh Chodesh has the name of the next month, which other days have not"
    elif name == "day" and not any(map(str.isdecimal, word)):
        reason = "days in words are read in many languages and written in English"
    elif each.written.calendar == "g" and name != "weekday" and rd >= 1 and word in map(str, rd_to_julian(rd)):
        reason = "it is of the Julian calendar, which is read and not written"
    elif name in {"month", "weekday"}:
        reason = "nobody is known who writes it so"
    marked = caret(text, (each.start, each.stop))
    return f"the example's {name} {word!r} cannot be written for other days: {reason}\n{marked}"


@dataclass(frozen=True, slots=True)
class _Line:
    """What the whole line says about each of its slices: language, marks, and who writes its months so."""

    text: str
    language: str
    marks: tuple[str, str]
    spellings: Counter[str]


def _explain_one(line: _Line, each: _Slice) -> None:
    name = each.written.name
    if name == "weekday":
        _weekday(line, each)
    elif name == "month" and not line.text[each.start].isdigit():
        _month(line, each)
    else:
        _number(line, each)


def _language(text: str, slices: list[_Slice]) -> str:
    """The language that explains the most weekdays and Gregorian months; "" where there are none."""
    votes: Counter[str] = Counter()
    for each in slices:
        word = text[each.start : each.stop]
        found: list[names.Spelling] = []
        if each.written.name == "weekday":
            found = names.identify_weekday(word, each.value)
        elif each.written.name == "month" and each.written.calendar == "g" and each.value:
            found = next(
                (hits for _, cut in _prefixes(word) if (hits := names.identify_gregorian_month(cut, each.value))), []
            )
        # In the order of the ranking, so that of equally good languages the first wins.
        votes.update(list(dict.fromkeys(names.language(spelling.names) for spelling in found)))
    return votes.most_common(1)[0][0] if votes else ""


def _spellings(text: str, slices: list[_Slice]) -> Counter[str]:
    """Who writes the Hebrew months of the line so -> how many of them."""
    votes: Counter[str] = Counter()
    for each in slices:
        if each.written.name == "month" and each.written.calendar == "h":
            found = next(
                (hits for _, cut in _prefixes(text[each.start : each.stop]) if (hits := _hebrew(cut, each.day))), []
            )
            votes.update(list({spelling.names for spelling in found}))
    return votes


def _hebrew(word: str, day: Values, language: str = "") -> list[names.Spelling]:
    """Who writes this word for the Hebrew month of that day."""
    at = day[5]
    slot = 7 if at in {6, 7} else at + 1 if at < 6 else at
    return names.identify_hebrew_month(word, slot, at == 7, (language,) if language else ())


def _prefixes(word: str) -> Iterator[tuple[str, str]]:
    """(prefix, rest): the word whole, and without a Hebrew particle of one or two letters and its points."""
    yield "", word
    match = re.match("(?:[בלמהוכשד][\u0591-\u05c7]*){1,2}?(?=[א-ת\ufb1d-\ufb4f])", word)
    while match:
        yield match[0], word[match.end() :]
        if len(re.findall("[א-ת]", match[0])) == 2:
            break
        match = re.match("(?:[בלמהוכשד][\u0591-\u05c7]*){2}(?=[א-ת\ufb1d-\ufb4f])", word)


_CASES: Final = ("", "capital", "upper", "lower")


def _named(each: _Slice, word: str, spelling: names.Spelling) -> Field | None:
    """The field that writes exactly this word, or None."""
    for case in _CASES:
        field = Field(each.written.name, *spelling, case=case)
        if field.write(each.written.calendar, each.value) == word:
            return field
    return None


def _spelled(line: _Line, each: _Slice, prefix: int, found: list[names.Spelling]) -> bool:
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


def _own_word(each: _Slice, word: str, names_of: str, width: str = "wide", context: str = "format") -> Field:
    """A field with somebody's words but for the one that the example shows."""
    case = "upper" if word.isupper() and len(word) > 1 else "lower" if word.islower() else ""
    return Field(each.written.name, names_of, width, context, case=case, instead=((each.value, word),))


def _month(line: _Line, each: _Slice) -> None:
    word = line.text[each.start : each.stop]
    prefer = (line.language,) if line.language else ()
    for prefix, rest in _prefixes(word):
        if each.written.calendar == "h":
            found = _hebrew(rest, each.day, line.language)
            found.sort(key=lambda spelling: -line.spellings[spelling.names])
            likely = [spelling for spelling in found if not _foreign(rest, spelling.names, line.language)]
        else:
            found = likely = names.identify_gregorian_month(rest, each.value, prefer) if each.value else []
        if _spelled(line, each, len(prefix), likely) or _spelled(line, each, len(prefix), found):
            return
    # A spelling that only readers know: the nearest one for the other months, the word itself for this one.
    value = each.value if each.written.calendar == "g" else each.value + 1 if each.value < 6 else max(each.value, 7)
    for prefix, rest in _prefixes(word):
        if not _read("G" if each.written.calendar == "g" else "M", rest, value):
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
        found == kind and (meant == value or (kind == "M" and meant == PLAIN_ADAR and value in {6, 7}))
        for found, meant in _meanings(word)
    )


def _meanings(word: str) -> list[tuple[str, int]]:
    """What readers know the word for: kinds and values as `hebdate.reading_old.lexicon` lists them."""
    known = lexicon()
    parts = tuple(key for key in map(fold, word.replace("-", " ").split()) if key)
    return [*known.words.get(fold(word), ()), *([known.phrases[parts]] if parts in known.phrases else [])]


def _nearest(word: str, at: int, line: _Line) -> str | None:
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


def _weekday(line: _Line, each: _Slice) -> None:
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
    for prefix, rest in _prefixes(word):
        if _spelled(line, each, len(prefix), names.identify_weekday(rest, each.value, prefer)):
            return
    if _read("W", word, each.value):
        hebrew = bool(re.search("[א-ת]", word))
        cyrillic = bool(re.search("[а-я]", word))
        each.field = _own_word(each, word, line.language or ("he" if hebrew else "ru" if cyrillic else "en"))


# --- numbers ---------------------------------------------------------------------------------------------------------

_QUOTES: Final = rf"\\?(?:[{SINGLE}]{{1,2}}|[{DOUBLE}])"


def _number(line: _Line, each: _Slice) -> None:
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


def _day_word(line: _Line, each: _Slice) -> None:
    """A day in English words; or Rosh Chodesh for the first of a month, of which the other days are numbers."""
    word = line.text[each.start : each.stop]
    for case in _CASES:
        field = Field("day", form="words", case=case)
        if field.write(each.written.calendar, each.value) == word:
            each.field = field
            return
    if each.written.calendar == "h" and each.value == 1 and _is_new_moon(word):
        hebrew = bool(re.search("[א-ת]", word))
        each.field = Field(
            "day",
            letters=gematria.Style() if hebrew else None,
            marks=line.marks if hebrew else Field("day").marks,
            instead=((1, word),),
        )


def _is_new_moon(word: str) -> bool:
    """Whether readers take the word for Rosh Chodesh."""
    return any(kind == "R" for kind, _ in _meanings(word))


def _numeral(line: _Line, each: _Slice) -> None:
    """A Hebrew numeral: the options of `gematria` that write exactly this."""
    name, value, marks = each.written.name, each.value, line.marks
    for prefix, word in _prefixes(line.text[each.start : each.stop]):
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


def _marks(text: str, slices: list[_Slice]) -> tuple[str, str]:
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


# --- what the rest of the line decides -------------------------------------------------------------------------------


def _pad(text: str, slices: list[_Slice]) -> None:
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


def _in_stamp(text: str, each: _Slice) -> bool:
    """Whether the number is in a date as ISO 8601 writes it, which is always padded."""
    return bool(re.search(r"\d{4}-(?:\d\d-)?$", text[: each.start]))


def _widths(text: str, slices: list[_Slice]) -> None:
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


# --- halves ----------------------------------------------------------------------------------------------------------


def _assemble(text: str, slices: list[_Slice], ends: tuple[Values, Values]) -> tuple[str | Half, ...]:
    """Slices to halves, with the literals between."""
    parts: list[str | Half] = []
    at = 0
    for group in _groups(slices, interval=ends[0] != ends[1]):
        start = group[0].start
        while start > at and text[start - 1].isalpha():  # a particle glued to the day: ב16
            start -= 1
        if start > at:
            parts.append(text[at:start])
        parts.append(_half(text, group, start, ends))
        at = group[-1].stop
    if at < len(text):
        parts.append(text[at:])
    return tuple(parts)


def _groups(slices: list[_Slice], *, interval: bool) -> Iterator[list[_Slice]]:
    """Runs of fields that make one date, or one interval, in one calendar."""
    group: list[_Slice] = []
    for at, each in enumerate(slices):
        end = each.written.end if interval else 0
        seen = {(other.written.name, other.written.end if interval else 0) for other in group}
        again = (each.written.name, end) in seen and not (end and group[-1].written.name == each.written.name)
        # A second interval in one phrase is joined for itself: the years of "Elul/Tishri 5766/5767".
        after = slices[at + 1] if at + 1 < len(slices) else None
        second = (
            not end
            and any(known for _, known in seen)
            and after is not None
            and after.written[:2] == each.written[:2]
            and after.written.end > 0
        )
        if group and (each.written.calendar != group[0].written.calendar or again or second):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _sequence(text: str, group: list[_Slice], start: int, others: list[_Slice]) -> list[str | Field]:
    """The fields of a group with the literals between, each with the words that ``others`` show for it."""
    parts: list[str | Field] = []
    for each in group:
        if each.start > start:
            parts.append(text[start : each.start])
        if each.field:
            parts.append(_with_words(text, each, others))
        start = each.stop
    return parts


def _with_words(text: str, each: _Slice, others: list[_Slice]) -> Field:
    """The field, with the words of the interval's other end where it would write another."""
    assert each.field
    field = each.field
    for other in others:
        if other.written[:2] != each.written[:2] or not other.field or not field.names:
            continue
        word = text[other.start : other.stop]
        if field.write(each.written.calendar, other.value) != word:
            field = replace(field, instead=(*field.instead, (other.value, word)))
    return field


def _half(text: str, group: list[_Slice], start: int, ends: tuple[Values, Values]) -> Half:
    calendar = group[0].written.calendar
    interval = ends[0] != ends[1]
    begun = interval and any(each.day not in ends for each in group)
    cut = next((at for at, each in enumerate(group) if interval and each.written.end), 0)
    if not cut:
        if interval:  # a heading that names one month of an interval
            for each in group:
                if each.field and each.day == ends[1]:
                    each.field = replace(each.field, last=True)
        return Half(calendar, tuple(_sequence(text, group, start, [])), once=interval, begun=begun)
    joint = text[group[cut - 1].stop : group[cut].start]
    beyond = cut  # the ends of a list are its first and its last; those between are written by counting
    while beyond + 1 < len(group) and group[beyond + 1].written[:2] == group[beyond].written[:2]:
        beyond += 1
    before, after = group[:cut], group[beyond:]
    kinds = {each.written.name for each in before}
    first = after[0].field
    short = first.digits if first and first.name == "year" and not first.letters else 0
    if short:
        single = [*_sequence(text, before, start, []), *_sequence(text, after[1:], after[0].stop, [])]
    elif kinds <= {each.written.name for each in after}:
        # "3-9 Tishri 5782", "29 Cheshvan-6 Kislev 5782": the second end is the whole date.
        single = [text[start : group[0].start], *_sequence(text, after, after[0].start, before)]
    else:
        # "Nov. 4-10, 2021": the first end is, but for what follows the second.
        common = 0
        while common < len(after) and after[common].written.name in kinds:
            common += 1
        rest = after[common - 1].stop if common else after[0].start
        single = [*_sequence(text, before, start, after), *_sequence(text, after[common:], rest, [])]
    listing = beyond > cut or joint.strip() in {"", ",", "/", "|", "&", "+", "·", "•"}
    return Half(
        calendar, tuple(part for part in single if part), joint=joint, listing=listing, short=short, begun=begun
    )


# --- what is said twice ----------------------------------------------------------------------------------------------


def _repeated_years(parts: tuple[str | Half, ...], day: Values) -> tuple[str | Half, ...]:
    """Make a field of a year that a literal repeats: "Parashat Bechukotai 5784 | 23 Iyar 5784"."""
    years = {str(day[6]): "h", str(day[3]): "g"}
    found: list[str | Half] = []
    for part in parts:
        if not isinstance(part, str):
            found.append(part)
            continue
        for piece in re.split(r"(?<![\d.,:/-])(\d{4})(?![\d:/-]|[.,]\d)", part):
            if piece in years:
                found.append(Half(years[piece], (Field("year"),)))
            elif piece and found and isinstance(found[-1], str):
                found[-1] += piece
            elif piece:
                found.append(piece)
    return tuple(found)
