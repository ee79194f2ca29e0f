"""Read a million made-up lines and see that none breaks the reader: by hand, never in the test suite.

    python tools/fuzz.py                       # a million inputs from seed 1
    python tools/fuzz.py --count 50000 --seed 7

Four kinds of input in turn, all from the seed alone:

    header   a bilingual header of a real day with up to two fields from other days and up to two fields left out
    soup     fields of dates, labels, marks and everyday words in any order, glued in any way
    broken   a header with characters dropped, doubled, swapped, or replaced by junk
    junk     characters of every plane, digits of many scripts, lone surrogates, direction marks

Of each it asks: does `parse` or `find` raise anything; does every part of the answer (`to_dict`, `explain`, `layout`,
spans) hold together; and of header and soup also the law: what is claimed satisfies every field that was written, or,
in the soup, every field that the reader says it used. What breaks is printed with its input, shortened by hand
afterwards. Exit status 1 if anything broke.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import datetime as dt
import importlib.util
import pathlib
import random
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import hebdate
from hebdate.arithmetic import from_rd
from hebdate.calendars import rd_to_julian

_OLD_STYLE = re.compile(r"O\.\s*S|ст\.")

ROOT = pathlib.Path(__file__).resolve().parent.parent


def _laws() -> Any:
    """The writer and the law of `tests/test_laws.py`."""
    spec = importlib.util.spec_from_file_location("test_laws", ROOT / "tests" / "test_laws.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


laws = _laws()

_FIRST, _LAST = dt.date(1700, 1, 1).toordinal(), dt.date(2099, 12, 31).toordinal()
_JUNK = "|/-–—·.,;:'\"׳״()[]{}<>#$&*+=~_\\^%@! \t\n\x00\u200e\u200f\u202e\u2067\u05b0\u05bc\ud800\udfffßİı١５½º°№"
_WORDS = (
    "No. Vol. page may march the of in and to until night Motzaei ליל אור ליום Rosh Chodesh Erev Shabbat פרשת גליון "
    'vol room 12:30 7 pm 19:00 1st year שנת לפ״ק B"H price $5 Jan mar. Adar II אדר ב׳ ראש חודש Yom Kippur O.S. ст. ст. '
    "hijri AH לעומר ערב twenty first fifteen עשרים ואחד חמשת אלפים Yud Tes 2011 5782 580 '22 00 31 30 29 16/5/2022 "
    "5.6.22 2022-05-16T10:00Z 11/12 5781-2 2021/22 3000 99999 0 0000 יום ב׳ א׳"
).split()


#: What differs between failures of one sort: quoted text, words and numbers.
_QUOTED = re.compile(r"""'[^']*'|"[^"]*"|\b\d[\d-]*\b""")


class Field(NamedTuple):
    """A field in a soup: its place, calendar, name, and whether a value fits it."""

    start: int
    end: int
    calendar: str
    piece: Any


def header(rng: random.Random) -> Any:
    """A header, true or not quite, perhaps without some of its fields."""
    written = laws.write(rng.randint(_FIRST, _LAST), rng.choice)
    for _ in range(rng.choice((0, 1, 1, 2))):
        written = laws.spoil(written, rng.choice)
    for _ in range(rng.choice((0, 0, 0, 0, 1, 2))):
        at = rng.choice((0, 1))
        halves = list(written.halves)
        halves[at] = halves[at].without(rng.choice(("day", "year", "weekday")))
        written = replace(written, halves=tuple(halves))
    return written


def soup(rng: random.Random) -> tuple[str, list[Field]]:
    """Fields and words in any order, and where the fields stand."""
    text = ""
    fields = []
    day = rng.randint(_FIRST, _LAST)
    for _ in range(rng.randint(1, 9)):
        if rng.random() < 0.6:
            rd = day if rng.random() < 0.7 else rng.randint(_FIRST, _LAST)
            half = (laws.civil_half if rng.random() < 0.5 else laws.hebrew_half)(rd, rng.choice)
            pieces = half.pieces if rng.random() < 0.4 else (rng.choice(half.pieces),)
            for piece in pieces:
                fields.append(Field(len(text), len(text) + len(piece.text), half.calendar, piece))
                text += piece.text + " "
        else:
            text += rng.choice(_WORDS)
        text += rng.choice((" ", " ", " ", ", ", " | ", "-", "/", "", "\n", "\n\n", ". ", " (", ") "))
    return text, fields


def broken(rng: random.Random) -> str:
    """A header that has been through something."""
    text: str = header(rng).text
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(text) + 1)
        what = rng.random()
        if what < 0.3:
            text = text[:at] + text[at + rng.randint(1, 3) :]
        elif what < 0.7:
            text = text[:at] + "".join(rng.choice(_JUNK) for _ in range(rng.randint(1, 3))) + text[at:]
        elif what < 0.85:
            text = text[:at] + text[at:][::-1]
        else:
            text = text[:at] + rng.choice(_WORDS) + text[at:]
        text = text or "1"
    return text


def junk(rng: random.Random) -> str:
    """Characters, with a taste for those that mean something here."""
    pools: tuple[Callable[[], str], ...] = (
        lambda: rng.choice(_JUNK),
        lambda: rng.choice("0123456789"),
        lambda: chr(rng.randint(0x590, 0x6FF)),
        lambda: chr(rng.randint(0, 0x10FFFF)),
        lambda: rng.choice(_WORDS),
        lambda: chr(rng.randint(0x5D0, 0x5EA)),
        lambda: chr(rng.randint(0x20, 0x24F)),
    )
    favourite = rng.choice(pools)
    return "".join((favourite if rng.random() < 0.5 else rng.choice(pools))() for _ in range(rng.randint(0, 60)))


