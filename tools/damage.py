"""Damage date lines in every way known, read them, and count what is claimed against what is written.

    python tools/damage.py                                  # 10,000 lines from seed 1
    python tools/damage.py --lines 100000 --seed 7
    python tools/damage.py --kinds "about" "not" --show 5   # these kinds, with five bad answers of each
    python tools/damage.py --json                           # the counts, for a program

A line is a real day in one calendar or two, in a language and a form of print (`tools/damaged/forms.py`). A kind of
damage changes it, and knows what the changed line means (`tools/damaged/kinds.py`). Of each kind it is counted:

    right          what is claimed satisfies all that is written
    said           the day is given, with a diagnostic about the damage
    honest         nothing is claimed
    silent         the day is given, and the damage passed over, although it could be a part of the date
    contradicting  a day is claimed that what is written denies

Every tenth line is a control, without damage. Each line comes from the seed and its number alone. Exit status 1 if
more than 0.1 % are contradicting, or more than 0.5 % of a kind, or more than 2.5 % silent, or fewer than 97 % of the
controls are right. A kind of less than 200 lines may have one contradicting line, or its rate would say nothing.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from damaged import breaks, company, fields, letters, marks, numbers, words  # noqa: F401  (they enter their kinds)
from damaged.forms import shape_of, write_line
from damaged.judge import VERDICTS, verdict
from damaged.kinds import KINDS, SAME, Damaged, Kind

import hebdate

CONTROL = Kind("no damage", SAME, "any", lambda line, rng: Damaged(line.text, (0, len(line.text)), right=line.days))
MOST_CONTRADICTING, MOST_CONTRADICTING_OF_A_KIND, MOST_SILENT, LEAST_RIGHT = 0.001, 0.005, 0.025, 0.97
_FEW = 200
_TRIES = 1000


class Case(NamedTuple):
    """A line to be read: its kind, and its text with the truth."""

    kind: Kind
    damaged: Damaged


def make(kind: Kind, rng: random.Random) -> Damaged:
    """A line of a kind: clean ones are made until one can be damaged so."""
    for _ in range(_TRIES):
        found = kind.make(write_line(rng, shape_of(rng, kind.lines)), rng)
        if found is not None:
            return found
    raise RuntimeError(f"no line can be damaged by {kind.name!r}: none of {_TRIES} was fit for it")


def cases(count: int, seed: int, kinds: Sequence[Kind]) -> Iterator[Case]:
    """So many lines of these kinds in turn, every tenth a control."""
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        kind = CONTROL if number % 10 == 9 else kinds[(number - number // 10) % len(kinds)]
        yield Case(kind, make(kind, rng))


class Counts:
    """The verdicts of every kind, and whether they are good enough."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self.kinds = (*kinds, CONTROL)
        self.of = {kind.name: collections.Counter[str]() for kind in self.kinds}

    def rate(self, found: str, name: str = "") -> float:
        """The part of a kind, or of all lines with damage, that has the verdict."""
        chosen = [self.of[name]] if name else [self.of[kind.name] for kind in self.kinds[:-1]]
        total = sum(count.total() for count in chosen)
        return sum(count[found] for count in chosen) / total if total else 0.0

    def failures(self) -> list[str]:
        """What is not good enough, in words."""
        found = []
        if self.rate("contradicting") > MOST_CONTRADICTING:
            found.append(f"{self.rate('contradicting'):.2%} contradicting, of at most {MOST_CONTRADICTING:.1%}")
        for kind in self.kinds[:-1]:
            few = self.of[kind.name].total() < _FEW and self.of[kind.name]["contradicting"] <= 1
            if self.rate("contradicting", kind.name) > MOST_CONTRADICTING_OF_A_KIND and not few:
                found.append(f"{kind.name}: {self.rate('contradicting', kind.name):.1%} contradicting")
        if self.rate("silent") > MOST_SILENT:
            found.append(f"{self.rate('silent'):.1%} silent, of at most {MOST_SILENT:.1%}")
        if self.of[CONTROL.name] and self.rate("right", CONTROL.name) < LEAST_RIGHT:
            found.append(f"{self.rate('right', CONTROL.name):.1%} of the controls right, of at least {LEAST_RIGHT:.0%}")
        return found

    def table(self) -> str:
        """One line for each kind, and one for all."""
        rows = [f"{'kind':<50} {'may be claimed':<27}{'lines':>7}" + "".join(f"{name:>14}" for name in VERDICTS)]
        for kind in self.kinds:
            count = self.of[kind.name]
            rates = "".join(f"{self.rate(name, kind.name):>14.1%}" for name in VERDICTS)
            rows.append(f"{kind.name:<50} {kind.may:<27}{count.total():>7}{rates}")
        total = sum(self.of[kind.name].total() for kind in self.kinds[:-1])
        overall = "".join(f"{self.rate(name):>14.2%}" for name in VERDICTS)
        rows.append(f"{'all damaged lines':<50} {'':<27}{total:>7}{overall}")
        return "\n".join(rows)


def _bad(case: Case, found: str) -> bool:
    return found in ("silent", "contradicting") or (case.kind is CONTROL and found != "right")


def _shown(case: Case, found: str, reading: hebdate.Reading) -> str:
    """A bad answer for people."""
    claimed = reading.to_dict()
    codes = [diagnostic.code for diagnostic in reading.diagnostics]
    answer = f"{claimed['agreement']} {claimed['gregorian']} {codes}"
    return f"{found} | {case.kind.name}\n    {case.damaged.text!r}\n    {answer}"


def run(options: argparse.Namespace) -> Counts:
    """Make, read and judge the lines."""
    kinds = [KINDS[name] for name in options.kinds] if options.kinds else list(KINDS.values())
    counts = Counts(kinds)
    shown: collections.Counter[str] = collections.Counter()
    for case in cases(options.lines, options.seed, kinds):
        reading = hebdate.parse(case.damaged.text, strict=False)
        found = verdict(case.damaged, reading)
        counts.of[case.kind.name][found] += 1
        if options.show and _bad(case, found) and shown[case.kind.name] < options.show:
            shown[case.kind.name] += 1
            print(_shown(case, found, reading), flush=True)
    return counts


def main() -> int:
    """Run, report, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), metavar="KIND", help="only these; --list names them")
    parser.add_argument("--show", type=int, default=0, help="how many bad answers to print of each kind")
    parser.add_argument("--json", action="store_true", help="the counts as JSON instead of a table")
    parser.add_argument("--list", action="store_true", help="name the kinds and stop")
    options = parser.parse_args()
    if options.list:
        print("\n".join(f"{kind.name}: {kind.may}" for kind in KINDS.values()))
        return 0
    started = time.perf_counter()
    counts = run(options)
    failures = counts.failures()
    if options.json:
        print(json.dumps({"kinds": counts.of, "failures": failures}, ensure_ascii=False))
    else:
        print(counts.table())
        print(f"{options.lines:,} lines from seed {options.seed}, {len(counts.kinds) - 1} kinds, ", end="")
        print(f"{time.perf_counter() - started:.0f} s")
        print("\n".join(failures) or "good enough")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
