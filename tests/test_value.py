"""HebrewDate as a value that people hold: its texts, months and years later, copies, and what it refuses."""

from __future__ import annotations

import bisect
import copy
import datetime as dt
import importlib
import multiprocessing
import pickle
import pkgutil
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate.sunset
from hebdate import gematria
from hebdate.arithmetic import is_leap, month_length
from hebdate.cli.job import RowError
from hebdate.date import MAX_YEAR, HebrewDate, Month, Overflow
from hebdate.errors import (
    DateError,
    Diagnostic,
    HeaderError,
    HebdateError,
    LayoutError,
    LocaleError,
    MonthError,
    MonthNotInYearError,
    RangeError,
)
from hebdate.reading import Reading
from hebdate.sunset import SunsetError

FIRST, LAST = HebrewDate(1, Month.TISHRI, 1), HebrewDate(MAX_YEAR, Month.ELUL, 29)
CIVIL = st.dates().map(HebrewDate.from_date)
ALL = st.integers(FIRST.toordinal(), LAST.toordinal()).map(HebrewDate.fromordinal)
DATE = HebrewDate(5782, Month.IYYAR, 15)


# -- names and codes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("month", Month, ids=lambda month: month.name)
def test_a_month_by_its_name_or_code(month: Month) -> None:
    """The member's name, with any case and anything between its words, and the code: in a leap year."""
    name = "ADAR_II" if month is Month.ADAR else month.name
    for text in (name, name.lower().replace("_", "-"), name.title().replace("_", " "), month.code, month.code.lower()):
        assert HebrewDate(5782, text, 1) == HebrewDate(5782, month, 1)
        assert HebrewDate.of(5782, f" {text} ", 1, overflow="constrain") == HebrewDate(5782, month, 1)


def test_adar_by_name_in_a_common_year() -> None:
    assert HebrewDate(5783, "adar", 1) == HebrewDate(5783, "M06", 1) == HebrewDate(5783, Month.ADAR, 1)
    assert DATE.replace(month="adar-i") == HebrewDate(5782, Month.ADAR_I, 15)


def test_the_months_of_a_year() -> None:
    assert Month.of_year(5782) == tuple(Month)
    assert Month.of_year(5783) == tuple(month for month in Month if month is not Month.ADAR_I)
    for year in (5782, 5783, 5784, 5785):
        first = HebrewDate(year, Month.TISHRI, 1)
        lengths = [HebrewDate(year, month, 1).days_in_month for month in Month.of_year(year)]
        assert len(lengths) == first.months_in_year
        assert sum(lengths) == first.days_in_year == HebrewDate(year + 1, Month.TISHRI, 1) - first


# -- texts for machines --------------------------------------------------------------------------------------------


@given(ALL)
def test_both_texts_come_back(date: HebrewDate) -> None:
    """All the days that there are, within and without datetime.date."""
    assert HebrewDate.fromisoformat(date.isoformat()) == date
    assert HebrewDate.fromisoformat(date.isoformat(fields=True)) == date
    assert HebrewDate(*date.parts) == date


def test_the_ends_of_every_year_come_back() -> None:
    """New Year of each of 13,760 years, and the day before it."""
    for year in range(2, MAX_YEAR + 1):
        for date in (HebrewDate(year, Month.TISHRI, 1), HebrewDate(year - 1, Month.ELUL, 29)):
            assert HebrewDate.fromisoformat(date.isoformat()) == date
            assert HebrewDate.fromisoformat(date.isoformat(fields=True)) == date


