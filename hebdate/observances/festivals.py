"""The religious year: festivals, fasts, eves, named Shabbatot, new months and the omer, from the shape of the year.

Everything here follows from three things: the Hebrew date, the weekday, and the schedule. Where a fast would fall on
Shabbat it moves, and its entry keeps the place that gave it its name (`Entry.nominal`).
"""

from __future__ import annotations

from collections.abc import Iterator

from hebdate.observances.cycle import BESHALACH, cycle
from hebdate.observances.entry import MONTH_IDS, Entry
from hebdate.observances.shape import (
    ADAR,
    ADAR_I,
    AV,
    ELUL,
    FRIDAY,
    HESHVAN,
    IYYAR,
    KISLEV,
    MONDAY,
    NISAN,
    SHABBAT,
    SHEVAT,
    SIVAN,
    TAMUZ,
    TEVET,
    THURSDAY,
    TISHRI,
    TUESDAY,
    Schedule,
    Shape,
)

#: Weekday of the next Rosh Hashana -> days from the Shabbat in whose night the Ashkenazi Selichot begin.
_SELICHOT = {MONDAY: 9, TUESDAY: 10, THURSDAY: 5, SHABBAT: 7}

#: Days that have one date, never move and take no number: id, slot, day.
_PLAIN = (
    ("tu-bishvat", SHEVAT, 15),
    ("purim", ADAR, 14),
    ("shushan-purim", ADAR, 15),
    ("pesach-sheni", IYYAR, 14),
    ("lag-baomer", IYYAR, 18),
    ("tu-bav", AV, 15),
    ("rosh-hashana-labehemot", ELUL, 1),
)


def religious(shape: Shape, schedule: Schedule) -> Iterator[Entry]:
    """All entries of a kind of year, in no order.

    >>> [entry.id for entry in religious(Shape(1, 355), "israel") if entry.place == 21]
    ['shmini-atzeret', 'simchat-torah']
    """
    yield from _holy_days(shape, schedule)
    yield from _fasts(shape)
    yield from _plain(shape)
    yield from _months(shape)
    yield from _shabbatot(shape, schedule)


def _holy_days(shape: Shape, schedule: Schedule) -> Iterator[Entry]:
    """The days on which work is forbidden, the middle days between them, the eves before and the day after."""
    abroad = schedule == "diaspora"
    new_year, atonement, huts = shape.place(TISHRI, 1), shape.place(TISHRI, 10), shape.place(TISHRI, 15)
    pesach, shavuot = shape.place(NISAN, 15), shape.place(SIVAN, 6)
    for day in range(2):
        yield Entry(new_year + day, "rosh-hashana", "holy", day + 1, work="forbidden")
    yield Entry(atonement, "yom-kippur", "holy", work="forbidden")
    yield from _feast(shape, "sukkot", huts, 7, 1 + abroad, 0)
    yield Entry(huts + 6, "hoshana-rabba", "half", of="sukkot", work="limited")
    yield Entry(huts + 7, "shmini-atzeret", "holy", work="forbidden")
    yield Entry(huts + 7 + abroad, "simchat-torah", "holy", work="forbidden")
    yield from _feast(shape, "pesach", pesach, 7 + abroad, 1 + abroad, 1 + abroad)
    for day in range(1 + abroad):
        yield Entry(shavuot + day, "shavuot", "holy", day + 1, work="forbidden")
    lasts = (("sukkot", huts + 7 + abroad), ("pesach", pesach + 6 + abroad), ("shavuot", shavuot + abroad))
    for feast, last in lasts:
        yield Entry(last + 1, f"isru-chag-{feast}", "minor", of=feast)
    # 1 Tishri of the next year is one past this year's last place, so its eve is that place.
    eves = (("rosh-hashana", shape.length), ("yom-kippur", atonement), ("sukkot", huts), ("pesach", pesach))
    for feast, first in (*eves, ("shavuot", shavuot)):
        yield Entry(first - 1, f"erev-{feast}", "eve", of=feast, begins="dawn")


def _feast(shape: Shape, name: str, first: int, days: int, holy_first: int, holy_last: int) -> Iterator[Entry]:
    """A feast of many days: holy ones at its ends, the middle days (Chol HaMoed) between, and their Shabbat."""
    for day in range(days):
        place = first + day
        if day < holy_first or day >= days - holy_last:
            yield Entry(place, name, "holy", day + 1, work="forbidden")
            continue
        yield Entry(place, name, "half", day + 1, work="limited")
        yield Entry(place, f"chol-hamoed-{name}", "half", day - holy_first + 1, of=name, work="limited")
        if shape.weekday(place) == SHABBAT:
            yield Entry(place, f"shabbat-chol-hamoed-{name}", "shabbat", of=name, work="limited")


