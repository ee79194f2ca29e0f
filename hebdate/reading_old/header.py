"""What is written: the dates that a line of tokens can be read as. It judges nothing; nonsense passes.

The grammar, over the kinds of `hebdate.reading_old.tokens` (``month`` is G M U B, ``day`` is d D L l R ?):

    date     = [year] days month | [year] month days | days month year | month days year | months [year] | S
    days     = day | day "-" day | day {"," day} | day "/" day
    months   = month {("-" | "/" | "|" | "&") month}
    range    = date "-" date
    year     = g h a k d c Y y K ?    in the kinds that the month's calendar can have
    between  = any of . , ( o   as each place allows

Every month is an *anchor*: it proposes each date that the grammar allows around it. Two months may want the same
number (``5 Adar 10 March``), so the proposals that use the most of the line without using anything twice are kept;
where several are equally good, all are, and the calendars decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise, product
from typing import NamedTuple

from hebdate.reading_old.lexicon import PLAIN_ADAR
from hebdate.reading_old.tokens import Guess, Number, Numeric, NumericSpan, Tokens
from hebdate.writing.written import Written

#: A day that is written as Rosh Chodesh instead of a number.
NEW_MONTH = -1
#: The first of the two days of Rosh Chodesh: the 30th of the month before, where there is one.
NEW_MONTH_EVE = -2


class Year(NamedTuple):
    """A year as written: the years it can mean, nearest sense first, and the field nobody wrote (or "")."""

    candidates: tuple[int, ...]
    inferred: str = ""


class Point(NamedTuple):
    """One end of a claim: the year (None where unwritten), the month, the day; 0 where unwritten."""

    year: Year | None
    month: int
    day: int


class Claim(NamedTuple):
    """One thing a phrase can mean: from `start` to `end` (None for one point), with what was taken on trust."""

    start: Point
    end: Point | None = None
    julian: bool = False


class Phrase(NamedTuple):
    """A date in one calendar ("g", "h", "i" for the Islamic): tokens ``first`` to ``last``, and all it can claim."""

    calendar: str
    first: int
    last: int
    claims: tuple[Claim, ...]
    fields: tuple[Written, ...]
    numeric: bool = False
    guess: str = ""  # the misspelled word that was taken for the month

    @property
    def level(self) -> str:
        """ "day", "month" or "year": the finest thing that is written."""
        point = self.claims[0].start
        return "day" if point.day else "month" if point.month else "year"


class Header(NamedTuple):
    """A line as written: its tokens, and the ways of dividing it into phrases (all equally good, best first)."""

    tokens: Tokens
    divisions: tuple[tuple[Phrase, ...], ...]
    years: tuple[Phrase, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()  # (token, weekday)
    bounds: tuple[int, int] = (0, 0)  # the first and last token that belong to it


class _Proposal(NamedTuple):
    """An anchor's proposal: which tokens are its days, months and years; all indices."""

    first: int
    last: int
    weight: int
    days: tuple[int, ...]
    joint: str  # how the days are joined: "", "-", ",", "/"
    months: tuple[int, ...]
    years: tuple[int, ...]
    ordinal: int = -1  # the token that numbers an Adar


_ANCHOR = re.compile("[GMUBSHA]")
# Right of a month: its days, or one of them; left of it, in the reversed line.
_DAYS_RIGHT = re.compile(r'\.?[o"]*([dDL?](?:\.?[-,&/]o*[dDL?]){0,31})')
_DAYS_LEFT = re.compile(r'"?(?:-?oo+|woo+|o*)[./]?([dDLKl?R](?:o*W?[-,&/]\.?[dDL?]){0,31})')
_YEAR_RIGHT = {
    "g": re.compile(r"[.,]{0,2}o*\(?([gak?dx])(?:[-/]([gkd]))?"),
    "h": re.compile(r"[.,]{0,2}o*\(?([hYyKc?x])(?:[-/]([hYykd]))?"),
    "i": re.compile(r"[.,]{0,2}o*\(?([g])(?:[-/]([gkd]))?"),
}
_YEAR_LEFT = {
    "g": re.compile(r"[.,]{0,2}o*([ga])"),
    "h": re.compile(r"(?:[.,]{0,2}o*(?=h)|,?o*(?=Y))([hY])"),  # a sentence may end in Hebrew letters: "התשמ״ד. 3 אב"
    "i": re.compile(r"(?!)"),
}

