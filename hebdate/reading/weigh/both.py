"""Dates of both calendars: the day on which they agree, or how they do not."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hebdate.errors import Diagnostic
from hebdate.reading import answer, prices
from hebdate.reading.claims import Phrase
from hebdate.reading.facts import by_day, late
from hebdate.reading.stretches import stretches
from hebdate.reading.weigh import contradict
from hebdate.reading.weigh.alone import of_one_calendar
from hebdate.reading.weigh.fields import hebrew_of
from hebdate.reading.weigh.pairing import Pair, pairs
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Verdict
from hebdate.reading.weigh.weekdays import weekday_fits
from hebdate.reading.weigh.why import why_many
from hebdate.reading.weigh.window import loose_pairs, window_of


def of_both(scale: Scale, civil: list[Phrase], hebrew: list[Phrase], years: list[Phrase]) -> Verdict:
    """The verdict on dates of both calendars, and years beside them."""
    hebrew = [phrase for phrase in hebrew if not phrase.observed] or hebrew
    agreeing = [pair for c in civil for h in hebrew for pair in pairs(c, h)]
    if hebrew[0].observed and agreeing and all(pair.agreement == "evening" for pair in agreeing):
        return of_one_calendar(scale, civil, years)  # a feast that begins in the evening
    if not agreeing:
        return _disagreeing(scale, civil, hebrew)
    fitting = [pair for pair in agreeing if weekday_fits(scale, pair)]
    if not fitting:
        return contradict.wrong_weekday_of_pair(scale, min(agreeing, key=lambda pair: pair.rank))
    best = min(pair.rank for pair in fitting)
    chosen = [pair for pair in fitting if pair.rank == best]
    subjects = {(pair.first, pair.last) for pair in chosen}
    if len(subjects) > 1:
        code = "two-dates" if len({id(pair.phrases[0]) for pair in chosen}) > 1 else why_many(chosen)
        return scale.open(sorted(subjects), code, f"{len(subjects)} days fit what is written", chosen[0].phrases[0])
    return _agreed(scale, chosen, years)


def _agreed(scale: Scale, chosen: list[Pair], years: list[Phrase]) -> Verdict:
    pair = chosen[0]
    evening = pair.agreement == "evening"
    used = tuple(dict.fromkeys(phrase for one in chosen for phrase in one.phrases))
    other_year = next((year for year in years if not _holds(year, pair)), None)
    if other_year is not None and (pair.level != "day" or any(p.yearless for p in used)):
        text = scale.line.slice(other_year.start, other_year.end)
        return scale.open([(pair.first, pair.last)], "unread", answer.year_beside(text), other_year)
    if evening and by_day(scale.facts):
        return contradict.halves(scale, [pair.phrases[0]], [pair.phrases[1]])
    if _after_sunset(scale) and not evening and pair.level == "day" and pair.first == pair.last:
        return scale.open([(pair.first, pair.first)], "night", answer.NIGHT_OF_PAIR, pair.phrases[1])
    diagnostics, extra = _leftovers(scale, pair, used)
    if diagnostics is None and extra[0].observed:
        return contradict.observance(scale, pair.phrases[0], extra[0])
    if diagnostics is None:
        return contradict.third_date(scale, pair, extra[0])
    fields, fields_last = hebrew_of(pair)
    score = scale.account.price - prices.AGREEMENT[pair.level] + evening * prices.EVENING
    score += prices.ANOTHER_DATE * sum(diagnostic.code == "other-date" for diagnostic in diagnostics)
    score += 0.5 * (pair.civil.exact != pair.hebrew.exact)
    if other_year is not None:
        diagnostics += (answer.other_date(scale.line, other_year),)
        score += prices.ANOTHER_DATE
    if any(phrase.repaired for phrase in pair.phrases) and pair.level == "year":
        return scale.open([(pair.first, pair.last)], "illegible", answer.illegible(used, alone=True), pair.phrases[0])
    diagnostics += answer.repairs(scale.line, used)
    if pair.level == "day" and not evening and (late(scale.facts) or scale.facts.night):
        diagnostics += (answer.late(scale.line, pair.phrases[1]),)
    return Verdict(
        "evening" if evening else "agree", score, pair.first, pair.last, fields, fields_last, pair.inferred,
        diagnostics, (), (*used, *extra, *years), scale.facts.weekdays, scale.facts.times,
    )  # fmt: skip


def _after_sunset(scale: Scale) -> bool:
    """Whether the line says that the next Hebrew day has begun; an evening or a night may be before or after."""
    return any(
        leaf.category == "after.sunset"
        for item in scale.account.phrases
        if item.category in {"part.night", "day.night"}
        for at in range(item.start, item.end)
        for leaf in scale.line.leaves[at]
    )


def _leftovers(
    scale: Scale, pair: Pair, used: tuple[Phrase, ...]
) -> tuple[tuple[Diagnostic, ...] | None, tuple[Phrase, ...]]:
    """A caution for each other date that is not the day; None, and the date, where one contradicts it."""
    found = []
    same: list[Phrase] = []
    evening = pair.agreement == "evening"
    for phrase in scale.facts.dates:
        if phrase in used or phrase.level == "year":
            continue
        days = stretches(phrase, (pair.first - 1, pair.last + 1))
        if any(s.first <= pair.last + evening and pair.first <= s.last + evening for s in days):
            same.append(phrase)
            continue
        if phrase.observed:
            if not any(s.first <= pair.last + 200 and pair.first <= s.last + 200 for s in days):
                continue  # a day of the State in a year before its law
            return None, (phrase,)
        whole = phrase.level == "day" and not phrase.yearless
        if answer.in_one_breath(scale.line, phrase, used) or not whole or any(p.yearless for p in pair.phrases):
            return None, (phrase,)
        found.append(answer.other_date(scale.line, phrase))
    return tuple(found), tuple(same)


def _disagreeing(scale: Scale, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict:
    if all(p.yearless for p in civil) and all(p.yearless for p in hebrew):
        return _without_years(scale, civil, hebrew)
    old = [pair for c in civil for h in hebrew for pair in pairs(c, h, far=True)]
    if old:
        old = [pair for pair in old if weekday_fits(scale, pair)] or old
        days = sorted({(pair.first, pair.last) for pair in old})
        return scale.open(days, "century", answer.CENTURY_OF_PAIR, old[0].phrases[0])
    if all(phrase.observed and phrase.yearless for phrase in hebrew) and not all(p.yearless for p in civil):
        return contradict.observance(scale, civil[0], hebrew[0])
    return _julian(scale, civil, hebrew) or contradict.halves(scale, civil, hebrew)


def _without_years(scale: Scale, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict:
    """Both halves, and a year on neither: the days of the window that fit."""
    window = window_of(scale)
    agreeing = [pair for c in civil for h in hebrew for pair in loose_pairs(c, h, window)]
    found = [pair for pair in agreeing if weekday_fits(scale, pair)]
    if any(pair.agreement == "agree" for pair in found):
        found = [pair for pair in found if pair.agreement == "agree"]
    days = sorted({(pair.first, pair.last) for pair in found if window[0] <= pair.first <= window[1]})
    if not days and not agreeing:
        return contradict.halves(scale, civil, hebrew)
    return scale.open(days, "no-year", answer.no_year_of_pair(len(days), window), civil[0])


#: The last day on which a state's civil calendar was the Julian one in print (Greece, 1923).
_JULIAN_ENDS: Final = dt.date(1923, 3, 1).toordinal()


def _julian(scale: Scale, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict | None:
    """The halves agree when the civil one is read in the Julian calendar: before 1582, in Russia to 1918."""
    for phrase in civil:
        if phrase.level != "day" or phrase.yearless or phrase.repaired:
            continue
        if any(claim.julian or claim.end for claim in phrase.claims):
            continue
        moved = phrase._replace(claims=tuple(claim._replace(julian=True) for claim in phrase.claims))
        for other in hebrew:
            for pair in pairs(moved, other):
                if pair.first > _JULIAN_ENDS or not pair.hebrew.exact or not weekday_fits(scale, pair):
                    continue
                fields, fields_last = hebrew_of(pair)
                caution = answer.julian(scale.line, phrase, pair.first)
                evening = pair.agreement == "evening"
                score = scale.account.price - prices.AGREEMENT["day"] + prices.JULIAN + evening * prices.EVENING
                return Verdict(
                    "evening" if evening else "agree", score, pair.first, pair.last, fields, fields_last,
                    pair.inferred, (caution,), (), (phrase, other), scale.facts.weekdays, scale.facts.times,
                )  # fmt: skip
    return None


def _holds(year: Phrase, pair: Pair) -> bool:
    return any(s.first <= pair.last + 1 and pair.first <= s.last for s in stretches(year))