@given(CIVIL, CIVIL)
def test_the_civil_text_is_that_of_the_day_and_sorts(one: HebrewDate, other: HebrewDate) -> None:
    assert one.isoformat() == f"{one.to_date().isoformat()}[u-ca=hebrew]"
    assert (one.isoformat() < other.isoformat()) == (one < other)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022-05-16[u-ca=hebrew]", DATE),
        ("2022-05-16[!u-ca=hebrew]", DATE),
        ("5782-M08-15", DATE),
        ("05782-M08-15", DATE),
        ("5782-M05L-30", HebrewDate(5782, Month.ADAR_I, 30)),
        ("0001-M01-01", FIRST),
        ("-003760-09-07[u-ca=hebrew]", FIRST),  # proleptic Gregorian; 7 October 3761 BCE in the Julian calendar
        ("0000-12-31[u-ca=hebrew]", HebrewDate(3761, Month.TEVET, 17)),
        ("9999-12-31[u-ca=hebrew]", HebrewDate(13760, Month.HESHVAN, 28)),
        ("+010000-01-01[u-ca=hebrew]", HebrewDate(13760, Month.HESHVAN, 29)),
    ],
)
def test_texts(text: str, date: HebrewDate) -> None:
    assert HebrewDate.fromisoformat(text) == date


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        (
            "2022-05-16",
            DateError,
            "'2022-05-16' does not say whose year it has: write 2022-05-16[u-ca=hebrew] if it is Gregorian,"
            " or Hebrew fields as in 5782-M08-15",
        ),
        (
            "5782-08-15",
            DateError,
            "'5782-08-15' does not say whose year it has: write 5782-08-15[u-ca=hebrew] if it is Gregorian,"
            " or Hebrew fields as in 5782-M08-15 with its month's code",
        ),
        (
            "15 Iyyar 5782",
            DateError,
            "found '15 Iyyar 5782', but a Hebrew date is written 2022-05-16[u-ca=hebrew] or 5782-M08-15",
        ),
        (
            "2022-05-16[u-ca=gregory]",
            DateError,
            "'2022-05-16[u-ca=gregory]' is a date of the calendar 'gregory', expected [u-ca=hebrew]",
        ),
        (
            "2023-02-29[u-ca=hebrew]",
            DateError,
            "'2023-02-29[u-ca=hebrew]': there is no such day in the Gregorian calendar",
        ),
        (
            "5783-M06-30",
            RangeError,
            "day 30 is out of range 1..29: Adar 5783 has 29 days",
        ),
        ("5783-M05L-01", MonthNotInYearError, "5783 is a common year and has one Adar: Month.ADAR"),
        (
            "5783-M13-01",
            MonthError,
            "no Hebrew month has the code 'M13': codes are M01 (Tishri) to M12 (Elul), and M05L (Adar I)",
        ),
        (
            "٥٧٨٢-M08-15",
            DateError,
            "found '٥٧٨٢-M08-15', but a Hebrew date is written 2022-05-16[u-ca=hebrew] or 5782-M08-15",
        ),
        (5782, DateError, "text must be a str, found 5782 (int)"),
    ],
)
def test_error_of_a_text(text: Any, error: type[HebdateError], message: str) -> None:
    with pytest.raises(error) as caught:
        HebrewDate.fromisoformat(text)
    assert type(caught.value) is error
    assert str(caught.value) == message


# -- texts for people ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "options", "expected"),
    [
        ("{day} {month press-iyyar} {year}", {}, "15 Iyyar 5782"),
        ("{weekday en}, {day ordinal=en} of {month hebcal}", {}, "Monday, 15th of Iyyar"),
        ("{h}{day}{/h} = {g}{day} {month en} {year}{/g}", {}, "15 = 16 May 2022"),
        ("{day} {month hebcal}", {"spelling": "ashkenazi"}, "15 Iyar"),
        ("{day letters} {month he}", {"numerals": gematria.Style(marks="none")}, "טו אייר"),
        ("d MMMM y", {}, "15 Iyar 5782"),
        ("dd/MMM/y", {}, "15/Iyar/5782"),
        ("EEEE, d בMMMM y", {"locale": "he"}, "יום שני, ט״ו באייר תשפ״ב"),
        ("d 'of' MMMM", {"spelling": "ashkenazi"}, "15 of Iyar"),
        ("", {}, "15 Iyyar 5782"),
    ],
)
def test_formats(pattern: str, options: dict[str, Any], expected: str) -> None:
    assert DATE.format(pattern, **options) == expected
    if not options:
        assert format(DATE, pattern) == expected


def test_in_an_f_string() -> None:
    assert f"{DATE:d MMMM y}" == "15 Iyar 5782"
    assert f"{DATE}" == "15 Iyyar 5782"


