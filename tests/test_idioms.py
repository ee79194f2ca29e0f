"""idioms: a locale's own date patterns, found in a text and put into words that every reader knows."""

from __future__ import annotations

import datetime as dt
import re
import time

import pytest

import hebdate
from hebdate.names.known.idioms import Idiom, idioms, in_known_words
from hebdate.names.known.words import words

# Locale, a header in the order and words of its patterns, the day.
HEADERS = [
    ("ja", "1920年9月18日土曜日 | 5681年ティスレ月6日", "1920-09-18"),
    ("zh-Hans", "1920年9月18日星期六 | 5681年一月6日", "1920-09-18"),
    ("zh-Hant", "2022年5月16日 | 5782年以珥月15日", "2022-05-16"),
    ("ko", "1915년 3월 15일 월요일 | 5675년 아달월 29일", "1915-03-15"),
    ("ko", "99. 11. 1. | 5660년 말케스월 28일", "1899-11-01"),
    ("lv", "piektdiena, 1905. gada 3. marts | 5665. gada 26. 1. adars", "1905-03-03"),
    ("ta", "3 மார்., 1905 | 26 அடா. 1, 5665", "1905-03-03"),
    ("mt", "Is-Sibt, 18 ta’ Settembru 1920 | 6 ta’ Tishri 5681", "1920-09-18"),
    ("eo", "1920-Septembro-18 | 5681-Tishri-06", "1920-09-18"),
    ("ku", "şemî, 18ê îlona 1920an | 6ê Tishria 5681an", "1920-09-18"),
    ("uz", "shanba, 18-sentabr, 1920 | 6-Tishri, 5681", "1920-09-18"),
    ("ky", "1920-ж., 18-сентябрь, ишемби | 6-Tishri 5681-ж.", "1920-09-18"),
    ("gd", "18mh dhen t-Sultain 1920 | 6mh Tishri 5681", "1920-09-18"),
    ("vi", "18 tháng 9, 1920 | ngày 6 tháng Tishri năm 5681", "1920-09-18"),
    ("mn", "1920 оны 9-р сарын 18 | 5681 оны Tishriын 6", "1920-09-18"),
    ("jgo", "1920 Pɛsaŋ Pɛ́nɛ́pfúꞋú 18 | 5681 Tishri 6", "1920-09-18"),
    ("kaj", "Asabar, 1920 Hywan A̱kumviriyin 18 | 5681 Tishri 6", "1920-09-18"),
    ("ar-IQ", "١٨\u200f/٠٩\u200f/١٩٢٠ | ٦ تشري ٥٦٨١", "1920-09-18"),
    ("kn", "ನವೆಂಬರ್ 1, 1899 | ಹೆಶ್\u200cವಾನ್ 28, 5660", "1899-11-01"),
    ("tr", "15 Nisan 2022 | 14 Nisan 5782", "2022-04-15"),
    ("la", "21 2 1901 | 5661 Adar 2", "1901-02-21"),
]


@pytest.mark.parametrize(("locale", "text", "day"), HEADERS)
def test_a_locale_is_read_in_its_own_patterns(locale: str, text: str, day: str) -> None:
    reading = hebdate.parse(text, locales=locale)
    assert (reading.agreement, reading.date) == ("agree", dt.date.fromisoformat(day))


@pytest.mark.parametrize(("locale", "text", "day"), HEADERS)
def test_a_header_of_a_pattern_is_read_so_every_time(locale: str, text: str, day: str) -> None:
    """The shape of a line is kept from the second of its kind on, and must give the same answer."""
    first, *others = (hebdate.parse(text, locales=locale).to_dict() for _ in range(4))
    assert all(other == first for other in others)


@pytest.mark.parametrize(("locale", "text", "day"), HEADERS)
def test_another_days_hebrew_date_is_no_agreement(locale: str, text: str, day: str) -> None:
    """The Hebrew half is read, not passed over: with another year in it, nothing agrees."""
    head, _, tail = text.rpartition("|")
    years = {"5660": "5661", "5661": "5662", "5665": "5666", "5675": "5676", "5681": "5682", "5782": "5783"}
    years |= {"٥٦٨١": "٥٦٨٢"}
    changed = re.sub("|".join(years), lambda match: years[match[0]], tail)
    assert changed != tail
    reading = hebdate.parse(f"{head}|{changed}", locales=locale, strict=False)
    assert reading.agreement in {"mismatch", "underdetermined"}


def test_spans_are_of_the_text_as_written() -> None:
    text = "見よ 2022年5月16日（月） | 5782年以珥月15日 です"
    (reading,) = hebdate.find(text, locales=["ja", "zh-Hant"])
    assert (reading.text, reading.agreement) == ("2022年5月16日（月） | 5782年以珥月15", "agree")
    fields = {(one.calendar, one.name): text[slice(*one.span)] for one in reading.written if one.calendar}
    assert [word for key, word in fields.items() if key[1] == "month"] == ["5", "以珥月"]


def test_a_name_that_ends_in_a_number_takes_no_part_of_the_next() -> None:
    known = idioms(("ko",))
    assert in_known_words("5675년 아달월 29일", known) == (
        "5675 Adar 29th ",
        [0, 1, 2, 3, 6, 6, 7, 8, 8, 10, 10, 11, 11, 11, 12],
    )
    assert (in_known_words("5684년 아달월 2 9일", known) or ("",))[0] == "5684 Adar II 9th "


def test_a_date_all_in_numbers_is_no_idiom() -> None:
    """Its order is open in every locale, until the other half says it."""
    assert in_known_words("5/6/2022", idioms(("en-GB", "en-US", "de", "ar"))) is None
    assert hebdate.parse("5/6/2022", locales="en-GB", strict=False).agreement == "underdetermined"
    assert hebdate.parse("5/6/2022 | 6 Sivan 5782", locales="en-US").date == dt.date(2022, 6, 5)


def test_a_number_out_of_its_range_is_no_date() -> None:
    known = idioms(("ja",))
    for text in ("1920年13月18日", "1920年9月32日", "0120年9月18日", "5681年9月6日", "1920年ティスレ月6日"):
        assert in_known_words(text, known) is None, text


def test_no_locale_has_no_idioms() -> None:
    assert idioms(()) == ()
    assert words().idioms == ()
    assert all(isinstance(idiom, Idiom) for idiom in words(("ja",)).idioms)


def test_the_time_grows_with_the_text() -> None:
    known = idioms(("ja", "mn", "lv", "vi"))
    for piece in ("1920年9月", "5681年   ", "18 tháng ", "\u200f", "1920. gada ", " "):
        times = []
        for count in (2_000, 8_000):
            start = time.perf_counter()
            in_known_words(piece * count, known)
            times.append(time.perf_counter() - start)
        assert times[1] < 16 * times[0] + 0.2, piece
