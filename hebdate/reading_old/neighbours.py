"""What tokens say of one another: a label makes the number behind it no date, "day of" makes the next letter a weekday,
two words are one name, a number in words is a number, and a misspelled word between a day and a year is a month.

The lists of `hebdate.reading_old.cutter` are changed in place, before they become `hebdate.reading_old.tokens.Tokens`.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from hebdate.names import wordnumbers
from hebdate.reading_old.lexicon import PLAIN_ADAR, Lexicon
from hebdate.reading_old.tokens import Guess, Number, Numeric
from hebdate.text.fold import fold

QUOTE = "'\"`´׳״‘’‚‛“”„‟′″ʼ"
CONFUSED = "<>|!lIOoSsBZzGgTtJi§$&?"  # what a scanner makes of a digit
PREFIXES = "בלמהוכשד"
HEBREW_WEEKDAYS = {"ראשון": 6, "שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "שישי": 4, "ששי": 4, "שבת": 5}
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip

#: Words without which a number in words is no year, folded.
_MAKE_A_YEAR = frozenset(
    """
    thousand mille mil mila tausend тысяча тысячи тысяч hundred cent cents cien ciento cento hundert сто сотого
    seventeen eighteen nineteen twenty
    """.split()
)

# The year behind one of these is the paper's, not the day's.
_FOUNDED = frozenset(
    "established est founded since gegrundet gegr fondee fonde fundado fundada opgericht основана".split()
)
# The year behind one of these is of a birth, in a line about a death; with a month behind it, it is a date's.
_BORN = frozenset("b born geb geboren né née ne nee nacido nacida nato nata narozen urodzony род".split())
# Beside one of these Shabbat is what begins, ends or is wished, not the weekday of the line.
_OF_SHABBAT = frozenset(
    """
    begins ends starts candles times service services schedule shalom beginn ende anfang ausgang eingang beginnt endet
    entrée entree sortie début debut fin salida entrada comienza termina כניסת יציאת צאת זמני שלום нач конец исход
    начало
    """.split()
)
_VERSIONS = frozenset("version versión versione versão versie build v גרסה".split())
_DAY_BEFORE = re.compile(r"[dDLk?][.o]*$")
#: The German "from", which is also the month.
FROM = frozenset(("Ab", "ab"))
#: Words that mean something only by their neighbours.
LOOK_AGAIN = frozenset(
    (
        "a", "menachem", "menahem", "v", *_ROMAN, *_FOUNDED, *_BORN, *_OF_SHABBAT, *_MAKE_A_YEAR,
    )
)  # fmt: skip
SHEKELS = "NIS"
CODES = frozenset("TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL".split())

_NUMBERS = frozenset("dDLlkcgYyKhx?")


def second_look(
    text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], names: Lexicon
) -> None:
    """Join names of several words, and let labels, prefixes and the word "day" say what their neighbour is."""
    if not _MAKE_A_YEAR.isdisjoint(values):
        _read_years(text, kinds, starts, ends, values)
    _join_phrases(text, kinds, starts, ends, values, names)
    _read_words(text, kinds, starts, ends, values)
    _number_adars(text, kinds, starts, ends, values)
    _split_glued_years(kinds, starts, ends, values)
    count = len(kinds)
    for i in range(count):
        kind = kinds[i]
        after = i + 1
        if kind in "GMUB" and (_glued_name(kinds, starts, ends, i) or _loose_code(text, kinds, starts, ends, i)):
            kinds[i], values[i] = "w", ""
        elif kind == "S":
            _case_number(text, kinds, starts, ends, values, i)
        elif (
            kind in "wo"
            and i
            and after < count
            and kinds[after] in "dDL"
            and kinds[i - 1] in "dDLGM"
            and values[i] == "a"
        ):
            kinds[i] = "-"  # 8 a 14 de novembro
        elif kind in "lw" and after + 1 < count and kinds[after] == "-" and kinds[after + 1] in "dDS":
            if ends[i] - starts[i] == 1 and text[starts[i]] in PREFIXES:  # ב-16 במאי
                kinds[i] = kinds[after] = "o"
        elif kind == "n":
            if kinds[after : after + 1] == ["S"] and fold(text[starts[i] : ends[i]]) in _VERSIONS:
                kinds[after] = "q"  # version 2.5.2021
            _mark_numbers(kinds, values, after)
        elif kind == "M" and text[starts[i] : ends[i]] in FROM:
            if re.match(r"[dD]\.?G|[gt]", "".join(kinds[after : after + 3])) and not _DAY_BEFORE.search(
                "".join(kinds[max(0, i - 3) : i])
            ):
                kinds[i] = "o"  # ab 5. Mai: from that day on
        elif kind == "w" and values[i] in _FOUNDED:
            after += kinds[after : after + 1] == ["."]
            if kinds[after : after + 1] == ["g"] and (values[i] != "est" or kinds[after - 1] == "."):
                kinds[after] = "q"  # Established 1879
        elif kind == "w" and values[i] in _BORN:
            after += kinds[after : after + 1] == ["."]
            if kinds[after : after + 1] == ["g"] and kinds[after + 1 : after + 2] not in (["G"], ["M"], ["d"], ["D"]):
                kinds[after] = "q"  # b. 1901
        elif kind == "w" and values[i] in _OF_SHABBAT:
            _spare_shabbat(kinds, values, i)
        elif kind == "M" and text[starts[i] : ends[i]] == SHEKELS:
            price = "".join(kinds[after : after + 3])
            if price[:1] in {"d", "k", "c"} and not price.rstrip(",.").endswith("h"):
                kinds[i] = "n"
                _mark_numbers(kinds, values, after)  # NIS 4.50
        elif kind == '"' and text[starts[i]] == "©":
            while after < count and kinds[after] in "g-":
                kinds[after] = "q"  # © 2019-2024
                after += 1
        elif kind == "E":
            while after < count and kinds[after] in ".:":
                after += 1
            if after < count and kinds[after] in "dDkc":
                kinds[after] = "q"
            kinds[i] = "o"
        elif kind == "N":
            before = i - 1
            while before >= 0 and kinds[before] in ".-":
                before -= 1
            if before >= 0 and kinds[before] in "dDkcLKY":
                kinds[before] = "q"
        elif kind == "p":
            before = i - 1
            while before >= 0 and kinds[before] in "-,":
                before -= 1
            if before >= 0 and kinds[before] == "W":
                kinds[before] = "w"
        elif kind == "b" and after < count and kinds[after] == "M":
            kinds[after] = "w"
        elif kind == "i":
            before = i - 1
            while before >= 0 and kinds[before] in "gc-&k" and kinds[before - 1 : before] != ["A"]:
                kinds[before] = "q"
                before -= 1
        elif kind == "w" and values[i] in {"לעומר", "בעומר"} and i and kinds[i - 1] in "Lldk":
            kinds[i - 1] = "q"
        elif (
            kind == "w"
            and after < count
            and kinds[after] == "M"
            and values[after] == PLAIN_ADAR
            and values[i] in {"i", "ii"}
        ):
            if text[starts[i]] == "I":  # 3 II Adar 5684
                kinds[i], values[after] = "o", 5 + len(str(values[i]))
        elif (
            kind in "w&" and i and after < count and text[starts[i]].isupper()
            and (word := text[starts[i] : ends[i]].lower()) in _ROMAN
        ):  # fmt: skip
            _roman_month(kinds, values, i, _ROMAN[word])
        elif kind == "w" and i and after < count and values[i] in {"menachem", "menahem", "מנחם"}:
            if kinds[i - 1] in "dDL" and kinds[after] in "hY,":  # the month by its first name
                kinds[i], values[i] = "M", 12
        elif kind == "W" and text[starts[i] : ends[i]] in {"ראשון", "שני"} and _behind_adar(kinds, values, i):
            kinds[i] = "w"
        elif kind == "R":
            _new_month_day(kinds, values, i)
        elif kind in "J@":
            _day_word(kinds, values, i)
        elif kind in _NUMBERS and i and ends[i - 1] == starts[i] and text[ends[i - 1] - 1].isalpha():
            _glued(text, kinds, starts, ends, values, i)
    i = 0
    while i + 1 < len(kinds):
        if kinds[i] in "LY" and kinds[i + 1] in "Yy":  # ה' תשפ"ב, חמשת אלפים תשפ"ב
            first, second = values[i], values[i + 1]
            five = isinstance(first, Number) and (first.value, first.thousands) in {(5, None), (0, 5)}
            if five and isinstance(second, Number) and not second.thousands:
                _join(i, i + 1, "Y", Number(second.value, 0, 5), kinds, starts, ends, values)
        i += 1


def _join(
    first: int,
    last: int,
    kind: str,
    value: object,
    kinds: list[str],
    starts: list[int],
    ends: list[int],
    values: list[object],
) -> None:
    """Make one token of the tokens from ``first`` to ``last``."""
    ends[first] = ends[last]
    kinds[first], values[first] = kind, value
    for tokens in (kinds, starts, ends, values):
        del tokens[first + 1 : last + 1]


def _mark_numbers(kinds: list[str], values: list[object], after: int) -> None:
    """Mark the number behind a label as no date; both of a pair joined by a hyphen."""
    while after < len(kinds) and kinds[after] in '.:n"':
        after += 1
    if after < len(kinds) and kinds[after] == "S" and 4 not in getattr(values[after], "widths", ()):
        kinds[after] = "q"  # version 2.4.11
    if after >= len(kinds) or kinds[after] not in _NUMBERS:
        return
    kinds[after] = "q"
    while after + 2 < len(kinds) and kinds[after + 1] == "." and kinds[after + 2] in "dkc" and kinds[after] == "q":
        after += 2  # version 1.2
        kinds[after] = "q"
    if after + 2 < len(kinds) and kinds[after + 1] in "-&" and kinds[after + 2] in "dkcx":
        kinds[after + 2] = "q"


def _spare_shabbat(kinds: list[str], values: list[object], i: int) -> None:
    """Shabbat before or behind a word of its hours is no weekday of the line: "Shabbat begins 7:35 PM"."""
    for at in (i - 1, i - 2, i + 1):
        if 0 <= at < len(kinds) and kinds[at] == "W" and values[at] == 5 and (at != i - 2 or kinds[i - 1] == "-"):
            kinds[at], values[at] = "w", ""


def _roman_month(kinds: list[str], values: list[object], i: int, month: int) -> None:
    """5.III.1919, 25 XI 1938, 1938. XII. 30.: a Roman numeral between a day and a year of four digits is a month."""
    before, after = i - 1, i + 1
    if kinds[before] in ".-/" and kinds[after] == kinds[before]:
        before, after = before - 1, after + 1
    if before < 0 or after >= len(kinds):
        return
    if kinds[before] + kinds[after] == "dg" or (after == i + 2 and kinds[before] + kinds[after] == "gd"):
        kinds[i], values[i] = "G", month
        if after == i + 2:
            kinds[i - 1] = kinds[i + 1] = "o"


def _behind_adar(kinds: list[str], values: list[object], i: int) -> bool:
    """Whether "first" or "second" stands behind an Adar, and may be its own rather than a weekday."""
    return any(kinds[at] == "M" and values[at] in (6, 7, PLAIN_ADAR) for at in range(max(0, i - 4), i))


def _new_month_day(kinds: list[str], values: list[object], i: int) -> None:
    """The second day of Rosh Chodesh: its number stands before it."""
    before = i - 1
    while before >= 0 and kinds[before] == "o":
        before -= 1
    number = values[before] if before >= 0 and kinds[before] in "dDL" else None
    if isinstance(number, Number) and number.value <= 2 and (before < i - 1 or kinds[before] == "L"):
        kinds[before], values[i] = "o", number.value


def _glued_name(kinds: list[str], starts: list[int], ends: list[int], i: int) -> bool:
    """Whether a short month name is a part of a code, such as 4feb3159 and ab1; 16MAY2022 is a date."""
    if ends[i] - starts[i] > 3:
        return False
    if ends[i] - starts[i] < 3:
        return (i > 0 and ends[i - 1] == starts[i] and kinds[i - 1] in _NUMBERS) or (
            i + 1 < len(kinds) and starts[i + 1] == ends[i] and kinds[i + 1] in _NUMBERS
        )
    left = i > 0 and ends[i - 1] == starts[i] and kinds[i - 1] in _NUMBERS
    right = i + 1 < len(kinds) and starts[i + 1] == ends[i] and kinds[i + 1] in _NUMBERS
    return (left or right) and not (left and right and kinds[i - 1] in "dD" and kinds[i + 1] in "gh")


def _loose_code(text: str, kinds: list[str], starts: list[int], ends: list[int], i: int) -> bool:
    """Whether a month code of GEDCOM stands without its day and year: "SVN trunk" is software."""
    if kinds[i] != "M" or text[starts[i] : ends[i]] not in CODES:
        return False
    return kinds[i - 1 : i] != ["d"] or kinds[i + 1 : i + 2] != ["h"]


def _case_number(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], i: int) -> None:
    """ת"א 1234-05-22 is a file of a court: a number behind a Hebrew abbreviation, or behind "version"."""
    value = values[i]
    if not i or not isinstance(value, Numeric):
        return
    word = text[starts[i - 1] : ends[i - 1]]
    if ends[i - 1] == starts[i] and len(word) == 1 and word in CONFUSED:
        kinds[i], values[i] = "x", Number(-1, 8)  # l4.7.2011: the first digit is a letter
        return
    if value.widths[0] == 4 and "\u05d0" <= word[0] <= "\u05ea" and re.search(rf"[{QUOTE}].$", word) and len(word) <= 5:
        number = values[i - 1]
        if not (kinds[i - 1] == "Y" and isinstance(number, Number) and len(word) > 3):
            kinds[i] = "q"
    elif word in {"v", "V"} and ends[i - 1] == starts[i]:
        kinds[i] = "q"


