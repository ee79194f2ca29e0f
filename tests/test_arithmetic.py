"""The Hebrew calendar against its own rules written out, the book's form, published tables and two other libraries.

Where the space is small it is searched whole: every day of the years in which `datetime.date` and `HebrewDate` live,
and every year of the 689,472 after which the calendar repeats.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import warnings
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import arithmetic
from hebdate.arithmetic import (
    EPOCH,
    Stages,
    days_before,
    elapsed_days,
    from_rd,
    gregorian_to_rd,
    is_leap,
    month_length,
    new_year,
    slot_of,
    stages_from_gregorian,
    stages_from_rd,
    stages_to_rd,
    to_rd,
    year_length,
)

DATA = Path(__file__).parent / "data"
YEAR_TABLE = json.loads((DATA / "year_lengths.json").read_text(encoding="utf-8"))
BOOK = json.loads((DATA / "reingold_dershowitz.json").read_text(encoding="utf-8"))["rows"]
KNOWN = json.loads((DATA / "known_dates.json").read_text(encoding="utf-8"))["cases"]

#: The calendar repeats after 689,472 years: 36,288 cycles of 19 years (the least number that are whole weeks).
CYCLE = 689_472
CYCLE_DAYS = 251_827_457

#: The Hebrew year in which datetime.date ends; every day of every year up to it is tried.
LAST_YEAR = 13_760

#: Days of the holidays that convertdate's tests name; months counted from Nisan = 1.
HOLIDAYS = {
    "passover": (1, 15),
    "lag_baomer": (2, 18),
    "shavuot": (3, 6),
    "rosh_hashanah": (7, 1),
    "yom_kippur": (7, 10),
    "sukkot": (7, 15),
    "shemini_azeret": (7, 22),
    "hanukkah": (9, 25),
    "tu_beshvat": (11, 15),
}

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def slot_from_book(year: int, month: int) -> int:
    """The book's month, Nisan = 1, as a slot; written apart from `HebrewDate.from_biblical` on purpose."""
    if month < 7:
        return month + 7
    return 7 if month == 13 or (month == 12 and not is_leap(year)) else month - 6


# -- the slow forms ----------------------------------------------------------------------------------------------

PARTS_OF_DAY = 24 * 1080
MOLAD_TO_MOLAD = 29 * PARTS_OF_DAY + 12 * 1080 + 793
LEAP_PLACES = {3, 6, 8, 11, 14, 17, 19}


def clock(hours: int, parts: int) -> int:
    """A time of the Hebrew day, from its evening, in parts."""
    return hours * 1080 + parts


@cache
def traditional(years: int) -> np.ndarray:
    """Days before each of the years 1 to ``years``, by Maimonides' rules, each postponement written apart."""
    sunday, monday, tuesday, wednesday, friday = 0, 1, 2, 3, 5
    new_years, months, was_leap = [], 0, True  # year 0 is the 19th of its cycle
    for year in range(1, years + 1):
        leap = (year - 1) % 19 + 1 in LEAP_PLACES
        molad = monday * PARTS_OF_DAY + clock(5, 204) + months * MOLAD_TO_MOLAD
        day, time = divmod(molad, PARTS_OF_DAY)
        weekday = day % 7
        molad_zaken = time >= clock(18, 0)  # an old molad, at noon or later
        gatrad = weekday == tuesday and time >= clock(9, 204) and not leap
        betutkapot = weekday == monday and time >= clock(15, 589) and was_leap
        if molad_zaken or gatrad or betutkapot:
            day += 1
        if day % 7 in {sunday, wednesday, friday}:  # lo ADU rosh
            day += 1
        new_years.append(day - monday)
        months += 13 if leap else 12
        was_leap = leap
    return np.array(new_years)


