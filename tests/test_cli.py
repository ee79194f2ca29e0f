"""The command line: what it prints, where, and with which exit code; in this process and as processes of its own."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import re
import select
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import hebdate
from hebdate.cli import lines as streams
from hebdate.cli import main, out
from hebdate.cli.app import app
from hebdate.cli.convert import subject
from hebdate.cli.out import Look, safe, shown, window
from hebdate.cli.show import describe
from hebdate.errors import DateError
from hebdate.text.width import columns

ROOT = Path(__file__).parent.parent
COMMANDS = (
    "parse", "convert", "render", "read", "find", "styles", "table", "day", "year", "calendar", "anniversary", "when"
)  # fmt: skip
SEED = "Monday, May 16th | 15 Iyyar 5782"

#: What a Hebrew date looks like between isolates, which keep it from being torn apart by what stands beside it.
IYYAR_15 = "15 Iyyar 5782  \u2067ט״ו באייר תשפ״ב\u2069"
IYYAR_16 = "16 Iyyar 5782  \u2067ט״ז באייר תשפ״ב\u2069"

#: Outputs are buffered, as they usually are: unbuffered, everything would go out by itself.
USUAL = {**os.environ, "PYTHONUNBUFFERED": ""}


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM", "FORCE_COLOR", "_HEBDATE_COMPLETE"):
        monkeypatch.delenv(name, raising=False)


def run(*args: str, stdin: bytes = b"", terminal: str = "", encoding: str = "utf-8") -> Done:
    """The program on arguments, in this process; ``terminal`` names the streams that say they are one."""
    before = sys.stdin, sys.stdout, sys.stderr
    raw = [io.BytesIO(stdin), io.BytesIO(), io.BytesIO()]
    kinds = [Terminal if name in terminal.split() else io.TextIOWrapper for name in ("in", "out", "err")]
    sys.stdin, sys.stdout, sys.stderr = (
        kind(each, encoding=encoding, write_through=True) for kind, each in zip(kinds, raw, strict=True)
    )
    try:
        code = main(list(args))
        sys.stdout.flush()
        sys.stderr.flush()
        return Done(code, *(each.getvalue().decode(encoding) for each in raw[1:]))
    finally:
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            stream.detach()
        sys.stdin, sys.stdout, sys.stderr = before


def process(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "hebdate", *args],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**USUAL, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


# --- what is printed -------------------------------------------------------------------------------------------------

ANSWERS = {
    ("parse", SEED): f"""\
{SEED}
  agree      both calendars name this day
  Gregorian  2022-05-16 Monday
  Hebrew     {IYYAR_15}
  inferred   the Gregorian year, 2022
""",
    ("parse", "May 16, 2022 | 16 Iyyar 5782"): f"""\
May 16, 2022 | 16 Iyyar 5782
  evening    the Hebrew date is the next day's, which began at sunset
  Gregorian  2022-05-16 Monday
  Hebrew     {IYYAR_16}
""",
    ("parse", 'יום שני, ט"ו באייר ה\'תשפ"ב'): f"""\
\u2068יום שני, ט"ו באייר ה'תשפ"ב\u2069
  single     the Hebrew date is written, the Gregorian one computed
  Gregorian  2022-05-16 Monday
  Hebrew     {IYYAR_15}
""",
    ("parse", "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782", "2022-05-16"): f"""\
Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782
  agree      both calendars name these days
  Gregorian  2021-09-02 – 2021-09-08
  Hebrew     25 Elul 5781 – 2 Tishri 5782  \u2067כ״ה באלול תשפ״א – ב׳ בתשרי תשפ״ב\u2069

2022-05-16
  single     the Gregorian date is written, the Hebrew one computed
  Gregorian  2022-05-16 Monday
  Hebrew     {IYYAR_15}
