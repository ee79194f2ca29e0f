"""A day fills a layout: text out.

`render` takes a day, an interval, a month or a year, and a layout: of a locale and a CLDR width, of a named house style
(`hebdate.styles`), or any `Layout`, such as the one an example had. Each layout is compiled once: every field becomes
a table from its value to its text (31 days, 14 months, 7 weekdays, the years as they come), and a day is rendered by
looking its seven values up.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from hebdate import bidi, gematria, names
from hebdate.date import HebrewDate
from hebdate.errors import DateError, LayoutError, LocaleError, RangeError, quoted
from hebdate.layout import ATTACHED, Field, Half, Layout, Values, new_month, place, values
from hebdate.pattern import babel, for_locale
from hebdate.styles import STYLES

if TYPE_CHECKING:
    from babel import Locale

Level: TypeAlias = Literal["day", "month", "year"]
Calendar: TypeAlias = Literal["both", "gregorian", "hebrew"]
#: A date, an R.D. number, ISO text, a pair of days, or a reading, which this file knows by its members alone.
Day: TypeAlias = "dt.date | HebrewDate | int | str | tuple[Day, Day] | object"

#: The styles that every locale has, from the longest to the shortest.
WIDTHS: Final = ("full", "long", "medium", "short")

_MAX_RD: Final = dt.date.max.toordinal()


class Subject(NamedTuple):
    """What is to be rendered: R.D. days ``first`` to ``last``, the ``level`` to name them at, ``evening`` or not."""

    first: int
    last: int
    level: Level = "day"
    evening: bool = False


def render(
    day: Day,
    *,
    like: Layout | None = None,
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level | None = None,
    calendar: Calendar = "both",
    isolate: bool | Literal["auto"] = False,
    after_sunset: bool = False,
) -> str:
    """A day in both calendars, as text.

    ``day``: a `datetime.date`, a `HebrewDate`, an R.D. day number, ISO text ("2022-05-16", "2022-05", "2022", or two
    of them with a slash), a `Reading`, or a pair of days, which is an interval.
    ``style``: a CLDR width (full, which is the default, long, medium, short) in ``locale`` (a tag or a Babel `Locale`;
    "en" by default), or a house style, which has its own languages in place of the ``locale``.
    ``like``: a layout, in place of both.
    ``spelling``: the names of the Hebrew months, and ``numerals``: a style for the Hebrew numerals, in place of those
    that the layout has; either goes with any layout.
    ``level``: "month" or "year" to name only those; by default what ISO text says, else the day.
    ``calendar``: "gregorian" or "hebrew" for that half alone.
    ``isolate``: put each half between Unicode isolates; "auto" does so where the halves would else tear each other
    (`torn`): where they run in different directions, say.
    ``after_sunset``: the Hebrew date is the next day's.

    Raises LocaleError for an unknown locale, style or spelling, LayoutError where the layout cannot write the day,
    RangeError for a day that `datetime.date` or the Hebrew years do not have, DateError for what is no day, TypeError
    for an option of another type.

    >>> render(dt.date(2022, 5, 16))
    'Monday, May 16, 2022 | 15 Iyar 5782'
    >>> render("2022-05-16", locale="he"), render("2022-10", locale="he")
    ('יום שני, 16 במאי 2022 | ט״ו באייר תשפ״ב', 'אוקטובר 2022 | תשרי – חשוון תשפ״ג')
    >>> render("2023-01-01", like=Layout.parse("{g}{month en} {day ordinal=en}{/g} | {h}{day} {month hebcal}{/h}"))
    'January 1st | 8 Tevet'
    """
    if type(day) is dt.date and level is None and not isolate:  # the usual day, at its usual speed
        layout = layout_of(style, locale, spelling, numerals, "day", calendar, like)
        return compiled(layout).day(values(day.toordinal(), layout.evening or after_sunset))
    if isolate not in {True, False, "auto"}:
        raise LayoutError(f"isolate is True, False or 'auto', not {quoted(isolate)}")
    subject = subject_of(day, level, after_sunset)
    layout = layout_of(style, locale, spelling, numerals, subject.level, calendar, like)
    if subject.first == subject.last and not isolate:
        return compiled(at_level(layout, subject.level)).day(values(subject.first, subject.evening or layout.evening))
    said = pieces(layout, subject)
    if not isolate or (isolate == "auto" and not torn([(kinds(text), voice) for text, voice in said])):
        return "".join(text for text, _ in said)
    return "".join(bidi.isolate(text, voice.direction) if voice else text for text, voice in said)


# --- the layout ------------------------------------------------------------------------------------------------------


def layout_of(
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level = "day",
    calendar: Calendar = "both",
    like: Layout | None = None,
) -> Layout:
    """The options of `render` -> the layout that they ask for. Raises as `render` does.

    >>> layout_of("hebcal").halves[-1].fields[1].names
    'hebcal'
    >>> str(layout_of("hebcal", spelling="ashkenazi"))
    '{h}{day ordinal=en} of {month ashkenazi}, {year}{/h}'
    >>> layout_of("kneset")
    Traceback (most recent call last):
    hebdate.errors.LocaleError: no style 'kneset': did you mean 'knesset'?
    """
    if like is None:
        try:
            return _named(style, locale, spelling, numerals, level, calendar)
        except TypeError:  # what cannot be a key of the cache cannot be an option either
            _check_types(style, locale, spelling, numerals)
            raise
    if spelling is None and numerals is None and calendar == "both" and level == "day":
        return like
    _check_types(style, locale, spelling, numerals)
    return at_level(_changed(like, spelling, numerals, calendar), level)


@lru_cache(maxsize=1024)
def _named(
    style: str | None,
    locale: str | Locale | None,
    spelling: str | None,
    numerals: gematria.Style | None,
    level: Level,
    calendar: Calendar,
) -> Layout:
    """The layout of a CLDR width in a locale, or of a house style."""
    _check_types(style, locale, spelling, numerals)
    if style is None or style in WIDTHS:
        tag = "en" if locale is None else str(locale)
        return for_locale(tag, style or "full", spelling, numerals, level, calendar)
    if style in STYLES:
        return at_level(_changed(STYLES[style].layout, spelling, numerals, calendar), level)
    import difflib

    near = difflib.get_close_matches(style, [*WIDTHS, *STYLES], n=3, cutoff=0.6)
    hint = f": did you mean {' or '.join(map(repr, near))}?" if near else ""
    raise LocaleError(f"no style {quoted(style)}{hint}")


def _check_types(style: object, locale: object, spelling: object, numerals: object) -> None:
    if style is not None and not isinstance(style, str):
        raise TypeError(f"style is the name of a style, such as 'full' or 'knesset', found {quoted(style)}")
    if locale is not None and not isinstance(locale, str) and not hasattr(locale, "territory"):
        raise TypeError(f"locale is a tag, such as 'he-IL', or a Babel Locale, found {quoted(locale)}")
    if spelling is not None and not isinstance(spelling, str):
        raise TypeError(f"spelling is the name of a spelling, such as 'ashkenazi', found {quoted(spelling)}")
    if numerals is not None and not isinstance(numerals, gematria.Style):
        raise TypeError(f"numerals is a hebdate.gematria.Style, found {quoted(numerals)}")


def _changed(layout: Layout, spelling: str | None, numerals: gematria.Style | None, calendar: Calendar) -> Layout:
    """The layout with other names of the Hebrew months, other Hebrew numerals, or one calendar of its two."""
    key = spelling, numerals, calendar
    if key == (None, None, "both"):
        return layout
    found: Layout | None = layout.memo.get(key)
    if found is None:
        found = layout
        if spelling is not None:
            found = found.spelled(spelling)
        if numerals is not None:
            found = found.numbered(numerals)
        if calendar != "both":
            found = found.alone(calendar)
        layout.memo[key] = found
    return found


# --- the day ---------------------------------------------------------------------------------------------------------

_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def subject_of(day: Day, level: Level | None = None, evening: bool = False) -> Subject:
    """What `render` takes for a day -> the subject. Raises as `render` does.

    >>> subject_of("2022-05")
    Subject(first=738276, last=738306, level='month', evening=False)
    """
    if level not in {None, "day", "month", "year"}:
        raise LayoutError(f"a level is 'day', 'month' or 'year', not {quoted(level)}")
    if isinstance(day, tuple):
        if len(day) != 2:
            raise DateError(f"an interval is a pair of days, found {len(day)}")
        start, end = (subject_of(each, level, evening) for each in day)
        if end.last < start.first:
            raise DateError("the interval ends before it begins")
        return Subject(start.first, end.last, start.level, evening)
    if isinstance(day, str):
        return _from_iso(day, level, evening)
    if isinstance(day, int) and not isinstance(day, bool):
        return Subject(day, day, level or "day", evening)
    if hasattr(day, "toordinal"):
        rd = day.toordinal()
        return Subject(rd, rd, level or "day", evening)
    first, last = getattr(day, "date", None), getattr(day, "last_date", None)
    if isinstance(first, dt.date) and isinstance(last, dt.date):
        evening = evening or getattr(day, "agreement", "") == "evening"
        return Subject(first.toordinal(), last.toordinal(), level or "day", evening)
    if hasattr(day, "agreement"):
        raise DateError("the reading names no day to render")
    raise DateError(f"a day is a datetime.date, a HebrewDate, an R.D. number or ISO text, found {quoted(day)}")


def _from_iso(text: str, level: Level | None, evening: bool) -> Subject:
    ends = [_ISO.fullmatch(part) for part in text.split("/", 1)]
    first, last = ends[0], ends[-1]
    if not first or not last:
        raise DateError(f"found {text[:80]!r}, but a day is written 2022-05-16, a month 2022-05, a year 2022")
    try:
        start = dt.date(int(first[1]), int(first[2] or 1), int(first[3] or 1)).toordinal()
        end = dt.date(int(last[1]), int(last[2] or 12), int(last[3] or 1)).toordinal()
    except ValueError:
        raise DateError(f"{text!r} is no day of the Gregorian calendar") from None
    if not last[3]:
        month = int(last[2] or 12)
        year = int(last[1])
        end = _MAX_RD if (year, month) == (9999, 12) else dt.date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    if end < start:
        raise DateError(f"the interval {text!r} ends before it begins")
    found: Level = "day" if first[3] else "month" if first[2] else "year"
    return Subject(start, end, level or found, evening)


# --- compiled layouts ------------------------------------------------------------------------------------------------


class Table(dict[int, str]):
    """A field's texts by value, written when they are first wanted. The values are few: years at most 13,760."""

    __slots__ = ("calendar", "field")

    def __init__(self, calendar: str, part: Field) -> None:
        super().__init__()
        self.calendar, self.field = calendar, part

    def __missing__(self, value: int) -> str:
        if value == 0 and self.calendar == "g" and self.field.name != "weekday":
            raise RangeError("ordinal", "of the day", 1, _MAX_RD, "outside it there is no Gregorian date to write")
        text = self[value] = self.field.write(self.calendar, value)
        return text


