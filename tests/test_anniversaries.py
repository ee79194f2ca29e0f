"""Anniversaries: 787 cases of the oracle by each custom, and what must hold of any of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import HebrewDate, Month, ObservanceError
from hebdate.errors import DateError, RangeError
from hebdate.observances.anniversaries import RULES, Anniversary, bar_mitzvah, bat_mitzvah, birthday, yahrzeit

DATA = Path(__file__).parent / "data" / "observances" / "anniversaries.json"
MONTHS = dict(zip("TI HE KI TE SH A1 AD NI IY SI TA AV EL".split(), Month, strict=True))

#: The oracle's columns: its name of a custom is ours in brackets.
COLUMNS = ("rema", "luah", "karo", "both", "birthday")


class Case(NamedTuple):
    """One year of one event: what each custom gives, as "MONTH day date" joined by "+"."""

    event: HebrewDate
    year: int
    expected: dict[str, str]


def cases() -> Iterator[Case]:
    for (year, month, day), rows in json.loads(DATA.read_text(encoding="utf-8"))["cases"]:
        for number, *found in rows:
            expected = dict(zip(COLUMNS, (each or found[0] for each in found), strict=True))
            yield Case(HebrewDate(year, MONTHS[month], day), number, expected)


def written(found: tuple[Anniversary, ...]) -> str:
    names = {month: name for name, month in MONTHS.items()}
    return "+".join(f"{names[each.hebrew.month]} {each.hebrew.day} {each.day}" for each in found)


def test_every_case_of_the_oracle() -> None:
    """By four customs of the yahrzeit, and birthdays."""
    told = 0
    for event, year, expected in cases():
        for rule in RULES:
            assert written(yahrzeit(event, [year], rule=rule)) == expected[rule], (event, year, rule)  # type: ignore[arg-type]
        assert written(birthday(event, [year])) == expected["birthday"], (event, year)
        told += 1
    assert told == 787


days = st.integers(HebrewDate(5400, Month.TISHRI, 1).toordinal(), HebrewDate(6000, Month.ELUL, 29).toordinal())
events = days.map(HebrewDate.fromordinal)


@given(events, st.sampled_from(sorted(RULES)), st.integers(1, 40))
def test_an_anniversary_is_never_before_its_event(event: HebrewDate, rule: Any, years: int) -> None:
    """Nor in its year; they are in order, one a year or by "both" two, and name their custom."""
    found = yahrzeit(event, years, rule=rule)
    for all_of in (found, birthday(event, years)):
        assert all(each.day > event.to_date() for each in all_of)
        assert [each.day for each in all_of] == sorted(each.day for each in all_of)
        assert {each.number for each in all_of} == set(range(1, years + 1))
        assert all(each.event == event and each.hebrew.to_date() == each.day for each in all_of)
        assert all(350 * each.number < each.hebrew - event < 385 * each.number + 2 for each in all_of)
    assert {each.rule for each in found} == {rule}
    assert {each.rule for each in birthday(event, years)} == {"birthday"}
    assert len(found) == years or rule == "both"


@given(events, st.sampled_from(sorted(RULES)), days)
def test_the_next_one_on_or_after_a_day(event: HebrewDate, rule: Any, day: int) -> None:
    """It is the first of all of them that is not before the day."""
    since = HebrewDate.fromordinal(day)
    first = yahrzeit(event, 1, rule=rule, since=since)[0]
    assert first.hebrew >= since
    last = max(event.year + 1, first.hebrew.year)
    listed = [each for each in yahrzeit(event, range(event.year + 1, last + 1), rule=rule) if each.hebrew >= since]
    assert listed[0] == first
    assert birthday(event, 1, since=since)[0].hebrew >= since


@given(events, st.sampled_from(sorted(RULES)), st.integers(0, 40))
def test_the_first_may_be_counted_from_the_burial(event: HebrewDate, rule: Any, later: int) -> None:
    """The first is an anniversary of the burial, the others are of the death; none is before either."""
    buried = event + later
    found = yahrzeit(event, 3, rule=rule, first_from=buried)
    plain = yahrzeit(event, 3, rule=rule)
    firsts = [each.hebrew for each in found if each.number == 1]
    assert firsts == [each.hebrew for each in yahrzeit(buried, 1, rule=rule)]
    assert [each for each in found if each.number > 1] == [each for each in plain if each.number > 1]
    assert all(each.hebrew > buried for each in found)


def test_after_sunset_is_the_next_hebrew_day() -> None:
    day = dt.date(2022, 5, 16)
    assert yahrzeit(day, 1, rule="rema")[0].hebrew == HebrewDate(5783, Month.IYYAR, 15)
    assert yahrzeit(day, 1, rule="rema", after_sunset=True)[0].hebrew == HebrewDate(5783, Month.IYYAR, 16)
    assert bar_mitzvah(day, after_sunset=True).hebrew == HebrewDate(5795, Month.IYYAR, 16)


def test_coming_of_age() -> None:
    """Born in Adar of a common year, of age in Adar II; born in two Adars, the younger can be first (OC 55:10)."""
    assert bar_mitzvah(HebrewDate(5771, Month.ADAR, 7)).hebrew == HebrewDate(5784, Month.ADAR_II, 7)
    assert bar_mitzvah(HebrewDate(5783, Month.ADAR, 7)).occasion == "bar-mitzvah"
    assert bat_mitzvah(HebrewDate(5772, Month.ADAR, 7)).hebrew == HebrewDate(5784, Month.ADAR_II, 7)
    elder, younger = HebrewDate(5784, Month.ADAR_I, 29), HebrewDate(5784, Month.ADAR_II, 1)
    assert bar_mitzvah(younger).day < bar_mitzvah(elder).day
    short = HebrewDate(5780, Month.HESHVAN, 30)
    assert bar_mitzvah(short).hebrew == HebrewDate(5793, Month.KISLEV, 1)


def test_json() -> None:
    [found] = yahrzeit(HebrewDate(5783, Month.ADAR, 10), [5784], rule="rema")
    assert json.loads(json.dumps(found.to_dict())) == {
        "day": "2024-02-19",
        "hebrew": {"year": 5784, "month_code": "M05L", "day": 10},
        "number": 1,
        "occasion": "yahrzeit",
        "rule": "rema",
        "event": {"year": 5783, "month_code": "M06", "day": 10},
    }


EVENT = HebrewDate(5783, Month.ADAR, 10)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: yahrzeit(EVENT, 1), TypeError, "rule"),
        (lambda: yahrzeit(EVENT, 1, rule="usual"), ObservanceError, "name a custom, one of rema, karo, both, luah"),
        (lambda: yahrzeit(EVENT, 5784, rule="rema"), RangeError, "for the Hebrew year 5784 write [5784]"),
        (lambda: yahrzeit(EVENT, 0, rule="rema"), RangeError, "years 0 is out of range 1..1000"),
        (lambda: yahrzeit(EVENT, [5783], rule="rema"), RangeError, "the first anniversary of 10 Adar 5783 is in 5784"),
        (lambda: yahrzeit(EVENT, [99999], rule="rema"), RangeError, "5784..13759"),
        (lambda: yahrzeit(EVENT, 1.5, rule="rema"), DateError, "years must be a number of years, or Hebrew years"),
        (lambda: yahrzeit("2022", 1, rule="rema"), DateError, "a datetime.date or a HebrewDate, found '2022'"),
        (lambda: birthday(EVENT, 1, after_sunset=True), DateError, "10 Adar 5783 is one already"),
        (
            lambda: yahrzeit(EVENT, 1, rule="rema", first_from=EVENT - 1),
            DateError,
            "first_from, 9 Adar 5783, is before the death, 10 Adar 5783",
        ),
        (lambda: HebrewDate(5784, Month.HESHVAN, 30), RangeError, "Heshvan 5784 has 29 days"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)
