"""Observances with their dates: what a day is, what a year holds, and the days of an observance.

A table by shape, schedule and era of the State's laws holds all that can stand on each place of a year, so a day costs
one look. The tables are made from the rules when first needed and kept: at most 28 religious years, by the eras that
were asked for.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import insort_right
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import repeat
from typing import Any, Final, NamedTuple

from hebdate.arithmetic import from_rd
from hebdate.date import HebrewDate
from hebdate.errors import DateError, ObservanceError, RangeError
from hebdate.names.observances import observance_name
from hebdate.observances.entry import KINDS, Begins, Entry, Kind, Work
from hebdate.observances.festivals import religious
from hebdate.observances.shape import SCHEDULES, Schedule, Shape, shape_of
from hebdate.observances.state import era_of, modern

#: The Hebrew years that lie wholly in the range of `datetime.date`.
FIRST_YEAR, LAST_YEAR = 3762, 13759

#: Birkat HaChamah: every 28 years of 365 1/4 days, a Wednesday; one of them was 2009-04-08.
_SUN_BLESSED: Final = dt.date(2009, 4, 8).toordinal()
_SUN_CYCLE: Final = 28 * 365 + 7

_LAST_RD: Final = dt.date.max.toordinal()

_NUMBERED: Final = re.compile(r"(.+)-(\d{1,2})")


class Observance(NamedTuple):
    """What a day is.

    ``id`` is stable ASCII ("chanukah", "erev-pesach", "rosh-chodesh-iyyar"); ``day`` the civil day in whose daylight it
    stands; ``kind`` one of `KINDS`; ``number`` which day of a feast, a two-day Rosh Chodesh or the omer it is; ``of``
    the feast or month that it belongs to; ``begins`` when: "eve" (sunset before ``day``), "dawn", or "nightfall" (after
    it); ``observed_for`` the day that gave it its name, where it moved; ``schedule`` the one it was asked for (None: in
    both);
    ``work`` "forbidden", "limited" or "allowed", Shabbat aside.

    >>> fast = on(dt.date(2022, 8, 7), schedule="israel")[0]
    >>> fast.id, fast.observed_for, fast.begins, str(fast.hebrew)
    ('tisha-bav', datetime.date(2022, 8, 6), 'eve', '10 Av 5782')
    """

    id: str
    day: dt.date
    kind: Kind
    number: int | None
    of: str | None
    begins: Begins
    observed_for: dt.date | None
    schedule: Schedule | None
    work: Work

    @property
    def hebrew(self) -> HebrewDate:
        """The Hebrew date of the day."""
        return HebrewDate.from_date(self.day)

    @property
    def is_fast(self) -> bool:
        """Whether one fasts: the fasts, and Yom Kippur.

        >>> [each.is_fast for each in of_id("yom-kippur", 5784, "israel")]
        [True]
        """
        return self.kind == "fast" or self.id == "yom-kippur"

    def name(self, names: str = "en") -> str:
        """Its name in a language of `hebdate.names.observances`, with the number of its day. Raises `LocaleError`.

        >>> [each.name() for each in on(dt.date(2022, 12, 21), schedule="israel")]
        ['3rd day of Chanukah']
        """
        if "adar" in self.id:
            return observance_name(self.id, self.number, names, self.hebrew.is_leap)
        return observance_name(self.id, self.number, names)

    def to_dict(self) -> dict[str, object]:
        """The observance as JSON writes it."""
        fields = self._asdict()
        fields["day"] = self.day.isoformat()
        fields["observed_for"] = self.observed_for.isoformat() if self.observed_for else None
        return fields


def checked_schedule(schedule: object) -> Schedule:
    """The schedule. Raises `ObservanceError` for anything but "israel" and "diaspora"."""
    for known in SCHEDULES:
        if schedule == known:
            return known
    raise ObservanceError(
        f"schedule must be 'israel' or 'diaspora', found {schedule!r}: holy days are kept for one day in Israel and for"
        " two elsewhere, and only you can say which is meant"
    )


def checked_kinds(kinds: Iterable[Kind] | None) -> frozenset[str] | None:
    """The kinds asked for; None for all. Raises `ObservanceError` for an unknown one."""
    if kinds is None:
        return None
    wanted = frozenset((kinds,) if isinstance(kinds, str) else kinds)
    if unknown := wanted.difference(KINDS):
        raise ObservanceError(f"no kind of observance {min(unknown)!r}: the kinds are {', '.join(KINDS)}")
    return wanted


def checked_year(year: object) -> int:
    """A Hebrew year whose days all have a civil date. Raises `RangeError`, `DateError`."""
    if isinstance(year, bool) or not isinstance(year, int):
        raise DateError(f"year must be a whole number, found {year!r} ({type(year).__name__})")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RangeError(
            "Hebrew year", year, FIRST_YEAR, LAST_YEAR, "the years whose days all have a datetime.date; 2024 is in 5784"
        )
    return year


def rd_of(day: dt.date | HebrewDate) -> int:
    """A civil or Hebrew day -> its R.D. Raises `DateError` for anything else, and for a day without a civil date."""
    if isinstance(day, dt.date):
        return day.toordinal()
    if isinstance(day, HebrewDate):
        return civil(day.toordinal()).toordinal()
    raise DateError(f"day must be a datetime.date or a HebrewDate, found {day!r} ({type(day).__name__})")


def civil(rd: int) -> dt.date:
    """R.D. -> the date. Raises `RangeError` outside the range of `datetime.date`."""
    if not 1 <= rd <= _LAST_RD:
        raise RangeError("ordinal", rd, 1, _LAST_RD, "0001-01-01 to 9999-12-31, the range of datetime.date")
    return dt.date.fromordinal(rd)


# --- tables ----------------------------------------------------------------------------------------------------------

_ORDER: Final = {kind: place for place, kind in enumerate(KINDS)}

Table = tuple[tuple[Entry, ...], ...]


@lru_cache(maxsize=128)
def _table(shape: Shape, schedule: Schedule, era: int) -> Table:
    """What stands on each place of a kind of year, the weightiest first."""
    places: list[list[Entry]] = [[] for _ in range(shape.length)]
    for entry in (*religious(shape, schedule), *modern(shape, era)):
        places[entry.place].append(entry)
    return tuple(tuple(sorted(entries, key=lambda entry: _ORDER[entry.kind])) for entries in places)


@lru_cache(maxsize=128)
def _index(shape: Shape, schedule: Schedule, era: int) -> dict[str, tuple[Entry, ...]]:
    """The same by id, in the order of the year."""
    found: dict[str, list[Entry]] = {}
    for entries in _table(shape, schedule, era):
        for entry in entries:
            found.setdefault(entry.id, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


class _Columns(NamedTuple):
    """A kind of year as columns, from which a year's list is made at once: the places in order; which entries moved,
    with the place that named them; and what no year changes: id, kind, number, of, begins, work.
    """

    places: tuple[int, ...]
    moved: tuple[tuple[int, int], ...]
    constant: tuple[tuple[Any, ...], ...]


@lru_cache(maxsize=128)
def _columns(shape: Shape, schedule: Schedule, era: int, kinds: frozenset[str] | None) -> _Columns:
    """The entries of these kinds, in order."""
    table = _table(shape, schedule, era)
    entries = [entry for each in table for entry in each if kinds is None or entry.kind in kinds]
    moved = tuple((at, entry.nominal) for at, entry in enumerate(entries) if entry.nominal is not None)
    constant = [(entry.id, entry.kind, entry.number, entry.of, entry.begins, entry.work) for entry in entries]
    columns = tuple(zip(*constant, strict=True)) if constant else ((),) * 6
    return _Columns(tuple(entry.place for entry in entries), moved, columns)


#: What each place of a year holds, once it has been asked for.
Days = list[tuple["Observance", ...] | None]


@lru_cache(maxsize=128)
def _year(year: int, schedule: Schedule) -> tuple[int, Table, Days]:
    """(Hebrew year, schedule) -> (R.D. of 1 Tishri, its table, the days that are made as they are asked for)."""
    first, shape = shape_of(year)
    return first, _table(shape, checked_schedule(schedule), era_of(year)), [None] * shape.length


_date, _new = dt.date.fromordinal, tuple.__new__
_tuple_made = partial(tuple.__new__, Observance)


def _observance(entry: Entry, first: int, schedule: Schedule) -> Observance:
    place, name, kind, number, of, begins, work, nominal = entry
    named = None if nominal is None else _date(first + nominal)
    # What a named tuple's own constructor does, in a third of the time.
    return _new(Observance, (name, _date(first + place), kind, number, of, begins, named, schedule, work))


def _sun(rd: int, schedule: Schedule) -> Observance:
    return Observance(
        "birkat-hachamah", dt.date.fromordinal(rd), "minor", None, None, "dawn", None, schedule, "allowed"
    )


# --- the face --------------------------------------------------------------------------------------------------------


def on(day: dt.date | HebrewDate, *, schedule: Schedule, kinds: Iterable[Kind] | None = None) -> tuple[Observance, ...]:
    """What a day is, the weightiest first; () for a plain one.

    ``day`` is a civil date, meant in its daylight, or a `HebrewDate`; after sunset ask for the next day. ``schedule``
    is "israel" or "diaspora"; ``kinds`` keeps only some of `KINDS`. Raises `ObservanceError` for another schedule or
    kind, `DateError` for what is no day.

    >>> [(each.id, each.number) for each in on(dt.date(2022, 12, 24), schedule="israel")]
    [('chanukah', 6), ('rosh-chodesh-tevet', 1)]
    >>> [each.id for each in on(dt.date(2022, 5, 19), schedule="israel", kinds=["minor"])]
    ['lag-baomer']
    """
    rd = rd_of(day)
    first, table, days = _year(from_rd(rd)[0], schedule)
    found = days[rd - first]
    if found is None:
        found = days[rd - first] = _made(rd, first, table, schedule)
    if kinds is None:
        return found
    wanted = checked_kinds(kinds) or ()
    return tuple([each for each in found if each.kind in wanted])


def _made(rd: int, first: int, table: Table, schedule: Schedule) -> tuple[Observance, ...]:
    """The observances of a day of the year that begins on ``first``."""
    entries = table[rd - first]
    found = tuple([_observance(entry, first, schedule) for entry in entries]) if entries else ()
    if (rd - _SUN_BLESSED) % _SUN_CYCLE == 0:
        found += (_sun(rd, schedule),)
    return found


def year(hebrew_year: int, *, schedule: Schedule, kinds: Iterable[Kind] | None = None) -> Iterator[Observance]:
    """The observances of a Hebrew year, 3762 to 13759, in order.

    Raises `RangeError` for another year, `ObservanceError` as `on` does.

    >>> [each.id for each in year(5784, schedule="israel", kinds=["holy"])][-3:]
    ['pesach', 'pesach', 'shavuot']
    """
    first, shape = shape_of(checked_year(hebrew_year))
    wanted = checked_kinds(kinds)
    columns = _columns(shape, checked_schedule(schedule), era_of(hebrew_year), wanted)
    days = [_date(first + place) for place in columns.places]
    named: list[dt.date | None] = [None] * len(days)
    for at, place in columns.moved:
        named[at] = _date(first + place)
    ids, sorts, numbers, ofs, begins, works = columns.constant
    rows = zip(ids, days, sorts, numbers, ofs, begins, named, repeat(schedule), works, strict=False)
    found = list(map(_tuple_made, rows))
    if wanted is None or "minor" in wanted:
        _bless(found, first, shape, schedule)
    return iter(found)


def _bless(found: list[Observance], first: int, shape: Shape, schedule: Schedule) -> None:
    """Put the blessing of the sun into a year's list, behind all else of its day, in the year that has it."""
    until = first + shape.length - 1
    rd = until - (until - _SUN_BLESSED) % _SUN_CYCLE
    if rd >= first:
        insort_right(found, _sun(rd, schedule), key=lambda each: each.day)


