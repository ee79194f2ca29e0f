"""What holds of every line: an account of all of it, one road, no memory, no matter what it is written in.

The lines are those of the corpus, and made ones whose truth is known. (Round trips over every layout and language are
in test_roundtrip.py, the rates on damaged lines in test_damage.py.)
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hebdate
from hebdate.reading import accounts

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from damaged import forms

ROWS = [json.loads(line) for line in (Path(__file__).parents[1] / "data/corpus.jsonl").read_text("utf-8").splitlines()]
CORPUS = [row["text"] for row in ROWS]
Answer = tuple[str, int | None, int | None]


def read(text: str, near: dt.date | int | None = None) -> hebdate.Reading:
    return hebdate.parse(text, strict=False, near=near)


def answer(text: str) -> Answer:
    found = read(text)
    return found.agreement, found.first, found.last


def made(seed: int, wanted: str = "any") -> str:
    rng = random.Random(seed)
    return forms.write_line(rng, forms.shape_of(rng, wanted)).text


MADE = [made(seed) for seed in range(300)]
LINES = [*CORPUS, *MADE]


# --- account: what a line says is not passed over ---------------------------------------------------------------------


def changed_days(text: str) -> list[str]:
    """The line with one of its written days moved by three, where its halves agree on one day."""
    found = read(text)
    if found.agreement != "agree" or found.first != found.last:
        return []
    lines = []
    for field in found.written:
        start, end = field.span
        if field.name == "day" and text[start:end].isdecimal():
            day = int(text[start:end])
            lines.append(f"{text[:start]}{day + 3 if day < 26 else day - 3}{text[end:]}")
    return lines


def test_a_changed_day_is_not_passed_over() -> None:
    tried, silent = 0, []
    for text in LINES:
        for line in changed_days(text):
            tried += 1
            found = read(line)
            if found.determined and not found.diagnostics:
                silent.append((line, found.agreement, str(found.date)))
    assert tried > 250
    assert silent == []


# --- one road: find and parse -----------------------------------------------------------------------------------------


def test_find_never_claims_what_parse_denies() -> None:
    denied = []
    for text in LINES:
        whole = read(text)
        if whole.agreement != "mismatch":
            continue
        denied += [(text, part.text) for part in hebdate.find(text) if part.determined and part.agreement == "agree"]
    assert denied == []


def test_find_does_not_hide_what_parse_claims() -> None:
    hidden = []
    for text in LINES:
        whole = read(text)
        parts = list(hebdate.find(text)) if whole.agreement == "agree" else []
        days = [(part.first, part.last) for part in parts if part.first is not None and part.last is not None]
        if parts and not any(first <= whole.last and whole.first <= last for first, last in days):
            hidden.append((text, [(part.text, part.agreement) for part in parts]))
    assert hidden == []


def test_find_does_not_hide_what_parse_denies() -> None:
    # Halves that an empty line parts are two dates to a reader of running text.
    lines = [changed for text in LINES if "\n\n" not in text for changed in changed_days(text)]
    hidden = []
    for text in lines:
        if read(text).agreement == "mismatch":
            parts = list(hebdate.find(text))
            if parts and all(part.determined and not part.diagnostics for part in parts):
                hidden.append((text, [(part.text, part.agreement) for part in parts]))
    assert hidden == []


# --- no memory --------------------------------------------------------------------------------------------------------


def test_answers_do_not_depend_on_what_was_read_before() -> None:
    accounts.forget()
    first = {text: answer(text) for text in LINES}
    order = LINES.copy()
    for seed in range(3):
        random.Random(seed).shuffle(order)
        assert [text for text in order if answer(text) != first[text]] == []


def test_answers_do_not_depend_on_who_else_reads() -> None:
    first = {text: answer(text) for text in LINES}
    order = LINES * 4
    random.Random(5).shuffle(order)
    accounts.forget()
    with ThreadPoolExecutor(8) as pool:
        assert [text for text, found in zip(order, pool.map(answer, order), strict=True) if found != first[text]] == []


# --- invariance -------------------------------------------------------------------------------------------------------


def wide(text: str) -> str:
    """ASCII digits and letters in their full-width forms."""
    return "".join(chr(ord(char) + 0xFEE0) if char.isascii() and char.isalnum() else char for char in text)


#: A way to write the same line otherwise.
SAME: dict[str, Callable[[str], str]] = {
    "double quotes": lambda text: f'"{text}"',
    "single quotes": lambda text: f"'{text}'",
    "typographic quotes": lambda text: f"“{text}”",
    "German quotes": lambda text: f"„{text}“",
    "guillemets": lambda text: f"« {text} »",
    "marks of direction": lambda text: f"\u200f{text}\u200e".replace(" ", " \u200e"),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "soft byte order": lambda text: f"\ufeff{text}",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "wide spaces": lambda text: text.replace(" ", "\u3000"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "minus signs": lambda text: text.replace("-", "\u2212"),
    "hyphens": lambda text: text.replace("-", "\u2010"),
    "en dashes for em dashes": lambda text: text.replace("—", "–"),
    "capitals": str.upper,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full width": wide,
}


@pytest.mark.parametrize("name", SAME)
def test_how_a_line_is_set_changes_no_day(name: str) -> None:
    refused, other = [], []
    for text in LINES:
        before = read(text)
        after = read(SAME[name](text)) if before.determined else before
        if before.determined and not after.determined:
            refused.append(text)
        elif (before.first, before.last) != (after.first, after.last):
            other.append((text, str(before.date), str(after.date)))
    assert other == []
    assert len(refused) <= 0.02 * len(LINES), refused


# --- near= ------------------------------------------------------------------------------------------------------------


@settings(max_examples=400)
@given(st.sampled_from(LINES), st.integers(1500, 2100))
def test_near_only_chooses(text: str, near: int) -> None:
    without, chosen = read(text), read(text, near)
    if without.determined or without.agreement == "mismatch":
        assert (chosen.agreement, chosen.first, chosen.last) == (without.agreement, without.first, without.last)
    elif chosen.determined:
        # Outside the years that are searched without it there may be a nearer day, but never a farther one is taken.
        away = [abs(dt.date.fromordinal(first).year - near) for first, _ in without.candidates]
        assert chosen.first is not None
        assert not away or abs(dt.date.fromordinal(chosen.first).year - near) <= min(away)
        assert read(text, dt.date.fromordinal(chosen.first)).first == chosen.first


# --- round trip -------------------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)),
    st.sampled_from(["en", "de", "fr", "es", "ru", "pl", "hu", "it", "nl", "pt"]),
)
def test_what_is_rendered_is_read(day: dt.date, language: str) -> None:
    layout = f"{{g}}{{day}} {{month {language}}} {{year}}{{/g}} | {{h}}{{day}} {{month en}} {{year}}{{/h}}"
    line = hebdate.render(day, like=hebdate.Layout.parse(layout))
    assert hebdate.parse(line).date == day, line
