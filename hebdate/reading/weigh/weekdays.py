"""Whether the weekdays of a line are those of a day."""

from __future__ import annotations

from hebdate.reading.claims import Phrase
from hebdate.reading.stretches import Stretch
from hebdate.reading.weigh.pairing import Pair
from hebdate.reading.weigh.scale import Scale


def weekday_fits(scale: Scale, pair: Pair) -> bool:
    if pair.first != pair.last:
        return True
    civil = (pair.first - 1) % 7
    for weekday in scale.facts.weekdays:
        if weekday.day == civil:
            continue
        if pair.agreement == "evening" and weekday.calendar != "civil" and weekday.day == (civil + 1) % 7:
            continue
        return False
    return True


def alone_fits(scale: Scale, stretch: Stretch) -> bool:
    if stretch.first != stretch.last:
        return stretch.claim.end is not None or any(
            all(weekday.day == (rd - 1) % 7 for weekday in scale.facts.weekdays)
            for rd in range(stretch.first, stretch.last + 1)
        )
    return all(weekday.day == (stretch.first - 1) % 7 for weekday in scale.facts.weekdays)


def night_fits(scale: Scale, stretch: Stretch, main: Phrase) -> bool:
    """Whether the weekday is that of the evening on which the Hebrew day began."""
    nights = [weekday for weekday in scale.facts.weekdays if weekday.night]
    return (
        main.calendar == "hebrew"
        and bool(nights)
        and stretch.first == stretch.last
        and all(weekday.day == (stretch.first - 2) % 7 for weekday in scale.facts.weekdays)
    )


def on_their_weekday(scale: Scale, found: list[Stretch]) -> list[Stretch]:
    """The two days of Rosh Chodesh, narrowed by the weekday."""
    if not scale.facts.weekdays:
        return found
    days = {weekday.day for weekday in scale.facts.weekdays}
    narrowed = []
    for stretch in found:
        fitting = [rd for rd in range(stretch.first, stretch.last + 1) if days == {(rd - 1) % 7}]
        loose = stretch.claim.end is None and len(fitting) == 1
        narrowed.append(stretch._replace(first=fitting[0], last=fitting[0]) if loose else stretch)
    return narrowed
