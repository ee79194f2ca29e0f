"""Write days in every layout there is, read them back, and print what does not come back: by hand, or from the tests.

    python tools/roundtrip.py                          # all locales and widths: about a minute
    python tools/roundtrip.py --locale ja lv --all     # every failing day of these, not only the first
    python tools/roundtrip.py --width full long        # these widths alone
    python tools/roundtrip.py --named                  # house styles and spelling traditions instead of locales
    python tools/roundtrip.py --quick                  # one day of each month, from different years

The days lie in every month of a year of each of the fourteen year types. A text comes back if `hebdate.parse`, told the
locale, gives its day with *agree*. One line for each layout that fails (its locales, its width, why, the first text and
what was understood), then the counts. Locales of one language that write all the days alike are tried once. Exit status
1 if a text came back as another day, which is never right; texts that are honestly undecided do not count for that.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import hebdate
from hebdate import arithmetic
from hebdate.names import spellings
from hebdate.names._cldr.locales import LOCALES
from hebdate.reading import Reading
from hebdate.writing.layout import Layout
from hebdate.writing.options import WIDTHS
from hebdate.writing.pattern import for_locale
from hebdate.writing.styles import STYLES
from hebdate.writing.subject import subject_of
from hebdate.writing.writer import render


class Failure(NamedTuple):
    """A text that did not come back: its day, and what was read instead."""

    day: dt.date
    text: str
    reading: Reading

    @property
    def wrong(self) -> bool:
        """Whether other days were claimed for it, of which its own is none."""
        first, last = self.reading.date, self.reading.last_date
        return first is not None and last is not None and not first <= self.day <= last

    @property
    def reason(self) -> str:
        """In a word or two: the agreement, and the codes of the diagnostics; coarse where a month or year was read."""
        codes = " ".join(dict.fromkeys(each.code for each in self.reading.diagnostics))
        coarse = "coarse " if self.reading.date != self.reading.last_date else ""
        return f"{'WRONG ' if self.wrong else coarse}{self.reading.agreement} {codes}".strip()


class Case(NamedTuple):
    """A layout with a name for people, and the locale that its reader is told."""

    name: str
    width: str
    layout: Layout
    locales: tuple[str, ...]


def days(years: range = range(5660, 5860)) -> list[dt.date]:
    """A day in every month of a year of each of the fourteen types; the first thirteen lie in different months."""
    kinds: dict[tuple[int, int], int] = {}
    for year in years:
        kinds.setdefault((arithmetic.new_year(year) % 7, arithmetic.year_length(year)), year)
    found: list[tuple[int, int, dt.date]] = []
    leap_first = sorted(kinds.items(), key=lambda kind: (not arithmetic.is_leap(kind[1]), kind))
    for at, ((weekday, length), year) in enumerate(leap_first):
        for slot in range(1, 14):
            last = arithmetic.month_length(year, slot)
            if last:
                day = 1 + (slot * 7 + length + weekday * 3) % last
                found.append(((slot - at) % 13, slot, dt.date.fromordinal(arithmetic.to_rd(year, slot, day))))
    return [day for _, _, day in sorted(found)]


def slot_of(day: dt.date) -> int:
    """The slot of the Hebrew month: Tishri 1, Adar I 6, Elul 13."""
    return arithmetic.from_rd(day.toordinal())[1]


def failures(layout: Layout, chosen: Iterable[dt.date], locales: tuple[str, ...] = ()) -> Iterator[Failure]:
    """The days that do not come back, with both halves agreeing, in their order."""
    single = len({half.calendar for half in layout.halves}) == 1
    for day in chosen:
        text = render(day, like=layout)
        reading = hebdate.parse(text, strict=False, locales=locales)
        if (reading.date, reading.last_date, reading.agreement) != (day, day, "single" if single else "agree"):
            yield Failure(day, text, reading)


def locale_cases(locales: Iterable[str], widths: Iterable[str]) -> Iterator[Case]:
    """The layouts of the locales."""
    for locale in locales:
        for width in widths:
            yield Case(locale, width, for_locale(locale, width), (locale,))


def named_cases() -> Iterator[Case]:
    """House styles that write a day, and every spelling tradition in its language and in English."""
    for name, style in STYLES.items():
        if subject_of(style.days).level == "day":
            yield Case(name, "style", style.layout, ())
    for tradition, locale in spellings.TRADITION_LANGUAGES.items():
        for language in dict.fromkeys((locale, "en")):
            for width in WIDTHS:
                yield Case(tradition, f"{language} {width}", for_locale(language, width, tradition), (language,))


def alike(cases: Iterable[Case], chosen: list[dt.date]) -> Iterator[tuple[Case, list[str]]]:
    """The cases that differ, each with the names of all that write the days as it does, in its language."""
    groups: dict[tuple[object, ...], tuple[Case, list[str]]] = {}
    for case in cases:
        texts = tuple(render(day, like=case.layout) for day in chosen)
        language = tuple(locale.partition("-")[0] for locale in case.locales)
        groups.setdefault((language, texts), (case, []))[1].append(f"{case.name} {case.width}")
    yield from groups.values()


def main() -> int:
    """Try, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--locale", nargs="+", default=sorted(LOCALES), help="CLDR locales; all by default")
    parser.add_argument("--width", nargs="+", default=WIDTHS, choices=WIDTHS)
    parser.add_argument("--named", action="store_true", help="house styles and spelling traditions instead")
    parser.add_argument("--quick", action="store_true", help="one day of each month")
    parser.add_argument("--all", action="store_true", help="every failing day of a layout, not only the first")
    options = parser.parse_args()
    chosen = days()[: 13 if options.quick else None]
    cases = named_cases() if options.named else locale_cases(options.locale, options.width)
    tried = failed = wrong = 0
    reasons: collections.Counter[str] = collections.Counter()
    for case, written_alike in alike(cases, chosen):
        tried += len(written_alike)
        found = failures(case.layout, chosen, case.locales)
        for at, failure in enumerate(found):
            if not at:
                failed += len(written_alike)
                others = f" (+{len(written_alike) - 1})" if len(written_alike) > 1 else ""
                print(f"{written_alike[0]}{others}: {failure.reason}", flush=True)
                reasons[failure.reason] += len(written_alike)
            understood = f"{failure.reading.date} {failure.reading.hebrew}"
            print(f"    {failure.day}  {failure.text!r}  read as {understood}", flush=True)
            wrong += failure.wrong
            if not options.all:
                break
    print(f"{tried} layouts, {tried - failed} come back, {failed} do not; {len(chosen)} days each")
    for reason, times in reasons.most_common():
        print(f"{times:5} {reason}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
