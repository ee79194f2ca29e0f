"""Dates in words: the civil, the Hebrew and the Islamic calendar, each field once.

The two calendars print their dates in the same orders, so that one table makes the rules of both; what differs is how a
day, a month and a year are written.
"""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule

# A line for each rule.
# fmt: off

#: How the fields of each calendar are written.
FIELDS: Final = (
    Rule("of", "ofs", "of of? of? of? of?", ("5th of May 2022", "on the 5th day of the month of Iyar, 5782")),
    # civil
    Rule("civil.day", "civil.day", "day|ordinal", ("16 May 2022", "16th May 2022")),
    Rule("civil.day.word", "civil.day", "day.word", ("fünfzehnten Mai 2022",), 0.5),
    Rule("civil.day.letters", "civil.day", "numeral", ("ט״ז במאי 2022",), 1.0),
    Rule("civil.day.brackets", "civil.bracketed", "open day|ordinal close", ("[12]. Juli 2049 / 12 Tamuz 5809",), 0.5),
    Rule("civil.day.illegible", "civil.day", "illegible.day", ("May 2lst, 2022 | 20 Iyyar 5782",), 6.0, "illegible"),
    Rule("civil.month", "civil.month", "month.civil", ("16 May 2022",)),
    Rule("civil.month.dot", "civil.month", "month.civil dot", ("16 Sept. 2022",)),
    Rule("civil.month.near", "civil.month", "near.civil dot?", ("24 Decernber 2030 | 28 Kislev 5791",), 6.0, "near"),
    Rule("civil.year", "civil.year", "civil.4", ("16 May 2022",)),
    Rule("civil.year.brackets", "civil.year", "open civil.4 close", ("16 May (2022)",), 0.5),
    Rule("civil.year.word", "civil.year", "civil.4 year.word dot?", ("16 мая 2022 года",)),
    Rule("civil.year.word.first", "civil.year", "year.word ofs? civil.4", ("16 May, in the year 2022",)),
    Rule("civil.year.lord", "civil.year", "year.word era.civil civil.4", ("16 May in the year of our Lord 2022",)),
    Rule("civil.year.era", "civil.year", "civil.4 comma? era.civil dot?", ("16 May 2022 CE", "16 May 2022, C.E.")),
    Rule("civil.year.era.first", "civil.year", "era.civil dot? civil.4", ("16 May A.D. 2022",)),
    Rule("civil.year.apostrophe", "civil.year", "apostrophe", ("May 16, '22 | 15 Iyyar 5782",), 0.5),
    Rule("civil.day.roman", "civil.day", "roman.day", ("XVI May 2022 | 15 Iyyar 5782",), 0.5),
    Rule("civil.year.short", "civil.short", "short", ("16 May 22 | 15 Iyyar 5782",), 1.5, "short"),
    Rule("civil.year.illegible", "civil.year", "illegible.year", ("16 May 2O22 | 15 Iyyar 5782",), 6.0, "illegible"),
    # Hebrew
    Rule("hebrew.day", "hebrew.day", "day|ordinal|numeral|numeral.bare",
         ("15 Iyyar 5782", 'ט"ו באייר תשפ"ב')),
    Rule("hebrew.day.of", "hebrew.day", "day.of numeral.big|day.word", ("שנת תשל״ט לפ״ק, יום כ״ד לחודש תמוז",)),
    Rule("hebrew.day.of.week", "hebrew.day", "day.of week.letter", ("ב״ה יום ה׳ ניסן תרנ״ה",), 7.0),
    Rule("hebrew.day.word", "hebrew.day", "day.word", ("חמשה עשר באייר תשפ״ב",)),
    Rule("hebrew.day.days", "hebrew.day", "day.word|numeral day.of", ("שבעה עשר יום לחדש אייר תשפ״ב",)),
    Rule("hebrew.day.brackets", "hebrew.bracketed", "open day|ordinal|numeral close",
         ("16 May 2022 | [15] Iyyar 5782",), 0.5),
    Rule("hebrew.day.illegible", "hebrew.day", "illegible.day", ("May 21, 2022 | 2O Iyyar 5782",), 6.0, "illegible"),
    Rule("hebrew.month", "hebrew.month", "month.hebrew", ("15 Iyyar 5782",)),
    Rule("hebrew.year.apostrophe", "hebrew.small", "apostrophe", ("Oct 20 '21 | 18 Tishrei '82",), 1.0, "count"),
    Rule("hebrew.year.era.first", "hebrew.year", "era.hebrew dot? hebrew.4|year.letters", ("19 Sivan, A.M. 5759",)),
    Rule("hebrew.year.illegible", "hebrew.year", "illegible.year", ("May 8, 1959 | 30 Nisan 57I9",), 6.0, "illegible"),
    Rule("hebrew.year.era.word", "hebrew.year", "hebrew.4|year.letters year.word dot? era.hebrew",
         ("17 адара 5779 года от сотворения мира",)),
    Rule("hebrew.adar.brackets", "hebrew.month", "month.hebrew open roman|day|ordinal close",
         ("4 Adar (II) 5744",), 0.5, "adar"),
    Rule("hebrew.menachem", "hebrew.date", "hebrew.day month.menachem comma? hebrew.year",
         ("14 Menachem 5781",), 0.5, "menachem"),
    Rule("hebrew.month.dot", "hebrew.month", "month.hebrew dot", ("Nov. 27.1896 22.Kislev.5657",)),
    Rule("hebrew.month.near", "hebrew.month", "near.hebrew dot?", ("16 May 2022 | 15 Iyaar 5782",), 6.0, "near"),
    Rule("hebrew.adar.number", "hebrew.month", "month.hebrew dash? day|ordinal", ("22 Adar1 5779",), 0.5, "adar"),
    Rule("hebrew.adar.first", "hebrew.month", "ordinal|roman month.hebrew", ("4 2nd Adar 5744",), 1.0, "adar"),
    Rule("hebrew.year", "hebrew.year", "hebrew.4|year.letters|year.bare", ("15 Iyyar 5782", 'ט"ו באייר תשפ"ב')),
    Rule("hebrew.year.old", "hebrew.year", "year.old year.word", ("כ״ז שבט תנ״ו לפ״ק",)),
    Rule("hebrew.year.old.word", "hebrew.year", "year.word year.old", ("כ״ז שבט שנת תנ״ו",)),
    Rule("hebrew.year.old.alone", "hebrew.year", "year.old", ("כ״ז שבט תנ״ו",), 3.0),
    Rule("hebrew.year.old.thousands", "hebrew.year", "thousands year.old", ("כ״ז שבט ה׳ תנ״ו",), 0.0, "thousands"),
    Rule("hebrew.year.thousands", "hebrew.year", "thousands year.letters|year.bare",
         ("ט״ו באייר ה׳ תשפ״ב",), 0.0, "thousands"),
    Rule("hebrew.year.word", "hebrew.year", "year.word hebrew.4|year.letters", ("15 Iyyar, year 5782",)),
    Rule("hebrew.year.word.era", "hebrew.year", "year.word hebrew.4|year.letters era.hebrew",
         ("15 Iyyar in the year 5782 of the creation",)),
    Rule("hebrew.year.era", "hebrew.year", "hebrew.4|year.letters year.word|era.hebrew dot?", ("14 Нисана 5745 года",)),
    Rule("hebrew.year.brackets", "hebrew.year", "open hebrew.4|year.letters close", ("15 Iyyar (5782)",), 0.5),
    Rule("hebrew.year.small", "hebrew.small", "count|count.letters", ("11. Siwan 404 | 15. Juni 1644",), 2.0, "count"),
    Rule("hebrew.small.date", "hebrew.date", "hebrew.day <day-month> hebrew.month <year> hebrew.small",
         ("11. Siwan 404 | 15. Juni 1644",), 0.0),
    # Islamic
    Rule("islamic.day", "islamic.day", "day|ordinal", ("15 Ramadan 1443",)),
    Rule("islamic.month", "islamic.month", "month.islamic", ("15 Ramadan 1443",)),
    Rule("islamic.year", "islamic.year", "civil.4", ("15 Ramadan 1443",)),
    Rule("islamic.year.era", "islamic.year", "civil.4 dot? era.islamic dot?", ("15 Ramadan 1443 AH",)),
)  # fmt: skip


