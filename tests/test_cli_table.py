"""``hebdate table``: every row is what the scalar road says, in each format, of the days that were asked for."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import hebdate
from hebdate.cli import main, table
from hebdate.cli.table import Dimension, batches, day_of
from hebdate.names import gregorian_months, hebrew_month, weekdays

ROOT = Path(__file__).parent.parent

#: What every table has, whatever is asked for.
NUMBERS = """key rd gregorian gregorian_year gregorian_month gregorian_day iso_weekday hebrew_year hebrew_month_code
hebrew_day hebrew_month_slot hebrew_month_biblical hebrew_month_length hebrew_leap_year hebrew_letters""".split()


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """``hebdate table`` on arguments, in this process."""

    def run(*args: object) -> Done:
        code = main(["table", *map(str, args)])
        out, err = capsysbinary.readouterr()
        return Done(code, out, err.decode())

    return run


def rows(done: Done) -> list[dict[str, str]]:
    assert (done.code, done.err) == (0, "")
    return list(csv.DictReader(io.StringIO(done.out.decode())))


def scalar(day: dt.date) -> dict[str, Any]:
    """A row of the default table, by the functions for one day."""
    date = hebdate.HebrewDate.from_date(day)
    row: dict[str, Any] = {
        "key": int(f"{day:%Y%m%d}".rjust(8, "0")),
        "rd": day.toordinal(),
        "gregorian": day.isoformat(),
        "gregorian_year": day.year,
        "gregorian_month": day.month,
        "gregorian_day": day.day,
        "iso_weekday": day.isoweekday(),
        "hebrew_year": date.year,
        "hebrew_month_code": date.month.code,
        "hebrew_day": date.day,
        "hebrew_month_slot": date.month.slot,
        "hebrew_month_biblical": date.to_biblical()[1],
        "hebrew_month_length": hebdate.HebrewDate.of(date.year, date.month, 30, overflow="constrain").day,
        "hebrew_leap_year": date.is_leap,
        "hebrew_letters": hebdate.render(day, locale="he", style="long", calendar="hebrew"),
    }
    for tag in ("en", "he"):
        row[f"weekday_{tag}"] = weekdays(tag, context="stand-alone")[day.weekday()]
        row[f"gregorian_month_{tag}"] = gregorian_months(tag, context="stand-alone")[day.month - 1]
        row[f"hebrew_month_{tag}"] = hebrew_month(date.month.slot, date.is_leap, tag, context="stand-alone")
    for tag in ("en", "he"):
        row[f"header_full_{tag}"] = hebdate.render(day, locale=tag)
    return row


# --- rows ------------------------------------------------------------------------------------------------------------


def test_one_day(run: Run) -> None:
    """All of a row, as it stands."""
    done = run("2022-05-16", "2022-05-16", "--json")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == {
        "key": 20220516,
        "rd": 738291,
        "gregorian": "2022-05-16",
        "gregorian_year": 2022,
        "gregorian_month": 5,
        "gregorian_day": 16,
        "iso_weekday": 1,
        "hebrew_year": 5782,
        "hebrew_month_code": "M08",
        "hebrew_day": 15,
        "hebrew_month_slot": 9,
        "hebrew_month_biblical": 2,
        "hebrew_month_length": 29,
        "hebrew_leap_year": True,
        "hebrew_letters": "ט״ו באייר תשפ״ב",
        "weekday_en": "Monday",
        "gregorian_month_en": "May",
        "hebrew_month_en": "Iyar",
        "weekday_he": "יום שני",
        "gregorian_month_he": "מאי",
        "hebrew_month_he": "אייר",
        "header_full_en": "Monday, May 16, 2022 | 15 Iyar 5782",
        "header_full_he": "יום שני, 16 במאי 2022 | ט״ו באייר תשפ״ב",
    }


@pytest.mark.parametrize(
    ("first", "last"), [("2021-09-01", "2024-12-31"), ("0001-01-01", "0004-03-01"), ("6238-01-01", "6239-09-01")]
)
def test_every_row_is_what_the_scalar_road_says(run: Run, first: str, last: str) -> None:
    """Leap and common years of both calendars, and the ends of what can be written."""
    found = [json.loads(line) for line in run(first, last, "--json").out.splitlines()]
    start, end = (dt.date.fromisoformat(text).toordinal() for text in (first, last))
    assert found == [scalar(dt.date.fromordinal(rd)) for rd in range(start, end + 1)]


def test_past_the_numerals(run: Run) -> None:
    """Hebrew numerals end with 9999: cells that need one are empty, which is said; all others are there."""
    done = run("6239-09-20", "6239-12-31", "-l", "he", "-s", "short", "--json")
    late = run("9999-12-01", "9999-12-31", "-l", "he", "-s", "short", "--json")
    found = [json.loads(line) for line in (done.out + late.out).splitlines()]
    since = hebdate.HebrewDate(10000, hebdate.Month.TISHRI, 1).to_date().isoformat()

    assert done.code == 0
    assert (
        done.err
        == f"hebdate: Hebrew numerals end with the year 9999: from {since} on, cells that need them are empty\n"
    )
    assert found[-1]["key"] == 99991231
    for row in found:
        written = row["hebrew_year"] <= 9999
        assert (row["hebrew_letters"] is not None) is written
        assert (row["header_short_he"] is not None) is written
        assert row["weekday_he"]


def test_batches_are_the_days_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "BATCH", 7)
    assert [rd for days in batches(738291, 738391) for rd in days.rds] == list(range(738291, 738392))


# --- formats ---------------------------------------------------------------------------------------------------------


def as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_the_formats_agree(run: Run, tmp_path: Path) -> None:
    """By the name of the output, or by ``--format``, which comes first."""
    pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow")
    days = ("2022-01-01", "2022-12-31")
    by_name = {}
    for name in ("t.csv", "t.jsonl", "t.ndjson", "t.parquet", "t"):
        assert run(*days, "--out", tmp_path / name) == Done(0, b"", "")
        by_name[name] = (tmp_path / name).read_bytes()
    assert by_name["t.csv"] == by_name["t"] == run(*days).out
    assert by_name["t.jsonl"] == by_name["t.ndjson"] == run(*days, "--format", "jsonl").out == run(*days, "--json").out

    expected = [json.loads(line) for line in by_name["t.jsonl"].splitlines()]
    assert len(expected) == 365
    found = pq.read_table(tmp_path / "t.parquet")
    assert str(found.schema.field("gregorian").type) == "date32[day]"
    assert [row | {"gregorian": str(row["gregorian"])} for row in found.to_pylist()] == expected
    assert rows(run(*days)) == [{name: as_text(value) for name, value in row.items()} for row in expected]

    for name in ("t.json", "t.ics", "t.txt"):
        done = run(*days, "--out", tmp_path / name)
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith(f"hebdate: --out ends with .{name[2:]}, expected .csv, .jsonl, .ndjson, .parquet;")
        assert not (tmp_path / name).exists()
    assert run(*days, "--out", tmp_path / "t.txt", "--format", "csv").code == 0

    assert run(*days, "--out", tmp_path / "t.csv", "-f", "jsonl").code == 0
    assert (tmp_path / "t.csv").read_bytes() == by_name["t.jsonl"]


def test_an_output_that_fails_leaves_the_old_one(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "t.csv"
    out.write_bytes(b"as it was")
    assert run("2022-05-17", "2022-05-16", "--out", out).code == 2
    assert run("2022-05-16", "2022-05-17", "--out", out, "--style", "no-such").code == 2
    assert out.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


# --- columns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (
            (),
            "weekday_en gregorian_month_en hebrew_month_en weekday_he gregorian_month_he hebrew_month_he"
            " header_full_en header_full_he",
        ),
        (("-l", "pt-BR"), "weekday_pt_br gregorian_month_pt_br hebrew_month_pt_br header_full_pt_br"),
        (
            ("-l", "ru", "-s", "medium", "-s", "knesset", "-s", "short"),
            "weekday_ru gregorian_month_ru hebrew_month_ru header_medium_ru header_knesset header_short_ru",
        ),
        (
            ("-l", "en", "--like", "Monday, May 16th | 15 Iyyar 5782", "--like", "16.5.2022 / 15 Iyar 5782"),
            "weekday_en gregorian_month_en hebrew_month_en header_like_1 header_like_2",
        ),
    ],
)
def test_columns(run: Run, args: tuple[str, ...], expected: str) -> None:
    [row] = rows(run("2023-01-01", "2023-01-01", *args))
    assert list(row) == [*NUMBERS, *expected.split()]
    assert all(row.values())


def test_headers_are_what_render_writes(run: Run) -> None:
    example = "Monday, May 16th | 15 Iyyar 5782"
    [row] = rows(run("2023-01-01", "2023-01-01", "-l", "fr", "-s", "long", "-s", "knesset", "--like", example))
    day = dt.date(2023, 1, 1)
    assert row["header_long_fr"] == hebdate.render(day, locale="fr", style="long")
    assert row["header_knesset"] == hebdate.render(day, style="knesset")
    assert row["header_like_1"] == "Sunday, January 1st | 8 Tevet 5783"


def test_names_stand_alone() -> None:
    """Not as in a date: Russian has another case there."""
    columns = {column.name: column for column in Dimension(("ru",)).columns()}
    [days] = batches(738291, 738291)
    assert columns["gregorian_month_ru"].values(days) == ["май"]


# --- what is asked for -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2022-05-16", "2022-05-17", ("2022-05-16", "2022-05-17")),
        ("15 Iyyar 5782", "May 17, 2022", ("2022-05-16", "2022-05-17")),
        ("Iyyar 5782", "Iyyar 5782", ("2022-05-02", "2022-05-30")),
        ("2022-02", "March 2022", ("2022-02-01", "2022-03-31")),
        ("AM 5782", "תשפ״ב", ("2021-09-07", "2022-09-25")),
    ],
)
def test_the_days_asked_for(first: str, last: str, expected: tuple[str, str]) -> None:
    """A month or a year begins with its first day and ends with its last."""
    ends = day_of(first, "FROM")[0], day_of(last, "TO")[-1]
    assert tuple(dt.date.fromordinal(rd).isoformat() for rd in ends) == expected


def test_today(run: Run) -> None:
    """The civil day, which needs no word about the sunset."""
    before = dt.datetime.now().date()  # noqa: DTZ005 - the day of this machine's clock, as the program takes it
    [row] = rows(run("today", "today"))
    if before == dt.datetime.now().date():  # noqa: DTZ005 - else midnight came between
        assert row["gregorian"] == before.isoformat()


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (
            ("2022", "2023-01-01"),
            "FROM is the number 2022, a year of either calendar: write 2022-01-01 or 1 Tishri 2022",
        ),
        (
            ("2022-01-01", "5782"),
            "TO is the number 5782, a year of either calendar: write 5782-12-31 or 29 Elul 5782",
        ),
        (("hello", "2022-01-01"), "FROM: no date was read"),
        (("2022-01-01", "30 Adar 5783"), "TO: what is written contradicts itself"),
        (("5/6/2022", "2022-12-01"), "FROM: what is written does not determine the day"),
        (("2022-05-17", "2022-05-16"), "FROM is after TO: 2022-05-17 to 2022-05-16. Give the earlier day first"),
        (("2022-05-16", "2022-05-17", "-f", "xml"), "--format is csv, jsonl or parquet, found 'xml'"),
        (("2022-05-16", "2022-05-17", "-f", "parquet"), "Parquet is written to a file: give its name with --out"),
        (("2022-05-16", "2022-05-17", "-l", "xx"), "no locale 'xx': did you mean 'xh', 'xnr' or 'xog'?"),
        (("2022-05-16", "2022-05-17", "-s", "kneset"), "no style 'kneset': did you mean 'knesset'?"),
        (("2022-05-16", "2022-05-17", "--like", "hello"), "the example of --like: no date was read"),
        (
            ("2022-05-16", "2022-05-17", "-l", "he", "-l", "HE"),
            "the column 'weekday_he' would be there twice: give each language and style once",
        ),
    ],
)
def test_usage(run: Run, args: tuple[str, ...], problem: str) -> None:
    done = run(*args)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(f"hebdate: {problem}\n")


def test_help(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    assert done.out.decode().startswith("Usage: hebdate table ")
    for option in ("--out", "--format", "--locale", "--style", "--like", "--json"):
        assert option in done.out.decode()


MEASURED = """
import sys
from hebdate.cli import main
assert main(sys.argv[1:]) == 0
with open("/proc/self/status") as status:
    print(*[line.split()[1] for line in status if line.startswith("VmHWM")], file=sys.stderr)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory taken is read from /proc")
@pytest.mark.parametrize(("format_", "more"), [("csv", 8_000), ("jsonl", 8_000), ("parquet", 60_000)])
def test_memory_does_not_grow_with_the_table(tmp_path: Path, format_: str, more: int) -> None:
    """Eight times as many days take the same; in Parquet, which holds one row group, little more."""
    found = []
    for last in ("1930-01-01", "2140-01-01"):
        args = ("table", "1900-01-01", last, "--locale", "en", "--format", format_, "--out", tmp_path / "out")
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, *map(str, args)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        found.append(int(done.stderr))
    assert found[1] < found[0] + more, found
