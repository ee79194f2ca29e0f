"""``hebdate convert --column``: what is added, that nothing else changes, and what remains when it goes wrong."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import hebdate
from hebdate.cli import atomic, cells, delimited, main
from hebdate.cli.cells import Cell, CellError, read
from hebdate.cli.job import RowError
from hebdate.cli.out import UsageError

ROOT = Path(__file__).parent.parent
LAST_RD = dt.date.max.toordinal()


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on arguments, in this process."""

    def run(*args: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(arg) for arg in args])
        out, err = capsysbinary.readouterr()
        return Done(code, out, err.decode())

    return run


@pytest.fixture
def convert(run: Run, tmp_path: Path) -> Run:
    """The column "day" of a file with these bytes, to standard output unless there is an ``--out``."""

    def convert(data: bytes, *args: object, name: str = "in.csv") -> Done:
        path = tmp_path / name
        path.write_bytes(data)
        done = run("convert", "--column", "day", *args, path)
        assert path.read_bytes() == data  # whatever happens
        return done._replace(err=done.err.replace(str(path), name))

    return convert


def process(*args: object, **options: object) -> subprocess.Popen[bytes]:
    """The program as a process of its own."""
    command = [sys.executable, "-m", "hebdate", *map(str, args)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


def parts(folder: Path) -> list[Path]:
    """The temporary files in a folder."""
    return sorted(path for path in folder.iterdir() if path.name.endswith(atomic.PART))


# --- what is added ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ((), b"day,n,hebrew_year,hebrew_month_code,hebrew_day\n2022-05-16,a,5782,M08,15\n,b,,,\n"),
        (("--to", "hebrew"), b"day,n,hebrew_year,hebrew_month_code,hebrew_day\n2022-05-16,a,5782,M08,15\n,b,,,\n"),
        (("--to", "gregorian"), b"day,n,gregorian\n2022-05-16,a,2022-05-16\n,b,\n"),
        (
            ("--to", "both"),
            b"day,n,gregorian,hebrew_year,hebrew_month_code,hebrew_day\n2022-05-16,a,2022-05-16,5782,M08,15\n,b,,,,\n",
        ),
    ],
)
def test_the_new_columns(convert: Run, args: tuple[str, ...], expected: bytes) -> None:
    assert convert(b"day,n\n2022-05-16,a\n,b\n", *args) == Done(0, expected, "")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2022-05-16", ("2022-05-16", 5782, "M08", 15)),
        ("2022-03-17T23:00:00-04:00", ("2022-03-17", 5782, "M06", 14)),
        ("15 Iyyar 5782", ("2022-05-16", 5782, "M08", 15)),
        ('"14 Adar I, 5782"', ("2022-02-15", 5782, "M05L", 14)),
        ("ט״ו באייר תשפ״ב", ("2022-05-16", 5782, "M08", 15)),
        ('"Monday, May 16th | 15 Iyyar 5782"', ("2022-05-16", 5782, "M08", 15)),
        ('"May 16, 2022 | 16 Iyyar 5782"', ("2022-05-16", 5782, "M08", 16)),  # the evening
        ("0001-01-01", ("0001-01-01", 3761, "M04", 18)),
        ("9999-12-31", ("9999-12-31", 13760, "M02", 28)),
    ],
)
def test_a_cell_is_any_readable_date(convert: Run, cell: str, expected: tuple[object, ...]) -> None:
    done = convert(f"day\n{cell}\n".encode(), "--to", "both")
    assert done.out.decode().splitlines()[1].removeprefix(f"{cell},") == ",".join(map(str, expected))


@given(
    st.datetimes(),
    st.sampled_from(["", "T{:%H:%M}", " {:%H:%M:%S}", "T{:%H:%M:%S.%f}"]),
    st.sampled_from(["", "Z", "+00:00", "-04:00", "+0530", "+12:00"]),
)
@example(dt.datetime(2022, 5, 16, 19, 10), "T{:%H:%M}", "-04:00")  # noqa: DTZ001 - what is written has none
def test_a_stamp_is_read_as_the_reader_reads_it(moment: dt.datetime, clock: str, zone: str) -> None:
    """The cells that need no reader name the day that it reads in them."""
    text = moment.date().isoformat() + (clock.format(moment) + zone if clock else "")
    civil = moment.date().toordinal()
    assert cells.STAMP.fullmatch(text)
    assert read(text) == Cell(civil, civil)
    reading = hebdate.parse(text, strict=False)
    if reading.determined:  # the reader stops a few days before datetime.date does
        assert (reading.date, reading.last_date, reading.agreement) == (moment.date(), moment.date(), "single")


