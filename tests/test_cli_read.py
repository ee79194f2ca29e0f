"""``hebdate read``: what is added and counted, that nothing else changes, and what remains when it goes wrong."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from archive import Line, archive

import hebdate
from hebdate.answers import Answer, answer
from hebdate.cli import main
from hebdate.cli.atomic import PART
from hebdate.cli.readcells import csv_row, plain_cells

ROOT = Path(__file__).parent.parent
SEED = "Monday, May 16th | 15 Iyyar 5782"
NEW = [f"read_{name}" for name in Answer._fields]


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``hebdate read --column masthead`` on arguments, in this process."""

    def run(*args: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["read", "--column", "masthead", *map(str, args)])
        out, err = capsysbinary.readouterr()
        return Done(code, out, err.decode())

    return run


def process(*args: object) -> subprocess.Popen[bytes]:
    """The same as a process of its own."""
    command = [sys.executable, "-m", "hebdate", "read", "--column", "masthead", *map(str, args)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)


def finished(*args: object) -> int:
    """Its exit code, at its end."""
    started = process(*args)
    started.communicate()
    return started.returncode


def rows(data: bytes, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


def without_new(data: bytes, delimiter: str = ",") -> bytes:
    """The output less the cells that were added, which stand at the ends of the records: its bytes as they are."""
    text = data.decode("latin-1")
    found, start = [], 0
    for record in records(text):
        row = next(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter, strict=True))
        added = io.StringIO()
        csv.writer(added, delimiter=delimiter, lineterminator="").writerow(row[-len(NEW) :])
        body = record.rstrip("\r\n")
        assert body.endswith(delimiter + added.getvalue())
        found.append(body[: -len(added.getvalue()) - 1] + record[len(body) :])
        start += len(record)
    return "".join(found).encode("latin-1")


def records(text: str) -> list[str]:
    """The records of a CSV file, each with its end."""
    found, record = [], ""
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        record += line
        if record.count('"') % 2 == 0:  # where there is a quote, the field is quoted
            found.append(record)
            record = ""
    return found


# --- what is added ---------------------------------------------------------------------------------------------------


def test_the_columns_are_the_readings(run: Run) -> None:
    texts = [
        SEED,
        "May 16, 2022 | 16 Iyyar 5782",
        "Tuesday, May 16th | 15 Iyyar 5782",
        "15 Adar 5782",
        "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782",
        "hello",
        "15 Iyyar",
        'ט"ו באייר תשפ"ב',
    ]
    data = io.StringIO()
    csv.writer(data).writerows([["masthead"], *([text] for text in texts)])
    done = run("-", stdin=data.getvalue().encode())
    assert done.code == 1
    for row, text in zip(rows(done.out), texts, strict=True):
        expected = answer(hebdate.parse(text, strict=False))
        assert [row[name] for name in NEW] == ["" if value is None else str(value) for value in expected], text
    first = rows(done.out)[0]
    assert (first["read_date"], first["read_agreement"], first["read_weekday"]) == ("2022-05-16", "agree", "Monday")
    assert (first["read_hebrew_year"], first["read_hebrew_month_code"], first["read_hebrew_day"]) == (
        "5782",
        "M08",
        "15",
    )
    assert first["read_inferred"] == "gregorian.year"
    assert rows(done.out)[1]["read_hebrew_day"] == "16"
    assert rows(done.out)[2]["read_messages"] == "found Tuesday, but 2022-05-16 is a Monday"
    assert rows(done.out)[3]["read_candidates"] == "2022-02-16 2022-03-18"
    assert rows(done.out)[3]["read_edtf"] == "[2022-02-16,2022-03-18]"
    assert rows(done.out)[4]["read_last_date"] == "2021-09-08"


def test_the_quick_way_says_what_the_answer_says() -> None:
    """Of every line that the tests keep, and many of them go that way."""
    quick = 0
    for name in ("corpus.jsonl", "made.jsonl"):
        for line in (ROOT / "tests" / "data" / name).read_text(encoding="utf-8").splitlines():
            reading = hebdate.parse(json.loads(line).get("text", ""), strict=False)
            cells = plain_cells(reading, "|")
            if cells:
                quick += 1
                assert cells.split("|")[1:] == ["" if value is None else str(value) for value in answer(reading)]
    assert quick > 1000