def book_elapsed_days(year: Any) -> Any:
    """`hebrew-calendar-elapsed-days`, which holds the first two postponements."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + ((3 * (days + 1)) % 7 < 3)


def book_new_year(year: Any) -> Any:
    """`hebrew-new-year` with `hebrew-year-length-correction`, which holds the other two."""
    before, this, after = (book_elapsed_days(year + k) for k in (-1, 0, 1))
    return EPOCH + this + 2 * (after - this == 356) + ((this - before == 382) & (after - this != 356))


def book_molad(year: int, month: int) -> Fraction:
    """`molad`, a moment in R.D.; month counted from Nisan = 1."""
    months = month - 7 + (235 * (year + (month < 7)) - 234) // 19
    return EPOCH - Fraction(876, 25920) + months * Fraction(MOLAD_TO_MOLAD, PARTS_OF_DAY)


def plain_months(length: int) -> list[tuple[int, int]]:
    """Days of a year -> (slot, days) of its months, by the rules of chapter 8 of Maimonides."""
    heshvan = 30 if length in {355, 385} else 29
    kislev = 29 if length in {353, 383} else 30
    adars = [(6, 30), (7, 29)] if length > 380 else [(7, 29)]
    spring = [(8, 30), (9, 29), (10, 30), (11, 29), (12, 30), (13, 29)]
    return [(1, 30), (2, heshvan), (3, kislev), (4, 29), (5, 30), *adars, *spring]


@pytest.fixture(scope="module")
def walked() -> dict[str, np.ndarray]:
    """Every day from 1 Tishri 1 to the end of `LAST_YEAR`, walked month by month through the traditional years."""
    firsts = traditional(LAST_YEAR + 1)
    rows = [
        (year, slot, days)
        for year, length in enumerate(np.diff(firsts).tolist(), 1)
        for slot, days in plain_months(length)
    ]
    year, slot, days = np.array(rows).T
    starts = np.cumsum(days) - days
    total = int(days.sum())
    assert total == firsts[-1]
    return {
        "rd": np.arange(EPOCH, EPOCH + total),
        "year": np.repeat(year, days),
        "slot": np.repeat(slot, days),
        "day": np.arange(total) - np.repeat(starts, days) + 1,
    }


def blocks(columns: dict[str, np.ndarray], size: int = 500_000) -> Iterator[dict[str, np.ndarray]]:
    """The columns in pieces, so that the intermediate arrays stay small."""
    for at in range(0, len(columns["rd"]), size):
        yield {name: values[at : at + size] for name, values in columns.items()}


def run(stages: Stages, columns: dict[str, Any]) -> dict[str, Any]:
    """Stages over a dict of numbers or arrays."""
    columns = dict(columns)
    for stage in stages:
        columns |= {step.column: step.over(columns.__getitem__) for step in stage}
    return columns


# -- constants ---------------------------------------------------------------------------------------------------


def test_constants() -> None:
    """The derived constants have the values of the books."""
    assert arithmetic._DAY == 25_920
    assert arithmetic._MONTH == 765_433
    assert (
        arithmetic._FIRST_MOLAD == 25_920 + 12_084
    )  # 12084 in hebrew-calendar-elapsed-days, a day after Saturday noon
    assert Fraction(arithmetic._MEAN_YEAR_DAYS, arithmetic._MEAN_YEAR_PER) == Fraction(235 * 765_433, 19 * 25_920)
    # BeTUTeKaPoT and GaTRaD are whole consequences of the others: a leap year on from Tuesday noon, a common one to
    # Saturday noon.
    week, leap, common = arithmetic._WEEK, 13 * arithmetic._MONTH, 12 * arithmetic._MONTH
    assert (arithmetic._WEDNESDAY + leap) % week == arithmetic._TUESDAY_GATE_AFTER_LEAP
    assert (arithmetic._THURSDAY_GATE_COMMON + common) % week == 0


def test_epoch_is_a_monday_in_3761_bce() -> None:
    """1 Tishri 1 is Monday, 7 September -3760 proleptic Gregorian, 7 October 3761 BCE Julian."""
    [epoch] = [case for case in KNOWN if case["kind"] == "epoch"]
    assert epoch["julian"] == [-3760, 10, 7]  # convertdate's test
    assert WEEKDAYS[(EPOCH + 6) % 7] == "Monday"
    assert new_year(1) == EPOCH
    # 400 Gregorian years are 146,097 days: 7 September of year 240 less ten times as many.
    assert dt.date(240, 9, 7).toordinal() - 10 * 146_097 == EPOCH
    # 7 October of Julian year -3760, counted from 1 January of year 1, which is R.D. -1.
    julian = -1 - 3761 * 365 - 941 + 280
    assert julian == EPOCH


# -- oracles agree with each other and with the published values ---------------------------------------------------


@pytest.mark.parametrize("row", BOOK, ids=lambda row: str(row["rd"]))
def test_the_slow_forms_have_icu4x_values(row: dict[str, Any]) -> None:
    """The book's form kept here has the values of another implementation: molad, days before the year, its new year."""
    year, month, _ = row["hebrew"]

    assert book_molad(year, month) == Fraction(row["molad"])
    assert book_elapsed_days(year) == row["elapsed"]
    assert book_new_year(year) == row["year_rd"]


