"""A column of header strings -> a column of days.

Columns repeat, so each distinct text is read once; and they come from a few houses, so the lines of one shape are read
together: its expression over all of them, then the fields as arrays of numbers. What a shape does not answer goes to
`hebdate.parse`, one line at a time, and what that learns is tried on the lines that are left. The answers are those of
`hebdate.parse` (a test holds it on every printed line, and on a large mix).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from hebdate.answers import answer
from hebdate.arithmetic import from_rd, gregorian_to_rd, is_leap, month_length, to_rd
from hebdate.columns.arrays import to_hebrew
from hebdate.columns.numbering import MONTH_CODES
from hebdate.names.known.words import PLAIN_ADAR
from hebdate.reading.agreeing import NO_THOUSANDS, SHORT_YEAR
from hebdate.reading.reader import Near, familiar, parse
from hebdate.reading.shapes import FIELDS, VALUE, VALUE_BITS, Familiar, Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

#: What can be said of a line, in the order of the codes that are kept while a column is read. The last is for a null.
AGREEMENTS: Final = ("none", "underdetermined", "mismatch", "single", "agree", "evening", None)
_CODE: Final = {name: code for code, name in enumerate(AGREEMENTS)}
_NULL: Final = _CODE[None]
_AGREEMENTS: Final = np.array(AGREEMENTS, dtype=object)
#: Month codes by slot, None for 0; and back.
_MONTH_CODES: Final = np.array(MONTH_CODES, dtype=object)
_SLOTS: Final = {code: slot for slot, code in enumerate(MONTH_CODES) if code}

#: R.D. of 1970-01-01, where numpy counts from, and of the last day that a `datetime.date` can name.
_UNIX: Final = dt.date(1970, 1, 1).toordinal()
_LAST: Final = dt.date.max.toordinal()
#: What numpy keeps for NaT.
_NAT: Final = np.iinfo(np.int64).min

#: Lines that are weighed together: their fields fit a core's cache.
CHUNK: Final = 1 << 14


class Readings(NamedTuple):
    """What a column of texts says, row by row.

    ``first`` and ``last`` are ``datetime64[D]``, the civil day or the interval's two ends, NaT unless the text names
    it for certain; ``agreement`` is that of `hebdate.Reading`; ``diagnostics`` the codes of what is worth telling,
    with a space between, "" for none. Both are None for a null.

    ``hebrew_year``, ``hebrew_month_code`` and ``hebrew_day`` are the Hebrew date, of the first day of an interval: as
    it is written, computed where it is not and the day is certain, and otherwise those of its fields that are written;
    what is not known is 0, and None of the month. ``edtf`` is `hebdate.Reading.edtf`, None where there is none. The
    names are those of `hebdate.answers`, as the command line has them too.
    """

    first: NDArray[np.datetime64]
    last: NDArray[np.datetime64]
    agreement: NDArray[np.object_]
    diagnostics: NDArray[np.object_]
    hebrew_year: NDArray[np.int16]
    hebrew_month_code: NDArray[np.object_]
    hebrew_day: NDArray[np.int8]
    edtf: NDArray[np.object_]


def read(texts: Iterable[str | None], *, locales: str | Iterable[str] = (), near: Near = None) -> Readings:
    """Read each text as one header; ``locales`` and ``near`` as in `hebdate.parse`.

    A null (None, or the NaN that pandas has for it) gives a null. Raises TypeError for anything else that is no str.

    >>> answers = read(["Monday, May 16th | 15 Iyyar 5782", None, "Tuesday, May 16th | 15 Iyyar 5782"])
    >>> [str(day) for day in answers.first]
    ['2022-05-16', 'NaT', 'NaT']
    >>> list(answers.agreement), list(answers.diagnostics)
    (['agree', None, 'mismatch'], ['', None, 'weekday'])
    >>> answers.hebrew_year.tolist(), list(answers.hebrew_month_code), list(answers.edtf)
    ([5782, 0, 5782], ['M08', None, 'M08'], ['2022-05-16', None, '[2022-05-16,2022-05-17]'])
    """
    rows = texts if isinstance(texts, list) else list(texts)
    where: dict[str | None, int] = dict.fromkeys(rows)  # type: ignore[assignment]
    distinct = [text for text in where if isinstance(text, str)]
    for text in where:
        if not isinstance(text, str) and not _is_null(text):
            raise TypeError(f"a column of headers holds str or null, found {type(text).__name__} ({text!r:.40})")
    column = _Column(distinct, tuple([locales] if isinstance(locales, str) else locales), near)
    column.read()
    if len(distinct) == len(rows):
        return column.rows(slice(None))
    where.update(zip(distinct, range(len(distinct)), strict=True))
    for text in where:
        if not isinstance(text, str):
            where[text] = len(distinct)  # the row of the null, behind the others
    index = np.fromiter(map(where.__getitem__, rows), np.int64, len(rows))
    column.add_null()
    return column.rows(index)


def _is_null(value: object) -> bool:
    """None, NaN, NaT and pandas' NA: what is not equal to itself, or has no truth."""
    try:
        return value is None or bool(value != value)  # NaN alone is not equal to itself
    except TypeError:
        return True


