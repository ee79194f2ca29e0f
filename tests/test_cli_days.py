"""The commands about what a day is: what they print, and what they ask for instead of guessing."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from icalendar import Calendar
from test_cli import Done, run

from hebdate import HebrewDate, grid, observances
from hebdate.drawings import html_month, svg_month

ANSWERS = {
    ("day", "2022-12-24", "--schedule", "israel"): """\
2022-12-24 Saturday  30 Kislev 5783  \u2067ל׳ בכסלו תשפ״ג\u2069
  6th day of Chanukah
  1st day of Rosh Chodesh Tevet
  Parashat Miketz
""",
    ("day", "9", "Av", "5782"): """\
2022-08-06 Saturday  9 Av 5782  \u2067ט׳ באב תשפ״ב\u2069
  Erev Tisha B'Av
  Shabbat Chazon
  Parashat Devarim
""",
    ("day", "2022-08-07", "-l", "fr"): """\
2022-08-07 Sunday  10 Av 5782  \u2067י׳ באב תשפ״ב\u2069
  Ticha BeAv  from sunset before, moved from 2022-08-06
  week of Parachat Vaet'hanan · Chabbat Na'hamou
""",
    ("day", "2022-04-19", "--schedule", "diaspora"): """\
2022-04-19 Tuesday  18 Nisan 5782  \u2067י״ח בניסן תשפ״ב\u2069
  4th day of Pesach
  2nd day of Chol HaMoed Pesach
  3rd day of the Omer
  week of Parashat Acharei Mot, read on 2022-04-30, after the festival
""",
    ("when", "Parashat Vayeshev", "5777"): (
        "2016-12-24 Saturday  24 Kislev 5777  \u2067כ״ד בכסלו תשע״ז\u2069  Vayeshev\n"
    ),
    ("when", "Erev Pesach", "תשפ״ב"): "2022-04-15 Friday  14 Nisan 5782  \u2067י״ד בניסן תשפ״ב\u2069  Erev Pesach\n",
    ("when", "Behar", "5782", "--weekday", "Friday"): """\
2022-05-13 Friday  12 Iyyar 5782  \u2067י״ב באייר תשפ״ב\u2069  Behar  (israel)
2022-05-20 Friday  19 Iyyar 5782  \u2067י״ט באייר תשפ״ב\u2069  Behar  (diaspora)
""",
    ("when", "פרשת בהר", "5782", "--schedule", "israel", "-l", "he"): (
        "2022-05-14 Saturday  13 Iyyar 5782  \u2067י״ג באייר תשפ״ב\u2069  \u2068בהר\u2069  (israel)\n"
    ),
    ("year", "5784", "--schedule", "israel", "-k", "modern"): """\
2023-10-26  Thu   11 Heshvan 5784  Yitzhak Rabin Memorial Day (moved from 2023-10-27)
2023-11-13  Mon   29 Heshvan 5784  Sigd
2023-11-19  Sun   6 Kislev 5784    Ben-Gurion Day
2024-01-02  Tue   21 Tevet 5784    Hebrew Language Day
""",
    ("anniversary", "10 Adar 5783", "--rule", "both", "--years", "1"): """\