@pytest.mark.parametrize(
    ("pattern", "options", "error", "start"),
    [
        ("%d %B %Y", {}, LayoutError, "found '%d %B %Y', but strftime's % codes are not for Hebrew dates: write"),
        (">20", {}, LayoutError, "the pattern '>20' has no field"),
        ("d/MM/y", {}, LayoutError, "a Hebrew month is written by name"),
        ("{day} {mnth en}", {}, LayoutError, "no field 'mnth' at 9"),
        ("{evening}{h}{day}{/h}", {}, LayoutError, "{evening} is for a civil day"),
        ("d MMMM", {"locale": "xx-YY"}, LocaleError, "no locale 'xx-YY'"),
        ("d" * 30_000, {}, LayoutError, "a pattern has at most 20,000 characters, found 30,000"),
    ],
)
def test_error_of_a_pattern(pattern: str, options: dict[str, Any], error: type[HebdateError], start: str) -> None:
    with pytest.raises(error) as caught:
        DATE.format(pattern, **options)
    assert str(caught.value).startswith(start)


def test_error_of_a_gregorian_field_where_there_is_none() -> None:
    with pytest.raises(RangeError, match="no Gregorian date to write"):
        FIRST.format("{h}{day}{/h} {g}{day}{/g}")


#: The Hebrew years 1-9999, as far as `datetime.date` has them.
READABLE = st.integers(1, HebrewDate(10_000, Month.TISHRI, 1).toordinal() - 1).map(HebrewDate.fromordinal)


@given(READABLE, st.sampled_from(["en", "he", "fr", "ru"]))
def test_what_is_formatted_is_read_back(date: HebrewDate, locale: str) -> None:
    """To the same day; in Hebrew letters, where few letters can be a word or another year, else to none."""
    reading = hebdate.parse(date.format("d MMMM y", locale=locale), strict=False, locales=locale)
    if reading.determined or (locale != "he" and date.year >= 4000):
        assert reading.hebrew == date


# -- arithmetic ----------------------------------------------------------------------------------------------------

#: The months of sixty years in their order, and where each year begins among them.
YEARS = range(5750, 5810)
MONTHS = [(year, month) for year in YEARS for month in Month if month is not Month.ADAR_I or is_leap(year)]


@pytest.mark.parametrize("months", [1, -1, 2, 12, 13, -13, 100, 235, -235])
def test_months_later_by_counting(months: int) -> None:
    """Against the list of all months."""
    for place, (year, month) in enumerate(MONTHS):
        if 0 <= place + months < len(MONTHS):
            expected = HebrewDate(*MONTHS[place + months], 29)
            assert HebrewDate(year, month, 29).add(months=months) == expected


@given(ALL, st.integers(-20_000, 20_000))
def test_months_there_and_back(date: HebrewDate, months: int) -> None:
    """A day that every month has comes back, and n months are 29.5 days each, near enough."""
    date = date.replace(day=min(date.day, 29))
    try:
        there = date.add(months=months)
    except RangeError:
        assert not 12 < date.year + months / 12.4 < MAX_YEAR - 12
        return
    assert there.day == date.day
    assert there.add(months=-months) == date
    assert abs((there - date) - months * 29.530594) < 3


@given(ALL, st.integers(-300, 300), st.sampled_from(["constrain", "roll"]))
def test_years_later(date: HebrewDate, years: int, overflow: Overflow) -> None:
    """The same month code and day where there is one; where not, the last day there is, or the next."""
    if not 1 <= date.year + years <= MAX_YEAR:
        with pytest.raises(RangeError):
            date.add(years=years, overflow=overflow)
        return
    there = date.add(years=years, overflow=overflow)
    month = Month.ADAR if date.month is Month.ADAR_I and not is_leap(date.year + years) else date.month
    length = month_length(date.year + years, month.slot)
    if date.day <= length:
        assert there == HebrewDate(date.year + years, month, date.day)
    else:
        last = HebrewDate(date.year + years, month, length)
        assert there == (last if overflow == "constrain" else last + 1)


@given(ALL, st.integers(-10_000, 10_000))
def test_days_later(date: HebrewDate, days: int) -> None:
    try:
        there = date.add(days=days)
    except RangeError:
        assert not FIRST.toordinal() <= date.toordinal() + days <= LAST.toordinal()
        return
    assert there == date + days == days + date == date + dt.timedelta(days) == dt.timedelta(days) + date
    assert there - days == there - dt.timedelta(days) == date
    assert dt.timedelta(there - date) == dt.timedelta(days)


