"""How the claims of two calendars agree: on the same day, on the evening before, or not at all."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import Stretch, stretches

_CENTURY_RD: Final = dt.date(1900, 1, 1).toordinal()


class Pair(NamedTuple):
    """Two phrases that agree: how, on which stretches, and the days they name together."""

    agreement: str
    civil: Stretch
    hebrew: Stretch
    first: int
    last: int
    inferred: tuple[str, ...]
    phrases: tuple[Phrase, Phrase]

    @property
    def far(self) -> bool:
        """Whether two digits of the year rest on too little: an old century, or a month without its day."""
        weak = {"gregorian.century", "hebrew.year"} <= set(self.inferred)
        return weak and (self.first < _CENTURY_RD or not (self.hebrew.exact and self.civil.exact))

    @property
    def rank(self) -> tuple[int, int, int]:
        """Best first: agreement before evening, both halves at the same level, days before months."""
        return (
            self.agreement != "agree",
            self.civil.exact != self.hebrew.exact,
            -self.civil.exact - self.hebrew.exact,
        )

    @property
    def level(self) -> str:
        """What both halves name: "day", "month" or "year"."""
        if self.civil.exact and self.hebrew.exact:
            return "day"
        if self.hebrew.claim.start.observed:
            return "month"
        points = (self.civil.claim.start, self.hebrew.claim.start)
        return "month" if all(point.month for point in points) else "year"


def relation(civil: Stretch, hebrew: Stretch) -> str:
    """How two stretches agree: "agree", "evening" or ""."""
    if civil.exact and hebrew.exact:
        if hebrew.claim.start.day == -1 or civil.claim.start.day == -1:  # Rosh Chodesh, of one day or two
            return "agree" if hebrew.first <= civil.first and civil.last <= hebrew.last else ""
        if civil.first == hebrew.first and civil.last == hebrew.last:
            return "agree"
        if civil.first + 1 == hebrew.first and hebrew.last in (civil.last, civil.last + 1):
            return "evening"
        return ""
    if civil.exact:
        return "agree" if hebrew.first <= civil.first and civil.last <= hebrew.last else ""
    if hebrew.exact:
        return "agree" if civil.first <= hebrew.first and hebrew.last <= civil.last else ""
    return "agree" if civil.first <= hebrew.last and hebrew.first <= civil.last else ""


def pairs(civil: Phrase, hebrew: Phrase, *, far: bool = False) -> list[Pair]:
    """Every way in which two phrases agree; ``far``: also two digits of any century beside a date without a year."""
    left, right = stretches(civil), stretches(hebrew)
    found: list[Pair] = []
    if left and not right and hebrew.yearless:
        for stretch in left:
            for other in stretches(hebrew, (stretch.first - 1, stretch.last + 1)):
                found += pair_up(civil, stretch, hebrew, other)
    elif right and not left and civil.yearless:
        for stretch in right:
            for other in stretches(civil, (stretch.first - 1, stretch.last + 1)):
                found += pair_up(civil, other, hebrew, stretch)
    else:
        for stretch in left:
            for other in right:
                found += pair_up(civil, stretch, hebrew, other)
    # Of four centuries one would nearly always fit, so that only the last two count.
    return found if far else [pair for pair in found if not pair.far]


def pair_up(civil: Phrase, left: Stretch, hebrew: Phrase, right: Stretch) -> list[Pair]:
    """The pair that two stretches make, if they agree."""
    agreement = relation(left, right)
    if not agreement:
        return []
    if right.claim.shift < 0:  # the eve of a Hebrew day is the evening on which it begins
        if agreement != "agree":
            return []
        agreement = "evening"
    inferred = tuple(name for name in dict.fromkeys(left.inferred + right.inferred) if name != "dual")
    if left.exact or not right.exact:
        first, last = left.first, left.last
    else:
        first, last = right.first, right.last
    return [Pair(agreement, left, right, first, last, inferred, (civil, hebrew))]
