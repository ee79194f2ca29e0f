"""One account of a line, being weighed, and the verdicts in their common form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from hebdate.errors import Diagnostic
from hebdate.reading import answer, prices
from hebdate.reading.accounts import Account
from hebdate.reading.claims import Phrase
from hebdate.reading.facts import Facts
from hebdate.reading.reading import HebrewFields
from hebdate.reading.tokens import Line
from hebdate.reading.weigh.fields import known_fields
from hebdate.reading.weigh.verdict import Days, Verdict

Near = dt.date | int | None


#: The most candidates that a reading lists.
MANY: Final = 24


class Scale(NamedTuple):
    """One account, being weighed."""

    account: Account
    facts: Facts
    line: Line
    near: Near

    def open(
        self,
        candidates: Sequence[Days],
        code: str,
        message: str,
        where: Phrase,
        fields: HebrewFields | None = None,
        qualifier: str = "",
    ) -> Verdict:
        """Several days fit, and nothing written chooses."""
        listed = tuple(candidates) if len(candidates) <= MANY or self.near is not None else ()
        diagnostic = answer.diagnostic(self.line, code, message, where)
        known = fields or known_fields(self.facts.hebrew)
        return Verdict(
            "underdetermined", self.account.price + prices.OPEN, None, None, known, None, (),
            (diagnostic,), listed, self.facts.dates, self.facts.weekdays, self.facts.times, qualifier,
        )  # fmt: skip

    def mismatch(
        self,
        diagnostics: Sequence[Diagnostic],
        candidates: Sequence[Days],
        used: tuple[Phrase, ...],
        shown: tuple[int | None, int | None] = (None, None),
    ) -> Verdict:
        """The line contradicts itself; ``shown`` are the days of the civil half, where it names some."""
        listed = tuple(candidates) if len(candidates) <= MANY else ()
        return Verdict(
            "mismatch", self.account.price + prices.CONTRADICTION, shown[0], shown[1],
            known_fields(self.facts.hebrew), None, (), tuple(diagnostics), listed, used, self.facts.weekdays,
            self.facts.times,
        )  # fmt: skip
