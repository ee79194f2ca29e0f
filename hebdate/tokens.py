"""A date line cut into tokens, each with every meaning it can have.

Nothing is judged here: a token is a stretch of text, a *kind* of one letter, and a value. The kinds of a whole line
make a string, and the grammar in `hebdate.header` is written over that string.

    kind  what stands there                                  value
    d     a number 1-31                                      Number
    D     the same as an ordinal: 16th, 1er, 16º             Number
    L     a Hebrew numeral that can be a day: ט"ו             Number
    l     the same without marks: יא                         Number
    k     two digits that are no day: 84, 00                 Number
    a     two digits after an apostrophe: '17                Number
    c     three digits                                       Number
    g     1000-2999                                          Number
    h     3000-9999                                          Number
    Y     a Hebrew numeral that can be a year: תשפ"ב          Number
    y     the same without marks: תשפב                       Number
    K     a Hebrew numeral between: פ"א                       Number
    x     any other number                                   Number
    ?     a number with a character that is no digit: 5B79   the pattern, a dot for what cannot be read
    S     a date all in numbers: 16/5/2022, 2022-05-16       Numeric
    t     a time of day                                      its text
    q     a number that its label makes no date: No. 8       Number
    u     an empty place: something was here that is not a word (never made by the cutter)
    w     any other word                                     the folded word
    G M A W H o - & n N p b R J @ s E i                      as in `hebdate.lexicon`
    U     a Gregorian month or a weekday: mar.               the meanings
    B     a month of both calendars                          the meanings
    , . / ( ) | : "                                          punctuation, by class; " is any other mark
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import NamedTuple

from hebdate import gematria, wordnumbers
from hebdate.lexicon import PLAIN_ADAR, Lexicon, lexicon
from hebdate.spellings import fold


class Number(NamedTuple):
    """A number as written: `value`, how many `digits` (0 for Hebrew letters), and the `thousands` of Hebrew letters."""

    value: int
    digits: int
    thousands: int | None = None


class Numeric(NamedTuple):
    """A date all in numbers: the three `parts` with their widths, the separator, and a stamp's time if it has one."""

    parts: tuple[int, int, int]
    widths: tuple[int, int, int]
    separator: str
    spans: tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
    stamp: str = ""


class NumericSpan(NamedTuple):
    """A range all in numbers: (day, month) of both ends, the year, its digits, and where the numbers stand."""

    start: tuple[int, int]
    end: tuple[int, int]
    year: int
    width: int
    spans: tuple[tuple[int, int], ...]


class Guess(NamedTuple):
    """A word that is no name but looks like one: the months it may be, to be proved by the rest of the line."""

    months: tuple[int, ...]
    word: str


# Direction marks and format characters are white space to the reader; they never change a day.
_SPACE = "\\s_\\x00-\\x1f\\x7f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
# What ends a word: white space, digits, and the punctuation of Latin, Hebrew and general use.
_MARKS = (
    "!-/:-@\\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u05be\u05c0\u05c3\u05f3\u05f4\u2010-\u2027"
    "\u2030-\u205e\u2190-\u2bff\u3001-\u3003\u3008-\u3011\uff01-\uff0f"
)
_QUOTE = "'\"`´׳״‘’‚‛“”„‟′″ʼ"
_HEBREW_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_ORDINAL = (
    "st|nd|rd|th|er|re|ère|ere|ème|eme|e|te|ten|ter|tes|ste|sten|de|den|го|ого|е|ое|й|ый|ая|я|טן|סטן|טער|סטער|"
    "án|én|jén|ján|ai|ei|or"
)
_ORDINAL_LETTER = "[aoine]"  # small ones only: a capital O is a nought

_CONFUSED = "<>|!lIOoSsBZzGgTtJi§$&?"  # what a scanner makes of a digit

