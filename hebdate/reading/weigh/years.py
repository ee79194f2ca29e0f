"""Years alone, of one calendar or of both."""

from __future__ import annotations

from hebdate.reading import prices
from hebdate.reading.stretches import stretches
from hebdate.reading.weigh import contradict
from hebdate.reading.weigh.fields import loose_fields
from hebdate.reading.weigh.pairing import pairs
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Verdict


def only_years(scale: Scale) -> Verdict:
    civil = [phrase for phrase in scale.facts.civil if phrase.level == "year"]
    hebrew = [phrase for phrase in scale.facts.hebrew if phrase.level == "year"]
    near = [(c, h) for c in civil for h in hebrew if max(c.start, h.start) - min(c.end, h.end) <= 8]
    for left, right in near:
        for pair in pairs(left, right):
            fields, fields_last = loose_fields(pair.hebrew)
            return Verdict(
                "agree", scale.account.price - prices.AGREEMENT["year"], pair.first, pair.last, fields, fields_last,
                pair.inferred, (), (), (left, right),
            )  # fmt: skip
    for left, right in near:
        return contradict.years(scale, left, right)
    main = (hebrew or civil)[0]
    days = [(stretch.first, stretch.last) for stretch in stretches(main)]
    return scale.open(days, "month-only", "a year is named, not a day", main)
