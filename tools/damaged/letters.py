"""Letters that are wrong: in the names of months, in Hebrew numerals, in a whole half."""

from __future__ import annotations

import random

from damaged import names
from damaged.kinds import SAME, TOLD, Damaged, kind, replaced, same, told
from damaged.lines import Line

_ALPHABETS = {
    "a": "abdefghiklmnoprstuvz",
    "а": "абвгдежзиклмнопрстуя",
    "א": "בדזחטכלמנסעפצקרש",
    "آ": "بتجحدرزسصطعفقكلمن",
}
_HOMOGLYPHS = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
_NONSENSE = ("Xyzzy", "Quorl", "Blenk", "Frabbet", "Obmur", "Стрымня", "קרמוש")


def _month(line: Line, rng: random.Random, least: int = 5) -> int | None:
    """A month in one word of so many letters."""
    places = [
        at
        for at in line.places("month", "", "word")
        if len(line.tokens[at].text) >= least and line.tokens[at].text.isalpha()
    ]
    return rng.choice(places) if places else None


def _misspelt(line: Line, at: int, text: str) -> Damaged | None:
    """The month written so, unless that is a spelling of some month."""
    if names.bare(text) == names.bare(line.tokens[at].text) or names.bare(text) in names.known_words():
        return None
    return told(line, *replaced(line, at, text))


@kind("a letter dropped from a month", TOLD)
def dropped_letter(line: Line, rng: random.Random) -> Damaged | None:
    at = _month(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    places = [place for place in range(1, len(text) - 1) if text[place] not in "ויאה"]
    if not places:
        return None
    place = rng.choice(places)
    return _misspelt(line, at, text[:place] + text[place + 1 :])


@kind("letters swapped in a month", TOLD)
def swapped_letters(line: Line, rng: random.Random) -> Damaged | None:
    at = _month(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    place = rng.randrange(1, len(text) - 1)
    return _misspelt(line, at, text[:place] + text[place + 1] + text[place] + text[place + 2 :])


@kind("a letter changed in a month", TOLD)
def changed_letter(line: Line, rng: random.Random) -> Damaged | None:
    at = _month(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    place = rng.randrange(1, len(text) - 1)  # another last letter may be another case
    alphabet = _ALPHABETS[max(first for first in _ALPHABETS if first <= max("a", text[0].casefold()))]
    return _misspelt(line, at, text[:place] + rng.choice(alphabet) + text[place + 1 :])


@kind("a month as a scanner reads it", TOLD)
def scanned_month(line: Line, rng: random.Random) -> Damaged | None:
    at = _month(line, rng, 4)
    if at is None:
        return None
    text = line.tokens[at].text
    pairs = (("m", "rn"), ("l", "1"), ("i", "l"), ("u", "ii"), ("v", "y"), ("b", "6"), ("S", "5"), ("e", "c"),
             ("ר", "ד"), ("ת", "ח"), ("ס", "ם"), ("п", "н"))  # fmt: skip
    found = [(old, new) for old, new in pairs if old in text]
    if not found:
        return None
    old, new = rng.choice(found)
    return _misspelt(line, at, text.replace(old, new, 1))


@kind("an unknown word for the month", TOLD)
def unknown_month(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("month", "", "word")
    return told(line, *replaced(line, rng.choice(places), rng.choice(_NONSENSE))) if places else None


@kind("a month in another language", SAME, "day")
def foreign_month(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("month", "civil", "word")
    if not places:
        return None
    token = line.tokens[places[0]]
    language = rng.choice([each for each in ("en", "fr", "de", "es", "ru") if each != line.languages[token.half]])
    text = names.civil_months(language)[min(token.values) - 1]
    return same(line, *replaced(line, places[0], text)) if text != token.text else None


@kind("letters of another alphabet in a month", SAME)
def homoglyphs(line: Line, rng: random.Random) -> Damaged | None:
    at = _month(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text.translate(_HOMOGLYPHS)
    return same(line, *replaced(line, at, text)) if text != line.tokens[at].text else None


@kind("capitals", SAME)
def capitals(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.upper()
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("small letters", SAME)
def small_letters(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.lower()
    return same(line, text, (0, len(text))) if text != line.text else None


def _numeral(line: Line, rng: random.Random, least: int = 3) -> int | None:
    """A Hebrew numeral with gershayim."""
    places = [
        at
        for field in ("day", "year")
        for at in line.places(field, "", "letters")
        if len(line.tokens[at].text) >= least and line.tokens[at].text[-2] in '״"”'
    ]
    return rng.choice(places) if places else None


@kind("broken gershayim", SAME, "pair")
def gershayim(line: Line, rng: random.Random) -> Damaged | None:
    at = _numeral(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    mark = rng.choice(("''", "׳׳", ",,", "``", "“", "″", "„", '""', '\\"', "&quot;", "’’", "ʺ", "´´"))
    return same(line, *replaced(line, at, text[:-2] + mark + text[-1]))


@kind("a Hebrew numeral split by a space", TOLD, "pair")
def split_numeral(line: Line, rng: random.Random) -> Damaged | None:
    at = _numeral(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    return told(line, *replaced(line, at, text[:-2] + rng.choice((f" {text[-2]}", f"{text[-2]} ", " ")) + text[-1]))


@kind("a Hebrew numeral without marks", SAME, "pair")
def unmarked(line: Line, rng: random.Random) -> Damaged | None:
    at = _numeral(line, rng)
    if at is None:
        return None
    text = line.tokens[at].text
    return same(line, *replaced(line, at, text[:-2] + text[-1]))


@kind("Hebrew the wrong way round", TOLD)
def mirrored(line: Line, rng: random.Random) -> Damaged | None:
    """A half in Hebrew letters as a program prints it that knows no direction; numbers in digits stay."""
    for half in range(len(line.calendars)):
        first, last = line.ends(half)
        text = "".join(token.text for token in line.tokens[first : last + 1])
        if line.languages[half] not in ("he", "he-full", "yi") or any(char.isdigit() for char in text):
            continue
        if any(line.tokens[at].text == line.tokens[at].text[::-1] for at in line.places("month")):
            continue  # the same either way, as its numeral may be: then the line still says what it said
        start = sum(len(token.text) for token in line.tokens[:first])
        whole = line.text[:start] + text[::-1] + line.text[start + len(text) :]
        return told(line, whole, (start, start + len(text)))
    return None


@kind("one encoding read as another", TOLD)
def mojibake(line: Line, rng: random.Random) -> Damaged | None:
    for field in ("month", "day", "year"):
        for at in line.places(field):
            text = line.tokens[at].text
            if not text.isascii() and text[0] not in "’'":
                broken = text.encode("utf-8").decode(rng.choice(("cp1252", "latin-1", "cp1255")), "replace")
                return told(line, *replaced(line, at, broken)) if broken != text else None
    return None


@kind("letters that the encoding lacks", TOLD)
def replacement(line: Line, rng: random.Random) -> Damaged | None:
    for field in ("month", "day", "year"):
        for at in line.places(field):
            text = line.tokens[at].text
            if not text.isascii() and text[0] not in "’'":
                mark = rng.choice(("?", "\ufffd"))
                return told(line, *replaced(line, at, "".join(char if char.isascii() else mark for char in text)))
    return None


@kind("a geresh lost", SAME, "pair")
def lost_geresh(line: Line, rng: random.Random) -> Damaged | None:
    """A day of one letter without its mark, in front of its month."""
    places = [at for at in line.places("day", "", "letters") if len(line.tokens[at].text) == 2]
    if not places:
        return None
    return same(line, *replaced(line, places[0], line.tokens[places[0]].text[0]))