#: A day in the old style, and in the new in brackets.
_TWO_STYLES = frozenset(("d(d)", "D(d)", "d(D)", "D(D)"))

#: How many equally good divisions of one line are kept; beyond that the line says nothing for certain.
_DIVISIONS = 8


def read(tokens: Tokens) -> Header:
    """The line as written. Linear in its length."""
    return header(tokens, clusters(tokens))


#: The ways to read anchors that compete for the same tokens: each way is a tuple of phrases.
Cluster = list[tuple[Phrase, ...]]


def clusters(tokens: Tokens) -> list[Cluster]:
    """The dates of the line, from left to right, each with the equally good ways to read it."""
    kinds = tokens.kinds
    plain = only_way(tokens)
    if plain is not None:
        return [[(phrase,)] for calendar, proposal in plain if (phrase := _phrase(tokens, calendar, proposal))]
    backwards = kinds[::-1]
    found: list[Cluster] = []
    menus: list[_Menu] = []
    reach = -1
    for match in _ANCHOR.finditer(kinds):
        at = match.start()
        if kinds[at] == "S":
            menu = [("g", _Proposal(at, at, 3, (), "", (), ()))]
        elif kinds[at] == "H":
            menu = _holiday(kinds, at)
        else:
            menu = _proposals(tokens, backwards, at)
        if menus and min(proposal.first for _, proposal in menu) > reach:
            found.append(_ways(tokens, menus))
            menus = []
        menus.append(menu)
        reach = max(reach, *(proposal.last for _, proposal in menu))
    if menus:
        found.append(_ways(tokens, menus))
    return found


# What can stand beside a month and be part of its date; where nothing of it does, nothing is looked for.
_LEFT_EDGE = frozenset('dDLKl?R./o"wghY,-)')
_RIGHT_EDGE = frozenset('dDL?./o",(ghYyKcakx')


def only_way(tokens: Tokens) -> list[tuple[str, _Proposal]] | None:
    """The only way to read a line, where there is plainly no other; None where it must be looked at closely."""
    kinds = tokens.kinds
    found = []
    end = -1
    backwards = ""
    for match in _ANCHOR.finditer(kinds):
        at = match.start()
        kind = kinds[at]
        if kind == "S":
            found.append(("g", _Proposal(at, at, 3, (), "", (), ())))
            end = at
            continue
        if kind in "UBH":
            return None
        calendar = {"G": "g", "M": "h", "A": "i"}[kind]
        first = last = at
        days: tuple[int, ...] = ()
        years: tuple[int, ...] = ()
        if at > 1 and kinds[at - 1] in "-/)" and kinds[at - 2] in "dDLlo":
            return None
        if at and kinds[at - 1] in _LEFT_EDGE:
            backwards = backwards or kinds[::-1]
            left = _DAYS_LEFT.match(backwards, len(kinds) - at)
            if left:
                if left.end(1) - left.start(1) > 1 or backwards[left.start(1)] not in "dDL":
                    return None
                first = len(kinds) - 1 - left.start(1)
                days = (first,)
        if kinds[at + 1 : at + 2] in _RIGHT_EDGE:
            right = _DAYS_RIGHT.match(kinds, at + 1)
            if right:
                if days or right.end(1) - right.start(1) > 1 or kinds[right.start(1)] == "?" or _numbered(tokens, at):
                    return None
                last = right.start(1)
                days = (last,)
                if kinds[last : last + 4] in _TWO_STYLES:
                    return None
        after = kinds[last + 1 : last + 2]
        if after in _RIGHT_EDGE:
            right = _YEAR_RIGHT[calendar].match(kinds, last + 1)
            if right:
                year = right.start(1)
                if (right.start(2) > 0 and not days) or kinds[year] in "dky?":
                    return None
                last = year
                years = (year,)
        if first and kinds[first - 1] in "gahY.,o":
            backwards = backwards or kinds[::-1]
            left = _YEAR_LEFT[calendar].match(backwards, len(kinds) - first)
            if left:
                if years or (not days and backwards[left.start(1)] == "a"):
                    return None
                first = len(kinds) - 1 - left.start(1)
                years = (first,)
        if first <= end:
            return None
        end = last
        found.append((calendar, _Proposal(first, last, 1 + len(days) + len(years), days, "", (at,), years)))
    return found


