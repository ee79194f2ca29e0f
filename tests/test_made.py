"""Over two thousand lines made in the manner of printed ones: no day is claimed that is not the day."""

from __future__ import annotations

import collections
import json
from pathlib import Path
from typing import Any

import pytest
from test_reader import CLAIMS, verdict

import hebdate

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "made.jsonl").read_text(encoding="utf-8").splitlines()[1:]
]
#: Rows that are read just as they should be, at least; the others are refused.
#: Fewer than the first reader had (1533, 225, 169, 144, 11): what stands beside a date, a case's number, a price, a
#: weekly portion that is another week's, is no longer passed over.
EXACT = {"day": 1488, "span": 226, "damaged": 156, "nodate": 142, "impossible": 11}


#: Tiers in which nothing may be claimed, and the answers that are right there.
NO_DAY = {"nodate": {"none", "underdetermined"}, "impossible": {"mismatch"}}


def judged(row: dict[str, Any], got: dict[str, Any]) -> str:
    """A row and what was read -> exact, refused or wrong."""
    if row["tier"] in NO_DAY:
        if got["agreement"] in CLAIMS and got["gregorian"]:
            return "wrong"
        return "exact" if got["agreement"] in NO_DAY[row["tier"]] else "refused"
    return verdict(row["expect"], got)


VERDICTS = [judged(row, hebdate.parse(row["text"], strict=False).to_dict()) for row in ROWS]


def test_nothing_is_wrong() -> None:
    assert [row["text"] for row, found in zip(ROWS, VERDICTS, strict=True) if found == "wrong"] == []


@pytest.mark.parametrize("tier", EXACT)
def test_most_is_read(tier: str) -> None:
    count = collections.Counter(found for row, found in zip(ROWS, VERDICTS, strict=True) if row["tier"] == tier)
    assert count["exact"] >= EXACT[tier], count


#: Real contradictions, and lines of which a part cannot be read: what is answered, and for which day.
CONTRADICTIONS = [
    ("ו' ניסן תשע\"ב", "single", "2012-03-29"),
    ("30 March 2012 ו' בניסן תשע\"ב", "mismatch", "2012-03-30"),
    ("Wednesday, 19 November 1947 / 8 Kislev 5708", "mismatch", "1947-11-19"),
    ("June 3, 2011/12 Sivan 5771", "underdetermined", None),
    ("20 January 1933 / 4 Shevat 5694", "mismatch", "1933-01-20"),
    ("January 21, 5015 / 1 Shevat 5775", "underdetermined", None),
    ("21 January 2015 / 1 Shevat 2775", "mismatch", "2015-01-21"),
    ("177 May 1912 / 1 Sivan 5672", "underdetermined", None),
    ("32 June 2012 / Sivan 5772", "underdetermined", None),
    ("י״נ סיוון תשמ״ז, 11 יוני 1987", "underdetermined", None),
    ("XI 7, 2014 / 7 Adar I 5774", "underdetermined", None),
    ('12.10.199S / י"ט בתשרי תשנ"ו', "underdetermined", None),
    ("27.052025 א' בסיוון התשפ\"ה", "underdetermined", None),
    ("DTSTART;VALUE=DATE:20230817\nSUMMARY:20 Av 5783", "mismatch", "2023-08-17"),
    ("15 Iyar 578\u200e2", "single", "2022-05-16"),
    ("1\u200e6 May 2022", "single", "2022-05-16"),
    ("3O March 2012", "underdetermined", None),
    ("l4.7.2011", "underdetermined", None),
    ("3 II Tishré 5684", "underdetermined", None),
    ("15 Adar 5678|שבת, 27 febrero 1918", "mismatch", "1918-02-27"),
    ("2nd Adar II 5717|März 1957", "agree", "1957-03-05"),
    ("6 августа 1942 г. / 22 ъыц 5702 г.", "underdetermined", None),
    ("+972-2-5782-2022", "none", None),
    ("July 1 — 2 Tamuz 5763", "evening", "2003-07-01"),
    ("17-20 Kislev 5490 | 20 Kislew 5490", "underdetermined", None),
    ("15 Iyyar five thousand seven hundred and eigty two", "underdetermined", None),
    ("15 Iyyar five thousand sevn hundred and eighty two", "underdetermined", None),
    ("5 Adar-2 Nisan 5784", "underdetermined", None),
    ("n° 233 I 10 Mai 2023 I 19 Iyar 5783", "agree", "2023-05-10"),
    ("Established 1879 • April 28 • 30 Nisan 5766", "agree", "2006-04-28"),
    ("Friday morning, May 7, 2021 / 26 Iyar 5781", "mismatch", "2021-05-07"),
    ("May 7, 2021, 11:00 a.m. / 26 Iyar 5781", "mismatch", "2021-05-07"),
    ("May 7, 2021 / 25 Iyar 5781 / כ״ו אייר תשפ״א", "mismatch", None),
    ("9 février 2016 / 30 Chevat 5776 / 1 Adar I 5775", "mismatch", None),
    ("14 adar ii 5781 / february 26, 2021", "mismatch", None),
    ("Sunday, August 29 10 guests", "underdetermined", None),
    ("Tuesday, May 10, 12-2 pm", "underdetermined", None),
    ("15 or 16 Iyar 5782", "underdetermined", None),
    ("15 Iyar 5781 or 5782", "underdetermined", None),
    ("15 Iyar 5782 or May 16, 2022", "agree", "2022-05-16"),
    ("Class meets Tuesday, Oct 4, 11, 18, 25", "underdetermined", None),
    ("Tel. 02-5782-2022, Fax 02-5783-2023", "none", None),
    ("כ״ז לחודש סיון שנת חמשת אלפים ושבע וחמשים ושמונה", "underdetermined", None),
    ("Friday, May 13, 2022 / 12 Iyar 5782. Shabbat begins 7:35 PM", "agree", "2022-05-13"),
    ("b. 1901, d. 9 July 1944 (18 Tammuz 5704)", "agree", "1944-07-09"),
    ("1 Adar 1 5784 - Rosh Chodesh Adar I", "single", "2024-02-10"),
    ("15 Iyar 5782 (16 May 2022) © 2019-2024 All rights reserved", "agree", "2022-05-16"),
    ("May 16, 2022 • 15 Iyar 5782 • NIS 4.50", "agree", "2022-05-16"),
    ("Friday, May 12, 1922 - lyar 14, 5682", "agree", "1922-05-12"),
]


