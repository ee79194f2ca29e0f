"""Which dates of running text are one heading: the ends of a span, the halves of a bilingual pair, the same day again.

A heading is what `parse` would be asked about if somebody cut it out. Two halves are never parted where `parse` would
see that they contradict each other, and never joined over what ends a line of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from hebdate.reading.accounts import DATES, FAR, LONE, Account, accounts, content
from hebdate.reading.chart import Item, Shape
from hebdate.reading.claims import Phrase, stretches
from hebdate.reading.pairing import pairs
from hebdate.reading.sense import phrases_of
from hebdate.reading.shape import shape_of
from hebdate.reading.tokens import Line


class Dated(NamedTuple):
    """One date as the account has it: tokens ``start`` up to ``end``, and its phrases (two of a pair)."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    item: Item

    @property
    def calendars(self) -> set[str]:
        """The calendars that it is written in."""
        return {phrase.calendar for phrase in self.phrases}

    @property
    def yearless(self) -> bool:
        """Whether no year is written in it."""
        return all(phrase.yearless for phrase in self.phrases)


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


class _Sheet(NamedTuple):
    """A stretch with its cheapest account."""

    line: Line
    shape: Shape
    items: tuple[Item, ...]
    explained: tuple[bool, ...]

    def between(self, start: int, end: int) -> float:
        """Words of prose between the tokens before ``start`` and from ``end`` on; an empty line is far."""
        words = 0.0
        for at in range(start, min(end + 1, len(self.shape))):
            if self.shape[at].gap == "\n\n":
                return 2.0 * FAR
            if at < end and self.shape[at].category not in _MARKS:
                words += content(self.shape, at, self.explained[at])
        return words

    def beside(self, start: int, end: int) -> bool:
        """Whether nothing but white space stands between."""
        return start == end

    def new_line(self, start: int, end: int) -> bool:
        """Whether a line ends before the token ``end``."""
        return any("\n" in self.shape[at].gap for at in range(start, min(end + 1, len(self.shape))))

    def tight(self, start: int, end: int) -> bool:
        """Whether a mark that joins halves stands between: a bar, a slash, a dash, an open bracket."""
        return any(self.shape[at].category in _JOINING for at in range(start, end))

    def year_between(self, start: int, end: int) -> bool:
        """Whether a year stands alone between."""
        return any(item.category in _YEARS and start <= item.start < end for item in self.items)

    def spanning(self, start: int, end: int) -> bool:
        """Whether nothing but marks stands between, and one of them is of a span or a heading."""
        between = {self.shape[at].category for at in range(start, end)}
        return bool(between & _SPANNING) and between <= _SPANNING | _LIGHT

    def to(self, start: int, end: int) -> bool:
        """Whether a word stands between that joins the ends of a span."""
        return any(leaf.category == "to" for at in range(start, end) for leaf in self.shape[at].leaves)

    def bracketed(self, start: int, end: int) -> bool:
        """Whether a bracket opens right at ``start`` and is still open at ``end``."""
        if start >= end or self.shape[start].category != "open" or end - start > _MOST_BETWEEN:
            return False
        depth = 0
        for at in range(start, end):
            depth += (self.shape[at].category == "open") - (self.shape[at].category == "close")
            if depth <= 0:
                return False
        return True


_MARKS: Final = frozenset(("bar", "dot"))
_SPANNING: Final = frozenset(("bar", "slash", "dash"))
_JOINING: Final = frozenset(("bar", "slash", "dash", "open"))
#: The most tokens between two halves that agree.
_MOST_BETWEEN: Final = 14


def headings(line: Line, shape: Shape) -> list[Heading]:
    """The headings of a stretch of text, from left to right, each with what stands around it and may speak of it."""
    items = _account(line).phrases
    explained = [False] * len(shape)
    for item in items:
        explained[item.start : item.end] = [True] * (item.end - item.start)
    sheet = _Sheet(line, shape, items, tuple(explained))
    found = list(_groups(sheet, _dates(sheet)))
    leads = [_lead(sheet, group[0].start, before) for group, before in zip(found, _ends_of(found), strict=True)]
    made: list[Heading] = []
    low = 0
    for at, group in enumerate(found):
        high = leads[at + 1] if at + 1 < len(found) else len(shape)
        first = min(_reach(sheet, group, low, -1), leads[at])
        end = _reach(sheet, group, high, 1)
        made.append(Heading(tuple(group), max(first, low), end))
        low = _tail(sheet, group[-1].end, high)
    return made


def _account(line: Line) -> Account:
    """The cheapest account; of several that cost nearly the same, the one with the fewest dates: a span is one."""
    found = accounts(shape_of(line))
    near = sorted((account for account in found if account.price < found[0].price + 8), key=_torn)
    return next((account for account in near if _makes_sense(account, line)), near[0])