@pytest.mark.parametrize(
    "case", [case for case in KNOWN if case["kind"] == "molad"], ids=lambda case: str(case["month"])
)
def test_the_slow_molad_is_pyluachs(case: dict[str, Any]) -> None:
    """The molad by weekday, hours and parts, as printed in calendars."""
    from_evening = (book_molad(case["year"], case["month"]) + Fraction(1, 4)) * PARTS_OF_DAY
    day, time = divmod(from_evening, PARTS_OF_DAY)

    assert (day % 7 + 1, *divmod(time, 1080)) == (case["weekday_sun1"], case["hours"], case["parts"])


# -- years -------------------------------------------------------------------------------------------------------


def test_new_years_of_the_table() -> None:
    """Every year from 1 to 9999: its first day and its length."""
    days = {"a": 353, "b": 354, "c": 355, "d": 383, "e": 384, "f": 385}
    lengths = [days[letter] for letter in "".join(YEAR_TABLE["lengths"])]
    firsts = list(itertools.accumulate(lengths, initial=YEAR_TABLE["rd_year_1"]))
    years = range(1, 10_000)

    assert len(lengths) == 9999
    assert firsts[-1] == YEAR_TABLE["rd_year_10000"]
    assert [new_year(year) for year in range(1, 10_001)] == firsts
    assert [year_length(year) for year in years] == lengths
    assert [bool(is_leap(year)) for year in years] == [length > 380 for length in lengths]
    assert (new_year(np.array(years)) == np.array(firsts[:-1])).all()


def test_the_whole_cycle() -> None:
    """All 689,472 years agree with both slow forms, and have only the lengths and weekdays that they may have."""
    years = np.arange(1, CYCLE + 2)

    days = elapsed_days(years)

    assert (days == traditional(CYCLE + 1)).all()
    assert (days + EPOCH == book_new_year(years)).all()
    assert days[-1] == CYCLE_DAYS
    assert CYCLE_DAYS % 7 == 0
    lengths, counts = np.unique(np.diff(days), return_counts=True)
    assert dict(zip(lengths.tolist(), counts.tolist(), strict=True)) == {
        353: 69_222,
        354: 167_497,
        355: 198_737,
        383: 106_677,
        384: 36_288,
        385: 111_051,
    }
    weekdays = np.unique((days + EPOCH + 6) % 7)
    assert [WEEKDAYS[number] for number in weekdays] == ["Monday", "Tuesday", "Thursday", "Saturday"]
    assert (is_leap(years) == ((years * 7 + 1) % 19 < 7)).all()
    # And then it repeats.
    assert (elapsed_days(years + CYCLE) == days + CYCLE_DAYS).all()


