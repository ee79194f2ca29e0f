"""Dates of one calendar: the day they name, if it is one."""

from __future__ import annotations

from typing import Final

from hebdate.names.known.words import NEW_MONTH
from hebdate.reading import answer, prices
from hebdate.reading.claims import Phrase
from hebdate.reading.reading import HebrewFields, hebrew_fields_of
from hebdate.reading.stretches import Stretch, exists, stretches
from hebdate.reading.weigh import contradict
from hebdate.reading.weigh.fields import known_fields, loose_fields, year_alone
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Days, Verdict
from hebdate.reading.weigh.weekdays import alone_fits, night_fits, on_their_weekday
from hebdate.reading.weigh.why import why_many
from hebdate.reading.weigh.window import in_window, window_of


def of_one_calendar(scale: Scale, dated: list[Phrase], years: list[Phrase]) -> Verdict:
    for phrase in dated:
        if phrase.repaired:
            days = sorted({(s.first, s.last) for s in stretches(phrase)})
            return scale.open(days, "illegible", answer.illegible((phrase,), alone=True), phrase)
    for phrase in dated:
        if not exists(phrase):
            return contradict.impossible(scale, phrase)
    with_year = [phrase for phrase in dated if not phrase.yearless]
    if not with_year:
        return _yearless(scale, dated, years)
    with_year.sort(key=lambda phrase: (bool(phrase.observed), _LEVELS[phrase.level], len(stretches(phrase))))
    main = with_year[0]
    found = stretches(main)
    for other in dated:
        if other is main:
            continue
        narrowed = _narrowed(found, other)
        if not narrowed and (other.observed or main.observed):
            date, named = (main, other) if other.observed else (other, main)
            return contradict.observance(scale, date, named)
        if not narrowed:
            return contradict.two_dates(scale, main, other)
        found = narrowed
    if main.level == "week":
        found = on_their_weekday(scale, found) if scale.facts.weekdays else _on_the_sabbath(found)
    if main.level == "day":
        fitting = [stretch for stretch in found if alone_fits(scale, stretch)]
        if not fitting:
            fitting = [s for s in found if night_fits(scale, s, main)]
            if fitting:
                return _evening_alone(scale, main, fitting[0])
            return contradict.wrong_weekday_alone(scale, main, found)
        found = on_their_weekday(scale, fitting)
    return _one_subject(scale, main, found, years)


def _one_subject(scale: Scale, main: Phrase, found: list[Stretch], years: list[Phrase]) -> Verdict:
    subjects = sorted({(stretch.first, stretch.last) for stretch in found})
    others = [year for year in years if year.calendar != main.calendar]
    same = [year for year in years if year.calendar == main.calendar]
    confirmed = False
    if others:
        kept = [days for days in subjects if all(meets(year, days, main.calendar) for year in others)]
        if not kept:
            return contradict.other_year(scale, main, others[0], subjects)
        subjects, confirmed = kept, True
    if len(subjects) > 1 or ({"gregorian.century", "hebrew.century"} & set(found[0].inferred) and not confirmed):
        code = why_many(found)
        return scale.open(subjects, code, answer.several(code, len(subjects)), main)
    first, last = subjects[0]
    if any(not meets(year, (first, last), "") for year in same):
        text = scale.line.slice(same[0].start, same[0].end)
        return scale.open([(first, last)], "unread", answer.year_beside(text), same[0])
    stretch = next(s for s in found if (s.first, s.last) == subjects[0])
    return _single(scale, main, stretch, confirmed=confirmed, years=tuple(others))


def _single(scale: Scale, main: Phrase, stretch: Stretch, *, confirmed: bool, years: tuple[Phrase, ...]) -> Verdict:
    first, last = stretch.first, stretch.last
    level = "day" if main.level == "week" and first == last else main.level
    fields_last: HebrewFields | None = None
    if level == "day":
        fields = hebrew_fields_of(first)
        fields_last = hebrew_fields_of(last) if last != first else None
    elif level == "week":
        fields = HebrewFields(hebrew_fields_of(first).year)
    elif main.calendar == "hebrew":
        fields, fields_last = loose_fields(stretch)
    else:
        fields = known_fields(scale.facts.hebrew) or HebrewFields(year_alone(years))
    if level != "day" and not confirmed and stretch.claim.end is None:
        message = f"{'several days are' if level == 'week' else f'a {level} is'} named, not a day"
        return scale.open([(first, last)], "month-only", message, main, fields)
    if scale.facts.night and first == last and not confirmed and level == "day":
        return _night(scale, main, first, fields)
    caution = answer.cautions_of_single(scale.line, main, stretch)
    agreement = "agree" if confirmed else "single"
    score = scale.account.price - (prices.AGREEMENT["year"] if confirmed else 0.0)
    twice = sum(phrase.level == "day" and not phrase.yearless for phrase in scale.facts.dates) > 1
    if not confirmed and not twice and scale.account.price > prices.ALONE:
        return scale.open([(first, last)], "unread", answer.DOUBTFUL_ALONE, main, fields)
    inferred = tuple(name for name in stretch.inferred if name != "dual")
    return Verdict(
        agreement, score, first, last, fields, fields_last, inferred, caution, (),  # type: ignore[arg-type]
        (*(phrase for phrase in scale.facts.dates if phrase.level != "year"), *years), scale.facts.weekdays,
        scale.facts.times,
    )  # fmt: skip


