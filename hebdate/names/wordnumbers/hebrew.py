"""Hebrew numbers in words, as stones, deeds and contracts write days and years: חמשת אלפים ושבע מאות ושמונים ושתים."""

from __future__ import annotations

from functools import cache
from typing import Final

_HEBREW_ONES: Final = {
    1: "אחד אחת ראשון", 2: "שנים שניים שתים שתיים שני שתי", 3: "שלשה שלושה שלש שלוש שלשת שלושת שלישי",
    4: "ארבעה ארבע ארבעת רביעי", 5: "חמשה חמישה חמש חמשת חמישי", 6: "ששה שישה שש ששת שישי ששי",
    7: "שבעה שבע שבעת שביעי", 8: "שמונה שמנה שמונת שמיני", 9: "תשעה תשע תשעת תשיעי", 10: "עשרה עשר עשרת עשירי",
}  # fmt: skip
_HEBREW_TENS: Final = {
    20: "עשרים", 30: "שלשים שלושים", 40: "ארבעים", 50: "חמשים חמישים", 60: "ששים שישים", 70: "שבעים",
    80: "שמונים שמנים", 90: "תשעים",
}  # fmt: skip


@cache
def _hebrew_words() -> dict[str, int]:
    found = {}
    for table in (_HEBREW_ONES, _HEBREW_TENS):
        for value, words in table.items():
            for word in words.split():
                found[word] = value
    found.update({"מאה": 100, "מאתים": 200, "מאתיים": 200, "אלף": 1000, "אלפים": 1000, "אלפיים": 2000})
    return found


def hebrew(words: list[str]) -> tuple[int, int]:
    """Hebrew words -> (the number that they begin with, how many words it takes); (0, 0) where they begin with none.

    The joining ו is taken off inside a number. Thousands, hundreds, tens and ones come in that order, or the teens as
    ones and ten (חמשה עשר); a word out of order ends the number. A year with more of a number behind it has lost a
    word: it is -1, with all of its words.

    >>> hebrew("חמשת אלפים ושבע מאות ושמונים ושתים לבריאת".split())
    (5782, 6)
    >>> hebrew("חמשה עשר יום".split())
    (15, 2)
    """
    table = _hebrew_words()
    total = part = used = 0
    ceiling = 10_000
    for word in words:
        plain = word
        value = table.get(plain)
        if value is None and used and word[:1] == "ו":
            plain = word[1:]
            value = table.get(plain)
        if value is None and part and plain in {"מאות", "מאת"} and part < 10:
            total, part, ceiling, used = total + 100 * part, 0, 100, used + 1
            continue
        if value is None:
            break
        if value == 1000 and plain != "אלף" and part:
            total, part, ceiling = 1000 * part, 0, 1000
        elif value == 10 and 0 < part < 10:  # the teens: three, ten
            part += 10
            ceiling = 1
        elif value >= ceiling:
            break
        elif value >= 100:
            total, ceiling = total + value, min(ceiling, value if value >= 1000 else 100)
        elif value >= 20:
            if part:
                if part < 10 and word != plain:  # five and twenty: the ones stand first on stones
                    part += value
                    used += 1
                    break
                break
            part, ceiling = value, 10
        else:
            if part and part % 10 == 0 and part < 100:
                part += value
                used += 1
                ceiling = 0
                continue
            if part:
                break
            part = value
        used += 1
    rest = 0
    if total + part >= 300:
        while used + rest < len(words) and _is_a_part(words[used + rest], table):
            rest += 1
    return (-1 if rest else total + part), used + rest


def _is_a_part(word: str, table: dict[str, int]) -> bool:
    """Whether the word can stand in a number of several words."""
    return any(plain in table or plain in {"מאות", "מאת"} for plain in (word, word.removeprefix("ו")))
