"""The generated tables against CLDR's own JSON, and the laws of print-ready patterns."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import hebdate.names._cldr
from hebdate import names
from hebdate.names._cldr import gregorian, hebrew, locales, patterns
from hebdate.names.locales import ancestry

DATA = json.loads((Path(__file__).parent / "data" / "cldr_hebrew.json").read_text("utf-8"))
FOLDER = Path(hebdate.names._cldr.__file__).parent
ROOT = Path(__file__).parent.parent
WIDTHS = ("full", "long", "medium", "short")

#: Locales without Hebrew patterns of their own that take the order of their Gregorian ones.
BORROWED = {"as", "ie", "kn", "ks-Deva", "lkt", "ps", "ps-PK", "sat", "sat-Olck", "sd", "sd-Arab"}

ERA_WORDS = sorted({era for eras in hebrew.ERAS.values() for era in eras} | {"AM", "A. M.", "a.m.", "ص"}, key=len)


def load_generator() -> ModuleType:
    path = ROOT / "tools" / "generate_cldr.py"
    if not path.exists():
        pytest.skip("the generator is not in the wheel")
    spec = importlib.util.spec_from_file_location("generate_cldr", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["generate_cldr"] = module
    spec.loader.exec_module(module)
    return module


def runs(pattern: str) -> list[str]:
    """The fields of a CLDR pattern in their order, literals left out: "d MMMM y" -> ["d", "MMMM", "y"]."""
    return [match.group() for match in re.finditer(r"([A-Za-z])\1*", re.sub("'[^']*'", " ", pattern))]


def fields(pattern: str) -> list[str]:
    """The same, a letter each."""
    return [run[0] for run in runs(pattern)]


def month_names_digest(locale: str) -> str:
    rows = [names.hebrew_months(locale, w, c) for c in ("format", "stand-alone") for w in ("wide", "abbreviated")]
    return hashlib.sha256("\n\n".join("\n".join(row) for row in rows).encode()).hexdigest()[:12]


# Against CLDR.


def test_the_locales_are_cldrs():
    expected = {locale for some in DATA["digests"].values() for locale in some.split()}
    assert len(expected) == 766
    assert expected == locales.LOCALES


def test_month_names_are_cldrs_own_in_every_locale():
    wrong = [
        locale
        for digest, some in DATA["digests"].items()
        for locale in some.split()
        if month_names_digest(locale) != digest
    ]
    assert wrong == []


def test_patterns_keep_cldrs_order_of_fields():
    """Full and long patterns: the same fields in the same order, the era left out, the month whatever its width."""
    wrong = {}
    for raw, some in DATA["patterns"].items():
        for locale in some.split():
            ours = names.patterns(locale, "hebrew")
            for width, pattern in zip(("full", "long"), raw.split("|"), strict=True):
                expected = [field.replace("Y", "y").replace("L", "M") for field in fields(pattern) if field != "G"]
                found = [field.replace("L", "M") for field in fields(ours[width])]
                if found != expected:
                    wrong[locale, width] = (found, expected)
    assert {locale for locale, _ in wrong} == BORROWED


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("he", ("EEEE, d בMMMM y", "d בMMMM y", "d בMMMM y", "d בMMMM y")),
        ("yi", ("EEEE, d MMMM y", "d MMMM y", "d בMMMM y", "d בMMMM y")),
        ("en", ("EEEE, d MMMM y", "d MMMM y", "d MMM y", "d MMM y")),
        ("fil", ("EEEE, MMMM d y", "MMMM d y", "MMM d y", "MMM d y")),
    ],
)
def test_patterns_that_cldr_has_print_ready_are_untouched(locale, expected):
    assert tuple(names.patterns(locale, "hebrew")[width] for width in WIDTHS) == expected


# What print-ready means, looked at by eye and kept.
@pytest.mark.parametrize(
    ("locale", "full", "short"),
    [
        ("de", "EEEE, d. MMMM y", "d. MMM y"),  # CLDR: "EEEE, d. MMMM y G", "dd.MM.yy GGGGG"
        ("fr", "EEEE d MMMM y", "d MMM y"),
        ("es", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMM 'de' y"),
        ("es-AR", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMM 'de' y"),
        ("pt-AO", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMM 'de' y"),
        ("ru", "EEEE, d MMMM y\u202f'г'.", "d MMM y\u202f'г'."),
        ("uk", "EEEE, d MMMM y\u202f'р'.", "d MMM y\u202f'р'."),
        ("ar", "EEEE، d MMMM y", "d MMM y"),
        ("hu", "y. MMMM d., EEEE", "y. MMM d."),
        ("tr", "d MMMM y EEEE", "d MMM y"),
        ("sr", "EEEE, d. MMMM y.", "d. MMM y."),
        ("sk", "EEEE, d. MMMM y", "d. MMMM y".replace("MMMM", "MMM")),  # CLDR: "EEEE, d. M. y G"
        ("uz", "EEEE, d-MMMM, y", "d-MMM, y"),  # CLDR: "EEEE, d-MMMM, y (G)"
        ("lt", "y MMMM d, EEEE", "y MMM d"),  # CLDR: "y MMMM d G, EEEE"
        ("eu", "y. 'urteko' MMMM d, EEEE", "y('e')'ko' MMM d"),  # CLDR: "G. 'aroko' y. 'urteko' MMMM d, EEEE"
        ("gl", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMM 'de' y"),  # CLDR writes Y, the week-year
        ("vi", "EEEE, 'ngày' d 'tháng' MMMM 'năm' y", "d MMM, y"),
        ("ja", "y年MMMM月d日EEEE", "y年MMMM月d日"),
        ("ko", "y년 LLLL d일 EEEE", "y년 LLLL d일"),
        ("zh", "y年MMMMd日EEEE", "y年MMMMd日"),
        ("kn", "EEEE, MMMM d, y", "MMM d, y"),  # none of its own: the order of its Gregorian ones
        ("und", "y MMMM d, EEEE", "y MMM d"),
    ],
)
def test_patterns_as_printed(locale, full, short):
    found = names.patterns(locale, "hebrew")
    assert (found["full"], found["short"]) == (full, short)


@pytest.mark.parametrize("pattern", sorted({p for quad in patterns.PATTERNS for p in quad}))
def test_every_pattern_can_be_printed(pattern):
    assert pattern.count("'") % 2 == 0
    assert set(runs(pattern)) <= {
        "EEEE",
        "cccc",
        "d",
        "dd",
        "MMMM",
        "MMM",
        "LLLL",
        "y",
    }
    assert sorted(field.replace("L", "M") for field in fields(pattern) if field not in "Ec") == ["M", "d", "y"]
    assert pattern == pattern.strip(" ,،·-")
    assert not re.search(r"  | ,|\(\)|^[.,]", pattern.replace("EEEE , 'lyɛ'", "")), "orphaned by the era"


def test_no_pattern_has_an_era_word():
    literals = {re.sub("[EcdMLy]", "", pattern) for quad in patterns.PATTERNS for pattern in quad}
    assert [(word, literal) for word in ERA_WORDS for literal in literals if word in literal] == []


def test_every_full_pattern_has_a_weekday_but_for_two():
    without = {
        locale for locale in locales.LOCALES if not set("Ec") & set(fields(names.patterns(locale, "hebrew")["full"]))
    }
    assert without == {"mn-Mong-MN", "ms-Arab-BN"}  # CLDR's own have none


def test_hebrew_numerals():
    assert patterns.NUMBERS == {"he": "hebr", "yi": "hebr"}


# The shape of the tables.


@pytest.mark.parametrize("name", ["__init__", "hebrew", "patterns", "locales", "gregorian"])
def test_generated_files_say_so(name):
    text = (FOLDER / f"{name}.py").read_text("utf-8")
    assert "\nGENERATED by tools/generate_cldr.py from CLDR 48.2.0: do not edit.\n" in text
    assert "# SPDX-License-Identifier: Unicode-3.0\n" in text
    assert hebdate.names._cldr.CLDR_VERSION == "48.2.0"


def test_tables_are_fourteen_long_and_all_used():
    assert {len(table) for table in hebrew.TABLES} == {14}
    assert {index for four in hebrew.NAMES.values() for index in four} == set(range(len(hebrew.TABLES)))
    assert set(patterns.LOCALES.values()) == set(range(len(patterns.PATTERNS)))


def test_parents_and_aliases_lead_to_locales():
    assert set(locales.PARENTS) <= locales.LOCALES
    assert set(locales.PARENTS.values()) <= locales.LOCALES
    assert set(locales.ALIASES.values()) <= locales.LOCALES
    assert not set(locales.ALIASES) & locales.LOCALES
    assert locales.RIGHT_TO_LEFT <= locales.LOCALES


def test_only_what_differs_from_the_parent_is_stored():
    for table in (hebrew.NAMES, hebrew.ERAS, patterns.LOCALES):
        for locale in set(table) - {"und"}:
            chain = list(ancestry(locale))[1:]
            parent = next(tag for tag in chain if tag in table)
            assert table[locale] != table[parent], (locale, parent)


# The reading words.

LANGUAGES = [
    *("en", "he", "yi", "fr", "es", "pt", "it", "de", "nl", "ru", "hu", "cs"),
    *("pl", "sv", "da", "nb", "nn", "fi", "uk", "ro", "ca", "sk", "ar"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_words_are_whole_and_without_dots(language):
    months, weekdays = gregorian.MONTHS[language], gregorian.WEEKDAYS[language]
    assert (len(months), len(weekdays)) == (12, 7)
    words = [word for row in (*months, *weekdays) for word in row]
    assert all(words)
    assert not [word for word in words if "." in word]


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_words_hold_babels_wide_names(language):
    """Babel carries another version of CLDR; wide names of these languages have been the same for many."""
    for context in ("format", "stand-alone"):
        for found, forms in zip(
            names.gregorian_months(language, "wide", context), gregorian.MONTHS[language], strict=True
        ):
            assert found in forms
        for found, forms in zip(names.weekdays(language, "wide", context), gregorian.WEEKDAYS[language], strict=True):
            assert found in forms


def test_the_default_languages_are_in_order_of_use():
    assert list(gregorian.MONTHS) == list(gregorian.WEEKDAYS) == LANGUAGES


# The generator's own rules.


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("EEEE, d. MMMM y G", "EEEE, d. MMMM y"),
        ("G y MMMM d, EEEE", "y MMMM d, EEEE"),
        ("y MMMM d G, EEEE", "y MMMM d, EEEE"),
        ("d MMMM y, EEEE, G", "d MMMM y, EEEE"),
        ("EEEE, d MMMM, y (G)", "EEEE, d MMMM, y"),
        ("d MMMM, y 'ел' (G), EEEE", "d MMMM, y 'ел', EEEE"),
        ("d MMMM, G y", "d MMMM, y"),
        ("EEEE, G y MMMM dd", "EEEE, y MMMM dd"),
        ("d. MMMM y. G", "d. MMMM y."),
        ("Gy年M月d日", "y年M月d日"),
        ("G. 'aroko' y. 'urteko' MMMM d", "y. 'urteko' MMMM d"),
        ("d 'G' MMMM y GGGGG", "d 'G' MMMM y"),
        ("d MMMM y", "d MMMM y"),
    ],
)
def test_without_era(pattern, expected):
    assert load_generator().without_era(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"), [("d.M.y", True), ("dd/MM/y", True), ("d MMM y", False), ("d 'M' MMMM y", False)]
)
def test_is_numeric(pattern, expected):
    assert load_generator().is_numeric(pattern) is expected


def test_fetch_refuses_a_package_that_is_not_the_pinned_one(tmp_path):
    generator = load_generator()
    (tmp_path / f"cldr-core-{generator.VERSION}.tgz").write_bytes(b"not CLDR")
    with pytest.raises(SystemExit, match=r"cldr-core-48\.2\.0\.tgz: SHA-512 is [0-9a-f]{128}, but beef is pinned"):
        generator.fetch(tmp_path, "cldr-core", "beef")
