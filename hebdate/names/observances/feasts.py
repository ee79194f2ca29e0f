"""The observances: their names for writing in each language, and what else is written for them.

`NAMES` has one block a language, a line an id: first the name to write, after it, behind semicolons, what is read too
(reading takes all languages at once). In `WRITTEN_TOO` stand more spellings, by id, that belong to no one language.
An entry ``Sim(ch|h)at Torah`` stands for all of its variants; case, accents, apostrophes, hyphens and spaces do not
count. `FRAMES` makes the names that are composed: an eve, Rosh Chodesh of a month, the 3rd day of a feast.

Each was written by hand. Sources: the calendars and bulletins that the corpus of date lines quotes, communities'
calendars in each language, and dictionaries; nobody's table was copied.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


def _block(text: str) -> dict[str, tuple[str, ...]]:
    """Lines ``id: name; also`` -> id -> the names, the one to write first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        key, _, names = line.strip().partition(": ")
        if key in found:
            raise AssertionError(f"{key} twice")
        found[key] = tuple(name.strip() for name in names.split(";"))
    return found


#: Language or tradition -> id -> names, the one to write first.
NAMES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "en": _block("""
            rosh-hashana: Rosh Hashanah; Jewish New Year
            tzom-gedaliah: Fast of Gedaliah; Tzom Gedaliah; Tzom Gedalia; Fast of Gedalia
            shabbat-shuva: Shabbat Shuva; Sabbath of Repentance; Sabbath of Return
            yom-kippur: Yom Kippur; Day of Atonement
            sukkot: Sukkot; Feast of Tabernacles; Tabernacles; Feast of Booths
            hoshana-rabba: Hoshana Rabbah
            shmini-atzeret: Shemini Atzeret; Eighth Day of Assembly
            simchat-torah: Simchat Torah; Rejoicing of the Law; Rejoicing of the Torah
            chanukah: Chanukah; Hanukkah; Festival of Lights; Feast of Dedication; Feast of Lights
            asara-btevet: Tenth of Tevet; Fast of Tevet; Asarah B'Tevet; 10 Tevet fast; Fast of 10 Tevet; Fast of the Tenth of Tevet
            tu-bishvat: Tu BiShvat; New Year of the Trees; New Year for Trees
            purim-katan: Purim Katan
            shushan-purim-katan: Shushan Purim Katan
            taanit-esther: Fast of Esther; Ta'anit Esther
            purim: Purim; Feast of Lots
            shushan-purim: Shushan Purim
            purim-meshulash: Purim Meshulash; Threefold Purim; Triple Purim
            taanit-bechorot: Fast of the Firstborn; Ta'anit Bechorot; Fast of the First Born
            pesach: Pesach; Passover; Feast of Unleavened Bread
            omer: Omer; Sefirat HaOmer; Counting of the Omer; Sefirah; Omer count
            lag-baomer: Lag BaOmer; Scholars' Festival
            pesach-sheni: Pesach Sheni; Second Passover
            shavuot: Shavuot; Feast of Weeks
            17-tammuz: Seventeenth of Tammuz; 17 Tammuz fast; Fast of 17 Tammuz; Fast of Tammuz; Fast of the 17th of Tammuz; 17th of Tammuz; Tzom Tammuz; Fast of the Seventeenth of Tammuz
            tisha-bav: Tisha B'Av; Ninth of Av; Fast of Av; Fast of the Ninth of Av; 9th of Av; Fast of 9 Av; Fast of the 9th of Av
            tu-bav: Tu B'Av; Fifteenth of Av
            rosh-hashana-labehemot: Rosh Hashanah LaBehemot; New Year for Animals
            leil-selichot: Leil Selichot; First Selichot; Selichot Night
            yom-kippur-katan: Yom Kippur Katan
            shabbat-shekalim: Shabbat Shekalim
            shabbat-zachor: Shabbat Zachor; Sabbath of Remembrance
            shabbat-parah: Shabbat Parah
            shabbat-hachodesh: Shabbat HaChodesh
            shabbat-hagadol: Shabbat HaGadol; Great Sabbath; The Great Sabbath
            shabbat-chazon: Shabbat Chazon; Sabbath of Vision
            shabbat-nachamu: Shabbat Nachamu; Sabbath of Comfort; Sabbath of Consolation
            shabbat-shirah: Shabbat Shirah; Sabbath of Song
            birkat-hachamah: Birkat HaChamah; Blessing of the Sun
            yom-haatzmaut: Yom HaAtzmaut; Israel Independence Day; Israeli Independence Day; Israel's Independence Day
            yom-hazikaron: Yom HaZikaron; Israel Memorial Day; Israeli Memorial Day; Memorial Day for the Fallen Soldiers
            yom-hashoah: Yom HaShoah; Holocaust Remembrance Day; Holocaust Martyrs' and Heroes' Remembrance Day; Yom HaShoah VeHaGevurah
            yom-yerushalayim: Yom Yerushalayim; Jerusalem Day; Jerusalem Reunification Day
            sigd: Sigd
            yom-haaliyah: Yom HaAliyah; Aliyah Day
            rabin: Yitzhak Rabin Memorial Day; Rabin Day; Rabin Memorial Day
            herzl: Herzl Day
            jabotinsky: Jabotinsky Day
            ben-gurion: Ben-Gurion Day
            hebrew-language: Hebrew Language Day
        """),
        "ashkenazi": _block("""
            rosh-hashana: Rosh Hashanah
            tzom-gedaliah: Tzom Gedaliah
            shabbat-shuva: Shabbos Shuva
            yom-kippur: Yom Kippur
            sukkot: Sukkos
            hoshana-rabba: Hoshana Rabbah
            shmini-atzeret: Shemini Atzeres
            simchat-torah: Simchas Torah
            chanukah: Chanukah
            asara-btevet: Asarah B'Teves
            tu-bishvat: Tu BiShvat
            purim-katan: Purim Katan
            shushan-purim-katan: Shushan Purim Katan
            taanit-esther: Taanis Esther
            purim: Purim
            shushan-purim: Shushan Purim
            purim-meshulash: Purim Meshulash
            taanit-bechorot: Taanis Bechoros
            pesach: Pesach
            omer: Omer
            lag-baomer: Lag BaOmer
            pesach-sheni: Pesach Sheni
            shavuot: Shavuos
            17-tammuz: Shiva Asar B'Tammuz
            tisha-bav: Tisha B'Av
            tu-bav: Tu B'Av
            rosh-hashana-labehemot: Rosh Hashanah LaBehemos
            leil-selichot: Leil Selichos
            yom-kippur-katan: Yom Kippur Katan
            shabbat-shekalim: Shabbos Shekalim
            shabbat-zachor: Shabbos Zachor
            shabbat-parah: Shabbos Parah
            shabbat-hachodesh: Shabbos HaChodesh
            shabbat-hagadol: Shabbos HaGadol
            shabbat-chazon: Shabbos Chazon
            shabbat-nachamu: Shabbos Nachamu
            shabbat-shirah: Shabbos Shirah
            birkat-hachamah: Birkas HaChamah
            yom-haatzmaut: Yom HaAtzmaut
            yom-hazikaron: Yom HaZikaron
            yom-hashoah: Yom HaShoah
            yom-yerushalayim: Yom Yerushalayim
            sigd: Sigd
            yom-haaliyah: Yom HaAliyah
            rabin: Rabin Memorial Day
            herzl: Herzl Day
            jabotinsky: Jabotinsky Day
            ben-gurion: Ben-Gurion Day
            hebrew-language: Hebrew Language Day
        """),
        "he": _block("""
            rosh-hashana: ראש השנה; ר״ה
            tzom-gedaliah: צום גדליה; צום גדליהו; תענית גדליה; צו״ג
            shabbat-shuva: שבת שובה; שבת תשובה
            yom-kippur: יום כיפור; יום הכיפורים; יום הכפורים; יום כפור; יוה״כ; יוהכ״פ; יו״כ; צום כיפור
            sukkot: סוכות; סכות; חג הסוכות; חג הסכות; חה״ס; חג הסוכות תבנה
            hoshana-rabba: הושענא רבה; הושענה רבה; הושע״ר; הו״ר; הושענא רבא
            shmini-atzeret: שמיני עצרת; שמע״צ; שמ״ע; שמיני חג עצרת
            simchat-torah: שמחת תורה; שמח״ת
            chanukah: חנוכה; חנכה; ימי החנוכה; חג החנוכה; חג האורים
            asara-btevet: עשרה בטבת; צום עשרה בטבת; תענית עשרה בטבת; עשרה לטבת; צום העשירי; צום י׳ בטבת; תענית י׳ בטבת
            tu-bishvat: ט״ו בשבט; חמשה עשר בשבט; חמישה עשר בשבט; ראש השנה לאילנות; ר״ה לאילנות; ראש השנה לאילן
            purim-katan: פורים קטן
            shushan-purim-katan: שושן פורים קטן
            taanit-esther: תענית אסתר; צום אסתר
            purim: פורים; ימי הפורים; פורים דפרזים
            shushan-purim: שושן פורים; פורים דמוקפין
            purim-meshulash: פורים משולש; פורים המשולש
            taanit-bechorot: תענית בכורות; תענית בכורים; צום בכורות
            pesach: פסח; חג הפסח; חה״פ; חג המצות
            omer: ספירת העומר; עומר; העומר
            lag-baomer: ל״ג בעומר; ל״ג לעומר; לג בעומר; הילולא דרשב״י
            pesach-sheni: פסח שני
            shavuot: שבועות; חג השבועות; חה״ש; חג מתן תורה; חג הביכורים; חג השבעות
            17-tammuz: שבעה עשר בתמוז; צום שבעה עשר בתמוז; תענית שבעה עשר בתמוז; י״ז בתמוז; צום י״ז בתמוז; שבעה־עשר בתמוז; צום הרביעי; תענית י״ז בתמוז
            tisha-bav: תשעה באב; צום תשעה באב; ט׳ באב; צום ט׳ באב; צום החמישי; תשעה לאב; תענית תשעה באב
            tu-bav: ט״ו באב; חמשה עשר באב; חמישה עשר באב
            rosh-hashana-labehemot: ראש השנה לבהמות; ראש השנה למעשר בהמה
            leil-selichot: ליל סליחות; ליל סליחות ראשון; ליל הסליחות; סליחות ראשונות; ליל א׳ דסליחות
            yom-kippur-katan: יום כיפור קטן; יום כפור קטן; יוכ״ק
            shabbat-shekalim: שבת שקלים; פרשת שקלים
            shabbat-zachor: שבת זכור; פרשת זכור
            shabbat-parah: שבת פרה; פרשת פרה
            shabbat-hachodesh: שבת החודש; שבת החדש; פרשת החודש; פרשת החדש
            shabbat-hagadol: שבת הגדול
            shabbat-chazon: שבת חזון
            shabbat-nachamu: שבת נחמו
            shabbat-shirah: שבת שירה
            birkat-hachamah: ברכת החמה
            yom-haatzmaut: יום העצמאות
            yom-hazikaron: יום הזיכרון; יום הזכרון; יום הזיכרון לחללי מערכות ישראל
            yom-hashoah: יום השואה; יום הזיכרון לשואה ולגבורה; יום השואה והגבורה
            yom-yerushalayim: יום ירושלים
            sigd: סיגד; חג הסיגד
            yom-haaliyah: יום העלייה; יום העליה
            rabin: יום הזיכרון ליצחק רבין; יום רבין; יום הזכרון ליצחק רבין
            herzl: יום הרצל
            jabotinsky: יום ז׳בוטינסקי; יום ז'בוטינסקי
            ben-gurion: יום בן־גוריון; יום בן גוריון
            hebrew-language: יום השפה העברית; יום הלשון העברית
        """),
        "yi": _block("""
            rosh-hashana: ראש השנה; ראש־השנה
            tzom-gedaliah: צום גדליה
            shabbat-shuva: שבת שובה
            yom-kippur: יום כיפור; יום־כּיפּור
            sukkot: סוכות; סוכּות
            hoshana-rabba: הושענא רבה
            shmini-atzeret: שמיני עצרת
            simchat-torah: שמחת תורה
            chanukah: חנוכה; חנוכּה
            asara-btevet: עשרה בטבת
            tu-bishvat: חמישה עשר בשבט; חמשה עשר
            purim-katan: פורים קטן
            shushan-purim-katan: שושן פורים קטן
            taanit-esther: תענית אסתר
            purim: פורים
            shushan-purim: שושן פורים
            purim-meshulash: פורים משולש
            taanit-bechorot: תענית בכורים
            pesach: פסח; פּסח
            omer: ספירה; ספֿירה
            lag-baomer: ל״ג בעומר
            pesach-sheni: פסח שני
            shavuot: שבועות; שבֿועות
            17-tammuz: שבעה עשר בתמוז
            tisha-bav: תשעה באב
            tu-bav: חמישה עשר באב
            rosh-hashana-labehemot: ראש השנה לבהמות
            leil-selichot: סליחות נאכט; ערשטע סליחות; די ערשטע סליחות
            yom-kippur-katan: יום כיפור קטן
            shabbat-shekalim: פרשת שקלים
            shabbat-zachor: פרשת זכור
            shabbat-parah: פרשת פרה
            shabbat-hachodesh: פרשת החודש
            shabbat-hagadol: שבת הגדול
            shabbat-chazon: שבת חזון
            shabbat-nachamu: שבת נחמו
            shabbat-shirah: שבת שירה
            birkat-hachamah: ברכת החמה
            yom-haatzmaut: יום העצמאות
            yom-hazikaron: יום הזכרון
            yom-hashoah: יום השואה
            yom-yerushalayim: יום ירושלים
            sigd: סיגד
            yom-haaliyah: יום העליה
            rabin: יום רבין
            herzl: הערצל טאָג; הערצל־טאָג
            jabotinsky: זשאַבאָטינסקי טאָג; זשאַבאָטינסקי־טאָג
            ben-gurion: בן גוריון טאָג; בן־גוריון־טאָג
            hebrew-language: יום הלשון העברית
        """),
        "fr": _block("""
            rosh-hashana: Roch Hachana; Nouvel An juif
            tzom-gedaliah: Jeûne de Guedalia; Tsom Guedalia; Jeûne de Guédalia
            shabbat-shuva: Chabbat Chouva; Chabbat Techouva
            yom-kippur: Yom Kippour; Grand Pardon; Jour du Pardon; Kippour; Jour de l'Expiation; Jour des Expiations
            sukkot: Souccot; Soukkot; Soukot; Fête des Cabanes; Fête des Tabernacles; Fête des Tentes
            hoshana-rabba: Hochana Rabba; Hochaana Rabba
            shmini-atzeret: Chemini Atseret; Chémini Atséret; Clôture de la fête
            simchat-torah: Sim'hat Torah; Simhat Torah; Sim'hath Torah; Fête de la Torah; Fête de la Loi
            chanukah: 'Hanouka; Hanouca; Hanoukka; Hanoucca; Fête des Lumières
            asara-btevet: Jeûne du 10 Tevet; 10 Tevet; Dix Tevet; Assara BeTevet; Jeûne du 10 Tévet
            tu-bishvat: Tou Bichvat; Tou Bichevat; Nouvel An des arbres
            purim-katan: Pourim Katan
            shushan-purim-katan: Chouchan Pourim Katan
            taanit-esther: Jeûne d'Esther; Taanit Esther
            purim: Pourim
            shushan-purim: Chouchan Pourim
            purim-meshulash: Pourim Mechoulach
            taanit-bechorot: Jeûne des premiers-nés; Jeûne des aînés; Taanit Bekhorot
            pesach: Pessa'h; Pessah; Pâque juive; Pessach; Pâque Juive; Fête des Azymes
            omer: Omer; Séfirat HaOmer; Compte de l'Omer
            lag-baomer: Lag BaOmer; Lag Baomer
            pesach-sheni: Pessa'h Chéni; Pessah Chéni; Pessah Cheni
            shavuot: Chavouot; Chavouoth; Fête des Semaines; Pentecôte juive
            17-tammuz: Jeûne du 17 Tamouz; 17 Tamouz; Dix-sept Tamouz; Jeûne du 17 Tammouz; Chiva Assar BeTamouz
            tisha-bav: Ticha BeAv; Tich'a Beav; Neuf Av; Jeûne du 9 Av; 9 Av
            tu-bav: Tou BeAv
            rosh-hashana-labehemot: Roch Hachana LaBehemot; Nouvel An du bétail
            leil-selichot: Premières Seli'hot; Nuit des Seli'hot; Nuit des Selihot
            yom-kippur-katan: Yom Kippour Katan
            shabbat-shekalim: Chabbat Chekalim
            shabbat-zachor: Chabbat Zakhor; Chabbat Zahor
            shabbat-parah: Chabbat Para
            shabbat-hachodesh: Chabbat Ha'hodech; Chabbat Hahodech
            shabbat-hagadol: Chabbat Hagadol; Grand Chabbat
            shabbat-chazon: Chabbat 'Hazon; Chabbat Hazon
            shabbat-nachamu: Chabbat Na'hamou; Chabbat Nahamou
            shabbat-shirah: Chabbat Chira
            birkat-hachamah: Birkat Ha'hama; Bénédiction du soleil
            yom-haatzmaut: Yom Haatsmaout; Fête de l'Indépendance d'Israël; Jour de l'Indépendance d'Israël
            yom-hazikaron: Yom Hazikaron
            yom-hashoah: Yom HaShoah; Yom Hachoa
            yom-yerushalayim: Yom Yerouchalayim; Jour de Jérusalem; Journée de Jérusalem
            sigd: Sigd
            yom-haaliyah: Yom HaAliya; Journée de l'Alya
            rabin: Journée Yitzhak Rabin; Journée du souvenir de Yitzhak Rabin
            herzl: Journée Herzl
            jabotinsky: Journée Jabotinsky
            ben-gurion: Journée Ben Gourion
            hebrew-language: Journée de la langue hébraïque
        """),
        "de": _block("""
            rosh-hashana: Rosch Haschana; Rosch ha-Schana; Neujahrsfest; Jüdisches Neujahrsfest; Rausch Haschono
            tzom-gedaliah: Fasten Gedalja; Zom Gedalja; Fasttag Gedalja; Fasten Gedaljah; Fasten Gedalia
            shabbat-shuva: Schabbat Schuwa; Schabbat Schuva; Sabbat der Umkehr
            yom-kippur: Jom Kippur; Versöhnungstag; Versöhnungsfest; Jom ha-Kippurim
            sukkot: Sukkot; Laubhüttenfest; Sukkoth; Hüttenfest; Sukkaus
            hoshana-rabba: Hoschana Rabba
            shmini-atzeret: Schemini Azeret; Schlussfest; Schlußfest; Schmini Azeret; Schemini Azereth
            simchat-torah: Simchat Tora; Gesetzesfreude; Torafreude; Freude der Tora; Thorafreude; Simchath Thora
            chanukah: Chanukka; Lichterfest; Chanuka; Weihefest; Tempelweihfest; Channuka
            asara-btevet: Asara beTewet; 10. Tewet; Zehnter Tewet; Fasttag 10. Tewet; Fasten Tebeth; Fasttag Tebet; Zehnter Tebet; Assara beTewet; 10. Tebeth
            tu-bishvat: Tu biSchwat; Neujahrsfest der Bäume; Neujahr der Bäume; Tu bi-Schwat
            purim-katan: Purim Katan; Klein-Purim; Kleiner Purim
            shushan-purim-katan: Schuschan Purim Katan
            taanit-esther: Fasten Esther; Taanit Ester; Esther-Fasten; Fasttag Esther; Ta'anit Esther; Fasten Ester
            purim: Purim; Losfest
            shushan-purim: Schuschan Purim
            purim-meshulash: Purim Meschulasch
            taanit-bechorot: Fasten der Erstgeborenen; Fasttag der Erstgeborenen; Fasten der Erstgebornen
            pesach: Pessach; Pesach; Passahfest; Passah; Pessachfest; Überschreitungsfest; Peßach; Passafest
            omer: Omer; Omerzählung; Sefirat haOmer; Omer-Zählung; Omerzeit
            lag-baomer: Lag baOmer; Lag Beomer; Lag be-Omer; Lag laomer
            pesach-sheni: Pessach Scheni; Zweites Pessach
            shavuot: Schawuot; Wochenfest; Schwuot; Schabuot; Schewuot; Schwu'es; Schowuaus; Schewuoth; Schabuoth
            17-tammuz: Schiwa Assar beTammus; 17. Tammus; Siebzehnter Tammus; Fasttag 17. Tammus; Fasten Tammus; 17. Thamus; 17. Tamus
            tisha-bav: Tischa beAw; Tischa be-Av; Neunter Aw; 9. Aw; Tischa B'Aw; Zerstörung Jerusalems; Tempelzerstörung; 9. Ab; Tischo beaw; Neunter Ab
            tu-bav: Tu beAw; 15. Aw; 15. Ab
            rosh-hashana-labehemot: Rosch Haschana laBehemot; Neujahr der Tiere
            leil-selichot: Erste Selichot; Nacht der Selichot; Beginn der Selichot; Selichot-Beginn
            yom-kippur-katan: Jom Kippur Katan; Kleiner Versöhnungstag
            shabbat-shekalim: Schabbat Schekalim
            shabbat-zachor: Schabbat Sachor; Schabbat Zachor
            shabbat-parah: Schabbat Para
            shabbat-hachodesh: Schabbat haChodesch; Schabbat Hachodesch
            shabbat-hagadol: Schabbat haGadol; Großer Schabbat; Großer Sabbat
            shabbat-chazon: Schabbat Chason; Schabbat Chasson
            shabbat-nachamu: Schabbat Nachamu; Trostsabbat
            shabbat-shirah: Schabbat Schira
            birkat-hachamah: Birkat haChama; Sonnensegen
            yom-haatzmaut: Jom haAzma'ut; Israelischer Unabhängigkeitstag; Jom Ha'atzmaut; Unabhängigkeitstag Israels
            yom-hazikaron: Jom haSikaron; Jom Hasikkaron; Israelischer Gefallenengedenktag
            yom-hashoah: Jom haSchoa; Jom Haschoa; Holocaust-Gedenktag; Jom haScho'a
            yom-yerushalayim: Jom Jeruschalajim; Jerusalemtag; Jerusalem-Tag
            sigd: Sigd
            yom-haaliyah: Jom haAlija; Tag der Alija
            rabin: Jitzchak-Rabin-Gedenktag; Rabin-Gedenktag
            herzl: Herzl-Tag
            jabotinsky: Jabotinsky-Tag
            ben-gurion: Ben-Gurion-Tag
            hebrew-language: Tag der hebräischen Sprache
        """),
        "es": _block("""
            rosh-hashana: Rosh Hashaná; Año Nuevo judío; Rosh Hashanah; Rosh ha-Shaná
            tzom-gedaliah: Ayuno de Guedaliá; Tzom Guedaliá; Ayuno de Gedalia; Ayuno de Guedalia
            shabbat-shuva: Shabat Shuvá
            yom-kippur: Yom Kipur; Iom Kipur; Día de la Expiación; Día del Perdón
            sukkot: Sucot; Sukot; Fiesta de las Cabañas; Fiesta de los Tabernáculos; Fiesta de las Cabañuelas
            hoshana-rabba: Hoshaná Rabá; Hoshana Raba
            shmini-atzeret: Sheminí Atzéret; Shminí Atzeret; Shmini Atséret
            simchat-torah: Simjat Torá; Simjá Torá; Simhat Torá
            chanukah: Janucá; Januká; Jánuca; Fiesta de las Luces; Fiesta de las Luminarias
            asara-btevet: Ayuno del 10 de Tevet; 10 de Tevet; Asará BeTevet; Ayuno de Tevet; Diez de Tevet; Ayuno del 10 de Tébet
            tu-bishvat: Tu Bishvat; Año Nuevo de los Árboles; Tu Bishevat
            purim-katan: Purim Katán; Purim Catán
            shushan-purim-katan: Shushán Purim Katán
            taanit-esther: Ayuno de Ester; Taanit Ester; Ayuno de Esther
            purim: Purim
            shushan-purim: Shushán Purim
            purim-meshulash: Purim Meshulash
            taanit-bechorot: Ayuno de los Primogénitos; Taanit Bejorot
            pesach: Pésaj; Pesaj; Pascua judía; Fiesta de los Ácimos
            omer: Ómer; Sefirat HaÓmer; Cuenta del Ómer; Omer
            lag-baomer: Lag Baómer; Lag BaÓmer
            pesach-sheni: Pésaj Shení; Pesaj Sheni; Segundo Pésaj
            shavuot: Shavuot; Fiesta de las Semanas; Pentecostés judío; Shavuoth
            17-tammuz: Ayuno del 17 de Tamuz; 17 de Tamuz; Shivá Asar BeTamuz; Diecisiete de Tamuz; Ayuno de Tamuz
            tisha-bav: Tishá BeAv; Nueve de Av; 9 de Av; Ayuno del 9 de Av; Tisha Beav; Tishabeav
            tu-bav: Tu BeAv; Quince de Av; 15 de Av
            rosh-hashana-labehemot: Rosh Hashaná LaBehemot; Año Nuevo de los Animales
            leil-selichot: Primeras Selijot; Noche de Selijot
            yom-kippur-katan: Yom Kipur Katán; Iom Kipur Katan
            shabbat-shekalim: Shabat Shekalim
            shabbat-zachor: Shabat Zajor
            shabbat-parah: Shabat Pará
            shabbat-hachodesh: Shabat HaJódesh
            shabbat-hagadol: Shabat HaGadol; Gran Shabat
            shabbat-chazon: Shabat Jazón
            shabbat-nachamu: Shabat Najamú
            shabbat-shirah: Shabat Shirá
            birkat-hachamah: Birkat HaJamá; Bendición del Sol
            yom-haatzmaut: Yom Haatzmaut; Iom Haatzmaut; Día de la Independencia de Israel
            yom-hazikaron: Yom Hazikarón; Iom Hazikaron
            yom-hashoah: Yom Hashoá; Iom Hashoá
            yom-yerushalayim: Yom Yerushalayim; Iom Ierushalaim; Día de Jerusalén
            sigd: Sigd
            yom-haaliyah: Yom HaAliyá; Día de la Aliyá
            rabin: Día de Yitzhak Rabin; Día de Rabin
            herzl: Día de Herzl
            jabotinsky: Día de Jabotinsky
            ben-gurion: Día de Ben Gurión
            hebrew-language: Día de la lengua hebrea
        """),
        "pt": _block("""
            rosh-hashana: Rosh Hashaná; Rosh HaShaná; Ano Novo judaico; Rosh Hashanah
            tzom-gedaliah: Jejum de Guedaliá; Tsom Guedaliá; Jejum de Guedália; Jejum de Gedalias
            shabbat-shuva: Shabat Shuvá
            yom-kippur: Yom Kipur; Iom Kipur; Dia do Perdão; Dia da Expiação
            sukkot: Sucot; Festa das Cabanas; Festa dos Tabernáculos
            hoshana-rabba: Hoshaná Rabá
            shmini-atzeret: Shemini Atseret; Shmini Atsêret
            simchat-torah: Simchat Torá
            chanukah: Chanucá; Chanuká; Hanucá; Festa das Luzes; Hanuká
            asara-btevet: Jejum de 10 de Tevet; 10 de Tevet; Assará BeTevet; Dez de Tevet
            tu-bishvat: Tu Bishvat; Ano Novo das Árvores
            purim-katan: Purim Katan; Purim Catan
            shushan-purim-katan: Shushan Purim Katan
            taanit-esther: Jejum de Ester; Taanit Ester
            purim: Purim
            shushan-purim: Shushan Purim
            purim-meshulash: Purim Meshulash
            taanit-bechorot: Jejum dos Primogênitos; Jejum dos Primogénitos; Taanit Bechorot
            pesach: Pêssach; Pessach; Páscoa judaica; Páscoa Judaica; Pesach
            omer: Ômer; Sefirat HaÔmer; Contagem do Ômer; Omer
            lag-baomer: Lag BaÔmer; Lag Baômer
            pesach-sheni: Pêssach Sheni; Segundo Pêssach
            shavuot: Shavuot; Festa das Semanas; Pentecostes judaico
            17-tammuz: Jejum de 17 de Tamuz; 17 de Tamuz; Shivá Assar BeTamuz; Dezessete de Tamuz; Jejum de Tamuz
            tisha-bav: Tishá BeAv; Nove de Av; 9 de Av; Jejum de 9 de Av; Tishá B'Av
            tu-bav: Tu BeAv; 15 de Av; Quinze de Av
            rosh-hashana-labehemot: Rosh Hashaná LaBehemot; Ano Novo dos Animais
            leil-selichot: Primeiras Selichot; Noite de Selichot
            yom-kippur-katan: Yom Kipur Katan
            shabbat-shekalim: Shabat Shekalim
            shabbat-zachor: Shabat Zachor
            shabbat-parah: Shabat Pará
            shabbat-hachodesh: Shabat HaChôdesh
            shabbat-hagadol: Shabat HaGadol; Grande Shabat
            shabbat-chazon: Shabat Chazon
            shabbat-nachamu: Shabat Nachamu
            shabbat-shirah: Shabat Shirá
            birkat-hachamah: Birkat HaChamá; Bênção do Sol
            yom-haatzmaut: Yom Haatzmaut; Dia da Independência de Israel; Iom Haatsmaut
            yom-hazikaron: Yom Hazikaron; Iom Hazikaron
            yom-hashoah: Yom Hashoá; Iom Hashoá
            yom-yerushalayim: Yom Yerushalayim; Dia de Jerusalém; Iom Ierushalaim
            sigd: Sigd
            yom-haaliyah: Yom HaAliyá; Dia da Aliá
            rabin: Dia de Yitzhak Rabin; Dia de Rabin
            herzl: Dia de Herzl
            jabotinsky: Dia de Jabotinsky
            ben-gurion: Dia de Ben-Gurion
            hebrew-language: Dia da língua hebraica
        """),
        "ru": _block("""
            rosh-hashana: Рош а-Шана; Рош ха-Шана; Рош Хашана; Рош hа-Шана; Новый год еврейский; Еврейский Новый год; Рош-Гашана
            tzom-gedaliah: Пост Гедалии; Цом Гедалия; Пост Гедальи; Пост Гдальи
            shabbat-shuva: Шабат Шува; Шаббат Шува; Суббота покаяния; Суббота возвращения
            yom-kippur: Йом Кипур; Иом Кипур; Йом Киппур; Судный день; День искупления; Иом-Кипур
            sukkot: Суккот; Сукот; Праздник кущей; Праздник Кущей; Суккос
            hoshana-rabba: Ошана Раба; Хошана Раба; Гошана Раба; Ошана Рабба; Гошано Рабо
            shmini-atzeret: Шмини Ацерет; Шемини Ацерет
            simchat-torah: Симхат Тора; Симхас Тора; Праздник Торы; Симхат-Тора; Симхас Тойра
            chanukah: Ханука; Хануко; Ханукка; Праздник огней; Хануки; Хануку; Хануке
            asara-btevet: Пост 10 Тевета; 10 Тевета; Десятое Тевета; Асара бе-Тевет; 10 тевета; Асара бэ-Тевет; Пост Десятого Тевета
            tu-bishvat: Ту би-Шват; Ту Бишват; Новый год деревьев; Ту бе-Шват
            purim-katan: Пурим Катан; Малый Пурим
            shushan-purim-katan: Шушан Пурим Катан
            taanit-esther: Пост Эстер; Таанит Эстер; Пост Есфири; Пост Эсфири
            purim: Пурим; Пурима
            shushan-purim: Шушан Пурим
            purim-meshulash: Пурим Мешулаш; Тройной Пурим
            taanit-bechorot: Пост первенцев; Таанит Бехорот
            pesach: Песах; Еврейская Пасха; Пейсах; Пасха еврейская; Песаха; Пейсах
            omer: Омер; Сфират а-Омер; Счет омера; Счёт омера; Сфират ха-Омер; Омера
            lag-baomer: Лаг ба-Омер; Лаг баомер; Лаг бе-Омер; Лаг Бомер
            pesach-sheni: Песах Шени; Второй Песах; Пейсах Шейни
            shavuot: Шавуот; Швуэс; Шавуос; Праздник недель; Пятидесятница; Швуот
            17-tammuz: Пост 17 Тамуза; 17 Тамуза; Семнадцатое Тамуза; Шива Асар бе-Тамуз; 17 Таммуза; Пост 17 Таммуза
            tisha-bav: Тиша бе-Ав; Девятое Ава; 9 Ава; Тиша бэ-Ав; 9-е Ава; Пост 9 Ава; Пост Девятого Ава; Тишебов
            tu-bav: Ту бе-Ав; 15 Ава; Пятнадцатое Ава
            rosh-hashana-labehemot: Рош а-Шана ла-бехемот; Новый год животных; Новый год скота
            leil-selichot: Первые Слихот; Ночь Слихот; Начало Слихот
            yom-kippur-katan: Йом Кипур Катан; Малый Йом Кипур
            shabbat-shekalim: Шабат Шкалим; Шаббат Шкалим; Шабат Шекалим
            shabbat-zachor: Шабат Захор; Шаббат Захор
            shabbat-parah: Шабат Пара; Шаббат Пара
            shabbat-hachodesh: Шабат а-Ходеш; Шаббат ха-Ходеш; Шабат Аходеш
            shabbat-hagadol: Шабат а-Гадоль; Шаббат ха-Гадоль; Великая суббота; Шабат Агадоль
            shabbat-chazon: Шабат Хазон; Шаббат Хазон
            shabbat-nachamu: Шабат Нахаму; Шаббат Нахаму
            shabbat-shirah: Шабат Шира; Шаббат Шира
            birkat-hachamah: Биркат а-Хама; Благословение солнца
            yom-haatzmaut: Йом а-Ацмаут; День независимости Израиля; Йом ха-Ацмаут
            yom-hazikaron: Йом а-Зикарон; День памяти павших; Йом ха-Зикарон
            yom-hashoah: Йом а-Шоа; День Катастрофы; Йом ха-Шоа; День Катастрофы и героизма
            yom-yerushalayim: Йом Йерушалаим; День Иерусалима; Йом Ерушалаим
            sigd: Сигд
            yom-haaliyah: Йом а-Алия; День репатриации; День алии
            rabin: День памяти Рабина; День памяти Ицхака Рабина
            herzl: День Герцля
            jabotinsky: День Жаботинского
            ben-gurion: День Бен-Гуриона
            hebrew-language: День иврита; День языка иврит
        """),
        "hu": _block("""
            rosh-hashana: Ros hásáná; Ros hasana; Zsidó újév; Ros Hásono
            tzom-gedaliah: Gedaljá böjtje; Com Gedáljá; Gedalja böjtje; Gedália böjtje
            shabbat-shuva: Sábát Suvá; Sabbat Suva
            yom-kippur: Jom kipur; Jom Kippur; Engesztelés napja; Hosszúnap
            sukkot: Szukot; Szukkot; Sátoros ünnep; Sátrak ünnepe; Szükesz; Szukkosz
            hoshana-rabba: Hosáná rábá; Hosana Rabba; Hosáná rábbá
            shmini-atzeret: Smini áceret; Smini Aceret; Záróünnep; Smini Aceresz
            simchat-torah: Szimchát Torá; Szimchat Tóra; Tóraünnep; A Tóra örömünnepe; Szimchasz Tajre; Szimhat Tóra
            chanukah: Hanuka; Chanuka; Fények ünnepe; Hanukka
            asara-btevet: Tévét 10. böjtje; Ászárá bötévét; Tévét 10; Aszara betévet; Tévész 10
            tu-bishvat: Tu bisvát; Fák újéve; Tu Bisvat
            purim-katan: Purim kátán; Kis Purim
            shushan-purim-katan: Susán purim kátán
            taanit-esther: Eszter böjtje; Táánit Eszter; Eszter-böjt
            purim: Purim
            shushan-purim: Susán purim; Susan Purim
            purim-meshulash: Purim mesulás
            taanit-bechorot: Elsőszülöttek böjtje
            pesach: Peszách; Pészach; Peszach; Zsidó húsvét; Pészah; Peszáh
            omer: Ómer; Ómerszámlálás; Szfirát háomer; Omer
            lag-baomer: Lág báomer; Lag baómer; Lag Baomer
            pesach-sheni: Peszách séni; Második peszách
            shavuot: Sávuot; Savuot; Hetek ünnepe; Svuesz; Sovuajsz; Sávuósz
            17-tammuz: Támuz 17. böjtje; Sivá ászár bötámuz; Tamuz 17; Támuz 17; Tammuz 17
            tisha-bav: Tisá beáv; Tisá böáv; Áv 9; Tisa beav; Av kilencedike; Tisebov
            tu-bav: Tu beáv; Áv 15; Tu böáv
            rosh-hashana-labehemot: Ros hásáná lábhémot; Az állatok újéve
            leil-selichot: Első szlichot; Szlichot éjszakája; Szlichot kezdete
            yom-kippur-katan: Jom kipur kátán; Kis Jom Kipur
            shabbat-shekalim: Sábát Skálim; Sabbat Sekalim
            shabbat-zachor: Sábát Záchor; Sabbat Zachor
            shabbat-parah: Sábát Párá; Sabbat Para
            shabbat-hachodesh: Sábát Háchodes; Sabbat Hachodes
            shabbat-hagadol: Sábát Hágádol; Nagy szombat; Sabbat Hagadol
            shabbat-chazon: Sábát Cházon; Sabbat Chazon
            shabbat-nachamu: Sábát Náchámu; Sabbat Nachamu
            shabbat-shirah: Sábát Sirá; Sabbat Sira
            birkat-hachamah: Birkát Háchámá; A nap megáldása
            yom-haatzmaut: Jom háácmáut; Jom haacmaut; Izrael függetlenségének napja; Izrael függetlenség napja
            yom-hazikaron: Jom házikáron; Jom hazikaron; Az elesettek emléknapja
            yom-hashoah: Jom hásoá; Jom hasoa
            yom-yerushalayim: Jom Jerusálájim; Jeruzsálem napja; Jom Jerusalajim
            sigd: Szigd
            yom-haaliyah: Jom háálijá; Az álija napja
            rabin: Jichák Rabin emléknapja; Rabin emléknapja
            herzl: Herzl-nap
            jabotinsky: Zsabotyinszkij-nap
            ben-gurion: Ben-Gurion-nap
            hebrew-language: A héber nyelv napja
        """),
        "pl": _block("""
            rosh-hashana: Rosz Haszana; Rosz ha-Szana; Żydowski Nowy Rok; Nowy Rok żydowski; Rosz Haszono
            tzom-gedaliah: Post Gedalii; Com Gedalia; Post Gedaliasza; Com Gedalja
            shabbat-shuva: Szabat Szuwa
            yom-kippur: Jom Kipur; Jom Kippur; Dzień Pojednania; Sądny Dzień; Dzień Sądny
            sukkot: Sukot; Święto Szałasów; Święto Namiotów; Kuczki; Sukkot; Święto Kuczek
            hoshana-rabba: Hoszana Raba; Hoszana Rabba
            shmini-atzeret: Szmini Aceret; Szemini Aceret
            simchat-torah: Simchat Tora; Radość Tory; Święto Radości Tory; Simches Tojre
            chanukah: Chanuka; Święto Świateł; Chanuki; Chanukę
            asara-btevet: Post 10 Tewet; Asara be-Tewet; 10 Tewet; Dziesiąty Tewet; Asara betewet; Post dziesiątego Tewet
            tu-bishvat: Tu bi-Szwat; Nowy Rok Drzew; Tu Biszwat
            purim-katan: Purim Katan; Mały Purim
            shushan-purim-katan: Szuszan Purim Katan
            taanit-esther: Post Estery; Taanit Ester
            purim: Purim; Święto Losów
            shushan-purim: Szuszan Purim
            purim-meshulash: Purim Meszulasz
            taanit-bechorot: Post pierworodnych; Taanit Bechorot
            pesach: Pesach; Święto Przaśników; Pascha żydowska; Pejsach
            omer: Omer; Sefirat ha-Omer; Liczenie omeru; Sfirat ha-Omer
            lag-baomer: Lag ba-Omer; Lag Baomer; Lag be-Omer
            pesach-sheni: Pesach Szeni; Drugi Pesach
            shavuot: Szawuot; Święto Tygodni; Szwues
            17-tammuz: Post 17 Tamuz; Sziwa Asar be-Tamuz; 17 Tamuz; Siedemnasty Tamuz; Post siedemnastego Tamuz
            tisha-bav: Tisza be-Aw; Tisza B'aw; 9 Aw; Dziewiąty Aw; Post 9 Aw; Tisze bow
            tu-bav: Tu be-Aw; 15 Aw
            rosh-hashana-labehemot: Rosz Haszana la-Behemot; Nowy Rok Zwierząt
            leil-selichot: Pierwsze Slichot; Noc Slichot; Pierwsze selichot
            yom-kippur-katan: Jom Kipur Katan; Mały Jom Kipur
            shabbat-shekalim: Szabat Szkalim; Szabat Szekalim
            shabbat-zachor: Szabat Zachor
            shabbat-parah: Szabat Para
            shabbat-hachodesh: Szabat ha-Chodesz
            shabbat-hagadol: Szabat ha-Gadol; Wielki Szabat
            shabbat-chazon: Szabat Chazon
            shabbat-nachamu: Szabat Nachamu
            shabbat-shirah: Szabat Szira
            birkat-hachamah: Birkat ha-Chama; Błogosławieństwo słońca
            yom-haatzmaut: Jom ha-Acmaut; Dzień Niepodległości Izraela; Święto Niepodległości Izraela
            yom-hazikaron: Jom ha-Zikaron
            yom-hashoah: Jom ha-Szoa; Dzień Pamięci o Zagładzie; Jom Haszoa
            yom-yerushalayim: Jom Jeruszalaim; Dzień Jerozolimy; Jom Jeruszalajim
            sigd: Sigd
            yom-haaliyah: Jom ha-Alija; Dzień Aliji
            rabin: Dzień Pamięci Icchaka Rabina; Dzień Rabina
            herzl: Dzień Herzla
            jabotinsky: Dzień Żabotyńskiego
            ben-gurion: Dzień Ben Guriona
            hebrew-language: Dzień Języka Hebrajskiego
        """),
        "it": _block("""
            rosh-hashana: Rosh haShanà; Capodanno ebraico; Rosh Hashanà; Rosh haShanah
            tzom-gedaliah: Digiuno di Ghedalià; Tzom Ghedalià; Digiuno di Gedalia; Zom Ghedalià
            shabbat-shuva: Shabbat Shuvà
            yom-kippur: Yom Kippur; Giorno dell'Espiazione; Kippur
            sukkot: Sukkot; Festa delle Capanne; Succoth; Succot; Festa dei Tabernacoli
            hoshana-rabba: Hoshanà Rabbà; Osha'nà Rabbà
            shmini-atzeret: Sheminì Atzeret; Sceminì Azzeret; Sheminì Azzeret; Shminì Atzèret
            simchat-torah: Simchat Torà; Simhat Torà; Simchat Torah; Gioia della Torà
            chanukah: Chanukkà; Channukkà; Hanukkà; Festa delle Luci; Festa dei Lumi; Chanuccà
            asara-btevet: Digiuno del 10 Tevet; 10 Tevet; Asarà beTevet; Digiuno di Tevet; Dieci di Tevet; Digiuno del 10 di Tevet
            tu-bishvat: Tu biShvat; Capodanno degli alberi; Tu BiShevat
            purim-katan: Purim Katan; Purim Qatan
            shushan-purim-katan: Shushan Purim Katan
            taanit-esther: Digiuno di Ester; Ta'anit Ester
            purim: Purim
            shushan-purim: Shushan Purim
            purim-meshulash: Purim Meshullash
            taanit-bechorot: Digiuno dei primogeniti; Ta'anit Bekhorot
            pesach: Pesach; Pasqua ebraica; Pèsach; Pesah; Festa delle Azzime
            omer: Omer; Sefirat haOmer; Conteggio dell'Omer; 'Omer
            lag-baomer: Lag baOmer; Lag la'Omer; Lag Ba'omer
            pesach-sheni: Pesach Shenì; Secondo Pesach
            shavuot: Shavuot; Festa delle Settimane; Shavuoth; Pentecoste ebraica; Sciavuot
            17-tammuz: Digiuno del 17 Tammuz; 17 Tammuz; Shivà Asar beTammuz; Digiuno di Tammuz; Digiuno del 17 di Tammuz
            tisha-bav: Tishà beAv; 9 di Av; Nove di Av; Tish'à beAv; Digiuno del 9 di Av; Tishà Beav; Digiuno del 9 Av
            tu-bav: Tu beAv; 15 di Av
            rosh-hashana-labehemot: Rosh haShanà laBehemot; Capodanno degli animali
            leil-selichot: Prime Selichot; Notte di Selichot
            yom-kippur-katan: Yom Kippur Katan; Yom Kippur Qatan
            shabbat-shekalim: Shabbat Shekalim; Shabbat Sheqalim
            shabbat-zachor: Shabbat Zakhor; Shabbat Zachor
            shabbat-parah: Shabbat Parà
            shabbat-hachodesh: Shabbat haChodesh
            shabbat-hagadol: Shabbat haGadol; Grande Shabbat
            shabbat-chazon: Shabbat Chazon
            shabbat-nachamu: Shabbat Nachamù
            shabbat-shirah: Shabbat Shirà
            birkat-hachamah: Birkat haChamà; Benedizione del sole
            yom-haatzmaut: Yom haAtzmaut; Giorno dell'Indipendenza d'Israele; Giorno dell'Indipendenza di Israele
            yom-hazikaron: Yom haZikaron
            yom-hashoah: Yom haShoah; Yom haShoà
            yom-yerushalayim: Yom Yerushalaim; Giorno di Gerusalemme; Yom Yerushalayim
            sigd: Sigd
            yom-haaliyah: Yom haAliyà; Giorno dell'Aliyà
            rabin: Giorno di Yitzhak Rabin; Giornata di Rabin
            herzl: Giorno di Herzl
            jabotinsky: Giorno di Jabotinsky
            ben-gurion: Giorno di Ben Gurion
            hebrew-language: Giorno della lingua ebraica
        """),
        "nl": _block("""
            rosh-hashana: Rosj Hasjana; Joods Nieuwjaar; Rosj Hasjono; Rosj ha-Sjana
            tzom-gedaliah: Vasten van Gedalja; Tsom Gedalja; Vastendag van Gedalja; Tsoum Gedalja
            shabbat-shuva: Sjabbat Sjoewa; Sjabbat Sjoeva
            yom-kippur: Jom Kipoer; Grote Verzoendag; Jom Kippoer
            sukkot: Soekot; Loofhuttenfeest; Soekkot; Soekous
            hoshana-rabba: Hosjana Rabba; Hosjana Raba
            shmini-atzeret: Sjemini Atseret; Slotfeest; Sjmini Atseret; Sjemini Atseres
            simchat-torah: Simchat Tora; Vreugde der Wet; Simches Touro; Vreugde van de Tora
            chanukah: Chanoeka; Chanoekafeest; Inwijdingsfeest; Lichtjesfeest; Chanoekka
            asara-btevet: Vasten van 10 Tevet; 10 Tevet; Asara BeTevet; Tiende Tevet; Asara be-Teweet; 10 Teweet; 10 Tewet
            tu-bishvat: Toe Bisjwat; Nieuwjaar der Bomen; Nieuwjaar van de Bomen; Toe Bisjvat
            purim-katan: Poeriem Katan; Klein Poeriem
            shushan-purim-katan: Sjoesjan Poeriem Katan
            taanit-esther: Vasten van Esther; Taäniet Esther; Vasten van Ester; Ta'anit Esther
            purim: Poeriem; Lotenfeest; Poerim
            shushan-purim: Sjoesjan Poeriem; Sjoesjan Poerim
            purim-meshulash: Poeriem Mesjoelasj
            taanit-bechorot: Vasten der eerstgeborenen; Vasten van de eerstgeborenen
            pesach: Pesach; Joods Paasfeest; Peisach; Joodse Pasen; Pesachfeest
            omer: Omer; Omertelling; Sefirat HaOmer; Omer-telling
            lag-baomer: Lag BaOmer; Lag Ba'omer; Lag Beomer
            pesach-sheni: Pesach Sjeni; Tweede Pesach
            shavuot: Sjavoeot; Wekenfeest; Sjavoe'ot; Sjewoe'ous; Sjewoe'ot; Sjawoeot
            17-tammuz: Vasten van 17 Tammoez; 17 Tammoez; Sjiwa Asar BeTammoez; Zeventiende Tammoez; 17 Tamoez
            tisha-bav: Tisja Be'Av; 9 Av; Negende Av; Tisja Beaw; Tisjo Be'ov; 9 Aw
            tu-bav: Toe Be'Av; 15 Av; Toe Beaw
            rosh-hashana-labehemot: Rosj Hasjana LaBehemot; Nieuwjaar der Dieren
            leil-selichot: Eerste Selichot; Nacht van Selichot; Begin Selichot
            yom-kippur-katan: Jom Kipoer Katan; Kleine Verzoendag
            shabbat-shekalim: Sjabbat Sjekaliem; Sjabbat Sjekalim
            shabbat-zachor: Sjabbat Zachor
            shabbat-parah: Sjabbat Para
            shabbat-hachodesh: Sjabbat Hachodesj
            shabbat-hagadol: Sjabbat Hagadol; Grote Sjabbat
            shabbat-chazon: Sjabbat Chazon
            shabbat-nachamu: Sjabbat Nachamoe
            shabbat-shirah: Sjabbat Sjira
            birkat-hachamah: Birkat Hachama; Zegening van de zon
            yom-haatzmaut: Jom Ha'atsmaoet; Onafhankelijkheidsdag van Israël; Jom Haätsmaoet
            yom-hazikaron: Jom Hazikaron; Israëlische herdenkingsdag
            yom-hashoah: Jom Hasjoa; Jom Ha'sjoa; Sjoa-herdenkingsdag
            yom-yerushalayim: Jom Jeroesjalajiem; Jeruzalemdag; Jom Jeroesjalajim
            sigd: Sigd
            yom-haaliyah: Jom Ha'alia; Dag van de alia
            rabin: Herdenkingsdag van Yitzhak Rabin; Rabin-herdenkingsdag
            herzl: Herzldag
            jabotinsky: Jabotinskydag
            ben-gurion: Ben-Goeriondag
            hebrew-language: Dag van de Hebreeuwse taal
        """),
    }
)

