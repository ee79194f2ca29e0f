"""HebrewDate and Month: what they accept, what they refuse and in which words, and the laws of their arithmetic."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate.arithmetic import is_leap, month_length, new_year
from hebdate.date import MAX_YEAR, MIN_YEAR, HebrewDate, Month
from hebdate.errors import DateError, HebdateError, MonthError, MonthNotInYearError, RangeError

KNOWN = json.loads((Path(__file__).parent / "data" / "known_dates.json").read_text(encoding="utf-8"))["cases"]

FIRST = HebrewDate(MIN_YEAR, Month.TISHRI, 1)
LAST = HebrewDate(MAX_YEAR, Month.ELUL, 29)

#: (month, slot, Temporal's code, month counted from Nisan in a common year, in a leap year)
MONTHS = [
    (Month.TISHRI, 1, "M01", 7, 7),
    (Month.HESHVAN, 2, "M02", 8, 8),
    (Month.KISLEV, 3, "M03", 9, 9),
    (Month.TEVET, 4, "M04", 10, 10),
    (Month.SHEVAT, 5, "M05", 11, 11),
    (Month.ADAR_I, 6, "M05L", None, 12),
    (Month.ADAR, 7, "M06", 12, 13),
    (Month.NISAN, 8, "M07", 1, 1),
    (Month.IYYAR, 9, "M08", 2, 2),
    (Month.SIVAN, 10, "M09", 3, 3),
    (Month.TAMUZ, 11, "M10", 4, 4),
    (Month.AV, 12, "M11", 5, 5),
    (Month.ELUL, 13, "M12", 6, 6),
]

LEAP, COMMON = 5782, 5783


@st.composite
def hebrew_dates(draw: st.DrawFn) -> HebrewDate:
    """Valid dates, built and not filtered: a year, a month that it has, a day that the month has."""
    year = draw(st.integers(MIN_YEAR, MAX_YEAR))
    month = draw(st.sampled_from([month for month in Month if month is not Month.ADAR_I or is_leap(year)]))
    return HebrewDate(year, month, draw(st.integers(1, month_length(year, month.slot))))


# -- months ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("month", "slot", "code", "common", "leap"), MONTHS)
def test_months(month: Month, slot: int, code: str, common: int | None, leap: int) -> None:
    """Slot, code and the two ways of counting, both ways."""
    assert month.slot == month.value == slot
    assert Month(slot) is month
    assert month.code == code
    assert Month.from_code(code) is month
    assert HebrewDate(LEAP, month, 1).to_biblical() == (LEAP, leap, 1)
    assert HebrewDate.from_biblical(LEAP, leap, 1) == HebrewDate(LEAP, month, 1)
    if common is not None:
        assert HebrewDate(COMMON, month, 1).to_biblical() == (COMMON, common, 1)
        assert HebrewDate.from_biblical(COMMON, common, 1) == HebrewDate(COMMON, month, 1)


def test_there_are_thirteen_months_in_order() -> None:
    """Adar II is Adar, and months sort as the year runs."""
    assert list(Month) == [month for month, *_ in MONTHS]
    assert Month.ADAR_II is Month.ADAR
    assert sorted(random.sample(list(Month), 13)) == list(Month)
    assert Month.TISHRI < Month.ADAR_I <= Month.ADAR_I < Month.ADAR
    assert Month.ELUL > Month.AV >= Month.AV
    with pytest.raises(TypeError):
        Month.AV < 12  # noqa: B015


# -- values ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "text", "code"),
    [
        (HebrewDate(5782, Month.IYYAR, 15), "15 Iyyar 5782", "HebrewDate(5782, Month.IYYAR, 15)"),
        (HebrewDate(5782, Month.ADAR_I, 30), "30 Adar I 5782", "HebrewDate(5782, Month.ADAR_I, 30)"),
        (HebrewDate(5782, Month.ADAR_II, 1), "1 Adar II 5782", "HebrewDate(5782, Month.ADAR, 1)"),
        (HebrewDate(5783, Month.ADAR, 1), "1 Adar 5783", "HebrewDate(5783, Month.ADAR, 1)"),
        (HebrewDate(1, Month.TISHRI, 1), "1 Tishri 1", "HebrewDate(1, Month.TISHRI, 1)"),
    ],
)
def test_text_and_code(date: HebrewDate, text: str, code: str) -> None:
    """str is for people; repr evaluates to the date."""
    assert str(date) == text
    assert repr(date) == code
    assert eval(code) == date


def test_immutable_and_small() -> None:
    """Fields cannot be set, nothing can be added, and there is no dict to add it to."""
    date = HebrewDate(5782, Month.IYYAR, 15)
    with pytest.raises(
        AttributeError, match=r"^a HebrewDate does not change: date\.replace\(year=\.\.\.\) gives another$"
    ):
        date.year = 5783
    with pytest.raises(AttributeError):
        date.note = "x"
    with pytest.raises(AttributeError):
        del date.day
    assert not hasattr(date, "__dict__")


@pytest.mark.parametrize(
    "copied",
    [
        copy.copy,
        copy.deepcopy,
        HebrewDate.replace,
        HebrewDate.__replace__,
        *(lambda d, p=p: pickle.loads(pickle.dumps(d, p)) for p in range(6)),
    ],
)
def test_copies(copied: Callable[[HebrewDate], HebrewDate]) -> None:
    """Copies and pickles are equal, hash alike, and share the month."""
    date = HebrewDate(5782, Month.ADAR, 29)
    other = copied(date)
    assert other == date
    assert hash(other) == hash(date)
    assert other.month is Month.ADAR
    assert other.to_date() == dt.date(2022, 4, 1)


def test_matches_by_position() -> None:
    """The three fields, in order, for match statements."""
    match HebrewDate(5782, Month.IYYAR, 15):
        case HebrewDate(year, Month.IYYAR, day):
            assert (year, day) == (5782, 15)
        case _:
            pytest.fail("no match")


def test_integers_of_other_kinds_become_int() -> None:
    """numpy's integers are taken, and kept as int."""
    date = HebrewDate(np.int64(5782), Month.IYYAR, np.int8(15))
    assert (type(date.year), type(date.day)) == (int, int)
    assert date == HebrewDate(5782, Month.IYYAR, 15)
    assert date + np.int64(1) == HebrewDate(5782, Month.IYYAR, 16)
    assert type((date + np.int64(1)).day) is int
    assert HebrewDate.fromordinal(np.int64(738291)) == date


