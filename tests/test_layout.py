"""Layouts as values and as printed patterns, and layouts learned from examples."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate import gematria
from hebdate.errors import LayoutError, LocaleError
from hebdate.names import spellings
from hebdate.writing.example import learn
from hebdate.writing.field import Field
from hebdate.writing.layout import LONGEST, Half, Layout
from hebdate.writing.ordinals import ORDINALS
from hebdate.writing.values import new_month, place, values
from hebdate.writing.writer import render
from hebdate.writing.written import Written

#: Printed lines of many countries, with their sources and what each names.
CORPUS = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "corpus.jsonl").read_text("utf-8").splitlines()
]
AGREEING = [row for row in CORPUS if row["tier"] == "day" and row["expect"]["agreement"] == "agree"]
INTERVALS = [
    row
    for row in CORPUS
    if row["tier"] == "span" and row["expect"]["agreement"] == "agree" and row["expect"]["gregorian"]
]

#: Agreeing lines that say what their day is: refused as examples, since other days are not.
NAMES_DAY = {
    "1 Sivan (June 1, 2003) Rosh Chodesh Sivan/New Moon for month of Sivan": "Rosh Chodesh, beside the number",
    "Erev Shabbat - Parashat Bechukotai 5784 | 23 Iyar 5784 - May 31, 2024": "the reading of its week",
    "Ayuno de 17 de Tamuz\n\n6 de julio de 2023": "a fast",
}

#: Agreeing lines that are not given back to the letter, and why.
NOT_BACK = {
    "13 Adar (5746-1986) - Rabbi Moshe Feinstein passes away.": (
        "its first half has no year of its own, and the reader does not take the brackets for it"
    ),
}

SEED = "Monday, May 16th | 15 Iyyar 5782"

# --- patterns --------------------------------------------------------------------------------------------------------

PATTERNS = [
    "{g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar} {year}{/h}",
    "{g joint=-}{month ap abbreviated} {day}, {year}{/g} / {h joint=-}{day} {month jewish-news} {year}{/h}",
    '{g joint=, wide=" - " list}{day 2}.{month 2}.{year 2}{/g}',
    "{h short=2 once begun}{year}{/h}",
    '{evening}{h}{day letters geresh=\' gershayim="\\""} ב{month hebrew} {/h}',
    "{h}{year letters thousands=he final=all reorder}{/h}",
    "{h}{weekday letters geresh='} {day plain} {month he} {year 2 letters whole=letter final=pe}{/h}",
    "{g}{day zero=٠} {month ar alone} {year zero=٠}{/g}",
    '{h}{day} {month cldr upper tamuz="TAMOOZ" adar-ii="ADAR BET"} {year}{/h}',
    '{g}{weekday de abbreviated tuesday="Die"}, {day}. {month de last}{/g}',
    '{g}{month roman lower} {day words upper}{/g} {h}{day 1="Rosh Chodesh" 30="30th"} {month cldr}{/h}',
    "100% {{braces}} {g}{year}{/g} %s %(day)s {{0}}",
]

WRONG = [
    ("{g}{dya}{/g}", "no field 'dya' at 3: it is weekday, day, month or year"),
    ("{g}{day}", "the half at 0 has no end: write {/g}"),
    ("{day}", "the field 'day' at 0 is in no half: it stands between {g} and {/g}, or {h} and {/h}"),
    ("{g}{h}{/h}{/g}", "the half at 3 begins inside the half at 0"),
    ("{/g}", "{/g} at 0 ends no half"),
    ("a { b", "the brace at 2 opens no field: a brace that is meant is written twice"),
    ("{g}{weekday}{/g}", "the weekday at 3 says not in whose words: write {weekday en}"),
    ("{h}{month}{/h}", "a Hebrew month is written by name: six ways of numbering them are in use"),
    ("{h}{month roman}{/h}", "a Hebrew month is written by name: six ways of numbering them are in use"),
    ("{g}{year words}{/g}", "the field 'year' at 3 cannot have 'words'"),
    ('{g}{day 32="x"}{/g}', "the field 'day' at 3 cannot have 32=x"),
    ("{g}{day ordinal=xx}{/g}", "the field 'day' at 3 cannot have ordinal=xx"),
    ("{g}{day en}{/g}", "the field 'day' at 3 cannot have 'en'"),
    ("{g size=3}{day}{/g}", "the half at 0 cannot have 'size'"),
    ("{g short=9}{day}{/g}", "the half at 0 cannot have 'short=9'"),
    ("{h}{year final=all}{/h}", "the field 'year' at 3 has 'final', which is for letters"),
    ('{h}{month cldr tamuz="\\x"}{/h}', 'the quoted text "\\x" after 3 cannot be read'),
    ("x" * (LONGEST + 1), f"a pattern has at most {LONGEST} characters, not {LONGEST + 1}"),
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_printed_layout_is_read_back(pattern: str) -> None:
    layout = Layout.parse(pattern)
    assert Layout.parse(str(layout)) == layout
    assert pickle.loads(pickle.dumps(layout)) == layout
    assert hash(pickle.loads(pickle.dumps(layout))) == hash(layout)


@pytest.mark.parametrize(("pattern", "message"), WRONG, ids=[pattern[:24] for pattern, _ in WRONG])
def test_a_wrong_pattern_says_where(pattern: str, message: str) -> None:
    with pytest.raises(LayoutError) as caught:
        Layout.parse(pattern)
    assert str(caught.value) == message


def test_a_pattern_names_an_unknown_spelling() -> None:
    with pytest.raises(LocaleError, match=r"^no locale 'iyar'"):
        Layout.parse("{h}{month iyar}{/h}")


marks = st.sampled_from([("׳", "״"), ("'", '"'), ("’", "”"), ("'", "''"), ("\\'", '\\"')])
numerals = st.builds(
    gematria.Style,
    thousands=st.sampled_from(["none", "geresh", "space", "he", "word"]),
    whole=st.sampled_from(["word", "letter"]),
    marks=st.sampled_from(["unicode", "none"]),
    final=st.sampled_from([True, False, "pe"]),
    reorder=st.booleans(),
)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
numbers = st.fixed_dictionaries({"digits": st.sampled_from([0, 2]), "zero": st.sampled_from(["0", "٠", "۰", "०"])})
days = st.one_of(
    numbers.map(lambda options: Field("day", **options)),
    st.builds(Field, st.just("day"), form=st.just("words"), case=st.sampled_from(["", "upper", "capital"])),
    st.sampled_from(sorted(ORDINALS)).map(lambda ordinal: Field("day", ordinal=ordinal)),
    st.builds(Field, st.just("day"), letters=numerals, marks=marks),
)
months = st.builds(
    Field,
    st.just("month"),
    names=st.sampled_from([*spellings.TRADITIONS, "en", "he", "de-AT", "hebcal@alef-bet"]),
    width=st.sampled_from(["wide", "abbreviated", "narrow"]),
    context=st.sampled_from(["format", "stand-alone"]),
    case=st.sampled_from(["", "upper", "lower", "capital"]),
    instead=st.dictionaries(st.integers(0, 13), words, max_size=2).map(lambda found: tuple(found.items())),
    last=st.booleans(),
)
years = st.one_of(
    numbers.map(lambda options: Field("year", **options)),
    st.builds(Field, st.just("year"), letters=numerals, marks=marks, digits=st.sampled_from([0, 2, 3])),
)
halves = st.builds(
    lambda fields, gaps, **options: Half(
        "h", tuple(part for pair in zip(fields, gaps, strict=True) for part in pair if part), **options
    ),
    st.permutations([days, months, years]).flatmap(lambda kinds: st.tuples(*kinds)),
    st.tuples(*[st.text(max_size=4)] * 3),
    joint=st.text(max_size=3),
    wide=st.text(max_size=3),
    listing=st.booleans(),
    short=st.integers(0, 3),
    once=st.booleans(),
    begun=st.booleans(),
    locale=st.sampled_from(["", "ja", "en-GB"]),
)
layouts = st.builds(
    lambda before, half, after, evening: Layout(tuple(part for part in (before, half, after) if part), evening),
    st.text(max_size=8),
    halves,
    st.text(max_size=8),
    st.booleans(),
)


@given(layouts)
def test_every_layout_prints_as_a_pattern_that_is_read_back(layout: Layout) -> None:
    assert Layout.parse(str(layout)) == layout


@given(st.text(max_size=60))
def test_any_text_is_a_pattern_or_a_layout_error(text: str) -> None:
    try:
        layout = Layout.parse(text)
    except (LayoutError, LocaleError):
        return
    assert Layout.parse(str(layout)) == layout


def test_a_layout_is_a_frozen_sequence() -> None:
    layout = Layout.parse("{g}{day}{/g} | {h}{day}{/h}")
    assert list(layout) == [layout[0], " | ", layout[2]]
    assert len(layout) == 3
    assert [half.calendar for half in layout.halves] == ["g", "h"]
    with pytest.raises(AttributeError):
        layout.evening = True  # type: ignore[misc]


# --- the values of a day ---------------------------------------------------------------------------------------------


def test_values_of_a_day_and_of_its_evening() -> None:
    assert values(738291) == (0, 16, 5, 2022, 15, 9, 5782)
    assert values(738291, evening=True) == (0, 16, 5, 2022, 16, 9, 5782)
    assert values(0) == (6, 0, 0, 0, 17, 3, 3761)
    assert [place("g", "month"), place("h", "year"), place("", "weekday")] == [2, 6, 0]


@given(st.integers(1, 3_600_000))
def test_new_month_is_the_next_first(rd: int) -> None:
    first = new_month(rd)
    assert values(first)[4] == 1
    assert all(values(day)[4] != 1 for day in range(rd, first))


# --- by example ------------------------------------------------------------------------------------------------------

#: Example, the pattern that is learned, another day, and that day written like it.
LEARNED = [
    (SEED, PATTERNS[0], "2023-01-01", "Sunday, January 1st | 8 Tevet 5783"),
    (
        "FRIDAY, APRIL 8, 2011 4 NISSAN 5771",
        "{g}{weekday en upper}, {month en upper} {day}, {year}{/g} {h}{day} {month ashkenazi upper} {year}{/h}",
        "2024-02-16",
        "FRIDAY, FEBRUARY 16, 2024 7 ADAR I 5784",
    ),
    (
        "יום רביעי, ד' בסיון התש\"ף (27 במאי 2020)",
        '{h}{weekday he}, {day letters geresh=\' gershayim="\\""} ב{month hebrew} '
        '{year letters geresh=\' gershayim="\\"" thousands=he final=all}{/h} ({g}{day} ב{month he} {year}{/g})',
        "2021-08-10",
        "יום שלישי, ב' באלול התשפ\"א (10 באוגוסט 2021)",
    ),
    (
        "Monday, May. 01 '17, ה' באייר תשע\"ז",
        "{g}{weekday en}, {month en abbreviated}. {day 2} '{year 2}{/g}, "
        '{h}{day letters geresh=\' gershayim="\\""} ב{month hebrew} '
        '{year letters geresh=\' gershayim="\\"" final=pe}{/h}',
        "2019-12-31",
        "Tuesday, Dec. 31 '19, ג' בטבת תש\"ף",
    ),
    ("1er janvier 2020 / 4 tévet 5780", None, "2020-01-02", "2 janvier 2020 / 5 tévet 5780"),
    (
        "29. Nisan 580 (= Donnerstag, 13. April 1820)",
        None,
        "1820-09-09",
        "1. Tischri 581 (= Samstag, 9. September 1820)",
    ),
    ("2 Tamooz 5782 (July 1, 2022)", None, "2022-09-26", "1 Tishri 5783 (September 26, 2022)"),
    ("2 Tamooz 5782 (July 1, 2022)", None, "2023-06-21", "2 Tamooz 5783 (June 21, 2023)"),
    ("5 ияра 5708 года (14 мая 1948)", None, "2022-10-02", "7 тишрея 5783 года (2 октября 2022)"),
    ('יום ג\' ט"ז חשון תשפ"א 3.11.2020', None, "2020-11-07", "שבת כ' חשון תשפ\"א 7.11.2020"),
    ("16 Adar Bet 5782 = 19 March 2022", None, "2022-02-20", "19 Adar Alef 5782 = 20 February 2022"),
    (
        "Sept. 9-15, 2021 / 3-9 Tishri 5782",
        None,
        "2021-09-02/2021-09-08",
        "Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782",
    ),
    (
        "Sept. 9-15, 2021 / 3-9 Tishri 5782",
        None,
        "2021-12-26/2022-01-01",
        "Dec. 26, 2021-Jan. 1, 2022 / 22-28 Tevet 5782",
    ),
    ("Sept. 9-15, 2021 / 3-9 Tishri 5782", None, "2021-09-09", "Sept. 9, 2021 / 3 Tishri 5782"),
    ("the fifteenth day of Iyyar, 5782", None, "2022-05-22", "the twenty-first day of Iyyar, 5782"),
    ("FIFTEENTH of Iyyar 5782", None, "2022-05-01", "THIRTIETH of Nisan 5782"),
    ("16.V.2022 / 15 ijar 5782", None, "2023-12-10", "10.XII.2023 / 27 kislew 5784"),
    (
        "JUNE 3, 2011 / ROSH CHODESH SIVAN, 5771",
        '{g}{month en upper} {day}, {year}{/g} / {h}{day 1="ROSH CHODESH"} {month cldr upper}, {year}{/h}',
        "2011-06-10",
        "JUNE 10, 2011 / 8 SIVAN, 5771",
    ),
    ('ר"ח סיון תשע"א', None, "2011-06-10", "ח' סיון תשע\"א"),
    ('ר"ח סיון תשע"א', None, "2012-05-22", 'ר"ח סיון תשע"ב'),
    ("3,4,5 Sivan (June 3,4,5, 2003)", None, "2003-06-29/2003-07-01", "29,30 Sivan,1 Tamuz (June 29,30,July 1, 2003)"),
]


@pytest.mark.parametrize(("example", "pattern", "other", "expected"), LEARNED, ids=[row[0][:30] for row in LEARNED])
def test_like_an_example(example: str, pattern: str | None, other: str, expected: str) -> None:
    layout = hebdate.parse(example).layout
    if pattern:
        assert str(layout) == pattern
    assert Layout.parse(str(layout)) == layout
    assert render(other, like=layout) == expected


def test_agreeing_lines_are_given_back_to_the_letter() -> None:
    different = {}
    for row in AGREEING:
        reading = hebdate.parse(row["text"], strict=False)
        try:
            back = render(reading, like=reading.layout)
        except LayoutError as error:
            back = str(error)
        if back != row["text"]:
            different[row["text"]] = back
    named = [back for text, back in different.items() if text in NAMES_DAY]
    assert len(named) == len(NAMES_DAY)
    assert all(back.startswith("the example says what its day is") for back in named), named
    others = different.keys() - NAMES_DAY.keys()
    assert others <= NOT_BACK.keys(), different
    assert len(others) <= len(AGREEING) * 0.05


def test_intervals_are_given_back_to_the_letter() -> None:
    different = {}
    for row in INTERVALS:
        reading = hebdate.parse(row["text"], strict=False)
        if reading.determined and "/" in row["expect"]["gregorian"]:
            back = render(reading, like=reading.layout)
            if back != row["text"]:
                different[row["text"]] = back
    assert different == {}


#: The lines that come back; `NAMES_DAY` and `NOT_BACK` have the reasons of the others.
BACK = [row for row in AGREEING if row["text"] not in {**NAMES_DAY, **NOT_BACK}]

#: A line in which neither year nor order is certain: both readings of such a day are right.
UNCERTAIN = "03/11/20"

#: Lines that say more of their day than its date, in words which the reader takes for no part of it: other days written
#: like them may be untrue, and then the reader says so or claims no day, but never another one.
SAYS_MORE = {
    "5 Iyar : Yom Ha’atzmaout, soit le": "the feast was no feast yet in 1948; beside another day it contradicts it",
    "11 Нисана 5784 г., шестой день недели Мецора": "a Sabbath with the name of this week's reading is one day a year",
}

#: A line with the number of an issue over it, "79/5768": its date is that of one calendar only.
ISSUE = "Číslo 79/5768"


@pytest.mark.parametrize("row", BACK, ids=[row["text"][:40] for row in BACK])
def test_days_like_a_printed_line_read_back(row: dict[str, str]) -> None:
    layout = hebdate.parse(row["text"]).layout
    chosen = random.Random(row["text"])
    for _ in range(60):
        day = dt.date.fromordinal(chosen.randint(dt.date(1900, 1, 1).toordinal(), dt.date(2099, 12, 31).toordinal()))
        text = render(day, like=layout)
        reading = hebdate.parse(text, strict=False)
        if UNCERTAIN in row["text"] and reading.agreement == "underdetermined":
            assert (day.toordinal(), day.toordinal()) in reading.candidates
            continue
        if row["text"].startswith(tuple(SAYS_MORE)) and not reading.determined:
            assert {found.code for found in reading.diagnostics} == {"observance"}, text
            continue
        expected = "single" if row["text"].startswith(ISSUE) else "agree"
        assert (reading.date, reading.agreement) == (day, expected), text


def field(calendar: str, name: str, text: str, slice_: str) -> Written:
    start = text.index(slice_)
    return Written(calendar, name, (start, start + len(slice_)))


def test_a_field_that_the_day_does_not_say() -> None:
    found = (field("h", "month", SEED, "Iyyar"),)
    with pytest.raises(LayoutError) as caught:
        learn(SEED, found, dt.date(2022, 6, 16).toordinal())
    assert str(caught.value) == (
        "the example's month 'Iyyar' cannot be written for other days: nobody is known who writes it so\n"
        "Monday, May 16th | 15 Iyyar 5782\n"
        "                      ^^^^^"
    )


REFUSED = [
    ("Yud Tes Kislev 5782", "Yud Tes", "days in words are read in many languages and written in English"),
    ("חמישה עשר באייר תשפ״ב", "חמישה עשר", "days in words are read in many languages and written in English"),
    ("4/16 May 1882 / 27 Iyyar 5642", "4", "it is of the Julian calendar, which is read and not written"),
    ("4 мая 1882 ст. ст.", "4", "it is of the Julian calendar, which is read and not written"),
]


@pytest.mark.parametrize(("example", "word", "reason"), REFUSED, ids=[row[0][:20] for row in REFUSED])
def test_an_example_that_cannot_be_written_for_other_days(example: str, word: str, reason: str) -> None:
    with pytest.raises(LayoutError) as caught:
        _ = hebdate.parse(example).layout
    first, line, marks = str(caught.value).split("\n")
    assert first == f"the example's day {word!r} cannot be written for other days: {reason}"
    assert line == example
    assert marks == " " * example.index(word) + "^" * len(word)


def test_rosh_chodesh_on_the_thirtieth() -> None:
    """The 30th of Iyyar is Rosh Chodesh Sivan: its month is not that of its day."""
    text = "Rosh Chodesh Iyyar 5782"
    found = (field("h", "day", text, "Rosh Chodesh"), field("h", "month", text, "Iyyar"))
    with pytest.raises(LayoutError, match=r"on the 30th, Rosh Chodesh has the name of the next month"):
        learn(text, found, hebdate.HebrewDate(5782, hebdate.Month.NISAN, 30).toordinal())


def test_rosh_chodesh_of_two_days() -> None:
    """The example says two days at once, which days with a number cannot."""
    with pytest.raises(LayoutError, match=r"on the 30th, Rosh Chodesh has the name of the next month"):
        _ = hebdate.parse("Rosh Chodesh Elul 5784").layout


def test_an_islamic_date_is_not_written() -> None:
    text = "16 May 2022 | 14 Shawwal 1443"
    found = (field("g", "day", text, "16"), field("g", "month", text, "May"), field("i", "day", text, "14"))
    with pytest.raises(LayoutError) as caught:
        learn(text, found, 738291)
    assert str(caught.value) == f"Islamic dates are read, not written\n{text}\n              ^^"


#: What names a day, in an example: of another day it would be untrue.
NAMES_ITS_DAY = [
    ("Lag BaOmer 5782", "Lag BaOmer"),
    ("Erev Shabbat - Parashat Bechukotai 5784 | 23 Iyar 5784 - May 31, 2024", "Parashat Bechukotai"),
    ("Ayuno de 17 de Tamuz, 6 de julio de 2023", "Ayuno"),
    ("1 Sivan (June 1, 2003) Rosh Chodesh Sivan", "Rosh Chodesh"),
    ("2nd day of Rosh Chodesh Elul 5784", "2nd day of Rosh Chodesh"),
    ('ב\' דר"ח אלול תשפ"ד', "ב' דר\"ח"),
    ("30 Tishri, Rosh Chodesh Heshvan 5784", "Rosh Chodesh Heshvan"),
    ("Erev Rosh Chodesh Elul 5784", "Erev Rosh Chodesh"),
]


@pytest.mark.parametrize(("example", "name"), NAMES_ITS_DAY, ids=[name for _, name in NAMES_ITS_DAY])
def test_an_example_that_names_its_day(example: str, name: str) -> None:
    """Lag BaOmer is one day of the year, and no other day's header says so."""
    reading = hebdate.parse(example)
    with pytest.raises(LayoutError) as caught:
        _ = reading.layout
    assert str(caught.value) == (
        "the example says what its day is, which is true of few other days: leave it out\n"
        f"{example}\n{' ' * example.index(name)}{'^' * len(name)}"
    )