#: A literal, or a field: its texts, and where its value stands among those of a day.
Piece: TypeAlias = "str | tuple[Table, int]"


class Writer:
    """A compiled layout: `day` is its function from a day's values to text, `parts` its parts with their pieces."""

    __slots__ = ("day", "parts")

    def __init__(self, layout: Layout) -> None:
        self.parts: list[tuple[str | Half, list[Piece]]] = [
            (part, [part] if isinstance(part, str) else _pieces(part)) for part in layout
        ]
        flat = [piece for _, pieces in self.parts for piece in pieces]
        # A format string joins faster than a list; its fields are filled from the tables.
        template = "".join(piece.replace("%", "%%") if isinstance(piece, str) else "%s" for piece in flat)
        fields = tuple(piece for piece in flat if not isinstance(piece, str))

        def day(found: Values) -> str:
            return template % tuple([table[found[at]] for table, at in fields])

        self.day: Callable[[Values], str] = day


def _pieces(half: Half) -> list[Piece]:
    pieces: list[Piece] = []
    for part in half.parts:
        if isinstance(part, Field):
            pieces.append((Table(half.calendar, part), place(half.calendar, part.name)))
        elif pieces and (match := ATTACHED.match(part)):
            pieces += [piece for piece in (match[0], part[match.end() :]) if piece]
        else:
            pieces.append(part)
    return pieces


