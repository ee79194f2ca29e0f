"""What a line says, once its claims have been weighed: the value that `hebdate.parse` and `find` return."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypedDict, cast, get_args

from hebdate.arithmetic import from_rd
from hebdate.date import HebrewDate, Month
from hebdate.days import CIVIL_LAST, WEEKDAYS
from hebdate.errors import Diagnostic, DiagnosticDict, HebdateError, quoted
from hebdate.text.width import caret

if TYPE_CHECKING:
    from hebdate.writing.layout import Layout
    from hebdate.writing.written import Written

Agreement = Literal["agree", "evening", "single", "mismatch", "underdetermined", "none"]


class HebrewFieldsDict(TypedDict):
    """`HebrewFields` as JSON writes them; ``month_code`` is Temporal's, as `Month.code`."""

    year: int | None
    month_code: str | None
    day: int | None


class ReadingDict(TypedDict):
    """A `Reading` as JSON writes it: the contract of the command line, which the README describes."""

    text: str
    span: list[int]
    agreement: Agreement
    gregorian: str | None
    hebrew: HebrewFieldsDict | None
    hebrew_last: HebrewFieldsDict | None
    weekday: str | None
    time: str | None
    zone: str | None
    inferred: list[str]
    diagnostics: list[DiagnosticDict]
    candidates: list[str]
    edtf: str | None


class HebrewFields(NamedTuple):
    """What is known of a Hebrew date: each field None unless known.

    >>> HebrewFields(5782, Month.IYYAR, None).to_dict()
    {'year': 5782, 'month_code': 'M08', 'day': None}
    """

    year: int | None = None
    month: Month | None = None
    day: int | None = None

    def to_dict(self) -> HebrewFieldsDict:
        """The fields as JSON writes them."""
        return {"year": self.year, "month_code": self.month.code if self.month else None, "day": self.day}


