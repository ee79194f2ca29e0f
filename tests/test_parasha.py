"""The week's reading: the oracle's 28 rows proved from the rule, pyluach day by day, and the way back."""

from __future__ import annotations

import datetime as dt
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyluach import dates as luach
from pyluach import parshios

from hebdate import HebrewDate, Month, ObservanceError, parasha
from hebdate.errors import DateError, RangeError
from hebdate.observances import SCHEDULES, on
from hebdate.observances.cycle import DOUBLES, HAAZINU, VEZOT_HABERAKHAH, cycle, festival_places
from hebdate.observances.parasha import Week, of, shabbat_of, shabbatot_of, when
from hebdate.observances.shape import SHAPES, Shape, shape_of

DATA = Path(__file__).parent / "data" / "observances"
YEARS = range(5600, 6000)


def data(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def shape_key(shape: Shape) -> str:
    return f"{shape.first + 1}-{shape.length}"


def days_of_year(number: int) -> list[dt.date]:
    first = HebrewDate(number, Month.TISHRI, 1).toordinal()
    last = HebrewDate(number + 1, Month.TISHRI, 1).toordinal()
    return [dt.date.fromordinal(rd) for rd in range(first, last)]


# --- from a day to its week ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("shape", [Shape(*shape) for shape in SHAPES], ids=shape_key)
def test_the_rule_gives_the_oracles_rows(shape: Shape, schedule: Any) -> None:
    """Every Shabbat of every kind of year, in both schedules."""
    expected = data("readings_by_year_type")["types"][shape_key(shape)][schedule]
    assert [list(readings) for _, readings in cycle(shape, schedule)] == expected


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("shape", [Shape(*shape) for shape in SHAPES], ids=shape_key)
def test_the_whole_torah_is_read(shape: Shape, schedule: Any) -> None:
    """In order, each once, doubled only in the known pairs; and never on a day of a festival."""
    rows = cycle(shape, schedule)
    read = [number for place, readings in rows for number in readings if place > 22]
    assert read == list(range(read[-1] + 1))
    assert read[-1] in (50, 51)
    assert all(len(readings) < 2 or DOUBLES[readings[0]] == readings for _, readings in rows)
    festivals = festival_places(shape, schedule)
    assert all((place in festivals) == (not readings) for place, readings in rows)


def test_the_years_have_the_oracles_kinds() -> None:
    table = data("readings_by_year_type")["years"]
    kinds = [shape_key(shape_of(number)[1]) for number in range(table["first"], table["first"] + len(table["types"]))]
    assert kinds == table["types"]


def test_where_the_schedules_part() -> None:
    """The oracle's Shabbatot, and no others."""
    for shape in (Shape(*shape) for shape in SHAPES):
        pairs = zip(cycle(shape, "israel"), cycle(shape, "diaspora"), strict=True)
        parted = [
            [number, list(israel), list(diaspora)]
            for number, ((_, israel), (_, diaspora)) in enumerate(pairs)
            if israel != diaspora
        ]
        assert parted == data("readings_by_year_type")["schedules_differ"][shape_key(shape)]


@pytest.mark.parametrize("key", data("readings_by_day")["years"])
def test_every_day_of_the_oracles_years(key: str) -> None:
    """Eight years of days; where the oracle has a festival, the week is named by the next reading."""
    number, schedule = key.split("-")
    days = iter(days_of_year(int(number)))
    for name, count in data("readings_by_day")["years"][key]:
        for day in islice(days, count):
            week = of(day, schedule)  # type: ignore[arg-type]
            assert ("-" if week.shabbat != week.read_on else "+".join(map(str, week.readings))) == name
    assert next(days, None) is None


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_pyluach_sees_the_same_day_by_day(schedule: Any) -> None:
    """Every day of 5600-5999: pyluach's reading of its Shabbat. Where that is a festival, and only there, it has none.

    pyluach is asked once a week, as it answers each day by its Shabbat.
    """
    for number in YEARS:
        theirs: list[int] | None = None
        asked: dt.date | None = None
        for day in days_of_year(number):
            week = of(day, schedule)
            assert 0 <= (week.shabbat - day).days < 7
            assert week.shabbat.weekday() == 5
            if week.shabbat != asked:
                asked = week.shabbat
                date = luach.GregorianDate(asked.year, asked.month, asked.day)
                theirs = parshios.getparsha(date, israel=schedule == "israel")
            assert theirs == (list(week.readings) if week.read_on == week.shabbat else None), day


@given(st.dates(dt.date(1840, 1, 1), dt.date(2239, 1, 1)), st.sampled_from(SCHEDULES))
def test_pyluach_on_any_weekday(day: dt.date, schedule: Any) -> None:
    week = of(day, schedule)
    theirs = parshios.getparsha(luach.GregorianDate(day.year, day.month, day.day), israel=schedule == "israel")
    assert theirs == (list(week.readings) if week.read_on == week.shabbat else None)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_week_is_named_by_the_next_reading(schedule: Any) -> None:
    """The reading on the first Shabbat from the day on that has one; over the end of the year too."""
    for number in range(5700, 5800):
        first = HebrewDate(number, Month.TISHRI, 1).toordinal()
        rows = {
            HebrewDate(each, Month.TISHRI, 1).toordinal() + place: readings
            for each in (number, number + 1)
            for place, readings in cycle(shape_of(each)[1], schedule)
            if readings
        }
        for day in days_of_year(number):
            week = of(day, schedule)
            read_on = min(rd for rd in rows if rd >= day.toordinal())
            assert (week.read_on.toordinal(), week.readings) == (read_on, rows[read_on])
        assert first in range(min(rows) - 8, min(rows) + 1)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_special_shabbatot_are_those_of_their_day(schedule: Any) -> None:
    """The week's special names are what the coming Shabbat is, whichever year it is in."""
    for number in range(5780, 5820):
        for day in days_of_year(number):
            week = of(day, schedule)
            named = [each.id for each in on(week.shabbat, schedule=schedule, kinds=["shabbat"])]
            assert sorted(week.special) == sorted(named), day


def test_letters_are_dated_by_the_next_reading() -> None:
    """ "Sunday of Ha'azinu, eve of 25 Elul 5749": its Shabbat is Rosh Hashana, and Ha'azinu was read on 7 October."""
    week = of(HebrewDate(5749, Month.ELUL, 24), "diaspora")
    assert (week.readings, str(week.shabbat), str(week.read_on)) == ((HAAZINU,), "1989-09-30", "1989-10-07")
    assert week.name() == "Ha'azinu"


# --- from a reading to its days --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "year", "options", "days"),
    [
        ("Vayeshev", 5777, {}, ["2016-12-24"]),
        ("Shabbos Parshas Vayeishev", 5777, {}, ["2016-12-24"]),
        ("פרשת וישב", 5777, {"schedule": "israel"}, ["2016-12-24"]),
        ("Behar", 5782, {}, ["2022-05-14", "2022-05-21"]),
        ("Behar", 5782, {"weekday": 4}, ["2022-05-13", "2022-05-20"]),
        ("Behar", 5782, {"weekday": 4, "schedule": "israel"}, ["2022-05-13"]),
        ("Vayakhel-Pekudei", 5766, {}, ["2006-03-25"]),
        ("Vayakhel", 5766, {}, ["2006-03-25"]),  # half of a double names the whole
        ("Vayakhel-Pekudei", 5784, {}, []),  # not joined that year
        ("Vayeilech", 5783, {"schedule": "israel"}, ["2022-10-01", "2023-09-09"]),  # twice in one Hebrew year
        ("Haazinu", 5749, {"weekday": 6, "schedule": "diaspora"}, ["1988-09-18", "1989-09-24"]),
        ("Vezot Haberakhah", 5784, {}, ["2023-10-07", "2023-10-08"]),
        ("Vezos Haberachah", 5784, {"weekday": 3, "schedule": "diaspora"}, ["2023-09-28", "2023-10-05"]),
        ("וארא", 5731, {"weekday": 6}, ["1971-01-17"]),
        ((21, 22), 5766, {}, ["2006-03-25"]),
        (8, 5777, {}, ["2016-12-24"]),
    ],
)
def test_when(name: Any, year: int, options: dict[str, Any], days: list[str]) -> None:
    assert [str(day) for day in when(name, year, **options)] == days


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_of_and_when_are_inverses(schedule: Any) -> None:
    """Every day of forty years: a weekday in the week of a reading is found by the reading, and nothing else is."""
    for number in range(5760, 5800):
        by_reading: dict[tuple[tuple[int, ...], int], list[dt.date]] = {}
        for day in days_of_year(number):
            by_reading.setdefault((of(day, schedule).readings, day.weekday()), []).append(day)
        for (readings, weekday), days in by_reading.items():
            found = when(readings, number, schedule, weekday)
            halves = [
                day
                for (other, at), more in by_reading.items()
                if at == weekday
                for day in more
                if _half(readings, other)
            ]
            assert list(found) == sorted({*days, *halves})