def _fasts(shape: Shape) -> Iterator[Entry]:
    """The fasts, each moved off Shabbat: back to Thursday before a feast, else to Sunday. 10 Tevet never needs to."""
    for name, slot, day, by in (
        ("tzom-gedaliah", TISHRI, 3, 1),
        ("asara-btevet", TEVET, 10, 0),
        ("taanit-esther", ADAR, 13, -2),
        ("taanit-bechorot", NISAN, 14, -2),
        ("17-tammuz", TAMUZ, 17, 1),
        ("tisha-bav", AV, 9, 1),
    ):
        named = shape.place(slot, day)
        moved = shape.weekday(named) == SHABBAT
        kept = named + by * moved
        nominal = named if moved else None
        if name == "tisha-bav":
            yield Entry(kept, name, "fast", nominal=nominal)  # the one of them that begins at sunset
            yield Entry(kept - 1, f"erev-{name}", "eve", of=name, begins="dawn")
        else:
            yield Entry(kept, name, "fast", begins="dawn", nominal=nominal)


def _plain(shape: Shape) -> Iterator[Entry]:
    """The lesser days, Chanukah, the omer, and the night of Selichot."""
    for name, slot, day in _PLAIN:
        yield Entry(shape.place(slot, day), name, "minor")
    if shape.leap:
        yield Entry(shape.place(ADAR_I, 14), "purim-katan", "minor")
        yield Entry(shape.place(ADAR_I, 15), "shushan-purim-katan", "minor")
    if shape.weekday(shape.place(ADAR, 15)) == SHABBAT:
        yield Entry(shape.place(ADAR, 16), "purim-meshulash", "minor")
    chanukah = shape.place(KISLEV, 25)
    yield Entry(chanukah - 1, "erev-chanukah", "eve", of="chanukah", begins="dawn")
    for day in range(8):
        yield Entry(chanukah + day, "chanukah", "minor", day + 1)
    yield Entry(shape.place(ADAR, 13), "erev-purim", "eve", of="purim", begins="dawn")
    for day in range(1, 50):
        yield Entry(shape.place(NISAN, 15) + day, "omer", "omer", day)
    yield Entry(shape.length - _SELICHOT[shape.next_first], "leil-selichot", "minor", begins="nightfall")


def _months(shape: Shape) -> Iterator[Entry]:
    """Rosh Chodesh with its eve, and the Shabbat on which it is announced; Tishri has none of them."""
    for slot in range(HESHVAN, ELUL + 1):
        if slot == ADAR_I and not shape.leap:
            continue
        month = MONTH_IDS[slot]
        first = shape.place(slot, 1)
        before = ADAR_I if slot == ADAR and shape.leap else SHEVAT if slot == ADAR else slot - 1
        two = shape.month_length(before) == 30
        if two:
            yield Entry(first - 1, f"rosh-chodesh-{month}", "month", 1, month)
            yield Entry(first, f"rosh-chodesh-{month}", "month", 2, month)
        else:
            yield Entry(first, f"rosh-chodesh-{month}", "month", of=month)
        eve = first - 1 - two
        yield Entry(eve, f"erev-rosh-chodesh-{month}", "eve", of=month, begins="dawn")
        yield Entry(shape.shabbat_by(shape.place(before, 29)), f"mevarchim-{month}", "shabbat", of=month)
        if slot not in (HESHVAN, TEVET, IYYAR):
            late = {FRIDAY: 1, SHABBAT: 2}.get(shape.weekday(eve), 0)
            yield Entry(eve - late, "yom-kippur-katan", "minor", of=month, begins="dawn", nominal=eve if late else None)


def _shabbatot(shape: Shape, schedule: Schedule) -> Iterator[Entry]:
    """The Shabbatot that have a name."""
    hachodesh = shape.shabbat_by(shape.place(NISAN, 1))
    chazon = shape.shabbat_by(shape.place(AV, 9))
    shirah = next(place for place, readings in cycle(shape, schedule) if BESHALACH in readings)
    for name, place in (
        ("shuva", shape.shabbat_by(shape.place(TISHRI, 9))),
        ("shirah", shirah),
        ("shekalim", shape.shabbat_by(shape.place(ADAR, 1))),
        ("zachor", shape.shabbat_by(shape.place(ADAR, 13))),
        ("parah", hachodesh - 7),
        ("hachodesh", hachodesh),
        ("hagadol", shape.shabbat_by(shape.place(NISAN, 14))),
        ("chazon", chazon),
        ("nachamu", chazon + 7),
    ):
        yield Entry(place, f"shabbat-{name}", "shabbat")
