"""A month as data, and drawn three ways."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import HebrewDate, Month, ObservanceError, grid
from hebdate.drawings import html_month, svg_month, terminal_month
from hebdate.errors import DateError, LayoutError, LocaleError, MonthError, MonthNotInYearError, RangeError
from hebdate.names.observances import LANGUAGES
from hebdate.observances import SCHEDULES, on, parasha
from hebdate.text.width import columns

hebrew_months = st.tuples(st.integers(3762, 13759), st.sampled_from(list(Month))).filter(
    lambda pair: pair[1] is not Month.ADAR_I or HebrewDate(pair[0], Month.TISHRI, 1).is_leap
)
civil_months = st.tuples(st.integers(2, 9998), st.integers(1, 12))


@given(st.one_of(hebrew_months, civil_months), st.sampled_from(SCHEDULES), st.integers(0, 6))
def test_weeks_are_whole_and_days_are_what_they_are(named: tuple[int, Any], schedule: Any, week_start: int) -> None:
    """Seven days a week without a gap; the month's own days are exactly those not outside; each is as asked alone."""
    year, month = named
    found = grid.month(year, month, schedule=schedule, week_start=week_start)
    days = [day for week in found.weeks for day in week]
    first = days[0].date
    assert [day.date for day in days] == [first + dt.timedelta(at) for at in range(len(days))]
    assert first.weekday() == week_start
    assert {len(week) for week in found.weeks} == {7}
    assert 4 <= len(found.weeks) <= 6
    for day in days:
        assert day.hebrew == HebrewDate.from_date(day.date)
        assert day.observances == on(day.date, schedule=schedule)
        own = (day.hebrew.year, day.hebrew.month) if isinstance(month, Month) else (day.date.year, day.date.month)
        assert day.outside == (own != (year, month))
        week = parasha.of(day.date, schedule)
        assert day.readings == (week.readings if week.read_on == day.date else ())
    assert not all(day.outside for day in found.weeks[0])
    assert not all(day.outside for day in found.weeks[-1])


def test_it_says_which_month_it_is() -> None:
    assert grid.month(5784, Month.IYYAR, schedule="israel").calendar == "hebrew"
    assert grid.month(2024, 5, schedule="israel", calendar="gregorian").calendar == "gregorian"
    told = json.loads(json.dumps(grid.month(5784, Month.ADAR_I, schedule="israel").to_dict()))
    assert [told[key] for key in ("calendar", "year", "month", "schedule", "week_start")] == [
        "hebrew", 5784, "M05L", "israel", 6
    ]  # fmt: skip
    assert told["weeks"][1][0]["hebrew"] == {"year": 5784, "month_code": "M05L", "day": 2}


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: grid.month(5784, 5, schedule="israel", calendar="hebrew"), DateError, "give a Month, such as"),
        (lambda: grid.month(2024, Month.AV, schedule="israel", calendar="gregorian"), DateError, "a number from 1"),
        (lambda: grid.month(2024, Month.AV, schedule="israel"), RangeError, "2024 is in 5784"),
        (lambda: grid.month(2024, 13, schedule="israel"), RangeError, "month 13 is out of range 1..12"),
        (lambda: grid.month(9999, 12, schedule="israel"), RangeError, "year 9999 is out of range 2..9998"),
        (lambda: grid.month(2024, "May", schedule="israel"), DateError, "month must be a whole number, found 'May'"),
        (lambda: grid.month(5783, Month.ADAR_I, schedule="israel"), MonthNotInYearError, "one Adar"),
        (lambda: grid.month(2024, 5, schedule="jerusalem"), ObservanceError, "schedule must be"),
        (lambda: grid.month(2024, 5, schedule="israel", week_start=7), RangeError, "Monday is 0 and Sunday 6"),
        (lambda: html_month(MAY, paper="a3"), LayoutError, "no paper 'a3': it is 'a4' or 'letter'"),
        (lambda: html_month(MAY, "tlh"), LocaleError, "no names of observances in 'tlh'"),
        (lambda: Month.from_code("M13"), MonthError, "M13"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


MAY = grid.month(2024, 5, schedule="israel")
TISHRI = grid.month(5785, Month.TISHRI, schedule="diaspora")

TERMINAL = """\
                 February 2024 · Shevat – Adar I 5784

Sun       Mon       Tue       Wed       Thu       Fri       Sat
28/18     29/19     30/20     31/21     1/22      2/23      3/24·
4/25      5/26      6/27      7/28      8/29      9/30·     10/1·
11/2      12/3      13/4      14/5      15/6      16/7      17/8·
18/9      19/10     20/11     21/12     22/13     23/14·    24/15·
25/16     26/17     27/18     28/19     29/20     1/21      2/22

3 (24)                Shabbat Mevarchim Adar I, Parashat Yitro
9 (30)                1st day of Rosh Chodesh Adar I
10 (1 Adar I)         2nd day of Rosh Chodesh Adar I, Parashat Mishpatim
17 (8)                Parashat Terumah
23 (14)               Purim Katan
24 (15)               Shushan Purim Katan, Parashat Tetzaveh"""


def test_a_month_in_the_terminal() -> None:
    """The whole of one, as it stands there."""
    drawn = terminal_month(grid.month(2024, 2, schedule="israel"))
    assert drawn.replace("\u2009", " ") == TERMINAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_stand_below_each_other(language: str) -> None:
    """All rows of cells are of one width, and each day's two numbers stand once."""
    for month in (MAY, TISHRI):
        lines = terminal_month(month, language).splitlines()
        rows = lines[3 : 3 + len(month.weeks)]
        numbers = [day.date.day for week in month.weeks for day in week]
        read = [int(number) for row in rows for number in re.findall(r"(?<![א-ת״׳\d])\d+", row)]
        if language in ("he", "yi"):
            assert sorted(read) == sorted(numbers)
            assert all(row.startswith("\u200e") for row in rows)
        else:
            assert len(read) == 2 * len(numbers)
            assert [columns(row.rstrip()) for row in rows] == [columns(row) for row in rows]
            starts = [at for at in range(0, 70, 10) if all(row[at : at + 1].strip() for row in rows)]
            assert len(starts) == 7


def test_hebrew_runs_from_right_to_left_in_the_terminal() -> None:
    """The first column is the rightmost, and no Hebrew stands outside isolates."""
    drawn = terminal_month(TISHRI, "he")
    heads = drawn.splitlines()[2]
    assert heads.index("יום א׳") > heads.index("שבת")
    assert not re.search(r"[א-ת]", re.sub("\u2068[^\u2069]*\u2069", "", drawn))


def test_colours_only_if_asked() -> None:
    assert "\x1b" not in terminal_month(MAY)
    coloured = terminal_month(TISHRI, colour=True)
    assert "\x1b[31m" in coloured
    assert re.sub("\x1b\\[\\d+m", "", coloured) == terminal_month(TISHRI)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "he", "ru"])