def _orders(calendar: str) -> tuple[Rule, ...]:
    """The orders in which a calendar's fields are printed."""

    def printed(civil: str, hebrew: str) -> tuple[str, ...]:
        """The example of the calendar."""
        return (civil if calendar == "civil" else hebrew,)

    day, month, year = f"{calendar}.day", f"{calendar}.month", f"{calendar}.year"
    short = f"{year}|civil.short" if calendar == "civil" else year
    days = f"{day}|{calendar}.days|{calendar}.bracketed"
    months, years = f"{month}|{calendar}.months", f"{year}|{calendar}.years"
    alone = {"civil": "civil.4", "hebrew": "hebrew.now|year.letters|year.bare"}[calendar]
    four = {"civil": "civil.4", "hebrew": "hebrew.4"}[calendar]
    date, part = f"{calendar}.date", f"{calendar}.yearless"
    return (
        Rule(f"{calendar}.day-month-year", date, f"{days} <day-month> {month} <year> {short}",
             printed("16 May 2022", "15 Iyyar 5782")),
        Rule(f"{calendar}.month-day-year", date, f"{month} <month-day> {days} <year> {short}",
             printed("May 16, 2022", "Iyyar 15, 5782")),
        Rule(f"{calendar}.year-month-day", date, f"{year} <loose> ofs? {month} <month-day> {day} dot?",
             printed("2022 May 16", "5782 Iyyar 15"), 0.5),
        Rule(f"{calendar}.year-day-month", date, f"{year} <loose> ofs? {day} <day-month> {month}",
             printed("2022, 16 May", "5782, 15 Iyyar"), 1.0),
        Rule(f"{calendar}.day-joined", date, f"{day} slash|dash {month} <year> {year}",
             printed("16/May 2022", "15/Iyyar 5782"), 1.0),
        Rule(f"{calendar}.hyphens", date, f"{day} dash {month} dash {short}", printed("16-May-2022", "15-Iyyar-5782")),
        Rule(f"{calendar}.hyphens.month", date, f"{month} dash {day} dash {year}",
             printed("May-16-2022", "Iyyar-15-5782")),
        Rule(f"{calendar}.hyphens.year", date, f"{year} dash {month} dash {day}",
             printed("2022-May-16", "5782-Iyyar-15")),
        Rule(f"{calendar}.slashes", date, f"{day} slash {month} slash {short}",
             printed("16/May/2022", "15/Iyyar/5782")),
        Rule(f"{calendar}.day-month", part, f"{days} <day-month> {month}",
             printed("16 May | 15 Iyyar 5782", "May 16, 2022 | 15 Iyyar")),
        Rule(f"{calendar}.month-day", part, f"{month} <month-day> {days}",
             printed("May 16 | 15 Iyyar 5782", "May 16, 2022 | Iyyar 15")),
        Rule(f"{calendar}.month-year", f"{calendar}.monthyear", f"{months} <year> {years}|{year}",
             printed("May 2022 | Iyyar 5782", "May 2022 | Iyyar 5782"), 1.0),
        Rule(f"{calendar}.year-month", f"{calendar}.monthyear", f"{year} <loose> {months}",
             printed("2022 May | Iyyar 5782", "May 2022 | 5782 Iyyar"), 1.5),
        Rule(f"{calendar}.month-alone", f"{calendar}.monthonly", months,
             printed("May | Iyyar 5782", "May 16, 2022 | Iyyar"), 2.5),
        Rule(f"{calendar}.year-alone.era", f"{calendar}.yearonly",
             f"open? bar? {alone}|{calendar}.years era.{calendar}|year.word dot? close?",
             printed("2022 CE | 5782", "May 16, 2022 | 5782 A.M."), 2.0),
        Rule(f"{calendar}.year-alone.era.first", f"{calendar}.yearonly", f"era.{calendar} {four}",
             printed("AD 2022 | 5782", "May 16, 2022 | Anno Mundi 5782"), 2.0),
        Rule(f"{calendar}.year-alone", f"{calendar}.yearonly", f"open? {alone}|{calendar}.years close?",
             printed("2022 | 5782", "May 16, 2022 | 5782"), 3.5),
    )  # fmt: skip


