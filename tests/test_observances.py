"""What a day is: every value of the oracles, pyluach as an independent witness day by day, and the laws.

The data in ``data/observances`` says of each file how it was made; pyluach (MIT) is asked here too, and where it
and the package differ the difference is listed (`UNKNOWN_TO_PYLUACH`), and nothing else differs.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyluach import dates as luach
from pyluach import hebrewcal

import hebdate
from hebdate import HebrewDate, Month, ObservanceError, observances
from hebdate.errors import DateError, RangeError
from hebdate.observances import KINDS, SCHEDULES, Observance, between, days_of, find, ids, of_id, on, year
from hebdate.observances.almanac import FIRST_YEAR, LAST_YEAR
from hebdate.observances.entry import MONTH_IDS
from hebdate.observances.festivals import religious
from hebdate.observances.shape import SHAPES, Shape, shape_of
from hebdate.observances.state import LAWS, era_of, modern

DATA = Path(__file__).parent / "data" / "observances"
YEARS = range(5600, 6000)

#: Month keys of the oracle.
MONTHS = dict(zip("TI HE KI TE SH A1 AD NI IY SI TA AV EL".split(), MONTH_IDS[1:], strict=True))


def data(name: str) -> dict[str, Any]:
    """One file of the oracles."""
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def data_list(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def shape_key(shape: Shape) -> str:
    """The oracle's name of a kind of year: weekday from Sunday 1, and days."""
    return f"{shape.first + 1}-{shape.length}"


# --- the oracles -----------------------------------------------------------------------------------------------------

#: What the oracle does not hold, because it is made by a plain rule of its own, tested below.
BESIDE_THE_ORACLE = {
    "chol-hamoed-pesach", "chol-hamoed-sukkot", "shabbat-chol-hamoed-pesach", "shabbat-chol-hamoed-sukkot",
    "erev-chanukah", "erev-tisha-bav", "leil-selichot", "yom-kippur-katan", "omer",
    *(f"erev-rosh-chodesh-{month}" for month in MONTH_IDS[2:]),
}  # fmt: skip


def places(shape: Shape, schedule: Any) -> dict[str, list[int]]:
    """Id, with the number of the day as the oracle writes it -> the places."""
    found: dict[str, list[int]] = {}
    for entry in sorted(religious(shape, schedule)):
        numbered = entry.number is not None and not entry.id.startswith("rosh-chodesh")
        found.setdefault(f"{entry.id}-{entry.number}" if numbered else entry.id, []).append(entry.place)
    return found


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("shape", [Shape(*shape) for shape in SHAPES], ids=shape_key)
def test_every_kind_of_year_is_the_oracles(shape: Shape, schedule: Any) -> None:
    """All of the oracle's 89 ids on all of their days; and nothing that it does not have, but for what is listed."""
    both = data("by_year_type")["types"][shape_key(shape)]
    expected = {}
    for name, days in (both["both"] | both[schedule]).items():
        head, _, month = name.rpartition("-")
        expected[f"{head}-{MONTHS[month]}" if month in MONTHS else name] = days
    found = places(shape, schedule)

    assert {name: found.get(name) for name in expected} == expected
    beside = {name for name in found if name not in expected}
    if schedule == "israel":
        assert found["simchat-torah"] == found["shmini-atzeret"]  # one day there, which the oracle has once
        beside.remove("simchat-torah")
    assert "sukkot-7" in beside  # which the oracle calls hoshana-rabba alone
    assert {name for name in beside - {"sukkot-7"} if not name.startswith(tuple(BESIDE_THE_ORACLE))} == set()


def test_the_fourteen_shapes_are_all_there_are() -> None:
    """In the whole cycle of the oracle's years, and each of them in it."""
    assert {shape_of(number)[1] for number in YEARS} == {Shape(*shape) for shape in SHAPES}


