"""Days, intervals, months and years written in layouts; and read back."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import lzma
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate import HebrewDate, Month, arithmetic, gematria, names
from hebdate.errors import DateError, HebdateError, LayoutError, LocaleError, RangeError
from hebdate.names import spellings
from hebdate.names._cldr.locales import LOCALES
from hebdate.text.bidi import LRI, PDI, RLI, strip_marks
from hebdate.writing.directions import Kinds, Voice, kinds, torn
from hebdate.writing.field import Field
from hebdate.writing.layout import Half, Layout
from hebdate.writing.options import layout_of
from hebdate.writing.pattern import for_locale
from hebdate.writing.subject import Subject, subject_of
from hebdate.writing.writer import render

DATA = Path(__file__).parent / "data"
DAY = dt.date(2022, 5, 16)


def days_of_every_year_type(count: int = 1) -> list[dt.date]:
    """Days in every month of a year of each of the fourteen types: `count` of each month."""
    years: dict[tuple[int, int], int] = {}
    for year in range(5660, 5860):
        years.setdefault((arithmetic.new_year(year) % 7, arithmetic.year_length(year)), year)
    assert len(years) == 14
    days = []
    for (weekday, length), year in sorted(years.items()):
        for slot in range(1, 14):
            last = arithmetic.month_length(year, slot)
            for number in range(count) if last else ():
                day = 1 + (slot * 7 + length + weekday * 3 + number * 11) % last
                days.append(dt.date.fromordinal(arithmetic.to_rd(year, slot, day)))
    return days


DAYS = days_of_every_year_type()

# --- CLDR ------------------------------------------------------------------------------------------------------------

WRITTEN = [
    ("en", "full", "Monday, May 16, 2022 | 15 Iyar 5782"),
    ("en", "short", "5/16/22 | 15 Iyar 5782"),
    ("en-GB", "long", "16 May 2022 | 15 Iyar 5782"),
    ("he", "full", "יום שני, 16 במאי 2022 | ט״ו באייר תשפ״ב"),
    ("yi", "full", "מאָנטיק, 16טן מיי 2022 | ט״ו אייר תשפ״ב"),
    ("fr", "full", "lundi 16 mai 2022 | 15 iyar 5782"),
    ("de", "full", "Montag, 16. Mai 2022 | 15. Ijjar 5782"),
    ("ru", "long", "16 мая 2022\u202fг. | 15 ияр 5782\u202fг."),
    ("ar-EG", "full", "الاثنين، ١٦ مايو ٢٠٢٢ | ١٥ أيار ٥٧٨٢"),
    ("th", "full", "วันจันทร์ที่ 16 พฤษภาคม 2022 | 15 อิยาร์ 5782"),
    ("zh", "full", "2022年5月16日星期一 | 5782年九月15日"),
    ("ja", "full", "2022年5月16日月曜日 | 5782年イヤル月15日"),
]


@pytest.mark.parametrize(("locale", "style", "expected"), WRITTEN)
def test_a_day_in_a_locale(locale: str, style: str, expected: str) -> None:
    assert render(DAY, locale=locale, style=style) == expected


def test_the_forty_largest_languages() -> None:
    """A snapshot that a person has read through; a change in it is to be read through again."""
    rows = json.loads((DATA / "forty_languages.json").read_text("utf-8"))["rows"]
    assert len(rows) == 42
    for locale, (full, medium, short, month, week) in rows.items():
        assert render("2024-03-17", locale=locale) == full
        assert render("2024-02-16", locale=locale, style="medium") == medium
        assert render("2022-10-02", locale=locale, style="short") == short
        assert render("2022-10", locale=locale) == month
        assert render("2022-09-25/2022-10-01", locale=locale, style="long") == week


def test_hebrew_and_yiddish_equal_icu() -> None:
    """Every month of all fourteen year types, and the years whose numerals are special."""
    for day, hebrew, yiddish in json.loads((DATA / "icu_full_dates.json").read_text("utf-8"))["rows"]:
        assert render(day, locale="he", calendar="hebrew") == hebrew
        assert render(day, locale="yi", calendar="hebrew") == yiddish


def test_hebrew_months_are_cldrs_in_every_locale() -> None:
    """The name in the text is the table's, for every locale and month; `tests/test_cldr.py` compares the table."""
    for locale in LOCALES:
        (month,) = (part for part in for_locale(locale, "long").halves[1].fields if part.name == "month")
        months = names.hebrew_months(locale, month.width, month.context)
        for day, at in (("2022-09-26", 0), ("2024-02-16", 5), ("2023-03-01", 6), ("2024-03-17", 7), ("2023-09-15", 13)):
            assert months[at] in render(day, locale=locale, style="long", calendar="hebrew")


