"""The grammar as data: each rule is at work in each of its printed examples, and is missed where it is taken away."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest
from road import Believed, believed, without

from hebdate.reading.grammar import RULES
from hebdate.reading.grammar.rule import Rule

EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
seen = lru_cache(maxsize=None)(believed)


def _name(value: object) -> str:
    return value.name if isinstance(value, Rule) else str(value)


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    names = Counter(rule.name for rule in RULES)
    assert [name for name, times in names.items() if times > 1] == []
    assert [rule.name for rule in RULES if not rule.examples] == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_name)
def test_the_rule_is_at_work_in_its_example(rule: Rule, example: str) -> None:
    found: Believed = seen(example)
    assert rule.name in found.rules, found.account.phrases


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_the_rule_is_missed_where_it_is_taken_away(rule: Rule) -> None:
    told = {example: seen(example).told for example in rule.examples}
    with without(rule):
        assert any(believed(example).told != told[example] for example in rule.examples)