""",
    ("convert", "2022-05-16"): f"{IYYAR_15}\n",
    ("convert", "May 16, 2022"): f"{IYYAR_15}\n",
    ("convert", "15 Iyyar 5782"): "2022-05-16 Monday\n",
    ("convert", "15", "Iyyar", "5782"): "2022-05-16 Monday\n",
    ("convert", 'ט"ו באייר תשפ"ב'): "2022-05-16 Monday\n",
    ("convert", SEED): f"2022-05-16 Monday  {IYYAR_15}\n",
    ("convert", "2022-05-16", "--after-sunset"): f"{IYYAR_16}\n",
    ("convert", "2022-05-16", "--before-sunset"): f"{IYYAR_15}\n",
    ("convert", "May 16, 2022 | 16 Iyyar 5782"): f"2022-05-16 Monday  {IYYAR_16}\n",
    ("convert", "2022-05"): (
        "30 Nisan 5782 – 1 Sivan 5782  \u2067ל׳ בניסן תשפ״ב – א׳ בסיוון תשפ״ב\u2069\n"  # May 2022
    ),
    ("convert", "Iyyar 5782"): "2022-05-02 – 2022-05-30\n",
    ("convert", "0001-01-01"): "18 Tevet 3761  \u2067י״ח בטבת ג׳תשס״א\u2069\n",
    ("convert", "9999-12-31"): "28 Heshvan 13760\n",  # Hebrew numerals end at 9999
    ("convert", "2022-05-16", "--locale", "he"): "יום שני, ט״ו באייר תשפ״ב\n",
    ("convert", "15 Iyyar 5782", "--locale", "pt_BR"): "segunda-feira, 16 de maio de 2022\n",
    ("convert", "2022-05-16", "--spelling", "hebcal"): "Monday, 15 Iyyar 5782\n",
    ("convert", "2023-01-01", "--like", SEED): "Sunday, January 1st | 8 Tevet 5783\n",
    ("render", "2023-01-01", "--like", SEED): "Sunday, January 1st | 8 Tevet 5783\n",
    ("render", "8", "Tevet", "5783", "--style", "algemeiner"): "Sunday, January 1st | 8 Tevet 5783\n",
    ("render", "2022-05-16", "-l", "he", "-s", "long"): "16 במאי 2022 | ט״ו באייר תשפ״ב\n",
    ("render", "2022-05-16", "-l", "he", "-s", "long", "--isolate"): (
        "\u206716 במאי 2022\u2069 | \u2067ט״ו באייר תשפ״ב\u2069\n"
    ),
    ("convert", "2022-05-16", "-l", "he", "--html"): (
        '<time datetime="2022-05-16" lang="he" dir="rtl">יום שני, ט״ו באייר תשפ״ב</time>\n'
    ),
    ("render", "2022-05-16", "--like", "May 17 <b> 16 Iyyar 5782", "--html"): (
        '<time datetime="2022-05-16" lang="en" dir="ltr">May 16 &lt;b&gt; 15 Iyyar 5782</time>\n'
    ),
    ("render", "2022-05", "-l", "de"): "Mai 2022 | Nisan\u2009–\u2009Siwan 5782\n",
}


@pytest.mark.parametrize("args", ANSWERS, ids=" ".join)
def test_answers(args: tuple[str, ...]) -> None:
    """The whole output, nothing on standard error, exit code 0."""
    assert run(*args) == Done(0, ANSWERS[args], "")


#: Readings that claim no day: all of what is shown of them.
UNREAD = {
    "Monday, May 16th | 15 Iyyar": f"""\
Monday, May 16th | 15 Iyyar
        ^^^^^^^^ no year is written, and 2 days between 1900 and 2100 fit
  underdetermined  what is written does not determine the day
  Hebrew           15 Iyyar
  could be         1938-05-16 Monday  15 Iyyar 5698  \u2067ט״ו באייר תרח״צ\u2069
                   2022-05-16 Monday  {IYYAR_15}
""",
    "Tuesday, May 16th | 15 Iyyar 5782": f"""\
Tuesday, May 16th | 15 Iyyar 5782
^^^^^^^ found Tuesday, but 2022-05-16 is a Monday
  mismatch      what is written contradicts itself
  Hebrew        {IYYAR_15}
  did you mean  2022-05-16 Monday  {IYYAR_15}
                2022-05-17 Tuesday  {IYYAR_16}
""",
    "30 Adar 5783": """\
30 Adar 5783
^^ found day 30, but Adar 5783 has 29 days
  mismatch      what is written contradicts itself
  Hebrew        30 Adar 5783
  did you mean  2023-03-22 Wednesday  29 Adar 5783  \u2067כ״ט באדר תשפ״ג\u2069
                2023-03-23 Thursday  1 Nisan 5783  \u2067א׳ בניסן תשפ״ג\u2069
