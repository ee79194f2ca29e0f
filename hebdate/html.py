"""The same text as HTML: escaped, with `<time datetime>`, and each half in its own language and direction.

`Html` is a `str` with `__html__`, which Jinja2 and Django both take as safe, so that a filter need not say so.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from hebdate import bidi, names
from hebdate.errors import LayoutError
from hebdate.layout import Half, Layout, values
from hebdate.writer import Subject, Table, at_level, compiled, layout_of, pieces, subject_of

if TYPE_CHECKING:
    from babel import Locale

    from hebdate import gematria
    from hebdate.writer import Calendar, Day, Level

_MAX_RD: Final = dt.date.max.toordinal()

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
    """A day in both calendars, as HTML; the arguments are those of `hebdate.writer.render`.

    A day, a month or a year becomes one `<time datetime>`, which names the civil day in the form HTML has for it; an
    interval, and a day outside the years 1-9999, becomes a `<span>`, because `<time>` has no form for them. Halves of
    one language share one `lang` and `dir`; else each has its own. All text is escaped. Raises as `render` does.

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
    if subject.first == subject.last and 1 <= subject.first <= _MAX_RD:
        page = _page(at_level(layout, subject.level))
        if page.is_usual:
            return page.day(subject.first, subject.evening or layout.evening)
    written = [(escape(text), _voice(text, half)) for text, half, _ in pieces(layout, subject)]
    return Html(_element(written, _machine(subject)))


_Voice = tuple[str, str]


def _element(written: list[tuple[str, _Voice | None]], machine: str) -> str:
    """The element around escaped texts, each with the language and direction of the half it is."""
    voices = {voice for _, voice in written if voice}
    if len(voices) == 1:
        attributes = _attributes(*voices.pop())
        inner = "".join(text for text, _ in written)
    else:
        attributes = ""
        inner = "".join(f"<span{_attributes(*voice)}>{text}</span>" if voice else text for text, voice in written)
    if machine:
        return f'<time datetime="{machine}"{attributes}>{inner}</time>'
    return f"<span{attributes}>{inner}</span>"


def _attributes(language: str, direction: str) -> str:
    return (f' lang="{escape(language)}"' if language else "") + f' dir="{direction}"'


def _voice(text: str, half: Half | None) -> _Voice | None:
    """The language and direction of a half; None for what stands between."""
    return None if half is None else (_language(half), bidi.base_direction(text) or "ltr")


def _language(half: Half) -> str:
    return names.language(half.names) if half.names else ""


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


class _Directions(_Escaped):
    """The direction of a field's texts by value; "" for one without, such as a number."""

    __slots__ = ()

    def __missing__(self, value: int) -> str:
        found = self[value] = bidi.base_direction(self.texts[value]) or ""
        return found

    def all(self) -> set[str]:
        """The directions that the field can have."""
        part, calendar = self.texts.field, self.texts.calendar
        if part.name == "year":  # years differ in their digits alone
            return {self[5782]} if not part.instead else {"", "ltr", "rtl"}
        months = range(1, 13) if calendar == "g" else range(14)
        return {self[value] for value in {"weekday": range(7), "day": range(1, 32), "month": months}[part.name]}


class _Page:
    """A layout compiled for single days, if it `is_usual`: without characters that change the direction of others.

    What such a character does ends in another field of the half, so only a whole text can be closed and escaped.
    """

    __slots__ = ("elements", "fields", "halves", "is_usual", "only", "texts")

    def __init__(self, layout: Layout) -> None:
        self.is_usual = not _BIDI.search(str(layout))
        if not self.is_usual:
            return
        #: Directions of the halves -> the element, a format string for the machine's date and the fields.
        self.elements: dict[tuple[str, ...], str] = {}
        self.texts: list[tuple[str, str | None]] = []
        #: Of each half the fields that decide its direction on some days, and the direction that it else has.
        self.halves: list[tuple[list[tuple[_Directions, int]], str]] = []
        fields: list[tuple[_Escaped, int]] = []
        for part, written in compiled(layout).parts:
            text = direction = ""
            deciding: list[tuple[_Directions, int]] = []
            for piece in written:  # the first character with a direction decides
                if isinstance(piece, str):
                    text += escape(piece).replace("%", "%%")
                    direction = direction or bidi.base_direction(piece) or ""
                    continue
                text += "%s"
                fields.append((_Escaped(piece[0]), piece[1]))
                if not direction:
                    ways = (directions := _Directions(piece[0])).all()
                    if len(ways) == 1:
                        direction = ways.pop()
                    else:
                        deciding.append((directions, piece[1]))
            if isinstance(part, Half):
                self.halves.append((deciding, direction or "ltr"))
            self.texts.append((text, _language(part) if isinstance(part, Half) else None))
        self.fields = tuple(fields)
        #: The element of all days, where the directions are those of all days.
        self.only = "" if any(deciding for deciding, _ in self.halves) else self._element(())

    def day(self, rd: int, evening: bool) -> Html:
        """The element of one day."""
        found = values(rd, evening)
        element = self.only or self._element(found)
        texts = [table[found[at]] for table, at in self.fields]
        return Html(element % (dt.date.fromordinal(rd).isoformat(), *texts))

    def _element(self, found: Sequence[int]) -> str:
        directions = tuple(
            next((way for table, at in deciding if (way := table[found[at]])), otherwise)
            for deciding, otherwise in self.halves
        )
        if directions not in self.elements:
            ways = iter(directions)
            written = [(text, None if language is None else (language, next(ways))) for text, language in self.texts]
            self.elements[directions] = _element(written, "%s")
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


def _machine(subject: Subject) -> str:
    """The `datetime` attribute: a day, month or year as HTML has them; "" for what it has no form for."""
    if not 1 <= subject.first <= subject.last <= _MAX_RD:
        return ""
    first, last = dt.date.fromordinal(subject.first), dt.date.fromordinal(subject.last)
    if first == last:
        return first.isoformat()
    if subject.level == "month" and first.day == 1 and first.replace(day=28) < last and (last + _DAY).day == 1:
        return first.strftime("%Y-%m").rjust(7, "0") if (first.year, first.month) == (last.year, last.month) else ""
    if subject.level == "year" and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else ""
    return ""


_DAY: Final = dt.timedelta(days=1)

__all__ = ["Html", "LayoutError", "bidi_closed", "escape", "render_html"]