@pytest.mark.parametrize(
    ("encoding", "delimiter", "jobs"),
    [("utf-8", ",", 1), ("utf-8", ";", 2), ("cp1255", "\t", 1), ("utf-16", ",", 1), ("iso8859-8", "|", 1)],
)
def test_a_made_archive(run: Run, tmp_path: Path, encoding: str, delimiter: str, jobs: int) -> None:
    """Every wrong line is in the review and no right one; the counts add up; the rest is the input, byte for byte."""
    data, lines = archive(1500, encoding=encoding, delimiter=delimiter)
    path, out, review = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "review.csv"
    path.write_bytes(data)
    named = () if encoding in {"utf-8", "utf-16"} else ("--encoding", encoding)
    done = run(path, "--out", out, "--review", review, "--jobs", jobs, *named)
    assert (done.code, done.out) == (1, b"")

    written = out.read_bytes()
    found = rows(written, encoding, delimiter)
    check_truth(lines, found, rows(review.read_bytes()), starts(data.decode(encoding))[1:])
    if encoding == "utf-16":
        plain = without_new(written.decode(encoding).encode())
        assert plain == data.decode(encoding).encode()
        assert written[:2] == data[:2]
    else:
        assert without_new(written, delimiter) == data

    summary = next(line for line in done.err.split("\n") if " rows: " in line)
    counts = {word: int(count.replace(",", "")) for count, word in re.findall(r"(\d[\d,]*) (\w+)", summary)}
    assert counts.pop("rows") == len(lines) == sum(counts.values())
    assert counts["empty"] == sum(not line.text for line in lines)
    wrong = sum(line.wrong for line in lines)
    assert counts["mismatch"] + counts["undecided"] + counts["none"] == wrong
    assert f"  {wrong:,} need a person, in {review}\n" in done.err
    assert Counter(row["read_agreement"] for row in found)["agree"] == counts["agree"]


def check_truth(
    lines: list[Line], found: list[dict[str, str]], review: list[dict[str, str]], numbers: list[int]
) -> None:
    expected = [(number, line.text) for number, line in zip(numbers, lines, strict=True) if line.wrong]
    assert [(int(row["line"]), row["text"]) for row in review] == expected
    assert all(row["messages"] for row in review)
    for line, row in zip(lines, found, strict=True):
        assert row["masthead"] == line.text
        if line.date:
            assert row["read_date"] == row["read_last_date"] == row["read_edtf"] == line.date.isoformat(), line
        elif line.wrong:
            assert row["read_date"] == ""


def starts(text: str) -> list[int]:
    """The lines in which the records begin."""
    found, line = [], 1
    for each in records(text):
        found.append(line)
        line += each.count("\n")
    return found


def test_jobs_give_the_same(run: Run, tmp_path: Path) -> None:
    """In the same order, however many there are, and whatever the order in which they are done."""
    data, _ = archive(9000, seed=2)
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    found = []
    for jobs in (1, 3):
        done = run(path, "--review", tmp_path / f"{jobs}.csv", "--jobs", jobs)
        found.append((done.out, done.err.replace(f"{jobs}.csv", ""), (tmp_path / f"{jobs}.csv").read_bytes()))
    assert found[0] == found[1]
    assert len(found[0][0]) > 3 << 17  # more than one piece for each