def test_a_page(language: str, paper: Any) -> None:
    """One table with a cell for each day, each with its machine-readable date, turned with its language."""
    page = html_month(TISHRI, language, paper=paper)
    assert page.__html__() == page
    assert f"size: {'A4' if paper == 'a4' else 'letter'} landscape" in page
    assert f'<html lang="{language}" dir="{"rtl" if language == "he" else "ltr"}">' in page
    days = [day for week in TISHRI.weeks for day in week]
    assert re.findall(r'<time datetime="([\d-]+)"', page) == [str(day.date) for day in days]
    body = page[page.index("<table>") : page.index("</table>") + len("</table>")]
    table = ET.fromstring(body)
    assert [len(row) for row in table.iter("tr")] == [7] * (len(TISHRI.weeks) + 1)
    rest = [cell for cell in table.iter("td") if "holy-day" in cell.get("class", "")]
    assert len(rest) == 5 + 6  # Shabbatot, also around the month, and the holy days that are none


def test_what_a_page_says() -> None:
    page = html_month(TISHRI, "en")
    for words in ("1st day of Rosh Hashanah", "Yom Kippur", "Hoshana Rabbah", "Parashat Bereshit", "Fast of Gedaliah"):
        assert f">{words}</li>" in page
    assert "7th day of Sukkot" not in page  # it has a name of its own
    assert "Chol HaMoed Sukkot</li>" in page  # the Shabbat's
    assert "1 Tishrei" in page
    assert "<b>" not in page


@pytest.mark.parametrize("language", ["en", "he", "fr"])
def test_a_picture(language: str) -> None:
    """Well-formed, a box for each day, and no text wider than its cell by the estimate that wraps it."""
    picture = svg_month(TISHRI, language)
    root = ET.fromstring(picture)
    space = "{http://www.w3.org/2000/svg}"
    boxes = [box for box in root.iter(f"{space}rect") if box.get("class")]
    assert len(boxes) == 7 * len(TISHRI.weeks)
    assert root.get("direction") == ("rtl" if language == "he" else "ltr")
    lefts = sorted({float(box.get("x", "")) for box in boxes})
    assert len(lefts) == 7
    width = float(root.get("viewBox", "").split()[2])
    assert all(0 <= float(text.get("x", "")) <= width for text in root.iter(f"{space}text"))
    told = " ".join(text.text or "" for text in root.iter(f"{space}text"))
    assert {"en": "Simchat Torah", "he": "שמחת תורה", "fr": "Sim'hat Torah"}[language] in told
