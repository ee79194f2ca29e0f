"""The quick ways give the answers of the full reader, on every line and on every change of a line."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from hebdate.reading import Reading
from hebdate.reading_old.cutter import cut
from hebdate.reading_old.familiar import Familiar
from hebdate.reading_old.header import read
from hebdate.reading_old.lexicon import PLAIN_ADAR, lexicon
from hebdate.reading_old.plain import read as read_plain
from hebdate.reading_old.plain import weigh
from hebdate.reading_old.reconcile import reconcile

LINES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "data" / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
]
MONTHS = ["May", "Adar", "Adar I", "Adar II", "Kislev", "March", "mar", "Nisan", "Av", "Iyyar", "June", "Elul", "Sept."]
NAME = re.compile(r"\b(?:" + "|".join((*MONTHS, "October", "Tishri", "Cheshvan", "Tevet", "December")) + r")\b")
NUMERALS = ["א'", 'ט"ו', "ל'", 'כ"ט', 'תשפ"ב', 'תש"ף', "ה'תשפ\"ד", "ב"]


def full(text: str) -> Reading:
    """What the full reader says, with neither of the quick ways."""
    return reconcile(read(cut(text)))


def changed(text: str, chance: random.Random) -> str:
    """The line with some of its numbers, months and numerals changed."""

    def number(match: re.Match[str]) -> str:
        value = int(match[0])
        near = chance.choice([value, value + 1, max(0, value - 1), chance.randint(1, 31), chance.randint(0, 9999)])
        return str(near).zfill(len(match[0])) if chance.random() < 0.5 else match[0]

    text = re.sub(r"\d+", number, text)
    text = NAME.sub(lambda match: chance.choice(MONTHS) if chance.random() < 0.3 else match[0], text)
    return re.sub(
        r"[א-ת]+[\"'״׳][א-ת]?", lambda match: chance.choice(NUMERALS) if chance.random() < 0.2 else match[0], text
    )


@pytest.mark.parametrize("seed", range(4))
def test_both_quick_ways_say_what_the_full_reader_says(seed: int) -> None:
    chance = random.Random(seed)
    familiar = Familiar(lexicon())
    answered = {"plain": 0, "familiar": 0}
    for _ in range(4000):
        line = chance.choice(LINES)
        for _ in range(2):  # the first of its kind only leaves a mark
            familiar.learn(cut(line), full(line))
        text = changed(line, chance)
        for name, reading in (("plain", read_plain(cut(text))), ("familiar", familiar.read(text))):
            if reading is not None:
                answered[name] += 1
                assert reading == full(text), (name, text)
    assert min(answered.values()) > 300, answered


@pytest.mark.parametrize("text", LINES, ids=lambda text: text[:40])
def test_every_printed_line(text: str) -> None:
    reading = read_plain(cut(text))
    assert reading is None or reading == full(text)


def test_a_shape_is_read_without_the_full_reader() -> None:
    familiar = Familiar(lexicon())
    line = "Monday, May 16th | 15 Iyyar 5782"
    assert familiar.read(line) is None
    familiar.learn(cut(line), full(line))
    assert familiar.read("Sunday, January 1st | 8 Tevet 5783") is None
    familiar.learn(cut(line), full(line))
    assert familiar.read("Sunday, January 1st | 8 Tevet 5783") == full("Sunday, January 1st | 8 Tevet 5783")
    assert familiar.read("Monday, January 1st | 8 Tevet 5783") is None
    assert familiar.read("Sunday, January 1st | 8 Tevet 5783.") is None


@pytest.mark.parametrize(
    ("civil", "hebrew", "weekday"),
    [
        ((2022, 5, 17), (5782, 9, 15), -1),
        ((0, 5, 16), (5782, 9, 15), 1),
        ((0, 5, 16), (0, 9, 15), -1),
        ((2022, 2, 30), (0, 0, 0), -1),
        ((0, 0, 0), (5782, 9, 30), -1),
        ((0, 0, 0), (5783, 6, 1), -1),
        ((0, 0, 0), (5782, PLAIN_ADAR, 1), -1),
        ((0, 0, 0), (3000, 1, 1), -1),
    ],
)
def test_what_is_left_to_the_full_reader(
    civil: tuple[int, int, int], hebrew: tuple[int, int, int], weekday: int
) -> None:
    assert weigh(civil, hebrew, weekday) is None
