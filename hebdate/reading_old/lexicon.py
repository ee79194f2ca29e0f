"""What a written word can mean in a date line: the reading side of the names.

One table maps a folded word (see `hebdate.text.fold`) to all of its meanings, as ``(kind, value)`` pairs.
A word keeps every meaning it has: ``mar`` is March and Tuesday, Turkish ``nisan`` is April and Nisan. Nothing is
decided here.

    kind  value
    G     a Gregorian month, 1-12
    M     a Hebrew month: a CLDR slot 1-13, or `PLAIN_ADAR`, which is Adar in a common year and either in a leap year
    W     a weekday, Monday 0
    o     a word that stands inside a date: of, de, day, Monat
    -     a word between the ends of a range: to, bis, hasta
    &     a word between two days: and, et
    n     a label that makes the number after it no date: No., Vol., page
    N     a label that makes the number before it no date: Jahrgang
    p     a reading of the week (parasha): a weekday beside it names the week
    b     a blessing of the coming month: the month after it names no day
    R     Rosh Chodesh, the new month: its first day, and the 30th of the month before
    J     the Hebrew word "day of", which a weekday or a numeral follows
    @     a word for the evening or night
    s     Old Style: the civil date beside it is Julian
    E     an era or "year" word: the number beside it is a year
    i     the Islamic calendar: the year beside it is not ours
    z     before the era: the year beside it is before the year 1
    A     an Islamic month, 1-12
    D     a day of the month in words
    H     a holiday of one day that never moves: 100 * slot + day
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hebdate.names import spellings, wordnumbers
from hebdate.names._cldr import gregorian, hebrew
from hebdate.text.fold import fold

if TYPE_CHECKING:
    from hebdate.names.known.idioms import Idiom

Meaning = tuple[str, int]
Table = dict[str, tuple[Meaning, ...]]

#: Adar without an ordinal: slot 7 in a common year, slots 6 and 7 in a leap year.
PLAIN_ADAR = 14

#: Month keys of `spellings.SPELLINGS`, in the order of a 14-tuple of names -> what the reader calls the month.
MONTH_VALUES = {
    "tishri": 1, "heshvan": 2, "kislev": 3, "tevet": 4, "shevat": 5, "adar-i": 6, "adar": PLAIN_ADAR, "adar-ii": 7,
    "nisan": 8, "iyyar": 9, "sivan": 10, "tamuz": 11, "av": 12, "elul": 13,
}  # fmt: skip

# The words around a date, as newspapers, registers and stones write them: hand-kept, folded when the table is built.
WORDS: dict[str, str] = {
    "o": """
        of the day days on in month d' l' dated
        de del d des du le la les el los di dei il do dos da dia día dias días mes mese mois jour jours giorno giorni
        mensis אין פון
        der die das den dem des am im vom tag tage tagen tages monat monats monates
        van dag dagen maand het op
        года год г мес месяца мѣс день дня числа евр
        hó hava havának napja napján nap
        דעם דער טאג טאָג
        בחודש בחדש לחודש לחדש חודש חדש לירח ירח שנת בשנת ש לשנת ימים
        dne dnia dzień roku rok r dzien
        den
        שנה
    """,
    "-": "to until through till bis hasta au til tot t/m до по עד ועד al ate até",
    "&": "and et und y e и i oraz ja och og en u.",
    "n": """
        no nos nr nro num number n n° nº n° № # vol vols volume band bd heft jg ročník rocnik číslo cislo c čís kč kc
        issue section sektion page pages p pp pg pag página pagina seite s. tome tomo t. fasc chapter ch
        price $ € £ ₪ tel phone room art artikel § ref id
        גליון גיליון הפרסומים פרסומים מס מספר עמ עמוד עמודים דף כרך חוברת סעיף פרק תיקון סח קובץ מחיר טל
        стр выпуск том вып номер цена szám sz oldal str strana numer nummer numéro numero número
        volumen isbn issn build version versión versione versão versie v גרסה
    """,
    "N": "jahrgang jaargang évfolyam rocznik årgång árgang årgang",
    "p": """
        parsha parshas parshat parashat parashas parasha parshah paracha parachat parshiyos sedra sidra sidrah
        wochenabschnitt paraschat parschat perasja sidre פרשת פ פרשה סדרה סדר שפ פרשיות sedrah
    """,
    "b": "mevarchim mevarkhim mevorchim mevarech מברכים",
    "J": "יום ביום מיום ליום וביום דיום שביום",
    "@": """
        night nights evening eve abend abends nachts nacht soir soirée noche notte noite avond вечер вечера ночь
        erev erew ערב ליל בליל מליל אור לאור באור בערב motzei motzaei motzoei motsei מוצאי במוצאי מוצש
    """,
    "s": "o.s. os old-style стст alten-stils v.s. alt.stils",
    "E": """
        year years jahr jahre anno année l'an año anni ano rok rokem évi év година рік jaar år
        год году годъ года לפק לפג
    """,
    "z": "bc bce לפנהס לפסהנ",
    "i": "hijri hijra hegira ah a.h. هـ הגרה islamic muslim anno-hegirae",
}

# Several words that mean one thing together; the parts are folded words, hyphens count as spaces.
PHRASES: dict[str, Meaning] = {
    **{
        f"rosh {word}": ("R", 0)
        for word in ("chodesh", "hodesh", "hhodesh", "khodesh", "hodes", "choidesh", "chojdesz")
    },
    **{f"rosch {word}": ("R", 0) for word in ("chodesch", "hodesch", "chaudesch")},
    "roch hodech": ("R", 0),
    "рош ходеш": ("R", 0),
    "рош хойдеш": ("R", 0),
    "ראש חודש": ("R", 0),
    "ראש חדש": ("R", 0),
    "א דרח": ("R", 1),
    "ב דרח": ("R", 2),
    "old style": ("s", 0),
    "o s": ("s", 0),
    "st v": ("s", 0),
    "alten stils": ("s", 0),
    "ст ст": ("s", 0),
    "ст стиля": ("s", 0),
    "старого стиля": ("s", 0),
    "vieux style": ("s", 0),
    "לבריאת העולם": ("o", 0),
    "anno mundi": ("o", 0),
    "d h": ("w", 0),
    "b h": ("w", 0),
    "b c": ("z", 0),
    "b c e": ("z", 0),
    "v chr": ("z", 0),
    "до н э": ("z", 0),
}
for _word, _day in {"אחד": 6, "שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "ששי": 4, "שישי": 4}.items():
    PHRASES[f"ב{_word} בשבת"] = PHRASES[f"{_word} בשבת"] = ("W", _day)

# Holidays that stand for a date, in a line that has a Hebrew year: one day long in every community, never postponed.
_HOLIDAYS = {
    109: "erev yom kippur, erev yom kipur, ערב יום כיפור, ערב יום הכיפורים, ערב יום כפור, עיוהכפ",
    110: "yom kippur, yom kipur, jom kippur, יום כיפור, יום הכיפורים, יום הכפורים, יום כפור, йом кипур",
    121: "hoshana rabbah, hoshana rabba, hoshanah rabbah, hoschana rabba, הושענא רבה, הושענה רבה, הושער",
    515: "tu bishvat, tu b'shvat, tu bishevat, tu b'shevat, חמשה עשר בשבט",
    814: "erev pesach, erev pessach, erev passover, ערב פסח, עהפ",
    918: "lag baomer, lag b'omer, lag ba'omer, לג בעומר, לג לעומר",
    1215: "tu b'av, tu beav, חמשה עשר באב",
}
for _value, _names in _HOLIDAYS.items():
    for _name in _names.split(", "):
        PHRASES[_name] = ("H", _value)
SINGLE: dict[str, Meaning] = {"רח": ("R", 0), "דרח": ("R", 0), "ררח": ("R", 0), "רוח": ("w", 0), "תו": ("w", 0)}

# "Sixth day of the week", in words: ordinal + the rest of the phrase, which names a weekday.
_WEEK_ORDINALS = {
    "первый": 6, "второй": 0, "третий": 1, "четвертый": 2, "пятый": 3, "шестой": 4, "седьмой": 5,
}  # fmt: skip
for _word, _day in _WEEK_ORDINALS.items():
    PHRASES[f"{_word} день недели"] = ("W", _day)
for _place, _day in enumerate((6, 0, 1, 2, 3, 4)):  # as marriage deeds have it
    for _words_of in (
        "first second third fourth fifth sixth day of the week",
        "primer segundo tercer cuarto quinto sexto dia de la semana",
        "premier deuxieme troisieme quatrieme cinquieme sixieme jour de la semaine",
        "ersten zweiten dritten vierten funften sechsten tag der woche",
    ):
        _ordinals = _words_of.split()
        PHRASES[" ".join((_ordinals[_place], *_ordinals[6:]))] = ("W", _day)
for _word, _day in {"erev": 4, "erew": 4, "veille de": 4, "ערב": 4, "ערש": 4}.items():
    for _shabbat in (
        "shabbat",
        "shabbos",
        "shabbes",
        "schabbat",
        "schabbos",
        "shabat",
        "chabbat",
        "שבת",
        "שק",
        "שבת קודש",
    ):
        PHRASES[f"{_word} {_shabbat}"] = ("W", _day)
for _ordinal, _day in zip(
    ("rishon", "sheni", "shlishi", "reviʿi", "chamishi", "shishi"), (6, 0, 1, 2, 3, 4), strict=True
):
    PHRASES[f"yom {fold(_ordinal)}"] = ("W", _day)
PHRASES.update({"yom revii": ("W", 2), "yom hamishi": ("W", 3), "yom shabbat": ("W", 5), "yom shlishi": ("W", 1)})


# The months of the Islamic calendar, as the press of Jerusalem, Cairo and Istanbul prints them: they stand beside.
_ISLAMIC = """
    muharram muharrem moharram محرم
    safar safer صفر
    rabi-i rabi-al-awwal rabi-ul-awwal rabi-al-awal rebiülevvel rebiulevvel ربيع-الأول
    rabi-ii rabi-al-thani rabi-ath-thani rabi-ul-akhir rabi-al-akhir rebiülahir rebiulahir ربيع-الثاني ربيع-الآخر
    jumada-i jumada-al-awwal jumada-al-ula jumada-ul-awwal cemaziyelevvel جمادى-الأولى جمادى-الأول
    jumada-ii jumada-al-thani jumada-al-akhira jumada-ul-akhir cemaziyelahir جمادى-الآخرة جمادى-الثانية
    rajab receb recep رجب
    shaban sha'ban schaban chaaban şaban شعبان
    ramadan ramadhan ramazan ramadán رمضان
    shawwal shawal schawwal chawwal şevval شوال
    dhu-al-qadah dhu-al-qa'dah dhul-qadah dhu'l-qa'da zilkade ذو-القعدة ذي-القعدة
    dhu-al-hijjah dhu-al-hijja dhul-hijjah dhu'l-hijja zilhicce ذو-الحجة ذي-الحجة
