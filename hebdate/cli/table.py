"""``hebdate table``: a table of days in both calendars, one row a day, which a warehouse joins with.

The columns, in this order; TAG is a language of ``--locale``, in lower case and with underscores:

* ``key``: the civil date as an integer, 20220516; ``rd``: the day number of `datetime.date.toordinal`;
* ``gregorian``, ``gregorian_year``, ``gregorian_month``, ``gregorian_day``: the civil date, proleptic Gregorian;
* ``iso_weekday``: Monday 1 ... Sunday 7;
* ``hebrew_year``, ``hebrew_month_code`` (M01 Tishri ... M05L Adar I, M06 Adar ... M12 Elul), ``hebrew_day``: the Hebrew
  date of the civil day's daylight; it began the evening before;
* ``hebrew_month_slot``: the month counted from Tishri 1, where Adar I is 6, and Adar and Adar II are 7;
  ``hebrew_month_biblical``: counted from Nisan 1, where Adar and Adar I are 12, and Adar II is 13;
* ``hebrew_month_length``, 29 or 30; ``hebrew_leap_year``, whether the year has thirteen months;
* ``hebrew_letters``: the Hebrew date in Hebrew letters;
* ``weekday_TAG``, ``gregorian_month_TAG``, ``hebrew_month_TAG`` for each language;
* with ``--schedule``, ``parasha_TAG``, the reading of the day's week, and ``holiday_TAG``, its observances without the
  omer, for each language that has names of them;
* ``header_STYLE_TAG`` for each width in each language, ``header_STYLE`` for each house style, and ``header_like_1`` and
  so on for the examples.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from hebdate.arithmetic import from_rd, is_leap, month_length, to_rd
from hebdate.cli.convert import Writing, subject
from hebdate.cli.out import OK, Look, UsageError, complain, encoded, flush, names_no_day, safe, shown
from hebdate.date import HebrewDate, Month
from hebdate.errors import LayoutError, RangeError

if TYPE_CHECKING:
    from hebdate.observances.shape import Schedule

Format: TypeAlias = Literal["csv", "jsonl", "parquet"]
Kind: TypeAlias = Literal["integer", "text", "date", "flag"]

#: The format that the end of a file's name says.
FORMATS: Final[dict[str, Format]] = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}

#: Days written at once.
BATCH: Final = 8192

#: R.D. of the first day of the Hebrew year 10000, for which there is no numeral.
_NO_NUMERAL: Final = to_rd(10000, 1, 1)

_CODES: Final = {month.slot: month.code for month in Month}
#: (Slot, leap year) -> the month counted from Nisan; 5782 is a leap year, and 5783 a common one.
_BIBLICAL: Final = {
    (month.slot, leap): HebrewDate.of(5782 if leap else 5783, month, 1, overflow="constrain").to_biblical()[1]
    for month in Month
    for leap in (False, True)
}


class Days(NamedTuple):
    """Some days in a row: R.D., civil date, Hebrew (year, slot, day) and whether that year is leap."""

    rds: Sequence[int]
    civil: list[dt.date]
    hebrew: list[tuple[int, int, int]]
    leap: list[bool]


class Column(NamedTuple):
    """A column of the table: its name, what its values are, and how they are had for some days."""

    name: str
    kind: Kind
    values: Callable[[Days], list[Any]]


class Dimension(NamedTuple):
    """The table's columns beyond the numbers: languages, styles of headers, and examples to write them like."""

    locales: tuple[str, ...] = ("en", "he")
    styles: tuple[str, ...] = ()
    likes: tuple[str, ...] = ()
    schedule: str | None = None

    def columns(self) -> list[Column]:
        """All columns, in order. Raises `LocaleError` for what is not known, `UsageError` for a poor example.

        >>> [column.name for column in Dimension(("en",), ("knesset",)).columns()][-4:]
        ['weekday_en', 'gregorian_month_en', 'hebrew_month_en', 'header_knesset']
        """
        found = [*_NUMBERS, _letters(), *(name for tag in self.locales for name in _names(tag))]
        found += [*self._observed(), *self._headers()]
        names = [column.name for column in found]
        if twice := [name for name in names if names.count(name) > 1]:
            raise UsageError(f"the column {twice[0]!r} would be there twice: give each language and style once")
        return found

    def _observed(self) -> Iterator[Column]:
        """What each day is, where a schedule is given. Raises `UsageError` for another."""
        from hebdate.cli.days import checked

        schedule = checked(self.schedule)
        if schedule is None:
            return
        from hebdate.names.observances import LANGUAGES

        for tag in self.locales:
            language = tag.replace("_", "-").partition("-")[0].lower()
            if language in LANGUAGES:
                yield from _observances(tag, language, schedule)

    def _headers(self) -> Iterator[Column]:
        for style in self.styles or (() if self.likes else ("full",)):
            if Writing(style=style).is_cldr():
                for tag in self.locales:
                    yield _header(f"{style}_{_suffix(tag)}", Writing(style=style, locale=tag))
            else:
                yield _header(style.replace("-", "_"), Writing(style=style))
        for number, example in enumerate(self.likes, 1):
            yield _header(f"like_{number}", Writing(like=example))


