"""`Month`: the thirteen months of the Hebrew calendar, and what a person may call one of them."""

from __future__ import annotations

import enum
from typing import Any, Final, final

from hebdate.arithmetic import is_leap
from hebdate.errors import MonthError, MonthNotInYearError, quoted
from hebdate.slots import CODES

__all__ = ["Month", "label", "month_named"]


@final
class Month(enum.Enum):
    """A month of the Hebrew calendar, in the order of the year, which begins with Tishri; value = CLDR's slot, 1-13.

    ``ADAR`` is the month of Purim in every year: the only Adar of a common year and the second (alias ``ADAR_II``) of a
    leap year. ``ADAR_I`` is in leap years only. `Month(slot)` raises `MonthError` for a number that is no slot.

    Others expect the code: Pydantic writes and takes it, but msgspec and orjson would write the slot, so give them
    ``month.code``.

    >>> Month.ADAR_II is Month.ADAR, Month.ADAR.slot, Month.ADAR_I < Month.ADAR
    (True, 7, True)
    """

    TISHRI = 1
    HESHVAN = 2
    KISLEV = 3
    TEVET = 4
    SHEVAT = 5
    ADAR_I = 6
    ADAR = 7
    ADAR_II = 7  # noqa: PIE796 - an alias on purpose: in a leap year this is what ADAR is called
    NISAN = 8
    IYYAR = 9
    SIVAN = 10
    TAMUZ = 11
    AV = 12
    ELUL = 13

    @classmethod
    def _missing_(cls, value: object) -> Month:
        raise MonthError(f"no month has the slot {quoted(value)}: slots run from 1 (Tishri) to 13 (Elul)")

    @property
    def slot(self) -> int:
        """The slot, 1-13: Tishri 1, Adar I 6, Adar 7, Elul 13.

        >>> Month.IYYAR.slot
        9
        """
        return self._value_

    @property
    def code(self) -> str:
        """The month code of ECMAScript's Temporal, the same in common and leap years. Inverse of `from_code`.

        >>> Month.SHEVAT.code, Month.ADAR_I.code, Month.ADAR.code, Month.NISAN.code
        ('M05', 'M05L', 'M06', 'M07')
        """
        return CODES[self._value_]

    @classmethod
    def from_code(cls, code: str) -> Month:
        """Month code, "M01" (Tishri) to "M12" (Elul) or "M05L" (Adar I) -> the month. Inverse of `code`.

        Raises `MonthError` for any other text.

        >>> Month.from_code("M05L")
        <Month.ADAR_I: 6>
        """
        for month in cls:
            if month.code == code:
                return month
        raise MonthError(
            f"no Hebrew month has the code {quoted(code)}: codes are M01 (Tishri) to M12 (Elul), and M05L (Adar I)"
        )

    @classmethod
    def of_year(cls, year: int) -> tuple[Month, ...]:
        """The months of a Hebrew year in their order: twelve, or thirteen with Adar I.

        >>> len(Month.of_year(5782)), Month.ADAR_I in Month.of_year(5783)
        (13, False)
        """
        return tuple(cls) if is_leap(year) else tuple(month for month in cls if month is not cls.ADAR_I)

    def __lt__(self, other: object) -> bool:
        return self._value_ < other._value_ if isinstance(other, Month) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self._value_ <= other._value_ if isinstance(other, Month) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self._value_ > other._value_ if isinstance(other, Month) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self._value_ >= other._value_ if isinstance(other, Month) else NotImplemented

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # Pydantic would take and write the slot, where others expect the code.
        from hebdate.schemas import as_text

        return as_text(cls, cls.from_code, lambda month: str(month.code))


def label(month: Month, leap: bool) -> str:
    """The month's name in plain English, as `str(HebrewDate)` and messages write it: "Iyyar", "Adar II".

    >>> label(Month.IYYAR, True), label(Month.ADAR, True), label(Month.ADAR, False)
    ('Iyyar', 'Adar II', 'Adar')
    """
    return "Adar II" if leap and month is Month.ADAR else month.name.title().replace("_I", " I")


#: The member's name, without what people put between the words -> the month: "adarii", "tamuz".
_BY_NAME: Final = {name.replace("_", "").lower(): month for name, month in Month.__members__.items()}
_BY_CODE: Final = {month.code: month for month in Month}

_HINT = "write a member, such as Month.IYYAR, its name 'iyyar' or its code 'M08'"


def month_named(text: str, year: int) -> Month:
    """A member's name ("iyyar", "Adar I", "adar-ii") or a month code ("M08", "M05L") -> the month, in that year.

    Case, spaces, "-" and "_" do not count. Other spellings are for `hebdate.parse`. Raises `MonthError` for another
    text, and for "Adar" in a leap year, which has two; `MonthNotInYearError` for "Adar II" in a common year.

    >>> month_named("Adar I", 5782), month_named("M06", 5782)
    (<Month.ADAR_I: 6>, <Month.ADAR: 7>)
    >>> month_named("adar", 5782)
    Traceback (most recent call last):
    hebdate.errors.MonthError: 5782 is a leap year and has two Adars: write 'adar-i' or 'adar-ii'
    """
    plain = text.strip()
    code = plain.upper()
    if code in _BY_CODE:
        return _BY_CODE[code]
    name = plain[:40].lower().replace(" ", "").replace("-", "").replace("_", "")
    if name == "adar" and is_leap(year):
        raise MonthError(f"{year} is a leap year and has two Adars: write 'adar-i' or 'adar-ii'")
    if name == "adarii" and not is_leap(year):
        raise MonthNotInYearError(f"{year} is a common year and has one Adar: write 'adar'")
    if name in _BY_NAME:
        return _BY_NAME[name]
    raise MonthError(f"no month is called {quoted(text)}{_near(name)}")


def _near(name: str) -> str:
    """What may have been meant, or how a month is written."""
    import difflib

    names = [month.name.lower().replace("_", "-") for month in Month]
    near = difflib.get_close_matches(name, names, n=2)
    return f": did you mean {' or '.join(map(repr, near))}?" if near else f": {_HINT}"