def test_days_of_the_state_by_the_law_of_the_year() -> None:
    """153 years of four days. One difference: 5 Iyyar 5708, which the oracle has, is the event and no observance."""
    table = data("modern_israel")
    names = [column.replace("_", "-") for column in table["columns"][1:]]
    for number, *days in table["rows"]:
        for name, day in zip(names, days, strict=True):
            if (number, name) == (5708, "yom-haatzmaut"):
                assert day == "1948-05-14"
                day = None
            found = [str(each.day) for each in of_id(name, number, "israel")]
            assert found == ([day] if day else []), (number, name)


def test_where_hebcal_applies_a_rule_before_its_law() -> None:
    """22 dates in which hebcal differs are not its own."""
    differing = data("modern_israel")["hebcal_core_6.9.3_differs"]
    assert len(differing) == 22
    for number, name, ours, theirs in differing:
        found = [str(each.day) for each in of_id(name, number, "israel")]
        assert theirs not in found
        if (number, name) != (5708, "yom-haatzmaut"):
            assert found == ([ours] if ours else [])


def test_judgements_on_what_calendars_disagree_about() -> None:
    """The rows of the oracle's disagreements that name days of the State: we are on the side that it judges right."""
    judged = {row["what"]: row["judgement"] for row in data_list("disagreements")}
    assert "Sunday 1950-04-23" in judged["Yom HaAtzma'ut 5710 (1950)"]
    assert [str(each.day) for each in of_id("yom-haatzmaut", 5710, "israel")] == ["1950-04-23"]
    assert [str(each.day) for each in of_id("yom-haatzmaut", 5750, "israel")] == ["1990-04-30"]
    [sundays] = [what for what in judged if what.startswith("Yom HaShoah when 27 Nisan is a Sunday")]
    for number in map(int, sundays.partition(": ")[2].split()):
        [day] = of_id("yom-hashoah", number, "israel")
        assert (day.hebrew, day.day.weekday()) == (HebrewDate(number, Month.NISAN, 27), 6)
    assert of_id("yom-hazikaron", 5710, "israel") == of_id("yom-yerushalayim", 5727, "israel") == ()
    assert [str(each.day) for each in of_id("rabin", 5759, "israel")] == ["1998-11-01"]
    assert "family-day" not in ids()


@pytest.mark.parametrize("name", [*LAWS, "yom-hazikaron"])
def test_no_day_of_the_state_before_its_first_year(name: str) -> None:
    first = 5711 if name == "yom-hazikaron" else LAWS[name][0].since
    assert of_id(name, first - 1, "israel") == ()
    assert len(of_id(name, first, "israel")) == 1
    assert list(modern(Shape(1, 355), era_of(5708))) == []


@pytest.mark.parametrize(
    ("name", "number", "day"),
    [
        ("yom-haatzmaut", 5711, "4 Iyyar 5711"),  # a Friday by amendment 2
        ("yom-haatzmaut", 5714, "3 Iyyar 5714"),  # a Shabbat by amendment 3
        ("yom-haatzmaut", 5710, "6 Iyyar 5710"),  # a Shabbat by amendment 1
        ("yom-haatzmaut", 5784, "6 Iyyar 5784"),  # a Monday by amendment 6
        ("yom-haatzmaut", 5750, "5 Iyyar 5750"),  # a Monday before it
        ("yom-hazikaron", 5784, "5 Iyyar 5784"),
        ("yom-hashoah", 5784, "28 Nisan 5784"),
        ("sigd", 5769, "29 Heshvan 5769"),
        ("sigd", 5778, "27 Heshvan 5778"),  # a Shabbat
        ("rabin", 5759, "12 Heshvan 5759"),  # py-libhdate has 11
        ("rabin", 5785, "12 Heshvan 5785"),
        ("rabin", 5787, "11 Heshvan 5787"),  # a Friday
    ],
)
def test_shifts_of_the_state(name: str, number: int, day: str) -> None:
    assert [str(each.hebrew) for each in of_id(name, number, "israel")] == [day]