def run_table(
    first: str, last: str, dimension: Dimension | None = None, out: str | None = None, format_: str | None = None
) -> int:
    """Write the table of the days from ``first`` to ``last``, both included. The exit code."""
    start, end = day_of(first, "FROM").start, day_of(last, "TO")[-1]
    if end < start:
        ends = f"{dt.date.fromordinal(start)} to {dt.date.fromordinal(end)}"
        raise UsageError(f"FROM is after TO: {ends}. Give the earlier day first")
    chosen = _format(format_, out)
    columns = (dimension or Dimension()).columns()
    if end >= _NO_NUMERAL:
        since = dt.date.fromordinal(max(start, _NO_NUMERAL))
        complain(f"Hebrew numerals end with the year 9999: from {since} on, cells that need them are empty")
    if out is None:
        if chosen == "parquet":
            raise UsageError("Parquet is written to a file: give its name with --out")
        _write(sys.stdout.buffer, chosen, columns, start, end)
    else:
        from hebdate.cli.atomic import replacing

        with replacing(Path(out)) as stream:
            _write(stream, chosen, columns, start, end)
    return OK


def day_of(text: str, name: str) -> range:
    """The text of FROM or TO -> the R.D. days that it names: a day, a month or a year. Raises `UsageError`.

    >>> len(day_of("Iyyar 5782", "TO")), day_of("15 Iyyar 5782", "FROM")
    (29, range(738291, 738292))
    >>> day_of("5782", "FROM")
    Traceback (most recent call last):
    hebdate.cli.out.UsageError: FROM is the number 5782, a year of either calendar: write 5782-01-01 or 1 Tishri 5782
    """
    number = text.strip()
    if number.isdecimal():
        civil, hebrew = ("01-01", "1 Tishri") if name == "FROM" else ("12-31", "29 Elul")
        hint = f"write {number}-{civil} or {hebrew} {number}"
        raise UsageError(f"{name} is the number {number}, a year of either calendar: {hint}")
    reading = subject(text, None, False if number.casefold() == "today" else None)
    if not reading.determined or reading.first is None or reading.last is None:
        from hebdate.cli.show import describe

        raise UsageError(f"{name}: {names_no_day(reading)}\n{describe(reading, Look())}")
    return range(reading.first, reading.last + 1)


def _format(format_: str | None, out: str | None) -> Format:
    if format_ is None:
        suffix = Path(out or "").suffix.lower()
        if suffix and suffix not in FORMATS:
            known = ", ".join(sorted(FORMATS))
            raise UsageError(f"--out ends with {shown(safe(suffix))}, expected {known}; --format says what to write")
        return FORMATS.get(suffix, "csv")
    for known in FORMATS.values():
        if format_ == known:
            return known
    raise UsageError(f"--format is csv, jsonl or parquet, found {shown(safe(repr(format_)))}")


# --- columns ---------------------------------------------------------------------------------------------------------

_NUMBERS: Final = (
    Column("key", "integer", lambda days: [day.year * 10_000 + day.month * 100 + day.day for day in days.civil]),
    Column("rd", "integer", lambda days: list(days.rds)),
    Column("gregorian", "date", lambda days: days.civil),
    Column("gregorian_year", "integer", lambda days: [day.year for day in days.civil]),
    Column("gregorian_month", "integer", lambda days: [day.month for day in days.civil]),
    Column("gregorian_day", "integer", lambda days: [day.day for day in days.civil]),
    Column("iso_weekday", "integer", lambda days: [day.isoweekday() for day in days.civil]),
    Column("hebrew_year", "integer", lambda days: [year for year, _, _ in days.hebrew]),
    Column("hebrew_month_code", "text", lambda days: [_CODES[slot] for _, slot, _ in days.hebrew]),
    Column("hebrew_day", "integer", lambda days: [day for _, _, day in days.hebrew]),
    Column("hebrew_month_slot", "integer", lambda days: [slot for _, slot, _ in days.hebrew]),
    Column(
        "hebrew_month_biblical",
        "integer",
        lambda days: [_BIBLICAL[slot, leap] for (_, slot, _), leap in zip(days.hebrew, days.leap, strict=True)],
    ),
    Column("hebrew_month_length", "integer", lambda days: [month_length(year, slot) for year, slot, _ in days.hebrew]),
    Column("hebrew_leap_year", "flag", lambda days: days.leap),
)