@pytest.mark.parametrize("text", ["2022-02-30", "Iyyar 5782", "2022", "16 May", "Sept. 2-8, 2021", "hello", "2022-5"])
def test_what_is_no_single_day_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        read(text)


def test_every_row_is_what_the_scalar_road_says(convert: Run) -> None:
    """Days of all years, and each one in a leap and in a common year."""
    days = [*range(1, LAST_RD, 37), *range(738156, 738156 + 800), LAST_RD]
    data = "day\n" + "".join(f"{dt.date.fromordinal(rd)}\n" for rd in days)
    done = convert(data.encode(), "--to", "both")
    rows = csv.DictReader(io.StringIO(done.out.decode()))
    for rd, row in zip(days, rows, strict=True):
        civil = dt.date.fromordinal(rd)
        date = hebdate.HebrewDate.from_date(civil)
        expected = (civil.isoformat(), str(date.year), date.month.code, str(date.day))
        assert (row["gregorian"], row["hebrew_year"], row["hebrew_month_code"], row["hebrew_day"]) == expected
    assert (done.code, done.err) == (0, "")


def test_what_is_remembered_is_bounded(convert: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "REMEMBERED", 3)
    data = "day\n" + "".join(f"2022-05-{day:02}\n" for day in [*range(1, 20)] * 2)
    lines = convert(data.encode()).out.decode().splitlines()
    assert lines[19] == "2022-05-19,5782,M08,18"
    assert lines[1:20] == lines[20:]


# --- what passes through ---------------------------------------------------------------------------------------------

FIELDS = st.lists(st.sampled_from([*'a,;"\nשé \t', "\r\n"]), max_size=6).map("".join)


