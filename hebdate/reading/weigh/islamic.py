"""A date of the Islamic calendar, alone or as the third of a line."""

from __future__ import annotations

from hebdate.reading import answer
from hebdate.reading.stretches import stretches
from hebdate.reading.weigh import contradict
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Verdict


def third(scale: Scale, verdict: Verdict) -> Verdict:
    """The verdict, if the Islamic date beside it agrees; by one day it may differ, as the moon was seen."""
    if not scale.facts.islamic or verdict.first is None or not verdict.determined:
        return verdict
    last = verdict.last or verdict.first
    for phrase in scale.facts.islamic:
        days = [] if phrase.yearless else stretches(phrase, (verdict.first - 30, last + 30))
        if days and not any(s.first - 1 <= last and verdict.first <= s.last + 1 for s in days):
            return contradict.islamic(scale, verdict, phrase, days[0].first)
    return verdict._replace(used=(*verdict.used, *scale.facts.islamic))


def islamic_alone(scale: Scale) -> Verdict:
    """An Islamic date names a day only to within the sighting of the moon."""
    phrase = scale.facts.islamic[0]
    found = [] if phrase.yearless else stretches(phrase)
    days = sorted({(s.first + by, s.last + by) for s in found for by in (-1, 0, 1)})
    return scale.open(days, "islamic", answer.ISLAMIC_ALONE, phrase)