class _Column:
    """Distinct texts, and what has been found of each."""

    def __init__(self, texts: Sequence[str], locales: tuple[str, ...], near: Near) -> None:
        self.texts = texts
        self.locales, self.near = locales, near
        self.familiar: Familiar = familiar(locales)
        self.first = np.full(len(texts), _NAT, dtype=np.int64)
        self.last = np.full(len(texts), _NAT, dtype=np.int64)
        self.codes = np.zeros(len(texts), dtype=np.int8)
        self.diagnostics = np.full(len(texts), "", dtype=object)
        self.hebrew = np.zeros((3, len(texts)), dtype=np.int64)  # year, slot, day
        self.edtf = np.full(len(texts), None, dtype=object)
        self.fits = np.zeros(len(texts), dtype=bool)  # the lines that a shape has answered

    def add_null(self) -> None:
        """One more row, which is null."""
        self.first, self.last = np.append(self.first, _NAT), np.append(self.last, _NAT)
        self.codes = np.append(self.codes, np.int8(_NULL))
        self.diagnostics = np.append(self.diagnostics, np.array([None], dtype=object))
        self.edtf = np.append(self.edtf, np.array([None], dtype=object))
        self.hebrew = np.append(self.hebrew, np.zeros((3, 1), dtype=np.int64), axis=1)

    def rows(self, index: Any) -> Readings:
        """The answers of some rows."""
        year, slot, day = self.hebrew[:, index]
        return Readings(
            self.first[index].view("M8[D]"),
            self.last[index].view("M8[D]"),
            _AGREEMENTS[self.codes[index]],
            self.diagnostics[index],
            year.astype(np.int16),
            _MONTH_CODES[slot],
            day.astype(np.int8),
            self.edtf[index],
        )

    def read(self) -> None:
        """Read every text."""
        self._read()
        fits = np.flatnonzero(self.fits)  # of one day each, and certain
        days, places = np.unique(self.first[fits].view("M8[D]"), return_inverse=True)
        dates = to_hebrew(days)
        for field, values in zip(self.hebrew, (dates.year, dates.slot, dates.day), strict=True):
            field[fits] = np.asarray(values)[places]
        self.edtf[fits] = np.datetime_as_string(days).astype(object)[places]

    def _read(self) -> None:
        rows = list(range(len(self.texts)))
        if not rows:
            return
        for row in rows[:2]:  # a shape is learned from the second of its kind
            self._judge(row)
        waiting = rows[2:]
        for shape in self.familiar.shapes_of(self.texts[0]):  # the house that most lines are of, if it is one house
            waiting = self._fit(shape, waiting)
        groups: dict[str, list[int]] = {}
        texts, skeleton = self.texts, self.familiar.skeleton
        for row in waiting:
            groups.setdefault(skeleton(texts[row]), []).append(row)
        for group in groups.values():
            self._read_group(group)

    def _read_group(self, rows: list[int]) -> None:
        """Lines that have the same between their words: each shape that is known, and then line by line.

        What is learned on the way is tried on the lines that are left, but not after each of them.
        """
        while rows:
            known = self.familiar.shapes_of(self.texts[rows[0]])
            for shape in known:
                rows = self._fit(shape, rows)
            learned = _learned(known)
            some = len(rows) // 128
            rest = iter(rows)
            for at, row in enumerate(rest):
                self._judge(row)
                if at >= some and _learned(self.familiar.shapes_of(self.texts[row])) != learned:
                    break
            rows = list(rest)

    def _judge(self, row: int) -> None:
        """What `hebdate.parse` says."""
        reading = parse(self.texts[row], strict=False, locales=self.locales, near=self.near)
        self.codes[row] = _CODE[reading.agreement]
        if reading.determined and reading.first is not None and reading.last is not None:
            for column, rd in (self.first, reading.first), (self.last, reading.last):
                if 1 <= rd <= _LAST:
                    column[row] = rd - _UNIX
        said = answer(reading)
        self.diagnostics[row], self.edtf[row] = said.diagnostics, said.edtf
        month = said.hebrew_month_code
        self.hebrew[:, row] = said.hebrew_year or 0, _SLOTS[month] if month else 0, said.hebrew_day or 0

    def _fit(self, shape: Shape, rows: list[int]) -> list[int]:
        """Answer those lines that a shape reads; the others."""
        left: list[int] = []
        code = _CODE[shape.agreement]
        fullmatch, texts = shape.expression.fullmatch, self.texts
        for start in range(0, len(rows), CHUNK):
            chunk = rows[start : start + CHUNK]
            matches = list(map(fullmatch, [texts[row] for row in chunk]))
            fit = [match.groups() for match in matches if match]
            if not fit:
                left += chunk
                continue
            taken = np.array(chunk)
            if len(fit) < len(chunk):
                matched = np.fromiter(map(bool, matches), bool, len(chunk))
                left += taken[~matched].tolist()
                taken = taken[matched]
            rd, variants = _weigh(shape, fit)
            proved = self._proved(shape, taken, rd, variants)
            self.first[taken[proved]] = self.last[taken[proved]] = rd[proved] - _UNIX
            self.codes[taken[proved]] = code
            self.fits[taken[proved]] = True
            left += taken[~proved & (variants >= 0)].tolist()
        return left

    def _proved(self, shape: Shape, rows: Ints, rd: Ints, variants: Ints) -> NDArray[np.bool_]:
        """Which lines name their day by words that were read together; of the others, one of each kind is read now.

        A line that is read here has -1 for its variants: it needs nothing more.
        """
        known = _among(variants, shape.together)
        new = np.flatnonzero((rd > 0) & ~known)
        if len(new):
            _, firsts = np.unique(variants[new], return_index=True)
            for at in new[firsts].tolist():
                self._judge(int(rows[at]))
                variants[at] = -1
            known = _among(variants, shape.together)
        return known & (rd > 0)


