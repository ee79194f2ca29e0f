"""The count of the omer in words, and the words that announce a molad."""

from __future__ import annotations

from typing import Final

from hebdate.errors import LocaleError
from hebdate.names.months import hebrew_month
from hebdate.names.observances.writing import ordinal

_UNITS: Final = ("", "אחד", "שני", "שלשה", "ארבעה", "חמשה", "ששה", "שבעה", "שמונה", "תשעה", "עשרה")
_TENS: Final = ("", "", "עשרים", "שלשים", "ארבעים")
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Shabbat", "Sunday")
_YAMIM: Final = ("יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום ששי", "שבת קודש", "יום ראשון")


def _days(count: int) -> str:
    """1 to 49 -> so many days, in the Hebrew of the prayer book."""
    if count == 1:
        return "יום אחד"
    if count <= 10:
        return f"{_UNITS[count]} ימים"
    if count < 20:
        return f"{'שנים' if count == 12 else _UNITS[count - 10]} עשר יום"
    tens, units = divmod(count, 10)
    word = "שנים" if units == 2 else _UNITS[units]
    return f"{word} ו{_TENS[tens]} יום" if units else f"{_TENS[tens]} יום"


def _weeks(count: int) -> str:
    """A count from 7 on -> "which are so many weeks and days"."""
    weeks, days = divmod(count, 7)
    text = "שבוע אחד" if weeks == 1 else f"{_UNITS[weeks]} שבועות"
    return f"שהם {text} ו{_days(days)}" if days else f"שהם {text}"


def omer_words(count: int, names: str = "he") -> str:
    """A day of the omer, 1 to 49 -> the count in words: "he", "he-baomer", "he-sephardi" or "en".

    Raises `LocaleError` for another language; `hebdate.names.observances.observance_name` has the day's name in all.

    >>> omer_words(8), omer_words(8, "he-sephardi")
    ('היום שמונה ימים שהם שבוע אחד ויום אחד לעומר', 'היום שמונה ימים לעומר שהם שבוע אחד ויום אחד')
    >>> omer_words(1, "en"), omer_words(14, "en")
    ('Today is the 1st day of the Omer', 'Today is the 14th day, which is 2 weeks, of the Omer')
    """
    if names == "en":
        return _english(count)
    if names == "he-sephardi":
        return " ".join(["היום", _days(count), "לעומר", *([_weeks(count)] if count >= 7 else [])])
    if names in ("he", "he-baomer"):
        end = "לעומר" if names == "he" else "בעומר"
        return " ".join(["היום", _days(count), *([_weeks(count)] if count >= 7 else []), end])
    raise LocaleError(f"no words of the omer in {names!r}: there are he, he-baomer, he-sephardi and en")


def _english(count: int) -> str:
    weeks, days = divmod(count, 7)
    parts = [f"{weeks} week{'s' * (weeks > 1)}"] * (weeks > 0) + [f"{days} day{'s' * (days > 1)}"] * (days > 0)
    which = f", which is {' and '.join(parts)}," if weeks else ""
    return f"Today is the {ordinal(count)} day{which} of the Omer"


def molad_words(month: tuple[int, bool], weekday: int, clock: tuple[int, int, int], names: str = "en") -> str:
    """((Slot, leap), weekday from Monday 0, (hour, minute, part)) -> the announcement in "en" or "he".

    Raises `LocaleError` for another language.

    >>> molad_words((9, True), 6, (5, 20, 1), "he")
    'מולד חודש אייר יהיה ביום ראשון, 20 דקות וחלק אחד אחרי השעה 5 בבוקר'
    """
    slot, leap = month
    hour, minute, part = clock
    twelve = (hour - 1) % 12 + 1
    if names == "en":
        minutes = f"{minute} minute{'s' * (minute != 1)} and {part} part{'s' * (part != 1)}"
        time = "in the morning" if 4 <= hour < 12 else "in the afternoon" if 12 <= hour < 18 else "at night"
        name = hebrew_month(slot, leap, "bulletin")
        return f"The molad of {name} will be on {_WEEKDAYS[weekday]}, {minutes} past {twelve} {time}"
    if names == "he":
        parts = "חלק אחד" if part == 1 else f"־{part} חלקים"
        minutes = "דקה אחת" if minute == 1 else f"{minute} דקות"
        time = "בבוקר" if 4 <= hour < 12 else "אחר הצהריים" if 12 <= hour < 18 else "בלילה"
        name = hebrew_month(slot, leap, "hebrew-full")
        return f"מולד חודש {name} יהיה ב{_YAMIM[weekday]}, {minutes} ו{parts} אחרי השעה {twelve} {time}"
    raise LocaleError(f"no words of the molad in {names!r}: there are en and he")
