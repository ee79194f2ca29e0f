"""From the items of an account to the dates that they claim."""

from __future__ import annotations

from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Phrase
from hebdate.reading.sense import named, numeric, spans, styles, years
from hebdate.reading.sense.fields import from_fields
from hebdate.reading.sense.items import dates_in, is_dated, is_numeric
from hebdate.reading.sense.sense import Sense, SenseOver
from hebdate.reading.sense.written import written_fields
from hebdate.reading.tokens import Line


def phrases_of(item: Item, line: Line) -> tuple[Phrase, ...]:
    """The dates that an item of the chart claims: one, or the two of a pair."""
    if item.rule and item.rule.how == "pair":
        return tuple(
            phrase for child in item.children if is_dated(child.category) for phrase in phrases_of(child, line)
        )
    qualifier = ""
    inner = item
    if item.category in {"doubtful", "other.era", "unread.date"}:
        qualifier = item.rule.how if item.rule else ""
        dated = [child for child in item.children if _dated_or_year(child)]
        if not dated or item.category == "unread.date":
            return (Phrase("civil", item.start, item.end, (), (), qualifier=qualifier),)
        inner = dated[-1]
    calendar = inner.category.partition(".")[0]
    claims = tuple(dict.fromkeys(_claims(inner, line)))
    fields = tuple(written_fields(inner, line, 0))
    repaired = _repaired(inner, line)
    return (Phrase(calendar, item.start, item.end, claims, fields, is_numeric(inner), repaired, qualifier),)


def _dated_or_year(item: Item) -> bool:
    return is_dated(item.category) or item.category in {"civil.year", "hebrew.year"}


def _repaired(item: Item, line: Line) -> str:
    for part in item.walk():
        if part.rule and part.rule.how in {"near", "illegible"}:
            return line.slice(part.start, part.end).rstrip(".")
    return ""


def _claims(item: Item, line: Line) -> list[Claim]:
    """All that one date can mean."""
    how = item.rule.how if item.rule else ""
    sense = SENSES.get(how)
    if sense is not None:
        return sense(item, line)
    inner = dates_in(item)
    over = OVER.get(how)
    if over is not None:
        return over(item, line, [_claims(date, line) for date in inner])
    return _claims(inner[0], line) if inner else from_fields(item, line)


#: What the rules call the senses, and the functions that make the claims.
SENSES: Final[dict[str, Sense]] = {**numeric.SENSES, **spans.SENSES, **styles.SENSES, **years.SENSES, **named.SENSES}
#: Those that make them from the claims of the dates inside.
OVER: Final[dict[str, SenseOver]] = {**spans.OVER, **styles.OVER, **years.OVER, **named.OVER}