@pytest.mark.parametrize(("text", "agreement", "day"), CONTRADICTIONS)
def test_contradictions_and_leftovers(text: str, agreement: str, day: str | None) -> None:
    reading = hebdate.parse(text, strict=False).to_dict()
    assert (reading["agreement"], reading["gregorian"]) == (agreement, day)


#: What a first user tried: every line was answered with a wrong day, or not at all, before.
TRIED = [
    ("15 Iyyar 5,782", "single", "2022-05-16"),
    ("29 Elul 5 782", "underdetermined", None),
    ("Sivan 3 4 5782", "underdetermined", None),
    ("16 May 2022 BC", "underdetermined", None),
    ("May 16, 2022, 8:00 am | 16 Iyyar 5782", "mismatch", "2022-05-16"),
    ("May 16, 2022, 7:30 pm | 16 Iyyar 5782", "evening", "2022-05-16"),
    ("Erev 15 Iyyar 5782", "single", "2022-05-15"),
    ('ערב ט"ו באייר תשפ"ב', "single", "2022-05-15"),
]


@pytest.mark.parametrize(("text", "agreement", "day"), TRIED)
def test_what_a_first_user_tried(text: str, agreement: str, day: str | None) -> None:
    reading = hebdate.parse(text, strict=False).to_dict()
    assert (reading["agreement"], reading["gregorian"]) == (agreement, day)


def test_a_list_of_dates_is_not_joined() -> None:
    found = [(reading.text, reading.agreement) for reading in hebdate.find("3 mai 2021\n12 Kislev 5783\n")]
    assert found == [("3 mai 2021", "single"), ("12 Kislev 5783", "single")]


def test_a_hebrew_year_is_not_near() -> None:
    with pytest.raises(ValueError, match="if 5782 is a Hebrew year, say 2022"):
        hebdate.parse("15 Iyyar", near=5782)


def test_an_islamic_date_is_not_written() -> None:
    with pytest.raises(hebdate.LayoutError, match="Islamic dates are read, not written"):
        hebdate.render("2023-01-01", like="16 May 2022 | 15 Iyyar 5782 | 14 Shawwal 1443")