def test_never_equal_to_a_civil_date() -> None:
    """The two kinds of date are different things, even on one day."""
    hebrew, civil = HebrewDate(5782, Month.IYYAR, 15), dt.date(2022, 5, 16)
    assert hebrew != civil
    assert civil != hebrew
    for compare in (lambda: hebrew < civil, lambda: civil <= hebrew, lambda: hebrew - civil, lambda: civil - hebrew):
        with pytest.raises(TypeError):
            compare()


# -- conversion ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("civil", "hebrew"),
    [
        (dt.date(2022, 5, 16), HebrewDate(5782, Month.IYYAR, 15)),
        (dt.date(2022, 9, 26), HebrewDate(5783, Month.TISHRI, 1)),
        (dt.date(1948, 5, 14), HebrewDate(5708, Month.IYYAR, 5)),
        (dt.date.min, HebrewDate(3761, Month.TEVET, 18)),
        (dt.date.max, HebrewDate(13760, Month.HESHVAN, 28)),
    ],
)
def test_conversion(civil: dt.date, hebrew: HebrewDate) -> None:
    """Both ways, by date and by ordinal, with the weekday."""
    assert HebrewDate.from_date(civil) == hebrew
    assert hebrew.to_date() == civil
    assert hebrew.toordinal() == civil.toordinal()
    assert HebrewDate.fromordinal(civil.toordinal()) == hebrew
    assert hebrew.weekday() == civil.weekday()


def test_a_datetime_counts_by_its_date() -> None:
    """The time and the zone are not looked at, not even late in the evening."""
    late = dt.datetime(2022, 5, 16, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=14)))
    assert HebrewDate.from_date(late) == HebrewDate(5782, Month.IYYAR, 15)


