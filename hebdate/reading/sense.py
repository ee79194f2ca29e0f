"""From the phrases of an account to what they claim: here the values of the tokens are looked at for the first time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from hebdate.arithmetic import is_leap
from hebdate.reading.chart import Item
from hebdate.reading.claims import Claim, Phrase, Point, Year
from hebdate.reading.observed import FASTS, Observed, known
from hebdate.reading.tokens import Illegible, Leaf, Line, NearMonth, Number, Parts
from hebdate.reading.words import NEW_MONTH, NEW_MONTH_EVE, PLAIN_ADAR
from hebdate.writing.written import Written

#: The day before Rosh Chodesh.
BEFORE_NEW_MONTH: Final = -3
_CENTURIES: Final = (2000, 1900, 1800, 1700)
_SHOWN: Final = {"civil": "g", "hebrew": "h", "islamic": "i"}
_FIELD: Final = re.compile(r"(?:civil|hebrew|islamic)\.(days?|months?|years?|small|short)")
_DATED: Final = re.compile(
    r"(civil|hebrew|islamic)\.(?:date|yearless|range|observed|julian|hybrid|monthyear|monthonly|yearonly|range\.open|months\.range|aside)"
)


def phrases_of(item: Item, line: Line) -> tuple[Phrase, ...]:
    """The dates that an item of the chart claims: one, or the two of a pair."""
    if item.rule and item.rule.how == "pair":
        return tuple(
            phrase for child in item.children if _is_dated(child.category) for phrase in phrases_of(child, line)
        )
    qualifier = ""
    inner = item
    if item.category in {"doubtful", "other.era", "unread.date"}:
        qualifier = item.rule.how if item.rule else ""
        dated = [child for child in item.children if _dated_or_year(child)]
        if not dated or item.category == "unread.date":
            return (Phrase("civil", item.start, item.end, (), (), qualifier=qualifier),)
        inner = dated[-1]
    calendar = inner.category.partition(".")[0]
    claims = tuple(dict.fromkeys(_claims(inner, line)))
    fields = tuple(_fields(inner, line, 0))
    repaired = _repaired(inner, line)
    return (Phrase(calendar, item.start, item.end, claims, fields, _numeric(inner), repaired, qualifier),)


@cache
def _is_dated(category: str) -> bool:
    return _DATED.fullmatch(category) is not None


@cache
def _field_of(category: str) -> str:
    """ "days" of "civil.days"; "" for what is no field."""
    match = _FIELD.fullmatch(category)
    return match[1] if match else ""


def _dated_or_year(item: Item) -> bool:
    return _is_dated(item.category) or item.category in {"civil.year", "hebrew.year"}


def _numeric(item: Item) -> bool:
    return any(part.category in {"numeric", "two.numbers"} for part in item.walk())


def _repaired(item: Item, line: Line) -> str:
    for part in item.walk():
        if part.rule and part.rule.how in {"near", "illegible"}:
            return line.slice(part.start, part.end).rstrip(".")
    return ""


# --- leaves ----------------------------------------------------------------------------------------------------------


def leaves(item: Item, line: Line) -> list[Leaf]:
    """The leaves of a token that an item without a rule stands for."""
    return [leaf for leaf in line.leaves[item.start] if leaf.category == item.category and leaf.end == item.end]


def _first(item: Item, line: Line, wanted: tuple[type, ...]) -> Leaf | None:
    """The first leaf below an item whose value is of a type."""
    for part in item.walk():
        if part.rule is None:
            for leaf in leaves(part, line):
                if isinstance(leaf.value, wanted):
                    return leaf
    return None


def _number(item: Item, line: Line) -> Number | None:
    leaf = _first(item, line, (Number,))
    return leaf.value if leaf and isinstance(leaf.value, Number) else None


def _day_values(item: Item, line: Line) -> list[int]:
    leaf = _first(item, line, (Number, Illegible))
    if leaf is None:
        letters = [leaf.value for part in item.walk() if part.category == "week.letter" for leaf in leaves(part, line)]
        return [(letter + 1) % 7 + 1 for letter in letters if isinstance(letter, int)]  # the sixth day, in Av
    if isinstance(leaf.value, Illegible):
        pattern = leaf.value.pattern
        return [day for day in range(1, 32) if re.fullmatch(pattern, f"{day:0{len(pattern)}}")]
    return [leaf.value.value] if isinstance(leaf.value, Number) else []


def _month_values(item: Item, line: Line) -> tuple[int, ...]:
    found: list[int] = []
    for part in item.walk():
        if part.rule is None and part.category.startswith(("month.", "near.", "roman")) and part.category != "roman.day":
            for leaf in leaves(part, line):
                if isinstance(leaf.value, NearMonth):
                    found += leaf.value.months
                elif isinstance(leaf.value, int):
                    found.append(leaf.value)
    if item.rule and item.rule.how == "adar":
        number = _adar_number(item, line)
        found = [5 + number] if number in (1, 2) and set(found) & {PLAIN_ADAR, 6, 7} else []
    return tuple(dict.fromkeys(found))


def _adar_number(item: Item, line: Line) -> int:
    for part in item.children:
        for leaf in leaves(part, line):
            if isinstance(leaf.value, Number):
                return leaf.value.value
            if part.category == "roman" and isinstance(leaf.value, int):
                return leaf.value
    return 0


def _year_value(item: Item, line: Line) -> Year | None:
    calendar = item.category.partition(".")[0]
    if item.rule and item.rule.how == "illegible":
        leaf = _first(item, line, (Illegible,))
        pattern = leaf.value.pattern if leaf and isinstance(leaf.value, Illegible) else ""
        years = range(1500, 2101) if calendar == "civil" else range(5260, 5861)
        return Year(tuple(year for year in years if re.fullmatch(pattern, str(year))), "illegible")
    numbers = [
        leaf.value
        for part in item.walk()
        if part.rule is None
        for leaf in leaves(part, line)[:1]
        if isinstance(leaf.value, Number)
    ]
    if not numbers:
        return None
    number = numbers[-1]
    if item.rule and item.rule.how == "thousands":
        if numbers[0].value != 5:
            return None
        number = Number(number.value, 0, 5)
    return year_of(calendar, number)


def year_of(calendar: str, number: Number) -> Year:
    """The years that a number can be in a calendar: two digits are a year of several centuries."""
    value = number.value
    if calendar != "hebrew":
        if number.digits == 2:
            return Year(tuple(century + value for century in _CENTURIES), "gregorian.century")
        return Year((value,))
    if number.thousands is not None:
        return Year((1000 * number.thousands + value,))
    if number.digits == 4 or value >= 3000:
        return Year((value,))
    if value < 100:
        return Year(tuple(century + value for century in (5700, 5600, 5500)), "hebrew.century")
    return Year((5000 + value,), "hebrew.millennium")


# --- claims ----------------------------------------------------------------------------------------------------------


def _claims(item: Item, line: Line) -> list[Claim]:
    how = item.rule.how if item.rule else ""
    special = _SENSES.get(how)
    if special is not None:
        return special(item, line)
    dated = [child for child in item.children if _is_dated(child.category)]
    if dated:
        return _claims(dated[0], line)
    return _from_fields(item, line)


def _parts(item: Item) -> dict[str, Item]:
    """The fields of a date by name, the first of each."""
    found: dict[str, Item] = {}
    if field := _field_of(item.category):
        return {field.rstrip("s"): item}
    for child in item.children:
        field = _field_of(child.category)
        if field:
            found.setdefault(_name_of(field), child)
        elif (child.category == "civil.4" and child.rule is None) or (
            child.category in {"hebrew.4", "hebrew.now", "year.letters", "year.bare"} and child.rule is None
        ):
            found.setdefault("year", child)
    return found


def _name_of(field: str) -> str:
    """The field that the last part of a category is, by name."""
    return "year" if field in {"small", "short"} else field.rstrip("s")


def _from_fields(item: Item, line: Line) -> list[Claim]:
    calendar = item.category.partition(".")[0]
    parts = _parts(item)
    year: Year | None = None
    last_year: Year | None = None
    if "year" in parts:
        years = _years(parts["year"], line, calendar)
        if not years:
            return []
        year, last_year = years[0], years[-1]
    months = _months(parts["month"], line) if "month" in parts else [((0,), (0,))]
    days = _days(parts["day"], line) if "day" in parts else [(0, 0, "")]
    found = []
    spans_years = last_year is not None and last_year is not year
    for first_months, last_months in months:
        for first in first_months:
            for last in last_months if last_months != first_months else (first,):
                for day, last_day, joint in days:
                    found += _claim(year, last_year, (first, day), (last, last_day), joint, calendar, spans_years)
    return found


def _claim(
    year: Year | None, last_year: Year | None, start: tuple[int, int], end: tuple[int, int], joint: str, calendar: str,
    spans_years: bool,
) -> Iterator[Claim]:  # fmt: skip
    if joint == "slash" and calendar == "civil" and 10 <= end[1] - start[1] <= 13:
        yield Claim(Point(year, *end))  # 4/16 May: old and new style
        if year and not any(styles_apart(number, end[0]) == end[1] - start[1] for number in year.candidates):
            yield Claim(Point(year, *start))  # 6/18 May 2022: the calendars were 13 days apart, so either is meant
    elif (
        (joint == "slash" and end[1] - start[1] not in {0, 1})
        or (joint.startswith("list") and end[1] - start[1] != int(joint[4:]))
        or (joint == "range" and end[1] < start[1])
    ):
        return
    elif start != end or joint:
        own = None if not spans_years and start[0] > end[0] else year
        yield Claim(Point(own if not spans_years else year, *start), Point(last_year, *end))
    elif spans_years:
        if start[0]:
            both = (year.candidates if year else ()) + (last_year.candidates if last_year else ())
            yield Claim(Point(Year(both), *start))
        else:
            yield Claim(Point(year, 0, 0), Point(last_year, 0, 0))
    else:
        yield Claim(Point(year, *start))


def styles_apart(year: int, month: int) -> int:
    """How many days the Julian calendar is behind in that month: 12 in the nineteenth century, 13 since March 1900."""
    year -= month <= 2
    return year // 100 - year // 400 - 2


def _years(item: Item, line: Line, calendar: str) -> list[Year]:
    """One year, or the first and the last of several."""
    if item.rule is None:  # a bare number
        number = _number(item, line)
        return [year_of(calendar, number)] if number else []
    how = item.rule.how
    if how in {"years", "years.short"}:
        numbers = [
            leaf.value
            for part in item.walk()
            if part.rule is None
            for leaf in leaves(part, line)[:1]
            if isinstance(leaf.value, Number)
        ]
        if len(numbers) < 2:
            return []
        first = year_of(calendar, numbers[0])
        last = year_of(calendar, numbers[-1])
        if how == "years.short":
            known = 10 ** (numbers[-1].digits or 2)
            if (first.candidates[0] + 1) % known != numbers[-1].value % known and how == "years.short":
                return []
            last = Year((first.candidates[0] + 1,))
        if not 0 < last.candidates[0] - first.candidates[0] <= 120:
            return []
        return [first, last]
    year = _year_value(item, line)
    return [year] if year and year.candidates else []


def _months(item: Item, line: Line) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """(the first month's slots, the last one's)."""
    if item.rule and item.rule.how == "months":
        each = [_month_values(child, line) for child in item.children if child.category.endswith(".month")]
        return [(each[0], each[-1])] if all(each) and _follow(each, item.category) else []
    months = _month_values(item, line)
    return [(months, months)] if months else []


#: A heading spans a season at most, in months from the first to the last.
_LONGEST_RUN: Final = 11


def _follow(months: list[tuple[int, ...]], category: str) -> bool:
    size = 12 if category.startswith("civil") else 13
    return all(any(0 < (b - a) % size <= _LONGEST_RUN for a in one for b in other) for one, other in pairwise(months))


def _days(item: Item, line: Line) -> list[tuple[int, int, str]]:
    """(first day, last day, how they are joined)."""
    how = item.rule.how if item.rule else ""
    if how.startswith("days"):
        each = [_day_values(child, line) for child in item.children if child.category.endswith(".day")]
        if item.children[0].category == "days.slashed":
            leaf = _first(item, line, (Parts,))
            each = [[value] for value in leaf.value.values] if leaf and isinstance(leaf.value, Parts) else [[], []]
        joint = {"days": "range", "days.list": f"list{len(each) - 1}", "days.slash": "slash"}[how]
        return [(first, last, joint) for first in each[0] for last in each[-1]]
    return [(day, day, "") for day in _day_values(item, line)]


# --- the senses that rules name --------------------------------------------------------------------------------------


def _dated(item: Item) -> list[Item]:
    return [child for child in item.children if _is_dated(child.category)]


def _range(item: Item, line: Line) -> list[Claim]:
    first, last = _dated(item)[:2]
    if _numeric(first) and not _numeric(last):
        return []  # 1.1 - 26 February 2007: a section, not New Year's Day
    return [
        Claim(a.start, b.end or b.start, a.julian)
        for a in _claims(first, line)
        for b in _claims(last, line)
        if a.end is None
    ]


def _julian(item: Item, line: Line) -> list[Claim]:
    return [claim._replace(julian=True) for claim in _claims(_dated(item)[0], line)]


def _styles(item: Item, line: Line) -> list[Claim]:
    """Two days of one year, the Julian and the Gregorian: right only where they are one day."""
    first, second = _dated(item)[:2]
    year = _years(_parts(item)["year"], line, "civil")
    found = []
    for a in _claims(first, line):
        for b in _claims(second, line):
            for old, new in ((a, b), (b, a)):
                if year and _same_in_styles(old.start, new.start, year[0].candidates[0]):
                    found.append(Claim(new.start._replace(year=year[0])))
    return found


def _same_in_styles(old: Point, new: Point, year: int) -> bool:
    from hebdate.reading.claims import point_days

    julian = [days for y in (year, year - 1) for days in point_days("civil", y, old, julian=True)]
    return any(days in julian for days in point_days("civil", year, new))


def _styles_days(item: Item, line: Line) -> list[Claim]:
    days = [_day_values(child, line) for child in item.children if child.category == "civil.day"]
    parts = _parts(item)
    year = _years(parts["year"], line, "civil")
    found = []
    for month in _month_values(parts["month"], line):
        for first in days[0]:
            for last in days[-1]:
                for old, new in ((first, last), (last, first)):
                    if year and _same_in_styles(
                        Point(None, month, old), Point(None, month, new), year[0].candidates[0]
                    ):
                        found.append(Claim(Point(year[0], month, new)))
    return found


def _styles_dates(item: Item, line: Line) -> list[Claim]:
    from hebdate.reading.claims import point_days

    old, new = _dated(item)[:2]
    found = []
    for a in _claims(old, line):
        for b in _claims(new, line):
            if a.start.year and b.start.year:
                first = point_days("civil", a.start.year.candidates[0], a.start, julian=True)
                if first and first == point_days("civil", b.start.year.candidates[0], b.start):
                    found.append(b)
    return found


def _dual(item: Item, line: Line) -> list[Claim]:
    """15 January 1743/44: the year began in March, and which of the two is meant stays open."""
    numbers = [
        leaf.value
        for child in item.children
        if child.rule is None
        for leaf in leaves(child, line)[:1]
        if isinstance(leaf.value, Number)
    ]
    if len(numbers) < 2:
        return []
    year = numbers[0].value
    known = 10 ** (numbers[-1].digits or 2)
    if (year + 1) % known != numbers[-1].value % known:
        return []
    return [
        claim._replace(start=claim.start._replace(year=Year((year, year + 1), "dual")))
        for claim in _claims(_dated(item)[0], line)
        if claim.end is None
    ]


def numeric_orders(parts: Parts) -> list[tuple[int, int, int, str]]:
    """The orders that three numbers can have: (year, month, day, order)."""
    (a, b, c), (wide, middle, narrow), mark = parts.values, parts.widths, parts.mark
    orders: list[tuple[int, int, int, str]] = []
    if wide >= 3:
        orders.append((a, b, c, "ymd"))
    elif narrow == 4 or (narrow == 2 and wide <= 2):
        orders.append((c, b, a, "dmy"))
        if mark != "." or b > 12:
            orders.append((c, a, b, "mdy"))
        if narrow == 2 and wide == 2 and (mark != "." or middle == 2):
            orders.append((a, b, c, "ymd"))  # 22.05.16, but 22.5.16 is a day, a month and a year
    elif narrow == 1 and wide == 2 and (mark != "." or parts.spans[1][0] - parts.spans[0][1] > 1):
        orders.append((a, b, c, "ymd"))  # 99/11/1, 99. 11. 1.
    return orders


def _numeric_claims(item: Item, line: Line) -> list[Claim]:
    leaf = _first(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    parts = leaf.value
    orders = numeric_orders(parts)
    claims = []
    for year, month, day, order in orders:
        width = parts.widths[0 if order == "ymd" else 2]
        if not (1 <= month <= 12 and 1 <= day <= 31) or (width >= 3 and not 1 <= year <= 2999):
            continue
        claims.append(Claim(Point(year_of("civil", Number(year, width)), month, day)))
    if not claims and orders and 0 < orders[0][0] < 3000:  # 31.2.2022 is written as a date, and does not exist
        year, month, day, _ = orders[0]
        claims.append(Claim(Point(Year((year,)), month, day)))
    return claims


def _hebrew_numeric(item: Item, line: Line) -> list[Claim]:
    """5782-08-15: the months of the Hebrew year have several numberings, from Nisan, from Tishri, and CLDR's."""
    leaf = _first(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    year, number, day = leaf.value.values
    if not 1 <= year <= 9999:
        return []
    leap = is_leap(year)
    from_nisan = [8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, *([6, 7] if leap else [7])]
    from_tishri = [1, 2, 3, 4, 5, *([6, 7] if leap else [7]), 8, 9, 10, 11, 12, 13]
    slots = {row[number - 1] for row in (from_nisan, from_tishri) if 1 <= number <= len(row)}
    temporal = number if number <= 5 else number + 1
    slots |= {slot for slot in (number, temporal) if 1 <= slot <= 13 and (slot != 6 or leap)}
    return [Claim(Point(Year((year,)), slot, day)) for slot in sorted(slots)]


def _commas(item: Item, line: Line) -> list[Claim]:
    """2024, 3, 25, as programs write it."""
    year, month, day = (_number(child, line) for child in item.children if child.category in {"civil.4", "day"})
    if year is None or month is None or day is None or month.value > 12:
        return []
    return [Claim(Point(Year((year.value,)), month.value, day.value))]


def _two_numbers(item: Item, line: Line) -> list[Claim]:
    leaf = _first(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    a, b = leaf.value.values
    number = _number_of_year(item, line)
    year = year_of("civil", number) if number else None
    orders = [(b, a)] if leaf.value.mark == "." else [(b, a), (a, b)]
    return [Claim(Point(year, month, day)) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]


def _number_of_year(item: Item, line: Line) -> Number | None:
    for child in item.children:
        if child.category == "civil.4":
            return _number(child, line)
    return None


def _spaced(item: Item, line: Line) -> list[Claim]:
    a, b, year = (_number(child, line) for child in item.children)
    if a is None or b is None or year is None:
        return []
    return [
        Claim(Point(year_of("civil", year), month, day))
        for day, month in ((a.value, b.value), (b.value, a.value))
        if 1 <= month <= 12
    ]


def _roman(item: Item, line: Line) -> list[Claim]:
    day = next((_number(child, line) for child in item.children if child.category == "day"), None)
    year = _number_of_year(item, line)
    months = _month_values(item, line)
    if day is None or year is None:
        return []
    return [Claim(Point(year_of("civil", year), month, day.value)) for month in months]


def _either_month(item: Item, line: Line) -> list[Claim]:
    """12 Nisan 1998, where the word is also a civil month in another language."""
    year = _number_of_year(item, line)
    months = _month_values(item, line)
    days = [day for child in item.children if child.category == "civil.day" for day in _day_values(child, line)]
    return [Claim(Point(year_of("civil", year), month, day)) for month in months for day in days] if year else []


def _iso_week(item: Item, line: Line) -> list[Claim]:
    """2022-W20-1, a day of ISO 8601's weeks; without the day, the week."""
    leaf = _first(item, line, (str,))
    match = re.fullmatch(r"(\d{4})-?W(\d\d)(?:-?(\d))?", str(leaf.value) if leaf else "")
    if match is None:
        return []
    try:
        first = dt.date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return []
    start = Point(Year((first.year,)), first.month, first.day)
    if match[3]:
        return [Claim(start)]
    last = first + dt.timedelta(6)
    return [Claim(start, Point(Year((last.year,)), last.month, last.day))]


def _new_month(item: Item, line: Line) -> list[Claim]:
    number = None
    value = 0
    for child in item.children:
        if child.category == "new.month":
            value = int(str(leaves(child, line)[0].value))
        elif child.category in {"ordinal", "numeral", "numeral.bare", "day.word"}:
            number = _number(child, line)
    which = number.value if number else value
    if which > 2:
        return []
    day = {0: NEW_MONTH, 1: NEW_MONTH_EVE, 2: 1}[which]
    return _with_day(item, line, day)


def _with_day(item: Item, line: Line, day: int, shift: int = 0) -> list[Claim]:
    parts = _parts(item)
    years = _years(parts["year"], line, "hebrew") if "year" in parts else [None]
    months = _month_values(parts["month"], line) if "month" in parts else ()
    return [Claim(Point(year, month, day), shift=shift) for year in years[:1] for month in months]


def _new_month_eve(item: Item, line: Line) -> list[Claim]:
    return _with_day(item, line, BEFORE_NEW_MONTH)


def _new_month_also(item: Item, line: Line) -> list[Claim]:
    """30 Tishri, Rosh Chodesh Heshvan 5784: the day, if it is one of the days of Rosh Chodesh."""
    months = [child for child in item.children if child.category == "hebrew.month"]
    parts = _parts(item)
    years = _years(parts["year"], line, "hebrew")
    found = []
    for day in _day_values(parts["day"], line):
        for month in _month_values(months[0], line):
            for named in _month_values(months[-1], line):
                if (day == 30 and (named - month) % 13 in {1, 2}) or (day == 1 and named == month):
                    found += [Claim(Point(year, month, day)) for year in years]
    return found


def _eve(item: Item, line: Line) -> list[Claim]:
    return [claim._replace(shift=-1) for claim in _claims(_dated(item)[0], line) if claim.end is None]


# --- days named by what they are -------------------------------------------------------------------------------------


def _observed(item: Item, line: Line) -> list[Claim]:
    """A feast or a reading, with its Hebrew year or without one."""
    named = item.children[0]
    parts = _parts(item)
    years: list[Year] | list[None] = _years(parts["year"], line, "hebrew") if "year" in parts else [None]
    return [
        Claim(Point(year, 0, 0 if observed.several else 1, observed))
        for observed in observances(named, line)
        for year in years
    ]


def _fast(item: Item, line: Line) -> list[Claim]:
    """The fast of 17 Tammuz 5782: the date, and the day it is kept where that is another."""
    found = []
    years = _years(_parts(item)["year"], line, "hebrew") if "year" in _parts(item) else []
    for claim in _claims(_dated(item)[0], line):
        if years:
            claim = claim._replace(start=claim.start._replace(year=years[0]))
        name = FASTS.get((claim.start.month, claim.start.day))
        if name and claim.end is None:
            observed = Observed("feast", name, (), line.schedule)
            found.append(Claim(Point(claim.start.year, 0, 1, observed)))
    return found


def _observed_civil(item: Item, line: Line) -> list[Claim]:
    """A feast or a reading with a civil year: in the Hebrew years that share days with it."""
    number = _number_of_year(item, line)
    if number is None:
        return []
    return [
        Claim(Point(None, 0, 0 if observed.several else 1, observed), within=(number.value,))
        for observed in observances(item.children[0], line)
    ]


def observances(item: Item, line: Line) -> list[Observed]:
    """What a part of the line names: a feast with its number, an eve, a count, a week's reading."""
    how = item.rule.how if item.rule else ""
    schedule = line.schedule
    names = [leaf.value for child in item.children if child.category == "observance" for leaf in leaves(child, line)]
    readings = [leaf.value for child in item.children if child.category == "reading" for leaf in leaves(child, line)[:1]]
    number = next((n for child in item.children if child.rule is None and (n := _number(child, line))), None)
    if how == "omer":
        found = [f"omer-{number.value}"] if number else []
    elif how == "feast.eve":
        found = [f"erev-{name}" for name in names]
    else:
        found = [f"{name}-{number.value}" if number else str(name) for name in names]
    if readings:
        numbers = tuple(dict.fromkeys(n for value in readings if isinstance(value, tuple) for n in value))
        if how == "week.letter":
            letters = [leaf.value for child in item.children if child.category == "week.letter" for leaf in leaves(child, line)]
            return [Observed("week", "", numbers, schedule, day) for day in letters if isinstance(day, int) and day != 5]
        return [Observed("sabbath" if how == "sabbath" else "week", "", numbers, schedule)]
    return [
        Observed("sabbath" if name.startswith("shabbat-") else "feast", name, (), schedule)
        for name in dict.fromkeys(found)
        if known(name)
    ]


def _hybrid(item: Item, line: Line) -> list[Claim]:
    parts = _parts(item)
    number = _number_of_year(item, line)
    if number is None:
        return []
    return [
        Claim(Point(None, month, day), within=(number.value,))
        for month in _month_values(parts["month"], line)
        for day in _day_values(parts["day"], line)
    ]


def _islamic_numeric(item: Item, line: Line) -> list[Claim]:
    leaf = _first(item, line, (Parts,))
    if leaf is None or not isinstance(leaf.value, Parts):
        return []
    return [
        Claim(Point(Year((year,)), month, day))
        for year, month, day, _ in numeric_orders(leaf.value)
        if 1 <= month <= 12 and 1 <= day <= 30
    ]


def _numeric_range(item: Item, line: Line) -> list[Claim]:
    """14.10. bis 20.10.2018; 14.-20.10.2018."""
    numeric = next(child for child in item.children if child.category == "numeric")
    found = []
    for end in _numeric_claims(numeric, line):
        for child in item.children:
            for leaf in leaves(child, line) if child.rule is None else ():
                if child.category == "two.numbers" and isinstance(leaf.value, Parts):
                    starts = [claim.start for claim in _two_numbers(child, line)]
                elif child.category == "day" and isinstance(leaf.value, Number):
                    starts = [Point(None, end.start.month, leaf.value.value)]
                else:
                    continue
                slashed = any(other.category == "slash" for other in item.children)
                for start in starts:
                    if slashed and end.start.day - start.day != 1:
                        continue
                    wraps = (start.month, start.day) > (end.start.month, end.start.day)
                    own = (
                        None
                        if wraps or end.start.year is None or len(end.start.year.candidates) > 1
                        else end.start.year
                    )
                    found.append(Claim(start._replace(year=own), end.start))
    return found


def _iso_range(item: Item, line: Line) -> list[Claim]:
    """2021-03-25/30, 2021/03/25-03/30, 2021-03-25/2021-03-30."""
    numeric, last = item.children[0], item.children[-1]
    if last.category == "numeric":
        ends = _numeric_claims(last, line)
        return [Claim(claim.start, end.start) for claim in _numeric_claims(numeric, line) for end in ends]
    leaf = leaves(last, line)[0]
    found = []
    for claim in _numeric_claims(numeric, line):
        year = claim.start.year
        if isinstance(leaf.value, Number):
            if leaf.value.value > claim.start.day:
                found.append(Claim(claim.start, Point(year, claim.start.month, leaf.value.value)))
        elif isinstance(leaf.value, Parts):
            month, day = leaf.value.values
            found.append(Claim(claim.start, Point(year, month, day)))
    return found


def _open_range(item: Item, line: Line) -> list[Claim]:
    return _claims(_dated(item)[0], line)


_SENSES: Final[dict[str, Callable[[Item, Line], list[Claim]]]] = {
    "range": _range, "julian": _julian, "styles": _styles, "styles.days": _styles_days, "styles.dates": _styles_dates,
    "dual": _dual, "numeric": _numeric_claims, "two.numbers": _two_numbers, "spaced": _spaced, "roman": _roman,
    "new.month": _new_month, "new.month.eve": _new_month_eve, "new.month.also": _new_month_also, "eve": _eve,
    "observed": _observed, "fast": _fast, "observed.civil": _observed_civil, "hybrid": _hybrid, "islamic.numeric": _islamic_numeric, "numeric.range": _numeric_range,
    "iso.range": _iso_range, "hebrew.numeric": _hebrew_numeric, "commas": _commas,
    "iso.week": _iso_week,
    "either.month": _either_month,
}  # fmt: skip


# --- fields as written -----------------------------------------------------------------------------------------------


def _fields(item: Item, line: Line, end: int) -> Iterator[Written]:
    """Where each field of a date stands; ``end`` is 1 in the second half of a range."""
    calendar = _SHOWN[item.category.partition(".")[0]] if item.category.partition(".")[0] in _SHOWN else ""
    if item.rule is None:
        yield from _leaf_fields(item, line, calendar, end)
        return
    field = _field_of(item.category)
    if field and not field.endswith("s"):
        yield Written(calendar, _name_of(field), _field_span(item, line), end)
        return
    seen: dict[str, int] = {}
    for child in item.children:
        name = _kind(child)
        if name:
            again = seen.get(name, 0)
            seen[name] = 1
            for written in _fields(child, line, max(end, again)):
                yield written if written.calendar or not calendar else written._replace(calendar=calendar)


def _kind(item: Item) -> str:
    """What an item is among the fields, by name; "" for what is none."""
    field = _field_of(item.category)
    if field:
        return _name_of(field)
    if _is_dated(item.category):
        return "date"
    return {"civil.4": "year", "hebrew.4": "year",
        "hebrew.now": "year", "year.letters": "year", "year.bare": "year", "day": "day", "roman": "month",
            "short": "year", "numeric": "date", "two.numbers": "date"}.get(item.category, "")  # fmt: skip


def _leaf_fields(item: Item, line: Line, calendar: str, end: int) -> Iterator[Written]:
    leaf = leaves(item, line)[0]
    name = _kind(item)
    if item.category == "days.slashed" and isinstance(leaf.value, Parts):
        for last, span in enumerate(leaf.value.spans):
            yield Written(calendar or "g", "day", span, last)
    elif isinstance(leaf.value, Parts):
        parts = leaf.value
        names = {"y": "year", "m": "month", "d": "day"}
        orders = numeric_orders(parts) if len(parts.values) == 3 else []
        fitting = [o for o in orders if 1 <= o[1] <= 12 and 1 <= o[2] <= 31]
        order = (fitting or orders or [(0, 0, 0, "dmy")])[0][3]
        for part, span in zip(order, parts.spans, strict=False):
            yield Written("g", names[part], span, end)
    elif name:
        yield Written(calendar or "g", name, line.span(item.start, item.end), end)


def _field_span(item: Item, line: Line) -> tuple[int, int]:
    """A field without the marks and words around it."""
    inner = [part for part in item.walk() if part.rule is None and part.category not in _AROUND]
    if not inner:
        return line.span(item.start, item.end)
    return line.span(min(part.start for part in inner), max(part.end for part in inner))


_AROUND: Final = frozenset("open close dot comma year.word era.civil era.hebrew era.islamic ofs of day.of dash".split())