CIVIL: Final = _orders("civil")
HEBREW: Final = _orders("hebrew")
ISLAMIC: Final = (
    Rule("islamic.day-month-year", "islamic.date", "islamic.day <day-month> islamic.month <year> islamic.year",
         ("16 May 2022 | 15 Shawwal 1443 | 15 Iyyar 5782",)),
    Rule("islamic.month-day-year", "islamic.date", "islamic.month <month-day> islamic.day <year> islamic.year",
         ("16 May 2022 | Shawwal 15, 1443 | 15 Iyyar 5782",)),
    Rule("islamic.month-year", "islamic.aside", "islamic.month <year> islamic.year",
         ("May 2022, Shawwal 1443, Iyyar 5782",), 1.0),
    Rule("islamic.years", "islamic.aside", "civil.4 dash? civil.4? era.islamic", ("2014, 1435 Hijri, 5774",), 1.0),
    Rule("islamic.numeric", "islamic.date", "numeric era.islamic", ("15/9/1443 AH",), 0.0, "islamic.numeric"),
)  # fmt: skip

#: Dates with something other than a number for the day, and years of the other calendar.
OTHER: Final = (
    Rule("civil.numeric", "civil.date", "numeric", ("16.5.2022",), 0.0, "numeric"),
    Rule("civil.two.numbers", "civil.yearless", "two.numbers", ("16.5. | 15 Iyyar 5782",), 2.0, "two.numbers"),
    Rule("civil.two.numbers.year", "civil.date", "two.numbers <year> civil.4", ("16/5, 2022",), 1.0, "two.numbers"),
    Rule("civil.either", "civil.date", "civil.day ofs? month.either ofs? civil.4",
         ("14 Nisan 2015",), 2.0, "either.month"),
    Rule("civil.either.month-day", "civil.date", "month.either civil.day comma? civil.4",
         ("Nisan 1, 1998",), 2.0, "either.month"),
    Rule("civil.iso.week", "civil.date", "iso.week", ("2022-W20-1 | 15 Iyyar 5782",), 0.0, "iso.week"),
    Rule("civil.unix", "civil.date", "civil.yearless clock time.zone? civil.4",
         ("Wed Mar 5 10:22:00 IST 1919",), 0.0, "year.apart"),
    Rule("civil.commas", "civil.date", "civil.4 comma day comma day", ("date(2024,3,25)",), 0.5, "commas"),
    Rule("hebrew.numeric", "hebrew.date", "hebrew.numeric", ("5782-02-15 | May 16, 2022",), 0.5, "hebrew.numeric"),
    Rule("civil.spaced.numbers", "civil.date", "day day civil.4", ("16 5 2022 | 15 Iyyar 5782",), 3.0, "spaced"),
    Rule("civil.roman", "civil.date", "day dot|dash|slash roman dot|dash|slash civil.4", ("5.III.1919",), 0.0, "roman"),
    Rule("civil.roman.apostrophe", "civil.date", "day dot|dash|slash roman dot|dash|slash apostrophe",
         ("16.V.'22 | 15 Iyyar 5782",), 0.5, "roman"),
    Rule("civil.roman.spaced", "civil.date", "day roman civil.4", ("25 XI 1938",), 0.5, "roman"),
    Rule("civil.roman.first", "civil.date", "civil.4 dot roman dot day dot?", ("1938. XII. 30.",), 0.0, "roman"),
    Rule("hebrew.new.month", "hebrew.date", "new.month ofs? hebrew.month <year> hebrew.year",
         ("Rosh Chodesh Elul 5784",), 0.0, "new.month"),
    Rule("hebrew.new.month.yearless", "hebrew.yearless", "new.month ofs? hebrew.month",
         ("June 10, 2021 | Rosh Chodesh Tamuz",), 0.0, "new.month"),
    Rule("hebrew.new.month.numbered", "hebrew.date",
         "ordinal|numeral|day.word ofs? new.month ofs? hebrew.month <year> hebrew.year",
         ("2nd day of Rosh Chodesh Elul 5784",), 0.0, "new.month"),
    Rule("hebrew.new.month.numbered.yearless", "hebrew.yearless",
         "ordinal|numeral|day.word|numeral.bare ofs? new.month ofs? hebrew.month",
         ("February 19, 1969 | 2nd day of Rosh Chodesh Adar",), 0.0, "new.month"),
    Rule("hebrew.new.month.also", "hebrew.date",
         "hebrew.day ofs? hebrew.month comma|dash? new.month ofs? hebrew.month <year> hebrew.year",
         ("30 Tishri, Rosh Chodesh Heshvan 5784",), 0.5, "new.month.also"),
    Rule("hebrew.new.month.eve", "hebrew.date", "eve ofs? new.month ofs? hebrew.month <year> hebrew.year",
         ("Erev Rosh Chodesh Elul 5784",), 0.0, "new.month.eve"),
    Rule("hebrew.new.month.eve.short", "hebrew.date", "new.month.eve ofs? hebrew.month <year> hebrew.year",
         ("ער״ח ניסן תש״ע",), 0.0, "new.month.eve"),
    Rule("hebrew.eve", "hebrew.date", "eve ofs? hebrew.date", ("Wednesday, eve of 13 Tishrei 5750",), 3.0, "eve"),
    Rule("hebrew.hybrid", "hebrew.hybrid", "hebrew.day <day-month> hebrew.month <year> civil.4",
         ("15 Iyyar 2022",), 1.0, "hybrid"),
    Rule("hebrew.hybrid.month-day", "hebrew.hybrid", "hebrew.month hebrew.day comma? civil.4",
         ("Iyyar 15, 2022",), 1.0, "hybrid"),
)  # fmt: skip

RULES: Final = (*FIELDS, *CIVIL, *HEBREW, *ISLAMIC, *OTHER)
