"""Names of observances and readings: what we write we read, no name means two things, and slips get the nearest."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from hebdate.errors import LocaleError, ObservanceError
from hebdate.names.observances import (
    LANGUAGES,
    find_observance,
    find_parasha,
    frame_words,
    observance_name,
    observance_names,
    parasha_name,
    parasha_names,
    parasha_title,
    parasha_words,
    squash,
)
from hebdate.names.observances.feasts import DAYS, FRAMES, NAMES, WRITTEN_TOO
from hebdate.names.observances.lookup import _listed, _months
from hebdate.names.observances.readings import ALSO
from hebdate.names.observances.readings import NAMES as READINGS
from hebdate.observances import SCHEDULES, ids, of_id
from hebdate.observances.cycle import DOUBLES

DATA = Path(__file__).parent / "data" / "observances"

#: The script of each language's names.
SCRIPTS = {"he": "HEBREW", "yi": "HEBREW", "ru": "CYRILLIC"}

#: Every reading, alone and doubled.
WEEKS = [(number,) for number in range(54)] + sorted(DOUBLES.values())


def every_name() -> Iterator[tuple[str, str]]:
    """Each written form of an observance with its id, as the tables have them, doublets too."""
    for rows in NAMES.values():
        for name, forms in rows.items():
            yield from ((form, name) for form in forms)
    for table in (WRITTEN_TOO, DAYS):
        for name, patterns in table.items():
            yield from ((form, name) for form in _listed(patterns))
    yield from observance_names().items()


def every_reading() -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each written form of a reading with its numbers, as the tables have them, doublets too."""
    for row in READINGS.values():
        yield from ((name, (number,)) for number, name in enumerate(row))
    for number, patterns in ALSO.items():
        yield from ((form, (number,)) for form in _listed(patterns))
    yield from parasha_names().items()


def test_no_name_means_two_things() -> None:
    """Not in one language, and not in two either: neither two observances, nor two readings, nor one of each."""
    observances: dict[str, str] = {}
    for form, name in every_name():
        assert squash(form)
        assert observances.setdefault(squash(form), name) == name, form
    weeks: dict[str, tuple[int, ...]] = {}
    for form, numbers in every_reading():
        assert weeks.setdefault(squash(form), numbers) == numbers, form
    assert observances.keys().isdisjoint(weeks)
    months = _months()
    assert months.keys().isdisjoint(observances)
    assert months.keys().isdisjoint(weeks)
    frames = {squash(word) for word in frame_words()}
    assert frames.isdisjoint(observances)
    assert frames.isdisjoint(weeks)
    assert {squash(word) for word in parasha_words()}.isdisjoint(weeks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_write_we_read(language: str) -> None:
    """Every observance with each number that it takes, and every reading, with its title and without."""
    numbered = {
        (each.id, each.number)
        for number in (5784, 5783, 5781)
        for schedule in SCHEDULES
        for name in ids()
        for each in of_id(name, number, schedule)
    }
    assert {name for name, _ in numbered} >= ids() - {"birkat-hachamah"}
    for name, number in numbered:
        written = observance_name(name, number, language)
        assert find_observance(written) == (name if number is None else f"{name}-{number}"), written
        assert find_observance(observance_name(name, None, language, leap=True)) == name
    for week in WEEKS:
        assert find_parasha(parasha_name(week, language)) == week
        assert find_parasha(parasha_title(week, language)) == week


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_in_their_own_letters(language: str) -> None:
    """All in one script, with nothing at the edges, and every language has them all."""
    assert NAMES[language].keys() == NAMES["en"].keys()
    assert FRAMES[language].keys() == FRAMES["en"].keys()
    script = SCRIPTS.get(language, "LATIN")
    written = [forms[0] for forms in NAMES[language].values()] + list(READINGS[language])
    for name in written:
        assert name == name.strip()
        letters = [char for char in name if char.isalpha()]
        assert {unicodedata.name(char).split()[0] for char in letters} == {script}, name
        assert "," not in name


def test_composed_names() -> None:
    """Some as they should look, one of each kind and language."""
    assert observance_name("erev-rosh-chodesh-adar-i", names="en", leap=True) == "Erev Rosh Chodesh Adar I"
    assert observance_name("rosh-chodesh-adar", 1, "he", leap=True) == "א׳ דראש חודש אדר ב׳"
    assert observance_name("rosh-chodesh-adar", names="ru") == "Рош Ходеш Адар"
    assert observance_name("isru-chag-pesach", names="de") == "Issru Chag Pessach"
    assert observance_name("shabbat-chol-hamoed-sukkot", names="fr") == "Chabbat 'Hol Hamoed Souccot"
    assert observance_name("mevarchim-iyyar", names="ashkenazi") == "Shabbos Mevorchim Iyar"
    assert observance_name("pesach", 7, "es-MX") == "Pésaj, día 7"
    assert observance_name("omer", 33, "he") == "יום ל״ג לעומר"
    assert parasha_title((21, 22), "de") == "Paraschat Wajakhel-Pekude"


#: As they stand in print, in the corpus and in public questions.
WRITTEN = {
    "Erev Pesach": "erev-pesach",
    "Erev Pessach": "erev-pesach",
    "Erev Passover": "erev-pesach",
    "EREV PASSOVER": "erev-pesach",
    "Passover Eve": "erev-pesach",
    "isru chag pesach": "isru-chag-pesach",
    "Hoshana Rabba": "hoshana-rabba",
    "Tu B'Shvat": "tu-bishvat",
    "Simchas Torah": "simchat-torah",
    "Hanukkah": "chanukah",
    "Hanukka": "chanukah",
    "חנוכה": "chanukah",
    "Lag b'Omer": "lag-baomer",
    'ל"ג לעומר': "lag-baomer",
    "Shiva Asar b'Tammuz": "17-tammuz",
    "Fast of the 17th of Tammuz": "17-tammuz",
    "9 Av": "tisha-bav",
    "Tisha be-Av": "tisha-bav",
    "tisá beáv": "tisha-bav",
    "Wochenfest": "shavuot",
    "Рош а-Шана": "rosh-hashana",
    "Канун Песаха": "erev-pesach",
    "Veille de Kippour": "erev-yom-kippur",
    "Rosch Chodesch Elul": "rosh-chodesh-elul",
    'ר"ח אלול': "rosh-chodesh-elul",
    'ערב ר"ח אלול': "erev-rosh-chodesh-elul",
    "Shabbat Chol HaMoed Pesach": "shabbat-chol-hamoed-pesach",
    'שבת חוה"מ סוכות': "shabbat-chol-hamoed-sukkot",
    "Shabbos Mevorchim Sivan": "mevarchim-sivan",
    "3rd day of Chanukah": "chanukah-3",
    "third day of Hanukkah": "chanukah-3",
    "ד' דחנוכה": "chanukah-4",
    "ב' דר\"ח אייר": "rosh-chodesh-iyyar-2",
    "ז' של פסח": "pesach-7",
    "שביעי של פסח": "pesach-7",
    "Acharon shel Pesach": "pesach-8",
    "אחרון של פסח": "pesach-8",
    "Zos Chanukah": "chanukah-8",
    "27th day of the Omer": "omer-27",
    'כ"ז למב"י': "omer-27",
    'כ"ז למטמונים': "omer-27",
    "יום ל\"ג לעומר": "omer-33",
    "Shabbat Zachor": "shabbat-zachor",
    "Parshas Zachor": "shabbat-zachor",
    "Erev Lag BaOmer": "erev-lag-baomer",
}  # fmt: skip


@pytest.mark.parametrize("written", WRITTEN)
def test_observances_in_print(written: str) -> None:
    assert find_observance(written) == WRITTEN[written]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("Shabbos Parshas Vayeishev", (8,)),
        ("Bechukotai", (32,)),
        ("Bechukosai", (32,)),
        ("B'chukotai", (32,)),
        ("בחקתי", (32,)),
        ("פרשת טהרה", (27,)),
        ("ש\"פ ויקהל-פקודי", (21, 22)),
        ("אחרי מות וקדושים", (28, 29)),
        ("Áchré Mot-Ködosim", (28, 29)),
        ("Tazria/Metzora", (26, 27)),
        ("Matos and Masei", (41, 42)),
        ("Lech L'cha", (2,)),
        ("Paracha Noa'h", (1,)),
        ("недельная глава Ноах", (1,)),
        ("Parashat HaShavua Noach", None),
        ("Vájésev", (8,)),
    ],
)  # fmt: skip
def test_readings_in_print(written: str, numbers: tuple[int, ...] | None) -> None:
    if numbers is None:
        with pytest.raises(ObservanceError, match="no reading"):
            find_parasha(written)
    else:
        assert find_parasha(written) == numbers