""",
    "hello": "hello\n^ no date was found\n",
    "": "(an empty line)\n",
}


@pytest.mark.parametrize("text", UNREAD)
def test_parse_says_what_is_wrong(text: str) -> None:
    """What could not be read is a result too: the text with carets, what is known, what may have been meant; code 1."""
    assert run("parse", text) == Done(1, UNREAD[text], "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Monday, May 16th | 15 Iyyar", "what is written does not determine the day"),
        ("30 Adar 5783", "what is written contradicts itself"),
        ("hello", "no date was read"),
    ],
)
@pytest.mark.parametrize("command", ["convert", "render"])
def test_convert_and_render_say_it_on_standard_error(command: str, text: str, why: str) -> None:
    """Where there is no answer, standard output stays empty."""
    assert run(command, text) == Done(1, "", f"hebdate: {why}\n{UNREAD[text]}")


def test_many_candidates_are_cut_off() -> None:
    """Eight are shown, and how many more there are."""
    reading = hebdate.parse("16 May", strict=False)
    candidates = tuple((rd, rd) for rd in range(738291, 738291 + 11))
    shown_lines = describe(replace(reading, candidates=candidates), Look()).splitlines()

    assert sum("Iyyar 5782" in line for line in shown_lines) == 8
    assert shown_lines[-1].split() == ["and", "3", "more,", "which", "--json", "lists"]


def test_time_and_inferred_fields_are_shown() -> None:
    assert "  time       19:10 -04:00\n" in run("parse", "Mon, 16 May 2022 19:10:00 -0400").out
    assert "  inferred   the Gregorian century\n" in run("parse", "5/6/22 | 6 Sivan 5782").out
    near = run("parse", "May 16 | 15 Iyyar", "--near", "1940").out
    assert "  Gregorian  1938-05-16 Monday\n" in near
    assert "  inferred   which of the days that fit: the nearest one\n" in near


# --- JSON ------------------------------------------------------------------------------------------------------------

KEYS = "text span agreement gregorian hebrew hebrew_last weekday time zone inferred diagnostics candidates edtf".split()


def objects(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_parse_json_is_the_readings_dictionary() -> None:
    """One object a line, the contract of `Reading.to_dict`, and nothing else."""
    done = run("parse", "--json", SEED, "Tuesday, May 16th | 15 Iyyar 5782")

    assert done.code == 1
    assert done.err == ""
    assert objects(done.out) == [hebdate.parse(each["text"], strict=False).to_dict() for each in objects(done.out)]
    first = objects(done.out)[0]
    assert list(first) == KEYS
    assert first["gregorian"] == "2022-05-16"
    assert first["hebrew"] == {"year": 5782, "month_code": "M08", "day": 15}
    assert first["agreement"] == "agree"
    assert first["inferred"] == ["gregorian.year"]


@pytest.mark.parametrize("text", ["\ud800 16 May 2022", "\udce9", "16 May 2022 \udfff\ud800"])
def test_half_a_surrogate_pair_is_no_trouble(text: str) -> None:
    """In JSON it is an escape, in prose a replacement character."""
    assert objects(run("parse", "--json", text).out)[0]["text"] == text
    assert "\ufffd" in run("parse", text).out


def test_json_stays_readable() -> None:
    """Hebrew is not escaped."""
    assert '"text": "ט״ו באייר תשפ״ב"' in run("parse", "--json", "ט״ו באייר תשפ״ב").out


def test_convert_and_render_json() -> None:
    plain = objects(run("convert", "--json", "2022-05-16").out)
    rendered = objects(run("convert", "--json", "2022-05-16", "--locale", "he").out)
    evening = objects(run("convert", "--json", "2022-05-16", "--after-sunset").out)
    nothing = run("render", "--json", "hello")

    assert plain == [hebdate.parse("2022-05-16").to_dict()]
    assert rendered == [{**plain[0], "rendered": "יום שני, ט״ו באייר תשפ״ב"}]
    assert evening == [{**plain[0], "agreement": "evening", "hebrew": {"year": 5782, "month_code": "M08", "day": 16}}]
    assert (nothing.code, nothing.err) == (1, "")
    assert objects(nothing.out)[0]["rendered"] is None


@settings(deadline=None)  # a slow machine is no fault
@given(st.dates())
@example(dt.date(1, 1, 1))
@example(dt.date(1582, 10, 10))
@example(dt.date(5782, 8, 15))
@example(dt.date(9999, 1, 1))
def test_an_iso_date_is_read_as_the_reader_reads_it(day: dt.date) -> None:
    """`convert` and `render` read ISO dates without loading the reader; the readings are the same ones."""
    text = day.isoformat()
    if 5000 <= day.year < 6200:
        with pytest.raises(DateError, match="if the year is Hebrew, write the month's code"):
            subject(text, None, None)
        return
    read = hebdate.parse(text, strict=False)
    if read.determined:  # the reader stops a few days before datetime.date does
        assert subject(text, None, None) == read
    assert subject(text, None, None).date == day


@pytest.mark.parametrize("text", ["5782-M08-15", "2022-05-16[u-ca=hebrew]"])
def test_the_texts_of_isoformat(text: str) -> None:
    """They are Hebrew dates, and the answer is the civil day."""
    assert run("convert", text).out == "2022-05-16 Monday\n"
    assert objects(run("convert", "--json", text).out)[0]["hebrew"]["month_code"] == "M08"
    assert run("render", text, "--style", "knesset").out == run("render", "2022-05-16", "--style", "knesset").out


# --- usage, exit codes -----------------------------------------------------------------------------------------------

USAGE = {
    ("convert", "today"): (
        "hebdate: today has two Hebrew dates, because the Hebrew day begins at sunset:"
        " say --before-sunset or --after-sunset\nTry 'hebdate convert --help' for help.\n"
    ),
    ("render", "today", "--json"): (
        "hebdate: today has two Hebrew dates, because the Hebrew day begins at sunset:"
        " say --before-sunset or --after-sunset\nTry 'hebdate render --help' for help.\n"
    ),
    ("convert", "15 Iyyar 5782", "--after-sunset"): (
        "hebdate: --after-sunset says which Hebrew date of a civil day is meant, but '15 Iyyar 5782' names it already\n"
        "Try 'hebdate convert --help' for help.\n"
    ),
    ("convert", "2022-05", "--after-sunset"): (
        "hebdate: --after-sunset is about one day, but '2022-05' names several\n"
        "Try 'hebdate convert --help' for help.\n"
    ),
    ("parse", "-l", "xx", SEED): (
        "hebdate: no locale 'xx': did you mean 'xh', 'xnr' or 'xog'?\nTry 'hebdate parse --help' for help.\n"
    ),
    ("parse", "--near", "soon", SEED): (
        "hebdate: --near is a date, or a year from 1 to 2999, found 'soon'\nTry 'hebdate parse --help' for help.\n"
    ),
    ("parse", "--near", "3000", SEED): (
        "hebdate: --near is a date, or a year from 1 to 2999, found '3000'\nTry 'hebdate parse --help' for help.\n"
    ),
    ("find", "--near", "5782", "-"): (
        "hebdate: --near is a date, or a year from 1 to 2999, found '5782': if it is a Hebrew year, say 2022\n"
        "Try 'hebdate find --help' for help.\n"
    ),
    ("convert", "5782-08-15"): (
        "hebdate: '5782-08-15' is a day of the Gregorian year 5782 by ISO 8601: if the year is Hebrew, write the"
        " month's code, 5782-M08-15 for 15 Iyyar, or its name; if not, give a datetime.date\n"
        "Try 'hebdate convert --help' for help.\n"
    ),
    ("convert", "5783-M06-30"): (
        "hebdate: day 30 is out of range 1..29: Adar 5783 has 29 days\nTry 'hebdate convert --help' for help.\n"
    ),
    ("parse", "--near", "0", SEED): (
        "hebdate: --near is a date, or a year from 1 to 2999, found '0'\nTry 'hebdate parse --help' for help.\n"
    ),
    ("render", "2022-05-16", "--like", SEED, "--locale", "he"): (
        "hebdate: --like is a whole layout: leave out --style, --locale and --spelling\n"
        "Try 'hebdate render --help' for help.\n"
    ),
    ("render", "2022-05-16", "--style", "algemeiner", "--locale", "he"): (
        "hebdate: the style 'algemeiner' has its own language: leave out --locale and --spelling\n"
        "Try 'hebdate render --help' for help.\n"
    ),
    ("convert", "2022-05-16", "--html", "--isolate"): (
        "hebdate: --html has directions of its own: leave out --isolate\nTry 'hebdate convert --help' for help.\n"
    ),
    ("render", "2022-05-16", "--like", "hello"): (
        "hebdate: the example of --like: no date was read\nhello\n^ no date was found\n"
        "Try 'hebdate render --help' for help.\n"
    ),
    ("find", "no-such-file.txt"): "hebdate: no-such-file.txt: No such file or directory\n",
    ("find", "a\0b"): "hebdate: a␀b: No such file or directory\n",
    ("find", str(ROOT)): f"hebdate: {ROOT}: Is a directory\n",
}


@pytest.mark.parametrize("args", USAGE, ids=" ".join)
def test_usage(args: tuple[str, ...]) -> None:
    """The whole message on standard error, nothing on standard output, exit code 2."""
    assert run(*args) == Done(2, "", USAGE[args])


@pytest.mark.parametrize(
    "args",
    [("parse", "--no-such-option", SEED), ("no-such-command",), (), ("render", "2022-05-16", "--style"), ("--json",)],
    ids=" ".join,
)
def test_usage_that_typer_finds(args: tuple[str, ...]) -> None:
    done = run(*args)
    assert done.code == 2
    assert done.out == ""
    assert "Usage: hebdate" in done.err or done.err.startswith("Error: ")
    assert "Traceback" not in done.err


def test_an_unknown_style_has_near_ones() -> None:
    done = run("render", "2022-05-16", "--style", "algemeinr")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hebdate: no style 'algemeinr': did you mean 'algemeiner'")


@pytest.mark.parametrize("command", ["parse", "convert", "render", "find"])
def test_no_argument_on_a_terminal_is_help(command: str) -> None:
    """Nothing would come from a terminal, so the help is shown; from a pipe standard input is read."""
    done = run(command, terminal="in out err")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"Usage: hebdate {command} ")

    assert run(command, stdin=b"2022-05-16\n").code == 0


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends quietly, with the code that a shell gives."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hebdate.reading.reader.parse", interrupt)
    assert run("parse", SEED) == Done(130, "", "")
    assert run("parse", "--near", "2000", SEED) == Done(130, "", "")


@pytest.mark.parametrize(
    "args",
    [
        ("parse", SEED),
        ("parse", "--json", SEED, "hello"),
        ("convert", "2022-05-16"),
        ("convert", "15 Iyyar 5782", "--json"),
        ("convert", "--json", "hello"),
        ("convert", "today"),
        ("parse", "-"),
        ("find", "no-such-file.txt"),
        ("find", "README.md"),
    ],
    ids=" ".join,
)
def test_the_short_way_gives_the_same_as_typer(args: tuple[str, ...]) -> None:
    """Calls without options do not go through typer; the answer is the one that they would get there."""
    text = f"{SEED}\nhello\n"
    by_typer = CliRunner().invoke(app(), list(args), input=text, prog_name="hebdate")
    assert run(*args, stdin=text.encode()) == Done(by_typer.exit_code, by_typer.stdout, by_typer.stderr)


def test_today() -> None:
    """With an answer about the sunset, today is this day or the next in the Hebrew calendar."""
    before = hebdate.HebrewDate.today(after_sunset=False)
    day, night = (objects(run("convert", "today", "--json", f"--{when}-sunset").out)[0] for when in ("before", "after"))
    if before != hebdate.HebrewDate.today(after_sunset=False):
        pytest.skip("midnight came between")

    def fields(date: hebdate.HebrewDate) -> dict[str, object]:
        return {"year": date.year, "month_code": date.month.code, "day": date.day}

    assert (day["agreement"], day["hebrew"]) == ("single", fields(before))
    assert (night["agreement"], night["hebrew"]) == ("evening", fields(before + 1))
    assert day["gregorian"] == night["gregorian"] == before.to_date().isoformat()


# --- streams ---------------------------------------------------------------------------------------------------------

MIXED = b"\xef\xbb\xbfMay 16, 2022\n\nbad \xe9 byte\na\x00b\r\n15 Iyyar 5782\nTuesday, May 16th | 15 Iyyar 5782"
SUMMARY = "hebdate: of 6 lines, 4 did not give a day: 1 mismatch, 2 none, 1 not UTF-8\n"
NOT_UTF8 = "hebdate: line 3: not UTF-8: found the byte 0xe9 at byte 5 of the line\n"


def test_a_json_stream_has_an_object_for_every_line() -> None:
    """A bad line is reported with its number, and the rest goes on."""
    done = run("parse", "--json", "-", stdin=MIXED)
    found = objects(done.out)

    assert (done.code, done.err) == (1, NOT_UTF8 + SUMMARY)
    assert [each["text"] for each in found] == [
        "May 16, 2022",
        "",
        "bad \ufffd byte",
        "a\0b",
        "15 Iyyar 5782",
        "Tuesday, May 16th | 15 Iyyar 5782",
    ]
    assert [each["agreement"] for each in found] == ["single", "none", "none", "none", "single", "mismatch"]
    assert [sorted(set(each) - set(KEYS)) for each in found] == [[], [], ["error", "line"], [], [], []]
    assert found[2]["line"] == 3
    assert found[2]["error"] == "not UTF-8: found the byte 0xe9 at byte 5 of the line"


def test_a_stream_in_prose_is_numbered() -> None:
    done = run("parse", "-", stdin=MIXED)

    assert (done.code, done.err) == (1, NOT_UTF8 + SUMMARY)
    blocks = done.out.split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == [
        "1: May 16, 2022",
        "2: (an empty line)",
        "3: bad \ufffd byte",
        "4: a␀b",
        "5: 15 Iyyar 5782",
        "6: Tuesday, May 16th | 15 Iyyar 5782",
    ]
    assert blocks[5].splitlines()[1] == "   ^^^^^^^ found Tuesday, but 2022-05-16 is a Monday"


def test_a_stream_of_conversions_keeps_its_lines_together() -> None:
    """A line without an answer leaves an empty one."""
    done = run("convert", "-", stdin=MIXED.replace(b"a\x00b", b"today"))

    assert done.code == 1
    assert done.out.split("\n") == [IYYAR_15, "", "", "", "2022-05-16 Monday", "", ""]
    assert NOT_UTF8 in done.err
    assert "hebdate: line 4: today has two Hebrew dates" in done.err
    assert "hebdate: line 6: what is written contradicts itself\nTuesday," in done.err
    assert done.err.endswith("4 did not give a day: 1 mismatch, 1 none, 1 not UTF-8, 1 not written\n")

    assert run("render", "-", "--like", SEED, stdin=b"2023-01-01\n") == Done(
        0, "Sunday, January 1st | 8 Tevet 5783\n", ""
    )


@pytest.mark.parametrize("stdin", [b"", b"2022-05-16", b"2022-05-16\n", b"2022-05-16\r\n2022-05-17\r\n"])
def test_the_last_line_need_not_end(stdin: bytes) -> None:
    done = run("parse", "--json", "-", stdin=stdin)
    assert (done.code, done.err) == (0, "")
    assert [each["gregorian"] for each in objects(done.out)] == ["2022-05-16", "2022-05-17"][: len(stdin.splitlines())]


def test_a_very_long_line() -> None:
    """Ten megabytes without an end get an answer, and the line after them too."""
    done = run("parse", "-", stdin=b"x" * 10_000_000 + b"\n2022-05-16\n")
    assert done.code == 1
    message = "found 10,000,000 bytes in one line, but a header has at most 4,000 characters: use find for running text"
    assert f"\n  {message}\n" in done.out
    assert done.err.startswith(f"hebdate: line 1: {message}\n")
    assert len(done.out) < 1000
    assert "2: 2022-05-16\n  single " in done.out


class Trickle(io.BytesIO):
    """A pipe through which bytes come in portions."""

    def __init__(self, portions: list[bytes]) -> None:
        super().__init__()
        self.portions = [portion for portion in portions if portion]

    def read1(self, _: int | None = -1) -> bytes:
        return self.portions.pop(0) if self.portions else b""


@settings(deadline=None)  # a slow machine is no fault
@given(st.lists(st.binary(max_size=6) | st.sampled_from([b"\n", b"\r\n", b"a\n"]), max_size=12))
def test_lines_do_not_depend_on_how_they_come(portions: list[bytes]) -> None:
    """Numbered from 1; the text between newlines, without a carriage return at its end."""
    data = b"".join(portions)
    expected = [line.removesuffix(b"\r") for line in data.split(b"\n")]
    if data.endswith(b"\n") or not data:
        expected.pop()
    elif expected[-1] != data.split(b"\n")[-1]:
        expected[-1] += b"\r"  # no line's end, so the carriage return is text
    found = list(streams.lines(Trickle(portions), streams.Progress("", 0)))
    assert found == [(number, line, 0) for number, line in enumerate(expected, 1)]


def test_an_answer_comes_before_the_next_question() -> None:
    """A program that writes a line to the pipe and waits gets its answer, though the pipe stays open."""
    with subprocess.Popen(
        [sys.executable, "-m", "hebdate", "parse", "--json", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=USUAL,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for day in ("2022-05-16", "2022-05-17"):
            child.stdin.write(f"{day}\n".encode())
            child.stdin.flush()
            assert select.select([child.stdout], [], [], 60)[0], "no answer"
            assert json.loads(child.stdout.readline())["gregorian"] == day
        child.stdin.close()
        assert child.wait() == 0


@pytest.mark.skipif(os.name == "nt", reason="pipes are closed in another way there")
@pytest.mark.parametrize(
    "args", [("parse", "--json", "-"), ("parse", "-"), ("convert", "-"), ("parse", "--near=2000", "-")]
)
def test_a_closed_pipe_ends_it_quietly(args: tuple[str, ...]) -> None:
    """As with ``| head -1``: no traceback, and the code that a shell gives for a closed pipe."""
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "hebdate", *args],
            cwd=ROOT,
            input=b"2022-05-16\n" * 20_000,
            stdout=write,
            stderr=subprocess.PIPE,
            env=USUAL,
            check=False,
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_cannot_be_written() -> None:
    """Said in a line, once."""
    for args in (["convert", "2022-05-16"], ["parse", "--json", SEED], ["convert", "2022-05-16", "-l", "he"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "hebdate", *args],
                cwd=ROOT,
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                env=USUAL,
            )
        assert (done.returncode, done.stderr) == (2, b"hebdate: No space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("shell", "code", "err"),
    [
        ("convert 2022-05-16 >&-", 0, ""),
        ("convert hello 2>&-", 1, ""),
        ("parse - <&-", 2, "hebdate: standard input is closed\nTry 'hebdate parse --help' for help.\n"),
    ],
)
def test_started_with_a_stream_closed(shell: str, code: int, err: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m hebdate {shell}'],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=USUAL,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "", err)


# --- find ------------------------------------------------------------------------------------------------------------

PAGE = (
    "On the day.\r\nBorn May 16, 2022 (15 Iyyar 5782), in spring.\n\n"
    + "Filler, no date. " * 20
    + "\nDied 17 May 2022.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    return path


def test_find(page: Path) -> None:
    assert run("find", str(page)) == Done(
        0,
        f"2: May 16, 2022 (15 Iyyar 5782  →  2022-05-16 Monday  {IYYAR_15}  agree\n"
        f"5: 17 May 2022  →  2022-05-17 Tuesday  {IYYAR_16}  single\n",
        "",
    )


def test_find_in_several_files_names_them(page: Path) -> None:
    """One that cannot be read is reported, and the others are read."""
    missing = page.with_name("missing")
    done = run("find", str(missing), str(page), "-", stdin=b"on 16 May 2022")

    assert (done.code, done.err) == (2, f"hebdate: {missing}: No such file or directory\n")
    assert [line.partition("  →  ")[0] for line in done.out.splitlines()] == [
        f"{page}:2: May 16, 2022 (15 Iyyar 5782",
        f"{page}:5: 17 May 2022",
        "-:1: 16 May 2022",
    ]


@pytest.mark.parametrize("size", [16, 50, 100, 1 << 20])
def test_find_json_counts_from_the_beginning_of_the_file(
    page: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the file is cut into pieces, spans are places in it, and lines are its lines."""
    monkeypatch.setattr(streams, "PAGE", size)
    done = run("find", "--json", str(page))
    found = objects(done.out)

    assert (done.code, done.err) == (0, "")
    assert [list(each) for each in found] == [["file", "line", *KEYS]] * len(found)
    assert [(each["file"], each["line"], each["text"]) for each in found] == [
        (str(page), 2, "May 16, 2022 (15 Iyyar 5782"),
        (str(page), 5, "17 May 2022"),
    ]
    for each in found:
        assert isinstance(each["span"], list)
        assert PAGE[slice(*each["span"])] == each["text"]