def between(
    start: dt.date | HebrewDate, end: dt.date | HebrewDate, *, schedule: Schedule, kinds: Iterable[Kind] | None = None
) -> Iterator[Observance]:
    """The observances from one day to another, both included, in order.

    Raises `DateError` where the end is before the start, else as `on` does.

    >>> [each.id for each in between(dt.date(2024, 5, 13), dt.date(2024, 5, 14), schedule="israel", kinds=["modern"])]
    ['yom-hazikaron', 'yom-haatzmaut']
    """
    low, high = rd_of(start), rd_of(end)
    if high < low:
        raise DateError(f"the end, {end}, is before the start, {start}: exchange them")
    return _run(low, high, checked_schedule(schedule), checked_kinds(kinds))


def _run(low: int, high: int, schedule: Schedule, kinds: frozenset[str] | None) -> Iterator[Observance]:
    """The observances of an interval of R.D., a year's table at a time."""
    rd = low
    while rd <= high:
        number = from_rd(rd)[0]
        first, table, _ = _year(number, schedule)
        end = min(high, first + len(table) - 1)
        for each in range(rd, end + 1):
            for observance in _made(each, first, table, schedule):
                if kinds is None or observance.kind in kinds:
                    yield observance
        rd = end + 1


# --- from an id to its days ------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def ids() -> frozenset[str]:
    """Every id that `on` can give.

    >>> "erev-pesach" in ids(), "pesach" in ids(), "purim-katan" in ids()
    (True, True, True)
    """
    found = {"birkat-hachamah"}
    for known in (Shape(2, 384), Shape(1, 353), Shape(4, 354), Shape(6, 353), Shape(6, 383), Shape(1, 385)):
        for schedule in SCHEDULES:
            found.update(_index(known, schedule, era_of(LAST_YEAR)))
    return frozenset(found)


