"""``hebdate find`` in archives: folders, patterns, encodings, line ends, packed files, CSV, context and jobs."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import hebdate
from hebdate.answers import Answer, answer
from hebdate.cli import main

TEXT = "On the day.\nBorn May 16, 2022 (15 Iyyar 5782).\nNothing here.\nmort le 5 février 2021\nThe end.\n"
FOUND = ["May 16, 2022 (15 Iyyar 5782", "5 février 2021"]


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: bytes
    err: str

    def objects(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``hebdate find`` on arguments, in this process."""

    def run(*args: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["find", *map(str, args)])
        out, err = capsysbinary.readouterr()
        return Done(code, out, err.decode())

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts, and with what is none."""
    monkeypatch.chdir(tmp_path)
    for name, data in {
        "pages/a.txt": b"on 16 May 2022",
        "pages/1904/b.txt": b"on 17 May 2022",
        "pages/1904/c.txt.gz": gzip.compress(b"on 18 May 2022"),
        "pages/d.md": b"on 19 May 2022",
        "pages/.git/e.txt": b"on 20 May 2022",
        "pages/.hidden": b"on 21 May 2022",
        "pages/image.png": b"\x89PNG\x00 22 May 2022",
        "pages/wide.txt": "on 23 May 2022".encode("utf-16"),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def named(done: Done) -> list[tuple[object, object]]:
    return [(each["file"], each["text"]) for each in done.objects()]


ALL = [
    ("pages/a.txt", "16 May 2022"),
    ("pages/d.md", "19 May 2022"),
    ("pages/wide.txt", "23 May 2022"),
    ("pages/1904/b.txt", "17 May 2022"),
    ("pages/1904/c.txt.gz", "18 May 2022"),
]


@pytest.mark.parametrize("jobs", [1, 2])
def test_folders(run: Run, folder: Path, jobs: int) -> None:
    """In a fixed order; hidden files and folders are left alone, and what is no text is counted."""
    done = run("-r", "--json", "pages", "--jobs", jobs)
    assert (done.code, done.err) == (0, "hebdate: 1 file is no text, and passed over\n")
    assert named(done) == ALL


def test_a_folder_without_the_option(run: Run, folder: Path) -> None:
    done = run("pages", "pages/a.txt")
    assert (done.code, done.err) == (2, "hebdate: pages: Is a directory\n")
    assert done.out.startswith(b"pages/a.txt:1: 16 May 2022")


def test_patterns(run: Run, folder: Path) -> None:
    """Those that a shell has left; a file that is named like one is that file."""
    assert named(run("--json", "pages/*.txt")) == [ALL[0], ALL[2]]
    assert named(run("--json", "pages/**/*.txt*")) == [ALL[3], ALL[4], ALL[0], ALL[2]]
    assert run("pages/*.doc").err == "hebdate: pages/*.doc: No such file or directory\n"
    (folder / "pages" / "[x].txt").write_bytes(b"on 24 May 2022")
    assert named(run("--json", "pages/[x].txt")) == [("pages/[x].txt", "24 May 2022")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_in_a_folder_is_not_waited_for(run: Run, folder: Path) -> None:
    os.mkfifo(folder / "pages" / "pipe.txt")
    assert named(run("-r", "--json", "pages")) == ALL


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        "\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r").encode("utf-16"),
        gzip.compress(TEXT.encode()),
        gzip.compress(TEXT.encode("utf-16")),
    ],
)
def test_marks_and_line_ends(run: Run, tmp_path: Path, data: bytes) -> None:
    """What is found and in which line does not depend on them."""
    path = tmp_path / "page"
    path.write_bytes(data)
    done = run("--json", path)
    assert (done.code, done.err) == (0, "")
    assert [each["text"] for each in done.objects()] == FOUND
    assert [each["line"] for each in done.objects()] == [2, 4]


def test_encodings(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(TEXT.encode("cp1252"))
    assert [each["text"] for each in run("--json", "--encoding", "latin-1", path).objects()] == FOUND
    plain = run("--json", path)
    assert plain.code == 1
    assert plain.err == (
        f"hebdate: {path}: line 4: not UTF-8: found the byte 0xe9 at byte 12 of the line\n"
        "hebdate: --encoding names the encoding of the texts, and --encoding detect guesses it\n"
    )
    path.write_bytes(TEXT.encode("utf-16-le"))
    assert [each["text"] for each in run("--json", "--encoding", "utf-16-le", path).objects()] == FOUND
    assert "no encoding 'xx': for example utf-8" in run("--encoding", "xx", path).err


def test_an_encoding_is_guessed_and_said(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("charset_normalizer")
    text = 'יום שני, ט"ו באייר תשפ"ב\nמעריב, כל הזכויות שמורות\nיום שלישי, ט"ז באייר תשפ"ב\n'
    for name, encoding in (("a", "cp1255"), ("b", "cp862"), ("c", "utf-8")):
        (tmp_path / name).write_bytes(text.encode(encoding))
        done = run("--json", "--encoding", "detect", tmp_path / name)
        said = f"hebdate: {tmp_path / name}: read as {encoding}, by its letters; --encoding names another\n"
        assert done.err == ("" if encoding == "utf-8" else said)
        assert [each["gregorian"] for each in done.objects()] == ["2022-05-16", "2022-05-17"]


def test_csv(run: Run, tmp_path: Path) -> None:
    """The columns of `hebdate.answers`, behind where each find stands."""
    path = tmp_path / "page.txt"
    path.write_bytes((TEXT + "They met on Tuesday, May 16, 2022.\n").encode())
    done = run("--csv", "--context", 1, path)
    found = list(csv.DictReader(io.StringIO(done.out.decode())))
    assert list(found[0]) == ["file", "line", "start", "end", "text", *Answer._fields, "before", "after"]
    readings = list(hebdate.find(path.read_text(encoding="utf-8")))
    assert len(found) == len(readings) == 3
    for row, reading in zip(found, readings, strict=True):
        assert (row["file"], int(row["start"]), int(row["end"])) == (str(path), *reading.span)
        expected = answer(reading)
        assert [row[name] for name in Answer._fields] == ["" if each is None else str(each) for each in expected]
    assert [row["agreement"] for row in found] == ["agree", "single", "mismatch"]
    assert (found[0]["before"], found[0]["after"]) == ("On the day.", "Nothing here.")
    assert run("--csv", "--json", path).err.startswith("hebdate: --json and --csv are two ways to write: choose one")
    assert run("--csv", "-", stdin=b"hello").out.decode().startswith("file,line,start,end,text,date,last_date,")


def test_context(run: Run, tmp_path: Path) -> None:
    """As grep shows it: a dash for the lines around."""
    done = run("--context", 1, "-", stdin=TEXT.replace("\n", "\r\n").encode())
    lines = done.out.decode().splitlines()
    assert [line[:20] for line in lines if "→" not in line] == [
        "1- On the day.",
        "3- Nothing here.",
        "--",
        "3- Nothing here.",
        "5- The end.",
        "--",
    ]
    assert lines[1].startswith("2: May 16, 2022 (15 Iyyar 5782  →  2022-05-16 Monday")
    [first, second] = run("--json", "-C", "9", "-", stdin=TEXT.encode()).objects()
    assert first["before"] == ["On the day."]
    assert first["after"] == ["Nothing here.", "mort le 5 février 2021", "The end."]
    assert second["before"] == TEXT.splitlines()[:3]
    assert run("-C", "-1", "-").err.startswith("hebdate: --context is a number of lines from 0 on, found -1")


def test_jobs_give_the_same(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hebdate.cli.lines.PAGE", 300)
    names = []
    for number in range(4):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(f"{TEXT}\n".encode() * (number * 3 + 1) + b"\xff\n")
        names.append(path)
    names.insert(2, tmp_path / "missing")
    found = [run("--json", *names, "--jobs", jobs) for jobs in (1, 3)]
    assert found[0] == found[1]
    assert found[0].code == 2
    assert len(found[0].objects()) == 2 * (1 + 4 + 7 + 10)


def test_what_is_damaged_is_said_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("a.gz", "b.txt", "c.txt"))
    first.write_bytes(gzip.compress(TEXT.encode() * 1000)[:-200])
    second.write_bytes("on 16 May 2022\n".encode("utf-16")[:-1])
    third.write_bytes(b"on 17 May 2022")
    done = run(first, second, third)
    assert done.code == 2
    assert f"hebdate: {first}: its gzip data end too early: " in done.err
    assert f"hebdate: {second}: not UTF-16-LE: byte 31: truncated data" in done.err
    assert done.out.splitlines()[-1].startswith(f"{third}:1: 17 May 2022".encode())