def _torn(account: Account) -> float:
    return account.price + 2 * _pieces(account)


def _pieces(account: Account) -> int:
    """How much an account takes a line to pieces: its dates, most those that are not whole, and what it leaves."""
    dates = [item.category for item in account.phrases if item.category in DATES or item.category in LONE]
    whole = sum(category in DATES and not category.endswith(".yearless") for category in dates)
    return 3 * len(dates) - whole + 2 * len(account.unexplained)


def _makes_sense(account: Account, line: Line) -> bool:
    """Whether each of its dates can be one: the grammar knows the forms, and not which month has a second."""
    return all(
        phrase.claims or phrase.qualifier
        for item in account.phrases
        if item.category in DATES
        for phrase in phrases_of(item, line)
    )


def _ends_of(found: Sequence[Sequence[Dated]]) -> list[int]:
    return [0, *(group[-1].end for group in found)][: len(found)]


def _dates(sheet: _Sheet) -> list[Dated]:
    """The dates of the account, without what names a month or a year only."""
    found: list[Dated] = []
    for item in sheet.items:
        if item.category not in DATES and item.category not in LONE:
            continue
        phrases = phrases_of(item, sheet.line)
        if not phrases or (all(_loose(phrase) for phrase in phrases) and not _year_pair(sheet, item, phrases)):
            continue
        found.append(Dated(item.start, item.end, phrases, item))
    return found


def _loose(phrase: Phrase) -> bool:
    """A year, or a month's name, alone."""
    return phrase.level == "year" or (phrase.level == "month" and phrase.yearless)


def _year_pair(sheet: _Sheet, item: Item, phrases: tuple[Phrase, ...]) -> bool:
    """Whether a year stands beside a year of the other calendar, with marks alone between."""
    if item.category not in _YEARS:
        return False
    for other in sheet.items:
        if other.category in _YEARS and other.category != item.category:
            first, second = sorted((item, other), key=_start)
            if second.start - first.end <= 2 and sheet.between(first.end, second.start) == 0:
                mine, yours = (item, other) if item.category < other.category else (other, item)
                return _years_agree(phrases_of(mine, sheet.line), phrases_of(yours, sheet.line))
    return False


_YEARS: Final = frozenset(("civil.yearonly", "hebrew.yearonly"))
_ALONE: Final = _YEARS | {"civil.monthonly", "hebrew.monthonly"}


def _start(item: Item) -> int:
    return item.start


def _years_agree(civil: tuple[Phrase, ...], hebrew: tuple[Phrase, ...]) -> bool:
    return any(c.claims and h.claims and pairs(c, h) for c in civil for h in hebrew)


# --- which belong together -------------------------------------------------------------------------------------------


def _groups(sheet: _Sheet, dates: Sequence[Dated]) -> Iterator[list[Dated]]:
    group: list[Dated] = []
    for at, dated in enumerate(dates):
        if group and not _belongs(sheet, group, dated, dates[at + 1] if at + 1 < len(dates) else None):
            yield group
            group = []
        group.append(dated)
    if group:
        yield group


def _belongs(sheet: _Sheet, group: list[Dated], dated: Dated, after: Dated | None) -> bool:
    """Whether a date is part of the heading before it; ``after`` is the date behind it."""
    last = group[-1]
    if dated.start - last.end > _MOST_BETWEEN:
        return False
    have = {calendar for one in group for calendar in one.calendars}
    if not all(phrase.claims for one in (*group, dated) for phrase in one.phrases):
        return sheet.between(last.end, dated.start) < FAR and not sheet.new_line(last.end, dated.start)
    paired = after is not None and _agree([dated], after) and sheet.between(dated.end, after.start) < FAR
    if dated.calendars <= have:
        return _again(sheet, group, dated, after, paired=paired)
    if "islamic" in dated.calendars | have and len(have | dated.calendars) < 3:
        return sheet.between(last.end, dated.start) == 0
    return _other_half(sheet, group, dated, paired=paired)