def test_the_policies() -> None:
    """30 Adar I, 30 Heshvan and 30 Kislev, where the target lacks them."""
    leap = HebrewDate(5782, Month.ADAR_I, 30)
    with pytest.raises(MonthNotInYearError):
        leap.add(years=1)
    assert leap.add(years=1, overflow="constrain") == HebrewDate(5783, Month.ADAR, 29)
    assert leap.add(years=1, overflow="roll") == HebrewDate(5783, Month.NISAN, 1)
    assert leap.add(years=2) == HebrewDate(5784, Month.ADAR_I, 30)
    kislev = HebrewDate(5783, Month.KISLEV, 30)
    with pytest.raises(RangeError, match="Kislev 5784 has 29 days"):
        kislev.add(years=1)
    assert kislev.add(years=1, overflow="roll") == HebrewDate(5784, Month.TEVET, 1)
    assert HebrewDate(5783, Month.ADAR, 10).add(years=1) == HebrewDate(5784, Month.ADAR_II, 10)
    assert HebrewDate(5783, Month.SHEVAT, 30).add(months=1, overflow="constrain") == HebrewDate(5783, Month.ADAR, 29)
    assert HebrewDate(5783, Month.SHEVAT, 30).add(months=1, days=1, overflow="roll") == HebrewDate(5783, Month.NISAN, 2)
    assert HebrewDate.of(5783, Month.ADAR, 31, overflow="roll") == HebrewDate(5783, Month.NISAN, 2)


@pytest.mark.parametrize("amount", [{"years": 1.5}, {"months": "1"}, {"days": True}, {"days": None}])
def test_error_of_an_amount(amount: dict[str, Any]) -> None:
    if amount == {"days": None}:
        assert DATE.add(**amount) == DATE  # nothing is nothing
        return
    with pytest.raises(DateError, match="must be a whole number"):
        DATE.add(**amount)


def test_error_of_part_of_a_day() -> None:
    with pytest.raises(DateError, match=r"^a HebrewDate moves by whole days, found 12:00:00$"):
        DATE + dt.timedelta(hours=12)


@given(ALL, ALL, st.sampled_from(["constrain", "roll"]))
def test_whole_years_by_looking(one: HebrewDate, other: HebrewDate, overflow: Overflow) -> None:
    """The anniversaries one after the other, and how many of them have been reached."""
    earlier, later = sorted((one, other))
    later = min(later, earlier.add(years=min(50, MAX_YEAR - earlier.year), overflow="constrain"))
    past = [earlier.add(years=n, overflow=overflow) for n in range(1, later.year - earlier.year + 1)]
    expected = bisect.bisect_right(past, later)
    assert later.years_since(earlier, overflow=overflow) == expected
    assert earlier.years_since(later, overflow=overflow) == -expected


def test_whole_years_where_it_matters_which_day_counts() -> None:
    born = HebrewDate(5782, Month.ADAR_I, 30)
    assert HebrewDate(5783, Month.ADAR, 28).years_since(born) == 0
    assert HebrewDate(5783, Month.NISAN, 1).years_since(born) == 1
    with pytest.raises(MonthNotInYearError):
        HebrewDate(5783, Month.ADAR, 29).years_since(born)
    assert HebrewDate(5783, Month.ADAR, 29).years_since(born, overflow="constrain") == 1
    assert HebrewDate(5783, Month.ADAR, 29).years_since(born, overflow="roll") == 0


# -- beside datetime.date ------------------------------------------------------------------------------------------


def test_no_order_with_a_civil_date() -> None:
    """Never equal, which is how sets and dicts ask; ordering says what to do instead."""
    civil = DATE.to_date()
    assert len({civil, DATE}) == 2
    for compare in (DATE.__lt__, DATE.__ge__, lambda day: day < DATE, lambda day: max(DATE, day)):
        with pytest.raises(TypeError, match=r"^a HebrewDate and a datetime.date have no order: compare to_date\(\)"):
            compare(civil)
    with pytest.raises(TypeError, match="not supported between"):
        DATE < 5  # noqa: B015


