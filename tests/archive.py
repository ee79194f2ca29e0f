"""A made archive: mastheads of eleven houses, most of them right, some damaged, doubtful or wrong, with the truth.

What is wrong is wrong by construction: a weekday or a Hebrew half of another day (three to nine days on, for twelve or
thirteen could be the Julian calendar), a day that the month does not have; what is doubtful leaves something to choose;
and some lines are no dates. The right ones are `hebdate.render`'s, in layouts
learned from what the houses print (the same as in `benchmarks/lines.py`), and their day is known.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import hebdate
from hebdate.names import weekdays

#: Civil half, what stands between, Hebrew half, and the language of the weekday if there is one.
HOUSES = (
    ("Monday, May 16th", " | ", "15 Iyyar 5782", "en"),
    ("FRIDAY, APRIL 8, 2011", " ", "4 NISSAN 5771", "en"),
    ("May 16, 2022", " / ", "15 Iyar 5782", ""),
    ("Le lundi 16 mai 2022", " / ", "15 Iyar 5782", "fr"),
    ("16. Mai 2022", " · ", "15. Ijar 5782", ""),
    ("16 мая 2022 г.", " / ", "15 ияра 5782 г.", ""),
    ("2022-05-16", "", "", ""),
    ("16/05/2022", " - ", "15 Iyyar 5782", ""),
    ("", "", "15 Iyyar 5782", ""),
    ("16.5.2022", " ", 'ט"ו באייר תשפ"ב', ""),
    ("יום רביעי, 27 במאי 2020", " | ", "ד' בסיון התש\"ף", "he"),
)

#: Lines that name no day for certain, whatever the year.
DOUBTFUL = ("15 Adar {leap}", "16 May 22", "15 Iyyar", "May 16", "Heshvan 5786", "30 Adar {common}", "31 April 1922")
#: Lines that are no dates.
NONE = ("Vol. XII", "hello", "The Weekly Review", "עיתון יומי")


class Line(NamedTuple):
    """A masthead, whether a person must look at it, and the civil day that it names for certain."""

    text: str
    wrong: bool
    date: dt.date | None = None


@cache
def layout(example: str) -> hebdate.Layout:
    return hebdate.parse(example).layout


def half(example: str, day: dt.date) -> str:
    return hebdate.render(day, like=layout(example)) if example else ""


def right(house: tuple[str, str, str, str], day: dt.date, off: int = 0) -> str:
    """A line of a house, the Hebrew half so many days later."""
    if not house[0]:
        return half(house[2], day)
    if house[0] == "Monday, May 16th":  # without a year it is learned from the whole line
        left = half("".join(house[:3]), day).split(house[1])[0]
    else:
        left = half(house[0], day)
    return f"{left}{house[1]}{half(house[2], day + dt.timedelta(off))}"


def other_weekday(text: str, language: str, off: int) -> str:
    """The line with the name of another weekday."""
    names = weekdays(language)
    folded = text.casefold()
    for at, name in enumerate(names):
        start = folded.find(name.casefold())
        if start >= 0:
            found, other = text[start : start + len(name)], names[(at + off) % 7]
            return text.replace(found, other.upper() if found.isupper() else other)
    raise AssertionError(text)


def lines(count: int, seed: int = 1, encoding: str = "utf-8") -> Iterator[Line]:
    """So many lines that an encoding can write: nine in ten are right, a few of these in the evening."""
    chance = random.Random(seed)
    while count:
        line = one(chance)
        if can(line.text, encoding):
            count -= 1
            yield line


def one(chance: random.Random) -> Line:
    """A line of any kind, or an empty cell."""
    day = dt.date.fromordinal(chance.randrange(dt.date(1850, 1, 1).toordinal(), dt.date(2050, 1, 1).toordinal()))
    house, kind = chance.choice(HOUSES), chance.random()
    if 0.88 < kind < 0.90 and house[2]:
        return Line(right(house, day, off=1), False, day if house[0] else None)  # in the evening
    if 0.90 < kind < 0.91:
        return Line("", False)
    if 0.91 < kind < 0.94 and house[0] and house[2]:
        return Line(right(house, day, off=chance.randrange(3, 10)), True)
    if 0.94 < kind < 0.96 and house[3]:
        return Line(other_weekday(right(house, day), house[3], chance.randrange(1, 7)), True)
    if 0.96 < kind < 0.98:
        years = {"leap": chance.choice((5657, 5679, 5703, 5782)), "common": chance.choice((5656, 5680, 5783))}
        return Line(chance.choice(DOUBTFUL).format(**years), True)
    if 0.98 < kind < 0.985:
        return Line(chance.choice(NONE), True)
    return Line(right(house, day), False, day)


def can(text: str, encoding: str) -> bool:
    """Whether an encoding has all the letters."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def archive(count: int, seed: int = 1, encoding: str = "utf-8", delimiter: str = ",") -> tuple[bytes, list[Line]]:
    """A delimited file of such lines, with other columns whose cells are quoted and have lines of their own."""
    chance, made = random.Random(seed), list(lines(count, seed, encoding))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(["id", "masthead", "note"])
    for number, line in enumerate(made):
        note = chance.choice(("", "", "", 'said "so", and more', "two\nlines"))
        writer.writerow([number, line.text, note])
    return text.getvalue().encode(encoding), made
