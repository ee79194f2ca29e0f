"""A month or a weekday -> its name, for writing: in a locale (CLDR), or in a named spelling tradition.

Hebrew names and patterns come from the generated tables in `_cldr`, Gregorian ones from Babel, which is imported only
when it is asked for. ``names`` is always a locale tag ("fr", "pt-BR", "he_IL") or a tradition of `spellings` ("hebcal",
"ashkenazi", "russian-genitive"); "hebcal@alef-bet" writes the two Adars as `spellings.ADAR_PAIRS` says.

The `identify_*` functions go the other way, for writing in the style of an example: which locale or tradition writes
exactly this word for this month? Reading is not done here: `lexicon` knows far more spellings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hebdate import spellings
from hebdate._cldr import gregorian as _gregorian
from hebdate._cldr import hebrew as _hebrew
from hebdate._cldr import locales as _locales
from hebdate._cldr import patterns as _patterns
from hebdate.errors import LocaleError, MonthError, quoted
from hebdate.spellings import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WIDTHS: Final = ("wide", "abbreviated", "narrow")
CONTEXTS: Final = ("format", "stand-alone")
CALENDARS: Final = ("hebrew", "gregorian")

#: Regions whose Gregorian words differ from their language's, tried after the languages that are read by default.
_REGIONS: Final = ("en-GB", "en-AU", "en-CA", "de-AT", "de-CH", "fr-CA", "fr-CH", "pt-PT", "es-MX", "it-CH", "ar-SA")


class Spelling(NamedTuple):
    """Who writes a word so: ``names`` is a locale or tradition for the functions here, with the width and context."""

    names: str
    width: str
    context: str


# Locales.


@lru_cache(maxsize=512)
def negotiate(tag: str) -> str:
    """tag -> the known locale that answers for it: BCP 47 or with underscores, any case, with or without extensions.

    A region that CLDR has no data for falls back to its parent; CLDR's aliases count ("iw", "heb", "zh-TW").
    Raises `LocaleError`, with near tags, for a language that CLDR does not have.

    >>> negotiate("pt_BR"), negotiate("HE-il"), negotiate("zh-TW"), negotiate("iw"), negotiate("he-IL-u-ca-hebrew")
    ('pt', 'he', 'zh-Hant', 'he', 'he')
    >>> negotiate("xx")
    Traceback (most recent call last):
    hebdate.errors.LocaleError: no locale 'xx': did you mean 'xh', 'xnr' or 'xog'?
    """
    found = _negotiated(tag)
    if found is not None:
        return found
    language = spellings.TRADITION_LANGUAGES.get(tag)
    if language is not None:
        raise LocaleError(f"{quoted(tag)} is a spelling of the Hebrew months, not a locale: its locale is {language!r}")
    raise LocaleError(_no_locale(tag, _plain(tag)))


def is_locale(tag: str) -> bool:
    """Whether `negotiate` has an answer for a tag.

    >>> is_locale("pt_BR"), is_locale("xx"), is_locale("favicon.ico")
    (True, False, False)
    """
    return _negotiated(tag) is not None


#: The longest tag that is looked at.
_LONGEST_TAG: Final = 100


def _plain(tag: str) -> str:
    """The tag in lower case, without an encoding, a modifier or an extension."""
    plain = re.split(r"[.@]", tag[:_LONGEST_TAG], maxsplit=1)[0].replace("_", "-").strip().lower()
    return re.split(r"-[a-z0-9](?=-|$)", plain, maxsplit=1)[0]


def _negotiated(tag: str) -> str | None:
    """The known locale that answers for a tag; None where there is none."""
    known = _known_tags()
    candidate = _plain(tag) if len(tag) <= _LONGEST_TAG else ""
    while candidate:
        if candidate in known:
            return known[candidate]
        # "sr-Cyrl-RS" -> "sr-Cyrl" -> "sr"; "heb-Hebr-IL" -> "heb" -> "he"
        candidate = candidate.rpartition("-")[0]
    return None


def check_spelling(spelling: str) -> None:
    """Raises `LocaleError`, with near ones, for what is neither a spelling of the Hebrew months nor a locale.

    >>> check_spelling("ashkenzi")
    Traceback (most recent call last):
    hebdate.errors.LocaleError: no spelling 'ashkenzi': did you mean 'ashkenazi'?
    """
    base = spelling.partition("@")[0]
    if base in spellings.TRADITIONS or is_locale(base):
        hebrew_months(spelling)  # the pair after the @ may be wrong
        return
    import difflib

    near = difflib.get_close_matches(base[:_LONGEST_TAG], spellings.TRADITIONS, n=3)
    known = f"did you mean {_either(near)}?" if near else "it is a locale, or one such as 'ashkenazi' or 'hebcal'"
    raise LocaleError(f"no spelling {quoted(spelling)}: {known}")


def direction(names: str) -> str:
    """A locale or tradition -> 'rtl' or 'ltr'. Raises `LocaleError` for an unknown one.

    >>> direction("yi"), direction("hebrew-full"), direction("en-GB")
    ('rtl', 'rtl', 'ltr')
    """
    return "rtl" if language(names) in _locales.RIGHT_TO_LEFT else "ltr"


def language(names: str) -> str:
    """A locale or tradition -> the locale whose language it is, for `lang=` and for the other fields of a date.

    >>> language("russian-genitive"), language("hebcal@alef-bet"), language("de_AT")
    ('ru', 'en', 'de-AT')
    """
    base = names.partition("@")[0]
    known = spellings.TRADITION_LANGUAGES.get(base)
    if known is None and base in spellings.GREGORIAN_TRADITIONS:
        known = spellings.GREGORIAN_TRADITIONS[base][0]
    if known is None and base in spellings.WEEKDAY_TRADITIONS:
        known = spellings.WEEKDAY_TRADITIONS[base][0]
    return known or negotiate(names)


@lru_cache(maxsize=1)
def _known_tags() -> dict[str, str]:
    """Lower-case tag -> locale, aliases included."""
    known = {tag.lower(): locale for tag, locale in _locales.ALIASES.items()}
    known.update((locale.lower(), locale) for locale in _locales.LOCALES)
    return known


def _no_locale(tag: str, plain: str) -> str:
    """The sentence for an unknown tag."""
    import difflib

    from babel import Locale

    tags = sorted(tag for tag in _locales.LOCALES if "-" not in tag)
    named = {name.lower(): tag for tag, name in Locale.parse("en").languages.items() if tag in tags}
    near = difflib.get_close_matches(plain, tags if len(plain) < 4 else named, n=3)
    near = [named.get(found, found) for found in near] or [tag for tag in tags if plain and tag[0] == plain[0]][:3]
    return f"no locale {quoted(tag)}: " + (
        f"did you mean {_either(near)}?" if near else "a locale is a tag such as 'he-IL'"
    )


def _either(words: Iterable[str]) -> str:
    """'a', 'b' or 'c'."""
    *first, last = (repr(word) for word in words)
    return f"{', '.join(first)} or {last}" if first else last


def _ancestry(locale: str) -> Iterator[str]:
    """The locale, its parents, "und"."""
    while locale != "und":
        yield locale
        locale = _locales.PARENTS.get(locale) or locale.rpartition("-")[0] or "und"
    yield "und"


def _check(what: str, found: str, known: tuple[str, ...]) -> None:
    if found not in known:
        raise LocaleError(f"no {what} {quoted(found)}: it is {_either(known)}")


# Names of Hebrew months.


@lru_cache(maxsize=256)
def hebrew_months(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale or tradition -> fourteen names: Tishri ... Shevat, Adar I, Adar, Adar II, Nisan ... Elul.

    ``width`` is wide, abbreviated or narrow; ``context`` format (in a date) or stand-alone. A tradition has one width.
    Narrow is the same as abbreviated: CLDR's narrow names are numbers, of which the Hebrew months have several systems,
    or single letters. Raises `LocaleError`.

    >>> hebrew_months("en")[:3], hebrew_months("hebcal@alef-bet")[5:8]
    (('Tishri', 'Heshvan', 'Kislev'), ('Adar Alef', 'Adar', 'Adar Bet'))
    """
    _check("width", width, WIDTHS)
    _check("context", context, CONTEXTS)
    base, at, pair = names.partition("@")
    if at and pair not in spellings.ADAR_PAIRS:
        raise LocaleError(f"no pair of Adars {quoted(pair)}: it is {_either(spellings.ADAR_PAIRS)}")
    if base in spellings.TRADITIONS:
        row = spellings.TRADITIONS[base]
    else:
        locale = negotiate(base)
        four = next(_hebrew.NAMES[tag] for tag in _ancestry(locale) if tag in _hebrew.NAMES)
        row = _hebrew.TABLES[four[(width != "wide") + 2 * (context != "format")]]
    if at:
        first, second = spellings.ADAR_PAIRS[pair]
        row = (*row[:5], f"{row[6]} {first}", row[6], f"{row[6]} {second}", *row[8:])
    return row