def _day_word(kinds: list[str], values: list[object], i: int) -> None:
    """יום or ליל: a weekday follows by name or letter, or else a day of the month."""
    after = i + 1
    if kinds[i] == "J":
        kinds[i] = "o"
    if after >= len(kinds):
        return
    if kinds[after] == "w" and values[after] in HEBREW_WEEKDAYS:
        kinds[after], values[after] = "W", HEBREW_WEEKDAYS[str(values[after])]
        return
    value = values[after]
    if kinds[after] in "Ll" and isinstance(value, Number) and value.value <= 7:
        beyond = after + 1
        while beyond < len(kinds) and kinds[beyond] in ",.o-":
            beyond += 1
        if beyond >= len(kinds) or kinds[beyond] not in "MGBUY":
            kinds[after], values[after] = "W", (value.value + 5) % 7


def _glued(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], i: int) -> None:
    """A number without a space after a word is a footnote, or a digit that the scanner took for a letter."""
    word = text[starts[i - 1] : ends[i - 1]]
    if len(word) == 1 and word in CONFUSED and ends[i] - starts[i] == 1:
        kinds[i], values[i] = "?", "." + text[starts[i]]
        kinds[i - 1] = "o"
    elif kinds[i] != "h" and kinds[i - 1] not in "GMB":
        kinds[i] = "q"


