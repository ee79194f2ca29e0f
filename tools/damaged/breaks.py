"""Lines that are broken, cut, joined, doubled, or run into each other."""

from __future__ import annotations

import itertools
import random
import re

from damaged import names
from damaged.forms import shape_of, write_line
from damaged.kinds import SAME, SOLVED, TOLD, Damaged, inserted, kind, replaced, same, solved, told
from damaged.lines import Line, Token


@kind("a line break between fields", SAME)
def between_fields(line: Line, rng: random.Random) -> Damaged | None:
    places = [
        at
        for at, token in enumerate(line.tokens[:-1])
        if token.text == " " and token.half >= 0 and line.tokens[at + 1].half == token.half
    ]
    if not places:
        return None
    return same(line, *replaced(line, rng.choice(places), "\n"))


@kind("a line break inside a month", TOLD)
def inside_month(line: Line, rng: random.Random) -> Damaged | None:
    places = [
        at
        for at in line.places("month", "", "word")
        if len(line.tokens[at].text) > 4 and line.tokens[at].text.isalpha()
    ]
    if not places:
        return None
    at = rng.choice(places)
    text = line.tokens[at].text
    place = rng.randrange(2, len(text) - 1)
    if names.bare(text[:place]) in names.known_words():
        return None  # "Sept" is September's abbreviation, and the day is read from it
    return told(line, *replaced(line, at, f"{text[:place]}\n{text[place:]}"))


@kind("a month hyphenated over two lines", SAME)
def hyphenated(line: Line, rng: random.Random) -> Damaged | None:
    places = [
        at
        for at in line.places("month", "", "word")
        if len(line.tokens[at].text) > 4 and line.tokens[at].text.isalpha()
    ]
    if not places:
        return None
    at = rng.choice(places)
    text = line.tokens[at].text
    place = rng.randrange(2, len(text) - 1)
    return same(line, *replaced(line, at, f"{text[:place]}-\n{text[place:]}"))


@kind("without spaces", SAME)
def without_spaces(line: Line, rng: random.Random) -> Damaged | None:
    if re.search(r"\d [/–—=·•|] \d", line.text):
        return None  # without the spaces, 1908 / 9 would be a year of two
    words = line.text.split(" ")
    for one, other in itertools.pairwise(words):
        if one[-1:].isdigit() and other[:1].isdigit():
            return None
    text = "".join(words)
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("two words joined", SAME)
def joined_words(line: Line, rng: random.Random) -> Damaged | None:
    places = [
        at
        for at, token in enumerate(line.tokens)
        if token.text == " " and 0 < at < len(line.tokens) - 1
        and not (line.tokens[at - 1].text[-1:].isdigit() and line.tokens[at + 1].text[:1].isdigit())
    ]  # fmt: skip
    return same(line, *replaced(line, rng.choice(places), "")) if places else None


@kind("hyphens between the fields", SAME)
def hyphens(line: Line, rng: random.Random) -> Damaged | None:
    """As in file names and tables: 16-May-2022."""
    half = rng.randrange(len(line.calendars))
    first, last = line.ends(half)
    if line.range or any(token.text not in ("", " ") for token in line.tokens[first : last + 1] if not token.field):
        return None
    tokens = [Token("-") if token.text == " " else token for token in line.tokens[first : last + 1]]
    edited = line.edited(first, *tokens, drop=len(tokens))
    return same(line, edited.line.text, edited.span) if len(tokens) > 1 else None


@kind("the end cut off", SOLVED, "pair")
def truncated(line: Line, rng: random.Random) -> Damaged | None:
    """Cut inside the second half, the first being whole: what is left of a field is unexplained."""
    if line.range or not {"year", "month", "day"} <= {token.field for token in line.tokens if token.half == 0}:
        return None
    first, last = line.ends(1)
    at = rng.randint(first, last)
    token = line.tokens[at]
    length = sum(len(each.text) for each in line.tokens[:at])
    if token.field and len(token.text) > 1 and rng.random() < 0.7:
        part = token.text[: rng.randrange(1, len(token.text))]
        if names.bare(part.split()[0]) in names.known_words() or not part[-1].isalnum():
            return None
        text = line.text[:length] + part
        return told(line, text, (length, len(text)))
    kept = line._replace(tokens=line.tokens[:at])
    fields = {each.field for each in kept.tokens if each.half == 1 and each.field}
    if fields in ({"day"}, {"year"}):
        return told(line, kept.text, (line_start(line, first), len(kept.text)))
    if "day" not in fields and "month" in fields:
        return None  # a month and a year alone: satisfied by the day, but a reader may take it for another subject
    return solved(kept.edited(len(kept.tokens) - 1, kept.tokens[-1]))


def line_start(line: Line, at: int) -> int:
    """Where a token stands in the text."""
    return sum(len(token.text) for token in line.tokens[:at])


@kind("two lines run together", TOLD, "pair")
def merged(line: Line, rng: random.Random) -> Damaged | None:
    other = write_line(rng, shape_of(rng, "pair"))
    if other.days == line.days:
        return None
    joint = rng.choice((" ", "\n", ", ", " | "))
    text = line.text + joint + other.text
    both = line.days | other.days
    return Damaged(text, (len(line.text), len(text)), said=both, passed=both)


@kind("the line twice", SAME)
def twice(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text + rng.choice(("\n", "\n", " | ", " ")) + line.text
    return same(line, text, (0, len(text)))


@kind("the halves in two columns", SAME, "pair")
def columns(line: Line, rng: random.Random) -> Damaged | None:
    """The first words of both halves on one line, their last words on the next."""
    rows: tuple[list[str], list[str]] = ([], [])
    for half in range(2):
        first, last = line.ends(half)
        year = [at for at in line.places("year") if line.tokens[at].half == half]
        if not year or year[0] != last or line.range:
            return None
        rows[0].append("".join(token.text for token in line.tokens[first:last]).rstrip())
        rows[1].append(line.tokens[last].text)
    text = "\n".join("\t".join(row) for row in rows)
    return same(line, text, (0, len(text)))


@kind("another whole date behind", TOLD, "pair")
def another_date(line: Line, rng: random.Random) -> Damaged | None:
    other = write_line(rng, shape_of(rng, "single"))
    if other.days == line.days:
        return None
    at = len(line.tokens)
    return told(line, *inserted(line, at, rng.choice((", ", " / ", " ", " | ", "\n")) + other.text))


@kind("another whole date in front", TOLD, "pair")
def date_in_front(line: Line, rng: random.Random) -> Damaged | None:
    other = write_line(rng, shape_of(rng, "single"))
    if other.days == line.days:
        return None
    return told(line, *inserted(line, 0, other.text + rng.choice((", ", " / ", " ", " | ", "\n"))))
