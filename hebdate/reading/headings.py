"""Which dates of running text are one heading: the ends of a span, the halves of a bilingual pair, the same day again.

A heading is what `parse` would be asked about if somebody cut it out. Two halves are never parted where `parse` would
see that they contradict each other, and never joined over what ends a line of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from hebdate.reading.accounts import DATES, FAR, LONE
from hebdate.reading.around import lead, reach_of, tail
from hebdate.reading.chart import Item, Shape
from hebdate.reading.claims import Phrase
from hebdate.reading.sheet import MOST_BETWEEN, YEARS, Dated, Senses, Sheet, account_of
from hebdate.reading.stretches import stretches
from hebdate.reading.tokens import Line
from hebdate.reading.weigh.pairing import pairs


class Heading(NamedTuple):
    """Dates that are read together, and the tokens ``first`` up to ``end`` that are read with them."""

    dates: tuple[Dated, ...]
    first: int
    end: int

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All of its phrases."""
        return tuple(phrase for dated in self.dates for phrase in dated.phrases)

    @property
    def life(self) -> tuple[int, int] | None:
        """Of a life span: where its first date ends, and its last begins. Each has its year, and these are not one."""
        item = self.dates[0].item
        claims = self.phrases[0].claims
        if len(self.dates) > 1 or not item.category.endswith(".range") or not claims or claims[0].end is None:
            return None
        start, end = claims[0].start.year, claims[0].end.year
        ends = [child for child in item.children if child.category in {"civil.date", "hebrew.date"}]
        if start is None or end is None or len(ends) != 2 or end.candidates[0] - start.candidates[0] < 2:
            return None
        return ends[0].end, ends[1].start


def headings(line: Line, shape: Shape) -> list[Heading]:
    """The headings of a stretch of text, from left to right, each with what stands around it and may speak of it."""
    senses = Senses(line)
    items = account_of(shape, senses).phrases
    explained = [False] * len(shape)
    for item in items:
        explained[item.start : item.end] = [True] * (item.end - item.start)
    sheet = Sheet(line, shape, items, tuple(explained), senses)
    found = list(_groups(sheet, _dates(sheet)))
    leads = [lead(sheet, group[0].start, before) for group, before in zip(found, _ends_of(found), strict=True)]
    made: list[Heading] = []
    low = 0
    for at, group in enumerate(found):
        high = leads[at + 1] if at + 1 < len(found) else len(shape)
        first = min(reach_of(sheet, group, low, -1), leads[at])
        end = reach_of(sheet, group, high, 1)
        made.append(Heading(tuple(group), max(first, low), end))
        low = tail(sheet, group[-1].end, high)
    return made


def _ends_of(found: Sequence[Sequence[Dated]]) -> list[int]:
    return [0, *(group[-1].end for group in found)][: len(found)]


def _dates(sheet: Sheet) -> list[Dated]:
    """The dates of the account, without what names a month or a year only."""
    found: list[Dated] = []
    for item in sheet.items:
        if item.category not in _NAMING:
            continue
        phrases = sheet.senses.of(item)
        if not phrases or (all(_loose(phrase) for phrase in phrases) and not _year_pair(sheet, item, phrases)):
            continue
        found.append(Dated(item.start, item.end, phrases, item))
    return found


#: What names a day or days; a feast or a week's reading without a year only speaks of the date beside it.
_NAMING: Final = (DATES | LONE) - {"hebrew.observed"}


def _loose(phrase: Phrase) -> bool:
    """A year, or a month's name, alone."""
    return phrase.level == "year" or (phrase.level == "month" and phrase.yearless)


def _year_pair(sheet: Sheet, item: Item, phrases: tuple[Phrase, ...]) -> bool:
    """Whether a year stands beside a year of the other calendar, with marks alone between."""
    if item.category not in YEARS:
        return False
    for other in sheet.items:
        if other.category in YEARS and other.category != item.category:
            first, second = sorted((item, other), key=_start)
            if second.start - first.end <= 2 and sheet.between(first.end, second.start) == 0:
                mine, yours = (item, other) if item.category < other.category else (other, item)
                return _years_agree(sheet.senses.of(mine), sheet.senses.of(yours))
    return False


def _start(item: Item) -> int:
    return item.start


def _years_agree(civil: tuple[Phrase, ...], hebrew: tuple[Phrase, ...]) -> bool:
    return any(c.claims and h.claims and pairs(c, h) for c in civil for h in hebrew)


def _groups(sheet: Sheet, dates: Sequence[Dated]) -> Iterator[list[Dated]]:
    group: list[Dated] = []
    for at, dated in enumerate(dates):
        if group and not _belongs(sheet, group, dated, dates[at + 1] if at + 1 < len(dates) else None):
            yield group
            group = []
        group.append(dated)
    if group:
        yield group


