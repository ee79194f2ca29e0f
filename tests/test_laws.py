"""The laws of reading: headers made from real days by a small writer of its own, and what must hold of every reading.

The writer (`write`) shares nothing with the package but the proved arithmetic: its names are typed here, as the press
of each language prints them, and its Hebrew numerals are made below. `tools/fuzz.py` uses the same writer.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import hebdate
from hebdate.arithmetic import from_rd, is_leap
from hebdate.calendars import julian_to_rd

T = TypeVar("T")
Pick = Callable[[Sequence[T]], T]

# --- the names, as typed from print ----------------------------------------------------------------------------------

#: language -> twelve Gregorian months.
CIVIL = {
    "en": "January February March April May June July August September October November December",
    "en-short": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "he": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "yi": "יאַנואַר פֿעברואַר מערץ אַפּריל מאי יוני יולי אויגוסט סעפּטעמבער אָקטאָבער נאָוועמבער דעצעמבער",
}

#: language -> seven weekdays from Monday.
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "en-short": "Mon. Tue. Wed. Thu. Fri. Sat. Sun.",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "hu": "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "he": "יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת יום_ראשון",
    "yi": "מאָנטיק דינסטיק מיטוואָך דאָנערשטיק פרייטיק שבת זונטיק",
}

#: language -> the Hebrew months in the order Tishri ... Shevat, Adar I, Adar, Adar II, Nisan ... Elul.
HEBREW = {
    "en": "Tishrei Cheshvan Kislev Tevet Shevat Adar_I Adar Adar_II Nisan Iyyar Sivan Tammuz Av Elul",
    "en-ashkenazi": (
        "Tishrei Marcheshvan Kislev Teves Shevat Adar_Rishon Adar Adar_Sheni Nissan Iyar Sivan Tamuz Av Elul"
    ),
    "fr": "Tichri Hechvan Kislev Tevet Chevat Adar_I Adar Adar_II Nissan Iyar Sivan Tamouz Av Eloul",
    "es": "Tishrei Jeshván Kislev Tevet Shevat Adar_I Adar Adar_II Nisán Iyar Siván Tamuz Av Elul",
    "pt": "Tishrei Cheshvan Kislev Tevet Shevat Adar_I Adar Adar_II Nissan Iyar Sivan Tamuz Av Elul",
    "it": "Tishrì Cheshvan Kislev Tevet Shevat Adar_I Adar Adar_II Nissan Iyar Sivan Tamuz Av Elul",
    "de": "Tischri Cheschwan Kislew Tewet Schwat Adar_I Adar Adar_II Nissan Ijar Siwan Tammus Aw Elul",
    "nl": "Tisjri Chesjwan Kislew Tewet Sjewat Adar_I Adar Adar_II Nisan Ijar Siwan Tammoez Aw Eloel",
    "ru": "тишрея хешвана кислева тевета швата адара_I адара адара_II нисана ияра сивана таммуза ава элула",
    "hu": "Tisri Hesván Kiszlév Tévét Svát Ádár_I Ádár Ádár_II Niszán Ijár Sziván Tamuz Áv Elul",
    "he": "תשרי חשוון כסלו טבת שבט אדר_א׳ אדר אדר_ב׳ ניסן אייר סיוון תמוז אב אלול",
    "yi": "תשרי חשון כסלו טבת שבט אדר_א׳ אדר אדר_ב׳ ניסן אייר סיון תמוז אב אלול",
}
_SLOT_NAMES = (1, 2, 3, 4, 5, 6, None, 7, 8, 9, 10, 11, 12, 13)

#: A joint between the halves; none that is also a sign inside dates.
JOINTS = (" | ", " · ", " – ", " / ", ", ", " ", "\n", " • ", " — ", "\t", "; ", "|")

LETTERS_JOINED = {
    1: "א", 2: "ב", 3: "ג", 4: "ד", 5: "ה", 6: "ו", 7: "ז", 8: "ח", 9: "ט", 10: "י", 20: "כ", 30: "ל", 40: "מ", 50: "נ",
    60: "ס", 70: "ע", 80: "פ", 90: "צ", 100: "ק", 200: "ר", 300: "ש", 400: "ת",
}  # fmt: skip


def letters(number: int, marks: tuple[str, str] = ("׳", "״")) -> str:
    """A Hebrew numeral below 1000 with its marks: 15 -> ט״ו."""
    found = ""
    left = number
    for value in sorted(LETTERS_JOINED, reverse=True):
        while left >= value:
            if left in (15, 16):
                found += "ט" + LETTERS_JOINED[left - 9]
                left = 0
                break
            found += LETTERS_JOINED[value]
            left -= value
    return found + marks[0] if len(found) == 1 else found[:-1] + marks[1] + found[-1]


def _words(table: dict[str, str], language: str) -> list[str]:
    return [word.replace("_", " ") for word in table[language].split()]


# --- what is written -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Piece:
    """One field of a half: what it names, the values it can have, and how it is written.

    With ``mod``, as in a year of two digits, a value that is the same in its last digits is as good.
    """

    name: str  # weekday, day, month, year
    values: frozenset[int]
    text: str
    mod: int = 0

    def fits(self, value: int) -> bool:
        """Whether the field can mean the value."""
        return value in self.values or bool(self.mod and value % self.mod in {one % self.mod for one in self.values})


@dataclass(frozen=True)
class Half:
    """One calendar's part of a header."""

    calendar: str  # g or h
    pieces: tuple[Piece, ...]
    order: str  # "dmy" or "mdy"
    comma: str = ""  # between the day and the year

    def text(self, without: Sequence[str] = ()) -> str:
        """The half as printed, perhaps with fields left out."""
        parts = {piece.name: piece.text for piece in self.pieces if piece.name not in without}
        names = ["day", "month"] if self.order == "dmy" else ["month", "day"]
        body = " ".join(parts[name] for name in names if name in parts)
        if "year" in parts:
            body += (self.comma if body else "") + (" " if body else "") + parts["year"]
        if "weekday" in parts:
            body = parts["weekday"] + (", " if body else "") + body
        return body

    def without(self, *names: str) -> Half:
        """The half with fields left out."""
        return replace(self, pieces=tuple(piece for piece in self.pieces if piece.name not in names))


