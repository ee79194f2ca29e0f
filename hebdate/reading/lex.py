"""text -> tokens, each with every meaning that it can have by itself. Linear in the text; never fails on a str."""

from __future__ import annotations

import re
from typing import Final

from hebdate.names.known.words import Meaning, Words
from hebdate.reading import numbers, prices
from hebdate.reading.hebrew_words import hebrew_word
from hebdate.reading.plain import Plain, plain
from hebdate.reading.several import longer_leaves
from hebdate.reading.tokens import Leaf, Line, NearMonth, Number, Token
from hebdate.text.fold import fold

QUOTE: Final = "'\"`´׳״‘’‚‛“”„‟′″ʼ＂＇"
_SPACE: Final = "\\s\\x00-\\x1f\\x7f\u2028\u2029"
# What ends a word: white space, digits, and the punctuation of Latin, Hebrew and general use.
_MARKS: Final = (
    "!-/:-@\\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u05be\u05c0\u05c3\u05f3\u05f4\u2010-\u2027"
    "\u2030-\u205e\u2190-\u2bff\u3001-\u3003\u3008-\u3011\uff01-\uff0f"
)
_POINTS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_ORDINAL: Final = (
    "st|nd|rd|th|er|re|ère|ere|ème|eme|e|te|ten|ter|tes|ste|sten|de|den|го|ого|его|е|ое|й|ый|ая|я|טן|סטן|טער|סטער|"
    "án|én|jén|ján|ai|ei|or|ci|go"
)
_SUFFIX: Final = rf"[º°ª˚]|[-:]?(?:(?i:{_ORDINAL})|[aoine])(?![^\W\d_])"
_CONFUSED: Final = "<>|!lIOoSsBZzGgTtJi§$&?*#~^"  # what a scanner makes of a digit
_SUPER: Final = "\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u2473\u24ea\u24f5-\u24fe\u2776-\u277f"
_AMPM: Final = r"(?i:[ap]\.?[ ]?m\b)\.?"
_ZONE: Final = r"(?:[ ]?(?:[+-]\d\d:?\d\d(?!\d)|Z\b|UTC\b|GMT\b|[ECMP][SD]T\b))?"
_HOURS: Final = r"(?i:Uhr|heures?|часов|часа|uur|horas?|ore|godz|o['’ ]?clock|hrs?|hs|óra|órakor)\b"