def _learned(shapes: tuple[Shape, ...]) -> tuple[int, int]:
    """How much is known of lines of some shapes."""
    return len(shapes), sum(len(shape.together) for shape in shapes)


def _among(variants: Ints, together: set[int]) -> NDArray[np.bool_]:
    listed = np.array(sorted(together), dtype=np.int64)
    if not len(listed):
        return np.zeros(len(variants), dtype=bool)
    places = np.minimum(np.searchsorted(listed, variants), len(listed) - 1)
    return np.asarray(listed[places] == variants, dtype=bool)


def _weigh(shape: Shape, words: list[tuple[str, ...]]) -> tuple[Ints, Ints]:
    """The fields of lines of one shape -> R.D., 0 where the reader must look, and their variants, as `Shape.weigh`."""
    count = len(words)
    fields = dict[tuple[str, str], "Ints"]()
    sure = np.ones(count, dtype=bool)
    variants = np.zeros(count, dtype=np.int64)
    for place, meanings, column in zip(shape.places, shape.meanings, zip(*words, strict=True), strict=True):
        found = np.fromiter(map(meanings.__getitem__, column), np.int64, count)
        sure &= found >= 0
        variants |= found
        fields[FIELDS[place]] = found & VALUE
    variants = np.where(sure, variants >> VALUE_BITS, 0)
    if shape.late:
        sure &= fields["g", "day"] > 12
    whole = ("h", "year") in fields
    rd, fits = _from_hebrew(fields, sure) if whole else _from_civil(fields, sure)
    weekday = fields.get(("", "weekday"))
    if weekday is not None:
        fits &= (rd - 1) % 7 == weekday
    return np.where(fits, rd, 0), variants