def test_nothing_stray_is_printed() -> None:
    """No era, no number for a Hebrew month, no field left unfilled, in any locale and width."""
    for locale in LOCALES:
        for width in ("full", "long", "medium", "short"):
            hebrew = for_locale(locale, width).halves[1]
            assert [part.name for part in hebrew.fields if part.names] == ["month"]
            assert {part.name for part in hebrew.fields} == {"day", "month", "year"}
            text = render(DAY, locale=locale, style=width, calendar="hebrew")
            assert not any(mark in text for mark in ("AM", "A. M.", "a.m.", "לבריאת", "{", "}", "MMM"))


def test_a_locale_nobody_knows() -> None:
    with pytest.raises(LocaleError, match=r"^no locale 'xx': did you mean"):
        render(DAY, locale="xx")
    with pytest.raises(LocaleError, match=r"^no style 'algemeinr': did you mean 'algemeiner' or 'algemeiner-print'\?$"):
        render(DAY, style="algemeinr")
    with pytest.raises(
        LocaleError, match=r"^no spelling 'iyarish': it is a locale, or one such as 'ashkenazi' or 'hebcal'"
    ):
        render(DAY, spelling="iyarish")


# --- the day ---------------------------------------------------------------------------------------------------------

SAME = [
    DAY,
    dt.datetime(2022, 5, 16, 23, 59),  # noqa: DTZ001 - a datetime counts by its date
    HebrewDate(5782, Month.IYYAR, 15),
    738291,
    "2022-05-16",
    (DAY, DAY),
    hebdate.parse("Monday, May 16th | 15 Iyyar 5782"),
]


@pytest.mark.parametrize("day", SAME, ids=lambda day: type(day).__name__)
def test_everything_that_is_a_day(day: object) -> None:
    assert render(day) == "Monday, May 16, 2022 | 15 Iyar 5782"


NO_DAYS = [
    ("2022-02-30", "'2022-02-30' is no day of the Gregorian calendar"),
    ("yesterday", "found 'yesterday', but a day is written 2022-05-16, a month 2022-05, a year 2022"),
    ("2022-05-16/2022-05-15", "the interval '2022-05-16/2022-05-15' ends before it begins"),
    ((DAY, dt.date(2022, 1, 1)), "the interval ends before it begins"),
    ((DAY,), "an interval is a pair of days, found 1"),
    (None, "a day is a datetime.date, a HebrewDate, an R.D. number or ISO text, found None"),
    (True, "a day is a datetime.date, a HebrewDate, an R.D. number or ISO text, found True"),
    (hebdate.parse("15 Iyyar", strict=False), "the reading names no day to render"),
]


@pytest.mark.parametrize(("day", "message"), NO_DAYS, ids=[str(row[0])[:24] for row in NO_DAYS])
def test_what_is_no_day(day: object, message: str) -> None:
    with pytest.raises(DateError) as caught:
        render(day)
    assert str(caught.value) == message


def test_days_outside_datetime() -> None:
    early = HebrewDate(1, Month.TISHRI, 1)
    assert render(early, calendar="hebrew") == "Monday, 1 Tishri 1"
    with pytest.raises(RangeError) as caught:
        render(early)
    assert str(caught.value) == (
        "ordinal of the day is out of range 1..3652059: outside it there is no Gregorian date to write"
    )
    assert render(dt.date.max) == "Friday, December 31, 9999 | 28 Heshvan 13760"
    assert render(dt.date.min) == "Monday, January 1, 1 | 18 Tevet 3761"
    with pytest.raises(LayoutError, match=r"^the year 13760 has no Hebrew numeral: they are written for 1\.\.9999$"):
        render(dt.date.max, locale="he")


def test_after_sunset() -> None:
    assert render("2022-05-15", after_sunset=True) == "Sunday, May 15, 2022 | 15 Iyar 5782"
    evening = hebdate.parse("Sunday, May 15, 2022 | 15 Iyyar 5782", strict=False)
    assert evening.agreement == "evening"
    assert render(evening) == "Sunday, May 15, 2022 | 15 Iyar 5782"


# --- intervals, months, years ----------------------------------------------------------------------------------------