def test_json_lines(run: Run, tmp_path: Path) -> None:
    """The lines pass through; members are added at their ends, with their types."""
    lines = [
        '{"id": 1, "masthead": "Monday, May 16th | 15 Iyyar 5782" }',
        '{"masthead":null}\r',
        "",
        "{ }",
        '{"masthead": "15 Adar 5782", "nested": {"masthead": "}"}}',
        r'{"masthead": "\u05d8\u05f4\u05d5 \u05d1\u05d0\u05d9\u05d9\u05e8 \u05ea\u05e9\u05e4\u05f4\u05d1"}',
        r'{"masthead": "\ud800"}',
        '{"masthead": 5782}',
    ]
    data = "\n".join(lines).encode()
    done = run("-", "--review", tmp_path / "review.csv", stdin=data)
    assert done.code == 1
    found = done.out.decode().split("\n")
    assert len(found) == len(lines)
    for line, before in zip(found, lines, strict=True):
        if not before:
            assert line == ""
            continue
        assert line.startswith(before.rstrip()[:-1].rstrip())
        value = json.loads(line)
        given = json.loads(before)
        assert {name: value[name] for name in given} == given
        assert list(value) == [*given, *NEW]
        text = given.get("masthead")
        if isinstance(text, str):
            assert [value[name] for name in NEW] == list(answer(hebdate.parse(text, strict=False)))
    assert json.loads(found[0])["read_hebrew_year"] == 5782
    assert json.loads(found[1])["read_agreement"] is None
    assert found[1].endswith("}\r")
    assert [int(row["line"]) for row in rows((tmp_path / "review.csv").read_bytes())] == [5, 7, 8]


def test_parquet(run: Run, tmp_path: Path) -> None:
    """The same columns with their types, whatever type the text has, with one job and with two."""
    pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    _, lines = archive(400)
    texts = [line.text or None for line in lines]
    for number, array in enumerate(
        (pa.array(texts), pa.array(texts, pa.large_string()), pa.array(texts).dictionary_encode())
    ):
        path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
        table = pa.table({"n": range(len(texts)), "masthead": array})
        pq.write_table(table, path, row_group_size=150)
        done = run(path, "--out", out, "--review", tmp_path / "review.csv", "--jobs", 1 + number % 2)
        assert (done.code, done.out) == (1, b"")
        found = pq.read_table(out)
        assert found.column_names == ["n", "masthead", *NEW]
        assert found.select(["n", "masthead"]).to_pydict() == table.to_pydict()
        assert str(found.schema.field("read_date").type) == "date32[day]"
        assert str(found.schema.field("read_hebrew_year").type) == "int16"
        for row, text in zip(found.to_pylist(), texts, strict=True):
            expected = Answer(*[None] * len(NEW)) if text is None else answer(hebdate.parse(text, strict=False))
            assert [str(value) if isinstance(value, dt.date) else value for value in list(row.values())[2:]] == list(
                expected
            )
        review = rows((tmp_path / "review.csv").read_bytes())
        assert [int(row["row"]) for row in review] == [at for at, line in enumerate(lines, 1) if line.wrong]


def test_gzip(run: Run, tmp_path: Path) -> None:
    """In and out; the packed bytes depend on nothing but the rows."""
    data, _ = archive(50)
    path, out = tmp_path / "in.csv.gz", tmp_path / "out.csv.gz"
    path.write_bytes(gzip.compress(data))
    plain = run("-", stdin=data).out
    assert run(path).out == plain
    packed = []
    for _ in range(2):
        assert run(path, "--out", out).code == 1
        packed.append(out.read_bytes())
        assert gzip.decompress(packed[-1]) == plain
    assert packed[0] == packed[1]


