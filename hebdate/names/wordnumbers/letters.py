"""The letters of a Hebrew numeral by name, as Yeshivish English writes days: Yud Tes Kislev, Gimmel Tammuz."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

# In the spellings of Hasidic and of general print.
_LETTERS: Final = {
    "alef": 1, "aleph": 1, "alev": 1, "beis": 2, "bais": 2, "beit": 2, "gimmel": 3, "gimel": 3, "daled": 4, "dalet": 4,
    "hey": 5, "hei": 5, "vav": 6, "vov": 6, "zayin": 7, "zayn": 7, "zain": 7, "ches": 8, "chet": 8, "het": 8,
    "tes": 9, "tet": 9, "yud": 10, "yod": 10, "yood": 10, "chof": 20, "chaf": 20, "kaf": 20, "kof": 20, "lamed": 30,
    "chai": 18,
}  # fmt: skip
_ONLY_IN_PAIRS: Final = {"bet": 2, "beth": 2, "he": 5, "heh": 5, "waw": 6}
_TENS: Final = (("yud", 10), ("yod", 10), ("chof", 20), ("kaf", 20), ("chaf", 20))


def letter(word: str) -> int | None:
    """The name of a letter -> its value, up to 30: "gimmel" is 3. None for a word that is no such name.

    >>> letter("gimmel"), letter("bet")
    (3, None)
    """
    return _LETTERS.get(word)


def pairs() -> Iterator[tuple[str, int]]:
    """Two letters by name -> the day that they are: ("yud tes", 19), and ("tes vov", 15)."""
    for one, value in {**_LETTERS, **_ONLY_IN_PAIRS}.items():
        for ten, tens in _TENS:
            if value < 10:
                yield f"{ten} {one}", tens + value
        if value in (6, 7):
            yield from ((f"{nine} {one}", 9 + value) for nine in ("tes", "tet"))
