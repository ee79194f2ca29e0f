"""public: the functions where reading and writing meet."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from babel import Locale

import hebdate
from hebdate.api import render_html
from hebdate.errors import HeaderError, LayoutError, LocaleError
from hebdate.gematria import Style

NEW_YEAR = dt.date(2023, 1, 1)

LIKE = [
    ("Monday, May 16th | 15 Iyyar 5782", "Sunday, January 1st | 8 Tevet 5783"),
    ("15 Iyyar 5782 / 16 May 2022", "8 Tevet 5783 / 1 January 2023"),
    ("2022-05-16", "2023-01-01"),
    ("16.5.2022", "1.1.2023"),
]


@pytest.mark.parametrize(("example", "expected"), LIKE)
def test_render_like_an_example(example: str, expected: str) -> None:
    assert hebdate.render(NEW_YEAR, like=example) == expected
    assert hebdate.render(NEW_YEAR, like=hebdate.parse(example).layout) == expected
    assert hebdate.render(dt.date(2022, 5, 16), like=example) == example
    assert hebdate.parse(expected).date == NEW_YEAR


def test_every_day_of_a_leap_year_comes_back() -> None:
    example = "Monday, May 16th, 2022 | 15 Iyyar 5782"
    for number in range(dt.date(2023, 9, 16).toordinal(), dt.date(2024, 10, 3).toordinal()):
        text = hebdate.render(dt.date.fromordinal(number), like=example)
        assert hebdate.parse(text).first == number, text


def test_an_example_must_be_read() -> None:
    with pytest.raises(HeaderError, match=r"^the text contradicts itself\n"):
        hebdate.render(NEW_YEAR, like="Tuesday, May 16th | 15 Iyyar 5782")
    with pytest.raises(HeaderError, match=r"^no date was read\n"):
        hebdate.render(NEW_YEAR, like="our house style")


def test_a_locale_must_be_known() -> None:
    with pytest.raises(LocaleError):
        hebdate.render(NEW_YEAR, locale="zz-ZZ")


EXAMPLE = "Monday, May 16th | 15 Iyyar 5782"

CONTRADICTIONS: list[tuple[dict[str, Any], str]] = [
    ({"like": EXAMPLE, "style": "knesset"}, "like is a whole layout, with its own languages: leave out style"),
    ({"like": EXAMPLE, "locale": "he"}, "like is a whole layout, with its own languages: leave out locale"),
    (
        {"like": EXAMPLE, "locale": "en", "style": "full"},
        "like is a whole layout, with its own languages: leave out style and locale",
    ),
    (
        {"style": "knesset", "locale": "en"},
        "the style 'knesset' has its own languages: leave out locale, or name a width instead",
    ),
    ({"isolate": "ltr"}, "isolate is True, False or 'auto', not 'ltr'"),
    ({"calendar": "julian"}, "a calendar is 'both', 'gregorian' or 'hebrew', not 'julian'"),
    ({"like": EXAMPLE, "calendar": "julian"}, "a calendar is 'both', 'gregorian' or 'hebrew', not 'julian'"),
    (
        {"style": "hebcal", "calendar": "gregorian"},
        "the layout '{h}{day ordinal=en} of {month hebcal}, {year}{/h}' has no gregorian half",
    ),
]


@pytest.mark.parametrize(("options", "message"), CONTRADICTIONS, ids=[str(row[0])[:50] for row in CONTRADICTIONS])
def test_options_that_contradict_each_other(options: dict[str, Any], message: str) -> None:
    with pytest.raises(LayoutError) as caught:
        hebdate.render(NEW_YEAR, **options)
    assert str(caught.value) == message


TYPES: list[tuple[dict[str, Any], str]] = [
    ({"like": 5}, "like is the text of a header or a hebdate.Layout, found 5"),
    ({"style": 5}, "style is the name of a style, such as 'full' or 'knesset', found 5"),
    ({"style": ["full"]}, "style is the name of a style, such as 'full' or 'knesset', found ['full']"),
    ({"locale": 5}, "locale is a tag, such as 'he-IL', or a Babel Locale, found 5"),
    ({"locale": ["he"]}, "locale is a tag, such as 'he-IL', or a Babel Locale, found ['he']"),
    ({"spelling": True}, "spelling is the name of a spelling, such as 'ashkenazi', found True"),
    ({"numerals": "hebcal"}, "numerals is a hebdate.gematria.Style, found 'hebcal'"),
    ({"like": EXAMPLE, "spelling": 5}, "spelling is the name of a spelling, such as 'ashkenazi', found 5"),
]


@pytest.mark.parametrize(("options", "message"), TYPES, ids=[str(row[0])[:50] for row in TYPES])
def test_an_option_of_another_type(options: dict[str, Any], message: str) -> None:
    for function in (hebdate.render, render_html):
        with pytest.raises(TypeError) as caught:
            function(NEW_YEAR, **options)
        assert str(caught.value) == message


def test_none_is_the_default() -> None:
    assert hebdate.render(NEW_YEAR, locale=None, style=None, like=None) == hebdate.render(NEW_YEAR)


def test_a_locale_of_babel() -> None:
    assert hebdate.render(NEW_YEAR, locale=Locale.parse("pt_BR")) == hebdate.render(NEW_YEAR, locale="pt-BR")
    assert hebdate.render(NEW_YEAR, locale=Locale("he"), style="long") == "1 בינואר 2023 | ח׳ בטבת תשפ״ג"


CHANGED: list[tuple[dict[str, Any], str]] = [
    ({"like": EXAMPLE, "spelling": "ashkenazi"}, "Sunday, January 1st | 8 Teves 5783"),
    ({"style": "algemeiner", "spelling": "hebcal"}, "Sunday, January 1st | 8 Tevet 5783"),
    ({"like": "16 MAY 2022 / 15 IYYAR 5782", "spelling": "ashkenazi"}, "1 JANUARY 2023 / 8 TEVES 5783"),
    ({"like": 'ט"ו באייר תשפ"ב', "numerals": Style(thousands="geresh")}, "ח' בטבת ה'תשפ\"ג"),
    ({"style": "knesset", "numerals": Style(marks="none"), "calendar": "hebrew"}, "יום ראשון, ח בטבת תשפג"),
    ({"like": EXAMPLE, "calendar": "hebrew"}, "8 Tevet 5783"),
    ({"style": "arutz-sheva", "calendar": "gregorian"}, "Sunday, Jan. 01 '23"),
]


@pytest.mark.parametrize(("options", "expected"), CHANGED, ids=[str(row[0])[:50] for row in CHANGED])
def test_a_layout_with_other_months_numerals_or_one_half(options: dict[str, Any], expected: str) -> None:
    assert hebdate.render(NEW_YEAR, **options) == expected


def test_html_like_an_example() -> None:
    assert render_html(NEW_YEAR, like=EXAMPLE) == (
        '<time datetime="2023-01-01" lang="en" dir="ltr">Sunday, January 1st | 8 Tevet 5783</time>'
    )
    assert render_html("2022-05", locale="fr") == (
        '<time datetime="2022-05" lang="fr" dir="ltr">mai 2022 | nissan\u2009–\u2009sivan 5782</time>'
    )
    with pytest.raises(LayoutError, match=r"^like is a whole layout"):
        render_html(NEW_YEAR, like=EXAMPLE, style="full")


def test_the_public_names() -> None:
    for name in hebdate.__all__:
        assert getattr(hebdate, name) is not None
        assert name in dir(hebdate)
    with pytest.raises(AttributeError, match=r"^module 'hebdate' has no attribute 'nonsense'$"):
        _ = hebdate.nonsense
