"""Days of the month in words, in the languages that are read: ordinals in the cases that dates use, and cardinals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from hebdate.names.wordnumbers.cardinals import languages
from hebdate.names.wordnumbers.letters import pairs
from hebdate.text.fold import fold

_Words = Iterator[tuple[str, int]]

_ENGLISH: Final = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
""".split()

# Stems of ordinals and their endings; a slash parts stems of one number.
_STEMS: Final[dict[str, tuple[str, str]]] = {
    "de": (
        """erst zweit/zwot dritt viert fünft/fuenft sechst siebt/siebent acht neunt zehnt elft zwölft/zwoelft dreizehnt
        vierzehnt fünfzehnt/fuenfzehnt sechzehnt siebzehnt/siebenzehnt achtzehnt neunzehnt zwanzigst""",
        "e en er es em",
    ),
    "nl": (
        """eerst tweed derd vierd vijfd zesd zevend achtst negend tiend elfd twaalfd dertiend veertiend vijftiend
        zestiend
        zeventiend achttiend negentiend twintigst""",
        "e en",
    ),
    "sv": (
        """först andr tredj fjärd femt sjätt sjund åttond niond tiond elft tolft trettond fjortond femtond sextond
        sjuttond artond/adertond nittond tjugond""",
        "a e",
    ),
    "da": (
        """først and tredj fjerd femt sjett syvend ottend niend tiend ellevt tolvt trettend fjortend femtend sekstend
        syttend attend nittend tyvend""",
        "e en et",
    ),
    "no": (
        """først andr/ann tredj fjerd femt sjett sjuend/syvend åttend niend tiend ellevt tolvt trettend fjortend femtend
        sekstend syttend attend nittend tjuend/tyvend""",
        "e en",
    ),
    "fr": (
        """premi deuxi/second troisi quatri cinqui sixi septi huiti neuvi dixi onzi douzi treizi quatorzi quinzi seizi
        - - - vingti""",
        "er ère ème eme",
    ),
    "pl": (
        """pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast
        szesnast siedemnast osiemnast dziewiętnast dwudziest""",
        "y i ego iego ym im emu iemu",
    ),
    "cs": (
        """prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct
        osmnáct devatenáct dvacát""",
        "í ího ímu ý ého ém ému",
    ),
    "ru": (
        """перв втор трет/треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат
        пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат""",
        "ый ой ий ое е ого его аго яго ому ему ым ом",
    ),
    "uk": (
        """перш друг трет/треть четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят
        п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят""",
        "ий ій е є ого ього ому ьому",
    ),
    "yi": (
        """ערש צוויי דרי פער/פֿער פינפ/פֿינפֿ זעקס זיב/זיבע אכ ניינ/נײַנ צענ עלפ/עלפֿ צוועלפ/צוועלפֿ דרייצנ/דרייצע
        פערצנ/פערצע/פֿערצנ פופצנ/פופצע/פֿופֿצנ זעכצנ/זעכצע זיבעצנ/זיבעצע אכצנ/אכצע ניינצנ/ניינצע/נײַנצנ
        צוואנציגס/צוואַנציקס/צוואנציקס""",
        "טן טע טער",
    ),
}
# The thirtieth, as a stem.
_THIRTIETH: Final[dict[str, str]] = {
    "de": "dreißigst", "nl": "dertigst", "sv": "trettiond", "da": "tredivt", "no": "trettiend", "fr": "trenti",
    "pl": "trzydziest", "cs": "třicát", "ru": "тридцат", "uk": "тридцят", "yi": "דרייסיגס",
}  # fmt: skip
#: Languages of which both words of twenty-first are declined: dwudziestego pierwszego; and those that decline the last.
_BOTH: Final = ("pl", "cs")
_LAST: Final[dict[str, tuple[str, str]]] = {"ru": ("двадцать", "тридцать"), "uk": ("двадцять", "тридцять")}