def test_find_what_is_not_determined() -> None:
    """It is shown where it stands, and the exit code is 1."""
    done = run("find", "-", stdin=b"They met on Tuesday, May 16, 2022, as they say.\n")
    assert (done.code, done.err) == (1, "")
    first, second, third = done.out.splitlines()
    assert first.startswith("1: Tuesday, May 16, 2022  →  mismatch")
    assert second[third.index("^") :].startswith("Tuesday")
    assert third == " " * third.index("^") + "^^^^^^^ found Tuesday, but 2022-05-16 is a Monday"


def test_find_nothing() -> None:
    assert run("find", "-", stdin=b"You may go.") == Done(1, "", "hebdate: no date was found\n")


def test_find_in_what_is_not_utf8() -> None:
    """The lines are named, and what stands around them is found."""
    done = run("find", "-", stdin=b"am 16. Mai 2022\nf\xe9vrier\n" + b"\xff\n" * 9 + b"17 May 2022\n")
    assert done.code == 1
    assert [line[:2] for line in done.out.splitlines()] == ["1:", "12"]
    assert done.err.splitlines() == [
        f"hebdate: -: line {number}: not UTF-8{rest}"
        for number, rest in (
            (2, ": found the byte 0xe9 at byte 2 of the line"),
            *((number, ": found the byte 0xff at byte 1 of the line") for number in range(3, 7)),
            (7, ", and 4 lines after it"),
        )
    ] + ["hebdate: --encoding names the encoding of the texts, and --encoding detect guesses it"]


