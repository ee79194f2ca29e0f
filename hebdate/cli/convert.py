"""``hebdate convert`` and ``hebdate render``: a day in, the other calendar's name for it or a whole date line out."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate.cli.hints import numbers, relative
from hebdate.cli.out import OK, UNREAD, Look, UsageError, complain, names_no_day, put, put_json, safe, shown, unreadable
from hebdate.errors import HebdateError

if TYPE_CHECKING:
    from hebdate.cli.parse import Words
    from hebdate.reading import Reading
    from hebdate.writing.layout import Layout
    from hebdate.writing.options import Calendar
    from hebdate.writing.subject import Level

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


class Writing(NamedTuple):
    """What a day is written like: the options of ``render``, which ``convert`` takes too."""

    like: str | None = None
    style: str | None = None
    locale: str | None = None
    spelling: str | None = None
    html: bool = False
    isolate: bool = False

    def check(self) -> None:
        """Raise UsageError or LocaleError for what cannot be written like that, before anything is written."""
        if self.like is not None and (self.style or self.locale or self.spelling):
            raise UsageError("--like is a whole layout: leave out --style, --locale and --spelling")
        if self.html and self.isolate:
            raise UsageError("--html has directions of its own: leave out --isolate")
        self.layout()
        if not self.is_cldr() and (self.locale or self.spelling) and self.like is None:
            raise UsageError(f"the style {self.style!r} has its own language: leave out --locale and --spelling")

    def is_cldr(self) -> bool:
        """Whether it is a width in a language, of which one calendar can be written alone, and no whole line."""
        from hebdate.writing.options import WIDTHS

        return self.like is None and (self.style is None or self.style in WIDTHS)

    def layout(self, level: Level = "day", calendar: Calendar = "both") -> Layout:
        """The layout of a day, a month or a year."""
        from hebdate.writing.options import layout_of

        if self.like is not None:
            return _learned(self.like)
        return layout_of(self.style or "full", self.locale or "en", self.spelling, None, level, calendar)

    def write(self, reading: Reading, calendar: Calendar = "both") -> str:
        """The reading's days; a month or a year as such, where no day is written."""
        written = {field.name for field in reading.written}
        level: Level = "day"
        if written and reading.first != reading.last and not written & {"day", "weekday"}:
            level = "month" if "month" in written else "year"
        layout = self.layout(level, calendar)
        if self.html:
            from hebdate.writing.html import render_html

            return str(render_html(reading, like=layout, level=level))
        from hebdate.writing.writer import render

        return render(reading, like=layout, level=level, isolate=self.isolate)


@functools.cache
def _learned(example: str) -> Layout:
    """The layout of the example of ``--like``. Raises UsageError where it names no day to learn from."""
    from hebdate.cli.parse import Words
    from hebdate.cli.show import describe

    reading = Words().parse(example)
    if not reading.determined:
        raise UsageError(f"the example of --like: {names_no_day(reading)}\n{describe(reading, Look())}")
    return reading.layout


def run_convert(
    texts: Sequence[str],
    words: Words | None = None,
    look: Look | None = None,
    writing: Writing | None = None,
    after_sunset: bool | None = None,
) -> int:
    """Say each date in the other calendar; with ``writing`` in that layout."""
    look = look or Look()
    if writing:
        writing.check()

    def answer(text: str) -> tuple[str, Reading]:
        reading = subject(text, words, after_sunset)
        if not reading.determined:
            return "", reading
        if writing is None:
            return _other(reading), reading
        return writing.write(reading, _other_calendar(reading) if writing.is_cldr() else "both"), reading

    return _answers("convert", texts, answer, look, writing is not None)


def run_render(
    texts: Sequence[str],
    words: Words | None = None,
    look: Look | None = None,
    writing: Writing | None = None,
    after_sunset: bool | None = None,
) -> int:
    """Write each day in the layout."""
    writing = writing or Writing()
    writing.check()

    def answer(text: str) -> tuple[str, Reading]:
        reading = subject(text, words, after_sunset)
        return (writing.write(reading) if reading.determined else ""), reading

    return _answers("render", texts, answer, look or Look(), True)


def _answers(
    name: str, texts: Sequence[str], answer: Callable[[str], tuple[str, Reading]], look: Look, rendered: bool
) -> int:
    """The answer to one date, which may come in several words, or to each line of standard input; the exit code.

    A line that cannot be answered leaves an empty one, so that questions and answers stay beside each other; what is
    wrong with it is said on standard error.
    """

    def one(number: int, text: str) -> str:
        try:
            found, reading = answer(text)
        except (UsageError, HebdateError) as error:
            if not number:
                raise
            complain(f"line {number}: {error}")
            refuse(number, text, str(error))
            return "not written"
        if look.json:
            put_json({**reading.to_dict(), "rendered": found or None} if rendered else reading.to_dict())
        elif found or number:
            put(found)
        if not look.json:
            if not reading.determined:
                from hebdate.cli.show import describe

                complain(f"{f'line {number}: ' if number else ''}{names_no_day(reading)}\n{describe(reading, Look())}")
            if not number and (hint := numbers(text)):
                complain(hint)
        return "" if reading.determined else reading.agreement

    def refuse(number: int, text: str, problem: str) -> None:
        if look.json:
            put_json(unreadable(text, number, problem))
        else:
            put("")

    if list(texts) == ["-"]:
        from hebdate.cli.lines import answer_lines

        return answer_lines(name, one, refuse)
    return UNREAD if one(0, " ".join(texts)) else OK


