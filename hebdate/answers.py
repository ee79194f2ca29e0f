"""A reading as a row of named columns: what the command line adds to a file and `hebdate.columns` to a frame.

In this order, each behind a prefix (``read_date``) where they stand beside other columns:

* ``date``, ``last_date``: the civil day, or the two ends of an interval; null unless the text names it for certain;
* ``agreement``: agree, evening, single, mismatch, underdetermined or none;
* ``hebrew_year``, ``hebrew_month_code`` (M01 Tishri ... M05L Adar I, M06 Adar ... M12 Elul), ``hebrew_day``: the Hebrew
  date, of the first day of an interval; where the text names no day for certain, those of its fields that are known;
* ``weekday``: the weekday that is written, in English;
* ``inferred``: the fields that nobody wrote, with a space between;
* ``diagnostics``: the codes of what is worth telling, with a space between;
* ``messages``: the same as sentences, with a semicolon between;
* ``candidates``: the days or intervals that it could be, ISO 8601, with a space between;
* ``edtf``: all of it as EDTF says it (`hebdate.edtf`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hebdate.arithmetic import from_rd
from hebdate.date import Month
from hebdate.edtf import edtf_of
from hebdate.reading import WEEKDAYS, iso

if TYPE_CHECKING:
    from hebdate.reading import Reading

#: Code by slot; a list is several times faster than `Month(slot)`.
_CODES: Final = [None, *(month.code for month in Month)]


class Answer(NamedTuple):
    """The columns of one reading; days are ISO 8601, and None stands for a null."""

    date: str | None
    last_date: str | None
    agreement: str | None
    hebrew_year: int | None
    hebrew_month_code: str | None
    hebrew_day: int | None
    weekday: str | None
    inferred: str | None
    diagnostics: str | None
    messages: str | None
    candidates: str | None
    edtf: str | None


#: The answer to no text at all.
NULL: Final = Answer(*[None] * len(Answer._fields))


def answer(reading: Reading) -> Answer:
    """A reading -> its row.

    >>> import hebdate
    >>> answer(hebdate.parse("15 Adar 5782", strict=False))[2:6]
    ('underdetermined', 5782, None, 15)
    >>> answer(hebdate.parse("May 16, 2022 | 16 Iyyar 5782"))[:6]
    ('2022-05-16', '2022-05-16', 'evening', 5782, 'M08', 16)
    """
    first, last, agreement = reading.first, reading.last, reading.agreement
    date = last_date = None
    if first is not None and last is not None and reading.determined:
        ends = iso(first, first), iso(last, last)
        date, last_date = ends
    year, code, day = _hebrew(reading)
    noted = reading.diagnostics
    return Answer(
        date,
        last_date,
        agreement,
        year,
        code,
        day,
        None if reading.weekday is None else WEEKDAYS[reading.weekday],
        " ".join(reading.inferred),
        " ".join([each.code for each in noted]) if noted else "",
        "; ".join([each.message for each in noted]) if noted else "",
        " ".join([iso(*each) for each in reading.candidates]) if reading.candidates else "",
        edtf_of(reading),
    )


def _hebrew(reading: Reading) -> tuple[int | None, str | None, int | None]:
    """Year, month code and day: as written, else computed where the day is certain."""
    fields = reading.hebrew_fields
    if fields is not None and fields.month is not None and fields.year and fields.day:
        return fields.year, fields.month.code, fields.day
    if reading.determined and reading.first is not None:
        year, slot, day = from_rd(reading.first + (reading.agreement == "evening"))
        return year, _CODES[slot], day
    if fields is None:
        return None, None, None
    return fields.year, fields.month and fields.month.code, fields.day


__all__ = ["NULL", "Answer", "answer"]
