"""The one table of marks: what is typed for a geresh or gershayim means the same to all who read or compare words."""

from __future__ import annotations

import unicodedata

import pytest

from hebdate import gematria
from hebdate.text.bidi import reverse_visual, strip_marks, strip_niqqud
from hebdate.text.fold import fold
from hebdate.text.marks import DIRECTION, DOUBLE, INVISIBLE, POINT_CLASS, POINTS, SINGLE
from hebdate.writing.example import learn
from hebdate.writing.layout import Layout
from hebdate.writing.written import Written


def test_every_mark_stands_once() -> None:
    for table in (SINGLE + DOUBLE, INVISIBLE, DIRECTION):
        assert len(table) == len(set(table))
    assert set(DIRECTION) <= set(INVISIBLE)


@pytest.mark.parametrize("mark", DOUBLE, ids=unicodedata.name)
def test_gershayim_are_gershayim_to_everybody(mark: str) -> None:
    """A numeral is read, a name compared, backward typing put right, and an example written with its own mark."""
    assert gematria.parse(f"תשפ{mark}ב").value == 782
    assert fold(f"מנ{mark}א") == "מנא"
    assert reverse_visual(f"ה{mark}עשת") == f"תשע{mark}ה"
    text = f"16 May | ט{mark}ו Iyar"
    found = [Written("g", "day", (0, 2)), Written("g", "month", (3, 6))]
    found += [Written("h", "day", (9, 12)), Written("h", "month", (13, 17))]
    layout = learn(text, found, 738291)
    assert Layout.parse(str(layout)) == layout
    assert layout.halves[1].fields[0].write("h", 16) == f"ט{mark}ז"


@pytest.mark.parametrize("mark", SINGLE, ids=unicodedata.name)
def test_a_geresh_is_a_geresh_to_everybody(mark: str) -> None:
    assert gematria.parse(f"ה{mark}").value == 5
    assert fold(f"Sh{mark}vat") == "shvat"
    found = [Written("g", "day", (0, 2)), Written("h", "day", (3, 5)), Written("h", "month", (6, 10))]
    layout = learn(f"11 י{mark} Iyar", found, 738286)
    assert Layout.parse(str(layout)) == layout
    assert layout.halves[1].fields[0].write("h", 5) == f"ה{mark}"


@pytest.mark.parametrize("sign", INVISIBLE, ids=lambda sign: f"{ord(sign):04X}")
def test_nobody_sees_an_invisible_sign(sign: str) -> None:
    assert unicodedata.category(sign) in {"Cf", "Mn"}
    assert gematria.parse(f"{sign}ט{sign}״ו").value == 15
    assert fold(f"I{sign}yyar") == "iyyar"
    assert strip_marks(f"a{sign}b") == ("ab" if sign in DIRECTION else f"a{sign}b")


def test_points_are_listed_alike_twice() -> None:
    """The class of an expression and the code points say the same, and leave the punctuation among them."""
    import re

    every = "".join(map(chr, range(0x0590, 0x05D0)))
    assert re.findall(f"[{POINT_CLASS}]", every) == [chr(code) for code in POINTS]
    assert strip_niqqud(every) == re.sub(f"[{POINT_CLASS}]", "", every)
    assert {"\u05be", "\u05c0", "\u05c3", "\u05c6"}.isdisjoint(map(chr, POINTS))
