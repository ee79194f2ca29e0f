"""The figures of hebdate on the page about accuracy are no better than what the script finds."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_page_promises_no_more_than_the_script_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import accuracy

    rows = accuracy.scored_rows()
    days = accuracy.hebdate_reader([row["text"] for row in rows])
    counts = Counter(accuracy.judged(row["expect"], each) for row, each in zip(rows, days, strict=True))
    page = (ROOT / "docs" / "explanation" / "accuracy.md").read_text(encoding="utf-8")
    row = re.search(r"^\| hebdate \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    assert row
    exact, refused, wrong = map(int, row.groups())
    assert exact + refused + wrong == len(rows)
    assert counts["exact"] >= exact
    assert counts["wrong"] <= wrong
    sys.modules.pop("accuracy")


def test_a_judgement_can_be_each_of_three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from accuracy import judged

    day = json.loads('{"agreement": "agree", "gregorian": "2022-05-16/2022-05-18"}')
    none = json.loads('{"agreement": "mismatch", "gregorian": null}')
    assert [judged(day, "2022-05-16"), judged(day, None), judged(day, "2022-05-17")] == ["exact", "refused", "wrong"]
    assert [judged(none, None), judged(none, "2022-05-16")] == ["exact", "wrong"]
