"""One half for an interval: what is the same at both ends stands once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from hebdate.writing.compiled import Piece
from hebdate.writing.layout import ATTACHED, Half
from hebdate.writing.pattern import babel
from hebdate.writing.subject import Subject
from hebdate.writing.values import Values, new_month, place, values

#: What is written twice where the ends of an interval differ in this field or a finer one.
_REPEATED: Final = {
    "day": frozenset({"weekday", "day"}),
    "month": frozenset({"weekday", "day", "month"}),
    "year": frozenset({"weekday", "day", "month", "year"}),
}

#: Longest interval, in days, whose days or months are listed one by one.
_LISTED_DAYS: Final = 31
_LISTED_MONTHS: Final = 800


def half_text(written: list[Piece], half: Half, subject: Subject, first: Values, last: Values) -> str:
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
