"""The same text as HTML: escaped, with `<time datetime>`, and each half in its own language and direction.

`Html` is a `str` with `__html__`, which Jinja2 and Django both take as safe, so that a filter need not say so.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hebdate.days import CIVIL_LAST
from hebdate.errors import LayoutError
from hebdate.text import bidi
from hebdate.writing.compiled import Table, at_level, compiled
from hebdate.writing.directions import kinds, languages, torn, voice_of
from hebdate.writing.layout import Half, Layout
from hebdate.writing.options import layout_of
from hebdate.writing.subject import subject_of
from hebdate.writing.values import values
from hebdate.writing.writer import pieces

if TYPE_CHECKING:
    from babel import Locale

    from hebdate import gematria
    from hebdate.writing.compiled import Piece
    from hebdate.writing.directions import Kinds, Voice
    from hebdate.writing.options import Calendar
    from hebdate.writing.subject import Day, Level


#: What HTML cannot hold, or what would end the line for a reader: written as nothing.
_UNWRITABLE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


class Html(str):
    """Text that is HTML already; template engines do not escape it again.

    >>> Html("<b>5782</b>").__html__()
    '<b>5782</b>'
    """

    __slots__ = ()

    def __html__(self) -> str:
        """The text, as markup."""
        return str(self)


def render_html(
    day: Day,
    *,
    like: Layout | None = None,
    style: str | None = None,
    locale: str | Locale | None = None,
    spelling: str | None = None,
    numerals: gematria.Style | None = None,
    level: Level | None = None,
    calendar: Calendar = "both",
    after_sunset: bool = False,
) -> Html:
    """A day in both calendars, as HTML; the arguments are those of `hebdate.writing.writer.render`.

    A line that names one civil day, month or year becomes a `<time datetime>`, in the form that HTML has for it; the
    month alone where the line names no day. What `<time>` has no form for becomes a `<span>`: an interval, a Hebrew
    month without a civil one, a day outside the years 1-9999. Halves of one language and direction share one `lang`
    and `dir`; else each has its own. A half is isolated where it would else be torn (`directions.torn`).
    All text is escaped. Raises as `render` does.

    >>> print(render_html("2022-05-16", locale="fr"))
    <time datetime="2022-05-16" lang="fr" dir="ltr">lundi 16 mai 2022 | 15 iyar 5782</time>
    >>> layout = Layout.parse("{g}{month en} {day}{/g} <&> {h}{day letters} ב{month he}{/h}")
    >>> print(render_html("2022-05-16", like=layout))  # doctest: +NORMALIZE_WHITESPACE
    <time datetime="2022-05-16"><span lang="en" dir="ltr">May 16</span> &lt;&amp;&gt;
    <span lang="he" dir="rtl">ט״ו באייר</span></time>
    """
    if type(day) is dt.date and level is None:  # the usual day, at its usual speed
        layout = layout_of(style, locale, spelling, numerals, "day", calendar, like)
        page = _page(layout)
        if page.is_usual:
            return page.day(day.toordinal(), layout.evening or after_sunset)
    subject = subject_of(day, level, after_sunset)
    layout = layout_of(style, locale, spelling, numerals, subject.level, calendar, like)
    if subject.first == subject.last and 1 <= subject.first <= CIVIL_LAST:
        page = _page(at_level(layout, subject.level))
        if page.is_usual:
            return page.day(subject.first, subject.evening or layout.evening)
    said = pieces(layout, subject)
    apart = torn([(kinds(text), voice) for text, voice in said])
    written = [(escape(text), voice) for text, voice in said]
    return Html(_element(written, apart, _machine(at_level(layout, subject.level), subject.first, subject.last)))


def _element(written: Sequence[tuple[str, Voice | None]], apart: bool, machine: str) -> str:
    """The element around escaped texts, each with the voice of the half it is; ``apart`` isolates the halves."""
    voices = {voice for _, voice in written if voice}
    shared = voices.pop() if len(voices) == 1 else None
    attributes = _attributes(shared) if shared else ""
    inner = ""
    for text, voice in written:
        if voice and (apart or not shared):
            text = f"<span{_direction(shared) if shared else _attributes(voice)}>{text}</span>"
        inner += text
    if machine:
        return f'<time datetime="{machine}"{attributes}>{inner}</time>'
    return f"<span{attributes}>{inner}</span>"


def _attributes(voice: Voice) -> str:
    return (f' lang="{escape(_tag(voice.language))}"' if voice.language else "") + _direction(voice)


def _direction(voice: Voice) -> str:
    """The attribute that isolates a text too, as it does in HTML."""
    return f' dir="{voice.direction}"'


#: Languages whose script CLDR writes in the tag of a locale, though a tag should leave it out: of those with a
#: Suppress-Script in IANA's Language Subtag Registry, the ones that `hebdate.names._cldr.locales` has such a locale
#: for.
_USUAL_SCRIPTS: Final[Mapping[str, str]] = MappingProxyType({"kk-Cyrl": "kk", "kok-Deva": "kok", "pa-Guru": "pa"})


def _tag(locale: str) -> str:
    """A locale -> the shortest language tag of BCP 47 for it."""
    return _USUAL_SCRIPTS.get(locale, locale)


# --- compiled layouts ------------------------------------------------------------------------------------------------


class _Escaped(dict[int, str]):
    """A field's texts by value, escaped."""

    __slots__ = ("texts",)

    def __init__(self, texts: Table) -> None:
        super().__init__()
        self.texts = texts

    def __missing__(self, value: int) -> str:
        text = self[value] = escape(self.texts[value])
        return text


