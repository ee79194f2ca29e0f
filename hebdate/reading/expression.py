"""A line that was read, as an expression for lines like it: its words letter for letter, a group for each field."""

from __future__ import annotations

import re
from typing import Final

from hebdate.reading.reading import Reading
from hebdate.text.bidi import decode_mojibake, despace
from hebdate.writing.written import Written

_APOSTROPHES: Final = "'’‘´`"
_ORDINAL: Final = re.compile(r"\d{1,2}(st|nd|rd|th)")
#: Iyyar, Adar II, אדר ב׳, יום שני
_NAME: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+['׳]?)?")
_NUMERAL: Final = r"([א-ת][א-ת'\"׳״]*)"
_HEBREW_LETTER: Final = re.compile("[א-ת]")


def pattern_of(reading: Reading) -> str | None:
    """The expression for lines like this one, with a group for each field; None where a field has a form of its own."""
    text = reading.text
    pattern = ""
    at = 0
    for written in reading.written:
        form = _form(text[slice(*written.span)], written)
        if form is None or written.span[0] < at:
            return None
        pattern += re.escape(text[at : written.span[0]]) + form
        at = written.span[1]
    return pattern + re.escape(text[at:])


def _form(piece: str, written: Written) -> str | None:
    """The expression for a field of the same form, with one group; None for a form that is not plain."""
    if piece.isascii() and piece.isdigit():
        if len(piece) == 4:
            return r"(\d{4})(?!\d)"
        if len(piece) <= 2:
            return r"(\d\d)(?!\d)" if written.name == "year" else r"(\d\d?)(?!\d)"
        return None
    if written.name in {"day", "year"}:
        if _ORDINAL.fullmatch(piece):
            return r"(\d\d?(?:st|nd|rd|th))"
        if len(piece) == 3 and piece[0] in _APOSTROPHES and piece[1:].isdigit():
            return rf"([{_APOSTROPHES}]\d\d)(?!\d)"
        return _NUMERAL if "א" <= piece[0] <= "ת" else None
    return f"({_NAME.pattern})" if _NAME.fullmatch(piece) else None


def may_be_damaged(reading: Reading) -> bool:
    """Whether the words around a date may hold its other half, in the wrong letters or backwards."""
    text = reading.text
    if text.isascii():
        return False
    around = text
    for written in reversed(reading.written):
        around = around[: written.span[0]] + " " + around[written.span[1] :]
    months = [text[slice(*written.span)] for written in reading.written if written.name == "month"]
    backwards = _HEBREW_LETTER.search(around) and not all(map(_HEBREW_LETTER.match, months))
    return bool(backwards) or "×" in text or decode_mojibake(text) is not None or despace(text) is not None
