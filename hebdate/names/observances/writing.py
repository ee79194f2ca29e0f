"""An observance's id, or a reading's numbers -> its name in a language."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from hebdate import gematria
from hebdate.errors import LocaleError, ObservanceError
from hebdate.names.months import hebrew_month
from hebdate.names.observances import feasts, readings

#: The languages and traditions that have names of observances and of readings.
LANGUAGES: Final = tuple(feasts.NAMES)

#: Month ids, by slot from 1.
MONTH_IDS: Final = "tishri heshvan kislev tevet shevat adar-i adar nisan iyyar sivan tamuz av elul".split()

#: Frames that hold a month; the others hold a feast.
_OFMONTH_IDS: Final = ("rosh-chodesh", "mevarchim")


def language(names: str) -> str:
    """A language tag or tradition -> the one of `LANGUAGES` that answers for it. Raises `LocaleError`.

    >>> language("pt-BR"), language("iw"), language("ashkenazi")
    ('pt', 'he', 'ashkenazi')
    """
    tag = names.replace("_", "-").partition("-")[0].lower()
    found = {"iw": "he", "heb": "he", "ji": "yi"}.get(tag, tag)
    if found not in feasts.NAMES:
        raise LocaleError(f"no names of observances in {names!r}: there are {', '.join(LANGUAGES)}")
    return found


@lru_cache(maxsize=4096)
def observance_name(name: str, number: int | None = None, names: str = "en", leap: bool = False) -> str:
    """An observance's id, and which of its days -> its name. ``leap`` says that Adar is called Adar II.

    Raises `LocaleError` for a language without names, `ObservanceError` for an id that has none.

    >>> observance_name("erev-pesach"), observance_name("chanukah", 3), observance_name("chanukah", 3, "he")
    ('Erev Pesach', '3rd day of Chanukah', 'ג׳ דחנוכה')
    >>> observance_name("rosh-chodesh-adar", 2, "de", leap=True), observance_name("omer", 33, "fr")
    ('2. Tag Rosch Chodesch Adar II', 'Omer, jour 33')
    """
    tag = language(names)
    if name == "omer" and number is not None:
        return _numbered("omer", "", number, tag)
    plain = _plain(name, tag, leap)
    return plain if number is None else _numbered("day", plain, number, tag)


def _plain(name: str, tag: str, leap: bool) -> str:
    """The name without a number."""
    if name in feasts.NAMES[tag]:
        return feasts.NAMES[tag][name][0]
    frames = feasts.FRAMES[tag]
    if name.startswith("erev-"):
        return frames["eve"].format(_plain(name.removeprefix("erev-"), tag, leap))
    for frame in ("shabbat-chol-hamoed", "chol-hamoed", "isru-chag", *_OFMONTH_IDS):
        rest = name.removeprefix(frame + "-")
        if rest == name:
            continue
        if frame in _OFMONTH_IDS and rest in MONTH_IDS:
            return frames[frame].format(month_name(MONTH_IDS.index(rest) + 1, leap, tag))
        if rest in feasts.FRAMED.get(frame, ()):
            return frames[frame].format(_plain(rest, tag, leap))
    raise ObservanceError(f"no observance has the id {name!r}")


def month_name(slot: int, leap: bool, tag: str) -> str:
    """A month's name in the language of the observances, with a capital letter."""
    word = hebrew_month(slot, leap, feasts.MONTHS.get(tag, tag), "wide", "stand-alone" if tag == "ru" else "format")
    return word[:1].upper() + word[1:]


def _numbered(frame: str, plain: str, number: int, tag: str) -> str:
    text = feasts.FRAMES[tag][frame]
    return text.format(plain, n=number, o=ordinal(number), h=gematria.CLDR.write(number))


def ordinal(number: int) -> str:
    """1 to 99 -> the English ordinal.

    >>> [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 33)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '33rd']
    """
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def parasha_name(numbers: tuple[int, ...], names: str = "en") -> str:
    """Numbers of readings -> the name of the week: one name, or two joined. Raises `LocaleError`.

    >>> parasha_name((8,)), parasha_name((31, 32), "ashkenazi"), parasha_name((21, 22), "he")
    ('Vayeshev', 'Behar-Bechukosai', 'ויקהל־פקודי')
    """
    tag = language(names)
    return ("־" if tag in ("he", "yi") else "-").join(readings.NAMES[tag][number] for number in numbers)


@lru_cache(maxsize=1024)
def parasha_title(numbers: tuple[int, ...], names: str = "en") -> str:
    """The same with the word for a reading. Raises `LocaleError`.

    >>> parasha_title((8,)), parasha_title((8,), "hu"), parasha_title((8,), "he")
    ('Parashat Vayeshev', 'Vájésev hetiszakasz', 'פרשת וישב')
    """
    return readings.TITLES[language(names)].format(parasha_name(numbers, names))