class _Directions(dict[int, "bidi.Direction | None"]):
    """The direction of a field's texts by value; None for one without, such as a number."""

    __slots__ = ("texts",)

    def __init__(self, texts: Table) -> None:
        super().__init__()
        self.texts = texts

    def __missing__(self, value: int) -> bidi.Direction | None:
        found = self[value] = bidi.base_direction(self.texts[value])
        return found


def _possible(field: Table) -> set[str]:
    """The texts that a field can have; of years, which differ in their digits alone, one."""
    part = field.field
    if part.name == "year":
        return {field[5782], *(word for _, word in part.instead)}
    months = range(1, 13) if field.calendar == "g" else range(14)
    return {field[value] for value in {"weekday": range(7), "day": range(1, 32), "month": months}[part.name]}


class _Part:
    """A literal or a half compiled: a format string, its fields, and what kinds of characters it can have."""

    __slots__ = ("deciding", "fields", "kinds", "otherwise", "text")

    def __init__(self, written: Sequence[Piece]) -> None:
        self.text = ""
        self.fields: list[tuple[_Escaped, int]] = []
        self.kinds: Kinds = ()
        #: The fields that decide the direction on some days, and the direction on others.
        self.deciding: list[tuple[_Directions, int]] = []
        self.otherwise: bidi.Direction | None = None
        for piece in written:
            if isinstance(piece, str):
                self.text += escape(piece).replace("%", "%%")
                possible = {piece}
            else:
                self.text += "%s"
                self.fields.append((_Escaped(piece[0]), piece[1]))
                possible = _possible(piece[0])
            self.kinds += kinds("".join(possible))
            if not self.otherwise:  # the first character with a direction decides
                directions = {bidi.base_direction(text) for text in possible}
                if len(directions) == 1:
                    self.otherwise = directions.pop()
                elif not isinstance(piece, str):
                    self.deciding.append((_Directions(piece[0]), piece[1]))
        if "AN" in self.kinds:  # but Arabic digits do wherever they stand
            self.deciding, self.otherwise = [], "rtl"

    def direction(self, found: Sequence[int]) -> bidi.Direction | None:
        """The direction on a day, as `directions.direction_of` has it for the text."""
        return next((way for table, at in self.deciding if (way := table[found[at]])), self.otherwise)


