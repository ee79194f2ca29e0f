"""Why several days fit what is written, as a diagnostic's code."""

from __future__ import annotations

from collections.abc import Iterable

from hebdate.arithmetic import from_rd
from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.observed import parted
from hebdate.reading.stretches import Stretch
from hebdate.reading.weigh.pairing import Pair


def why_many(found: Iterable[Pair | Stretch]) -> str:
    """The code for several days that one phrase can mean."""
    claims = []
    inferred: set[str] = set()
    found = list(found)
    for one in found:
        claims += [one.civil.claim, one.hebrew.claim] if isinstance(one, Pair) else [one.claim]
        inferred |= set(one.inferred)
    observed = [claim for claim in claims if claim.start.observed]
    if observed:
        first = found[0].first
        named = observed[0].start.observed
        return "schedule" if named and parted(named, from_rd(first)[0]) else "observance"
    if any(claim.start.month == PLAIN_ADAR for claim in claims):
        return "two-adars"
    if "dual" in inferred:
        return "dual-year"
    if "illegible" in inferred:
        return "illegible"
    if any(claim.within for claim in claims):
        return "hybrid"
    if len({(claim.start.month, claim.start.day) for claim in claims}) > 1:
        return "order"
    return "century"