def _ways(tokens: Tokens, menus: list[_Menu]) -> Cluster:
    return [
        tuple(phrase for calendar, proposal in way if (phrase := _phrase(tokens, calendar, proposal)))
        for way in _divide(menus)
    ]


def header(tokens: Tokens, found: list[Cluster], first: int = 0, last: int | None = None) -> Header:
    """The header that some dates of a line make, with the years and weekdays that stand from ``first`` to ``last``."""
    if all(len(cluster) == 1 for cluster in found):
        whole = [phrase for cluster in found for phrase in cluster[0]]
        divisions = [tuple(joined(tokens, whole) if len(whole) > 1 else whole)]
    else:
        choices = islice(product(*found), _DIVISIONS)
        divisions = [tuple(joined(tokens, [phrase for way in choice for phrase in way])) for choice in choices]
    last = len(tokens.kinds) - 1 if last is None else last
    taken = {at for phrase in divisions[0] for at in range(phrase.first, phrase.last + 1)} if divisions else set()
    return Header(
        tokens,
        tuple(divisions) or ((),),
        tuple(_years(tokens, taken, first, last)),
        _weekdays(tokens, taken, first, last),
        (first, last),
    )


# --- proposals -------------------------------------------------------------------------------------------------------

_Menu = list[tuple[str, _Proposal]]


def _proposals(tokens: Tokens, backwards: str, month: int) -> _Menu:
    """Every date that can be read around the month at token ``month``, heaviest first; the month alone is the last."""
    kinds = tokens.kinds
    kind = kinds[month]
    menu: _Menu = []
    for calendar in {"G": "g", "M": "h", "U": "g", "B": "hg", "A": "i"}[kind]:
        if _numbered(tokens, month):
            menu += [(calendar, proposal) for proposal in _around(tokens, backwards, month, month + 1, calendar)]
        menu += [(calendar, proposal) for proposal in _around(tokens, backwards, month, month, calendar)]
    if kind == "U":  # as a weekday
        menu.append(("", _Proposal(month, month, 1, (), "", (), ())))
    menu.sort(key=lambda entry: -entry[1].weight)
    return menu


def _holiday(kinds: str, at: int) -> _Menu:
    """A holiday stands for a date only where its year follows."""
    match = _YEAR_RIGHT["h"].match(kinds, at + 1)
    if match and kinds[match.start(1)] in "hYc":
        year = match.start(1)
        return [("h", _Proposal(at, year, 3, (), "", (at,), (year,)))]
    return [("", _Proposal(at, at, 0, (), "", (), ()))]


def _numbered(tokens: Tokens, month: int) -> bool:
    """Whether a 1 or 2 follows the word Adar and may be its own: "Adar 1 5774" is a month."""
    if tokens.kinds[month + 1 : month + 2] != "d" or tokens.values[month] != PLAIN_ADAR:
        return False
    number = tokens.values[month + 1]
    return isinstance(number, Number) and number.value <= 2 and tokens.text[tokens.ends[month]] in " \t\u00a0123"


