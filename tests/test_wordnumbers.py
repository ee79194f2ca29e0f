"""wordnumbers: numbers in words, in the languages that write days and years so."""

from __future__ import annotations

import pytest

from hebdate.names import wordnumbers
from hebdate.text.fold import fold

DAYS = [
    ("first", 1), ("twelfth", 12), ("twentieth", 20), ("twenty first", 21), ("fünfzehnten", 15),
    ("einundzwanzigsten", 21), ("quince", 15), ("veintiuno", 21), ("premier", 1), ("quinze", 15), ("quindici", 15),
    ("пятнадцатого", 15), ("piętnastego", 15), ("treinta y uno", 31), ("dwudziestego pierwszego", 21),
    ("двадцать первого", 21), ("vierundzwanzigsten", 24), ("eenendertig", 31), ("eenendertigste", 31),
    ("trettioförsta", 31), ("tjugoförsta", 21), ("huszonegyedike", 21), ("harmincegyedikén", 31), ("elsején", 1),
    ("másodika", 2), ("trzydziestego pierwszego", 31), ("trzeciego", 3), ("drugiego", 2), ("třetího", 3),
    ("třicátého prvního", 31), ("dvacátého prvního", 21), ("jednadvacátého", 21), ("třiadvacátého", 23),
    ("enogtyvende", 21), ("enogtredivte", 31), ("tjueførste", 21), ("trettiførste", 31), ("вісімнадцятого", 18),
    ("тридцять першого", 31), ("третього", 3), ("третьего", 3), ("двадцать третьего", 23), ("перваго", 1),
    ("trente et unième", 31), ("vingt troisième", 23), ("dix huit", 18), ("ventotto", 28), ("trentuno", 31),
    ("ventitré", 23), ("trinta e um", 31), ("vinte e cinco", 25), ("vinte e um", 21), ("douăzeci și unu", 21),
    ("tweeëntwintigste", 22), ("drieëntwintig", 23), ("פופצנטן", 15), ("צוואנציגסטן", 20),
    ("איין און צוואנציגסטן", 21), ("thirty one", 31), ("twenty three", 23), ("yud tes", 19), ("dreißigsten", 30),
    ("einunddreissigsten", 31), ("tizenötödikén", 15), ("doisprezece", 12), ("veintiún", 21),
]  # fmt: skip

# Hebrew words, folded and without the ו that joins them -> the number, and how many words it takes.
HEBREW = [
    ("חמשה עשר", 15, 2),
    ("אחד", 1, 1),
    ("עשרים ואחד", 21, 2),
    ("אחד ועשרים", 21, 2),
    ("שלשים", 30, 1),
    ("חמשת אלפים ושבע מאות ושמונים ושתים", 5782, 6),
    ("חמשת אלפים שבע מאות שמונים ושתים", 5782, 6),
    ("אלף תשע מאות ארבעים ושמונה", 1948, 5),
    ("ראשון עשרים ואחד", 1, 1),
    ("תשע מאות", 900, 2),
    ("שלום", 0, 0),
    ("", 0, 0),
]