2024-02-19 Monday  10 Adar I 5784  \u2067י׳ באדר א׳ תשפ״ד\u2069  1
2024-03-20 Wednesday  10 Adar II 5784  \u2067י׳ באדר ב׳ תשפ״ד\u2069  1
""",
    ("anniversary", "2011-03-13", "--occasion", "bar-mitzvah"): (
        "2024-03-17 Sunday  7 Adar II 5784  \u2067ז׳ באדר ב׳ תשפ״ד\u2069  13\n"
    ),
    ("anniversary", "2022-05-16", "--after-sunset", "--occasion", "birthday", "--years", "1"): (
        "2023-05-07 Sunday  16 Iyyar 5783  \u2067ט״ז באייר תשפ״ג\u2069  1\n"
    ),
    ("anniversary", "2020-01-01", "--rule", "rema", "--years", "1", "--since", "2030-01-01"): (
        "2030-12-30 Monday  4 Tevet 5791  \u2067ד׳ בטבת תשצ״א\u2069  11\n"
    ),
}


@pytest.mark.parametrize("args", ANSWERS, ids=" ".join)
def test_answers(args: tuple[str, ...]) -> None:
    """The whole output, nothing on standard error, exit code 0."""
    expected = ANSWERS[args]
    done = run(*args)
    if args[0] == "year":
        assert done.out.startswith(expected)
        assert (done.code, done.err) == (0, "")
    else:
        assert done == Done(0, expected, "")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("day",), "today has two Hebrew dates"),
        (("day", "2022-05-13"), "what this day is differs between Israel and the diaspora: say --schedule israel"),
        (("day", "2022-05-16", "--json"), "--json needs --schedule israel or --schedule diaspora"),
        (("day", "2022-05-16", "--schedule", "galut"), "--schedule is israel or diaspora, not 'galut'"),
        (("day", "May 2022"), "names several days: give one"),
        (("day", "30 Adar 5783"), "Adar 5783 has 29 days"),
        (("day", "2022-01-03", "-l", "tlh"), "no names of observances in 'tlh'"),
        (("year", "5784"), "the year 5784 differs between Israel and the diaspora"),
        (("year", "2024", "--schedule", "israel"), "2024 is in 5784"),
        (("year", "five", "--schedule", "israel"), "'five' is no Hebrew year: write one such as 5784 or תשפ״ד"),
        (("year", "5784", "--schedule", "israel", "-k", "feast"), "no kind of observance 'feast'"),
        (("year", "5784", "--schedule", "israel", "--json", "--csv"), "--json and --csv are two formats: give one"),
        (("calendar", "May"), "'May' is no month: write 2024-01, or 5784-01 for Tishri 5784"),
        (("calendar", "2024-05L"), "a leap month belongs to a Hebrew year"),
        (("calendar", "5783-05L"), "5783 is a common year"),
        (("calendar", "5784-13"), "no Hebrew month has the code 'M13'"),
        (("calendar", "5784-07"), "this month differs between Israel and the diaspora"),
        (("calendar", "5784-02", "--week-start", "x"), "--week-start is a weekday such as sunday or monday, not 'x'"),
        (("calendar", "5784-02", "--html", "--paper", "a3"), "no paper 'a3'"),
        (("anniversary", "10 Adar 5783"), "a yahrzeit needs --rule, because customs differ. rema: Adar of a common"),
        (("anniversary", "10 Adar 5783", "--rule", "usual"), "name a custom, one of rema, karo, both, luah"),
        (("anniversary", "10 Adar 5783", "--occasion", "birthday", "--rule", "rema"), "--rule belongs to a yahrzeit"),
        (("anniversary", "10 Adar 5783", "--occasion", "party"), "--occasion is yahrzeit, birthday, bar-mitzvah"),
        (("anniversary", "10 Adar 5783", "--rule", "rema", "--recurring"), "--recurring belongs to --ics"),
        (("anniversary", "10 Adar 5783", "--rule", "rema", "--years", "0"), "years 0 is out of range 1..1000"),
        (("when", "Vayeshv", "5784"), "no reading 'Vayeshv': did you mean 'Vayeshev'?"),
        (("when", "Tisha B'Avv", "5784"), 'did you mean "Tisha B\'Av"?'),
        (("when", "Pesach", "5784", "--weekday", "friday"), "--weekday is for the days of a reading's week"),
        (("when", "Behar", "5782", "--weekday", "x"), "--weekday is a day such as friday, not 'x'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_it_asks_instead_of_guessing(args: tuple[str, ...], message: str) -> None:
    """Exit code 2, nothing on standard output, and what to do."""
    done = run(*args)
    assert (done.code, done.out) == (2, "")
    assert message in done.err.replace("\u2068", "").replace("\u2069", "")


def test_a_reading_that_the_year_does_not_have() -> None:
    assert run("when", "Vayakhel-Pekudei", "5784") == Done(1, "", "hebdate: 5784 has no Vayakhel-Pekudei\n")
    assert run("when", "Purim Katan", "5783").code == 1


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_day_as_json() -> None:
    [told] = objects(run("day", "2022-05-19", "--schedule", "diaspora", "--json").out)
    assert list(told) == ["date", "hebrew", "schedule", "observances", "week", "omer"]
    assert told["hebrew"] == {"year": 5782, "month_code": "M08", "day": 18}
    assert [each["name"] for each in told["observances"]] == ["Lag BaOmer", "33rd day of the Omer"]
    assert told["omer"] == 33
    assert told["week"]["name"] == "Behar"
    [evening] = objects(run("day", "2022-05-18", "--after-sunset", "--schedule", "israel", "--json").out)
    assert evening["omer"] == 33


def test_a_year_in_every_format() -> None:
    """The same observances as lines, JSON, CSV and iCalendar; the omer only where it is asked for."""
    told = [each for each in observances.year(5784, schedule="diaspora") if each.kind != "omer"]
    base = ("year", "5784", "--schedule", "diaspora")
    assert len(run(*base).out.splitlines()) == len(told)
    assert [each["day"] for each in objects(run(*base, "--json").out)] == [str(each.day) for each in told]
    rows = list(csv.DictReader(io.StringIO(run(*base, "--csv").out)))
    assert [(row["day"], row["id"], row["name"]) for row in rows] == [
        (str(each.day), each.id, each.name()) for each in told
    ]
    assert rows[0]["hebrew"] == "5784-M01-01"
    events = list(Calendar.from_ical(run(*base, "--ics").out).walk("VEVENT"))
    assert [event.decoded("DTSTART") for event in events] == [each.day for each in told]
    assert len(run(*base, "-k", "omer").out.splitlines()) == 49


def test_a_calendar_in_every_format() -> None:
    month = grid.month(5785, HebrewDate.fromordinal(739162).month, schedule="diaspora")
    base = ("calendar", "5785-01", "--schedule", "diaspora")
    assert run(*base, "--html", "-l", "he").out == html_month(month, "he")
    assert run(*base, "--svg").out == svg_month(month)
    [told] = objects(run(*base, "--json").out)
    assert told == json.loads(json.dumps(month.to_dict()))
    plain = run(*base).out
    assert "Tishrei 5785" in plain
    assert "\x1b[" in run(*base, terminal="out").out
    assert run(*base, "--no-color", terminal="out").out == plain
    monday = run("calendar", "2024-02", "--week-start", "monday").out.splitlines()
    assert monday[2].split()[0] == "Mon"


def test_a_table_with_what_each_day_is() -> None:
    """Two columns for each language that has names, with a schedule only."""
    base = ("table", "2024-04-23", "2024-05-01", "-l", "en", "-l", "he", "-l", "sv")
    rows = list(csv.DictReader(io.StringIO(run(*base, "--schedule", "diaspora").out)))
    assert [row["holiday_en"] for row in rows][:2] == ["1st day of Pesach", "2nd day of Pesach"]
    assert rows[-1]["holiday_en"] == "Isru Chag Pesach"
    assert {row["parasha_he"] for row in rows} == {"אחרי מות"}
    assert "parasha_sv" not in rows[0]
    assert "holiday_en" not in run(*base).out
    assert run(*base, "--schedule", "galut").code == 2
    last = list(csv.DictReader(io.StringIO(run("table", "9999-12-31", "9999-12-31", "--schedule", "israel").out)))
    assert last[0]["parasha_en"] == ""


def test_anniversaries_as_json_and_icalendar() -> None:
    base = ("anniversary", "10 Adar 5783", "--rule", "rema", "--years", "3")
    told = objects(run(*base, "--json").out)
    assert [each["number"] for each in told] == [1, 2, 3]
    assert {each["rule"] for each in told} == {"rema"}
    events = list(Calendar.from_ical(run(*base, "--ics", "--title", "Of Sarah").out).walk("VEVENT"))
    assert [str(event["SUMMARY"]) for event in events] == ["Of Sarah (1)", "Of Sarah (2)", "Of Sarah (3)"]
    [event] = Calendar.from_ical(run(*base, "--ics", "--recurring").out).walk("VEVENT")
    assert "RSCALE=HEBREW" in event["RRULE"].to_ical().decode()
    buried = run(*base, "--buried", "2023-03-13", "--json").out
    assert objects(buried)[0]["hebrew"]["day"] == 20
