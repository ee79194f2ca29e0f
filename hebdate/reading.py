"""What a line says, once its claims have been weighed: the value that `hebdate.parse` and `find` return."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from hebdate.arithmetic import from_rd
from hebdate.date import HebrewDate, Month
from hebdate.errors import Diagnostic, HebdateError, caret

if TYPE_CHECKING:
    from hebdate.layout import Layout
    from hebdate.written import Written

Agreement = Literal["agree", "evening", "single", "mismatch", "underdetermined", "none"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MAX_RD = dt.date.max.toordinal()


class HebrewFields(NamedTuple):
    """What is known of a Hebrew date: each field None unless known.

    >>> HebrewFields(5782, Month.IYYAR, None).to_dict()
    {'year': 5782, 'month_code': 'M08', 'day': None}
    """

    year: int | None = None
    month: Month | None = None
    day: int | None = None

    def to_dict(self) -> dict[str, object]:
        """The fields as JSON writes them."""
        return {"year": self.year, "month_code": self.month and self.month.code, "day": self.day}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about a day, or an interval of days.

    ``agreement`` says how the calendars agree; only *agree*, *evening* and *single* claim a day. ``first`` and
    ``last`` are R.D. day numbers of the subject, both None unless it is determined (on a mismatch: what the
    Gregorian half says by itself). ``inferred`` names the fields nobody wrote, ``diagnostics`` every disagreement
    and caution, ``candidates`` the intervals that fit when several do, or the repairs nearest to a mismatch.

    >>> import hebdate
    >>> reading = hebdate.parse("Monday, May 16th | 15 Iyyar 5782")
    >>> reading.date, reading.hebrew, reading.agreement, reading.inferred
    (datetime.date(2022, 5, 16), HebrewDate(5782, Month.IYYAR, 15), 'agree', ('gregorian.year',))
    """

    text: str
    span: tuple[int, int]
    agreement: Agreement
    first: int | None = None
    last: int | None = None
    hebrew_fields: HebrewFields | None = None
    hebrew_fields_last: HebrewFields | None = None
    weekday: int | None = None
    times: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    candidates: tuple[tuple[int, int], ...] = ()
    written: tuple[Written, ...] = ()

    @property
    def determined(self) -> bool:
        """Whether the text names its day or days for certain."""
        return self.agreement in {"agree", "evening", "single"}

    @property
    def date(self) -> dt.date | None:
        """The civil day, or the first day of an interval; None unless determined."""
        return _civil(self.first) if self.determined else None

    @property
    def last_date(self) -> dt.date | None:
        """The last civil day: the same as `date` unless the subject is an interval."""
        return _civil(self.last) if self.determined else None

    @property
    def hebrew(self) -> HebrewDate | None:
        """The Hebrew date of the day, or of the first day; after sunset that is the next day's."""
        if not self.determined or self.first is None:
            return None
        fields = self.hebrew_fields
        if fields and fields.year and fields.month and fields.day:
            return HebrewDate(fields.year, fields.month, fields.day)
        return HebrewDate.fromordinal(self.first + (self.agreement == "evening"))

    @property
    def edtf(self) -> str | None:
        """What the text says in EDTF (ISO 8601-2), doubt and choice included; None where that has no word for it.

        >>> import hebdate
        >>> hebdate.parse("15 Adar 5782", strict=False).edtf
        '[2022-02-16,2022-03-18]'
        """
        from hebdate.edtf import edtf_of

        return edtf_of(self)

    @property
    def layout(self) -> Layout:
        """What the text looked like, ready to render another day. Raises LayoutError where no day was read."""
        from hebdate.errors import LayoutError
        from hebdate.example import learn

        if not self.determined or self.first is None:
            raise LayoutError(f"no layout can be learned from {self.text[:80]!r}: it names no single day")
        return learn(self.text, self.written, self.first, self.last, evening=self.agreement == "evening")

    @property
    def time(self) -> dt.time | None:
        """The time of day, where the text has one."""
        return self._clock()[0]

    @property
    def zone(self) -> str | None:
        """The time's offset from UTC (``+02:00``), where the text has one that is certain."""
        return self._clock()[1]

    def _clock(self) -> tuple[dt.time | None, str | None]:
        if not self.times:
            return None, None
        from hebdate.clock import read_stamp, read_time

        for text in self.times:
            stamp = read_stamp(text) if "T" in text else None
            if isinstance(stamp, dt.datetime):
                return stamp.time(), _offset(stamp)
            found = read_time(text)
            if found is not None:
                return found[0], found[1]
        return None, None

    def to_dict(self) -> dict[str, object]:
        """The reading as JSON writes it: the contract of the command line.

        >>> import hebdate
        >>> hebdate.parse("May 16, 2022").to_dict()["gregorian"]
        '2022-05-16'
        """
        time, zone = self._clock()
        fields, fields_last = self.hebrew_fields, self.hebrew_fields_last
        return {
            "text": self.text,
            "span": list(self.span),
            "agreement": self.agreement,
            "gregorian": None if self.first is None or self.last is None else iso(self.first, self.last),
            "hebrew": fields and fields.to_dict(),
            "hebrew_last": fields_last and fields_last.to_dict(),
            "weekday": None if self.weekday is None else WEEKDAYS[self.weekday],
            "time": None if time is None else time.isoformat("minutes" if not time.second else "auto"),
            "zone": zone,
            "inferred": list(self.inferred),
            "diagnostics": [diagnostic.to_dict() for diagnostic in self.diagnostics],
            "candidates": [iso(first, last) for first, last in self.candidates],
            "edtf": self.edtf,
        }

    def explain(self) -> str:
        """Every diagnostic as a sentence with a caret under what it is about, one after the other."""
        parts = [f"{caret(self.text, d.span)} {d.message}" for d in self.diagnostics]
        return "\n".join(parts)


def _offset(stamp: dt.datetime) -> str | None:
    offset = stamp.utcoffset()
    if offset is None:
        return None
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _civil(rd: int | None) -> dt.date | None:
    return None if rd is None or not 1 <= rd <= _MAX_RD else dt.date.fromordinal(rd)


def iso(first: int, last: int) -> str:
    """R.D. interval -> ISO 8601: a date, or two with a slash.

    >>> iso(738291, 738291), iso(738291, 738292)
    ('2022-05-16', '2022-05-16/2022-05-17')
    """
    start = dt.date.fromordinal(first).isoformat()
    return start if first == last else f"{start}/{dt.date.fromordinal(last).isoformat()}"


def hebrew_fields_of(rd: int) -> HebrewFields:
    """R.D. -> all three fields.

    >>> hebrew_fields_of(738291).to_dict()
    {'year': 5782, 'month_code': 'M08', 'day': 15}
    """
    year, slot, day = from_rd(rd)
    return HebrewFields(year, _MONTHS[slot], day)


_MONTHS = (None, *Month)  # by slot; a tuple is several times faster than Month(slot)


__all__ = ["Agreement", "HebdateError", "HebrewFields", "Reading", "hebrew_fields_of", "iso"]