def known_id(name: str) -> bool:
    """Whether `days_of` knows the id: one of `ids`, such a one with a day's number, or the eve of one."""
    if name in ids():
        return True
    if name.startswith("erev-"):
        return known_id(name.removeprefix("erev-"))
    match = _NUMBERED.fullmatch(name)
    return match is not None and match[1] in ids()


def of_id(name: str, hebrew_year: int, schedule: Schedule) -> tuple[Observance, ...]:
    """(Id, Hebrew year, schedule) -> its observances in that year, in order; () where the year has none.

    Besides `ids`, an id may carry the number of a day ("pesach-7", "omer-33"), or be the eve of another: the day before
    its first day ("erev-lag-baomer"). The year is that of the day itself. Raises `ObservanceError` for an unknown id.

    >>> [str(each.day) for each in of_id("pesach-8", 5784, "diaspora")], of_id("pesach-8", 5784, "israel")
    (['2024-04-30'], ())
    """
    first, shape = shape_of(checked_year(hebrew_year))
    index = _index(shape, checked_schedule(schedule), era_of(hebrew_year))
    if name in index:
        return tuple(_observance(entry, first, schedule) for entry in index[name])
    if name == "birkat-hachamah":
        until = first + shape.length - 1
        rd = until - (until - _SUN_BLESSED) % _SUN_CYCLE
        return (_sun(rd, schedule),) if rd >= first else ()
    if not known_id(name):
        raise ObservanceError(f"no observance has the id {name!r}: hebdate.observances.find takes names too")
    if name in ids():
        return ()
    if name.startswith("erev-"):
        return _eve(name, hebrew_year, schedule)
    match = _NUMBERED.fullmatch(name)
    base, number = (match[1], int(match[2])) if match else (name, None)
    return tuple(_observance(entry, first, schedule) for entry in index.get(base, ()) if entry.number == number)


