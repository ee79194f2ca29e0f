"""The generator of damaged lines: its truths against other programs, its kinds, its judge; and how the reader does."""

from __future__ import annotations

import argparse
import datetime as dt
import doctest
import json
import random
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from convertdate import julian
from pyluach.dates import HebrewDate as OtherHebrewDate

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import damage
from damaged import forms, names, truth
from damaged.judge import VERDICTS, verdict
from damaged.kinds import KINDS, NOTHING, SAME, SOLVED, TOLD, Damaged
from damaged.lines import Line, Token

#: Slots 1 to 13 as pyluach counts them, from Nisan; Adar II is 13 in a leap year and Adar 12 in a common one.
_FROM_NISAN = (0, 7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6)
_LEAP = {0, 3, 6, 8, 11, 14, 17}


def clean(count: int, wanted: str = "any", seed: int = 1) -> list[Line]:
    """Clean lines of one sort."""
    lines = []
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        lines.append(forms.write_line(rng, forms.shape_of(rng, wanted)))
    return lines


def written(line: Line, half: int, end: str) -> dict[str, Token]:
    """The fields of one half at one end of a range."""
    return {
        token.field: token for token in line.tokens if token.field and token.half == half and token.end in ("", end)
    }


def other_day(calendar: str, fields: dict[str, Token]) -> set[int]:
    """What another program makes of the fields: R.D. days, several for a plain Adar of a leap year."""
    year = min(fields["year"].values)
    found = set()
    for month in fields["month"].values:
        day = min(fields["day"].values)
        if calendar == "civil":
            found.add(dt.date(year, month, day).toordinal())
            continue
        number = 12 if month == 7 and year % 19 not in _LEAP else _FROM_NISAN[month]
        if len(fields["month"].values) == 2 and day == 30 and month == 7:
            continue  # of the two Adars only the first has thirty days
        found.add(OtherHebrewDate(year, number, day).to_pydate().toordinal())
    return found


# --- clean lines -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", ["pair", "civil", "hebrew", "evening", "range"])
def test_the_days_of_clean_lines_are_those_of_other_programs(wanted: str) -> None:
    compared = 0
    for line in clean(300, wanted):
        for half, calendar in enumerate(line.calendars):
            for end, rd in (("first", line.first), ("last", line.last)):
                fields = written(line, half, end)
                if "year" in fields and not fields["year"].modulus:
                    later = line.evening and calendar == "hebrew"
                    assert rd + later in other_day(calendar, fields), line.text
                    compared += 1
    assert compared > 250


def test_the_weekdays_of_clean_lines_are_those_of_the_days() -> None:
    lines = [line for line in clean(600) if line.places("weekday")]
    assert len(lines) > 150
    for line in lines:
        weekdays = {tuple(line.tokens[at].values) for at in line.places("weekday")}
        assert weekdays == {(dt.date.fromordinal(line.first).weekday(),)}, line.text


def test_numbers_are_written_as_what_they_are() -> None:
    for line in clean(600):
        for token in line.tokens:
            if token.form == "digits" and token.text != "1er":
                assert {int(token.text)} == token.values, token
            elif token.form == "ordinal":
                assert {int(token.text[:-2])} == token.values, token
            elif token.form == "letters":
                value = sum(names.LETTER_VALUES.get(letter, 0) for letter in token.text)
                year = min(token.values)
                assert value in (year % 1000, year % 1000 + 5), token  # with or without the letter of the thousands


def test_clean_lines_are_of_all_languages_and_sorts() -> None:
    lines = clean(3000)
    assert {language for line in lines for language in line.languages} >= set(names.LANGUAGES)
    assert {line.calendars for line in lines} == {("civil",), ("hebrew",), *forms.PAIRS}
    assert any(line.range for line in lines)
    assert any(line.evening for line in lines)
    assert any(line.tokens[at].modulus for line in lines for at in line.places("year"))
    assert any(not line.places("year", "civil") for line in lines if line.pair)