def test_the_cycle_is_the_least() -> None:
    """No shorter number of years is both whole 19-year cycles and whole weeks of molads."""
    parts = 235 * MOLAD_TO_MOLAD
    shortest = next(cycles for cycles in itertools.count(1) if cycles * parts % (7 * PARTS_OF_DAY) == 0)

    assert 19 * shortest == CYCLE


def test_the_guess_of_a_year_is_off_by_one_at_most() -> None:
    """The bounds that the module states, and so both ends of every year of the cycle."""
    years = np.arange(1, CYCLE + 1)
    late = 98_496 * elapsed_days(years) - 35_975_351 * (years - 1)  # later than its mean place, in 1/98,496 of a day

    assert -26.96 < late.min() / 98_496 < -26.95
    assert 3.38 < late.max() / 98_496 < 3.39
    for ends in (new_year(years), new_year(years + 1) - 1):
        guess = arithmetic._guess_year(ends)
        assert ((guess == years) | (guess == years + 1)).all()
        assert (from_rd(ends)[0] == years).all()


@pytest.mark.parametrize("length", [353, 354, 355, 383, 384, 385])
def test_months_of_each_kind_of_year(length: int) -> None:
    """The closed forms of month and day against the months one after another."""
    days = [(slot, day) for slot, last in plain_months(length) for day in range(1, last + 1)]

    assert len(days) == length
    assert [
        (slot_of(length, nth), nth - days_before(length, slot_of(length, nth)) + 1) for nth in range(length)
    ] == days
    assert days_before(length, 14) == length
    year = next(year for year in itertools.count(5700) if year_length(year) == length)
    months = dict(plain_months(length))
    assert {slot: month_length(year, slot) for slot in range(1, 14)} == {
        slot: months.get(slot, 0) for slot in range(1, 14)
    }
    assert month_length(np.full(13, year), np.arange(1, 14)).tolist() == [months.get(slot, 0) for slot in range(1, 14)]


# -- days --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", BOOK, ids=lambda row: str(row["rd"]))
def test_dates_of_reingold_and_dershowitz(row: dict[str, Any]) -> None:
    """The 33 dates of the book's appendix C, both ways, with their weekday, year and month."""
    rd = row["rd"]
    year, month, day = row["hebrew"]
    slot = slot_from_book(year, month)

    assert from_rd(rd) == (year, slot, day)
    assert to_rd(year, slot, day) == rd
    assert WEEKDAYS[(rd + 6) % 7] == row["weekday"]
    assert new_year(year) == row["year_rd"]
    assert year_length(year) == row["year_days"]
    assert month_length(year, slot) == row["month_days"]
    if row["gregorian"][0] > 0:
        assert gregorian_to_rd(*row["gregorian"]) == rd


@pytest.mark.parametrize(
    "case",
    [case for case in KNOWN if case["kind"] in {"conversion", "holiday"}],
    ids=lambda case: f"{case['kind']}-{case['gregorian']}",
)
def test_known_dates(case: dict[str, Any]) -> None:
    """The dates in the tests of pyluach and convertdate."""
    rd = dt.date.fromisoformat(case["gregorian"]).toordinal()
    if case["kind"] == "conversion":
        year, month, day = case["hebrew"]
        assert from_rd(rd) == (year, slot_from_book(year, month), day)
        assert to_rd(year, slot_from_book(year, month), day) == rd
        return
    name, eve = case["name"].removesuffix("_eve"), case["name"].endswith("_eve")
    year, slot, day = from_rd(rd + eve)
    if name == "purim":
        assert (slot, day) == (7, 14)
    elif name == "tisha_bav":
        # Put off to Sunday when the 9th of Av is a Saturday.
        assert (slot, day) == (12, 9 if (to_rd(year, 12, 9) + 6) % 7 != 5 else 10)
    else:
        month, holiday = HOLIDAYS[name]
        assert (slot, day) == (slot_from_book(year, month), holiday)


