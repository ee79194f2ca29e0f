"""Days named by what they are: feasts and their days, the omer, the week's reading and its Shabbat."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule

# A line for each rule.
# fmt: off

_NUMBER: Final = "ordinal|numeral|numeral.bare|day.word|day"
_COUNT: Final = "ordinal|numeral|numeral.bare|day.word|digits"

NAMES: Final = (
    Rule("feast", "hebrew.feast", "observance", ("Lag BaOmer 5784",), 0.0, "feast"),
    Rule("feast.numbered", "hebrew.feast", f"{_NUMBER} dot? ofs? observance",
         ("3rd day of Chanukah 5783",), 0.0, "feast"),
    Rule("feast.numbered.behind", "hebrew.feast", "observance ofs day",
         ("Chanukah Day 3, 27 Kislev 5783",), 0.5, "feast"),
    Rule("feast.eve", "hebrew.feast", "eve ofs? observance", ("ב״ה, ערב חג הפסח, ה׳תשכ״ח",), 0.0, "feast.eve"),
    Rule("feast.eve.behind", "hebrew.feast", "observance eve", ("Purim eve 5782",), 0.0, "feast.eve"),
    Rule("omer", "hebrew.feast", f"{_COUNT} dot? ofs? omer",
         ("ט״ו באייר תשפ״ב, ל׳ לעומר", "כ״ז למטמונים תשפ״ב"), 0.0, "omer"),
    Rule("week", "hebrew.week", "parasha reading", ("Parashat Vayeshev 5777",), 0.0, "week"),
    Rule("week.letter", "hebrew.week", "week.letter ofs? parasha? reading", ("א׳ וארא תשל״א",), 0.5, "week.letter"),
    Rule("week.sabbath", "hebrew.sabbath", "sabbath dash? comma? parasha reading dash? reading?",
         ("Shabbos Parshas Vayeshev 5777",), 0.0, "sabbath"),
    Rule("week.sabbath.bare", "hebrew.sabbath", "sabbath reading", ("Shabbat Noach 5783",), 0.5, "sabbath"),
    Rule("week.sabbath.short", "hebrew.sabbath", "sabbath.parasha reading dash? reading?",
         ("ש״פ שופטים תשס״ג",), 0.0, "sabbath"),
)  # fmt: skip

#: With a year, or beside another date.
DATES: Final = (
    Rule("feast.year", "hebrew.date", "hebrew.feast|hebrew.sabbath|hebrew.week <observed-year> hebrew.year",
         ("Erev Pesach 5782",), 0.0, "observed"),
    Rule("feast.civil.year", "hebrew.hybrid", "hebrew.feast|hebrew.sabbath|hebrew.week <observed-year> civil.4",
         ("Lag BaOmer 2024",), 0.5, "observed.civil"),
    Rule("fast.date", "hebrew.date", "fast ofs? hebrew.date", ("The fast of 17 Tammuz 5781",), 0.0, "fast"),
    Rule("fast.yearless", "hebrew.yearless", "fast ofs? hebrew.yearless",
         ("The fast of 17 Tammuz | July 8, 2012",), 0.0, "fast"),
    Rule("fast.behind", "hebrew.date", "hebrew.yearless ofs? fast <observed-year> hebrew.year",
         ("The 9th of Av fast, 5781",), 0.0, "fast"),
    Rule("feast.denied", "noise", "not hebrew.feast", ("14 Adar I 5787 (Purim Katan), not Purim",), 1.0),
    Rule("feast.beside", "hebrew.observed", "hebrew.feast|hebrew.sabbath|hebrew.week",
         ("May 19, 2022, Lag BaOmer",), 0.0, "observed"),
)  # fmt: skip

RULES: Final = (*NAMES, *DATES)
