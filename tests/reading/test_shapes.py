"""The cache of shapes gives the answers of the reader, on every line and on every change of a line, in any order."""

from __future__ import annotations

import json
import random
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hebdate.names.known.words import PLAIN_ADAR, words
from hebdate.reading import Reading
from hebdate.reading.agreeing import NO_THOUSANDS, SHORT_YEAR, agreed
from hebdate.reading.reader import read
from hebdate.reading.shapes import ALIKE, SHAPES, Familiar

WORDS = words()
DATA = Path(__file__).parent.parent / "data"
ROWS = [
    json.loads(line)
    for name in ("corpus.jsonl", "made.jsonl")
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()
]
LINES = sorted({row["text"] for row in ROWS if "text" in row})
HOUSES = [
    "Monday, May 16th | 15 Iyyar 5782",
    "FRIDAY, APRIL 8, 2011 4 NISSAN 5771",
    "יום רביעי, ד' בסיון התש\"ף (27 במאי 2020)",
    "16 May '22 | 15 Iyar 5782",
    "Le lundi 16 mai 2022 / 15 Iyar 5782",
    "16. Mai 2022 · 15. Ijar 5782",
    "16 мая 2022 г. / 15 ияра 5782 г.",
    "2022-05-16",
    "16 May 2022",
    "16/05/2022 - 15 Iyyar 5782",
    "15 Iyyar 5782",
    'ט"ו באייר תשפ"ב 16.5.2022',
    "Shabbat, 2 Av 5782, July 30, 2022",
    "5/16/2022 | 15 Iyyar 5782",
]
MONTHS = """
May Adar Adar_I Adar_II Kislev March mar Nisan Av Iyyar June Elul Sept. October Tishri Cheshvan Tevet December Iyar mai
avril Mai März мая ияра Ab AV ADAR APRIL Siwan Tammuz Aug Sunday Monday Shabbat lundi mardi Sam Mai Xyzzy of
""".split()
NAME = re.compile(r"\b(?:" + "|".join(name.replace("_", " ") for name in MONTHS) + r")\b")
HEBREW = """
א' ט"ו ל' כ"ט תשפ"ב תש"ף ה'תשפ"ד ב ד' י"ז אדר באדר ניסן בניסן אב ב' שני רביעי שבת ראשון במאי אייר באייר תרי"ג ה' ז'
""".split()


def full(text: str) -> Reading:
    """What the reader says of a line that it never met the like of."""
    return read(text, WORDS, None)


def changed(text: str, chance: random.Random) -> str:
    """The line with some of its numbers, names and numerals changed."""

    def number(match: re.Match[str]) -> str:
        value = int(match[0])
        near = chance.choice([value, value + 1, max(0, value - 1), chance.randint(1, 31), chance.randint(0, 9999)])
        return str(near).zfill(len(match[0]) * (chance.random() < 0.5)) if chance.random() < 0.4 else match[0]

    text = re.sub(r"\d+", number, text)
    text = NAME.sub(lambda match: chance.choice(MONTHS).replace("_", " ") if chance.random() < 0.3 else match[0], text)
    return re.sub(
        r"[א-ת][א-ת\"'״׳]+", lambda match: chance.choice(HEBREW) if chance.random() < 0.15 else match[0], text
    )


def check(known: Familiar, text: str) -> bool:
    """Whether the cache answers a line, which it must do as the reader does; and the line is learned."""
    expected = full(text)
    found = known.read(text)
    assert found is None or found == expected, text
    known.learn(expected)
    return found is not None


@pytest.mark.parametrize("seed", range(6))
def test_the_cache_says_what_the_reader_says(seed: int) -> None:
    chance = random.Random(seed)
    known = Familiar(WORDS)
    lines = [*chance.sample(LINES, 40), *HOUSES * 3]
    answered = 0
    for _ in range(900):
        line = chance.choice(lines)
        answered += check(known, line)
        answered += check(known, changed(line, chance))
    assert answered > 300


@pytest.mark.parametrize("seed", range(3))
def test_every_line_in_any_order(seed: int) -> None:
    lines = LINES * 2 + HOUSES * 3
    random.Random(seed).shuffle(lines)
    known = Familiar(WORDS)
    cold = {}
    for text in lines:
        found = known.read(text)
        if text not in cold:
            cold[text] = full(text)
        assert found is None or found == cold[text], text
        known.learn(cold[text])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(HOUSES), st.integers(0, 2**32), st.integers(0, 2**32))
def test_what_was_read_before_changes_nothing(line: str, before: int, after: int) -> None:
    known = Familiar(WORDS)
    for chance in (random.Random(before), random.Random(after)):
        for _ in range(4):
            check(known, line)
            check(known, changed(line, chance))


