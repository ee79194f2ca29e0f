"""What a user may slip into: each line marked so is an error to both type checkers, and no other line is."""

from __future__ import annotations

import datetime as dt

import hebdate
from hebdate import HebrewDate, Month, Reading


def slips(date: HebrewDate, civil: dt.date, text: str, reading: Reading) -> None:
    """One slip a line."""
    hebdate.prase(text)  # wrong
    hebdate.render(2022)  # wrong
    hebdate.render(date, lokale="he")  # wrong
    hebdate.convert(738291)  # wrong
    hebdate.convert(date, after_sunset=True)  # wrong
    print(hebdate.parse(text, strict=False).date.year)  # wrong
    hebdate.parse(text, near="2022")  # wrong
    HebrewDate(5782, 9, 15)  # wrong
    HebrewDate(5782, Month.IYYAR)  # wrong
    date.year = 5783  # wrong
    date.add(weeks=1)  # wrong
    date.add(years=1, overflow="clamp")  # wrong
    HebrewDate.today()  # wrong
    print(date < civil)  # wrong
    print(date + 1.5)  # wrong
    print(reading.to_dict()["hebrew_date"])  # wrong
