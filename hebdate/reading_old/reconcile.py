"""Which day is meant: every field written is a constraint on the day, and the reading is what satisfies them all.

One day left is the reading. None left is a mismatch, reported with what each half says alone and the repairs nearest
to it. Several left is underdetermined. A Hebrew date exactly one day ahead is an *evening*: the Hebrew day begins
at sunset. Nothing is guessed: no default year, no today, no clamped 30th.

How it goes: each phrase of the header (see `hebdate.reading_old.header`) is turned into the stretches of days it can
mean; the stretches of the two calendars are compared; where the line could be divided in several ways, or a number read
in several orders, the way that makes the calendars agree is the one meant, and if two such ways lead to different
days, neither is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hebdate.arithmetic import from_rd, is_leap
from hebdate.date import HebrewDate, Month
from hebdate.errors import Diagnostic
from hebdate.reading import WEEKDAYS, Agreement, HebrewFields, Reading, hebrew_fields_of
from hebdate.reading_old import repairs
from hebdate.reading_old.claims import Pair, Stretch, exists, pair_up, pairs, stretches, yearless
from hebdate.reading_old.division import Division
from hebdate.reading_old.header import NEW_MONTH, Header, Phrase
from hebdate.reading_old.lexicon import PLAIN_ADAR
from hebdate.reading_old.tokens import Numeric
from hebdate.writing.written import Written

_UNREAD_BESIDE = "something beside it looks like a date and could not be read, so it may say another day"
_UNREAD = "a number stands beside it that was not read as its day, so the day is not known"

#: The most dates of one calendar that are one header: what is compared with each other must be few.
FEW = 12
#: The most candidates that a reading lists.
MANY = 24


# --- one division of a line ------------------------------------------------------------------------------------------


class _Verdict(NamedTuple):
    """What one division of the line comes to; `rank` is 0 for the best kind of answer."""

    rank: float
    agreement: Agreement
    first: int | None = None
    last: int | None = None
    fields: HebrewFields | None = None
    fields_last: HebrewFields | None = None
    inferred: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    candidates: tuple[tuple[int, int], ...] = ()
    used: tuple[Phrase, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()


class _Scale(Division):
    """One division of one header, being weighed."""

    # -- weighing

    def weigh(self) -> _Verdict:
        """The verdict on this division."""
        if len(self.civil) > FEW or len(self.hebrew) > FEW:
            many = (self.civil if len(self.civil) > FEW else self.hebrew)[0]
            return self._open([], "two-dates", "there are too many dates in the text for one header", many, (many,))
        old = self.before_the_era() if "z" in self.tokens.kinds else None
        if old is not None:
            message = f"{self.slice(old)} is before the Gregorian year 1, where civil dates begin"
            return _Verdict(
                5, "mismatch", diagnostics=(self._diagnostic("out-of-range", message, old, self.slice(old)),),
                used=(old,),
            )  # fmt: skip
        if self.civil and self.hebrew:
            return self._third(self._both())
        if self.civil or self.hebrew:
            return self._third(self._one(self.civil or self.hebrew))
        if self.islamic:
            return self._islamic_alone()
        if self.years:
            return self._only_years()
        return _Verdict(9, "none", diagnostics=(self._diagnostic("no-date", "no date was found", (0, 0)),))

    def _diagnostic(
        self,
        code: str,
        message: str,
        where: tuple[int, int] | Phrase,
        found: str | None = None,
        expected: str | None = None,
    ) -> Diagnostic:
        return Diagnostic(code, message, self.span(where) if isinstance(where, Phrase) else where, found, expected)

    def _weekday_fits(self, pair: Pair) -> bool:
        if pair.first != pair.last:
            return True
        civil = (pair.first - 1) % 7
        for _, weekday, beside in self.weekdays:
            if weekday == civil:
                continue
            if pair.agreement == "evening" and "g" not in beside and weekday == (civil + 1) % 7:
                continue
            return False
        return True

    def _both(self) -> _Verdict:
        agreeing = [pair for civil in self.civil for hebrew in self.hebrew for pair in pairs(civil, hebrew)]
        if not agreeing:
            if all(map(yearless, self.civil)) and all(map(yearless, self.hebrew)):
                return self._without_years()
            old = [pair for civil in self.civil for hebrew in self.hebrew for pair in pairs(civil, hebrew, far=True)]
            if old:
                old = list(filter(self._weekday_fits, old)) or old
                days = sorted({(pair.first, pair.last) for pair in old})
                message = "the year has two digits, and the other half does not say which century it is"
                return self._open(days, "century", message, old[0].phrases[0], tuple(self.phrases))
            return self._julian() or self._mismatch()
        fitting = [pair for pair in agreeing if self._weekday_fits(pair)]
        if not fitting:
            return self._wrong_weekday(min(agreeing, key=lambda pair: pair.rank))
        best = min(pair.rank for pair in fitting)
        chosen = [pair for pair in fitting if pair.rank == best]
        subjects = {(pair.first, pair.last) for pair in chosen}
        unread = [
            phrase for phrase in chosen[0].phrases if self._unread(phrase) or self._year_unread(phrase, chosen[0].first)
        ]
        if not unread and (
            self._date_unread() or self._other_years(chosen[0].phrases, chosen[0].first, chosen[0].last)
        ):
            unread = [chosen[0].phrases[0]]
        if unread:
            return self._open(sorted(subjects), "unread", _UNREAD, unread[0], tuple(self.phrases))
        if len(subjects) > 1:
            where = chosen[0].phrases[0]
            code = "two-dates" if len({id(pair.phrases[0]) for pair in chosen}) > 1 else _why_many(chosen)
            message = f"{len(subjects)} days fit what is written"
            return self._open(sorted(subjects), code, message, where, tuple(self.phrases))
        pair = chosen[0]
        third = self._contradicting(pair)
        if third is not None:
            text = self.slice(third)
            message = f"found {text} beside {self.slice(pair.phrases[0])}, and it is another day"
            verdict = self._open(sorted(subjects), "halves", message, third, tuple(self.phrases), rank=5)
            return verdict._replace(agreement="mismatch")
        diagnostics = self._leftovers(pair)
        for phrase in pair.phrases:
            if phrase.guess:
                message = f"found {phrase.guess!r} where a month stands; the other half says which month it is"
                diagnostics += (self._diagnostic("illegible", message, phrase, phrase.guess),)
        fields, fields_last = self._hebrew_of(pair)
        used = tuple(phrase for pair in chosen for phrase in pair.phrases)
        extra = tuple(
            phrase for phrase in self.phrases if phrase.level == "year" and self._holds(phrase, pair.first, pair.last)
        )
        agreement: Agreement = "agree" if pair.agreement == "agree" else "evening"
        if agreement == "evening" and self._morning():
            return self._mismatch()
        rank = (0 if agreement == "agree" else 1) + 0.5 * (pair.civil.exact != pair.hebrew.exact)
        return _Verdict(
            rank, agreement, pair.first, pair.last, fields, fields_last, pair.inferred,
            diagnostics, (), used + extra, tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _morning(self) -> bool:
        """Whether every time of day in the line is plainly before the afternoon, when no Hebrew day begins."""
        times = _times(self.header)
        return (bool(times) and all(map(_MORNING.search, times))) or self._by_day()

    def _hebrew_of(self, pair: Pair) -> tuple[HebrewFields, HebrewFields | None]:
        """The Hebrew fields of an agreement: days where a half names them, else the months or years written."""
        if pair.civil.exact or pair.hebrew.exact:
            shift = pair.agreement == "evening"
            if pair.hebrew.exact and pair.hebrew.claim.start.day != NEW_MONTH:
                first, last = pair.hebrew.first, pair.hebrew.last
            else:
                first, last = pair.first + shift, pair.last + shift
            return hebrew_fields_of(first), (hebrew_fields_of(last) if last != first else None)
        return _loose_fields(pair.hebrew)

    def _leftovers(self, pair: Pair) -> tuple[Diagnostic, ...]:
        """A caution for each other date in the line that is not the day."""
        found = []
        for phrase in (*self.civil, *self.hebrew):
            if phrase in pair.phrases:
                continue
            evening = pair.agreement == "evening"
            if not any(
                other.first <= pair.last + evening and pair.first <= other.last + evening
                for other in stretches(phrase, (pair.first - 1, pair.last + 1))
            ):
                found.append(self._other_date(phrase))
        return tuple(found)

    def _contradicting(self, pair: Pair) -> Phrase | None:
        """A whole date that stands as a third beside the two halves, in the same breath, and is not their day."""
        evening = pair.agreement == "evening"
        for phrase in (*self.civil, *self.hebrew):
            if phrase in pair.phrases or phrase.level != "day" or yearless(phrase) or phrase.claims[0].julian:
                continue
            near = [half for half in pair.phrases if self._in_one_breath(phrase, half)]
            days = stretches(phrase)  # none, where there is no such day
            if near and not any(s.first <= pair.last + evening and pair.first <= s.last for s in days):
                return phrase
        return None

    def _other_date(self, phrase: Phrase) -> Diagnostic:
        text = self.slice(phrase)
        return self._diagnostic("other-date", f"found another date, {text!r}, which is not this day", phrase, text)

    def _open(
        self,
        candidates: Sequence[tuple[int, int]],
        code: str,
        message: str,
        where: Phrase,
        used: tuple[Phrase, ...],
        fields: HebrewFields | None = None,
        rank: int = 4,
    ) -> _Verdict:
        """Several days fit, and nothing written chooses."""
        if code == "order" and "?" in self.tokens.kinds[where.first : where.last + 1]:
            code, message = "illegible", "a digit cannot be read, and nothing else in the line says which it is"
        listed = tuple(candidates) if len(candidates) <= MANY or self.near is not None else ()
        return _Verdict(
            rank, "underdetermined", None, None, fields or self._known_fields(), None, (),
            (self._diagnostic(code, message, where, self.slice(where)),), listed, used,
            tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _known_fields(self) -> HebrewFields | None:
        """The Hebrew fields that are written, where all of the claims share them."""
        if self.hebrew:
            points = [claim.start for claim in self.hebrew[0].claims]
            years = {year for point in points if point.year for year in point.year.candidates}
            months = {7 if point.month == PLAIN_ADAR else point.month for point in points}
            if any(point.month == PLAIN_ADAR and any(map(is_leap, years)) for point in points):
                months = set()  # one of the two
            days = {point.day for point in points}
            year = years.pop() if len(years) == 1 else None
            month = months.pop() if len(months) == 1 else 0
            day = days.pop() if len(days) == 1 else 0
            return HebrewFields(year, Month(month) if month else None, day if day > 0 else None)
        hebrew_years = [phrase for phrase in self.header.years if phrase.calendar == "h"]
        if hebrew_years and (written := hebrew_years[0].claims[0].start.year):
            return HebrewFields(written.candidates[0])
        return None

    def _without_years(self) -> _Verdict:
        """Both halves, and a year on neither: the days of the window that fit."""
        window = self._window()
        found: list[Pair] = []
        for civil in self.civil:
            for hebrew in self.hebrew:
                for stretch in stretches(civil, window):
                    for other in stretches(hebrew, (stretch.first, stretch.last + 1)):
                        found += filter(self._weekday_fits, pair_up(civil, stretch, hebrew, other))
        if any(pair.agreement == "agree" for pair in found):
            found = [pair for pair in found if pair.agreement == "agree"]
        days = sorted({(pair.first, pair.last) for pair in found if window[0] <= pair.first <= window[1]})
        if not days:
            return self._mismatch()
        years = f"{dt.date.fromordinal(window[0]).year} and {dt.date.fromordinal(window[1]).year}"
        message = f"no year is written, and {len(days)} days between {years} fit"
        return self._open(days, "no-year", message, self.civil[0], tuple(self.phrases))

    # -- one calendar

    def _one(self, phrases: list[Phrase]) -> _Verdict:
        for phrase in phrases:
            if phrase.guess:
                return self._guessed(phrase)
        for phrase in phrases:
            if not exists(phrase):
                return self._impossible(phrase)
        dated = [phrase for phrase in phrases if not yearless(phrase)]
        if not dated:
            return self._one_without_year(phrases)
        dated.sort(key=lambda phrase: ({"day": 0, "month": 1, "year": 2}[phrase.level], len(stretches(phrase))))
        main = dated[0]
        found = [_Alone(stretch, stretch.first, stretch.last) for stretch in stretches(main)]
        apart: list[Phrase] = []
        for other in phrases:
            if other is main:
                continue
            narrowed = [
                alone._replace(first=max(alone.first, stretch.first), last=min(alone.last, stretch.last))
                for alone in found
                for stretch in stretches(other, (alone.first, alone.last))
                if stretch.first <= alone.last and alone.first <= stretch.last
            ]
            if main.level == other.level == "day" and (main.claims[0].end or other.claims[0].end):
                # A day inside a range of days is another date, unless the range is what it says too.
                bounds = (found[0].first, found[-1].last)
                spans = {(stretch.first, stretch.last) for stretch in stretches(other, bounds)}
                narrowed = [alone for alone in narrowed if (alone.stretch.first, alone.stretch.last) in spans]
            if not narrowed:
                if len(found) > 1 or len(stretches(other)) == 1 or main.level != "day" or other.first < main.first:
                    return self._two_dates(main, other)
                apart.append(other)  # its year is doubtful or missing, and the other date stands whole
                continue
            found = narrowed
        level = main.level
        if level == "day" and (self._date_unread() or self._unread(main)):
            days = sorted({(alone.first, alone.last) for alone in found})
            return self._open(days, "unread", _UNREAD_BESIDE, main, tuple(phrases))
        if level == "day":
            fitting = [alone for alone in found if self._alone_fits(alone)]
            if not fitting:
                return self._wrong_weekday_alone(main, found)
            found = fitting
        subjects = sorted({(alone.first, alone.last) for alone in found})
        check = self._other_year(main, subjects)
        if isinstance(check, _Verdict):
            return check
        if check is not None:
            subjects = check
        if len(subjects) > 1:
            code = _why_many([alone.stretch for alone in found])
            return self._open(subjects, code, _open_message(code, len(subjects)), main, tuple(phrases))
        if self._bare_number_for_year(main):
            message = "the year may be another number: it has two digits, and more follows it"
            return self._open(subjects, "century", message, main, tuple(phrases))
        first, last = subjects[0]
        stretch = next(alone.stretch for alone in found if (alone.first, alone.last) == subjects[0])
        agreement: Agreement = "agree" if check is not None else "single"
        if level == "day":
            fields: HebrewFields = hebrew_fields_of(first)
            fields_last = hebrew_fields_of(last) if last != first else None
        elif main.calendar == "h":
            fields, fields_last = _loose_fields(stretch)
        else:
            fields, fields_last = self._known_fields() or HebrewFields(), None
        if level != "day" and agreement == "single" and (stretch.claim.end is None or self._unread(main)):
            return self._open(
                [(first, last)], "month-only", f"a {level} is named, not a day", main, tuple(phrases), fields
            )
        night = self._night(main)
        if night and main.calendar == "h" and first == last and agreement == "single":
            return self._open(
                [(first - 1, first - 1), (first, first)], "night",
                "a Hebrew night lies in two civil days, and the text does not say which", main, tuple(phrases), fields,
            )  # fmt: skip
        same = [year for year in self.years if year.calendar == main.calendar]
        if any(not self._holds(year, first, last) and self._beside(year, main) for year in same):
            return self._open([(first, last)], "unread", _UNREAD_BESIDE, main, tuple(phrases), fields)
        used = tuple(
            phrase
            for phrase in dict.fromkeys((*phrases, *self.phrases))
            if phrase not in apart and (phrase.level != "year" or self._holds(phrase, first, last))
        )
        cautions = tuple(self._other_date(phrase) for phrase in apart)
        return _Verdict(
            0.5 if agreement == "agree" else 2, agreement, first, last, fields, fields_last, stretch.inferred, cautions,
            (), used, tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _night(self, phrase: Phrase) -> bool:
        """Whether a word for the night stands right before the date."""
        kinds = self.tokens.kinds
        at = phrase.first - 1
        while at >= 0 and kinds[at] in "W,.o-":
            at -= 1
        return at >= 0 and kinds[at] == "@"

    def _alone_fits(self, alone: _Alone) -> bool:
        if alone.first != alone.last:
            return True
        return all(weekday == (alone.first - 1) % 7 for _, weekday, _ in self.weekdays)

    def _other_year(self, main: Phrase, subjects: list[tuple[int, int]]) -> list[tuple[int, int]] | _Verdict | None:
        """What the year of the other calendar, standing apart, makes of the days: a choice, a mismatch, or nothing."""
        other = "h" if main.calendar == "g" else "g"
        years = [
            phrase for phrase in self.years if phrase.calendar == other and (other == "h" or self._beside(main, phrase))
        ]
        if not years or main.level == "year":
            return None
        if len({phrase.claims[0].start.year for phrase in years}) > 1:
            return self._open(subjects, "unread", _UNREAD_BESIDE, years[-1], (main, *years))
        kept = []
        for first, last in subjects:
            for phrase in years:
                for stretch in stretches(phrase):
                    evening = (main.calendar == "g") if other == "h" else -1
                    if stretch.first <= last + (evening is True) and first - (evening == -1) <= stretch.last:
                        kept.append((first, last))
        if kept:
            unread = [year for year in years if self._unread(year)]
            if unread:
                return self._open(kept, "unread", _UNREAD, unread[0], (main, *years))
            self.phrases += [year for year in years if year not in self.phrases]
            return sorted(set(kept))
        year = years[0]
        text = self.slice(year)
        message = f"found the year {text}, but {self.slice(main)} is not in it"
        candidates = tuple(subjects) if len(subjects) <= MANY else ()
        shown = subjects[0] if main.calendar == "g" and len(subjects) == 1 else (None, None)
        return _Verdict(
            5, "mismatch", shown[0], shown[1], self._known_fields(), None, (),
            (self._diagnostic("halves", message, year, text),), candidates, (main, year),
        )  # fmt: skip

    def _two_dates(self, main: Phrase, other: Phrase) -> _Verdict:
        days = sorted({(s.first, s.last) for phrase in (main, other) for s in stretches(phrase)})
        message = f"found {self.slice(main)!r} and {self.slice(other)!r}, which are different dates"
        return self._open(days, "two-dates", message, other, tuple(self.phrases), rank=5)

    def _one_without_year(self, phrases: list[Phrase]) -> _Verdict:
        main = phrases[0]
        other = [year for year in self.years if year.calendar != main.calendar]
        if other and main.level == "day":
            days = set()
            for year in other:
                for stretch in stretches(year):
                    for inner in stretches(main, (stretch.first, stretch.last)):
                        if stretch.first <= inner.first and inner.last <= stretch.last:
                            days.add((inner.first, inner.last))
            message = f"{self.slice(main)} has no year of its own; {self.slice(other[0])} is of the other calendar"
            return self._open(sorted(days), "hybrid", message, main, (*phrases, *other))
        # Without a weekday every year has its day, and they are too many to list.
        listed = bool(self.weekdays) or self.near is not None
        window = self._window()
        days = {
            (stretch.first, stretch.last)
            for stretch in (stretches(main, window) if listed else ())
            if window[0] <= stretch.first <= window[1]
            and self._alone_fits(_Alone(stretch, stretch.first, stretch.last))
        }
        return self._open(
            sorted(days), "no-year", f"no year is written beside {self.slice(main)}", main, tuple(phrases)
        )

    def _only_years(self) -> _Verdict:
        civil = [phrase for phrase in self.years if phrase.calendar == "g"]
        hebrew = [phrase for phrase in self.years if phrase.calendar == "h"]
        near = [(c, h) for c in civil for h in hebrew if len(self._gap(c, h)) <= 8]
        for left, right in near:
            for pair in pairs(left, right):
                unread = [phrase for phrase in pair.phrases if self._unread(phrase)]
                if unread:
                    return self._open([], "unread", _UNREAD, unread[0], (left, right))
                fields, fields_last = _loose_fields(pair.hebrew)
                return _Verdict(
                    0, "agree", pair.first, pair.last, fields, fields_last, pair.inferred, (), (), (left, right)
                )
        for left, right in near:
            if self._beside(left, right):
                civil_text, hebrew_text = self.slice(left), self.slice(right)
                message = f"found the years {civil_text} and {hebrew_text}, which share no day"
                return _Verdict(
                    5, "mismatch", None, None, self._known_fields(), None, (),
                    (self._diagnostic("halves", message, right, hebrew_text),), (), (left, right),
                )  # fmt: skip
        main = (hebrew or civil)[0]
        days = [(stretch.first, stretch.last) for stretch in stretches(main)]
        return self._open(days, "month-only", "a year is named, not a day", main, (main,), rank=6)

    # -- the third calendar

    def _third(self, verdict: _Verdict) -> _Verdict:
        """The verdict, if the Islamic date beside it agrees; by one day it may differ, as the moon was seen."""
        if not self.islamic or verdict.first is None or verdict.rank >= 4:
            return verdict
        for phrase in self.islamic:
            days = (
                stretches(phrase, (verdict.first - 30, (verdict.last or verdict.first) + 30))
                if not yearless(phrase)
                else []
            )
            if not days or any(s.first - 1 <= (verdict.last or 0) and verdict.first <= s.last + 1 for s in days):
                continue
            text = self.slice(phrase)
            message = f"found {text}, which is {_civil_text(days[0].first)} by the tabular reckoning, another day"
            return verdict._replace(
                rank=5, agreement="mismatch", diagnostics=(self._diagnostic("halves", message, phrase, text),),
                candidates=((verdict.first, verdict.first), (days[0].first, days[0].first)),
            )  # fmt: skip
        return verdict._replace(used=(*verdict.used, *self.islamic))

    def _islamic_alone(self) -> _Verdict:
        """An Islamic date names a day only to within the sighting of the moon."""
        phrase = self.islamic[0]
        days = [] if yearless(phrase) else [(s.first + by, s.last + by) for s in stretches(phrase) for by in (-1, 0, 1)]
        message = "an Islamic date alone may be a day earlier or later, as the moon was seen"
        return self._open(days, "islamic", message, phrase, (phrase,))

    # -- nothing fits

    def _julian(self) -> _Verdict | None:
        """The halves agree when the civil one is read in the Julian calendar: before 1582, in Russia to 1918."""
        for civil in self.civil:
            if civil.level != "day" or yearless(civil):
                continue
            for stretch in stretches(civil):
                if stretch.first != stretch.last or stretch.first > _JULIAN_ENDS:
                    continue
                from hebdate.calendars import julian_to_rd

                day = dt.date.fromordinal(stretch.first)
                rd = julian_to_rd(day.year, day.month, day.day)
                moved = stretch._replace(first=rd, last=rd)
                for hebrew in self.hebrew:
                    for other in stretches(hebrew) or stretches(hebrew, (rd, rd + 1)):
                        for pair in pair_up(civil, moved, hebrew, other):
                            if not self._weekday_fits(pair) or not pair.hebrew.exact:
                                continue
                            fields, fields_last = self._hebrew_of(pair)
                            message = (
                                f"{self.slice(civil)} agrees in the Julian calendar: it is "
                                f"{dt.date.fromordinal(rd).isoformat()} in the Gregorian"
                            )
                            agreement: Agreement = "agree" if pair.agreement == "agree" else "evening"
                            return _Verdict(
                                1 + (agreement == "evening"), agreement, rd, rd, fields, fields_last, pair.inferred,
                                (self._diagnostic("julian", message, civil, self.slice(civil)),), (),
                                (civil, hebrew), tuple((token, at) for token, at, _ in self.weekdays),
                            )  # fmt: skip
        return None

    def _guessed(self, phrase: Phrase) -> _Verdict:
        """A misspelled month that nothing proves."""
        message = f"found {phrase.guess!r} where a month stands, and nothing else in the line says which month it is"
        days = sorted({(stretch.first, stretch.last) for stretch in stretches(phrase)})
        return self._open(days, "illegible", message, phrase, tuple(self.phrases))

    def _mismatch(self) -> _Verdict:
        """The halves name different days: what each says alone, and the repairs."""
        for phrase in (*self.civil, *self.hebrew):
            if phrase.guess:
                return self._guessed(phrase)
        rank = {"day": 0, "month": 1, "year": 2}
        civil = min(self.civil, key=lambda phrase: (rank[phrase.level], yearless(phrase)))
        hebrew = min(self.hebrew, key=lambda phrase: (rank[phrase.level], yearless(phrase)))
        for phrase in (civil, hebrew):
            if not exists(phrase):
                return self._impossible(phrase)
        left, right = stretches(civil), stretches(hebrew)
        diagnostics = [
            self._diagnostic(
                "halves", self._halves(civil, left, hebrew, right), hebrew, self.slice(hebrew), self._expected(left)
            )
        ]
        for stretch in left[:1]:
            diagnostics += self._weekday_diagnostics(stretch, "g")
        for stretch in right[:1]:
            diagnostics += self._weekday_diagnostics(stretch, "h")
        weekdays = tuple(day for _, day, _ in self.weekdays)
        candidates = repairs.between(left, right, weekdays) if left and right else ()
        shown = (left[0].first, left[0].last) if len({(s.first, s.last) for s in left}) == 1 else (None, None)
        return _Verdict(
            5, "mismatch", shown[0], shown[1], self._known_fields(), None, (), tuple(diagnostics), candidates,
            (civil, hebrew), tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _halves(self, civil: Phrase, left: list[Stretch], hebrew: Phrase, right: list[Stretch]) -> str:
        """The sentence that says what each half says."""
        civil_text, hebrew_text = self.slice(civil), self.slice(hebrew)
        if len(left) == 1 and len(right) == 1 and left[0].first == left[0].last and right[0].first == right[0].last:
            apart = right[0].first - left[0].first
            days = f"{abs(apart)} day{'s' * (abs(apart) != 1)} {'later' if apart > 0 else 'earlier'}"
            return (
                f"found {civil_text}, which is {_hebrew_text(left[0].first)}, "
                f"but {hebrew_text} is {_civil_text(right[0].first)}, {days}"
            )
        if right and right[0].first == right[0].last and len(right) == 1:
            return f"found {civil_text}, but {hebrew_text} is {_civil_text(right[0].first)}"
        if left and left[0].first == left[0].last and len(left) == 1:
            return f"found {hebrew_text}, but {civil_text} is {_hebrew_text(left[0].first)}"
        return f"found {civil_text} and {hebrew_text}, which share no day"

    def _expected(self, left: list[Stretch]) -> str | None:
        if len(left) == 1 and left[0].first == left[0].last:
            return _hebrew_text(left[0].first)
        return None

    def _weekday_diagnostics(self, stretch: Stretch, calendar: str) -> list[Diagnostic]:
        """A diagnostic for each weekday beside that calendar's half which is not its day's."""
        if stretch.first != stretch.last:
            return []
        right = (stretch.first - 1) % 7
        return [
            self._wrong(token, weekday, stretch.first)
            for token, weekday, beside in self.weekdays
            if calendar in beside and weekday != right
        ]

    def _wrong(self, token: int, weekday: int, rd: int) -> Diagnostic:
        right = WEEKDAYS[(rd - 1) % 7]
        span = (self.tokens.starts[token], self.tokens.ends[token])
        message = f"found {WEEKDAYS[weekday]}, but {_civil_text(rd)} is a {right}"
        return self._diagnostic("weekday", message, span, WEEKDAYS[weekday], right)

    def _wrong_weekday(self, pair: Pair) -> _Verdict:
        wrong = [
            self._wrong(token, weekday, pair.first)
            for token, weekday, _ in self.weekdays
            if weekday != (pair.first - 1) % 7
        ]
        wrong = wrong or [self._wrong(token, weekday, pair.first) for token, weekday, _ in self.weekdays]
        candidates = repairs.of_weekday([pair.civil, pair.hebrew], [day for _, day, _ in self.weekdays])
        civil = stretches(pair.phrases[0])
        shown = (civil[0].first, civil[0].last) if len(civil) == 1 else (None, None)
        fields, fields_last = self._hebrew_of(pair)
        return _Verdict(
            5, "mismatch", shown[0], shown[1], fields, fields_last, (), tuple(wrong), candidates, pair.phrases,
            tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _wrong_weekday_alone(self, main: Phrase, found: list[_Alone]) -> _Verdict:
        right = {(alone.first - 1) % 7 for alone in found}
        wrong = [
            self._wrong(token, weekday, found[0].first) for token, weekday, _ in self.weekdays if weekday not in right
        ]
        wrong = wrong or [self._wrong(token, weekday, found[0].first) for token, weekday, _ in self.weekdays]
        candidates = repairs.of_weekday([alone.stretch for alone in found], [day for _, day, _ in self.weekdays])
        shown = (found[0].first, found[0].last) if main.calendar == "g" and len(found) == 1 else (None, None)
        return _Verdict(
            5, "mismatch", shown[0], shown[1], self._known_fields(), None, (), tuple(wrong), candidates, (main,),
            tuple((token, day) for token, day, _ in self.weekdays),
        )  # fmt: skip

    def _impossible(self, phrase: Phrase) -> _Verdict:
        """A date that cannot exist."""
        code, message, candidates = repairs.of_impossible(phrase)
        where: tuple[int, int] | Phrase = phrase
        wanted = "month" if code == "no-such-month" else "day"
        for written in phrase.fields:
            if written.name == wanted:
                where = written.span
                break
        text = self.slice(phrase) if isinstance(where, Phrase) else self.tokens.text[where[0] : where[1]]
        return _Verdict(
            5, "mismatch", None, None, self._known_fields(), None, (),
            (self._diagnostic(code, message, where, text),), candidates, tuple(self.phrases),
        )  # fmt: skip


class _Alone(NamedTuple):
    """A stretch of one calendar, narrowed by what else the line says."""

    stretch: Stretch
    first: int
    last: int


def _loose_fields(stretch: Stretch) -> tuple[HebrewFields, HebrewFields | None]:
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


def _why_many(found: Iterable[Pair | Stretch]) -> str:
    """The code for several days that one phrase can mean."""
    claims = []
    for one in found:
        claims += [one.civil.claim, one.hebrew.claim] if isinstance(one, Pair) else [one.claim]
    if any(claim.start.month == PLAIN_ADAR for claim in claims):
        return "two-adars"
    if len({(claim.start.month, claim.start.day) for claim in claims}) > 1:
        return "order"
    return "century"


def _open_message(code: str, count: int) -> str:
    return {
        "two-adars": "the year has two Adars, and plain Adar can be either",
        "order": "the numbers can be read in more than one order",
        "century": f"the year has two digits, and {count} centuries fit",
    }[code]


#: The last day on which a state's civil calendar was the Julian one in print (Greece, 1923).
_JULIAN_ENDS = dt.date(1923, 2, 15).toordinal()


def _civil_text(rd: int) -> str:
    return dt.date.fromordinal(rd).isoformat()


def _hebrew_text(rd: int) -> str:
    return str(HebrewDate.fromordinal(rd))


# --- the whole line --------------------------------------------------------------------------------------------------


def reconcile(header: Header, near: dt.date | int | None = None) -> Reading:
    """The reading of a header: of the equally good ways to divide it, the one on which the calendars agree."""
    if len(header.divisions) == 1:
        verdict = _Scale(header, header.divisions[0], near).weigh()
    else:
        verdicts = [_Scale(header, division, near).weigh() for division in header.divisions]
        best = min(verdict.rank for verdict in verdicts)
        chosen = [verdict for verdict in verdicts if verdict.rank == best]
        verdict = chosen[0]
        subjects = {(one.first, one.last) for one in chosen}
        # A month that surrounds the day is weak evidence against another way to read the line, which contradicts it.
        weak = best in {0.5, 1.5} and any(
            one.agreement == "mismatch" or (one.agreement == "evening" and (one.first, one.last) not in subjects)
            for one in verdicts
        )
        if best <= 2 and (len(subjects) > 1 or weak):
            days = sorted((first, last) for first, last in subjects if first is not None and last is not None)
            start, end = _extent(header, verdict)
            diagnostic = Diagnostic(
                "two-dates", "the line can be divided in several ways, which lead to different days", (start, end)
            )
            verdict = verdict._replace(
                agreement="underdetermined", first=None, last=None, candidates=tuple(days), diagnostics=(diagnostic,)
            )
    if near is not None:
        verdict = _nearest(verdict, near)
    return _reading(header, verdict)


def _extent(header: Header, verdict: _Verdict) -> tuple[int, int]:
    """Where the verdict's phrases stand in the text, from the first to the last."""
    tokens = header.tokens
    starts = [tokens.starts[phrase.first] for phrase in verdict.used] + [
        tokens.starts[at] for at, _ in verdict.weekdays
    ]
    ends = [tokens.ends[phrase.last] for phrase in verdict.used] + [tokens.ends[at] for at, _ in verdict.weekdays]
    return (min(starts), max(ends)) if starts else (0, 0)