@dataclass(frozen=True, repr=False)
class Written:
    """A header: its halves in order, and what joins them."""

    halves: tuple[Half, ...]
    joint: str
    rd: int

    @property
    def text(self) -> str:
        """The header as printed."""
        return self.joint.join(text for half in self.halves if (text := half.text()))

    def __repr__(self) -> str:
        return f"{self.text!r} of {dt.date.fromordinal(self.rd)}"


def civil_half(rd: int, pick: Pick[Any], *, year: bool = True) -> Half:
    """The Gregorian half of a day, in a language and form that `pick` chooses."""
    day = dt.date.fromordinal(rd)
    language = pick(sorted(CIVIL))
    month = _words(CIVIL, language)[day.month - 1]
    number = str(day.day)
    comma = ""
    order = "dmy"
    if language.startswith("en"):
        order = pick(("mdy", "dmy"))
        if pick((False, True)):
            number += "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        comma = "," if order == "mdy" else ""
    elif language == "fr" and day.day == 1:
        number = "1er"
    elif language in ("de", "hu") and pick((True, False)):
        number += "."
    elif language in ("es", "pt") and pick((True, False)):
        month = "de " + month
    elif language == "he" and pick((True, False)):
        month = "ב" + month
    pieces = [Piece("day", frozenset((day.day,)), number), Piece("month", frozenset((day.month,)), month)]
    if pick((True, False)):
        pieces.append(Piece("weekday", frozenset((day.weekday(),)), _words(WEEKDAYS, language)[day.weekday()]))
    if year:
        form = pick(("long", "long", "long", "'22"))
        if form == "long" or not day.year >= 1600:
            pieces.append(Piece("year", frozenset((day.year,)), str(day.year)))
        else:
            pieces.append(Piece("year", frozenset((day.year,)), f"{pick(chr(39) + '’')}{day.year % 100:02}", 100))
    return Half("g", tuple(pieces), order, comma)


