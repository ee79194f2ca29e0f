"""Numbers in words, as deeds, stones and letters write days and years: words -> an integer, no more.

Days of the month (``twenty-first``, ``fünfzehnten``, ``quince``, ``пятнадцатого``), the letters of a Hebrew numeral by
name (``Yud Tes`` is 19), years (``five thousand seven hundred and eighty-two``), and Hebrew numbers of any size
(חמשת אלפים ושבע מאות ושמונים ושתים is 5782), in the languages that are read without being asked for. The words are
folded as `hebdate.text.fold` does it. A number is read to its end: one that goes on with words that do not fit is none.
"""

from __future__ import annotations

from functools import cache

from hebdate.names.wordnumbers.days import Day, as_written, days, english, parts, table
from hebdate.names.wordnumbers.hebrew import hebrew
from hebdate.names.wordnumbers.letters import letter
from hebdate.names.wordnumbers.years import COMMA, may_begin, year


def counts(word: str) -> bool:
    """Whether a folded word can stand in a number in words, of a day or a year.

    >>> counts("fifteenth"), counts("einundzwanzigsten"), counts("יוד"), counts("market")
    (True, True, False, False)
    """
    return word in _of_days() or may_begin(word) or letter(word) is not None or hebrew([word])[1] > 0


@cache
def _of_days() -> frozenset[str]:
    return frozenset(part for words in table() for part in words)


__all__ = [
    "COMMA",
    "Day",
    "as_written",
    "counts",
    "days",
    "english",
    "hebrew",
    "letter",
    "may_begin",
    "parts",
    "table",
    "year",
]
