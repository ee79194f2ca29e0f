"""tokens: a line cut up; a table of texts and the kinds that stand in them, and what holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hebdate.reading_old.cutter import cut
from hebdate.reading_old.lexicon import lexicon
from hebdate.reading_old.tokens import Number, Numeric

KINDS = [
    ("", ""),
    ("\x00\u200e\u2067", ""),
    ("Monday, May 16th | 15 Iyyar 5782", "W,GD|dMh"),
    ('יום שני, ט"ו באייר ה\'תשפ"ב', "W,LMY"),
    ("Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782", "G.d-d,g/dMh-dMh"),
    ("16-18 May", "d-dG"),
    ("11/12 mai", "d/dG"),
    ("mar. 2", "U.d"),
    ("Adar II", "M"),
    ("אדר ב׳", "M"),
    ("Rosh Chodesh Iyyar", "RM"),
    ("Yud Tes Kislev", "DM"),
    ("twenty-first of May", "DoG"),
    ("fünfzehnten Mai", "DG"),
    ("٣ مايو", "dG"),
    ('פ"א', "K"),
    ("'17", "a"),
    ("84 100 999 1000 2999 3000 9999 10000", "kccgghhx"),
    ("16/5/2022", "S"),
    ("2022-05-16", "S"),
    ("2022-05-16T10:00Z", "S"),
    ("7:10 pm", "t"),
    ("19h30", "t"),
    ("5B79", "?"),
    # What is no date, told by its label and not by luck.
    ("No. 8 1 KISLEV", "n.qdM"),
    ("Vol. 12 3", "n.qd"),
    ("Jahrgang 12", "Nd"),
    ("12. Jahrgang", "q.N"),
    ("ט״ו לעומר", "qw"),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(text: str, kinds: str) -> None:
    assert cut(text).kinds == kinds


def test_values() -> None:
    assert cut("16th").values == [Number(16, 2)]
    assert cut("ט״ו ה׳תשפ״ב").values == [Number(15, 0), Number(782, 0, 5)]
    numeric = cut("on 16. 5. 2022").values[1]
    assert isinstance(numeric, Numeric)
    assert (numeric.parts, numeric.widths, numeric.separator) == ((16, 5, 2022), (2, 1, 4), ".")
    assert numeric.spans == ((3, 5), (7, 8), (10, 14))


def test_a_word_keeps_every_meaning() -> None:
    assert set(cut("mar. 2").values[0]) == {("G", 3), ("W", 1)}  # type: ignore[call-overload]
    tokens = cut("15 Nisan", lexicon(("tr",)))
    assert tokens.kinds == "dB"
    assert set(tokens.values[1]) == {("G", 4), ("M", 8)}  # type: ignore[call-overload]


@pytest.mark.parametrize("text", [text for text, _ in KINDS])
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
    tokens = cut(text)
    assert len(tokens.kinds) == len(tokens.starts) == len(tokens.ends) == len(tokens.values)
    before = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert before <= start <= end <= len(text)  # a letter taken for a digit leaves an empty place
        before = end
