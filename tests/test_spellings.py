"""The hand-kept words: no word belongs to two months, and every word seen in print is here."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hebdate import names
from hebdate.names import spellings
from hebdate.names._cldr import gregorian, locales
from hebdate.names.spellings import (
    ADAR_FIRST,
    ADAR_PAIRS,
    ADAR_SECOND,
    GREGORIAN_MONTHS,
    GREGORIAN_TRADITIONS,
    SPELLINGS,
    TRADITION_LANGUAGES,
    TRADITIONS,
    WEEKDAY_TRADITIONS,
    WEEKDAYS,
)
from hebdate.text.fold import fold

KEYS = [
    *("tishri", "heshvan", "kislev", "tevet", "shevat", "adar-i", "adar", "adar-ii"),
    *("nisan", "iyyar", "sivan", "tamuz", "av", "elul"),
]

#: Folded word -> the months it names in CLDR, where that is more than one. CLDR's Persian calls Adar I "Adar" and plain
#: Adar "and Adar", so its first Adar is everybody else's Adar.
CLDR_CLASHES = {"اذار": {"adar", "adar-i"}}

# Printed words: the month spellings of the corpus of 252 date lines (newspapers, bulletins, registers, letters, books),
# "in print" and "on pages", without the ב prefix, clipped words (Hes., Kis.) and words for solar months.
PRINTED = {
    "nisan": "Nissan нисанъ Нисана NISSAN нисан Nisan ניסן Niessan niesan nisán",
    "iyyar": "אִיָיר Ijjar Iyyar IYAR אייר Ijar Ияра іяръ ijar Iyar Eiar ияра Yiar İyar",
    "sivan": "сиванъ Sivan סיוון SIVAN Sivàn Siván Siwan סיון siewan Sievan",
    "tamuz": "Tamooz Tamouz Tammuz TAMUZ Tamuz תמוז tammoez Tamus",
    "av": "אב Av Aw AV aw Ab",
    "elul": "Eloul Elul ELUL אלול ЭЛУЛ elloel Eloel Ellul ELLOUL ilul",
    "tishri": "Tishrei Tischri TISHREI тишрея Tichri Tishri Tishré Tisre tixrí tišri תשרי tisjri tiszri TISCHRI Tisri",
    "heshvan": (
        "heshvan-kuuta Marcheshvan MarCheshvan 'Hechvan Cheshvàn ஹெஷ்வான் Cheshvan jeshván Heshvan Ḥeshvan Hechvan "
        "ხეშვანი מרחשוון מרחשון חשון chesjwan marchesjwan Marchesjvan cheszwan chešvan H'ECHVAN ‘Heshvan Heşvan"
    ),
    "kislev": "Кислев KISLEV Kislew Kislev כסלו Kis",
    "tevet": "тевета Téveth TEVES Teves Tévet Tebet TEVET Տեւետ Tevet TEvET טבת tewet",
    "shevat": (
        "Schebat Sjevat Shevat Sjewat шебатъ SHEVAT Schvat ŠEVAT Xevat Shvat ШВАТ شباط שבט szwat szewat CHEVAT Şevat "
        "Sebat Shebat"
    ),
    "adar": "Adar ADAR אדר",
    "adar-i": "Adar1",
    "adar-ii": "VeAdar Vead",
}
PRINTED_PHRASES = {
    "av": ["Menachem Av", "מנחם - אב"],
    "heshvan": ["מר חשון"],
    "adar-i": ["אדר ראשון", "Adar I", "ADAR I", "Adar 1", "אדר א", "Adar Rişon", "1. adars", "Adar A"],
    "adar-ii": [
        "أدار الثاني",
        "Adar Bet",
        "אדר שני",
        "Adar II",
        "adar 2",
        "אדר ב",
        "Adar sjeni",
        "adar šeni",
        "2. adars",
    ],
}

#: What hebcal's tests read as these months (expected values only).
HEBCAL_READS = {
    "nisan": "Nisan nisan Nissan ניסן",
    "iyyar": "Iyyar Iyar iyyar אייר",
    "elul": "Elul elul אלול",
    "heshvan": "Cheshvan cheshvan חשון",
    "kislev": "Kislev kislev כסלו",
    "sivan": "Sivan sivan סייון",
    "shevat": "Shvat Sh'vat Shevat שבט",
    "tamuz": "Tamuz Tammuz תמוז",
    "tishri": "Tishrei תשרי",
    "tevet": "Tevet טבת",
    "av": "Av אב",
}


@lru_cache(maxsize=1)
def read() -> dict[str, set[str]]:
    """Folded word -> the months it names in `SPELLINGS`."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, words in SPELLINGS.items():
        for word in words:
            found[fold(word)].add(key)
    return found


