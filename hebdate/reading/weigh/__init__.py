"""Which days an account allows: each of its claims is a set of days, and the answer is what lies in all of them.

One day left is the answer; none left is a contradiction; several left is open. A Hebrew date exactly one day ahead is
an *evening*: the Hebrew day begins at sunset. Nothing is guessed: no default year, no today, no clamped 30th.
"""

from hebdate.reading.weigh.account import weigh
from hebdate.reading.weigh.scale import MANY, Near, Scale
from hebdate.reading.weigh.verdict import Days, Verdict

__all__ = ["MANY", "Days", "Near", "Scale", "Verdict", "weigh"]
