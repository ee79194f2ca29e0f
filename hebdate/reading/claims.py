"""What a phrase claims of the day: fields as they are understood, each with all that it can mean."""

from __future__ import annotations

from typing import NamedTuple

from hebdate.reading.observed import Observed
from hebdate.writing.written import Written


class Year(NamedTuple):
    """A year as written: the years it can mean, nearest sense first, and the field nobody wrote (or "")."""

    candidates: tuple[int, ...]
    inferred: str = ""


class Point(NamedTuple):
    """One end of a claim: the year (None where unwritten), the month, the day; 0 where unwritten.

    A day that is named by what it is has no month; its day is 1 where it is one day, and 0 where it is several.
    """

    year: Year | None
    month: int
    day: int
    observed: Observed | None = None


class Claim(NamedTuple):
    """One thing that a phrase can mean: from `start` to `end` (None for one point).

    ``julian``: the fields are the Julian calendar's. ``shift``: days to add, -1 for an eve. ``within``: civil years of
    which the day must be in one, for a Hebrew date with a civil year.
    """

    start: Point
    end: Point | None = None
    julian: bool = False
    shift: int = 0
    within: tuple[int, ...] = ()


class Phrase(NamedTuple):
    """A date in one calendar ("civil", "hebrew", "islamic"): where it stands, and all that it can claim."""

    calendar: str
    start: int
    end: int
    claims: tuple[Claim, ...]
    fields: tuple[Written, ...]
    numeric: bool = False
    repaired: str = ""  # what was misprinted and must be proved by the rest of the line
    qualifier: str = ""  # approximate, uncertain, before, after, either

    @property
    def level(self) -> str:
        """ "day", "week" (also a feast of several days), "month" or "year": the finest thing that is written."""
        point = self.claims[0].start if self.claims else Point(None, 0, 1)
        if point.observed and not point.day:
            return "week"
        return "day" if point.day else "month" if point.month else "year"

    @property
    def observed(self) -> Observed | None:
        """What names the day, where no day and month do."""
        return self.claims[0].start.observed if self.claims else None

    @property
    def yearless(self) -> bool:
        """Whether no year is written in the phrase."""
        if not self.claims:
            return False
        claim = self.claims[0]
        return not claim.within and claim.start.year is None and (claim.end is None or claim.end.year is None)