def test_the_days_that_satisfy_a_clean_line_are_its_own() -> None:
    for line in clean(1500):
        found = truth.days_of(line)
        assert line.days <= found, line.text
        if not any(token.modulus for token in line.tokens) and all(
            {"year", "month", "day"} <= written(line, half, "first").keys() for half in range(len(line.calendars))
        ):
            assert found == line.days, (line.text, found)


@pytest.mark.parametrize("language", sorted(names._HEBREW_MONTHS))
def test_no_two_hebrew_months_have_one_name(language: str) -> None:
    assert len(set(names.hebrew_months(language))) == 14


def test_doctests() -> None:
    for module in (names, truth):
        assert doctest.testmod(module).failed == 0


def test_the_julian_calendar_is_that_of_another_program() -> None:
    for rd in range(dt.date(1000, 1, 1).toordinal(), dt.date(2200, 1, 1).toordinal(), 97):
        year, month, day = truth.rd_to_julian(rd)
        assert julian.to_jd(year, month, day) - 1_721_424.5 == rd
        assert truth.julian_to_rd(year, month, day) == rd


# --- what satisfies a line, by hand ----------------------------------------------------------------------------------


def token(text: str, field: str, half: int, *values: int, end: str = "", modulus: int = 0) -> Token:
    return Token(text, field, half, frozenset(values), modulus, end, "digits")


def civil(day: int, *, weekday: int | None = None, year: int = 2022, modulus: int = 0) -> tuple[Token, ...]:
    fields = (token(str(day), "day", 0, day), token("May", "month", 0, 5), token("", "year", 0, year, modulus=modulus))
    return fields if weekday is None else (token("", "weekday", 0, weekday), *fields)


def hebrew(day: int, *slots: int, year: int = 5782) -> tuple[Token, ...]:
    return token(str(day), "day", 1, day), token("", "month", 1, *slots), token("", "year", 1, year)


def satisfied(*tokens: Token, calendars: tuple[str, ...] = ("civil", "hebrew")) -> set[str]:
    found = truth.days_of(Line(tokens, calendars, ("en", "en"), 1, 1))
    return {f"{dt.date.fromordinal(first)}/{dt.date.fromordinal(last)}" for first, last in found}


MONDAY = "2022-05-16/2022-05-16"


@pytest.mark.parametrize(
    ("tokens", "days"),
    [
        ((*civil(16), *hebrew(15, 9)), {MONDAY}),
        ((*civil(16, weekday=0), *hebrew(15, 9)), {MONDAY}),
        ((*civil(16, weekday=1), *hebrew(15, 9)), set()),
        ((*civil(16), *hebrew(16, 9)), {MONDAY}),  # the evening of that day
        ((*civil(16), *hebrew(14, 9)), set()),
        ((*civil(16), *hebrew(17, 9)), set()),
        ((*civil(16), *hebrew(15, 10)), set()),
        ((*civil(16), *hebrew(15, 9, year=5781)), set()),
        ((*civil(16, year=22, modulus=100), *hebrew(15, 9)), {MONDAY}),
        ((*civil(31), *hebrew(31, 9)), set()),
    ],
)
def test_what_satisfies_a_pair(tokens: tuple[Token, ...], days: set[str]) -> None:
    assert satisfied(*tokens) == days


def test_a_plain_adar_is_what_the_other_half_says() -> None:
    march = (token("8", "day", 0, 8), token("", "month", 0, 3), token("", "year", 0, 2022))
    assert satisfied(*march, *hebrew(5, 6, 7)) == {"2022-03-08/2022-03-08"}
    february = (token("6", "day", 0, 6), token("", "month", 0, 2), token("", "year", 0, 2022))
    assert satisfied(*february, *hebrew(5, 6, 7)) == {"2022-02-06/2022-02-06"}


def test_a_range_has_two_ends() -> None:
    first, last = token("14", "day", 0, 14, end="first"), token("16", "day", 0, 16, end="last")
    rest = civil(1)[1:]
    assert satisfied(first, last, *rest) == {"2022-05-14/2022-05-16"}
    assert satisfied(first, last, *rest, *hebrew(15, 9)) == set()