#: Id -> spellings of the press in Latin letters that belong to no one language, comma-separated.
WRITTEN_TOO: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rosh-hashana": ("R(o|au)(sh|sch|ch) Ha(sh|sch|ch)(a|o)n(a|ah|o), Rosh HaShannah, Rosh Hashone,Rosh Hashona"),
        "tzom-gedaliah": "(Tz|Ts|Z)(o|oi|oy)m G(e|)dal(ia|iah|ya|yah|ja|jah|yohu), Fast Day of Gedaliah, Fast Gedaliah",
        "shabbat-shuva": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Sh|Sch|Ch)(u|ou)(v|w)(a|ah|o), Shabbat Teshuva(h|)",
        "yom-kippur": "(Y|J|I)(o|oi|au)m (Ha|)(K|C)i(p|pp)(u|ou)r(im|), Yom HaKippurim, YomKippur",
        "sukkot": "S(u|ou|oo)(k|kk|c|cc)(o|)(t|th|s|ss|os), Sukkoth, Succoth, Succos, Sukkes, Sikkes, Sukkoys, Suckoth",
        "hoshana-rabba": "H(o|a|au)(sh|sch|ch|sj|sz)a(n|nn)(a|ah|o) Ra(b|bb)(a|ah|o), Hoshanna Rabbah, Hashana Rabba",
        "shmini-atzeret": (
            "(Sh|Sch|Ch|Sj|Sz)(e|)mini A(tz|ts|z|s|c)e(r|rr)e(t|th|s|ss), Shmini Chag Atzeret, Sheminy Azereth,"
            "Shemini Atzeret Yizkor"
        ),
        "simchat-torah": (
            "Sim(ch|h|kh|j)a(t|th|s|ss) T(o|oi|oy|au)r(a|ah|o|oh), Simches Toyre, Simchas Toireh, Simhath Torah,"
            "Simchat HaTorah"
        ),
        "chanukah": "(Ch|H|Kh|J)a(n|nn)(u|ou|oo)(k|kk|c|cc|q)(a|ah|o|oh), Channukah, Chanukko, Khanike, Hanukah, Chanukkah",
        "asara-btevet": (
            "A(s|ss)ar(a|ah|o) B(e|)T(e|ei)(v|w|b)(e|)(t|th|s), Asoro B'Teves, 10th of Tevet, 10th of Teves,"
            "Tenth of Teves, Fast of 10 Teves, 10th of Tevet Fast, Fast of the 10th of Tevet, Asara Teves"
        ),
        "tu-bishvat": (
            "T(u|ou) B(i|e|)(sh|sch|ch|sj|sz)(e|)(v|w|b)(a|)(t|th), Chamisha Asar BiShvat, Hamisha Asar Bishvat,"
            "Chamishah Asar B'Shevat, 15th of Shvat, 15th of Shevat, Chamisha Osor Bishvat, Jewish Arbor Day"
        ),
        "purim-katan": "Pourim Qatan, P(u|ou)rim (K|Q|C)(a|o)t(a|o)n, Minor Purim, Little Purim",
        "shushan-purim-katan": "(Sh|Sch|Ch)(u|ou)(sh|sch|ch)an P(u|ou)rim (K|Q)atan",
        "taanit-esther": "Ta(a|)ni(t|th|s|ss) Es(t|th)er, Taanis Ester, Fast of Ester, Esther's Fast, Taneis Esther",
        "purim": "P(u|ou|oo)rim",
        "shushan-purim": "(Sh|Sch|Ch|Sj)(u|ou|oe)(sh|sch|ch|sj)(a|o)n P(u|ou|oe)r(i|ie)m",
        "purim-meshulash": "P(u|ou)rim (Ha|)M(e|)(sh|sch|ch)(u|ou)la(sh|sch|ch), Purim HaMeshulash",
        "taanit-bechorot": "Ta(a|)ni(t|th|s) B(e|)(ch|kh|h)oro(t|th|s), Fast of First-born, Fast of Firstborns, Ta'anis Bechorim",
        "pesach": "P(e|ei)(s|ss)a(ch|h|kh|j), Pésah, Passover Day, Peysach, Peysekh, Pesah, Paysach",
        "lag-baomer": "Lag b(a|e|)(a|)Om(e|i)r, Lag L'Omer, Lag B'Omer, Lag Bomer, Lag Boymer, 33rd of the Omer",
        "pesach-sheni": "P(e|ei)(s|ss)a(ch|h|kh) (Sh|Sch|Ch)(e|ei)ni",
        "shavuot": (
            "(Sh|Sch|Ch|Sj)(a|e|)(v|w|b)(u|ou|uo)(t|th|s), Shavuoth, Shabuoth, Shevuoth, Shavuous, Shvuos,"
            "Shvues, Shabuot, Shovuos"
        ),
        "17-tammuz": (
            "Sh(i|e)v(a|ah) Asar B(e|)Ta(m|mm)uz, Shivah Osor B(e|)Ta(m|mm)uz, Shivo Osor B'Tammuz, 17th of Tamuz,"
            "Fast of the 17th of Tamuz, Shiva Asar Tammuz, Tzom Shiva Asar B'Tammuz, Fast of 17 Tamuz, Fast 17 Tammuz"
        ),
        "tisha-bav": (
            "Ti(sh|sch|ch)(a|ah|o|e) B(e|i|)(A|O)(v|w|b), Tisha Bov, Tishebov, Fast of Ab, Tish'ah be-Av,"
            "Tisch'a beAw, Black Fast, Fast of Tisha B'Av, Tzom Tisha B'Av, 9 Ab, Ninth of Ab, 9th of Ab"
        ),
        "tu-bav": "T(u|ou) B(e|)A(v|b|w), Chamisha Asar B'Av, Hamisha Asar BeAv, 15th of Av",
        "leil-selichot": "(Leil |First |)S(e|)li(ch|h|kh)o(t|th|s) Night",
        "yom-kippur-katan": "(Y|J)om Ki(p|pp)(u|ou)r (K|Q)(a|o)t(a|o)n",
        "shabbat-shekalim": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Sh|Sch|Ch)(e|)(k|q)(a|o)lim, Parshat Shekalim, Parshas Shekalim, Parashat Shekalim",
        "shabbat-zachor": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) Z(a|o)(ch|kh|h)or, Parshat Zachor, Parshas Zachor, Parashat Zachor, Parashat Zakhor",
        "shabbat-parah": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) P(a|o)r(a|ah|o), Parshat Parah, Parshas Parah, Parashat Parah",
        "shabbat-hachodesh": (
            "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) Ha(ch|h|kh)od(e|)(sh|sch|ch), Parshat HaChodesh, Parshas HaChodesh,"
            "Parashat HaChodesh"
        ),
        "shabbat-hagadol": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Ha|)g(a|o)d(o|oi|au)l",
        "shabbat-chazon": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Ch|H|Kh)(a|o)(z|s|ss)on",
        "shabbat-nachamu": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) Na(ch|h|kh)(a|)m(u|ou|oo)",
        "shabbat-shirah": "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Sh|Sch|Ch)ir(a|ah|o)",
        "birkat-hachamah": "Birka(t|th|s) Ha(ch|h|kh)a(m|mm)(a|ah)",
        "yom-haatzmaut": "(Y|J|I)om H(a|aa)(tz|ts|z|c)ma(u|ou)(t|th), Yom Ha'atzma'ut, Yom Atzmaut, Yom HaAtzmaus, Israel's Birthday",
        "yom-hazikaron": "(Y|J|I)om Ha(z|s)i(k|kk|ch|kh)aron, Yom Zikaron",
        "yom-hashoah": "(Y|J|I)om Ha(sh|sch|ch)o(a|ah), Yom Shoah, Shoah Remembrance Day, Yom HaShoah Ve-Hagevurah",
        "yom-yerushalayim": "(Y|J|I)om (Y|J)(e|)r(u|ou)(sh|sch|ch)ala(yim|im|jim|yi)",
        "omer": "S(e|)fira(t|th|s) (Ha|)Omer, Sefiras HaOmer, Sefirah",
    }
)