_TOKEN = re.compile(
    rf"""
    (?P<space>[{_SPACE}]+)
  | (?P<word>[tT]/[mM](?!\w)|[^\W\d_\u05d0-\u05f2\ufb1d-\ufb4f]
      (?:[^{_SPACE}\d_{_MARKS}\u05d0-\u05f2]|['’‘ʼ´`](?=[^\W\d_]))*)
  | (?P<hebrew>[\u05d0-\u05f2\ufb1d-\ufb4f](?:\\?[{_QUOTE}]{{0,2}}[\u05d0-\u05f2\ufb1d-\ufb4f{_HEBREW_MARKS}])*
      (?:\\?['`´׳‘’′ʼ](?!['’׳]))?)
  | (?P<stamp>(?<=[:=_])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{{6}}Z?)?(?!\d)
      |\d{{4}}-\d\d-\d\dT\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d-]))
  | (?P<dates>(?<!\d[./-])\d{{1,2}}(?:[./]\d{{1,2}})?[ ]?[-–][ ]?\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}(?![\d./]\d))
  | (?P<date>(?<!\d[./-])\d{{1,4}}[ ]?(?P<between>[./-])[ ]?\d{{1,2}}[ ]?(?P=between)[ ]?
      \d{{1,4}}(?![^\W_])(?!(?P=between)\d))
  | (?P<verse>\d{{1,3}}:\d{{1,3}}[-–]\d{{1,3}}(?![\d:])|\d{{1,3}}:\d(?![\d:]))
  | (?P<time>\d{{1,2}}(?:[:h]\d\d(?::\d\d)?(?:[ ]?(?i:[ap]\.?[ ]?m\b)\.?)?(?![\d:])
        (?:[ ]?(?:[+-]\d\d:?\d\d(?!\d)|Z\b|UTC\b|GMT\b|[ECMP][SD]T\b))?|(?:[.]\d\d)?[ ]?(?i:[ap]\.?m\b)\.?
      |(?:[ ]?[¼½¾]|[ ]\d/\d)?[ ]?(?:Uhr|heures?|часов|часа|uur)\b|[ ]?h\b(?![ ]?\d)))
  | (?P<illegible>\d[{_CONFUSED}]\d\d(?!\w)|\d\d[{_CONFUSED}]\d(?!\w)|\d\d\d[{_CONFUSED}](?!\w)|\d[OIlSBZ](?!\w))
  | (?P<number>\d+(?:(?P<suffix>[º°ª˚]|-?(?:(?i:{_ORDINAL})|{_ORDINAL_LETTER})(?![^\W\d_])))?)
  | (?P<apostrophe>['’‘´`]\d\d(?!\d))
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)

_PUNCTUATION = {
    ",": ",", "،": ",", ";": ",", "、": ",",
    ".": ".",
    "/": "/", "\\": "|",
    "(": "(", "[": "(", "{": "(", "（": "(",
    ")": ")", "]": ")", "}": ")", "）": ")",
    "-": "-", "‐": "-", "‑": "-", "–": "-", "—": "-", "―": "-", "־": "-", "−": "-",
    "|": "|", "·": "|", "•": "|", "=": "|", "~": "|", "■": "|", "∙": "|", "●": "|", "▪": "|", "◆": "|", "*": "|",
    ":": ":", "&": "&", "+": "&",
    "#": "n", "$": "n", "€": "n", "£": "n", "₪": "n", "№": "n", "§": "n",
}  # fmt: skip

_SHORT_MONTHS = frozenset(("av", "aw", "ab", "ov", "iar"))
_ABBREVIATES = frozenset(".,°º:")
_PREFIXES = "בלמהוכשד"
_HEBREW_WEEKDAYS = {"ראשון": 6, "שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "שישי": 4, "ששי": 4, "שבת": 5}


# Marks that nobody sees, inside a number or a word: they would cut it in two.
_SPLITS = re.compile(r"(?<=\w)[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+(?=[\w'\"׳״])")


def _cut_marked(text: str, names: Lexicon) -> Tokens:
    """The tokens of a text whose numbers or words hold marks that nobody sees: cut without them, placed with them."""
    places: list[int] = []
    at = 0
    for match in _SPLITS.finditer(text):
        places += range(at, match.start())
        at = match.end()
    places += range(at, len(text))
    bare = cut(_SPLITS.sub("", text), names)
    starts = [places[start] for start in bare.starts]
    ends = [places[end - 1] + 1 for end in bare.ends]
    return bare._replace(text=text, starts=starts, ends=ends)


class Tokens(NamedTuple):
    """The tokens of a text, side by side: ``kinds[i]``, ``starts[i]:ends[i]`` and ``values[i]`` belong to token i.

    >>> cut("Monday, May 16th | 15 Iyyar 5782").kinds
    'W,GD|dMh'
    """

    text: str
    kinds: str
    starts: list[int]
    ends: list[int]
    values: list[object]
    names: Lexicon

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, both included."""
        return self.text[self.starts[first] : self.ends[last]]


_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip

#: Words that mean something only by their neighbours.
_LOOK_AGAIN = frozenset(("a", "menachem", "menahem", "v", *_ROMAN))
_CODES = frozenset("TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL".split())


def cut(text: str, names: Lexicon | None = None) -> Tokens:
    """text -> its tokens. Linear in the length of the text; never fails on a str."""
    names = names or lexicon()
    if _SPLITS.search(text):
        return _cut_marked(text, names)
    words = names.words
    phrase_starts = names.starts
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[object] = []
    more = False  # whether anything needs the second look
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group == "space":
            continue
        kind: str
        value: object = None
        start, end = match.span()
        if group == "word":
            key = fold(match[0])
            meanings = words.get(key) or _until(match[0])
            if meanings is None:
                meanings = _contraction(match[0], words)
            if meanings is None:
                kind, value = "w", key
            else:
                kind, value = meanings[0] if len(meanings) == 1 else _several(meanings)
                if len(key) <= 3:
                    dotted = text[end : end + 1] in _ABBREVIATES
                    if not dotted or kind in "WM":
                        kind, value = _in_full(kind, value, match[0], key, meanings, names, dotted)
            if (
                key in phrase_starts
                or kind in "nNpbDEi"
                or match[0] in _CODES
                or (kind == "w" and (key in _LOOK_AGAIN or wordnumbers.letter(key)))
            ):
                more = True
        elif group == "number":
            digits = match[0] if match["suffix"] is None else match[0][: match.start("suffix") - start]
            kind, value = _number(digits, match["suffix"] is not None)
            if (start and text[start - 1].isalpha()) or text[end : end + 1].isalpha():
                more = True
        elif group == "other":
            kind = _PUNCTUATION.get(match[0], '"')
            if kind == "n":
                more = True
        elif group == "hebrew":
            kind, value, end = _hebrew_word(text, start, end, words)
            more = True
        elif group == "apostrophe":
            kind, value = "a", Number(int(match[0][1:]), 2)
        elif group == "time":
            kind, value = "t", match[0]
        elif group == "dates":
            kind, value = _numeric_span(match)
        elif group == "verse":
            kind, value = "q", match[0]
        elif group == "illegible":
            kind, value = "?", re.sub(r"\D", ".", match[0])
        else:
            kind, value = "S", _numeric(match, text)
            more = more or bool(starts)
        kinds.append(kind)
        starts.append(start)
        ends.append(end)
        values.append(value)
    if more:
        _second_look(text, kinds, starts, ends, values, names)
    line = "".join(kinds)
    if _DAMAGED.search(line):
        line = _guess_months(line, values, names)
    return Tokens(text, line, starts, ends, values, names)


# A day, a word that is nothing, and a year: the word is a month that was misspelled or misread.
_DAMAGED = re.compile(r"[dDL]\.?o*w[.,]?o*[ghY]|w\.?[dD],?[gh]")


def _guess_months(line: str, values: list[object], names: Lexicon) -> str:
    """The line, with the unknown words that stand where a month stands and look like one."""
    for match in _DAMAGED.finditer(line):
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
    if not 4 <= len(word) <= 20:
        return ()
    spelled = {key: meanings[0][1] for key, meanings in names.words.items() if meanings[0][0] == kind and len(key) > 3}
    near = difflib.get_close_matches(word, spelled, n=3, cutoff=0.76)
    return tuple(dict.fromkeys(spelled[key] for key in near))


def _in_full(
    kind: str,
    value: object,
    word: str,
    key: str,
    meanings: tuple[tuple[str, int], ...],
    names: Lexicon,
    dotted: bool,
) -> tuple[str, object]:
    """What a short word means where no dot says that it is an abbreviation: "so", "des" and "n" are words."""
    plain = next((pair for pair in meanings if pair[0] in "o-&"), None)
    if plain and kind in "GMWU" and not dotted:
        return plain
    if (
        kind == "M"
        and word.isascii()
        and key not in _SHORT_MONTHS
        and not (dotted and len(key) == 3)
        and not (word.isupper() and not dotted)
    ):
        return "w", key  # "el" is not Elul; GEDCOM's TSH and ELL are capitals
    if kind == "W" and (len(key) < 2 or (len(key) < 3 and not dotted) or word.casefold() not in names.weekdays):
        return "w", key
    if kind == "n" and len(key) == 1:
        return "w", key
    return kind, value


def _until(word: str) -> tuple[tuple[str, int], ...] | None:
    """The one word with a slash inside: Dutch "t/m", up to and including."""
    return (("-", 0),) if word.lower() == "t/m" else None


def _several(meanings: tuple[tuple[str, int], ...]) -> tuple[str, object]:
    """The kind of a word with several meanings, and its value."""
    kinds = {kind for kind, _ in meanings}
    if kinds == {"G"}:
        return "G", tuple(value for _, value in meanings)
    if kinds == {"G", "W"}:
        return "U", meanings
    if kinds == {"G", "M"}:
        return "B", meanings
    for kind in "MGW":  # the names before the words around them
        if kind in kinds:
            return next(pair for pair in meanings if pair[0] == kind)
    return meanings[0]


def _contraction(word: str, words: dict[str, tuple[tuple[str, int], ...]]) -> tuple[tuple[str, int], ...] | None:
    """The meanings of the month in d'Adar and l'Elul."""
    for mark in "'’‘":
        if mark in word:
            meanings = words.get(fold(word.split(mark, 1)[1]))
            if meanings and meanings[0][0] in "GMW":
                return meanings
    return None


@lru_cache(maxsize=4096)
def _number(digits: str, ordinal: bool) -> tuple[str, Number]:
    width = len(digits)
    if width > 6:  # int() refuses very long ones, and no date needs them
        return "x", Number(-1, width)
    value = int(digits)
    if width <= 2:
        if 1 <= value <= 31:
            return ("D" if ordinal else "d"), Number(value, width)
        return "k", Number(value, width)
    if width == 3:
        return "c", Number(value, 3)
    if width == 4 and value >= 1000:
        return ("g" if value < 3000 else "h"), Number(value, 4)
    return "x", Number(value, width)


def _numeric(match: re.Match[str], text: str) -> Numeric:
    """A date all in numbers, or a stamp."""
    start = match.start()
    body = match[0]
    stamp = ""
    if match.lastgroup == "stamp":
        stamp, body = body, body[:10]
        if body[4] != "-":  # 20220516T101500Z, of calendars and cameras
            body = body[:8]
            places = ((start, start + 4), (start + 4, start + 6), (start + 6, start + 8))
            return Numeric((int(body[:4]), int(body[4:6]), int(body[6:])), (4, 2, 2), "-", places, stamp)
    found = [(part.start() + start, part.end() + start) for part in re.finditer(r"\d+", body)]
    first, second, third = found
    numbers = [int(text[a:b]) for a, b in found]
    return Numeric(
        (numbers[0], numbers[1], numbers[2]),
        (first[1] - first[0], second[1] - second[0], third[1] - third[0]),
        match["between"] or "-",
        (first, second, third),
        stamp,
    )


def _numeric_span(match: re.Match[str]) -> tuple[str, object]:
    """A range all in numbers, 26.8-1.9.1988 or 16-22.2.1940: days before months, and the year at the end."""
    found = [(part.start() + match.start(), part.end() + match.start()) for part in re.finditer(r"\d+", match[0])]
    numbers = [int(match.string[a:b]) for a, b in found]
    day, month = numbers[0], numbers[1] if len(numbers) == 5 else numbers[-2]
    span = NumericSpan((day, month), (numbers[-3], numbers[-2]), numbers[-1], found[-1][1] - found[-1][0], tuple(found))
    return ("S", span) if span.width in (2, 4) else ("x", Number(-1, 8))


def _hebrew_word(
    text: str, start: int, end: int, words: dict[str, tuple[tuple[str, int], ...]]
) -> tuple[str, object, int]:
    """A word in Hebrew letters -> (kind, value, end): a name, a numeral, or either behind a prefix."""
    raw = text[start:end]
    key = fold(raw)
    meanings = words.get(key)
    if meanings is not None:
        kind, value = meanings[0] if len(meanings) == 1 else _several(meanings)
        return kind, value, end
    found = _hebrew_numeral(raw)
    if found is not None:
        return *found, end
    for ending in ("סטן", "טן", "טער"):
        if raw.endswith(ending) and (found := _hebrew_numeral(raw[: -len(ending)])) and found[0] == "L":
            return *found, end  # י"גטן טאג
    if raw[-1] in _QUOTE:  # a closing quote, or the mark of an abbreviation
        found = _hebrew_numeral(raw[:-1])
        if found is not None and found[0] in "LKY":
            return *found, end - 1
    for cut_off in (1, 2):
        if len(key) > cut_off and all(letter in _PREFIXES for letter in key[:cut_off]):
            meanings = words.get(key[cut_off:])
            if meanings and meanings[0][0] in "GM":
                kind, value = meanings[0] if len(meanings) == 1 else _several(meanings)
                return kind, value, end
            if cut_off == 1 and raw[0] in _PREFIXES:
                found = _hebrew_numeral(raw[1:])
                if found is not None and found[0] in "LY":
                    return *found, end
    return "w", key, end


def _hebrew_numeral(raw: str) -> tuple[str, Number] | None:
    """A Hebrew numeral by its size: a day, a year, or between."""
    numeral = gematria.parse(raw.replace('""', '"'))  # as CSV doubles a quote
    if numeral is None or not numeral.canonical:
        return None
    number = Number(numeral.value, 0, numeral.thousands)
    if numeral.thousands is not None:
        # A bare leading he needs the letters of a year behind it, or it is the article.
        return ("Y" if numeral.marked else "y"), number
    if numeral.value <= 30:
        return ("L" if numeral.marked else "l"), number
    if not numeral.marked:
        return ("y", number) if numeral.value >= 400 else None
    return ("Y" if numeral.value >= 100 else "K"), number


# --- what takes more than one token ----------------------------------------------------------------------------------

_NUMBERS = frozenset("dDLlkcgYyKhx?")


def _second_look(
    text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], names: Lexicon
) -> None:
    """Join names of several words, and let labels, prefixes and the word "day" say what their neighbour is."""
    _join_phrases(text, kinds, starts, ends, values, names)
    _read_words(text, kinds, starts, ends, values)
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
            if ends[i] - starts[i] == 1 and text[starts[i]] in _PREFIXES:  # ב-16 במאי
                kinds[i] = kinds[after] = "o"
        elif kind == "n":
            _mark_numbers(kinds, values, after)
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
        elif kind == "w" and i and after < count and values[i] in _ROMAN and text[starts[i]].isupper():
            _roman_month(kinds, values, i)
        elif kind == "w" and i and after < count and values[i] in {"menachem", "menahem", "מנחם"}:
            if kinds[i - 1] in "dDL" and kinds[after] in "hY,":  # the month by its first name
                kinds[i], values[i] = "M", 12
        elif kind == "W" and text[starts[i] : ends[i]] in _HEBREW_WEEKDAYS and _behind_adar(kinds, values, i):
            kinds[i] = "w"
        elif kind == "R":
            _new_month_day(kinds, values, i)
        elif kind in "J@":
            _day_word(kinds, values, i)
        elif kind in _NUMBERS and i and ends[i - 1] == starts[i] and text[ends[i - 1] - 1].isalpha():
            _glued(text, kinds, starts, ends, values, i)
    i = 0
    while i + 1 < len(kinds):
        if kinds[i] == "L" and kinds[i + 1] in "Yy":
            first, second = values[i], values[i + 1]
            if isinstance(first, Number) and isinstance(second, Number) and first.value == 5 and not second.thousands:
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