@lru_cache(maxsize=1)
def read_with_cldr() -> dict[str, set[str]]:
    """The same, with the names of all of CLDR's locales."""
    found = defaultdict(set, {word: set(months) for word, months in read().items()})
    for locale in locales.LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for key, word in zip(KEYS, names.hebrew_months(locale, width, context), strict=True):
                    found[fold(word)].add(key)
    return found


# One word, one month.


def test_the_keys_are_the_fourteen_months():
    assert list(SPELLINGS) == KEYS


def test_no_spelling_belongs_to_two_months():
    assert {word: months for word, months in read().items() if len(months) > 1} == {}


def test_no_spelling_and_no_cldr_name_belongs_to_two_months():
    assert {word: months for word, months in read_with_cldr().items() if len(months) > 1} == CLDR_CLASHES


def test_no_spelling_is_listed_twice():
    for words in SPELLINGS.values():
        folded = [fold(word) for word in words]
        assert len(folded) == len(set(folded)), sorted(word for word in folded if folded.count(word) > 1)


def test_no_spelling_is_a_gregorian_word_of_the_default_languages():
    civil = {fold(word) for word in (*GREGORIAN_MONTHS, *WEEKDAYS)}
    civil |= {
        fold(w) for table in (gregorian.MONTHS, gregorian.WEEKDAYS) for rows in table.values() for r in rows for w in r
    }
    assert civil & set(read()) == set()
    assert civil & set(read_with_cldr()) == {"tis"}  # Swedish Tuesday, and Sardinian for Tishri


@pytest.mark.parametrize("key", PRINTED)
def test_printed_words_are_read(key):
    known = read_with_cldr()
    assert [word for word in PRINTED[key].split() if known.get(fold(word)) != {key}] == []


@pytest.mark.parametrize(("key", "word"), [(key, word) for key, words in PRINTED_PHRASES.items() for word in words])
def test_printed_phrases_are_read(key, word):
    assert read_with_cldr().get(fold(word)) == {key}


@pytest.mark.parametrize("key", HEBCAL_READS)
def test_what_hebcal_reads_is_read(key):
    known = read()
    assert [word for word in HEBCAL_READS[key].split() if known.get(fold(word)) != {key}] == []


@pytest.mark.parametrize(
    "word", ["November", "Kangaroo", "Nice", "May", "Menachem", "Temmuz", "Eylül", "mar", "Bul", "Abib"]
)
def test_words_that_name_no_hebrew_month(word):
    assert fold(word) not in read_with_cldr()


# Traditions.


@pytest.mark.parametrize("tradition", TRADITIONS)
def test_a_tradition_has_fourteen_names(tradition):
    row = TRADITIONS[tradition]
    assert len(row) == 14
    assert all(row)
    assert len({fold(name) for name in row}) == (13 if tradition == "gedcom" else 14)


@pytest.mark.parametrize("tradition", TRADITIONS)
def test_every_name_of_a_tradition_is_read_as_its_month(tradition):
    known = read_with_cldr()
    wrong = [
        (key, name) for key, name in zip(KEYS, TRADITIONS[tradition], strict=True) if known.get(fold(name)) != {key}
    ]
    assert wrong == ([("adar-i", "ADR")] if tradition == "gedcom" else [])