def test_a_shape_is_read_without_the_reader() -> None:
    known = Familiar(WORDS)
    line, new_year = "Thursday, June 16th | 17 Sivan 5782", "Sunday, January 15th | 22 Tevet 5783"
    assert known.read(line) is None
    known.learn(full(line))
    assert known.read(new_year) is None
    known.learn(full(line))
    assert known.read(new_year) == full(new_year)
    for other in ("Monday, January 15th | 22 Tevet 5783", new_year + ".", "Sunday, January 15th | 22 Tevet 5783 ce"):
        assert known.read(other) is None


@pytest.mark.parametrize("line", HOUSES)
def test_each_house_is_learned(line: str) -> None:
    known = Familiar(WORDS)
    for _ in range(2):
        known.learn(full(line))
    assert known.read(line) == full(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, May 16th | 15 Iyyar 5782",
        "16 Decernber 2022 | 22 Kislev 5783",
        "16/5/2022",
        "May 16, 2022, 10:15 | 15 Iyyar 5782",
        "May 2022 | Iyyar 5782",
        "16 May 2022 (eve of 16 Iyyar 5782)",
        "May 16, 2022 &ndash; 15 Iyyar 5782",
        "about 16 May 2022",
        "16 May 2022 ץרמ",
    ],
)
def test_a_line_with_any_doubt_is_not_learned(line: str) -> None:
    known = Familiar(WORDS)
    for _ in range(3):
        known.learn(full(line))
    assert known.read(line) is None


def test_threads_read_as_one_does() -> None:
    known = Familiar(WORDS)
    chance = random.Random(7)
    lines = [changed(line, chance) if chance.random() < 0.5 else line for line in HOUSES * 30]
    cold = {line: full(line) for line in set(lines)}

    def one(line: str) -> bool:
        found = known.read(line)
        known.learn(cold[line])
        return found is None or found == cold[line]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(one, lines))


def test_memory_is_bounded() -> None:
    known = Familiar(WORDS)
    for at in range(SHAPES + 20):
        line = f"{'.,;:!-|'[at % 7] * (at // 7 % 40)} No{'abcdefghij'[at % 10]}t {'x' * (at // 70 + 1)} 16 May 2022"
        for _ in range(2):
            known.learn(full(line))
    for width in range(1, 20):
        for _ in range(2):
            known.learn(full(f"{'x' * width} 16 May 2022"))
    kept = list(known._shapes.values())
    assert sum(map(len, kept)) <= SHAPES + ALIKE
    assert max(map(len, kept)) <= ALIKE
    for meanings in kept[0][0].meanings:
        for number in range(5000):
            meanings[f"x{number}"]
        assert len(meanings) <= 4096


@pytest.mark.parametrize(
    ("civil", "hebrew", "weekday"),
    [
        ((2022, 5, 17), (5782, 9, 15), -1),
        ((0, 5, 16), (5782, 9, 15), 1),
        ((0, 5, 16), (0, 9, 15), -1),
        ((SHORT_YEAR + 23, 5, 16), (5782, 9, 15), -1),
        ((SHORT_YEAR + 22, 5, 16), (0, 0, 0), -1),
        ((2022, 2, 30), (0, 0, 0), -1),
        ((2022, 5, 16), (0, 9, 16), -1),
        ((0, 0, 0), (5782, 9, 30), -1),
        ((0, 0, 0), (5783, 6, 1), -1),
        ((0, 0, 0), (5782, PLAIN_ADAR, 1), -1),
        ((0, 0, 0), (3000, 1, 1), -1),
    ],
)
def test_what_does_not_agree_is_no_day(civil: tuple[int, int, int], hebrew: tuple[int, int, int], weekday: int) -> None:
    assert agreed(civil, hebrew, weekday) is None


@pytest.mark.parametrize(
    ("civil", "hebrew", "inferred"),
    [
        ((2022, 5, 16), (5782, 9, 15), ()),
        ((SHORT_YEAR + 22, 5, 16), (NO_THOUSANDS + 5782, 9, 15), ("gregorian.century", "hebrew.millennium")),
        ((2022, 5, 16), (0, 9, 15), ("hebrew.year",)),
        ((0, 0, 0), (NO_THOUSANDS + 5782, 9, 15), ("hebrew.millennium",)),
    ],
)
def test_what_agrees_is_the_day(
    civil: tuple[int, int, int], hebrew: tuple[int, int, int], inferred: tuple[str, ...]
) -> None:
    found = agreed(civil, hebrew, 0)
    assert found is not None
    assert (found[0], found[2]) == (738291, inferred)