@dataclass(frozen=True, slots=True, repr=False)
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
    >>> reading
    <Reading 'Monday, May 16th | 15 Iyyar 5782': agree, 2022-05-16>

    Its JSON is `to_dict`, and Pydantic writes and takes that. Give msgspec ``reading.to_dict()``, and orjson that or
    ``option=orjson.OPT_PASSTHROUGH_DATACLASS, default=Reading.to_dict``.
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
    #: The EDTF of a reading that came from JSON, which does not keep how the text was written.
    told_edtf: str | None = field(default=None, compare=False)

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

        return self.told_edtf or edtf_of(self)

    @property
    def layout(self) -> Layout:
        """What the text looked like, ready to render another day. Raises LayoutError where no day was read."""
        from hebdate.errors import LayoutError
        from hebdate.writing.example import learn

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
        from hebdate.reading.clock import read_stamp, read_time

        for text in self.times:
            stamp = read_stamp(text) if "T" in text else None
            if isinstance(stamp, dt.datetime):
                return stamp.time(), _offset(stamp)
            found = read_time(text)
            if found is not None:
                return found[0], found[1]
        return None, None

    def to_dict(self) -> ReadingDict:
        """The reading as JSON writes it: the contract of the command line. Inverse of `from_dict`.

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
            "hebrew": None if fields is None else fields.to_dict(),
            "hebrew_last": None if fields_last is None else fields_last.to_dict(),
            "weekday": None if self.weekday is None else WEEKDAYS[self.weekday],
            "time": None if time is None else time.isoformat("minutes" if not time.second else "auto"),
            "zone": zone,
            "inferred": list(self.inferred),
            "diagnostics": [diagnostic.to_dict() for diagnostic in self.diagnostics],
            "candidates": [iso(first, last) for first, last in self.candidates],
            "edtf": self.edtf,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reading:
        """What `to_dict` wrote -> the reading, but for how its text was written: it has no `layout`.

        Other keys are passed over. Raises `HebdateError` for what no reading says: an unknown agreement or diagnostic,
        a day that is none, an agreement that claims a day where there is none.

        >>> import hebdate
        >>> Reading.from_dict(hebdate.parse("May 16, 2022").to_dict()).date
        datetime.date(2022, 5, 16)
        """
        return _from_dict(data)

    def __repr__(self) -> str:
        said = "" if self.first is None or self.last is None or not self.determined else iso(self.first, self.last)
        if not said:
            several = f"{len(self.candidates)} candidates" if self.candidates else ""
            said = ", ".join(filter(None, [*dict.fromkeys(d.code for d in self.diagnostics), several]))
        return f"<Reading {quoted(self.text)}: {self.agreement}{', ' if said else ''}{said}>"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from hebdate.schemas import as_object

        return as_object(Reading, _from_dict, Reading.to_dict)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        from hebdate.schemas import READING

        return dict(READING)

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
    return None if rd is None or not 1 <= rd <= CIVIL_LAST else dt.date.fromordinal(rd)


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


class _Claims(type(Reading)):  # type: ignore[misc] # its metaclass, which is type
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, Reading) and value.determined


class Determined(Reading, metaclass=_Claims):
    """A reading that claims a day, such as each that a strict `hebdate.parse` returns: its day is never None.

    ``isinstance(reading, Determined)`` asks `Reading.determined`, and tells a type checker too. None is ever made.
    """

    __slots__ = ()

    if TYPE_CHECKING:
        first: int
        last: int

        @property
        def date(self) -> dt.date: ...
        @property
        def last_date(self) -> dt.date: ...
        @property
        def hebrew(self) -> HebrewDate: ...


# --- from JSON -------------------------------------------------------------------------------------------------------


def _from_dict(data: Mapping[str, Any]) -> Reading:
    """`Reading.from_dict`."""
    agreement: Any = data.get("agreement")
    if agreement not in get_args(Agreement):
        raise HebdateError(f"an agreement is one of {', '.join(get_args(Agreement))}, found {quoted(agreement)}")
    days = _optional(data, "gregorian", _days)
    time, zone = _optional(data, "time", _text), _optional(data, "zone", _text)
    weekday = _optional(data, "weekday", _text)
    if weekday is not None and weekday not in WEEKDAYS:
        raise HebdateError(f"a weekday is Monday to Sunday, found {quoted(weekday)}")
    first, last = days or (None, None)
    reading = Reading(
        text=_text(data.get("text")),
        span=_span(data.get("span")),
        agreement=agreement,
        first=first,
        last=last,
        hebrew_fields=_optional(data, "hebrew", _hebrew),
        hebrew_fields_last=_optional(data, "hebrew_last", _hebrew),
        weekday=None if weekday is None else WEEKDAYS.index(weekday),
        times=() if time is None else (f"{time}{zone or ''}",),
        inferred=tuple(map(_text, _listed(data, "inferred"))),
        diagnostics=tuple(map(_diagnostic, _listed(data, "diagnostics"))),
        candidates=tuple(map(_days, _listed(data, "candidates"))),
        told_edtf=_optional(data, "edtf", _text),
    )
    if reading.determined:
        _check_claim(reading)
    return reading


def _check_claim(reading: Reading) -> None:
    """Raises `HebdateError` where a reading that claims a day has none, or another one in Hebrew or in EDTF."""
    if reading.first is None:
        raise HebdateError(f"the agreement {reading.agreement!r} claims a day, but gregorian is missing")
    fields = reading.hebrew_fields
    if fields and fields.year and fields.month and fields.day:
        date = HebrewDate(*cast("tuple[int, Month, int]", fields))
        if date.toordinal() != reading.first + (reading.agreement == "evening"):
            raise HebdateError(f"hebrew is {date}, which is not the day of {iso(reading.first, reading.first)}")
    if reading.told_edtf and reading.first == reading.last:
        day = iso(reading.first, reading.first)
        if reading.told_edtf.strip("./~?%") != day:
            raise HebdateError(f"edtf is {quoted(reading.told_edtf)}, which is not the day {day}")


def _optional(data: Mapping[str, Any], key: str, read: Any) -> Any:
    value = data.get(key)
    return None if value is None else read(value)


def _listed(data: Mapping[str, Any], key: str) -> list[Any]:
    value = data.get(key, [])
    if not isinstance(value, list | tuple):
        raise HebdateError(f"{key} is a list, found {quoted(value)}")
    return list(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise HebdateError(f"expected a text, found {quoted(value)}")
    return value


def _span(value: Any) -> tuple[int, int]:
    if not isinstance(value, list | tuple) or len(value) != 2 or any(type(end) is not int for end in value):
        raise HebdateError(f"a span is two whole numbers, found {quoted(value)}")
    return value[0], value[1]


def _days(value: Any) -> tuple[int, int]:
    """ISO 8601, a date or two with a slash -> R.D. days."""
    ends = _text(value).split("/")
    try:
        first, last = dt.date.fromisoformat(ends[0]).toordinal(), dt.date.fromisoformat(ends[-1]).toordinal()
    except ValueError:
        raise HebdateError(f"days are 2022-05-16 or 2022-05-16/2022-05-18, found {quoted(value)}") from None
    if len(ends) > 2 or last < first:
        raise HebdateError(f"days are 2022-05-16 or 2022-05-16/2022-05-18, found {quoted(value)}")
    return first, last


def _hebrew(value: Any) -> HebrewFields:
    if not isinstance(value, Mapping):
        raise HebdateError(f"Hebrew fields are an object of year, month_code and day, found {quoted(value)}")
    year, code, day = (value.get(key) for key in ("year", "month_code", "day"))
    if any(number is not None and type(number) is not int for number in (year, day)):
        raise HebdateError(f"a Hebrew year and day are whole numbers, found {quoted(value)}")
    return HebrewFields(year, None if code is None else Month.from_code(code), day)


def _diagnostic(value: Any) -> Diagnostic:
    if not isinstance(value, Mapping):
        raise HebdateError(f"a diagnostic is an object, found {quoted(value)}")
    return Diagnostic(
        _text(value.get("code")),
        _text(value.get("message")),
        _span(value.get("span")),
        _optional(value, "found", _text),
        _optional(value, "expected", _text),
    )


__all__ = [
    "Agreement",
    "Determined",
    "HebdateError",
    "HebrewFields",
    "HebrewFieldsDict",
    "Reading",
    "ReadingDict",
    "hebrew_fields_of",
    "iso",
]