def _half(asked: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(asked) == 1 and len(other) == 2 and asked[0] in other


@given(st.integers(5600, 5999), st.integers(0, 53), st.sampled_from(SCHEDULES))
def test_shabbatot_are_read_on(number: int, reading: int, schedule: Any) -> None:
    """Each Shabbat that is found reads it; half of a double too. One reading has a day in every year but a few."""
    found = shabbatot_of((reading,), number, schedule)
    assert shabbat_of((reading,), number, schedule) in (*found, None)
    assert (shabbat_of((reading,), number, schedule) is None) == (not found)
    assert tuple(day.toordinal() for day in when(reading, number, schedule)) == found
    if reading == VEZOT_HABERAKHAH:
        [rd] = found
        assert "simchat-torah" in [each.id for each in on(dt.date.fromordinal(rd), schedule=schedule)]
        return
    for rd in found:
        week = of(dt.date.fromordinal(rd), schedule)
        assert reading in week.readings
        assert week.read_on.toordinal() == rd
    assert found or reading == 51


def test_the_day_that_reads_exactly_this_comes_first() -> None:
    """Vayeilech alone is Shabbat Shuva's, though the year reads it joined as well."""
    assert shabbat_of((51,), 5783, "israel") == dt.date(2022, 10, 1).toordinal()
    assert shabbat_of((50, 51), 5783, "israel") == dt.date(2023, 9, 9).toordinal()
    assert shabbat_of((31, 32), 5782, "israel") is None


def test_json() -> None:
    week = of(dt.date(2022, 4, 19), "diaspora")
    assert isinstance(week, Week)
    assert json.loads(json.dumps(week.to_dict())) == {
        "readings": [28], "name": "Acharei Mot", "shabbat": "2022-04-23", "read_on": "2022-04-30",
        "special": [], "schedule": "diaspora",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: of(dt.date(2024, 1, 1), "Israel"), ObservanceError, "schedule must be 'israel' or 'diaspora'"),
        (lambda: of(5784, "israel"), DateError, "a datetime.date or a HebrewDate, found 5784"),
        (lambda: of(dt.date.max, "israel"), RangeError, "9999-12-31"),
        (lambda: when("Vayeshv", 5777), ObservanceError, "did you mean 'Vayeshev'?"),
        (lambda: when("Vayeshev", 2016), RangeError, "2024 is in 5784"),
        (lambda: when("Vayeshev", 5777, weekday=7), RangeError, "weekday 7 is out of range 0..6: Monday is 0"),
        (lambda: when("Vayeshev", 5777, weekday="Friday"), DateError, "Monday 0 to Sunday 6, found 'Friday'"),
        (lambda: when("Vayeshev", 5777, "galut"), ObservanceError, "schedule must be"),
        (lambda: when(54, 5777), ObservanceError, "no reading 54: a reading is a number from 0 (Bereshit)"),
        (lambda: when((1, 2), 5777), ObservanceError, "one of the pairs (21, 22)"),
        (lambda: shabbatot_of((), 5777, "israel"), ObservanceError, "no reading ()"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


def test_there_are_54() -> None:
    assert len(data("readings_by_year_type")["names"]) == parasha.READINGS
