"""Dates in running text: where a date stands, which neighbours are two halves of one, and what is no date after all.

Most of a page is passed over without a look: only the surroundings of a digit, or of a Hebrew numeral with its mark,
are cut into tokens. What is found there goes the same way as a header.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from hebdate.reading import Reading
from hebdate.reading_old.claims import pairs, yearless
from hebdate.reading_old.cutter import cut
from hebdate.reading_old.header import Cluster, Phrase, clusters, header, joined
from hebdate.reading_old.lexicon import Lexicon, lexicon
from hebdate.reading_old.reconcile import reconcile
from hebdate.reading_old.tokens import Tokens

# A digit, or a Hebrew numeral: letters with a mark before the last, or one or two letters with a mark behind.
_HOT = re.compile(r"""\d|[א-ת][\u05b0-\u05c7]*(?:["״”'׳’]['׳’]?)[א-ת ]""")
#: How far a date can reach from its first or last numeral, in characters.
_REACH = 44
#: The longest stretch that is looked at in one piece.
_WINDOW = 4000

# Month names that are everyday words when they are not capitalized.
_EVERYDAY = frozenset(
    "may march mar august out set ago gen sep dec mag mai ab av aw as sat sun jan mart maj lug ott".split()
)

# Abbreviations that are a month wherever they stand with a day.
_SURE = frozenset(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC Mai".split()
)


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


_NUMERIC = re.compile(r"\d[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?\d")
_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_OTHER = re.compile(r"[^\W\d_\x00-\x7f]")


def _may_hold(piece: str, names: Lexicon) -> bool:
    """Whether a stretch has the name of a month, or a date all in numbers: a look that costs a tenth of cutting it.

    Letters outside ASCII are left to the cutter: they may be folded, prefixed or joined.
    """
    if not piece.isascii() and _OTHER.search(piece):
        return True
    for word in _LATIN.finditer(piece):
        key = word[0].lower()
        if key in names.months:
            start, end = word.span()
            # "may" and "march" are verbs, unless a number stands right beside
            before, after = (8, 5) if word[0] in _EVERYDAY else (30, 14)
            if _DIGIT.search(piece, max(0, start - before), start) or _DIGIT.search(piece, end, end + after):
                return True
    return _NUMERIC.search(piece) is not None


def _in_window(text: str, start: int, end: int, names: Lexicon, near: dt.date | int | None) -> Iterator[Reading]:
    piece = text[start:end]
    if not _may_hold(piece, names):
        return
    tokens = cut(piece, names)
    found: list[Cluster] = []
    for cluster in clusters(tokens):
        if len(cluster) == 1:
            found += [[(phrase,)] for phrase in cluster[0]]
        elif cluster and cluster[0]:
            found.append(cluster)
    groups = list(_groups(tokens, found))
    lowest = 0  # the first token that no date before has
    for index, group in enumerate(groups):
        phrases = [phrase for cluster in group for phrase in cluster[0]]
        if all(phrase.level == "month" and yearless(phrase) for phrase in phrases):
            continue  # a month's name alone
        after = len(tokens.kinds)
        if index + 1 < len(groups):  # whichever way the next date is read
            after = min(way[0].first for way in groups[index + 1][0] if way)
        first, last = _extent(tokens, phrases, lowest, after - 1)
        lowest = last + 1
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
    close = all(kind in ',.o(|-")@:&tW' for kind in between) and "\n\n" not in gap
    if yearless(last) and yearless(first) and not close:
        return False  # without a year nearly any two dates agree
    if not apart:
        # Side by side they are meant as one, and a disagreement is worth knowing; further apart they are two dates.
        if first.level == "month" and yearless(first):
            return False  # a month's name alone
        if "\n" in gap and (_far(last, first) or not gap.strip()):
            return False
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
    if one is None or other is None or not one.candidates or not other.candidates:
        return False
    return abs(one.candidates[0] - other.candidates[0]) > 1


def _far(one: Phrase, other: Phrase) -> bool:
    """Whether two dates of different calendars have their own years, and these have nothing to do with each other."""
    first, second = one.claims[0].start.year, other.claims[0].start.year
    if first is None or second is None:
        return False
    civil, hebrew = (first, second) if one.calendar == "g" else (second, first)
    return all(min(abs(a + 3760 - b), abs(a + 3761 - b)) > 1 for a in civil.candidates for b in hebrew.candidates)


def _same_day(before: list[Phrase], first: Phrase) -> bool:
    return any(phrase.calendar == first.calendar and phrase.claims == first.claims for phrase in before)


def _extent(tokens: Tokens, phrases: list[Phrase], lowest: int, highest: int) -> tuple[int, int]:
    """First and last token of a group, with the weekday, the time and the year that stand beside it."""
    kinds = tokens.kinds
    first, last = phrases[0].first, max(phrase.last for phrase in phrases)
    for _ in range(2):  # a weekday and a time
        at = first - 1
        while at >= lowest and first - at <= 4 and kinds[at] in ',.o("|-@':
            at -= 1
        if at >= lowest and kinds[at] in "WtU" and _close(tokens, at, first):
            first = at
        elif at >= lowest and kinds[at] in "gh" and at == first - 2 and kinds[first - 1] == "(":
            first = at  # 1729 (4 Shevat 5489)
    yearless_ = any(map(yearless, phrases))
    for _ in range(3):  # a time, its zone, and the year behind it
        at = last + 1
        while at <= highest and at - last <= 4 and kinds[at] in ',.o("|-':
            at += 1
        if at > highest or not _close(tokens, last, at):
            break
        if (
            kinds[at] == "t"
            or (kinds[at] in "gh" and yearless_)
            or (kinds[at] == "W" and not _leads(kinds, at, highest))
        ) or (
            kinds[at] == "w" and kinds[last] == "t" and tokens.slice(at, at).isupper() and kinds[at + 1 : at + 2] == "g"
        ):
            last = at
        else:
            break
    if kinds[last] == "w":
        last -= 1
    return first, last


def _close(tokens: Tokens, one: int, other: int) -> bool:
    """Whether two tokens stand in one sentence: no full stop before a capital, and no empty line, between them."""
    gap = tokens.text[tokens.ends[one] : tokens.starts[other]]
    return "\n\n" not in gap and not (". " in gap and tokens.kinds[other] == "W")


def _leads(kinds: str, at: int, highest: int) -> bool:
    """Whether a weekday opens the date that comes next rather than closing the one before."""
    return highest + 1 < len(kinds) and not kinds[at + 1 : highest + 1].strip(",.")


def _is_date(tokens: Tokens, reading: Reading, phrases: list[Phrase]) -> bool:
    """Whether it is a date in earnest: a month's name alone is not, nor "may 5" or a version number."""
    calendars = {phrase.calendar for phrase in phrases}
    if len(calendars) > 1:
        return True
    levels = {phrase.level for phrase in phrases}
    without_year = all(map(yearless, phrases)) and "hybrid" not in {d.code for d in reading.diagnostics}
    if without_year and ("day" not in levels or reading.agreement == "mismatch"):
        return False
    for phrase in phrases:
        if phrase.numeric:
            year = phrase.claims[0].start.year
            if (
                _two_digits(phrase)
                or reading.agreement == "mismatch"
                or (year and not any(1500 < number < 2200 for number in year.candidates))
            ):
                return False  # a version, a section
            continue
        words = [tokens.text[slice(*written.span)] for written in phrase.fields if written.name == "month"]
        for word in words:
            doubtful = without_year or _two_digits(phrase) or phrase.level != "day"
            if doubtful and (
                (word.islower() and word in _EVERYDAY) or (len(word) <= 3 and word.isascii() and word not in _SURE)
            ):
                return False
        if phrase.calendar == "h" and _small_count(tokens, phrase):
            return False
    return True


def _small_count(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the year has three digits, which by themselves are any number."""
    return any(
        written.name == "year"
        and tokens.text[slice(*written.span)].isdigit()
        and written.span[1] - written.span[0] == 3
        for written in phrase.fields
    )


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

    def shift(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    diagnostics = tuple(replace(one, span=shift(one.span)) for one in reading.diagnostics)
    written = tuple(one._replace(span=shift(one.span)) for one in reading.written)
    start, end = shift(reading.span)
    return replace(reading, text=text[start:end], span=(start, end), diagnostics=diagnostics, written=written)
