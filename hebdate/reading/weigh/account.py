"""One account: the verdict on it."""

from __future__ import annotations

from typing import Final

from hebdate.reading import answer, prices
from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import stretches
from hebdate.reading.weigh.alone import of_one_calendar
from hebdate.reading.weigh.both import of_both
from hebdate.reading.weigh.islamic import islamic_alone, third
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Verdict
from hebdate.reading.weigh.years import only_years

#: The most dates of one calendar that are one header: what is compared with each other must be few.
FEW: Final = 12


def weigh(scale: Scale) -> Verdict:
    """The verdict on this account."""
    facts = scale.facts
    doubtful = [phrase for phrase in (*facts.dates, *facts.islamic) if phrase.qualifier]
    if len(facts.civil) > FEW or len(facts.hebrew) > FEW:
        return scale.open([], "two-dates", "there are too many dates in the text for one header", facts.dates[0])
    if doubtful and not _proved(scale, doubtful):
        return _doubtful(scale, doubtful[0])
    years = [phrase for phrase in facts.dates if phrase.level == "year"]
    dated = [phrase for phrase in facts.dates if phrase.level != "year"]
    if {phrase.calendar for phrase in dated} == {"civil", "hebrew"}:
        verdict = of_both(scale, [p for p in facts.civil if p in dated], [p for p in facts.hebrew if p in dated], years)
    elif dated:
        verdict = of_one_calendar(scale, dated, years)
    elif {phrase.calendar for phrase in years} == {"civil", "hebrew"}:
        verdict = only_years(scale)
    elif facts.islamic:
        return islamic_alone(scale)
    elif years:
        return only_years(scale)
    else:
        return Verdict("none", scale.account.price + prices.NOTHING, diagnostics=(answer.no_date(),))
    if doubtful and verdict.determined:
        code, message = answer.doubt(doubtful[0], scale.line.slice(doubtful[0].start, doubtful[0].end))
        caution = answer.diagnostic(scale.line, code, message, doubtful[0])
        verdict = verdict._replace(diagnostics=(caution, *verdict.diagnostics))
    return third(scale, verdict)


def _proved(scale: Scale, doubtful: list[Phrase]) -> bool:
    """Whether a date that is named only about stands beside a whole one of the other calendar."""
    if any(phrase.qualifier not in {"about", "uncertain"} or not phrase.claims for phrase in doubtful):
        return False
    calendars = {phrase.calendar for phrase in doubtful}
    certain = {p.calendar for p in scale.facts.dates if not p.qualifier and p.level == doubtful[0].level}
    return len(calendars) == 1 and bool(certain - calendars)


def _doubtful(scale: Scale, phrase: Phrase) -> Verdict:
    """A date that the line itself does not claim for certain."""
    code, message = answer.doubt(phrase, scale.line.slice(phrase.start, phrase.end))
    days = sorted({(s.first, s.last) for s in stretches(phrase)}) if phrase.claims and not phrase.yearless else []
    if code == "era" or phrase.level == "year":
        days = []
    return scale.open(days, code, message, phrase, qualifier=phrase.qualifier)