def test_a_guess_of_the_encoding_is_said(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("charset_normalizer")
    data, lines = archive(300, encoding="cp1255")
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    done = run(path, "--encoding", "detect")
    assert f"hebdate: {path}: read as cp1255, by its letters; --encoding names another\n" in done.err
    assert [row["masthead"] for row in rows(done.out, "cp1255")] == [line.text for line in lines]


def test_without_the_library_a_guess_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    done = run("-", "--encoding", "detect", stdin=b"masthead\n16 f\xe9vrier 2022\n")
    assert (done.code, done.out) == (2, b"")
    assert 'pip install "hebdate[encodings]"' in done.err
    assert run("-", "--encoding", "detect", stdin="masthead\n16 février 2022\n".encode()).code == 0  # plainly UTF-8


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_and_line_ends_stay(run: Run, mark: bytes, end: str) -> None:
    data = mark + end.join(["masthead,n", '"May 16, 2022",1', "", "15 Iyyar 5782,2"]).encode()
    done = run("-", stdin=data)
    assert done.code == 0
    assert done.out.startswith(mark + b"masthead,n,read_date,")
    assert [line.split(",")[:1] for line in done.out.decode("utf-8-sig").split(end)][2] == [""]
    assert done.err == "hebdate: -: 2 rows: 2 single\n"


def test_no_rows(run: Run) -> None:
    done = run("-", stdin=b"masthead")
    assert (done.code, done.err) == (0, "hebdate: -: 0 rows\n")
    assert done.out == ",".join(["masthead", *NEW]).encode()


def test_options(run: Run) -> None:
    data = b"masthead\n16 May\xc4\xb1s 2022\n16 May | 15 Iyyar\n"
    done = run("-", "--prefix", "tag", "--locale", "tr", "--near", "2000", stdin=data)
    assert [row["tag_date"] for row in rows(done.out)] == ["2022-05-16", "2022-05-16"]
    assert [row["tag_edtf"] for row in rows(done.out)] == ["2022-05-16", "2022-05-16?"]


# --- what is wrong with a file ---------------------------------------------------------------------------------------


def test_bytes_that_are_no_text_need_a_person(run: Run, tmp_path: Path) -> None:
    review = tmp_path / "review.csv"
    done = run("-", "--review", review, stdin=b"masthead,n\n16 f\xe9vrier 2022,1\n2022-05-16,2\n2022-05-17,\0\n")
    assert done.code == 1
    assert done.out.split(b"\n")[1].startswith(b"16 f\xe9vrier 2022,1,,,none,")
    assert [row["line"] for row in rows(review.read_bytes())] == ["2", "4"]
    assert "found the byte 0xe9 at byte 5 of the line" in rows(review.read_bytes())[0]["messages"]
    assert "found a NUL at byte 12 of the line" in rows(review.read_bytes())[1]["messages"]
    assert done.err.startswith("hebdate: -: 3 rows: 1 single, 2 not text\n")


@pytest.mark.parametrize(
    ("data", "code", "problem"),
    [
        (b"", 2, "it is empty, expected a row with the names of the columns"),
        (b"title,n\n", 2, "it has no column 'masthead': its columns are 'title', 'n'"),
        (
            b"title;n\n",
            2,
            "it has no column 'masthead': its columns are 'title;n'; if ; stands between the fields, say",
        ),
        (b"masthead,read_edtf\n", 2, "it has a column 'read_edtf', and one of that name is to be added"),
        (b"masthead,n\n1\n", 1, "line 2: found 1 field, expected 2 as in the first row"),
        (b'masthead\n"x\n', 1, "line 2: found a quote that opens a field, and none that closes it"),
        (b"\x1f\x8b\x08\x00", 2, "its gzip data end too early: 0 bytes could be unpacked"),
        (b'{"masthead": 1}\n[2]\n', 1, "line 2: found '[2]', expected an object in {}"),
        (b'{"masthead": 1}\n{"masthead"\n', 1, "line 2: it is no JSON: "),
        (b'{"read_date": 1}\n', 1, "line 1: it has a key 'read_date', and one of that name is to be added"),
        (b'{"masthead": "\xff"}\n', 1, "line 1: not UTF-8: found the byte 0xff at byte 15 of the line"),
    ],
)
def test_a_file_that_cannot_be_read(run: Run, tmp_path: Path, data: bytes, code: int, problem: str) -> None:
    """It is said where and why; nothing is written, and a file that was there stays."""
    path, out = tmp_path / "in", tmp_path / "out.csv"
    path.write_bytes(data)
    out.write_bytes(b"before")
    done = run(path, "--out", out, "--review", tmp_path / "review.csv")
    assert (done.code, done.out) == (code, b"")
    assert done.err.startswith(f"hebdate: {path}: {problem}")
    assert "; nothing was written" in done.err
    assert out.read_bytes() == b"before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in", "out.csv"]


