"""A day fills a layout: text out.

`render` takes a day, an interval, a month or a year, and a layout: of a locale and a CLDR width, of a named house style
(`hebdate.writing.styles`), or any `Layout`, such as the one an example had.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from hebdate import gematria
from hebdate.errors import LayoutError, quoted
from hebdate.text import bidi
from hebdate.writing.compiled import at_level, compiled
from hebdate.writing.directions import Voice, direction_of, kinds, languages, torn, voice_of
from hebdate.writing.intervals import half_text
from hebdate.writing.layout import Layout
from hebdate.writing.options import Calendar, layout_of
from hebdate.writing.subject import Day, Level, Subject, subject_of
from hebdate.writing.values import values

if TYPE_CHECKING:
    from babel import Locale


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


def pieces(layout: Layout, subject: Subject) -> list[tuple[str, Voice | None]]:
    """The text in pieces, for `render` and `html`: each half with its voice, and what stands between with None.

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
            text = half_text(written, part, subject, first, last)
            said.append((text, voice_of(language, direction_of(text))))
    return said
