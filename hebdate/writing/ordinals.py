"""A day -> its ordinal: 16th, 1er, 3-го; and in English words. A month -> its Roman numeral."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from hebdate.names import wordnumbers


def _english(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


#: How the day becomes an ordinal: name -> the ending after the digits of a day 1-31.
ORDINALS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "en": _english,
        "fr": lambda day: "er" if day == 1 else "",
        "fr-all": lambda day: "er" if day == 1 else "e",
        "nl": lambda day: "ste" if day in {1, 8} or day >= 20 else "de",
        "e": lambda day: "e",
        "pt": lambda day: "º" if day == 1 else "",
        "º": lambda day: "º",
        "°": lambda day: "°",
        "de": lambda day: "sten" if day >= 20 else "ten",
        "ru": lambda day: "-го",
        "ru-е": lambda day: "-е",
        "yi": lambda day: "סטן" if day >= 20 else "טן",
        "sv": lambda day: ":a" if day in {1, 2, 21, 22, 31} else ":e",
    }
)


#: The Gregorian years that two digits can stand for; beyond them a short year is written whole: 4/30/05 of 2105 is
#: read as a day of 2005 or of a century before.
TWO_DIGITS: Final = range(1700, 2100)

ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@cache
def day_words() -> dict[int, str]:
    """Day -> its English ordinal: twenty-first."""
    ordinals = wordnumbers.english()
    return {
        value: "-".join(words)
        for words, value in wordnumbers.days().items()
        if words[-1] in ordinals and {"twenty", "thirty"}.issuperset(words[:-1])
    }