@given(
    st.lists(st.tuples(FIELDS, FIELDS), min_size=1, max_size=12),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from([",", ";", "\t"]),
    st.integers(8, 40),  # more than a byte-order mark
    st.booleans(),
    st.booleans(),
)
def test_records_are_the_file_in_order(
    rows: list[tuple[str, str]], end: str, quoting: int, delimiter: str, block: int, mark: bool, ended: bool
) -> None:
    """However it is cut into blocks, the texts and ends are the file, and the fields are those of the csv module."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(rows)
    text = written.getvalue() if ended else written.getvalue().removesuffix(end)
    data = b"\xef\xbb\xbf" * mark + text.encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delimited, "BLOCK", block)
        patch.setattr(delimited, "BATCH", 2)
        found = list(delimited.records(io.BytesIO(data), delimiter, "utf-8"))

    assert "".join(text + end for part in found for text, end in zip(part.texts, part.ends, strict=True)) == (
        data.decode("latin-1")
    )
    fields = [
        [field.encode("latin-1").decode() for field in part.row(at)] for part in found for at in range(len(part.texts))
    ]
    assert fields == list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    lines = [line for part in found for line in part.lines]
    texts = [text for part in found for text in part.texts]
    assert lines == [1 + sum(before.count("\n") + 1 for before in texts[:at]) for at in range(len(texts))]
    assert not any(part.problems for part in found)


@pytest.mark.parametrize(
    "data",
    [
        b'\xef\xbb\xbf"day",note\r\n2022-05-16,"a, ""b""\r\nc"\r\n2022-05-17,x',
        b"note,day\n a ,2022-05-16\n\xd7\xa9,\n",
        b'day,n\r\n2022-05-16,1\n2022-05-17,"2"\r\n',  # mixed line ends
        b"day\n\n2022-05-16\n",  # an empty cell in the only column
        b'n,day\n5" disk,2022-05-16\n',
    ],
)
def test_other_bytes_are_as_they_were(convert: Run, data: bytes) -> None:
    done = convert(data)
    assert (done.code, done.err) == (0, "")
    without = re.sub(
        rb",(?:hebrew_year,hebrew_month_code,hebrew_day|[0-9]{4},M[0-9]{2}L?,[0-9]+|,,)(?=\r?\n|$)", b"", done.out
    )
    assert without == data


def test_an_empty_line_is_no_row(convert: Run) -> None:
    assert convert(b"day,n\n2022-05-16,1\n\n").out.endswith(b"2022-05-16,1,5782,M08,15\n\n")


def test_other_delimiters(convert: Run) -> None:
    assert convert(b"n\tday\n1,5\t2022-05-16\n", name="in.tsv").out.endswith(b"1,5\t2022-05-16\t5782\tM08\t15\n")
    assert convert(b"n;day\n1;2022-05-16\n", "--delimiter", ";").out.endswith(b"1;2022-05-16;5782;M08;15\n")
    done = convert(b"n;day\n", "--delimiter", "ab")
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith("hebdate: --delimiter is one character such as , ; | or tab, found 'ab'")


def test_another_encoding(convert: Run) -> None:
    data = 'note,day\nשלום,ט"ו באייר תשפ"ב\n'.encode("cp1255")
    done = convert(data, "--encoding", "cp1255")
    assert (done.code, done.err) == (0, "")
    assert (
        done.out == data.replace(b"day\n", b"day,hebrew_year,hebrew_month_code,hebrew_day\n")[:-1] + b",5782,M08,15\n"
    )


def test_standard_input(run: Run) -> None:
    done = run("convert", "--column", "day", "-", stdin=b"day\n2022-05-16\n")
    assert done.out.endswith(b"\n2022-05-16,5782,M08,15\n")
    assert (done.code, done.err) == (0, "")


# --- what is wrong with a row ----------------------------------------------------------------------------------------

EXPECTED = cells.EXPECTED


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            b"30 Adar 5783,x",
            "column 'day': found '30 Adar 5783' (found day 30, but Adar 5783 has 29 days), expected " + EXPECTED,
        ),
        (b"2022-05-16", "found 1 field, expected 2 as in the first row"),
        (b"2022-05-16,x,y", "found 3 fields, expected 2 as in the first row"),
        (b"2022-05-16,\xe9", "found the byte 0xe9 at byte 12 of the line, expected UTF-8; --encoding names another"),
        (b"2022-05-16,\0", "found a NUL at byte 12 of the line, expected text"),
        (b'2022-05-16,"x', "found a quote that opens a field, and none that closes it to the end of the file"),
        (
            b'2022-05-16,"x"y',
            "found text behind a closing quote, expected the next field: inside quotes, a quote is written twice",
        ),
        (
            b"2022-05-16,x\ry",
            "found a carriage return inside a row, expected it at the end of a line or between quotes",
        ),
        (
            b"2022-05-16,x\r\r",
            "found a carriage return inside a row, expected it at the end of a line or between quotes",
        ),
    ],
)
@pytest.mark.parametrize("before", [b"", b'2022-05-16,"a\nb"\n'])
def test_a_bad_row(convert: Run, tmp_path: Path, before: bytes, row: bytes, problem: str) -> None:
    """The file, the line that the row begins in, and what is wrong; nothing is written, and the code is 1."""
    out = tmp_path / "out.csv"
    line = 4 + before.count(b"\n")
    data = b"day,n\n" + before + b"2022-05-16,1\n\n" + row + b"\n2022-05-17,2\n"
    assert convert(data, "--out", out) == Done(
        1, b"", f"hebdate: in.csv: line {line}: {problem}; nothing was written\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv"]


def test_the_first_bad_row_is_told(convert: Run) -> None:
    done = convert(b"day\n2022-05-16\nhello\n\xe9\n")
    assert done.err.startswith("hebdate: in.csv: line 3: column 'day': found 'hello' (no date was found)")


def test_bad_rows_as_null(convert: Run) -> None:
    """Their cells are empty, they are counted, and the code is 1; the rest is done."""
    done = convert(b"day,n\nhello,1\n2022-05-16,\xe9\n2022-05-16,2\nhello,\0\nhello,3\n", "--bad-rows", "null")
    assert done.code == 1
    assert done.out.splitlines()[1:] == [
        b"hello,1,,,",
        b"2022-05-16,\xe9,,,",
        b"2022-05-16,2,5782,M08,15",
        b"hello,\0,,,",
        b"hello,3,,,",
    ]
    assert done.err == (
        "hebdate: in.csv: of 5 rows, 4 not converted: 2 no date, 2 not text in the encoding;"
        f" the first is line 2: column 'day': found 'hello' (no date was found), expected {EXPECTED}\n"
    )


@pytest.mark.parametrize("row", [b"2022-05-16", b"2022-05-16,1,2", b'2022-05-16,"'])
def test_a_row_of_another_shape_is_never_null(convert: Run, row: bytes) -> None:
    """Its new cells would stand in the wrong columns."""
    done = convert(b"day,n\n" + row + b"\n", "--bad-rows", "null")
    assert done.code == 1
    assert done.err.startswith("hebdate: in.csv: line 2: found ")


def test_a_bad_row_in_line_three_million(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "long.csv", tmp_path / "out.csv"
    out.write_bytes(b"as it was")
    with path.open("wb") as stream:
        stream.write(b"day\n")
        for _ in range(299):
            stream.write(b"2022-05-16\n" * 10_000)
        stream.write(b"2022-05-16\n" * 9_998 + b"2022-05-36\n" + b"2022-05-17\n" * 10)
    done = run("convert", "--column", "day", "--out", out, path)

    assert (done.code, done.out) == (1, b"")
    assert done.err.startswith(f"hebdate: {path}: line 3000000: column 'day': found '2022-05-36' (")
    assert done.err.endswith("; nothing was written\n")
    assert out.read_bytes() == b"as it was"
    assert parts(tmp_path) == []


# --- what is wrong with a file, or a call ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "it is empty, expected a row with the names of the columns"),
        (b"\x1f\x8b\x08\x00", "its gzip data end too early: 0 bytes could be unpacked"),
        (b"PK\x03\x04", "it is no CSV file, but a zip archive or a spreadsheet: unpack it, or save it as CSV"),
        ("day\n".encode("utf-16"), "it is no CSV file, but UTF-16: convert it to UTF-8 first, for example with iconv"),
        (b"date,n\n", "it has no column 'day': its columns are 'date', 'n'"),
        (b"Day,n\n", "it has no column 'day': did you mean 'Day'?"),
        (b"day,day\n", "it has 2 columns 'day': rename one of them"),
        (b"day,hebrew_day\n", "it has a column 'hebrew_day', and one of that name is to be added: rename it first"),
    ],
)
def test_a_file_that_cannot_be_converted(convert: Run, tmp_path: Path, data: bytes, problem: str) -> None:
    done = convert(data, "--out", tmp_path / "out.csv")
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(f"hebdate: in.csv: {problem}")
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (("--to", "julian"), "--to is hebrew, gregorian, both, found 'julian'"),
        (("--bad-rows", "skip"), "--bad-rows is error, null, found 'skip'"),
        (("--encoding", "klingon"), "no encoding 'klingon'"),
        (("--encoding", "utf-16"), "the encoding utf-16 cannot be read line by line: convert the file to UTF-8 first"),
        (("--json",), "--column adds columns and writes no date lines: of the other options it takes --near"),
        (("--locale", "he"), "--column adds columns and writes no date lines: of the other options it takes --near"),
        (("another.csv",), "--column takes one FILE, found 2: another.csv "),
    ],
)
def test_usage(convert: Run, args: tuple[str, ...], problem: str) -> None:
    done = convert(b"day\n", *args)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(f"hebdate: {problem}")


def test_options_of_a_column_without_one(run: Run) -> None:
    done = run("convert", "--bad-rows", "null", "2022-05-16")
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith("hebdate: --bad-rows belongs to --column: name a column\n")


def test_files_that_are_not_there(run: Run, tmp_path: Path) -> None:
    done = run("convert", "--column", "day", tmp_path / "missing.csv")
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(f"hebdate: {tmp_path}/missing.csv: No such file or directory\n")
    (tmp_path / "in.csv").write_bytes(b"day\n")
    done = run("convert", "--column", "day", "--out", tmp_path / "missing" / "out.csv", tmp_path / "in.csv")
    assert done.err.startswith(f"hebdate: {tmp_path}/missing/out.csv: cannot be written: No such file or directory\n")


def test_the_input_is_never_the_output(convert: Run, tmp_path: Path) -> None:
    """Nor is it by another name."""
    (tmp_path / "link.csv").symlink_to(tmp_path / "in.csv")
    (tmp_path / "in.csv").touch()
    (tmp_path / "hard.csv").hardlink_to(tmp_path / "in.csv")
    for name in ("in.csv", "link.csv", "hard.csv"):
        done = convert(b"day\n2022-05-16\n", "--out", tmp_path / name)
        assert done.code == 2
        assert "--out is the file that is read, in.csv: give it another name" in done.err


# --- an output that is whole or not there ----------------------------------------------------------------------------


def test_an_output_is_replaced(convert: Run, tmp_path: Path) -> None:
    """Through a link, with its permissions kept."""
    out = tmp_path / "out[1].csv"
    out.write_bytes(b"before")
    out.chmod(0o640)
    (tmp_path / "link.csv").symlink_to(out)
    assert convert(b"day\n", "--out", tmp_path / "link.csv") == Done(0, b"", "")
    assert (tmp_path / "link.csv").is_symlink()
    assert out.read_bytes() == b"day,hebrew_year,hebrew_month_code,hebrew_day\n"
    assert out.stat().st_mode & 0o777 == 0o640


def test_a_new_output_has_usual_permissions(convert: Run, tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    convert(b"day\n", "--out", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_is_no_file_is_written_to(convert: Run) -> None:
    assert convert(b"day\n", "--out", "/dev/null") == Done(0, b"", "")
    if Path("/dev/full").exists():
        done = convert(b"day\n", "--out", "/dev/full")
        assert (done.code, done.err) == (2, "hebdate: /dev/full: No space left on device\n")


class Half:
    """A conversion that has written a part of its output and waits for more of its input."""

    def __init__(self, out: Path) -> None:
        rows = b"2022-05-16,x\n" * 100_000
        before = signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup ignores it, and a child would inherit that
        try:
            self.process = process("convert", "--column", "day", "--out", out, "-")
        finally:
            signal.signal(signal.SIGHUP, before)
        self.input = self.process.stdin
        assert self.input is not None
        self.input.write(b"day,n\n" + rows)
        self.input.flush()
        until = time.monotonic() + 60
        while not any(part.stat().st_size for part in parts(out.parent)):
            assert time.monotonic() < until, "nothing is written"
            assert self.process.poll() is None
            time.sleep(0.02)

    def end(self, number: int) -> tuple[int, str]:
        """Send a signal, and give the exit code and what was said."""
        self.process.send_signal(number)
        err = self.process.communicate()[1]
        return self.process.returncode, err.decode()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=lambda value: str(value),
)
@pytest.mark.parametrize("before", [None, b"as it was"])
def test_interrupted_in_the_middle(tmp_path: Path, number: int, code: int, before: bytes | None) -> None:
    """Nothing remains, and the output is as it was."""
    out = tmp_path / "out.csv"
    if before is not None:
        out.write_bytes(before)
    assert Half(out).end(number) == (code, "")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if before is None else [before])


def test_killed_in_the_middle(convert: Run, tmp_path: Path) -> None:
    """What could not be cleaned up stands under another name, and the next run for the same output takes it away."""
    out = tmp_path / "out.csv"
    out.write_bytes(b"as it was")
    assert Half(out).end(signal.SIGKILL)[0] == -signal.SIGKILL
    assert out.read_bytes() == b"as it was"
    assert len(parts(tmp_path)) == 1
    assert parts(tmp_path)[0].name.startswith(".out.csv.")

    assert convert(b"day\n2022-05-16\n", "--out", tmp_path / "another.csv").code == 0
    assert len(parts(tmp_path)) == 1
    assert convert(b"day\n2022-05-16\n", "--out", out).code == 0
    assert parts(tmp_path) == []
    assert out.read_bytes() == (tmp_path / "another.csv").read_bytes()


def test_a_run_that_is_still_writing_is_left_alone(convert: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    half = Half(out)
    assert convert(b"day\n", "--out", out).code == 0
    assert len(parts(tmp_path)) == 1
    _, err = half.process.communicate(b"2022-05-17,y\n")
    assert (half.process.returncode, err) == (0, b"")
    assert out.read_bytes().endswith(b"2022-05-16,x,5782,M08,15\n2022-05-17,y,5782,M08,16\n")
    assert out.read_bytes().count(b"\n") == 100_002
    assert parts(tmp_path) == []


@pytest.mark.parametrize("before", [None, b"as it was"])
def test_no_room_for_the_output(tmp_path: Path, before: bytes | None) -> None:
    """A limit on the size of files is met in the middle, as a full disk would be."""
    out, path = tmp_path / "out.csv", tmp_path / "in.csv"
    path.write_bytes(b"day\n" + b"2022-05-16\n" * 100_000)
    if before is not None:
        out.write_bytes(before)
    limit = 500_000
    child = process(
        "convert",
        *("--column", "day", "--out", out, path),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    err = child.communicate()[1].decode()
    left = "nothing was written" if before is None else "it is as it was"
    assert (child.returncode, err) == (2, f"hebdate: {out}: the file would be larger than is allowed; {left}\n")
    assert parts(tmp_path) == []
    assert (out.read_bytes() if out.exists() else None) == before


# --- memory and progress ---------------------------------------------------------------------------------------------

MEASURED = """
import sys
from hebdate.cli import main
assert main(sys.argv[1:]) == 0
with open("/proc/self/status") as status:
    print(*[line.split()[1] for line in status if line.startswith("VmHWM")], file=sys.stderr)
