"""Ranges of days, months and years, in every form that prints them."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule

# A line for each rule.
# fmt: off


def _ranges(calendar: str) -> tuple[Rule, ...]:
    """The ranges that a calendar prints."""

    def printed(civil: str, hebrew: str) -> tuple[str, ...]:
        """The example of the calendar."""
        return (civil if calendar == "civil" else hebrew,)

    day, month = f"{calendar}.day", f"{calendar}.month"
    four = {"civil": "civil.4", "hebrew": "hebrew.4|year.letters|year.bare"}[calendar]
    date = f"{calendar}.date|{calendar}.yearless"
    return (
        Rule(f"{calendar}.days", f"{calendar}.days", f"from? {day} dot? dash|to ofs? {day}",
             printed("4-10 November 2021", "11-17 Elul 5781"), 0.0, "days"),
        Rule(f"{calendar}.days.list", f"{calendar}.days", f"{day} dot? comma|and ofs? {day}",
             printed("6, 7 June 2003 | 6, 7 Sivan 5763", "6, 7 Sivan 5763"), 1.0, "days.list"),
        Rule(f"{calendar}.days.three", f"{calendar}.days", f"{day} comma {day} comma|and {day}",
             printed("June 3,4,5, 2003 | 3,4,5 Sivan 5763", "3,4,5 Sivan 5763"), 1.0, "days.list"),
        Rule(f"{calendar}.days.slash", f"{calendar}.days", f"{day} dot? slash + {day}",
             printed("6/7 June 2003 | 6/7 Sivan 5763", "6/7 Sivan 5763"), 0.5, "days.slash"),
        Rule(f"{calendar}.days.between", f"{calendar}.days", f"between ofs? {day} dot? and|to ofs? {day}",
             printed("between 4 and 22 January 1995", "between 3 and 5 Iyyar 5782"), 0.0, "days"),
        Rule(f"{calendar}.months", f"{calendar}.months", f"{month} <run> {month}",
             printed("September/October 2006 | Elul 5766 - Heshvan 5767", "Elul/Tishri 5770"), 0.5, "months"),
        Rule(f"{calendar}.months.three", f"{calendar}.months", f"{month} <run> {month} <run> {month}",
             printed("June/July/August 2010", "Elul/Tishri/Heshvan 5766/5767"), 0.5, "months"),
        Rule(f"{calendar}.months.beside", f"{calendar}.months", f"{month} {month}",
             printed("June July 2021 | Sivan Tamuz 5781", "June July 2021 | Sivan Tamuz 5781"), 2.0, "months"),
        Rule(f"{calendar}.range", f"{calendar}.range", f"from? ofs? {date} clock? <range> {date}",
             printed("16 May 2022 - 3 June 2022", "29 Cheshvan-6 Kislev 5782"), 0.0, "range"),
        Rule(f"{calendar}.range.weekdays", f"{calendar}.range",
             f"{date} comma? dash|to ofs? day.name comma? ofs? {date}",
             printed("Sunday, May 15 - Saturday, May 21, 2022", "Sunday, 14 Iyyar - Saturday, 20 Iyyar 5782"),
             0.0, "range"),
        Rule(f"{calendar}.range.slash", f"{calendar}.range", f"{calendar}.yearless slash {calendar}.date",
             printed("30 May / 3 June 2022 | 29 Iyyar / 4 Sivan 5782",
                     "30 May - 3 June 2022 | 29 Iyyar / 4 Sivan 5782"),
             1.5, "range"),
        Rule(f"{calendar}.range.months.slash", f"{calendar}.months.range",
             f"{calendar}.monthyear slash {calendar}.monthyear",
             printed("Dec. 2013/Jan. 2014 | Tevet-Shevat 5774", "Elul 5766/Tishri 5767"),
             1.0, "range"),
        Rule(f"{calendar}.range.months", f"{calendar}.months.range",
             f"from? {calendar}.monthyear <range> {calendar}.monthyear",
             printed("January 2010 - August 2010", "Tevet 5770 - Av 5770"), 0.5, "range"),
        Rule(f"{calendar}.range.between", f"{calendar}.range", f"between ofs? {date} and ofs? {date}",
             printed("between 4 January 1995 and 22 January 1995", "between 3 Iyyar 5782 and 5 Iyyar 5782"),
             0.0, "range"),
        Rule(f"{calendar}.years", f"{calendar}.years", f"{four} dash|slash {four}",
             printed("2019-2020 | 5780", "5769-5770"), 0.5, "years"),
    )  # fmt: skip


CIVIL: Final = _ranges("civil")
HEBREW: Final = _ranges("hebrew")

MIXED: Final = (
    Rule("civil.years.short", "civil.years", "civil.4 dash|slash + short", ("2019/20 | 5780",), 0.5, "years.short"),
    Rule("civil.years.digit", "civil.years", "civil.4 dash|slash + day", ("1557/8",), 0.5, "years.short"),
    Rule("hebrew.years.short", "hebrew.years", "hebrew.4 dash|slash + short|day", ("5776-77",), 0.5, "years.short"),
    Rule("civil.dual", "civil.date", "civil.yearless <year> civil.4 slash|dash + short|day|civil.4",
         ("15 JAN 1743/44",), 0.5, "dual"),
    Rule("civil.range.two", "civil.range", "from? two.numbers <range> numeric",
         ("14.10. bis 20.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.day", "civil.range", "day dot? <range> numeric", ("14.-20.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.slash.day", "civil.range", "day dot? slash numeric", ("14./15.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.iso", "civil.range", "numeric slash|dash + day|two.numbers",
         ("2021-03-25/30",), 0.5, "iso.range"),
    Rule("civil.range.iso.slash", "civil.range", "numeric slash numeric", ("2021-03-25/2021-03-30",), 0.0, "iso.range"),
    Rule("civil.range.named", "civil.range", "from? ofs? day.name civil.day dash|to|and ofs? day.name civil.date",
         ("du vendredi 20 au jeudi 26 mai 2022", "mardi 1er et mercredi 2 février 2022"), 0.0, "day.range"),
)  # fmt: skip

RULES: Final = (*CIVIL, *HEBREW, *MIXED)