def test_the_tradition_cldr_is_cldrs_english():
    assert TRADITIONS["cldr"] == names.hebrew_months("en")


def test_hebrew_traditions_are_cldrs_hebrew():
    assert TRADITIONS["hebrew-full"] == names.hebrew_months("he", "wide")
    assert TRADITIONS["hebrew"] == names.hebrew_months("he", "abbreviated")


# What php's jdmonthname() prints, hebcal's renderer, pyluach's and KosherJava's lists but for their "Adar 1".
@pytest.mark.parametrize(
    ("tradition", "expected"),
    [
        ("press-iyyar", "Tishri Heshvan Kislev Tevet Shevat Adar Nisan Iyyar Sivan Tammuz Av Elul"),
        ("hebcal", "Tishrei Cheshvan Kislev Tevet Sh’vat Adar Nisan Iyyar Sivan Tamuz Av Elul"),
        ("ashkenazi", "Tishrei Cheshvan Kislev Teves Shevat Adar Nissan Iyar Sivan Tammuz Av Elul"),
        ("german", "Tischri Cheschwan Kislew Tewet Schwat Adar Nisan Ijar Siwan Tammus Aw Elul"),
        ("russian-genitive", "тишрея хешвана кислева тевета швата адара нисана ияра сивана тамуза ава элула"),
    ],
)
def test_traditions_as_printed(tradition, expected):
    row = TRADITIONS[tradition]
    assert (*row[:5], row[6], *row[8:]) == tuple(expected.split())
    assert (row[5], row[7]) == (f"{row[6]} I", f"{row[6]} II")


def test_every_tradition_has_a_language():
    assert set(TRADITION_LANGUAGES) == set(TRADITIONS)
    assert set(TRADITION_LANGUAGES.values()) <= locales.LOCALES


def test_no_tradition_is_named_like_a_locale_or_another_tradition():
    tags = {tag.lower() for tag in (*locales.LOCALES, *locales.ALIASES)}
    for traditions in (TRADITIONS, GREGORIAN_TRADITIONS, WEEKDAY_TRADITIONS):
        assert set(traditions) & tags == set()
    assert set(GREGORIAN_TRADITIONS) & set(WEEKDAY_TRADITIONS) == set()


def test_gregorian_traditions_are_read_as_their_months():
    known = {fold(word): month for word, month in GREGORIAN_MONTHS.items()}
    for language in gregorian.MONTHS:
        for month, words in enumerate(gregorian.MONTHS[language], 1):
            known |= {fold(word): month for word in words}
    for language, _, row in GREGORIAN_TRADITIONS.values():
        assert language in locales.LOCALES
        assert [known.get(fold(word)) for word in row] == list(range(1, 13))


def test_weekday_traditions_are_read_as_their_days():
    known = {fold(word): day for word, day in WEEKDAYS.items()}
    for language in reversed(gregorian.WEEKDAYS):
        for day, words in enumerate(gregorian.WEEKDAYS[language]):
            known |= {fold(word): day for word in words}
    for language, _, row in WEEKDAY_TRADITIONS.values():
        assert language in locales.LOCALES
        assert [known.get(fold(word)) for word in row] == list(range(7))


# Adar's ordinals.


def test_no_word_is_both_the_first_and_the_second():
    assert {fold(word) for word in ADAR_FIRST} & {fold(word) for word in ADAR_SECOND} == set()


@pytest.mark.parametrize("pair", ADAR_PAIRS)
def test_every_pair_for_writing_can_be_read(pair):
    first, second = ADAR_PAIRS[pair]
    assert fold(first) in {fold(word) for word in ADAR_FIRST}
    assert fold(second) in {fold(word) for word in ADAR_SECOND}


# Weekdays and Gregorian months.