def test_a_day_that_has_no_number() -> None:
    """A month and a year name no day, by which another day's header could be written."""
    found = (field("h", "month", SEED, "Iyyar"), field("h", "year", SEED, "5782"))
    with pytest.raises(LayoutError, match=r"^the example writes no day of the month, by which other days could be"):
        learn(SEED, found, 738291)


def test_an_example_without_a_date_or_too_long() -> None:
    with pytest.raises(LayoutError, match=r"^no layout can be learned from a text without a date$"):
        learn("nothing", (), 738291)
    with pytest.raises(LayoutError, match=rf"^an example has at most {LONGEST} characters, not 1000000$"):
        learn("x" * 1_000_000, (), 738291)
    with pytest.raises(LayoutError, match=r"^the day at 5\.\.9 is not in the text$"):
        learn("16 May", (Written("g", "day", (5, 9)),), 738291)


def test_a_hostile_example_is_inert() -> None:
    text = "<script>{0} %s %(x)s {g} \u202e Monday, May 16th | 15 Iyyar 5782 </script>{{"
    found = tuple(
        field(*each, text, slice_)
        for *each, slice_ in (
            ("", "weekday", "Monday"), ("g", "month", "May"), ("g", "day", "16th"),
            ("h", "day", "15"), ("h", "month", "Iyyar"), ("h", "year", "5782"),
        )
    )  # fmt: skip
    layout = learn(text, found, 738291)
    assert render(dt.date(2022, 5, 16), like=layout) == text
    assert Layout.parse(str(layout)) == layout


def test_the_example_of_an_evening_stays_an_evening() -> None:
    reading = hebdate.parse('י"ט בתשרי תשנ"ו / 12.10.1995', strict=False)
    assert reading.agreement == "evening"
    assert render(dt.date(2022, 5, 15), like=reading.layout) == 'ט"ו באייר תשפ"ב / 15.5.2022'


def test_a_word_of_its_own_for_a_month_is_printed_by_its_own_calendar() -> None:
    """May is the fifth month from 1, Adar I the place 5 of the fourteen: the pattern names the one that is meant."""
    civil = '{g}{day} {month en may="Mai" december="Xber"}{/g}'
    hebrew = '{h}{day} {month en adar-i="Adar Rishon" tishri="Tishrei"}{/h}'
    for pattern in (civil, hebrew):
        layout = Layout.parse(pattern)
        assert str(layout) == pattern
        assert Layout.parse(str(layout)) == layout
    assert Layout.parse(civil).halves[0].fields[1].write("g", 12) == "Xber"
