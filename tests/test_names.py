"""Names for writing, and finding out who writes a word so."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate import names
from hebdate.errors import HebdateError, LocaleError, MonthError
from hebdate.names import Spelling, spellings
from hebdate.names._cldr import gregorian, hebrew, locales
from hebdate.text.fold import fold

# Locales.


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("EN_us", "en"),
        ("pt-BR", "pt"),
        ("pt_AO", "pt-AO"),
        ("he-IL", "he"),
        ("he_IL.UTF-8", "he"),
        ("de_AT@euro", "de-AT"),
        ("he-IL-u-ca-hebrew", "he"),
        ("he-x-nikud", "he"),
        ("iw", "he"),
        ("ji", "yi"),
        ("heb", "he"),
        ("ger", "de"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant-HK"),
        ("zh-hans-cn", "zh-Hans"),
        ("sr-ME", "sr-Latn-ME"),
        ("sr-Cyrl-RS", "sr-Cyrl"),
        ("nb-NO", "nb"),
        ("es-419", "es-419"),
        ("ca-ES-VALENCIA", "ca-ES-valencia"),
        ("und", "und"),
        (" fr ", "fr"),
    ],
)
def test_negotiate(tag, expected):
    assert names.negotiate(tag) == expected


def test_every_locale_answers_for_itself():
    for locale in locales.LOCALES:
        assert names.negotiate(locale) == names.negotiate(locale.replace("-", "_").upper()) == locale


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("xx", "no locale 'xx': did you mean 'xh', 'xnr' or 'xog'?"),
        ("english", "no locale 'english': did you mean 'en', 'cy' or 'pl'?"),
        ("hebrw", "no locale 'hebrw': did you mean 'he' or 'km'?"),
        ("", "no locale '': a locale is a tag such as 'he-IL'"),
        ("123", "no locale '123': a locale is a tag such as 'he-IL'"),
        ("french", "'french' is a spelling of the Hebrew months, not a locale: its locale is 'fr'"),
    ],
)
def test_error_no_locale(tag, message):
    with pytest.raises(LocaleError) as caught:
        names.negotiate(tag)
    assert str(caught.value) == message
    assert isinstance(caught.value, HebdateError)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: names.hebrew_months("en", "long"), "no width 'long': it is 'wide', 'abbreviated' or 'narrow'"),
        (lambda: names.weekdays("en", "wide", "alone"), "no context 'alone': it is 'format' or 'stand-alone'"),
        (lambda: names.patterns("en", "islamic"), "no calendar 'islamic': it is 'hebrew' or 'gregorian'"),
        (lambda: names.numbering("en", ""), "no calendar '': it is 'hebrew' or 'gregorian'"),
        (lambda: names.gregorian_months("nowhere"), "no locale 'nowhere': a locale is a tag such as 'he-IL'"),
    ],
)
def test_error_misuse(call, message):
    with pytest.raises(LocaleError) as caught:
        call()
    assert str(caught.value).startswith(message.partition(":")[0])
    if "nowhere" not in message:
        assert str(caught.value) == message


def test_error_no_pair_of_adars():
    with pytest.raises(LocaleError, match=r"^no pair of Adars 'one-two': it is 'roman', 'digit', 'letter', "):
        names.hebrew_months("hebcal@one-two")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *(("he", "rtl"), ("yi-US", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("ff-Adlm", "rtl"), ("pa-PK", "rtl")),
        *(("en", "ltr"), ("ru", "ltr"), ("ff", "ltr"), ("zh-TW", "ltr"), ("sr", "ltr"), ("hebcal", "ltr")),
        *(("hebrew-full", "rtl"), ("yiddish", "rtl"), ("hebrew@ראשון-שני", "rtl"), ("hebrew-mars", "rtl")),
    ],
)
def test_direction(tag, expected):
    assert names.direction(tag) == expected


# Hebrew months.


@pytest.mark.parametrize(
    ("slot", "leap", "expected"),
    [
        *((1, False, "Tishri"), (5, True, "Shevat"), (6, True, "Adar I"), (7, True, "Adar II"), (7, False, "Adar")),
        *((8, False, "Nisan"), (8, True, "Nisan"), (9, False, "Iyar"), (13, True, "Elul")),
    ],
)
def test_hebrew_month(slot, leap, expected):
    assert names.hebrew_month(slot, leap, "en") == expected


@pytest.mark.parametrize("slot", [0, 14, -1])
def test_error_no_such_slot(slot):
    with pytest.raises(MonthError) as caught:
        names.hebrew_month(slot, True, "en")
    assert str(caught.value) == f"no month slot {slot}: they run from 1 (Tishri) to 13 (Elul)"


@pytest.mark.parametrize(
    ("tag", "width", "context", "index", "expected"),
    [
        ("de-AT", "wide", "format", 9, "Ijjar"),
        ("fr", "abbreviated", "format", 0, "tich."),
        ("fr", "narrow", "format", 0, "tich."),  # narrow is abbreviated: CLDR's is a number
        ("fi", "wide", "format", 9, "ijjárkuuta"),
        ("fi", "wide", "stand-alone", 9, "ijjárkuu"),
        ("fi", "abbreviated", "format", 9, "ijjár"),
        ("he", "wide", "format", 1, "חשוון"),
        ("he", "abbreviated", "format", 1, "חשון"),
        ("ko", "wide", "stand-alone", 5, "아달월 1"),
        ("zh-TW", "wide", "format", 9, "以珥月"),
        ("ht", "wide", "format", 9, "iyar"),  # Haitian inherits from fr-HT
        ("hebcal", "abbreviated", "stand-alone", 4, "Sh’vat"),  # a tradition has one width
        ("chabad", "wide", "format", 12, "Menachem Av"),
        ("hebcal@rishon-sheni", "wide", "format", 5, "Adar Rishon"),
        ("de@rischon-scheni", "wide", "format", 7, "Adar Scheni"),
        ("hebrew@ראשון-שני", "wide", "format", 7, "אדר שני"),
        ("hebcal@digit", "wide", "format", 6, "Adar"),
    ],
)
def test_hebrew_months(tag, width, context, index, expected):
    assert names.hebrew_months(tag, width, context)[index] == expected


def test_a_region_without_data_answers_as_its_language():
    assert names.hebrew_months("de-LU") == names.hebrew_months("de-XX") == names.hebrew_months("de")


# Gregorian months, weekdays, patterns.


@pytest.mark.parametrize(
    ("tag", "width", "context", "may", "monday"),
    [
        ("en", "wide", "format", "May", "Monday"),
        ("fr", "wide", "format", "mai", "lundi"),
        ("he", "wide", "format", "מאי", "יום שני"),
        ("yi", "wide", "format", "מיי", "מאָנטיק"),
        ("ru", "wide", "format", "мая", "понедельник"),
        ("ru", "wide", "stand-alone", "май", "понедельник"),
        ("fi", "wide", "format", "toukokuuta", "maanantaina"),
        ("fi", "wide", "stand-alone", "toukokuu", "maanantai"),
        ("de_AT", "wide", "format", "Mai", "Montag"),
        ("pt-BR", "abbreviated", "format", "mai.", "seg."),
        ("hebcal", "wide", "format", "May", "Monday"),
        ("russian-genitive", "wide", "format", "мая", "понедельник"),
        ("und", "wide", "format", "May", "Monday"),  # Babel's root says M05 and Mon
        ("sr-Latn", "wide", "format", "maj", "ponedeljak"),
    ],
)
def test_gregorian_names(tag, width, context, may, monday):
    assert names.gregorian_months(tag, width, context)[4] == may
    assert names.weekdays(tag, width, context)[0] == monday


def test_regions_keep_their_own_words():
    assert names.gregorian_months("de-AT")[0] == "Jänner"
    assert names.gregorian_months("en-GB", "abbreviated")[8] == "Sept"
    assert names.gregorian_months("en-US", "abbreviated")[8] == "Sep"


def test_house_styles():
    assert names.gregorian_months("ap", "abbreviated")[:4] == ("Jan.", "Feb.", "March", "April")
    assert names.gregorian_months("ap")[0] == "January"
    assert names.weekdays("shabbos")[4:] == ("Friday", "Shabbos", "Sunday")
    assert names.weekdays("shabbos", "abbreviated")[5] == "Sat"


def test_languages_do_not_leak_into_each_other():
    """Babel issue 1234: after Hebrew's stand-alone months, those of other languages came out in Hebrew."""
    script = (
        "from hebdate import names\n"
        "for tag in ('en', 'he', 'fr', 'ru', 'fi', 'de', 'en'):\n"
        "    alone = (tag, 'wide', 'stand-alone')\n"
        "    print(names.gregorian_months(*alone)[4], names.weekdays(*alone)[0])\n"
        "from babel import Locale\n"
        "print(Locale.parse('fr').months['stand-alone']['wide'][5])\n"
    )
    found = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert found.splitlines() == [
        *(
            "May Monday",
            "מאי יום שני",
            "mai lundi",
            "май понедельник",
            "toukokuu maanantai",
            "Mai Montag",
            "May Monday",
        ),
        "mai",  # and nothing was left behind for the rest of the program
    ]


