"""House styles: how publications print their date line, as data, each with where it was seen.

A style is a layout in the pattern language of `hebdate.writing.layout`, and one line as it was printed, which the
layout must give back to the letter for its day (a test proves it). Months that the line does not show are spelled as
the named tradition in `hebdate.names.spellings` has them, which says what was seen of it. A style says what is printed,
in the languages it is printed in: `locale` does not change it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from hebdate.writing.layout import Layout


@dataclass(frozen=True)
class Style:
    """A house style: the ``title`` of the publication, a ``pattern``, and a ``line`` seen for ``days``.

    ``days`` is an ISO day or interval, ``source`` where the line was seen.

    >>> STYLES["algemeiner"].line, STYLES["algemeiner"].layout.halves[1].calendar
    ('Monday, May 16th | 15 Iyyar 5782', 'h')
    """

    title: str
    pattern: str
    days: str
    line: str
    source: str

    @cached_property
    def layout(self) -> Layout:
        """The pattern as a layout."""
        return Layout.parse(self.pattern)


# Hebrew numerals between quotes from the keyboard, as most Hebrew pages type them.
_TYPED: Final = """letters geresh=' gershayim=\"\\\"\""""

#: Name -> style.
STYLES: Final[Mapping[str, Style]] = MappingProxyType(
    {
        # English
        "algemeiner": Style(
            "The Algemeiner, header of its web pages",
            "{g}{weekday en}, {month en} {day ordinal=en}{/g} | {h}{day} {month press-iyyar} {year}{/h}",
            "2022-05-16",
            "Monday, May 16th | 15 Iyyar 5782",
            "algemeiner.com, page header of 2022-05-16",
        ),
        "algemeiner-print": Style(
            "The Algemeiner Journal, printed masthead",
            # Seen of its months: 4 NISSAN, 9 IYAR, 9 Tishrei.
            "{g}{weekday en upper}, {month en upper} {day}, {year}{/g} {h}{day} {month jewish-press upper} {year}{/h}",
            "2011-04-08",
            "FRIDAY, APRIL 8, 2011 4 NISSAN 5771",
            "algemeiner.com/epapers/Apr8th11.html",
        ),
        "jewish-press": Style(
            "The Jewish Press, printed masthead",
            "{g}{weekday en}, {month en} {day}, {year}{/g} • {h}{day} {month jewish-press} {year}{/h}",
            "2019-10-11",
            "Friday, October 11, 2019 • 12 Tishrei 5780",
            "issuu.com/jewishpress.com/docs/jp101119_low",
        ),
        "jewish-press-luach": Style(
            "The Jewish Press, weekly luach",
            "{g}{month en} {day}, {year}{/g} – {h}{day} {month jewish-press} {year}{/h}",
            "2016-12-23",
            "December 23, 2016 – 23 Kislev 5777",
            "jewishpress.com/judaism/weekly-luach/parshas-vayeshev-5/2016/12/22",
        ),
        "jewish-star": Style(
            "The Jewish Star, printed masthead of 2018",
            "{g}{weekday en}, {month en} {day}, {year}{/g} • {h}{day} {month ashkenazi} {year}{/h}",
            "2018-01-12",
            "Friday, January 12, 2018 • 25 Teves 5778",
            "issuu.com/thejewishstar/docs/star_01_12_2018",
        ),
        "jewish-star-2012": Style(
            "The Jewish Star, printed masthead of 2012",
            "{g}{month en upper} {day}, {year}{/g} / {h}{day} {month ashkenazi upper} {year}{/h}",
            "2012-03-30",
            "MARCH 30, 2012 / 7 NISSAN 5772",
            "issuu.com/thejewishstar/docs/star_03_30_2012",
        ),
        "detroit-jewish-news": Style(
            "The Detroit Jewish News, a weekly",
            "{g joint=-}{month ap abbreviated} {day}, {year}{/g} / {h joint=-}{day} {month jewish-news} {year}{/h}",
            "2021-11-04/2021-11-10",
            "Nov. 4-10, 2021 / 29 Cheshvan-6 Kislev 5782",
            "issuu.com/detroitjewishnews/docs/djn_110421_book_lr",
        ),
        "ou-israel": Style(
            "OU Israel, web pages",
            "{g}{day} {month en} {year}{/g} / {h}{day} {month bulletin} {year}{/h}",
            "2014-09-03",
            "3 September 2014 / 8 Elul 5774",
            "ouisrael.org/tidbits/detail/Word-of-the-Month1011111112111",
        ),
        "mizrachi": Style(
            "World Mizrachi, e-mail header",
            "{h}{day} {month bulletin} {year}{/h} - {g}{month en} {day}, {year}{/g}",
            "2024-05-31",
            "23 Iyar 5784 - May 31, 2024",
            "yaakovsinfo.blogspot.com/2024/05/fw-watch-triumph-over-tragedy-how-two.html",
        ),
        "bulletin-months": Style(
            "A synagogue bulletin for two months",
            '{g joint=" | " list}{month en abbreviated upper} {year}{/g} '
            '{h joint=" | " list begun}{month bulletin upper adar-i=ADAR} {year}{/h}',
            "2016-01/2016-02",
            "JAN | FEB 2016 SHEVAT | ADAR 5776",
            "deploy.doczz.net/doc/2762966/january-february-2016",
        ),
        "hebcal": Style(
            "hebcal, the Hebrew date in English",
            "{h}{day ordinal=en} of {month hebcal}, {year}{/h}",
            "2022-05-16",
            "15th of Iyyar, 5782",
            "@hebcal/hdate 0.22.8, HDate.render('en')",
        ),
        # English and Hebrew
        "arutz-sheva": Style(
            "Arutz Sheva, daily e-mail until 2019",
            "{g}{weekday en}, {month en abbreviated}. {day 2} '{year 2}{/g}, "
            f"{{h}}{{day {_TYPED}}} ב{{month hebrew}} {{year {_TYPED}}}{{/h}}",
            "2017-05-01",
            "Monday, May. 01 '17, ה' באייר תשע\"ז",
            "a7email.blogspot.com/2017/05/a7news-jewish-home-mk-legacy-of-fallen.html",
        ),
        "arutz-sheva-2021": Style(
            "Arutz Sheva, daily e-mail",
            f"{{h}}{{day {_TYPED}}} ב{{month hebrew}} {{year {_TYPED}}}{{/h}} / "
            "{g}{weekday en}, {month en abbreviated}. {day} '{year 2}{/g}",
            "2021-11-28",
            'כ"ד בכסלו תשפ"ב / Sunday, Nov. 28 \'21',
            "israelnationalnews.com/Subscribe/Preview.aspx?type=2",
        ),
        # Hebrew
        "knesset": Style(
            "The Knesset, protocol of a committee",
            f"{{h}}{{weekday hebrew-yom}}, {{day {_TYPED}}} ב{{month hebrew}} "
            f"{{year {_TYPED} thousands=he final=all}}{{/h}} "
            "({g}{day 2} ב{month he} {year}{/g})",
            "2020-05-27",
            "יום רביעי, ד' בסיון התש\"ף (27 במאי 2020)",
            "oknesset.org/meetings/2/1/2139911.html",
        ),
        "court": Style(
            "Israeli courts, signature of a ruling",
            f"{{h}}{{day {_TYPED}}} ב{{month hebrew-full}} {{year {_TYPED} thousands=he final=all}}{{/h}} "
            "({g}{day}.{month}.{year}{/g})",
            "2026-05-25",
            "ט' בסיוון התשפ\"ו (25.5.2026)",
            "signature line of a ruling of 2026-05-25",
        ),
        "wikipedia-he": Style(
            "Hebrew Wikipedia, dates of a life",
            f"{{h}}{{day {_TYPED}}} ב{{month hebrew}} {{year {_TYPED} thousands=geresh final=all}}{{/h}} "
            "({g}{day} ב{month he} {year}{/g})",
            "1909-02-13",
            'כ"ב בשבט ה\'תרס"ט (13 בפברואר 1909)',
            "he.wikipedia.org/wiki/שלום_משאש",
        ),
        "chabad-letter": Style(
            "Letters of the Lubavitcher Rebbe",
            f'ב"ה, {{h}}{{day {_TYPED}}} {{month hebrew}}, {{year {_TYPED}}}{{/h}}',
            "1955-09-08",
            'ב"ה, כ"א אלול, תשט"ו',
            "chabadlibrary.org/books/admur/ig/11/3790.htm",
        ),
        # Other languages
        "tarbes": Style(
            "The synagogue of Tarbes, in French",
            "{g}{weekday fr capital} {day} {month fr capital} {year}{/g}\n"
            "{h}{day} {month french shevat=Shvat} {year}{/h}",
            "2022-01-28",
            "Vendredi 28 Janvier 2022\n26 Shvat 5782",
            "aci65.blogspot.com/2022/01",
        ),
        "tenerife": Style(
            "The Jewish community of Tenerife, in Spanish",
            "{h}{day} {month spanish}{/h}\n\n{g}{day} de {month es} de {year}{/g}",
            "2023-05-26",
            "6 Siván\n\n26 de mayo de 2023",
            "comunidadjudiadetenerife.blogspot.co.uk/search/label/CALENDARIO",
        ),
        "israel-cnn": Style(
            "Israel CNN, in Dutch",
            "{h}{month nl@alef-bet} {day}  {year}{/h} = {g}{day} {month nl} {year}{/g}",
            "2022-01-17",
            "Sjevat 15  5782 = 17 januari 2022",
            "israelcnn.com/joodse-feest-en-gedenkdagen",
        ),
        "transkribierer": Style(
            "A register of tombstones in Burgenland, in German",
            "{h}{day}. {month german tevet=Tevet} {year}{/h} ({g}{weekday de}, {day}. {month austrian} {year}{/g})",
            "1912-01-19",
            "29. Tevet 5672 (Freitag, 19. Jänner 1912)",
            "der-transkribierer.at, Jüdischer Friedhof Mattersburg, Fischer Bila",
        ),
        "lechaim": Style(
            "Lechaim, a Russian monthly, its cover",
            "{g once}{month ru alone upper} {year}{/g} {h once}{month russian upper} {year}{/h}",
            "2004-04",
            "АПРЕЛЬ 2004 НИСАН 5764",
            "lechaim.ru/ARHIV/144/zavesa.htm",
        ),
    }
)