def sound(reading: hebdate.Reading, text: str, *, layout: bool) -> str:
    """What does not hold together in a reading, perhaps with its layout; empty where all does."""
    found = reading.to_dict()
    reading.explain()
    start, end = reading.span
    if not 0 <= start <= end:
        return f"span {reading.span}"
    if reading.determined:
        if reading.first is None or reading.last is None or reading.first > reading.last:
            return f"claims {reading.first} to {reading.last}"
        if reading.date is None or found["gregorian"] is None:
            return "claims a day outside the years of datetime.date"
        _ = reading.hebrew
        if layout:
            with contextlib.suppress(hebdate.HebdateError):
                _ = reading.layout
    elif reading.agreement != "none" and not reading.diagnostics:
        return f"{reading.agreement} without a diagnostic"
    for written in reading.written:
        if not 0 <= written.span[0] < written.span[1] <= len(text):
            return f"written {written} lies outside the text"
    return ""


def unlike(reading: hebdate.Reading, text: str, fields: list[Field], shift: int) -> str:
    """The first field which the reader says it used, and which the claimed day does not satisfy.

    Not used are the fields of another date that the reader says it did not need; an end of a run of months is not the
    day's month; and where the text says Old Style, a civil field may be the Julian calendar's.
    """
    if not reading.determined or reading.first is None or reading.first != reading.last:
        return ""
    if {diagnostic.code for diagnostic in reading.diagnostics} & {"julian", "damaged"}:
        return ""
    year, slot, day = from_rd(reading.first + (reading.agreement == "evening"))
    civil = dt.date.fromordinal(reading.first)
    values = {
        ("g", "year"): civil.year, ("g", "month"): civil.month, ("g", "day"): civil.day, ("h", "year"): year,
        ("h", "month"): slot, ("h", "day"): day,
    }  # fmt: skip
    julian = dict(values)
    if _OLD_STYLE.search(text):
        named = zip(("year", "month", "day"), rd_to_julian(reading.first), strict=True)
        julian |= {("g", name): value for name, value in named}
    others = [diagnostic.span for diagnostic in reading.diagnostics if diagnostic.code == "other-date"]
    runs = {(written.calendar, written.name) for written in reading.written if written.end}
    for written in reading.written:
        if (written.calendar, written.name) in runs:
            continue
        if any(start <= written.span[0] < end for start, end in others):
            continue
        for field in fields:
            if (field.start, field.end) != (written.span[0] + shift, written.span[1] + shift):
                continue
            if (field.calendar, field.piece.name) != (written.calendar, written.name):
                continue
            if not any(field.piece.fits(days[written.calendar, written.name]) for days in (values, julian)):
                return f"used {field.piece.text!r} for {civil}"
    return ""


def check(kind: str, rng: random.Random) -> tuple[str, str]:
    """One input of a kind -> (the text, what broke). One in eight also learns its layout, which is slow."""
    layout = rng.random() < 0.125
    fields: list[Field] = []
    written = None
    if kind == "header":
        written = header(rng)
        text = written.text
    elif kind == "soup":
        text, fields = soup(rng)
    else:
        text = (broken if kind == "broken" else junk)(rng)
    try:
        reading = hebdate.parse(text, strict=False)
        wrong: str = sound(reading, text, layout=layout) or unlike(reading, text, fields, 0)
        if written is not None and not wrong:
            wrong = laws.broken(written, reading)
        last = 0
        for found in hebdate.find(text) if rng.random() < 0.5 else ():
            start, end = found.span
            if start < last:
                return text, "find: overlapping spans"
            if end > len(text) or found.text != text[start:end]:
                return text, "find: the text is not that of the span"
            last = end
            wrong = wrong or sound(found, text, layout=False) or unlike(found, text, fields, 0)
    except Exception as error:  # any exception is what is looked for
        return text, f"{type(error).__name__}: {error}"
    return text, wrong


def main() -> int:
    """Run, report, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=8, help="how many inputs to print of each kind of failure")
    options = parser.parse_args()
    kinds = ("header", "soup", "broken", "junk")
    claims: collections.Counter[str] = collections.Counter()
    broke: collections.Counter[str] = collections.Counter()
    started = time.perf_counter()
    for number in range(options.count):
        kind = kinds[number % len(kinds)]
        # A generator of its own for each input, so that one input can be made again alone.
        text, wrong = check(kind, random.Random(f"{options.seed}/{number}"))
        claims[kind] += 1
        if wrong:
            key = f"{kind}: {_QUOTED.sub('...', wrong)[:70]}"
            broke[key] += 1
            if broke[key] <= options.show:
                print(f"{key}\n    {text!r}\n        {wrong}", flush=True)
        if (number + 1) % 100_000 == 0:
            print(
                f"{number + 1:,} inputs, {sum(broke.values())} broke, {time.perf_counter() - started:.0f} s", flush=True
            )
    print(f"{options.count:,} inputs from seed {options.seed}: {dict(claims)}; {sum(broke.values())} broke")
    for key, times in broke.most_common():
        print(f"{times} x {key}")
    return 1 if broke else 0


if __name__ == "__main__":
    sys.exit(main())
