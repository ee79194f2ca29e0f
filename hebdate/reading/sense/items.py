"""What the items of a chart are: dates, fields, and how each is called."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from hebdate.reading.chart import Item

_FIELD: Final = re.compile(r"(?:civil|hebrew|islamic)\.(days?|months?|years?|small|short|bracketed)")


_DATED: Final = re.compile(
    r"(civil|hebrew|islamic)\.(?:date|yearless|range|observed|julian|hybrid|monthyear|monthonly|yearonly|range\.open|months\.range|aside)"
)


@cache
def is_dated(category: str) -> bool:
    return _DATED.fullmatch(category) is not None


@cache
def field_of(category: str) -> str:
    """ "days" of "civil.days"; "" for what is no field."""
    match = _FIELD.fullmatch(category)
    return match[1] if match else ""


def name_of(field: str) -> str:
    """The field that the last part of a category is, by name."""
    if field == "bracketed":
        return "day"
    return "year" if field in {"small", "short"} else field.rstrip("s")


def fields_by_name(item: Item) -> dict[str, Item]:
    """The fields of a date by name, the first of each."""
    found: dict[str, Item] = {}
    if field := field_of(item.category):
        return {field.rstrip("s"): item}
    for child in item.children:
        field = field_of(child.category)
        if field:
            found.setdefault(name_of(field), child)
        elif (child.category == "civil.4" and child.rule is None) or (
            child.category in {"hebrew.4", "hebrew.now", "year.letters", "year.bare"} and child.rule is None
        ):
            found.setdefault("year", child)
    return found


def dates_in(item: Item) -> list[Item]:
    return [child for child in item.children if is_dated(child.category)]


def is_numeric(item: Item) -> bool:
    return any(part.category in {"numeric", "two.numbers"} for part in item.walk())