_TOKEN: Final = re.compile(
    rf"""
    (?P<tag></?[a-zA-Z][^<>\d\n]{{0,120}}>)
  | (?P<space>[{_SPACE}]+)
  | (?P<confused>(?<![^\W_])(?:[lIOoSBZ|!]\d|\d[lIOoSBZ|!])(?:st|nd|rd|th)(?![^\W_])
      |(?<![\w.,/-])\d{{1,4}}[~^#](?![\w])|(?<![\w.,/-])\d{{1,2}}_(?![\w])|(?<![\w.,/-])\d{{1,2}}\*(?=\.?[ ])
      |(?<![^\W_])[lIOSBZ]\d{{3}}(?![\w:/-])
      |(?<![^\W_])[A-Z]\d(?=[ ]?[.]?[ ]?[A-Z][a-z])
      |(?<![\w.,/-])(?:[lI|][\dOo]|[1-3][lIOoSBZ])(?![\w:/]|[.,-]\w))
  | (?P<price>(?<![^\W_])(?:NIS|USD|EUR|GBP)[ ]?\d+(?:[.,]\d+)*)
  | (?P<mixed>(?<![^\W_])[^\W\d_]{{2,}}[015][^\W\d_]+(?![^\W_]))
  | (?P<word>[tT]/[mM](?!\w)|[^\W\d_\u05d0-\u05f2\ufb1d-\ufb4f{_SUPER}]
      (?:[^{_SPACE}\d_{_MARKS}\u05d0-\u05f2{_SUPER}]|['’‘ʼ´`](?=[^\W\d_])|·(?=l))*)
  | (?P<hebrew>[\u05d0-\u05f2\ufb1d-\ufb4f](?:\\?[{QUOTE}]{{0,2}}[\u05d0-\u05f2\ufb1d-\ufb4f{_POINTS}])*
      (?:\\?['`´׳‘’′ʼ＇](?!['’׳]))?)
  | (?P<stamp>(?<=[:=_])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{{6}}Z?)?(?!\d)
      |\d{{4}}-\d\d-\d\dT\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d-]))
  | (?P<week>(?<![\w-])\d{{4}}-?W[0-5]\d(?:-?[1-7])?(?![\w-]))
  | (?P<version>(?<=[=vV^~])\d+(?:\.\d+)+|\d+(?:\.\d+){{3,}})
  | (?P<chain>(?<![\d-])(?:\+?\d+(?:-\d+){{3,}}|\d{{2,4}}-\d{{3}}-\d{{3,5}}
      |\d{{2,3}}-\d{{4}}-\d{{4}}|\d{{2,4}}-\d{{5,}})(?![\d-]))
  | (?P<parts>\d{{1,4}}[ ]?(?P<mark>[./\-])[ ]?\d{{1,2}}[ ]?(?P=mark)[ ]?\d{{1,4}}(?!\d|(?P=mark)\d)
      |(?<![\d./-])\d{{1,2}}(?P<two>[.]|/(?!\d{{1,2}}[ ]?[^\W\d_]))\d{{1,2}}(?:(?P=two)(?=[ ]*[-–—]|[ ]+[^\W\d]))?
      (?![\d:%]|[./]\d|[ ]?[ap]\.?m\b|[ ]?{_HOURS}))
  | (?P<verse>\d{{1,3}}:\d{{1,3}}[-–]\d{{1,3}}(?![\d:])|\d{{1,3}}:\d(?![\d:])|\d{{1,4}}:\d{{3,5}}(?![\d:]))
  | (?P<time>\d{{1,2}}(?:[:h]\d\d(?::\d\d(?:[.,]\d{{1,6}})?)?(?:[ ]?{_AMPM})?(?![\d:]){_ZONE}
      |(?:[.]\d\d)?[ ]?(?i:[ap]\.?m\b)\.?
      |(?:[ ]?[¼½¾]|[ ]\d/\d|[.]\d\d)?[ ]?{_HOURS}|[時时](?:\d{{1,2}}分)?(?:\d{{1,2}}秒)?|시(?:[ ]?\d{{1,2}}분)?
      |[ ]h[ ]\d\d(?:[ ]min\b)?|[ ]?h\b(?![ ]?\d)))
  | (?P<zone>(?<=\s)[+-]\d\d:?\d\d(?!\d))
  | (?P<money>[$€£₪¢]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[€£₪¢%‰]|(?:USD|NIS|EUR|Kč)\b(?!\s?\d)))
  | (?P<illegible>\d[{_CONFUSED}]\d\d(?!\w)|\d\d[{_CONFUSED}]\d(?!\w)
      |\d\d\d[{_CONFUSED}a-zA-Z](?!\w)|\d[{_CONFUSED}]\d(?!\w))
  | (?P<millennium>[(\[]5[)\]]\d{{3}}(?!\d)|(?<!\d)5(?:\[\d{{3}}\]|[(\[]\d[)\]]\d\d(?!\d)))
  | (?P<grouped>\d{{1,3}}(?:[,.]\d{{3}})+(?![\d,.]\d|\d))
  | (?P<super>[{_SUPER}]+)
  | (?P<run>(?:1[5-9]|2[01]|5\d)\d\d(?=(?:[1-9]|[12]\d|3[01])[ ]+[^\W\d]))
  | (?P<number>\d+(?:(?P<suffix>{_SUFFIX}))?)
  | (?P<apostrophe>['’‘´`]\d\d(?!\w|[./-]\d))
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)

_PUNCTUATION: Final = {
    ",": "comma", "،": "comma", ";": "comma", "、": "comma",
    ".": "dot", "/": "slash",
    "(": "open", "[": "open", "{": "open", "（": "open",
    ")": "close", "]": "close", "}": "close", "）": "close",
    **dict.fromkeys("-‐‑–—―־−～〜", "dash"),
    **dict.fromkeys("|·•=■∙●▪◆◦‣⁄\\", "bar"), "~": "dash",
    ":": "colon", "&": "and", "+": "and", "?": "question",
    "#": "label", "№": "label", "§": "label", "©": "other.year", "†": "mark", "@": "at",
}  # fmt: skip

#: Where a script without spaces meets a number: 私は2016年.
_UNSPACED: Final = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][0-9]|[0-9][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)

_PREFIXES: Final = "בלמהוכשד"
_SOFT: Final = frozenset(("mark",))


def lex(text: str, words: Words) -> Line:
    """The tokens of a text. Marks that only decorate (quotes, asterisks) are no tokens."""
    shown = plain(text)
    tokens: list[Token] = []
    leaves: list[list[Leaf]] = []
    end = 0
    unspaced = not shown.text.isascii()
    for match in _TOKEN.finditer(shown.text):
        group = match.lastgroup
        if group in {"space", "tag"}:
            continue
        found = _token(match, group or "other", words)
        if found is None:
            continue
        category, meanings, charge, length = found
        start = match.start()
        gap = _gap(between) if (between := shown.text[end:start]) not in _PLAIN_GAPS else between
        if not gap and unspaced and start and _UNSPACED.match(shown.text, start - 1):
            gap = " "
        at = len(tokens)
        if (
            category == "dash"
            and tokens
            and not gap
            and tokens[-1].text == "ה"
            and shown.text[start + 1 : start + 2].isdigit()
        ):
            leaves[-1] = [Leaf("label", 0, at)]
            end = start + length
            continue  # ה-23: the twenty-third of something, not a day
        if (
            category == "dash"
            and tokens
            and not gap
            and _is_prefix(tokens[-1])
            and shown.text[start + 1 : start + 2].isalnum()
        ):
            leaves[-1] = [Leaf("to" if tokens[-1].text == "ל" else "of", 0, at), Leaf("of", 0, at)]  # ב-16
            end = start + length
            continue
        end = start + length
        tokens.append(_placed(shown, _new(Token, (start, end, match[0][:length], gap, category, charge))))
        leaves.append([_new(Leaf, (*meaning, at + 1, price)) for meaning, price in meanings])
        if category == "number" and (not at or "\n" in gap):
            leaves[at] += [Leaf("page", leaf.value, at + 1) for leaf in leaves[at] if leaf.category == "count"]
    longer_leaves(shown.text, tokens, leaves, words)
    return Line(text, tuple(tokens), tuple(map(tuple, leaves)))


#: Past the constructor of a named tuple, which costs twice as much as the tuple itself.
_new = tuple.__new__
#: What most often stands between two tokens, and is their gap as it is.
_PLAIN_GAPS: Final = frozenset(("", " "))


def _is_prefix(token: Token) -> bool:
    return len(token.text) == 1 and token.text in _PREFIXES


def _placed(shown: Plain, token: Token) -> Token:
    if shown.places is None:
        return token
    return token._replace(start=shown.place(token.start), end=shown.place(token.end, end=True))


def _gap(between: str) -> str:
    if not between:
        return ""
    lines = between.count("\n")
    if not lines:
        return " " if between.strip("'\"`*<>«»“”„‘’") != "" or not between.strip() else ""
    return "\n\n" if lines > 1 else "\n"


_Found = tuple[str, tuple[tuple[Meaning, float], ...], float, int]


def _token(match: re.Match[str], group: str, words: Words) -> _Found | None:
    """A match -> (its category, its meanings with their prices, its charge, its length); None for decoration."""
    text = match[0]
    found: _Found | None
    if group == "word":
        dotted = match.string[match.end() : match.end() + 1] in _ABBREVIATES and match.end() < len(match.string)
        found = words.answers.get((text, dotted))
        if found is None:
            found = (*_word(text, dotted, words), len(text))
            if len(text) <= _LONGEST_KEPT:
                words.keep((text, dotted), found)
        return found
    if group == "mixed":
        return _mixed(text, words)
    if group == "hebrew":
        found = words.answers.get(text)
        if found is None:
            found = hebrew_word(text, words)
            if len(text) <= _LONGEST_KEPT:
                words.keep(text, found)
        return found
    if group == "other":
        category = _PUNCTUATION.get(text, "mark")
        if text == "." and match.string[match.end() : match.end() + 2].lstrip(" ")[:1] == "\n":
            category = "stop"  # a sentence ends with the line
        if text == "#" and not match.string[match.end() : match.end() + 1].strip("# "):
            return None  # a heading's
        if category in _SOFT:
            return None
        return category, ((Meaning(category, text), 0.0),), 0.0, len(text)
    return *numbers.meanings(match, group), len(text)


#: What a word says is asked once, unless it is so long that it is hardly a word.
_LONGEST_KEPT: Final = 32


def _mixed(text: str, words: Words) -> _Found:
    """Ju1y: a word with a digit where a letter was."""
    key = fold(text.translate(_LETTERS))
    names = [m for m in words.table.get(key, ()) if m.category in {"month.civil", "month.hebrew"}]
    meanings = [
        (Meaning(meaning.category.replace("month", "near"), NearMonth((meaning.value,), text)), 0.0)
        for meaning in names
        if isinstance(meaning.value, int)
    ]
    return "word", tuple(meanings), prices.NUMBER, len(text)


_LETTERS: Final = str.maketrans("015", "ols")
_ABBREVIATES: Final = frozenset(".,°º:")


def _word(word: str, dotted: bool, words: Words) -> tuple[str, tuple[tuple[Meaning, float], ...], float]:
    """A word that is not in Hebrew letters, and whether a dot or comma follows it."""
    if not word.isascii() and _GARBLED.search(word):
        return "garbled", (), 0.0  # no word of prose: whatever it was, nothing is out of reach behind it
    key = fold(word)
    found = words.table.get(key) or _contraction(word, words) or ()
    if word.lower() in _AS_WRITTEN:
        found = (_AS_WRITTEN[word.lower()],)
    meanings: list[tuple[Meaning, float]] = []
    charge = 0.0
    plain_word = any(meaning.category in _PLAIN for meaning in found)
    for meaning in found:
        price = 0.0
        if meaning.category in {"month.civil", "month.hebrew", "weekday"}:
            price = _short_price(word, key, dotted, meaning.category, plain_word, words)
            if price >= prices.NEVER:
                continue
        short = len(key) < 3 and key != "na"
        if meaning.category in _CAPITAL_NEVER and short and not dotted and not word.isupper():
            continue
        meanings.append((meaning, price))
        if meaning == _SABBATH:
            meanings.append((Meaning("sabbath", 5), price))
        own = prices.CHARGES.get(meaning.category, 0.0)
        if price and own:
            own = 0.0 if meaning.category == "month.civil" and len(key) <= 3 else prices.HARDLY
        charge = max(charge, own)
    if plain_word and charge < prices.NUMERAL:
        charge = 0.0
    if word.isupper() and (number := _ROMAN.get(key)):
        meanings.append((Meaning("roman", number), 0.0))
    elif "l" in word and word != "l" and (read := word.replace("l", "I")).isupper() and fold(read) in _ROMAN:
        meanings.append((Meaning("roman", _ROMAN[fold(read)]), 1.0))  # Xll, as a scanner sees XII
    if len(word) > 1 and word.isupper() and (match := _ROMAN_DAY.fullmatch(word)):
        meanings.append((Meaning("roman.day", Number(_roman_day(match), 0)), 0.0))
        charge = max(charge, prices.NUMERAL)
    if len(word) > 3 and word.isupper() and _ROMAN_YEAR.fullmatch(word):
        meanings.append((Meaning("civil.4", Number(_roman_number(word), 0)), 1.0))
        charge = max(charge, prices.NUMERAL)
    return "word", tuple(meanings), charge


#: What a wrong code page leaves in a word: control characters, and the mark of what could not be decoded.
_GARBLED: Final = re.compile("[\x80-\x9f\ufffd]")
_SABBATH: Final = Meaning("weekday", 5)
#: Words that are others once their accents and marks are gone: Danish før is no "for".
_AS_WRITTEN: Final = {"t/m": Meaning("to"), "før": Meaning("before")}
#: Meanings that make a word an everyday one.
_PLAIN: Final = frozenset(("of", "to", "from", "and", "or", "before", "after", "other.year"))
_CAPITAL_NEVER: Final = frozenset(("style.old", "era.bc", "era.other", "about", "after", "era.civil"))
_SURE_SHORT: Final = frozenset(("av", "aw", "ab", "ov", "iar"))
_ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip


_ROMAN_YEAR: Final = re.compile("(M{1,2})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _roman_number(text: str) -> int:
    values = [_ROMAN_DIGITS[char] for char in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


_ROMAN_DAY: Final = re.compile("(X{0,3})(IX|IV|V?I{0,3})")


def _roman_day(match: re.Match[str]) -> int:
    return 10 * len(match[1]) + {"IX": 9, "IV": 4}.get(match[2], 5 * match[2].count("V") + match[2].count("I"))


def _short_price(word: str, key: str, dotted: bool, category: str, plain_word: bool, words: Words) -> float:
    """How far-fetched a name is as the meaning of a short word: "so", "des" and "n" are words; 9 for never."""
    if len(key) > 3:
        return 0.0
    if plain_word and not dotted and category != "month.hebrew":
        return prices.NEVER
    if category == "month.hebrew":
        if key in _SURE_SHORT or not word.isascii() or (dotted and len(key) == 3) or (word.isupper() and len(key) == 3):
            return 0.0 if key != "ab" else 0.5
        return prices.NEVER
    if category == "weekday":
        if len(key) == 2 and word.isupper() and word.isascii():
            return prices.NEVER  # MA, DC, MO are states
        if len(key) < 2 and word.isupper() and not dotted and word.casefold() in words.weekdays:
            return prices.SHORT
        if len(key) < 2 or (len(key) < 3 and not dotted) or word.casefold() not in words.weekdays:
            return prices.NEVER if len(key) < 2 else prices.SHORT
        return 0.0 if word[0].isupper() else 0.5
    return 0.0 if len(key) == 3 and not (word.islower() and word.isascii() and not dotted) else 1.0


def _contraction(word: str, words: Words) -> tuple[Meaning, ...] | None:
    """The meanings of the month in d'Adar and l'Elul."""
    for mark in "'’‘":
        if 0 < word.find(mark) <= 2:
            found = words.table.get(fold(word.split(mark, 1)[1]))
            if found and found[0].category.startswith(("month", "weekday", "era")):
                return found
    return None
