"""find: dates in running text: which are found, where exactly they stand, and what is passed over.

How linear time is tested without a clock: the work is counted, not timed. `calls` counts every function call, Python's
and C's, that a search makes; it is the same number on every machine. An input of doubling size must not need more than
a little over twice the calls. Work inside one regular expression is invisible to such a count, so the scanner's own
expressions are measured by the processor time they take, least of three runs, on sizes that are eight times apart:
linear is eight times, quadratic sixty-four, and only more than twenty-four fails, which no busy machine makes of eight
since processor time counts this process alone.
"""

from __future__ import annotations

import json
import pathlib
import sys
import time
from collections.abc import Callable
from itertools import islice
from types import FrameType
from typing import Any

import pytest

import hebdate
from hebdate import find, parse
from hebdate.reading.lex import lex
from hebdate.reading.reader import words_of

PAGES = pathlib.Path(__file__).parent / "data" / "pages"
MARKED = [json.loads(line) for line in (PAGES / "pages.jsonl").read_text(encoding="utf-8").splitlines()]

CLAIMS = {"agree", "evening", "single"}

# Text -> the dates in it: exactly what is spanned, how they agree, which day.
FOUND: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("He left on May 5, 2011 by sea.", [("May 5, 2011", "single", "2011-05-05")]),
    ("Born May 16, 2022 (15 Iyyar 5782) in room 2022.", [("May 16, 2022 (15 Iyyar 5782", "agree", "2022-05-16")]),
    ("16 May 2022 and 17 May 2022", [("16 May 2022", "single", "2022-05-16"), ("17 May 2022", "single", "2022-05-17")]),
    ("From May 16 to 18, 2022, daily.", [("May 16 to 18, 2022", "single", "2022-05-16/2022-05-18")]),
    ("June 8, 2018 7:10 pm", [("June 8, 2018 7:10 pm", "single", "2018-06-08")]),
    ("It falls on 15 Iyyar.", [("15 Iyyar", "underdetermined", None)]),
    ("ביום כ״ב חשון התש״ן (20 בנובמבר 1989).", [("כ״ב חשון התש״ן (20 בנובמבר 1989", "agree", "1989-11-20")]),
    ("נולד בט״ו באייר תשפ״ב, 16 במאי 2022, בירושלים", [("בט״ו באייר תשפ״ב, 16 במאי 2022", "agree", "2022-05-16")]),
    ("le 10 décembre 1852.\n(29 Kislew 5613)", [("10 décembre 1852.\n(29 Kislew 5613", "agree", "1852-12-10")]),
    ("gestorben den 1ten Januar 1875 zu Mittag", [("1ten Januar 1875", "single", "1875-01-01")]),
    ("See 2022-05-16 and 16.5.2022.", [("2022-05-16", "single", "2022-05-16"), ("16.5.2022", "single", "2022-05-16")]),
    (
        "The meeting of Monday, May 16th | 15 Iyyar 5782 was long.",
        [("Monday, May 16th | 15 Iyyar 5782", "agree", "2022-05-16")],
    ),
]

# What is no date.
NOTHING = [
    "You may 5 times see it.",
    "In 2011 he may come, or in 5782.",
    "It may be in march, or he may march 3 miles.",
    "Exodus 12:15 and Nisan are read together; see Gen 1:5.",
    "Psalm 119:105, page 16",
    "פרק ט״ו פסוק ב׳",
    "בראשית פרק א׳, ב׳",
    "ISBN 978-3-16-148410-0",
    "version 5.6.22 of 3.11.4, build 10.4.2",
    "1 2 3 4 5 and 6/7",
    "Call 02-555-1234 or 1-800-555-0199.",
    "ח״כ צבי הנדל, יו״ר",
    "The sun sat on 5 hills; jan 3 and mar 5 are variables.",
    "",
    "no digits here, Monday in May nor Nisan",
]


def claims(text: str) -> list[tuple[str, str, str | None]]:
    found = []
    for reading in find(text):
        assert reading.text == text[slice(*reading.span)]
        days = reading.to_dict()["gregorian"]
        found.append((reading.text, reading.agreement, None if days is None else str(days)))
    return found


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_passed_over(text: str) -> None:
    assert [claim for claim in claims(text) if claim[1] in CLAIMS] == []


