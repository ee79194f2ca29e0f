"""The forms of dates as data: each rule with its pattern, its price and the printed lines it is for."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar import beside, dates, noise, observances, spans
from hebdate.reading.grammar.rule import Rule

#: Every rule, in the order of the documentation.
RULES: Final[tuple[Rule, ...]] = (*dates.RULES, *spans.RULES, *beside.RULES, *noise.RULES, *observances.RULES)