def test_every_day_as_arrays(walked: dict[str, np.ndarray]) -> None:
    """Every day of Hebrew years 1 to 13760, and so of Gregorian 1 to 9999, in numpy, both ways."""
    assert walked["rd"][-1] >= dt.date.max.toordinal()
    for block in blocks(walked):
        year, slot, day = from_rd(block["rd"])
        assert (year == block["year"]).all()
        assert (slot == block["slot"]).all()
        assert (day == block["day"]).all()
        assert (to_rd(block["year"], block["slot"], block["day"]) == block["rd"]).all()


def test_every_day_as_integers(walked: dict[str, np.ndarray]) -> None:
    """The same days through the scalar path and its cache, both ways."""
    for block in blocks(walked):
        rds = block["rd"].tolist()
        dates = list(zip(block["year"].tolist(), block["slot"].tolist(), block["day"].tolist(), strict=True))
        assert list(map(from_rd, rds)) == dates
        assert list(itertools.starmap(to_rd, dates)) == rds


def test_every_gregorian_day() -> None:
    """Gregorian to R.D. for every day of `datetime.date`; the calendar is numpy's."""
    days = np.arange("0001-01-01", "10000-01-01", dtype="datetime64[D]")
    months = days.astype("datetime64[M]")
    years = months.astype("datetime64[Y]")
    year = years.astype(np.int64) + 1970
    month = (months - years).astype(np.int64) + 1
    day = (days - months).astype(np.int64) + 1

    rd = gregorian_to_rd(year, month, day)

    assert (rd == np.arange(1, dt.date.max.toordinal() + 1)).all()


def test_the_next_day_follows(walked: dict[str, np.ndarray]) -> None:
    """One day on, the day is one more, or is the first of the next month that the year has."""
    for block in blocks(walked):
        year, slot, day = from_rd(block["rd"])
        new_month = day[1:] == 1
        assert (np.diff(day)[~new_month] == 1).all()
        assert (np.diff(year)[~new_month] == 0).all()
        assert (np.diff(slot)[~new_month] == 0).all()
        ended = day[:-1][new_month]
        assert np.isin(ended, (29, 30)).all()
        months_on = (np.diff(slot) + 13 * np.diff(year))[new_month]
        skips_adar_i = (slot[:-1] == 5) & ~is_leap(year[:-1])
        assert (months_on == 1 + skips_adar_i[new_month]).all()


def test_the_cache_changes_nothing() -> None:
    """More years than the cache holds, in an order that defeats it, give what an empty cache gives."""
    rds = [EPOCH + (7 ** (n % 11) * n * 4_001) % 5_000_000 for n in range(6_000)]
    warm = [from_rd(rd) for rd in rds]
    cold = []
    for rd in rds:
        arithmetic._year.cache_clear()
        cold.append(from_rd(rd))

    assert len({year for year, _, _ in warm}) > 1024
    assert warm == cold
    assert arithmetic._year.cache_info().maxsize == 1024


@given(st.integers(EPOCH, EPOCH + CYCLE_DAYS))
def test_there_and_back(rd: int) -> None:
    """Any day of the cycle comes back; the array path says the same; the field order is the order of time."""
    date = from_rd(rd)

    assert to_rd(*date) == rd
    assert tuple(int(part[0]) for part in from_rd(np.array([rd]))) == date
    assert date < from_rd(rd + 1)


# -- two other libraries -----------------------------------------------------------------------------------------


def test_pyluach_agrees() -> None:
    """Every new year to 9999, every 101st day of them, and every day of a century and a half."""
    dates = pytest.importorskip("pyluach.dates")

    def rd(year: int, month: int, day: int) -> int:
        return int(dates.HebrewDate(year, month, day).jd - 1_721_424.5)

    def same(ordinal: int) -> bool:
        date = dates.JulianDay(ordinal + 1_721_424.5).to_heb()
        return (date.year, slot_from_book(date.year, date.month), date.day) == from_rd(ordinal)

    assert [rd(year, 7, 1) for year in range(1, 10_000)] == [new_year(year) for year in range(1, 10_000)]
    assert all(map(same, range(EPOCH, new_year(10_000), 101)))
    assert all(map(same, range(new_year(5700), new_year(5850))))


