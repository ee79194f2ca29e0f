"""public: the functions where reading and writing meet."""

from __future__ import annotations

import datetime as dt

import pytest

import hebdate
from hebdate.errors import HeaderError, LocaleError

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


def test_the_public_names() -> None:
    for name in hebdate.__all__:
        assert getattr(hebdate, name) is not None
        assert name in dir(hebdate)
    with pytest.raises(AttributeError, match=r"^module 'hebdate' has no attribute 'nonsense'$"):
        _ = hebdate.nonsense