"""


def kilobytes(*args: object) -> int:
    """The most memory that a run of the program takes."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, args)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stderr)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory taken is read from /proc")
@pytest.mark.parametrize("note", ["plain", '"two\nlines"'], ids=["plain", "quoted"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, note: str) -> None:
    """Eight times as many rows take the same memory, far below 200 MB."""
    path, found = tmp_path / "in.csv", []
    for count in (30_000, 240_000):
        with path.open("w") as stream:
            stream.write("id,day,note\n")
            stream.writelines(f"{n},{dt.date.fromordinal(700_000 + n * 7 % 20_000)},{note}\n" for n in range(count))
        found.append(kilobytes("convert", "--column", "day", "--out", tmp_path / "out.csv", path))
    assert found[1] < found[0] + 8_000, found
    assert found[1] < 200_000


def test_progress_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar that grows, and is taken away in the end."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    path, screen = tmp_path / "in.csv", Terminal()
    path.write_bytes(b"day\n" + b"2022-05-16\n" * 100)
    seconds = iter(range(10_000))
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.setattr(delimited, "BLOCK", 100)
    monkeypatch.setattr("time.monotonic", lambda: float(next(seconds)))
    monkeypatch.setattr("sys.stderr", screen)
    assert main(["convert", "--column", "day", "--out", str(tmp_path / "out.csv"), str(path)]) == 0
    found = [int(part) for part in re.findall(r"convert \[[#.]{30}\] (\d+)% of 0\.0 MB", screen.getvalue())]
    assert len(found) > 5
    assert all(one <= other for one, other in pairwise(found))
    assert found[-1] == 100
    assert screen.getvalue().endswith("\r\x1b[K")


# --- limits ----------------------------------------------------------------------------------------------------------


def test_a_quote_that_is_never_closed_ends_it_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would else take the rest of the file for one field."""
    monkeypatch.setattr(delimited, "LONGEST_FIELD", 1000)
    data = io.BytesIO(b'day,n\n2022-05-16,"x\n' + b"2022-05-16,y\n" * 100_000)
    with pytest.raises(RowError, match="a quote that opens a field, and none that closes it in 0 MB") as caught:
        list(delimited.records(data, ",", "utf-8"))
    assert caught.value.place == "line 2"
    assert data.tell() < 200_000


def test_a_line_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_LINE", 1000)
    monkeypatch.setattr(delimited, "BLOCK", 100)
    with pytest.raises(RowError, match=r"no line feed in 0 MB, expected one at the end of each row$"):
        list(delimited.records(io.BytesIO(b"x" * 2000), ",", "utf-8"))
    with pytest.raises(RowError, match=r"if a carriage return ends them, tr '\\r' '\\n' replaces it"):
        list(delimited.records(io.BytesIO(b"day\r2022-05-16\r" * 100), ",", "utf-8"))


def test_a_large_field_passes() -> None:
    """The csv module would allow 131,072 characters, and its own limit is as before afterwards."""
    before = csv.field_size_limit()
    data = b'day,n\n2022-05-16,"' + b"x\n" * 200_000 + b'"\n'
    assert sum(len(part.texts) for part in delimited.records(io.BytesIO(data), ",", "utf-8")) == 2
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "utf-32", "cp037", "hex", "no-such"])
def test_encodings_in_which_ascii_is_not_ascii(encoding: str) -> None:
    with pytest.raises(UsageError):
        delimited.check_encoding(encoding)


# --- Parquet ---------------------------------------------------------------------------------------------------------

pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow")

CIVIL = [dt.date(2022, 5, 16), None, dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(2022, 3, 17)]
BOTH = {
    "gregorian": CIVIL,
    "hebrew_year": [5782, None, 3761, 13760, 5782],
    "hebrew_month_code": ["M08", None, "M04", "M02", "M06"],
    "hebrew_day": [15, None, 18, 28, 14],
}


@pytest.fixture
def parquet(run: Run, tmp_path: Path) -> Callable[..., tuple[Done, object]]:
    """A conversion of the column "day" of a table; what came of it, and the table written or None."""

    def convert(table: object, *args: object, **options: object) -> tuple[Done, object]:
        path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
        pq.write_table(table, path, **options)
        before = path.read_bytes()
        done = run("convert", "--column", "day", "--out", out, *args, path)
        assert path.read_bytes() == before
        return done._replace(err=done.err.replace(str(path), path.name)), pq.read_table(out) if out.exists() else None

    return convert


@pytest.mark.parametrize(
    "column",
    [
        pa.array(CIVIL),
        pa.array(CIVIL).cast(pa.date64()),
        pa.array(CIVIL).cast(pa.timestamp("ms")),
        pa.array(CIVIL).cast(pa.timestamp("us")),
        pa.array([day and day.isoformat() for day in CIVIL]),
        pa.array([day and day.isoformat() for day in CIVIL], pa.large_string()),
        pa.array([day and day.isoformat() for day in CIVIL]).dictionary_encode(),
        pa.array(["15 Iyyar 5782", "", "18 Tevet 3761", "9999-12-31", "March 17, 2022 / 14 Adar II 5782"]),
    ],
    ids=lambda column: str(column.type).partition("<")[0],
)
@pytest.mark.parametrize("to", ["both", "hebrew", "gregorian"])
def test_a_column_of_parquet(parquet: Callable[..., tuple[Done, pa.Table]], column: pa.Array, to: str) -> None:
    table = pa.table({"n": range(5), "day": column, "list": [[1], [], None, [2, 3], [4]]})
    done, found = parquet(table, "--to", to)
    expected = {name: values for name, values in BOTH.items() if to in {"both", re.split("_", name)[0]}}
    assert done == Done(0, b"", "")
    assert found.select(table.column_names).to_pydict() == table.to_pydict()
    assert found.select(found.column_names[3:]).to_pydict() == expected


def test_a_timestamp_counts_by_the_date_of_its_zone(parquet: Callable[..., tuple[Done, pa.Table]]) -> None:
    """Midnight in Greenwich is the evening before in New York; and a moment before 1970 is in the day before."""
    for zone, days in ((None, [15, 14]), ("America/New_York", [14, 14])):
        moments = pa.array([1_652_572_800, 1_652_572_799], pa.timestamp("s", tz=zone))  # 2022-05-15T00:00:00Z
        done, found = parquet(pa.table({"day": moments}), "--to", "gregorian")
        assert done.code == 0
        assert [day.day for day in found["gregorian"].to_pylist()] == days
    done, found = parquet(pa.table({"day": pa.array([-1, 0], pa.timestamp("ns"))}), "--to", "gregorian")
    assert found["gregorian"].to_pylist() == [dt.date(1969, 12, 31), dt.date(1970, 1, 1)]


def test_every_row_of_parquet_is_what_the_scalar_road_says(parquet: Callable[..., tuple[Done, pa.Table]]) -> None:
    """In several row groups and batches."""
    days = [dt.date.fromordinal(rd) for rd in range(1, LAST_RD + 1, 17)]
    done, found = parquet(pa.table({"day": days}), row_group_size=30_000, compression="zstd")
    assert done.code == 0
    rows = zip(*(found[name].to_pylist() for name in found.column_names), strict=True)
    for day, year, code, number in rows:
        date = hebdate.HebrewDate.from_date(day)
        assert (year, code, number) == (date.year, date.month.code, date.day)


def test_an_empty_parquet(parquet: Callable[..., tuple[Done, pa.Table]]) -> None:
    for kind in (pa.date32(), pa.string(), pa.timestamp("us", "UTC")):
        done, found = parquet(pa.table({"day": pa.array([], kind)}))
        assert (done.code, found.num_rows, found.num_columns) == (0, 0, 4)


@pytest.mark.parametrize(
    ("column", "problem"),
    [
        (["2022-05-16", "hello"], f"column 'day': found 'hello' (no date was found), expected {EXPECTED}"),
        (
            pa.array([0, 2_932_897], pa.int32()).cast(pa.date32()),
            "column 'day': found 10000-01-01, expected a date from 0001-01-01 to 9999-12-31",
        ),
    ],
)
def test_a_bad_row_of_parquet(
    parquet: Callable[..., tuple[Done, pa.Table | None]], column: pa.Array, problem: str
) -> None:
    table = pa.table({"day": column})
    assert parquet(table) == (Done(1, b"", f"hebdate: in.parquet: row 2: {problem}; nothing was written\n"), None)
    done, found = parquet(table, "--bad-rows", "null")
    assert done.code == 1
    assert done.err.startswith(
        f"hebdate: in.parquet: of 2 rows, 1 not converted: 1 no date; the first is row 2: {problem}"
    )
    assert found is not None
    assert [value is None for value in found["hebrew_year"].to_pylist()] == [False, True]


@pytest.mark.parametrize("keep", [0, 3, 2000, -8, -1])
def test_a_parquet_that_is_cut_short(run: Run, tmp_path: Path, keep: int) -> None:
    path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"day": CIVIL * 1000}), path, compression="none", use_dictionary=False)
    path.write_bytes(path.read_bytes()[:keep])
    done = run("convert", "--column", "day", "--out", out, path)
    assert done.code == 2
    assert done.err.startswith(f"hebdate: {path}: it is damaged or cut short, or no Parquet file: ")
    assert [each.name for each in tmp_path.iterdir()] == ["in.parquet"]


def test_a_parquet_that_is_damaged_in_the_middle(run: Run, tmp_path: Path) -> None:
    """Where its pages have checksums, as ours do, a single wrong byte is noticed; what is written till then goes."""
    path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(
        pa.table({"day": CIVIL * 60_000, "n": range(300_000)}),
        path,
        compression="none",
        use_dictionary=False,
        write_page_checksum=True,
        row_group_size=100_000,
    )
    data = bytearray(path.read_bytes())
    data[len(data) * 3 // 4] ^= 1
    path.write_bytes(data)
    done = run("convert", "--column", "day", "--out", out, path)
    assert done.code == 2
    assert done.err.startswith(f"hebdate: {path}: it is damaged or cut short")
    assert [each.name for each in tmp_path.iterdir()] == ["in.parquet"]


def test_usage_of_parquet(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"day": [1], "Date": ["2022-05-16"], "gregorian": [1]}), path)
    for args, problem in (
        (("day", path), "Parquet is written to a file: give its name with --out"),
        (("day", "--out", out, path), f"{path}: the column 'day' is int64, expected dates, timestamps or text"),
        (("date", "--out", out, path), f"{path}: it has no column 'date': did you mean 'Date'?"),
        (("Date", "--out", out, "--to", "both", path), f"{path}: it has a column 'gregorian', and one of that name"),
        (("Date", "--out", out, "--encoding", "cp1255", path), "--delimiter and --encoding are for CSV"),
    ):
        done = run("convert", "--column", *args)
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith(f"hebdate: {problem}")
    assert [each.name for each in tmp_path.iterdir()] == ["in.parquet"]


def test_parquet_without_pyarrow(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install is said."""
    (tmp_path / "in.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "hebdate.cli.parquet", raising=False)
    done = run("convert", "--column", "day", "--out", tmp_path / "out.parquet", tmp_path / "in.parquet")
    assert done.code == 2
    assert 'Parquet needs pyarrow and numpy: pip install "hebdate[frames]" pyarrow' in done.err


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory taken is read from /proc")
def test_memory_does_not_grow_with_a_parquet_file(tmp_path: Path) -> None:
    """Once there are a few row groups; most of it is what pyarrow takes to begin with."""
    path, found = tmp_path / "in.parquet", []
    for count in (600_000, 2_400_000):
        days = pa.array([n * 7 % 20_000 for n in range(1000)] * (count // 1000), pa.int32()).cast(pa.date32())
        pq.write_table(pa.table({"day": days, "n": range(count)}), path, row_group_size=200_000)
        found.append(kilobytes("convert", "--column", "day", "--out", tmp_path / "out.parquet", path))
    assert found[1] < found[0] + 60_000, found
    assert os.path.getsize(path) > 5_000_000  # noqa: PTH202 - read again as it was written