def test_no_press_word_contradicts_another_language():
    """Abbreviations that two languages use for two things are CLDR's own; the press's words add none."""
    meanings: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for table, kind, first in ((gregorian.MONTHS, "month", 1), (gregorian.WEEKDAYS, "weekday", 0)):
        for rows in table.values():
            for number, words in enumerate(rows, first):
                for word in words:
                    meanings[fold(word)].add((kind, number))
    for word, number in GREGORIAN_MONTHS.items():
        meanings[fold(word)].add(("month", number))
    for word, number in WEEKDAYS.items():
        meanings[fold(word)].add(("weekday", number))
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {
        "mar": {("month", 3), ("weekday", 1)},  # March, and Tuesday in French, Spanish and Italian
        "so": {("weekday", 5), ("weekday", 6)},  # Saturday in Czech, Sunday in German
        "st": {("weekday", 2), ("weekday", 3)},  # Wednesday in Czech, Thursday in Slovak ("št")
    }


@pytest.mark.parametrize(
    ("word", "weekday"),
    [
        *(("Shabbos", 5), ("Shabbat", 5), ("Erev Shabbat", 4), ("Sonnabend", 5), ("Die", 1), ("субб", 5), ("понед", 0)),
        *(("ששי", 4), ("עש״ק", 4), ("זונטאג", 6), ("segunda feira", 0), ("2ª feira", 0), ("Thurs", 3), ("jeu", 3)),
    ],
)
def test_weekdays_of_the_press(word, weekday):
    assert {fold(key): day for key, day in WEEKDAYS.items()}[fold(word)] == weekday


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("Jänner", 1),
        ("апрѣля", 4),
        ("іюня", 6),
        ("מרס", 3),
        ("Sept", 9),
        ("Novbr", 11),
        ("Decbr", 12),
        ("9bre", 11),
        ("ספט׳", 9),
    ],
)
def test_gregorian_months_of_the_press(word, month):
    assert {fold(key): number for key, number in GREGORIAN_MONTHS.items()}[fold(word)] == month


# fold


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Iyyar", "iyyar"),
        ("Sh’vat", "shvat"),
        ("Sh'vat", "shvat"),
        ("Sh´vat", "shvat"),
        ("SH`VAT", "shvat"),
        ("‘Heshvan", "heshvan"),
        ("Marẖeshvan", "marheshvan"),
        ("Tévet", "tevet"),
        ("İyar", "iyar"),
        ("heshvan-kuuta", "heshvankuuta"),
        ("מנחם־אב", "מנחםאב"),
        ("מנחם - אב", "מנחם אב"),
        ("בְּאִיָיר", "באייר"),
        ("אדר א׳", "אדר א"),
        ("מנ״א", "מנא"),
        ("פֿרײַטיק", "פרייטיק"),
        ("\ufb4e\u05e8\ufb1f\u05d8\u05d9\u05e7", "פרייטיק"),  # presentation forms
        ("נאװעמבער", "נאוועמבער"),
        ("Sept.", "sept"),
        ("Тишрей", "тишреи"),
        ("Kißlew", "kisslew"),
        ("أيار", "ايار"),
        ("\u200f15\u200e Iyar", "15 iyar"),
        ("Menachem\u00a0 Av ", "menachem av"),
        ("", ""),
        ("'", ""),
    ],
)
def test_fold(word, expected):
    assert fold(word) == expected


@given(st.text(max_size=20))
@example("ײַ")
@example("…")
def test_fold_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127), max_size=20))
def test_fold_of_ascii_is_the_fold_of_all_text(text):
    """The short way for ASCII and the long way for the rest agree."""
    assert fold(text) == fold(text + "\u200f")


@given(st.text("אבגדהוזחטיכךלמםנןסעפףצץקרשת", min_size=1))
def test_fold_leaves_plain_hebrew_alone(word):
    assert fold(word) == word == fold(f"{word}\u05b0")


@given(st.sampled_from([word for words in SPELLINGS.values() for word in words]))
def test_case_never_matters(word):
    if "İ" not in word and "ı" not in word:
        assert fold(word.upper()) == fold(word.lower()) == fold(word)


def test_the_tables_cannot_be_changed():
    with pytest.raises(TypeError, match="does not support item assignment"):
        spellings.SPELLINGS["av"] = ()  # type: ignore[index]
