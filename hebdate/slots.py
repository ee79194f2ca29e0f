"""The months in every way of counting and calling them: one table for all who name or number a month.

*Slot* is CLDR's number of a Hebrew month, 1 (Tishri) to 13 (Elul); 6 is Adar I, and 7 is Adar or Adar II. *Place* is
where a month stands in the fourteen names that CLDR has, from 0, Adar and Adar II apart. *Biblical* counts from
Nisan = 1, as convertdate, hebcal and pyluach do. *Code* is the month code of ECMAScript's Temporal.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Slot(NamedTuple):
    """A Hebrew month as one of the fourteen: its key, what English calls it, and its numbers."""

    key: str
    english: str
    slot: int
    biblical: int
    code: str


#: By place.
FOURTEEN: Final = (
    Slot("tishri", "Tishri", 1, 7, "M01"),
    Slot("heshvan", "Heshvan", 2, 8, "M02"),
    Slot("kislev", "Kislev", 3, 9, "M03"),
    Slot("tevet", "Tevet", 4, 10, "M04"),
    Slot("shevat", "Shevat", 5, 11, "M05"),
    Slot("adar-i", "Adar I", 6, 12, "M05L"),
    Slot("adar", "Adar", 7, 12, "M06"),
    Slot("adar-ii", "Adar II", 7, 13, "M06"),
    Slot("nisan", "Nisan", 8, 1, "M07"),
    Slot("iyyar", "Iyyar", 9, 2, "M08"),
    Slot("sivan", "Sivan", 10, 3, "M09"),
    Slot("tamuz", "Tamuz", 11, 4, "M10"),
    Slot("av", "Av", 12, 5, "M11"),
    Slot("elul", "Elul", 13, 6, "M12"),
)

#: Place -> the month's slot, its number from Nisan, its key, its English name.
SLOTS: Final = tuple(month.slot for month in FOURTEEN)
BIBLICAL: Final = tuple(month.biblical for month in FOURTEEN)
KEYS: Final = tuple(month.key for month in FOURTEEN)
ENGLISH: Final = tuple(month.english for month in FOURTEEN)

#: Slot -> the place, in a common year and in a leap year: ``PLACES[leap][slot]``. In a common year no month has slot 6;
#: it has the place of Adar I all the same, for its name can be asked for. Slot 0 is no month.
PLACES: Final = (
    (0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13),
    (0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13),
)

#: Slot -> the month's code; "" for 0, which is no month.
CODES: Final = ("", *dict.fromkeys(month.code for month in FOURTEEN))

#: The civil months from January, by their number less one: their English names, and the same as keys.
CIVIL_ENGLISH: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
CIVIL_KEYS: Final = tuple(name.lower() for name in CIVIL_ENGLISH)