def test_the_ends_of_the_range() -> None:
    """Before the civil calendar's year 1 and after its 9999 there are ordinals and weekdays, but no datetime.date."""
    assert FIRST.toordinal() == -1_373_427
    assert HebrewDate.fromordinal(-1_373_427) == FIRST
    assert FIRST.weekday() == 0
    assert LAST.toordinal() == new_year(MAX_YEAR + 1) - 1 == 3_652_355
    assert HebrewDate.fromordinal(3_652_355) == LAST
    assert HebrewDate(3761, Month.TEVET, 17).toordinal() == 0


@pytest.mark.parametrize(
    "case", [case for case in KNOWN if case["kind"] == "conversion"], ids=lambda case: case["gregorian"]
)
def test_dates_of_pyluach(case: dict[str, Any]) -> None:
    """pyluach's dates in its own way of counting months."""
    date = HebrewDate.from_biblical(*case["hebrew"])
    assert date.to_date() == dt.date.fromisoformat(case["gregorian"])
    assert list(date.to_biblical()) == case["hebrew"]


@pytest.mark.parametrize(
    "case", [case for case in KNOWN if case["kind"] == "invalid"], ids=lambda case: str(case["hebrew"])
)
def test_error_what_pyluach_refuses(case: dict[str, Any]) -> None:
    """pyluach's impossible dates are impossible here."""
    with pytest.raises((RangeError, MonthNotInYearError)):
        HebrewDate.from_biblical(*case["hebrew"])


def test_every_day_of_four_centuries() -> None:
    """Each day to and from the civil day, built again with validation, in order, with its weekday and biblical form."""
    before = HebrewDate.from_date(dt.date(1799, 12, 31))
    for ordinal in range(dt.date(1800, 1, 1).toordinal(), dt.date(2200, 1, 1).toordinal()):
        civil = dt.date.fromordinal(ordinal)
        date = HebrewDate.from_date(civil)
        assert date.to_date() == civil
        assert HebrewDate(date.year, date.month, date.day) == date
        assert before < date
        assert date.weekday() == civil.weekday()
        assert HebrewDate.from_biblical(*date.to_biblical()) == date
        before = date


def test_sorting_is_time() -> None:
    """The order of the fields is the order of days."""
    dates = [HebrewDate.fromordinal(ordinal) for ordinal in range(738_000, 739_000)]
    shuffled = dates.copy()
    random.Random(5782).shuffle(shuffled)
    assert sorted(shuffled) == dates


# -- arithmetic ----------------------------------------------------------------------------------------------------


@given(hebrew_dates(), hebrew_dates())
def test_subtraction_is_signed(a: HebrewDate, b: HebrewDate) -> None:
    """a - b is the way from b to a; adding it back arrives; the order agrees with its sign."""
    days = a - b
    assert type(days) is int
    assert b - a == -days
    assert b + days == a
    assert a - days == b
    assert (a < b, a == b, a > b) == (days < 0, days == 0, days > 0)
    assert (a.weekday() - b.weekday() - days) % 7 == 0


@given(hebrew_dates())
def test_every_form_comes_back(date: HebrewDate) -> None:
    """Ordinal, biblical form, repr and pickle are inverse pairs."""
    assert HebrewDate.fromordinal(date.toordinal()) == date
    assert HebrewDate.from_biblical(*date.to_biblical()) == date
    assert eval(repr(date)) == date
    assert pickle.loads(pickle.dumps(date)) == date
    assert HebrewDate.of(date.year, date.month, date.day, overflow="constrain") == date
    assert date.is_leap == (month_length(date.year, 6) == 30)


@pytest.mark.parametrize("days", [True, 1.0, "1", None, dt.date(2022, 5, 16)])
def test_error_only_whole_numbers_of_days(days: Any) -> None:
    """Nothing but an integer moves a date."""
    date = HebrewDate(5782, Month.IYYAR, 15)
    with pytest.raises(TypeError):
        date + days
    with pytest.raises(TypeError):
        date - days


