"""The omer, the sabbatical year and the molad, against the oracles."""

from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import HebrewDate, Month, molad, omer
from hebdate.errors import LocaleError, MonthNotInYearError, RangeError
from hebdate.names.observances import omer_words
from hebdate.observances import on
from hebdate.observances.counting import sabbatical

DATA = Path(__file__).parent / "data" / "observances"


def data(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def test_the_forty_nine_counts() -> None:
    """Weeks, days and words of each, from 16 Nisan to 5 Sivan."""
    first = HebrewDate(5784, Month.NISAN, 15)
    for day, weeks, days, words in data("omer")["rows"]:
        count = omer(first + day)
        assert count == (day, weeks, days)
        assert count is not None
        assert count.words() == words
        assert count.words("he-baomer") == words.removesuffix("לעומר") + "בעומר"
        assert count.words("he-sephardi").split().count("לעומר") == 1
    assert omer(first) is None
    assert omer(HebrewDate(5784, Month.SIVAN, 6)) is None
    assert str(first + 49) == "5 Sivan 5784"


@given(st.dates(dt.date(1800, 1, 1), dt.date(2300, 1, 1)))
def test_the_count_is_the_observance(day: dt.date) -> None:
    count = omer(day)
    assert [each.number for each in on(day, schedule="israel", kinds=["omer"])] == ([count.day] if count else [])


def test_words_of_the_omer_are_of_some_languages() -> None:
    with pytest.raises(LocaleError, match="no words of the omer in 'fr': there are he, he-baomer"):
        omer_words(1, "fr")


def test_sabbatical_years() -> None:
    """5782 was a year of release, and every seventh from it."""
    assert [year for year in range(5750, 5800) if sabbatical(year) == 7] == [5754, 5761, 5768, 5775, 5782, 5789, 5796]
    assert [sabbatical(year) for year in range(5782, 5790)] == [7, 1, 2, 3, 4, 5, 6, 7]
    with pytest.raises(RangeError):
        sabbatical(2022)


def test_the_molad_of_tishri_in_four_hundred_years() -> None:
    """Weekday (Sunday 1 in the oracle), hours from the evening, parts."""
    for year, expected in data("molad")["tishri"].items():
        found = molad(int(year), Month.TISHRI)
        assert [(found.weekday + 1) % 7 + 1, found.hours, found.parts] == expected


def test_every_announcement_of_eleven_years() -> None:
    """Civil weekday, hour, minute and parts, as announced."""
    announced = data("molad")["announced"]
    for year, months in announced.items():
        for number, expected in months.items():
            found = molad(int(year), HebrewDate.from_biblical(int(year), int(number), 1).month)
            assert [(found.day.weekday() + 1) % 7 + 1, *found.clock] == expected
    assert len(announced) == 11


@given(st.integers(3762, 13758))
def test_moladot_are_a_month_apart(year: int) -> None:
    """29 days, 12 hours and 793 parts, from each to the next, and near the first day of their month."""
    months = [month for month in Month if month is not Month.ADAR_I or HebrewDate(year, Month.TISHRI, 1).is_leap]
    moladot = [molad(year, month) for month in months] + [molad(year + 1, Month.TISHRI)]
    apart = {second.total - first.total for first, second in pairwise(moladot)}
    assert apart == {(29 * 24 + 12) * 1080 + 793}
    for each in moladot:
        assert -3 <= HebrewDate.from_date(each.day) - HebrewDate(each.year, each.month, 1) <= 1


def test_the_words_of_the_announcement() -> None:
    iyyar = molad(5782, Month.IYYAR)
    assert iyyar.announcement() == "The molad of Iyar will be on Sunday, 20 minutes and 1 part past 5 in the morning"
    assert iyyar.announcement("he") == "מולד חודש אייר יהיה ביום ראשון, 20 דקות וחלק אחד אחרי השעה 5 בבוקר"
    assert molad(5784, Month.ADAR_II).announcement("en").startswith("The molad of Adar II will be on ")
    with pytest.raises(LocaleError, match="there are en and he"):
        iyyar.announcement("fr")


def test_a_month_that_the_year_lacks() -> None:
    with pytest.raises(MonthNotInYearError, match="5783 is a common year"):
        molad(5783, Month.ADAR_I)
    with pytest.raises(RangeError, match=r"3762\.\.13759"):
        molad(1, Month.TISHRI)