#: The months' names in each language's frames: a locale or tradition of `hebdate.names`.
MONTHS: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "bulletin", "ashkenazi": "ashkenazi", "he": "hebrew-full", "yi": "yiddish"}
)

#: How names are composed, by language: ``{}`` is the feast or month, ``{n}`` the number, ``{o}`` an English ordinal,
#: ``{h}`` a Hebrew numeral. ``day`` is a day of a feast, ``omer`` one of the count.
FRAMES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": {
            "eve": "Erev {}", "isru-chag": "Isru Chag {}", "rosh-chodesh": "Rosh Chodesh {}",
            "mevarchim": "Shabbat Mevarchim {}", "chol-hamoed": "Chol HaMoed {}",
            "shabbat-chol-hamoed": "Shabbat Chol HaMoed {}", "day": "{o} day of {}", "omer": "{o} day of the Omer",
        },
        "ashkenazi": {
            "eve": "Erev {}", "isru-chag": "Isru Chag {}", "rosh-chodesh": "Rosh Chodesh {}",
            "mevarchim": "Shabbos Mevorchim {}", "chol-hamoed": "Chol HaMoed {}",
            "shabbat-chol-hamoed": "Shabbos Chol HaMoed {}", "day": "{o} day of {}", "omer": "{o} day of the Omer",
        },
        "he": {
            "eve": "ערב {}", "isru-chag": "אסרו חג {}", "rosh-chodesh": "ראש חודש {}",
            "mevarchim": "שבת מברכים {}", "chol-hamoed": "חול המועד {}",
            "shabbat-chol-hamoed": "שבת חול המועד {}", "day": "{h} ד{}", "omer": "יום {h} לעומר",
        },
        "yi": {
            "eve": "ערב {}", "isru-chag": "אסרו חג {}", "rosh-chodesh": "ראש חודש {}",
            "mevarchim": "שבת מברכים {}", "chol-hamoed": "חול המועד {}",
            "shabbat-chol-hamoed": "שבת חול המועד {}", "day": "{h} ד{}", "omer": "יום {h} לעומר",
        },
        "fr": {
            "eve": "Veille de {}", "isru-chag": "Isrou 'Hag {}", "rosh-chodesh": "Roch 'Hodech {}",
            "mevarchim": "Chabbat Mevarekhim {}", "chol-hamoed": "'Hol Hamoed {}",
            "shabbat-chol-hamoed": "Chabbat 'Hol Hamoed {}", "day": "{}, jour {n}", "omer": "Omer, jour {n}",
        },
        "de": {
            "eve": "Erew {}", "isru-chag": "Issru Chag {}", "rosh-chodesh": "Rosch Chodesch {}",
            "mevarchim": "Schabbat Mewarchim {}", "chol-hamoed": "Chol haMoed {}",
            "shabbat-chol-hamoed": "Schabbat Chol haMoed {}", "day": "{n}. Tag {}", "omer": "{n}. Tag des Omer",
        },
        "es": {
            "eve": "Víspera de {}", "isru-chag": "Isrú Jag {}", "rosh-chodesh": "Rosh Jódesh {}",
            "mevarchim": "Shabat Mevarjim {}", "chol-hamoed": "Jol HaMoed {}",
            "shabbat-chol-hamoed": "Shabat Jol HaMoed {}", "day": "{}, día {n}", "omer": "Ómer, día {n}",
        },
        "pt": {
            "eve": "Véspera de {}", "isru-chag": "Isru Chag {}", "rosh-chodesh": "Rosh Chôdesh {}",
            "mevarchim": "Shabat Mevarchim {}", "chol-hamoed": "Chol HaMoed {}",
            "shabbat-chol-hamoed": "Shabat Chol HaMoed {}", "day": "{}, {n}º dia", "omer": "Ômer, {n}º dia",
        },
        "ru": {
            "eve": "Эрев {}", "isru-chag": "Исру Хаг {}", "rosh-chodesh": "Рош Ходеш {}",
            "mevarchim": "Шабат Мевархим {}", "chol-hamoed": "Холь а-Моэд {}",
            "shabbat-chol-hamoed": "Шабат Холь а-Моэд {}", "day": "{}, {n}-й день", "omer": "Омер, {n}-й день",
        },
        "hu": {
            "eve": "Erev {}", "isru-chag": "Iszru chág {}", "rosh-chodesh": "Ros chodes {}",
            "mevarchim": "Sábát Mevárchim {}", "chol-hamoed": "Chol hámoéd {}",
            "shabbat-chol-hamoed": "Sábát Chol hámoéd {}", "day": "{}, {n}. nap", "omer": "Ómer, {n}. nap",
        },
        "pl": {
            "eve": "Erew {}", "isru-chag": "Isru Chag {}", "rosh-chodesh": "Rosz Chodesz {}",
            "mevarchim": "Szabat Mewarchim {}", "chol-hamoed": "Chol ha-Moed {}",
            "shabbat-chol-hamoed": "Szabat Chol ha-Moed {}", "day": "{}, {n}. dzień", "omer": "Omer, {n}. dzień",
        },
        "it": {
            "eve": "Vigilia di {}", "isru-chag": "Isrù Chag {}", "rosh-chodesh": "Rosh Chodesh {}",
            "mevarchim": "Shabbat Mevarekhim {}", "chol-hamoed": "Chol haMoed {}",
            "shabbat-chol-hamoed": "Shabbat Chol haMoed {}", "day": "{}, {n}º giorno", "omer": "Omer, {n}º giorno",
        },
        "nl": {
            "eve": "Erev {}", "isru-chag": "Isroe Chag {}", "rosh-chodesh": "Rosj Chodesj {}",
            "mevarchim": "Sjabbat Mevarchiem {}", "chol-hamoed": "Chol Hamo'eed {}",
            "shabbat-chol-hamoed": "Sjabbat Chol Hamo'eed {}", "day": "{}, dag {n}", "omer": "Omer, dag {n}",
        },
    }
)  # fmt: skip