"""

# Months that Slavic languages decline as they stand: a genitive is no spelling of its own.
_DECLINED = """
    хешван мархешван мар-хешван кислев тевет тебет шеват шват швот адар нисан ніссан ияр іяр сиван сіван
    таммуз тамуз ав аб элул елул кіслев
    chešvan marchešvan cheszwan marcheszwan kislev kislew tevet tewet ševat szwat szewat adar nisan ijar iyar
    sivan siwan tamuz tammuz elul
"""


def _add(table: dict[str, list[Meaning]], word: str, meaning: Meaning) -> None:
    key = fold(word)
    if key and meaning not in table.setdefault(key, []):
        table[key].append(meaning)


def _add_month(table: dict[str, list[Meaning]], phrases: dict[tuple[str, ...], Meaning], name: str, value: int) -> None:
    """Enter a Hebrew month's name; a name of several words goes to the phrases."""
    words = tuple(key for key in map(fold, name.replace("-", " ").replace(".", " ").split()) if key)
    if len(words) == 1:
        _add(table, words[0], ("M", value))
    elif words:
        phrases.setdefault(words, ("M", value))


class Lexicon:
    """The words of some languages: `words` maps a folded word to its meanings, `phrases` several words to one.

    `starts` holds the first words of the phrases, so that most words never look further; `weekdays` the shortest
    weekdays as written; `idioms` the date patterns of the locales that were asked for.
    """

    __slots__ = ("idioms", "months", "phrases", "starts", "weekdays", "words")

    def __init__(
        self,
        words: Table,
        phrases: dict[tuple[str, ...], Meaning],
        weekdays: frozenset[str] = frozenset(),
        idioms: tuple[Idiom, ...] = (),
    ) -> None:
        self.words = words
        self.idioms = idioms
        self.weekdays = weekdays
        self.phrases = phrases
        self.starts = {key[0] for key in phrases}
        #: Every word that a month's name, or a holiday's, has in it: without one of them there is no date in words.
        self.months = {key for key, meanings in words.items() if any(kind in "GMA" for kind, _ in meanings)}
        self.months |= {word for key, (kind, _) in phrases.items() if kind in "MAHR" for word in key}


