"""Arrays of days to arrays of Hebrew dates, and back: one gather from a table, chunk by chunk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn, get_args, overload

import numpy as np

from hebdate.arithmetic import is_leap
from hebdate.columns import monthtable, numbering
from hebdate.columns.days import CHUNK, NULL, UNIX, Days, as_series, days_of, missing
from hebdate.columns.daytable import CIVIL, FIELD, DayTable
from hebdate.columns.numbering import MONTH_CODES, SLOTS, Numbering
from hebdate.date import MAX_YEAR, HebrewDate, Month
from hebdate.errors import DateError, HebdateError, RangeError, quoted

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: What to do with a row that has no answer: refuse the column, or give a null.
Policy = Literal["error", "null"]


class HebrewColumns(NamedTuple):
    """Hebrew dates as three arrays: year 1-13760, the month's slot 1-13 (`hebdate.Month.slot`: Nisan is 8), day 1-30.

    A null is 0 in all three. `to_gregorian` takes it whole; for months as others count them there are `codes` and
    `biblical`.
    """

    year: NDArray[np.int16]
    slot: NDArray[np.int8]
    day: NDArray[np.int8]

    @property
    def known(self) -> NDArray[np.bool_]:
        """True where there is a date, False for a null."""
        known: NDArray[np.bool_] = self.year != 0
        return known

    def leap(self) -> NDArray[np.bool_]:
        """True where the year has thirteen months; False for a null.

        >>> import datetime as dt
        >>> to_hebrew([dt.date(2022, 5, 16), None]).leap().tolist()
        [True, False]
        """
        leap: NDArray[np.bool_] = is_leap(np.maximum(self.year, 1).astype(np.int32)) & self.known
        return leap

    def biblical(self) -> NDArray[np.int8]:
        """The months counted from Nisan = 1, as convertdate, hebcal and pyluach do; 0 for a null.

        >>> import datetime as dt
        >>> to_hebrew([dt.date(2022, 5, 16), dt.date(2022, 3, 17), None]).biblical().tolist()
        [2, 13, 0]
        """
        table = np.array([0, 7, 8, 9, 10, 11, 12, 12, 1, 2, 3, 4, 5, 6], np.int8)
        months: NDArray[np.int8] = table[self.slot] + (self.leap() & (self.slot == 7)).astype(np.int8)
        return months

    def codes(self) -> NDArray[np.str_]:
        """The months' codes, ``M01`` (Tishri) to ``M12`` (Elul) and ``M05L`` (Adar I); "" for a null.

        >>> import datetime as dt
        >>> to_hebrew([dt.date(2022, 5, 16), dt.date(2022, 2, 14), None]).codes().tolist()
        ['M08', 'M05L', '']
        """
        codes: NDArray[np.str_] = np.array([code or "" for code in MONTH_CODES])[self.slot]
        return codes


def to_hebrew(days: Any, *, out_of_range: Policy = "error") -> HebrewColumns:
    """Days -> their Hebrew dates, as three arrays in the same order. Inverse of `to_gregorian`.

    ``days`` is an array of datetime64 (any unit) or of R.D. integers (as `datetime.date.toordinal` numbers days), a
    list of dates, or a series of pandas, Polars or PyArrow. A timestamp counts by its date, in its own zone if it has
    one; whether the sun had set it does not say. NaT, None and masked rows give a null: 0 in all three arrays.

    Dates run from 0001-01-01 to 9999-12-31, R.D. from -1373427 to 3652355 (Hebrew years 1-13760). For a day beyond,
    "error" raises `RangeError`, with its row, and "null" gives a null. Raises `DateError` for what is no day.

    Takes the room of the arrays, of a table of the days from the first to the last (15 MB at most, kept for the next
    column) and of one chunk.

    >>> dates = to_hebrew(np.array(["2022-05-16", "NaT"], dtype="datetime64[s]"))
    >>> dates.year.tolist(), dates.slot.tolist(), dates.day.tolist()
    ([5782, 0], [9, 0], [15, 0])
    """
    check_policy("out_of_range", out_of_range)
    return gathered(days_of(days), out_of_range)


def gathered(days: Days, out_of_range: Policy) -> HebrewColumns:
    """Days as integers -> their Hebrew dates. Raises `RangeError`."""
    rows = len(days.values)
    found = HebrewColumns(np.empty(rows, np.int16), np.empty(rows, np.int8), np.empty(rows, np.int8))
    # Measured on four million days in no order: three tables with a gather each take 1.4 times as long as one gather
    # of entries that are taken apart inside the cache, and a first pass for the least and the greatest day would add
    # 0.4. So the table is used as it is, and the column is surveyed only when some year comes out as 0.
    index, packed = np.empty(min(rows, CHUNK), np.intp), np.empty(min(rows, CHUNK), np.int32)
    table, surveyed = days.era.table, False
    for row, chunk in days.chunks():
        size = len(chunk)
        here = slice(row, row + size)
        part = HebrewColumns(found.year[here], found.slot[here], found.day[here])
        _look_up(chunk, days.origin, table, index[:size], packed[:size], part)
        if not surveyed and not part.year.min():
            table, surveyed = _survey(days, row, out_of_range), True
            _look_up(chunk, days.origin, table, index[:size], packed[:size], part)
    return found


def _look_up(
    chunk: NDArray[Any],
    origin: int,
    table: DayTable,
    index: NDArray[np.intp],
    packed: NDArray[np.int32],
    found: HebrewColumns,
) -> None:
    """The dates of some days, by way of two arrays of their size.

    An index outside the table finds one of its ends, where 0 stands, and so does a sum that wraps around.
    """
    np.add(chunk, origin - table.origin, out=index, dtype=np.intp)
    table.entries.take(index, out=packed, mode="clip")
    for column in (found.day, found.slot, found.year):
        np.copyto(column, packed, casting="unsafe")  # keeps the lowest byte, or two
        np.right_shift(packed, FIELD, out=packed)


def _survey(days: Days, start: int, out_of_range: Policy) -> DayTable:
    """A table that has all the days of the column from the row ``start`` on. Raises `RangeError`."""
    low, high = days.era.first - days.origin, days.era.last - days.origin
    first, last = high, low
    for row, chunk in days.chunks(start):
        inside = (chunk >= low) & (chunk <= high)
        if out_of_range == "error" and not inside.all():
            wrong = ~inside & (chunk != days.null)
            if wrong.any():
                place = int(wrong.argmax())
                _refuse(row + place, int(chunk[place]) + days.origin, days)
        first = int(chunk.min(where=inside, initial=first))
        last = int(chunk.max(where=inside, initial=last))
    if first > last:
        return days.era.table
    return days.era.reaching(first + days.origin, last + days.origin)


def _refuse(row: int, rd: int, days: Days) -> NoReturn:
    why = "dates of columns run from 0001-01-01 to 9999-12-31" if days.era is CIVIL else "the Hebrew years 1 to 13760"
    raise RangeError(
        "ordinal",
        rd,
        days.era.first,
        days.era.last,
        f'row {row}, counted from 0; {why}; out_of_range="null" makes it null',
    )


@overload
def to_gregorian(year: HebrewColumns, /, *, invalid: Policy = "error") -> NDArray[np.datetime64]: ...
@overload
def to_gregorian(
    year: Any, month: Any, day: Any, *, months: Numbering | None = None, invalid: Policy = "error"
) -> NDArray[np.datetime64]: ...
def to_gregorian(
    year: Any, month: Any = None, day: Any = None, *, months: Numbering | None = None, invalid: Policy = "error"
) -> NDArray[np.datetime64]:
    """Hebrew dates -> civil days, ``datetime64[D]``, in the same order. Inverse of `to_hebrew`, whose answer it takes.

    Else it takes three arrays, lists or series of one length. ``month`` is text, codes such as ``M05L``, or integers,
    and then ``months`` must say how they count: "slot" or "biblical" (see `hebdate.columns`). A null in any of the
    three, or 0 in all of them, gives NaT.

    A date that does not exist (30 Adar 5783, Adar I in a common year) or is outside 0001-01-01 to 9999-12-31 is
    refused with `DateError`, which names its row, what was found and what is allowed; ``invalid="null"`` makes it NaT.
    Raises `MonthError` for integer months without ``months``.

    >>> import datetime as dt
    >>> to_gregorian(to_hebrew([dt.date(2022, 5, 16)])).tolist()
    [datetime.date(2022, 5, 16)]
    >>> to_gregorian([5782, 5782], [2, 13], [15, 14], months="biblical").tolist()
    [datetime.date(2022, 5, 16), datetime.date(2022, 3, 17)]
    >>> to_gregorian([5783], ["M06"], [30])
    Traceback (most recent call last):
    hebdate.errors.DateError: row 0, counted from 0: day 30 is out of range 1..29: Adar 5783 has 29 days
    """
    check_policy("invalid", invalid)
    if isinstance(year, HebrewColumns):
        if not (month is None and day is None and months in {None, "slot"}):
            raise DateError("the dates are given whole, as to_hebrew made them: leave out month, day and months")
        year, month, day = year
        months = "slot"
    fields, counted = checked_fields(year, month, day, months)
    year, number, day = fields
    nothing = (year == 0) & (number == 0) & (day == 0)
    return found_days(np.where(nothing, NULL, year), number, day, counted, invalid)


def checked_fields(
    year: Any, month: Any, day: Any, months: str | None
) -> tuple[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]], Numbering]:
    """Three columns and how the months count -> 64-bit integers, `NULL` for a null. Raises `DateError`."""
    numbers, counted = month_numbers(month, months)
    fields = (_whole("year", year), numbers, _whole("day", day))
    if len({len(field) for field in fields}) > 1:
        raise DateError("year, month and day have different lengths: {}, {} and {}".format(*map(len, fields)))
    return fields, counted


def found_days(
    year: NDArray[np.int64], number: NDArray[np.int64], day: NDArray[np.int64], counted: Numbering, invalid: Policy
) -> NDArray[np.datetime64]:
    """Fields as 64-bit integers, `NULL` for a null -> civil days. Raises `DateError`."""
    table = monthtable.months(counted)
    found = np.full(len(year), NULL, np.int64)
    for row in range(0, len(year), CHUNK):
        rows = slice(row, row + CHUNK)
        years, numbers, days = year[rows], number[rows], day[rows]
        known = (years >= 1) & (years <= MAX_YEAR) & (numbers >= 1) & (numbers <= 13)
        entry = table[np.where(known, monthtable.ROW * years + numbers, 0)]
        first, length = monthtable.unpacked(entry)
        rd = first + np.where(known, days, 1) - 1
        known &= (days >= 1) & (days <= length) & (rd >= CIVIL.first) & (rd <= CIVIL.last)
        if invalid == "error" and not known.all():
            null = (years == NULL) | (numbers == NULL) | (days == NULL)
            wrong = ~known & ~null
            if wrong.any():
                place = int(wrong.argmax())
                refuse_date(row + place, int(years[place]), int(numbers[place]), int(days[place]), counted)
        found[rows] = np.where(known, rd - UNIX, NULL)
    return found.view("M8[D]")


def refuse_date(row: int | None, year: int, number: int, day: int, counted: Numbering) -> NoReturn:
    """Say what is wrong with a date in the words of `HebrewDate`. Raises `DateError`, always."""
    where = "" if row is None else f"row {row}, counted from 0: "
    try:
        date = HebrewDate.from_biblical(year, number, day) if counted == "biblical" else _of_slot(year, number, day)
        date.to_date()
    except DateError as error:
        raise DateError(f"{where}{error}") from error
    raise DateError(f"{where}{year}, month {number}, day {day} is no date")  # pragma: no cover - the tables agree


def _of_slot(year: int, slot: int, day: int) -> HebrewDate:
    return HebrewDate(year, Month(slot), day)


def month_numbers(column: Any, months: str | None) -> tuple[NDArray[np.int64], Numbering]:
    """A column of months and what the caller says of it -> its numbers and how they count. Raises `MonthError`."""
    values = _values(column)
    if isinstance(values, list):
        text = any(isinstance(value, str) for value in values) or (months is None and all(map(missing, values)))
    else:
        text = values.dtype.kind == "U"
    if not text:
        return _whole("month", values), numbering.checked(months, integers=True)
    counted = numbering.checked(months, integers=False)
    rows: list[Any] = values if isinstance(values, list) else values.tolist()
    slots: dict[Any, int] = {**SLOTS, None: NULL, "": 0}  # "" is the null of `HebrewColumns.codes`
    try:
        return np.fromiter(map(slots.__getitem__, rows), np.int64, len(rows)), counted
    except (KeyError, TypeError):
        return np.fromiter((_slot(value, row, slots) for row, value in enumerate(rows)), np.int64, len(rows)), counted


def _slot(value: Any, row: int, slots: dict[Any, int]) -> int:
    if missing(value):
        return NULL
    if isinstance(value, str) and value in slots:
        return slots[value]
    try:
        return Month.from_code(value).slot
    except DateError as error:
        raise type(error)(f"row {row}, counted from 0: {error}") from None


def _values(column: Any) -> Any:
    """A column as an array or a list."""
    if isinstance(column, np.ma.MaskedArray):
        return np.where(np.ma.getmaskarray(column), NULL, column.data.astype(np.int64))
    if isinstance(column, np.ndarray):
        return column.tolist() if column.dtype.kind == "O" else column
    if isinstance(column, list | tuple | range):
        return list(column)
    series = as_series(column)
    if series.dtype.is_integer():
        from hebdate.columns.engines import narwhals

        nw = narwhals()
        return series.cast(nw.Int64).fill_null(NULL).to_numpy()
    return series.to_list()


def _whole(field: str, column: Any) -> NDArray[np.int64]:
    """A column of integers, `NULL` where it has a null. Raises `DateError`."""
    values = _values(column)
    if isinstance(values, list):
        kept = [NULL if missing(value) else value for value in values]
        wrong = next((value for value in kept if isinstance(value, bool) or not hasattr(value, "__index__")), None)
        if wrong is not None:
            raise DateError(f"{field} must be whole numbers, found {quoted(wrong)} ({type(wrong).__name__})")
        return np.array(kept, np.int64)
    if values.dtype.kind not in "iu":
        raise DateError(f"{field} must be whole numbers, found an array of {values.dtype}")
    numbers: NDArray[np.int64] = values.astype(np.int64, copy=False)
    return numbers


def check_policy(option: str, value: str) -> None:
    """Raises `HebdateError` for anything but "error" and "null"."""
    if value not in get_args(Policy):
        raise HebdateError(f"{option} is 'error' or 'null', found {quoted(value)}")
