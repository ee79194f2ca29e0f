"""The marks that stand for a quote, and the signs that nobody sees: each listed once, for whoever writes or reads them.

A geresh and an apostrophe are typed alike, and so are gershayim and quotation marks; people and programs use a dozen
signs for each. Sources: the Unicode names lists of General Punctuation, Hebrew, Spacing Modifier Letters and Halfwidth
and Fullwidth Forms; Unicode Standard Annex #9 for the marks of direction.
"""

from __future__ import annotations

from typing import Final

#: What is typed for a geresh or an apostrophe.
SINGLE: Final = "׳'’‘‛‚`´′ʼʹ՚＇"
#: What is typed for gershayim or a double quotation mark.
DOUBLE: Final = '״"”“„‟″ʺ＂'
QUOTES: Final = SINGLE + DOUBLE

#: Direction: LRM, RLM, ALM, embeddings, overrides, isolates, and what ends them.
DIRECTION: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: What a person does not see and a program may put anywhere: direction, joining, soft hyphens, Mongolian selectors.
INVISIBLE: Final = (
    DIRECTION + "\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff" + "\u180b\u180c\u180d\u180e"
)

#: Niqqud and cantillation, as the inside of a character class. Between them stand the maqaf 05BE, paseq 05C0, sof pasuq
#: 05C3 and nun hafukha 05C6, which are punctuation.
POINT_CLASS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
#: The code points of the same.
POINTS: Final = (*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7)