def _read_years(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object]) -> None:
    """Years in words: "five thousand seven hundred and eighty-two", "mil neuf cent quarante-huit"."""
    i = 0
    while i < len(kinds):
        at, words, places = i, [], []
        while at < min(len(kinds), i + 20) and (kinds[at] == "-" or text[starts[at]].isalpha()):
            if kinds[at] != "-":
                words.append(fold(text[starts[at] : ends[at]]))
                places.append(at)
            at += 1
        number, used = wordnumbers.year(words)
        if not used:
            i += 1
            continue
        last = places[used - 1]
        open_end = used < len(words) and (words[used] in {"and", "et", "y", "e", "und"} or not number % 10)
        if open_end and places[used] == last + 1 and kinds[last + 1] in "w&":
            i = last + 1  # a word that could not be read may belong to the number
            continue
        _join(i, last, "g" if number < 3000 else "h", Number(number, 4), kinds, starts, ends, values)
        i += 1


def _number_adars(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object]) -> None:
    """14 Adar-2 5782, 14 Adar 2nd 5782: what stands tight by the word, or beside another day, numbers the Adar."""
    for i in range(len(kinds) - 2, -1, -1):
        if kinds[i] != "M" or values[i] != PLAIN_ADAR:
            continue
        number = values[i - 1] if i > 1 else None
        if isinstance(number, Number) and number.value <= 2 and kinds[i - 1] == "D" and kinds[i - 2] in "dD":
            _join(i - 1, i, "M", 5 + number.value, kinds, starts, ends, values)  # 4 2nd Adar 5744
            continue
        at = i + 1 + (kinds[i + 1] == "-")
        number = values[at] if at < len(kinds) else None
        if not isinstance(number, Number) or not 1 <= number.value <= 2 or kinds[at] not in "dD":
            continue
        after = "".join(kinds[at + 1 : at + 4]).lstrip("o")
        if at > i + 1:  # "5 Adar-2 Nisan" is a range
            if starts[at] - ends[i] > 1 or kinds[at] != "d" or after[:1] in {"M", "G"}:
                continue
        elif kinds[at] != "D" or not (kinds[i - 1 : i] in (["d"], ["D"]) or after.lstrip(",")[:1] == "d"):
            continue
        _join(i, at, "M", 5 + number.value, kinds, starts, ends, values)