def test_the_oracles_names_are_read() -> None:
    """pyluach's names, neutral ones and Hebrew ones."""
    table = json.loads((DATA / "readings_by_year_type.json").read_text(encoding="utf-8"))
    for key in ("names", "names_pyluach", "names_he"):
        assert [find_parasha(name) for name in table[key]] == [(number,) for number in range(54)]


def test_two_similar_readings_are_kept_apart() -> None:
    """Vayera and Va'era in every language, and Russian "Ваера", which is both, is neither."""
    for language in LANGUAGES:
        assert squash(parasha_name((3,), language)) != squash(parasha_name((13,), language))
    assert find_parasha("Vayeira") == (3,)
    assert find_parasha("Vaeira") == (13,)
    with pytest.raises(ObservanceError):
        find_parasha("Ваера")


def test_a_date_is_not_offered_to_readers_as_a_fast() -> None:
    """ "9 Av" in a line is a date, and the fast of that name may be kept on another."""
    assert not [form for form in observance_names() if form[0].isdigit() and len(form.split()) == 2]
    assert "9 Av" not in observance_names()
    assert "תשעה באב" in observance_names()


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: find_observance("Tisha B'Avv"), ObservanceError, 'did you mean "Tisha B\'Av"?'),
        (lambda: find_observance("Simchat"), ObservanceError, "no observance 'Simchat'"),
        (lambda: find_observance(""), ObservanceError, "an observance is such as Erev Pesach"),
        (lambda: find_observance("3rd day of Passovver"), ObservanceError, "no observance"),
        (lambda: find_observance("Rosh Chodesh Tishri"), ObservanceError, "no observance 'Rosh Chodesh Tishri'"),
        (lambda: find_parasha("Vayigsh"), ObservanceError, "did you mean 'Vayigash'?"),
        (lambda: find_parasha(""), ObservanceError, "a reading is such as Vayeshev"),
        (lambda: find_parasha("Noach-Bo"), ObservanceError, "no reading 'Noach-Bo'"),
        (lambda: observance_name("easter"), ObservanceError, "no observance has the id 'easter'"),
        (lambda: observance_name("pesach", names="tlh"), LocaleError, "no names of observances in 'tlh': there are en"),
        (lambda: parasha_name((1,), "sv"), LocaleError, "ashkenazi, he, yi, fr"),
    ],
)
def test_errors_say_what_to_do(call: object, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()  # type: ignore[operator]
    assert message in str(caught.value)