def _again(sheet: _Sheet, group: list[Dated], dated: Dated, after: Dated | None, *, paired: bool) -> bool:
    """Whether a date of a calendar that the heading has already is part of it."""
    last = group[-1]
    words = sheet.between(last.end, dated.start)
    if words >= 1:
        return False
    if sheet.new_line(last.end, dated.start):
        return len(group) == 1 and _same_but_for_the_year(last, dated)
    if any(_same(one, dated) for one in group):
        return True
    if "civil.julian" in {last.item.category, dated.item.category} or sheet.to(last.end, dated.start) or sheet.bracketed(last.end, dated.start):
        return not paired
    part = last.yearless or dated.yearless or any(phrase.level != "day" for phrase in (*last.phrases, *dated.phrases))
    if part and (sheet.spanning(last.end, dated.start) or last.end == dated.start):
        return not paired
    if not sheet.tight(last.end, dated.start):
        return False
    if len({calendar for one in group for calendar in one.calendars}) > 1:
        return not paired
    # 16 May 2022 / 17 May 2022 | 15 Iyyar 5782
    return (
        after is not None
        and not after.calendars <= dated.calendars
        and sheet.tight(dated.end, after.start)
        and sheet.between(dated.end, after.start) == 0
    )


def _other_half(sheet: _Sheet, group: list[Dated], dated: Dated, *, paired: bool) -> bool:
    """Whether a date of the other calendar is the other half of a heading."""
    start, end = group[-1].end, dated.start
    words = sheet.between(start, end)
    new_line = sheet.new_line(start, end)
    if group[-1].yearless and dated.yearless:
        return words == 0
    if _agree(group, dated):
        if dated.yearless or (group[-1].yearless and not sheet.year_between(start, end)):  # nearly any two dates agree in some year
            return words == 0 if new_line else words < FAR
        return words < 2 * FAR or sheet.beside(start, end)
    tight = sheet.tight(start, end)
    if paired and not tight:
        return False
    if new_line:
        return words == 0 and (tight or not _unrelated(group, dated))
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
    return any(
        stretches(phrase, (stretch.first, stretch.last)) for phrase in one.phrases for stretch in days
    )


def _same(one: Dated, other: Dated) -> bool:
    """Whether two dates of one calendar say the same."""
    return any(
        mine.calendar == yours.calendar and mine.claims and set(mine.claims) & set(yours.claims)
        for mine in one.phrases
        for yours in other.phrases
    )


def _unrelated(group: Sequence[Dated], dated: Dated) -> bool:
    """Whether the dates have years of their own that have nothing to do with each other."""
    civil: list[int] = []
    hebrew: list[int] = []
    for phrase in (*(phrase for one in group for phrase in one.phrases), *dated.phrases):
        year = phrase.claims[0].start.year if phrase.claims else None
        if year is not None:
            (civil if phrase.calendar == "civil" else hebrew).extend(year.candidates)
    return bool(civil and hebrew) and all(min(abs(a + 3760 - b), abs(a + 3761 - b)) > 1 for a in civil for b in hebrew)


# --- what stands around ----------------------------------------------------------------------------------------------

_BESIDE: Final = frozenset(("day.name", "day.night", "day.light", "part.night", "part.light", "clock"))
_LIGHT: Final = frozenset(("comma", "dot", "dash", "bar", "colon", "at"))


def _lead(sheet: _Sheet, start: int, low: int) -> int:
    """Where the weekday or time begins that opens a date."""
    first = start
    for item in reversed(sheet.items):
        if item.start < low:
            break
        if item.end > first or item.category not in _BESIDE:
            continue
        if not all(_joins(sheet, at) for at in range(item.end, first)):
            break
        if "\n" in sheet.shape[first].gap and first == start and not _opens_a_line(sheet, item):
            break
        first = item.start
    return first


def _joins(sheet: _Sheet, at: int) -> bool:
    """Whether a mark, or a word as "on the", stands between a weekday and its date."""
    token = sheet.shape[at]
    return token.gap != "\n\n" and (token.category in _LIGHT or any(leaf.category == "of" for leaf in token.leaves))


def _opens_a_line(sheet: _Sheet, item: Item) -> bool:
    """Whether a weekday stands alone on its line, so that it can open the next line's date."""
    return item.category != "clock" and (item.start == 0 or "\n" in sheet.shape[item.start].gap)


def _tail(sheet: _Sheet, end: int, high: int) -> int:
    """Where the weekday or time ends that closes a date."""
    last = end
    for item in sheet.items:
        if item.start < last or item.category not in _BESIDE:
            continue
        between = range(last, item.start + 1)
        if item.end > high or any("\n" in sheet.shape[at].gap for at in between):
            break
        if any(sheet.shape[at].category not in _LIGHT for at in between[:-1]):
            break
        last = item.end
    return last


def _reach(sheet: _Sheet, group: Sequence[Dated], limit: int, step: int) -> int:
    """How far to one side of a heading what stands there is in its reach; whole phrases only."""
    words = 0.0
    place = group[-1].end if step > 0 else group[0].start - 1
    while (place < limit if step > 0 else place >= limit) and words < FAR:
        if _parted(sheet, place if step > 0 else place + 1, step):
            break
        if _of_something_else(sheet, group, place, near=words < 1):
            break
        words += content(sheet.shape, place, sheet.explained[place])
        place += step
    edge = place if step > 0 else place + 1
    for item in sheet.items:
        if item.start < edge < item.end:
            edge = item.end if step > 0 else item.start
    return min(edge, limit) if step > 0 else max(edge, limit)


