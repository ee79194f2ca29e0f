"""One mark in a kind of year: an observance before it has a date. And the vocabulary that says what it is."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

#: What an observance is. ``holy``: work is forbidden; ``half``: the middle days of a feast; ``fast``; ``minor``: the
#: other days of the religious year; ``eve``: the day before one; ``shabbat``: a Shabbat with a name; ``month``: Rosh
#: Chodesh; ``modern``: a day of the State of Israel; ``omer``: a day of the count.
Kind = Literal["holy", "half", "fast", "minor", "eve", "shabbat", "month", "modern", "omer"]
KINDS: Final[tuple[Kind, ...]] = ("holy", "half", "fast", "minor", "eve", "shabbat", "month", "modern", "omer")

#: When it begins. ``eve``: at sunset before its day; ``dawn``: with its daylight; ``nightfall``: in the night after.
Begins = Literal["eve", "dawn", "nightfall"]

#: What it does to work (Shabbat aside): forbidden, as on holy days; limited, on the middle days; or allowed.
Work = Literal["forbidden", "limited", "allowed"]

#: The months in ids, by slot; ``adar`` is the only Adar or Adar II.
MONTH_IDS: Final = (
    "", "tishri", "heshvan", "kislev", "tevet", "shevat", "adar-i", "adar", "nisan", "iyyar", "sivan", "tamuz", "av",
    "elul",
)  # fmt: skip


class Entry(NamedTuple):
    """An observance at a place of a kind of year. ``nominal`` is the place that gave it its name, where it moved."""

    place: int
    id: str
    kind: Kind
    number: int | None = None
    of: str | None = None
    begins: Begins = "eve"
    work: Work = "allowed"
    nominal: int | None = None
