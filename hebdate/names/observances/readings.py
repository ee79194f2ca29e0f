"""The 54 readings of the Torah: their names for writing, by language and tradition, and what else is written for them.

`NAMES` has one row a language, in the order of the Torah, each written by hand after that language's usual letters;
"en" is the modern pronunciation in English letters, "ashkenazi" that of Eastern Europe. `ALSO` is for reading only:
an entry ``B(e|)chuko(t|s)ai`` stands for all of its variants, and case, accents, apostrophes, hyphens and spaces do not
count, so ``Ki Tisa`` is "ki-tissa" no more than it is "Ki Sisa", but it is "Ki-Tisa" and "KI TISA".

Left out on purpose is whatever two readings share: Russian "Ваера" is Vayera to some and Va'era to others.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


def _row(names: str) -> tuple[str, ...]:
    """54 comma-separated names -> a tuple."""
    row = tuple(name.strip() for name in names.split(","))
    if len(row) != 54:
        raise AssertionError(f"{len(row)} names, not 54: {names[:40]}")
    return row


_HEBREW: Final = _row(
    "בראשית, נח, לך לך, וירא, חיי שרה, תולדות, ויצא, וישלח, וישב, מקץ, ויגש, ויחי,"
    "שמות, וארא, בא, בשלח, יתרו, משפטים, תרומה, תצוה, כי תשא, ויקהל, פקודי,"
    "ויקרא, צו, שמיני, תזריע, מצורע, אחרי מות, קדושים, אמור, בהר, בחוקותי,"
    "במדבר, נשא, בהעלותך, שלח, קרח, חקת, בלק, פינחס, מטות, מסעי,"
    "דברים, ואתחנן, עקב, ראה, שופטים, כי תצא, כי תבוא, נצבים, וילך, האזינו, וזאת הברכה"
)

#: Language or tradition -> the names of readings 0 to 53.
NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "en": _row(
            "Bereshit, Noach, Lech-Lecha, Vayera, Chayei Sarah, Toldot, Vayetzei, Vayishlach, Vayeshev, Miketz,"
            "Vayigash, Vayechi, Shemot, Va'era, Bo, Beshalach, Yitro, Mishpatim, Terumah, Tetzaveh, Ki Tisa, Vayakhel,"
            "Pekudei, Vayikra, Tzav, Shemini, Tazria, Metzora, Acharei Mot, Kedoshim, Emor, Behar, Bechukotai,"
            "Bamidbar, Naso, Beha'alotcha, Shelach, Korach, Chukat, Balak, Pinchas, Matot, Masei, Devarim, Va'etchanan,"
            "Eikev, Re'eh, Shoftim, Ki Teitzei, Ki Tavo, Nitzavim, Vayeilech, Ha'azinu, Vezot Haberakhah"
        ),
        "ashkenazi": _row(
            "Bereishis, Noach, Lech Lecha, Vayeira, Chayei Sarah, Toldos, Vayeitzei, Vayishlach, Vayeishev, Mikeitz,"
            "Vayigash, Vayechi, Shemos, Va'eira, Bo, Beshalach, Yisro, Mishpatim, Terumah, Tetzaveh, Ki Sisa, Vayakhel,"
            "Pekudei, Vayikra, Tzav, Shemini, Tazria, Metzora, Acharei Mos, Kedoshim, Emor, Behar, Bechukosai,"
            "Bamidbar, Naso, Beha'aloscha, Shelach, Korach, Chukas, Balak, Pinchas, Matos, Masei, Devarim,"
            "Va'eschanan, Eikev, Re'eh, Shoftim, Ki Seitzei, Ki Savo, Nitzavim, Vayeilech, Ha'azinu, Vezos Haberachah"
        ),
        "he": _HEBREW,
        "yi": _HEBREW,  # Yiddish keeps the Hebrew spelling
        "fr": _row(
            "Béréchit, Noa'h, Lekh Lekha, Vayéra, 'Hayé Sarah, Toledot, Vayétsé, Vayichla'h, Vayéchev, Mikets,"
            "Vayigach, Vaye'hi, Chemot, Vaéra, Bo, Bechala'h, Yitro, Michpatim, Terouma, Tetsavé, Ki Tissa, Vayakhel,"
            "Pékoudé, Vayikra, Tsav, Chemini, Tazria, Metsora, A'haré Mot, Kedochim, Emor, Behar, Be'houkotaï,"
            "Bamidbar, Nasso, Beha'alotekha, Chela'h, Kora'h, 'Houkat, Balak, Pin'has, Matot, Massé, Devarim,"
            "Vaet'hanan, Ékev, Réé, Choftim, Ki Tétsé, Ki Tavo, Nitsavim, Vayélekh, Haazinou, Vezot Haberakha"
        ),
        "de": _row(
            "Bereschit, Noach, Lech Lecha, Wajera, Chaje Sara, Toldot, Wajeze, Wajischlach, Wajeschew, Mikez,"
            "Wajigasch, Wajechi, Schemot, Wa'era, Bo, Beschalach, Jitro, Mischpatim, Teruma, Tezawe, Ki Tissa,"
            "Wajakhel, Pekude, Wajikra, Zaw, Schemini, Tasria, Mezora, Achare Mot, Kedoschim, Emor, Behar, Bechukotai,"
            "Bamidbar, Nasso, Behaalotcha, Schelach, Korach, Chukat, Balak, Pinchas, Matot, Mass'e, Dewarim,"
            "Waetchanan, Ekew, Re'e, Schoftim, Ki Teze, Ki Tawo, Nizawim, Wajelech, Haasinu, Wesot Habracha"
        ),
        "es": _row(
            "Bereshit, Nóaj, Lej Lejá, Vayerá, Jayé Sará, Toldot, Vayetzé, Vayishlaj, Vayéshev, Miketz, Vayigash,"
            "Vayejí, Shemot, Vaerá, Bo, Beshalaj, Yitró, Mishpatim, Terumá, Tetzavé, Ki Tisá, Vayakhel, Pekudé,"
            "Vayikrá, Tzav, Sheminí, Tazría, Metzorá, Ajaré Mot, Kedoshim, Emor, Behar, Bejukotai, Bamidbar, Nasó,"
            "Behaalotjá, Shelaj, Kóraj, Jukat, Balak, Pinjás, Matot, Masé, Devarim, Vaetjanán, Ékev, Reé, Shoftim,"
            "Ki Tetzé, Ki Tavó, Nitzavim, Vayélej, Haazinu, Vezot Haberajá"
        ),
        "pt": _row(
            "Bereshit, Noach, Lech Lechá, Vayerá, Chayê Sará, Toledot, Vayetsê, Vayishlach, Vayêshev, Mikêts, Vayigash,"
            "Vayechi, Shemot, Vaerá, Bô, Beshalach, Yitrô, Mishpatim, Terumá, Tetsavê, Ki Tissá, Vayak'hel, Pekudê,"
            "Vayicrá, Tsav, Shemini, Tazria, Metsorá, Acharê Mot, Kedoshim, Emor, Behar, Bechucotai, Bamidbar, Nassô,"
            "Behaalotechá, Shelach, Côrach, Chucat, Balac, Pinechás, Matot, Massê, Devarim, Vaetchanan, Êkev, Reê,"
            "Shofetim, Ki Tetsê, Ki Tavô, Nitsavim, Vayêlech, Haazínu, Vezot Haberachá"
        ),
        "ru": _row(
            "Берешит, Ноах, Лех-Леха, Вайера, Хаей Сара, Толдот, Вайеце, Вайишлах, Вайешев, Микец, Вайигаш, Вайехи,"
            "Шмот, Ваэра, Бо, Бешалах, Итро, Мишпатим, Трума, Тецаве, Ки Тиса, Ваякель, Пкудей, Ваикра, Цав, Шмини,"
            "Тазриа, Мецора, Ахарей Мот, Кдошим, Эмор, Беар, Бехукотай, Бемидбар, Насо, Беаалотха, Шлах, Корах,"
            "Хукат, Балак, Пинхас, Матот, Масей, Дварим, Ваэтханан, Экев, Реэ, Шофтим, Ки Теце, Ки Таво, Ницавим,"
            "Вайелех, Аазину, Везот а-Браха"
        ),
        "hu": _row(
            "Brésit, Noách, Lech Löchá, Vájérá, Chájé Szárá, Toldot, Vájécé, Vájislách, Vájésev, Mikéc, Vájigás,"
            "Vájchi, Smot, Váérá, Bo, Bösálách, Jitró, Mispátim, Trumá, Töcáve, Ki Tiszá, Vájákhél, Pekudé, Vájikrá,"
            "Cáv, Smini, Tázriá, Möcorá, Áchré Mot, Ködosim, Emor, Böhár, Böchukotáj, Bámidbár, Nászó, Böháálotchá,"
            "Slách, Korách, Chukát, Bálák, Pinchász, Mátot, Mászé, Dvárim, Váetchánán, Ékev, Röé, Softim, Ki Técé,"
            "Ki Távo, Nicávim, Vájélech, Háázinu, Vözot Hábráchá"
        ),
        "pl": _row(
            "Bereszit, Noach, Lech Lecha, Wajera, Chaje Sara, Toldot, Wajece, Wajiszlach, Wajeszew, Mikec, Wajigasz,"
            "Wajechi, Szemot, Waera, Bo, Beszalach, Jitro, Miszpatim, Truma, Tecawe, Ki Tisa, Wajakhel, Pekudej,"
            "Wajikra, Caw, Szemini, Tazria, Mecora, Acharej Mot, Kedoszim, Emor, Behar, Bechukotaj, Bamidbar, Naso,"
            "Behaalotcha, Szelach, Korach, Chukat, Balak, Pinchas, Matot, Masej, Dwarim, Waetchanan, Ekew, Re'e,"
            "Szoftim, Ki Tece, Ki Tawo, Nicawim, Wajelech, Haazinu, Wezot Habracha"
        ),
        "it": _row(
            "Bereshìt, Nòach, Lekh Lekhà, Vayerà, Chayè Sarà, Toledòt, Vayetzè, Vayishlàch, Vayèshev, Mikètz, Vayigàsh,"
            "Vaychì, Shemòt, Vaerà, Bo, Beshallàch, Yitrò, Mishpatìm, Terumà, Tetzavvè, Ki Tissà, Vayakhèl, Pekudè,"
            "Vayikrà, Tzav, Sheminì, Tazrìa, Metzorà, Acharè Mot, Kedoshìm, Emòr, Behàr, Bechukkotài, Bemidbàr, Nasò,"
            "Behaalotechà, Shelàch Lekhà, Kòrach, Chukkàt, Balàk, Pinechàs, Mattòt, Mas'è, Devarìm, Vaetchannàn, Èkev,"
            "Reè, Shofetìm, Ki Tetzè, Ki Tavò, Nitzavìm, Vayèlekh, Haazìnu, Vezòt Haberakhà"
        ),
        "nl": _row(
            "Beresjiet, Noach, Lech Lecha, Wajera, Chaje Sara, Toledot, Wajetse, Wajisjlach, Wajesjev, Mikets,"
            "Wajigasj, Wajechi, Sjemot, Wa'era, Bo, Besjalach, Jitro, Misjpatiem, Teroema, Tetsawee, Ki Tisa,"
            "Wajakheel, Pekoedee, Wajikra, Tsaw, Sjemini, Tazria, Metsora, Achare Mot, Kedosjiem, Emor, Behar,"
            "Bechoekotai, Bamidbar, Naso, Behaälotecha, Sjelach, Korach, Choekat, Balak, Pinchas, Matot,"
            "Masee, Dewariem, Waëtchanan, Ekev, Re'ee, Sjoftiem, Ki Tetsee, Ki Tawo, Nitsawiem, Wajelech,"
            "Haäzinoe, Wezot Haberacha"
        ),
    }
)

#: What stands before a name, as the language writes it; ``{}`` is the name.
TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "Parashat {}",
        "ashkenazi": "Parshas {}",
        "he": "פרשת {}",
        "yi": "פרשת {}",
        "fr": "Parachat {}",
        "de": "Paraschat {}",
        "es": "Parashat {}",
        "pt": "Parashat {}",
        "ru": "Недельная глава {}",
        "hu": "{} hetiszakasz",
        "pl": "Parszat {}",
        "it": "Parashat {}",
        "nl": "Parasjat {}",
    }
)

#: Words that say "the reading of", before a name or (hu) behind it; separated by commas.
TITLE_WORDS: Final = (
    "Para(sh|sch|ch|sj|sz|s)a(t|th|h|s|), Par(sh|sch|ch|sj|sz|s)a(t|th|h|s|), Para(sh|sch)ath, Parashioth,"
    "Shabbat, Shabbos, Shabbes, Shabat, Schabbat, Chabbat, Sjabbat, Szabat, Sábát, Шабат, Шаббат, שבת, שבת קודש, ש״ק,"
    "Parashá, Parashà, Perasha, Perasja, Perascha, Parsha of, Par., P., Parchat, Parxat,"
    "Sidra, Sidrah, Sedra, Sedrah, Seder, Sidre, Sidro, Wochenabschnitt, Thoraabschnitt, Toraabschnitt,"
    "Torah portion, Torah portion of, Weekly portion, Torah reading, Section hebdomadaire de,"
    "hetiszakasz, heti szakasz, szidra, parsza, parszat, paraszat, sidra tygodnia,"
    "недельная глава, глава, парашат, параша, тижневий розділ,"
    "פרשת, פרשה, פרשיות, פרשיית, פ, פר, פרש, סדר, לסדר, סדרה, סדרא, בסדר, לפרשת, בפרשת, דפרשת, שפ, שבת פרשת, שבת פ,"
    "שק פ, שבק פ, לס, ס"
)

#: Number of a reading -> spellings for reading only, comma-separated, with (a|b|) for alternatives.
ALSO: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "B(e|)r(e|ei|ey|ai)(sh|sch|ch|sj)i(t|th|s|ss), Braishis, Breyshis, Bereichit, Bereishit",
        1: "Noa(ch|h|kh|j), Noah, Noyach, Noakh, Noé, נוח",
        2: "Le(ch|kh|h|k|j) Le(ch|kh|h|k|j)a(h|), Lech Lcho, Lech L'cha, Lej Leja",
        3: "Va(y|yy|i|yi)(e|ei|ey)ra(h|), W(a|o)j(e|ei)ro, Vayeiro, Vajera",
        4: "(Ch|H|Kh|J)a(y|yy|i|j)(ei|e|ey|é|) Sara(h|), Chaye Soroh, Chajei Sara, Chaje Soroh, Haye Sara",
        5: "Tol(e|)do(t|th|s|ss), Toledoth, Toildos, תולדת, תלדות, תולדות יצחק",
        6: "Va(y|yy|i|j)(e|ei|ey)(tz|ts|z)(e|ei|ey|eh|o), Waje(tz|ts|z)e, Vayeze, Vayese",
        7: "Va(y|yy|i|j|)(i|)(sh|ch)la(ch|h|kh|j), Wajischlach, Vayishlakh",
        8: "Va(y|yy|i|j)(e|ei|ey|a)(sh|ch)e(v|b|w), Waje(sch|sh)e(b|v|w), Vayeyshev, Vaïéchev, Wajesheiv",
        9: "Mi(k|kk|q|c)(e|ei|ey|ay)(tz|ts|z|s), Mikaitz",
        10: "Va(y|yy|i|j)(i|)(g|gg)a(sh|ch), Vajigasch, Waji(g|gg)asch, Wajigash",
        11: "Va(y|yy|i|j)(e|)(ch|h|kh|j)i(e|), Wajchi, Wajehi, Vaychi, Vayhi",
        12: "(Sh|Sch|Ch)(e|)mo(t|th|s|ss), Shemoth, Schemauss, Schmot, Szmot, שמת",
        13: "Va(e|ei|ey)ra(h|), Waero, Vaeiro, Wa(e|ei)ra",
        14: "Boh, Bau",
        15: "B(e|)(sh|sch|ch)a(l|ll)a(ch|h|kh|j), Beshalah, Bschalach",
        16: "(Y|J|I|Yi)(i|)(t|th|s|ss)r(o|oh|au), Jethro, Itro, Jissro, Yithro",
        17: "Mi(sh|sch|ch)p(a|o)(t|tt)im, Misphatim",
        18: "T(e|)r(u|ou)(m|mm)(a|ah|o|oh), Teruma",
        19: "T(e|)(tz|ts|z|s)a(v|vv|w)e(h|), Te(tz|ts)awe(h|), Tetzavé, תצווה, ואתה תצוה",
        20: "Ki (T|S|Th)i(s|ss)(a|ah|o|oh), Ki Sissa, Kisisa, Kississo",
        21: "(V|W)a(y|yy|i|j)a(k|q|)h(e|ei)l, Vayakel, Vayaqhel, Wajakel",
        22: "P(e|)(k|q|c)(u|ou)(d|dd)(ei|e|ey|ay|é|aj), Fekude, Pikudei, פיקודי",
        23: "Va(y|yy|i|j|)(i|)(k|q|c)r(a|ah|o), Vayicra, Wajikro",
        24: "(Tz|Ts|Z|Tss|S)a(v|w), Tzaw, Sav",
        25: "(Sh|Sch|Ch)(e|)(m|mm)i(n|nn)i, Shmini, Schmini, שמני",
        26: "(T|S)a(z|s|ss)ri(a|ah|o), Thazria, Sasria, Tasriah",
        27: "M(e|)(tz|ts|z|ss|s)or(a|ah|o|oh), Mezorah, Tahara, Taharah, Tohoro, טהרה, מצרע",
        28: (
            "A(ch|h|kh|j)(a|)r(ei|e|ey|ay|é|i)( Mo(t|th|s|ss)|), Achrei Mot(h|), Achrei Mos, Acharei Mauss, Aharé,"
            "Aḥare, Achre Mos, אחרי, אחר מות"
        ),
        29: "(K|Q)(e|)do(sh|sch|ch)im, Kedoischim, קדשים",
        30: "E(m|mm)o(r|ir), Emaur",
        31: "B(e|)har, Behar Sinai, Bhar, בהר סיני",
        32: ("B(e|)(ch|h|kh|j)u(k|kk|q)o(t|th|s)a(i|y), Bechukosei, Bechukotei, B'chukosai,בחקתי, בחקותי, בחוקתי"),
        33: "B(a|e|)mi(d|dd)bar, Bemidbar, Bamidbor",
        34: "N(a|o)(s|ss)(o|oh|au), Nassa",
        35: ("B(e|)h(a|aa)lo(t|th|s|ss)(e|)(ch|kh|h|j)(a|o), B(e|)haalo(ss|s)cho, Behalothcha, Behaalotkha, בהעלתך"),
        36: "(Sh|Sch|Ch)(e|)la(ch|h|kh|j)( Le(ch|kh|h|j)a|), Shlach, Shlach Lecha, Shelakh, שלח לך",
        37: "(K|Q|C)ora(ch|h|kh|j), Korah, Koirach, Koraj, קורח",
        38: "(Ch|H|Kh|J)(u|ou)(k|kk|q|qq)(a)(t|th|s|ss), Huqqat, Chukos, חוקת, חקות",
        39: "Bala(k|q|c), Bolok, Bolak",
        40: "Pin(e|)(ch|h|kh|j)as, Phineas, Phinehas, Pinechas, Pinkhas, פנחס",
        41: "Ma(t|tt)o(t|th|s|ss), Mattoth, ראשי המטות, מטת",
        42: "Ma(s|ss)(ei|e|ey|eh|aj|ay), Massej, Masse",
        43: "D(e|)(v|w)(a|o)rim, Dvarim, Devorim",
        44: ("(V|W)(a|o)e(t|th|s|ss)(ch|h|kh|j)(a|o)(n|nn)an, Vaet'chanan, Vaethanan, Veetchanan, Waesschannan,אתחנן"),
        45: "E(i|y|)(k|q|c)e(v|b|w), Ekeb, Aikev",
        46: "R(e|)(e|ei|ay)(h|), Reay, Ra'eh, Reih",
        47: "(Sh|Sch|Ch)of(e|)tim, Shoftim, Schaufetim, Shoiftim, שפטים",
        48: "Ki (T|S|Th|Ss)(e|ei|ey)(tz|ts|z|s)(e|ei|ey|eh), Ki Setze, Ki Thetze",
        49: "Ki (T|S|Th|Ss)(a|o)(v|vv|w)(o|oh|ou), Ki Sovo, כי תבא",
        50: "(Atem |)Ni(tz|ts|z|tzz)a(v|vv|w)im, Nitsovim, ניצבים, אתם נצבים",
        51: "Va(y|yy|i|j)(e|ei|ey)le(ch|kh|h|j|k), Wajeilech, Wayelech",
        52: "Ha(a|)(z|s)(i|ee)n(u|ou|oo), Haasinu, Hazinu, האזנו",
        53: (
            "(V|W)(e|)(z|s)o(t|th|s) Hab(e|)ra(ch|kh|h)(a|ah), Vezos Habrocho, Vzos Habracha,"
            "Zot Haberacha, Berachah, Haberacha, וזאת ברכה, זאת הברכה, הברכה, ברכה"
        ),
    }
)
