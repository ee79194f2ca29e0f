"""What is written -> an observance's id, or a reading's numbers: all languages at once, with the nearest for a slip.

A name is compared as `squash` leaves it. A composed one is taken apart: a number and "day of", an eve's word, Rosh
Chodesh, and then a feast or a month. The tables are made when first asked for.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import Final

from hebdate import gematria
from hebdate.errors import ObservanceError
from hebdate.names import spellings
from hebdate.names.locales import CONTEXTS
from hebdate.names.months import hebrew_months
from hebdate.names.observances import feasts, readings, writing
from hebdate.text.fold import fold

#: The pairs of readings that are ever joined.
_PAIRS: Final = ((21, 22), (26, 27), (28, 29), (31, 32), (38, 39), (41, 42), (50, 51))

#: A name that is a day and a month, such as "9 Av", "17 de Tamuz", "Áv 9".
_DATE: Final = re.compile(r"\d+(?:th|\.|-е)?(?: (?:of|de|di))? \w+|\w+ \d+|(?:ט׳|י״ז) ב\w+")

_ALTERNATIVES: Final = re.compile(r"\(([^()]*)\)")


def squash(name: str) -> str:
    """What a name is compared as: letters and digits only, without case, accents and points.

    >>> squash("Lech-Lecha") == squash("LECH LECHA"), squash("Ta'anit Esther"), squash('ל"ג בעומר')
    (True, 'taanitesther', 'לגבעומר')
    """
    return "".join(char for char in fold(name) if char.isalnum())


def expanded(pattern: str) -> Iterator[str]:
    """A spelling with alternatives -> each of its variants, the first of each alternative first.

    >>> list(expanded("Bala(k|q)")), list(expanded("Sh(e|)ma"))
    (['Balak', 'Balaq'], ['Shema', 'Shma'])
    """
    parts = _ALTERNATIVES.split(pattern)
    yield from map("".join, product(*(part.split("|") if at % 2 else (part,) for at, part in enumerate(parts))))


def _listed(patterns: str) -> Iterator[str]:
    """Comma-separated patterns -> all of their variants."""
    for pattern in patterns.split(","):
        if pattern.strip():
            yield from expanded(pattern.strip())


# --- readings --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def parasha_names() -> Mapping[str, tuple[int, ...]]:
    """Written form -> numbers of readings, in all languages; the doubled ones too, as each language joins them.

    The word for a reading ("Parashat") is not in them: see `parasha_words`.

    >>> parasha_names()["Bechukotai"], parasha_names()["Vayakhel-Pekudei"], parasha_names()["בהר בחוקותי"]
    ((32,), (21, 22), (31, 32))
    """
    found: dict[str, tuple[int, ...]] = {}
    for row in readings.NAMES.values():
        for number, name in enumerate(row):
            found.setdefault(name, (number,))
    for number, patterns in readings.ALSO.items():
        for name in _listed(patterns):
            found.setdefault(name, (number,))
    hebrew: dict[int, list[str]] = {}
    for name, (number, *_) in found.items():
        if "א" <= name[0] <= "ת":
            hebrew.setdefault(number, []).append(name)
    for first, second in _PAIRS:
        for row in readings.NAMES.values():
            for joint in ("-", "–", " ", " - ", "/"):
                found.setdefault(f"{row[first]}{joint}{row[second]}", (first, second))
        for one, other in product(hebrew[first], hebrew[second]):
            for joint in ("־", "-", " ", " ו", " - "):
                found.setdefault(f"{one}{joint}{other}", (first, second))
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def parasha_words() -> tuple[str, ...]:
    """The words that say "the reading of", the longest first.

    >>> "Parashat" in parasha_words(), "פרשת" in parasha_words()
    (True, True)
    """
    return tuple(sorted(set(_listed(readings.TITLE_WORDS)), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def _readings() -> dict[str, tuple[int, ...]]:
    """Squashed name -> numbers."""
    return {squash(name): numbers for name, numbers in parasha_names().items()}


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(squash(word) for word in parasha_words())


def find_parasha(name: str) -> tuple[int, ...]:
    """A reading's name in any language, with or without "Parashat" -> its numbers.

    Raises `ObservanceError` for an unknown one, with near ones.

    >>> find_parasha("Parshas Bechukosai"), find_parasha("Tazria/Metzora"), find_parasha("פ' נח")
    ((32,), (26, 27), (1,))
    >>> find_parasha("Vayeshv")
    Traceback (most recent call last):
    hebdate.errors.ObservanceError: no reading 'Vayeshv': did you mean 'Vayeshev'?
    """
    words = name.split()
    for start in range(min(4, len(words))):
        if not _is_title(words[:start]):
            continue
        for end in {len(words), len(words) - 1, len(words) - 2}:  # a title may stand behind, as in Hungarian
            if end <= start or not _is_title(words[end:]):
                continue
            numbers = _one_or_two(squash(" ".join(words[start:end])))
            if numbers:
                return numbers
    raise ObservanceError(f"no reading {name!r}: {_near(name, parasha_names(), 'a reading is such as Vayeshev')}")


def _is_title(words: list[str]) -> bool:
    """Whether the words say "the reading of", all together or one by one ("Shabbos Parshas"); no words do."""
    keys = [squash(word) for word in words]
    return "".join(keys) in _titles() or all(key in _titles() for key in keys)


def _one_or_two(key: str) -> tuple[int, ...]:
    """A squashed name, or two that can be joined, with or without "and" -> the numbers; () for neither."""
    table = _readings()
    if key in table:
        return table[key]
    for cut in range(2, len(key) - 1):
        first = table.get(key[:cut])
        if first is None or len(first) > 1:
            continue
        for joint in ("", "and", "und", "et", "y", "e", "i", "u", "ve", "ו", "и"):
            second = table.get(key[cut:].removeprefix(joint)) if key[cut:].startswith(joint) else None
            if second and (*first, *second) in _PAIRS:
                return (*first, *second)
    return ()


# --- observances -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def observance_names() -> Mapping[str, str]:
    """Written form -> id, in all languages: the plain names, days with names of their own, and composed names.

    A feast of many days has its base id ("chanukah"), and a day that has a name its number ("pesach-7"). Of composed
    names (an eve, Rosh Chodesh of a month) only each language's own are here; `frame_words` compose the others. What is
    a date and nothing else ("9 Av", "17. Tammus") is not here, since a fast moves and a date does not; what is both
    ("תשעה באב") is: whoever reads it must allow for the day that gave the fast its name.

    >>> names = observance_names()
    >>> names["Lag B'Omer"], names["Erev Pesach"], names["חנוכה"], names["Zot Chanukah"], names["Rosh Chodesh Iyar"]
    ('lag-baomer', 'erev-pesach', 'chanukah', 'chanukah-8', 'rosh-chodesh-iyyar')
    """
    found = {name: known for name, known in _simple().items() if not _DATE.fullmatch(name)}
    for tag in feasts.FRAMES:
        for name, composed in _composed(tag):
            found.setdefault(composed, name)
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def _simple() -> dict[str, str]:
    """Written form -> id, without the composed ones."""
    found: dict[str, str] = {}
    for rows in feasts.NAMES.values():
        for name, forms in rows.items():
            for form in forms:
                found.setdefault(form, name)
    for table in (feasts.WRITTEN_TOO, feasts.DAYS):
        for name, patterns in table.items():
            for form in _listed(patterns):
                found.setdefault(form, name)
    return found


def _composed(tag: str) -> Iterator[tuple[str, str]]:
    """The ids that a language composes names for, with those names."""
    for frame, bases in feasts.FRAMED.items():
        for base in bases:
            name = f"{'erev' if frame == 'eve' else frame}-{base}"
            yield name, writing.observance_name(name, names=tag)
    for frame in ("rosh-chodesh", "erev-rosh-chodesh", "mevarchim"):
        for month in writing.MONTH_IDS[1:]:
            for leap in (False, True):
                if leap or month != "adar-i":
                    yield f"{frame}-{month}", writing.observance_name(f"{frame}-{month}", names=tag, leap=leap)


@lru_cache(maxsize=1)
def frame_words() -> Mapping[str, str]:
    """What composes names -> "eve", "isru-chag", "rosh-chodesh", "mevarchim", "chol-hamoed" or "shabbat-chol-hamoed".

    >>> frame_words()["Erev"], frame_words()["אסרו חג"], frame_words()["Rosch Chodesch"]
    ('eve', 'isru-chag', 'rosh-chodesh')
    """
    return MappingProxyType(
        {word: frame for frame, patterns in feasts.FRAME_WORDS.items() for word in _listed(patterns)}
    )


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, str], tuple[tuple[str, str], ...], dict[str, str]]:
    """Squashed names -> ids; squashed frame words with their frames, the longest first; squashed months -> ids."""
    simple = {squash(name): found for table in (observance_names(), _simple()) for name, found in table.items()}
    words = {squash(word): frame for word, frame in frame_words().items()}
    frames = tuple(sorted(words.items(), key=lambda item: -len(item[0])))
    return simple, frames, _months()


def _months() -> dict[str, str]:
    """Squashed name of a month, in any spelling -> its id; plain Adar is the Adar of Purim."""
    rows: list[Iterable[str]] = list(spellings.TRADITIONS.values())
    rows += [
        hebrew_months(tag, "wide", context) for tag in writing.LANGUAGES if tag != "ashkenazi" for context in CONTEXTS
    ]
    ids = [*writing.MONTH_IDS[:6], "adar", *writing.MONTH_IDS[6:]]  # the fourteen: Adar I, Adar, Adar II
    found = {squash(word): name for row in rows for word, name in zip(row, ids, strict=True)}
    for name, words in spellings.SPELLINGS.items():
        found.update((squash(word), "adar" if name == "adar-ii" else name) for word in words)
    return found


_DIGITS: Final = re.compile(r"(?<!\d)(\d{1,2})\s*(?:st|nd|rd|th|er|ère|ème|e|de|ste|º|ª|°|\.|-?й|-?е)?(?![\w])")
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth".split()
_DAY_WORDS: Final = re.compile(
    r"\b(?:day|days|of|the|tag|des|der|jour|de|du|día|dia|del|da|do|день|дня|nap|napja|dzień|giorno|di|dell|dag|van|in)\b"
)
_HEBREW_DAY: Final = re.compile(
    r"(?:יום\s+)?(\S{1,4}?)\s+(?:יום\s+|ימים\s+)?(?:ד(?=\S)|של\s+|ל(?=חנוכה|עומר|מספר|מב|מטמונים)|ב(?=עומר))(.+)"
)
#: Names of the count of the omer behind a Hebrew numeral.
_OMER: Final = frozenset(map(squash, ("עומר", "מב״י", "מטמונים", "מספר בני ישראל", "העומר")))


def find_observance(name: str) -> str:
    """A name in any language, or an id -> the id, with the number of a day behind it ("chanukah-3").

    Raises `ObservanceError` for an unknown one, with near ones.

    >>> find_observance("Erev Rosh Chodesh Elul"), find_observance("3rd day of Hanukkah")
    ('erev-rosh-chodesh-elul', 'chanukah-3')
    >>> find_observance('כ"ז למטמונים'), find_observance("ב' דחוה\\"מ פסח"), find_observance("isru-chag-sukkot")
    ('omer-27', 'chol-hamoed-pesach-2', 'isru-chag-sukkot')
    >>> find_observance("Simchat Tora")
    'simchat-torah'
    >>> find_observance("Passover Eve")
    'erev-pesach'
    >>> find_observance("Tisha B'Avv")
    Traceback (most recent call last):
    hebdate.errors.ObservanceError: no observance "Tisha B'Avv": did you mean "Tisha B'Av"?
    """
    found = _ids().get(name) or _taken_apart(squash(name)) or _numbered(name)
    if found:
        return found
    raise ObservanceError(
        f"no observance {name!r}: {_near(name, observance_names(), 'an observance is such as Erev Pesach')}"
    )


@lru_cache(maxsize=1)
def _ids() -> dict[str, str]:
    """The ids themselves."""
    return {name: name for name in observance_names().values()}


def _taken_apart(key: str) -> str:
    """A squashed name -> its id; a frame's word and what stands behind it are looked up apart. "" if unknown."""
    simple, frames, months = _index()
    if key in simple:
        return simple[key]
    if key.endswith("eve"):  # "Passover Eve"
        base = _taken_apart(key.removesuffix("eve"))
        return f"erev-{base}" if base and not base.startswith("erev-") else ""
    for word, frame in frames:
        rest = key.removeprefix(word)
        if not rest or rest == key:
            continue
        if frame in ("rosh-chodesh", "mevarchim"):
            if rest in months and months[rest] != "tishri":
                return f"{frame}-{months[rest]}"
            continue
        base = _taken_apart(rest)
        if frame == "eve" and base and not base.startswith("erev-"):
            return f"erev-{base}"
        if base in feasts.FRAMED.get(frame, ()):
            return f"{frame}-{base}"
    return ""


def _numbered(name: str) -> str:
    """A name with a number in it -> its id and the number; "" for another."""
    hebrew = _HEBREW_DAY.fullmatch(name.strip())
    if hebrew:
        numeral = gematria.parse(hebrew[1])
        key = squash(hebrew[2])
        base = "omer" if key in _OMER else _taken_apart(key)
        if numeral and base and 1 <= numeral.value <= 49:
            return f"{base}-{numeral.value}"
    text = name.casefold()
    match = _DIGITS.search(text)
    number = int(match[1]) if match else 0
    rest = text[: match.start()] + " " + text[match.end() :] if match else text
    if not match:
        for place, word in enumerate(_ORDINALS, 1):
            if re.search(rf"\b{word}\b", text):
                number, rest = place, re.sub(rf"\b{word}\b", " ", text, count=1)
    if not number:
        return ""
    base = _taken_apart(squash(rest)) or _taken_apart(squash(_DAY_WORDS.sub(" ", rest)))
    return f"{base}-{number}" if base and not base[-1].isdigit() else ""


def _near(name: str, table: Mapping[str, object], otherwise: str) -> str:
    """ "did you mean ...?" with the nearest names, one for each thing; or what a name is."""
    keys: dict[str, str] = {}
    for known in table:
        keys.setdefault(squash(known), known)
    near: dict[object, str] = {}
    for key in difflib.get_close_matches(squash(name), keys, n=6, cutoff=0.7):
        near.setdefault(table[keys[key]], keys[key])
    if not near:
        return otherwise
    *first, last = (repr(known) for known in list(near.values())[:3])
    return f"did you mean {', '.join(first) + ' or ' if first else ''}{last}?"