def test_a_julian_half_is_thirteen_days_later() -> None:
    tokens = (token("25", "day", 0, 25), token("", "month", 0, 10), token("", "year", 0, 1917))
    assert satisfied(*tokens, calendars=("julian",)) == {"1917-11-07/1917-11-07"}


# --- the kinds -------------------------------------------------------------------------------------------------------


def damaged_lines(name: str, count: int) -> list[tuple[Line, Damaged]]:
    """Clean lines, and what a kind makes of them."""
    kind = KINDS[name]
    found = []
    for number in range(20_000):
        rng = random.Random(f"{name}/{number}")
        line = forms.write_line(rng, forms.shape_of(rng, kind.lines))
        damaged = kind.make(line, rng)
        if damaged is not None:
            found.append((line, damaged))
            if len(found) == count:
                break
    return found


#: Kinds whose lines may still be a day without a word, though not their own day.
_MOVED = {"the evening before a Hebrew date"}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_damages_lines_and_knows_what_may_be_claimed(name: str) -> None:
    may = KINDS[name].may
    found = damaged_lines(name, 12)
    assert len(found) == 12
    for line, damaged in found:
        start, end = damaged.span
        assert damaged.text != line.text
        assert 0 <= start <= end <= len(damaged.text)
        assert damaged.text[:start] == line.text[:start] or may == SOLVED, damaged
        if may == SAME:
            assert (damaged.right, damaged.passed) == (line.days, frozenset())
        elif may == TOLD:
            assert line.days <= damaged.said
            assert damaged.said == damaged.passed or name == "a day that no month has"
            assert not damaged.right or name in _MOVED
        elif may == NOTHING:
            assert not damaged.right
            assert not damaged.passed
        assert may in (SAME, TOLD, NOTHING, SOLVED)


def test_there_are_kinds_of_every_sort() -> None:
    assert len(KINDS) >= 120
    assert {kind.may for kind in KINDS.values()} == {SAME, TOLD, NOTHING, SOLVED}


#: Kinds that mostly contradict the line's own day: the rest of the pair denies what is written now.
@pytest.mark.parametrize(
    "name",
    [
        "a wrong weekday", "a changed civil day", "a changed Hebrew day", "a changed civil month", "a century changed",
        "a changed Hebrew month", "a changed civil year", "a changed Hebrew year", "a letter of a numeral changed",
        "the other Adar", "single quotes, and halves that disagree", "an unusual separator, and halves that disagree",
    ],
)  # fmt: skip
def test_a_changed_field_of_a_pair_denies_the_day(name: str) -> None:
    pairs = [(line, damaged) for line, damaged in damaged_lines(name, 40) if line.pair]
    assert len(pairs) > 20
    assert sum(not damaged.right for _, damaged in pairs) >= 0.6 * len(pairs)
    for line, damaged in pairs:  # an evening may have become a day, or a day an evening: then the line still holds
        assert all(abs(first - line.first) <= 1 for first, _ in damaged.right), damaged


def test_lines_come_from_the_seed_and_their_number_alone() -> None:
    kinds = list(KINDS.values())
    one = [(case.kind.name, case.damaged) for case in damage.cases(400, 3, kinds)]
    assert one == [(case.kind.name, case.damaged) for case in damage.cases(400, 3, kinds)]
    assert one[:150] == [(case.kind.name, case.damaged) for case in damage.cases(150, 3, kinds)]
    assert one != [(case.kind.name, case.damaged) for case in damage.cases(400, 4, kinds)]
    assert sum(name == damage.CONTROL.name for name, _ in one) == 40


# --- the judge -------------------------------------------------------------------------------------------------------


class Note(NamedTuple):
    """A diagnostic of an answer made by hand."""

    code: str
    span: tuple[int, int]


class Said(NamedTuple):
    """An answer made by hand."""

    agreement: str
    first: int | None
    last: int | None
    diagnostics: tuple[Any, ...] = ()


