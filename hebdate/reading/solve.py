"""Of the accounts of a line, the one that is believed: confident only where it leads every account of another day."""

from __future__ import annotations

import datetime as dt
import math

from hebdate.reading import answer, prices
from hebdate.reading import weigh as weighing
from hebdate.reading.accounts import Account, accounts
from hebdate.reading.facts import Senses, facts_of
from hebdate.reading.reading import Reading, hebrew_fields_of
from hebdate.reading.shape import shape_of
from hebdate.reading.tokens import Line
from hebdate.reading.weigh import MANY, Days, Near, Scale, Verdict
from hebdate.writing.written import Written


def solve(line: Line, near: Near = None) -> Reading:
    """line -> what it says."""
    found = accounts(shape_of(line))
    verdict = _best(found, line, near) if found[0].whole else _barred(found[0], line, near)
    if near is not None:
        verdict = _nearest(verdict, near, line)
    return _reading(line, verdict)


def weigh(account: Account, line: Line, near: Near, senses: Senses | None = None) -> Verdict:
    """The verdict on one account; ``senses`` keeps what phrases that several accounts share were found to say."""
    return weighing.weigh(Scale(account, facts_of(account, line, {} if senses is None else senses), line, near))


def _best(whole: tuple[Account, ...], line: Line, near: Near) -> Verdict:
    verdicts: list[Verdict] = []
    limit = math.inf
    senses: Senses = {}
    for account in whole:
        if account.least <= limit:  # or it could neither win nor be a rival of what wins
            verdicts.append(weigh(account, line, near, senses))
            limit = min(limit, verdicts[-1].score + prices.MARGIN)
    verdicts.sort(key=lambda verdict: verdict.score)
    best_one = verdicts[0]
    if best_one.agreement == "mismatch":
        # A mismatch is said only where every whole account contradicts itself.
        open_ones = [
            v for v in verdicts if v.agreement == "underdetermined" and v.score < best_one.score + prices.MARGIN
        ]
        return open_ones[0] if open_ones else best_one
    if best_one.agreement == "none" and any(d.code == "unread" for d in best_one.diagnostics):
        return best_one._replace(agreement="underdetermined")
    if not best_one.determined:
        return best_one
    rivals = [
        verdict
        for verdict in verdicts[1:]
        if verdict.score < best_one.score + prices.MARGIN
        and ((verdict.first, verdict.last) != (best_one.first, best_one.last) or verdict.agreement == "mismatch")
        and verdict.agreement != "none"
    ]
    if not rivals:
        return best_one
    days = sorted({_days(verdict) for verdict in (best_one, *rivals) if verdict.first is not None})
    span = line.span(0, len(line.tokens))
    message = "the line can be read in several ways, which lead to different days"
    caution = answer.diagnostic(line, "two-dates", message, span)
    return best_one._replace(
        agreement="underdetermined", first=None, last=None, candidates=tuple(days), diagnostics=(caution,)
    )


def _days(verdict: Verdict) -> Days:
    return verdict.first or 0, verdict.last or 0


def _barred(account: Account, line: Line, near: Near) -> Verdict:
    """Something in reach of the date is unexplained: what the rest says is offered, and not claimed."""
    verdict = weigh(account, line, near)
    caution = answer.unexplained(line, account.barring[0])
    days: tuple[Days, ...] = verdict.candidates
    if verdict.determined and verdict.first is not None:
        days = (_days(verdict),)
    if verdict.agreement == "none":
        return verdict
    return verdict._replace(
        agreement="underdetermined", first=None, last=None, candidates=days, diagnostics=(caution, *verdict.diagnostics)
    )


def _nearest(verdict: Verdict, near: dt.date | int, line: Line) -> Verdict:
    """The candidates nearest first, and the nearest chosen where several days fit an account otherwise whole."""

    def away(days: Days) -> int:
        if isinstance(near, int):
            return abs(dt.date.fromordinal(days[0]).year - near)
        return abs(days[0] - near.toordinal())

    listed = tuple(sorted(verdict.candidates, key=away))[:MANY]
    chooses = {diagnostic.code for diagnostic in verdict.diagnostics} <= {"no-year", "century", "order", "two-adars"}
    months = listed and (_only_months(verdict) or _unread_behind(verdict, line))
    if verdict.agreement != "underdetermined" or not listed or not chooses or months:
        return verdict._replace(candidates=listed)
    if len(listed) > 1 and away(listed[0]) == away(listed[1]):
        return verdict._replace(candidates=listed)  # two are equally near: a year says nothing of the order of numbers
    first, last = listed[0]
    both = {phrase.calendar for phrase in verdict.used} >= {"civil", "hebrew"}
    fields_last = hebrew_fields_of(last) if last != first else None
    return verdict._replace(
        agreement="agree" if both else "single", first=first, last=last, fields=hebrew_fields_of(first),
        fields_last=fields_last, inferred=("near",), candidates=listed,
    )  # fmt: skip


def _unread_behind(verdict: Verdict, line: Line) -> bool:
    """Whether a word that is not known stands right behind a date without a year, and may be its year."""
    ends = [phrase.end for phrase in verdict.used if phrase.yearless]
    for end in ends:
        place = end + (end < len(line.tokens) and line.tokens[end].category == "comma")
        if place < len(line.tokens) and line.tokens[place].category == "word" and not line.leaves[place]:
            return not line.tokens[place].text.isascii()
    return False


def _only_months(verdict: Verdict) -> bool:
    """Whether no day is written: of a month without a year nothing is chosen."""
    return all(phrase.level != "day" for phrase in verdict.used)


def _reading(line: Line, verdict: Verdict) -> Reading:
    written: list[Written] = []
    for phrase in dict.fromkeys(verdict.used):
        written += phrase.fields
    for weekday in verdict.weekdays:
        written.append(Written("", "weekday", line.span(weekday.start, weekday.end)))
    written = sorted(dict.fromkeys(written), key=_span_of)
    return Reading(
        line.text,
        _extent(line, verdict),
        verdict.agreement,
        verdict.first,
        verdict.last,
        verdict.fields,
        verdict.fields_last,
        verdict.weekdays[0].day if verdict.weekdays else None,
        verdict.times,
        verdict.inferred,
        verdict.diagnostics,
        verdict.candidates,
        tuple(written),
    )


def _span_of(field: Written) -> tuple[int, int]:
    return field.span


def _extent(line: Line, verdict: Verdict) -> tuple[int, int]:
    """Where the verdict's phrases stand in the text, from the first to the last."""
    places = [(phrase.start, phrase.end) for phrase in verdict.used] + [
        (w.start, w.end) for w in verdict.weekdays if not w.weak
    ]
    if not places:
        return (0, 0)
    return line.span(min(start for start, _ in places), max(end for _, end in places))