def _split_glued_years(kinds: list[str], starts: list[int], ends: list[int], values: list[object]) -> None:
    """October 20, 192118 Tishri: what stood between the year of one date and the day of the next was lost."""
    for i in range(len(kinds) - 2, 0, -1):
        number = values[i]
        if kinds[i] != "x" or not isinstance(number, Number) or number.digits not in {5, 6}:
            continue
        power = 10 ** (number.digits - 4)
        year, day = divmod(number.value, power)
        before = "".join(kinds[max(0, i - 3) : i]).rstrip(",.dD")[-1:]
        if before not in {"G", "M"} or kinds[i + 1] not in "GM" or not power // 10 <= day <= 31:
            continue
        if not (1500 <= year < 2200 if before == "G" else 5000 <= year < 6200):
            continue
        cut_at = starts[i] + 4
        dash = int(kinds[i + 1] == before)  # of a range
        kinds[i : i + 1] = ["g" if year < 3000 else "h", *["-"] * dash, "d"]
        starts[i : i + 1] = [starts[i], *[cut_at] * dash, cut_at]
        ends[i : i + 1] = [cut_at, *[cut_at] * dash, ends[i]]
        values[i : i + 1] = [Number(year, 4), *[None] * dash, Number(day, number.digits - 4)]


def _read_words(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object]) -> None:
    """Numbers in words: Hebrew ones of any length, days of other languages, and the names of letters."""
    i = 0
    while i < len(kinds):
        kind, value = kinds[i], values[i]
        if kind == "D" and isinstance(value, int):
            values[i] = Number(value, 0)
            last = fold(text[starts[i] : ends[i]].split()[-1].rpartition("-")[2])
            if kinds[i + 1 : i + 2] in (["G"], ["M"], ["U"]) and last in wordnumbers.english():
                kinds[i], values[i] = "w", ""
        elif kind == "w" and kinds[i + 1 : i + 2] == ["M"] and (letter := wordnumbers.letter(str(value))):
            kinds[i], values[i] = "D", Number(letter, 0)
        elif kind == "w" and "\u05d0" <= text[starts[i]] <= "\u05ea" and value not in HEBREW_WEEKDAYS:
            _read_hebrew_words(text, kinds, starts, ends, values, i)
        i += 1


