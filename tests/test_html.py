"""HTML: machine-readable, in its languages and directions, and inert whatever a layout holds."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate.bidi import base_direction
from hebdate.html import Html, bidi_closed, escape, render_html
from hebdate.layout import Field, Half, Layout
from hebdate.writer import Subject, pieces, render

DAY = dt.date(2022, 5, 16)
MIXED = Layout.parse("{g}{day} {month en}{/g} | {h}{day letters} ב{month he}{/h}")

WRITTEN = [
    ({}, '<time datetime="2022-05-16" lang="en" dir="ltr">Monday, May 16, 2022 | 15 Iyar 5782</time>'),
    (
        {"locale": "he"},
        '<time datetime="2022-05-16" lang="he" dir="rtl">יום שני, 16 במאי 2022 | ט״ו באייר תשפ״ב</time>',
    ),
    (
        {"like": MIXED},
        '<time datetime="2022-05-16"><span lang="en" dir="ltr">16 May</span> | '
        '<span lang="he" dir="rtl">ט״ו באייר</span></time>',
    ),
    (
        {"locale": "de", "spelling": "russian"},
        '<time datetime="2022-05-16"><span lang="de" dir="ltr">Montag, 16. Mai 2022</span> | '
        '<span lang="ru" dir="ltr">15. ияр 5782</span></time>',
    ),
]

MACHINE = [
    ("2022-05", '<time datetime="2022-05" lang="en" dir="ltr">'),
    ("2022", '<time datetime="2022" lang="en" dir="ltr">'),
    ("0044-03-15", '<time datetime="0044-03-15" lang="en" dir="ltr">'),
    ("0044-02", '<time datetime="0044-02" lang="en" dir="ltr">'),
    ("2022-05-16/2022-05-17", '<span lang="en" dir="ltr">'),
    ("2022-05/2022-06", '<span lang="en" dir="ltr">'),
    ("2022-05-01/2022-05-31", '<span lang="en" dir="ltr">'),
]


@pytest.mark.parametrize(("options", "expected"), WRITTEN)
def test_html(options: dict[str, object], expected: str) -> None:
    assert render_html(DAY, **options) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("day", "start"), MACHINE)
def test_time_is_used_for_what_it_can_say(day: str, start: str) -> None:
    assert render_html(day).startswith(start)


def test_a_day_before_the_first_year_has_no_machine_form() -> None:
    day = hebdate.HebrewDate(1, hebdate.Month.TISHRI, 1)
    assert render_html(day, calendar="hebrew") == '<span lang="en" dir="ltr">Monday, 1 Tishri 1</span>'


def test_template_engines_take_it_as_safe() -> None:
    text = render_html(DAY)
    assert isinstance(text, str)
    assert text.__html__() == text
    assert type(text.__html__()) is str


HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='x",
    "&lt;script&gt;",
    "{0} {x!r} %s %(x)s",
    "\u202eevil\u2066",
    "\u2069\u2069\u202c</span></time>",
    "\x00\x08\ud800",
    "-->]]>",
]


class _Tags(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_layout_is_inert(hostile: str) -> None:
    half = Half("g", (hostile, Field("day"), hostile, Field("month", names="en", instead=((5, hostile),)), hostile))
    layout = Layout((hostile, half, hostile, MIXED.halves[1], hostile))
    tags = _Tags()
    tags.feed(render_html(DAY, like=layout))
    tags.close()
    assert [tag for tag, _ in tags.tags] == ["time", "span", "span"]
    assert {key for _, attributes in tags.tags for key in attributes} <= {"datetime", "lang", "dir"}
    for opened, closed in (("\u202a\u202b\u202d\u202e", "\u202c"), ("\u2066\u2067\u2068", "\u2069")):
        depth = 0
        for char in tags.text:
            depth += (char in opened) - (char in closed)
            assert depth >= 0
        assert depth == 0
    # As plain text it stands as it was given.
    assert render(DAY, like=layout).count(hostile) == 7


@given(st.text())
def test_escaped_text_is_text(text: str) -> None:
    escaped = escape(text)
    assert not set(escaped) & set("<>\"'")
    tags = _Tags()
    tags.feed(f"<p>{escaped}</p>")
    tags.close()
    assert [tag for tag, _ in tags.tags] == ["p"]


@given(st.text(st.sampled_from("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), max_size=12))
def test_direction_marks_are_closed(text: str) -> None:
    closed = bidi_closed(text)
    assert bidi_closed(closed) == closed
    stack: list[str] = []
    for char in closed:
        if char in "\u202a\u202b\u202d\u202e":
            stack.append("\u202c")
        elif char in "\u2066\u2067\u2068":
            stack.append("\u2069")
        elif char in "\u202c\u2069":
            assert stack.pop() == char
    assert stack == []
    assert [char for char in closed if char in "ab"] == [char for char in text if char in "ab"]


#: Words with every kind of character that HTML, format strings and bidi treat in their own way, but no isolates.
_WORDS = st.text(st.sampled_from("aZé אב٣5%<>&\"'{}\x00|"), max_size=4)
_FIELDS = st.sampled_from(
    [
        Field("weekday", names="he"),
        Field("weekday", names="en"),
        Field("day"),
        Field("day", ordinal="en"),
        Field("day", zero="०"),
        Field("month", names="ar"),
        Field("month", names="fr", instead=((5, "<mai>"), (9, "אייר %s"))),
        Field("year", digits=2),
    ]
)
_HALVES = st.builds(
    lambda calendar, parts: Half(calendar, tuple(part for part in parts if part)),
    st.sampled_from("gh"),
    st.lists(st.one_of(_WORDS, _FIELDS), min_size=1, max_size=4),
)


@given(st.lists(st.one_of(_WORDS, _HALVES), max_size=4), st.dates(), st.booleans())
def test_a_day_is_written_as_an_interval_of_one_would_be(parts: list[str | Half], day: dt.date, evening: bool) -> None:
    """The quick way, with its tables of escaped words, against the text escaped whole."""
    layout = Layout(tuple(part for part in parts if part))
    subject = Subject(day.toordinal(), day.toordinal(), evening=evening)
    whole = [(escape(text), half and text) for text, half, _ in pieces(layout, subject)]
    tags = _Tags()
    page = render_html(day, like=layout, after_sunset=evening)
    tags.feed(page)
    tags.close()
    assert tags.tags[0][0] == "time"
    assert tags.tags[0][1]["datetime"] == day.isoformat()
    for text, half in whole:
        assert text in page
        direction = f'dir="{base_direction(half) or "ltr"}"' if half else ""
        assert direction in page
    plain = "".join(text for text, _ in whole)
    assert re.sub("<(/?time|/?span)[^>]*>", "", page) == plain


def test_a_layout_with_isolates_keeps_them() -> None:
    layout = Layout.parse("{g}\u2067{day}\u2069 {month en}{/g}")
    assert render_html(DAY, like=layout) == (
        '<time datetime="2022-05-16" lang="en" dir="ltr">\u206716\u2069 May</time>'
    )


def test_html_is_a_str_without_a_dict() -> None:
    with pytest.raises(AttributeError):
        Html("x").name = 1  # type: ignore[attr-defined]
