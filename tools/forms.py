"""Print every form that is read, from the rules of the grammar, as a page of the documentation.

    python tools/forms.py > docs/reference/grammar.md

A test compares the page with the rules, so a rule that is added or changed asks for this to be run again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

import hebdate
from hebdate.reading.grammar import beside, dates, noise, observances, spans
from hebdate.reading.grammar.rule import Rule

#: The sections of the page.
SECTIONS: Final[tuple[tuple[str, tuple[Rule, ...]], ...]] = (
    ("The fields of a date", dates.FIELDS),
    ("Civil dates", dates.CIVIL),
    ("Hebrew dates", dates.HEBREW),
    ("Islamic dates", dates.ISLAMIC),
    ("Dates all in numbers, new months, eves and hybrids", dates.OTHER),
    ("Ranges of the civil calendar", spans.CIVIL),
    ("Ranges of the Hebrew calendar", spans.HEBREW),
    ("Ranges in numbers, and dual years", spans.MIXED),
    ("Weekdays", beside.WEEKDAYS),
    ("Parts of the day", beside.PARTS),
    ("Julian and Gregorian", beside.STYLES),
    ("Doubt and alternatives", beside.DOUBT),
    ("Other eras, and months that are not known", beside.ERAS),
    ("Numbers with a label, which are no part of a date", noise.LABELLED),
    ("Numbers without a label, which are no part of a date", noise.BARE),
    ("Feasts, the omer and the week's reading", observances.NAMES),
    ("Dates by feasts and readings", observances.DATES),
)

_CALENDARS: Final = {"civil": "civil", "hebrew": "Hebrew", "islamic": "Islamic"}
_OF_A_CALENDAR: Final = {
    "day": "a {} day", "month": "a {} month", "year": "a {} year", "date": "a {} date", "days": "several {} days",
    "months": "several {} months", "years": "several {} years", "range": "a range of {} dates",
    "months.range": "a range of {} months", "yearless": "a {} date without its year",
    "monthyear": "a {} month of a year", "monthonly": "a {} month alone", "yearonly": "a {} year alone",
    "short": "a {} year without its century", "bracketed": "a {} day in brackets",
    "small": "a {} year without its thousands",
}  # fmt: skip
_OTHERS: Final = {
    "ofs": "words that join two fields", "hebrew.hybrid": "a Hebrew day with a civil year",
    "islamic.aside": "an Islamic month or year, said beside", "day.name": "a weekday",
    "day.night": "a weekday after sunset", "day.light": "a weekday by daylight", "part.night": "after sunset",
    "part.light": "by daylight", "part.day": "an hour of the day, before or after sunset",
    "clock": "a time", "civil.julian": "a date of the Julian calendar",
    "doubtful": "a date in doubt: never claimed as one day", "pair": "a date in both calendars",
    "other.era": "a date of another era: refused by name", "unread.date": "a date whose month is not known: refused",
    "noise": "no part of a date", "bare": "probably no part of a date", "hebrew.feast": "a feast or a day of it",
    "hebrew.week": "a week, by its reading", "hebrew.sabbath": "a Shabbat, by its reading",
    "hebrew.observed": "a feast or reading beside a date",
}  # fmt: skip


def gives(category: str) -> str:
    """What a rule makes, in words.

    >>> gives("hebrew.range")
    'a range of Hebrew dates'
    """
    if category in _OTHERS:
        return _OTHERS[category]
    calendar, _, rest = category.partition(".")
    return _OF_A_CALENDAR[rest].format(_CALENDARS[calendar]).replace("a Islamic", "an Islamic")


def read_as(line: str) -> str:
    """What the reader says of a line: the day or the days, or why there is none.

    >>> read_as("16 May 2022")
    '2022-05-16'
    """
    reading = hebdate.parse(line, strict=False)
    if reading.determined:
        first, last = reading.date, reading.last_date
        days = str(first) if last in (None, first) else f"{first} to {last}"
        return f"the evening of {days}" if reading.agreement == "evening" else days
    why = reading.diagnostics[0].message if reading.diagnostics else ""
    return f"*{reading.agreement}*: {why}" if why else f"*{reading.agreement}*"


def rows(rules: tuple[Rule, ...]) -> Iterator[str]:
    """The lines of a section's table."""
    yield "| form | gives | pattern | bits | as printed | is read as |"
    yield "|---|---|---|---|---|---|"
    for rule in rules:
        for at, example in enumerate(rule.examples):
            own = (rule.name, gives(rule.gives), f"`{rule.pattern}`", f"{rule.price:g}") if at == 0 else ("",) * 4
            cells = (*own, f"`{example}`", read_as(example))
            yield "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


def page() -> str:
    """The whole page, in Markdown."""
    lines = [
        "# The forms that are read",
        "",
        "Made from the rules of the grammar by `python tools/forms.py`; each example is tried by the tests. A pattern",
        "is a row of categories of tokens: `a|b` is one or the other, `x?` may be missing, `+` says that the next is",
        "glued on, and `<…>` is what printers put between two fields. The price in bits says how far-fetched a form",
        "is: of several accounts of a line, the cheapest is believed.",
    ]
    for title, rules in SECTIONS:
        lines += ["", f"## {title}", "", *rows(rules)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
