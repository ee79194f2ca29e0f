"""A column of headers is read as `hebdate.parse` reads its lines, one by one."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

import numpy as np
import pytest

import hebdate
from hebdate.answers import answer
from hebdate.columns.reading import Readings, read
from hebdate.writing.styles import STYLES

DATA = Path(__file__).parents[1] / "data"
LINES = [
    row["text"]
    for name in ("corpus.jsonl", "made.jsonl")
    for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())
    if "text" in row
]
SEED = "Monday, May 16th | 15 Iyyar 5782"


def row(answers: Readings, at: int) -> tuple[object, ...]:
    """One row, as Python has it."""
    fields = (
        answers.hebrew_year[at].item() or None,
        answers.hebrew_month_code[at],
        answers.hebrew_day[at].item() or None,
    )
    days = answers.first[at].item(), answers.last[at].item()
    return *days, answers.agreement[at], answers.diagnostics[at], *fields, answers.edtf[at]


def scalar(text: str, near: int | None = None) -> tuple[object, ...]:
    """The same, of `hebdate.parse`."""
    reading = hebdate.parse(text, strict=False, near=near)
    codes = " ".join(diagnostic.code for diagnostic in reading.diagnostics)
    known = answer(reading)
    fields = known.hebrew_year, known.hebrew_month_code, known.hebrew_day
    return reading.date, reading.last_date, reading.agreement, codes, *fields, reading.edtf


def same(lines: list[str], near: int | None = None) -> None:
    answers = read(lines, near=near)
    assert len(answers.first) == len(lines)
    for at, text in enumerate(lines):
        assert row(answers, at) == scalar(text, near), text


def test_every_printed_line() -> None:
    same(LINES)
    same(LINES[::-1], near=2000)


def test_a_mix_of_houses_shuffled_with_everything_else() -> None:
    chance = random.Random(5782)
    lines = []
    for style in STYLES:
        for _ in range(400):
            day = dt.date.fromordinal(chance.randint(dt.date(1850, 1, 1).toordinal(), dt.date(2100, 1, 1).toordinal()))
            lines.append(hebdate.render(day, style=style))
            if chance.random() < 0.1:  # a number misprinted
                lines.append(lines[-1].replace(chance.choice("123456789"), chance.choice("123456789"), 1))
    lines += LINES
    chance.shuffle(lines)
    same(lines)


def test_one_house_over_every_kind_of_day() -> None:
    layout = hebdate.parse(SEED).layout
    days = [
        dt.date(1000, 1, 1),
        dt.date(2999, 12, 31),
        *(dt.date(1800, 1, 1) + dt.timedelta(97 * n) for n in range(1500)),
    ]
    answers = read([hebdate.render(day, like=layout) for day in days])
    assert answers.first.tolist() == days
    assert set(answers.agreement) == {"agree"}


@pytest.mark.parametrize(
    "wrong",
    ["Tuesday, May 16th | 15 Iyyar 5782", "Monday, May 17th | 15 Iyyar 5782", "Monday, May 16th | 15 Adar I 5783",
     "Monday, May 16th | 31 Iyyar 5782", "Monday, May 32nd | 15 Iyyar 5782", "Monday, Mars 16th | 15 Iyyar 5782",
     "Monday, May 16th | 15 Iyyar 3001", "Monday, May 16th | 15 Adar 5782", "Monday, May 16th | 15 Iyyar 5782\n"],
)  # fmt: skip
def test_a_line_that_fits_the_shape_and_no_day_is_not_answered_by_the_shape(wrong: str) -> None:
    same([SEED, "Sunday, January 1st | 8 Tevet 5783", wrong, SEED])


@pytest.mark.parametrize("house", ["25/12/2022 - 1 Tevet 5783", "2022-12-25", "Dec. 25, 2022", "א' בטבת תשפ\"ג"])
def test_days_that_do_not_exist_in_a_shape_that_does(house: str) -> None:
    same([house, house.replace("25", "26"), *(house.replace("25", f"{day:02}") for day in range(32))])
    same([house, house.replace("25", "26"), "30/02/2022 - 1 Adar 5782", "2022-02-30", "2022-13-01", "Feb. 30, 2022"])


def test_nulls_repeats_and_nothing() -> None:
    answers = read([SEED, None, SEED, float("nan"), "", SEED])  # type: ignore[list-item]
    assert answers.first.tolist() == [
        dt.date(2022, 5, 16),
        None,
        dt.date(2022, 5, 16),
        None,
        None,
        dt.date(2022, 5, 16),
    ]
    assert answers.agreement.tolist() == ["agree", None, "agree", None, "none", "agree"]
    assert [len(column) for column in read([])] == [0] * 8
    assert read([None]).agreement.tolist() == [None]
    assert read([]).first.dtype == np.dtype("M8[D]")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match=r"holds str or null, found int \(5782\)"):
        read([SEED, 5782])  # type: ignore[list-item]
    with pytest.raises(hebdate.LocaleError):
        read([SEED], locales="xx-yy")
