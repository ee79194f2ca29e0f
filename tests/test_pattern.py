"""CLDR's patterns as layouts, and what is put right where two calendars share a line."""

from __future__ import annotations

import datetime as dt

import pytest

from hebdate.errors import LayoutError
from hebdate.names._cldr.locales import LOCALES
from hebdate.writing.field import Field
from hebdate.writing.layout import Half
from hebdate.writing.options import WIDTHS
from hebdate.writing.pattern import for_locale, from_patterns
from hebdate.writing.writer import render

DAY = dt.date(2020, 1, 5)


def test_a_pair_of_patterns() -> None:
    layout = from_patterns("EEEE, MMMM d", "d MMMM y", join="{1} = {0}", spelling="ashkenazi")
    assert render(DAY, like=layout) == "8 Teves 5780 = Sunday, January 5"
    assert render(DAY, like=from_patterns(None, "d. MMMM y", locale="de")) == "8. Tevet 5780"
    quoted = from_patterns("'on the' d'th of' MMM 'at one o''clock'", None)
    assert render(DAY, like=quoted) == "on the 5th of Jan at one o'clock"
    assert render(DAY, like=from_patterns("d MMMM y G", None)) == "5 January 2020"


WRONG = [
    (("h:mm", None), {}, "a layout has no field for 'h': it has E, d, M and y, as CLDR has them"),
    (("d 'of MMMM", None), {}, 'a quote is not closed in the pattern "d \'of MMMM"'),
    (("'no field'", None), {}, "the pattern \"'no field'\" has no field"),
    ((None, None), {}, "a layout needs a Gregorian or a Hebrew pattern, and has neither"),
    (("d", "d"), {"join": "{0} {0}"}, "a template holds {0} and {1}, each once, found '{0} {0}'"),
]


@pytest.mark.parametrize(("pair", "options", "message"), WRONG)
def test_a_wrong_pattern(pair: tuple[str | None, str | None], options: dict[str, str], message: str) -> None:
    with pytest.raises(LayoutError) as caught:
        from_patterns(*pair, **options)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_an_unknown_width_and_calendar() -> None:
    with pytest.raises(LayoutError, match=r"^a width is 'full', 'long', 'medium' or 'short', not 'wide'$"):
        for_locale("en", "wide")
    with pytest.raises(LayoutError, match=r"^a calendar is 'both', 'gregorian' or 'hebrew', not 'julian'$"):
        for_locale("en", calendar="julian")


# --- both on one line ------------------------------------------------------------------------------------------------

EDITED = [
    # CLDR has "dd MMMM y" in Italian, beside the Gregorian "d MMMM y"; in Dzongkha both calendars pad.
    ("it", "long", None, "17 marzo 2024 | 7 Adar II 5784"),
    ("dz", "long", None, "སྤྱི་ལོ་༢༠༢༤ ཟླ་གསུམ་པ་ ཚེས་ ༡༧ | ༥༧༨༤ Adar II ཚེས་ ༠༧"),
    # "MMMM d y": the day and the year would be two numbers with a space between them.
    ("fil", "long", None, "Marso 17, 2024 | Adar II 7, 5784"),
    # "MMMMd日" with 亞達月 II.
    ("yue", "long", None, "2024年3月17日 | 5784年亞達月 II 7日"),
    # "MMMM'ын' d", "MMMM'a'" and "ܒMMMM", in languages that have no names of their own for the months.
    ("mn", "medium", None, "2024\u202fоны 3-р сарын 17 | 5784\u202fоны Adar II 7"),
    ("ku", "long", None, "17ê adara 2024an | 7ê Adar II 5784an"),
    ("syr", "long", None, "17 ܒܐܕܪ 2024 | 7 Adar II 5784"),
    ("bo", "medium", None, "2024 ལོའི་ཟླ་༣ཚེས་17 | 5784 ལོའི་ Adar II ཚེས་7"),
    # The ב of Hebrew is kept before Hebrew names only; 年 belongs to the year, 月 to the name.
    ("he", "long", None, "17 במרץ 2024 | ז׳ באדר ב׳ תשפ״ד"),
    ("he", "long", "hebrew-full", "17 במרץ 2024 | ז׳ באדר ב׳ תשפ״ד"),
    ("he", "long", "hebcal", "17 במרץ 2024 | ז׳ Adar II תשפ״ד"),
    ("ja", "long", None, "2024年3月17日 | 5784年アダル II月7日"),
    ("ja", "long", "hebcal", "2024年3月17日 | 5784年 Adar II 7日"),
    # "yy. M. d." and "yy/M/d": a year that stands first has four digits.
    ("ko", "short", None, "2024. 3. 17. | 5784년 아달월 2 7일"),
    ("ne", "short", None, "२०२४/३/१७ | ५७८४ Adar II ७"),
    ("en", "short", None, "3/17/24 | 7 Adar II 5784"),
    # "d,MM,y" is the full width.
    ("bal-Latn", "full", None, "17 Márch, 2024 | 5784 Adar II 7"),
]


@pytest.mark.parametrize(("locale", "width", "spelling", "expected"), EDITED)
def test_what_is_edited(locale: str, width: str, spelling: str | None, expected: str) -> None:
    assert render("2024-03-17", locale=locale, style=width, spelling=spelling) == expected


@pytest.mark.parametrize("days", ["2022-05-16", "2022-05-16/2022-06-02", "2022-05", "2022", "2022-05/2022-07"])
def test_every_locale_and_width_writes_it(days: str) -> None:
    for locale in sorted(LOCALES):
        for width in WIDTHS:
            text = render(days, locale=locale, style=width)
            gregorian, hebrew = text.split(" | ")
            assert any(char.isdigit() for char in gregorian), (locale, width, text)
            assert any(char.isalnum() for char in hebrew), (locale, width, text)


def test_the_year_of_weeks_is_the_year() -> None:
    assert render("2022-05", locale="gd", style="medium") == "Cèit 2022 | Nisan\u2009–\u2009Sivan 5782"
    assert render("2022-05-16", like=from_patterns("d.M.YYYY", None)) == "16.5.2022"


def test_one_calendar_alone_keeps_its_year() -> None:
    assert render("2024-03-17", locale="ko", style="short", calendar="gregorian") == "24. 3. 17."


def _numbers(half: Half) -> list[tuple[str | Field, str | Field, str | Field]]:
    return list(zip(half.parts, half.parts[1:], half.parts[2:], strict=False))


def test_the_rules_hold_in_every_locale() -> None:
    for locale in LOCALES:
        padded = any(part.name == "day" and part.digits for part in for_locale(locale, "long").halves[0].fields)
        for width in WIDTHS:
            gregorian, hebrew = for_locale(locale, width).halves
            assert padded or not any(part.name == "day" and part.digits for part in hebrew.fields)
            assert gregorian.fields[0].name != "year" or not gregorian.fields[0].digits
            for first, between, second in _numbers(hebrew):
                if isinstance(first, Field) and first.name == "day" and isinstance(second, Field):
                    assert second.name != "year" or between != " " or first.letters
