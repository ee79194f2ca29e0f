"""What the page asks of the library: each function takes text and gives what JSON can hold.

The page itself only colours and lays out; it knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import hebdate
from hebdate.errors import HebdateError

MEANINGS = {
    "agree": "both calendars name this day",
    "evening": "the Hebrew date is the next day's: it began at sunset",
    "single": "one calendar is written, the other computed",
    "mismatch": "the line contradicts itself; the nearest days are below",
    "underdetermined": "several days fit, and nothing is guessed",
    "none": "there is no date in it",
}
#: The most candidates, and the most dates of a page, that are shown.
MOST = 20
MOST_DATES = 500


def line(text: str) -> dict[str, Any]:
    """What a date line says, and its text in pieces to be coloured."""
    reading = hebdate.parse(text[:4000], strict=False)
    found = reading.to_dict()
    return {
        "found": found,
        "meaning": MEANINGS[reading.agreement],
        "pieces": pieces(reading),
        "day": found["gregorian"] if reading.determined else None,
        "hebrew": str(reading.hebrew) if reading.hebrew else None,
        "letters": letters(reading),
        "weekday": weekday(reading.date) if reading.date == reading.last_date else None,
        "problems": [each.message for each in reading.diagnostics],
        "candidates": [both(each) for each in found["candidates"][:MOST]],
    }


def pieces(reading: hebdate.Reading) -> list[dict[str, Any]]:
    """The text cut where a field or a problem begins or ends: each piece with its class, and whether it has a caret."""
    text = reading.text
    fields = [(*w.span, f"{w.calendar}-{w.name}" if w.calendar else w.name) for w in reading.written]
    problems = [d.span for d in reading.diagnostics if d.span[0] < d.span[1]]
    cuts = {0, len(text), *(at for field in fields for at in field[:2]), *(at for span in problems for at in span)}
    found = []
    ends = sorted(cuts)
    for start, end in pairwise(ends):
        kinds = [kind for first, last, kind in fields if first <= start and end <= last]
        if any(first <= start and end <= last for first, last in problems):
            kinds.append("problem")
        if any(first == start for first, _ in problems):
            kinds.append("caret")
        found.append({"text": text[start:end], "kind": " ".join(kinds)})
    return found


def letters(reading: hebdate.Reading) -> str | None:
    """The Hebrew date in Hebrew."""
    if reading.hebrew is None or reading.date != reading.last_date:
        return None
    return hebdate.render(reading.hebrew, locale="he", style="long", calendar="hebrew")


def weekday(day: dt.date | None) -> str | None:
    """The weekday in English."""
    return None if day is None else day.strftime("%A")


def both(iso: str) -> str:
    """An ISO day, or interval, with its Hebrew date beside."""
    if "/" in iso:
        return iso
    day = dt.date.fromisoformat(iso)
    return f"{iso} {weekday(day)}, {hebdate.HebrewDate.from_date(day)}"


def styles(day: str, locale: str) -> dict[str, Any]:
    """A day, or an interval, in the four widths of a locale and in every house style."""
    from hebdate.names import direction
    from hebdate.writing.options import WIDTHS
    from hebdate.writing.styles import STYLES

    houses = []
    for name, style in STYLES.items():
        try:
            written = hebdate.render(day, style=name)
        except HebdateError:  # a style for months, where a day is asked for, or the other way round
            continue
        houses.append({"name": name, "title": style.title, "text": written, "dir": _direction(written)})
    try:
        widths = [
            {
                "name": width,
                "title": width,
                "text": hebdate.render(day, style=width, locale=locale),
                "dir": direction(locale),
            }
            for width in WIDTHS
        ]
    except HebdateError as error:
        return {"widths": [], "error": str(error), "houses": houses}
    return {"widths": widths, "error": "", "houses": houses}


def _direction(text: str) -> str:
    """Which way a line runs: by its first letter, as ``dir=auto`` has it."""
    first = next((char for char in text if char.isalpha()), "a")
    return "rtl" if "\u0590" <= first <= "\u08ff" else "ltr"


def page(text: str) -> dict[str, Any]:
    """The dates of a text, and the text in pieces: each with the number of its date, or None."""
    cut: list[dict[str, Any]] = []
    dates = []
    at = 0
    for reading in hebdate.find(text):
        if len(dates) == MOST_DATES:
            break
        start, end = reading.span
        cut.append({"text": text[at:start], "date": None})
        cut.append({"text": text[start:end], "date": len(dates)})
        at = end
        found = reading.to_dict()
        dates.append(
            {
                "text": text[start:end],
                "agreement": reading.agreement,
                "day": found["gregorian"] if reading.determined else None,
                "hebrew": str(reading.hebrew) if reading.hebrew else None,
                "candidates": found["candidates"][:MOST],
            }
        )
    cut.append({"text": text[at:], "date": None})
    return {"pieces": cut, "dates": dates}


def locales() -> list[str]:
    """The tags that a language can be chosen by."""
    from babel import localedata

    return sorted(tag.replace("_", "-") for tag in localedata.locale_identifiers() if tag != "root")


#: What the page may ask.
QUESTIONS = {"line": line, "styles": styles, "page": page, "locales": locales}
