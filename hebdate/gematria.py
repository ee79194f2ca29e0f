"""Hebrew numerals: an integer as letters, and letters as the integer that is written, no more.

Each letter has a value (א 1 … ט 9, י 10 … צ 90, ק 100 … ת 400) and a numeral is their sum, greatest first. 15 and
16 are ט״ו and ט״ז, because the regular letters begin the divine name. A *geresh* (׳) follows a single letter, and
*gershayim* (״) stand before the last of several. Years usually leave the thousands out: תשפ״ב is 782, and that it
means 5782 is a judgement this file does not make.

Sources: the letters and marks, Wikipedia, "Hebrew numerals"; final letters, the Academy of the Hebrew Language,
hebrew-academy.org.il/2018/09/13 ("the year תש״ף"); the reordered years, CLDR 48's rules for the Hebrew calendar and
judaism.stackexchange.com/questions/31191.
"""

from __future__ import annotations

import functools
import operator
import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from hebdate.errors import NumeralError, quoted
from hebdate.text.marks import DOUBLE, INVISIBLE, POINTS, SINGLE

Thousands: TypeAlias = Literal["none", "geresh", "space", "he", "word"]
Whole: TypeAlias = Literal["word", "letter"]
Marks: TypeAlias = Literal["unicode", "ascii", "doubled", "none"]
Finals: TypeAlias = bool | Literal["pe"]