def test_today_at_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The zone's own day, and one more once the sun has set there."""

    def at(instant: dt.datetime) -> None:
        class Clock(dt.datetime):
            @classmethod
            def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
                return instant.astimezone(tz)

        monkeypatch.setattr("hebdate.date.dt.datetime", Clock)

    utc = dt.datetime(2022, 5, 17, 1, 0, tzinfo=dt.UTC)
    at(utc)
    assert HebrewDate.today(place=(40.71, -74.01, "America/New_York")) == HebrewDate(5782, Month.IYYAR, 16)
    assert HebrewDate.today(place="31.78, 35.22, Asia/Jerusalem") == HebrewDate(5782, Month.IYYAR, 16)
    at(utc - dt.timedelta(hours=2))
    assert HebrewDate.today(place=hebdate.sunset.Place(40.71, -74.01, "America/New_York")) == DATE
    with pytest.raises(SunsetError):
        HebrewDate.today(place=(91, 0, "UTC"))
    for wrong in ({}, {"after_sunset": True, "place": (31.78, 35.22, "Asia/Jerusalem")}):
        with pytest.raises(TypeError, match="today has two Hebrew dates"):
            HebrewDate.today(**wrong)


# -- copies --------------------------------------------------------------------------------------------------------


def test_copy_replace() -> None:
    """Python's own from 3.13 on, which asks `__replace__`."""
    replace: Any = getattr(copy, "replace", HebrewDate.__replace__)
    assert replace(DATE, day=1) == HebrewDate(5782, Month.IYYAR, 1)
    with pytest.raises(RangeError):
        replace(DATE, day=30)


def test_error_of_no_time() -> None:
    """pandas has a datetime that is none."""
    with pytest.raises(DateError, match=r"^date must be a day, found NaT \(NaTType\)$"):
        HebrewDate.from_date(pd.NaT)


def test_matches_by_name() -> None:
    match DATE:
        case HebrewDate(year=5782, month=Month.IYYAR, day=day):
            assert day == 15
        case _:
            pytest.fail("no match")


def test_a_pickle_is_checked() -> None:
    """What was tampered with, or written by hand, is refused as the constructor refuses it."""
    data = pickle.dumps(HebrewDate(5782, Month.ADAR, 29), 2).replace(b"K\x1d", b"K\x1f")
    with pytest.raises(RangeError):
        pickle.loads(data)


def kinds(root: type[HebdateError]) -> list[type[HebdateError]]:
    return [root, *(each for child in root.__subclasses__() for each in kinds(child))]


def errors() -> list[HebdateError]:
    """One of each kind that any file of hebdate has."""
    for module in pkgutil.walk_packages(hebdate.__path__, "hebdate."):
        if module.name != "hebdate.__main__" and not module.name.startswith("hebdate.contrib"):
            importlib.import_module(module.name)
    made: dict[type[HebdateError], HebdateError] = {
        RangeError: RangeError("day", 30, 1, 29, "Adar 5783 has 29 days"),
        HeaderError: HeaderError("no", Reading("x", (0, 1), "none", diagnostics=(Diagnostic("no-date", "m", (0, 1)),))),
        RowError: RowError("line 7", "no date"),
    }
    return [made.get(kind) or kind("what was found") for kind in kinds(HebdateError)]


@pytest.mark.parametrize("error", errors(), ids=lambda error: type(error).__name__)
def test_every_exception_is_copied_whole(error: HebdateError) -> None:
    """Through pickle and copy: its kind, its words and what it carries, a note included."""
    error.add_note("in line 7")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        for other in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error), copy.deepcopy(error)):
            assert type(other) is type(error)
            assert str(other) == str(error)
            assert vars(other) == vars(error)


def test_an_error_comes_home_from_another_process() -> None:
    """It used to break the pool, and everything that waited in it."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        failed, made = pool.submit(HebrewDate, 5783, Month.ADAR, 30), pool.submit(HebrewDate, 5782, Month.IYYAR, 15)
        with pytest.raises(RangeError) as caught:
            failed.result()
        assert (caught.value.field, caught.value.value, caught.value.low, caught.value.high) == ("day", 30, 1, 29)
        assert made.result() == DATE