def compiled(layout: Layout) -> Writer:
    """The layout compiled. It is kept with the layout: looking up an equal one would compare all their fields."""
    found: Writer | None = layout.memo.get("writer")
    if found is None:
        found = layout.memo["writer"] = Writer(layout)
    return found


def at_level(layout: Layout, level: Level) -> Layout:
    """The layout of a whole month or year, worked out once. Raises LayoutError."""
    if level == "day":
        return layout
    found: Layout | None = layout.memo.get(level)
    if found is None:
        found = layout.memo[level] = layout.at(level)
    return found


def pieces(layout: Layout, subject: Subject) -> list[tuple[str, Voice | None]]:
    """The text in pieces, for `render` and `hebdate.html`: each half with its voice, and what stands between with None.

    >>> pieces(Layout.parse("{g}{year}{/g}–{h}{year letters}{/h}"), subject_of("2022-05-16"))[1:]
    [('–', None), ('תשפ״ב', Voice(language='he', direction='rtl'))]
    """
    layout = at_level(layout, subject.level)
    subject = subject._replace(evening=subject.evening or layout.evening)
    first = values(subject.first, subject.evening)
    last = first if subject.last == subject.first else values(subject.last, subject.evening)
    said: list[tuple[str, Voice | None]] = []
    for (part, written), language in zip(compiled(layout).parts, languages(layout), strict=True):
        if isinstance(part, str):
            said.append((part, None))
        else:
            text = _half(written, part, subject, first, last)
            said.append((text, voice_of(language, direction_of(text))))
    return said


