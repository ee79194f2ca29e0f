"""The Hebrew fields of a verdict: as they are written, or those of the day."""

from __future__ import annotations

from collections.abc import Sequence

from hebdate.arithmetic import from_rd, is_leap
from hebdate.date import Month
from hebdate.names.known.words import NEW_MONTH, PLAIN_ADAR
from hebdate.reading.claims import Phrase
from hebdate.reading.reading import HebrewFields, hebrew_fields_of
from hebdate.reading.stretches import Stretch
from hebdate.reading.weigh.pairing import Pair


def hebrew_of(pair: Pair) -> tuple[HebrewFields, HebrewFields | None]:
    """The Hebrew fields of an agreement: days where a half names them, else the months or years written."""
    if pair.civil.exact or pair.hebrew.exact:
        shift = pair.agreement == "evening"
        if pair.hebrew.exact and pair.hebrew.claim.start.day != NEW_MONTH:
            by = pair.hebrew.claim.shift
            first, last = pair.hebrew.first - by, pair.hebrew.last - by
        else:
            first, last = pair.first + shift, pair.last + shift
        return hebrew_fields_of(first), (hebrew_fields_of(last) if last != first else None)
    return loose_fields(pair.hebrew)


def loose_fields(stretch: Stretch) -> tuple[HebrewFields, HebrewFields | None]:
    """The Hebrew fields of a month or a year, and those of its end where it has one."""
    year, slot, _ = from_rd(stretch.first)
    claim = stretch.claim
    if not claim.start.month:
        return HebrewFields(year), None
    first = HebrewFields(year, Month(slot))
    if claim.end is None:
        return first, None
    last_year, last_slot, _ = from_rd(stretch.last)
    return first, HebrewFields(last_year, Month(last_slot))


def year_alone(years: tuple[Phrase, ...]) -> int | None:
    """The Hebrew year among years that stand alone, if there is one."""
    for phrase in years:
        if phrase.calendar == "hebrew" and phrase.claims[0].start.year:
            return phrase.claims[0].start.year.candidates[0]
    return None


def known_fields(hebrew: Sequence[Phrase]) -> HebrewFields | None:
    """The Hebrew fields that are written, where all of the claims share them."""
    phrases = [phrase for phrase in hebrew if phrase.claims]
    if not phrases:
        return None
    main = next((phrase for phrase in phrases if phrase.level != "year"), phrases[0])
    points = [claim.start for claim in main.claims]
    if main.observed:
        years = {year for point in points if point.year for year in point.year.candidates}
        return HebrewFields(next(iter(years))) if len(years) == 1 else None
    years = {year for point in points if point.year for year in point.year.candidates}
    months = {7 if point.month == PLAIN_ADAR else point.month for point in points}
    if any(point.month == PLAIN_ADAR and (not years or any(map(is_leap, years))) for point in points):
        months = set()  # one of the two
    days = {point.day for point in points}
    year = years.pop() if len(years) == 1 else None
    month = months.pop() if len(months) == 1 else 0
    day = days.pop() if len(days) == 1 else 0
    if year is None and len(phrases) > 1:
        year = year_alone(tuple(p for p in phrases if p.level == "year"))
    return HebrewFields(year, Month(month) if 1 <= month <= 13 else None, day if day > 0 else None)