def _from_hebrew(fields: dict[tuple[str, str], Ints], sure: NDArray[np.bool_]) -> tuple[Ints, NDArray[np.bool_]]:
    """R.D. by the Hebrew half, and where it fits with what the civil half says."""
    year, month, day = fields["h", "year"], fields["h", "month"], fields["h", "day"]
    year = np.where(year > NO_THOUSANDS, year - NO_THOUSANDS, year)
    year, month, day = (np.where(sure, field, 1) for field in (year, month, day))
    leap = is_leap(year) == 1
    plain = month == PLAIN_ADAR
    fits = sure & ~(plain & leap) & ~(((month == 6) | (month == 7)) & ~leap)
    slot = np.where(plain, 7, month)
    fits &= (day >= 1) & (day <= month_length(year, slot))
    rd = to_rd(year, slot, day)
    fits &= (rd >= 1) & (rd <= _LAST)
    if ("g", "month") in fields:
        civil_year, civil_month, civil_day = _civil(rd)
        fits &= (civil_month == fields["g", "month"]) & (civil_day == fields["g", "day"])
        written = fields.get(("g", "year"))
        if written is not None:
            short = (civil_year >= 1700) & (civil_year <= 2099) & (civil_year % 100 == written - SHORT_YEAR)
            fits &= np.where(written >= SHORT_YEAR, short, civil_year == written)
    return rd, fits


def _from_civil(fields: dict[tuple[str, str], Ints], sure: NDArray[np.bool_]) -> tuple[Ints, NDArray[np.bool_]]:
    """R.D. by the civil half, and where it fits with what the Hebrew half says."""
    if ("g", "year") not in fields:
        return np.zeros(len(sure), dtype=np.int64), np.zeros(len(sure), dtype=bool)
    year, month, day = fields["g", "year"], fields["g", "month"], fields["g", "day"]
    fits = sure & (year >= 1) & (year <= 9999) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    year, month, day = (np.where(fits, field, 1) for field in (year, month, day))
    rd = gregorian_to_rd(year, month, day)
    fits &= _civil(rd)[2] == day  # 31 April is 1 May
    if ("h", "month") in fields:
        hebrew_year, slot, nth = from_rd(rd)
        fits &= (slot == fields["h", "month"]) & (nth == fields["h", "day"])
        fits &= ((slot != 6) & (slot != 7)) | (is_leap(hebrew_year) == 1)
    return rd, fits


def _civil(rd: Ints) -> tuple[Ints, Ints, Ints]:
    """R.D. 1 to that of 9999-12-31 -> Gregorian year, month, day; anything else gives nonsense and no error."""
    days = (rd - _UNIX).view("M8[D]")
    months = days.astype("M8[M]")
    number = months.view(np.int64) + 1970 * 12
    return number // 12, number % 12 + 1, (days - months.astype("M8[D]")).view(np.int64) + 1


__all__ = ["AGREEMENTS", "CHUNK", "Readings", "read"]