def _around(tokens: Tokens, backwards: str, month: int, after: int, calendar: str) -> Iterator[_Proposal]:
    """The dates around one month, whose own tokens reach from ``month`` to ``after`` (an Adar's ordinal)."""
    kinds = tokens.kinds
    size = len(kinds)
    ordinal = after if after > month else -1
    own = after - month + 1
    choices: list[tuple[int, int, tuple[int, ...], str]] = [(month, after, (), "")]
    match = _DAYS_LEFT.match(backwards, size - month)
    if match:
        days = tuple(
            size - 1 - at for at in range(match.end(1) - 1, match.start(1) - 1, -1) if backwards[at] in "dDLKl?R"
        )
        if kinds[days[-1]] != "l" or days[-1] == month - 1 or tokens.text[tokens.starts[month - 1]] == "ל":
            choices += [
                (chosen[0], after, chosen, joint)
                for chosen, joint in _day_lists(tokens, days, from_right=True, styles=calendar == "g")
            ]
    if calendar == "g" and month >= 4 and kinds[month - 4 : month] in _TWO_STYLES:  # 12 (24) Dekabr
        for chosen, joint in _day_lists(tokens, (month - 4, month - 2), from_right=True, joints={"/"}):
            choices.append((chosen[0], after, chosen, joint))
    if calendar == "g" and kinds[after + 1 : after + 5] in _TWO_STYLES:  # April 6 (19)
        for chosen, joint in _day_lists(tokens, (after + 1, after + 3), from_right=False, joints={"/"}):
            choices.append((month, after + 4 if joint else chosen[-1], chosen, joint))
    match = _DAYS_RIGHT.match(kinds, after + 1)
    if match:
        days = tuple(at for at in range(match.start(1), match.end(1)) if kinds[at] in "dDL?")
        choices += [
            (month, chosen[-1], chosen, joint)
            for chosen, joint in _day_lists(tokens, days, from_right=False, styles=calendar == "g")
        ]
    joined_by = kinds[month - 1 : month]
    if (
        month >= 2
        and joined_by in {"-", "/"}
        and kinds[month - 2] in "dDLl"
        and kinds[after + 1 : after + 2] == joined_by
    ):
        year = after + 2  # 16-May-2022
        if kinds[year : year + 1] in set("gkad" if calendar == "g" else "hYy"):
            yield _Proposal(month - 2, year, own + 2, (month - 2,), "", (month,), (year,), ordinal)
    for first, last, days, joint in choices:
        weight = own + len(days)
        yield _Proposal(first, last, weight, days, joint, (month,), (), ordinal)
        match = _YEAR_RIGHT[calendar].match(kinds, last + 1)
        if match:
            year = match.start(1)
            if _may_be_year(tokens, year, calendar, bool(days), kinds[last + 1 : year]):
                yield _Proposal(first, year, weight + 1, days, joint, (month,), (year,), ordinal)
                second = match.start(2)
                if second > 0 and not days and _may_end_years(tokens, year, second):
                    yield _Proposal(first, second, weight + 2, days, joint, (month,), (year, second), ordinal)
        match = _YEAR_LEFT[calendar].match(backwards, size - first)
        if match and (days or backwards[match.start(1)] != "a"):
            year = size - 1 - match.start(1)
            yield _Proposal(year, last, weight + 1, days, joint, (month,), (year,), ordinal)


def _day_lists(
    tokens: Tokens, days: tuple[int, ...], *, from_right: bool, joints: set[str] | None = None, styles: bool = True
) -> Iterator[tuple[tuple[int, ...], str]]:
    """The day nearest the month, and the whole list where it is a list: 2-8, 3,4,5, 11/12."""
    if len(days) > 1:
        joints = joints or {tokens.kinds[at] for at in range(days[0], days[-1]) if tokens.kinds[at] in "-,&/"}
        values = [number.value for at in days if isinstance(number := tokens.values[at], Number)]
        if len(values) == len(days) and len(joints) == 1:
            joint = joints.pop()
            steps = {after - before for before, after in pairwise(values)}
            if (joint == "-" and len(days) == 2 and steps.pop() >= 0) or (joint != "-" and steps == {1}):
                yield days, "-"
            elif styles and joint == "/" and len(days) == 2 and 10 <= values[1] - values[0] <= 13:
                yield days, "/"  # 4/16 May: old and new style
    yield (days[-1:] if from_right else days[:1]), ""


def _may_be_year(tokens: Tokens, at: int, calendar: str, has_day: bool, glue: str) -> bool:
    """Whether the number can be the year of that calendar: two digits need a day beside the month."""
    value = tokens.values[at]
    kind = tokens.kinds[at]
    if kind == "?":
        return len(str(value)) == 4
    if not isinstance(value, Number):
        return False
    if calendar == "g" and kind in "dk":
        if _LEADS.match(tokens.kinds, at + 1):
            return False  # "March 9, 11 Adar": a day
        return has_day and value.digits == 2 and glue in {"", ","}
    if kind == "y":  # without marks: only where it stands beside its month
        return at > 0 and tokens.kinds[at - 1] in "Mo"
    return True


