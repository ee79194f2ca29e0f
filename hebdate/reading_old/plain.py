"""The plain line: one date in each calendar or in one, each field written once, and nothing to choose.

Most lines are of this kind, and for them the constraints are a few comparisons. Anything that could be read in two
ways, or does not agree, is left to `hebdate.reading_old.reconcile`, and a test holds that both give the same readings.
`benchmarks/read.py` keeps the measurement that justifies this room.
"""

from __future__ import annotations

import datetime as dt
from operator import itemgetter

from hebdate.arithmetic import from_rd, is_leap, month_length, to_rd
from hebdate.date import Month
from hebdate.reading import HebrewFields, Reading
from hebdate.reading_old.header import only_way
from hebdate.reading_old.lexicon import PLAIN_ADAR
from hebdate.reading_old.tokens import Number, Numeric, Tokens
from hebdate.writing.written import Written

_MONTHS = (None, *Month)
_KNOWN = frozenset("dDLgaGhYMWS,.|/-o()")
_NO_MARKS = dict.fromkeys(map(ord, ",.|/-o()"))
#: A longer line has more in it than a date.
_LONGEST = 24


def weigh(
    civil: tuple[int, int, int], hebrew: tuple[int, int, int], weekday: int
) -> tuple[int, HebrewFields, tuple[str, ...]] | None:
    """(year, month, day) of both calendars, 0 where unwritten, and a weekday or -1 -> R.D., Hebrew fields, inferred.

    A civil year of which only two digits are written is given less 100: '22 is -78. The Hebrew month is a slot or
    `PLAIN_ADAR`. None unless one half has all of its fields and everything else agrees with it.

    >>> weigh((0, 5, 16), (5782, 9, 15), 0)
    (738291, HebrewFields(year=5782, month=<Month.IYYAR: 9>, day=15), ('gregorian.year',))
    """
    year, month, day = hebrew
    inferred: tuple[str, ...] = ()
    try:
        if year:
            leap = is_leap(year)
            if month == PLAIN_ADAR and not leap:
                month = 7
            elif month == PLAIN_ADAR or (month in (6, 7) and not leap):
                return None
            if not 1 <= day <= month_length(year, month):
                return None
            rd = to_rd(year, month, day)
            date = dt.date.fromordinal(rd)
            if civil[1]:
                if date.month != civil[1] or date.day != civil[2]:
                    return None
                if civil[0] < 0:  # the centuries that two digits can mean
                    if not 1700 <= date.year <= 2099 or date.year % 100 != civil[0] + 100:
                        return None
                    inferred = ("gregorian.century",)
                elif not civil[0]:
                    inferred = ("gregorian.year",)
                elif date.year != civil[0]:
                    return None
        else:
            date = dt.date(*civil)
            rd = date.toordinal()
            year, slot, nth = from_rd(rd)
            if month:
                if month == PLAIN_ADAR or (month in (6, 7) and not is_leap(year)):
                    return None
                if (month, day) != (slot, nth):
                    return None
                inferred = ("hebrew.year",)
            month, day = slot, nth
    except ValueError:
        return None
    if weekday >= 0 and date.weekday() != weekday:
        return None
    return rd, HebrewFields(year, _MONTHS[month], day), inferred


def read(tokens: Tokens) -> Reading | None:
    """The reading of a plain line; None where there is anything to choose or to say."""
    kinds = tokens.kinds
    if len(kinds) > _LONGEST or not _KNOWN.issuperset(kinds):
        return None
    way = only_way(tokens)
    if not way or len(way) > 2 or (len(way) == 2 and way[0][0] == way[1][0]):
        return None
    values, starts, ends = tokens.values, tokens.starts, tokens.ends
    written: list[Written] = []
    halves: dict[str, tuple[int, int, int]] = {}
    edges: set[int] = set()
    millennium = False
    for calendar, proposal in way:
        numeric = values[proposal.first]
        if isinstance(numeric, Numeric):
            if numeric.separator != "." or numeric.widths[0] > 2 or numeric.widths[2] != 4 or numeric.stamp:
                return None
            if not 1 <= numeric.parts[2] <= 2999:
                return None
            halves["g"] = (numeric.parts[2], numeric.parts[1], numeric.parts[0])
            edges.add(proposal.first)
            written += [
                _new(Written, ("g", name, span, 0))
                for name, span in zip(("day", "month", "year"), numeric.spans, strict=True)
            ]
            continue
        month = values[proposal.months[0]] if proposal.months else None
        if not isinstance(month, int) or not proposal.days:
            return None
        number = values[proposal.days[0]]
        day = number.value if isinstance(number, Number) else 0
        year = 0
        if proposal.years:
            number = values[proposal.years[0]]
            if not isinstance(number, Number):
                return None
            year = number.value
            if calendar == "g" and number.digits == 2:
                year -= 100
            elif calendar == "h" and number.digits != 4:
                millennium = number.thousands is None
                year += 1000 * (number.thousands or 5)
        halves[calendar] = (year, month, day)
        edges.update((proposal.first, proposal.last))
        for name, places in (("month", proposal.months), ("day", proposal.days), ("year", proposal.years)):
            for at in places:
                written.append(_new(Written, (calendar, name, (starts[at], ends[at]), 0)))
    weekday = -1
    at = kinds.find("W")
    if at >= 0:
        value = values[at]
        after = at + 1 + (kinds[at + 1 : at + 2] in {",", "."})
        if not isinstance(value, int) or after not in edges:
            return None
        weekday = value
        written.append(Written("", "weekday", (starts[at], ends[at])))
    if len(written) != len(kinds.translate(_NO_MARKS)) + 2 * kinds.count("S"):
        return None  # a number, or another weekday, that is in no date
    found = weigh(halves.get("g", (0, 0, 0)), halves.get("h", (0, 0, 0)), weekday)
    if found is None:
        return None
    rd, fields, inferred = found
    if millennium:
        inferred = (*inferred, "hebrew.millennium")
    written.sort(key=_SPAN)
    return answer(tokens.text, tuple(written), len(way) == 1, rd, fields, weekday, inferred)


def answer(
    text: str,
    written: tuple[Written, ...],
    single: bool,
    rd: int,
    fields: HebrewFields,
    weekday: int,
    inferred: tuple[str, ...],
) -> Reading:
    """The reading of a line in which everything written agrees on one day."""
    return Reading(
        text,
        (written[0].span[0], written[-1].span[1]),
        "single" if single else "agree",
        rd,
        rd,
        fields,
        None,
        None if weekday < 0 else weekday,
        inferred=inferred,
        written=written,
    )


_SPAN = itemgetter(2)
#: Past the constructor of `Written`, which costs twice as much as the tuple itself.
_new = tuple.__new__
