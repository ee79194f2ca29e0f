"""One way to divide a line into dates: what stands beside what, which year and weekday belong to which date, and what
was left unread.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from hebdate.arithmetic import from_rd
from hebdate.reading_old.claims import stretches, window_days, yearless
from hebdate.reading_old.header import Header, Phrase
from hebdate.reading_old.tokens import Number
from hebdate.text.fold import fold

# What is left of a date that could not be read, over the kinds of the tokens that nothing took.
_UNREAD_DATE = re.compile(
    r"[dDL]\.?o*w[.,]?o*[gh]|w\.?[dD],?[gh](?!-)|[dk][./-][dk][./-][?ckxgd]|g-[dk]-[dk]|d[./]x|[dDL],[gh]|S"
)
_BLESSINGS = frozenset("בה בסד בעה איה בעזהי עשק שק".split())  # "with God's help" and the like, before a date
# Hours at which no Hebrew day begins; an afternoon of the winter can be after sunset.
_BY_DAY = frozenset(
    """
    morning forenoon noon midday morgens vormittag vormittags mittag mittags matin midi manana mediodia mattina mattino
    manha ochtend утра утром полдень בבוקר בבקר בצהריים בצהרים לפנהצ
    """.split()
)
# A word, an hour or another number behind what may be a year of two digits.
_GOES_ON = re.compile(r"[w-]|[,&]o*[dkD]")
_OR = frozenset("or oder ou או или lub".split())
# Hebrew letters with gershayim that are no numeral.
_LETTERS = re.compile("[א-ת]{1,4}[\"״”'’׳]{1,2}[א-ת]")


_GLUE = frozenset(',.o(|-")@:&')
_IN_ONE_BREATH = frozenset(("/", "|", "||", "-", "(", ")", ")(", "|W,", "(W,", "|o"))
# What may stand between a weekday and its date: a time, and "Mar." where it is no month and so a second weekday.
_GLUE_OR_TIME = _GLUE | {"t", "U", "/"}


class Division:
    """The dates of a header, divided in one way, and all that stands around them."""

    def __init__(self, header: Header, division: Sequence[Phrase], near: dt.date | int | None = None) -> None:
        self.near = near
        self.header = header
        self.tokens = header.tokens
        taken = self.taken = {at for phrase in division for at in range(phrase.first, phrase.last + 1)}
        self.years = [phrase for phrase in header.years if phrase.first not in taken]
        self.phrases = list(division)
        self.weekdays = self._bound_weekdays(taken) if header.weekdays else ()
        self.civil = self._with_years("g")
        self.hebrew = self._with_years("h")
        self.islamic = [phrase for phrase in division if phrase.calendar == "i"]

    # -- the parts

    def span(self, phrase: Phrase) -> tuple[int, int]:
        """Where the phrase stands in the text."""
        return self.tokens.starts[phrase.first], self.tokens.ends[phrase.last]

    def slice(self, phrase: Phrase) -> str:
        """The phrase as written."""
        return " ".join(self.tokens.slice(phrase.first, phrase.last).split())

    def _window(self) -> tuple[int, int]:
        """The years in which a date without a year is looked for: around `near`, or those of `WINDOW`."""
        if self.near is None:
            return window_days()
        year = self.near if isinstance(self.near, int) else self.near.year
        return window_days((year - 40, year + 40))

    def _gap(self, one: Phrase, other: Phrase) -> str:
        """The kinds of the tokens between two phrases."""
        if one.first > other.first:
            one, other = other, one
        return self.tokens.kinds[one.last + 1 : other.first]

    def _untaken(self, one: Phrase, other: Phrase) -> str:
        """The gap before a later phrase; without a date of another calendar, which may stand between in brackets."""
        gap = range(one.last + 1, other.first)
        in_brackets = self.tokens.kinds[one.last + 1 : one.last + 2] == "("
        return "".join(self.tokens.kinds[at] for at in gap if not (in_brackets and at in self.taken))

    def _beside(self, one: Phrase, other: Phrase) -> bool:
        """Whether nothing but punctuation and small words stands between two phrases."""
        return all(kind in _GLUE for kind in self._gap(one, other))

    def _in_one_breath(self, one: Phrase, other: Phrase) -> bool:
        """Whether two dates follow each other as parts of one heading: on one line, with a mark alone between."""
        first, second = sorted((one, other), key=lambda phrase: phrase.first)
        text = self.tokens.text[self.tokens.ends[first.last] : self.tokens.starts[second.first]]
        return "\n" not in text and self._gap(first, second).strip(",") in _IN_ONE_BREATH

    def _bound_weekdays(self, taken: set[int]) -> tuple[tuple[int, int, str], ...]:
        """(token, weekday, calendars beside it) of each weekday that stands with a date and so must be the day's."""
        kinds = self.tokens.kinds
        edges: dict[int, str] = {}
        for phrase in self.phrases:
            for at in (phrase.first, phrase.last):
                edges[at] = edges.get(at, "") + phrase.calendar
        found = []
        for token, weekday in self.header.weekdays:
            if token in taken:
                continue
            if self.tokens.ends[token] - self.tokens.starts[token] <= 3 and kinds[token + 1 : token + 2] == "w":
                continue  # "Sam Tebbs" and "H. J. Lu" are people
            sides: list[tuple[bool, str]] = []  # whether something parts them, and the calendars there
            for step in (1, -1):
                at = token + step
                while 0 <= at < len(kinds) and at not in taken and kinds[at] in _GLUE_OR_TIME and abs(at - token) <= 5:
                    at += step
                if at in taken:
                    between = kinds[token + 1 : at] if step > 0 else kinds[at + 1 : token]
                    sides.append((any(kind in "|(-):" for kind in between), edges.get(at, "gh")))
            near = [beside for parted, beside in sides if not parted] or [beside for _, beside in sides]
            if near:
                found.append((token, weekday, "".join(near)))
        return tuple(found)

    def _with_years(self, calendar: str) -> list[Phrase]:
        """The division's phrases of a calendar; one without a year takes the year of its calendar that stands apart."""
        own = [phrase for phrase in self.phrases if phrase.calendar == calendar]
        if not own or not self.years:
            return own
        years = [phrase for phrase in self.years if phrase.calendar == calendar]
        if not years:
            return own
        filled = []
        used: list[Phrase] = []
        for phrase in own:
            if not yearless(phrase):
                filled.append(phrase)
                continue
            if calendar == "g":  # a bare civil number is a year only close by: "3 Juni, 2 Uhr 1877"
                near = [
                    year
                    for year in years
                    if year.first > phrase.last
                    and len(gap := self._untaken(phrase, year)) <= 4
                    and not any(kind in gap for kind in "GMhYq.\"|'")
                ]
            else:
                near = years
            if not near:
                filled.append(phrase)
                continue
            distinct = {year.claims[0].start.year: year for year in near}
            claims = tuple(
                claim._replace(
                    start=claim.start._replace(year=year.claims[0].start.year) if claim.end is None else claim.start,
                    end=claim.end and claim.end._replace(year=year.claims[0].start.year),
                )
                for year in distinct.values()
                for claim in phrase.claims
            )
            one = len(distinct) == 1  # of several, which one is meant is not said
            fields = phrase.fields + (near[0].fields if one else ())
            filled.append(Phrase(calendar, phrase.first, phrase.last, claims, fields))
            used += near if one else []
        for year in dict.fromkeys(used):
            self.years.remove(year)
            self.phrases.append(year)
        return filled

    def _unread(self, phrase: Phrase) -> bool:
        """Whether a number stands against a month or a year and was not read as its day: then the day is not known.

        A month by itself names a month; "22 <unknown word> 5702" names a day in a month that could not be read.
        """
        if phrase.level == "day":
            return self._day_twice(phrase) or self._either(phrase)
        kinds = self.tokens.kinds
        if phrase.level == "month" and kinds[phrase.last] in "GMB":
            at = phrase.last + 1
            while at < len(kinds) and kinds[at] in ".,o":
                at += 1
            if at < len(kinds) and at not in self.taken and kinds[at] in "dDLl?ckx":
                return True
        at = phrase.first - 1
        while at >= 0 and kinds[at] in '.,-/o"':
            at -= 1
        if phrase.level == "year" and at >= 1 and kinds[at] == "w":
            at -= 1
            while at >= 0 and kinds[at] in '.-/o"':
                at -= 1
        elif phrase.level == "year":
            return False
        if at < 0 or at in self.taken:
            return False
        if kinds[at] == "w":  # a numeral that is none: י״נ סיוון
            word = self.tokens.slice(at, at)
            return bool(_LETTERS.fullmatch(word)) and fold(word) not in _BLESSINGS
        return kinds[at] in ("dDLl?" if phrase.level == "year" else "dDLl?ckxK")

    def _day_twice(self, phrase: Phrase) -> bool:
        """Whether another number, of nothing else, stands before a month that its day follows, or behind the day.

        Or with a solidus before the day: 14/26 Kislev, which are no two days in a row.
        """
        kinds = self.tokens.kinds
        after = phrase.last + 1
        if kinds[phrase.last] in "dDL" and kinds[after : after + 1] in {"d", "D", "L"} and after not in self.taken:
            return True
        if kinds[phrase.first] not in "GM":
            other = phrase.first - 2
            return (
                kinds[phrase.first] in "dDL"
                and re.fullmatch("(?:^|[^./-])[dDL]/", kinds[max(0, other - 1) : phrase.first]) is not None
                and other not in self.taken
            )
        at = phrase.first - 1 - (kinds[phrase.first - 1 : phrase.first] == ".")
        return at >= 0 and at not in self.taken and kinds[at] in "dDL"

    def _either(self, phrase: Phrase) -> bool:
        """Whether another number stands beside the date with "or": 15 or 16 Iyar 5782, 15 Iyar 5781 or 5782."""
        kinds, values = self.tokens.kinds, self.tokens.values
        for at, number in ((phrase.first - 1, phrase.first - 2), (phrase.last + 1, phrase.last + 2)):
            if number < 0 or number >= len(kinds) or number in self.taken or values[at] not in _OR:
                continue
            if kinds[at] == "w" and kinds[number] in "dDLghY":
                return True
        return False

    def before_the_era(self) -> Phrase | None:
        """A date whose year is before the era: "44 BC" is no year of ours."""
        kinds = self.tokens.kinds
        for phrase in self.phrases:
            at = phrase.last + 1
            while at < len(kinds) and kinds[at] in ",.gkcd" and at - phrase.last <= 3 and at not in self.taken:
                at += 1
            if kinds[at : at + 1] == "z":
                return phrase
        return None

    def _bare_number_for_year(self, phrase: Phrase) -> bool:
        """Whether the year is two digits that may belong to what follows: "Sunday, August 29 10 guests"."""
        year, kinds = phrase.claims[0].start.year, self.tokens.kinds
        if year is None or year.inferred != "gregorian.century" or phrase.numeric or kinds[phrase.last] not in "dk":
            return False
        return _GOES_ON.match(kinds, phrase.last + 1) is not None

    def _by_day(self) -> bool:
        """Whether a word for the morning or noon stands beside a date or its weekday."""
        kinds, values = self.tokens.kinds, self.tokens.values
        dated = self.taken | {token for token, _, _ in self.weekdays}
        for at in range(self.header.bounds[0], self.header.bounds[1] + 1):
            if kinds[at] != "w" or values[at] not in _BY_DAY:
                continue
            for step in (1, -1):
                beside = at + step
                while 0 <= beside < len(kinds) and beside not in dated and kinds[beside] in ",.o-":
                    beside += step
                if beside in dated:
                    return True
        return False

    def _year_unread(self, phrase: Phrase, rd: int) -> bool:
        """Whether a number stands where the year of a date without one would, and is not the year of the day."""
        if not yearless(phrase):
            return False
        kinds = self.tokens.kinds
        at = phrase.last + 1
        while at < len(kinds) and kinds[at] in ",.o" and at - phrase.last <= 3:
            at += 1
        if at >= len(kinds) or at in self.taken:
            return False
        if kinds[at] in "cxk?K":
            return True
        value = self.tokens.values[at]
        if kinds[at] in "hYg" and isinstance(value, Number):
            year = value.value if kinds[at] == "g" or value.digits else 1000 * (value.thousands or 5) + value.value
            return year not in {from_rd(rd)[0], from_rd(rd + 1)[0], dt.date.fromordinal(rd).year}
        return kinds[at] == "w" and bool(_LETTERS.fullmatch(self.tokens.slice(at, at)))

    def _holds(self, year: Phrase, first: int, last: int) -> bool:
        """Whether the days are in a year; an evening is in the year that begins with it."""
        return any(stretch.first <= last + 1 and first <= stretch.last for stretch in stretches(year))

    def _other_years(self, halves: Sequence[Phrase], first: int, last: int) -> bool:
        """Whether a year stands beside the halves that is not the year of the days."""
        return any(
            not self._holds(year, first, last) and any(self._beside(year, half) for half in halves)
            for year in self.years
        )

    def _date_unread(self) -> bool:
        """Whether another date stands in the line that could not be read: 22 Xyzzy 5702, or 12.10.199S."""
        first, last = self.header.bounds
        kinds = "".join("_" if at in self.taken else self.tokens.kinds[at] for at in range(first, last + 1))
        return _UNREAD_DATE.search(kinds) is not None
