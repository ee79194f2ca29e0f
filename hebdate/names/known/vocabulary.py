"""The words around a date, by what they are to it, as newspapers, registers, letters and stones write them.

Hand-kept lists in the languages that are read by default; each word is folded when the table is built (see
`hebdate.text.fold`). The names of months and weekdays come from CLDR and from `spellings`; numbers in words from
`wordnumbers`. A hyphen inside an entry stands for a space: it is a name of several words.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str]] = {
    # Stands inside a date and means nothing by itself: of, the, day, month.
    "of": """
        of day days in month d' l' dated the on this for
        de del d des du le la les el los di dei il do dos da dia día días dias mes mese mois jour jours giorno giorni
        mensis אין פון della dell
        der die das den dem des am im vom tag tage tagen tages monat monats monates monals
        van dag dagen maand het op
        г мес месяца мѣс день дня числа евр
        hó hava havának napja napján nap
        דעם דער טאג טאָג
        בחודש בחדש לחודש לחדש חודש חדש לירח ירח שנת בשנת ש לשנת ימים היום
        dne dnia dzień r dzien
        den jewish-month hebrew-month civil-month
        שנה
    """,
    "to": "إلى الى to until till through thru bis hasta au til tot t/m до по עד ועד al ate até",
    "from": "من from du vom desde dal von od с со מיום van",
    "between": "بين between entre zwischen tra fra между בין tussen między mellan",
    "and": "و and et und y e и i oraz ja och og en u. en",
    "or": "or ou oder או или lub albo eller czy resp vagy",
    # The number behind one of these is no date.
    "label": """
        daf plot fol folio iss jrg row grave plots lot
        no nos nr nro num number n n° nº n° № # vol vols volume band bd heft jg ročník rocnik číslo cislo c čís kč kc
        issue section sektion page pages p pp pg pag página pagina seite s. tome tomo t. τευχος τεύχος fasc chapter ch
        price $ € £ ₪ tel phone room art artikel § ref id fax part pt box suite bus route line gate platform flat apt
        age aged alt בגיל גיל edition ed ausgabe lot item figure fig table verse psalm psalms class grade floor zone section bldg building
        גליון גיליון הפרסומים פרסומים מס מספר עמ עמוד עמודים דף כרך חוברת סעיף פרק תיקון סח קובץ מחיר טל פקס חדר
        стр выпуск том вып номер цена szám sz oldal str strana numer nummer numéro numero número тел
        volumen isbn issn build version versión versione versão versie v גרסה code cod zip plz usd nis eur
    """,
    # The number before one of these is no date: the twelfth year of a paper.
    "ordinal.label": """
        jahrgang jaargang évfolyam rocznik årgång årgang annata volume vol année ano año year issue edition
        bulletin newsletter
        annual anniversary congress conference session century street avenue st ave blvd floor grade precinct
        lecture annivarsary yahrzeit infantry regiment district
    """,
    "parasha": """
        parsha parshas parshat parashat parashas parasha parshah paracha parachat parshiyos sedra sidra sidrah
        wochenabschnitt paraschat parschat perasja sidre פרשת פ פרשה סדרה סדר לסדר פרשיות sedrah
    """,
    "sabbath.parasha": "שפ",
    "new.month.eve": "ערח",
    "afternoon": "afternoon nachmittag nachmittags אחהצ",
    "unit": "seconds sec secondes secondi segundos секунд minutes minute min minuten minuti minutos минут copies cents cent ct cts pages page pp copies comments words sections seiten páginas pagine pfennig centimes agorot אגורות אגורה סענט עמודים groszy kopeks коп kč",
    "tag": "date birt deat marr buri",
    "time.zone": "ist idt utc gmt cet cest edt est pst pdt mesz mez msk bst",
    "molad": "molad molod מולד המולד",
    "coin": "d c p",
    "fast": "fast צום תענית taanit taanis tzom fasten jeûne ayuno пост",
    "blessing": "mevarchim mevarkhim mevorchim mevarech מברכים",
    "day.of": "יום ביום מיום ליום וביום דיום שביום yom",
    "night": """
        night nights evening abend abends nachts nacht soir soirée noche notte noite avond вечер вечера ночь ночи
        leil leyl ליל בליל מליל אור לאור באור בלילה לילה tonight nightfall אורל
    """,
    "eve": "eve erev erew ערב בערב vorabend veille víspera vigilia vooravond wigilia канун эрев",
    "after.sunset": "motzei motzaei motzoei motsei motsaei motzoi מוצאי במוצאי למוצאי",
    "daylight": """
        morning forenoon noon midday morgens vormittag vormittags mittag mittags matin midi mañana mediodía mattina
        mattino manhã ochtend утра утром полдень בבוקר בבקר בצהריים בצהרים לפנהצ
    """,
    "style.old": "djulian o.s. os julian julien julianisch juliano giuliano juliánský юлианский юл יוליאני הישן стст v.s. julianischen",
    "style.new": "n.s. gregorian gregorien grégorien gregorianisch gregoriano григорианский גרגוריאני n.st לועזי gregorianischen",
    "year.word": """
        year years jahr jahre anno année l'an año anni ano rok rokem roku évi év година рік jaar år an
        год году годъ года לפק לפג לפ״ק שנת בשנת לשנת שנה
    """,
    "era.hebrew": "a.m. לבריאת ליצירה hebraïque hébraïque",
    "era.civil": "a.d. ad ce c.e. n.chr ap.j.c э למניינם לספירה לסה״נ",
    "era.bc": "bc bce b.c. b.c.e. לפנהס לפסהנ לפנה״ס a.c. a.e.c.",
    "era.islamic": "hidschra hidjra hégire hidżry хиджры hidzsra hicrî השנה-המוסלמית למוסלמים hijri hijra hegira ah a.h. هـ الهجرية הגרה islamic muslim anno-hegirae hicri",
    "era.other": """
        be b.e. buddhist seleucid seleucide seleukidischen seleukidische seleukid séleucide селевкидской לשטרות שטרות reiwa heisei showa shōwa meiji shetarot shtarot shetaros taisho minguo saka vikram samvat
        thermidor brumaire vendémiaire germinal floréal prairial messidor fructidor frimaire nivôse pluviôse ventôse
        sel coptic ethiopian persian shamsi jalali
    """,
    "about": """
        circa ca about around approximately approx abt um etwa ungefähr vers environ hacia alrededor verso около ок
        probably perhaps possibly vermutlich wahrscheinlich probablement probablemente forse вероятно בסביבות כנראה בערך סביב לערך omstreeks około cirka estimated cal
    """,
    "before": "prior before bef vor avant antes prima до לפני voor przed före innan",
    "after": "after aft nach après apres despues después dopo после אחרי לאחר na po efter",
    "hour": "בשעה שעה ב-שעה hour",
    "omer": "לעומר בעומר העומר omer ómer ômer омера למטמונים למבי",
    "not": "not never nicht pas לא ולא не",
    "now": "today now present vandaag heute oggi hoy hoje aujourd'hui сегодня היום כיום date",
    "relative": "morrow lendemain למחרת danach folgenden siguiente seguente следующий yesterday tomorrow ago previous preceding following",
}

#: Several words that mean one thing together; hyphens count as spaces.
PHRASES: Final[dict[str, tuple[str, int]]] = {
    **{
        f"rosh {word}": ("new.month", 0)
        for word in ("chodesh", "hodesh", "hhodesh", "khodesh", "hodes", "choidesh", "chojdesz")
    },
    **{f"rosch {word}": ("new.month", 0) for word in ("chodesch", "hodesch", "chaudesch")},
    "roch hodech": ("new.month", 0),
    "рош ходеш": ("new.month", 0),
    "рош хойдеш": ("new.month", 0),
    "ראש חודש": ("new.month", 0),
    "ראש חדש": ("new.month", 0),
    "א דרח": ("new.month", 1),
    "ב דרח": ("new.month", 2),
    "old style": ("style.old", 0),
    "old calendar": ("style.old", 0),
    "julian calendar": ("style.old", 0),
    "o s": ("style.old", 0),
    "v s": ("style.old", 0),
    "a h": ("era.islamic", 0),
    "b e": ("era.other", 0),
    "prior to": ("before", 0),
    "am morgen": ("daylight", 0),
    "יום לפני": ("relative", 0),
    "יום אחרי": ("relative", 0),
    "st v": ("style.old", 0),
    "alten stils": ("style.old", 0),
    "a st": ("style.old", 0),
    "ст ст": ("style.old", 0),
    "ст стиля": ("style.old", 0),
    "старого стиля": ("style.old", 0),
    "старому стилю": ("style.old", 0),
    "vieux style": ("style.old", 0),
    "ancien style": ("style.old", 0),
    "stile vecchio": ("style.old", 0),
    "estilo antiguo": ("style.old", 0),
    "starego stylu": ("style.old", 0),
    "st st": ("style.old", 0),
    "new style": ("style.new", 0),
    "neuen stils": ("style.new", 0),
    "нового стиля": ("style.new", 0),
    "н ст": ("style.new", 0),
    "nouveau style": ("style.new", 0),
    "n s": ("style.new", 0),
    "לבריאת העולם": ("era.hebrew", 0),
    "ליצירת העולם": ("era.hebrew", 0),
    "anno mundi": ("era.hebrew", 0),
    "a m": ("era.hebrew", 0),
    "c e": ("era.civil", 0),
    "n chr": ("era.civil", 0),
    "nach christus": ("era.civil", 0),
    "н э": ("era.civil", 0),
    "ap j c": ("era.civil", 0),
    "anno domini": ("era.civil", 0),
    "d h": ("word", 0),
    "בעזרת ה": ("harmless", 0),
    "ברוך ה": ("harmless", 0),
    "ירצה ה": ("harmless", 0),
    "יברכהו ה": ("harmless", 0),
    "חסדי ה": ("harmless", 0),
    "b h": ("word", 0),
    "rio de janeiro": ("word", 0),
    "frankfurt a m": ("word", 0),
    "от сотворения мира": ("era.hebrew", 0),
    "von der schopfung": ("era.hebrew", 0),
    "b c": ("era.bc", 0),
    "a c": ("era.bc", 0),
    "p n e": ("era.bc", 0),
    "pr n e": ("era.bc", 0),
    "f kr": ("era.bc", 0),
    "i e": ("word", 0),
    "b c e": ("era.bc", 0),
    "v chr": ("era.bc", 0),
    "av j c": ("era.bc", 0),
    "до н э": ("era.bc", 0),
    "до нашей эры": ("era.bc", 0),
    "לפני הספירה": ("era.bc", 0),
    "before christ": ("era.bc", 0),
    "before common era": ("era.bc", 0),
    "an iii": ("era.other", 0),
    "shortly before": ("before", 0),
    "shortly after": ("after", 0),
    "not before": ("after", 0),
    "not after": ("before", 0),
    "no later than": ("before", 0),
    "no earlier than": ("after", 0),
    "on or about": ("about", 0),
    "on or before": ("before", 0),
    "on or after": ("after", 0),
    "после захода": ("after.sunset", 0),
    "after sunset": ("after.sunset", 0),
    "after sundown": ("after.sunset", 0),
    "after nightfall": ("after.sunset", 0),
    "after dark": ("after.sunset", 0),
    "after shkia": ("after.sunset", 0),
    "nach sonnenuntergang": ("after.sunset", 0),
    "apres le coucher du soleil": ("after.sunset", 0),
    "אחרי השקיעה": ("after.sunset", 0),
    "לאחר השקיעה": ("after.sunset", 0),
    "אחר השקיעה": ("after.sunset", 0),
    "before sunset": ("daylight", 0),
    "before sundown": ("daylight", 0),
    "לפני השקיעה": ("daylight", 0),
    "לפני הצהריים": ("daylight", 0),
    "אחרי הצהריים": ("afternoon", 0),
    "day after": ("relative", 0),
    "day before": ("relative", 0),
    "the same day": ("relative", 0),
    "this year": ("relative", 0),
    "שנה זו": ("relative", 0),
    "years ago": ("relative", 0),
    "current date": ("relative", 0),
    "aujourd hui": ("relative", 0),
    "this day": ("word", 0),
    "new year": ("word", 0),
    "day of the week": ("word", 0),
}

#: A word whose year is a birth's, a founding's or a printing's, and not the line's.
OTHER_YEAR: Final = """
    established est founded since gegründet gegr fondée fondé fonde fundado fundada opgericht основана נוסד born geb né
    née copyright © (c) class-of jahrgang seit depuis desde dal établi nato nata urodzony род