def hebrew_half(rd: int, pick: Pick[Any], *, year: bool = True) -> Half:
    """The Hebrew half of a day, in a language, script and form that `pick` chooses."""
    number, slot, day = from_rd(rd)
    language = pick(sorted(HEBREW))
    names = _words(HEBREW, language)
    slots = frozenset((slot,))
    if slot in (6, 7) and (not is_leap(number) or pick((True, False))):
        name, slots = names[6], frozenset((6, 7))
    else:
        name = names[_SLOT_NAMES.index(slot)]
    comma = ""
    order = "dmy"
    pieces = []
    if language in ("he", "yi") and pick((True, True, False)):
        marks = pick((("׳", "״"), ("'", '"'), ("’", "”"), ("׳", "׳׳"), ("'", "''")))
        day_text = letters(day, marks)
        name = name.replace("׳", marks[0])
        if language == "he" and pick((True, False)):
            name = "ב" + name
        if 5001 <= number <= 5999 and number % 1000 >= 400:
            form = pick(("none", "geresh", "he", "digits"))
            short = letters(number % 1000, marks)
            if form == "digits":
                year_piece = Piece("year", frozenset((number,)), str(number))
            elif form == "none":
                year_piece = Piece("year", frozenset((number,)), short, 1000)
            else:
                year_piece = Piece("year", frozenset((number,)), "ה" + (marks[0] if form == "geresh" else "") + short)
        else:
            year_piece = Piece("year", frozenset((number,)), str(number))
    else:
        day_text = str(day)
        if language.startswith("en"):
            order = pick(("dmy", "mdy"))
            comma = "," if order == "mdy" else ""
            if pick((True, False, False)):
                day_text += "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        year_piece = Piece("year", frozenset((number,)), str(number))
    pieces = [Piece("day", frozenset((day,)), day_text), Piece("month", slots, name)]
    if year:
        pieces.append(year_piece)
    return Half("h", tuple(pieces), order, comma)


def write(rd: int, pick: Pick[Any]) -> Written:
    """A bilingual header of that day, both halves whole, in an order that `pick` chooses."""
    halves = (civil_half(rd, pick), hebrew_half(rd, pick))
    if pick((True, False)):
        halves = halves[::-1]
    return Written(halves, pick(JOINTS), rd)


def spoil(header: Written, pick: Pick[Any]) -> Written:
    """The header with one field replaced by that of another day."""
    at = pick((0, 1))
    other = header.rd + pick((-400, -365, -354, -31, -30, -29, -7, -2, -1, 1, 2, 7, 28, 29, 30, 31, 354, 365, 400))
    half = header.halves[at]
    wrong = (civil_half if half.calendar == "g" else hebrew_half)(other, pick)
    swapped = {piece.name: piece for piece in wrong.pieces}
    name = pick([piece.name for piece in half.pieces])
    if name not in swapped:
        return header
    pieces = tuple(swapped[name] if piece.name == name else piece for piece in half.pieces)
    halves = list(header.halves)
    halves[at] = replace(half, pieces=pieces)
    return replace(header, halves=tuple(halves))


# --- what is claimed -------------------------------------------------------------------------------------------------


def broken(header: Written, reading: hebdate.Reading) -> str:
    """What the claimed day does not satisfy of what is written; empty where it satisfies all, or nothing is claimed."""
    if not reading.determined:
        return ""
    rd = reading.first
    assert rd is not None
    if reading.last != rd:
        return "an interval where one day is written" if _whole(header) else ""
    evening = reading.agreement == "evening"
    year, slot, day = from_rd(rd + evening)
    civil = dt.date.fromordinal(rd)
    fields = {
        "g": {"year": civil.year, "month": civil.month, "day": civil.day, "weekday": civil.weekday()},
        "h": {"year": year, "month": slot, "day": day},
    }
    julian = any(diagnostic.code == "julian" for diagnostic in reading.diagnostics)
    for half in header.halves:
        for piece in half.pieces:
            if julian and half.calendar == "g":
                continue  # the caution says which calendar it is in
            value = fields[half.calendar][piece.name]
            if not piece.fits(value):
                return f"{piece.text!r} is written, but the {piece.name} of {civil} is {value}"
    if julian:
        return "" if _julian(header, rd) else f"not {civil} in the Julian calendar either"
    return ""


def _whole(header: Written) -> bool:
    return any({"day", "month"} <= {piece.name for piece in half.pieces} for half in header.halves)


def _julian(header: Written, rd: int) -> bool:
    """Whether the civil half is that day in the Julian calendar: thirteen days are more than it was ever away."""
    found = {piece.name: piece for half in header.halves if half.calendar == "g" for piece in half.pieces}
    dates = [dt.date.fromordinal(rd - apart) for apart in range(-3, 14)]
    return any(
        julian_to_rd(date.year, date.month, date.day) == rd
        and all(piece.fits(getattr(date, name)) for name, piece in found.items() if name != "weekday")
        for date in dates
    )


# --- strategies ------------------------------------------------------------------------------------------------------

#: Days whose year may be written with two digits: the four centuries that the reader considers.
DAYS = st.integers(dt.date(1700, 1, 1).toordinal(), dt.date(2099, 12, 31).toordinal())


