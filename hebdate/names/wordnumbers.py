"""Numbers in words, as deeds, stones and letters write days and years: words -> an integer, no more.

Days of the month in the main languages (``fifteenth``, ``fünfzehnten``, ``quince``, ``пятнадцатого``, חמשה עשר), the
letters of a Hebrew numeral by name (``Yud Tes`` is 19), years (``five thousand seven hundred and eighty-two``), and
Hebrew numbers of any size (חמשת אלפים ושבע מאות ושמונים ושתים is 5782). The words are folded as
`hebdate.text.fold` does it; Hebrew ones come without the ו that joins them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
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

# Without their endings: -ый -ой -ий, -ое -ье, -ого -ьего; and -y, -ego.
_RUSSIAN: Final = """
    перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат
    шестнадцат семнадцат восемнадцат девятнадцат двадцат
""".split()
_RUSSIAN_ENDINGS: Final = ("ый", "ой", "ое", "ого", "ому", "ий", "е", "его", "ему")
_POLISH: Final = """
    pierwsz drugi trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast
    szesnast siedemnast osiemnast dziewiętnast dwudziest
""".split()

# The letters by name, in the spellings of Hasidic and of general print.
_LETTERS: Final = {
    "alef": 1, "aleph": 1, "alev": 1, "beis": 2, "bais": 2, "beit": 2, "gimmel": 3, "gimel": 3, "daled": 4, "dalet": 4,
    "hey": 5, "hei": 5, "vav": 6, "vov": 6, "zayin": 7, "zayn": 7, "zain": 7, "ches": 8, "chet": 8, "het": 8,
    "tes": 9, "tet": 9, "yud": 10, "yod": 10, "yood": 10, "chof": 20, "chaf": 20, "kaf": 20, "kof": 20, "lamed": 30,
    "chai": 18,
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
    for number, stem in enumerate(_RUSSIAN, 1):
        for ending in _RUSSIAN_ENDINGS:
            found[stem + ending,] = number
            if number <= 9:
                found["двадцать", stem + ending] = 20 + number
    for ending in _RUSSIAN_ENDINGS:
        found["тридцат" + ending,], found["тридцать", "перв" + ending] = 30, 31
    for number, stem in enumerate(_POLISH, 1):
        for ending in ("y", "ego"):
            found[stem + ending,] = number
            if number <= 9:
                found["dwudziest" + ending, stem + ending] = 20 + number
    found["trzydziestego",], found["trzydziestego", "pierwszego"] = 30, 31
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
    rest = 0
    if total + part >= 300:
        while used + rest < len(words) and _is_a_part(words[used + rest], table):
            rest += 1
    return (-1 if rest else total + part), used + rest


def _is_a_part(word: str, table: dict[str, int]) -> bool:
    """Whether the word can stand in a number of several words."""
    return any(plain in table or plain in {"מאות", "מאת"} for plain in (word, word.removeprefix("ו")))


# --- years -----------------------------------------------------------------------------------------------------------

# Value -> its words, folded, in English, French, Spanish, Portuguese, Italian, German and Russian.
_CARDINALS: Final = {
    1: "one un une uno um ein eins один первого", 2: "two deux dos dois due zwei два второго",
    3: "three trois tres tre drei три третьего", 4: "four quatre cuatro quatro quattro vier четыре четвертого",
    5: "five cinq cinco cinque funf пять пятого", 6: "six seis sei sechs шесть шестого",
    7: "seven sept siete sete sette sieben семь седьмого", 8: "eight huit ocho oito otto acht восемь восьмого",
    9: "nine neuf nueve nove neun девять девятого", 10: "ten dix diez dez dieci zehn десять десятого",
    11: "eleven onze once undici elf одиннадцать одиннадцатого",
    12: "twelve douze doce doze dodici zwolf двенадцать двенадцатого",
    13: "thirteen treize trece treze tredici dreizehn тринадцать тринадцатого",
    14: "fourteen quatorze catorce quattordici vierzehn четырнадцать четырнадцатого",
    15: "fifteen quinze quince quindici funfzehn пятнадцать пятнадцатого",
    16: "sixteen seize dieciseis dezesseis sedici sechzehn шестнадцать шестнадцатого",
    17: "seventeen diecisiete dezessete diciassette siebzehn семнадцать семнадцатого",
    18: "eighteen dieciocho dezoito diciotto achtzehn восемнадцать восемнадцатого",
    19: "nineteen diecinueve dezenove diciannove neunzehn девятнадцать девятнадцатого",
    20: "twenty vingt vingts veinte vinte venti vent zwanzig двадцать двадцатого", 21: "veintiuno", 22: "veintidos",
    23: "veintitres", 24: "veinticuatro", 25: "veinticinco", 26: "veintiseis", 27: "veintisiete", 28: "veintiocho",
    29: "veintinueve", 30: "thirty trente treinta trinta trenta trent dreißig dreissig тридцать тридцатого",
    40: "forty fourty quarante cuarenta quarenta quaranta quarant vierzig сорок сорокового",
    50: "fifty cinquante cincuenta cinquenta cincoenta cinquanta cinquant funfzig пятьдесят пятидесятого",
    60: "sixty soixante sesenta sessenta sessanta sessant sechzig шестьдесят шестидесятого",
    70: "seventy septante setenta settanta settant siebzig семьдесят семидесятого",
    80: "eighty huitante ochenta oitenta ottanta ottant achtzig восемьдесят восьмидесятого",
    90: "ninety nonante noventa novanta novant neunzig девяносто девяностого",
    100: "hundred cent cents cien ciento cento hundert сто сотого", 200: "doscientos duzentos двести",
    300: "trescientos trezentos триста", 400: "cuatrocientos quatrocentos четыреста",
    500: "quinientos quinhentos пятьсот", 600: "seiscientos seiscentos шестьсот",
    700: "setecientos setecentos семьсот", 800: "ochocientos oitocentos восемьсот",
    900: "novecientos novecentos девятьсот", 1000: "thousand mille mil mila tausend тысяча тысячи тысяч",
}  # fmt: skip
_JOINING: Final = frozenset(("and", "et", "y", "e", "und", "и"))

#: Words without which a number in words is no year, folded.
MAKE_A_YEAR: Final = frozenset(
    (*_CARDINALS[1000].split(), *_CARDINALS[100].split(), "seventeen", "eighteen", "nineteen", "twenty")
)


@cache
def _cardinals() -> dict[str, int]:
    return {word: value for value, words in _CARDINALS.items() for word in words.split()}


@lru_cache(maxsize=512)
def _parts(word: str) -> tuple[int, ...]:
    """The values in a word; German and Italian write many as one ("zweiundachtzig"). () for any other word."""
    table = _cardinals()
    if word in table:
        return (table[word],)
    found: list[int] = []
    at = 0
    while at < len(word):
        for end in range(min(len(word), at + 12), at + 1, -1):
            piece = word[at:end]
            if piece in table:
                found.append(table[piece])
                break
            if found and piece == "und":
                break
        else:
            return ()
        at = end
    return tuple(found)


def year(words: Sequence[str]) -> tuple[int, int]:
    """Words -> (the year that they begin with, how many words it takes); (0, 0) where they begin with none.

    Years of either calendar only: 1500 to 2199, and 5000 to 6199. A word that does not fit behind the one before it
    ends the number.

    >>> year("five thousand seven hundred and eighty two to be".split())
    (5782, 7)
    >>> year(["nineteen", "forty", "eight"]), year(["funftausendsiebenhundertzweiundachtzig"])
    ((1948, 3), (5782, 1))
    >>> year("seven hundred and eighty two".split())
    (0, 0)
    """
    total = used = 0  # what the words come to, and how many of them
    rest = -1  # what is below the thousands; -1 where nothing is yet
    thousands = 0
    for place, word in enumerate(words):
        if word in _JOINING and place:
            continue
        values = _parts(word)
        if not values:
            break
        for value in values:
            joined = _with_part(thousands, rest, value)
            if joined is None:
                break
            thousands, rest = joined
        else:
            total, used = thousands + max(rest, 0), place + 1
            continue
        break
    return (total, used) if 1500 <= total < 2200 or 5000 <= total < 6200 else (0, 0)


def _with_part(thousands: int, rest: int, value: int) -> tuple[int, int] | None:
    """(thousands, what is below them) with one more part of a number; None where it cannot follow."""
    below = max(rest, 0)
    tens, ones = below % 100 // 10, below % 10
    if value == 1000:
        return None if thousands or below > 9 else (1000 * (below or 1), -1)
    if value >= 200:
        return (thousands, value) if rest <= 0 else None
    if value == 100:
        return (thousands, 100 * (below or 1)) if below < 100 else None
    if value == 20 and below % 100 == 4:
        return thousands, below + 76  # quatre-vingt
    if not thousands and 15 <= below <= 20 and value >= 10:
        return 0, 100 * below + value  # nineteen forty-eight
    if not below % 100:
        return thousands, below + value
    if value < 20 and not ones and (tens >= 2 if value < 10 else tens in {6, 8}):
        return thousands, below + value  # soixante-dix
    if value >= 20 and not value % 10 and not tens:
        return thousands, below + value  # zwei-und-achtzig
    return None
