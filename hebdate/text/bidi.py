"""Characters of text in two directions: marks and points to strip, isolates to add, and damaged Hebrew to mend.

Nothing here reorders text for display; that is the work of the program that shows it. The three repairs at the end
undo what typesetting and old encodings do to Hebrew. Each returns None unless the damage shows in the text itself.

Sources: Unicode Standard Annex #9 (direction marks, isolates, first strong character); the Windows-1255 code page.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, TypeAlias

from hebdate.errors import LayoutError, quoted
from hebdate.text.marks import DIRECTION, POINT_CLASS, POINTS, QUOTES

Direction: TypeAlias = Literal["ltr", "rtl"]

LRI: Final = "\u2066"
RLI: Final = "\u2067"
FSI: Final = "\u2068"
PDI: Final = "\u2069"

_INITIATORS: Final = {"ltr": LRI, "rtl": RLI, "auto": FSI}
_MARKS: Final = dict.fromkeys(map(ord, DIRECTION))


def _niqqud_table() -> dict[int, str | None]:
    """Code point -> nothing for a point, the plain letters for a presentation form."""
    table: dict[int, str | None] = dict.fromkeys(POINTS)
    for code in range(0xFB1D, 0xFB50):
        apart = unicodedata.normalize("NFKD", chr(code))
        table[code] = "".join(char for char in apart if ord(char) not in table)
    return table


_NIQQUD: Final = _niqqud_table()


def strip_marks(text: str) -> str:
    """The text without direction marks: LRM, RLM, ALM, embeddings, overrides and isolates.

    >>> strip_marks("\\u2067ט״ו באייר\\u2069")
    'ט״ו באייר'
    """
    return text if text.isascii() else text.translate(_MARKS)


def strip_niqqud(text: str) -> str:
    """The text without niqqud and cantillation; the maqaf and other punctuation stay.

    Presentation forms (U+FB1D-FB4F: a letter and its point, or two letters, in one character) become plain letters.

    >>> strip_niqqud("בְּאִיָיר"), strip_niqqud("מְנַחֵם־אָב")
    ('באייר', 'מנחם־אב')
    """
    return text if text.isascii() else text.translate(_NIQQUD)


def isolate(text: str, direction: Literal["ltr", "rtl", "auto"] = "auto") -> str:
    """The text between an isolate and its end, so that its surroundings cannot reorder it; "" stays "".

    ``direction``: "ltr", "rtl", or "auto" for that of the first strong character. An isolate ends with its line, so
    each line gets its own; an isolate left open inside is closed, and an end without a beginning dropped. Raises
    LayoutError for another direction.

    >>> isolate("15 באייר 5782", "rtl") == "\\u206715 באייר 5782\\u2069"
    True
    """
    if direction not in _INITIATORS:
        raise LayoutError(f"direction is one of 'ltr', 'rtl', 'auto', not {quoted(direction)}")
    lines = re.split("(\r\n|[\r\n\x1c-\x1e\x85\u2029])", text)  # every character that ends a bidi paragraph
    return "".join(
        _INITIATORS[direction] + _balanced(line) + PDI if line and not number % 2 else line
        for number, line in enumerate(lines)
    )


def _balanced(line: str) -> str:
    """The line with as many ends of isolates as beginnings."""
    if not any(char in line for char in (LRI, RLI, FSI, PDI)):
        return line
    kept = []
    depth = 0
    for char in line:
        if char == PDI:
            if depth == 0:
                continue
            depth -= 1
        elif char in (LRI, RLI, FSI):
            depth += 1
        kept.append(char)
    return "".join(kept) + PDI * depth


def base_direction(text: str) -> Direction | None:
    """The direction of the first strong character outside isolates (rule P2 of UAX #9); None where there is none.

    >>> base_direction("15 באייר 5782"), base_direction("15 Iyyar"), base_direction("15/5")
    ('rtl', 'ltr', None)
    """
    depth = 0
    for char in text:
        if char in (LRI, RLI, FSI):
            depth += 1
        elif char == PDI:
            depth = max(0, depth - 1)
        elif depth == 0:
            strong = unicodedata.bidirectional(char)
            if strong == "L":
                return "ltr"
            if strong in {"R", "AL"}:
                return "rtl"
    return None


def has_rtl(text: str) -> bool:
    """Whether any character of the text runs from right to left.

    >>> has_rtl("16 May | ט״ו באייר"), has_rtl("16 May")
    (True, False)
    """
    return not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


# --- repairs ---------------------------------------------------------------------------------------------------------

_MIRROR: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")

# A number keeps its order with the separators inside it (UAX #9: CS and ES), a letter its points behind it.
_UNITS: Final = re.compile(rf"\d+(?:[.,:/+-]\d+)*|[^{POINT_CLASS}][{POINT_CLASS}]*|.")
_STRETCH: Final = re.compile(rf"[א-ת](?:[^A-Za-z\u00aa-\u024f\u0370-\u052f]*[א-ת])?[{POINT_CLASS}]*")
_LATIN: Final = re.compile(r"[A-Za-z\u00aa\u00b5\u00ba-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f]")
_WORD: Final = re.compile(f"[א-ת]+(?:[{QUOTES}]{{1,2}}[א-ת]+)*")
_ASCENDING: Final = re.compile(f"([א-ת])[{QUOTES}]{{1,2}}([א-ת]{{2,}})")
_DESCENDING: Final = re.compile(f"([א-ת]{{2,}})[{QUOTES}]{{1,2}}([א-ת])")
_FINAL: Final = frozenset("ךםןףץ")


def reverse_visual(text: str, *, force: bool = False) -> str | None:
    """Hebrew that was typed backwards, for display from left to right, put back in order; None when that is not sure.

    It is sure where a final letter begins a word, or gershayim follow the first letter of a numeral in rising order
    (ה"עשת for תשע"ה), and nothing points the other way. ``force`` reverses without asking. Numbers keep their digits'
    order, brackets are mirrored, and a line that also holds Latin, Greek or Cyrillic letters keeps those in place.

    >>> reverse_visual('ה"עשת םירופיכה םוי')
    'יום הכיפורים תשע"ה'
    >>> reverse_visual('יום הכיפורים תשע"ה') is None
    True
    """
    if not force and not _is_visual(text):
        return None
    return "\n".join(
        _STRETCH.sub(lambda match: _reversed(match[0]), line) if _LATIN.search(line) else _reversed(line)
        for line in text.split("\n")
    )


def _reversed(line: str) -> str:
    """The units of one line, last first; the space around it stays."""
    body = line.strip()
    start = line.find(body)
    turned = "".join(unit.translate(_MIRROR) for unit in reversed(_UNITS.findall(body)))
    return line[:start] + turned + line[start + len(body) :]


def _is_visual(text: str) -> bool:
    """Whether the Hebrew words of a text are certainly backwards."""
    found = False
    for match in _WORD.finditer(strip_niqqud(text)):
        word = match[0]
        if len(word) < 2:
            continue
        if word[-1] in _FINAL:
            return False
        if word[0] in _FINAL:
            found = True
        elif numeral := _ASCENDING.fullmatch(word):
            # The letters' order in the alphabet is that of their values.
            letters = numeral[1] + numeral[2]
            found = found or sorted(letters) == list(letters)
        elif numeral := _DESCENDING.fullmatch(word):
            letters = numeral[1] + numeral[2]
            if sorted(letters, reverse=True) == list(letters):
                return False
    return found


# Windows-1255 and ISO 8859-8 put the letters at E0-FA; read as Western text they are à-ú, with ÷ for ק.
_HIGH: Final = "à-ú"
_MOJIBAKE: Final = re.compile(rf"(?<![^\W\d_])(?<!÷)([{_HIGH}]+(?:[{QUOTES}]{{1,2}}[{_HIGH}]+)*)(['’׳]?)(?![^\W\d_÷])")
_TO_HEBREW: Final = {0xE0 + step: 0x05D0 + step for step in range(27)}


def decode_mojibake(text: str) -> str | None:
    """Hebrew whose bytes were read in a Western code page, as Hebrew again; None when that is not sure.

    Knows Windows-1255 and UTF-8 read as Windows-1252 or Latin-1. Windows-1255 is sure where a whole word of four
    letters or more (three with gershayim) consists of à-ú, which no Western language writes; such text is often in
    visual order too, see `reverse_visual`. Words with any plain letter (März) stay.

    >>> decode_mojibake('Juni 2015 · ä"òùú 5775')
    'Juni 2015 · ה"עשת 5775'
    >>> decode_mojibake("à Paris, été 2015") is None
    True
    """
    if text.isascii():
        return None
    if "×" in text and (decoded := _from_utf8(text)):
        return decoded
    if not any(_is_hebrew_bytes(match[1]) for match in _MOJIBAKE.finditer(text)):
        return None
    # One word gives the rest of the text away, but à alone may still be French where there are plain letters.
    plain = re.search("[A-Za-z]", text) is None

    def restore(match: re.Match[str]) -> str:
        word = match[1].translate(_TO_HEBREW)
        return word + match[2] if plain or len(word) > 1 or match[2] else match[0]

    return _MOJIBAKE.sub(restore, text)


def _is_hebrew_bytes(word: str) -> bool:
    """Whether a word of à-ú can only be Hebrew: long enough, its final letters at one end."""
    hebrew = word.translate(_TO_HEBREW)
    letters = re.sub(f"[{QUOTES}]", "", hebrew)
    enough = 3 if len(letters) < len(hebrew) else 4
    return len(letters) >= enough and not _FINAL.intersection(letters[1:-1]) and len(set(letters)) > 2


def _from_utf8(text: str) -> str | None:
    """Text whose UTF-8 bytes were read as Windows-1252 or Latin-1, decoded if that yields Hebrew words."""
    try:
        data = b"".join(char.encode("latin-1" if char <= "\xff" else "cp1252") for char in text)
        decoded = data.decode("utf-8")
    except UnicodeError:
        return None
    return decoded if re.search(f"[א-ת][{QUOTES}]?[א-ת]", decoded) else None


_SPACED: Final = re.compile(r"[^\W\d_][\u0300-\u036f\u0591-\u05c7]*[,;:]?|\d+[.,;:]?|[^\w\s]+")
_SUFFIXES: Final = "st|nd|rd|th|er|re|e|de|ter|ten|º|ª"


def despace(text: str) -> str | None:
    """Letter-spaced text with its words joined ("M a y" -> "May"); None unless every letter stands alone.

    Words are taken to end at a wider space, at a capital after a small letter and between letters and digits. None as
    well where spaced digits run together to a number that is neither a day nor a year (three digits, five or more).

    >>> despace("M a y  1 6 ,  2 0 2 2"), despace("1 5 I y y a r 5 7 8 2")
    ('May 16, 2022', '15 Iyyar 5782')
    >>> despace("May 16") is None, despace("N. Y. C.") is None
    (True, True)
    """
    units = text.split()
    if sum(unit[0].isalpha() for unit in units) < 3 or not all(map(_SPACED.fullmatch, units)):
        return None
    words = []
    for word in re.split(r"\s{2,}|[\n\u2002\u2003]", text.strip()):
        joined = "".join(word.split())
        if joined != word and any(len(digits) not in {1, 2, 4} for digits in re.findall(r"\d+", joined)):
            return None
        joined = re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])", " ", joined)
        joined = re.sub(rf"(?<=\d)(?!(?:{_SUFFIXES})(?![^\W\d_]))(?=[^\W\d_])", " ", joined)
        words.append(re.sub(r"(?<=[,;])(?=\w)", " ", joined))
    return re.sub(r" (?=[,;.)])", "", " ".join(words))
