"""reader: what a text means, from the outside: the corpus of printed lines, the peers' wrong answers, bad input."""

from __future__ import annotations

import collections
import datetime as dt
import json
import pathlib
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hebdate
from hebdate.errors import HeaderError, LocaleError

DATA = pathlib.Path(__file__).parent / "data"
PEERS = json.loads((DATA / "peers.json").read_text(encoding="utf-8"))
CORPUS = [json.loads(line) for line in (DATA / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]

CLAIMS = {"agree", "evening", "single"}

# Text, agreement, Gregorian, Hebrew (year, month code, day), inferred.
READ: list[tuple[str, str, str | None, tuple[int, str, int] | None, list[str]]] = [
    ("Monday, May 16th | 15 Iyyar 5782", "agree", "2022-05-16", (5782, "M08", 15), ["gregorian.year"]),
    ("15 Iyyar 5782 | Monday, May 16th", "agree", "2022-05-16", (5782, "M08", 15), ["gregorian.year"]),
    ("Monday May 16th 15 Iyyar 5782", "agree", "2022-05-16", (5782, "M08", 15), ["gregorian.year"]),
    ("May 16, 2022 | 16 Iyyar 5782", "evening", "2022-05-16", (5782, "M08", 16), []),
    ("5/6/22 | 6 Sivan 5782", "agree", "2022-06-05", (5782, "M09", 6), ["gregorian.century"]),
    ('יום שני, ט"ו באייר ה\'תשפ"ב', "single", "2022-05-16", (5782, "M08", 15), []),
    ("ט״ו באייר תשפ״ב · 16 במאי 2022", "agree", "2022-05-16", (5782, "M08", 15), ["hebrew.millennium"]),
    ("15 Iyyar 5782", "single", "2022-05-16", (5782, "M08", 15), []),
    ("2022-05-16", "single", "2022-05-16", (5782, "M08", 15), []),
    ("16.5.2022", "single", "2022-05-16", (5782, "M08", 15), []),
    ("05/16/2022", "single", "2022-05-16", (5782, "M08", 15), []),
    ("16 May 2022 | 15 Iyyar", "agree", "2022-05-16", (5782, "M08", 15), ["hebrew.year"]),
    ("May '22 | 15 Iyyar 5782", "agree", "2022-05-16", (5782, "M08", 15), ["gregorian.century"]),
    ("16 mai 2022 - 15 iyar 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("1er mai 2022 / 30 nissan 5782", "agree", "2022-05-01", (5782, "M07", 30), []),
    ("lunes 16 de mayo de 2022, 15 de Iyar de 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("segunda-feira, 16 de maio de 2022 | 15 Iyar 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("lunedì 16 maggio 2022 – 15 Iyar 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("Montag, 16. Mai 2022 / 15. Ijjar 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("maandag 16 mei 2022 / 15 Ijar 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("понедельник, 16 мая 2022 г. | 15 ияра 5782", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("2022. május 16. hétfő – 5782. ijár 15.", "agree", "2022-05-16", (5782, "M08", 15), []),
    ("מאָנטיק, 16 מאי 2022 | ט״ו אייר תשפ״ב", "agree", "2022-05-16", (5782, "M08", 15), ["hebrew.millennium"]),
    ("March 3, 2019 | 26 Adar 5779", "agree", "2019-03-03", (5779, "M05L", 26), []),
    ("March 24, 2024 | 14 Adar 5784", "agree", "2024-03-24", (5784, "M06", 14), []),
    ("30 Cheshvan 5783", "single", "2022-11-24", (5783, "M02", 30), []),
    ("the fifteenth of Iyyar 5782", "single", "2022-05-16", (5782, "M08", 15), []),
    ("Yud Tes Kislev 5782", "single", "2021-11-23", (5782, "M03", 19), []),
    ("ט״ו אייר תק״פ לפ״ק", "single", "1820-04-29", (5580, "M08", 15), ["hebrew.millennium"]),
    ("4 May 1882 O.S.", "single", "1882-05-16", (5642, "M08", 27), []),
    ("4/16 May 1882 | 27 Iyyar 5642", "agree", "1882-05-16", (5642, "M08", 27), []),
    ("October 14, 1066 | 22 Tishri 4827", "agree", "1066-10-20", (4827, "M01", 22), []),
    ('ליל שני ט"ו באייר (3.5.15)', "evening", "2015-05-03", (5775, "M08", 15), ["gregorian.century", "hebrew.year"]),
    ("Yom Kippur 5783", "single", "2022-10-05", (5783, "M01", 10), []),
    ("No. 8 1 KISLEV 5782", "single", "2021-11-05", (5782, "M03", 1), []),
]

# Intervals: text, agreement, Gregorian, first Hebrew day or month.
INTERVALS = [
    ("2021-09-02/2021-09-08", "2021-09-02/2021-09-08", (5781, "M12", 25)),
    ("2021-09-02/2021-09-08 | 25 Elul 5781 - 2 Tishri 5782", "2021-09-02/2021-09-08", (5781, "M12", 25)),
    ("2.9.2021-8.9.2021", "2021-09-02/2021-09-08", (5781, "M12", 25)),
    ("Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782", "2021-09-02/2021-09-08", (5781, "M12", 25)),
    ("November 2025, Heshvan 5786", "2025-11-01/2025-11-30", (5786, "M02", None)),
    ("התש״ף–2020", "2020-01-01/2020-12-31", (5780, None, None)),
    ("May 16-18, 2022", "2022-05-16/2022-05-18", (5782, "M08", 15)),
    ("Rosh Chodesh Iyyar 5782", "2022-05-01/2022-05-02", (5782, "M07", 30)),
]

# A strict call's whole message: its summary, then a caret under each problem.
ERRORS = [
    (
        "Tuesday, May 16th | 15 Iyyar 5782",
        "the text contradicts itself\n"
        "Tuesday, May 16th | 15 Iyyar 5782\n"
        "^^^^^^^ found Tuesday, but 2022-05-16 is a Monday",
        ["2022-05-16", "2022-05-17"],
    ),
    (
        "May 17, 2022 | 14 Iyyar 5782",
        "the text contradicts itself\n"
        "May 17, 2022 | 14 Iyyar 5782\n"
        "               ^^^^^^^^^^^^^ found May 17, 2022, which is 16 Iyyar 5782, but 14 Iyyar 5782 is 2022-05-15, "
        "2 days earlier",
        ["2022-05-15", "2022-05-17"],
    ),
    (
        "30 Adar 5783",
        "the text contradicts itself\n30 Adar 5783\n^^ found day 30, but Adar 5783 has 29 days",
        ["2023-03-22", "2023-03-23"],
    ),
    (
        "Adar II 5783",
        "the text contradicts itself\nAdar II 5783\n^^^^^^^ found Adar II, but 5783 is a common year and has one Adar",
        ["2023-02-22/2023-03-22"],
    ),
    (
        "31 Iyyar 5782",
        "the text contradicts itself\n31 Iyyar 5782\n^^ found day 31, but Iyyar 5782 has 29 days",
        ["2022-05-30", "2022-05-31"],
    ),
    (
        "February 30, 2022",
        "the text contradicts itself\nFebruary 30, 2022\n         ^^ found day 30, but February 2022 has 28 days",
        ["2022-02-28", "2022-03-01"],
    ),
    (
        "31/4/2022",
        "the text contradicts itself\n31/4/2022\n^^ found day 31, but April 2022 has 30 days",
        ["2022-04-30", "2022-05-01"],
    ),
    (
        'יום שלישי, ט"ו באייר ה\'תשפ"ב',
        "the text contradicts itself\n"
        'יום שלישי, ט"ו באייר ה\'תשפ"ב\n'
        "^^^^^^^^^ found Tuesday, but 2022-05-16 is a Monday",
        ["2022-05-16", "2022-05-17"],
    ),
    (
        "Monday, May 16th | 15 Iyyar",
        "the text does not determine the day\n"
        "Monday, May 16th | 15 Iyyar\n"
        "        ^^^^^^^^ no year is written, and 2 days between 1900 and 2100 fit",
        ["1938-05-16", "2022-05-16"],
    ),
    (
        "3/4/2022",
        "the text does not determine the day\n3/4/2022\n^^^^^^^^ the numbers can be read in more than one order",
        ["2022-03-04", "2022-04-03"],
    ),
    (
        "14 Adar 5784",
        "the text does not determine the day\n"
        "14 Adar 5784\n"
        "^^^^^^^^^^^^ the year has two Adars, and plain Adar can be either",
        ["2024-02-23", "2024-03-24"],
    ),
    ("", "no date was read\n\n^ no date was found", []),
    ("NaN", "no date was read\nNaN\n^ no date was found", []),
]

# No day is in any of these, and none may be claimed.
NO_DAY = [
    "", " ", "\n", "NaN", "0", "15", "Monday", "Monday 16", "year 0", "May 16, 0", "May 16, 0000", "0000-05-16",
    "May 16, 99999", "15 Iyyar 99999", "15 Iyyar 0", "15 Iyyar", "16 May", "5782", "2022", "May 2022", "Iyyar 5782",
    "13/13/2022", "29.2.2022", "30 Heshvan 5782", "Kislev Purim 5782", "Adar", "ט״ו", "באייר", "16 May 1443 AH",
    "1 January 1 | 18 Tevet 3761",
    "ל״ה אייר תשפ״ב", "99/99/99", "١٦", "\x00", "\ud800", "\u200f\u200e", "()[]{}", "'" * 50, "1" * 400,
]  # fmt: skip


def parse(text: str, **options: Any) -> hebdate.Reading:
    return hebdate.parse(text, strict=False, **options)


def hebrew(reading: hebdate.Reading) -> tuple[object, ...] | None:
    found = reading.to_dict()["hebrew"]
    return tuple(found.values()) if isinstance(found, dict) else None


# --- the acceptance lines --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "agreement", "gregorian", "fields", "inferred"), READ)
def test_read(
    text: str, agreement: str, gregorian: str | None, fields: tuple[int, str, int] | None, inferred: list[str]
) -> None:
    reading = hebdate.parse(text)
    found = reading.to_dict()
    assert (found["agreement"], found["gregorian"], hebrew(reading), found["inferred"]) == (
        agreement, gregorian, fields, inferred,
    )  # fmt: skip
    assert reading.date == dt.date.fromisoformat(gregorian or "")
    assert reading.last_date == reading.date


@pytest.mark.parametrize(("text", "gregorian", "fields"), INTERVALS)
def test_read_intervals(text: str, gregorian: str, fields: tuple[object, ...]) -> None:
    reading = hebdate.parse(text)
    assert reading.to_dict()["gregorian"] == gregorian
    assert hebrew(reading) == fields
    assert f"{reading.date}/{reading.last_date}" == gregorian


@pytest.mark.parametrize(("text", "message", "candidates"), ERRORS)
def test_errors_say_exactly_why(text: str, message: str, candidates: list[str]) -> None:
    with pytest.raises(HeaderError) as caught:
        hebdate.parse(text)
    assert str(caught.value) == message
    reading = caught.value.reading
    assert isinstance(reading, hebdate.Reading)
    assert reading.to_dict()["candidates"] == candidates
    assert reading == parse(text)


def test_the_seed_header_is_whole() -> None:
    assert hebdate.parse("Monday, May 16th | 15 Iyyar 5782").to_dict() == {
        "text": "Monday, May 16th | 15 Iyyar 5782",
        "span": [0, 32],
        "agreement": "agree",
        "gregorian": "2022-05-16",
        "hebrew": {"year": 5782, "month_code": "M08", "day": 15},
        "hebrew_last": None,
        "weekday": "Monday",
        "time": None,
        "zone": None,
        "inferred": ["gregorian.year"],
        "diagnostics": [],
        "candidates": [],
        "edtf": "2022-05-16",
    }


@pytest.mark.parametrize("text", NO_DAY)
def test_nothing_is_guessed(text: str) -> None:
    reading = parse(text)
    assert not reading.determined
    assert (reading.date, reading.last_date, reading.hebrew) == (None, None, None)
    assert reading.diagnostics
    json.dumps(reading.to_dict())
    with pytest.raises(HeaderError):
        hebdate.parse(text)


def test_today_is_never_used() -> None:
    """A date without a year is no nearer to being known in a year in which it would fit."""
    this_year = dt.datetime.now(dt.UTC).date()
    assert parse(f"{this_year:%B} {this_year.day}").agreement == "underdetermined"


# --- the corpus ------------------------------------------------------------------------------------------------------


def verdict(expect: dict[str, Any], got: dict[str, Any]) -> str:
    """What a label expects, and what was read -> exact, refused or wrong.

    A row that names no Gregorian day is known by its Hebrew fields; claiming one single day there is wrong. A day
    claimed where the label has a contradiction or an open question is wrong, and so is any other day than the label's.
    """
    days = got["gregorian"]
    claimed = got["agreement"] in CLAIMS
    wanted = {key: value for key, value in (expect["hebrew"] or {}).items() if value is not None}
    fields_right = wanted.items() <= (got["hebrew"] or {}).items()
    match expect["agreement"], expect["gregorian"]:
        case ("mismatch" | "underdetermined") as kind, _:
            if got["agreement"] == kind:
                return "exact"
            return "wrong" if claimed and days else "refused"
        case _, None:
            if not claimed:
                return "refused"
            return "exact" if fields_right and (days is None or "/" in days) else "wrong"
        case kind, wanted_days:
            if not claimed or not days:
                return "refused"
            if wanted_days not in (days, days.split("/")[0]) or not fields_right:
                return "wrong"
            return "exact" if (kind == "evening") is (got["agreement"] == "evening") else "refused"


# Tier -> how many rows it has, and how many of them are read exactly, at least.
TIERS = {"day": (145, 141), "span": (43, 41), "damaged": (34, 25), "damaged-span": (14, 8)}


@pytest.fixture(scope="module")
def verdicts() -> list[tuple[str, str, str]]:
    found = []
    for row in CORPUS:
        if row["tier"] != "context":
            got = parse(row["text"]).to_dict()
            found.append((row["tier"], verdict(row["expect"], got), row["text"]))
    return found


def test_the_corpus_is_never_read_wrong(verdicts: list[tuple[str, str, str]]) -> None:
    assert [text for _, what, text in verdicts if what == "wrong"] == []


@pytest.mark.parametrize("tier", sorted(TIERS))
def test_the_corpus_is_read(verdicts: list[tuple[str, str, str]], tier: str) -> None:
    counts = collections.Counter(what for name, what, _ in verdicts if name == tier)
    rows, exact = TIERS[tier]
    assert counts.total() == rows
    assert counts["exact"] >= exact, [text for name, what, text in verdicts if name == tier and what != "exact"]


def test_context_rows_crash_nothing_either() -> None:
    assert sum(row["tier"] == "context" and bool(parse(row["text"]).to_dict()) for row in CORPUS) == 16


def test_the_verdict_can_fail() -> None:
    """The rule above tells right from wrong; a scorer that calls everything exact would pass anything."""
    label = {"agreement": "agree", "gregorian": "2022-05-16", "hebrew": {"year": 5782, "month_code": "M08", "day": 15}}
    right = parse("Monday, May 16th | 15 Iyyar 5782").to_dict()
    assert verdict(label, right) == "exact"
    assert verdict(label, {**right, "gregorian": "2022-05-17"}) == "wrong"
    assert verdict(label, {**right, "agreement": "evening"}) == "refused"
    assert verdict(label, {**right, "hebrew": {"year": 5782, "month_code": "M08", "day": 16}}) == "wrong"
    assert verdict(label, parse("May 16").to_dict()) == "refused"
    assert verdict({**label, "agreement": "mismatch"}, right) == "wrong"


# --- the peers' wrong answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", PEERS["cases"], ids=lambda case: case["text"])
def test_what_peers_get_wrong(case: dict[str, Any]) -> None:
    reading = parse(case["text"])
    found = reading.to_dict()
    if case["agreement"] == "not-claimed":
        assert not reading.determined
        return
    assert (found["agreement"], found["gregorian"]) == (case["agreement"], case["gregorian"])
    if case["hebrew"]:
        assert hebrew(reading) == tuple(case["hebrew"])


# hebcal's months by number -> month codes; plain Adar is their Adar II.
HEBCAL_CODES = {
    1: "M07", 2: "M08", 3: "M09", 4: "M10", 5: "M11", 6: "M12", 7: "M01", 8: "M02", 9: "M03", 10: "M04", 11: "M05",
    12: "M05L", 13: "M06",
}  # fmt: skip
# Prefixes that only a lookup of a month alone can take; in a date they are words, or nothing.
HEBCAL_PREFIXES = {"n", "N", "iy", "Si", "Sh", "i"}


@pytest.mark.parametrize("name", sorted(PEERS["months"]["names"].keys() - HEBCAL_PREFIXES))
def test_every_month_name_that_hebcal_knows(name: str) -> None:
    code = HEBCAL_CODES[PEERS["months"]["names"][name]]
    reading = parse(f"13 {name} 5784")
    fields = hebrew(reading)
    assert fields is not None
    plain = code == "M06" and not any(mark in name for mark in ("I", "2", "ב"))
    assert fields[1] == (None if plain else code)  # plain Adar of a leap year is either
    assert fields[::2] == (5784, 13)
    assert reading.agreement == ("underdetermined" if plain else "single")


@pytest.mark.parametrize("name", [name for name in PEERS["months"]["errors"] if name not in ("-1", "25", "")])
def test_what_is_no_hebrew_month(name: str) -> None:
    """The civil month stays one, though its year is the Hebrew one: of the two that it lies in, the one that fits."""
    reading = parse(f"13 {name} 5784")
    if reading.determined:
        assert name in ("January", "November")
        assert reading.date == dt.date(2024 if name == "January" else 2023, 1 if name == "January" else 11, 13)
        assert [found.code for found in reading.diagnostics] == ["hybrid"]
    else:
        assert (hebrew(reading) or (None, None))[1] is None


# --- near, locales ---------------------------------------------------------------------------------------------------

NEAR = [
    ("Monday, May 16th | 15 Iyyar", 2020, "2022-05-16"),
    ("Monday, May 16th | 15 Iyyar", 1950, "1938-05-16"),
    ("Monday, May 16th | 15 Iyyar", dt.date(1938, 1, 1), "1938-05-16"),
    ("14 Adar 5784", dt.date(2024, 3, 1), "2024-02-23"),
    ("14 Adar 5784", dt.date(2024, 3, 30), "2024-03-24"),
    ("3/4/2022", dt.date(2022, 4, 3), "2022-04-03"),
]


@pytest.mark.parametrize(("text", "near", "day"), NEAR)
def test_near_chooses(text: str, near: dt.date | int, day: str) -> None:
    assert not parse(text).determined
    reading = hebdate.parse(text, near=near)
    found = reading.to_dict()
    assert found["gregorian"] == day
    assert "near" in reading.inferred
    assert isinstance(found["candidates"], list)
    assert found["candidates"][0] == day  # nearest first


@pytest.mark.parametrize("text", ["May 17, 2022 | 14 Iyyar 5782", "30 Adar 5783", "Tuesday, May 16th | 15 Iyyar 5782"])
def test_near_repairs_nothing(text: str) -> None:
    assert parse(text, near=dt.date(2022, 5, 16)).agreement == "mismatch"


def test_near_changes_nothing_that_is_certain() -> None:
    assert parse("May 16, 1955", near=2022) == parse("May 16, 1955")


@pytest.mark.parametrize(
    ("near", "error", "message"),
    [
        (True, TypeError, "near must be a datetime.date or a year, found bool"),
        ("2022", TypeError, "near must be a datetime.date or a year, found str"),
        (2022.0, TypeError, "near must be a datetime.date or a year, found float"),
        (0, ValueError, "near must be a date, or a Gregorian year from 1 to 2999, found 0"),
        (10000, ValueError, "near must be a date, or a Gregorian year from 1 to 2999, found 10000"),
    ],
)
def test_near_is_a_date_or_a_year(near: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        hebdate.parse("16 May", near=near)
    assert str(caught.value) == message
    with pytest.raises(error):
        list(hebdate.find("16 May", near=near))


# Locales, text, agreement, day: a name of both calendars is settled by the year or by the other half.
LOCALES = [
    ((), "15 Nisan 5782", "single", "2022-04-16"),
    ((), "15 Nisan 2022", "underdetermined", None),
    (("tr",), "15 Nisan 2022", "single", "2022-04-15"),
    (("tr",), "15 Nisan 5782", "single", "2022-04-16"),
    (("tr",), "15 Nisan", "underdetermined", None),
    (("tr",), "15 Nisan 2022 | 14 Nisan 5782", "agree", "2022-04-15"),
    (("tr",), "14 Nisan 5782 | 15 Nisan 2022", "agree", "2022-04-15"),
    (("tr",), "15 Nisan 2022 | 14 ניסן תשפ״ב", "agree", "2022-04-15"),
    (("tr",), "15 Nisan 2022 | 13 Nisan 5782", "mismatch", "2022-04-15"),
    ("tr_TR", "15 Nisan 2022", "single", "2022-04-15"),
    ("ar-SY", "15 نيسان 2022", "single", "2022-04-15"),
    ("ar_SY", "15 نيسان 2022", "single", "2022-04-15"),
    ("ar-SY", "14 نيسان 5782", "single", "2022-04-15"),
    ("ar-SY", "15 نيسان 2022 / 14 ניסן 5782", "agree", "2022-04-15"),
    ("ar-SY", "15 نيسان", "underdetermined", None),
    ((), "14 نيسان 5782", "single", "2022-04-15"),
    ("pt_BR", "16 de maio de 2022", "single", "2022-05-16"),
    ("pt-BR", "16 de maio de 2022", "single", "2022-05-16"),
    (("el", "fi"), "16. toukokuuta 2022", "single", "2022-05-16"),
]


@pytest.mark.parametrize(("locales", "text", "agreement", "day"), LOCALES)
def test_locales(locales: Any, text: str, agreement: str, day: str | None) -> None:
    found = parse(text, locales=locales).to_dict()
    assert (found["agreement"], found["gregorian"]) == (agreement, day)


def test_a_locale_that_is_not_known() -> None:
    with pytest.raises(LocaleError, match=r"^no locale 'zz-ZZ'"):
        hebdate.parse("16 May 2022", locales=("tr", "zz-ZZ"))
    with pytest.raises(LocaleError, match=r"^no locale 'xx'"):
        list(hebdate.find("16 May 2022", locales="xx"))


# --- damage ----------------------------------------------------------------------------------------------------------

DAY = 'יום שני ט"ו באייר תשפ"ב'
HALF = 'ט"ו באייר תשפ"ב'
DAMAGED = [
    (DAY[::-1], "stored backwards, in the order it is seen"),
    (DAY.encode("cp1255").decode("latin-1"), "read in the wrong code page"),
    ("1 5   I y y a r   5 7 8 2", "spaced letter by letter"),
]


@pytest.mark.parametrize(("text", "how"), DAMAGED)
def test_damage_that_can_be_undone(text: str, how: str) -> None:
    reading = parse(text)
    assert (reading.date, [diagnostic.code for diagnostic in reading.diagnostics][:1]) == (
        dt.date(2022, 5, 16),
        ["damaged"],
    )
    assert reading.diagnostics[0].message.startswith(f"the text was {how}; read as ")
    assert reading.text == text


@pytest.mark.parametrize(
    "half", [HALF[::-1], HALF.encode("cp1255").decode("latin-1")], ids=["backwards", "wrong code page"]
)
def test_a_half_that_is_damaged_beside_one_that_is_not(half: str) -> None:
    for text in (f"May 16, 2022 | {half}", f"{half} May 16, 2022"):
        reading = parse(text)
        assert (reading.agreement, reading.date) == ("agree", dt.date(2022, 5, 16)), text
        assert [diagnostic.code for diagnostic in reading.diagnostics] == ["damaged"]
    assert parse(f"May 17, 2022 | {half}").agreement == "single"  # a repair that agrees is none by chance


# --- bad input -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bad", [b"16 May 2022", bytearray(b"x"), None, 20220516, 1.5, ["16 May 2022"]])
def test_only_text_is_read(bad: Any) -> None:
    message = f"text must be a str, found {type(bad).__name__}: decode bytes first"
    with pytest.raises(TypeError) as caught:
        hebdate.parse(bad)
    assert str(caught.value) == message
    with pytest.raises(TypeError) as caught:
        hebdate.find(bad)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "\ud800Monday, May 16th | 15 Iyyar 5782\udfff",
        "Monday,\x00May 16th | 15\x00Iyyar 5782",
        "\u202eMonday, May\u202c \u2067 16th\u2069 | 15 \u200fIyyar\u200e 5782",
        "Monday, May １６ | １５ Iyyar ５７８２",
        "Monday, May ١٦ | ١٥ Iyyar ٥٧٨٢",
        "Monday, May १६ | १५ Iyyar ५७८२",
        "\ufeffMonday, May 16th | 15 Iyyar 5782\r\n",
        "Monday,\u00a0May\u202f16th\u2003|\u30001​5 Iyyar 5782".replace("1\u200b5", "15"),
    ],
)
def test_characters_that_change_nothing(text: str) -> None:
    reading = hebdate.parse(text)
    assert (reading.date, reading.agreement) == (dt.date(2022, 5, 16), "agree")
    reading.explain()


@pytest.mark.parametrize("unit", ["1", "May ", "א", "״", "| ", "15 Iyyar 5782 ", "\u200f", "\ud800", "("])
def test_ten_megabytes_are_no_header(unit: str) -> None:
    text = unit * (10_000_000 // len(unit))
    reading = parse(text)
    assert reading.agreement == "none"
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["too-long"]
    assert reading.diagnostics[0].message == (
        f"found {len(text):,} characters, but a header has at most 4,000: use find for running text"
    )


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    reading = parse(text)
    json.dumps(reading.to_dict())
    reading.explain()
    repr(reading)
    assert reading.determined or reading.diagnostics
    assert 0 <= reading.span[0] <= reading.span[1] <= len(text)


PARTS = st.sampled_from(
    "May 16 2022 15 Iyyar 5782 ט״ו באייר תשפ״ב Monday יום שני | / - – , . ( ) ' \" 0 31 99999 3000 '22 16th 1er mar. "
    "Adar II אדר א׳ ליל No. 5/6/22 2022-05-16 7:10pm night O.S. Rosh Chodesh to &".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PARTS, st.text(max_size=3)), max_size=12), st.sampled_from(["", " ", "\n"]))
def test_any_mixture_has_an_answer(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    reading = parse(text)
    reading.explain()
    for found in hebdate.find(text):
        assert text[slice(*found.span)] == found.text
    if reading.determined and reading.first is not None and reading.first >= 1:
        json.dumps(reading.to_dict())


@pytest.mark.parametrize("text", ["1 Tishri 3000", "May 16, 2022 | 15 Iyyar 3000", "1 Tevet 3761"])
def test_before_the_first_gregorian_year(text: str) -> None:
    reading = parse(text)
    assert json.dumps(reading.to_dict())
    assert not reading.determined
    assert reading.explain()


def test_reading_needs_no_heavy_package() -> None:
    code = (
        "import sys, hebdate; hebdate.parse('Monday, May 16th | 15 Iyyar 5782'); list(hebdate.find('16 May 2022'));"
        "heavy = 'numpy babel dateutil convertdate typer jinja2 django'.split();"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=pathlib.Path(__file__).parent.parent,
    )
    assert done.stdout == "[]\n"


# --- wrong claims that were found, smallest form ---------------------------------------------------------------------

# Text, and why a claim would break a field.
WRONG_CLAIMS = [
    ("24 Tevet 5460 – 1 January 1700", "a year and the next date's day are no pair of years: 5460–1"),
    ("15 Iyyar 5782 - 3 May 2022", "the same, with a hyphen that has spaces"),
    ("May 3, 1988 | ו׳ באייר תשמ״ח", "the day vav is a numeral, not the word and"),
    ("1 Elul 5624 | Friday, September 1, 1864", "a weekday inside the civil half is the civil day's"),
]
WRONG_CLAIMS += [
    ("June 18 / 9 Sivan 5515", "the days of two halves are no pair of days: 18/9"),
    ("January 20, 10 Shevat 5770", "the day of the second half is no year of the first: January 20, '10"),
    ("May 16 | 15 Iyyar 5782 | 2021", "a year that is written, and is not the day's"),
    ("16 May 2022 5781 5782", "a year that is written, and is not the day's"),
]


@pytest.mark.parametrize(
    "text",
    [text for text, _ in WRONG_CLAIMS],
)
def test_no_day_is_claimed_that_breaks_a_field(text: str) -> None:
    assert not parse(text).determined


def test_the_true_neighbours_of_those_lines_are_read() -> None:
    """So that the lines above are not refused by refusing their whole form."""
    for text, day in {
        "10 Tevet 5460 – 1 January 1700": "1700-01-01",
        "2 Iyyar 5782 - 3 May 2022": "2022-05-03",
        "January 25, 10 Shevat 5770": "2010-01-25",
        "Thursday, September 1, 1864 | 1 Elul 5624": "1864-09-01",
        "16 May 2022 5782": "2022-05-16",
    }.items():
        assert parse(text).to_dict()["gregorian"] == day, text


def test_the_day_vav() -> None:
    assert parse("ו׳ באייר תשמ״ח").date == dt.date(1988, 4, 23)


GAPS = [
    ("3 מײַ 2023", "2023-05-03", "Yiddish written with the digraph U+05F2"),
]


@pytest.mark.parametrize(("text", "day"), [(text, day) for text, day, _ in GAPS])
def test_gaps(text: str, day: str) -> None:
    assert parse(text).to_dict()["gregorian"] == day


# --- crashes and loose ends that the fuzzer found, smallest form -----------------------------------------------------


@pytest.mark.parametrize("text", ["27 Kislev 5670 9022-06-05", "9022.6.5 | 27 Kislev 5670"])
def test_a_mismatch_far_in_the_future(text: str) -> None:
    assert parse(text).agreement == "mismatch"


@pytest.mark.parametrize("text", ["mardi 17 de diciembre ’78 - 17 december csütörtök 1778"])
def test_every_mismatch_says_why(text: str) -> None:
    reading = parse(text)
    assert reading.agreement == "mismatch"
    assert reading.diagnostics


@pytest.mark.parametrize("text", ["Donnerstag, 9. März 11 Ádár", "Thursday, March 9, 11 Adar"])
def test_a_day_is_not_made_a_year(text: str) -> None:
    assert not parse(text).determined


@pytest.mark.parametrize("text", ["11 aprile mercoledì 2063 11 אפריל '63", "3 mars mardi 1705 3. März '05"])
def test_readings_of_a_search_do_not_overlap(text: str) -> None:
    end = 0
    for reading in hebdate.find(text):
        assert reading.span[0] >= end
        end = reading.span[1]


def test_a_search_does_not_raise() -> None:
    assert list(hebdate.find("march\n١<10 Ki=\nslev 5540 19 décembre '79"))


def test_a_layout_with_one_mark_twice_is_learned() -> None:
    reading = parse("כ׳ אייר הת")
    assert reading.date is not None
    assert hebdate.render(reading.date, like=reading.layout) == reading.text