_LEADS = re.compile(r"\.?o*[GMUBA]")


def _may_end_years(tokens: Tokens, first: int, second: int) -> bool:
    """5776-77, 5781-2, 5766/5767, 1690/91: a second year right after the first."""
    start, end = tokens.values[first], tokens.values[second]
    if not (isinstance(start, Number) and isinstance(end, Number)):
        return False
    if tokens.kinds[second] == "d" and _LEADS.match(tokens.kinds, second + 1):
        return False  # "1947 / 8 Kislev": a day, not the end of a year
    known: int = 10 ** (end.digits or 3)  # what is written of the second
    return end.value % known == (start.value + 1) % known


def _divide(menus: list[_Menu]) -> list[list[tuple[str, _Proposal]]]:
    """One proposal of each anchor, none sharing a token, using the most of the line; all the equally good ways."""
    easy = [menu[0] for menu in menus]
    if all(a[1].last < b[1].first for a, b in pairwise(easy)) and all(
        len(menu) == 1 or menu[1][1].weight < menu[0][1].weight for menu in menus
    ):
        return [easy]
    # Last token used -> (weight, the ways to get there); a step over the anchors from left to right.
    reached: dict[int, tuple[int, list[list[tuple[str, _Proposal]]]]] = {-1: (0, [[]])}
    for menu in menus:
        step: dict[int, tuple[int, list[list[tuple[str, _Proposal]]]]] = {}
        for last, (weight, ways) in reached.items():
            for entry in menu:
                proposal = entry[1]
                if proposal.first <= last:
                    continue
                total = weight + proposal.weight
                known = step.get(proposal.last)
                if known is None or known[0] < total:
                    step[proposal.last] = (total, [[*way, entry] for way in ways])
                elif known[0] == total and len(known[1]) < _DIVISIONS:
                    known[1].extend([*way, entry] for way in ways[: _DIVISIONS - len(known[1])])
        reached = step
    if not reached:
        return []
    best = max(weight for weight, _ in reached.values())
    return [way for weight, ways in reached.values() if weight == best for way in ways][:_DIVISIONS]


# --- phrases ---------------------------------------------------------------------------------------------------------


def _phrase(tokens: Tokens, calendar: str, proposal: _Proposal) -> Phrase | None:
    """A proposal with its numbers read."""
    if not calendar:
        return None
    if tokens.kinds[proposal.first] == "S":
        return _numeric_phrase(tokens, proposal.first)
    month = proposal.months[0]
    if tokens.kinds[month] == "H":
        return _holiday_phrase(tokens, proposal)
    starts, ends = tokens.starts, tokens.ends
    fields = [Written(calendar, "month", (starts[month], ends[max(month, proposal.ordinal)]))]
    for name, places in (("day", proposal.days), ("year", proposal.years)):
        for order, at in enumerate(places):
            fields.append(Written(calendar, name, (starts[at], ends[at]), min(order, 1)))
    year = _year(tokens, proposal.years, calendar)
    julian = calendar == "g" and tokens.kinds[proposal.last + 1 :].lstrip(",.(")[:1] == "s"
    claims = []
    for slot in _months(tokens, month, calendar, proposal.ordinal):
        for first, last in _days(tokens, proposal.days):
            start = Point(year, slot, first)
            if proposal.joint == "/":
                claims.append(Claim(Point(year, slot, last)))
                if year and not any(_styles_apart(number, slot) == last - first for number in year.candidates):
                    claims.append(Claim(start))  # 6/18 May 2022: the calendars were 13 days apart, so either is meant
            else:
                claims.append(Claim(start, Point(year, slot, last) if proposal.joint else None, julian))
    if not claims:
        return None
    value = tokens.values[month]
    guess = value.word if isinstance(value, Guess) else ""
    return Phrase(calendar, proposal.first, proposal.last, tuple(claims), tuple(fields), guess=guess)