_HUNGARIAN: Final = """
    első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik
    tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik
    huszonegyedik huszonkettedik huszonharmadik huszonnegyedik huszonötödik huszonhatodik huszonhetedik huszonnyolcadik
    huszonkilencedik harmincadik harmincegyedik
""".split()
_HUNGARIAN_ENDINGS: Final = ("", "a", "e", "an", "en", "ai", "ei", "ara", "ere", "atol", "etol", "aig", "eig")

#: First days that are ordinals where the other days are cardinals.
_FIRST: Final[dict[str, str]] = {
    "es": "primero primer", "pt": "primeiro", "it": "primo", "ro": "întâi", "fr": "premier",
}  # fmt: skip
_AND_A_TEN: Final[dict[str, tuple[str, str]]] = {
    "es": ("veinte y", "treinta y"), "pt": ("vinte e", "trinta e"), "ro": ("douăzeci și", "treizeci și"),
    "en": ("twenty", "thirty"),
}  # fmt: skip
#: Languages whose days are cardinals before a month; German, the Scandinavian and the Slavic ones say ordinals only.
_CARDINAL: Final = ("en", "nl", "fr", "es", "pt", "it", "ro")


class Day(NamedTuple):
    """A day of the month in words: its number, the languages that say it so, and whether it is an ordinal."""

    number: int
    languages: tuple[str, ...]
    ordinal: bool


@cache
def table() -> dict[tuple[str, ...], Day]:
    """Folded words -> the day that they are.

    >>> table()["twenty", "first"]
    Day(number=21, languages=('en',), ordinal=True)
    >>> table()["dwudziestego", "pierwszego"].number, table()["huszonegyedike",].number
    (21, 21)
    """
    found: dict[tuple[str, ...], Day] = {}
    for ordinal, language, words, number in _all():
        key = tuple(map(fold, words.split()))
        known = found.get(key)
        if known is None:
            found[key] = Day(number, (language,), ordinal)
        elif known.number == number and language not in known.languages:
            found[key] = Day(number, (*known.languages, language), known.ordinal)
    return found


@cache
def days() -> dict[tuple[str, ...], int]:
    """Folded words of a day of the month -> 1-31.

    >>> days()["twenty", "first"], days()["quince",], days()["yud", "tes"]
    (21, 15, 19)
    """
    return {words: day.number for words, day in table().items()}


#: Days whose words are another day's without their accents: Norwegian åttende is 8, attende 18.
_WITH_ACCENTS: Final = {"åttende": 8, "åttenden": 8}


def as_written(day: Day, word: str) -> int:
    """The number of a day, by the accents that its word is written with.

    >>> as_written(table()["attende",], "Åttende"), as_written(table()["attende",], "attende")
    (8, 18)
    """
    return _WITH_ACCENTS.get(unicodedata.normalize("NFC", word).casefold(), day.number)


@cache
def english() -> frozenset[str]:
    """The English ordinals: before a month they are its day only with "of" between ("the first May issue").

    >>> "twelfth" in english(), "twelve" in english()
    (True, False)
    """
    return frozenset((*_ENGLISH, "thirtieth"))


@cache
def parts() -> dict[str, frozenset[str]]:
    """Language -> every word that can stand in a number of it: behind a number, one of these says that it goes on."""
    found = {name: set(counting.values) for name, counting in languages().items()}
    for words, day in table().items():
        for language in day.languages:
            found.setdefault(language, set()).update(words)
    joining = {counting.joining for counting in languages().values()}
    return {name: frozenset(words - joining) for name, words in found.items()}


def _all() -> Iterator[tuple[bool, str, str, int]]:
    """Each day as (whether it is an ordinal, the language, its words, its number)."""
    for number, word in enumerate(_ENGLISH, 1):
        yield True, "en", word, number
        if number < 10:
            yield True, "en", f"twenty {word}", 20 + number
    yield True, "en", "thirtieth", 30
    yield True, "en", "thirty first", 31
    for language, (stems, endings) in _STEMS.items():
        for words, number in _declined(language, stems.split(), endings.split()):
            yield True, language, words, number
    for number, word in enumerate(_HUNGARIAN, 1):
        for ending in _HUNGARIAN_ENDINGS:
            yield True, "hu", word.removesuffix("ő") + "ej" * (number == 1 and bool(ending)) + ending, number
    yield True, "hu", "első", 1
    for language, firsts in _FIRST.items():
        for word in firsts.split():
            yield True, language, word, 1
    for words, number in pairs():
        yield True, "he", words, number
    for language in _CARDINAL:
        for words, number in _cardinals(language):
            yield False, language, words, number