@pytest.mark.parametrize(
    ("tag", "calendar", "full", "long"),
    [
        ("en", "gregorian", "EEEE, MMMM d, y", "MMMM d, y"),
        ("de-AT", "gregorian", "EEEE, d. MMMM y", "d. MMMM y"),
        ("he", "gregorian", "EEEE, d בMMMM y", "d בMMMM y"),
        ("he", "hebrew", "EEEE, d בMMMM y", "d בMMMM y"),
        ("hebrew-rabbinic", "hebrew", "EEEE, d בMMMM y", "d בMMMM y"),
        ("es-MX", "hebrew", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMMM 'de' y"),
        ("german", "gregorian", "EEEE, d. MMMM y", "d. MMMM y"),
    ],
)
def test_patterns(tag, calendar, full, long):
    found = names.patterns(tag, calendar)
    assert list(found) == ["full", "long", "medium", "short"]
    assert (found["full"], found["long"]) == (full, long)


def test_patterns_cannot_be_changed():
    with pytest.raises(TypeError, match="does not support item assignment"):
        names.patterns("en", "hebrew")["full"] = "d"  # type: ignore[index]


@pytest.mark.parametrize(
    ("tag", "calendar", "expected"),
    [
        *(("he", "hebrew", "hebr"), ("yi", "hebrew", "hebr"), ("yiddish", "hebrew", "hebr"), ("en", "hebrew", "latn")),
        *(("he", "gregorian", "latn"), ("ar-EG", "hebrew", "arab"), ("fa", "gregorian", "arabext")),
    ],
)
def test_numbering(tag, calendar, expected):
    assert names.numbering(tag, calendar) == expected


# Who writes it so.


@pytest.mark.parametrize(
    ("word", "slot", "leap", "prefer", "expected"),
    [
        ("Iyyar", 9, True, (), "press-iyyar"),
        ("Iyar", 9, False, (), "cldr"),
        ("Sh'vat", 5, False, (), "hebcal"),
        ("TEVES", 4, False, (), "ashkenazi"),
        ("Menachem Av", 12, False, (), "chabad"),
        ("MarCheshvan", 2, False, (), "chabad"),
        ("Tamouz", 11, False, (), "french"),
        ("Kislev", 3, False, ("fr",), "french"),
        ("Kislew", 3, False, (), "german"),
        ("kislew", 3, False, (), "dutch"),
        ("Kislew", 3, False, ("pl",), "pl"),
        ("kislew", 3, False, ("pl",), "polish"),
        ("ияра", 9, False, (), "russian-genitive"),
        ("НИСАН", 8, False, (), "russian"),
        ("нисанъ", 8, False, (), "russian-1900"),
        ("מרחשוון", 2, False, (), "hebrew-marheshvan"),
        ("סיון", 10, False, (), "hebrew"),
        ("סיון", 10, False, ("yi",), "yiddish"),
        ("סיוון", 10, False, (), "hebrew-full"),
        ("אדר ב'", 7, True, (), "hebrew"),
        ("אדר שני", 7, True, (), "hebrew-ordinal"),
        ("Adar II", 7, True, (), "cldr"),
        ("Adar Bet", 7, True, (), "cldr@alef-bet"),
        ("Adar 2", 7, True, (), "cldr@digit"),
        ("adar 2", 7, True, ("sv",), "swedish@digit"),
        ("Adar Rishon", 6, True, (), "cldr@rishon-sheni"),
        ("adar šeni", 7, True, ("cs",), "czech@rison-seni"),
        ("Adar", 7, False, (), "cldr"),
        ("heshván", 2, False, (), "sv"),
        ("ヘシボン", 2, False, (), None),
        ("ニサン", 8, False, (), "ja"),
        ("Iyyar", 10, False, (), None),
        ("nonsense", 1, False, (), None),
    ],
)
def test_identify_hebrew_month(word, slot, leap, prefer, expected):
    found = names.identify_hebrew_month(word, slot, leap, prefer)
    assert (found[0].names if found else None) == expected


@pytest.mark.parametrize(
    ("word", "month", "prefer", "expected"),
    [
        ("May", 5, (), Spelling("en", "wide", "format")),
        ("Sept.", 9, (), Spelling("ap", "abbreviated", "format")),
        ("Sept", 9, (), Spelling("en-GB", "abbreviated", "format")),
        ("Sep", 9, (), Spelling("en", "abbreviated", "format")),
        ("DECEMBER", 12, (), Spelling("en", "wide", "format")),
        ("mai", 5, (), Spelling("fr", "wide", "format")),
        ("Mai", 5, (), Spelling("de", "wide", "format")),
        ("мая", 5, (), Spelling("ru", "wide", "format")),
        ("май", 5, (), Spelling("ru", "wide", "stand-alone")),
        ("апрѣля", 4, (), Spelling("russian-1900", "wide", "format")),
        ("Jänner", 1, (), Spelling("de-AT", "wide", "format")),
        ("מאי", 5, (), Spelling("he", "wide", "format")),
        ("מרס", 3, (), Spelling("hebrew-mars", "wide", "format")),
        ("Mayıs", 5, ("tr",), Spelling("tr", "wide", "format")),
        ("Mayıs", 5, (), None),
        ("May", 6, (), None),
    ],
)
def test_identify_gregorian_month(word, month, prefer, expected):
    found = names.identify_gregorian_month(word, month, prefer)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    ("word", "weekday", "expected"),
    [
        ("Monday", 0, Spelling("en", "wide", "format")),
        ("Mon", 0, Spelling("en", "abbreviated", "format")),
        ("Thurs.", 3, Spelling("tues", "abbreviated", "format")),
        ("SHABBOS", 5, Spelling("shabbos", "wide", "format")),
        ("Sonnabend", 5, Spelling("german-north", "wide", "format")),
        ("יום שני", 0, Spelling("he", "wide", "format")),
        ("שבת", 5, Spelling("hebrew-yom", "wide", "format")),
        ("שני", 0, Spelling("hebrew-bare", "wide", "format")),
        ("יום ב'", 0, Spelling("he", "abbreviated", "format")),
        ("זונטאג", 6, Spelling("yiddish-tog", "wide", "format")),
        ("vendredi", 4, Spelling("fr", "wide", "format")),
        ("Monday", 1, None),
    ],
)
def test_identify_weekday(word, weekday, expected):
    found = names.identify_weekday(word, weekday)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: names.identify_hebrew_month("Av", 0, False), "no month slot 0: they run from 1 (Tishri) to 13 (Elul)"),
        (lambda: names.identify_gregorian_month("May", 13), "no month 13: they run from 1 (January) to 12 (December)"),
        (lambda: names.identify_weekday("Monday", 7), "no weekday 7: they run from 0 (Monday) to 6 (Sunday)"),
    ],
)
def test_error_identify_out_of_range(call, message):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        call()
    assert str(caught.value) == message