def _read_hebrew_words(
    text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], i: int
) -> None:
    words = [fold(text[starts[i] : ends[i]])]
    j = i + 1
    while j < len(kinds) and kinds[j] == "w" and j - i < 8:
        words.append(str(values[j]))
        j += 1
    number, used = wordnumbers.hebrew(words)
    if not used and words[0][:1] in PREFIXES:
        number, used = wordnumbers.hebrew([words[0][1:], *words[1:]])
    if not used:
        return
    if number < 0:
        _join(i, i + used - 1, "w", "", kinds, starts, ends, values)
        return
    if 1 <= number <= 30:
        kind, found = "D", Number(number, 0)
    elif number >= 300:
        kind, found = "Y", Number(number % 1000, 0, number // 1000 or None)
    else:
        return
    _join(i, i + used - 1, kind, found, kinds, starts, ends, values)


def _join_phrases(
    text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], names: Lexicon
) -> None:
    """Make one token of a name in several words; also of a word that was hyphenated over two lines."""
    i = 0
    while i < len(kinds):
        if kinds[i] not in "wMGWoJLlK&np@DsUEiAz" or text[starts[i]].isdigit():
            i += 1  # "2nd Adar" may be its second day: a number begins no name
            continue
        first = fold(text[starts[i] : ends[i]])
        if first not in names.starts and kinds[i] in "Mw" and first[:1] in PREFIXES and first[1:] in names.starts:
            first = first[1:]  # באדר ב׳
        if kinds[i] == "w" and i + 2 < len(kinds) and kinds[i + 1] == "-" and "\n" in text[ends[i + 1] : starts[i + 2]]:
            meanings = names.words.get(first + fold(text[starts[i + 2] : ends[i + 2]]))
            if meanings:
                _join(i, i + 2, meanings[0][0], meanings[0][1], kinds, starts, ends, values)
                continue
        if first in names.starts:
            _try_phrase(text, first, i, kinds, starts, ends, values, names)
        i += 1


