"""Hand-kept: the other ways people write Hebrew months, and what the press writes for Gregorian months and weekdays.

CLDR gives each language one spelling; people use many. `SPELLINGS`, `GREGORIAN_MONTHS` and `WEEKDAYS` are for reading,
`TRADITIONS` for writing. Every word is compared as `text.fold` leaves it: no case, accents, points, apostrophes or
hyphens; so an entry stands for all of its variants ("Sh'vat", "SH’VAT" and "shvat" are one).

What counts as evidence for an entry:

- *print*: a date line of a newspaper, bulletin, register, tombstone, letter or book, copied as printed;
- *pages*: a public page or a program's table of names; for many languages, those of the genealogy program webtrees;
- *peers*: the tables of the calendar libraries (hebcal, pyluach, convertdate, hdate, KosherJava, undate, PHP, ICU);
- *letters*: the regular outcome of writing the Hebrew word by a language's usual letters (sh, sch, ch, sj, sz, š, ş, x
  for shin), where one word of the same system was seen in print: German newspapers give "Schebat", so "Schewat" too.

Corpus rows with the printed words are in `tests/test_spellings.py`.

What is kept out, because the word belongs to another calendar in the same language: Turkish Temmuz, Şubat and Eylül
(July, February, September), Arabic Tishrin (October, November), "Abib" and "Bul" of the Bible; and "Menachem" alone,
which is a name. A test proves that no folded spelling belongs to two months, neither here nor with CLDR's 766 locales.

To add a spelling, add it to its month below; to add a tradition, add its fourteen names and say where they were seen.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(*lines: str) -> tuple[str, ...]:
    """Comma-separated lines -> words."""
    return tuple(word.strip() for line in lines for word in line.split(",") if word.strip())


#: Month key -> every other spelling that people write; keys are the English CLDR names in lower case, with "adar-i",
#: "adar" and "adar-ii" apart. Lines: Latin letters; languages with their own grammar or letters; Hebrew.
SPELLINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "tishri": _words(
            "Tishri, Tishrei, Tishre, Tishrey, Tishray, Tishrie, Tishry, Thishri, Tishiri, Tisri, Tisrei, Tisre",
            "Tisry",
            "Tischri, Tischrei, Tischre, Tischry, Tisjri, Tisjrie, Tisjrei, Tiszri, Tiszrej, Tiszrei, Tizri",
            "Tizry, Thisri",
            "Tichri, Tichré, Tichrei, Tixrí, Tixrei, tišrej, Tisciri, Tiscrì, Tisceri, TSH",
            "tishri-kuuta, tishrei-kuuta, tishri-kuu, tishrei-kuu",
            "тишри, тишрі, тишрей, тишрея, тишре, тишрэ, тишрій, тишрейя, тішрей, тішрея, тішрі, тышрэй",
            "Τισρί, Τισρέι, Τισρή, თიშრეი, თიშრი, Տիշրեյ, Թիշրի, تشيري, تشري, تشریی, تشیری",
            "תשרי, תישרי",
        ),
        "heshvan": _words(
            "Chezhvan, Chezvan, Heshvan, Cheshvan, Kheshvan, Hheshvan, Chechvan, Hechvan, Khechvan, Heshwan",
            "Cheshwan, Chesvan, Hesvan, Cheshvon, Heshvon, Cheshvn, Heschwan, Heschvan, Cheschwan, Cheschvan",
            "Cheswan",
            "Jeshván, Jesván, Jeshwan, Jeixvan, Heixvan, Chesjwan, Chesjvan, Cheszwan, Heszwan",
            "Hechwan, Hexvan, Chexvan, Jexvan, Cheshbán, Heshbán, Jeshbán, CSH",
            "Marheshvan, Mor Cheshvan, Mor Heshvan, Mor-Cheshvan, Marcheshvan, Markheshvan, "
            "Marchechvan, Marhechvan, Marheschwan, Marcheschwan",
            "Marcheschvan, Marheschvan, Marchesvan, Marhesvan, Marcheshwan, Marheshwan, Marcheshvon, Marheshvon",
            "Marjeshván",
            "Marchesjwan, Marchesjvan, Marcheszwan, Marcheswan, Marhexvan",
            "Mar Heshvan, Mar Cheshvan, Mar Chechvan, Mar Hechvan, Mar Cheschwan, Mar Cheshvon, Mar Jeshván",
            "Mar Chesvan",
            "heshvan-kuuta, cheshvan-kuuta, heshvan-kuu, cheshvan-kuu",
            "хешван, хешвана, хешванъ, хешвану, хешвон, чешван, мархешван, мархешвана, мархешванъ, мархешвану",
            "хэшван",
            "мархэшван, мар хешван, марчешван, маршешван, ხეშვანი, მარხეშვანი, Հեշվան, Խեշվան",
            "حشوان, حشفان, حيشفان, مرحشفان, مرحشوان, مارحشوان",
            "חשון, חשוון, חשואן, מרחשון, מרחשוון, מרחשואן, מר חשון, מר חשוון, חשוען",
        ),
        "kislev": _words(
            "Casleu, Κισλέβ, Χισλέβ, Κισλέφ",
            "Kislev, Kislew, Kislef, Kislaw, Kisleu, Kislov, Kisleiv, Kisleyv, Kisliv, Kisslev, Kisslew",
            "Chislev, Chislew, Chisleu, Chislef, Cislev, Cisleu, Quislev, Quisleu, Kiszlév, Kiszlew, Kislévas, KSL",
            "kislev-kuuta, kislev-kuu",
            "кислев, кислева, кислевъ, кислеву, кислів, кіслев, кіслева, кіслеву, кислеў, ქისლევი, კისლევი",
            "Կիսլև, Քիսլև",
            "كسلو, كيسليف, كسليف, كيسليو, كسليو",
            "כסלו, כסליו, כיסלו, כסלעוו",
        ),
        "tevet": _words(
            "Teiveth",
            "Tevet, Tavis, Taves, Teveth, Tebet, Tebeth, Tevès, Tevess, Teveis, Teyves, Teives, Teiveis, "
            "Tewet, Teweth, Tewes",
            "Tebes",
            "Τεβέτ, Τεβέθ, Tebeis, Tévész, Thebet, Thebeth, Tebhet, Tebheth, Tevit, TVT",
            "tevet-kuuta, tevet-kuu",
            "тевет, тевета, теветъ, тевету, тевес, тевеса, тебет, тебета, тебетъ, тэвэт, тейвес, თევეთი, ტევეთი",
            "Տեւետ, طبت, طيبت, تيفيت, طيفيت, تيبيت, طبيت",
            "טבת, טיבת, טעוועס",
        ),
        "shevat": _words(
            "Shevat, Shvat, Shebat, Shebath, Shevath, Shewat, Sh'bat, Shevot, Shvot, Sebat, Sevat, Sebath, Svat",
            "Schebat, Schewat, Schevat, Schvat, Schwat, Schebath, Scevat, Scebat, Chevat, Chevath, Chvat",
            "Chebat, Sjevat, Sjewat, Sjwat, Sjvat, Szwat, Szewat, Szewath, Szebat, Xevat, Xvat, Xebat",
            "Shebhat, SHV",
            "shvat-kuuta, shevat-kuuta, shvat-kuu, shevat-kuu",
            "шват, швата, шватъ, швату, шеват, шевата, шевату, шебат, шебата, шебатъ, шебату, шэват, შვატი",
            "შებატი, Շևաթ, Շվատ",
            "شفاط, شيفات, شڤاط",
            "שבט, שבאט, שוואט",
        ),
        "adar-i": _words(
            "אד״א, Adar I, Adar 1, Adar1, AdarI, Adar A, Adar Alef, Adar Aleph, Adar Rishon, Adar Rischon",
            "Adar Richon, Adar Risjon",
            "Adar Riszon, Adar rišon, Adar Rischaun, Adar Primo, Adar Primero, Adar Primeiro, Adar Premier",
            "First Adar, 1st Adar, Adar the First, Erster Adar, Premier Adar, Primer Adar, Primeiro Adar, Primo Adar",
            "Eerste Adar, První Adar, Pierwszy Adar, Első Ádár, Första Adar, Ensimmäinen Adar",
            "первый адар, первого адара, адар первый, адара первого, адар ришон, адара ришон, адар алеф, адар перший",
            "адар I, адара I, адару I, адаръ I, adar I-kuuta, adar I-kuu, ადარი I, ადარ I, Ադար Ա, أدار الأول",
            "ادار اول",
            "אדר א, אדר ראשון, אדר הראשון, אדר קמא, אדר ריאשון",
        ),
        "adar": _words(
            "Αδάρ, Adar, Addar, Ador, Adhar, Aadar, Adarr, ADR",
            "adar-kuuta, adar-kuu",
            "адар, адара, адаръ, адару, ადარი, Ադար, أدار, اذار",
            "אדר, אדער",
        ),
        "adar-ii": _words(
            "אד״ב",
            "Adar II, Adar 2, Adar2, AdarII, Adar B, Adar Bet, Adar Beth, Adar Beit, Adar Beis, Adar Bes, Adar Sheni",
            "Adar Sheini, Adar Shayni, Adar Sheyni, Adar Scheni, Adar Chéni, Adar Sjeni, Adar Szeni, adar šeni",
            "Adar Xeni, Adar Secondo, Adar Segundo, Second Adar, 2nd Adar, Adar the Second, Zweiter Adar",
            "Deuxième Adar, Segundo Adar, Secondo Adar, Tweede Adar, Druhý Adar, Drugi Adar, Második Ádár",
            "Andra Adar, Toinen Adar, Veadar, Ve Adar, V'Adar, We-Adar, W'Adar, Wa-Adar, Veador",
            "Vead, ADS, adar II-kuuta, adar II-kuu",
            "второй адар, второго адара, адар второй, адара второго, адар шени, адара шени, адар бет",
            "адар другий, веадар",
            "веадара, веадаръ, адар II, адара II, адару II, адаръ II, ადარი II, ადარ II, Ադար Բ",
            "أدار الثاني, ادار ثاني",
            "אדר ב, אדר שני, אדר השני, אדר בתרא, ואדר, אדר שיני",
        ),
        "nisan": _words(
            "Nissen, Nisan, Nissan, Nison, Nisson, Nissn, Nisn, Niszán, Niesan, Niessan, Nysan",
            "Nisann, Nissann, Nizan, NSN",
            "nisan-kuuta, nissan-kuuta, nisan-kuu, nissan-kuu",
            "нисан, нисана, нисанъ, нисану, ниссан, ниссана, ниссанъ, нісан, нісана, нісану, ნისანი, Նիսան, نيسان",
            "ניסן, נסן, ניסאן",
        ),
        "iyyar": _words(
            "Iyyar, Iyar, Ijar, Ijjar, Iyor, Iyyor, Iar, Iiar, Iiyar, Eiar, Eyar, Ejar, Yiar",
            "Yyar, Yiyar, Ijyar, Iyr, Iyyr, Jjar, Ijor, Jiar",
            "ijar-kuuta, iyar-kuuta, ijar-kuu, iyar-kuu",
            "ияр, ияра, ияръ, ияру, ийяр, ийяра, иар, іяръ, іяр, іяра, іяру, ияар, ійяр, ійяра, ыяр, იარი, Իյար",
            "أيار, اييار",
            "אייר, איר, אייאר, איאר",
        ),
        "sivan": _words(
            "Σιουάν, Sivan, Siwan, Sivon, Sziván, Sziwan, Siewan, Sievan, Seevan, Sivvan, Syvan, Siwon, Sivann",
            "Civan, Ziwan, SVN",
            "sivan-kuuta, sivan-kuu",
            "сиван, сивана, сиванъ, сивану, сивон, сіван, сівана, сівану, სივანი, Սիվան",
            "سيفان, سيوان, سيڤان",
            "סיון, סיוון, סייון, סיואן, סיווען",
        ),
        "tamuz": _words(
            "Tamuz, Tammuz, Tamooz, Tammooz, Tamouz, Tammouz, Tamus, Tammus, Tamoez, Tammoez, Tammoes, Thamuz",
            "Thammuz, Thamus, Ταμμούζ, Θαμμούζ",
            "Tamuze, Thamouz, Tomuz, Tamuss, Tamoz, Tammoz, Tammous, TMZ",
            "tamuz-kuuta, tammuz-kuuta, tamuz-kuu, tammuz-kuu",
            "таммуз, таммуза, таммузъ, таммузу, тамуз, тамуза, тамузъ, тамузу, თამუზი, Թամուզ, تموز",
            "תמוז, תמז, תמווז, תאמוז",
        ),
        "av": _words(
            "Av, Ab, Aw, Ov, Abh, Menachem Av, Menahem Av, Menachem Ov, Menahem Ov, Menachem Aw, Menahem Aw",
            "Menachem Ab",
            "Menahem Ab, Menajem Av, Menajem Ab, M'nachem Av, Menakhem Av, Menachem-Av",
            "Menahem-Av, Menachem-Aw, Menachem-Ab, AAV",
            "av-kuuta, av-kuu",
            "ав, ава, авъ, аву, аб, аба, абъ, менахем ав, менахем ава, менахем-ав, менахем-ава, менахем аб",
            "ავი, აბი, Ավ, آب, آف",
            "אב, מנחם אב, מנחם־אב, מנ״א, מנ׳ אב, מ׳ אב",
        ),
        "elul": _words(
            "Ελούλ, Ελλούλ, Elul, Ellul, Eloul, Elloul, Elloel, Eloel, Elull, Ellull, Ilul, Elule, ELL",
            "elul-kuuta, elul-kuu",
            "элул, элуль, элула, элулъ, элулу, эллул, эллула, эллулъ, елул, елула, елулу, еллул, ელული, Էլուլ, أيلول",
            "אלול, אילול",
        ),
    }
)

#: What may follow "Adar" to say that it is the first of two ("Adar I", "Adar Rishon", "אדר א׳"); ordinals may also come
#: before it ("first Adar"). A bare number after Adar can also be a day or a year: that is for the reader to weigh.
ADAR_FIRST: Final[tuple[str, ...]] = _words(
    "I, 1, A, Alef, Aleph, Alif, Alaf, Olef, Rishon, Rishoin, Rishoyn, Rischon, Rischaun, Richon, Risjon",
    "Riszon, rišon",
    "Rişon, Rixon, Rison, First, 1st, the First, Primo, Primero, Primer, Primeiro, Premier, 1er, Erster, Erste",
    "Eerste",
    "Prvni, První, Pierwszy, Első, Forste, Første, Första, Ensimmäinen, Birinci, Întâi",
    "алеф, ришон, первый, первого, перший, першого, Ա, الأول, اول, أول, ا",
    "א, א׳, ראשון, הראשון, קמא, אלף",
)

#: What may follow "Adar" to say that it is the second of two.
ADAR_SECOND: Final[tuple[str, ...]] = _words(
    "II, 2, B, Bet, Beth, Beit, Beis, Beys, Bais, Bes, Béth, Sheni, Sheini, Shaini, Shayni, Sheyni, Shein",
    "Scheni, Schenni",
    "Schejni, Chéni, Sjeni, Sjenie, Szeni, Szejni, šeni, Şeni, Seni, Xeni, Shenì, Second, 2nd, the Second",
    "Secondo, Segundo",
    "Segon, Deuxième, 2e, 2ème, Zweiter, Zweite, Tweede, 2de, Druhý, Drugi, Második, Anden, Andre, Andra",
    "Toinen, Doilea",
    "бет, шени, шейни, второй, второго, другий, другого, Բ, الثاني, ثاني, الثانی, دوم, ب",
    "ב, ב׳, שני, השני, בתרא, בית, שיני",
)

#: Ways to tell the two Adars apart in writing, name -> (first, second): `hebrew_months("hebcal@alef-bet")`.
ADAR_PAIRS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "roman": ("I", "II"),
        "digit": ("1", "2"),
        "letter": ("A", "B"),
        "alef-bet": ("Alef", "Bet"),
        "aleph-bet": ("Aleph", "Bet"),
        "aleph-beth": ("Aleph", "Beth"),
        "alef-beis": ("Alef", "Beis"),
        "aleph-beis": ("Aleph", "Beis"),
        "rishon-sheni": ("Rishon", "Sheni"),
        "rishon-sheini": ("Rishon", "Sheini"),
        "rischon-scheni": ("Rischon", "Scheni"),
        "richon-cheni": ("Richon", "Chéni"),
        "risjon-sjeni": ("Risjon", "Sjeni"),
        "riszon-szeni": ("Riszon", "Szeni"),
        "rison-seni": ("rišon", "šeni"),
        "ришон-шени": ("ришон", "шени"),
        "алеф-бет": ("алеф", "бет"),
        "א-ב": ("א׳", "ב׳"),
        "ראשון-שני": ("ראשון", "שני"),
    }
)


def _row(names: str) -> tuple[str, ...]:
    """Twelve comma-separated names in the order of a common year -> fourteen, with Adar I and Adar II."""
    tishri, heshvan, kislev, tevet, shevat, adar, *rest = (name.strip() for name in names.split(","))
    return tishri, heshvan, kislev, tevet, shevat, f"{adar} I", adar, f"{adar} II", *rest


def _with(row: tuple[str, ...], first: str, second: str) -> tuple[str, ...]:
    """The fourteen names with other words for Adar I and Adar II."""
    return (*row[:5], first, row[6], second, *row[8:])


_HEBREW: Final = "תשרי, {heshvan}, כסלו, טבת, שבט, אדר, ניסן, אייר, {sivan}, תמוז, {av}, אלול"

#: Tradition -> fourteen names in the order Tishri, Heshvan, Kislev, Tevet, Shevat, Adar I, Adar, Adar II, Nisan, Iyyar,
#: Sivan, Tamuz, Av, Elul. "Seen" means in print or on a page; the other names follow from it and are assumed.
TRADITIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        # English
        # CLDR's English, all of it; a test compares.
        "cldr": _row("Tishri, Heshvan, Kislev, Tevet, Shevat, Adar, Nisan, Iyar, Sivan, Tamuz, Av, Elul"),
        # The calendar functions of PHP, all of it, and so what sites written in PHP print: The Algemeiner's page header
        # of 2022-05-16 says "15 Iyyar 5782" (its other months were not seen).
        "press-iyyar": _row("Tishri, Heshvan, Kislev, Tevet, Shevat, Adar, Nisan, Iyyar, Sivan, Tammuz, Av, Elul"),
        # hebcal's English, all of it; the apostrophe is U+2019.
        "hebcal": _row("Tishrei, Cheshvan, Kislev, Tevet, Sh’vat, Adar, Nisan, Iyyar, Sivan, Tamuz, Av, Elul"),
        # What most English synagogue bulletins print (23 Iyar 5784, 1 Cheshvan 5787, 22 Shevat 5777, 12 Tammuz 5640,
        # 27 Tishrei 5764, 17 Elul 5761: all seen, but in different houses).
        "bulletin": _row("Tishrei, Cheshvan, Kislev, Tevet, Shevat, Adar, Nisan, Iyar, Sivan, Tammuz, Av, Elul"),
        # pyluach and KosherJava, but for their "Adar 1"; The Jewish Star prints 25 Teves 5778, 24 Shevat 5778, 7 Nissan
        # 5772, 7 Adar I 5774.
        "ashkenazi": _row("Tishrei, Cheshvan, Kislev, Teves, Shevat, Adar, Nissan, Iyar, Sivan, Tammuz, Av, Elul"),
        # Chabad's English: seen MarCheshvan, Tishrei, Menachem Av; the rest as "ashkenazi".
        "chabad": _row(
            "Tishrei, MarCheshvan, Kislev, Teves, Shevat, Adar, Nissan, Iyar, Sivan, Tammuz, Menachem Av, Elul"
        ),
        # The Jewish Press: seen 18 Kislev 5781 and 12 Tishrei 5780; the rest assumed.
        "jewish-press": _row("Tishrei, Cheshvan, Kislev, Tevet, Shevat, Adar, Nissan, Iyar, Sivan, Tammuz, Av, Elul"),
        # Detroit Jewish News: seen 25 Elul 5781-2 Tishri 5782 and 29 Cheshvan-6 Kislev 5782; the rest assumed.
        "jewish-news": _row("Tishri, Cheshvan, Kislev, Tevet, Shevat, Adar, Nisan, Iyar, Sivan, Tammuz, Av, Elul"),
        # The rules of the Academy of the Hebrew Language as polyglossia (issue 540) applies them.
        "academy": _row("Tishri, Marẖeshvan, Kislev, Tevet, Shvat, Adar, Nisan, Iyyar, Sivan, Tammuz, Av, Elul"),
        # Older English learning: seen Tebet, Shebat (Jewish Historical Society of England), Ab; the rest assumed.
        "scholarly": _row("Tishri, Heshvan, Kislev, Tebet, Shebat, Adar, Nisan, Iyyar, Sivan, Tammuz, Ab, Elul"),
        # GEDCOM's codes, all of them; GEDCOM has no third code for a plain Adar.
        "gedcom": _with(_row("TSH, CSH, KSL, TVT, SHV, ADR, NSN, IYR, SVN, TMZ, AAV, ELL"), "ADR", "ADS"),
        # Hebrew and Yiddish
        # The common defective spelling; CLDR's abbreviated names.
        "hebrew": _with(_row(_HEBREW.format(heshvan="חשון", sivan="סיון", av="אב")), "אדר א׳", "אדר ב׳"),
        # The full spelling; CLDR's wide names.
        "hebrew-full": _with(_row(_HEBREW.format(heshvan="חשוון", sivan="סיוון", av="אב")), "אדר א׳", "אדר ב׳"),
        # With the long name of the second month, as courts and many calendars write it (כ״ד מרחשוון, seen).
        "hebrew-marheshvan": _with(_row(_HEBREW.format(heshvan="מרחשוון", sivan="סיוון", av="אב")), "אדר א׳", "אדר ב׳"),
        # Adar by ordinal (י״ד אדר שני תשפ״ד, seen).
        "hebrew-ordinal": _with(_row(_HEBREW.format(heshvan="חשוון", sivan="סיוון", av="אב")), "אדר ראשון", "אדר שני"),
        # Rabbinic letters: ל׳ תשרי … מרחשון and יומן … מנחם - אב, both seen.
        "hebrew-rabbinic": _with(
            _row(_HEBREW.format(heshvan="מרחשון", sivan="סיון", av="מנחם אב")), "אדר א׳", "אדר ב׳"
        ),
        # Yiddish writes the Hebrew words in their Hebrew spelling (ה׳ אדר תשפ״ג, seen).
        "yiddish": _with(_row(_HEBREW.format(heshvan="חשון", sivan="סיון", av="אב")), "אדר א׳", "אדר ב׳"),
        # German: webtrees' table; seen 17. Kislew, 24. Tischri, 20. Ijar, 11. Siwan (also 29. Tevet, 27. Schvat).
        "german": _row("Tischri, Cheschwan, Kislew, Tewet, Schwat, Adar, Nisan, Ijar, Siwan, Tammus, Aw, Elul"),
        # The German press until 1938: seen 16. Tebet 5688, 8. Schebat, Aw 5679, Kislew 5613, 20. Kislew 5673.
        "german-1900": _row(
            "Tischri, Marcheschwan, Kislew, Tebet, Schebat, Adar, Nissan, Ijar, Siwan, Tammus, Aw, Elul"
        ),
        # French: seen 11 Tamouz, 25 Hechvan, 20 Tévet, Tichri, Eloul, 19 Iyar; CHEVAT on a page.
        "french": _row("Tichri, Hechvan, Kislev, Tévet, Chevat, Adar, Nissan, Iyar, Sivan, Tamouz, Av, Eloul"),
        # Dutch: all seen on pages, "Adar sjeni" too; "risjon" by the same letters.
        "dutch": _with(
            _row("tisjri, chesjwan, kislew, tewet, sjewat, adar, niesan, ijar, siewan, tammoez, aw, elloel"),
            "adar risjon",
            "adar sjeni",
        ),
        # Italian: seen Sivàn - Tammuz 5778 and Cheshvàn; the accents of the others assumed.
        "italian": _row("Tishrì, Cheshvàn, Kislev, Tevet, Shevàt, Adàr, Nissàn, Iyàr, Sivàn, Tammuz, Av, Elul"),
        # Spanish: seen 25 Kislev, 6 Siván, 17 de Tamuz, 10 Tevet, jeshván, Nisán; Tishrei and Shevat assumed.
        "spanish": _row("Tishrei, Jeshván, Kislev, Tevet, Shevat, Adar, Nisán, Iyar, Siván, Tamuz, Av, Elul"),
        # Portuguese, the Brazilian press: seen 1-23 TISHREI, 5784; the rest assumed.
        "portuguese": _row("Tishrei, Cheshvan, Kislev, Tevet, Shevat, Adar, Nissan, Iyar, Sivan, Tamuz, Av, Elul"),
        # Polish: all seen on pages but adar, nisan and elul, which nobody spells otherwise; "adar szeni" too.
        "polish": _row("tiszri, cheszwan, kislew, tewet, szwat, adar, nisan, ijar, siwan, tamuz, aw, elul"),
        # Czech, the community's monthly: seen SIVAN TAMUZ, ŠEVAT ADAR I., TAMUZ AV.
        "czech": _with(
            _row("tišri, chešvan, kislev, tevet, ševat, adar, nisan, ijar, sivan, tamuz, av, elul"),
            "adar I.",
            "adar II.",
        ),
        # Hungarian: Tisri seen; the others are how the Hungarian press spells the same sounds.
        "hungarian": _row("tisri, chesván, kiszlév, tévét, svát, ádár, niszán, ijár, sziván, támuz, áv, elul"),
        # Romanian: CLDR's but for the lower case of running text; assumed.
        "romanian": _row("tișri, heșvan, kislev, tevet, șevat, adar, nisan, iyar, sivan, tamuz, av, elul"),
        # Turkish: CLDR's; Heşvan, Şevat, İyar and VeAdar were also seen on pages.
        "turkish": _with(
            _row("Tişri, Heşvan, Kislev, Tevet, Şevat, Adar, Nisan, İyar, Sivan, Tamuz, Av, Elul"),
            "Adar Rişon",
            "Veadar",
        ),
        # Swedish: webtrees' table.
        "swedish": _row("tishrei, heshvan, kislev, tevet, shvat, adar, nisan, ijar, sivan, tamuz, av, elul"),
        # Russian: the nominative as on a cover (ЛЕХАИМ ... НИСАН 5764, ШВАТ 5767, ЭЛУЛ 5767: seen).
        "russian": _row("тишрей, хешван, кислев, тевет, шват, адар, нисан, ияр, сиван, тамуз, ав, элул"),
        # The genitive, as after a day (5 ияра 5708 года, 11 Нисана 5784 г., 1 и 2 тишрея: seen).
        "russian-genitive": _row(
            "тишрея, хешвана, кислева, тевета, швата, адара, нисана, ияра, сивана, тамуза, ава, элула"
        ),
        # Before the spelling reform of 1918: seen шебатъ, нисанъ, сиванъ, іяръ; the others by the same letters.
        "russian-1900": _row(
            "тишри, мархешванъ, кислевъ, тебетъ, шебатъ, адаръ, нисанъ, іяръ, сиванъ, таммузъ, авъ, элулъ"
        ),
        # Ukrainian: webtrees' tables, nominative and genitive.
        "ukrainian": _row("тішрей, хешван, кіслев, тевет, шват, адар, нісан, іяр, сіван, тамуз, ав, елул"),
        "ukrainian-genitive": _row(
            "тішрея, хешвана, кіслева, тевета, швата, адара, нісана, іяра, сівана, тамуза, ава, елула"
        ),
    }
)

#: Tradition -> the language it belongs to, as a locale tag.
TRADITION_LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cldr": "en",
        "press-iyyar": "en",
        "hebcal": "en",
        "bulletin": "en",
        "ashkenazi": "en",
        "chabad": "en",
        "jewish-press": "en",
        "jewish-news": "en",
        "academy": "en",
        "scholarly": "en",
        "gedcom": "en",
        "hebrew": "he",
        "hebrew-full": "he",
        "hebrew-marheshvan": "he",
        "hebrew-ordinal": "he",
        "hebrew-rabbinic": "he",
        "yiddish": "yi",
        "german": "de",
        "german-1900": "de",
        "french": "fr",
        "dutch": "nl",
        "italian": "it",
        "spanish": "es",
        "portuguese": "pt",
        "polish": "pl",
        "czech": "cs",
        "hungarian": "hu",
        "romanian": "ro",
        "turkish": "tr",
        "swedish": "sv",
        "russian": "ru",
        "russian-genitive": "ru",
        "russian-1900": "ru",
        "ukrainian": "uk",
        "ukrainian-genitive": "uk",
    }
)

#: Word -> Gregorian month (1-12): what the press writes beside the names in `_cldr.gregorian`. Austrian and older
#: German, business hands (Novbr., 9bre), Russian before 1918, Hebrew and Yiddish variants.
GREGORIAN_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: month
        for month, words in {
            1: _words(
                "Ιανουάριος, Ιανουαρίου",
                "Jänner, Jaenner, Jenner, Jany, Janry, Jan, Janr, Ianuarie, Januarij, Ianuarius, Januarius, Januarii",
                "янв, януари, Ocak, генварь, генваря, январѣ, ינואר, יאנואר, ינו, יאנ, יענער, יאנואַר",
            ),
            2: _words(
                "Φεβρουάριος, Φεβρουαρίου",
                "Feber, Febr, Feby, Febry, Febuary, Hornung, Fevr, Fev, Februarij, Februarius, Februarii",
                "фев, февр, февруари, Şubat, פברואר, פבר, פבואר, פעברואר, פעברואַר, פעב",
            ),
            3: _words(
                "Μάρτιος, Μαρτίου",
                "Maerz, Merz, Mrz, Märtz, Martz, Martij, Martius, Martii, Mch, мартъ, мар, מרץ, מרס, מארס, מארץ",
                "מערץ, מרצ, מערצ",
            ),
            4: _words(
                "Απρίλιος, Απριλίου",
                "Apl, Aprl, Aprilis, Apprill, апрѣль, апрѣля, апр, אפריל, אפר, אפרל, אבריל, אַפּריל",
            ),
            5: _words(
                "Μάιος, Μαΐου",
                "Maius, Maji, Maij, Mayıs, май, мая, маѣ, מאי, מיי, מאיי, מײ",
            ),
            6: _words(
                "Ιούνιος, Ιουνίου",
                "Juny, Junij, Junius, Junii, Haziran, юни, іюнь, іюня, июн, יוני, יונ, יוניו",
            ),
            7: _words(
                "Ιούλιος, Ιουλίου",
                "Jul, Julij, Julius, Julii, Jly, Temmuz, юли, іюль, іюля, июл, יולי, יול, יולאי",
            ),
            8: _words(
                "Αύγουστος, Αυγούστου",
                "Augst, Augt, Augustus, Augusti, Ağustos, августъ, авг, אוגוסט, אוג, אויגוסט, אבגוסט, אוגסט, אויג",
                "אױגוסט",
            ),
            9: _words(
                "Σεπτέμβριος, Σεπτεμβρίου",
                "Sept, Septbr, Septr, Septber, Septemb, 7ber, 7bre, 7br, Eylül, септември, сент, сен, септ, сентябрѣ",
                "ספטמבר, ספט, ספטמ, ספטעמבר",
                "סעפטעמבער, סעפט, סעפּט, סעפטעמבר",
            ),
            10: _words(
                "Οκτώβριος, Οκτωβρίου",
                "Octbr, Oktbr, Octr, Octob, Octber, 8ber, 8bre, 8br, Ekim, октомври, окт, אוקטובר, אוק, אוקט, אקטובר",
                "אקטאבער, אוקטאבער, אקט",
            ),
            11: _words(
                "Νοέμβριος, Νοεμβρίου",
                "Novbr, Novr, Novber, Novemb, 9ber, 9bre, 9br, Kasım, ноември, ноя, нояб, נובמבר, נוב, נובמ, נאוועמבער",
                "נאװעמבער, נאוו",
            ),
            12: _words(
                "Δεκέμβριος, Δεκεμβρίου",
                "Decbr, Decr, Dezbr, Decber, Decemb, Xber, Xbre, 10ber, 10bre, Xbr, Aralık, декември, дек, דצמבר",
                "דצ, דצמ, דעצעמבער, דעצ, דצעמבער",
            ),
        }.items()
        for word in words
    }
)

#: Civil months in the cases that stand behind "in" and "between": Czech, Polish, Russian, Ukrainian, Hungarian; a line
#: a month.
MONTH_CASES: Final[tuple[tuple[str, ...], ...]] = tuple(
    tuple(line.split())
    for line in """
        lednu lednem styczniu styczniem январе январем январём січні січнем januárban januári januárja
        únoru únorem lutym феврале февралем февралём лютому лютим februárban februári februárja
        březnu březnem marcu marcem марте мартом березні березнем márciusban márciusi márciusa
        dubnu dubnem kwietniu kwietniem апреле апрелем квітні квітнем áprilisban áprilisi áprilisa
        květnu květnem maju majem мае маем травні травнем májusban májusi májusa
        červnu červnem czerwcu czerwcem июне июнем червні червнем júniusban júniusi júniusa
        červenci červencem lipcu lipcem июле июлем липні липнем júliusban júliusi júliusa
        srpnu srpnem sierpniu sierpniem августе августом серпні серпнем augusztusban augusztusi augusztusa
        zářím wrześniu wrześniem сентябре сентябрем сентябрём вересні вереснем szeptemberben szeptemberi szeptembere
        říjnu říjnem październiku październikiem октябре октябрем октябрём жовтні жовтнем októberben októberi októbere
        listopadem listopadzie ноябре ноябрем ноябрём novemberben novemberi novembere
        prosinci prosincem grudniu grudniem декабре декабрем декабрём грудні груднем decemberben decemberi decembere
    """.strip().splitlines()
)


def _week(*lines: str) -> dict[str, int]:
    """Seven lines from Monday, each comma-separated -> word -> weekday."""
    return {word: day for day, line in enumerate(lines) for word in _words(line)}


#: Word -> weekday (Monday 0 ... Sunday 6): what people write beside the names in `_cldr.gregorian`. English and
#: Ashkenazi names of the Sabbath, old and clipped abbreviations, grammatical cases, Hebrew and Yiddish variants.
#: "Die" is German for Tuesday and an English article, "ראשון" is also "first": the reader weighs them.
WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **_week(
            "Mond, Yom Sheni, Yom Sheini, Jom Scheni, Yom Chéni",
            "Tue, Tues, Yom Shlishi, Yom Shelishi, Yom Sh'lishi, Jom Schlischi",
            "Weds, Wednes, Wedn, Yom Revii, Yom Revi'i, Yom R'vi'i, Yom Rvii",
            "Thur, Thurs, Thrs, Yom Chamishi, Yom Hamishi, Yom Ḥamishi, Yom Khamishi",
            "Frid, Yom Shishi, Yom Shi'shi, Erev Shabbat, Erev Shabbos, Erev Shabbes, Erev Shabbat Kodesh, "
            "Erev Shabbos Kodesh, "
            "Ereb Shabbat, Erev Sabbath, Eve of Sabbath",
            "Satur, Sabbath, Shabbat, Shabbos, Shabbes, Shabbas, Shabbath, Shabat, Shabos, Shabbos Kodesh, "
            "Shabbat Kodesh, "
            "Yom Shabbat, Holy Sabbath",
            "Sund, Yom Rishon, Jom Rischon, Yom Richon",
        ),
        **_week(  # German
            "Mont, Mondtag",
            "Die, Dienst, Dinstag, Dienstags",
            "Mittw, Mitwoch, Mittwochs",
            "Donn, Donnerst, Donnerstags",
            "Freit, Freytag, Freitags, Erew Schabbat",
            "Samst, Sonnabend, Sonnab, Schabbat, Schabbath, Schabbes, Schabbos, Sabbat, Sabbath, Sabbats, "
            "Samstags, Sonnabends",
            "Sonnt, Sonntags",
        ),
        **_week(  # French, Dutch, Scandinavian
            "lund, måndagen, mandagen, maandags",
            "mard, tisdagen, tirsdagen, dinsdags",
            "mercr, onsdagen, woensdags",
            "jeud, jeu, torsdagen, donderdags",
            "vendr, fredagen, vrijdags, veille de Chabbat",
            "sam, chabbat, chabbath, chabat, sabbat, lördagen, lørdagen, zaterdags, sjabbat, sjabbath, sjabbos, "
            "sjabbes, sabbatten",
            "dimche, söndagen, søndagen, zondags",
        ),
        **_week(  # Spanish, Portuguese, Italian, Catalan, Ladino
            "segunda, segunda feira, 2a feira, 2ª feira, lun",
            "terça, terça feira, 3a feira, 3ª feira, marti",
            "quarta, quarta feira, 4a feira, 4ª feira, miérc, miérco",
            "quinta, quinta feira, 5a feira, 5ª feira, juev",
            "sexta, sexta feira, 6a feira, 6ª feira, viern, víspera de Shabat",
            "sabato, sabado, sáb, shabbàt, xabat",
            "alhad, alhat, domen, domin",
        ),
        **_week(  # Russian, Ukrainian
            "понед, понедѣльникъ, понедѣльника, понедельника, понеділка",
            "вторн, вторникъ, вторника, вівторка",
            "сред, среду, среды, середу, середи",
            "четв, четвергъ, четверга",
            "пятн, пят, пятницу, пятницы, пятниця, п'ятницю, п'ятниці, эрев шабат, канун субботы",
            "субб, суб, субботу, субботы, суботу, суботи, шабат, шаббат, шабес, шабос",
            "воскр, воскресенья, воскресение, воскресения, воскресеніе, воскресенія, неділю, неділі",
        ),
        **_week(  # Polish, Czech, Slovak, Hungarian, Romanian
            "poniedziałku, hétfőn, pondělka, lunea",
            "wtorku, kedden, úterka, martea",
            "środę, środy, szerdán, středu, stredu, miercurea",
            "czwartku, csütörtökön, čtvrtka, joia",
            "piątku, pénteken, pátku, piatok, vinerea",
            "sobotę, soboty, szombaton, sobotu, szabat, szabas, szabes, sábesz, šabat, sabat, sâmbăta",
            "niedzielę, niedzieli, vasárnapon, neděli, nedeľu, duminica",
        ),
        **_week(  # Hebrew; the one-letter days stand after יום only
            "שני, יום שני, יום ב, יום ב׳",
            "שלישי, יום שלישי, יום ג, יום ג׳",
            "רביעי, יום רביעי, יום ד, יום ד׳",
            "חמישי, יום חמישי, יום ה, יום ה׳, חמשי, יום חמשי",
            "שישי, ששי, יום שישי, יום ששי, יום ו, יום ו׳, ערב שבת, ערב שבת קודש, עש״ק, ע״ש",
            "שבת, יום שבת, שבת קודש, ש״ק, יום ש, יום ש׳, יום ז, יום ז׳, יום השבת, שבתא",
            "ראשון, יום ראשון, יום א, יום א׳",
        ),
        **_week(  # Yiddish
            "מאנטיק, מאנטאג, מאָנטאָג, מאנטאק, montik, montag",
            "דינסטיק, דינסטאג, דינסטאָג, דינסטאק, דאנסטיק, dinstik",
            "מיטוואך, מיטװאך, מיטוואָך, מיטװאָך, מיטוואוך, mitvokh, mitvoch",
            "דאנערשטיק, דאנערשטאג, דאָנערשטיק, דאנערשטאק, דאנערשטיג, donershtik, donershtig",
            "פרייטיק, פרייטאג, פרײַטיק, פֿרײַטיק, פרײטאג, פרייטאק, fraytik, ערב שבת קודש",
            "שבת, שבת קודש, shabes",
            "זונטיק, זונטאג, זונטאָג, זונטאק, zuntik, zuntag",
        ),
        **_week(  # Turkish, Greek
            "pazartesi, Δευτέρα",
            "salı, Τρίτη",
            "çarşamba, Τετάρτη",
            "perşembe, Πέμπτη",
            "cuma, Παρασκευή",
            "cumartesi, Σάββατο, Σάββατον",
            "pazar, Κυριακή",
        ),
        **_week("الإثنين, اثنين", "ثلاثاء", "أربعاء, الاربعاء", "خميس", "جمعة, الجمعه", "سبت", "أحد"),  # Arabic
    }
)

#: House styles of Gregorian months that no locale has: name -> (locale for the rest, width it replaces, twelve names).
GREGORIAN_TRADITIONS: Final[Mapping[str, tuple[str, str, tuple[str, ...]]]] = MappingProxyType(
    {
        # The Associated Press: five short months are never shortened (Nov. 4-10, 2021; Sept. 2-8, 2021: seen).
        "ap": ("en", "abbreviated", _words("Jan., Feb., March, April, May, June, July, Aug., Sept., Oct., Nov., Dec.")),
        # Israeli law and protocols write March with samekh (11 במרס 2004, seen).
        "hebrew-mars": (
            "he",
            "wide",
            _words("ינואר, פברואר, מרס, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר"),
        ),
        # Russian before 1918, after a day (5 апрѣля, 19 мая: seen).
        "russian-1900": (
            "ru",
            "wide",
            _words("января, февраля, марта, апрѣля, мая, іюня, іюля, августа, сентября, октября, ноября, декабря"),
        ),
        # Austria's first two months (30. Jänner 1696, 19. Jänner 1912: seen).
        "austrian": (
            "de",
            "wide",
            _words("Jänner, Feber, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember"),
        ),
    }
)

#: House styles of weekdays that no locale has: name -> (locale for the rest, width it replaces, Monday to Sunday).
WEEKDAY_TRADITIONS: Final[Mapping[str, tuple[str, str, tuple[str, ...]]]] = MappingProxyType(
    {
        "shabbat": ("en", "wide", _words("Monday, Tuesday, Wednesday, Thursday, Friday, Shabbat, Sunday")),
        "shabbos": ("en", "wide", _words("Monday, Tuesday, Wednesday, Thursday, Friday, Shabbos, Sunday")),
        "tues": ("en", "abbreviated", _words("Mon, Tues, Wed, Thurs, Fri, Sat, Sun")),
        "hebrew-yom": ("he", "wide", _words("יום שני, יום שלישי, יום רביעי, יום חמישי, יום שישי, שבת, יום ראשון")),
        "hebrew-bare": ("he", "wide", _words("שני, שלישי, רביעי, חמישי, שישי, שבת, ראשון")),
        "hebrew-shishi": ("he", "wide", _words("יום שני, יום שלישי, יום רביעי, יום חמישי, יום ששי, שבת, יום ראשון")),
        "yiddish-tog": ("yi", "wide", _words("מאנטאג, דינסטאג, מיטוואך, דאנערשטאג, פרייטאג, שבת, זונטאג")),
        "german-north": ("de", "wide", _words("Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Sonnabend, Sonntag")),
        "german-schabbat": ("de", "wide", _words("Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Schabbat, Sonntag")),
        "french-chabbat": ("fr", "wide", _words("lundi, mardi, mercredi, jeudi, vendredi, chabbat, dimanche")),
        "russian-short": ("ru", "abbreviated", _words("понед., вторн., среда, четв., пятн., субб., воскр.")),
    }
)