#: Years in words, in each language; a comma is a word of its own.
YEARS = [
    ("five thousand , seven hundred and eighty two", 5782), ("nineteen hundred and twenty", 1920),
    ("twenty twenty two", 2022), ("two thousand and five", 2005), ("nineteen oh five", 1905),
    ("nineteen hundred", 1900), ("zweitausendvierundzwanzig", 2024), ("neunzehnhundertvierundzwanzig", 1924),
    ("tausendneunhundertachtundvierzig", 1948), ("fünftausendsiebenhundertzweiundachtzig", 5782),
    ("zweitausend vierundzwanzig", 2024), ("eintausendachthundertsechzig", 1860), ("deux mille dix huit", 2018),
    ("mil neuf cent quatre vingt dix neuf", 1999), ("dix neuf cent quatorze", 1914),
    ("cinq mille sept cent quatre vingt deux", 5782), ("deux mille vingt et un", 2021),
    ("mil huit cent soixante et onze", 1871), ("deux mille", 2000), ("mille sept cent quatre vingts", 1780),
    ("mil novecientos cuarenta y ocho", 1948), ("dos mil veintidós", 2022),
    ("cinco mil setecientos ochenta y dos", 5782), ("mil ochocientos", 1800), ("mil novecientos diez y ocho", 1918),
    ("mil ochocientos dieciocho", 1818), ("dois mil e vinte e dois", 2022),
    ("mil novecentos e quarenta e oito", 1948), ("cinco mil setecentos e oitenta e dois", 5782),
    ("millenovecentoquarantotto", 1948), ("duemilaventidue", 2022), ("duemila ventidue", 2022),
    ("mille novecento quarantotto", 1948), ("cinquemilasettecentoottantadue", 5782), ("millenovecentottantuno", 1981),
    ("duemilatré", 2003), ("tysiąc dziewięćset czterdziestego ósmego", 1948),
    ("dwa tysiące dwudziestego czwartego", 2024), ("pięć tysięcy siedemset osiemdziesiątego drugiego", 5782),
    ("dwutysięcznego", 2000), ("dwa tysiące dwadzieścia dwa", 2022), ("tisíc devět set čtyřicet osm", 1948),
    ("dva tisíce dvacet čtyři", 2024), ("devatenáct set čtyřicet osm", 1948),
    ("pět tisíc sedm set osmdesát dva", 5782), ("dva tisíce čtyřiadvacet", 2024),
    ("devatenáctset čtyřicet osm", 1948), ("тысяча девятьсот сорок восьмого", 1948),
    ("две тысячи двадцать четвертого", 2024), ("пять тысяч семьсот восемьдесят второго", 5782),
    ("двухтысячного", 2000), ("тысяча восемьсот девяносто девятого", 1899), ("тисяча дев'ятсот сорок восьмого", 1948),
    ("дві тисячі двадцять четвертого", 2024), ("п'ять тисяч сімсот вісімдесят другого", 5782),
    ("ezerkilencszáznegyvennyolc", 1948), ("kétezer huszonnégy", 2024), ("ötezer hétszáznyolcvankettő", 5782),
    ("kétezerhuszonnégy", 2024), ("tweeduizend vierentwintig", 2024), ("negentienhonderd achtenveertig", 1948),
    ("negentienhonderdachtenveertig", 1948), ("tweeduizendentweeëntwintig", 2022),
    ("vijfduizend zevenhonderd tweeëntachtig", 5782), ("negentien achtenveertig", 1948),
    ("nittonhundrafyrtioåtta", 1948), ("tjugohundratjugofyra", 2024), ("tvåtusentjugofyra", 2024),
    ("femtusensjuhundraåttiotvå", 5782), ("nitton hundra fyrtio åtta", 1948), ("tjugotjugofyra", 2024),
    ("nitten hundrede og otteogfyrre", 1948), ("nittenhundredeogotteogfyrre", 1948),
    ("to tusind og fireogtyve", 2024), ("totusindogfireogtyve", 2024), ("fem tusind syv hundrede og toogfirs", 5782),
    ("nittenhundreogførtiåtte", 1948), ("totusenogtjuefire", 2024), ("to tusen og tjuefire", 2024),
    ("femtusensjuhundreogåttito", 5782), ("נײַנצן הונדערט אכט און פערציק", 1948),
    ("צוויי טויזנט פיר און צוואנציק", 2024), ("פינף טויזנט זיבן הונדערט צוויי און אכציק", 5782),
    ("două mii douăzeci și patru", 2024), ("o mie nouă sute patruzeci și opt", 1948),
    ("cinci mii șapte sute optzeci și doi", 5782), ("duemila uno", 2001),
]  # fmt: skip

#: What is no year, and what goes on with words of a number that do not fit.
NO_YEARS = ["two hundred", "eighteen people", "twelve thousand", "forty five thousand", "thousand thousand", "unds"]
BROKEN = [
    "nineteen forty eight eight",
    "mil neuf cent vingt trente",
    "nineteen hundred and first",
    "two thousand and ninth",
]


def folded(words: str) -> tuple[str, ...]:
    return tuple(word if word == wordnumbers.COMMA else fold(word) for word in words.split())


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_days(words: str, day: int) -> None:
    assert wordnumbers.days()[folded(words)] == day


def test_days_are_days() -> None:
    table = wordnumbers.days()
    assert set(table.values()) == set(range(1, 32))


@pytest.mark.parametrize(("text", "number", "used"), HEBREW)
def test_hebrew(text: str, number: int, used: int) -> None:
    assert wordnumbers.hebrew(text.split()) == (number, used)


def test_hebrew_stops_where_the_number_ends() -> None:
    assert wordnumbers.hebrew("חמשה עשר באייר".split()) == (15, 2)


@pytest.mark.parametrize(("word", "number"), [("yud", 10), ("tes", 9), ("lamed", 30), ("bet", 0), ("may", 0)])
def test_letters_by_name(word: str, number: int) -> None:
    """Alone only those that are no other word: "bet" and "he" count in pairs only."""
    assert (wordnumbers.letter(word) or 0) == number


@pytest.mark.parametrize(("words", "number"), YEARS)
def test_years(words: str, number: int) -> None:
    assert wordnumbers.year(folded(words)) == (number, len(words.split()))


@pytest.mark.parametrize(("words", "number"), YEARS)
def test_a_year_ends_at_a_word_that_is_no_number(words: str, number: int) -> None:
    assert wordnumbers.year((*folded(words), "xyzzy")) == (number, len(words.split()))


def test_a_word_that_is_not_understood_ends_the_number() -> None:
    assert wordnumbers.year("five thousand seven hundred eighty tow".split()) == (5780, 5)


@pytest.mark.parametrize("words", NO_YEARS)
def test_no_years(words: str) -> None:
    assert wordnumbers.year(folded(words)) == (0, 0)


@pytest.mark.parametrize("words", BROKEN)
def test_a_number_that_goes_on_is_none(words: str) -> None:
    assert wordnumbers.year(folded(words)) == (-1, len(words.split()))


def test_every_day_has_its_words_in_every_language() -> None:
    """Days are ordinals in some languages and cardinals in others; none is missing."""
    for language in ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "ru", "uk", "hu", "sv", "da", "no", "ro"):
        found = {day.number for day in wordnumbers.table().values() if language in day.languages}
        missing = {8} if language == "no" else set()  # åttende is Danish attende, 18, without its accent
        assert found == set(range(1, 32)) - missing, language
