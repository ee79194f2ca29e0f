"""accounts: a line explained as a whole, or what of it is not, and what that costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hebdate.names.known.words import words
from hebdate.reading import prices
from hebdate.reading.accounts import DATES, LONE, Account, accounts
from hebdate.reading.lex import lex
from hebdate.reading.shape import shape_of
from hebdate.reading.solve import weigh

ROWS = (Path(__file__).parents[1] / "data" / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
LINES = [row["text"] for row in map(json.loads, ROWS) if "text" in row]


def accounts_of(text: str) -> list[Account]:
    return list(accounts(shape_of(lex(text, words()))))


def left(text: str) -> tuple[list[str], list[str]]:
    """(what the best account leaves unexplained, what of it bars a confident answer)."""
    line = lex(text, words())
    best = accounts_of(text)[0]
    return ([line.tokens[at].text for at in best.unexplained], [line.tokens[at].text for at in best.barring])


# Line -> what is in reach of the date and explained by nothing.
BARRED = [
    ("16 May 2022 | 15 Iyyar 5782", []),
    ("16 May 2022 | 22 15 Iyyar 5782", ["22"]),
    ("16 May 2022 4 | 15 Iyyar 5782", ["4"]),
    ("16 May 2022 | 15 Iyyar 5782 | 7", ["7"]),
    ("16 May 2022 | 15 Iyyar 5782 Sivan", []),
    # A label says what its number is.
    ("No. 22 | 16 May 2022 | 15 Iyyar 5782", []),
    ("16 May 2022 | 15 Iyyar 5782 | page 7", []),
    # Words that could be no part of a date are free.
    ("The News of 16 May 2022, Jerusalem", []),
]


@pytest.mark.parametrize(("text", "barring"), BARRED)
def test_what_is_unexplained_in_reach_of_the_date_bars_it(text: str, barring: list[str]) -> None:
    assert left(text)[1] == barring
    assert accounts_of(text)[0].whole is not bool(barring)


def test_two_words_of_prose_put_a_number_out_of_reach() -> None:
    assert left("16 May 2022 some 22")[1] == ["22"]
    assert left("16 May 2022 brought some fine weather, and 22 guests")[1] == []


def test_the_cheapest_account_is_the_first() -> None:
    for text in ("16 May 2022 | 15 Iyyar 5782", "5 Adar 10 March", "25 Elul 5781-2 Tishri 5782"):
        found = [account.price for account in accounts_of(text)]
        assert found == sorted(found)
        assert 1 <= len(found) <= prices.ACCOUNTS
        assert all(account.least <= account.price + prices.NOTHING for account in accounts_of(text))


def test_the_phrases_of_an_account_do_not_overlap() -> None:
    for account in accounts_of("Sept. 2-8, 2021 / 25 Elul 5781-2 Tishri 5782"):
        ends = [0, *(phrase.end for phrase in account.phrases)]
        assert all(end <= phrase.start for end, phrase in zip(ends, account.phrases, strict=False))


def test_a_part_torn_off_a_date_costs() -> None:
    """15 Iyyar with its year apart is dearer than 15 Iyyar 5782."""
    whole, *others = accounts_of("15 Iyyar 5782")
    assert [phrase.category for phrase in whole.phrases] == ["hebrew.date"]
    assert all(account.price >= whole.price + prices.SPLIT for account in others)


@pytest.mark.parametrize("text", ["", "no date at all", "Monday in the park"])
def test_a_line_without_a_date_has_an_account_without_one(text: str) -> None:
    best = accounts_of(text)[0]
    assert not [phrase for phrase in best.phrases if phrase.category in DATES or phrase.category in LONE]
    assert best.whole


@pytest.mark.parametrize("row", range(0, 250, 5))
def test_no_values_make_an_account_cheaper_than_its_bound(row: int) -> None:
    """An account whose bound is too dear is never weighed, so that the bound must hold for all."""
    for text in LINES[row : row + 5]:
        line = lex(text, words())
        for account in accounts_of(text):
            assert weigh(account, line, None).score >= account.least
