"""A month or a weekday -> its name, for writing: in a locale (CLDR), or in a named spelling tradition.

Hebrew names come from the generated tables in `_cldr`, Gregorian ones from Babel, which is imported only when it is
asked for. "hebcal@alef-bet" writes the two Adars as `spellings.ADAR_PAIRS` says.
"""

from __future__ import annotations

from functools import lru_cache

from hebdate.errors import LocaleError, MonthError, quoted
from hebdate.names import spellings
from hebdate.names._cldr import hebrew as _hebrew
from hebdate.names.babel import babel_data
from hebdate.names.locales import CONTEXTS, LONGEST_TAG, WIDTHS, ancestry, check, either, is_locale, negotiate
from hebdate.slots import PLACES


@lru_cache(maxsize=256)
def hebrew_months(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale or tradition -> fourteen names: Tishri ... Shevat, Adar I, Adar, Adar II, Nisan ... Elul.

    ``width`` is wide, abbreviated or narrow; ``context`` format (in a date) or stand-alone. A tradition has one width.
    Narrow is the same as abbreviated: CLDR's narrow names are numbers, of which the Hebrew months have several systems,
    or single letters. Raises `LocaleError`.

    >>> hebrew_months("en")[:3], hebrew_months("hebcal@alef-bet")[5:8]
    (('Tishri', 'Heshvan', 'Kislev'), ('Adar Alef', 'Adar', 'Adar Bet'))
    """
    check("width", width, WIDTHS)
    check("context", context, CONTEXTS)
    base, at, pair = names.partition("@")
    if at and pair not in spellings.ADAR_PAIRS:
        raise LocaleError(f"no pair of Adars {quoted(pair)}: it is {either(spellings.ADAR_PAIRS)}")
    if base in spellings.TRADITIONS:
        row = spellings.TRADITIONS[base]
    else:
        locale = negotiate(base)
        four = next(_hebrew.NAMES[tag] for tag in ancestry(locale) if tag in _hebrew.NAMES)
        row = _hebrew.TABLES[four[(width != "wide") + 2 * (context != "format")]]
    if at:
        first, second = spellings.ADAR_PAIRS[pair]
        row = (*row[:5], f"{row[6]} {first}", row[6], f"{row[6]} {second}", *row[8:])
    return row


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

    near = difflib.get_close_matches(base[:LONGEST_TAG], spellings.TRADITIONS, n=3)
    known = f"did you mean {either(near)}?" if near else "it is a locale, or one such as 'ashkenazi' or 'hebcal'"
    raise LocaleError(f"no spelling {quoted(spelling)}: {known}")


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
    return PLACES[bool(leap)][slot]


@lru_cache(maxsize=256)
def gregorian_months(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale, or a style of `spellings.GREGORIAN_TRADITIONS` -> twelve names from January. Raises `LocaleError`.

    >>> gregorian_months("fr")[4], gregorian_months("ru")[4], gregorian_months("ru", context="stand-alone")[4]
    ('mai', 'мая', 'май')
    >>> gregorian_months("ap", "abbreviated")[7:9]
    ('Aug.', 'Sept.')
    """
    check("width", width, WIDTHS)
    check("context", context, CONTEXTS)
    if names in spellings.GREGORIAN_TRADITIONS:
        names, replaced, row = spellings.GREGORIAN_TRADITIONS[names]
        if width == replaced:
            return row
    found = babel_data(names)["months"][context][width]
    return tuple(found[month] for month in range(1, 13))


@lru_cache(maxsize=256)
def weekdays(names: str, width: str = "wide", context: str = "format") -> tuple[str, ...]:
    """A locale, or a style of `spellings.WEEKDAY_TRADITIONS` -> seven names from Monday. Raises `LocaleError`.

    >>> weekdays("he")[0], weekdays("hebrew-bare")[0], weekdays("en", "abbreviated")[6]
    ('יום שני', 'שני', 'Sun')
    """
    check("width", width, WIDTHS)
    check("context", context, CONTEXTS)
    if names in spellings.WEEKDAY_TRADITIONS:
        names, replaced, row = spellings.WEEKDAY_TRADITIONS[names]
        if width == replaced:
            return row
    found = babel_data(names)["days"][context][width]
    return tuple(found[day] for day in range(7))
