"""The law that ties writing to reading: what is rendered is read back to its day, in every locale, width and style.

`tools/roundtrip.py` tries every day in every layout. Here each layout is tried on some of the days, which together are
all of them: in every month of a year of each of the fourteen types.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from hebdate.names._cldr.locales import LOCALES
from hebdate.writing.options import WIDTHS


def _tool() -> ModuleType:
    path = Path(__file__).parent.parent / "tools" / "roundtrip.py"
    spec = importlib.util.spec_from_file_location("roundtrip", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


roundtrip = _tool()
DAYS = roundtrip.days()

#: Each layout is tried on every so manieth day.
STEP = 35


def unread(cases: object) -> list[str]:
    """The texts that did not come back, with why."""
    found = []
    for at, (case, names) in enumerate(roundtrip.alike(cases, DAYS[:13])):
        found += [
            f"{names[0]}: {failure.text!r} {failure.reason}"
            for failure in roundtrip.failures(case.layout, DAYS[at % STEP :: STEP], case.locales)
        ]
    return found


def test_the_days_cover_every_month_of_every_kind_of_year() -> None:
    assert len(DAYS) == len(set(DAYS)) == 7 * 12 + 7 * 13
    assert sorted(roundtrip.slot_of(day) for day in DAYS[:13]) == list(range(1, 14))


def test_every_locale_reads_back_in_every_width() -> None:
    assert unread(roundtrip.locale_cases(sorted(LOCALES), WIDTHS)) == []


def test_every_style_and_spelling_reads_back() -> None:
    assert unread(roundtrip.named_cases()) == []


def test_what_does_not_come_back_is_seen() -> None:
    """A line without a year names no day, and a wrong one is told from one that is undecided."""
    layout = roundtrip.Layout.parse("{g}{month en} {day}{/g} | {h}{day} {month en}{/h}")
    (failure,) = roundtrip.failures(layout, DAYS[:1])
    assert failure.reason == "underdetermined no-year"
    assert not failure.wrong
    wrong = failure._replace(reading=roundtrip.hebdate.parse("May 16, 2022 | 15 Iyyar 5782"))
    assert wrong.wrong
    assert wrong.reason == "WRONG agree"
