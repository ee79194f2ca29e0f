"""What a person probably meant who got no answer: said besides what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hebdate.cli.out import safe, shown

if TYPE_CHECKING:
    from hebdate.reading import Reading

#: A date of numbers with a year that looks Hebrew.
_NUMBERS: Final = re.compile(r"\s*(5[0-9]{3})([-/.])[0-9]{1,2}\2[0-9]{1,2}\s*")

_RELATIVE: Final = frozenset(
    "tomorrow yesterday now tonight morgen gestern heute demain hier aujourd'hui mañana ayer hoy"
    " завтра вчера сегодня מחר אתמול היום".split()
)
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday shabbat shabbos".split())


def relative(text: str) -> str | None:
    """Why a word that counts from today names no day here; None for any other text.

    >>> relative("Tomorrow"), relative("15 Iyyar 5782")
    ("'Tomorrow' counts from today: write the date, or 'today' with --before-sunset or --after-sunset", None)
    """
    words = text.casefold().split()
    name = shown(safe(repr(text.strip())))
    if len(words) in {1, 2} and (words[-1] in _WEEKDAYS) and (len(words) == 1 or words[0] in {"next", "last", "this"}):
        return f"{name} is the name of many days: write the date"
    if len(words) == 1 and words[0] in _RELATIVE:
        return f"{name} counts from today: write the date, or 'today' with --before-sunset or --after-sunset"
    return None


def numbers(text: str) -> str | None:
    """A hint for a Hebrew date written in numbers; None for any other text.

    >>> numbers("5782-08-15")
    "5782 looks like a Hebrew year, whose months count from Tishri or from Nisan: write the month's name, 15 Iyyar 5782"
    """
    match = _NUMBERS.fullmatch(text)
    if not match:
        return None
    year = match[1]
    return (
        f"{year} looks like a Hebrew year, whose months count from Tishri or from Nisan: write the month's name,"
        f" 15 Iyyar {year}"
    )


def after_parse(texts: Sequence[str], readings: Sequence[Reading], parse: Callable[[str], Reading]) -> str | None:
    """A hint for texts that were given to ``parse``, with what came of them; None for none."""
    unread = [text for text, reading in zip(texts, readings, strict=True) if not reading.determined]
    if not unread:
        return None
    if len(texts) > 1:
        joined = " ".join(texts)
        if parse(joined).determined:
            return f"each argument is a line of its own: put quotes around the whole, '{shown(safe(joined))}'"
    for text in unread:
        if _is_file(text):
            name = shown(safe(text))
            return (
                f"{name} is a file: 'hebdate find {name}' finds its dates, 'hebdate parse - < {name}' reads its lines"
            )
        if hint := numbers(text):
            return hint
    return None


def _is_file(text: str) -> bool:
    try:
        return 0 < len(text) < 1024 and Path(text).is_file()
    except (OSError, ValueError):
        return False
