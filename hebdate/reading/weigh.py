"""Which days an account allows: each of its claims is a set of days, and the answer is what lies in all of them.

One day left is the answer; none left is a contradiction; several left is open. A Hebrew date exactly one day ahead is an
*evening*: the Hebrew day begins at sunset. Nothing is guessed: no default year, no today, no clamped 30th.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from hebdate.arithmetic import from_rd, is_leap
from hebdate.date import Month
from hebdate.errors import Diagnostic
from hebdate.reading import answer, contradict, prices
from hebdate.reading.accounts import Account
from hebdate.reading.claims import Phrase, Stretch, stretches, window_days
from hebdate.reading.facts import Facts, by_day, late
from hebdate.reading.observed import parted
from hebdate.reading.pairing import Pair, pair_up, pairs
from hebdate.reading.reading import HebrewFields, hebrew_fields_of
from hebdate.reading.tokens import Line
from hebdate.reading.verdict import Days, Verdict
from hebdate.reading.words import NEW_MONTH, PLAIN_ADAR

Near = dt.date | int | None

#: The most dates of one calendar that are one header: what is compared with each other must be few.
FEW: Final = 12
#: The most candidates that a reading lists.
MANY: Final = 24


class Scale:
    """One account, being weighed."""

    def __init__(self, account: Account, facts: Facts, line: Line, near: Near) -> None:
        self.account = account
        self.facts = facts
        self.line = line
        self.near = near

    def weigh(self) -> Verdict:
        """The verdict on this account."""
        facts = self.facts
        doubtful = [phrase for phrase in (*facts.dates, *facts.islamic) if phrase.qualifier]
        if len(facts.civil) > FEW or len(facts.hebrew) > FEW:
            return self.open([], "two-dates", "there are too many dates in the text for one header", facts.dates[0])
        if doubtful and not self._proved(doubtful):
            return self._doubtful(doubtful[0])
        years = [phrase for phrase in facts.dates if phrase.level == "year"]
        dated = [phrase for phrase in facts.dates if phrase.level != "year"]
        if {phrase.calendar for phrase in dated} == {"civil", "hebrew"}:
            verdict = self._both([p for p in facts.civil if p in dated], [p for p in facts.hebrew if p in dated], years)
        elif dated:
            verdict = self._one(dated, years)
        elif {phrase.calendar for phrase in years} == {"civil", "hebrew"}:
            verdict = self._only_years()
        elif facts.islamic:
            return self._islamic_alone()
        elif years:
            return self._only_years()
        else:
            return Verdict("none", self.account.price + prices.NOTHING, diagnostics=(answer.no_date(),))
        if doubtful and verdict.determined:
            code, message = answer.doubt(doubtful[0], self.line.slice(doubtful[0].start, doubtful[0].end))
            caution = answer.diagnostic(self.line, code, message, doubtful[0])
            verdict = verdict._replace(diagnostics=(caution, *verdict.diagnostics))
        return self._third(verdict)

    def _proved(self, doubtful: list[Phrase]) -> bool:
        """Whether a date that is named only about stands beside a whole one of the other calendar."""
        if any(phrase.qualifier not in {"about", "uncertain"} or not phrase.claims for phrase in doubtful):
            return False
        calendars = {phrase.calendar for phrase in doubtful}
        certain = {p.calendar for p in self.facts.dates if not p.qualifier and p.level == doubtful[0].level}
        return len(calendars) == 1 and bool(certain - calendars)

    # -- the verdicts in their common form

    def open(
        self,
        candidates: Sequence[Days],
        code: str,
        message: str,
        where: Phrase,
        fields: HebrewFields | None = None,
        qualifier: str = "",
    ) -> Verdict:
        """Several days fit, and nothing written chooses."""
        listed = tuple(candidates) if len(candidates) <= MANY or self.near is not None else ()
        diagnostic = answer.diagnostic(self.line, code, message, where)
        return Verdict(
            "underdetermined", self.account.price + 2, None, None, fields or known_fields(self.facts.hebrew), None, (),
            (diagnostic,), listed, self.facts.dates, self.facts.weekdays, self.facts.times, qualifier,
        )  # fmt: skip

    def _doubtful(self, phrase: Phrase) -> Verdict:
        """A date that the line itself does not claim for certain."""
        code, message = answer.doubt(phrase, self.line.slice(phrase.start, phrase.end))
        days = sorted({(s.first, s.last) for s in stretches(phrase)}) if phrase.claims and not phrase.yearless else []
        if code == "era" or phrase.level == "year":
            days = []
        return self.open(days, code, message, phrase, qualifier=phrase.qualifier)

    # -- both calendars

    def _both(self, civil: list[Phrase], hebrew: list[Phrase], years: list[Phrase]) -> Verdict:
        hebrew = [phrase for phrase in hebrew if not phrase.observed] or hebrew
        agreeing = [pair for c in civil for h in hebrew for pair in pairs(c, h)]
        if hebrew[0].observed and agreeing and all(pair.agreement == "evening" for pair in agreeing):
            return self._one(civil, years)  # a feast that begins in the evening
        if not agreeing:
            return self._disagreeing(civil, hebrew)
        fitting = [pair for pair in agreeing if self._weekday_fits(pair)]
        if not fitting:
            return contradict.wrong_weekday_of_pair(self, min(agreeing, key=_rank))
        best = min(map(_rank, fitting))
        chosen = [pair for pair in fitting if _rank(pair) == best]
        subjects = {(pair.first, pair.last) for pair in chosen}
        if len(subjects) > 1:
            code = "two-dates" if len({id(pair.phrases[0]) for pair in chosen}) > 1 else _why_many(chosen)
            return self.open(sorted(subjects), code, f"{len(subjects)} days fit what is written", chosen[0].phrases[0])
        return self._agreed(chosen, years)

    def _agreed(self, chosen: list[Pair], years: list[Phrase]) -> Verdict:
        pair = chosen[0]
        evening = pair.agreement == "evening"
        used = tuple(dict.fromkeys(phrase for one in chosen for phrase in one.phrases))
        other_year = next((year for year in years if not _holds(year, pair)), None)
        if other_year is not None and (pair.level != "day" or any(p.yearless for p in used)):
            text = self.line.slice(other_year.start, other_year.end)
            return self.open([(pair.first, pair.last)], "unread", answer.year_beside(text), other_year)
        if evening and by_day(self.facts):
            return contradict.halves(self, [pair.phrases[0]], [pair.phrases[1]])
        if self._after_sunset() and not evening and pair.level == "day" and pair.first == pair.last:
            return self.open([(pair.first, pair.first)], "night", answer.NIGHT_OF_PAIR, pair.phrases[1])
        diagnostics, extra = self._leftovers(pair, used)
        if diagnostics is None and extra[0].observed:
            return contradict.observance(self, pair.phrases[0], extra[0])
        if diagnostics is None:
            return contradict.third_date(self, pair, extra[0])
        fields, fields_last = _hebrew_of(pair)
        score = self.account.price - prices.AGREEMENT[pair.level] + evening * prices.EVENING
        score += prices.ANOTHER_DATE * sum(diagnostic.code == "other-date" for diagnostic in diagnostics)
        score += 0.5 * (pair.civil.exact != pair.hebrew.exact)
        if other_year is not None:
            diagnostics += (answer.other_date(self.line, other_year),)
            score += prices.ANOTHER_DATE
        if any(phrase.repaired for phrase in pair.phrases) and pair.level == "year":
            return self.open(
                [(pair.first, pair.last)], "illegible", answer.illegible(used, alone=True), pair.phrases[0]
            )
        diagnostics += answer.repairs(self.line, used)
        if pair.level == "day" and not evening and (late(self.facts) or self.facts.night):
            diagnostics += (answer.late(self.line, pair.phrases[1]),)
        return Verdict(
            "evening" if evening else "agree", score, pair.first, pair.last, fields, fields_last, pair.inferred,
            diagnostics, (), (*used, *extra, *years), self.facts.weekdays, self.facts.times,
        )  # fmt: skip

    def _after_sunset(self) -> bool:
        """Whether the line says that the next Hebrew day has begun; an evening or a night may be before or after."""
        return any(
            leaf.category == "after.sunset"
            for item in self.account.phrases
            if item.category in {"part.night", "day.night"}
            for at in range(item.start, item.end)
            for leaf in self.line.leaves[at]
        )

    def _leftovers(
        self, pair: Pair, used: tuple[Phrase, ...]
    ) -> tuple[tuple[Diagnostic, ...] | None, tuple[Phrase, ...]]:
        """A caution for each other date that is not the day; None, and the date, where one contradicts it."""
        found = []
        same: list[Phrase] = []
        evening = pair.agreement == "evening"
        for phrase in self.facts.dates:
            if phrase in used or phrase.level == "year":
                continue
            days = stretches(phrase, (pair.first - 1, pair.last + 1))
            if any(s.first <= pair.last + evening and pair.first <= s.last + evening for s in days):
                same.append(phrase)
                continue
            if phrase.observed:
                if not stretches(phrase, (pair.first - 200, pair.last + 200)):
                    continue  # a day of the State in a year before its law
                return None, (phrase,)
            whole = phrase.level == "day" and not phrase.yearless
            if answer.in_one_breath(self.line, phrase, used) or not whole or any(p.yearless for p in pair.phrases):
                return None, (phrase,)
            found.append(answer.other_date(self.line, phrase))
        return tuple(found), tuple(same)

    def _disagreeing(self, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict:
        if all(p.yearless for p in civil) and all(p.yearless for p in hebrew):
            return self._without_years(civil, hebrew)
        old = [pair for c in civil for h in hebrew for pair in pairs(c, h, far=True)]
        if old:
            old = list(filter(self._weekday_fits, old)) or old
            days = sorted({(pair.first, pair.last) for pair in old})
            return self.open(days, "century", answer.CENTURY_OF_PAIR, old[0].phrases[0])
        if all(phrase.observed and phrase.yearless for phrase in hebrew) and not all(p.yearless for p in civil):
            return contradict.observance(self, civil[0], hebrew[0])
        return self._julian(civil, hebrew) or contradict.halves(self, civil, hebrew)

    def _weekday_fits(self, pair: Pair) -> bool:
        if pair.first != pair.last:
            return True
        civil = (pair.first - 1) % 7
        for weekday in self.facts.weekdays:
            if weekday.day == civil:
                continue
            if pair.agreement == "evening" and weekday.calendar != "civil" and weekday.day == (civil + 1) % 7:
                continue
            return False
        return True

    def _without_years(self, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict:
        """Both halves, and a year on neither: the days of the window that fit."""
        window = self._window()
        agreeing = [pair for c in civil for h in hebrew for pair in _loose_pairs(c, h, window)]
        found = list(filter(self._weekday_fits, agreeing))
        if any(pair.agreement == "agree" for pair in found):
            found = [pair for pair in found if pair.agreement == "agree"]
        days = sorted({(pair.first, pair.last) for pair in found if window[0] <= pair.first <= window[1]})
        if not days and not agreeing:
            return contradict.halves(self, civil, hebrew)
        return self.open(days, "no-year", answer.no_year_of_pair(len(days), window), civil[0])

    def _window(self) -> Days:
        """The years in which a date without a year is looked for: around `near`, or those of `claims.WINDOW`."""
        if self.near is None:
            return window_days()
        year = self.near if isinstance(self.near, int) else self.near.year
        return window_days((year - 40, year + 40))

    def _julian(self, civil: list[Phrase], hebrew: list[Phrase]) -> Verdict | None:
        """The halves agree when the civil one is read in the Julian calendar: before 1582, in Russia to 1918."""
        for phrase in civil:
            if phrase.level != "day" or phrase.yearless or phrase.repaired:
                continue
            if any(claim.julian or claim.end for claim in phrase.claims):
                continue
            moved = phrase._replace(claims=tuple(claim._replace(julian=True) for claim in phrase.claims))
            for other in hebrew:
                for pair in pairs(moved, other):
                    if pair.first > _JULIAN_ENDS or not pair.hebrew.exact or not self._weekday_fits(pair):
                        continue
                    fields, fields_last = _hebrew_of(pair)
                    caution = answer.julian(self.line, phrase, pair.first)
                    evening = pair.agreement == "evening"
                    score = self.account.price - prices.AGREEMENT["day"] + prices.JULIAN + evening * prices.EVENING
                    return Verdict(
                        "evening" if evening else "agree", score, pair.first, pair.last, fields, fields_last,
                        pair.inferred, (caution,), (), (phrase, other), self.facts.weekdays, self.facts.times,
                    )  # fmt: skip
        return None

    # -- one calendar

    def _one(self, dated: list[Phrase], years: list[Phrase]) -> Verdict:
        for phrase in dated:
            if phrase.repaired:
                days = sorted({(s.first, s.last) for s in stretches(phrase)})
                return self.open(days, "illegible", answer.illegible((phrase,), alone=True), phrase)
        for phrase in dated:
            if not _exists(phrase):
                return contradict.impossible(self, phrase)
        with_year = [phrase for phrase in dated if not phrase.yearless]
        if not with_year:
            return self._yearless(dated, years)
        with_year.sort(key=lambda phrase: (bool(phrase.observed), _LEVELS[phrase.level], len(stretches(phrase))))
        main = with_year[0]
        found = stretches(main)
        for other in dated:
            if other is main:
                continue
            narrowed = _narrowed(found, other)
            if not narrowed and (other.observed or main.observed):
                return contradict.observance(self, main, other) if other.observed else contradict.observance(self, other, main)
            if not narrowed:
                return contradict.two_dates(self, main, other)
            found = narrowed
        if main.level == "week":
            found = self._on_their_weekday(found) if self.facts.weekdays else _on_the_sabbath(found)
        if main.level == "day":
            fitting = [stretch for stretch in found if self._alone_fits(stretch)]
            if not fitting:
                fitting = [s for s in found if self._night_fits(s, main)]
                if fitting:
                    return self._evening_alone(main, fitting[0])
                return contradict.wrong_weekday_alone(self, main, found)
            found = self._on_their_weekday(fitting)
        return self._one_subject(main, found, years)

    def _on_their_weekday(self, found: list[Stretch]) -> list[Stretch]:
        """The two days of Rosh Chodesh, narrowed by the weekday."""
        if not self.facts.weekdays:
            return found
        days = {weekday.day for weekday in self.facts.weekdays}
        narrowed = []
        for stretch in found:
            fitting = [rd for rd in range(stretch.first, stretch.last + 1) if days == {(rd - 1) % 7}]
            loose = stretch.claim.end is None and len(fitting) == 1
            narrowed.append(stretch._replace(first=fitting[0], last=fitting[0]) if loose else stretch)
        return narrowed

    def _one_subject(self, main: Phrase, found: list[Stretch], years: list[Phrase]) -> Verdict:
        subjects = sorted({(stretch.first, stretch.last) for stretch in found})
        others = [year for year in years if year.calendar != main.calendar]
        same = [year for year in years if year.calendar == main.calendar]
        confirmed = False
        if others:
            kept = [days for days in subjects if all(_meets(year, days, main.calendar) for year in others)]
            if not kept:
                return contradict.other_year(self, main, others[0], subjects)
            subjects, confirmed = kept, True
        if len(subjects) > 1 or ({"gregorian.century", "hebrew.century"} & set(found[0].inferred) and not confirmed):
            code = _why_many(found)
            return self.open(subjects, code, answer.several(code, len(subjects)), main)
        first, last = subjects[0]
        if any(not _meets(year, (first, last), "") for year in same):
            text = self.line.slice(same[0].start, same[0].end)
            return self.open([(first, last)], "unread", answer.year_beside(text), same[0])
        stretch = next(s for s in found if (s.first, s.last) == subjects[0])
        return self._single(main, stretch, confirmed=confirmed, years=tuple(others))

    def _single(self, main: Phrase, stretch: Stretch, *, confirmed: bool, years: tuple[Phrase, ...]) -> Verdict:
        first, last = stretch.first, stretch.last
        level = "day" if main.level == "week" and first == last else main.level
        fields_last: HebrewFields | None = None
        if level == "day":
            fields = hebrew_fields_of(first)
            fields_last = hebrew_fields_of(last) if last != first else None
        elif level == "week":
            fields = HebrewFields(hebrew_fields_of(first).year)
        elif main.calendar == "hebrew":
            fields, fields_last = loose_fields(stretch)
        else:
            fields = known_fields(self.facts.hebrew) or HebrewFields(*_year_alone(years))
        if level != "day" and not confirmed and stretch.claim.end is None:
            message = f"{'several days are' if level == 'week' else f'a {level} is'} named, not a day"
            return self.open([(first, last)], "month-only", message, main, fields)
        if self.facts.night and first == last and not confirmed and level == "day":
            return self._night(main, first, fields)
        caution = answer.cautions_of_single(self.line, main, stretch)
        agreement = "agree" if confirmed else "single"
        score = self.account.price - (prices.AGREEMENT["year"] if confirmed else 0.0)
        if not confirmed and self.account.price > prices.ALONE:
            return self.open([(first, last)], "unread", answer.DOUBTFUL_ALONE, main, fields)
        inferred = tuple(name for name in stretch.inferred if name != "dual")
        return Verdict(
            agreement, score, first, last, fields, fields_last, inferred, caution, (),  # type: ignore[arg-type]
            (*(phrase for phrase in self.facts.dates if phrase.level != "year"), *years), self.facts.weekdays,
            self.facts.times,
        )  # fmt: skip

    def _night(self, main: Phrase, rd: int, fields: HebrewFields) -> Verdict:
        """A date alone, and the night: of a civil date it is known which Hebrew day has begun, of a Hebrew date not."""
        if main.calendar == "civil":
            return Verdict(
                "evening", self.account.price, rd, rd, hebrew_fields_of(rd + 1), None, (), (), (), self.facts.civil,
                self.facts.weekdays, self.facts.times,
            )  # fmt: skip
        return self.open([(rd - 1, rd - 1), (rd, rd)], "night", answer.NIGHT, main, fields)

    def _night_fits(self, stretch: Stretch, main: Phrase) -> bool:
        """Whether the weekday is that of the evening on which the Hebrew day began."""
        nights = [weekday for weekday in self.facts.weekdays if weekday.night]
        return (
            main.calendar == "hebrew"
            and bool(nights)
            and stretch.first == stretch.last
            and all(weekday.day == (stretch.first - 2) % 7 for weekday in self.facts.weekdays)
        )

    def _evening_alone(self, main: Phrase, stretch: Stretch) -> Verdict:
        return Verdict(
            "evening", self.account.price, stretch.first - 1, stretch.first - 1, hebrew_fields_of(stretch.first), None,
            stretch.inferred, (), (), (main,), self.facts.weekdays, self.facts.times,
        )  # fmt: skip

    def _alone_fits(self, stretch: Stretch) -> bool:
        if stretch.first != stretch.last:
            return stretch.claim.end is not None or any(
                all(weekday.day == (rd - 1) % 7 for weekday in self.facts.weekdays)
                for rd in range(stretch.first, stretch.last + 1)
            )
        return all(weekday.day == (stretch.first - 1) % 7 for weekday in self.facts.weekdays)

    def _yearless(self, dated: list[Phrase], years: list[Phrase]) -> Verdict:
        main = dated[0]
        other = [year for year in years if year.calendar != main.calendar]
        if other and main.level == "day":
            return self._hybrid(main, other)
        # Without a weekday every year has its day, and they are too many to list.
        listed = bool(self.facts.weekdays) or self.near is not None
        window = self._window()
        days = {
            (s.first, s.last)
            for s in (_in_window(main, window) if listed else ())
            if window[0] <= s.first <= window[1] and self._alone_fits(s)
        }
        text = self.line.slice(main.start, main.end)
        return self.open(sorted(days), "no-year", f"no year is written beside {text}", main)

    def _hybrid(self, main: Phrase, years: list[Phrase]) -> Verdict:
        """A day and month of one calendar with a year of the other: one day, if that year holds it once."""
        days: dict[Days, Stretch] = {}
        for year in years:
            for around in stretches(year):
                for inner in stretches(main, (around.first, around.last)):
                    if around.first <= inner.first and inner.last <= around.last and self._alone_fits(inner):
                        days[inner.first, inner.last] = inner
        if len(days) == 1 and len(years) == 1:
            stretch = next(iter(days.values()))
            verdict = self._single(main, stretch, confirmed=False, years=tuple(years))
            if verdict.determined:
                return verdict._replace(diagnostics=(answer.hybrid(self.line, main, years[0]), *verdict.diagnostics))
            return verdict
        message = answer.hybrid(self.line, main, years[0]).message
        return self.open(sorted(days), "hybrid", message, main)

    # -- years, and the third calendar

    def _only_years(self) -> Verdict:
        civil = [phrase for phrase in self.facts.civil if phrase.level == "year"]
        hebrew = [phrase for phrase in self.facts.hebrew if phrase.level == "year"]
        near = [(c, h) for c in civil for h in hebrew if max(c.start, h.start) - min(c.end, h.end) <= 8]
        for left, right in near:
            for pair in pairs(left, right):
                fields, fields_last = loose_fields(pair.hebrew)
                return Verdict(
                    "agree", self.account.price - prices.AGREEMENT["year"], pair.first, pair.last, fields, fields_last,
                    pair.inferred, (), (), (left, right),
                )  # fmt: skip
        for left, right in near:
            return contradict.years(self, left, right)
        main = (hebrew or civil)[0]
        days = [(stretch.first, stretch.last) for stretch in stretches(main)]
        return self.open(days, "month-only", "a year is named, not a day", main)

    def _third(self, verdict: Verdict) -> Verdict:
        """The verdict, if the Islamic date beside it agrees; by one day it may differ, as the moon was seen."""
        if not self.facts.islamic or verdict.first is None or not verdict.determined:
            return verdict
        last = verdict.last or verdict.first
        for phrase in self.facts.islamic:
            days = [] if phrase.yearless else stretches(phrase, (verdict.first - 30, last + 30))
            if days and not any(s.first - 1 <= last and verdict.first <= s.last + 1 for s in days):
                return contradict.islamic(self, verdict, phrase, days[0].first)
        return verdict._replace(used=(*verdict.used, *self.facts.islamic))

    def _islamic_alone(self) -> Verdict:
        """An Islamic date names a day only to within the sighting of the moon."""
        phrase = self.facts.islamic[0]
        found = [] if phrase.yearless else stretches(phrase)
        days = sorted({(s.first + by, s.last + by) for s in found for by in (-1, 0, 1)})
        return self.open(days, "islamic", answer.ISLAMIC_ALONE, phrase)


_LEVELS: Final = {"day": 0, "week": 1, "month": 2, "year": 3}
#: The last day on which a state's civil calendar was the Julian one in print (Greece, 1923).
_JULIAN_ENDS: Final = dt.date(1923, 3, 1).toordinal()


#: The days of a date in the years of a window. The accounts of a line ask for the same few again and again.
_in_window = lru_cache(maxsize=32)(stretches)


@lru_cache(maxsize=32)
def _loose_pairs(civil: Phrase, hebrew: Phrase, window: Days) -> tuple[Pair, ...]:
    """The days of a window on which two halves without years agree, whatever the weekdays."""
    begins = _first_days(hebrew)
    found: list[Pair] = []
    for stretch in _in_window(civil, window):
        if begins and stretch.exact:
            rd = stretch.first  # most years are passed over without making anything of them
            if from_rd(rd)[1:] not in begins and from_rd(rd + 1)[1:] not in begins:
                continue
        for other in stretches(hebrew, (stretch.first, stretch.last + 1)):
            found += pair_up(civil, stretch, hebrew, other)
    return tuple(found)


def _first_days(hebrew: Phrase) -> set[tuple[int, int]]:
    """The (slot, day) on which the days of a phrase can begin, where it names days of a month by number; else empty."""
    points = [claim.start for claim in hebrew.claims if not claim.shift and claim.start.day > 0 and not claim.start.observed]
    if len(points) < len(hebrew.claims):
        return set()
    adars = {PLAIN_ADAR: (6, 7)}
    return {(slot, point.day) for point in points for slot in adars.get(point.month, (point.month,))}


def _rank(pair: Pair) -> tuple[int, int, int]:
    return pair.rank


def _exists(phrase: Phrase) -> bool:
    from hebdate.reading.claims import exists

    return exists(phrase)


def _narrowed(found: list[Stretch], other: Phrase) -> list[Stretch]:
    """What is left of some days beside another date of the same calendar."""
    narrowed = []
    for stretch in found:
        for one in stretches(other, (stretch.first, stretch.last)):
            if other.level == "day" and stretch.exact:
                if (one.first, one.last) == (stretch.first, stretch.last):
                    narrowed.append(stretch)
            elif one.first <= stretch.last and stretch.first <= one.last:
                low, high = max(one.first, stretch.first), min(one.last, stretch.last)
                inside = other.observed is not None and not stretch.exact
                narrowed.append(stretch._replace(first=low, last=high) if inside else stretch)
    return list(dict.fromkeys(narrowed))


def _on_the_sabbath(found: list[Stretch]) -> list[Stretch]:
    """A Shabbat with its reading, which beside another date may name the week, is that Shabbat where it stands alone."""
    return [
        stretch._replace(first=stretch.last)
        if stretch.claim.start.observed and stretch.claim.start.observed.what == "sabbath" and stretch.last - stretch.first > 5
        else stretch
        for stretch in found
    ]


def _meets(year: Phrase, days: Days, calendar: str) -> bool:
    """Whether the days are in a year; an evening may belong to the year that begins with it."""
    before = calendar == "hebrew"
    after = calendar == "civil"
    return any(s.first <= days[1] + after and days[0] - before <= s.last for s in stretches(year))


def _holds(year: Phrase, pair: Pair) -> bool:
    return any(s.first <= pair.last + 1 and pair.first <= s.last for s in stretches(year))


def _hebrew_of(pair: Pair) -> tuple[HebrewFields, HebrewFields | None]:
    """The Hebrew fields of an agreement: days where a half names them, else the months or years written."""
    if pair.civil.exact or pair.hebrew.exact:
        shift = pair.agreement == "evening"
        if pair.hebrew.exact and pair.hebrew.claim.start.day != NEW_MONTH:
            by = pair.hebrew.claim.shift
            first, last = pair.hebrew.first - by, pair.hebrew.last - by
        else:
            first, last = pair.first + shift, pair.last + shift
        return hebrew_fields_of(first), (hebrew_fields_of(last) if last != first else None)
    return loose_fields(pair.hebrew)


def loose_fields(stretch: Stretch) -> tuple[HebrewFields, HebrewFields | None]:
    """The Hebrew fields of a month or a year, and those of its end where it has one."""
    year, slot, _ = from_rd(stretch.first)
    claim = stretch.claim
    if not claim.start.month:
        return HebrewFields(year), None
    first = HebrewFields(year, Month(slot))
    if claim.end is None:
        return first, None
    last_year, last_slot, _ = from_rd(stretch.last)
    return first, HebrewFields(last_year, Month(last_slot))


def _year_alone(years: tuple[Phrase, ...]) -> tuple[int, ...]:
    for phrase in years:
        if phrase.calendar == "hebrew" and phrase.claims[0].start.year:
            return phrase.claims[0].start.year.candidates[:1]
    return ()


def known_fields(hebrew: Sequence[Phrase]) -> HebrewFields | None:
    """The Hebrew fields that are written, where all of the claims share them."""
    phrases = [phrase for phrase in hebrew if phrase.claims]
    if not phrases:
        return None
    main = next((phrase for phrase in phrases if phrase.level != "year"), phrases[0])
    points = [claim.start for claim in main.claims]
    if main.observed:
        years = {year for point in points if point.year for year in point.year.candidates}
        return HebrewFields(next(iter(years))) if len(years) == 1 else None
    years = {year for point in points if point.year for year in point.year.candidates}
    months = {7 if point.month == PLAIN_ADAR else point.month for point in points}
    if any(point.month == PLAIN_ADAR and (not years or any(map(is_leap, years))) for point in points):
        months = set()  # one of the two
    days = {point.day for point in points}
    year = years.pop() if len(years) == 1 else None
    month = months.pop() if len(months) == 1 else 0
    day = days.pop() if len(days) == 1 else 0
    if year is None and len(phrases) > 1:
        year = next(iter(_year_alone(tuple(p for p in phrases if p.level == "year"))), None)
    return HebrewFields(year, Month(month) if 1 <= month <= 13 else None, day if day > 0 else None)


def _why_many(found: Iterable[Pair | Stretch]) -> str:
    """The code for several days that one phrase can mean."""
    claims = []
    inferred: set[str] = set()
    found = list(found)
    for one in found:
        claims += [one.civil.claim, one.hebrew.claim] if isinstance(one, Pair) else [one.claim]
        inferred |= set(one.inferred)
    observed = [claim for claim in claims if claim.start.observed]
    if observed:
        first = found[0].first
        named = observed[0].start.observed
        return "schedule" if named and parted(named, from_rd(first)[0]) else "observance"
    if any(claim.start.month == PLAIN_ADAR for claim in claims):
        return "two-adars"
    if "dual" in inferred:
        return "dual-year"
    if "illegible" in inferred:
        return "illegible"
    if len({(claim.start.month, claim.start.day) for claim in claims}) > 1:
        return "order"
    return "century"