def _night(scale: Scale, main: Phrase, rd: int, fields: HebrewFields) -> Verdict:
    """A date alone, and the night: of a civil date it is known which Hebrew day has begun, of a Hebrew date not."""
    if main.calendar == "civil":
        return Verdict(
            "evening", scale.account.price, rd, rd, hebrew_fields_of(rd + 1), None, (), (), (), scale.facts.civil,
            scale.facts.weekdays, scale.facts.times,
        )  # fmt: skip
    return scale.open([(rd - 1, rd - 1), (rd, rd)], "night", answer.NIGHT, main, fields)


def _evening_alone(scale: Scale, main: Phrase, stretch: Stretch) -> Verdict:
    return Verdict(
        "evening", scale.account.price, stretch.first - 1, stretch.first - 1, hebrew_fields_of(stretch.first), None,
        stretch.inferred, (), (), (main,), scale.facts.weekdays, scale.facts.times,
    )  # fmt: skip


def _yearless(scale: Scale, dated: list[Phrase], years: list[Phrase]) -> Verdict:
    main = dated[0]
    other = [year for year in years if year.calendar != main.calendar]
    if other and main.level == "day":
        return _hybrid(scale, main, other)
    # Without a weekday every year has its day, and they are too many to list.
    listed = bool(scale.facts.weekdays) or scale.near is not None
    window = window_of(scale)
    days = {
        (s.first, s.last)
        for s in (in_window(main, window) if listed else ())
        if window[0] <= s.first <= window[1] and alone_fits(scale, s)
    }
    text = scale.line.slice(main.start, main.end)
    return scale.open(sorted(days), "no-year", f"no year is written beside {text}", main)


def _hybrid(scale: Scale, main: Phrase, years: list[Phrase]) -> Verdict:
    """A day and month of one calendar with a year of the other: one day, if that year holds it once."""
    days: dict[Days, Stretch] = {}
    for year in years:
        for around in stretches(year):
            for inner in stretches(main, (around.first, around.last)):
                if around.first <= inner.first and inner.last <= around.last and alone_fits(scale, inner):
                    days[inner.first, inner.last] = inner
    if len(days) == 1 and len(years) == 1:
        stretch = next(iter(days.values()))
        verdict = _single(scale, main, stretch, confirmed=False, years=tuple(years))
        if verdict.determined:
            return verdict._replace(diagnostics=(answer.hybrid(scale.line, main, years[0]), *verdict.diagnostics))
        return verdict
    message = answer.hybrid(scale.line, main, years[0]).message
    return scale.open(sorted(days), "hybrid", message, main)


_LEVELS: Final = {"day": 0, "week": 1, "month": 2, "year": 3}


def _narrowed(found: list[Stretch], other: Phrase) -> list[Stretch]:
    """What is left of some days beside another date of the same calendar."""
    narrowed = []
    for stretch in found:
        for one in stretches(other, (stretch.first, stretch.last)):
            if other.level == "day" and stretch.exact:
                same = (one.first, one.last) == (stretch.first, stretch.last)
                if same or (
                    one.claim.start.day == NEW_MONTH and one.first <= stretch.first and stretch.last <= one.last
                ):
                    narrowed.append(stretch)
            elif one.first <= stretch.last and stretch.first <= one.last:
                low, high = max(one.first, stretch.first), min(one.last, stretch.last)
                inside = other.observed is not None and not stretch.exact
                narrowed.append(stretch._replace(first=low, last=high) if inside else stretch)
    return list(dict.fromkeys(narrowed))


def _on_the_sabbath(found: list[Stretch]) -> list[Stretch]:
    """A Shabbat with its reading, which beside a date may name the week, is that Shabbat where it stands alone."""
    return [
        stretch._replace(first=stretch.last)
        if stretch.claim.start.observed
        and stretch.claim.start.observed.what == "sabbath"
        and stretch.last - stretch.first > 5
        else stretch
        for stretch in found
    ]


def meets(year: Phrase, days: Days, calendar: str) -> bool:
    """Whether the days are in a year; an evening may belong to the year that begins with it."""
    before = calendar == "hebrew"
    after = calendar == "civil"
    return any(s.first <= days[1] + after and days[0] - before <= s.last for s in stretches(year))