# -- policy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((5783, Month.ADAR, 30), HebrewDate(5783, Month.ADAR, 29)),
        ((5783, Month.ADAR, 99), HebrewDate(5783, Month.ADAR, 29)),
        ((5783, Month.ADAR_I, 30), HebrewDate(5783, Month.ADAR, 29)),
        ((5783, Month.ADAR_I, 7), HebrewDate(5783, Month.ADAR, 7)),
        ((5782, Month.ADAR_I, 31), HebrewDate(5782, Month.ADAR_I, 30)),
        ((5784, Month.KISLEV, 30), HebrewDate(5784, Month.KISLEV, 29)),
        ((5782, Month.IYYAR, 15), HebrewDate(5782, Month.IYYAR, 15)),
    ],
)
def test_constrain(fields: tuple[int, Month, int], expected: HebrewDate) -> None:
    """The nearest day at or before that the year has, but only when asked."""
    assert HebrewDate.of(*fields, overflow="constrain") == expected
    if fields != (expected.year, expected.month, expected.day):
        for refused in (HebrewDate, HebrewDate.of):
            with pytest.raises((RangeError, MonthNotInYearError)):
                refused(*fields)


def test_replace() -> None:
    """Fields change under the same policy; what is not named stays."""
    date = HebrewDate(5782, Month.ADAR_I, 30)
    assert date.replace() == date
    assert date.replace(day=1) == HebrewDate(5782, Month.ADAR_I, 1)
    assert date.replace(month=Month.NISAN) == HebrewDate(5782, Month.NISAN, 30)
    assert date.replace(year=5784) == HebrewDate(5784, Month.ADAR_I, 30)
    assert date.replace(year=5783, overflow="constrain") == HebrewDate(5783, Month.ADAR, 29)
    with pytest.raises(MonthNotInYearError):
        date.replace(year=5783)


# -- today -------------------------------------------------------------------------------------------------------