def _styles_apart(year: int, month: int) -> int:
    """How many days the Julian calendar is behind in that month: 12 in the nineteenth century, 13 since March 1900."""
    year -= month <= 2
    return year // 100 - year // 400 - 2


def _holiday_phrase(tokens: Tokens, proposal: _Proposal) -> Phrase:
    value = tokens.values[proposal.first]
    assert isinstance(value, int)
    claim = Claim(Point(_year(tokens, proposal.years, "h"), *divmod(value, 100)))
    fields = (Written("h", "year", _span(tokens, proposal.years[0])),)
    return Phrase("h", proposal.first, proposal.last, (claim,), fields)


def _span(tokens: Tokens, first: int, last: int | None = None) -> tuple[int, int]:
    return tokens.starts[first], tokens.ends[first if last is None else last]


def _months(tokens: Tokens, at: int, calendar: str, ordinal: int) -> tuple[int, ...]:
    """The months that the word at ``at`` can be in that calendar."""
    value = tokens.values[at]
    if ordinal >= 0:
        number = tokens.values[ordinal]
        return (5 + number.value,) if isinstance(number, Number) else ()
    if isinstance(value, Guess):
        return value.months
    if tokens.kinds[at] in "UB":
        wanted = "G" if calendar == "g" else "M"
        return tuple(month for kind, month in value if kind == wanted)  # type: ignore[attr-defined]
    return value if isinstance(value, tuple) else (value,)


def _days(tokens: Tokens, days: tuple[int, ...]) -> list[tuple[int, int]]:
    """(first, last) day; one pair for each way of reading a number that is partly illegible."""
    if not days:
        return [(0, 0)]
    value = tokens.values[days[0]]
    if tokens.kinds[days[0]] == "R":
        day = {1: NEW_MONTH_EVE, 2: 1}.get(int(str(value)), NEW_MONTH)
        return [(day, day)]
    if isinstance(value, str):
        return [(day, day) for day in range(1, 32) if re.fullmatch(value, f"{day:0{len(value)}}")]
    last = tokens.values[days[-1]]
    return [(value.value, last.value)] if isinstance(value, Number) and isinstance(last, Number) else []


def _year(tokens: Tokens, years: tuple[int, ...], calendar: str) -> Year | None:
    """The year written at those tokens, or None; two of them are a year that may be either (1690/91)."""
    if not years:
        return None
    first = _one_year(tokens, years[0], calendar)
    if len(years) > 1:
        second = tuple(year + 1 for year in first.candidates)
        return Year(first.candidates + second, first.inferred)
    return first


def _one_year(tokens: Tokens, at: int, calendar: str) -> Year:
    value = tokens.values[at]
    if isinstance(value, str):
        years = range(1500, 2101) if calendar == "g" else range(5260, 5861)
        return Year(tuple(year for year in years if re.fullmatch(value, str(year))), "illegible")
    assert isinstance(value, Number)
    if calendar in "gi":
        if value.digits == 2:
            return Year(tuple(century + value.value for century in (2000, 1900, 1800, 1700)), "gregorian.century")
        return Year((value.value,))
    if value.digits > 4:
        return Year((value.value,))
    if value.thousands is not None:
        return Year((1000 * value.thousands + value.value,))
    if value.digits == 4:
        return Year((value.value,))
    if value.value < 100:
        return Year(tuple(century + value.value for century in (5700, 5600, 5500)), "hebrew.century")
    return Year((5000 + value.value,), "hebrew.millennium")