def _nearest(verdict: _Verdict, near: dt.date | int) -> _Verdict:
    """The candidates nearest first, and the nearest chosen where several days fit."""

    def away(days: tuple[int, int]) -> int:
        """How far the candidate is: in years from a year, in days from a day."""
        if isinstance(near, int):
            return abs(dt.date.fromordinal(days[0]).year - near)
        return abs(days[0] - near.toordinal())

    listed = tuple(sorted(verdict.candidates, key=away))[:MANY]
    if verdict.agreement != "underdetermined" or not listed:
        return verdict._replace(candidates=listed)
    if len(listed) > 1 and away(listed[0]) == away(listed[1]):
        return verdict._replace(candidates=listed)  # two are equally near: a year says nothing of the order of numbers
    first, last = listed[0]
    both = {phrase.calendar for phrase in verdict.used} == {"g", "h"}
    fields_last = hebrew_fields_of(last) if last != first else None
    return verdict._replace(
        agreement="agree" if both else "single", first=first, last=last, fields=hebrew_fields_of(first),
        fields_last=fields_last, inferred=("near",), candidates=listed,
    )  # fmt: skip


def _reading(header: Header, verdict: _Verdict) -> Reading:
    tokens = header.tokens
    written: list[Written] = []
    seen: list[int] = []
    for phrase in verdict.used:
        if phrase.first not in seen:
            seen.append(phrase.first)
            written += phrase.fields
    for at, _ in verdict.weekdays:
        written.append(Written("", "weekday", (tokens.starts[at], tokens.ends[at])))
    written.sort(key=_span_of)
    return Reading(
        tokens.text,
        _extent(header, verdict),
        verdict.agreement,
        verdict.first,
        verdict.last,
        verdict.fields,
        verdict.fields_last,
        verdict.weekdays[0][1] if verdict.weekdays else None,
        _times(header),
        verdict.inferred,
        verdict.diagnostics,
        verdict.candidates,
        tuple(written),
    )


def _span_of(field: Written) -> tuple[int, int]:
    return field.span


_MORNING = re.compile(
    r"(?:^|T)(?:0?[4-9]|1[01]):?\d\d.*[aA]\.?[ ]?[mM]|^(?:0?[4-9]|1[01])[ ]?[aA]\.?[ ]?[mM]|(?:^|T)0[4-9]:?\d\d"
    r"|^12(?::\d\d)?[ ]?[pP]\.?[ ]?[mM]"
)


def _times(header: Header) -> tuple[str, ...]:
    """The times of day in the line: a stamp's own, then those that stand apart."""
    kinds = header.tokens.kinds
    if "t" not in kinds and "S" not in kinds:
        return ()
    found = []
    for at in range(header.bounds[0], header.bounds[1] + 1):
        kind, value = kinds[at], header.tokens.values[at]
        if kind == "t":
            found.append(str(value))
        elif isinstance(value, Numeric) and value.stamp:
            found.append(value.stamp)
    return tuple(found)