@lru_cache(maxsize=32)
def lexicon(locales: tuple[str, ...] = ()) -> Lexicon:
    """The words of the default languages, and of ``locales`` (BCP 47 tags or underscored names) besides.

    Hebrew months are readable in every locale of CLDR; Gregorian months and weekdays in the default languages, which
    were chosen so that no name of theirs is also a Hebrew month. A locale where one is (Turkish, Levantine Arabic)
    must be asked for, and then its names keep both meanings.

    >>> lexicon().words["iyyar"]
    (('M', 9),)
    >>> lexicon().words["mar"]
    (('G', 3), ('W', 1))
    """
    table: dict[str, list[Meaning]] = {}
    phrases: dict[tuple[str, ...], Meaning] = {}
    for text, meaning in PHRASES.items():
        parts = tuple(fold(part) for part in text.split())
        if len(parts) == 1:
            _add(table, parts[0], meaning)
        else:
            phrases[parts] = meaning
    for word, meaning in SINGLE.items():
        _add(table, word, meaning)
    _enter_names(table, phrases, locales)
    for kind, words in WORDS.items():
        for word in words.split():
            _add(table, word, (kind, 0))
    for keys, (day, languages, ordinal) in wordnumbers.table().items():
        if (not ordinal and languages[0] in {"en", "nl", "ro"}) or keys in {("due",), ("once",), ("six",)}:
            continue  # everyday words
        if len(keys) > 1:
            phrases.setdefault(keys, ("D", day))
        elif keys[0] not in table:
            table[keys[0]] = [("D", day)]
    patterns: tuple[Idiom, ...] = ()
    if locales:
        from hebdate.names.known.idioms import idioms

        patterns = idioms(locales)
    return Lexicon({key: tuple(meanings) for key, meanings in table.items()}, phrases, _short_weekdays(), patterns)


