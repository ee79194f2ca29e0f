"""What the months, weekdays and numbers of a line are called: typed here, or taken from Babel, never from the reader.

The Hebrew months stand as the press and CLDR print them, in the order Tishri ... Shevat, Adar I, Adar, Adar II,
Nisan ... Elul; a ``_`` is a space.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

#: The languages whose Gregorian names are read without being asked for.
LANGUAGES = ("en he yi fr es pt it de nl ru hu cs pl sv da nb nn fi uk ro ca sk ar").split()

_HEBREW_MONTHS = {
    "en": "Tishrei Cheshvan Kislev Tevet Shevat Adar_I Adar Adar_II Nisan Iyyar Sivan Tammuz Av Elul",
    "en-cldr": "Tishri Heshvan Kislev Tevet Shevat Adar_I Adar Adar_II Nisan Iyar Sivan Tamuz Av Elul",
    "en-ashkenazi": (
        "Tishrei Marcheshvan Kislev Teves Shevat Adar_Rishon Adar Adar_Sheni Nissan Iyar Sivan Tamuz Av Elul"
    ),
    "fr": "tichri hèchvan kislev téveth chevat adar_I adar adar_II nissan iyar sivan tamouz av éloul",
    "es": "tishrei jeshván kislev tevet shevat adar_I adar adar_II nisán iyar siván tamuz av elul",
    "pt": "tishrei cheshvan kislev tevet shevat adar_I adar adar_II nissan iyar sivan tamuz av elul",
    "it": "tishrì cheshvan kislev tevet shevat adar_I adar adar_II nissan iyar sivan tamuz av elul",
    "de": "Tischri Cheschwan Kislew Tewet Schwat Adar_I Adar Adar_II Nissan Ijar Siwan Tammus Aw Elul",
    "nl": "Tisjri Chesjwan Kislew Tewet Sjewat Adar_I Adar Adar_II Nisan Ijar Siwan Tammoez Aw Eloel",
    "ru": "тишрея хешвана кислева тевета швата адара_I адара адара_II нисана ияра сивана таммуза ава элула",
    "hu": "Tisri Hesván Kiszlév Tévét Svát Ádár_I Ádár Ádár_II Niszán Ijár Sziván Tamuz Áv Elul",
    "he": "תשרי חשוון כסלו טבת שבט אדר_א׳ אדר אדר_ב׳ ניסן אייר סיוון תמוז אב אלול",
    "he-full": "תשרי מרחשוון כסליו טבת שבט אדר_א׳ אדר אדר_ב׳ ניסן אייר סיון תמוז אב אלול",
    "yi": "תשרי חשון כסלו טבת שבט אדר_א׳ אדר אדר_ב׳ ניסן אייר סיון תמוז אב אלול",
    "cs": "tišri chešvan kislev tevet ševat adar_I adar adar_II nisan ijar sivan tamuz av elul",
    "pl": "Tiszri Cheszwan Kislew Tewet Szwat Adar_I Adar Adar_II Nisan Ijar Siwan Tamuz Aw Elul",
    "sv": "tishri heshvan kislev tevet shevat adar_I adar adar_II nisan ijjar sivan tammuz av elul",
    "fi": "tišríkuuta hešvánkuuta kislévkuuta tevétkuuta ševátkuuta adárkuuta_I adárkuuta adárkuuta_II nisánkuuta "
    "ijjárkuuta sivánkuuta tammúzkuuta abkuuta elúlkuuta",
    "uk": "тішрі хешван кіслев тевет шеват адар_I адар адар_II нісан іяр сиван таммуз ав елул",
    "ro": "Tișrei Heșvan Kislev Tevet Șevat Adar_I Adar Adar_II Nisan Iyar Sivan Tammuz Av Elul",
    "ar": "تشري مرحشوان كيسلو طيفت شباط آذار_الأول آذار آذار_الثاني نيسان أيار سيفان تموز آب أيلول",
}
#: Languages that print the months as another does.
_AS = {"da": "en-cldr", "nb": "en-cldr", "nn": "en-cldr", "ca": "en-cldr", "sk": "cs"}
#: The place of a slot (1 Tishri ... 13 Elul) in a row of fourteen names, Adar of a common year apart.
_PLACES = (0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13)
ADAR = 6

#: Spellings and abbreviations in print that are one slip away from a name above, and misprints as usual as a spelling.
_OTHER_SPELLINGS = """
    lyar febuary shvat
    ador adr aprl augst chebat cheschvan cheshban cheshvn cheshvon cheshwan chesjvan cheswan chezhvan chezvan
    chvat el heshban heshvon iar ijor iyor iyr jeshban jesvan jly kislaw kisliv kislov maius marcheshvon
    marchesvan marheshvan markheshvan martius merz mrz niesan nisen nisn nison nizan octber schvat sebat shebat
    shevot shewat sivon siwon sjevat sjwat szewat tamoz tebes tebet tebeth temuz tevit tisceri tisciri tiscri
    tishrie tiszrei tizri tomuz ияар кислев нисан сивон тебет тебета тевеса тишрі хешвон шват шебат אבגוסט אבריל
    אוגסט אפרל אקטובר דצעמבער חשוען נסן פבואר תמז ادار شفاط طيبت كسلو مرحشفان نسان