# --- directions ------------------------------------------------------------------------------------------------------


class Voice(NamedTuple):
    """The ``language`` that a half is in, a locale ("" where nothing says it), and the ``direction`` it runs in."""

    language: str
    direction: bidi.Direction


def direction_of(text: str) -> bidi.Direction | None:
    """The direction that a half with this text runs in; None for numbers alone, which run as their line does.

    It is that of the first word. But Arabic digits put the numbers of a range or of 2022-05-16 one behind another from
    right to left in any line, so that only in such a line they stand in one order with the words.

    >>> direction_of("15 באייר"), direction_of("15 Iyar"), direction_of("١٥–١٨ Iyar"), direction_of("16.5")
    ('rtl', 'ltr', 'rtl', None)
    """
    return "rtl" if not text.isascii() and "AN" in kinds(text) else bidi.base_direction(text)


def languages(layout: Layout) -> list[str]:
    """The language of each part of the layout, a locale; of a half of numbers alone, and of literals, the line's.

    >>> languages(Layout.parse("{h}{day letters} ב{month he}{/h} ({g}{day}.{month}.{year}{/g})"))
    ['he', 'he', 'he', 'he']
    """
    found: list[str] | None = layout.memo.get("languages")
    if found is None:
        spoken = [part.names if isinstance(part, Half) else "" for part in layout]
        line = next(filter(None, spoken), "")
        found = layout.memo["languages"] = [names.language(part) if (part := own or line) else "" for own in spoken]
    return found


def voice_of(language: str, direction: bidi.Direction | None) -> Voice:
    """The voice of a half in that language, whose text runs in that direction or is numbers alone.

    Numbers run as their language is written: in a Hebrew line 16.5.2022 is a part of the Hebrew.
    """
    if direction is None:
        direction = "rtl" if language and names.direction(language) == "rtl" else "ltr"
    return Voice(language, direction)


#: The bidi classes of a text's characters (UAX #9), each once, in the order of their first.
Kinds: TypeAlias = tuple[str, ...]


def kinds(text: str) -> Kinds:
    """The bidi classes of a text's characters.

    >>> kinds("16 באייר"), kinds("١٦")
    (('EN', 'WS', 'R'), ('AN',))
    """
    return tuple(dict.fromkeys(map(unicodedata.bidirectional, dict.fromkeys(text))))