LINE = Damaged(
    "a line", (40, 44), right=frozenset({(7, 7)}), said=frozenset({(8, 8), (9, 9)}), passed=frozenset({(9, 9)})
)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Said("agree", 7, 7), "right"),
        (Said("evening", 7, 7, (Note("night", (0, 3)),)), "right"),
        (Said("mismatch", 3, 3), "honest"),
        (Said("underdetermined", None, None), "honest"),
        (Said("agree", 9, 9, (Note("unread", (39, 41)),)), "said"),
        (Said("agree", 9, 9, (Note("unread", (50, 52)),)), "said"),
        (Said("agree", 9, 9, (Note("unread", (0, 3)),)), "silent"),
        (Said("agree", 9, 9), "silent"),
        (Said("agree", 8, 8), "contradicting"),
        (Said("agree", 8, 8, (Note("unread", (40, 44)),)), "said"),
        (Said("single", 7, 8), "contradicting"),
        (Said("single", 3, 3, (Note("julian", (40, 44)),)), "contradicting"),
    ],
)
def test_verdicts(answer: Said, expected: str) -> None:
    assert verdict(LINE, answer) == expected
    assert expected in VERDICTS


def test_a_julian_reading_is_right_if_it_is_said() -> None:
    tokens = (token("25", "day", 0, 25), token("", "month", 0, 10), token("", "year", 0, 1917))
    line = Line(tokens, ("civil",), ("en",), 1, 1)
    rd = dt.date(1917, 11, 7).toordinal()
    damaged = Damaged("", (0, 0), right=truth.days_of(line), julian=line)
    assert verdict(damaged, Said("single", rd, rd, (Note("julian", (90, 99)),))) == "said"
    assert verdict(damaged, Said("single", rd, rd)) == "contradicting"
    assert verdict(damaged, Said("single", rd - 13, rd - 13)) == "right"


# --- the report ------------------------------------------------------------------------------------------------------


def counts(**of: int) -> damage.Counts:
    """Counts of one kind, and of controls that are all right."""
    found = damage.Counts([KINDS["about"]])
    found.of["about"].update(of)
    found.of[damage.CONTROL.name].update(right=1000)
    return found


def test_what_is_good_enough() -> None:
    assert counts(right=900, said=50, honest=50).failures() == []
    assert counts(honest=999, contradicting=1).failures() == []
    assert counts(honest=998, contradicting=2).failures() == ["0.20% contradicting, of at most 0.1%"]
    assert counts(honest=990, contradicting=10).failures() == [
        "1.00% contradicting, of at most 0.1%",
        "about: 1.0% contradicting",
    ]
    assert counts(honest=974, silent=26).failures() == ["2.6% silent, of at most 2.5%"]
    few = counts(honest=1000)
    few.of[damage.CONTROL.name].update(honest=40)
    assert few.failures() == ["96.2% of the controls right, of at least 97%"]


def test_the_command_counts_every_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["damage.py", "--lines", "60", "--json", "--kinds", "about", "capitals"])
    status = damage.main()
    found = json.loads(capsys.readouterr().out)
    assert status == bool(found["failures"])
    assert {name: sum(of.values()) for name, of in found["kinds"].items()} == {
        "about": 27,
        "capitals": 27,
        "no damage": 6,
    }


# --- the reader ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rates() -> damage.Counts:
    """What the reader makes of ten thousand lines."""
    return damage.run(argparse.Namespace(lines=10_000, seed=1, kinds=list(KINDS), show=0))


def test_the_reader_is_right_or_honest_on_damaged_lines(rates: damage.Counts) -> None:
    # At most 0.1 % contradict what is written, 0.5 % in any kind (of a few lines one may); at most 2.5 % pass over the
    # damage without a word; at least 97 % of the lines without damage are right.
    assert rates.failures() == []


def test_damage_is_not_simply_refused(rates: damage.Counts) -> None:
    assert rates.rate("right") > 0.4
    kept = [name for name, kind in KINDS.items() if kind.may == SAME]
    assert sum(rates.rate("right", name) > 0.9 for name in kept) > 0.6 * len(kept)