def _numeric_phrase(tokens: Tokens, at: int) -> Phrase | None:
    """A date all in numbers, in every order it can have."""
    value = tokens.values[at]
    if isinstance(value, NumericSpan):
        return _numeric_range(value, at)
    assert isinstance(value, Numeric)
    (a, b, c), (wide, _, narrow), separator = value.parts, value.widths, value.separator
    orders: list[tuple[int, int, int, str]] = []  # year, month, day, order
    if wide == 4:
        orders.append((a, b, c, "ymd"))
    elif narrow == 4 or (narrow == 2 and wide <= 2):
        orders.append((c, b, a, "dmy"))
        if separator != ".":
            orders.append((c, a, b, "mdy"))
        if narrow == 2 and wide == 2 and (separator != "." or value.widths[1] == 2):
            orders.append((a, b, c, "ymd"))  # 22.05.16, but 22.5.16 is a day, a month and a year
    elif narrow == 1 and wide == 2 and (separator != "." or value.spans[1][0] - value.spans[0][1] > 1):
        orders.append((a, b, c, "ymd"))  # 99/11/1, 99. 11. 1.
    claims: list[Claim] = []
    spans: tuple[Written, ...] = ()
    for year, month, day, order in orders:
        width = wide if order == "ymd" else narrow
        if not (1 <= month <= 12 and 1 <= day <= 31) or (width == 4 and (year < 1 or 2999 < year < 7000)):
            continue
        written = Year(tuple(century + year for century in (2000, 1900, 1800, 1700)), "gregorian.century")
        claims.append(Claim(Point(Year((year,)) if width == 4 else written, month, day)))
        if not spans:
            names = {"y": "year", "m": "month", "d": "day"}
            spans = tuple(Written("g", names[part], span) for part, span in zip(order, value.spans, strict=True))
    if not claims and orders and orders[0][0] < 3000:  # 31.2.2022 is written as a date, and does not exist
        year, month, day, order = orders[0]
        if 1 <= month <= 12 or 1 <= day <= 12 or (wide == 4 and separator == "-"):
            claims.append(Claim(Point(Year((year,)), month, day)))
    if not claims:
        return None
    return Phrase("g", at, at, tuple(claims), spans, numeric=True)


def _numeric_range(value: NumericSpan, at: int) -> Phrase:
    centuries = (2000, 1900, 1800, 1700)
    year = (
        Year((value.year,))
        if value.width == 4
        else Year(tuple(century + value.year for century in centuries), "gregorian.century")
    )
    (day, month), (last_day, last_month) = value.start, value.end
    crosses = (month, day) > (last_month, last_day)
    names = ["day", "month"] if len(value.spans) == 5 else ["day"]
    fields = [Written("g", name, span) for name, span in zip(names, value.spans, strict=False)]
    fields += [
        Written("g", name, span, 1) for name, span in zip(("day", "month", "year"), value.spans[-3:], strict=True)
    ]
    claim = Claim(Point(None if crosses or value.width == 2 else year, month, day), Point(year, last_month, last_day))
    return Phrase("g", at, at, (claim,), tuple(fields), numeric=True)


