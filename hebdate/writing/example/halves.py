"""The slices of an example, explained -> the halves of its layout, with the literals between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hebdate.writing.example.slices import Slice
from hebdate.writing.field import Field
from hebdate.writing.layout import Half
from hebdate.writing.values import Values


def assemble(text: str, slices: list[Slice], ends: tuple[Values, Values]) -> tuple[str | Half, ...]:
    """Slices to halves, with the literals between."""
    parts: list[str | Half] = []
    at = 0
    for group in _groups(slices, interval=ends[0] != ends[1]):
        start = group[0].start
        while start > at and text[start - 1].isalpha():  # a particle glued to the day: ב16
            start -= 1
        if start > at:
            parts.append(text[at:start])
        parts.append(_half(text, group, start, ends))
        at = group[-1].stop
    if at < len(text):
        parts.append(text[at:])
    return tuple(parts)


def _groups(slices: list[Slice], *, interval: bool) -> Iterator[list[Slice]]:
    """Runs of fields that make one date, or one interval, in one calendar."""
    group: list[Slice] = []
    for at, each in enumerate(slices):
        end = each.written.end if interval else 0
        seen = {(other.written.name, other.written.end if interval else 0) for other in group}
        again = (each.written.name, end) in seen and not (end and group[-1].written.name == each.written.name)
        # A second interval in one phrase is joined for itself: the years of "Elul/Tishri 5766/5767".
        after = slices[at + 1] if at + 1 < len(slices) else None
        second = (
            not end
            and any(known for _, known in seen)
            and after is not None
            and after.written[:2] == each.written[:2]
            and after.written.end > 0
        )
        if group and (each.written.calendar != group[0].written.calendar or again or second):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _sequence(text: str, group: list[Slice], start: int, others: list[Slice]) -> list[str | Field]:
    """The fields of a group with the literals between, each with the words that ``others`` show for it."""
    parts: list[str | Field] = []
    for each in group:
        if each.start > start:
            parts.append(text[start : each.start])
        if each.field:
            parts.append(_with_words(text, each, others))
        start = each.stop
    return parts


def _with_words(text: str, each: Slice, others: list[Slice]) -> Field:
    """The field, with the words of the interval's other end where it would write another."""
    assert each.field
    field = each.field
    for other in others:
        if other.written[:2] != each.written[:2] or not other.field or not field.names:
            continue
        word = text[other.start : other.stop]
        if field.write(each.written.calendar, other.value) != word:
            field = replace(field, instead=(*field.instead, (other.value, word)))
    return field


def _half(text: str, group: list[Slice], start: int, ends: tuple[Values, Values]) -> Half:
    calendar = group[0].written.calendar
    interval = ends[0] != ends[1]
    begun = interval and any(each.day not in ends for each in group)
    cut = next((at for at, each in enumerate(group) if interval and each.written.end), 0)
    if not cut:
        if interval:  # a heading that names one month of an interval
            for each in group:
                if each.field and each.day == ends[1]:
                    each.field = replace(each.field, last=True)
        return Half(calendar, tuple(_sequence(text, group, start, [])), once=interval, begun=begun)
    joint = text[group[cut - 1].stop : group[cut].start]
    beyond = cut  # the ends of a list are its first and its last; those between are written by counting
    while beyond + 1 < len(group) and group[beyond + 1].written[:2] == group[beyond].written[:2]:
        beyond += 1
    before, after = group[:cut], group[beyond:]
    kinds = {each.written.name for each in before}
    first = after[0].field
    short = first.digits if first and first.name == "year" and not first.letters else 0
    if short:
        single = [*_sequence(text, before, start, []), *_sequence(text, after[1:], after[0].stop, [])]
    elif kinds <= {each.written.name for each in after}:
        # "3-9 Tishri 5782", "29 Cheshvan-6 Kislev 5782": the second end is the whole date.
        single = [text[start : group[0].start], *_sequence(text, after, after[0].start, before)]
    else:
        # "Nov. 4-10, 2021": the first end is, but for what follows the second.
        common = 0
        while common < len(after) and after[common].written.name in kinds:
            common += 1
        rest = after[common - 1].stop if common else after[0].start
        single = [*_sequence(text, before, start, after), *_sequence(text, after[common:], rest, [])]
    listing = beyond > cut or joint.strip() in {"", ",", "/", "|", "&", "+", "·", "•"}
    return Half(
        calendar, tuple(part for part in single if part), joint=joint, listing=listing, short=short, begun=begun
    )


def repeated_years(parts: tuple[str | Half, ...], day: Values) -> tuple[str | Half, ...]:
    """Make a field of a year that a literal repeats: "Parashat Bechukotai 5784 | 23 Iyar 5784"."""
    years = {str(day[6]): "h", str(day[3]): "g"}
    found: list[str | Half] = []
    for part in parts:
        if not isinstance(part, str):
            found.append(part)
            continue
        for piece in re.split(r"(?<![\d.,:/-])(\d{4})(?![\d:/-]|[.,]\d)", part):
            if piece in years:
                found.append(Half(years[piece], (Field("year"),)))
            elif piece and found and isinstance(found[-1], str):
                found[-1] += piece
            elif piece:
                found.append(piece)
    return tuple(found)