@st.composite
def headers(draw: st.DrawFn, days: st.SearchStrategy[int] = DAYS) -> Written:
    """A bilingual header of a real day."""
    return write(draw(days), lambda choices: draw(st.sampled_from(list(choices))))


@st.composite
def spoiled(draw: st.DrawFn) -> Written:
    """A header in which one or two fields belong to other days."""
    pick: Pick[Any] = lambda choices: draw(st.sampled_from(list(choices)))  # noqa: E731
    header = write(draw(DAYS), pick)
    for _ in range(pick((1, 1, 2))):
        header = spoil(header, pick)
    return header


def parse(text: str) -> hebdate.Reading:
    return hebdate.parse(text, strict=False)


LAW = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


# --- the laws --------------------------------------------------------------------------------------------------------


@LAW
@given(headers())
def test_a_true_header_is_read(header: Written) -> None:
    reading = parse(header.text)
    assert reading.agreement == "agree", (header.text, reading.explain())
    assert (reading.first, reading.last) == (header.rd, header.rd), header.text
    assert reading.to_dict()["hebrew"] == hebdate.HebrewFields(*_hebrew(header.rd)).to_dict()


def _hebrew(rd: int) -> tuple[int, hebdate.Month, int]:
    year, slot, day = from_rd(rd)
    return year, hebdate.Month(slot), day


@LAW
@given(spoiled())
def test_what_is_claimed_satisfies_every_field_written(header: Written) -> None:
    reading = parse(header.text)
    assert not broken(header, reading), (header.text, reading.agreement, broken(header, reading))


@LAW
@given(spoiled(), st.sampled_from(("day", "month", "year", "weekday")), st.sampled_from((0, 1)))
def test_what_is_claimed_satisfies_every_field_also_of_a_poorer_header(header: Written, name: str, at: int) -> None:
    halves = list(header.halves)
    halves[at] = halves[at].without(name)
    header = replace(header, halves=tuple(halves))
    assume(not _bare_number(header))
    reading = parse(header.text)
    assert not broken(header, reading), (header.text, reading.agreement, broken(header, reading))


def _dated(header: Written) -> bool:
    return any(piece.name == "year" for half in header.halves for piece in half.pieces)


def _bare_number(header: Written) -> bool:
    """Whether a number stands without its month: what it is then cannot be known from it."""
    return any("month" not in {p.name for p in half.pieces} for half in header.halves)


@LAW
@given(headers(), st.data())
def test_removing_a_field_never_invents_one(header: Written, data: st.DataObject) -> None:
    """And so adding a true field never changes the day: both are the same pair of headers, seen from each side."""
    left_out = data.draw(
        st.sets(st.tuples(st.sampled_from((0, 1)), st.sampled_from(("day", "month", "year", "weekday"))), min_size=1)
    )
    poorer = replace(
        header,
        halves=tuple(
            half.without(*(name for at, name in left_out if at == place)) for place, half in enumerate(header.halves)
        ),
    )
    assume(not _bare_number(poorer) and _whole(poorer))
    # Without any year the reader looks at two centuries only, and says so.
    assume(_dated(poorer) or 1900 <= dt.date.fromordinal(header.rd).year <= 2100)
    # "May '22" without its day, or a Hebrew date alone in a year of two digits, is a legitimate other reading.
    reading = parse(poorer.text)
    if reading.determined and reading.first == reading.last:
        assert reading.first == header.rd, (poorer.text, header.text)
    elif reading.agreement == "underdetermined":
        listed = [first <= header.rd <= last for first, last in reading.candidates]
        in_window = 1900 <= dt.date.fromordinal(header.rd).year <= 2100
        assert not listed or any(listed) or not in_window, (poorer.text, header.text, reading.candidates)
    else:
        assert reading.agreement != "mismatch", (poorer.text, reading.explain())


@LAW
@given(headers(), st.booleans())
def test_one_half_alone_is_the_same_day(header: Written, civil: bool) -> None:
    half = next(half for half in header.halves if (half.calendar == "g") == civil)
    reading = parse(half.text())
    if reading.determined:
        assert (reading.first, reading.agreement) == (header.rd, "single"), half.text()
    else:
        assert reading.agreement == "underdetermined", (half.text(), reading.explain())
        assert (header.rd, header.rd) in reading.candidates, (half.text(), reading.candidates)


