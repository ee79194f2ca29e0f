"""House styles: each gives back the line it was seen in, reads back, and prints as a pattern."""

from __future__ import annotations

import datetime as dt
import random

import pytest

import hebdate
from hebdate.writing.layout import Layout
from hebdate.writing.styles import STYLES
from hebdate.writing.writer import render

#: Styles that write one calendar only, and those that name a month and no day.
ONE_CALENDAR = {"hebcal", "chabad-letter"}
HEADINGS = {"bulletin-months", "lechaim"}


@pytest.mark.parametrize("name", STYLES)
def test_the_line_that_was_seen(name: str) -> None:
    style = STYLES[name]
    assert render(style.days, style=name) == style.line
    assert Layout.parse(str(style.layout)) == style.layout
    assert style.title
    assert style.source


@pytest.mark.parametrize("name", STYLES)
def test_the_line_is_read_as_its_days(name: str) -> None:
    style = STYLES[name]
    reading = hebdate.parse(style.line)
    assert reading.agreement == ("single" if name in ONE_CALENDAR else "agree")
    if name not in HEADINGS:
        assert reading.to_dict()["gregorian"] == style.days


@pytest.mark.parametrize("name", sorted(set(STYLES) - HEADINGS))
def test_every_day_reads_back(name: str) -> None:
    chosen = random.Random(name)
    for _ in range(150):
        day = dt.date.fromordinal(chosen.randint(dt.date(1900, 1, 1).toordinal(), dt.date(2099, 12, 31).toordinal()))
        text = render(day, style=name)
        reading = hebdate.parse(text, strict=False)
        assert (reading.date, reading.agreement) == (day, "single" if name in ONE_CALENDAR else "agree"), text


@pytest.mark.parametrize("name", ["detroit-jewish-news"])
def test_every_week_reads_back(name: str) -> None:
    chosen = random.Random(name)
    for _ in range(150):
        first = dt.date.fromordinal(chosen.randint(dt.date(1900, 1, 1).toordinal(), dt.date(2099, 12, 1).toordinal()))
        last = first + dt.timedelta(days=6)
        text = render((first, last), style=name)
        reading = hebdate.parse(text, strict=False)
        assert (reading.date, reading.last_date, reading.agreement) == (first, last, "agree"), text


def test_weeks_over_every_border() -> None:
    weeks = {
        "2021-09-02/2021-09-08": "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782",
        "2021-09-09/2021-09-15": "Sept. 9-15, 2021 / 3-9 Tishri 5782",
        "2021-09-30/2021-10-06": "Sept. 30-Oct. 6, 2021 / 24-30 Tishri 5782",
        "2021-12-30/2022-01-05": "Dec. 30, 2021-Jan. 5, 2022 / 26 Tevet-3 Shevat 5782",
    }
    for days, expected in weeks.items():
        assert render(days, style="detroit-jewish-news") == expected
