"""HTML: machine-readable, in its languages and directions, and inert whatever a layout holds."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate.writing.directions import Voice
from hebdate.writing.field import Field
from hebdate.writing.html import Html, bidi_closed, escape, render_html
from hebdate.writing.layout import Half, Layout
from hebdate.writing.styles import STYLES
from hebdate.writing.subject import Subject
from hebdate.writing.writer import pieces, render

DAY = dt.date(2022, 5, 16)
MIXED = Layout.parse("{g}{day} {month en}{/g} | {h}{day letters} ב{month he}{/h}")

SLASH = '<time datetime="2022" lang="he" dir="rtl"><span dir="rtl">2022</span>/<span dir="rtl">תשפ״ב</span></time>'

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
    # Numbers alone belong to the line that they stand in.
    (
        {"locale": "he", "style": "short"},
        '<time datetime="2022-05-16" lang="he" dir="rtl">16.5.2022 | ט״ו באייר תשפ״ב</time>',
    ),
    (
        {"style": "court"},
        '<time datetime="2022-05-16" lang="he" dir="rtl">ט&quot;ו באייר התשפ&quot;ב (16.5.2022)</time>',
    ),
    ({"style": "court", "calendar": "gregorian"}, '<time datetime="2022-05-16" dir="ltr">16.5.2022</time>'),
    # In one language and direction, and apart all the same.
    (
        {"locale": "ckb", "style": "short"},
        '<time datetime="2022-05-16" lang="ckb" dir="rtl"><span dir="rtl">٢٠٢٢-٠٥-١٦</span> | '
        '<span dir="rtl">٥٧٨٢ Iyar ١٥</span></time>',
    ),
    ({"like": Layout.parse("{g}{year}{/g}/{h}{year letters}{/h}")}, SLASH),
    # The shortest tag of the language.
    (
        {"locale": "pa-Guru", "style": "short"},
        '<time datetime="2022-05-16" lang="pa" dir="ltr">16/5/22 | 15 ਅਇਯਰ 5782</time>',
    ),
    (
        {"locale": "sr-Latn", "style": "short"},
        '<time datetime="2022-05-16" lang="sr-Latn" dir="ltr">16. 5. 2022. | 15. Ijar 5782.</time>',
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


#: A layout, a day, and the `datetime` of its element; None where it is no `<time>`.
NAMED = [
    ("{g}{weekday en}{/g}", "2022-05-16", "2022-05-16"),
    ("{h}{day} {month en}{/h}", "2022-05-16", "2022-05-16"),
    ("{g}{month en} {year}{/g} | {h}{day} {month en}{/h}", "2022-05-16", "2022-05-16"),
    ("{g}{month en} {year}{/g} | {h}{month en}{/h}", "2022-05-16", "2022-05"),
    ("{g}{month en} {year}{/g}", "2022-05-02/2022-05-16", "2022-05"),
    ("{g}{month en} {year}{/g}", "2022-05-02/2022-06-02", None),
    ("{g}{year}{/g} | {h}{month en} {year}{/h}", "0022-05-16", "0022"),
    ("{g}{year}{/g}", "2022-05/2022-06", "2022"),
    ("{h}{month en} {year}{/h}", "2022-05-16", None),
    ("{h}{year}{/h}", "2022-05", None),
    ("5782", "2022-05-16", None),
]


@pytest.mark.parametrize(("pattern", "day", "machine"), NAMED)
def test_the_machine_is_told_no_more_than_the_reader(pattern: str, day: str, machine: str | None) -> None:
    tags = _Tags()
    tags.feed(render_html(day, like=Layout.parse(pattern), level="day"))
    assert tags.tags[0][0] == ("time" if machine else "span")
    assert tags.tags[0][1].get("datetime") == machine


@pytest.mark.parametrize("name", STYLES)
def test_a_style_that_names_a_month_is_of_a_month(name: str) -> None:
    wanted = "2022-05" if name in {"lechaim", "bulletin-months"} else "2022-05-16"
    assert render_html(DAY, style=name).startswith(f'<time datetime="{wanted}"')


def test_a_level_is_what_the_machine_is_told() -> None:
    assert render_html(DAY, level="month").startswith('<time datetime="2022-05" ')
    assert render_html(DAY, level="year").startswith('<time datetime="2022" ')
    assert render_html(DAY, level="month", calendar="hebrew") == '<span lang="en" dir="ltr">Iyar 5782</span>'


def test_a_shortened_tag_is_of_the_same_locale() -> None:
    for long, short in (("kk-Cyrl", "kk"), ("kok-Deva", "kok"), ("pa-Guru", "pa")):
        assert render_html(DAY, locale=long) == render_html(DAY, locale=short)


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
    whole = [(escape(text), voice) for text, voice in pieces(layout, subject)]
    tags = _Tags()
    page = render_html(day, like=layout, after_sunset=evening)
    tags.feed(page)
    tags.close()
    assert tags.tags[0][1].get("datetime", "") in {day.isoformat()[:length] for length in (10, 7, 4, 0)}
    assert (tags.tags[0][0] == "time") == ("datetime" in tags.tags[0][1])
    voices = {voice for _, voice in whole if voice}
    for text, voice in whole:
        assert text in page
        if voice:
            opened = f'lang="{voice.language}" ' if voice.language else ""
            assert f'{opened}dir="{voice.direction}"' in page
            assert len(voices) == 1 or f'{opened}dir="{voice.direction}">{text}</span>' in page
    plain = "".join(text for text, _ in whole)
    assert re.sub("<(/?time|/?span)[^>]*>", "", page) == plain


def test_the_direction_of_a_half_can_be_another_on_another_day() -> None:
    layout = Layout.parse('{g}{month en may="אייר"} {day}{/g} | {h}{day letters} ב{month he}{/h}')
    assert render_html(DAY, like=layout).startswith('<time datetime="2022-05-16"><span lang="en" dir="rtl">אייר 16')
    assert render_html("2022-06-16", like=layout).startswith('<time datetime="2022-06-16"><span lang="en" dir="ltr">Ju')
    assert [voice for _, voice in pieces(layout, Subject(738291, 738291))] == [
        Voice("en", "rtl"),
        None,
        Voice("he", "rtl"),
    ]


def test_a_layout_with_isolates_keeps_them() -> None:
    layout = Layout.parse("{g}\u2067{day}\u2069 {month en}{/g}")
    assert render_html(DAY, like=layout) == (
        '<time datetime="2022-05-16" lang="en" dir="ltr">\u206716\u2069 May</time>'
    )


def test_html_is_a_str_without_a_dict() -> None:
    with pytest.raises(AttributeError):
        Html("x").name = 1  # type: ignore[attr-defined]
