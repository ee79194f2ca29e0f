"""What a reading says, in the words of EDTF: the Extended Date/Time Format of ISO 8601-2, as libraries exchange it.

EDTF can say "about", "one of these", "some day of that month" and "before", in the Gregorian calendar. A reading that
is not determined has a string as well, where its candidates or its fields leave something to say; where they do not,
`reason` says why there is none. The string never claims more than the reading does: undecided is never one plain day.

=====================================  =======================================
a day                                  ``2022-05-16``
some days, all of them                 ``2022-05-16/2022-05-18``
a civil month, year, decade, century   ``2022-05``, ``2022``, ``190X``, ``19XX``
some day of a Hebrew month             ``[2004-10-16..2004-11-13]``
one of several days                    ``[2022-02-16,2022-03-18]``
no year                                ``XXXX-05-16``
about, perhaps, perhaps about          ``2022-05-16~``, ``2022-05-16?``, ``2022-05-16%``
at the latest, at the earliest         ``../1942-08-06``, ``1942-08-06/..``
=====================================  =======================================

An evening has no word in EDTF: the civil day is given. Source: ISO 8601-2:2019 and the Library of Congress,
"Extended Date/Time Format (EDTF) Specification", levels 0 to 2.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from hebdate.writing.written import Written

#: How sure a text is of its day, by what it says: EDTF's marks.
_MARKS: Final = {"approximate": "~", "about": "~", "uncertain": "?"}
_BOTH: Final = "%"

_DAY_NUMBER: Final = re.compile(r"(?<!\d)([0-9]{1,2})(?!\d)")
#: The most days of a month, where the year may be leap.
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Said(Protocol):
    """What is looked at of a `hebdate.Reading`."""

    @property
    def text(self) -> str: ...
    @property
    def agreement(self) -> str: ...
    @property
    def first(self) -> int | None: ...
    @property
    def last(self) -> int | None: ...
    @property
    def inferred(self) -> tuple[str, ...]: ...
    @property
    def candidates(self) -> tuple[tuple[int, int], ...]: ...
    @property
    def written(self) -> tuple[Written, ...]: ...
    @property
    def determined(self) -> bool: ...


class _Stretch(NamedTuple):
    """Days from ``first`` to ``last`` (R.D.), and the short name of them if they are a civil day, month, year or so."""

    first: int
    last: int

    def name(self) -> str | None:
        """``2022-05-16``, ``2022-05``, ``2022``, ``190X`` or ``19XX``; None for any other stretch."""
        if self.first == self.last:
            return _day(self.first)
        start, end = dt.date.fromordinal(self.first), dt.date.fromordinal(self.last)
        if start.day != 1 or not _ends_a_month(end):
            return None
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.year:04}-{start.month:02}"
        if (start.month, end.month) != (1, 12):
            return None
        years = start.year, end.year - start.year + 1
        for length, digits in ((1, 0), (10, 1), (100, 2)):
            if years[1] == length and years[0] % length == 0:
                return f"{years[0]:04}"[: 4 - digits] + "X" * digits
        return None


def edtf_of(reading: Said) -> str | None:
    """A reading -> its EDTF string; None where there is nothing to say (`reason` says why).

    >>> import hebdate
    >>> for text in ("Monday, May 16th | 15 Iyyar 5782", "15 Adar 5782", "May 2022", "Iyyar 5782", "May 16", "hello"):
    ...     print(edtf_of(hebdate.parse(text, strict=False)))
    2022-05-16
    [2022-02-16,2022-03-18]
    2022-05
    [2022-05-02..2022-05-30]
    XXXX-05-16
    None
    """
    return _said(reading)[0]


def reason(reading: Said) -> str:
    """Why a reading has no EDTF string, in a few words; "" where it has one.

    >>> import hebdate
    >>> reason(hebdate.parse("15 Iyyar", strict=False))
    'no year is written, and EDTF has no word for a day of the Hebrew year'
    """
    return _said(reading)[1]


def _said(reading: Said) -> tuple[str | None, str]:
    """The string, or None and why."""
    qualifier: str = getattr(reading, "qualifier", "")
    mark = _MARKS.get(qualifier, "")
    if reading.determined and reading.first is not None and reading.last is not None:
        if "near" in reading.inferred:  # one of several that fit was chosen
            mark = _joined(mark, "?")
        found = _Stretch(reading.first, reading.last)
        if qualifier in {"before", "after"}:
            return _bounded([found], qualifier), ""
        if found.first != found.last and (_names_days(reading) or not found.name()):
            return f"{_day(found.first)}{mark}/{_day(found.last)}{mark}", ""  # all of them
        return _one_of([found], mark), ""
    if reading.agreement == "none":
        return None, "no date was read"
    stretches = sorted({_Stretch(first, last) for first, last in reading.candidates})
    if reading.agreement == "mismatch":
        if len(stretches) < 2:
            return None, "what is written contradicts itself, and there is no choice of repairs"
        return _one_of(stretches, ""), ""
    if not stretches:
        return _without_year(reading, qualifier)
    if qualifier in {"before", "after"}:
        return _bounded(stretches, qualifier), ""
    codes = {getattr(each, "code", "") for each in getattr(reading, "diagnostics", ())}
    if "doubt" in codes and not qualifier:
        return None, "a word of doubt is written, and it is not known which"
    if len(stretches) == 1 and stretches[0].first == stretches[0].last and not mark:
        if "two-dates" in codes or qualifier == "either":
            return None, "different dates are written, and not all of them can be given"
        mark = "?"  # the one day that fits, but the line leaves a doubt of it
    return _one_of(stretches, mark), ""


def _joined(mark: str, other: str) -> str:
    """Two marks as one.

    >>> _joined("", "?"), _joined("~", "?"), _joined("?", "?")
    ('?', '%', '?')
    """
    return other if mark in {"", other} else _BOTH


def _one_of(stretches: Sequence[_Stretch], mark: str) -> str:
    """One day of all these days.

    A range inside a set takes no mark: a single stretch that is no civil month or year, and only about right, becomes
    an interval between two ends that are about right.
    """
    if len(stretches) == 1:
        [only] = stretches
        name = only.name()
        if name:
            return name + mark
        if mark:
            return f"{_day(only.first)}{mark}/{_day(only.last)}{mark}"
    return f"[{','.join(_member(each, mark) for each in stretches)}]"


def _member(stretch: _Stretch, mark: str) -> str:
    """A stretch as the member of a set, where unspecified digits are not allowed."""
    name = stretch.name()
    if name and "X" not in name:
        return name + mark
    return f"{_day(stretch.first)}..{_day(stretch.last)}"


def _bounded(stretches: Sequence[_Stretch], qualifier: str) -> str:
    """At the latest, or at the earliest, one of these days: an interval with an open end."""
    end = max(stretches, key=lambda each: each.last) if qualifier == "before" else min(stretches)
    name = end.name()
    if name is None or "X" in name:
        name = _day(end.last if qualifier == "before" else end.first)
    return f"../{name}" if qualifier == "before" else f"{name}/.."


def _day(rd: int) -> str:
    return dt.date.fromordinal(rd).isoformat()


def _ends_a_month(day: dt.date) -> bool:
    return day == dt.date.max or (day + dt.timedelta(1)).day == 1


def _names_days(reading: Said) -> bool:
    """Whether days are written, and not a month or a year as a whole."""
    return any(field.name == "day" for field in reading.written)


def _without_year(reading: Said, qualifier: str) -> tuple[str | None, str]:
    """A civil month, or a day of it, with the year left open; a day of the Hebrew year is in no civil month."""
    fields = [field for field in reading.written if field.calendar]
    if any(field.calendar == "h" for field in fields):
        return None, "no year is written, and EDTF has no word for a day of the Hebrew year"
    words = {field.name: reading.text[slice(*field.span)] for field in fields}
    if len(words) != len(fields) or words.keys() - {"day", "month"} or "month" not in words:
        return None, "what is written does not determine the day, and no candidates can be given"
    if qualifier:
        return None, "no year is written, and EDTF has no doubt about a part of a date with an open year"
    month = _month(words["month"])
    number = _DAY_NUMBER.findall(words.get("day", ""))
    if month is None or ("day" in words and (len(number) != 1 or not 1 <= int(number[0]) <= _LONGEST[month - 1])):
        return None, "no year is written, and the day and month are not plain"
    return f"XXXX-{month:02}" + (f"-{int(number[0]):02}" if number else ""), ""


@lru_cache(maxsize=1024)
def _month(word: str) -> int | None:
    """The civil month that a word or a number names, 1 to 12."""
    if word.isascii() and word.isdecimal():
        return int(word) if len(word) <= 2 and 1 <= int(word) <= 12 else None
    from hebdate.names import identify_gregorian_month

    found = [month for month in range(1, 13) if identify_gregorian_month(word, month)]
    return found[0] if len(found) == 1 else None


__all__ = ["Said", "edtf_of", "reason"]
