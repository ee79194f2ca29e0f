"""Many lines: a stream through the command line, and columns of headers, as lines a second on one core.

``python benchmarks/lines.py [LINES]`` with the project installed (a million lines by default). Each figure stands
beside what python-dateutil takes in the same run for the Gregorian half of one header, so that machines compare.
The lines are all different: what is gained by reading a repeated line once is not in these figures.

Three mixes: one house style; eleven shuffled; and those shuffled with lines made out of every kind that the tests keep,
half of which leave something to choose, contradict themselves or name no day.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import dateutil.parser

import hebdate
from hebdate.columns.reading import read

DATA = Path(__file__).parent.parent / "tests" / "data"
HOUSES = (
    "Monday, May 16th | 15 Iyyar 5782",
    "FRIDAY, APRIL 8, 2011 4 NISSAN 5771",
    "יום רביעי, ד' בסיון התש\"ף (27 במאי 2020)",
    "May 16, 2022 / 15 Iyar 5782",
    "Le lundi 16 mai 2022 / 15 Iyar 5782",
    "16. Mai 2022 · 15. Ijar 5782",
    "16 мая 2022 г. / 15 ияра 5782 г.",
    "2022-05-16",
    "16/05/2022 - 15 Iyyar 5782",
    "15 Iyyar 5782",
    'ט"ו באייר תשפ"ב 16.5.2022',
)


def days(seed: int) -> Iterator[dt.date]:
    """Random days of the centuries in which newspapers appear."""
    chance = random.Random(seed)
    first, last = dt.date(1700, 1, 1).toordinal(), dt.date(2100, 1, 1).toordinal()
    while True:
        yield dt.date.fromordinal(chance.randrange(first, last))


def houses(count: int, seed: int = 1) -> Iterator[str]:
    """Different lines of the first so many houses, shuffled."""
    chance = random.Random(seed)
    layouts = [hebdate.parse(house).layout for house in HOUSES[:count]]
    seen = set[str]()
    for day in days(seed):
        line = hebdate.render(day, like=chance.choice(layouts))
        for number in range(2, 60):
            if line not in seen:
                break
            line = f"{line.split(' page ')[0]} page {number}" if count > 1 else line
        if line not in seen or count == 1:
            seen.add(line)
            yield line


def one_house() -> Iterator[str]:
    """Different lines of the first house: every day from the year 500 on."""
    layout = hebdate.parse(HOUSES[0]).layout
    first = dt.date(500, 1, 1).toordinal()
    return (hebdate.render(dt.date.fromordinal(rd), like=layout) for rd in range(first, first + 2_000_000))


def mixed() -> Iterator[str]:
    """Half of the lines from eleven houses, half of every kind of the tests, their numbers changed."""
    rows = [
        " ".join(row["text"].split())
        for name in ("corpus.jsonl", "made.jsonl")
        for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())
        if "text" in row
    ]
    chance = random.Random(2)
    for line in houses(len(HOUSES)):
        yield line
        text = chance.choice(rows)
        yield re.sub(r"\d+", lambda found: str(chance.randint(1, 28)) if len(found[0]) < 3 else found[0], text)


def dateutil_seconds() -> float:
    """What the Gregorian half of one header takes."""
    best = float("inf")
    for _ in range(15):
        start = time.perf_counter()
        for _ in range(300):
            dateutil.parser.parse("Monday, May 16th")
        best = min(best, (time.perf_counter() - start) / 300)
    return best


def row(name: str, lines: int, seconds: float, base: float, note: str = "") -> None:
    """One line of the table."""
    print(f"  {name:44}{lines / seconds:12,.0f}{seconds / lines / base:10.3f}  {note}", flush=True)


#: The command line, and then the most memory that it came to. (What `getrusage` says of a child is not less than what
#: its parent had when it was started.)
COMMAND = """
import sys
from hebdate.cli import main
try:
    main(sys.argv[1:])
finally:
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
    sys.stderr.write("\\n" + peak)
"""


def stream(name: str, lines: list[str], base: float, command: str = "parse --json -") -> None:
    """A command as a whole process: its time, and the memory it came to."""
    with tempfile.TemporaryFile() as file:
        file.write("".join(f"{line}\n" for line in lines).encode())
        file.seek(0)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", COMMAND, *command.split()],
            stdin=file,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,  # 1 where a line names no day
        )
        seconds = time.perf_counter() - start
    memory = int(done.stderr.split()[-1]) / 1024
    row(name, len(lines), seconds, base, f"{memory:.0f} MB")


def column(name: str, lines: list[str], base: float) -> None:
    """``columns.read`` of a list."""
    start = time.perf_counter()
    read(lines)
    row(name, len(lines), time.perf_counter() - start, base)


def main(count: int) -> None:
    """The table."""
    base = dateutil_seconds()
    print(f"python-dateutil, one Gregorian half: {base * 1e6:.1f} us")
    print(f"  {f'{count:,} lines':44}{'lines/s':>12}{'dateutil':>10}")
    one = list(islice(one_house(), count))
    stream("stream, one house", one, base)
    column("column, one house", one, base)
    del one
    eleven = list(islice(houses(len(HOUSES)), count))
    stream("stream, eleven houses", eleven, base)
    column("column, eleven houses", eleven, base)
    rows = ["masthead", *('"' + line.replace('"', '""') + '"' for line in eleven)]
    for jobs in (1, 2):
        stream(f"hebdate read, eleven houses, jobs {jobs}", rows, base, f"read --column masthead --jobs {jobs} -")
    del rows
    del eleven
    every = list(islice(mixed(), count))
    stream("stream, every kind of line", every, base)
    column("column, every kind of line", every, base)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
