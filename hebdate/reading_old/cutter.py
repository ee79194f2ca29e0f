"""A line of text cut into tokens: numbers, words with all their meanings, marks. It judges nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from hebdate import gematria
from hebdate.names import wordnumbers
from hebdate.reading.idioms import in_known_words
from hebdate.reading_old.lexicon import Lexicon, lexicon
from hebdate.reading_old.neighbours import (
    CODES,
    CONFUSED,
    DAMAGED,
    FROM,
    LOOK_AGAIN,
    PREFIXES,
    QUOTE,
    SHEKELS,
    guess_months,
    second_look,
)
from hebdate.reading_old.tokens import Number, Numeric, NumericSpan, Tokens
from hebdate.text.fold import fold

# Direction marks and format characters are white space to the reader; they never change a day.
_SPACE = "\\s_\\x00-\\x1f\\x7f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
# What ends a word: white space, digits, and the punctuation of Latin, Hebrew and general use.
_MARKS = (
    "!-/:-@\\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u05be\u05c0\u05c3\u05f3\u05f4\u2010-\u2027"
    "\u2030-\u205e\u2190-\u2bff\u3001-\u3003\u3008-\u3011\uff01-\uff0f"
)
_HEBREW_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_ORDINAL = (
    "st|nd|rd|th|er|re|ère|ere|ème|eme|e|te|ten|ter|tes|ste|sten|de|den|го|ого|е|ое|й|ый|ая|я|טן|סטן|טער|סטער|"
    "án|én|jén|ján|ai|ei|or"
)
# What may follow a number that is nothing but a number: no hour, no o'clock, a.m. or p.m., nothing that goes on with
# it. Most numbers of a header are such, or English ordinals; they stand first, so that the other forms are not tried.
_AFTER_PLAIN = "|B-GI-NQ-TV-Zb-gi-nq-tv-zא-ת"
_ORDINAL_LETTER = "[aoine]"  # small ones only: a capital O is a nought

_GAP = "[\u200e\u200f]?[ ]?[\u200e\u200f]?"  # inside a date all in numbers


_TOKEN = re.compile(
    rf"""
    (?P<space>[{_SPACE}]+)
  | (?P<word>[tT]/[mM](?!\w)|[^\W\d_\u05d0-\u05f2\ufb1d-\ufb4f]
      (?:[^{_SPACE}\d_{_MARKS}\u05d0-\u05f2]|['’‘ʼ´`](?=[^\W\d_]))*)
  | (?P<hebrew>[\u05d0-\u05f2\ufb1d-\ufb4f](?:\\?[{QUOTE}]{{0,2}}[\u05d0-\u05f2\ufb1d-\ufb4f{_HEBREW_MARKS}])*
      (?:\\?['`´׳‘’′ʼ](?!['’׳]))?)
  | (?P<mark>[,|)])
  | (?P<plain>\d{{1,4}}(?=[ ][{_AFTER_PLAIN}]|$))
  | (?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)(?![^\W\d_]))
  | (?P<stamp>(?<=[:=_])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{{6}}Z?)?(?!\d)
      |\d{{4}}-\d\d-\d\dT\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d-]))
  | (?P<dates>(?<!\d[./-])\d{{1,2}}(?:[./]\d{{1,2}})?[ ]?[-–][ ]?\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}(?![\d./]\d))
  | (?P<date>(?:(?<!\d[./-])|(?<=[./]\d{{4}}-)|(?<=\d-\d\d/)(?=\d{{4}}-))
      \d{{1,4}}{_GAP}(?P<between>[./-]){_GAP}\d{{1,2}}{_GAP}(?P=between){_GAP}\d{{1,4}}(?![^\W_])(?!(?P=between)\d))
  | (?P<verse>\d{{1,3}}:\d{{1,3}}[-–]\d{{1,3}}(?![\d:])|\d{{1,3}}:\d(?![\d:]))
  | (?P<time>\d{{1,2}}(?:[:h]\d\d(?::\d\d)?(?:[ ]?(?i:[ap]\.?[ ]?m\b)\.?)?(?![\d:])
        (?:[ ]?(?:[+-]\d\d:?\d\d(?!\d)|Z\b|UTC\b|GMT\b|[ECMP][SD]T\b))?|(?:[.]\d\d)?[ ]?(?i:[ap]\.?m\b)\.?
      |(?:[ ]?[¼½¾]|[ ]\d/\d)?[ ]?(?:Uhr|heures?|часов|часа|uur|o['’]?clock|hrs?|hs|óra|órakor)\b|[ ]?h\b(?![ ]?\d)))
  | (?P<illegible>\d[{CONFUSED}]\d\d(?!\w)|\d\d[{CONFUSED}]\d(?!\w)|\d\d\d[{CONFUSED}](?!\w)|\d[OIlSBZ](?!\w))
  | (?P<millennium>[(\[]5[)\]]\d{{3}}(?!\d)|(?<!\d)5(?:\[\d{{3}}\]|[(\[]\d[)\]]\d\d(?!\d)))
  | (?P<grouped>\d{{1,3}}[,.]\d{{3}}(?![\d,.]\d|\d))
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


_INTERVAL = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")

# Marks that nobody sees, inside a number or a word: they would cut it in two.
_SPLITS = re.compile(r"(?<=[\w\u093c-\u0e4e])[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+(?=[\w'\"׳״])")


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


def _cut_idioms(text: str, names: Lexicon) -> Tokens:
    """The tokens of a text in which the patterns of the asked-for locales may stand."""
    plain = _without_idioms(names)
    found = in_known_words(text, names.idioms)
    if found is None:
        return cut(text, plain)._replace(names=names)
    known, places = found
    tokens = cut(known, plain)
    starts = [places[start] for start in tokens.starts]
    ends = [places[end - 1] + 1 for end in tokens.ends]
    return Tokens(text, tokens.kinds, starts, ends, tokens.values, names)


@lru_cache(maxsize=32)
def _without_idioms(names: Lexicon) -> Lexicon:
    return Lexicon(names.words, names.phrases, names.weekdays)


def cut(text: str, names: Lexicon | None = None) -> Tokens:
    """text -> its tokens. Linear in the length of the text; never fails on a str."""
    names = names or lexicon()
    if names.idioms:
        return _cut_idioms(text, names)
    if not text.isascii() and _SPLITS.search(text):
        return _cut_marked(text, names)
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
            dotted = text[end : end + 1] in _ABBREVIATES
            look = _word if end - start > _LONG else _seen_word
            kind, value, again = look(match[0], dotted, names)
            if again:
                more = True
        elif group == "mark":
            kind = _PUNCTUATION[match[0]]
        elif group == "plain" or group == "ordinal":
            kind, value = _number(match[0], False) if group == "plain" else _number(match[0][:-2], True)
            if kind == "x" or (start and text[start - 1].isalpha()) or text[end : end + 1].isalpha():
                more = True
        elif group == "number":
            digits = match[0] if match["suffix"] is None else match[0][: match.start("suffix") - start]
            kind, value = _number(digits, match["suffix"] is not None)
            if kind == "x" or (start and text[start - 1].isalpha()) or text[end : end + 1].isalpha():
                more = True
        elif group == "other":
            kind = _PUNCTUATION.get(match[0], '"')
            if kind == "n" or match[0] == "©":
                more = True
            elif kind == "/" and _INTERVAL.fullmatch(text, start - 10, end + 10):
                kind = "-"  # the solidus of an ISO 8601 interval
        elif group == "hebrew":
            kind, value, length = (_hebrew_word if end - start > _LONG else _seen_hebrew_word)(match[0], names)
            end = start + length
            more = True
        elif group == "grouped":  # 5,782 is a year, 1,200 is not
            number = int(re.sub(r"\D", "", match[0]))
            kind, value = ("h" if 5000 <= number <= 6200 else "x"), Number(number, 4)
        elif group == "millennium":  # [5]720, 5(5)97: a thousands that the editor supplied
            kind, value = "h", Number(int(re.sub(r"\D", "", match[0])), 4)
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
        second_look(text, kinds, starts, ends, values, names)
    line = "".join(kinds)
    if DAMAGED.search(line):
        line = guess_months(line, values, names)
    return Tokens(text, line, starts, ends, values, names)


def _word(word: str, dotted: bool, names: Lexicon) -> tuple[str, object, bool]:
    """A word, and whether a dot or comma follows -> (kind, value, whether its neighbours must be looked at)."""
    words = names.words
    key = fold(word)
    kind: str
    value: object
    meanings = words.get(key) or _until(word) or _contraction(word, words)
    if meanings is None:
        kind, value = "w", key
        if len(key) > 12:
            year, used = wordnumbers.year((key,))
            if used:  # fünftausendsiebenhundertzweiundachtzig
                kind, value = ("g" if year < 3000 else "h"), Number(year, 4)
    else:
        kind, value = meanings[0] if len(meanings) == 1 else _several(meanings)
        if len(key) <= 3 and (not dotted or kind in "WM"):
            kind, value = _in_full(kind, value, word, key, meanings, names, dotted)
    again = (
        key in names.starts
        or kind in "nNpbDEi"
        or word in CODES
        or word == SHEKELS
        or word in FROM
        or (kind == "w" and (key in LOOK_AGAIN or wordnumbers.letter(key) is not None))
    )
    return kind, value, again


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


def _hebrew_word(raw: str, names: Lexicon) -> tuple[str, object, int]:
    """A word in Hebrew letters -> (kind, value, length): a name, a numeral, or either behind a prefix."""
    words, end = names.words, len(raw)
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
    if raw[-1] in QUOTE:  # a closing quote, or the mark of an abbreviation
        found = _hebrew_numeral(raw[:-1])
        if found is not None and found[0] in "LKY":
            return *found, end - 1
    for cut_off in (1, 2):
        if len(key) > cut_off and all(letter in PREFIXES for letter in key[:cut_off]):
            meanings = words.get(key[cut_off:])
            if meanings and meanings[0][0] in "GM":
                kind, value = meanings[0] if len(meanings) == 1 else _several(meanings)
                return kind, value, end
            if cut_off == 1 and raw[0] in PREFIXES:
                found = _hebrew_numeral(raw[1:])
                if found is not None and found[0] in "LY":
                    return *found, end
    return "w", key, end


#: What words say is asked once: most words of a text come again. The experiment is in `benchmarks/read.py`.
_seen_word = lru_cache(maxsize=8192)(_word)
_seen_hebrew_word = lru_cache(maxsize=8192)(_hebrew_word)
#: A longer word is none that comes again.
_LONG = 32


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