#: What does not flow with a line of that direction.
_AGAINST: Final = {
    "ltr": frozenset({"R", "AL", "RLE", "RLO"}),
    "rtl": frozenset({"L", "LRE", "LRO"}),
}
_NUMBERS: Final = frozenset({"EN", "AN"})
#: What can join the numbers on its two sides into one: 16/5, 5782-2022.
_JOINING: Final = frozenset({"ES", "CS", "ET", "NSM", "BN"})


def torn(line: Sequence[tuple[Kinds, Voice | None]]) -> bool:
    """Whether halves must be isolated: in one run with what stands beside it, a half could be put in another order.

    ``line`` has the kinds and the voice of each piece, as `pieces` has its text. True is said on suspicion, and more
    kinds never make it False.

    >>> en, he = Voice("en", "ltr"), Voice("he", "rtl")
    >>> torn([(kinds("16 May"), en), (kinds(" | "), None), (kinds("15 Iyar"), en)])
    False
    >>> torn([(kinds("16 May"), en), (kinds(" | "), None), (kinds("ט״ו באייר"), he)])
    True
    >>> torn([(kinds("ט״ו Iyar"), he), (kinds(" | "), None), (kinds("May"), he)])  # Iyar | May would be one run
    True
    """
    directions = {voice.direction for _, voice in line if voice}
    if len(line) < 2 or len(directions) != 1:
        return len(directions) > 1
    direction = directions.pop()
    if not _AGAINST[direction].isdisjoint(kind for found, _ in line for kind in found):
        return True
    return direction == "rtl" and _numbers_meet(line)


def _numbers_meet(line: Sequence[tuple[Kinds, Voice | None]]) -> bool:
    """Whether, in a line from right to left, the numbers of a half could be reordered by what stands before it."""
    before: set[str] = set()
    gap: set[str] | None = None
    for found, voice in line:
        if not voice:
            if not _NUMBERS.isdisjoint(found):
                return True
            if gap is not None:
                gap.update(found)
        else:
            if gap is not None and gap <= _JOINING:
                return True
            if "AL" in before and {"EN", "ES"}.issubset(found):  # 2022-05-16 after Arabic is 16-05-2022 (rule W2)
                return True
            gap = set()
        before.update(found)
    return False


# --- intervals -------------------------------------------------------------------------------------------------------

#: What is written twice where the ends of an interval differ in this field or a finer one.
_REPEATED: Final = {
    "day": frozenset({"weekday", "day"}),
    "month": frozenset({"weekday", "day", "month"}),
    "year": frozenset({"weekday", "day", "month", "year"}),
}

#: Longest interval, in days, whose days or months are listed one by one.
_LISTED_DAYS: Final = 31
_LISTED_MONTHS: Final = 800


def _half(written: list[Piece], half: Half, subject: Subject, first: Values, last: Values) -> str:
    """One half for an interval: what is the same at both ends stands once."""
    if half.begun and (start := new_month(subject.first, subject.evening)) <= subject.last:
        subject = subject._replace(first=start)
        first = values(start, subject.evening)
    level = _difference(half, first, last)
    if not level or half.once:
        return _fill(written, first, last)
    longest = _LISTED_DAYS if any(part.name == "day" for part in half.fields) else _LISTED_MONTHS
    if half.listing and subject.last - subject.first < longest:
        return _listed(written, half, subject)
    start, stop = _repeated(written, level)
    end = _fill(written[start:stop], last, last)
    if half.short and level == "year":
        end = end[-half.short :]
    return (
        _fill(written[:start], first, last)
        + _fill(written[start:stop], first, last)
        + _joint(half, level)
        + end
        + _fill(written[stop:], last, last)
    )