#: What composes names, by frame, in any language; comma-separated, with alternatives. Longer ones are tried first.
FRAME_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "eve": (
            "Ere(v|w|b|ff), Eirev, Erev Chag, Eve of, The eve of, Vigil of, Veille de, La veille de, Veille du, Vorabend,"
            "Vorabend von, Vorabend des, Vorabend zu, Rüsttag, Rüsttag von, Rüsttag des, Víspera de, Víspera del,"
            "Véspera de, Vigilia di, Vigilia del, Канун, Эрев, Эруб, Wigilia, Przeddzień, Vooravond van, Vooravond,"
            "Dag voor, ערב, ערב חג, ע, ערבֿ"
        ),
        "isru-chag": (
            "I(s|ss)r(u|ou|oe) (Ch|H|Kh|J)ag, Isru Hag, I(s|ss)r(u|ou) (Ch|H)ag of, Isru Chag shel, Iszru chag, Исру Хаг,"
            "אסרו חג, אסרו חג של, אסרוחג, אסרו־חג ה, איסרו חג"
        ),
        "rosh-chodesh": (
            "R(o|au)(sh|sch|ch) (Ch|H|Kh|J|Hh)(o|oi|au)de(sh|sch|ch), Neumond, Neumondtag, Neomenie, New Moon of,"
            "New Moon, Рош Ходеш, Рош Хойдеш, Новомесячье, ראש חודש, ראש חדש, ר״ח, רח, Rosh Hodesh of, Ros hodes"
        ),
        "mevarchim": (
            "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) Mevarchim, Shabbat Mevarkhim, Shabbos Mevarchim, Shabbos Mevorchim,"
            "Shabbat Mevarechim, Mevarchim, Mevarkhim, Mevorchim, Mevarchim HaChodesh, Shabbat Mevarchim HaChodesh,"
            "Шабат Мевархим, Шаббат Мевархим, שבת מברכים, שבת מברכין, שבת מברכים חודש, מברכים, מברכין,"
            "שבת מברכים החודש, מברכים חודש, מברכים החודש"
        ),
        "chol-hamoed": (
            "(Ch|H|Kh|J)o(l|ll) Ham(o|oi)(e|ai)d, Chol Hamoed of, Hol ha-Moed, Cholhamoed, Chol HaMo'ed shel, Half-holidays of,"
            "Intermediate days of, Halbfeiertage, Zwischenfeiertage, Холь а-Моэд, Хол ха-Моэд, Холь ха-Моэд, Хол Амоэд,"
            "Demi-fête de, חול המועד, חוה״מ, חוהמ, חול המועד של, חוה״מ של"
        ),
        "shabbat-chol-hamoed": (
            "(Shabbat|Shabbos|Shabbes|Shabat|Shabbath|Schabbat|Schabbos|Chabbat|Sabbath) (Ch|H|J)ol Hamo(e|ee)d, Shabbat Hol ha-Moed, שבת חול המועד, שבת חוה״מ,"
            "שבת חוהמ, ש״ק חוהמ, שבת חול המועד של, שבת קודש חול המועד, Шабат Холь а-Моэд, Шабат Хол Амоэд, Sábát Chol hámoéd"
        ),
    }
)