class _Page:
    """A layout compiled for single days, if it `is_usual`: it names a date, and holds no character that turns others.

    What such a character does ends in another field of the half, so only a whole text can be closed and escaped.
    """

    __slots__ = ("elements", "fields", "is_usual", "layout", "named", "only", "parts")

    def __init__(self, layout: Layout) -> None:
        self.layout, self.named = layout, _named(layout)
        self.is_usual = bool(self.named) and not _BIDI.search(str(layout))
        if not self.is_usual:
            return
        self.parts = [_Part(written) for _, written in compiled(layout).parts]
        self.fields = [field for part in self.parts for field in part.fields]
        #: Directions of the parts -> the element, a format string for the machine's date and the fields.
        self.elements: dict[tuple[bidi.Direction | None, ...], str] = {}
        #: The element of all days, where the directions are those of all days.
        self.only = "" if any(part.deciding for part in self.parts) else self._element(())

    def day(self, rd: int, evening: bool) -> Html:
        """The element of one day."""
        found = values(rd, evening)
        element = self.only or self._element(found)
        texts = [table[found[at]] for table, at in self.fields]
        return Html(element % (dt.date.fromordinal(rd).isoformat()[: self.named], *texts))

    def _element(self, found: Sequence[int]) -> str:
        directions = tuple([part.direction(found) for part in self.parts])
        if directions not in self.elements:
            voices = [
                voice_of(language, direction) if isinstance(part, Half) else None
                for part, language, direction in zip(self.layout, languages(self.layout), directions, strict=True)
            ]
            apart = torn([(part.kinds, voice) for part, voice in zip(self.parts, voices, strict=True)])
            written = [(part.text, voice) for part, voice in zip(self.parts, voices, strict=True)]
            self.elements[directions] = _element(written, apart, "%s")
        return self.elements[directions]


def _page(layout: Layout) -> _Page:
    found: _Page | None = layout.memo.get("page")
    if found is None:
        found = layout.memo["page"] = _Page(layout)
    return found


# --- what is inert ---------------------------------------------------------------------------------------------------


def escape(text: str) -> str:
    """Text -> text that is inert in HTML and in the value of an attribute.

    Direction overrides and isolates that are left open are closed, so that they cannot turn what follows around.

    >>> escape('<b onclick="x">'), escape("\\u202etxt")
    ('&lt;b onclick=&quot;x&quot;&gt;', '\\u202etxt\\u202c')
    """
    return html.escape(_UNWRITABLE.sub("", bidi_closed(text)))


def bidi_closed(text: str) -> str:
    """The text with every embedding, override and isolate closed that it opens, and no other."""
    if not _BIDI.search(text):
        return text
    stack: list[str] = []
    kept = []
    for char in text:
        if char in "\u202a\u202b\u202d\u202e":
            stack.append("\u202c")
        elif char in "\u2066\u2067\u2068":
            stack.append("\u2069")
        elif char in "\u202c\u2069":
            if char not in stack:
                continue
            while stack[-1] != char:
                kept.append(stack.pop())
            stack.pop()
        kept.append(char)
    return "".join(kept) + "".join(reversed(stack))


_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


# --- what a machine reads --------------------------------------------------------------------------------------------


def _named(layout: Layout) -> int:
    """How many characters of 2022-05-16 the layout names: the day, the month or the year; 0 for no civil date."""
    found: int | None = layout.memo.get("named")
    if found is None:
        named = {(half.calendar, field.name) for half in layout.halves for field in half.fields}
        if any(name in {"day", "weekday"} for _, name in named):  # a day of either calendar is a civil day
            found = 10
        else:
            found = 7 if ("g", "month") in named else 4 if ("g", "year") in named else 0
        layout.memo["named"] = found
    return found


def _machine(layout: Layout, first: int, last: int) -> str:
    """The `datetime` attribute: what the layout names of R.D. days, as HTML has it; "" for what it has no form for."""
    if not 1 <= first <= last <= CIVIL_LAST:
        return ""
    start, end = (dt.date.fromordinal(rd).isoformat()[: _named(layout)] for rd in (first, last))
    return start if start == end else ""


__all__ = ["Html", "LayoutError", "bidi_closed", "escape", "render_html"]