def _difference(half: Half, first: Values, last: Values) -> str:
    """The coarsest field of the half in which the ends differ: "year", "month", "day", or "" where it says the same."""
    year, month, day = (3, 2, 1) if half.calendar == "g" else (6, 5, 4)
    present = {part.name for part in half.fields if not part.last}
    if "year" in present and first[year] != last[year]:
        return "year"
    if "month" in present and (first[year], first[month]) != (last[year], last[month]):
        return "month"
    return "day" if present & _REPEATED["day"] and first[day] != last[day] else ""


def _fill(written: list[Piece], first: Values, last: Values) -> str:
    return "".join(
        [
            piece if isinstance(piece, str) else piece[0][(last if piece[0].field.last else first)[piece[1]]]
            for piece in written
        ]
    )


def _repeated(written: list[Piece], level: str) -> tuple[int, int]:
    """From where to where the half is written twice: as little as holds together."""
    fields = [(at, piece[0].field) for at, piece in enumerate(written) if not isinstance(piece, str)]
    if any(part.name == "month" and not part.names and not _has_unit(written, at) for at, part in fields):
        return 0, len(written)  # 16/5-17/5, never 16-17/5
    places = [at for at, part in fields if part.name in _REPEATED[level]]
    start, stop = places[0], places[-1] + 1
    if start == 1 and level != "day" and any(map(str.isalpha, str(written[0]))):
        start = 0  # the word of the day before it: ngày 29 tháng Elul – ngày 6 tháng Tishri
    if stop < len(written):
        after = written[stop]
        if isinstance(after, str) and ATTACHED.fullmatch(after):
            stop += 1
    return start, stop


def _has_unit(written: list[Piece], at: int) -> bool:
    """Whether the number is followed by a word of its own: 5月."""
    after = written[at + 1] if at + 1 < len(written) else ""
    return isinstance(after, str) and after[:1].isalpha()


def _listed(written: list[Piece], half: Half, subject: Subject) -> str:
    """Every day of the interval, by months: 3,4,5 Sivan; or, where no day is written, every month or year."""
    present = {part.name for part in half.fields}
    unit = next(name for name in ("day", "month", "year") if name in present)
    key = place(half.calendar, "year" if unit == "year" else "month")
    runs: list[list[Values]] = []
    for rd in range(subject.first, subject.last + 1):
        day = values(rd, subject.evening)
        if runs and runs[-1][0][key] == day[key]:
            runs[-1].append(day)
        else:
            runs.append([day])
    first, last = runs[0][0], runs[-1][-1]
    start, stop = _repeated(written, unit)
    # In one month only the days are listed; in several, days and month together.
    outer, end = _repeated(written, "month") if unit == "day" and len(runs) > 1 else (start, stop)
    texts = []
    for run in runs:
        days = run if unit == "day" else run[:1]
        middle = half.joint.join(_fill(written[start:stop], day, day) for day in days)
        texts.append(_fill(written[outer:start], run[0], run[0]) + middle + _fill(written[stop:end], run[0], run[0]))
    return _fill(written[:outer], first, last) + half.joint.join(texts) + _fill(written[end:], last, last)


def _joint(half: Half, level: str) -> str:
    """What goes between the two ends: the half's own joint, or its language's."""
    if half.joint:
        return half.wide or half.joint if level != "day" else half.joint
    # Two weekdays make long ends, which stand apart as two months do.
    return _joints(half.names or "en")[level != "day" or any(part.name == "weekday" for part in half.fields)]


@lru_cache(maxsize=256)
def _joints(locale: str) -> tuple[str, str]:
    """A locale -> what CLDR writes between two days of a month, and between days of two months."""
    formats = babel(locale).interval_formats
    fallback = str(formats.get(None, "{0} – {1}")).replace("{0}", "").replace("{1}", "")
    found = []
    for difference in ("d", "M"):
        parts = formats.get("yMMMd", {}).get(difference)
        match = _JOINT.search(parts[0]) if parts and len(parts) == 2 else None
        found.append(match[0] if match else fallback)
    return found[0], found[1]


#: The end of the first half of an interval's pattern: a dash or a quoted word, with the space around it.
_JOINT: Final = re.compile(r"\s*(?:[-–—~〜～至]|(?<=\s)[^\sA-Za-z.,']+)\s*$")