def _roman_month(kinds: list[str], values: list[object], i: int) -> None:
    """5.III.1919, 25 XI 1938: a Roman numeral between a day and a year of four digits is a month."""
    before, after = i - 1, i + 1
    if kinds[before] in ".-/" and kinds[after] == kinds[before]:
        before, after = before - 1, after + 1
    if before >= 0 and after < len(kinds) and kinds[before] == "d" and kinds[after] == "g":
        kinds[i], values[i] = "G", _ROMAN[str(values[i])]
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
    if kinds[i] != "M" or text[starts[i] : ends[i]] not in _CODES:
        return False
    return kinds[i - 1 : i] != ["d"] or kinds[i + 1 : i + 2] != ["h"]


def _case_number(text: str, kinds: list[str], starts: list[int], ends: list[int], values: list[object], i: int) -> None:
    """ת"א 1234-05-22 is a file of a court: a number behind a Hebrew abbreviation, or behind "version"."""
    value = values[i]
    if not i or not isinstance(value, Numeric):
        return
    word = text[starts[i - 1] : ends[i - 1]]
    if ends[i - 1] == starts[i] and len(word) == 1 and word in _CONFUSED:
        kinds[i], values[i] = "x", Number(-1, 8)  # l4.7.2011: the first digit is a letter
        return
    if (
        value.widths[0] == 4
        and "\u05d0" <= word[0] <= "\u05ea"
        and re.search(rf"[{_QUOTE}].$", word)
        and len(word) <= 5
    ):
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
    if kinds[after] == "w" and values[after] in _HEBREW_WEEKDAYS:
        kinds[after], values[after] = "W", _HEBREW_WEEKDAYS[str(values[after])]
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
    if len(word) == 1 and word in _CONFUSED and ends[i] - starts[i] == 1:
        kinds[i], values[i] = "?", "." + text[starts[i]]
        kinds[i - 1] = "o"
    elif kinds[i] != "h" and kinds[i - 1] not in "GMB":
        kinds[i] = "q"


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
        elif kind == "w" and "\u05d0" <= text[starts[i]] <= "\u05ea" and value not in _HEBREW_WEEKDAYS:
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
    if not used and words[0][:1] in _PREFIXES:
        number, used = wordnumbers.hebrew([words[0][1:], *words[1:]])
    if not used:
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
        if kinds[i] not in "wMGWoJLl&np@DsUEiA":
            i += 1
            continue
        first = fold(text[starts[i] : ends[i]])
        if first not in names.starts and kinds[i] in "Mw" and first[:1] in _PREFIXES and first[1:] in names.starts:
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
    while len(parts) < 4:
        j += 1
        while j < len(kinds) and kinds[j] in "-." and j - i < 6:
            j += 1
        if j >= len(kinds):
            break
        word = text[starts[j] : ends[j]]
        if not word[0].isalpha():
            break
        parts.append(fold(word))
        meaning = names.phrases.get(tuple(parts))
        if meaning is None:
            continue
        if word.isascii() and word.islower() and (len(word) == 1 or set(word) <= set("iv")):
            continue  # "adar i nisan" is "and" in Polish: an ordinal letter is a capital
        if any(text[ends[k - 1] : starts[k]].count("\n") > 1 for k in range(i + 1, j + 1)):
            continue
        best = j
        found = meaning
    if best:
        _join(i, best, found[0], found[1], kinds, starts, ends, values)