_ONES: Final[tuple[str, ...]] = ("", *"אבגדהוזחט")
_TENS: Final[tuple[str, ...]] = ("", *"יכלמנסעפצ")
_HUNDREDS: Final[tuple[str, ...]] = ("", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק")

_VALUES: Final[dict[str, int]] = {
    letter: step * place
    for place, letters in ((1, _ONES), (10, _TENS), (100, _HUNDREDS[:5]))
    for step, letter in enumerate(letters)
    if letter
}

#: A final letter has the value of its ordinary form. (The old count of 500 to 900 by final letters went out of use.)
_FINALS: Final = {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ"}
_VALUES.update({final: _VALUES[letter] for letter, final in _FINALS.items()})

_LARGE: Final = frozenset("קרשת")

#: What CLDR writes where the regular order spells murder (298, 698), demon (304) or destruction (344, 744).
_REORDERED: Final = {298: "רחצ", 304: "דש", 344: "שדמ", 698: "תרחצ", 744: "תשדמ"}

#: Other orders known to have been printed, for a nicer word (ornament, help, crown) or to miss a bad one. They are
#: everyday words as well (life, city), so they count as canonical only when they carry gershayim.
_PRINTED: Final = {
    "חי": 18,
    "ער": 270,
    "עתר": 670,
    "תערב": 672,
    "עזרת": 677,
    "עטרת": 679,
    "שית": 710,
    "תמשד": 744,
    "תנשא": 751,
}

_GERESH: Final[dict[str, str]] = {"unicode": "׳", "ascii": "'", "doubled": "'", "none": ""}
_GERSHAYIM: Final[dict[str, str]] = {"unicode": "״", "ascii": '"', "doubled": "''", "none": ""}


class Numeral(NamedTuple):
    """A Hebrew numeral as it is written.

    ``value``: what the letters say without the thousands (782; 0 for whole thousands). ``thousands``: the digit that
    was written (5 for ה׳), or None. ``canonical``: the letters stand in the usual order for that value. ``marked``: it
    has a geresh or gershayim where a numeral has them. ``text``: as given, without the space around it.

    >>> numeral = parse("ה'תשפ\\"ב")
    >>> numeral.value, numeral.thousands, numeral.canonical, numeral.marked
    (782, 5, True, True)
    """

    value: int
    thousands: int | None
    canonical: bool
    marked: bool
    text: str

    @property
    def total(self) -> int:
        """The number with its thousands, where they are written: 5782 for התשפ״ב, 782 for תשפ״ב."""
        return self.value + 1000 * (self.thousands or 0)


@dataclass(frozen=True, slots=True)
class Style:
    """A way of writing Hebrew numerals: the options of `to_hebrew` as one value.

    >>> CLDR.write(5744), HEBCAL.write(5744)
    ('תשד״מ', 'תשמ״ד')
    """

    thousands: Thousands = "none"
    whole: Whole = "word"
    marks: Marks = "unicode"
    final: Finals = False
    reorder: bool = False

    def write(self, n: int) -> str:
        """``n`` (1..9999) in this style. Raises NumeralError."""
        return to_hebrew(
            n, thousands=self.thousands, whole=self.whole, marks=self.marks, final=self.final, reorder=self.reorder
        )


#: The year as CLDR 48 (ICU 78) writes it for Hebrew: תש״ף, תשד״מ, ה׳ אלפים.
CLDR: Final = Style(final="pe", reorder=True)
#: The year as hebcal's `gematriya` writes it: תש״פ, תשמ״ד, ו׳. It leaves 5000 empty; here that is ה׳.
HEBCAL: Final = Style(whole="letter")
#: The year as the Academy of the Hebrew Language advises: a final letter at the end (תש״ך, תש״ם, תש״ן, תש״ף, תש״ץ).
ACADEMY: Final = Style(final=True)


def to_hebrew(
    n: int,
    *,
    thousands: Thousands = "none",
    whole: Whole = "word",
    marks: Marks = "unicode",
    final: Finals = False,
    reorder: bool = False,
) -> str:
    """``n``, 1..9999, in Hebrew letters; `parse` reads it back. Raises NumeralError outside that range.

    ``thousands``: how 5782 begins. "none" תשפ״ב (only the 5000 of today is left out; 4999 keeps its ד׳), "geresh"
    ה׳תשפ״ב, "space" ה׳ תשפ״ב, "he" התשפ״ב (before hundreds only, else as "geresh"), "word" ה׳ אלפים תשפ״ב.
    ``whole``: 5000 as a "word" ה׳ אלפים, or as a "letter" ה׳, which cannot be told from 5.
    ``marks``: "unicode" ׳ ״, "ascii" ' ", "doubled" ' '', or "none"; without marks a thousands digit that could not
    be read back is written with its word.
    ``final``: a final letter at the end of several (תש״ף); "pe" does so for ף alone, as CLDR does.
    ``reorder``: the five orders with which CLDR avoids an ominous word (תשד״מ).

    >>> to_hebrew(15), to_hebrew(5782), to_hebrew(5782, thousands="he", marks="ascii")
    ('ט״ו', 'תשפ״ב', 'התשפ"ב')
    >>> to_hebrew(5000)
    'ה׳ אלפים'
    """
    return _written(operator.index(n), thousands, whole, marks, final, reorder)


@functools.lru_cache(maxsize=2048)
def _written(n: int, thousands: Thousands, whole: Whole, marks: Marks, final: Finals, reorder: bool) -> str:
    if not 1 <= n <= 9999:
        raise NumeralError(f"Hebrew numerals are written for 1..9999, not for {n}")
    for name, value, known in (
        ("thousands", thousands, get_args(Thousands)),
        ("whole", whole, get_args(Whole)),
        ("marks", marks, get_args(Marks)),
        ("final", final, (True, False, "pe")),
    ):
        if value not in known:
            raise NumeralError(f"{name} is one of {', '.join(map(repr, known))}, not {quoted(value)}")

    thousand, rest = divmod(n, 1000)
    letters = _letters(rest, final, reorder)
    if thousand == 0 or (thousand == 5 and thousands == "none" and rest):
        return _marked(letters, marks)
    digit = _ONES[thousand] + _GERESH[marks]
    if rest == 0 and whole == "letter":
        return digit
    if rest == 0 or thousands == "word":
        words = {1: "אלף", 2: "אלפיים"}.get(thousand, f"{digit} אלפים")
        return f"{words} {_marked(letters, marks)}" if rest else words
    # A bare ה is read as thousands only before a hundreds letter.
    bare = thousand == 5 and letters[0] in _LARGE
    if marks == "none" and not bare:
        return _written(n, "word", whole, marks, final, reorder)
    if thousands == "he" and bare:
        return _marked("ה" + letters, marks)
    return digit + (" " if thousands == "space" else "") + _marked(letters, marks)


def _letters(n: int, final: Finals = False, reorder: bool = False) -> str:
    """The letters of 0..999, without marks."""
    below = n % 100
    tail = {15: "טו", 16: "טז"}.get(below) or _TENS[below // 10] + _ONES[below % 10]
    letters = _HUNDREDS[n // 100] + tail
    if reorder:
        letters = _REORDERED.get(n, letters)
    if final and len(letters) > 1 and (final is True or letters[-1] == "פ"):
        letters = letters[:-1] + _FINALS.get(letters[-1], letters[-1])
    return letters


def _marked(letters: str, marks: Marks) -> str:
    """The letters with a geresh after a single one, or gershayim before the last of several."""
    if len(letters) == 1:
        return letters + _GERESH[marks]
    return letters[:-1] + _GERSHAYIM[marks] + letters[-1]


# --- reading ---------------------------------------------------------------------------------------------------------

_SPACES: Final = "\t\n\u00a0\u2002\u2003\u2009\u202f"
#: Vowel points, what is invisible, and the backslash: quotes are stored escaped now and then.
_DROPPED: Final = (*POINTS, *map(ord, INVISIBLE), ord("\\"))


def _spellings() -> dict[int, str | None]:
    """Code point -> what it stands for here: ' and " for every mark, a space, letters, or nothing."""
    table: dict[int, str | None] = dict.fromkeys(_DROPPED)
    table.update(dict.fromkeys(map(ord, SINGLE), "'"))
    table.update(dict.fromkeys(map(ord, DOUBLE), '"'))
    table.update(dict.fromkeys(map(ord, _SPACES), " "))
    # Presentation forms, such as a shin and its dot in one character, are letters and points once taken apart.
    for code in range(0xFB1D, 0xFB50):
        apart = unicodedata.normalize("NFKD", chr(code))
        if apart != "+":
            table[code] = "".join(char for char in apart if ord(char) not in table)
    return table


_TABLE: Final = _spellings()

#: Longest text that can be a numeral: pointed letters and marks take several characters each.
_LONGEST: Final = 64

_APART: Final = frozenset("'\" ")
_SIMPLE: Final = re.compile("([א-ת]{1,12})(?:(['\"])([א-ת])?)?")
# A double mark after the thousands is a slip for a geresh, but before a last letter it is the ordinary gershayim.
_THOUSANDS: Final = re.compile("([א-ט])('? |'|\"(?=[א-ת]['\"א-ת]))(.+)")
_WORD: Final = re.compile("(?:([א-ט])'? ?אלפים|(אלף)|(אלפיים))(?: (.+))?")


@functools.cache
def _canonical() -> dict[str, int]:
    """Letters -> the value for which they are the usual writing, with a final letter at the end or without."""
    known = {_letters(n): n for n in range(1, 1000)}
    known.update({letters: n for n, letters in _REORDERED.items()})
    known.update({letters[:-1] + _FINALS[letters[-1]]: n for letters, n in known.items() if letters[-1] in _FINALS})
    return known


def parse(text: str) -> Numeral | None:
    """The Hebrew numeral that ``text`` is, as written; None where it is none. Never raises on a str.

    Reads every mark seen in print and typing (׳ ״ ' " '' ’ ” „ ` ´ ′ ″ and their escaped forms) and none at all;
    niqqud and direction marks are passed over. A word that is no numeral is summed all the same, but is not
    canonical; look at ``canonical`` and ``marked`` before believing one.

    >>> parse("תש״ף").value, parse("כ`ה").value, parse("התשפ''ו").thousands
    (780, 25, 5)
    >>> parse("ה'"), parse("ה׳ אלפים").total
    (Numeral(value=5, thousands=None, canonical=True, marked=True, text="ה'"), 5000)
    >>> parse("לחודש").canonical, parse("Iyyar")
    (False, None)
    """
    if text.isascii() or len(text) > _LONGEST:
        return None
    return _parse(text)


@functools.lru_cache(maxsize=2048)
def _parse(text: str) -> Numeral | None:
    plain = text.translate(_TABLE).strip()
    if "''" in plain:
        plain = plain.replace("''", '"')
    found = None
    if plain[1:2] in _APART or "אל" in plain:
        found = _thousands(plain)
    found = found or _simple(plain)
    return Numeral(*found, text.strip()) if found else None


_Found: TypeAlias = tuple[int, int | None, bool, bool]


def _thousands(plain: str) -> _Found | None:
    """(value, thousands, canonical, marked) where the thousands stand apart from the rest, else None."""
    if match := _WORD.fullmatch(plain):
        digit, one, _, tail = match.groups()
        thousand = _VALUES[digit] if digit else 1 if one else 2
        if not tail:
            return 0, thousand, True, "'" in plain
        rest = _simple(tail)
        return (rest[0], thousand, True, rest[3]) if rest and rest[1] is None and rest[2] else None

    match = _THOUSANDS.fullmatch(plain)
    rest = match and _simple(match[3])
    if not match or not rest or rest[1] is not None:
        return None
    value, _, canonical, marked = rest
    large = canonical and value >= 100
    mark = match[2]
    if mark == " ":  # no mark at all: only the ה of today
        good = large and match[1] == "ה"
    elif mark == '"':
        good = large
    elif mark == "' ":
        good = large or (canonical and marked)
    else:
        # ט'ו is a careless ט״ו, not 9006; but letters in a free order need their gershayim to be more than a name.
        good = large or (marked and (canonical or '"' in match[3])) or (canonical and len(match[3]) > 1)
    return (value, _VALUES[match[1]], canonical, True) if good else None


def _simple(plain: str) -> _Found | None:
    """(value, thousands, canonical, marked) of letters with at most one mark; thousands only by a leading bare ה."""
    match = _SIMPLE.fullmatch(plain)
    if not match:
        return None
    head, mark, last = match.groups()
    letters = head + (last or "")
    marked = False
    if mark:
        if last:
            marked = True
        elif mark == '"':
            return None
        else:
            # After several letters a geresh marks an abbreviation (עמ׳ page, רח׳ street) rather than a numeral.
            marked = len(head) == 1
    known = _canonical()
    value = known.get(letters) or (_PRINTED.get(letters) if marked else None)
    if value:
        return value, None, True, marked
    if letters[0] == "ה" and letters[1:2] in _LARGE:
        rest = letters[1:]
        value = known.get(rest) or (_PRINTED.get(rest) if marked else None)
        if value:
            return value, 5, True, marked
    return sum(map(_VALUES.__getitem__, letters)), None, False, marked
