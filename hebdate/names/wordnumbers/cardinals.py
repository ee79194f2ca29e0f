"""How each language counts: its words for 1-20, the tens, the hundreds and the thousand, folded, with their values."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from hebdate.text.fold import fold

#: What the words of a row in `_ROWS` are worth, in their order.
_VALUES: Final = (*range(1, 21), *range(30, 100, 10), 100, 1000)

# Language -> 1-20, 30, 40 ... 90, 100, 1000; a slash parts ways to write one number.
_ROWS: Final[dict[str, str]] = {
    "en": """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen
        nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand""",
    "de": """
        ein/eins/eine zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn
        fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig/fuenfzig sechzig siebzig
        achtzig neunzig hundert tausend""",
    "nl": """
        een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
        achttien
        negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend""",
    "sv": """
        ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton/aderton
        nitton
        tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen""",
    "da": """
        et/en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve
        tredive fyrre/fyrretyve halvtreds tres/tresindstyve halvfjerds firs/firsindstyve halvfems hundrede/hundred
        tusind/tusinde""",
    "no": """
        ett/en to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
        tjue/tyve tretti/tredve førti femti seksti sytti åtti nitti hundre/hundrede tusen""",
    "fr": """
        un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt/vingts
        trente quarante cinquante soixante septante huitante/octante nonante cent/cents mille/mil""",
    "es": """
        uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
        dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil""",
    "pt": """
        um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze
        dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte trinta quarenta cinquenta/cincoenta
        sessenta setenta oitenta noventa cem/cento mil""",
    "it": """
        uno/un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
        diciassette diciotto diciannove venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant
        settanta/settant ottanta/ottant novanta/novant cento/cent mille/mila""",
    "ro": """
        unu/una/o doi/două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece/douăsprezece treisprezece
        paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci treizeci patruzeci
        cincizeci
        șaizeci șaptezeci optzeci nouăzeci sută/sute mie/mii""",
    "pl": """
        jeden dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście
        piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt
        sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto tysiąc/tysiące/tysięcy/tysiąca""",
    "cs": """
        jeden/jedna/jedno/jedn dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct
        šestnáct
        sedmnáct osmnáct devatenáct dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto/set/sta/stě
        tisíc/tisíce/tisíci""",
    "ru": """
        один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать
        пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят
        семьдесят восемьдесят девяносто сто тысяча/тысячи/тысяч""",
    "uk": """
        один/одна два/дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять
        п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять тридцять сорок п'ятдесят шістдесят
        сімдесят
        вісімдесят дев'яносто сто тисяча/тисячі/тисяч""",
    "hu": """
        egy két/kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét/tizenkettő tizenhárom tizennégy tizenöt
        tizenhat tizenhét tizennyolc tizenkilenc húsz/huszon harminc negyven ötven hatvan hetven nyolcvan kilencven száz
        ezer""",
    "yi": """
        איין/איינס/אײן צוויי דריי פיר/פֿיר פינף/פינעף/פֿינף זעקס זיבן/זיבען אכט ניין/נײַן צען עלף/עלעף צוועלף
        דרייצן/דרייצען
        פערצן/פערצען/פֿערצן פופצן/פופצען/פֿופֿצן זעכצן/זעכצען זיבעצן/זיבעצען אכצן/אכצען ניינצן/ניינצען/נײַנצן
        צוואנציק/צוואנציג/צוואַנציק דרייסיק/דרייסיג/דרײַסיק פערציק/פערציג/פֿערציק פופציק/פופציג/פֿופֿציק זעכציק/זעכציג
        זיבעציק/זיבעציג אכציק/אכציג ניינציק/ניינציג/נײַנציק הונדערט/הונדערד טויזנט/טויזענט/טויזנד""",
}  # fmt: skip

#: Words that are several of the above at once.
_MORE: Final[dict[str, dict[int, str]]] = {
    "es": {
        21: "veintiuno veintiún", 22: "veintidós", 23: "veintitrés", 24: "veinticuatro", 25: "veinticinco",
        26: "veintiséis",
        27: "veintisiete", 28: "veintiocho", 29: "veintinueve", 200: "doscientos", 300: "trescientos",
        400: "cuatrocientos",
        500: "quinientos", 600: "seiscientos", 700: "setecientos", 800: "ochocientos", 900: "novecientos",
    },
    "pt": {
        200: "duzentos", 300: "trezentos", 400: "quatrocentos", 500: "quinhentos", 600: "seiscentos", 700: "setecentos",
        800: "oitocentos", 900: "novecentos",
    },
    "pl": {
        200: "dwieście", 300: "trzysta", 400: "czterysta", 500: "pięćset", 600: "sześćset", 700: "siedemset",
        800: "osiemset",
        900: "dziewięćset dziewięćsetnego", 2000: "dwutysięcznego dwutysięczny",
    },
    "cs": {2000: "dvoutisícího dvoutisící"},
    "ru": {
        200: "двести", 300: "триста", 400: "четыреста", 500: "пятьсот", 600: "шестьсот", 700: "семьсот",
        800: "восемьсот",
        900: "девятьсот девятисотого", 2000: "двухтысячного двухтысячный",
    },
    "uk": {
        200: "двісті", 300: "триста", 400: "чотириста", 500: "п'ятсот", 600: "шістсот", 700: "сімсот", 800: "вісімсот",
        900: "дев'ятсот дев'ятисотого", 2000: "двотисячного двотисячний",
    },
}  # fmt: skip

#: What joins the parts of a number.
_JOINING: Final[dict[str, str]] = {
    "en": "and", "de": "und", "nl": "en", "sv": "och", "da": "og", "no": "og", "fr": "et", "es": "y", "pt": "e",
    "it": "e",
    "ro": "și", "pl": "i", "cs": "a", "ru": "и", "uk": "і", "hu": "", "yi": "און",
}  # fmt: skip

#: Languages that write several parts as one word, those that put the ones before the tens, and those in which a century
#: and a number below it are a year ("nineteen forty-eight").
_GLUED: Final = frozenset(("de", "nl", "sv", "da", "no", "it", "hu", "cs"))
_ONES_FIRST: Final = frozenset(("de", "nl", "da", "no", "cs", "yi"))
_CENTURIES: Final = frozenset(("en", "nl", "sv", "da", "no", "de", "yi"))


class Counting(NamedTuple):
    """How a language counts: its words and their values, what joins them, and its habits."""

    name: str
    values: dict[str, int]
    joining: str
    glued: bool
    ones_first: bool
    centuries: bool


@cache
def languages() -> dict[str, Counting]:
    """Language -> how it counts.

    >>> languages()["de"].values["zwolf"], languages()["de"].joining
    (12, 'und')
    """
    found = {}
    for name, row in _ROWS.items():
        values = {
            fold(word): value
            for value, words in zip(_VALUES, row.split(), strict=True)
            for word in words.split("/")
            if word != "-"
        }
        for value, more in _MORE.get(name, {}).items():
            values.update({fold(word): value for word in more.split()})
        joining = fold(_JOINING[name])
        found[name] = Counting(name, values, joining, name in _GLUED, name in _ONES_FIRST, name in _CENTURIES)
    return found
