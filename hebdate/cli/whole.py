"""Whether a text names a month or a year and nothing else: only then can it be converted as the days of that.

``May 2022`` can, and ``the year 5782``; ``32 May 2022``, ``Purim 5782`` and ``15 Xyzzy 5782`` are about some day in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hebdate.errors import Diagnostic

if TYPE_CHECKING:
    from hebdate.reading import Reading

_WORD: Final = re.compile(r"\w+(?:[.'’״׳\"]\w+)*")

#: What may stand beside a month or a year: "of", "in", "month" and "year" in the languages of mastheads, and eras.
_FILLERS: Final = frozenset(
    """
    a.m am anno mundi c.e ce a.d ad domini era common the in of month year
    l'an an année mois de du en d' le la año mes del el ano mês do di il nel anno mese
    im in jahr jahre monat des jaar maand van het r rok roku miesiąc év
    год года году г месяц месяца в рік року місяць
    שנת שנה בשנת השנה לשנת חודש בחודש לחודש של
    """.split()
)


def unread(reading: Reading) -> Diagnostic | None:
    """The first word that is no part of a month or a year; None where the whole text is.

    >>> import hebdate
    >>> unread(hebdate.parse("the year 5782", strict=False))
    >>> unread(hebdate.parse("Purim 5782", strict=False)).found
    'Purim'
    """
    text = reading.text
    for field in reading.written:
        if field.name == "observance":
            continue
        start, end = field.span
        text = text[:start] + " " * (end - start) + text[end:]
    for match in _WORD.finditer(text):
        word = match[0]
        if word.casefold().rstrip(".") not in _FILLERS:
            message = f"found {word!r}, expected a month or a year and nothing else"
            return Diagnostic("unread", message, match.span(), word)
    return None
