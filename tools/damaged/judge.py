"""What a reader made of a damaged line, weighed against the truth."""

from __future__ import annotations

from typing import Protocol

from damaged.kinds import Damaged

#: From best to worst. *honest*: nothing was claimed. *silent*: the damage was passed over, although it could be a part
#: of the date. *contradicting*: a day is claimed that what is written denies.
VERDICTS = ("right", "said", "honest", "silent", "contradicting")

_CLAIMS = frozenset({"agree", "evening", "single"})
#: A diagnostic is about the damage if it touches it, or a word beside it.
_NEAR = 12


class Diagnosed(Protocol):
    """What is asked of a diagnostic."""

    @property
    def code(self) -> str: ...
    @property
    def span(self) -> tuple[int, int]: ...


class Answer(Protocol):
    """What is asked of a reading: it is `hebdate.Reading`."""

    @property
    def agreement(self) -> str: ...
    @property
    def first(self) -> int | None: ...
    @property
    def last(self) -> int | None: ...
    @property
    def diagnostics(self) -> tuple[Diagnosed, ...]: ...


def verdict(damaged: Damaged, answer: Answer) -> str:
    """One of `VERDICTS`."""
    if answer.agreement not in _CLAIMS or answer.first is None or answer.last is None:
        return "honest"
    claimed = (answer.first, answer.last)
    if claimed in damaged.right:
        return "right"
    start, end = damaged.span
    covered = any(
        diagnostic.span[0] < end + _NEAR and diagnostic.span[1] > start - _NEAR for diagnostic in answer.diagnostics
    )
    if claimed in damaged.said and covered:
        return "said"
    if claimed in damaged.passed:
        return "silent"
    if any(diagnostic.code == "julian" for diagnostic in answer.diagnostics) and claimed in damaged.julian_days():
        return "said"
    return "contradicting"