"""

_WEEKDAY_LETTERS = "בגדהו"
_HEBREW_ORDINALS = ("שני", "שלישי", "רביעי", "חמישי", "שישי")

_SHORT_MONTHS = {
    "en": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(),
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(),
    "fr": "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.".split(),
}
_SHORT_WEEKDAYS = {
    "en": "Mon. Tue. Wed. Thu. Fri. Sat. Sun.".split(),
    "de": "Mo. Di. Mi. Do. Fr. Sa. So.".split(),
}

_LETTERS = {
    400: "ת", 300: "ש", 200: "ר", 100: "ק", 90: "צ", 80: "פ", 70: "ע", 60: "ס", 50: "נ", 40: "מ", 30: "ל", 20: "כ",
    10: "י", 9: "ט", 8: "ח", 7: "ז", 6: "ו", 5: "ה", 4: "ד", 3: "ג", 2: "ב", 1: "א",
}  # fmt: skip
LETTER_VALUES = {letter: value for value, letter in _LETTERS.items()}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@lru_cache(maxsize=128)
def civil_months(language: str, width: str = "wide") -> tuple[str, ...]:
    """A language -> January to December, as they stand in a date; ``width`` is wide or short.

    >>> civil_months("es")[4], civil_months("de", "short")[0]
    ('mayo', 'Jan.')
    """
    if width == "short" and language in _SHORT_MONTHS:
        return tuple(_SHORT_MONTHS[language])
    names = get_month_names("wide", context="format", locale=language)
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=128)
def weekdays(language: str, width: str = "wide") -> tuple[str, ...]:
    """A language -> Monday to Sunday; ``width`` is wide or short; of Hebrew, short is the day's letter."""
    if language == "he":
        if width == "short":
            return (*(f"יום {letter}׳" for letter in _WEEKDAY_LETTERS), "שבת", "יום א׳")
        return (*(f"יום {word}" for word in _HEBREW_ORDINALS), "שבת", "יום ראשון")
    if width == "short" and language in _SHORT_WEEKDAYS:
        return tuple(_SHORT_WEEKDAYS[language])
    names = get_day_names("wide", context="format", locale=language)
    return tuple(names[number] for number in range(7))


@lru_cache(maxsize=128)
def hebrew_months(language: str) -> tuple[str, ...]:
    """A language, perhaps with a tradition (``en-ashkenazi``) -> its fourteen names."""
    names = _HEBREW_MONTHS[_AS.get(language, language)].split()
    return tuple(name.replace("_", " ") for name in names)


def hebrew_month(language: str, slot: int, leap: bool) -> str:
    """A slot in a year, leap or common -> its name; slot 7 of a common year is plain Adar.

    >>> hebrew_month("en", 7, leap=True), hebrew_month("en", 7, leap=False)
    ('Adar II', 'Adar')
    """
    return hebrew_months(language)[ADAR if slot == 7 and not leap else _PLACES[slot]]


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Every name above in lower case, and misprints so usual that they are spellings: none of them is damage."""
    found = {bare(word) for word in _OTHER_SPELLINGS.split()}
    for language in _HEBREW_MONTHS:
        found.update(bare(name) for name in hebrew_months(language))
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                names = get_month_names(width, context=context, locale=language)
                found.update(bare(name) for name in names.values())
    return frozenset(found)


def bare(word: str) -> str:
    """A word without accents, case, dots, and double letters: what differs only in these is spelling, not damage.

    >>> bare("Février."), bare("Tammuz")
    ('fevrier', 'tamuz')
    """
    plain = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return "".join(char for at, char in enumerate(plain) if not at or char != plain[at - 1])


def gematria(number: int, geresh: str = "׳", gershayim: str = "״") -> str:
    """A number from 1 to 999 as a Hebrew numeral with its marks.

    >>> gematria(15), gematria(782), gematria(5)
    ('ט״ו', 'תשפ״ב', 'ה׳')
    """
    found, left = "", number
    for value, letter in _LETTERS.items():
        if left in (15, 16):
            found, left = found + "ט" + _LETTERS[left - 9], 0
        while left >= value:
            found, left = found + letter, left - value
    return found + geresh if len(found) == 1 else found[:-1] + gershayim + found[-1]


def ordinal(number: int) -> str:
    """A number as English orders it.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def roman(number: int) -> str:
    """A number as a Roman numeral.

    >>> roman(2022), roman(16)
    ('MMXXII', 'XVI')
    """
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found