INTERVALS = [
    ("2022-05-16/2022-05-17", "en", "long", "May 16 – 17, 2022 | 15 – 16 Iyar 5782"),
    ("2022-05-30/2022-06-01", "en", "full", "Monday, May 30 – Wednesday, June 1, 2022 | 29 Iyar – 2 Sivan 5782"),
    ("2021-12-30/2022-01-04", "en", "long", "December 30, 2021 – January 4, 2022 | 26 Tevet – 2 Shevat 5782"),
    ("2022-09-25/2022-10-01", "en", "long", "September 25 – October 1, 2022 | 29 Elul 5782 – 6 Tishri 5783"),
    ("2022-05-16/2022-05-17", "de", "long", "16.–17. Mai 2022 | 15.–16. Ijjar 5782"),
    ("2022-05-16/2022-05-17", "he", "long", "16–17 במאי 2022 | ט״ו–ט״ז באייר תשפ״ב"),
    ("2022-05-16/2022-05-17", "en", "short", "5/16/22 – 5/17/22 | 15 – 16 Iyar 5782"),
    ("2022-05-16/2022-05-17", "ja", "long", "2022年5月16日～17日 | 5782年イヤル月15日～16日"),
    ("2022-05", "en", "full", "May 2022 | Nisan – Sivan 5782"),
    ("2022-10", "ru", "full", "октябрь 2022\u202fг. | тишрей – хешван 5783\u202fг."),
    ("2022-05/2022-06", "fr", "full", "mai – juin 2022 | nissan – tamouz 5782"),
    ("2022", "en", "full", "2022 | 5782 – 5783"),
    ("2022", "he", "full", "2022 | תשפ״ב – תשפ״ג"),
]


@pytest.mark.parametrize(("days", "locale", "style", "expected"), INTERVALS)
def test_an_interval_says_once_what_is_the_same(days: str, locale: str, style: str, expected: str) -> None:
    plain = render(days, locale=locale, style=style).replace("\u2009", " ")
    assert plain == expected


def test_levels() -> None:
    assert render(DAY, level="month") == "May 2022 | Iyar 5782"
    assert render(DAY, level="year", locale="he") == "2022 | תשפ״ב"
    assert subject_of("2022") == Subject(738156, 738520, "year", False)
    with pytest.raises(LayoutError, match=r"^a level is 'day', 'month' or 'year', not 'week'$"):
        render(DAY, level="week")  # type: ignore[arg-type]
    with pytest.raises(LayoutError, match=r"has no month$"):
        render(DAY, level="month", like=Layout((Half("g", (Field("day"),)),)))


@given(st.integers(1, 3_652_059), st.integers(0, 60), st.sampled_from(["en", "he", "de", "hu", "lv"]))
def test_an_interval_contains_its_ends(rd: int, length: int, locale: str) -> None:
    """Both ends are in the text to the letter: nothing that differs is left out."""
    last = min(rd + length, 3_652_059)
    if locale == "he" and last > dt.date(6239, 1, 1).toordinal():
        return
    text = render((rd, last), locale=locale, style="long")
    for end in (rd, last):
        for half in render(end, locale=locale, style="long").split(" | "):
            for word in re.findall(r"[^\W\d_]+|\d+", half):
                assert word in text


# --- numerals, spellings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "style"), [("cldr", gematria.CLDR), ("hebcal", gematria.HEBCAL)])
def test_the_numerals_of_every_year_by_both_conventions(key: str, style: gematria.Style) -> None:
    """The year as CLDR and as hebcal write it, for each of 1..9999, through a layout."""
    with lzma.open(DATA / "gematriya_1_9999.json.xz", "rt", encoding="utf-8") as file:
        oracle = json.load(file)[key]
    year = Field("year", letters=style)
    different = [
        (number, year.write("h", number), expected)
        for number, expected in enumerate(oracle, 1)
        if year.write("h", number) != expected and (key, number) != ("hebcal", 5000)  # hebcal leaves 5000 empty
    ]
    assert len(oracle) == 9999
    assert different == []


def test_options_of_a_locale_style() -> None:
    assert render(DAY, spelling="hebcal") == "Monday, May 16, 2022 | 15 Iyyar 5782"
    style = gematria.Style(thousands="geresh", marks="ascii")
    assert render(DAY, locale="he", style="long", numerals=style) == '16 במאי 2022 | ט"ו באייר ה\'תשפ"ב'
    assert render("2024-03-17", spelling="hebcal@alef-bet", calendar="hebrew") == "Sunday, 7 Adar Bet 5784"


# --- bidi ------------------------------------------------------------------------------------------------------------


def test_isolates_are_put_around_the_halves_when_asked() -> None:
    mixed = Layout.parse("{g}{day} {month en}{/g} | {h}{day letters} ב{month he}{/h}")
    assert render(DAY, like=mixed) == "16 May | ט״ו באייר"
    assert render(DAY, like=mixed, isolate=True) == f"{LRI}16 May{PDI} | {RLI}ט״ו באייר{PDI}"
    assert render(DAY, like=mixed, isolate="auto") == f"{LRI}16 May{PDI} | {RLI}ט״ו באייר{PDI}"
    assert render(DAY, isolate="auto") == render(DAY)
    assert render(DAY, locale="he", isolate="auto") == render(DAY, locale="he")
    assert render(DAY, locale="he", isolate=True).count(RLI) == 2