def hebrew_month(slot: int, leap: bool, names: str, width: str = "wide", context: str = "format") -> str:
    """A month slot (Tishri 1 ... Elul 13; Adar I is 6, Adar and Adar II 7) -> its name in a leap or a common year.

    Raises `MonthError` for a slot outside 1..13 and `LocaleError`.

    >>> hebrew_month(7, True, "en"), hebrew_month(7, False, "en"), hebrew_month(9, False, "ru")
    ('Adar II', 'Adar', 'ияр')
    """
    return hebrew_months(names, width, context)[month_index(slot, leap)]


def month_index(slot: int, leap: bool) -> int:
    """A month slot -> its place (0..13) in a tuple of `hebrew_months`. Raises `MonthError`.

    >>> [month_index(slot, True) for slot in (1, 6, 7, 8, 13)], month_index(7, False)
    ([0, 5, 7, 8, 13], 6)
    """
    if not 1 <= slot <= 13:
        raise MonthError(f"no month slot {slot}: they run from 1 (Tishri) to 13 (Elul)")
    if slot == 7:
        return 7 if leap else 6
    return slot if slot > 7 else slot - 1


# Names of Gregorian months and of weekdays.


@lru_cache(maxsize=256)
def gregorian_months(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale, or a style of `spellings.GREGORIAN_TRADITIONS` -> twelve names from January. Raises `LocaleError`.

    >>> gregorian_months("fr")[4], gregorian_months("ru")[4], gregorian_months("ru", context="stand-alone")[4]
    ('mai', 'мая', 'май')
    >>> gregorian_months("ap", "abbreviated")[7:9]
    ('Aug.', 'Sept.')
    """
    _check("width", width, WIDTHS)
    _check("context", context, CONTEXTS)
    if names in spellings.GREGORIAN_TRADITIONS:
        names, replaced, row = spellings.GREGORIAN_TRADITIONS[names]
        if width == replaced:
            return row
    found = _babel(names)["months"][context][width]
    return tuple(found[month] for month in range(1, 13))


@lru_cache(maxsize=256)
def weekdays(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale, or a style of `spellings.WEEKDAY_TRADITIONS` -> seven names from Monday. Raises `LocaleError`.

    >>> weekdays("he")[0], weekdays("hebrew-bare")[0], weekdays("en", "abbreviated")[6]
    ('יום שני', 'שני', 'Sun')
    """
    _check("width", width, WIDTHS)
    _check("context", context, CONTEXTS)
    if names in spellings.WEEKDAY_TRADITIONS:
        names, replaced, row = spellings.WEEKDAY_TRADITIONS[names]
        if width == replaced:
            return row
    found = _babel(names)["days"][context][width]
    return tuple(found[day] for day in range(7))


@lru_cache(maxsize=256)
def _babel(names: str) -> Mapping[str | int | None, Any]:
    """Babel's data for its nearest locale: the tag's own where it has it ("en-US"), else a parent's; else English.

    The files are merged here and not by Babel's own loader. Up to 2.18 that one keeps a resolved alias in a table that
    all locales share (Babel issue 1234): after the stand-alone months of "he" had been asked for, those of "fr" would
    be Hebrew, here and in the rest of the program.
    """
    from babel import localedata

    found = language(names)
    own = re.split(r"[.@]", names, maxsplit=1)[0].replace("_", "-")
    if own.lower().startswith(found.lower() + "-"):
        found = (localedata.normalize_locale(own.replace("-", "_")) or found).replace("_", "-")
    data: dict[str | int | None, Any] = {}
    for tag in reversed(list(_ancestry(found))):
        localedata.merge(data, _babel_file(tag))
    if found != "en" and data["months"]["format"]["wide"][1] == "M01":
        return _babel("en")
    return localedata.LocaleDataDict(data)


@lru_cache(maxsize=512)
def _babel_file(tag: str) -> dict[str, Any]:
    """What one of Babel's files says itself about dates, nothing inherited; {} where Babel has no such file."""
    import pickle
    from pathlib import Path

    from babel import localedata

    name = "root" if tag == "und" else tag.replace("-", "_")
    name = localedata.normalize_locale(name) or name
    if name != "root" and not localedata.exists(name):
        return {}
    data = pickle.loads(Path(localedata.resolve_locale_filename(name)).read_bytes())
    wanted = ("months", "days", "date_formats", "default_numbering_system")
    return {key: data[key] for key in wanted if key in data}


# Patterns and numerals.


@lru_cache(maxsize=256)
def patterns(names: str, calendar: str) -> Mapping[str, str]:
    """A locale -> its date patterns {"full", "long", "medium", "short"} in CLDR's syntax; calendar hebrew or gregorian.

    The Hebrew ones are print-ready: no era, the month always by name (EEEE or cccc, d or dd, MMMM, MMM or LLLL, y). A
    tradition has its language's patterns. Raises `LocaleError`.

    >>> patterns("en", "hebrew")["full"], patterns("he", "hebrew")["long"], patterns("de", "gregorian")["long"]
    ('EEEE, d MMMM y', 'd בMMMM y', 'd. MMMM y')
    """
    _check("calendar", calendar, CALENDARS)
    if calendar == "hebrew":
        index = next(_patterns.LOCALES[tag] for tag in _ancestry(language(names)) if tag in _patterns.LOCALES)
        return MappingProxyType(dict(zip(("full", "long", "medium", "short"), _patterns.PATTERNS[index], strict=True)))
    formats = _babel(names)["date_formats"]
    return MappingProxyType({width: formats[width].pattern for width in ("full", "long", "medium", "short")})


def numbering(names: str, calendar: str) -> str:
    """A locale -> the numerals of its dates: "hebr" in the Hebrew calendar of he and yi, else Babel's, usually "latn".

    >>> numbering("he", "hebrew"), numbering("he", "gregorian"), numbering("ar-EG", "gregorian")
    ('hebr', 'latn', 'arab')
    """
    _check("calendar", calendar, CALENDARS)
    if calendar == "hebrew":
        for tag in _ancestry(language(names)):
            if tag in _patterns.NUMBERS:
                return _patterns.NUMBERS[tag]
    return str(_babel(names)["default_numbering_system"])


# Who writes a word so.


def identify_hebrew_month(word: str, slot: int, leap: bool, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a month -> the traditions and locales that write it so, the best first; empty if nobody does.

    First those equal but for upper and lower case, then those equal but for accents and apostrophes; among them the
    languages of ``prefer``, then equal case, then the order of `spellings.TRADITIONS`, then locales.
    Raises `MonthError` for a slot outside 1..13.

    >>> identify_hebrew_month("Iyyar", 9, False)[0]
    Spelling(names='press-iyyar', width='wide', context='format')
    >>> identify_hebrew_month("IJAR", 9, True, prefer=("de",))[0].names, identify_hebrew_month("Iyyar", 8, True)
    ('german', [])
    >>> identify_hebrew_month("Adar Bet", 7, True)[0].names
    'cldr@alef-bet'
    """
    index = month_index(slot, leap)
    entries = _hebrew_index().get(fold(word), ())
    found = [(names, width, context, written) for names, width, context, at, written in entries if at == index]
    if index in (5, 7):
        found += _paired(word, index)
    return _ranked(word, found, prefer)


def identify_gregorian_month(word: str, month: int, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a month (1..12) -> the locales and styles that write it so, the best first.

    A dot at the end does not count. Looked for: the languages of ``prefer``, those read by default, their regions, and
    the house styles. Raises `MonthError` for a month outside 1..12.

    >>> identify_gregorian_month("May", 5)[0], identify_gregorian_month("Sept.", 9)[0].names
    (Spelling(names='en', width='wide', context='format'), 'ap')
    """
    if not 1 <= month <= 12:
        raise MonthError(f"no month {month}: they run from 1 (January) to 12 (December)")
    folded = fold(word)
    found = list(_babel_words("months", month - 1, folded, prefer))
    found += [
        (names, width, "format", row[month - 1])
        for names, (_, width, row) in spellings.GREGORIAN_TRADITIONS.items()
        if fold(row[month - 1]) == folded
    ]
    return _ranked(word, found, prefer)


def identify_weekday(word: str, weekday: int, prefer: tuple[str, ...] = ()) -> list[Spelling]:
    """A word for a weekday (Monday 0 ... Sunday 6) -> the locales and styles that write it so, the best first.

    Raises `MonthError`'s parent `ValueError` for a weekday outside 0..6.

    >>> [identify_weekday(*pair)[0].names for pair in (("Monday", 0), ("Shabbos", 5), ("שני", 0))]
    ['en', 'shabbos', 'hebrew-bare']
    """
    if not 0 <= weekday <= 6:
        raise ValueError(f"no weekday {weekday}: they run from 0 (Monday) to 6 (Sunday)")
    folded = fold(word)
    found = list(_babel_words("weekdays", weekday, folded, prefer))
    found += [
        (names, width, "format", row[weekday])
        for names, (_, width, row) in spellings.WEEKDAY_TRADITIONS.items()
        if fold(row[weekday]) == folded
    ]
    return _ranked(word, found, prefer)


#: names, width, context, and the word as written.
_Found = tuple[str, str, str, str]


@lru_cache(maxsize=1)
def _hebrew_index() -> dict[str, list[tuple[str, str, str, int, str]]]:
    """Folded word -> (names, width, context, place in the fourteen, as written), built once, best first."""
    index: dict[str, list[tuple[str, str, str, int, str]]] = {}

    def add(names: str, width: str, context: str, row: tuple[str, ...]) -> None:
        for at, written in enumerate(row):
            index.setdefault(fold(written), []).append((names, width, context, at, written))

    for names, row in spellings.TRADITIONS.items():
        add(names, "wide", "format", row)
    for locale in dict.fromkeys((*_gregorian.MONTHS, *sorted(_hebrew.NAMES))):
        known: set[tuple[str, ...]] = set()
        for context in CONTEXTS:
            for width in WIDTHS[:2]:
                row = hebrew_months(locale, width, context)
                if row not in known:
                    known.add(row)
                    add(locale, width, context, row)
    return index


def _paired(word: str, index: int) -> Iterator[_Found]:
    """Adar I or II told apart as its tradition does not: "Adar Bet" is somebody's "Adar" and a pair's "Bet"."""
    folded = fold(word)
    for pair, designators in spellings.ADAR_PAIRS.items():
        designator = designators[index == 7]
        base, _, last = folded.rpartition(" ")
        if last != fold(designator):
            continue
        for names, width, context, at, written in _hebrew_index().get(base, ()):
            if at == 6 and hebrew_months(names, width, context)[index] != f"{written} {designator}":
                yield f"{names}@{pair}", width, context, f"{written} {designator}"


@lru_cache(maxsize=2)
def _languages_of(kind: str) -> dict[str, tuple[str, ...]]:
    """Folded month ("months") or weekday ("weekdays") word -> the languages read by default that have it."""
    table = _gregorian.MONTHS if kind == "months" else _gregorian.WEEKDAYS
    found: dict[str, tuple[str, ...]] = {}
    for tag, rows in table.items():
        for folded in {fold(form) for row in rows for form in row}:
            found[folded] = (*found.get(folded, ()), tag)
    return found


def _babel_words(kind: str, position: int, folded: str, prefer: tuple[str, ...]) -> Iterator[_Found]:
    """Who writes this word at this position, by Babel's names, the preferred languages first."""
    function = gregorian_months if kind == "months" else weekdays
    for names in dict.fromkeys((*prefer, *_languages_of(kind).get(folded, ()), *_REGIONS)):
        known: set[str] = set()
        for context in CONTEXTS:
            for width in WIDTHS[:2]:
                written = function(names, width, context)[position]
                if written not in known and fold(written) == folded:
                    known.add(written)
                    yield names, width, context, written


def _ranked(word: str, found: Iterable[_Found], prefer: tuple[str, ...]) -> list[Spelling]:
    """The candidates in order of preference, once each; last, the order of the languages read by default."""
    subtags = [negotiate(tag).partition("-")[0] for tag in prefer]
    plain = word.rstrip(".")

    usual = [*_gregorian.MONTHS]

    def rank(item: _Found) -> tuple[bool, int, bool, bool, bool, int]:
        written = item[3].rstrip(".")
        subtag = language(item[0]).partition("-")[0]
        near = subtags.index(subtag) if subtag in subtags else len(subtags)
        known = usual.index(subtag) if subtag in usual else len(usual)
        return written.casefold() != plain.casefold(), near, written != plain, item[3] != word, item[1] != "wide", known

    return list(dict.fromkeys(Spelling(*item[:3]) for item in sorted(found, key=rank)))
