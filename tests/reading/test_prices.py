"""Flatness: no answer hangs on a bit of a price."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from road import believed

from hebdate.names.known.words import words
from hebdate.reading import accounts, numbers, prices

LINES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "data/corpus.jsonl").read_text("utf-8").splitlines()
]
PLAIN = [name for name, value in vars(prices).items() if name.isupper() and isinstance(value, float)]
TABLES = [name for name, value in vars(prices).items() if name.isupper() and isinstance(value, dict)]
MOVES = (-1.0, 1.5)
Answer = tuple[str, int | None, int | None]


def answers() -> list[Answer]:
    """What the lines are read as, with nothing remembered of other prices."""
    forget()
    found = [believed(line).reading for line in LINES]
    return [(reading.agreement, reading.first, reading.last) for reading in found]


def forget() -> None:
    accounts.forget()
    words().answers.clear()
    numbers._seen_number.cache_clear()


@pytest.fixture(scope="module")
def before() -> list[Answer]:
    return answers()


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> Iterator[None]:
    yield
    forget()


def changed(before: list[Answer]) -> tuple[list[str], int]:
    """The lines whose day is another now, and how many answers changed in any way."""
    after = answers()
    other = [
        line
        for line, one, two in zip(LINES, before, after, strict=True)
        if two[1] is not None and one[1:] != two[1:]  # a day that was not claimed before, or another one
    ]
    return other, sum(one != two for one, two in zip(before, after, strict=True))


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("name", PLAIN)
def test_a_price_may_move(name: str, move: float, before: list[Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prices, name, getattr(prices, name) + move)
    other, times = changed(before)
    assert other == []
    assert times < 0.02 * len(LINES)


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_prices_may_move(
    name: str, move: float, before: list[Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, price in dict(getattr(prices, name)).items():
        monkeypatch.setitem(getattr(prices, name), key, price + move)
    other, times = changed(before)
    assert other == []
    assert times < 0.02 * len(LINES)


def test_what_carries_the_weight(before: list[Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    # Were nothing charged, what stands beside a date would be passed over: so the test above can fail.
    for name in ("NUMERAL", "NEVER"):
        with monkeypatch.context() as changing:
            changing.setattr(prices, name, 0.0)
            assert changed(before)[1] > 0.1 * len(LINES), name