def _suffix(tag: str) -> str:
    return tag.replace("-", "_").lower()


def _letters() -> Column:
    layout = Writing(style="long", locale="he").layout(calendar="hebrew")
    return Column("hebrew_letters", "text", lambda days: _rendered(days, layout))


def _header(name: str, writing: Writing) -> Column:
    writing.check()
    layout = writing.layout()
    return Column(f"header_{name}", "text", lambda days: _rendered(days, layout))


def _rendered(days: Days, layout: Any) -> list[str | None]:
    """Each day in a layout; None where the Hebrew year has no numeral."""
    from hebdate.writing.writer import render

    found: list[str | None] = []
    try:
        for day in days.civil:
            found.append(render(day, like=layout))  # noqa: PERF401 - those before an error are kept
    except LayoutError:
        if days.rds[len(found)] < _NO_NUMERAL:
            raise
        found += [None] * (len(days.rds) - len(found))  # nor has any later year a numeral
    return found


def _names(tag: str) -> tuple[Column, ...]:
    """The names of a language, as they stand alone."""
    from hebdate.names import gregorian_months, hebrew_months, month_index, weekdays

    week, civil, hebrew = (names(tag, context="stand-alone") for names in (weekdays, gregorian_months, hebrew_months))
    slots = {(slot, leap): hebrew[month_index(slot, leap)] for slot in range(1, 14) for leap in (False, True)}
    suffix = _suffix(tag)
    return (
        Column(f"weekday_{suffix}", "text", lambda days: [week[day.weekday()] for day in days.civil]),
        Column(f"gregorian_month_{suffix}", "text", lambda days: [civil[day.month - 1] for day in days.civil]),
        Column(
            f"hebrew_month_{suffix}",
            "text",
            lambda days: [slots[slot, leap] for (_, slot, _), leap in zip(days.hebrew, days.leap, strict=True)],
        ),
    )


def _observances(tag: str, names: str, schedule: Schedule) -> tuple[Column, ...]:
    """The reading and the observances in a language; nothing for a plain day."""
    from hebdate.observances import KINDS, on, parasha

    kinds = [kind for kind in KINDS if kind != "omer"]

    def holiday(day: dt.date) -> str | None:
        return ", ".join(each.name(names) for each in on(day, schedule=schedule, kinds=kinds)) or None

    def reading(day: dt.date) -> str | None:
        try:
            return parasha.of(day, schedule).name(names)
        except RangeError:  # the last week of 9999, whose Shabbat has no date
            return None

    suffix = _suffix(tag)
    return (
        Column(f"parasha_{suffix}", "text", lambda days: [reading(day) for day in days.civil]),
        Column(f"holiday_{suffix}", "text", lambda days: [holiday(day) for day in days.civil]),
    )


# --- rows ------------------------------------------------------------------------------------------------------------


def batches(first: int, last: int) -> Iterator[Days]:
    """The days from R.D. ``first`` to ``last``, some at a time."""
    for start in range(first, last + 1, BATCH):
        rds = range(start, min(start + BATCH, last + 1))
        hebrew = [from_rd(rd) for rd in rds]
        yield Days(rds, [dt.date.fromordinal(rd) for rd in rds], hebrew, [bool(is_leap(year)) for year, _, _ in hebrew])


def _write(stream: IO[bytes], format_: Format, columns: list[Column], first: int, last: int) -> None:
    if format_ == "parquet":
        from hebdate.cli.parquet import write_table

        write_table(
            stream,
            [(column.name, column.kind) for column in columns],
            ([column.values(days) for column in columns] for days in batches(first, last)),
        )
        return
    names = [column.name for column in columns]
    if format_ == "csv":
        stream.write((",".join(names) + "\n").encode())
    for days in batches(first, last):
        rows = zip(*(_as_text(column, column.values(days), format_) for column in columns), strict=True)
        if format_ == "csv":
            text = io.StringIO()
            csv.writer(text, lineterminator="\n").writerows(rows)
            stream.write(text.getvalue().encode())
        else:
            stream.write(b"".join([encoded(dict(zip(names, row, strict=True))) for row in rows]))
    flush()


def _as_text(column: Column, values: list[Any], format_: Format) -> list[Any]:
    """A column's values as CSV or JSON has them."""
    if column.kind == "date":
        return [value.isoformat() for value in values]
    if column.kind == "flag" and format_ == "csv":
        return ["true" if value else "false" for value in values]
    return values