def _plainly(text: str) -> Reading | None:
    """ISO 8601, or a text of `HebrewDate.isoformat`; None for anything else. Raises DateError for a Hebrew year."""
    from hebdate import datetext

    if datetext.is_machine_form(text.strip()[:40]):
        from hebdate.dayinput import reading_of

        return reading_of(text)
    return _iso(text) if datetext.is_civil_iso(text.strip()[:40]) else None


def _iso(text: str) -> Reading | None:
    """A plain ISO date or month, which needs no reader; None for anything else."""
    match = _ISO.fullmatch(text)
    if not match:
        return None
    from hebdate.reading import Reading, hebrew_fields_of
    from hebdate.writing.written import Written

    year, month, day = (int(part or 0) for part in match.groups())
    try:
        first = dt.date(year, month, day or 1).toordinal()
    except ValueError:
        return None
    last = first if day else first + _days_in(year, month) - 1
    written = tuple(
        Written("g", name, match.span(at)) for at, name in enumerate(("year", "month", "day"), 1) if match[at]
    )
    fields = hebrew_fields_of(first), None if day else hebrew_fields_of(last)
    return Reading(text, match.span(), "single", first, last, *fields, written=written)


def _days_in(year: int, month: int) -> int:
    import calendar

    return calendar.monthrange(year, month)[1]


def subject(text: str, words: Words | None, after_sunset: bool | None) -> Reading:
    """What is to be converted or written: a day, a month or a year; "today" only with an answer about the sunset.

    Raises UsageError where ``after_sunset`` is missing, or makes no sense.
    """
    from dataclasses import replace

    from hebdate.cli.parse import Words
    from hebdate.cli.show import calendars
    from hebdate.reading import Reading, hebrew_fields_of

    if text.strip().casefold() == "today":
        if after_sunset is None:
            raise UsageError(
                "today has two Hebrew dates, because the Hebrew day begins at sunset:"
                " say --before-sunset or --after-sunset"
            )
        from hebdate.date import HebrewDate

        today = HebrewDate.today(after_sunset=False).toordinal()
        fields = hebrew_fields_of(today + after_sunset)
        return Reading(text, (0, len(text)), "evening" if after_sunset else "single", today, today, fields)
    if reason := relative(text):
        raise UsageError(reason)
    reading = _plainly(text) or (words or Words()).parse(text)
    if {diagnostic.code for diagnostic in reading.diagnostics} == {"month-only"} and len(reading.candidates) == 1:
        reading = _as_interval(reading)
    if not after_sunset or not reading.determined:
        return reading
    name = shown(safe(repr(text)))
    if reading.agreement != "single" or calendars(reading) != {"g"} or reading.first is None:
        raise UsageError(f"--after-sunset says which Hebrew date of a civil day is meant, but {name} names it already")
    if reading.first != reading.last:
        raise UsageError(f"--after-sunset is about one day, but {name} names several")
    return replace(reading, agreement="evening", hebrew_fields=hebrew_fields_of(reading.first + 1))


def _as_interval(reading: Reading) -> Reading:
    """A month or a year as its days, if that is all that the text names: too little for a day, but it can be said."""
    from dataclasses import replace

    from hebdate.cli.show import calendars
    from hebdate.cli.whole import unread
    from hebdate.reading import hebrew_fields_of

    if problem := unread(reading):
        return replace(reading, diagnostics=(problem, *reading.diagnostics))
    first, last = reading.candidates[0]
    reading = replace(reading, agreement="single", first=first, last=last, diagnostics=(), candidates=())
    if calendars(reading) == {"g"}:
        ends = hebrew_fields_of(first), hebrew_fields_of(last)
        reading = replace(reading, hebrew_fields=ends[0], hebrew_fields_last=ends[1])
    return reading


def _other(reading: Reading) -> str:
    """What the other calendar calls the days that one of them names; both where both are written."""
    from hebdate.cli.show import both, calendars, civil, facts, hebrew

    first, last, evening = reading.first, reading.last, reading.agreement == "evening"
    if first is None or last is None:
        return dict(facts(reading)).get("Hebrew", "")
    written = calendars(reading)
    if written == {"h"}:
        return civil(first, last)
    if written == {"g", "h"}:
        return both(first, last, evening)
    return hebrew(first + evening, last + evening)


def _other_calendar(reading: Reading) -> Calendar:
    """The calendar that is not written, or both where both are."""
    from hebdate.cli.show import calendars

    written = calendars(reading)
    return "both" if written == {"g", "h"} else "gregorian" if written == {"h"} else "hebrew"