def joined(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Neighbours of one calendar made one: the ends of a range, and the months of a heading."""
    joined: list[Phrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        if before is not None and before.calendar == phrase.calendar and before.numeric == phrase.numeric:
            between = tokens.kinds[before.last + 1 : phrase.first].strip('o"')
            new_month = phrase.claims[0].start.day < 0  # "1 Adar I 5784 - Rosh Chodesh Adar I" is one day
            if before.level == phrase.level == "day" and not new_month and _RANGE_JOINT.fullmatch(between):
                both = _range(before, phrase)
                if both:
                    joined[-1] = both
                    continue
            if before.level == phrase.level == "month" and _run_joint(before, phrase, between):
                both = _months_run(before, phrase)
                if both:
                    joined[-1] = both
                    continue
        joined.append(phrase)
    return joined


#: A heading spans a season at most, in months from the first to the last; in two years it may span more.
_LONGEST_RUN = 4


def _months_apart(first: Phrase, second: Phrase) -> int:
    start, end = first.claims[0].start.month, (second.claims[0].end or second.claims[0].start).month
    return (end - start) % (12 if first.calendar == "g" else 13)


# A dash between two days; the second may have its weekday: "Sunday, May 15 - Saturday, May 21".
_RANGE_JOINT = re.compile(r"[.]?-(?:o*W[,.]?o*)?")


def _run_joint(first: Phrase, second: Phrase, between: str) -> bool:
    """Whether two months are one heading: by a dash or a slash, or side by side if they follow each other."""
    if first.claims[0].start.year is None and _months_apart(first, second) > _LONGEST_RUN:
        return False
    if between in {"-", "/", "|", ".-", "./"}:
        return True
    if between not in {"", "&", ",", "."} or first.claims[0].start.year is not None:
        return False
    last, start = (first.claims[0].end or first.claims[0].start).month, second.claims[0].start.month
    return (start - last) % 12 == 1 or first.calendar != "g"


def _range(first: Phrase, second: Phrase) -> Phrase | None:
    """16 Heshvan - 7 Kislev 5775: every start with every end; a year that stands only at the end serves both."""
    claims = [
        Claim(a.start, b.end or b.start) for a in first.claims for b in second.claims if a.end is None and not a.julian
    ]
    fields = first.fields + tuple(replace_end(written) for written in second.fields)
    return first._replace(last=second.last, claims=tuple(claims), fields=fields) if claims else None


def _months_run(first: Phrase, second: Phrase) -> Phrase | None:
    """Elul/Tishri/Heshvan 5766/5767: from the first month to the last."""
    if first.claims[0].start.year is not None and second.claims[0].start.year is None:
        return None  # "Sivan 5763 Tamuz": the year closes the first
    claims = [Claim(a.start, b.end or b.start) for a in first.claims for b in second.claims]
    fields = first.fields + tuple(replace_end(written) for written in second.fields)
    return first._replace(last=second.last, claims=tuple(claims), fields=fields)


def replace_end(written: Written) -> Written:
    """The same field, at the end of a range."""
    return written._replace(end=1)


# --- what stands beside ----------------------------------------------------------------------------------------------


_YEAR = re.compile("[hYyg]")
_WEEKDAY = re.compile("[WU]")


def _years(tokens: Tokens, taken: set[int], first: int, last: int) -> Iterator[Phrase]:
    """Years that no month took: Hebrew years anywhere, civil ones for what stands next to them to use."""
    kinds = tokens.kinds
    done = -1
    for match in _YEAR.finditer(kinds, first, last + 1):
        i = match.start()
        kind = kinds[i]
        value = tokens.values[i]
        if i <= done or i in taken or not isinstance(value, Number) or _in_a_chain(tokens, i):
            continue
        if (
            (kind == "h" and 5000 <= value.value <= 6200)
            or (
                kind == "Y"
                and (value.thousands is not None or value.value >= 400)
                and tokens.ends[i] - tokens.starts[i] > 3
            )
            or (kind == "y" and (value.thousands is not None or value.value >= 500))
            or kind == "g"
        ):
            calendar = "g" if kind == "g" else "h"
            tokens_of: tuple[int, ...] = (i,)
            after = i + 2
            if after <= last and kinds[i + 1] in "-/" and after not in taken and kinds[after] in "gkdchYy":
                tokens_of = (i, after) if _may_end_years(tokens, i, after) else (i,)
            year = _year(tokens, tokens_of, calendar)
            fields = tuple(Written(calendar, "year", _span(tokens, at), int(at != i)) for at in tokens_of)
            yield Phrase(calendar, i, tokens_of[-1], (Claim(Point(year, 0, 0)),), fields)
            done = tokens_of[-1]


def _in_a_chain(tokens: Tokens, i: int) -> bool:
    """Whether a number goes on from another by a dash, as in a telephone's 972-2-5782-2022."""
    kinds = tokens.kinds
    if i < 2 or kinds[i - 1] != "-" or any(map(str.isspace, tokens.text[tokens.ends[i - 2] : tokens.starts[i]])):
        return False
    return kinds[i - 2] in "dkcxq" or (kinds[i - 2] in "gh" and _in_a_chain(tokens, i - 2))


def _weekdays(tokens: Tokens, taken: set[int], first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The weekdays of the line that no date took: (token, weekday)."""
    found: list[tuple[int, int]] = []
    for match in _WEEKDAY.finditer(tokens.kinds, first, last + 1):
        i = match.start()
        value = tokens.values[i]
        if isinstance(value, int):
            found.append((i, value))
        else:  # "mar.": a division that takes it for a month knows
            found += [(i, day) for sense, day in value if sense == "W"]  # type: ignore[attr-defined]
    return tuple(found)
