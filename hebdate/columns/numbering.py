"""The ways in which a column says a month: by slot, counted from Nisan, or by code."""

from __future__ import annotations

from typing import Final, Literal, get_args

from hebdate.date import Month
from hebdate.errors import MonthError

#: How integers number the months: CLDR's slots (Tishri 1 ... Elul 13), or counted from Nisan = 1.
Numbering = Literal["slot", "biblical"]
NUMBERINGS: Final[tuple[str, ...]] = get_args(Numbering)

#: Slot -> the month's code; None for 0, which is no month.
#:
#: >>> MONTH_CODES[1], MONTH_CODES[6], MONTH_CODES[13]
#: ('M01', 'M05L', 'M12')
MONTH_CODES: Final[tuple[str | None, ...]] = (None, *(month.code for month in Month))

#: The month's code -> its slot.
SLOTS: Final[dict[str, int]] = {month.code: month.slot for month in Month}


def checked(numbering: str | None, integers: bool) -> Numbering:
    """What the caller said of a column of months -> how its numbers count; codes are read into slots.

    Raises `MonthError` where integers come without a word on how they count, or codes with one.

    >>> checked("biblical", True), checked(None, False)
    ('biblical', 'slot')
    """
    if not integers:
        if numbering is not None:
            raise MonthError(f"months={numbering!r} is for integers, found month codes (text): leave it out")
        return "slot"
    if numbering not in NUMBERINGS:
        found = "nothing" if numbering is None else repr(numbering)
        raise MonthError(
            f"integer months need months=..., found {found}: 'slot' if Tishri is 1 and Adar 7, "
            "'biblical' if Nisan is 1 (convertdate, hebcal, pyluach); or give month codes such as 'M05L'"
        )
    return "biblical" if numbering == "biblical" else "slot"
