"""A word -> what it is compared by: one key for all the ways in which people type it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hebdate.text.marks import INVISIBLE, QUOTES

#: What a word is compared without, besides combining marks: apostrophes, quotes, hyphens, dots, and invisible signs.
_DROPPED: Final = QUOTES + "ʻʾʿˈ«»-‐‑־.·ـ" + INVISIBLE
#: Letters that Unicode does not take apart: Yiddish ligatures, and Latin letters with a stroke or without a dot.
_LETTERS: Final = {"װ": "וו", "ױ": "וי", "ײ": "יי", "ł": "l", "Ł": "l", "ı": "i", "đ": "d", "ø": "o", "Ø": "o"}
_TABLE: Final = str.maketrans({**dict.fromkeys(_DROPPED, ""), **_LETTERS})


# Yiddish types two letters as one; Unicode takes them apart only where they carry a point.
_DIGRAPHS: Final = {0x05F0: "וו", 0x05F1: "וי", 0x05F2: "יי"}


#: A bar over n or m doubles it in German hands: Son̄tag.
_DOUBLED: Final = re.compile("([nmNM])\u0304")


def fold(word: str) -> str:
    """word -> what is compared: no case, accents, vowel points, apostrophes, hyphens, dots; single spaces.

    Any text; never raises. Not for display: "Möller" and "Moller" become one.

    >>> fold("Sh’vat"), fold("TÉVET"), fold("מַרְחֶשְׁוָן"), fold("heshvan-kuuta"), fold("Menachem  Av")
    ('shvat', 'tevet', 'מרחשון', 'heshvankuuta', 'menachem av')
    """
    if word.isascii():
        if word.isalpha():
            return word.lower()
        word = word.lower().translate(_TABLE)
    elif min(word) >= "א" and max(word) <= "ת":  # plain Hebrew letters, the usual case
        return word
    else:
        # The acute accent standing alone is used as an apostrophe; Unicode would make it a space with an accent.
        word = unicodedata.normalize("NFKD", word.replace("´", "").translate(_DIGRAPHS))
        word = _DOUBLED.sub(r"\1\1", word)
        word = "".join([char for char in word if not unicodedata.combining(char)]).casefold().translate(_TABLE)
    return " ".join(word.split()) if not word.isalnum() else word
