"""What stands around a heading in running text and speaks of it: its weekday, its time, and whatever is in its reach.

A line's end, a sentence's end and an empty line end the reach, unless a spoilt date stands beyond.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hebdate.reading.accounts import FAR, content
from hebdate.reading.chart import Item
from hebdate.reading.sheet import LIGHT, YEARS, Dated, Sheet

_ALONE: Final = YEARS | {"civil.monthonly", "hebrew.monthonly"}

_BESIDE: Final = frozenset(
    ("day.name", "day.night", "day.light", "part.night", "part.light", "clock", "hebrew.observed")
)


def lead(sheet: Sheet, start: int, low: int) -> int:
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


def _joins(sheet: Sheet, at: int) -> bool:
    """Whether a mark, or a word as "on the", stands between a weekday and its date."""
    token = sheet.shape[at]
    return token.gap != "\n\n" and (token.category in LIGHT or any(leaf.category == "of" for leaf in token.leaves))


def _opens_a_line(sheet: Sheet, item: Item) -> bool:
    """Whether a weekday stands alone on its line, so that it can open the next line's date."""
    return item.category != "clock" and (item.start == 0 or "\n" in sheet.shape[item.start].gap)


def tail(sheet: Sheet, end: int, high: int) -> int:
    """Where the weekday or time ends that closes a date."""
    last = end
    for item in sheet.items:
        if item.start < last or item.category not in _BESIDE:
            continue
        between = range(last, item.start + 1)
        if item.end > high or any("\n" in sheet.shape[at].gap for at in between):
            break
        if any(sheet.shape[at].category not in LIGHT for at in between[:-1]):
            break
        last = item.end
    return last


def reach_of(sheet: Sheet, group: Sequence[Dated], limit: int, step: int) -> int:
    """How far to one side of a heading what stands there is in its reach; whole phrases only."""
    words = 0.0
    place = group[-1].end if step > 0 else group[0].start - 1
    while (place < limit if step > 0 else place >= limit) and words < FAR:
        if _parted(sheet, place if step > 0 else place + 1, step):
            break
        if _of_something_else(sheet, group, place, near=words < 1):
            break
        words += content(sheet.shape, place, sheet.explained[place])
        if any(leaf.category in _OF_A_DATE for leaf in sheet.shape[place].leaves):
            words = 0.0  # what is in reach of it is in reach of the heading
        place += step
    edge = place if step > 0 else place + 1
    for item in sheet.items:
        if item.start < edge < item.end:
            edge = item.end if step > 0 else item.start
    return min(edge, limit) if step > 0 else max(edge, limit)


_OF_A_DATE: Final = frozenset(("month.civil", "month.hebrew", "civil.4", "hebrew.4", "year.letters"))


def _of_something_else(sheet: Sheet, group: Sequence[Dated], place: int, *, near: bool) -> bool:
    """Whether a year or a month alone stands there, behind a word, and the heading has its own of that calendar."""
    item = next((item for item in sheet.items if item.start <= place < item.end), None)
    if item is not None and item.category == "hebrew.observed":
        return not near
    if item is None or item.category not in _ALONE:
        return False
    low, high = (item.end, group[0].start) if item.end <= group[0].start else (group[-1].end, item.start)
    if near and all(sheet.shape[at].category in LIGHT for at in range(low, high)):
        return low == high and len(sheet.line.tokens[place].text) < 4 and item.category not in YEARS  # "Ab 5. Mai"
    calendar = item.category.partition(".")[0]
    own = [phrase for one in group for phrase in one.phrases if phrase.calendar == calendar]
    if item.category in YEARS:
        return not near and any(not phrase.yearless for phrase in own)
    return any(phrase.level == "day" for phrase in own)


def _parted(sheet: Sheet, at: int, step: int) -> bool:
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
        if step < 0 and not sheet.explained[at - 1] and any(leaf.category == "day" for leaf in before.leaves):
            return False  # a number that a line's end may have split
    else:
        parted = stop and (_capital(sheet, at) or behind.category == "open")
        if step < 0 and stop and at > 1 and sheet.shape[at - 2].category == "hebrew":
            parted = not _label(sheet, at - 2)
        elif parted and step < 0 and before.category == "dot":
            parted = at > 1 and sheet.shape[at - 2].category in {"word", "hebrew"} and not _label(sheet, at - 2)
    return parted and not _spoilt(sheet, at, step)


def _bare_weekday(sheet: Sheet, at: int, step: int) -> bool:
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


def _footnote(sheet: Sheet, at: int) -> bool:
    """Whether a sentence and the number of its footnote end before the token: "on November 29.[15] On"."""
    return at >= 4 and [token.category for token in sheet.shape[at - 4 : at]] == ["dot", "open", "number", "close"]


def _capital(sheet: Sheet, at: int) -> bool:
    return sheet.shape[at].category == "word" and sheet.line.tokens[at].text[:1].isupper()


def _label(sheet: Sheet, at: int) -> bool:
    """Whether a word is a label or an abbreviation, whose dot ends no sentence."""
    return len(sheet.line.tokens[at].text) < 4 or any(leaf.category == "label" for leaf in sheet.shape[at].leaves)


def _spoilt(sheet: Sheet, at: int, step: int) -> bool:
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
            found += any(item.start <= place < item.end for item in sheet.items if item.category in YEARS)
            words += content(sheet.shape, place, sheet.explained[place])
        place += step
    return found > 1 and day


_OF_A_DAY: Final = frozenset(("day", "ordinal", "illegible.day", "numeral", "day.word"))
