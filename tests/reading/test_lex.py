"""lex: a line cut into tokens, each with all of its meanings; a table of lines, and what holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hebdate.names.known.words import words
from hebdate.reading.lex import lex
from hebdate.reading.tokens import Leaf, Line, Number, Parts

WORDS = words()

# What 12 to 31 can be: a day, or a year of two digits.
DAY = {"day", "short", "digits"}

# Line -> the tokens that carry a date, each with some of its meanings; and with how many tokens, where it is not one.
MEANINGS: list[tuple[str, dict[str, set[str]]]] = [
    ("", {}),
    ("\x00\u200e\u2067", {}),
    (
        "Monday, May 16th | 15 Iyyar 5782",
        {
            "Monday": {"weekday"}, ",": {"comma"}, "May": {"month.civil"}, "16th": {"ordinal", "digits"}, "|": {"bar"},
            "15": {"day", "short", "digits"}, "Iyyar": {"month.hebrew"},
            "5782": {"hebrew.4", "hebrew.now", "digits"},
        },
    ),
    (
        "יום שני, ט\"ו באייר ה'תשפ\"ב",
        {
            "יום": {"day.of", "weekday*2"}, "שני": {"weekday", "week.word", "day.word"}, ",": {"comma"},
            "ט\"ו": {"numeral", "numeral.big"}, "באייר": {"month.hebrew"}, "ה'תשפ\"ב": {"year.letters"},
        },
    ),
    ("16-18 May", {"16": DAY, "-": {"dash"}, "18": DAY, "May": {"month.civil"}}),
    ("11/12 mai", {"11": DAY, "/": {"slash"}, "12": DAY, "mai": {"month.civil"}}),
    ("mar. 2", {"mar": {"month.civil", "weekday"}, ".": {"dot"}, "2": {"day", "digits"}}),
    ("Adar II", {"Adar": {"month.hebrew", "month.hebrew*2"}, "II": {"roman"}}),
    ("אדר ב׳", {"אדר": {"month.hebrew", "month.hebrew*2"}, "ב׳": {"numeral", "week.letter"}}),
    ("Rosh Chodesh Iyyar", {"Rosh": {"new.month*2"}, "Chodesh": set(), "Iyyar": {"month.hebrew"}}),
    ("Yud Tes Kislev", {"Yud": {"day.word*2"}, "Tes": set(), "Kislev": {"month.hebrew"}}),
    (
        "twenty-first of May",
        {"twenty": {"day.word*3"}, "-": {"dash"}, "first": set(), "of": {"of"}, "May": {"month.civil"}},
    ),
    ("fünfzehnten Mai", {"fünfzehnten": {"day.word"}, "Mai": {"month.civil"}}),
    ("٣ مايو", {"٣": {"day", "digits"}, "مايو": {"month.civil"}}),
    ("פ\"א", {"פ\"א": {"count.letters"}}),
    ("'17", {"'17": {"apostrophe"}}),
    ("'17 May'", {"'17": {"apostrophe", "day"}, "May": {"month.civil"}}),
    (
        "84 100 999 1000 2999 3000 9999 10000",
        {
            "84": {"short", "digits", "over"}, "100": {"count", "digits", "over"}, "999": {"count", "digits", "over"},
            "1000": {"civil.4", "digits", "over"}, "2999": {"civil.4", "digits", "over"},
            "3000": {"hebrew.4", "digits", "over"}, "9999": {"hebrew.4", "digits", "over"}, "10000": {"digits", "over"},
        },
    ),
    ("16/5/2022", {"16/5/2022": {"numeric"}}),
    ("2022-05-16", {"2022-05-16": {"numeric"}}),
    ("2022-05-16T10:00Z", {"2022-05-16T10:00Z": {"numeric"}}),
    ("7:10 pm", {"7:10 pm": {"time"}}),
    ("19h30", {"19h30": {"time"}}),
    ("5B79", {"5B79": {"illegible.year"}}),
    # A label is a label; what its number is not, the grammar says.
    ("No. 8", {"No": {"label"}, ".": {"dot"}, "8": {"day", "digits"}}),
    ("12. Jahrgang", {"12": DAY, ".": {"dot"}, "Jahrgang": {"label", "ordinal.label", "other.year"}}),
    ("ט״ו לעומר", {"ט״ו": {"numeral", "numeral.big"}, "לעומר": {"omer", "observance"}}),
]  # fmt: skip


def named(leaf: Leaf, at: int) -> str:
    """A leaf's category, with its length where it is longer than a token."""
    length = leaf.end - at
    return leaf.category if length == 1 else f"{leaf.category}*{length}"


def values(line: Line, category: str) -> list[object]:
    return [leaf.value for leaves in line.leaves for leaf in leaves if leaf.category == category]


@pytest.mark.parametrize(("text", "meanings"), MEANINGS)
def test_each_token_has_all_of_its_meanings(text: str, meanings: dict[str, set[str]]) -> None:
    line = lex(text, WORDS)
    found = {
        token.text: {named(leaf, at) for leaf in leaves}
        for at, (token, leaves) in enumerate(zip(line.tokens, line.leaves, strict=True))
    }
    assert found == meanings


def test_values() -> None:
    assert values(lex("16th", WORDS), "ordinal") == [Number(16, 2)]
    line = lex("ט״ו ה׳תשפ״ב", WORDS)
    assert values(line, "numeral") == [Number(15, 0)]
    assert values(line, "year.letters") == [Number(782, 0, 5)]
    (numeric,) = values(lex("on 16. 5. 2022", WORDS), "numeric")
    assert numeric == Parts((16, 5, 2022), (2, 1, 4), ".", ((3, 5), (7, 8), (10, 14)))


def test_a_word_keeps_every_meaning() -> None:
    assert [(leaf.category, leaf.value) for leaf in lex("mar. 2", WORDS).leaves[0]] == [
        ("month.civil", 3),
        ("weekday", 1),
    ]
    line = lex("15 Nisan", words(("tr",)))
    assert {(leaf.category, leaf.value) for leaf in line.leaves[1]} >= {("month.civil", 4), ("month.hebrew", 8)}


def test_the_gap_says_how_tokens_are_joined() -> None:
    line = lex("16 May\n2022\n\n15Iyyar", WORDS)
    assert [(token.gap, token.text) for token in line.tokens] == [
        ("", "16"), (" ", "May"), ("\n", "2022"), ("\n\n", "15"), ("", "Iyyar"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [text for text, _ in MEANINGS])
def test_tokens_stand_in_the_text_one_after_the_other(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_cut(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="אבגדהוזחטיכלמנסעפצקרשת׳״'\"’”- 16/.,|May", max_size=80))
def test_any_text_of_its_own_letters_is_cut(text: str) -> None:
    check(text)


def check(text: str) -> None:
    line = lex(text, WORDS)
    assert line.text == text
    assert len(line.tokens) == len(line.leaves)
    before = 0
    for at, (token, leaves) in enumerate(zip(line.tokens, line.leaves, strict=True)):
        assert before <= token.start <= token.end <= len(text)
        before = token.end
        assert all(at < leaf.end <= len(line.tokens) for leaf in leaves)