def _short_weekdays() -> frozenset[str]:
    """Weekdays of three letters as they are written: "sön" is Sunday, but "son" is a word."""
    words = [word for days in gregorian.WEEKDAYS.values() for names in days for word in names]
    return frozenset(word.casefold() for word in (*words, *spellings.WEEKDAYS) if len(word) <= 3)


def _enter_names(
    table: dict[str, list[Meaning]], phrases: dict[tuple[str, ...], Meaning], locales: tuple[str, ...]
) -> None:
    """Enter months and weekdays: Hebrew months of all of CLDR, others of the default languages and ``locales``."""
    for key, names in spellings.SPELLINGS.items():
        for name in names:
            _add_month(table, phrases, name, MONTH_VALUES[key])
    for names in hebrew.TABLES:
        if not names[0].isdigit() and "月" not in names[0]:  # month numbers are no names
            for name, value in zip(names, MONTH_VALUES.values(), strict=True):
                _add_month(table, phrases, name, value)
    for number, line in enumerate(_ISLAMIC.strip().splitlines(), 1):
        for name in line.split():
            parts = tuple(key for key in map(fold, name.replace("-", " ").split()) if key)
            if len(parts) == 1:
                _add(table, parts[0], ("A", number))
            else:
                phrases.setdefault(parts, ("A", number))
    for name in _DECLINED.split():
        for ending in ("а", "у", "ом", "е", "ъ") if not name.isascii() and name[0] > "а" else ("a", "u", "em"):
            meanings = table.get(fold(name))
            if meanings and meanings[0][0] == "M":
                _add_month(table, phrases, name + ending, meanings[0][1])
    for meanings in table.values():
        if ("M", 6) in meanings and ("M", PLAIN_ADAR) in meanings:
            meanings.remove(("M", 6))  # Persian has no ordinal for the first Adar: the name alone is either
    for base in ("adar", "ādar", "אדר", "адар", "адара", "αδαρ", "adars"):
        for first, value in ((spellings.ADAR_FIRST, 6), (spellings.ADAR_SECOND, 7)):
            for word in first:
                parts = tuple(map(fold, word.replace("-", " ").split()))
                phrases.setdefault((fold(base), *parts), ("M", value))
    for months in gregorian.MONTHS.values():
        for number, words in enumerate(months, 1):
            for word in words:
                _add(table, word, ("G", number))
    for word, number in spellings.GREGORIAN_MONTHS.items():
        _add(table, word, ("G", number))
    for days in gregorian.WEEKDAYS.values():
        for number, words in enumerate(days):
            for word in words:
                _add_weekday(table, phrases, word, number)
    for word, number in spellings.WEEKDAYS.items():
        _add_weekday(table, phrases, word, number)
    if locales:
        _enter_locales(table, phrases, locales)


def _add_weekday(
    table: dict[str, list[Meaning]], phrases: dict[tuple[str, ...], Meaning], name: str, number: int
) -> None:
    words = tuple(key for key in map(fold, name.replace("-", " ").split()) if key)
    if len(words) == 1:
        _add(table, words[0], ("W", number))
    elif words:
        phrases.setdefault(words, ("W", number))


def _enter_locales(
    table: dict[str, list[Meaning]], phrases: dict[tuple[str, ...], Meaning], locales: tuple[str, ...]
) -> None:
    """Enter the Gregorian names of locales that were asked for, from Babel."""
    from hebdate import names

    for locale in locales:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, word in enumerate(names.gregorian_months(locale, width, context), 1):
                    _add(table, word.rstrip("."), ("G", number))
                for number, word in enumerate(names.weekdays(locale, width, context)):
                    _add_weekday(table, phrases, word.rstrip("."), number)
                for name, value in zip(names.hebrew_months(locale, width, context), MONTH_VALUES.values(), strict=True):
                    if not name.isdigit():
                        _add_month(table, phrases, name, value)