# --- the rules that the oracle does not hold -------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*LAWS, "yom-hazikaron"])
def test_days_of_the_state_keep_off_the_weekdays_of_their_latest_law(name: str) -> None:
    """From its last amendment on a day is on no weekday that the law moves it from, and says what it moved from."""
    law = LAWS["yom-haatzmaut" if name == "yom-hazikaron" else name][-1]
    for number in range(law.since, 6000):
        [each] = of_id(name, number, "diaspora")
        weekday = (each.day.weekday() + 1 + (name == "yom-hazikaron")) % 7
        assert weekday not in law.shifts
        if name != "yom-hazikaron":
            named = HebrewDate.from_date(each.observed_for or each.day)
            assert (named.month.slot, named.day) == (law.slot, law.day)


@pytest.mark.parametrize("decade", range(5600, 6000, 40))
def test_selichot_and_the_little_day_of_atonement(decade: int) -> None:
    """Four days at least lie between the night of Selichot and the New Year; each is moved as its rule says."""
    for number in range(decade, decade + 40):
        _selichot(number)


def _selichot(number: int) -> None:
    [night] = of_id("leil-selichot", number, "israel")
    new_year = HebrewDate(number + 1, Month.TISHRI, 1)
    assert night.begins == "nightfall"
    assert night.day.weekday() == 5
    assert 4 <= new_year.to_date().toordinal() - night.day.toordinal() - 1 < 11

    for each in of_id("yom-kippur-katan", number, "israel"):
        assert each.day.weekday() not in (4, 5)
        eve = each.observed_for or each.day
        assert HebrewDate.from_date(eve + dt.timedelta(1)).day in (1, 30)
        assert each.of not in ("tishri", "heshvan", "tevet", "iyyar")


def test_the_middle_days() -> None:
    """Four and five days in Israel and one less of each elsewhere, numbered from one, and their Shabbat among them."""
    for schedule, sukkot, pesach in (("israel", 6, 5), ("diaspora", 5, 4)):
        for feast, count in (("sukkot", sukkot), ("pesach", pesach)):
            found = of_id(f"chol-hamoed-{feast}", 5784, schedule)  # type: ignore[arg-type]
            assert [each.number for each in found] == list(range(1, count + 1))
            assert {each.work for each in found} == {"limited"}
    assert [str(each.day) for each in find("Shabbat Chol HaMoed Pesach", 5784)] == ["2024-04-27"]
    assert find("Shabbat Chol HaMoed Sukkot", 5784) == ()  # 5784: Sukkot from Shabbat to Shabbat


def test_the_blessing_of_the_sun() -> None:
    """Every 28 years, a Wednesday, in one year of the Hebrew calendar and in no other."""
    found = [str(each.day) for number in range(5690, 5900) for each in of_id("birkat-hachamah", number, "israel")]
    assert found[-6:] == ["1981-04-08", "2009-04-08", "2037-04-08", "2065-04-08", "2093-04-08", "2121-04-09"]
    for day in map(dt.date.fromisoformat, found):
        assert "birkat-hachamah" in [each.id for each in on(day, schedule="israel")]
        assert "birkat-hachamah" in [each.id for each in between(day, day, schedule="diaspora")]
        assert day.weekday() == 2


# --- pyluach ---------------------------------------------------------------------------------------------------------

FESTIVALS = {
    "rosh-hashana": "Rosh Hashana", "yom-kippur": "Yom Kippur", "sukkot": "Succos", "shmini-atzeret": "Shmini Atzeres",
    "simchat-torah": "Simchas Torah", "chanukah": "Chanuka", "tu-bishvat": "Tu B'shvat", "purim-katan": "Purim Katan",
    "purim": "Purim", "shushan-purim": "Shushan Purim", "pesach": "Pesach", "pesach-sheni": "Pesach Sheni",
    "lag-baomer": "Lag Ba'omer", "shavuot": "Shavuos", "tu-bav": "Tu B'av", "tzom-gedaliah": "Tzom Gedalia",
    "asara-btevet": "10 of Teves", "taanit-esther": "Taanis Esther", "17-tammuz": "17 of Tamuz", "tisha-bav": "9 of Av",
}  # fmt: skip

