"""What a sense is: a rule names it, and it makes claims of the rule's item."""

from __future__ import annotations

from collections.abc import Callable

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim
from hebdate.reading.tokens import Line

#: The claims of each date inside an item, in their order.
Inner = list[list[Claim]]
Sense = Callable[[Item, Line], list[Claim]]
SenseOver = Callable[[Item, Line, Inner], list[Claim]]