def test_convertdate_agrees() -> None:
    """Every third new year to 9999, and days spread over them."""
    hebrew = pytest.importorskip("convertdate.hebrew")

    def same(ordinal: int) -> bool:
        year, month, day = hebrew.from_jd(ordinal + 1_721_424.5)
        return (year, slot_from_book(year, month), day) == from_rd(ordinal)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # convertdate calls its own deprecated functions
        years = range(1, 10_000, 3)
        assert [int(hebrew.to_jd(year, 7, 1) - 1_721_424.5) for year in years] == [new_year(year) for year in years]
        assert all(map(same, range(EPOCH, new_year(10_000), 797)))


# -- one text for every kind of number ---------------------------------------------------------------------------


class Watched:
    """An integer that knows only + - * and //, and refuses a numerator below 0 or not below 2**53."""

    def __init__(self, value: int) -> None:
        self.value = value

    @staticmethod
    def _int(other: Watched | int) -> int:
        assert type(other) in {Watched, int}
        return other.value if isinstance(other, Watched) else other

    def __add__(self, other: Watched | int) -> Watched:
        return Watched(self.value + self._int(other))

    def __sub__(self, other: Watched | int) -> Watched:
        return Watched(self.value - self._int(other))

    def __rsub__(self, other: int) -> Watched:
        return Watched(other - self.value)

    def __mul__(self, other: Watched | int) -> Watched:
        product = self.value * self._int(other)
        assert abs(product) < 2**53
        return Watched(product)

    __radd__, __rmul__ = __add__, __mul__

    def __floordiv__(self, other: int) -> Watched:
        assert type(other) is int
        assert other > 0
        assert 0 <= self.value < 2**53, f"{self.value} // {other}"
        return Watched(self.value // other)


class Doubles:
    """An array in an engine that has only doubles, and divides by rounding the quotient down."""

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values, dtype=np.float64)

    def __add__(self, other: Any) -> Doubles:
        return Doubles(self.values + getattr(other, "values", other))

    def __sub__(self, other: Any) -> Doubles:
        return Doubles(self.values - getattr(other, "values", other))

    def __rsub__(self, other: int) -> Doubles:
        return Doubles(other - self.values)

    def __mul__(self, other: Any) -> Doubles:
        return Doubles(self.values * getattr(other, "values", other))

    __radd__, __rmul__ = __add__, __mul__

    def __floordiv__(self, other: int) -> Doubles:
        return Doubles(np.floor(self.values / other))


FROM_RD = stages_from_rd("rd", "year", "slot", "day")
TO_RD = stages_to_rd("year", "slot", "day", "back")
EDGES = sorted(
    {edge + k for year in (1, 2, 3, 3761, 5782, 9999, 13_760, CYCLE) for edge in (new_year(year),) for k in range(385)}
)


def test_watched_refuses_what_it_should() -> None:
    """The witness of the next test is worth something."""
    with pytest.raises(AssertionError, match="-1 // 7"):
        Watched(-1) // 7
    with pytest.raises(TypeError, match="%"):
        Watched(8) % 7
    with pytest.raises(TypeError, match="<"):
        Watched(8) < 7  # noqa: B015


def test_only_four_operators_and_numerators_in_range() -> None:
    """All formulas from the first year to the last of the cycle, every day of the years at the edges."""
    for rd in EDGES:
        columns = run(TO_RD, run(FROM_RD, {"rd": Watched(rd)}))
        assert tuple(columns[name].value for name in ("year", "slot", "day")) == from_rd(rd)
        assert columns["back"].value == rd
    for year, month in itertools.product((1, 4, 1900, 2000, 9999), range(1, 13)):
        date = dt.date(year, month, 28)
        assert gregorian_to_rd(Watched(year), Watched(month), Watched(28)).value == date.toordinal()