"""

#: Beside one of these Shabbat is what begins, ends or is wished, not the weekday of the line.
OF_SHABBAT: Final = """
    hagadol haggadol hagodol shuva shuvah teshuva zachor zakhor parah chazon hazon nachamu nahamu shira shirah הגדול שובה זכור פרה
    החודש חזון נחמו שירה mevarchim mevorchim mevarech מברכים
        begins ends starts candles candle times service services schedule shalom beginn ende anfang ausgang eingang beginnt
    endet entrée entree sortie début debut fin salida entrada comienza termina כניסת יציאת צאת זמני שלום נרות нач конец
    исход начало dinner lunch kiddush table shuk lighting
"""

#: Abbreviations with gershayim that are no numerals of a date, before or behind one.
HARMLESS: Final = """
    חבד סהכ היד לי מעלכת צהל ארהב בעמ מכל מנכל
    בה בסד בעה איה בעזהי עשק שק לפק לפג דר ר הרב זל שליטא נע תנצבה פנ פט בעהי יצו תו הי הנל עי עפ רח ע"י חובל עהש
    זצל יעא בעזרת בס"ד עמ תא בגץ עא עפ אי רחוב יור חכ
"""

#: Words that stand between weekdays, dates and halves without saying anything of a day, so that reach goes through.
CORRESPONDING: Final = """
    corresponding corresponds with equals equivalent or i.e. viz namely that is being hebrew secular english date jewish calendar לפי הלוח לוח according gregorian мітка dated תאריך מתאריך בתאריך לתאריך תאריך: published entspricht
    correspondiente correspond correspondant соответствует תואם המקביל