@pytest.mark.parametrize("text", NOTHING[:4])
def test_the_verb_may_and_a_verse_are_not_even_open_questions(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_stands_around_a_date_does_not_change_it(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    filler = "Nothing of note happened in the town for a long while after that. " * 4
    longer = f"{filler}{text}\n\n{filler}"
    assert claims(longer) == expected
    assert [reading.span[0] - len(filler) for reading in find(longer)] == [reading.span[0] for reading in find(text)]


def test_times_stand_with_their_date() -> None:
    (reading,) = find("Published June 8, 2018 7:10 pm by")
    found = reading.to_dict()
    assert (found["time"], found["gregorian"], found["span"]) == ("19:10", "2018-06-08", [10, 30])


def test_diagnostics_and_fields_point_into_the_whole_text() -> None:
    text = "It was printed (wrongly) as Tuesday, May 16, 2022 there."
    (reading,) = find(text)
    assert reading.agreement == "mismatch"
    assert text[slice(*reading.diagnostics[0].span)] == "Tuesday"
    assert [text[slice(*field.span)] for field in reading.written] == ["Tuesday", "May", "16", "2022"]


def test_locales_and_near() -> None:
    (reading,) = find("Tarih: 15 Nisan 2022 sabah", locales=("tr",))
    assert str(reading.date) == "2022-04-15"
    (reading,) = find("Monday, May 16th | 15 Iyyar", near=2020)
    assert str(reading.date) == "2022-05-16"


# --- real pages ------------------------------------------------------------------------------------------------------


def page(name: str) -> tuple[str, dict[str, Any]]:
    (row,) = [row for row in MARKED if row["file"] == name]
    return (PAGES / name).read_text(encoding="utf-8"), row


def test_the_newspaper_page_has_four_dates() -> None:
    text, _ = page("algemeiner-2022-05-16.txt")
    assert claims(text) == [
        ("Monday, May 16th | 15 Iyyar 5782", "agree", "2022-05-16"),
        ("June 8, 2018 7:10 pm", "single", "2018-06-08"),
        ("May 14, 2018", "single", "2018-05-14"),
        ("May 16, 2022 7:14 am", "single", "2022-05-16"),
    ]
    assert [reading.to_dict()["time"] for reading in find(text)] == [None, "19:10", None, "07:14"]


def overlap(one: tuple[int, int] | list[int], other: tuple[int, int] | list[int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def hit(mark: dict[str, Any], found: list[hebdate.Reading]) -> bool:
    """Whether a mark was found whole, with its day, or open where it is open."""
    touching = [reading for reading in found if overlap(reading.span, mark["span"])]
    if len(touching) != 1:
        return False
    got = touching[0].to_dict()
    spans = [mark["span"], *mark["alt_spans"]]
    close = any(all(abs(a - b) <= 3 for a, b in zip(touching[0].span, span, strict=True)) for span in spans)
    want = mark["expect"]
    day = str(got["gregorian"]).split("/")[0] == str(want["gregorian"]).split("/")[0]
    return close and got["agreement"] == want["agreement"] and (day or want["agreement"] not in CLAIMS)


# Page -> how many of its required marks are hit, at least.
HITS = {
    "algemeiner-2022-05-16.txt": 4,
    "es_majzor_rosh_hashana.txt": 5,
    "fr_prieres_prefaces.txt": 2,
    "de_strelitz_cemetery_register.txt": 23,
    "he_wiki_shoshana_damari.txt": 5,
    "he_law_child_rights_information.txt": 3,
    "he_knesset_ethics_2004.txt": 5,
    "en_wiki_dnc_election.txt": 10,  # "on or before March 31, 2017" names a limit, not a day
}


@pytest.mark.parametrize("name", sorted(HITS))
def test_pages(name: str) -> None:
    text, row = page(name)
    found = list(find(text))
    for mark in row["dates"]:
        assert text[slice(*mark["span"])] == mark["text"]
    required = [mark for mark in row["dates"] if not mark["optional"]]
    missed = [mark["text"] for mark in required if not hit(mark, found)]
    assert len(required) - len(missed) >= HITS[name], missed
    for reading in found:  # no day where none is marked, and no other day than the one marked
        if reading.agreement not in CLAIMS:
            continue
        marks = [mark for mark in row["dates"] if overlap(mark["span"], reading.span)]
        assert marks, reading.text
        best = max(marks, key=lambda mark: overlap(mark["span"], reading.span))
        want = best["expect"]
        if want["gregorian"] and not best["optional"] and want["agreement"] in CLAIMS:
            assert str(reading.date) == want["gregorian"].split("/")[0], reading.text


def test_every_page_names_its_source_and_licence() -> None:
    assert {row["file"] for row in MARKED} == {path.name for path in PAGES.glob("*.txt")} == set(HITS)
    assert all(row["source"] and row["licence"] and row["attribution"] and row["changes"] for row in MARKED)


# --- lazily, in order, in linear time ---------------------------------------------------------------------------------


def calls(work: Callable[[], object]) -> int:
    """How many function calls the work makes."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_a_search_is_lazy() -> None:
    text = "On 16 May 2022 it rained for days and days, as it is written in the book of the town. " * 2000
    first = calls(lambda: next(iter(find(text))))
    some = calls(lambda: list(islice(find(text), 1200)))
    assert first * 20 < some
    assert iter(found := find(text)) is found


def test_readings_come_in_order_and_do_not_overlap() -> None:
    text = "16 May 2022, then 15 Iyyar 5782; on 17 May 2022 (16 Iyyar 5782), and again 18.5.2022 or May 20. " * 30
    end = 0
    for reading in find(text):
        assert end <= reading.span[0] < reading.span[1] <= len(text)
        end = reading.span[1]


ADVERSARIES = {
    "digits": "1234567890",
    "spaced digits": "12 ",
    "quotes": "\"'״׳",
    "letters with quotes": "א״",
    "months": "May ",
    "Hebrew months": "Adar ",
    "both": "May Adar ",
    "dates without years": "May 5 ",
    "dates": "May 5, 2022 ",
    "halves": "16 May 2022 | 15 Iyyar 5782\n",
    "separators": "| / - ",
    "slashes": "1/2/3/4/",
    "brackets": "([{",
    "closing brackets": "(1)]}",
    "Hebrew words": "שלום ט״ו ",
    "Hebrew numbers in words": "חמשת אלפים שבע מאות ",
    "blanks": "\u00a0\n\t ",
    "direction marks": "\u200f1\u200e",
    "niqqud": "\u05d0\u05b0\u05b0\u05b0\u05b4",
    "surrogates": "\ud8001",
    "one long word": "a1",
    "ordinals": "1st ",
    "labels": "No. 5 ",
    "weekdays": "Monday 5 ",
}


@pytest.mark.parametrize("unit", ADVERSARIES.values(), ids=ADVERSARIES.keys())
def test_the_work_of_a_search_grows_with_the_text(unit: str) -> None:
    """Doubling from a size at which every limit and window has been reached."""
    small, large = (unit * (size // len(unit)) for size in (6_000, 12_000))
    list(find(small))  # caches and lazy imports are no part of it
    assert calls(lambda: list(find(large))) <= 2.6 * calls(lambda: list(find(small))) + 1000


@pytest.mark.parametrize("unit", [pytest.param(unit, id=name) for name, unit in ADVERSARIES.items()])
def test_the_work_of_a_header_grows_with_the_text(unit: str) -> None:
    """Within the longest header; four times the text, where squares would take sixteen times the work."""
    small, large = (unit * (size // len(unit)) for size in (1000, 4000))
    parse = lambda text: hebdate.parse(text, strict=False)  # noqa: E731
    parse(small)
    assert calls(lambda: parse(large)) <= 7 * calls(lambda: parse(small)) + 2000


def processor_time(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit", ["1", "א", "״", "'", "(", "\u05b0", "a", " ", "1/", "א״", "\u200f", "1.", "a'"], ids=ascii
)
def test_the_scanner_does_not_backtrack(unit: str) -> None:
    """One token without end, or many: see the words on top for why this may be measured."""
    small, large = (unit * (size // len(unit)) for size in (20_000, 160_000))
    lex(small, words_of(()))
    least = max(processor_time(lambda: lex(small, words_of(()))), 0.002)
    assert processor_time(lambda: lex(large, words_of(()))) <= 24 * least


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_dates_on_lines_of_their_own_are_dates_of_their_own(blank: str) -> None:
    assert claims(f"16 May 2022{blank}17 May 2022") == [
        ("16 May 2022", "single", "2022-05-16"),
        ("17 May 2022", "single", "2022-05-17"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 16 March Road and 7 Adar Lane", ["16 March", "7 Adar"]),
        ("Hotel Elul 29 rooms. March 14th Alliance", ["Elul 29", "March 14th"]),
        ("Version 2.5.2021 of the software", []),
        ("גרסה 2.5.2021", []),
        ('חוק יסוד התשמ"ד. 3 אב ובן', ["3 אב"]),
        ("Ab 5. Mai gilt das.", ["5. Mai"]),
    ],
)
def test_dates_without_a_year_are_not_joined_over_words(text: str, expected: list[str]) -> None:
    found = claims(text)
    assert [text for text, _, _ in found] == expected
    assert {agreement for _, agreement, _ in found} <= {"underdetermined"}


# --- find and parse give the same account ----------------------------------------------------------------------------

# Headings in running text of which parse denies a day, or says another than either half: text -> what find may claim.
DENIED = [
    "Issued May 16, 2022 / 17 Iyyar 5782 in New York.",
    "10 August 2020 |\n22 Av 5780",
    "6 August 1942 / 22 Xyzzy 5702",
    "1978-09-09 (Shabbos Shuvah, 6 Tishrei 5739)",
    "15 Iyyar 5782, 16 May 2022, 25.10.2045",
    "8 kislev 5817 / 9 kislev 5817, 16 november 2056",
    "Tue 01/01/1990",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_parse_denies_is_not_claimed(text: str) -> None:
    assert not parse(text, strict=False).determined
    found = claims(text)
    assert found
    assert [claim for claim in found if claim[1] in CLAIMS] == []


def test_lines_of_a_list_are_read_one_by_one() -> None:
    text = "May 16, 2022 / 17 Iyyar 5782\nMay 18, 2022 / 17 Iyyar 5782"
    assert claims(text) == [
        ("May 16, 2022 / 17 Iyyar 5782", "mismatch", "2022-05-16"),
        ("May 18, 2022 / 17 Iyyar 5782", "agree", "2022-05-18"),
    ]


def test_a_life_span_is_two_dates_and_a_range_is_one() -> None:
    assert claims("(31 March 1923 – 14 February 2006)") == [
        ("31 March 1923", "single", "1923-03-31"),
        ("14 February 2006", "single", "2006-02-14"),
    ]
    assert claims("It ran from 10 August to 12 September 2013.")[-1][2] == "2013-08-10/2013-09-12"


def test_the_next_sentence_and_the_next_line_are_not_of_the_date() -> None:
    for text in (
        "He came on August 10, 2020. Friday was a holiday.",
        "He came on August 10, 2020.[15] On 5 hills",
        "He came on August 10, 2020.\n12 apples",
        "On August 10, 2020, Dec Donnelly had left.",
    ):
        assert claims(text) == [("August 10, 2020", "single", "2020-08-10")], text


def test_entities_are_read_and_said() -> None:
    text = "Born 16&nbsp;May&nbsp;2022 (15&nbsp;Iyyar&nbsp;5782)."
    (reading,) = find(text)
    assert (reading.agreement, str(reading.date), reading.text) == ("agree", "2022-05-16", text[5:-2])
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["damaged"]


def test_years_of_both_calendars_and_of_a_feast() -> None:
    assert claims("that took place in Venice in 1707 (5467).")[0][1:] == ("agree", "1707-01-01/1707-12-31")
    assert claims("The feast of Purim 5784 was cold.") == [("Purim 5784", "single", "2024-03-24")]
    assert claims("Call 1998-5467 or 02-555-1234") == []
