"""The same text as HTML: escaped, with `<time datetime>`, and each half in its own language and direction.

`Html` is a `str` with `__html__`, which Jinja2 and Django both take as safe, so that a filter need not say so.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import TYPE_CHECKING, Final, Literal

from hebdate import bidi, names
from hebdate.errors import LayoutError
from hebdate.layout import Half, Layout
from hebdate.writer import Subject, layout_of, pieces, subject_of

if TYPE_CHECKING:
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
    locale: str = "en",
    style: str = "full",
    like: Layout | None = None,
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
    subject = subject_of(day, level, after_sunset)
    layout = like if like is not None else layout_of(style, locale, spelling, numerals, subject.level, calendar)
    written = [(text, _voice(text, half)) for text, half, _ in pieces(layout, subject)]
    voices = {voice for _, voice in written if voice}
    if len(voices) == 1:
        attributes = _attributes(*voices.pop())
        inner = "".join(escape(text) for text, _ in written)
    else:
        attributes = ""
        inner = "".join(
            f"<span{_attributes(*voice)}>{escape(text)}</span>" if voice else escape(text) for text, voice in written
        )
    machine = _machine(subject)
    if machine:
        return Html(f'<time datetime="{machine}"{attributes}>{inner}</time>')
    return Html(f"<span{attributes}>{inner}</span>")


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

_Voice = tuple[str, Literal["ltr", "rtl"]]


def _voice(text: str, half: Half | None) -> _Voice | None:
    """The language and direction of a half; None for what stands between."""
    if half is None:
        return None
    language = names.language(half.names) if half.names else ""
    return language, bidi.base_direction(text) or "ltr"


def _attributes(language: str, direction: str) -> str:
    return (f' lang="{escape(language)}"' if language else "") + f' dir="{direction}"'


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
