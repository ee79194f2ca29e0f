"""The house of the reader: rooms that one can take in, and rules whose senses are there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import hebdate.reading
from hebdate.reading.grammar import RULES
from hebdate.reading.sense.phrases import OVER, SENSES

ROOMS = Path(hebdate.reading.__file__).parent
FILES = sorted(ROOMS.rglob("*.py"))
MOST_LINES, MOST_OF_A_FUNCTION = 500, 50

# What a rule can say of its item besides the senses, and who looks for it.
ELSEWHERE = {
    "": "fields: nothing but its parts",
    **dict.fromkeys("about after before not relative uncertain either".split(), "answer: why the day is in doubt"),
    **dict.fromkeys("era.before era.other unread".split(), "answer: why the day is not read"),
    **dict.fromkeys("adar thousands illegible near short".split(), "values, fields: a month or year of its own kind"),
    **dict.fromkeys("days days.list days.slash months years years.short".split(), "fields: several of one kind"),
    **dict.fromkeys("feast feast.eve omer sabbath week week.letter count".split(), "named: which observance"),
    **dict.fromkeys("weekday weekday.night weekday.eve part.light part.night time hours".split(), "facts"),
    "pair": "phrases: two dates",
}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOMS)))
def test_a_room_can_be_taken_in(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    sizes = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: size for name, size in sizes.items() if size > MOST_OF_A_FUNCTION} == {}


def test_what_a_rule_says_of_its_item_is_understood_somewhere() -> None:
    """A name that nobody looks for would be passed over in silence."""
    assert [rule.name for rule in RULES if rule.how not in {*SENSES, *OVER, *ELSEWHERE}] == []


def test_every_sense_is_some_rules() -> None:
    used = {rule.how for rule in RULES}
    assert ({*SENSES, *OVER} - used, set(SENSES) & set(OVER)) == (set(), set())
