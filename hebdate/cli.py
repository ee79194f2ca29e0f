"""The command line: read the arguments, call the library, print, give an exit code.

Results go to standard output, complaints to standard error. The exit code is 0 where all was read, 1 where something did
not agree or was not read, 2 for a call that makes no sense, 130 when interrupted, 141 when the reader of a pipe is gone
(as a shell reports SIGPIPE).

A process starts often and works briefly, so nothing is imported before it is needed: typer only where there are options
to take apart (`_plain`), the reader only for what is no plain ISO date.
"""

# No "from __future__ import annotations" here: typer reads the annotations of functions that `app` makes, and they name
# objects that exist only inside it.

import datetime as dt
import functools
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Annotated, Any, Final, NamedTuple

from hebdate.arithmetic import is_leap
from hebdate.date import HebrewDate, Month
from hebdate.errors import HebdateError, caret, columns

if TYPE_CHECKING:
    from typer import Typer

    from hebdate.layout import Layout
    from hebdate.reading import HebrewFields, Reading

OK, UNREAD, USAGE, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141

#: Widest line that is shown of a text, in characters, and how many candidates.
_WIDTH: Final = 96
_CANDIDATES: Final = 8
#: How much is read at once: of lines, so that a program at the other end of a pipe gets its answers; of pages.
_LINES: Final = 1 << 16
_PAGE: Final = 1 << 20

#: Errors of the operating system about one file, and of the library about what was asked for.
_REFUSED: Final = (OSError, HebdateError)


class _UsageError(Exception):
    """A call that makes no sense: its message, and exit code 2."""


class _Words(NamedTuple):
    """How texts are read: the options that `parse`, `convert`, `render` and `find` share."""

    locales: tuple[str, ...] = ()
    near: dt.date | int | None = None

    def parse(self, text: str) -> "Reading":
        from hebdate.reader import parse

        return parse(text, strict=False, locales=self.locales, near=self.near)


class _Look(NamedTuple):
    """How results are shown: one JSON object a line or prose, in colour or not."""

    json: bool = False
    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


_BOLD, _DIM, _RED, _GREEN, _YELLOW = "1", "2", "31", "32", "33"
_COLOURS: Final = {"agree": _GREEN, "evening": _GREEN, "single": _GREEN, "mismatch": _RED, "none": _RED}


# --- out -------------------------------------------------------------------------------------------------------------


def _put(text: str) -> None:
    """A line of prose to standard output, in whatever encoding that has."""
    out = sys.stdout
    try:
        out.write(text + "\n")
    except UnicodeEncodeError:
        encoding = out.encoding or "ascii"
        out.write((text + "\n").encode(encoding, "backslashreplace").decode(encoding))


def _put_json(value: dict[str, object]) -> None:
    """One JSON object as a line of UTF-8."""
    sys.stdout.buffer.write(_encoded(value))


def _encoded(value: dict[str, object]) -> bytes:
    text = _encoder().encode(value) + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a surrogate pair has no UTF-8, but an escape
        import json

        return json.dumps(value).encode() + b"\n"


@functools.cache
def _encoder() -> Any:
    import json

    return json.JSONEncoder(ensure_ascii=False)


def _complain(message: str) -> None:
    """A message to standard error, behind what has been printed before it."""
    _flush()
    try:
        sys.stderr.write(f"hebdate: {message}\n")
    except UnicodeEncodeError:
        sys.stderr.write(f"hebdate: {ascii(message)[1:-1]}\n")
    sys.stderr.flush()


def _flush() -> None:
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is not None:
        buffer.flush()


def _coloured(no_color: bool) -> bool:
    """Whether standard output takes colour: a terminal that can, and a person who has not said no."""
    if no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _picture(code: int) -> str:
    """What stands for a character that a terminal would obey instead of showing: one column wide, as one character."""
    if code in {0x09, 0x0A, 0x0D, 0x2028, 0x2029}:
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