#: What pyluach has no word for: gaps, not contradictions. In Israel it has Simchat Torah as Shmini Atzeret alone.
UNKNOWN_TO_PYLUACH = {
    "hoshana-rabba", "shushan-purim-katan", "purim-meshulash", "taanit-bechorot", "rosh-hashana-labehemot",
    "leil-selichot", "yom-kippur-katan", "birkat-hachamah", "isru-chag-sukkot", "isru-chag-pesach", "isru-chag-shavuot",
    "chol-hamoed-sukkot", "chol-hamoed-pesach",
}  # fmt: skip


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_pyluach_sees_the_same_day_by_day(schedule: Any) -> None:
    """Every day of 5600-5999: its festival or fast is pyluach's, and what pyluach lacks is what is listed."""
    israel = schedule == "israel"
    lacking: set[str] = set()
    for rd in range(HebrewDate(5600, Month.TISHRI, 1).toordinal(), HebrewDate(6000, Month.TISHRI, 1).toordinal()):
        hebrew = HebrewDate.fromordinal(rd)
        theirs = hebrewcal.holiday(luach.HebrewDate(*hebrew.to_biblical()), israel=israel)
        mine = [
            each.id
            for each in on(hebrew, schedule=schedule, kinds=["holy", "half", "fast", "minor"])
            if each.id not in UNKNOWN_TO_PYLUACH or lacking.add(each.id)  # type: ignore[func-returns-value]
        ]
        if israel and mine == ["shmini-atzeret", "simchat-torah"]:
            mine.pop()
        # A fast that moves can meet nothing that pyluach names, and two festivals never meet.
        assert [FESTIVALS[name] for name in mine] == ([theirs] if theirs else []), (hebrew, theirs, mine)
    assert lacking == UNKNOWN_TO_PYLUACH


# --- laws ------------------------------------------------------------------------------------------------------------


def listed(number: int, schedule: Any) -> Iterator[tuple[HebrewDate, Observance]]:
    return ((each.hebrew, each) for each in year(number, schedule=schedule))


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_on_and_find_are_inverses(schedule: Any) -> None:
    """Every observance of every day is found by its id in its year, and every day found is that observance's."""
    for number in YEARS:
        of_days = Counter(listed(number, schedule))
        found = Counter((each.hebrew, each) for name in ids() for each in of_id(name, number, schedule))
        assert of_days == found
        assert all(date.year == number for date, _ in of_days)


@given(st.integers(5600, 5999), st.sampled_from(sorted(ids())), st.sampled_from(SCHEDULES))
@example(5784, "erev-pesach", "israel")
def test_on_gives_what_find_found(number: int, name: str, schedule: Any) -> None:
    for each in find(name, number, schedule=schedule):
        assert each in on(each.day, schedule=schedule)
        assert each in on(each.hebrew, schedule=schedule)
        assert find(each.name(), number, schedule=schedule).count(each) == 1  # by the name that we write


@given(st.integers(5600, 5999), st.sampled_from(sorted(ids())))
def test_without_a_schedule_both_count(number: int, name: str) -> None:
    """Nothing of either is lost, what is the same stands once, and what differs says where it is kept."""
    merged = find(name, number)
    for schedule in SCHEDULES:
        mine = [each for each in merged if each.schedule in (None, schedule)]
        assert [each._replace(schedule=schedule) for each in mine] == list(find(name, number, schedule=schedule))
    assert [each.day for each in merged] == sorted(each.day for each in merged)


@given(st.dates(dt.date(1800, 1, 1), dt.date(2300, 1, 1)), st.integers(0, 900), st.sampled_from(SCHEDULES))
def test_between_is_on_for_each_day(start: dt.date, days: int, schedule: Any) -> None:
    end = start + dt.timedelta(days)
    told = [each for day in range(days + 1) for each in on(start + dt.timedelta(day), schedule=schedule)]
    assert list(between(start, end, schedule=schedule)) == told
    fasts = list(between(start, end, schedule=schedule, kinds=["fast", "omer"]))
    assert fasts == [each for each in told if each.kind in ("fast", "omer")]


