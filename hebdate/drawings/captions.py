"""The words of a drawn month: its titles, the heads of its columns, and what each day is, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate import gematria
from hebdate.date import Month
from hebdate.names import direction, gregorian_months, weekdays
from hebdate.names.observances import observance_name, parasha_name, parasha_title
from hebdate.names.observances.writing import language, month_name

if TYPE_CHECKING:
    from hebdate.date import HebrewDate
    from hebdate.grid import Day, Grid
    from hebdate.observances import Observance
    from hebdate.text.bidi import Direction

#: What a month does not say: it is said by the days around it, or by a second name of the day.
_SILENT: Final = ("erev-rosh-chodesh-", "erev-tisha-bav", "chol-hamoed-", "yom-kippur-katan", "rosh-hashana-labehemot")

#: Languages that write Hebrew years and days as Hebrew numerals.
_HEBREW_NUMERALS: Final = ("he", "yi")


class Note(NamedTuple):
    """A thing to say in a day's cell: what sort it is (a kind of observance, or "reading"), and the words."""

    kind: str
    text: str


class Captions:
    """The words of one language. Raises `LocaleError` for one without names of observances."""

    def __init__(self, names: str = "en") -> None:
        self.tag = language(names)
        #: The locale of Gregorian names and weekdays.
        self.locale = "en" if self.tag == "ashkenazi" else self.tag if "-" not in names else names
        self.direction: Direction = "rtl" if direction(self.locale) == "rtl" else "ltr"

    def title(self, grid: Grid) -> tuple[str, str]:
        """The month's name, and what the other calendar calls it: one month or two.

        >>> from hebdate.grid import month
        >>> Captions("en").title(month(2024, 5, schedule="israel"))
        ('May 2024', 'Nisan\u2009–\u2009Iyar 5784')
        """
        days = list(grid.days())
        civil = self._span([(self._civil(day), day.date.year) for day in (days[0], days[-1])])
        hebrew = self._span([(self._hebrew(day.hebrew), day.hebrew.year) for day in (days[0], days[-1])], hebrew=True)
        return (civil, hebrew) if grid.calendar == "gregorian" else (hebrew, civil)

    def _civil(self, day: Day) -> str:
        word = gregorian_months(self.locale, "wide", "stand-alone")[day.date.month - 1]
        return word[:1].upper() + word[1:]

    def _hebrew(self, date: HebrewDate) -> str:
        return month_name(date.month.slot, date.is_leap, self.tag)

    def _span(self, ends: list[tuple[str, int]], hebrew: bool = False) -> str:
        """One month with its year, or two, with one year where they share it."""
        (first, one), (last, other) = ends
        written = [self._year(year) if hebrew else str(year) for year in (one, other)]
        if one != other:
            return f"{first} {written[0]}\u2009–\u2009{last} {written[1]}"
        return f"{first} {written[1]}" if first == last else f"{first}\u2009–\u2009{last} {written[1]}"

    def _year(self, year: int) -> str:
        return gematria.CLDR.write(year) if self.tag in _HEBREW_NUMERALS and year <= 9999 else str(year)

    def day_number(self, date: HebrewDate) -> str:
        """A Hebrew day's number as the language writes it: 15, or ט״ו."""
        return gematria.CLDR.write(date.day) if self.tag in _HEBREW_NUMERALS else str(date.day)

    def day_label(self, day: Day) -> str:
        """The day's number in the Hebrew month, with the month's name on its first day."""
        number = self.day_number(day.hebrew)
        return f"{number} {self._hebrew(day.hebrew)}" if day.hebrew.day == 1 else number

    def civil_label(self, day: Day) -> str:
        """The day's number in the Gregorian month, with the month's name on its first day."""
        if day.date.day > 1:
            return str(day.date.day)
        word = gregorian_months(self.locale, "abbreviated", "stand-alone")[day.date.month - 1]
        return f"1 {word}"

    def heads(self, grid: Grid, width: str = "wide") -> tuple[str, ...]:
        """The weekdays, in the order of the columns.

        >>> from hebdate.grid import month
        >>> Captions("en").heads(month(2024, 5, schedule="israel"), "abbreviated")
        ('Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat')
        """
        week = weekdays(self.locale, width, "stand-alone")
        return tuple(week[(grid.week_start + place) % 7] for place in range(7))

    def notes(self, day: Day) -> list[Note]:
        """What a day is, the weightiest first, then its reading; the omer last.

        >>> from hebdate.grid import month
        >>> [note.text for note in Captions("en").notes(month(2024, 5, schedule="israel").weeks[3][1])]
        ['27th day of the Omer']
        """
        told = [each for each in day.observances if not each.id.startswith(_SILENT)]
        if any(each.id == "hoshana-rabba" for each in told):
            told = [each for each in told if each.id != "sukkot"]
        notes = [Note(each.kind, self.name(each, day)) for each in told if each.kind != "omer"]
        if day.readings:
            short = self.tag == "hu"  # whose word stands behind
            notes.append(Note("reading", (parasha_name if short else parasha_title)(day.readings, self.tag)))
        if any(each.id == "lag-baomer" for each in told):
            return notes
        return notes + [Note("omer", self.name(each, day)) for each in told if each.kind == "omer"]

    def name(self, observance: Observance, day: Day) -> str:
        """An observance's name."""
        return observance_name(observance.id, observance.number, self.tag, leap=day.hebrew.is_leap)

    def is_month_start(self, day: Day) -> bool:
        """Whether one of the two months begins."""
        return day.hebrew.day == 1 or day.date.day == 1


def is_holy(day: Day) -> bool:
    """Whether work is forbidden: on Shabbat and on holy days."""
    return day.date.weekday() == 5 or any(each.kind == "holy" for each in day.observances)


def hebrew_first(grid: Grid) -> bool:
    """Whether the Hebrew date is the larger one of a cell."""
    return isinstance(grid.month, Month)
