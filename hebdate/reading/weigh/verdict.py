"""What one account of a line comes to."""

from __future__ import annotations

from typing import NamedTuple

from hebdate.errors import Diagnostic
from hebdate.reading.claims import Phrase
from hebdate.reading.facts import Weekday
from hebdate.reading.reading import Agreement, HebrewFields

Days = tuple[int, int]


class Verdict(NamedTuple):
    """An answer with its ``score``: the account's price, less what the agreement of its claims earns (bits)."""

    agreement: Agreement
    score: float
    first: int | None = None
    last: int | None = None
    fields: HebrewFields | None = None
    fields_last: HebrewFields | None = None
    inferred: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    candidates: tuple[Days, ...] = ()
    used: tuple[Phrase, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    times: tuple[str, ...] = ()
    qualifier: str = ""

    @property
    def determined(self) -> bool:
        """Whether the account names its day or days for certain."""
        return self.agreement in {"agree", "evening", "single"}