@given(st.integers(FIRST_YEAR, LAST_YEAR), st.sampled_from(SCHEDULES))
@example(FIRST_YEAR, "israel")
@example(LAST_YEAR, "diaspora")
def test_a_year_is_whole_and_in_order(number: int, schedule: Any) -> None:
    """Any year that dates can name; its 49 days of the omer, and no fast on a Shabbat but Yom Kippur's."""
    told = list(year(number, schedule=schedule))
    assert [each.day for each in told] == sorted(each.day for each in told)
    assert [each.number for each in told if each.kind == "omer"] == list(range(1, 50))
    assert not [each for each in told if each.kind == "fast" and each.day.weekday() == 5]
    assert {each.kind for each in told} <= set(KINDS)
    moved = [each for each in told if each.observed_for]
    assert all(each.observed_for != each.day for each in moved)


@given(st.integers(5600, 5999), st.sampled_from(sorted(ids())), st.sampled_from(SCHEDULES))
@example(5782, "tisha-bav", "israel")
def test_stretches_hold_the_days(number: int, name: str, schedule: Any) -> None:
    """`days_of` is the same days as `of_id`, run together; with ``nominal`` those that gave the name."""
    found = of_id(name, number, schedule)
    stretched = [rd for first, last in days_of(name, number, schedule) for rd in range(first, last + 1)]
    assert stretched == sorted({each.day.toordinal() for each in found})
    named = [rd for low, high in days_of(name, number, schedule, nominal=True) for rd in range(low, high + 1)]
    assert set(named) == {(each.observed_for or each.day).toordinal() for each in found}


def test_schedules_part_only_where_they_must() -> None:
    """On 16 Nisan, 22-23 Nisan, 7-8 Sivan, 16 and 22-24 Tishri: the second days, and numbers and names that follow."""
    days = set()
    for number in YEARS:
        for each in year(number, schedule="israel"):
            abroad = [other._replace(schedule="israel") for other in on(each.day, schedule="diaspora")]
            if each not in abroad and not each.id.startswith("chol-hamoed"):
                days.add((each.hebrew.month, each.hebrew.day))
    assert days == {
        (Month.TISHRI, 16), (Month.TISHRI, 22), (Month.TISHRI, 23), (Month.NISAN, 16), (Month.NISAN, 22),
        (Month.SIVAN, 7),
    }  # fmt: skip


# --- what people ask for ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "number", "days"),
    [
        ("Erev Pesach", 5782, ["2022-04-15"]),
        ("Lag BaOmer", 5784, ["2024-05-26"]),
        ("3rd day of Chanukah", 5783, ["2022-12-21"]),
        ('כ"ז למטמונים', 5782, ["2022-05-13"]),
        ("Isru Chag Sukkot", 5770, ["2009-10-11", "2009-10-12"]),
        ("Erev Rosh Chodesh Elul", 5784, ["2024-09-02"]),
        ("ערב ראש חודש אלול", 5784, ["2024-09-02"]),
        ("Fast of 17 Tammuz", 5782, ["2022-07-17"]),
        ("צום תשעה באב", 5778, ["2018-07-22"]),
        ("Erev Lag BaOmer", 5784, ["2024-05-25"]),
        ("Acharon shel Pesach", 5784, ["2024-04-30"]),
        ("ב' דר\"ח אייר", 5784, ["2024-05-09"]),
        ("Purim Meshulash", 5781, ["2021-02-28"]),
        ("Purim Katan", 5783, []),
        ("Yom HaAtzmaut", 5708, []),
        ("Shabbat HaGadol", 5784, ["2024-04-20"]),
        ("Mevarchim Iyar", 5784, ["2024-05-04"]),
    ],
)
def test_find(name: str, number: int, days: list[str]) -> None:
    assert [str(each.day) for each in find(name, number)] == days


def test_a_day_tells_when_it_begins_and_what_it_does_to_work() -> None:
    [fast] = on(dt.date(2022, 7, 17), schedule="israel")
    assert (fast.id, fast.begins, fast.observed_for, fast.work) == (
        "17-tammuz",
        "dawn",
        dt.date(2022, 7, 16),
        "allowed",
    )
    assert [each.work for each in find("pesach", 5784, schedule="israel")] == ["forbidden"] + ["limited"] * 5 + [
        "forbidden"
    ]
    assert [each.id for each in on(dt.date(2024, 10, 12), schedule="israel") if each.is_fast] == ["yom-kippur"]
    assert on(dt.date(2024, 11, 5), schedule="diaspora") == ()
    told = on(dt.datetime(2024, 10, 12, 22, 0), schedule="israel")  # noqa: DTZ001 - its date alone counts
    assert told == on(dt.date(2024, 10, 12), schedule="israel")


