"""Every exception that hebdate raises, and the diagnostics that travel inside a reading.

Two channels. *Exceptions* say "this is no date" or "this call makes no sense". A *diagnostic* is data: a
disagreement, a repair or a caution, found while reading; a reading carries all of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Protocol, TypedDict


class DiagnosticDict(TypedDict):
    """A `Diagnostic` as JSON writes it."""

    code: str
    message: str
    span: list[int]
    found: str | None
    expected: str | None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing worth telling a person about a text that was read.

    ``code`` is one of `CODES`; ``message`` is a sentence in lower case; ``span`` is ``(start, end)`` in
    characters of the text; ``found`` and ``expected`` are the two sides of a disagreement, or None.

    >>> Diagnostic("weekday", "found Tuesday, but 2022-05-16 is a Monday", (0, 7), "Tuesday", "Monday").code
    'weekday'
    """

    code: str
    message: str
    span: tuple[int, int]
    found: str | None = None
    expected: str | None = None

    def to_dict(self) -> DiagnosticDict:
        """The diagnostic as JSON writes it."""
        return {
            "code": self.code,
            "message": self.message,
            "span": list(self.span),
            "found": self.found,
            "expected": self.expected,
        }


#: What each diagnostic code means, in the words of the README's table.
CODES: dict[str, str] = {
    "no-date": "there is no date in the text",
    "halves": "the two calendars name different days",
    "weekday": "the weekday written is not the day's",
    "no-such-day": "the month has no such day",
    "no-such-month": "the month does not exist in that year",
    "no-year": "no year is written, and several fit",
    "century": "the year has two digits, and several centuries fit",
    "month-only": "a month or a year is named, not a day",
    "two-adars": "plain Adar in a leap year can be Adar I or Adar II",
    "order": "an all-number date can be read in more than one order",
    "hybrid": "the year belongs to the other calendar, so it confirms but does not fix the day",
    "two-dates": "the text names different dates",
    "other-date": "another date stands in the text, and was not needed",
    "night": "a night lies in two civil days, and the text does not say which",
    "julian": "the halves agree when the civil half is read in the Julian calendar",
    "observance": "a feast or a reading of the week is on another day than the date beside it",
    "schedule": "Israel and the diaspora keep different days, and the text does not say which is meant",
    "doubt": "the text itself is not certain of the day: about, before, after, or, a question mark",
    "era": "the date is counted in an era or a calendar that is not read",
    "dual-year": "two years are written, as where the year began in March, and nothing says by which it is counted",
    "islamic": "an Islamic date alone names a day only to within the sighting of the moon",
    "damaged": "the text was damaged, and was repaired before it was read",
    "unread": "a number stands beside a month or year, and is not its day: the month may be a word that is not known",
    "illegible": "a number or the name of a month was misprinted; where the other half proves it, the day is given",
    "out-of-range": "the year is outside what hebdate reads (Gregorian 1-9999, Hebrew 1-9999 with a Gregorian day)",
    "too-long": "the text is too long to be one header",
}


#: The longest message of an error, in characters: enough for the longest header and its carets.
LONGEST_MESSAGE: Final = 20_000


class HebdateError(ValueError):
    """The root of everything hebdate raises on purpose; a `ValueError`. Its message never repeats a whole book."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*(_shortened(arg) if isinstance(arg, str) else arg for arg in args))

    def __reduce__(self) -> tuple[Any, ...]:
        # Python makes an exception anew from its message alone; kinds with more to them break a pool of processes then.
        return _again, (type(self), self.args, self.__dict__.copy())


def _again(kind: type[HebdateError], args: tuple[Any, ...], held: dict[str, Any]) -> HebdateError:
    """An exception as it was, of any kind, however its kind is made."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(held)
    return error


def _shortened(message: str) -> str:
    """The message, or its beginning and its end."""
    if len(message) <= LONGEST_MESSAGE:
        return message
    return f"{message[:1000]} … ({len(message):,} characters) … {message[-1000:]}"


class DateError(HebdateError):
    """A date that cannot exist: the root of `RangeError`, `MonthError` and `MonthNotInYearError`."""


class RangeError(DateError):
    """A field outside its range: carries ``field``, ``value``, ``low`` and ``high``.

    >>> str(RangeError("day", 30, 1, 29, "Adar 5783 has 29 days"))
    'day 30 is out of range 1..29: Adar 5783 has 29 days'
    """

    field: str
    value: int | str
    low: int
    high: int

    def __init__(self, field: str, value: int | str, low: int, high: int, why: str = "") -> None:
        found = value if isinstance(value, str) else quoted(value)
        super().__init__(f"{field} {found} is out of range {low}..{high}" + (f": {why}" if why else ""))
        self.field, self.value, self.low, self.high = field, value, low, high


class MonthError(DateError):
    """Not a month at all: a bare integer, or a name that no calendar has."""


class MonthNotInYearError(DateError):
    """A month that exists, but not in this year: Adar I in a common year."""


class LocaleError(HebdateError):
    """A locale, style or spelling that hebdate does not know; the message lists near ones."""


class LayoutError(HebdateError):
    """A layout or an example that cannot be written as asked."""


class NumeralError(HebdateError):
    """Not a Hebrew numeral, or a number that Hebrew numerals cannot write."""


class ObservanceError(HebdateError):
    """An observance, a reading, a custom or a schedule that hebdate does not know; the message lists near ones."""


class Read(Protocol):
    """What an error knows of the text that was read: the chief members of a `hebdate.Reading`, which it is."""

    @property
    def text(self) -> str: ...
    @property
    def span(self) -> tuple[int, int]: ...
    @property
    def agreement(self) -> str: ...
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...
    @property
    def candidates(self) -> tuple[tuple[int, int], ...]: ...
    def to_dict(self) -> Any: ...
    def explain(self) -> str: ...


class HeaderError(HebdateError):
    """A text that names no single answer, raised by a strict `hebdate.parse`.

    ``reading`` is the `hebdate.Reading`: what was understood, with all its diagnostics; None where the text was not
    read at all. The message shows each diagnostic with a caret.
    """

    reading: Read | None

    def __init__(self, message: str, reading: Read | None = None) -> None:
        super().__init__(message)
        self.reading = reading


def quoted(value: object, most: int = 80) -> str:
    """A value as a message shows it: its repr, of a long text or number only the beginning.

    >>> quoted("16 May"), quoted("x" * 1000, 5), quoted(10**5000)
    ("'16 May'", "'xxxxx…' (1,000 characters)", 'a number of 16,610 bits')
    """
    if isinstance(value, str | bytes | bytearray) and len(value) > most:
        kind = "characters" if isinstance(value, str) else "bytes"
        shown = repr(value[:most] + "…" if isinstance(value, str) else bytes(value[:most]))
        return f"{shown} ({len(value):,} {kind})"
    if isinstance(value, int) and value.bit_length() > 400:
        return f"a number of {value.bit_length():,} bits"
    try:
        text = repr(value)
    except Exception:  # a broken repr, or one with a number too long to write; the message is about something else
        text = f"a {type(value).__name__}"
    return text if len(text) <= most else f"{text[:most]}…"
