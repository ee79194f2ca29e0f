"""Dates in running text: where a date stands, which neighbours are two halves of one, and what is no date after all.

Most of a page is passed over without a look: only the surroundings of a digit, or of a Hebrew numeral with its mark,
are cut into tokens. What is found there goes the same way as a header.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from hebdate.claims import pairs, yearless
from hebdate.header import Cluster, Phrase, clusters, header, joined
from hebdate.lexicon import Lexicon, lexicon
from hebdate.reading import Reading
from hebdate.reconcile import reconcile
from hebdate.tokens import Tokens, cut

# A digit, or a Hebrew numeral: letters with a mark before the last, or one or two letters with a mark behind.
_HOT = re.compile(r"""\d|[א-ת][\u05b0-\u05c7]*(?:["״”'׳’]['׳’]?)[א-ת ]""")
#: How far a date can reach from its first or last numeral, in characters.
_REACH = 72
#: The longest stretch that is looked at in one piece.
_WINDOW = 4000

# Month names that are everyday words when they are not capitalized.
_EVERYDAY = frozenset("may march mar august out set ago gen sep dec mag mai ab av aw as sat sun jan mart maj lug ott".split())


def find(text: str, names: Lexicon | None = None, near: dt.date | int | None = None) -> Iterator[Reading]:
    """The dates of a text from left to right, each with its span; see `hebdate.find`."""
    names = names or lexicon()
    for start, end in _windows(text):
        yield from _in_window(text, start, end, names, near)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text in which a date can stand, cut at white space."""
    start = end = -1
    for match in _HOT.finditer(text):
        at = match.start()
        if start < 0 or at - _REACH > end:
            if start >= 0:
                yield _at_words(text, start, end)
            start = max(at - _REACH, 0)
        elif end - start > _WINDOW:
            yield _at_words(text, start, at - 1)
            start = at - 1
        end = match.end() + _REACH
    if start >= 0:
        yield _at_words(text, start, min(end, len(text)))


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, without the halves of words at its edges."""
    if start > 0 and not text[start - 1].isspace():
        while start < end and not text[start].isspace():
            start += 1
    if end < len(text):
        while end > start and not text[end].isspace():
            end -= 1
    return start, end


def _in_window(
    text: str, start: int, end: int, names: Lexicon, near: dt.date | int | None
) -> Iterator[Reading]:
    tokens = cut(text[start:end], names)
    found = [cluster for cluster in clusters(tokens) if cluster and cluster[0]]
    for group in _groups(tokens, found):
        phrases = [phrase for cluster in group for phrase in cluster[0]]
        first, last = _extent(tokens, phrases)
        reading = reconcile(header(tokens, group, first, last), near)
        if reading.agreement == "none" or not _is_date(tokens, reading, phrases):
            continue
        yield _moved(_with_time(tokens, reading, first, last), text, start)


# --- which neighbours are one date -----------------------------------------------------------------------------------


def _groups(tokens: Tokens, found: list[Cluster]) -> Iterator[list[Cluster]]:
    """The clusters, those together that are one date: the ends of a range, or the halves of a bilingual pair."""
    group: list[Cluster] = []
    for index, cluster in enumerate(found):
        if group and not _belongs(tokens, group, cluster, found[index + 1 : index + 2]):
            yield group
            group = []
        group.append(cluster)
    if group:
        yield group


def _belongs(tokens: Tokens, group: list[Cluster], cluster: Cluster, after: list[Cluster]) -> bool:
    """Whether a cluster is part of the date before it."""
    before = [phrase for one in group for phrase in one[0]]
    last, first = before[-1], cluster[0][0]
    between = tokens.kinds[last.last + 1 : first.first]
    gap = tokens.text[tokens.ends[last.last] : tokens.starts[first.first]]
    if len(between) > 14 or len(gap) > 90:
        return False
    if last.calendar == first.calendar:
        if _lifespan(last, first):
            return False
        if len(joined(tokens, [last, first])) == 1:
            return True
        return len(group) > 1 and not yearless(last) and _same_day(before, first)
    whole = joined(tokens, before)
    if len({phrase.calendar for phrase in whole}) > 1:
        return False
    apart = _agree(whole, cluster)
    if not apart:
        # Side by side they are meant as one, and a disagreement is worth knowing; further apart they are two dates.
        close = all(kind in ',.o(|-")@:&tW' for kind in between) and "\n\n" not in gap
        if not close or yearless(last) != yearless(first):
            return close and not (after and _agree(list(cluster[0]), after[0]))
        return not (after and _agree(list(cluster[0]), after[0]))
    return True


def _agree(phrases: list[Phrase], cluster: Cluster) -> bool:
    """Whether some phrase of one agrees with some phrase of the other calendar."""
    for one in phrases:
        for way in cluster:
            for other in way:
                if one.calendar != other.calendar and pairs(*((one, other) if one.calendar == "g" else (other, one))):
                    return True
                if one.calendar != other.calendar and yearless(one) and yearless(other):
                    return True
    return False


def _lifespan(last: Phrase, first: Phrase) -> bool:
    """Whether two dates, each with its own year, lie too far apart to be the ends of one range."""
    one, other = last.claims[0].start.year, first.claims[0].start.year
    return one is not None and other is not None and abs(one.candidates[0] - other.candidates[0]) > 1


def _same_day(before: list[Phrase], first: Phrase) -> bool:
    return any(phrase.calendar == first.calendar and phrase.claims == first.claims for phrase in before)


def _extent(tokens: Tokens, phrases: list[Phrase]) -> tuple[int, int]:
    """First and last token of a group, with the weekday, the time and the year that stand beside it."""
    kinds = tokens.kinds
    first, last = phrases[0].first, max(phrase.last for phrase in phrases)
    for _ in range(2):  # a weekday and a time
        at = first - 1
        while at >= 0 and first - at <= 4 and kinds[at] in ',.o("|-@':
            at -= 1
        if at >= 0 and kinds[at] in "WtU" and "\n\n" not in tokens.text[tokens.ends[at] : tokens.starts[first]]:
            first = at
    if at >= 0 and kinds[at] in "gh" and at == first - 2 and kinds[first - 1] == "(":
        first = at  # 1729 (4 Shevat 5489)
    at = last + 1
    while at < len(kinds) and at - last <= 4 and kinds[at] in ',.o("|-':
        at += 1
    if at < len(kinds) and kinds[at] in "Wtgh" and "\n\n" not in tokens.text[tokens.ends[last] : tokens.starts[at]]:
        if kinds[at] in "Wt" or any(map(yearless, phrases)):
            last = at
    return first, last


def _is_date(tokens: Tokens, reading: Reading, phrases: list[Phrase]) -> bool:
    """Whether it is a date in earnest: a month's name alone is not, nor "may 5" or a version number."""
    calendars = {phrase.calendar for phrase in phrases}
    if len(calendars) > 1:
        return True
    levels = {phrase.level for phrase in phrases}
    without_year = all(map(yearless, phrases)) and "hybrid" not in {d.code for d in reading.diagnostics}
    if without_year and "day" not in levels:
        return False
    for phrase in phrases:
        if phrase.numeric:
            if reading.agreement == "underdetermined" and phrase.claims[0].start.year != () and _two_digits(phrase):
                return False
            continue
        for written in phrase.fields:
            if written.name == "month":
                word = tokens.text[slice(*written.span)]
                if word.islower() and word in _EVERYDAY and (without_year or _two_digits(phrase)):
                    return False
    return True


def _two_digits(phrase: Phrase) -> bool:
    year = phrase.claims[0].start.year
    return year is not None and year.inferred == "gregorian.century"


def _with_time(tokens: Tokens, reading: Reading, first: int, last: int) -> Reading:
    """The reading, reaching to the time of day that stands at its edge."""
    start, end = reading.span
    if tokens.kinds[first] == "t":
        start = tokens.starts[first]
    if tokens.kinds[last] == "t":
        end = tokens.ends[last]
    return replace(reading, span=(start, end))


def _moved(reading: Reading, text: str, by: int) -> Reading:
    """The reading of a window as a reading of the whole text."""
    shift = lambda span: (span[0] + by, span[1] + by)  # noqa: E731
    diagnostics = tuple(replace(one, span=shift(one.span)) for one in reading.diagnostics)
    written = tuple(one._replace(span=shift(one.span)) for one in reading.written)
    start, end = shift(reading.span)
    return replace(
        reading, text=text[start:end], span=(start, end), diagnostics=diagnostics, written=written
    )