def test_every_day_in_doubles(walked: dict[str, np.ndarray]) -> None:
    """An engine that divides in doubles gives the same for every day."""
    for block in blocks(walked):
        columns = run(TO_RD, run(FROM_RD, {"rd": Doubles(block["rd"])}))
        for name in ("year", "slot", "day"):
            assert (columns[name].values == block[name]).all()
        assert (columns["back"].values == block["rd"]).all()


def staged(frame: Any, *all_stages: Stages) -> Any:
    """Frame in, frame out: one with_columns a stage, as a column room does it."""
    for stage in itertools.chain(*all_stages):
        frame = frame.with_columns(**{step.column: step.over(nw.col) for step in stage})
    return frame.drop(*(name for name in frame.collect_schema().names() if name.startswith("_hebdate_")))


def test_every_day_in_polars(walked: dict[str, np.ndarray]) -> None:
    """Every civil day of `datetime.date` in a polars frame, through narwhals, both ways."""
    since = -EPOCH + 1
    expected = pl.DataFrame({name: values[since : since + dt.date.max.toordinal()] for name, values in walked.items()})

    frame = staged(nw.from_native(expected.select("rd")), FROM_RD, TO_RD).to_native()

    assert frame.columns == ["rd", "year", "slot", "day", "back"]
    assert set(frame.dtypes) == {pl.Int64}
    assert frame.select("rd", "year", "slot", "day").equals(expected)
    assert frame["back"].equals(frame["rd"], check_names=False)


def polars_lazy(columns: dict[str, Any]) -> Any:
    return pl.LazyFrame(columns)


def pandas_frame(columns: dict[str, Any]) -> Any:
    return pytest.importorskip("pandas").DataFrame(columns)


def arrow_table(columns: dict[str, Any]) -> Any:
    return pytest.importorskip("pyarrow").table(columns)


@pytest.mark.parametrize("make", [pl.DataFrame, polars_lazy, pandas_frame, arrow_table])
def test_frames_of_other_kinds(make: Callable[[dict[str, Any]], Any]) -> None:
    """Days at the edges in eager and lazy polars, pandas and Arrow: the answers of the integers, and back."""
    edges = [rd for rd in EDGES if rd < new_year(13_761)]

    frame = staged(nw.from_native(make({"rd": edges})), FROM_RD, TO_RD)

    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    assert list(frame.select("year", "slot", "day").rows()) == [from_rd(rd) for rd in edges]
    assert frame["back"].to_list() == edges


def test_a_column_of_dates() -> None:
    """From a column of dates: its three fields, widened, then R.D., then the Hebrew date."""
    dates = [dt.date(1, 1, 1), dt.date(1900, 2, 28), dt.date(2000, 2, 29), dt.date(2022, 5, 16), dt.date.max]
    fields = {"y": nw.col("date").dt.year(), "m": nw.col("date").dt.month(), "d": nw.col("date").dt.day()}
    frame = nw.from_native(pl.LazyFrame({"date": dates}))
    frame = frame.with_columns(**{name: field.cast(nw.Int64) for name, field in fields.items()})

    frame = staged(frame, stages_from_gregorian("y", "m", "d", "rd"), FROM_RD).collect()

    assert frame["rd"].to_list() == [date.toordinal() for date in dates]
    assert list(frame.select("year", "slot", "day").rows()) == [from_rd(date.toordinal()) for date in dates]


def test_stages_stay_small() -> None:
    """No stage reads what it makes, so each is one with_columns; and no expression in them explodes."""
    have = {"rd"}
    for stage in FROM_RD:
        assert all(set(step.inputs) <= have for step in stage)
        have |= {step.column for step in stage}
        for step in stage:
            assert len(str(step.over(pl.col))) < 3_000  # some 80 operations