def _declined(language: str, stems: list[str], endings: list[str]) -> _Words:
    """The ordinals of a language that has stems and endings."""
    thirty = _THIRTIETH[language]
    for number, written in enumerate(stems, 1):
        for stem in written.split("/"):
            for ending in endings if stem != "-" else ():
                yield stem + ending, number
                if number < 10:
                    yield from _after_twenty(language, number, stem, ending)
    for ending in endings:
        yield thirty + ending, 30
        if language in _BOTH:
            for first in endings:
                yield f"{thirty}{ending} {stems[0]}{first}", 31
        elif language in _LAST:
            yield f"{_LAST[language][1]} {stems[0]}{ending}", 31
    yield from _one_word(language, stems[19].split("/"), thirty, endings)


def _after_twenty(language: str, number: int, stem: str, ending: str) -> _Words:
    if language in _LAST:
        yield f"{_LAST[language][0]} {stem}{ending}", 20 + number
    elif language in _BOTH:
        twenty = _STEMS[language][0].split()[19]
        for other in _STEMS[language][1].split():
            yield f"{twenty}{other} {stem}{ending}", 20 + number
    elif language in {"sv", "no"}:
        ten = "tjugo" if language == "sv" else "tjue"
        yield f"{ten}{stem}{ending}", 20 + number
        if number == 1:
            yield f"{'trettio' if language == 'sv' else 'tretti'}{stem}{ending}", 31
    elif language == "fr" and number > 1:
        yield f"vingt {stem}{ending}", 20 + number


def _one_word(language: str, twentieth: list[str], thirtieth: str, endings: list[str]) -> _Words:
    """Twenty-first where the ones come first: einundzwanzigsten, eenentwintigste, enogtyvende, dvaadvacátého."""
    joint = {"de": "und", "nl": "en", "da": "og", "no": "og", "cs": "a", "yi": " און "}.get(language)
    if joint is None:
        if language == "fr":
            for ending in endings:
                yield from ((f"vingt et uni{ending}", 21), (f"trente et uni{ending}", 31))
                yield from ((f"dix {stem}i{ending}", at) for stem, at in (("sept", 17), ("huit", 18), ("neuv", 19)))
        return
    for word, number in languages()[language].values.items():
        if 1 <= number < 10:
            for ending in endings:
                for stem in twentieth:
                    yield f"{word}{joint}{stem}{ending}", 20 + number
                    if language == "nl":
                        yield f"{word} {joint} {stem}{ending}", 20 + number
                if number == 1:
                    yield f"{word}{joint}{thirtieth}{ending}", 31


def _cardinals(language: str) -> _Words:
    """1-31 as a language counts them."""
    values = languages()[language].values
    ones = {word: number for word, number in values.items() if number < 10}
    for word, number in values.items():
        if number <= 30 and word != "o":
            yield word, number
    if language in _AND_A_TEN:
        twenty, thirty = _AND_A_TEN[language]
        for word, number in ones.items():
            yield f"{twenty} {word}", 20 + number
            if number == 1:
                yield f"{thirty} {word}", 31
            if language == "es" and number > 5:
                yield f"diez y {word}", 10 + number
    elif language == "it":
        for word, number in ones.items():
            yield ("vent" if number in {1, 8} else "venti") + word, 20 + number
        yield from (("trentuno", 31), ("trentun", 31))
    elif language == "nl":
        for word, number in ones.items():
            yield from ((f"{word}entwintig", 20 + number), (f"{word} en twintig", 20 + number))
        yield from (("eenendertig", 31), ("een en dertig", 31))
    elif language == "fr":
        for word, number in ones.items():
            yield ("vingt et " if number == 1 else "vingt ") + word, 20 + number
            if number > 6:
                yield f"dix {word}", 10 + number
        yield "trente et un", 31