_CONTROLS: Final = {code: _picture(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey; as many characters as before."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_CONTROLS))


def _shown(text: str) -> str:
    """A safe text that its surroundings cannot reorder, nor it them."""
    if text.isascii():
        return text
    from hebdate.bidi import has_rtl, isolate

    return isolate(text) if has_rtl(text) else text


def _window(text: str, span: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """The part of a text around a span that fits on a line, and where the span is in it."""
    start, end = span
    if len(text) <= _WIDTH:
        return _safe(text), span
    first = max(0, min(start - _WIDTH // 4, len(text) - _WIDTH))
    last = first + _WIDTH
    before, after = "…" * (first > 0), "…" * (last < len(text))
    by = len(before) - first
    return f"{before}{_safe(text[first:last])}{after}", (start + by, min(end, last) + by)


# --- a reading, for a person -----------------------------------------------------------------------------------------

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIELDS: Final = {"gregorian": "Gregorian", "hebrew": "Hebrew"}


def _civil(first: int, last: int) -> str:
    """R.D. interval -> "2022-05-16 Monday", "2021-09-02 – 2021-09-08"."""
    start = dt.date.fromordinal(first)
    if first == last:
        return f"{start} {_WEEKDAYS[start.weekday()]}"
    return f"{start} – {dt.date.fromordinal(last)}"


def _month(month: Month, year: int | None) -> str:
    """A month as `str(HebrewDate)` writes it, also where the day or the year is not known."""
    if month is Month.ADAR and year is not None and is_leap(year):
        return "Adar II"
    return month.name.title().replace("_I", " I")


def _english(fields: "HebrewFields") -> str:
    """What is known of a Hebrew date: "15 Iyyar 5782", "Heshvan 5786"."""
    month = fields.month and _month(fields.month, fields.year)
    return " ".join(str(part) for part in (fields.day, month, fields.year) if part is not None)


@functools.cache
def _script_pattern() -> tuple[str, ...]:
    from hebdate.names import patterns

    return tuple(re.split(r"(MMMM|d|y)", patterns("he", "hebrew")["long"]))


def _script(fields: "HebrewFields") -> str:
    """A whole Hebrew date in Hebrew letters, as CLDR writes it: "ט״ו באייר תשפ״ב"; "" where the year has no numeral."""
    from hebdate.gematria import CLDR
    from hebdate.names import hebrew_month

    year, month, day = fields
    if year is None or month is None or day is None or not 1 <= year <= 9999 or day > 30:
        return ""
    if month is Month.ADAR_I and not is_leap(year):
        return ""
    values = {
        "d": lambda: CLDR.write(day),
        "MMMM": lambda: hebrew_month(month.slot, bool(is_leap(year)), "he"),
        "y": lambda: CLDR.write(year),
    }
    return "".join(values[part]() if part in values else part for part in _script_pattern())


def _hebrew(fields: "HebrewFields", last: "HebrewFields | None" = None) -> str:
    """A Hebrew date or interval in English and in Hebrew letters."""
    ends = [fields] if last is None else [fields, last]
    letters = [_script(end) for end in ends]
    words = " – ".join(map(_english, ends))
    return f"{words}  {_shown(' – '.join(letters))}" if all(letters) else words


def _both(first: int, last: int, evening: bool = False) -> str:
    """R.D. interval -> both of its dates."""
    from hebdate.reading import hebrew_fields_of

    start = hebrew_fields_of(first + evening)
    return f"{_civil(first, last)}  {_hebrew(start, None if first == last else hebrew_fields_of(last + evening))}"


def _calendars(reading: "Reading") -> set[str]:
    """The calendars that are written: "g", "h" or both."""
    return {field.calendar for field in reading.written} - {""}


def _agreement(reading: "Reading") -> str:
    """How the calendars agree, in words."""
    several = reading.first != reading.last
    if reading.agreement == "single":
        written, other = ("Hebrew", "Gregorian") if _calendars(reading) == {"h"} else ("Gregorian", "Hebrew")
        return f"the {written} date is written, the {other} one computed"
    if reading.agreement == "underdetermined":
        return f"{len(reading.candidates)} fit, and nothing written chooses" if reading.candidates else "several days fit"
    return {
        "agree": f"both calendars name {'these days' if several else 'this day'}",
        "evening": "the Hebrew date is the next day's, which began at sunset",
        "mismatch": "what is written contradicts itself",
    }.get(reading.agreement, "no date was read")


def _inferred(reading: "Reading", name: str) -> str:
    """An inferred field, with what was inferred where that is a year."""
    if name == "near":
        return "which of the days that fit: the nearest one"
    calendar, _, field = name.partition(".")
    words = f"the {_FIELDS.get(calendar, calendar)} {field}"
    if field != "year" or reading.first is None:
        return words
    if calendar == "gregorian":
        return f"{words}, {dt.date.fromordinal(reading.first).year}"
    known = reading.hebrew_fields
    return f"{words}, {known.year}" if known and known.year else words


def _facts(reading: "Reading") -> Iterator[tuple[str, str]]:
    """What there is to say of a reading: labels and texts."""
    if reading.agreement == "none":
        return
    yield reading.agreement, _agreement(reading)
    if reading.first is not None and reading.last is not None:
        yield "Gregorian", _civil(reading.first, reading.last)
    if reading.hebrew_fields is not None and any(part is not None for part in reading.hebrew_fields):
        yield "Hebrew", _hebrew(reading.hebrew_fields, reading.hebrew_fields_last)
    time = reading.time
    if time is not None:
        yield "time", " ".join(filter(None, (time.isoformat("auto" if time.second else "minutes"), reading.zone)))
    if reading.inferred:
        yield "inferred", "; ".join(_inferred(reading, name) for name in reading.inferred)
    label = "did you mean" if reading.agreement == "mismatch" else "could be"
    for number, (first, last) in enumerate(reading.candidates[:_CANDIDATES]):
        yield "" if number else label, _both(first, last)
    if len(reading.candidates) > _CANDIDATES:
        yield "", f"and {len(reading.candidates) - _CANDIDATES} more, listed by --json"


def _carets(line: str, span: tuple[int, int], message: str, indent: int, look: _Look, colour: str) -> str:
    """The line below a text: carets under the span, and the message behind them, or below where there is no room."""
    row = " " * indent + (caret(line, span).rpartition("\n")[2] if line else "^")
    words = look.paint(_shown(_safe(message)), colour)
    apart = "\n  " if columns(row) + columns(message) > 2 * _WIDTH else " "
    return look.paint(row, colour) + apart + words


def _pointed(text: str, reading: "Reading", look: _Look, prefix: str = "") -> Iterator[str]:
    """The text (the line of it that matters), with each diagnostic as a sentence and carets under what it is about."""
    indent = columns(prefix)
    colour = _YELLOW if reading.determined else _RED
    line, _ = _window(text, reading.span)
    if reading.diagnostics:
        line, _ = _window(text, reading.diagnostics[0].span)
    yield prefix + look.paint(_shown(line) if line else "(an empty line)", _BOLD if line else _DIM)
    for diagnostic in reading.diagnostics:
        other, span = _window(text, diagnostic.span)
        if other != line:
            line = other
            yield " " * indent + look.paint(_shown(line), _BOLD)
        yield _carets(line, span, diagnostic.message, indent, look, colour)


def _describe(reading: "Reading", look: _Look, prefix: str = "") -> str:
    """A reading as a person likes to read it."""
    lines = list(_pointed(reading.text, reading, look, prefix))
    facts = list(_facts(reading))
    wide = max((len(label) for label, _ in facts), default=0)
    for label, words in facts:
        colour = _COLOURS.get(label, _YELLOW) if label == reading.agreement else _DIM
        lines.append(f"  {look.paint(label, colour)}{' ' * (wide - len(label))}  {words}")
    return "\n".join(lines)


# --- in --------------------------------------------------------------------------------------------------------------


class _Progress:
    """How far a long work has come, on one line of standard error; nothing unless that is a terminal, and it is long."""

    def __init__(self, name: str, total: int) -> None:
        self.name, self.total, self.drawn = name, total, False
        self.on = total > 0 and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        if self.on:
            import time

            self.clock = time.monotonic
            self.next = self.clock() + 1

    def at(self, done: int) -> None:
        """Draw it anew if it is time."""
        if self.on and self.clock() >= self.next:
            self.next = self.clock() + 0.1
            part = min(done / self.total, 1)
            bar = "█" * int(30 * part) + "░" * (30 - int(30 * part))
            try:
                sys.stderr.write(f"\r\x1b[K{self.name} {bar} {part:4.0%} of {self.total / 1e6:.1f} MB")
            except UnicodeEncodeError:
                sys.stderr.write(f"\r\x1b[K{part:4.0%}")
            sys.stderr.flush()
            self.drawn = True

    def clear(self) -> None:
        """Take it away, so that something else can be written there."""
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self.drawn = False


def _size(stream: IO[bytes]) -> int:
    """Bytes in a stream if it is a file; else 0."""
    import stat

    try:
        status = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _stdin() -> IO[bytes]:
    if sys.stdin is None or sys.stdin.closed:
        raise _UsageError("standard input is closed")
    return sys.stdin.buffer


def _lines(stream: IO[bytes], progress: _Progress) -> Iterator[tuple[int, bytes]]:
    """Numbered lines. What has been answered goes out before more is waited for, so answers come as lines do, and a
    file is still worked off in large pieces."""
    number, rest, done = 0, [b""], 0
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    while block := read(_LINES):
        done += len(block)
        if b"\n" in block:
            first, *whole = block.split(b"\n")
            whole.insert(0, b"".join(rest) + first)
            rest = [whole.pop()]
            for line in whole:
                number += 1
                yield number, line.removesuffix(b"\r")
            _flush()
            progress.at(done)
        else:
            rest.append(block)
    if last := b"".join(rest):
        yield number + 1, last


def _decoded(raw: bytes) -> tuple[str, str]:
    """A line's text, and what is wrong with its bytes or ""."""
    try:
        return raw.decode(), ""
    except UnicodeDecodeError as error:
        what = f"not UTF-8: found the byte 0x{raw[error.start]:02x} at byte {error.start + 1} of the line"
        return raw.decode("utf-8", "replace"), what


class _Tally:
    """What became of the lines of a stream."""

    def __init__(self) -> None:
        self.lines = 0
        self.bad: dict[str, int] = {}

    def add(self, what: str) -> None:
        self.bad[what] = self.bad.get(what, 0) + 1

    def finish(self) -> int:
        """The exit code, said in a sentence where it is not 0."""
        if not self.bad:
            return OK
        counts = ", ".join(f"{count:,} {what}" for what, count in sorted(self.bad.items()))
        _complain(f"of {self.lines:,} lines, {sum(self.bad.values()):,} did not give a day: {counts}")
        return UNREAD


def _stream(name: str, each: Callable[[int, str], str], bad: Callable[[int, str, str], None]) -> int:
    """Standard input, a line at a time: ``each(number, text)`` returns what went wrong, or ""."""
    stream = _stdin()
    progress = _Progress(name, _size(stream))
    tally = _Tally()
    for number, raw in _lines(stream, progress):
        progress.clear()
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        text, problem = _decoded(raw)
        tally.lines = number
        if problem:
            _complain(f"line {number}: {problem}")
            bad(number, text, problem)
            tally.add("not UTF-8")
        elif what := each(number, text):
            tally.add(what)
    progress.clear()
    return tally.finish()


def _unreadable(text: str, number: int, problem: str) -> dict[str, object]:
    """The JSON of a line whose bytes are no text: nothing is claimed of it, but it has its line."""
    from hebdate.reading import Reading

    return {**Reading(text, (0, 0), "none").to_dict(), "line": number, "error": problem}


# --- parse -----------------------------------------------------------------------------------------------------------


def _run_parse(texts: Sequence[str], words: _Words, look: _Look) -> int:
    """``hebdate parse``."""
    code = OK
    for at, text in enumerate(texts):
        if text == "-":
            code = max(code, _parse_stream(words, look))
            continue
        reading = words.parse(text)
        if look.json:
            _put_json(reading.to_dict())
        else:
            _put("\n" * (at > 0) + _describe(reading, look))
        if not reading.determined:
            code = max(code, UNREAD)
    return code


def _parse_stream(words: _Words, look: _Look) -> int:
    if look.json:
        return _parse_json_stream(words)

    def each(number: int, text: str) -> str:
        reading = words.parse(text)
        _put("\n" * (number > 1) + _describe(reading, look, look.paint(f"{number}: ", _DIM)))
        return "" if reading.determined else reading.agreement

    def bad(number: int, text: str, problem: str) -> None:
        _put("\n" * (number > 1) + f"{number}: {_shown(_window(text, (0, 0))[0])}\n  {problem}")

    return _stream("parse", each, bad)


def _parse_json_stream(words: _Words) -> int:
    from hebdate.reader import parse

    write, locales, near = sys.stdout.buffer.write, words.locales, words.near

    def each(_: int, text: str) -> str:
        reading = parse(text, strict=False, locales=locales, near=near)
        write(_encoded(reading.to_dict()))
        return "" if reading.determined else reading.agreement

    def bad(number: int, text: str, problem: str) -> None:
        write(_encoded(_unreadable(text, number, problem)))

    return _stream("parse", each, bad)


# --- convert and render ----------------------------------------------------------------------------------------------

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLDR_WIDTHS: Final = ("full", "long", "medium", "short")


class _Writing(NamedTuple):
    """What a day is written like: the options of `render`, which `convert` takes too."""

    like: str | None = None
    style: str | None = None
    locale: str | None = None
    spelling: str | None = None
    html: bool = False
    isolate: bool = False

    def layout(self) -> "Layout":
        """The layout asked for. Raises _UsageError for an example that cannot be learned from."""
        from hebdate.render import layout_of

        if self.like is None:
            return layout_of(self.style or "full", self.locale or "en", self.spelling)
        if self.style or self.locale or self.spelling:
            raise _UsageError("--like is a layout of its own: give it alone, or --style, --locale and --spelling without it")
        reading = _Words().parse(self.like)
        if not reading.determined:
            raise _UsageError(f"the example of --like names no single day\n{_describe(reading, _Look())}")
        return reading.layout

    def one_calendar(self) -> bool:
        """Whether `convert` writes the other calendar only: a locale's words for it, and no layout of a whole line."""
        return self.like is None and self.style in (None, *_CLDR_WIDTHS)

    def write(self, reading: "Reading", layout: "Layout") -> str:
        """The reading's days in the layout: a month or a year as such, where no day was written."""
        from hebdate.render import Level, render

        named = {field.name for field in reading.written}
        level: Level = "day" if not named or "day" in named or "weekday" in named else "month" if "month" in named else "year"
        if self.html:
            from hebdate.html import render as render_html

            return str(render_html(reading, like=layout, level=level))
        return render(reading, like=layout, level=level, isolate=self.isolate)


def _run_convert(
    texts: Sequence[str],
    words: _Words = _Words(),  # noqa: B008 - an immutable value
    look: _Look = _Look(),  # noqa: B008
    writing: _Writing | None = None,
    after_sunset: bool | None = None,
) -> int:
    """``hebdate convert``."""
    layout = writing and writing.layout()

    def answer(text: str) -> "tuple[str, Reading] | str":
        if not look.json and layout is None and not after_sunset and (day := _iso_day(text)):
            return _hebrew_of(day)
        reading = _subject(text, words, after_sunset)
        if not reading.determined:
            return "", reading
        if writing is None or layout is None:
            return _other(reading), reading
        return writing.write(reading, _other_half(layout, reading) if writing.one_calendar() else layout), reading

    return _answers("convert", texts, answer, look, writing is not None)


def _run_render(
    texts: Sequence[str], words: _Words, look: _Look, writing: _Writing, after_sunset: bool | None = None
) -> int:
    """``hebdate render``."""
    layout = writing.layout()

    def answer(text: str) -> "tuple[str, Reading]":
        reading = _subject(text, words, after_sunset)
        return (writing.write(reading, layout) if reading.determined else ""), reading

    return _answers("render", texts, answer, look, True)


def _answers(
    name: str, texts: Sequence[str], answer: "Callable[[str], tuple[str, Reading] | str]", look: _Look, rendered: bool
) -> int:
    """The answer to one text, which may come in several words, or to each line of standard input.

    A line that cannot be answered leaves an empty one, so that the lines stay beside each other; what is wrong with it
    is said on standard error.
    """

    def one(number: int, text: str) -> str:
        try:
            found = answer(text)
        except HebdateError as error:
            if not number:
                raise
            _complain(f"line {number}: {_safe(str(error))}")
            if look.json:
                _put_json(_unreadable(text, number, str(error)))
            else:
                _put("")
            return "not written"
        if isinstance(found, str):
            _put(found)
            return ""
        words, reading = found
        if look.json:
            _put_json({**reading.to_dict(), "rendered": words or None} if rendered else reading.to_dict())
        elif reading.determined or number:
            _put(words)
        if reading.determined:
            return ""
        if not look.json:
            about = _describe(reading, _Look())
            _complain(f"line {number}: {about}" if number else f"{_agreement(reading)}\n{about}")
        return reading.agreement

    def bad(number: int, text: str, problem: str) -> None:
        if look.json:
            _put_json(_unreadable(text, number, problem))
        else:
            _put("")

    if list(texts) == ["-"]:
        return _stream(name, one, bad)
    return UNREAD if one(0, " ".join(texts)) else OK


def _iso_day(text: str) -> dt.date | None:
    """A plain ISO date, which needs no reader; None for anything else."""
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _hebrew_of(day: dt.date) -> str:
    from hebdate.reading import HebrewFields

    date = HebrewDate.from_date(day)
    return _hebrew(HebrewFields(date.year, date.month, date.day))


def _subject(text: str, words: _Words, after_sunset: bool | None) -> "Reading":
    """What is to be converted or rendered: a text, or "today", with the answer to whether the sun has set."""
    from dataclasses import replace

    from hebdate.reading import Reading, hebrew_fields_of

    if text.strip().casefold() == "today":
        if after_sunset is None:
            raise _UsageError(
                "today is two Hebrew dates, because the Hebrew day begins at sunset: say --before-sunset or --after-sunset"
            )
        today = HebrewDate.today(after_sunset=False).toordinal()
        fields = hebrew_fields_of(today + after_sunset)
        return Reading(text, (0, len(text)), "evening" if after_sunset else "single", today, today, fields)
    reading = words.parse(text)
    if not after_sunset or not reading.determined:
        return reading
    if reading.agreement != "single" or _calendars(reading) != {"g"} or reading.first is None:
        raise _UsageError(
            f"--after-sunset says which Hebrew date of a civil day is meant, but {_safe(text)!r} names it already"
        )
    if reading.first != reading.last:
        raise _UsageError(f"--after-sunset is about one day, but {_safe(text)!r} names several")
    return replace(reading, agreement="evening", hebrew_fields=hebrew_fields_of(reading.first + 1))


def _other(reading: "Reading") -> str:
    """What the other calendar calls the days that one of them names; both where both are written."""
    from hebdate.reading import hebrew_fields_of

    first, last, evening = reading.first, reading.last, reading.agreement == "evening"
    if first is None or last is None:  # a Hebrew date that no Gregorian year reaches
        return _hebrew(reading.hebrew_fields, reading.hebrew_fields_last) if reading.hebrew_fields else ""
    calendars = _calendars(reading)
    if calendars == {"h"}:
        return _civil(first, last)
    if calendars == {"g", "h"}:
        return _both(first, last, evening)
    return _hebrew(hebrew_fields_of(first + evening), None if first == last else hebrew_fields_of(last + evening))


def _other_half(layout: "Layout", reading: "Reading") -> "Layout":
    """The half of a layout in the calendar that is not written; the whole where both are."""
    from hebdate.layout import Layout

    calendars = _calendars(reading) or {"g"}
    halves = tuple(half for half in layout.halves if half.calendar not in calendars)
    return Layout(halves) if halves else layout


# --- find ------------------------------------------------------------------------------------------------------------


def _run_find(files: Sequence[str], words: _Words, look: _Look) -> int:
    """``hebdate find``."""
    code, found = OK, 0
    for name in files:
        try:
            stream = _stdin() if name == "-" else open(name, "rb")  # noqa: SIM115, PTH123 - closed below, unless stdin
        except OSError as error:
            _complain(f"{_safe(name)}: {error.strerror}")
            code = USAGE
            continue
        try:
            more, worst = _find_in(name, stream, words, look, len(files) > 1)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            _complain(f"{_safe(name)}: {error.strerror}")
            code = USAGE
            continue
        finally:
            if name != "-":
                stream.close()
        found += more
        code = max(code, worst)
    if not found and code == OK:
        _complain("no date was found")
        return UNREAD
    return code


def _find_in(name: str, stream: IO[bytes], words: _Words, look: _Look, named: bool) -> tuple[int, int]:
    """One file: how many dates, and the exit code."""
    from hebdate.reader import find

    progress = _Progress(f"find {name}" if named else "find", _size(stream))
    code, found = OK, 0
    for text, offset, line, done, problems in _pages(stream):
        for number, problem in problems:
            progress.clear()
            _complain(f"{_safe(name)}: line {number}: {problem}")
            code = UNREAD
        at = 0
        for reading in find(text, locales=words.locales, near=words.near):
            found += 1
            start = reading.span[0]
            line += text.count("\n", at, start)
            at = start
            progress.clear()
            if look.json:
                _put_json(_found(reading, name, line, offset))
            else:
                _put(_found_line(reading, text, f"{_safe(name)}:{line}: " if named else f"{line}: ", look))
            if not reading.determined:
                code = UNREAD
            progress.at(done + len(text[:start].encode("utf-8", "replace")) if progress.on else 0)
        _flush()
        progress.at(done + len(text))
    progress.clear()
    return found, code


def _found(reading: "Reading", file: str, line: int, offset: int) -> dict[str, object]:
    """A reading's JSON, with its file and line; spans count from the file's beginning."""
    value = reading.to_dict()
    start, end = reading.span
    value["span"] = [start + offset, end + offset]
    value["diagnostics"] = [
        {**each.to_dict(), "span": [each.span[0] + offset, each.span[1] + offset]} for each in reading.diagnostics
    ]
    return {"file": file, "line": line, **value}


def _found_line(reading: "Reading", text: str, prefix: str, look: _Look) -> str:
    """A reading in running text as one line, and more where there is something to say."""
    colour = _COLOURS.get(reading.agreement, _YELLOW)
    line, _ = _window(" ".join(reading.text.split()), (0, 0))
    if reading.first is not None and reading.last is not None and reading.determined:
        day = f"{_both(reading.first, reading.last, reading.agreement == 'evening')}  "
    else:
        day = ""
    time = reading.time
    if time is not None:
        day += " ".join(filter(None, (time.isoformat("minutes"), reading.zone))) + "  "
    lines = [f"{look.paint(prefix, _DIM)}{_shown(line)}  →  {day}{look.paint(reading.agreement, colour)}"]
    if not reading.determined:
        start = max(text.rfind("\n", 0, reading.span[0]) + 1, reading.span[0] - _WIDTH // 2)
        end = text.find("\n", reading.span[1])
        end = min(len(text) if end < 0 else end, reading.span[1] + _WIDTH // 2)
        for diagnostic in reading.diagnostics:
            span = (max(0, diagnostic.span[0] - start), max(0, min(diagnostic.span[1], end) - start))
            shown, span = _window(text[start:end], span)
            lines.append("    " + _shown(shown))
            lines.append(_carets(shown, span, diagnostic.message, 4, look, colour))
    return "\n".join(lines)


def _pages(stream: IO[bytes]) -> Iterator[tuple[str, int, int, int, list[tuple[int, str]]]]:
    """A stream in pieces that end with a paragraph, or with a line: the text, the characters and lines before it (from
    0 and 1), the bytes before it, and the lines that are not UTF-8. So memory does not grow with the file."""
    rest, offset, line, done = b"", 0, 1, 0
    while True:
        block = stream.read(_PAGE)
        data = rest + block
        if not data:
            return
        end = len(data)
        if block:
            cut = data.rfind(b"\n\n") + 2
            if cut < 2:
                cut = data.rfind(b"\n") + 1
            if not cut:
                rest = data
                if len(data) < 64 * _PAGE:
                    continue
                cut = data.rfind(b" ") + 1 or len(data)
            end = cut
        rest = data[end:]
        text, problems = _page(data[:end], line)
        yield text, offset, line, done, problems
        offset += len(text)
        line += text.count("\n")
        done += end


def _page(data: bytes, line: int) -> tuple[str, list[tuple[int, str]]]:
    """Bytes as text, and the lines that are not UTF-8 (the first few; then how many more)."""
    try:
        return data.decode(), []
    except UnicodeDecodeError:
        bad = [(line + at, what) for at, raw in enumerate(data.split(b"\n")) if (what := _decoded(raw)[1])]
    if len(bad) > 5:
        bad[5:] = [(bad[5][0], f"not UTF-8, and so are {len(bad) - 6:,} more lines of this page")]
    return data.decode("utf-8", "replace"), bad


# --- styles ----------------------------------------------------------------------------------------------------------


def _run_styles(text: str, words: _Words, look: _Look, locale: str, after_sunset: bool | None) -> int:
    """``hebdate styles``."""
    from hebdate.styles import STYLES

    reading = _subject(text, words, after_sunset)
    if not reading.determined:
        raise _UsageError(f"no single day\n{_describe(reading, _Look())}")
    rows = [(width, f"CLDR, {locale}", _Writing(style=width, locale=locale)) for width in _CLDR_WIDTHS]
    rows += [(name, style.title, _Writing(style=name)) for name, style in STYLES.items()]
    wide = max(len(name) for name, _, _ in rows)
    for name, title, writing in rows:
        layout = writing.layout()
        line = writing.write(reading, layout)
        if look.json:
            _put_json({"style": name, "title": title, "pattern": str(layout), "rendered": line})
        else:
            _put(f"{look.paint(name, _BOLD)}{' ' * (wide - len(name))}  {_shown(line)}")
            _put(f"{' ' * wide}  {look.paint(title, _DIM)}")
    return OK


# --- the program -----------------------------------------------------------------------------------------------------


def _guarded(command: str, run: Callable[[], int]) -> int:
    """The exit code of a command; what it raises becomes a message and a code."""
    try:
        code = run()
        _flush()
    except BrokenPipeError:
        # Python flushes once more at the end, which would complain.
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except (OSError, ValueError):
            pass
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (_UsageError, HebdateError) as error:
        first, _, rest = str(error).partition("\n")
        _complain(f"{_shown(_safe(first))}\n{rest}".rstrip())
        sys.stderr.write(f"Try 'hebdate {command} --help' for help.\n")
        return USAGE
    return code


def _near(text: str | None) -> dt.date | int | None:
    """The value of --near: a year, or a date in any readable form."""
    if text is None:
        return None
    if text.isdecimal():
        year = int(text) if len(text) <= 4 else 0
        if not 1 <= year <= 9999:
            raise _UsageError(f"--near is a date, or a year from 1 to 9999, found {text[:80]!r}")
        return year
    date = _Words().parse(text).date
    if date is None:
        raise _UsageError(f"--near is a date, or a year from 1 to 9999, found {_safe(text[:80])!r}")
    return date


def _plain(args: Sequence[str]) -> Callable[[], int] | None:
    """What to run where there is nothing to take apart: a command, --json or not, and plain words.

    Anything else, help and completion too, is for typer, which takes longer to import than such a call to answer.
    """
    if len(args) < 2 or os.name == "nt" or "_HEBDATE_COMPLETE" in os.environ:
        return None  # (on Windows typer expands ~ and * as well)
    command, *rest = args
    words = [word for word in rest if word != "--json"]
    if not words or any(word.startswith("-") and word != "-" for word in words):
        return None
    look = _Look("--json" in rest, False)
    if command == "convert":
        return lambda: _run_convert(words, _Words(), look)
    if command == "parse":
        return lambda: _run_parse(words, _Words(), look._replace(colour=_coloured(False)))
    if command == "find":
        return lambda: _run_find(words, _Words(), look._replace(colour=_coloured(False)))
    return None


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line on arguments (those of the process unless given); returns the exit code.

    >>> main(["convert", "15 Iyyar 5782"])
    2022-05-16 Monday
    0
    """
    args = sys.argv[1:] if args is None else list(args)
    run = _plain(args)
    if run is not None:
        return _guarded(args[0], run)
    try:
        app()(list(args), prog_name="hebdate")
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 0
    return OK


@functools.cache
def app() -> "Typer":
    """The typer application: the commands with their options and help, made when first asked for.

    >>> sorted(command.name for command in app().registered_commands)
    ['convert', 'find', 'parse', 'render', 'styles']
    """
    import typer

    program = typer.Typer(
        name="hebdate",
        help="Read, convert and write dates that stand in two calendars: the Gregorian and the Hebrew.",
        epilog="Exit codes: 0 all was read, 1 something did not agree or was not read, 2 usage.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    def style_names(incomplete: str) -> list[tuple[str, str]]:
        from hebdate.styles import STYLES

        known = [(width, "CLDR") for width in _CLDR_WIDTHS] + [(name, style.title) for name, style in STYLES.items()]
        return [(name, title) for name, title in known if name.startswith(incomplete)]

    def show_version(wanted: bool) -> None:
        if wanted:
            from importlib.metadata import version

            typer.echo(f"hebdate {version('hebdate')}")
            raise typer.Exit

    json_option = typer.Option("--json", help="One JSON object a line.")
    near_option = typer.Option(
        "--near", metavar="DATE", help="Where several days fit, take the one nearest to this date or year."
    )
    locales_option = typer.Option(
        "--locale", "-l", metavar="TAG", help="Read this language's names too: tr, pt-BR, pt_BR. Repeatable."
    )
    color_option = typer.Option("--no-color", help="Never colour. So does a NO_COLOR in the environment.")
    sunset_option = typer.Option(
        "--after-sunset/--before-sunset",
        help="Which Hebrew date of the civil day is meant. 'today' needs an answer.",
        show_default=False,
    )
    like_option = typer.Option("--like", metavar="TEXT", help="Write it like this date line, whatever day that names.")
    style_option = typer.Option(
        "--style",
        "-s",
        metavar="STYLE",
        help="full, long, medium or short, or a house style: see 'hebdate styles'.",
        autocompletion=style_names,
    )
    locale_option = typer.Option("--locale", "-l", metavar="TAG", help="The language to write in: he, pt-BR, pt_BR.")
    spelling_option = typer.Option("--spelling", metavar="NAME", help="A spelling of the Hebrew months, such as hebcal.")
    html_option = typer.Option("--html", help="Write <time> elements, with language and direction.")
    isolate_option = typer.Option("--isolate", help="Put each half between Unicode isolates.")

    def finish(context: typer.Context, words: list[str] | None, run: Callable[[list[str]], int]) -> None:
        """Run it on the words, or on standard input where there are none; from a terminal nothing can come unasked."""
        if not words:
            if sys.stdin is not None and sys.stdin.isatty():
                typer.echo(context.get_help(), err=True)
                raise typer.Exit(USAGE)
            words = ["-"]
        known = words
        raise typer.Exit(_guarded(context.info_name or "", lambda: run(known)))

    def reading(locales: list[str] | None, near: str | None) -> _Words:
        return _Words(tuple(locales or ()), _near(near))

    @program.callback()
    def program_options(
        version: Annotated[
            bool, typer.Option("--version", help="Show the version and exit.", callback=show_version, is_eager=True)
        ] = False,
    ) -> None:
        pass

    @program.command(epilog="Example: hebdate parse 'Monday, May 16th | 15 Iyyar 5782'")
    def parse(
        context: typer.Context,
        text: Annotated[
            list[str] | None, typer.Argument(metavar="TEXT... | -", help="Date lines; - for standard input.")
        ] = None,
        json: Annotated[bool, json_option] = False,
        near: Annotated[str | None, near_option] = None,
        locale: Annotated[list[str] | None, locales_option] = None,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Read date lines: the day, how the two calendars agree, what was inferred, what is wrong.

        Each TEXT is one line, in quotes. With - every line of standard input is one.
        """
        look = _Look(json, _coloured(no_color))
        finish(context, text, lambda texts: _run_parse(texts, reading(locale, near), look))

    @program.command(epilog="Examples: hebdate convert 2022-05-16; hebdate convert today --after-sunset")
    def convert(
        context: typer.Context,
        date: Annotated[
            list[str] | None, typer.Argument(metavar="DATE | -", help="A date in either calendar; - for standard input.")
        ] = None,
        like: Annotated[str | None, like_option] = None,
        style: Annotated[str | None, style_option] = None,
        locale: Annotated[str | None, locale_option] = None,
        spelling: Annotated[str | None, spelling_option] = None,
        html: Annotated[bool, html_option] = False,
        isolate: Annotated[bool, isolate_option] = False,
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        near: Annotated[str | None, near_option] = None,
    ) -> None:
        """Say a date in the other calendar.

        DATE is any form that 'hebdate parse' reads, or 'today'. With --locale the other calendar's date is written in
        that language, with --like or a house style the whole line.
        """
        writing = _Writing(like, style, locale, spelling, html, isolate)
        asked = writing if any(writing) else None
        finish(
            context,
            date,
            lambda texts: _run_convert(texts, reading(None, near), _Look(json), asked, after_sunset),
        )

    @program.command(epilog="Example: hebdate render 2023-01-01 --like 'Monday, May 16th | 15 Iyyar 5782'")
    def render(
        context: typer.Context,
        date: Annotated[
            list[str] | None, typer.Argument(metavar="DATE | -", help="A date in either calendar; - for standard input.")
        ] = None,
        like: Annotated[str | None, like_option] = None,
        style: Annotated[str | None, style_option] = None,
        locale: Annotated[str | None, locale_option] = None,
        spelling: Annotated[str | None, spelling_option] = None,
        html: Annotated[bool, html_option] = False,
        isolate: Annotated[bool, isolate_option] = False,
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        near: Annotated[str | None, near_option] = None,
    ) -> None:
        """Write a day as a publication does: like an example, in a house style, or in a language.

        DATE is any form that 'hebdate parse' reads, or 'today'.
        """
        writing = _Writing(like, style, locale, spelling, html, isolate)
        finish(
            context,
            date,
            lambda texts: _run_render(texts, reading(None, near), _Look(json), writing, after_sunset),
        )

    @program.command(epilog="Example: hebdate find --json page.txt")
    def find(
        context: typer.Context,
        file: Annotated[list[str] | None, typer.Argument(metavar="FILE... | -", help="Texts; - for standard input.")] = None,
        json: Annotated[bool, json_option] = False,
        near: Annotated[str | None, near_option] = None,
        locale: Annotated[list[str] | None, locales_option] = None,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Find the dates in running text."""
        look = _Look(json, _coloured(no_color))
        finish(context, file, lambda files: _run_find(files, reading(locale, near), look))

    @program.command(epilog="Example: hebdate styles 2023-01-01")
    def styles(
        context: typer.Context,
        date: Annotated[list[str] | None, typer.Argument(metavar="DATE", help="The day to show them on.")] = None,
        locale: Annotated[str, typer.Option("--locale", "-l", metavar="TAG", help="The language of CLDR's widths.")] = "en",
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Show every style on a day (2022-05-16 unless another is given)."""
        look = _Look(json, _coloured(no_color))
        text = " ".join(date or ["2022-05-16"])
        finish(context, [text], lambda _: _run_styles(text, _Words(), look, locale, after_sunset))

    return program
