"""Numbers in words, as deeds, stones and letters write days and years: words -> an integer, no more.

Days of the month in the main languages (``fifteenth``, ``fünfzehnten``, ``quince``, חמשה עשר), the letters of a Hebrew
numeral by name (``Yud Tes`` is 19), and Hebrew numbers of any size (חמשת אלפים ושבע מאות ושמונים ושתים is 5782). The
words are folded as `hebdate.spellings.fold` does it; Hebrew ones come without the ו that joins them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_ENGLISH: Final = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
""".split()
_GERMAN: Final = """
    erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte
    sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste
""".split()
_GERMAN_ONES: Final = "ein zwei drei vier fünf sechs sieben acht neun".split()
_SPANISH: Final = """
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho
    diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
    veintinueve treinta
""".split()
_PORTUGUESE: Final = """
    um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito
    dezenove vinte
""".split()
_ITALIAN: Final = """
    uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
    diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove
    trenta trentuno
""".split()
_FRENCH: Final = """
    premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf vingt
""".split()

# The letters by name, in the spellings of Hasidic and of general print.
_LETTERS: Final = {
    "alef": 1, "aleph": 1, "alev": 1, "beis": 2, "bais": 2, "beit": 2, "gimmel": 3, "gimel": 3, "daled": 4, "dalet": 4,
    "hey": 5, "hei": 5, "vav": 6, "vov": 6, "zayin": 7, "zayn": 7, "zain": 7, "ches": 8, "chet": 8, "het": 8,
    "tes": 9, "tet": 9, "yud": 10, "yod": 10, "yood": 10, "chof": 20, "chaf": 20, "kaf": 20, "kof": 20, "lamed": 30,
}  # fmt: skip
_LETTER_ONLY_IN_PAIRS: Final = {"bet": 2, "beth": 2, "he": 5, "heh": 5, "waw": 6}

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
def days() -> dict[tuple[str, ...], int]:
    """Words of a day of the month -> 1-31, for the languages that write them; the words are not yet folded.

    >>> days()["twenty", "first"], days()["quince",], days()["yud", "tes"]
    (21, 15, 19)
    """
    found: dict[tuple[str, ...], int] = {}
    for number, word in enumerate(_ENGLISH, 1):
        found[word,] = number
        if number <= 9:
            found["twenty", word] = 20 + number
    found["thirtieth",], found["thirty", "first"] = 30, 31
    for number, word in enumerate(_GERMAN, 1):
        for ending in ("", "n", "r", "s"):
            found[word + ending,] = number
    for number, ones in enumerate(_GERMAN_ONES, 1):
        for ending in ("", "n", "r"):
            found[f"{ones}undzwanzigste{ending}",] = 20 + number
    for ending in ("", "n", "r"):
        found[f"dreißigste{ending}",], found[f"einunddreißigste{ending}",] = 30, 31
    for words in (_SPANISH, _ITALIAN, _PORTUGUESE):
        for number, word in enumerate(words, 1):
            found.setdefault((word,), number)
    for number, word in enumerate(_PORTUGUESE[:9], 1):
        found["vinte", "e", word] = 20 + number
    found.update({("primero",): 1, ("primeiro",): 1, ("primo",): 1, ("treinta", "y", "uno"): 31, ("trinta",): 30})
    found["trinta", "e", "um"] = 31
    for number, word in enumerate(_FRENCH, 1):
        parts = tuple(word.split("-"))
        if word != "sept" and (number == 1 or len(word) > 2):
            found.setdefault(parts, number)
        if 2 <= number <= 9:
            found["vingt", word] = 20 + number
    found["vingt", "et", "un"], found["trente",], found["trente", "et", "un"] = 21, 30, 31
    for one, value in {**_LETTERS, **_LETTER_ONLY_IN_PAIRS}.items():
        for ten, tens in (("yud", 10), ("yod", 10), ("chof", 20), ("kaf", 20), ("chaf", 20)):
            if value < 10:
                found[ten, one] = tens + value
        for nine in ("tes", "tet"):
            if value in (6, 7):
                found[nine, one] = 9 + value
    for word in ("due", "once", "six"):  # English words that are Italian, Spanish and French numbers
        del found[word,]
    return found


@cache
def english() -> frozenset[str]:
    """The English ordinals: before a month they are its day only with "of" between ("the first May issue")."""
    return frozenset((*_ENGLISH, "thirtieth"))


def letter(word: str) -> int | None:
    """The name of a letter -> its value, up to 30: "gimmel" is 3. None for a word that is no such name.

    >>> letter("gimmel"), letter("bet")
    (3, None)
    """
    return _LETTERS.get(word)


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
    ones and ten (חמשה עשר); a word out of order ends the number.

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
                if part < 10:  # five and twenty: the ones stand first on stones
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
    return total + part, used