def test_halves_of_one_direction_are_isolated_where_they_would_be_torn() -> None:
    assert render(DAY, locale="ckb", style="short", isolate="auto") == f"{RLI}٢٠٢٢-٠٥-١٦{PDI} | {RLI}٥٧٨٢ Iyar ١٥{PDI}"
    numbers = Layout.parse("{g}{year}{/g}/{h}{day letters} {month he}{/h}")
    assert render(DAY, like=numbers, isolate="auto") == f"{RLI}2022{PDI}/{RLI}ט״ו אייר{PDI}"


def test_numbers_alone_run_as_the_line_does() -> None:
    assert render(DAY, locale="he", style="short", isolate=True).count(RLI) == 2
    assert render(DAY, style="court", isolate=True).count(RLI) == 2
    assert render(DAY, style="court", isolate="auto") == render(DAY, style="court")
    assert render(DAY, locale="en", style="short", isolate=True).count(LRI) == 2


RTL, LTR = Voice("", "rtl"), Voice("", "ltr")

#: Pieces of a line, the halves in the odd places; the voice of all; and whether they must be kept apart.
TORN = [
    (["16 May", " | ", "15 Iyar"], LTR, False),
    (["16 May", " אור ל־", "15 Iyar"], LTR, True),
    (["16 May 3-4", "-", "15/5"], LTR, False),
    (["16 במאי", " | ", "15 באייר"], RTL, False),
    (["16 במאי", " is ", "15 באייר"], RTL, True),
    (["ט״ו Iyar", " | ", "May 16"], RTL, True),
    (["16.5.2022", " | ", "15 באייר"], RTL, False),
    (["16.5.2022", "/", "15 באייר"], RTL, True),
    (["16.5.2022", "", "15 באייר"], RTL, True),
    (["16.5.2022", " 3 ", "15 באייר"], RTL, True),
    (["16.5.2022", ", ", "15 באייר"], RTL, False),
    (["١٥ أيار", " | ", "16/5/2022"], RTL, False),
    (["١٥ أيار", " | ", "2022-05-16"], RTL, True),
    (["2022-05-16", " | ", "١٥ أيار"], RTL, False),
    (["16 May"], LTR, False),
    ([], LTR, False),
]


@pytest.mark.parametrize(("texts", "voice", "expected"), TORN)
def test_what_is_torn(texts: list[str], voice: Voice, expected: bool) -> None:
    line: list[tuple[Kinds, Voice | None]] = [(kinds(text), None if at % 2 else voice) for at, text in enumerate(texts)]
    assert torn(line) is expected


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)),
    st.sampled_from(sorted(LOCALES)),
    st.sampled_from(["long", "short"]),
)
def test_isolates_change_no_character(day: dt.date, locale: str, style: str) -> None:
    plain = strip_marks(render(day, locale=locale, style=style))
    assert strip_marks(render(day, locale=locale, style=style, isolate="auto")) == plain
    assert strip_marks(render(day, locale=locale, style=style, isolate=True)) == plain


# --- what is rendered is read ----------------------------------------------------------------------------------------

#: The languages that are read by default (`hebdate.names.known`): all must read what they write.
READ_BY_DEFAULT = [
    "en",
    "he",
    "yi",
    "fr",
    "es",
    "pt",
    "it",
    "de",
    "nl",
    "ru",
    "hu",
    "cs",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
    "uk",
    "ro",
    "ca",
    "sk",
]


def unread(layout: Layout, days: list[dt.date], locales: tuple[str, ...] = ()) -> list[str]:
    """The texts that do not read back to their day, with both halves agreeing."""
    texts = []
    for day in days:
        text = render(day, like=layout)
        reading = hebdate.parse(text, strict=False, locales=locales)
        if (reading.date, reading.agreement) != (day, "agree"):
            texts.append(text)
    return texts


@pytest.mark.parametrize("locale", READ_BY_DEFAULT)
def test_every_width_reads_back(locale: str) -> None:
    for width in ("full", "long", "medium", "short"):
        assert unread(for_locale(locale, width), DAYS) == []


@pytest.mark.parametrize("tradition", spellings.TRADITIONS)
def test_every_spelling_tradition_reads_back(tradition: str) -> None:
    locale = spellings.TRADITION_LANGUAGES[tradition]
    assert unread(for_locale(locale, "full", tradition), DAYS, (locale,)) == []
    assert unread(for_locale("en", "long", tradition), DAYS) == []


# --- never anything but a hebdate error ------------------------------------------------------------------------------


@given(st.one_of(st.text(max_size=30), st.integers(), st.none(), st.floats(), st.tuples(st.integers(), st.integers())))
def test_any_day_is_written_or_refused(day: object) -> None:
    with contextlib.suppress(HebdateError):
        assert render(day)


def test_the_same_layout_is_compiled_once() -> None:
    assert layout_of("full", "en") is layout_of("full", "en")
