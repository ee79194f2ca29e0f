"""Numbers, months and weekdays that are no part of the date, each known by its label or its form."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule

# A line for each rule.
# fmt: off

_NUMBER: Final = (
    "digits|ordinal|ordinal.big|numeral|numeral.bare|count.letters|year.letters|roman|roman.day|amount|two.numbers|"
    "version|hebrew.4"
)

LABELLED: Final = (
    Rule("noise.label", "noise", f"label dot? colon? label? dot? {_NUMBER}",
         ("Vol. 12 | May 16, 2022 | 15 Iyyar 5782",)),
    Rule("noise.label.range", "noise", "label dot? colon? digits dash|and|comma|slash digits",
         ("pages 20-21, May 16, 2022",)),
    Rule("noise.label.issue", "noise", "label dot? digits open digits close", ("Vol. 4 (5) – 30 March 2012",)),
    Rule("noise.unit", "bare", "digits|amount unit dot?", ("MARCH 30, 2012 | 7 NISAN, 5772 | 75 CENTS",), 1.0),
    Rule("noise.coin", "bare", "digits + coin dot?", ("Friday, March 8, 1867 / 1 Adar II 5627, 10c",), 1.0),
    Rule("noise.tag", "noise", "digits tag", ("2 DATE @#DHEBREW@ 17 TMZ 5699",)),
    Rule("noise.case", "bare",
         "abbreviation|numeral.other|count.letters|year.letters|year.old digits slash digits|two.numbers",
         ("רע״א 2237/06 | 16.5.2022",), 1.5),
    Rule("noise.case.number", "bare",
         "abbreviation|numeral.other|count.letters|year.old dot? two.numbers|numeric|digits|chain",
         ("ה״ח 536, 27.7.1965",), 2.5),
    Rule("noise.label.groups", "noise", "label dot? colon? digits slash? digits digits? digits?",
         ("Tel. 030/884 28 00, 30. März 2012",), 0.5),
    Rule("noise.shabbat.hours", "noise", "sabbath ofs clock", ("31/12/1999, 22 Tevet 5760, Shabbat in 8.01pm",)),
    Rule("noise.label.age", "noise", "label ofs digits", ("at the age of 46 on 7 Cheshvan 5694",)),
    Rule("noise.label.of", "noise", "label dot? digits of digits", ("page 4 of 12, May 16, 2022",), -3.0),
    Rule("noise.molad", "noise", "molad ofs? colon? ofs? day.name|week.letter",
         ("30 Nissan 5782 / 1er mai 2022 (Molad : mardi)",)),
    Rule("noise.label.week", "noise", "label week.word", ("כרך ראשון ב-3 בספטמבר 2021",)),
    Rule("noise.chain", "noise", "label? dot? colon? chain", ("Tel. 972-2-555-1948, May 16, 2022",)),
    Rule("noise.label.numeric", "noise", "label dot? colon? numeric", ("version 2.4.11 | May 16, 2022",), 0.5),
    Rule("noise.label.behind", "noise", "ordinal|ordinal.big|day.word|roman.day|roman dot? ordinal.label",
         ("12th year, May 16, 2022",)),
    Rule("noise.label.behind.number", "bare", "digits dot? ordinal.label", ("25 Jahrgang, May 16, 2022",), 1.0),
    Rule("noise.other.year", "noise", "other.year dot? ofs? civil.4|hebrew.4",
         ("Est. 1897 | Monday, January 14, 2019",)),
    Rule("noise.other.years", "noise", "other.year dot? civil.4 dash civil.4", ("© 2019-2024 | May 16, 2022",)),
    Rule("noise.blessing", "noise", "blessing ofs? month.hebrew", ("Shabbat Mevarchim Sivan, 27 Iyyar 5782",)),
    Rule("noise.reading", "noise", "sabbath dash? comma? open? parasha",
         ("Shabbos Parshas Vayaytzei\nFriday, 8 December 1978",)),
    Rule("noise.shabbat.before", "noise", "shabbat.hours ofs? sabbath",
         ("Candle lighting Shabbat: September 27, 2024",)),
    Rule("noise.shabbat.behind", "noise", "sabbath dash? open? shabbat.hours",
         ("Shabbat begins 7:35 PM, May 13, 2022",)),
    Rule("noise.year", "bare", "year.word day|short|count|ordinal|roman|roman.day|numeral|count.letters",
         ("Anno 73, 6 June 2018",), 1.0),
    Rule("noise.money", "noise", "money", ("$1.50 | May 16, 2022",)),
    Rule("noise.verse", "noise", "verse", ("The Nation 105:2725, September 20, 1917",)),
    Rule("noise.version", "noise", "version", ("1.2.3.4, May 16, 2022",)),
    Rule("noise.doubled", "noise", "dash digits dash", ("nihs-nieuwsbrief-donderdag-17-december-2-tewet-5781",), 4.0),
)  # fmt: skip

#: Without a label: what a number by its place alone may be. Dear where a date could use it (see `prices.HIDE`).
BARE: Final = (
    Rule("bare.brackets.over", "bare", "open over close", ("(178) May 16, 2022",), 3.0),
    Rule("bare.brackets", "bare", "open digits close", ("(17) May 16, 2022 | 15 Iyyar 5782",), 6.0),
    Rule("bare.footnote", "bare", "footnote", ("May 16, 2022¹",), 2.0),
    Rule("bare.telephone", "bare", "digits dash + digits dash + digits", ("מספרנו: 99-1234-07\nכ״ב בתמוז תשנ״ט",), 3.0),
    Rule("bare.issn", "bare", "label? civil.4|hebrew.4|digits dash + civil.4|hebrew.4|digits",
         ("1565-1525 | May 16, 2022",), 3.0),
    Rule("bare.count", "bare", "page", ("200 Aug. 19, 2021 / 11 Elul 5781",), 4.0),
    Rule("bare.issue", "bare", "dash digits open digits close", ("May 2022, Iyyar 5782 - 2 (178)",), 3.0),
    Rule("bare.amount", "bare", "amount", ("circulation 12.000 – 16 May 2022",), 3.0),
)  # fmt: skip

RULES: Final = (*LABELLED, *BARE)