"""

#: The months of the Islamic calendar, as the press of Jerusalem, Cairo and Istanbul prints them.
ISLAMIC_MONTHS: Final = """
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
    dhu-al-qadah dhu-al-qa'dah dhu-al-qa'da dhu-al-qada dhul-qadah dhu'l-qa'da zilkade ذو-القعدة ذي-القعدة
    dhu-al-hijjah dhu-al-hijja dhul-hijjah dhu'l-hijja zilhicce ذو-الحجة ذي-الحجة
"""

#: Months that Slavic languages decline as they stand: a genitive is no spelling of its own.
DECLINED: Final = """
    хешван мархешван мар-хешван кислев тевет тебет шеват шват швот адар нисан ніссан ияр іяр сиван сіван
    таммуз тамуз ав аб элул елул кіслев
    chešvan marchešvan cheszwan marcheszwan kislev kislew tevet tewet ševat szwat szewat adar nisan ijar iyar
    sivan siwan tamuz tammuz elul
"""

#: Month codes of GEDCOM, in capitals.
CODES: Final = "TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL"

#: Weekdays that Hebrew and other languages count in words: the parts before, the ordinals from Sunday, the rest.
COUNTED_WEEKDAYS: Final = (
    ("", "первый второй третий четвертый пятый шестой седьмой", "день недели"),
    ("", "first second third fourth fifth sixth seventh", "day of the week"),
    ("", "primer segundo tercer cuarto quinto sexto septimo", "dia de la semana"),
    ("", "premier deuxieme troisieme quatrieme cinquieme sixieme septieme", "jour de la semaine"),
    ("", "ersten zweiten dritten vierten funften sechsten siebten", "tag der woche"),
    ("", "אחד שני שלישי רביעי חמישי ששי", "בשבת"),
    ("", "ראשון שני שלישי רביעי חמישי שישי", "בשבת"),
    ("", "בראשון בשני בשלישי ברביעי בחמישי בשישי", "בשבת"),
    ("", "באחד בשני בשלישי ברביעי בחמישי בששי", "בשבת"),
    ("yom", "rishon sheni shlishi revii chamishi shishi shabbat", ""),
    ("yom", "rishon sheni shelishi revii hamishi shishi shabbos", ""),
)

#: The eve of the Sabbath is Friday.
SABBATH_EVES: Final = (
    "erev erew veille-de eve-of ערב ערש",
    "shabbat shabbos shabbes schabbat schabbos shabat chabbat sabbath שבת שק שבת-קודש",
)
#: Abbreviations of weekdays: Friday, the Sabbath.
SABBATH_WORDS: Final[dict[str, int]] = {
    "ערש": 4, "ערשק": 4, "עשק": 4, "שק": 5, "שבק": 5, "sabbath": 5, "saturday": 5,
    "sabbath eve": 4, "שבת קודש": 5,
}  # fmt: skip

#: One word for the night after the Sabbath.
SABBATH_ENDS: Final = "מוצש מוצשק במוצש במוצשק למוצש למוצשק ממוצש motzash motzoshk motzaash"

#: The words ראשון ... שבת, which are weekdays behind "day" (יום) and numbers elsewhere.
HEBREW_WEEKDAYS: Final[dict[str, int]] = {
    "ראשון": 6, "שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "שישי": 4, "ששי": 4, "שבת": 5, "שבק": 5,
}  # fmt: skip
