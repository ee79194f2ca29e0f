"""What stands beside a date and says something of it: weekdays, parts of the day, calendar styles, doubt, eras."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule

# A line for each rule.
# fmt: off

_CIVIL: Final = "civil.date|civil.range|civil.yearless"
_ANY: Final = (
    "civil.date|hebrew.date|civil.yearless|hebrew.yearless|civil.monthyear|hebrew.monthyear|civil.year|hebrew.year"
    "|civil.range|hebrew.range|civil.months.range|hebrew.months.range"
)  # fmt: skip

WEEKDAYS: Final = (
    Rule("weekday", "day.name", "weekday dot?", ("Monday, May 16, 2022",), 0.0, "weekday"),
    Rule("weekday.letter.bare", "day.name", "week.letter", ("ז׳ ד׳ חשוון תשע״ט",), 4.0, "weekday"),
    Rule("weekday.night", "day.night", "day.name night", ("Friday night, 17 May 2024",), 0.0, "weekday.night"),
    Rule("weekday.night.first", "day.night", "night ofs? day.name|week.letter|week.word",
         ("ליל שבת 17.5.2024",), 0.0, "weekday.night"),
    Rule("weekday.ends", "day.night", "after.sunset ofs? day.name",
         ("מוצאי שבת, י״ג תמוז תשפ״ג",), 0.0, "weekday.night"),
    Rule("weekday.ends.word", "day.night", "sabbath.ends", ("מוצש״ק, י״ג תמוז תשפ״ג",), 0.0, "weekday.night"),
    Rule("weekday.daylight", "day.light", "day.name ofs? daylight",
         ("Monday morning, May 16, 2022",), 0.0, "part.light"),
)  # fmt: skip

PARTS: Final = (
    Rule("part.night", "part.night", "open? ofs? night|night.behind|after.sunset close?",
         ("15 Sivan 5780 (night)",), 0.5, "part.night"),
    Rule("part.daylight", "part.light", "open? ofs? daylight close?",
         ("March 4, 1999 at noon / 16 Adar 5759",), 0.5, "part.light"),
    Rule("part.hours", "clock", "digits dash digits daylight|night",
         ("May 16, 2022, 10-12 noon | 15 Iyyar 5782",), 0.0, "hours"),
    Rule("part.afternoon", "part.day", "open? ofs? afternoon close?",
         ("3. September 1881, Nachmittag 5 Uhr, 10 Ellul 5641",)),
    Rule("part.hour", "clock", "hour digits daylight|night?", ("20 July 1948, בשעה 12 בצהריים",), 0.0, "time"),
    Rule("part.time.or", "clock", "ofs? digits or time",
         ("15. October 1879 1 oder 2 Uhr, 28 Tischri 5640",), 0.5, "time"),
    Rule("part.time", "clock", "ofs? time", ("May 16, 2022 7:14 am | 15 Iyyar 5782",), 0.0, "time"),
)  # fmt: skip

STYLES: Final = (
    Rule("julian.behind", "civil.julian",
         "civil.date|civil.range comma? open? corresponding? corresponding? to? ofs? style.old dot? close?",
         ("23 May 1871 (Julian)",), 0.0, "julian"),
    Rule("julian.before", "civil.julian", "open? style.old dot? close? colon|comma? civil.date",
         ("JULIAN 12 MAR 1871",), 0.0, "julian"),
    Rule("julian.gedcom", "civil.julian", "at label style.old at civil.date",
         ("@#DJULIAN@ 29 APR 1895",), 0.0, "julian"),
    Rule("gregorian.behind", "civil.date", "civil.date comma? open? style.new close?",
         ("14 May 1902 (nach dem gregorianischen Kalender)",), 0.5),
    Rule("gregorian.before", "civil.date", "open? style.new dot? close? colon|comma? civil.date",
         ("N.S. 4 June 1871",), 0.5),
    Rule("styles.brackets", "civil.date", "civil.yearless open style.old dot? colon? civil.yearless close civil.year",
         ("10 October [O.S. 27 September] 1914",), 0.0, "styles"),
    Rule("styles.months", "civil.date", "civil.yearless slash civil.yearless comma? ofs? civil.year",
         ("27 September / 10 October 1914",), 0.5, "styles"),
    Rule("styles.months.brackets", "civil.date", "civil.yearless open civil.yearless close comma? civil.year",
         ("27 September (10 October) 1914",), 0.5, "styles"),
    Rule("styles.days.brackets", "civil.date", "civil.day open civil.day close ofs? civil.month comma? civil.year",
         ("12 (24) December 1889",), 0.5, "styles.days"),
    Rule("styles.days.behind", "civil.date", "civil.month civil.day open civil.day close comma? civil.year",
         ("April 6 (19), 1903",), 0.5, "styles.days"),
    Rule("styles.dates", "civil.date", "civil.julian slash|comma|open|bar|dash civil.date close?",
         ("23 May 1871 O.S. / 4 June 1871",), 0.0, "styles.dates"),
)  # fmt: skip

DOUBT: Final = (
    Rule("about", "doubtful", f"about dot? ofs? day.name? comma? ofs? {_ANY}", ("circa 16 May 1902",), 0.0, "about"),
    Rule("before", "doubtful", f"before dot? ofs? day.name? comma? ofs? {_ANY}",
         ("before 16 May 1902",), 0.0, "before"),
    Rule("after", "doubtful", f"after dot? ofs? day.name? comma? ofs? {_ANY}", ("after 16 May 1902",), 0.0, "after"),
    Rule("not", "doubtful", f"not ofs? day.name? comma? ofs? {_ANY}", ("not 16 May 2022",), 0.0, "not"),
    Rule("relative", "doubtful", f"relative ofs? day.name? comma? ofs? {_ANY}",
         ("the day after 16 May 2022",), 0.0, "relative"),
    Rule("about.behind", "doubtful", f"{_ANY} dot? comma? about.behind", ("1902. május 16. körül",), 0.0, "about"),
    Rule("before.behind", "doubtful", f"{_ANY} dot? comma? before.behind", ("16 May 1902 or earlier",), 0.0, "before"),
    Rule("after.behind", "doubtful", f"{_ANY} dot? comma? after.behind", ("16 May 1902 or later",), 0.0, "after"),
    Rule("question", "doubtful", f"open? {_ANY} open? question close?", ("16 May 1902?",), 0.0, "uncertain"),
    Rule("or.days", "doubtful", "digits|ordinal|day|day.word|numeral or ofs? civil.date|hebrew.date",
         ("15 or 16 Iyar 5782",), 0.0, "either"),
    Rule("or.dates", "doubtful", "civil.date|civil.yearless|civil.month or civil.date",
         ("May 5 or May 6, 2022",), 0.0, "either"),
    Rule("or.dates.hebrew", "doubtful", "hebrew.date|hebrew.yearless|hebrew.month or hebrew.date",
         ("5 Iyar or 6 Iyar 5782",), 0.0, "either"),
    Rule("or.years", "doubtful", "civil.date|hebrew.date|civil.year|hebrew.year or civil.year|hebrew.year|short",
         ("15 Iyar 5781 or 5782",), 0.0, "either"),
    Rule("or.calendars", "pair", "hebrew.date comma? or dot? ofs? civil.date",
         ("1 Elul 5338, or August 4 1578",), 0.0, "pair"),
    Rule("or.calendars.civil", "pair", "civil.date comma? or dot? ofs? hebrew.date",
         ("16 May 2022 or 15 Iyyar 5782",), 0.0, "pair"),
)  # fmt: skip

ERAS: Final = (
    Rule("era.before", "other.era", "civil.date|civil.year|civil.yearless comma? digits? ofs? era.bc",
         ("15 March 44 BC",), 0.0, "era.before"),
    Rule("era.before.first", "other.era", "civil.yearless comma? ofs? era.bc digits|civil.4",
         ("15 March BC 44",), 0.0, "era.before"),
    Rule("era.minus", "other.era", "civil.yearless dash + short|digits", ("15 March -44",), 0.0, "era.before"),
    Rule("era.negative", "other.era", "dash? negative", ("-0044-03-15",), 0.0, "era.before"),
    Rule("era.other", "other.era", "civil.date|civil.year|civil.yearless digits? era.other dot?",
         ("10 August 2555 BE",), 0.0, "era.other"),
    Rule("era.islamic", "other.era", "civil.date|civil.yearless comma? ofs? era.islamic",
         ("1. Januar 1443 der Hidschra",), 0.0, "era.other"),
    Rule("era.other.first", "other.era", "era.other digits|civil.4", ("Reiwa 4",), 0.0, "era.other"),
    Rule("era.letters", "other.era", "hebrew.date|hebrew.year|year.letters era.other",
         ("תמוז תתכ״ו לשטרות",), 0.0, "era.other"),
    Rule("month.unknown", "unread.date", "day|ordinal|numeral unknown hebrew.year|civil.year",
         ("22 Xyzzy 5702",), 0.5, "unread"),
)  # fmt: skip

RULES: Final = (*WEEKDAYS, *PARTS, *STYLES, *DOUBT, *ERAS)
