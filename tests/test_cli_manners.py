"""What the command line says to a person who is new to it, and that it stays small and polite with files."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from hebdate.cli import main
from hebdate.cli.atomic import PART, replacing
from hebdate.writing.written import Written

ROOT = Path(__file__).parent.parent


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The program on arguments, in this process."""

    def run(*args: object) -> Done:
        code = main([str(arg) for arg in args])
        return Done(code, *capsys.readouterr())

    return run


# --- hints -----------------------------------------------------------------------------------------------------------


def test_a_file_given_to_parse(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.txt").write_bytes(b"16 May 2022\n")
    done = run("parse", "m.txt")
    assert done.code == 1
    assert done.err == (
        "hebdate: m.txt is a file: 'hebdate find m.txt' finds its dates, 'hebdate parse - < m.txt' reads its lines\n"
    )
    assert run("parse", "other.txt").err == ""
    assert run("parse", "--json", "m.txt").err == ""


def test_words_without_quotes(run: Run) -> None:
    done = run("parse", "May", "16", "2022")
    assert done.code == 1
    assert done.err == "hebdate: each argument is a line of its own: put quotes around the whole, 'May 16 2022'\n"
    assert run("parse", "16 May 2022", "17 May 2022").err == ""
    assert run("parse", "hello", "world").err == ""


@pytest.mark.parametrize(("command", "text"), [("parse", "5782-08-15"), ("convert", "5782/08/15")])
def test_a_hebrew_date_in_numbers(run: Run, command: str, text: str) -> None:
    done = run(command, text)
    assert done.err.endswith(
        "hebdate: 5782 looks like a Hebrew year, whose months count from Tishri or from Nisan:"
        " write the month's name, 15 Iyyar 5782\n"
    )
    assert "looks like" not in run(command, "2022-05-16").err


@pytest.mark.parametrize("command", ["convert", "render"])
def test_iso_with_a_hebrew_year_is_refused(run: Run, command: str) -> None:
    done = run(command, "5782-08-15")
    assert (done.code, done.out) == (2, "")
    assert "if the year is Hebrew, write the month's code, 5782-M08-15 for 15 Iyyar" in done.err


@pytest.mark.parametrize("command", ["convert", "render"])
@pytest.mark.parametrize("text", ["tomorrow", "Yesterday", "מחר", "demain"])
def test_words_that_count_from_today(run: Run, command: str, text: str) -> None:
    done = run(command, text)
    assert (done.code, done.out) == (2, "")
    assert "counts from today: write the date, or 'today' with --before-sunset or --after-sunset" in done.err


@pytest.mark.parametrize("text", ["Monday", "next Monday", "shabbat"])
def test_weekdays_alone(run: Run, text: str) -> None:
    done = run("convert", text)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"hebdate: '{text}' is the name of many days: write the date\n")


# --- intervals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["convert", "render"])
@pytest.mark.parametrize("text", ["32 May 2022", "15 Xyzzy 5782", "circa 1904", "Blim 5782"])
def test_a_month_or_year_beside_something_else(run: Run, command: str, text: str) -> None:
    """It is about some day in it, which is not the whole of it."""
    done = run(command, text)
    assert (done.code, done.out) == (1, "")
    assert f"\n{text}\n^" in done.err
    assert (run("table", text, "2023-01-01").code, run("table", "2020-01-01", text).code) == (2, 2)


@pytest.mark.parametrize("command", ["convert", "render"])
def test_a_feast_of_a_year_is_not_the_year(run: Run, command: str) -> None:
    """Purim 5782 is a day, or nothing."""
    done = run(command, "Purim 5782")
    assert done.out == "" or "2022-03-17" in done.out or "March 17, 2022" in done.out


def test_the_word_that_is_too_much_is_shown() -> None:
    """Where the reader names the year and passes something over."""
    from hebdate.cli.whole import unread
    from hebdate.reading import Reading

    reading = Reading("16 Xyzzy, 5782", (0, 14), "underdetermined", written=(Written("h", "year", (10, 14)),))
    problem = unread(reading)
    assert problem is not None
    assert (problem.code, problem.found, problem.span) == ("unread", "16", (0, 2))
    assert problem.message == "found '16', expected a month or a year and nothing else"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AM 5782", "2021-09-07 – 2022-09-25"),
        ("the year 5782", "2021-09-07 – 2022-09-25"),
        ("Iyyar, 5782.", "2022-05-02 – 2022-05-30"),
        ('חודש אייר תשפ"ב', "2022-05-02 – 2022-05-30"),
        ("mai de 2022", "30 Nisan 5782 – 1 Sivan 5782"),
        ("май 2022 г.", "30 Nisan 5782 – 1 Sivan 5782"),
        ("A.D. 1904", "13 Tevet 5664 – 23 Tevet 5665"),
    ],
)
def test_a_month_or_year_alone(run: Run, text: str, expected: str) -> None:
    done = run("convert", text)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(expected)


# --- delimiters ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_recognised(run: Run, tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "in.csv"
    path.write_text(f"id{delimiter}day\n1{delimiter}2022-05-16\n", encoding="utf-8")
    done = run("convert", "--column", "day", "--to", "gregorian", path)
    assert done == Done(0, f"id{delimiter}day{delimiter}gregorian\n1{delimiter}2022-05-16{delimiter}2022-05-16\n", "")
    assert run("read", "--column", "day", path).out.splitlines()[1].startswith(f"1{delimiter}2022-05-16{delimiter}")
    if delimiter != ",":
        assert "; if " in run("convert", "--column", "date", path).err


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_a_temporary_file_has_the_targets_permissions(tmp_path: Path) -> None:
    """Nobody else can read meanwhile what only its owner may read."""
    target = tmp_path / "days.csv"
    for mode in (0o600, 0o640, 0o400, 0o664):
        target.unlink(missing_ok=True)
        target.write_bytes(b"")
        target.chmod(mode)
        with replacing(target) as stream:
            [part] = [each for each in tmp_path.iterdir() if each.name.endswith(PART)]
            assert stat.S_IMODE(part.stat().st_mode) == mode
            stream.write(b"x")
        assert stat.S_IMODE(target.stat().st_mode) == mode
        assert target.read_bytes() == b"x"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_beside_the_target_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / f".days.csv.0000{PART}")
    with replacing(tmp_path / "days.csv") as stream:
        stream.write(b"x")
    assert (tmp_path / "days.csv").read_bytes() == b"x"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory taken is read from /proc")
@pytest.mark.parametrize("command", [("parse", "-"), ("find", "-"), ("parse", "--json", "-")])
def test_a_line_of_100_megabytes_is_not_held(command: tuple[str, ...]) -> None:
    code = "\n".join(
        [
            "import sys",
            "from hebdate.cli import main",
            f"main({list(command)!r})",
            "peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'))",
            "sys.stderr.write('\\n' + peak)",
        ]
    )
    started = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert started.stdin is not None
    assert started.stderr is not None
    with started.stdin as stream:
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
    with started.stderr as errors:
        peak = int(errors.read().split()[-1])
    started.wait()
    assert peak < 150_000, f"{peak:,} KB"