#: The feasts that a frame can hold, by frame; months stand in the others.
FRAMED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "eve": (
            "rosh-hashana", "yom-kippur", "sukkot", "shmini-atzeret", "simchat-torah", "chanukah", "tu-bishvat", "purim",
            "pesach", "lag-baomer", "pesach-sheni", "shavuot", "17-tammuz", "tisha-bav", "tu-bav", "hoshana-rabba",
            "asara-btevet", "yom-haatzmaut", "yom-hashoah", "yom-hazikaron", "yom-yerushalayim",
        ),
        "isru-chag": ("sukkot", "pesach", "shavuot"),
        "chol-hamoed": ("sukkot", "pesach"),
        "shabbat-chol-hamoed": ("sukkot", "pesach"),
    }
)  # fmt: skip

#: A numbered day that has a name of its own, comma-separated.
DAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pesach-7": (
            "Shvi'i shel Pesach, Shevi'i shel Pesach, Sh'vii shel Pesach, Shviyi Shel Pesach,"
            "Seventh day of Passover, Chevii chel Pessah, Schewii schel Pessach, Седьмой день Песаха,"
            "שביעי של פסח, ז׳ של פסח, שש״פ, שביעי ש״פ"
        ),
        "pesach-8": (
            "A(ch|h)aron shel Pesach, Acharon shel Pesach, Achron shel Pesach, Acharoin shel Pesach, Last day of Passover,"
            "Eighth day of Passover, אחרון של פסח, אחש״פ, אחרון ש״פ, שמיני של פסח"
        ),
        "chanukah-8": "Zot Chanukah, Zos Chanukah, Zot Hanukkah, Zois Chanukah, Zoth Chanukah, Zot Hanoucca, זאת חנוכה",
        "sukkot-7": "Seventh day of Tabernacles",
    }
)