def _eve(name: str, hebrew_year: int, schedule: Schedule) -> tuple[Observance, ...]:
    """The day before the first day of an observance that has no eve in the tables."""
    base = name.removeprefix("erev-")
    days = of_id(base, hebrew_year, schedule)
    return tuple(
        Observance(name, civil(day.toordinal() - 1), "eve", None, base, "dawn", None, schedule, "allowed")
        for day in (each.day for each in days[:1])
    )


def days_of(name: str, hebrew_year: int, schedule: Schedule, *, nominal: bool = False) -> tuple[tuple[int, int], ...]:
    """(Id, Hebrew year, schedule) -> its stretches of days as (first, last) in R.D.; () where the year has none.

    ``nominal`` gives the day that named a moved fast instead of the day it is kept. Ids as for `of_id`.

    >>> days_of("pesach", 5784, "diaspora"), days_of("pesach-7", 5784, "israel")
    (((738999, 739006),), ((739005, 739005),))
    >>> days_of("tisha-bav", 5782, "israel"), days_of("tisha-bav", 5782, "israel", nominal=True)
    (((738374, 738374),), ((738373, 738373),))
    """
    stretches: list[tuple[int, int]] = []
    for each in of_id(name, hebrew_year, schedule):
        rd = (each.observed_for if nominal and each.observed_for else each.day).toordinal()
        if stretches and rd == stretches[-1][1] + 1:
            stretches[-1] = stretches[-1][0], rd
        else:
            stretches.append((rd, rd))
    return tuple(stretches)
