"""Numbers in words, as deeds, stones and letters write days and years: words -> an integer, no more.

Days of the month (``twenty-first``, ``fünfzehnten``, ``quince``, ``пятнадцатого``), the letters of a Hebrew numeral by
name (``Yud Tes`` is 19), years (``five thousand seven hundred and eighty-two``), and Hebrew numbers of any size
(חמשת אלפים ושבע מאות ושמונים ושתים is 5782), in the languages that are read without being asked for. The words are
folded as `hebdate.text.fold` does it. A number is read to its end: one that goes on with words that do not fit is none.
"""

from __future__ import annotations

from hebdate.names.wordnumbers.days import Day, as_written, days, english, parts, table
from hebdate.names.wordnumbers.hebrew import hebrew
from hebdate.names.wordnumbers.letters import letter
from hebdate.names.wordnumbers.years import COMMA, may_begin, year

__all__ = ["COMMA", "Day", "as_written", "days", "english", "hebrew", "letter", "may_begin", "parts", "table", "year"]
