"""How right is it: date lines as they were printed, read by hebdate and by the parsers that can be run here.

    pip install -e ".[bench]"
    python benchmarks/accuracy.py                    # the parsers of Python
    python benchmarks/accuracy.py --npm folder       # and chrono-node and parse-hebrew-date, installed there by npm

Each line of `tests/data/corpus.jsonl` has a source and what it says. A parser is *exact* if it gives that day, *wrong*
if it gives another, or one where the line names none, and *refused* if it gives none. A parser of one calendar is asked
for the civil day alone, and is not asked for how the halves agree. What one takes for today is the same for all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
CORPUS: Final = ROOT / "tests" / "data" / "corpus.jsonl"

#: The agreements that claim a day.
CLAIMS: Final = {"agree", "evening", "single"}
#: The day that a parser may take for today: one that no line of the corpus means.
TODAY: Final = dt.datetime(2001, 2, 3)  # noqa: DTZ001 - a parser's own notion of now has no zone

Days = str | None  #: An ISO day or interval, or None where no day is claimed.
Reader = Callable[[list[str]], list[Days]]


def scored_rows() -> list[dict[str, Any]]:
    """The rows that name civil days, or none; not those that are known by a Hebrew month or year alone."""
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [
        row
        for row in rows
        if row["tier"] != "context" and (row["expect"]["gregorian"] or row["expect"]["agreement"] not in CLAIMS)
    ]


def judged(expected: dict[str, Any], days: Days) -> str:
    """What the line says and what was read -> exact, refused or wrong."""
    says_a_day = expected["agreement"] in CLAIMS and expected["gregorian"]
    if days is None:
        return "refused" if says_a_day else "exact"
    if not says_a_day:
        return "wrong"
    return "exact" if days in {expected["gregorian"], expected["gregorian"].split("/")[0]} else "wrong"


def hebdate_reader(texts: list[str]) -> list[Days]:
    """hebdate, in its default languages."""
    import hebdate

    readings = [hebdate.parse(text, strict=False) for text in texts]
    return [reading.to_dict()["gregorian"] if reading.determined else None for reading in readings]


def dateutil_reader(texts: list[str]) -> list[Days]:
    """python-dateutil, told to overlook what it does not know: without that it refuses nearly every such line."""
    from dateutil import parser

    def read(text: str) -> Days:
        try:
            return parser.parse(text, fuzzy=True, default=TODAY).date().isoformat()
        except (ValueError, OverflowError):
            return None

    return [read(text) for text in texts]


def dateparser_reader(texts: list[str]) -> list[Days]:
    """dateparser's search: the first date that it finds in the line."""
    from dateparser.search import search_dates

    def read(text: str) -> Days:
        try:
            found = search_dates(text, settings={"RELATIVE_BASE": TODAY})
        except Exception:  # what it raises on a strange line is no answer
            return None
        return found[0][1].date().isoformat() if found else None

    return [read(text) for text in texts]


def chrono_reader(folder: Path) -> Reader:
    """chrono-node: the first date that it finds in the line."""
    script = """
        const chrono = require("chrono-node");
        const read = (text) => {
            const found = chrono.parse(text, new Date(2001, 1, 3))[0];
            if (!found) return null;
            const at = (field) => found.start.get(field);
            const two = (number) => String(number).padStart(2, "0");
            return `${String(at("year")).padStart(4, "0")}-${two(at("month"))}-${two(at("day"))}`;
        };
        console.log(JSON.stringify(JSON.parse(require("fs").readFileSync(0, "utf8")).map(read)));
    """
    return lambda texts: node(folder, script, texts)


def hebrew_date_reader(folder: Path) -> Reader:
    """parse-hebrew-date gives the parts of a Hebrew date; hebdate's arithmetic makes a day of them."""
    script = """
        const load = async () => {
            const library = await import("parse-hebrew-date");
            const parse = library.parse || library.parseHebrewDate || library.default;
            const read = (text) => { try { return parse(text) ?? null; } catch { return null; } };
            console.log(JSON.stringify(JSON.parse(require("fs").readFileSync(0, "utf8")).map(read)));
        };
        load();
    """

    def read(texts: list[str]) -> list[Days]:
        return [civil(parts) for parts in node(folder, script, texts)]

    return read


def civil(parts: Any) -> Days:
    """The parts of a Hebrew date, the year among them -> its civil day."""
    import hebdate

    if not isinstance(parts, dict) or not all(parts.get(name) for name in ("year", "month", "day")):
        return None
    text = f"{parts['day']} {parts['month']} {parts['year']}"
    reading = hebdate.parse(text, strict=False)
    return reading.date.isoformat() if reading.date else None


def node(folder: Path, script: str, texts: list[str]) -> Any:
    """What a script for Node says of the lines."""
    done = subprocess.run(
        ["node", "-e", script], cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def readers(npm: Path | None) -> Iterable[tuple[str, Reader]]:
    """Every parser that is here."""
    yield "hebdate", hebdate_reader
    yield "python-dateutil, fuzzy", dateutil_reader
    if find_spec("dateparser"):
        yield "dateparser, search", dateparser_reader
    if npm and (npm / "node_modules" / "chrono-node").is_dir():
        yield "chrono-node", chrono_reader(npm)
    if npm and (npm / "node_modules" / "parse-hebrew-date").is_dir():
        yield "parse-hebrew-date", hebrew_date_reader(npm)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--npm", type=Path, help="the folder in which npm installed chrono-node and parse-hebrew-date")
    npm = parser.parse_args().npm
    rows = scored_rows()
    print(f"{len(rows)} lines\n\n| parser | exact | refused | wrong |\n|---|---|---|---|")
    for name, read in readers(npm):
        days = read([row["text"] for row in rows])
        counts = Counter(judged(row["expect"], each) for row, each in zip(rows, days, strict=True))
        print(f"| {name} | " + " | ".join(f"{counts[kind]}" for kind in ("exact", "refused", "wrong")) + " |")


if __name__ == "__main__":
    main()