def test_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The civil day of the zone asked for, and one more after sunset; the caller has to say which."""

    class Clock(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
            instant = dt.datetime(2022, 5, 16, 20, 0, tzinfo=dt.UTC)
            return instant.astimezone(tz) if tz else dt.datetime(2022, 1, 1)  # noqa: DTZ001 - local time has no zone

    monkeypatch.setattr("hebdate.date.dt.datetime", Clock)
    jerusalem = dt.timezone(dt.timedelta(hours=3))
    auckland = dt.timezone(dt.timedelta(hours=12))

    assert HebrewDate.today(after_sunset=False, tz=jerusalem) == HebrewDate(5782, Month.IYYAR, 15)
    assert HebrewDate.today(after_sunset=True, tz=jerusalem) == HebrewDate(5782, Month.IYYAR, 16)
    assert HebrewDate.today(after_sunset=False, tz=auckland) == HebrewDate(5782, Month.IYYAR, 16)
    assert HebrewDate.today(after_sunset=False) == HebrewDate(5782, Month.TEVET, 28)
    with pytest.raises(TypeError, match="after_sunset"):
        HebrewDate.today()


# -- refusals, with their words ------------------------------------------------------------------------------------

YEARS = "the Hebrew years from the first to the end of datetime.date"
FROM_TISHRI = "month of the year, which begins with Tishri)"
COUNTERS = "counting from Nisan as convertdate, hebcal and pyluach do"

REFUSED = [
    # a month that is no Month
    (
        lambda: HebrewDate(5782, 2, 15),
        MonthError,
        f"month must be a Month, found the integer 2: write Month.HESHVAN (the second {FROM_TISHRI}, "
        f"or HebrewDate.from_biblical(5782, 2, 15) if 2 is Iyyar, {COUNTERS}",
    ),
    (
        lambda: HebrewDate(5782, 12, 1),
        MonthError,
        f"month must be a Month, found the integer 12: write Month.AV (the twelfth {FROM_TISHRI}, "
        f"or HebrewDate.from_biblical(5782, 12, 1) if 12 is Adar I, {COUNTERS}",
    ),
    (
        lambda: HebrewDate(5783, 12, 1),
        MonthError,
        f"month must be a Month, found the integer 12: write Month.ELUL (the twelfth {FROM_TISHRI}, "
        f"or HebrewDate.from_biblical(5783, 12, 1) if 12 is Adar, {COUNTERS}",
    ),
    (
        lambda: HebrewDate(5782, 13, 1),
        MonthError,
        f"month must be a Month, found the integer 13: write Month.ELUL (the thirteenth {FROM_TISHRI}, "
        f"or HebrewDate.from_biblical(5782, 13, 1) if 13 is Adar II, {COUNTERS}",
    ),
    (
        lambda: HebrewDate.of(5783, np.int64(7), 1, overflow="constrain"),
        MonthError,
        f"month must be a Month, found the integer 7: write Month.NISAN (the seventh {FROM_TISHRI}, "
        f"or HebrewDate.from_biblical(5783, 7, 1) if 7 is Tishri, {COUNTERS}",
    ),
    (
        lambda: HebrewDate(5783, 13, 1),
        MonthError,
        "month must be a Month, found the integer 13, which is no month of 5783 by any count: "
        "write a member, such as Month.IYYAR",
    ),
    (
        lambda: HebrewDate(5783, 0, 1),
        MonthError,
        "month must be a Month, found the integer 0, which is no month of 5783 by any count: "
        "write a member, such as Month.IYYAR",
    ),
    (
        lambda: HebrewDate(5782, "Adar", 15),
        MonthError,
        "5782 is a leap year and has two Adars: write 'adar-i' or 'adar-ii'",
    ),
    (
        lambda: HebrewDate(5783, "Adar II", 15),
        MonthNotInYearError,
        "5783 is a common year and has one Adar: write 'adar'",
    ),
    (
        lambda: HebrewDate(5783, "Adar I", 15),
        MonthNotInYearError,
        "5783 is a common year and has one Adar: Month.ADAR",
    ),
    (
        lambda: HebrewDate(5782, "Iyar", 15),
        MonthError,
        "no month is called 'Iyar': did you mean 'iyyar'?",
    ),
    (
        lambda: HebrewDate(5782, "December", 15),
        MonthError,
        "no month is called 'December': write a member, such as Month.IYYAR, its name 'iyyar' or its code 'M08'",
    ),
    (
        lambda: HebrewDate(5782, True, 15),
        MonthError,
        "month must be a Month, found True (bool): write a member, such as Month.IYYAR",
    ),
    (
        lambda: HebrewDate(5782, 9.0, 15),
        MonthError,
        "month must be a Month, found 9.0 (float): write a member, such as Month.IYYAR",
    ),
    (
        lambda: HebrewDate(5782, None, 15),
        MonthError,
        "month must be a Month, found None (NoneType): write a member, such as Month.IYYAR",
    ),
    (lambda: Month(14), MonthError, "no month has the slot 14: slots run from 1 (Tishri) to 13 (Elul)"),
    (
        lambda: Month.from_code("M13"),
        MonthError,
        "no Hebrew month has the code 'M13': codes are M01 (Tishri) to M12 (Elul), and M05L (Adar I)",
    ),
    (
        lambda: HebrewDate.from_biblical(5782, Month.IYYAR, 15),
        MonthError,
        "from_biblical counts months from Nisan = 1, found Month.IYYAR: write HebrewDate(5782, Month.IYYAR, 15)",
    ),
    # a month that the year does not have
    (
        lambda: HebrewDate(5783, Month.ADAR_I, 1),
        MonthNotInYearError,
        "5783 is a common year and has one Adar: Month.ADAR",
    ),
    (
        lambda: HebrewDate.from_biblical(5783, 13, 1),
        MonthNotInYearError,
        "5783 is a common year and has one Adar: month 12 counted from Nisan, Month.ADAR",
    ),
    # out of range
    (
        lambda: HebrewDate(5783, Month.ADAR, 30),
        RangeError,
        "day 30 is out of range 1..29: Adar 5783 has 29 days",
    ),
    (
        lambda: HebrewDate(5782, Month.ADAR_II, 30),
        RangeError,
        "day 30 is out of range 1..29: Adar II 5782 has 29 days",
    ),
    (
        lambda: HebrewDate(5784, Month.KISLEV, 30),
        RangeError,
        "day 30 is out of range 1..29: Kislev 5784 has 29 days",
    ),
    (
        lambda: HebrewDate(5782, Month.ADAR_I, 31),
        RangeError,
        "day 31 is out of range 1..30: Adar I 5782 has 30 days",
    ),
    (lambda: HebrewDate(5782, Month.AV, 0), RangeError, "day 0 is out of range 1..30: Av 5782 has 30 days"),
    (
        lambda: HebrewDate.of(5782, Month.AV, -1, overflow="constrain"),
        RangeError,
        "day -1 is out of range 1..30: Av 5782 has 30 days",
    ),
    (lambda: HebrewDate(0, Month.AV, 1), RangeError, f"year 0 is out of range 1..13760: {YEARS}"),
    (lambda: HebrewDate(13761, Month.AV, 1), RangeError, f"year 13761 is out of range 1..13760: {YEARS}"),
    (
        lambda: HebrewDate.of(0, Month.AV, 1, overflow="constrain"),
        RangeError,
        f"year 0 is out of range 1..13760: {YEARS}",
    ),
    (
        lambda: HebrewDate.from_biblical(5782, 14, 1),
        RangeError,
        "month 14 is out of range 1..13: counted from Nisan = 1, as from_biblical does",
    ),
    (
        lambda: FIRST - 1,
        RangeError,
        "ordinal -1373428 is out of range -1373427..3652355: the Hebrew years 1 to 13760",
    ),
    (
        lambda: LAST + 1,
        RangeError,
        "ordinal 3652356 is out of range -1373427..3652355: the Hebrew years 1 to 13760",
    ),
    (
        lambda: HebrewDate(3761, Month.TEVET, 17).to_date(),
        RangeError,
        "ordinal 0 is out of range 1..3652059: 17 Tevet 3761 is before 0001-01-01, where datetime.date begins; "
        "toordinal() still numbers the day",
    ),
    (
        lambda: HebrewDate(13760, Month.HESHVAN, 29).to_date(),
        RangeError,
        "ordinal 3652060 is out of range 1..3652059: 29 Heshvan 13760 is after 9999-12-31, where datetime.date ends; "
        "toordinal() still numbers the day",
    ),
    # of the wrong kind
    (
        lambda: HebrewDate("5782", Month.AV, 1),
        DateError,
        "year must be a whole number, found '5782' (str)",
    ),
    (
        lambda: HebrewDate(5782.0, Month.AV, 1),
        DateError,
        "year must be a whole number, found 5782.0 (float)",
    ),
    (lambda: HebrewDate(5782, Month.AV, True), DateError, "day must be a whole number, found True (bool)"),
    (
        lambda: HebrewDate(5782, Month.AV, None),
        DateError,
        "day must be a whole number, found None (NoneType)",
    ),
    (
        lambda: HebrewDate(5782, Month.AV, np.array([1, 2])),
        DateError,
        "day must be a whole number, found array([1, 2]) (ndarray)",
    ),
    (
        lambda: HebrewDate.from_date("2022-05-16"),
        DateError,
        "date must be a datetime.date, found '2022-05-16' (str)",
    ),
    (
        lambda: HebrewDate.fromordinal(1.0),
        DateError,
        "ordinal must be a whole number, found 1.0 (float)",
    ),
    (
        lambda: HebrewDate.of(5782, Month.AV, 1, overflow="clamp"),
        DateError,
        "overflow must be 'reject', 'constrain' or 'roll', found 'clamp' (str)",
    ),
]


@pytest.mark.parametrize(("refused", "error", "message"), REFUSED, ids=[message[:50] for _, _, message in REFUSED])
def test_error_messages(refused: Callable[[], object], error: type[HebdateError], message: str) -> None:
    """The exact kind of error, with all of its words."""
    with pytest.raises(error) as caught:
        refused()
    assert type(caught.value) is error
    assert str(caught.value) == message


def test_error_carries_the_numbers() -> None:
    """A RangeError can be read by a program."""
    with pytest.raises(RangeError) as caught:
        HebrewDate(5783, Month.ADAR, 30)
    error = caught.value
    assert (error.field, error.value, error.low, error.high) == ("day", 30, 1, 29)