def _try_phrase(
    text: str,
    first: str,
    i: int,
    kinds: list[str],
    starts: list[int],
    ends: list[int],
    values: list[object],
    names: Lexicon,
) -> None:
    parts = [first]
    best = 0
    j = i
    while len(parts) < 5:
        j += 1
        while j < len(kinds) and kinds[j] in "-." and not text[starts[j]].isalpha() and j - i < 6:
            j += 1  # not "al" and "bis", which are words
        if j >= len(kinds):
            break
        word = text[starts[j] : ends[j]]
        if not word[0].isalpha():
            break
        parts.append(fold(word))
        meaning = names.phrases.get(tuple(parts))
        if meaning is None:
            continue
        if word.isascii() and word.islower() and len(word) == 1 and kinds[j + 1 : j + 2] not in (["h"], ["Y"]):
            continue  # "adar i nisan" is "and" in Polish: an ordinal letter is a capital, or has the year behind it
        if any(text[ends[k - 1] : starts[k]].count("\n") > 1 for k in range(i + 1, j + 1)):
            continue
        best = j
        found = meaning
    if best:
        _join(i, best, found[0], found[1], kinds, starts, ends, values)


# A day, a word that is nothing, and a year: the word is a month that was misspelled or misread.
DAMAGED = re.compile(r"[dDL]\.?o*w[.,]?o*[ghY]|w\.?[dD],?[gh]")


def guess_months(line: str, values: list[object], names: Lexicon) -> str:
    """The line, with the unknown words that stand where a month stands and look like one."""
    for match in DAMAGED.finditer(line):
        at = line.index("w", match.start())
        kind = "G" if line[match.end() - 1] == "g" else "M"
        months = _alike(str(values[at]), kind, names)
        if months:
            values[at] = Guess(months, str(values[at]))
            line = line[:at] + kind + line[at + 1 :]
    return line


@lru_cache(maxsize=1024)
def _alike(word: str, kind: str, names: Lexicon) -> tuple[int, ...]:
    """The months whose names the word is nearly; difflib's ratio, where two slips in a long name still pass."""
    if word[:1] == "l" and (meant := names.words.get("i" + word[1:])) and meant[0][0] == kind:
        return (meant[0][1],)  # lyar, where a capital I was read as an l
    if not 4 <= len(word) <= 20:
        return ()
    spelled = {key: meanings[0][1] for key, meanings in names.words.items() if meanings[0][0] == kind and len(key) > 3}
    near = difflib.get_close_matches(word, spelled, n=3, cutoff=0.76)
    return tuple(dict.fromkeys(spelled[key] for key in near))