def test_gzip_that_is_cut_short(run: Run, tmp_path: Path) -> None:
    data, _ = archive(9000)
    path = tmp_path / "in.csv.gz"
    packed = gzip.compress(data)
    path.write_bytes(packed[: len(packed) * 3 // 4])
    done = run(path, "--out", tmp_path / "out.csv")
    assert done.code == 2
    assert re.search(
        r"its gzip data end too early: [\d,]+ bytes could be unpacked, of which [\d,]+ rows were read", done.err
    )
    assert [each.name for each in tmp_path.iterdir()] == ["in.csv.gz"]


def test_utf16_that_is_cut_short(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes("masthead\n2022-05-16\n".encode("utf-16")[:-1])
    done = run(path, "--out", tmp_path / "out.csv")
    assert done.code == 1
    assert "not UTF-16-LE: byte 41: truncated data" in done.err
    assert [each.name for each in tmp_path.iterdir()] == ["in.csv"]


def test_a_line_without_an_end(tmp_path: Path) -> None:
    """It is refused, with its place, before it fills the memory."""

    class Endless(io.RawIOBase):
        def read(self, count: int = -1) -> bytes:
            return b"x" * count

    from hebdate.cli.job import RowError
    from hebdate.cli.parse import Words
    from hebdate.cli.readrows import Delimited, JsonLines

    csv_rows = Delimited(Endless(), "x", "read", ",", "utf-8", Words())
    json_lines = JsonLines(Endless(), "x", "read", Words())
    for ask in (csv_rows.header, lambda: next(json_lines.pieces())):
        with pytest.raises(RowError, match=r"found no line feed in 1\d MB") as problem:
            ask()
        assert problem.value.place == "line 1"


USAGE = {
    ("a.csv", "b.csv"): "--column takes one FILE, found 2: a.csv b.csv",
    ("none.csv",): "none.csv: No such file or directory",
    ("-", "--jobs", "-1"): "--jobs is a number from 1 to 1024, or 0 for as many as there are cores, found -1",
    ("-", "--format", "xls"): "--format is csv, tsv, jsonl, parquet, found 'xls'",
    ("-", "--prefix", "a b"): "--prefix is a word such as read, found 'a b'",
    ("-", "--out", "x.csv", "--review", "x.csv"): "--out and --review are one file: give them different names",
    ("-", "--encoding", "klingon"): "no encoding 'klingon': for example utf-8, cp1255, iso-8859-8, cp1252 or detect",
    ("-", "--format", "jsonl", "--delimiter", ";"): "--delimiter is for CSV, and these are lines of JSON",
    ("-", "--format", "parquet"): "Parquet is written to a file: give its name with --out",
    ("-", "--format", "parquet", "--out", "x"): "-: it is damaged or cut short, or no Parquet file: ",
}


@pytest.mark.parametrize("args", USAGE, ids=" ".join)
def test_usage(run: Run, args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*args, stdin=b"masthead\n")
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(f"hebdate: {USAGE[args]}")
    assert list(tmp_path.iterdir()) == []


def test_the_file_that_is_read_is_not_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b"masthead\n")
    for option in ("--out", "--review"):
        done = run(path, option, path)
        assert done.err.startswith(f"hebdate: {option} is the file that is read, {path}: give it another name")


# --- killed ----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_at_random_points(tmp_path: Path, jobs: int) -> None:
    """The old file or the whole new one; the next run cleans up, and no process is left behind."""
    data, _ = archive(4000)
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    path.write_bytes(data)
    start = time.monotonic()
    assert finished(path, "--out", out, "--jobs", jobs) == 1
    took = time.monotonic() - start
    whole = out.read_bytes()
    chance = random.Random(jobs)
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
        out.write_bytes(b"before")
        started = process(path, "--out", out, "--jobs", jobs)
        time.sleep(took * chance.uniform(0.3, 0.95))
        started.send_signal(number)
        started.communicate()
        assert out.read_bytes() in {b"before", whole}
    assert finished(path, "--out", out, "--jobs", jobs) == 1
    assert out.read_bytes() == whole
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(PART)] == []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are looked up in /proc")
def test_no_process_is_left_behind(tmp_path: Path) -> None:
    """Killed without a chance to say anything, its processes end too."""
    data, _ = archive(3000)
    path = tmp_path / "in.csv"
    path.write_bytes(data * 40)
    started = process(path, "--out", tmp_path / "out.csv", "--jobs", 2)
    children: list[int] = []
    for _ in range(600):
        children = children_of(started.pid)
        if len(children) >= 2 and (list(tmp_path.glob(f".*{PART}"))):
            break
        time.sleep(0.05)
    assert len(children) >= 2
    started.kill()
    started.communicate()
    for _ in range(600):
        if not any(Path(f"/proc/{child}/stat").exists() and not is_zombie(child) for child in children):
            return
        time.sleep(0.05)
    pytest.fail(f"still there: {children}")


def children_of(parent: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()]


def is_zombie(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_process_that_ends_early_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from hebdate.cli import jobs

    with pytest.raises(jobs.JobsError, match="one of the 2 processes of --jobs ended early"):
        list(jobs.ordered(_leave, [(None, number) for number in range(20)], 2))


def _leave(number: int) -> int:
    if number == 7:
        os._exit(3)
    return number


# --- on a terminal ---------------------------------------------------------------------------------------------------


def test_progress_says_rows_and_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    from hebdate.cli.lines import Progress

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.delenv("TERM", raising=False)
    progress = Progress("read", 4_000_000)
    now[0] = 10.0
    progress.at(1_000_000, 50_000)
    assert sys.stderr.getvalue() == (  # type: ignore[attr-defined]
        f"\r\x1b[Kread [{'#' * 7}{'.' * 23}] 25% of 4.0 MB, 5,000 rows/s, 0:30 left"
    )
    progress = Progress("read", 0)
    now[0] = 30.0
    progress.at(1_000_000, 50_000)
    assert sys.stderr.getvalue().endswith("\r\x1b[Kread 50,000 rows, 2,500 rows/s")  # type: ignore[attr-defined]


def test_the_first_doubtful_rows_line_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """With Hebrew, points and wide characters among them: the messages begin in one column, and fit the terminal."""
    from hebdate.cli.out import Look
    from hebdate.cli.readreport import table
    from hebdate.text.width import columns

    monkeypatch.setenv("COLUMNS", "70")
    texts = ["hello", 'יום שלישי, ט"ו באייר תשפ"ב', "（Tuesday） May 16, 2022", 'ט"ו בְּאִיָיר', "x" * 90]
    first = [csv_row([str(at * 50), text, "mismatch", "", "#" * 90, "", ""]) for at, text in enumerate(texts)]
    found = list(table(first, Look()))
    assert {columns(line.partition("#")[0]) for line in found} == {2 + 3 + 2 + 48 + 2}
    assert all(columns(line) <= 57 + 20 for line in found)
    assert "\x1b[31m" in next(table(first, Look(colour=True)))


@pytest.mark.parametrize(("option", "coloured"), [("--color", True), ("--no-color", False)])
def test_the_summary_has_colours(run: Run, option: str, coloured: bool) -> None:
    done = run("-", option, stdin=b"masthead\nhello\n16 May 2022\n")
    assert ("1 \x1b[31mnone\x1b[0m" in done.err) is coloured
    assert ("1 \x1b[32msingle\x1b[0m" in done.err) is coloured
    assert ("1 single, 1 none" in done.err) is not coloured


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory taken is read from /proc")
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom hebdate.cli import main\nmain(sys.argv[1:])\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    data, _ = archive(2000)
    header, _, body = data.partition(b"\n")
    found = []
    for times in (4, 32):
        path = tmp_path / f"{times}.csv"
        path.write_bytes(header + b"\n" + body * times)
        done = subprocess.run(
            [sys.executable, "-c", code, "read", "-c", "masthead", str(path), "-o", str(tmp_path / "out.csv")],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        found.append(int(done.stdout.split()[-1]))
    assert found[1] < found[0] + 8_000, found
    assert found[1] < 100_000, found