def _of_something_else(sheet: _Sheet, group: Sequence[Dated], place: int, *, near: bool) -> bool:
    """Whether a year or a month alone stands there, behind a word, and the heading has its own of that calendar."""
    item = next((item for item in sheet.items if item.start <= place < item.end), None)
    if item is None or item.category not in _ALONE:
        return False
    low, high = (item.end, group[0].start) if item.end <= group[0].start else (group[-1].end, item.start)
    if near and all(sheet.shape[at].category in _LIGHT for at in range(low, high)):
        return False
    calendar = item.category.partition(".")[0]
    own = [phrase for one in group for phrase in one.phrases if phrase.calendar == calendar]
    if item.category in _YEARS:
        return not near and any(not phrase.yearless for phrase in own)
    return any(phrase.level == "day" for phrase in own)


def _parted(sheet: _Sheet, at: int, step: int) -> bool:
    """Whether a line or a sentence ends before the token ``at``, and what stands beyond is not of the date."""
    if not 0 < at < len(sheet.shape):
        return False
    before, behind = sheet.shape[at - 1], sheet.shape[at]
    if behind.gap == "\n\n":
        return True
    stop = before.category == "dot" and (behind.gap != "" or behind.category == "open")
    stop = stop or _footnote(sheet, at)
    if behind.gap == "\n":
        parted = before.category not in _GOES_ON and behind.category not in _CONTINUES
        if parted and not stop and _bare_weekday(sheet, at, step):
            return False
    else:
        parted = stop and (_capital(sheet, at) or behind.category == "open")
        if parted and step < 0 and before.category == "dot":
            parted = at > 1 and sheet.shape[at - 2].category in {"word", "hebrew"} and not _label(sheet, at - 2)
    return parted and not _spoilt(sheet, at, step)


def _bare_weekday(sheet: _Sheet, at: int, step: int) -> bool:
    """Whether the line beyond says a weekday or a part of the day, and no more."""
    first = last = at if step > 0 else at - 1
    while last < len(sheet.shape) and (last == at or "\n" not in sheet.shape[last].gap) and step > 0:
        last += 1
    while first > 0 and "\n" not in sheet.shape[first].gap and step < 0:
        first -= 1
    low, high = (at, last) if step > 0 else (first, at)
    said = any(item.category in _BESIDE and low <= item.start < high for item in sheet.items)
    return said and sheet.between(low + 1, high - 1) == 0 == content(sheet.shape, low, sheet.explained[low])


_GOES_ON: Final = frozenset(("bar", "slash", "dash", "open", "comma", "colon"))


#: What carries a line on that begins with it; a dash there is the mark of a list.
_CONTINUES: Final = frozenset(("slash", "open", "comma", "colon"))


def _footnote(sheet: _Sheet, at: int) -> bool:
    """Whether a sentence and the number of its footnote end before the token: "on November 29.[15] On"."""
    return at >= 4 and [token.category for token in sheet.shape[at - 4 : at]] == ["dot", "open", "number", "close"]


def _capital(sheet: _Sheet, at: int) -> bool:
    return sheet.shape[at].category == "word" and sheet.line.tokens[at].text[:1].isupper()


def _label(sheet: _Sheet, at: int) -> bool:
    """Whether a word is a label or an abbreviation, whose dot ends no sentence."""
    return len(sheet.line.tokens[at].text) < 4 or any(leaf.category == "label" for leaf in sheet.shape[at].leaves)


def _spoilt(sheet: _Sheet, at: int, step: int) -> bool:
    """Whether two tokens stand beyond a line's end that could be part of a date, and nothing explains them."""
    place = at if step > 0 else at - 1
    found, words, day = 0, 0.0, False
    while 0 <= place < len(sheet.shape) and words < FAR:
        if place != at and "\n" in sheet.shape[place if step > 0 else place + 1].gap and found < 2 and place != at - 1:
            break
        if sheet.shape[place].charge and not sheet.explained[place]:
            found += 1
            day = day or any(leaf.category in _OF_A_DAY for leaf in sheet.shape[place].leaves)
        else:
            words += content(sheet.shape, place, sheet.explained[place])
        place += step
    return found > 1 and day


_OF_A_DAY: Final = frozenset(("day", "ordinal", "illegible.day", "numeral", "day.word"))
