"""The page of forms in the documentation is that of the rules."""

from __future__ import annotations

import doctest
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import forms

from hebdate.reading.grammar import RULES

PAGE = Path(__file__).parents[2] / "docs/reference/grammar.md"


def test_the_page_has_every_rule_once() -> None:
    assert [rule.name for _, rules in forms.SECTIONS for rule in rules] == [rule.name for rule in RULES]


def test_the_page_is_that_of_the_rules() -> None:
    assert PAGE.read_text("utf-8") == forms.page(), "run python tools/forms.py > docs/reference/grammar.md"


def test_doctests() -> None:
    assert doctest.testmod(forms).failed == 0