# Laws.


@pytest.mark.parametrize("tag", [*spellings.TRADITIONS, *sorted(hebrew.NAMES)])
def test_who_is_found_writes_the_word_so(tag):
    """Every Hebrew name that can be written finds somebody who writes it, letter for letter."""
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            row = names.hebrew_months(tag, width, context)
            for index, word in enumerate(row):
                slot, leap = index + 1 - (index > 6) if index <= 7 else index, index in (5, 7)
                found = names.identify_hebrew_month(word, slot, leap)
                assert found, (tag, word)
                written = names.hebrew_month(slot, leap, *found[0])
                assert written == word


@given(
    st.sampled_from([*spellings.TRADITIONS]),
    st.sampled_from([*spellings.ADAR_PAIRS]),
    st.sampled_from([6, 7]),
)
def test_any_pair_of_adars_is_found_again(tradition, pair, slot):
    word = names.hebrew_month(slot, True, f"{tradition}@{pair}")
    found = names.identify_hebrew_month(word, slot, True)
    assert found
    assert names.hebrew_month(slot, True, *found[0]) == word


@pytest.mark.parametrize("language", [*gregorian.MONTHS])
def test_gregorian_words_are_found_again(language):
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for month, word in enumerate(names.gregorian_months(language, width, context), 1):
                found = names.identify_gregorian_month(word, month, (language,))
                assert found, (language, word)
                assert names.gregorian_months(*found[0])[month - 1].rstrip(".") == word.rstrip(".")
            for weekday, word in enumerate(names.weekdays(language, width, context)):
                found = names.identify_weekday(word, weekday, (language,))
                assert found, (language, word)
                assert names.weekdays(*found[0])[weekday].rstrip(".") == word.rstrip(".")


@given(st.text(max_size=12), st.integers(1, 13), st.booleans())
def test_any_text_can_be_asked_about(text, slot, leap):
    for found in names.identify_hebrew_month(text, slot, leap):
        assert fold(names.hebrew_month(slot, leap, *found)) == fold(text)


def test_importing_names_does_not_import_babel():
    script = "import sys, hebdate.names; print('babel' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert found.stdout == "False\n"


def test_every_name_of_the_folder_is_there_when_asked_for():
    """The lazy face shows what it lists, and each is what its file has."""
    assert set(names._LAZY) == set(names.__all__) == set(dir(names))
    for name, module in names._LAZY.items():
        assert getattr(names, name) is getattr(importlib.import_module(f"hebdate.names.{module}"), name)
    with pytest.raises(AttributeError, match="no attribute 'weekday'"):
        _ = names.weekday
