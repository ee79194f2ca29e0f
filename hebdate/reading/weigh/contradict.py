"""Lines that contradict themselves, and days that cannot exist: what each half says, and the repairs nearest to it."""

from __future__ import annotations

from hebdate.days import WEEKDAYS
from hebdate.errors import Diagnostic
from hebdate.reading import answer, prices
from hebdate.reading.claims import Phrase
from hebdate.reading.observed import title
from hebdate.reading.reading import iso
from hebdate.reading.stretches import Stretch, exists, stretches
from hebdate.reading.weigh import repairs
from hebdate.reading.weigh.pairing import Pair
from hebdate.reading.weigh.scale import Scale
from hebdate.reading.weigh.verdict import Days, Verdict


def halves(scale: Scale, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict:
    """The halves name different days."""
    line = scale.line
    for phrase in (*civil, *hebrew):
        if phrase.repaired:
            days = sorted({(s.first, s.last) for s in stretches(phrase)})
            return scale.open(days, "illegible", answer.illegible((phrase,), alone=True), phrase)
    rank = {"day": 0, "week": 1, "month": 2, "year": 3}
    one = min(civil, key=lambda phrase: (rank[phrase.level], phrase.yearless))
    other = min(hebrew, key=lambda phrase: (rank[phrase.level], phrase.yearless))
    for phrase in (one, other):
        if not exists(phrase):
            return impossible(scale, phrase)
    left, right = stretches(one), stretches(other)
    expected = answer.hebrew_text(left[0].first) if _is_day(left) else None
    message = _halves_message(scale, one, left, other, right)
    found = [answer.diagnostic(line, "halves", message, other, expected)]
    for half, calendar in ((left, "civil"), (right, "hebrew")):
        if half and half[0].first == half[0].last:
            found += [
                _wrong(scale, at, half[0].first)
                for at, weekday in enumerate(scale.facts.weekdays)
                if weekday.calendar in {calendar, ""} and weekday.day != (half[0].first - 1) % 7
            ]
    weekdays = tuple(weekday.day for weekday in scale.facts.weekdays)
    candidates = repairs.between(left, right, weekdays) if left and right else ()
    shown = (left[0].first, left[0].last) if len({(s.first, s.last) for s in left}) == 1 else (None, None)
    return scale.mismatch(found, candidates, (one, other), shown)


def _is_day(found: list[Stretch]) -> bool:
    return len(found) == 1 and found[0].first == found[0].last


def _halves_message(scale: Scale, civil: Phrase, left: list[Stretch], hebrew: Phrase, right: list[Stretch]) -> str:
    civil_text = scale.line.slice(civil.start, civil.end)
    hebrew_text = scale.line.slice(hebrew.start, hebrew.end)
    if _is_day(left) and _is_day(right):
        apart = right[0].first - left[0].first
        days = f"{abs(apart)} day{'s' * (abs(apart) != 1)} {'later' if apart > 0 else 'earlier'}"
        return (
            f"found {civil_text}, which is {answer.hebrew_text(left[0].first)}, "
            f"but {hebrew_text} is {answer.civil_text(right[0].first)}, {days}"
        )
    if _is_day(right):
        return f"found {civil_text}, but {hebrew_text} is {answer.civil_text(right[0].first)}"
    if _is_day(left):
        return f"found {hebrew_text}, but {civil_text} is {answer.hebrew_text(left[0].first)}"
    return f"found {civil_text} and {hebrew_text}, which share no day"


def _wrong(scale: Scale, place: int, rd: int) -> Diagnostic:
    weekday = scale.facts.weekdays[place]
    right = WEEKDAYS[(rd - 1) % 7]
    span = scale.line.span(weekday.start, weekday.end)
    message = f"found {WEEKDAYS[weekday.day]}, but {answer.civil_text(rd)} is a {right}"
    return Diagnostic("weekday", message, span, WEEKDAYS[weekday.day], right)


def _wrong_weekdays(scale: Scale, rd: int, right: set[int]) -> list[Diagnostic]:
    places = range(len(scale.facts.weekdays))
    wrong = [at for at in places if scale.facts.weekdays[at].day not in right]
    return [_wrong(scale, at, rd) for at in wrong or places]


def _weak(scale: Scale, days: list[Days], where: Phrase) -> Verdict | None:
    """A short word that may be no weekday leaves the day open, where the day has another."""
    if not any(weekday.weak for weekday in scale.facts.weekdays):
        return None
    weekday = next(weekday for weekday in scale.facts.weekdays if weekday.weak)
    text = scale.line.slice(weekday.start, weekday.end)
    return scale.open(
        days, "unread", f"{text!r} stands beside the date, and as a weekday it would not be the day's", where
    )


def wrong_weekday_of_pair(scale: Scale, pair: Pair) -> Verdict:
    """Both halves agree, and the weekday is another."""
    if (weak := _weak(scale, [(pair.first, pair.last)], pair.phrases[0])) is not None:
        return weak
    found = _wrong_weekdays(scale, pair.first, {(pair.first - 1) % 7})
    candidates = repairs.of_weekday([pair.civil, pair.hebrew], [weekday.day for weekday in scale.facts.weekdays])
    civil = stretches(pair.phrases[0])
    shown = (civil[0].first, civil[0].last) if len(civil) == 1 else (None, None)
    return scale.mismatch(found, candidates, pair.phrases, shown)


def wrong_weekday_alone(scale: Scale, main: Phrase, found: list[Stretch]) -> Verdict:
    """One date, and the weekday is another."""
    if (weak := _weak(scale, [(stretch.first, stretch.last) for stretch in found], main)) is not None:
        return weak
    right = {(stretch.first - 1) % 7 for stretch in found}
    diagnostics = _wrong_weekdays(scale, found[0].first, right)
    candidates = repairs.of_weekday(found, [weekday.day for weekday in scale.facts.weekdays])
    alone = main.calendar == "civil" and len(found) == 1
    return scale.mismatch(diagnostics, candidates, (main,), (found[0].first, found[0].last) if alone else (None, None))


def observance(scale: Scale, date: Phrase, named: Phrase) -> Verdict:
    """A feast or a week's reading is on another day than the date beside it, in Israel and in the diaspora."""
    line = scale.line
    observed = named.observed
    assert observed is not None
    days = stretches(date)
    first = days[0].first if days else 0
    near = stretches(named, (first - 200, first + 200)) if days else stretches(named)
    nearest = sorted(near, key=lambda stretch: abs(stretch.first - first))[:2]
    text = line.slice(date.start, date.end)
    said = " or ".join(dict.fromkeys(iso(stretch.first, stretch.last) for stretch in nearest))
    message = f"found {title(observed)}, which is {said}, but {text} is {answer.civil_text(first)}" if days else (
        f"found {title(observed)} beside {text}, which is another day"
    )  # fmt: skip
    found = [answer.diagnostic(line, "observance", message, named)]
    candidates = [*((s.first, s.last) for s in days[:4]), *((s.first, s.last) for s in nearest)]
    if observed.what == "feast":
        # A feast may be what the text is about, and not what day it is.
        return scale.open(candidates, "observance", message, named)
    return scale.mismatch(found, candidates, (date, named))


def third_date(scale: Scale, pair: Pair, third: Phrase) -> Verdict:
    """Two halves agree, and a third date in the same breath is another day."""
    line = scale.line
    text = line.slice(third.start, third.end)
    half = line.slice(pair.phrases[0].start, pair.phrases[0].end)
    message = f"found {text} beside {half}, and it is another day"
    days = [(pair.first, pair.last), *((s.first, s.last) for s in stretches(third)[:4])]
    if third.yearless or third.level != "day":
        return scale.open([(pair.first, pair.last)], "two-dates", message, third)
    return scale.mismatch([answer.diagnostic(line, "halves", message, third)], days, (*pair.phrases, third))


def two_dates(scale: Scale, main: Phrase, other: Phrase) -> Verdict:
    """Two dates of one calendar that are different days."""
    days = sorted({(s.first, s.last) for phrase in (main, other) for s in stretches(phrase)})
    one, two = (scale.line.slice(phrase.start, phrase.end) for phrase in (main, other))
    verdict = scale.open(days, "two-dates", f"found {one!r} and {two!r}, which are different dates", other)
    return verdict._replace(score=verdict.score + prices.ANOTHER_DATE)


def other_year(scale: Scale, main: Phrase, year: Phrase, subjects: list[Days]) -> Verdict:
    """The year of the other calendar does not hold the day."""
    text = scale.line.slice(year.start, year.end)
    message = f"found the year {text}, but {scale.line.slice(main.start, main.end)} is not in it"
    shown = subjects[0] if main.calendar == "civil" and len(subjects) == 1 else (None, None)
    return scale.mismatch([answer.diagnostic(scale.line, "halves", message, year)], subjects, (main, year), shown)


def years(scale: Scale, civil: Phrase, hebrew: Phrase) -> Verdict:
    """Two years that share no day."""
    one, other = (scale.line.slice(phrase.start, phrase.end) for phrase in (civil, hebrew))
    message = f"found the years {one} and {other}, which share no day"
    return scale.mismatch([answer.diagnostic(scale.line, "halves", message, hebrew)], (), (civil, hebrew))


def islamic(scale: Scale, verdict: Verdict, phrase: Phrase, rd: int) -> Verdict:
    """The Islamic date is another day."""
    text = scale.line.slice(phrase.start, phrase.end)
    message = f"found {text}, which is {answer.civil_text(rd)} by the tabular reckoning, another day"
    first = verdict.first or rd
    wrong = scale.mismatch(
        [answer.diagnostic(scale.line, "halves", message, phrase)], ((first, first), (rd, rd)), verdict.used,
        (verdict.first, verdict.last),
    )  # fmt: skip
    return wrong._replace(fields=verdict.fields)


def impossible(scale: Scale, phrase: Phrase) -> Verdict:
    """A date that cannot exist."""
    if not phrase.claims:
        message = (
            f"{scale.line.slice(phrase.start, phrase.end)!r} has the form of a date, but its parts do not make one"
        )
        verdict = scale.open([], "unread", message, phrase)
        return verdict._replace(agreement="none", score=verdict.score + prices.SKIP)
    if phrase.observed:
        message = f"found {title(phrase.observed)}, which that year does not have"
        return scale.mismatch([answer.diagnostic(scale.line, "no-such-day", message, phrase)], (), scale.facts.dates)
    code, message, candidates = repairs.of_impossible(phrase)
    where: Phrase | tuple[int, int] = phrase
    wanted = "month" if code == "no-such-month" else "day"
    for written in phrase.fields:
        if written.name == wanted:
            where = written.span
            break
    text = scale.line.slice(phrase.start, phrase.end) if isinstance(where, Phrase) else scale.line.text[slice(*where)]
    found = answer.diagnostic(scale.line, code, message, where, None, text)
    return scale.mismatch([found], candidates, scale.facts.dates)