def _belongs(sheet: Sheet, group: list[Dated], dated: Dated, after: Dated | None) -> bool:
    """Whether a date is part of the heading before it; ``after`` is the date behind it."""
    last = group[-1]
    if dated.start - last.end > MOST_BETWEEN:
        return False
    have = {calendar for one in group for calendar in one.calendars}
    if not all(phrase.claims for one in (*group, dated) for phrase in one.phrases):
        return sheet.between(last.end, dated.start) < FAR and not sheet.new_line(last.end, dated.start)
    if all(phrase.level == "year" for phrase in dated.phrases):
        return sheet.between(last.end, dated.start) == 0 and (
            _agree([last], dated) or any(one.yearless for one in group)
        )
    paired = after is not None and _agree([dated], after) and sheet.between(dated.end, after.start) < FAR
    if dated.calendars <= have:
        return _again(sheet, group, dated, after, paired=paired)
    if "islamic" in dated.calendars | have and len(have | dated.calendars) < 3:
        return sheet.between(last.end, dated.start) == 0
    return _other_half(sheet, group, dated, paired=paired)


def _again(sheet: Sheet, group: list[Dated], dated: Dated, after: Dated | None, *, paired: bool) -> bool:
    """Whether a date of a calendar that the heading has already is part of it."""
    last = group[-1]
    words = sheet.between(last.end, dated.start)
    if words >= 1:
        return False
    if sheet.new_line(last.end, dated.start):
        return len(group) == 1 and _same_but_for_the_year(last, dated)
    if any(_same(one, dated) for one in group) and (len(group) > 1 or sheet.marks(last.end, dated.start)):
        return True
    if sheet.bracketed(last.end, dated.start):
        return True
    if "civil.julian" in {last.item.category, dated.item.category} or sheet.to(last.end, dated.start):
        return not paired
    part = last.yearless or dated.yearless or any(phrase.level != "day" for phrase in (*last.phrases, *dated.phrases))
    if part and (sheet.spanning(last.end, dated.start) or last.end == dated.start):
        return not paired
    if len({calendar for one in group for calendar in one.calendars}) > 1:
        return not paired and sheet.marks(last.end, dated.start)
    # 16 May 2022 / 17 May 2022 | 15 Iyyar 5782
    return (
        (sheet.tight(last.end, dated.start) or last.end == dated.start)
        and after is not None
        and not after.calendars <= dated.calendars
        and sheet.between(dated.end, after.start) == 0
        and not sheet.new_line(dated.end, after.start)
    )


def _other_half(sheet: Sheet, group: list[Dated], dated: Dated, *, paired: bool) -> bool:
    """Whether a date of the other calendar is the other half of a heading."""
    start, end = group[-1].end, dated.start
    words = sheet.between(start, end)
    new_line = sheet.new_line(start, end)
    if group[-1].yearless and dated.yearless:
        return words == 0
    if _agree(group, dated):
        if dated.yearless or (
            group[-1].yearless and not sheet.year_between(start, end)
        ):  # nearly any two dates agree in some year
            return words == 0 if new_line else words < FAR
        return words < 2 * FAR or sheet.beside(start, end)
    tight = sheet.tight(start, end)
    if paired and not tight:
        return False
    if new_line:
        return words == 0 and (tight or not (_unrelated(group, dated) or _far_apart(group[-1], dated)))
    if words < FAR:
        return True
    return sheet.bracketed(start, end) and not _unrelated(group, dated)


def _agree(group: Sequence[Dated], dated: Dated) -> bool:
    """Whether some date of the heading and the date are one day in two calendars."""
    for one in (phrase for each in group for phrase in each.phrases):
        for other in dated.phrases:
            if {one.calendar, other.calendar} == {"civil", "hebrew"} and one.claims and other.claims:
                civil, hebrew = (one, other) if one.calendar == "civil" else (other, one)
                if pairs(civil, hebrew):
                    return True
    return False


def _same_but_for_the_year(one: Dated, other: Dated) -> bool:
    """Whether a date without a year is a day or less from one of its calendar that has its year."""
    if not one.yearless or other.yearless:
        return False
    days = [stretch for phrase in other.phrases for stretch in stretches(phrase)]
    return any(stretches(phrase, (stretch.first, stretch.last)) for phrase in one.phrases for stretch in days)


def _same(one: Dated, other: Dated) -> bool:
    """Whether two dates of one calendar say the same."""
    return any(
        mine.calendar == yours.calendar and mine.claims and set(mine.claims) & set(yours.claims)
        for mine in one.phrases
        for yours in other.phrases
    )


def _far_apart(one: Dated, other: Dated) -> bool:
    """Whether two whole dates are so far apart that neither a slip of some days nor one of a year explains it."""
    if one.yearless or other.yearless:
        return False
    days = [[stretch.first for phrase in each.phrases for stretch in stretches(phrase)] for each in (one, other)]
    gaps = [abs(first - second) for first in days[0] for second in days[1]]
    return bool(gaps) and all(min(gap, abs(gap - 365)) > 45 for gap in gaps)


def _unrelated(group: Sequence[Dated], dated: Dated) -> bool:
    """Whether the dates have years of their own that have nothing to do with each other."""
    civil: list[int] = []
    hebrew: list[int] = []
    for phrase in (*(phrase for one in group for phrase in one.phrases), *dated.phrases):
        year = phrase.claims[0].start.year if phrase.claims else None
        if year is not None:
            (civil if phrase.calendar == "civil" else hebrew).extend(year.candidates)
    return bool(civil and hebrew) and all(min(abs(a + 3760 - b), abs(a + 3761 - b)) > 1 for a in civil for b in hebrew)