@LAW
@given(st.one_of(headers(), spoiled()), st.sampled_from(JOINTS))
def test_the_order_of_the_halves_does_not_matter(header: Written, joint: str) -> None:
    one = replace(header, joint=" | ")
    other = replace(one, halves=one.halves[::-1])
    first, second = parse(one.text), parse(other.text)
    assert (first.agreement, first.first, first.last) == (second.agreement, second.first, second.last), one.text
    assert set(first.candidates) == set(second.candidates), one.text


@LAW
@given(headers())
def test_an_evening_is_one_day_ahead(header: Written) -> None:
    """The Hebrew half of the next day, beside a civil half with its whole date."""
    picks = iter(range(10_000))
    tomorrow = hebrew_half(header.rd + 1, lambda choices: choices[next(picks) % len(choices)])
    halves = tuple(tomorrow if half.calendar == "h" else half for half in header.halves)
    evening = replace(header, halves=halves, joint=" | ")
    reading = parse(evening.text)
    assert (reading.agreement, reading.first, reading.last) == ("evening", header.rd, header.rd), evening.text
    assert reading.hebrew == hebdate.HebrewDate.fromordinal(header.rd + 1)
    swapped = parse(replace(evening, halves=halves[::-1]).text)
    assert (swapped.agreement, swapped.first) == ("evening", header.rd)


# --- writing systems -------------------------------------------------------------------------------------------------

NIQQUD = [chr(code) for code in (*range(0x05B0, 0x05BD), 0x05C1, 0x05C2)]
DIRECTION = list("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u061c")
QUOTES = {"׳": "'’‘`´′׳", "״": '"”“„″״', "'": "'’‘´′׳", '"': '"”“„″״', "’": "'’′׳", "”": '"”“„″״'}


def same(one: hebdate.Reading, other: hebdate.Reading) -> bool:
    return (one.agreement, one.first, one.last, one.inferred) == (
        other.agreement,
        other.first,
        other.last,
        other.inferred,
    )


@LAW
@given(headers(), st.sampled_from(("NFC", "NFD")))
def test_normal_forms_do_not_matter(header: Written, form: Any) -> None:
    assert same(parse(header.text), parse(unicodedata.normalize(form, header.text))), header.text


@LAW
@given(headers(), st.data())
def test_niqqud_does_not_matter(header: Written, data: st.DataObject) -> None:
    pointed = "".join(
        char + data.draw(st.sampled_from(["", *NIQQUD])) if "א" <= char <= "ת" else char for char in header.text
    )
    assert same(parse(header.text), parse(pointed)), pointed


@LAW
@given(headers(), st.data())
def test_direction_marks_do_not_matter(header: Written, data: st.DataObject) -> None:
    """Marks at the edges of words, where typesetting programs and web pages put them."""
    marks = st.sampled_from(["", "", *DIRECTION])
    marked = data.draw(marks) + "".join(
        data.draw(marks) + char + data.draw(marks) if char in " \t\n|·•,;" else char for char in header.text
    )
    marked += data.draw(marks)
    assert same(parse(header.text), parse(marked)), ascii(marked)


@LAW
@given(headers(), st.data())
def test_the_kind_of_quote_mark_does_not_matter(header: Written, data: st.DataObject) -> None:
    text = header.text
    other = "".join(
        data.draw(st.sampled_from(QUOTES[char]))
        if char in QUOTES and at and "א" <= text[at - 1] <= "ת" and "׳׳" not in text and "''" not in text
        else char
        for at, char in enumerate(text)
    )
    assert same(parse(text), parse(other)), other


@pytest.mark.parametrize("language", sorted(HEBREW))
def test_every_month_that_the_writer_writes_is_read(language: str) -> None:
    """A table of the names above, so that a failing law is not a missing name."""
    for name, slot in zip(_words(HEBREW, language), _SLOT_NAMES, strict=True):
        year = 5784 if slot in (6, 7) else 5783
        got = parse(f"3 {name} {year}").to_dict()["hebrew"]
        assert isinstance(got, dict)
        assert got["month_code"] == hebdate.Month(slot or 7).code, name


@pytest.mark.parametrize("language", sorted(CIVIL))
def test_every_civil_month_and_weekday_that_the_writer_writes_is_read(language: str) -> None:
    for number, name in enumerate(_words(CIVIL, language), 1):
        date = dt.date(2023, number, 3)
        weekday = _words(WEEKDAYS, language)[date.weekday()]
        reading = parse(f"{weekday}, 3 {name} 2023")
        assert (reading.date, reading.weekday) == (date, date.weekday()), f"{weekday}, 3 {name} 2023"