def test_kinds_may_be_none_or_come_one_by_one() -> None:
    """No kind gives nothing, in the year of the blessing of the sun too; a generator is asked once."""
    day = dt.date(2009, 4, 8)
    assert on(day, schedule="israel", kinds=[]) == ()
    assert list(year(5769, schedule="israel", kinds=[])) == []
    assert list(between(day, day, schedule="israel", kinds=[])) == []
    minor = [each.id for each in year(5769, schedule="israel", kinds=(kind for kind in ["minor"]))]  # type: ignore[misc]
    assert minor.count("birkat-hachamah") == 1
    assert minor == [each.id for each in year(5769, schedule="israel", kinds=["minor"])]
    assert [each.id for each in on(day, schedule="israel", kinds="minor")] == ["birkat-hachamah"]  # type: ignore[arg-type]


def test_json() -> None:
    [fast] = find("tisha-bav", 5782, schedule="israel")
    assert json.loads(json.dumps(fast.to_dict())) == {
        "id": "tisha-bav", "day": "2022-08-07", "kind": "fast", "number": None, "of": None, "begins": "eve",
        "observed_for": "2022-08-06", "schedule": "israel", "work": "allowed",
    }  # fmt: skip


def test_the_package_shows_them() -> None:
    assert hebdate.observances is observances
    assert callable(hebdate.omer)
    assert callable(hebdate.molad)
    assert {"observances", "parasha", "omer", "molad", "anniversaries", "grid"} <= set(hebdate.__all__)


# --- errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: on(dt.date(2024, 1, 1), schedule="Israel"),
            ObservanceError,
            "schedule must be 'israel' or 'diaspora'",
        ),
        (lambda: on(dt.date(2024, 1, 1), schedule=None), ObservanceError, "only you can say which is meant"),
        (lambda: on(dt.date(2024, 1, 1)), TypeError, "schedule"),
        (lambda: on("2024-01-01", schedule="israel"), DateError, "a datetime.date or a HebrewDate, found '2024-01-01'"),
        (lambda: on(HebrewDate(1, Month.TISHRI, 1), schedule="israel"), RangeError, "0001-01-01 to 9999-12-31"),
        (
            lambda: on(dt.date(2024, 1, 1), schedule="israel", kinds=["feast"]),
            ObservanceError,
            "no kind of observance 'feast': the kinds are holy, half",
        ),
        (lambda: year(2024, schedule="israel"), RangeError, "2024 is in 5784"),
        (lambda: year(13760, schedule="israel"), RangeError, "3762..13759"),
        (lambda: year("5784", schedule="israel"), DateError, "year must be a whole number, found '5784'"),
        (lambda: year(5784, schedule="galut"), ObservanceError, "schedule must be"),
        (
            lambda: between(dt.date(2024, 1, 2), dt.date(2024, 1, 1), schedule="israel"),
            DateError,
            "before the start, 2024-01-02: exchange them",
        ),
        (lambda: find("Shavuoot", 5784), ObservanceError, "no observance 'Shavuoot': did you mean"),
        (lambda: find("qwertz", 5784), ObservanceError, "no observance 'qwertz': an observance is such as Erev Pesach"),
        (lambda: find("pesach", 99999), RangeError, "Hebrew year 99999"),
        (lambda: of_id("easter", 5784, "israel"), ObservanceError, "no observance has the id 'easter'"),
    ],
)
def test_errors_say_what_to_do(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


def test_the_ends_of_time() -> None:
    """The first and the last day of `datetime.date` can be asked."""
    assert on(dt.date.min, schedule="israel") == ()
    assert on(dt.date.max, schedule="israel") == ()
