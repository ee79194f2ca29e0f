"""Ranges of days, months and years, in every form that prints them."""

from __future__ import annotations

from typing import Final

from hebdate.reading.grammar.rule import Rule


def _ranges(calendar: str, examples: tuple[str, ...]) -> tuple[Rule, ...]:
    day, month, year = f"{calendar}.day", f"{calendar}.month", f"{calendar}.year"
    dash, listed, triple, slashed, months, run, beside, dates, half, slash_dates, months_dates, between, years, days_between = (
        examples
    )
    four = {"civil": "civil.4", "hebrew": "hebrew.4|year.letters|year.bare"}[calendar]
    date = f"{calendar}.date|{calendar}.yearless"
    return (
        Rule(f"{calendar}.days", f"{calendar}.days", f"from? {day} dot? dash|to ofs? {day}", (dash,), 0.0, "days"),
        Rule(
            f"{calendar}.days.list", f"{calendar}.days", f"{day} dot? comma|and ofs? {day}", (listed,), 1.0, "days.list"
        ),
        Rule(
            f"{calendar}.days.three",
            f"{calendar}.days",
            f"{day} comma {day} comma|and {day}",
            (triple,),
            1.0,
            "days.list",
        ),
        Rule(f"{calendar}.days.slash", f"{calendar}.days", f"{day} dot? slash {day}", (slashed,), 0.5, "days.slash"),
        Rule(
            f"{calendar}.days.between",
            f"{calendar}.days",
            f"between ofs? {day} dot? and|to ofs? {day}",
            (days_between,),
            0.0,
            "days",
        ),
        Rule(f"{calendar}.months", f"{calendar}.months", f"{month} <run> {month}", (months,), 0.5, "months"),
        Rule(
            f"{calendar}.months.three",
            f"{calendar}.months",
            f"{month} <run> {month} <run> {month}",
            (run,),
            0.5,
            "months",
        ),
        Rule(f"{calendar}.months.beside", f"{calendar}.months", f"{month} {month}", (beside,), 2.0, "months"),
        Rule(f"{calendar}.range", f"{calendar}.range", f"from? ofs? {date} clock? <range> {date}", (dates,), 0.0, "range"),
        Rule(
            f"{calendar}.range.weekdays",
            f"{calendar}.range",
            f"{date} comma? dash|to ofs? day.name comma? ofs? {date}",
            (half,),
            0.0,
            "range",
        ),
        Rule(
            f"{calendar}.range.months",
            f"{calendar}.months.range",
            f"from? {calendar}.monthyear <range> {calendar}.monthyear",
            (months_dates,),
            0.5,
            "range",
        ),
        Rule(
            f"{calendar}.range.between",
            f"{calendar}.range",
            f"between ofs? {date} and ofs? {date}",
            (between,),
            0.0,
            "range",
        ),
        Rule(f"{calendar}.years", f"{calendar}.years", f"{four} dash|slash {four}", (years,), 0.5, "years"),
    )


CIVIL: Final = _ranges(
    "civil",
    (
        "4-10 November 2021", "6, 7 June 2003 | 6, 7 Sivan 5763", "June 3,4,5, 2003 | 3,4,5 Sivan 5763", "6/7 June 2003 | 6/7 Sivan 5763",
        "September/October 2006 | Elul 5766 - Heshvan 5767", "June/July/August 2010", "June July 2021 | Sivan Tamuz 5781",
        "16 May 2022 - 3 June 2022", "Sunday, May 15 - Saturday, May 21, 2022", "30 May / 3 June 2022 | 29 Iyyar / 4 Sivan 5782", "January 2010 - August 2010",
        "between 4 January 1995 and 22 January 1995", "2019-2020 | 5780", "between 4 and 22 January 1995",
    ),
)  # fmt: skip
HEBREW: Final = _ranges(
    "hebrew",
    (
        "11-17 Elul 5781", "6, 7 Sivan 5763", "3,4,5 Sivan 5763", "6/7 Sivan 5763", "Elul/Tishri 5770", "Elul/Tishri/Heshvan 5766/5767",
        "June July 2021 | Sivan Tamuz 5781", "29 Cheshvan-6 Kislev 5782", "Sunday, 14 Iyyar - Saturday, 20 Iyyar 5782", "30 May / 3 June 2022 | 29 Iyyar / 4 Sivan 5782",
        "Tevet 5770 - Av 5770", "between 3 Iyyar 5782 and 5 Iyyar 5782", "5769-5770", "between 3 and 5 Iyyar 5782",
    ),
)  # fmt: skip

MIXED: Final = (
    Rule("civil.years.short", "civil.years", "civil.4 dash|slash + short", ("2019/20 | 5780",), 0.5, "years.short"),
    Rule("civil.years.digit", "civil.years", "civil.4 dash|slash + day", ("1557/8",), 0.5, "years.short"),
    Rule("hebrew.years.short", "hebrew.years", "hebrew.4 dash|slash + short|day", ("5776-77",), 0.5, "years.short"),
    Rule("civil.dual", "civil.date", "civil.yearless <year> civil.4 slash|dash + short|day|civil.4", ("15 JAN 1743/44",), 0.5, "dual"),
    Rule("civil.range.two", "civil.range", "from? two.numbers <range> numeric", ("14.10. bis 20.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.day", "civil.range", "day dot? <range> numeric", ("14.-20.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.slash.day", "civil.range", "day dot? slash numeric", ("14./15.10.2018",), 0.0, "numeric.range"),
    Rule("civil.range.iso", "civil.range", "numeric slash|dash + day|two.numbers", ("2021-03-25/30",), 0.5, "iso.range"),
    Rule("civil.range.slash", "civil.range", "numeric slash numeric", ("2021-03-25/2021-03-30",), 0.0, "range"),
    Rule("civil.range.named", "civil.range", "from? day.name civil.day dash|to ofs? day.name civil.date", ("du vendredi 20 au jeudi 26 mai 2022",), 0.0, "day.range"),
    Rule("civil.range.from", "civil.range.open", "from ofs? civil.date", ("from 16 May 2022 on",), 1.0, "open.range"),
)  # fmt: skip

RULES: Final = (*CIVIL, *HEBREW, *MIXED)
