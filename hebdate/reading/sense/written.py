"""Where each field of a date stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from hebdate.reading.chart import Item
from hebdate.reading.sense.items import field_of, is_dated, name_of
from hebdate.reading.sense.numeric import numeric_orders
from hebdate.reading.sense.values import leaves
from hebdate.reading.tokens import Line, Parts
from hebdate.writing.written import Written

_NAMED: Final = frozenset(("hebrew.feast", "hebrew.week", "hebrew.sabbath"))
_NEW_MONTH: Final = frozenset(("new.month", "new.month.eve"))
#: Words and numbers that are Hebrew in whatever date they stand.
_HEBREW: Final = frozenset(("new.month", "fast", "year.letters", "year.bare"))
_SHOWN: Final = {"civil": "g", "hebrew": "h", "islamic": "i"}


def written_fields(item: Item, line: Line, end: int) -> Iterator[Written]:
    """Where each field of a date stands; ``end`` is 1 in the second half of a range."""
    calendar = _SHOWN.get(item.category.partition(".")[0], "")
    if item.rule is None:
        yield from _leaf_fields(item, line, calendar, end)
        return
    if item.category in _NAMED:
        yield Written("h", "observance", line.span(item.start, item.end), end)
        return
    if item.rule.how.startswith("new.month") and not _is_plain_new_month(item, line):
        yield from _called_new_month(item, line, end)
        return
    field = field_of(item.category)
    if field and not field.endswith("s"):
        yield Written(calendar, name_of(field), _field_span(item, line), end)
        return
    seen: dict[str, int] = {}
    for child in item.children:
        name = _kind(child.category)
        if name:
            again = seen.get(name, 0)
            seen[name] = 1
            for written in written_fields(child, line, max(end, again)):
                yield written if written.calendar or not calendar else written._replace(calendar=calendar)


@cache
def _kind(category: str) -> str:
    """What an item of a category is among the fields, by name; "" for what is none."""
    field = field_of(category)
    if field:
        return name_of(field)
    if is_dated(category):
        return "date"
    return "observance" if category in _NAMED else _KINDS.get(category, "")


_KINDS: Final = {
    "new.month": "day", "fast": "observance", "civil.4": "year", "hebrew.4": "year", "hebrew.now": "year",
    "year.letters": "year", "year.bare": "year", "day": "day", "roman": "month", "short": "year", "numeric": "date",
    "two.numbers": "date", "apostrophe": "year",
}  # fmt: skip


def _leaf_fields(item: Item, line: Line, calendar: str, end: int) -> Iterator[Written]:
    leaf = leaves(item, line)[0]
    name = _kind(item.category)
    if isinstance(leaf.value, Parts):
        parts = leaf.value
        names = {"y": "year", "m": "month", "d": "day"}
        orders = numeric_orders(parts) if len(parts.values) == 3 else []
        fitting = [o for o in orders if 1 <= o[1] <= 12 and 1 <= o[2] <= 31]
        order = (fitting or orders or [(0, 0, 0, "dmy")])[0][3]
        for part, span in zip(order, parts.spans, strict=False):
            yield Written("g", names[part], span, end)
    elif name:
        hebrew = item.category in _HEBREW
        yield Written(calendar or ("h" if hebrew else "g"), name, line.span(item.start, item.end), end)


def _is_plain_new_month(item: Item, line: Line) -> bool:
    """Whether Rosh Chodesh alone stands for the day: neither counted, nor an eve, nor beside a number."""
    first = item.children[0]
    return first.category == "new.month" and leaves(first, line)[0].value == 0


def _called_new_month(item: Item, line: Line, end: int) -> Iterator[Written]:
    """The fields of "2nd day of Rosh Chodesh Elul", of its eve, and of "30 Tishri, Rosh Chodesh Heshvan"."""
    at, called = next((at, child) for at, child in enumerate(item.children) if child.category in _NEW_MONTH)
    before, behind = item.children[:at], item.children[at + 1 :]
    start, stop = item.start, called.end
    fields = behind
    if any(child.category == "hebrew.day" for child in before):  # then the month behind is a part of the name
        month = next(child for child in behind if child.category == "hebrew.month")
        start, stop = called.start, month.end
        fields = (*before, *(child for child in behind if child is not month))
    yield Written("h", "observance", line.span(start, stop), end)
    for child in fields:
        if _kind(child.category):
            for written in written_fields(child, line, end):
                yield written if written.calendar else written._replace(calendar="h")


def _field_span(item: Item, line: Line) -> tuple[int, int]:
    """A field without the marks and words around it."""
    inner = [part for part in item.walk() if part.rule is None and part.category not in _AROUND]
    if not inner:
        return line.span(item.start, item.end)
    return line.span(min(part.start for part in inner), max(part.end for part in inner))


_AROUND: Final = frozenset("open close dot comma year.word era.civil era.hebrew era.islamic ofs of day.of dash".split())