@settings(deadline=None)  # a slow machine is no fault
@given(
    st.lists(st.sampled_from(["a", "é ", "\n", "\n\n", "\r\n\r\n", "ט״ו"]), max_size=30).map("".join), st.integers(1, 9)
)
def test_pages_are_the_text_in_order(text: str, size: int) -> None:
    """Put together they are the whole text, and each knows how much comes before it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streams, "PAGE", size)
        pages = list(streams.pages(io.BytesIO(text.encode())))
    assert "".join(page.text for page in pages) == text
    for at, one in enumerate(pages):
        before = "".join(page.text for page in pages[:at])
        assert one[1:] == (len(before), before.count("\n"), len(before.encode()), [])


# --- what a terminal gets --------------------------------------------------------------------------------------------

ANSI = re.compile(r"\x1b\[\d+m")


@pytest.mark.parametrize(
    ("args", "terminal", "environment", "colour"),
    [
        ((), "out", {}, True),
        ((), "", {}, False),
        ((), "err", {}, False),
        ((), "out", {"NO_COLOR": "1"}, False),
        ((), "out", {"NO_COLOR": ""}, True),  # no-color.org: only if it is not empty
        ((), "out", {"TERM": "dumb"}, False),
        ((), "out", {"TERM": "xterm"}, True),
        ((), "", {"FORCE_COLOR": "1"}, True),
        ((), "out", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--no-color",), "out", {"FORCE_COLOR": "1"}, False),
        (("--color",), "", {"NO_COLOR": "1"}, True),
    ],
)
def test_colour(
    args: tuple[str, ...], terminal: str, environment: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only on a terminal, and not where a person has said no; without it the text is the same."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    text = "Tuesday, May 16th | 15 Iyyar 5782"
    done = run("parse", text, *args, terminal=terminal)
    assert bool(ANSI.search(done.out)) is colour
    assert ANSI.sub("", done.out) == UNREAD[text]


def test_json_is_never_coloured() -> None:
    assert "\x1b" not in run("parse", "--json", SEED, terminal="out err").out


@pytest.mark.parametrize(
    "text",
    [
        'יום שלישי, ט"ו באייר תשפ"ב',
        'יוֹם שְׁלִישִׁי, ט"ו בְּאִיָיר תשפ"ב',  # points take no column
        "\u200fיום שלישי\u200e, 16 במאי 2022",  # nor do direction marks
        "（Tuesday） May 16, 2022",  # these brackets take two
        'ב"ה, יום שלישי ט"ו באייר תשפ"ב | Tuesday, May 16, 2022',
    ],
)
def test_carets_stand_at_display_columns(text: str) -> None:
    """Carets begin in the column where what they point at begins, and are as wide."""
    reading = hebdate.parse(text, strict=False)
    line, *below = describe(reading, Look()).splitlines()

    assert reading.diagnostics
    assert columns(line) == columns(text)
    for diagnostic, row in zip(reading.diagnostics, below, strict=False):
        start, end = diagnostic.span
        carets = re.match(r"( *)(\^+) (.*)", row)
        assert carets is not None
        assert len(carets[1]) == columns(text[:start])
        assert len(carets[2]) == columns(text[start:end])
        assert carets[3] == shown(diagnostic.message)


def test_a_long_text_is_shown_around_what_matters() -> None:
    text = "word " * 100 + "30 Adar 5783" + " word" * 100
    first, second, *_ = describe(hebdate.parse(text, strict=False), Look()).splitlines()
    assert first[0] == first[-1] == "…"
    assert len(first) < 100
    assert first[second.index("^") : second.rindex("^") + 1] == "30"


ANY_TEXT = st.text(
    st.characters(exclude_categories=[]) | st.sampled_from("\x1b\x00\n\t\x9b\u202e\u2067ש16"), max_size=300
)


@settings(deadline=None)  # a slow machine is no fault
@given(ANY_TEXT, st.tuples(st.integers(0, 300), st.integers(0, 300)))
def test_the_window_shows_what_the_span_points_at(text: str, places: tuple[int, int]) -> None:
    start, end = sorted(min(place, len(text)) for place in places)
    line, (first, last) = window(text, (start, end))
    assert len(line) <= out.WIDTH + 2
    assert line[first:last] == safe(text[start : start + (last - first)])
    assert last - first == end - start or last >= len(line) - 1


@settings(deadline=None)  # a slow machine is no fault
@given(ANY_TEXT)
@example("\u2067\u202e16 May")
def test_nothing_that_a_terminal_obeys_is_printed(text: str) -> None:
    """No escapes, no halves of pairs, no isolate left open: whatever the text holds."""
    printed = describe(hebdate.parse(text, strict=False), Look())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", printed)
    for line in printed.split("\n"):
        if re.search("[\u0590-\u07ff]", line):
            assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


def test_an_encoding_that_lacks_hebrew() -> None:
    """Prose in ASCII has escapes where it must; JSON is UTF-8 whatever the terminal's encoding."""
    assert run("convert", "2022-05-16", encoding="ascii").out.startswith("15 Iyyar 5782  \\u2067\\u05d8")
    assert run("convert", "today\u05d0", encoding="ascii").err.startswith("hebdate: no date was read")
    done = process("parse", "--json", "ט״ו באייר תשפ״ב", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["text"] == "ט״ו באייר תשפ״ב"


class Clock:
    """A clock on which every look takes most of a second."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.7
        return self.now


@pytest.fixture
def long_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "long.txt"
    path.write_bytes((b"17 May 2022\n" + b"x\n" * 400) * 20)
    monkeypatch.setattr("time.monotonic", Clock())
    monkeypatch.setattr(streams, "PAGE", 1000)
    return path


def test_progress_on_a_terminal(long_file: Path) -> None:
    """A bar that grows, and is taken away in the end."""
    done = run("find", str(long_file), terminal="err")
    parts = [int(part) for part in re.findall(r"\[[#.]{30}\] (\d+)% of 0\.0 MB", done.err)]
    assert len(parts) > 3
    assert parts == sorted(parts)
    assert done.err.endswith("\r\x1b[K")
    assert len(done.out.splitlines()) == 20


@pytest.mark.parametrize("terminal", ["", "out", "in out"])
def test_no_progress_elsewhere(long_file: Path, terminal: str) -> None:
    assert run("find", str(long_file), terminal=terminal).err == ""


# --- the program -----------------------------------------------------------------------------------------------------


def test_help_of_the_program() -> None:
    done = run("--help")
    assert (done.code, done.err) == (0, "")
    assert all(f"\n  {command} " in done.out for command in COMMANDS)
    assert "Exit codes: 0 all was read" in done.out
    assert not re.search(r"\.\.\.$", done.out.partition("Commands:")[2], re.MULTILINE)  # no sentence is cut


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_help(command: str, option: str) -> None:
    """With every option explained, and an example."""
    done = CliRunner().invoke(app(), [command, option], prog_name="hebdate")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: hebdate {command} ")
    assert re.search(r"Examples?:\s+hebdate " + command, done.stdout)
    assert not re.search(r"\b(str|list|int|bool)\b", done.stdout)  # Python's names for things
    assert "--json" in done.stdout
    [registered] = [each for each in app().registered_commands if each.callback and each.callback.__name__ == command]
    names = [name for name in registered.callback.__annotations__ if name not in {"context", "text", "file", "return"}]
    for name in names:
        assert f"--{name.rstrip('_').replace('_', '-')} " in done.stdout.replace(",", " ")


def test_version() -> None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        expected = f"hebdate {version('hebdate')}\n"
    except PackageNotFoundError:
        expected = "hebdate, not installed\n"
    assert run("--version") == run("-V") == Done(0, expected, "")


def test_it_runs_as_a_module() -> None:
    done = process("convert", "2022-05-16")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"{IYYAR_15}\n", b"")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("hebdate re", {"read", "render"}),
        ("hebdate render --sty", {"--style"}),
        ("hebdate render --style algem", {"algemeiner"}),
    ],
)
def test_completion(words: str, expected: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What bash asks for is answered, also for the names of styles."""
    monkeypatch.setenv("_HEBDATE_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    assert expected <= set(run().out.split())


def test_styles() -> None:
    """Every style, on the day asked for, with the pattern that it is."""
    from hebdate.api import render
    from hebdate.writing.styles import STYLES

    found = objects(run("styles", "2023-01-01", "--json", "--locale", "he").out)
    assert [each["style"] for each in found] == ["full", "long", "medium", "short", *STYLES]
    assert found[0]["rendered"] == render(dt.date(2023, 1, 1), locale="he")
    for each in found[4:]:
        assert each["pattern"] == str(STYLES[str(each["style"])].layout)
        assert each["rendered"] == render(dt.date(2023, 1, 1), style=str(each["style"]))

    prose = run("styles")
    assert (prose.code, prose.err) == (0, "")
    assert re.search(r"^algemeiner +Monday, May 16th \| 15 Iyyar 5782\n +The Algemeiner", prose.out, re.MULTILINE)


HEAVY = "numpy babel dateutil convertdate jinja2 django pandas polars narwhals rich pydantic typer".split()


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        (
            ("convert", "2022-05-16"),
            [*HEAVY, "json", "hebdate.reading.reader", "hebdate.writing.writer", "hebdate.cli.app"],
        ),
        (("parse", SEED), [*HEAVY, "hebdate.writing.writer", "hebdate.cli.app"]),
        (("render", "2022-05-16", "--like", SEED), ["numpy", "convertdate", "dateutil", "rich"]),
    ],
    ids=lambda value: value[0],
)
def test_a_start_loads_only_what_it_needs(args: tuple[str, ...], unwanted: list[str]) -> None:
    """Nothing heavy for a conversion; typer only where there are options."""
    code = f"import sys\nfrom hebdate.cli import main\nassert main({list(args)!r}) == 0\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    loaded = set(done.stdout.decode("utf-8").splitlines()[-1].split())
    assert "hebdate.cli" in loaded
    assert loaded.isdisjoint(unwanted)


@pytest.mark.parametrize("command", COMMANDS[:6])  # the README has no chapter yet on what a day is
def test_the_readme_knows_every_command(command: str) -> None:
    assert f"hebdate {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
