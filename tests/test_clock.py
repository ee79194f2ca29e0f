"""clock: times as newspapers print them, stamps as machines do, and what dateutil would have made of the rest."""

from __future__ import annotations

import ast
import datetime as dt
import os
import pathlib
import subprocess
import sys
import time

import pytest
from dateutil import parser
from hypothesis import given
from hypothesis import strategies as st

import hebdate
from hebdate.reading.clock import read_stamp, read_time

# Each row: text, "HH:MM" or "HH:MM:SS", offset.
TIMES: list[tuple[str, str, str | None]] = [
    ("7:10 pm", "19:10", None),
    ("7:14 am", "07:14", None),
    ("2:28 p.m.", "14:28", None),
    ("2:28 p.m. ET", "14:28", None),
    ("2:28 P. M.", "14:28", None),
    ("7.10 p.m.", "19:10", None),
    ("7pm", "19:00", None),
    ("12 am", "00:00", None),
    ("12:00 pm", "12:00", None),
    ("12:00 noon", "12:00", None),
    ("noon", "12:00", None),
    ("12:00 midnight", "00:00", None),
    ("7 o'clock p.m.", "19:00", None),
    ("17:48", "17:48", None),
    ("9:00", "09:00", None),
    ("10:15", "10:15", None),
    ("7:14:05", "07:14:05", None),
    ("0:05", "00:05", None),
    ("18 heures", "18:00", None),
    ("20h30", "20:30", None),
    ("20 h 30", "20:30", None),
    ("18h", "18:00", None),
    ("8 heures du soir", "20:00", None),
    ("11 1/2 Uhr", "11:30", None),
    ("8½ Uhr", "08:30", None),
    ("3 3/4 Uhr nachmittags", "15:45", None),
    ("7.30 Uhr", "07:30", None),
    ("18 Uhr", "18:00", None),
    ("20 Uhr abends", "20:00", None),
    ("12 בצהריים", "12:00", None),
    ("8 בערב", "20:00", None),
    ("4:30 אחה״צ", "16:30", None),
    ("7:10\u00a0pm", "19:10", None),
    # zones
    ("4:15 p.m. NYC E.S.T.", "16:15", "-05:00"),
    ("4:15 PM EDT", "16:15", "-04:00"),
    ("4:15 PM (EST)", "16:15", "-05:00"),
    ("19:30 Uhr MEZ", "19:30", "+01:00"),
    ("07:14Z", "07:14", "+00:00"),
    ("07:14 UTC", "07:14", "+00:00"),
    ("07:14-04:00", "07:14", "-04:00"),
    ("07:14 +0530", "07:14", "+05:30"),
    ("07:14 −04:00", "07:14", "-04:00"),
    ("7:14 GMT+3", "07:14", "+03:00"),
    ("7:14 UTC-10", "07:14", "-10:00"),
    ("7:14 IST", "07:14", None),  # Israel, India and Ireland
    ("7:14 CST", "07:14", None),  # America and China
]

NO_TIMES = [
    "",
    "7",
    "19",
    "1714",
    "7 EST",
    "7 o'clock",
    "half past 7",
    "24:00",
    "25:00",
    "7:60",
    "7:14:60",
    "13:00 pm",
    "16 Uhr morgens",
    "11:30 noon",
    "7 noon",
    "17.48",
    "11 1/2",
    "11 2/4 Uhr",
    "7:10 pm Shabbat",
    "at 7:10 pm",
    "16 May 7:10 pm",
    "7:14 GMT+25",
    "7:14 EST+3",
    "7:14 +99",
    "7:14 +15:00",
    "15h 7m 16p",
    "٧:١٠",
    "noon noon",
]

STAMPS: list[tuple[str, str]] = [
    ("2022-05-16", "2022-05-16"),
    ("20220516", "2022-05-16"),
    (" 2022-05-16\n", "2022-05-16"),
    ("0001-01-01", "0001-01-01"),
    ("2022-05-16T07:14:00-04:00", "2022-05-16T07:14:00-04:00"),
    ("2022-05-16T07:14", "2022-05-16T07:14:00"),
    ("2022-05-16 07:14:05.25Z", "2022-05-16T07:14:05.250000+00:00"),
    ("20220516T071400", "2022-05-16T07:14:00"),
    ("2022-05-16T07:14:00+05:30", "2022-05-16T07:14:00+05:30"),
    ("Mon, 16 May 2022 07:14:00 -0400", "2022-05-16T07:14:00-04:00"),
    ("Mon, 16 May 2022 07:14:00 -0400 (EDT)", "2022-05-16T07:14:00-04:00"),
    ("Mon, 16 May 2022 07:14:00 +0000 (UTC)", "2022-05-16T07:14:00+00:00"),
    ("16 May 2022 07:14 GMT", "2022-05-16T07:14:00+00:00"),
    ("Mon,  2 May 2022 07:14:00 CST", "2022-05-02T07:14:00-06:00"),
    ("Mon, 16 May 2022 07:14:00 -0000", "2022-05-16T07:14:00"),
]

NO_STAMPS = [
    "",
    "2022",
    "2022-05",
    "2022-5-16",
    "2022-136",
    "2022136",
    "2022-W20-1",
    "2022-02-30",
    "2022-13-01",
    "0000-01-01",
    "99999999",
    "2022-05-16T24:00",
    "2022-05-16T25:00",
    "2022-05-16T07",
    "2022-05-16T07:14:60Z",
    "2022-05-16T07:14:00+23:00",
    "2022-05-16 and more",
    "٢٠٢٢-٠٥-١٦",
    "Tue, 16 May 2022 07:14:00 -0400",  # it was a Monday
    "Mon, 30 Feb 2022 07:14:00 +0000",
    "Mon, 16 May 22 07:14:00 EST",
    "1 Jan 0099 07:14:00 EST",  # dateutil makes 1999 of it
    "Mon, 16 May 2022 07:14:00 XYZ",
    "Mon, 16 May 2022 07:14:00",
    "Mon, 16 May 2022",
    "Mon, 16 May 2022 07:14:00 +9900",
    "Mon, 16 May 2022 07:14:00 +1500",
    "Monday, May 16th | 15 Iyyar 5782",
]


@pytest.mark.parametrize(("text", "expected", "offset"), TIMES)
def test_times(text: str, expected: str, offset: str | None) -> None:
    assert read_time(text) == (dt.time.fromisoformat(expected), offset)


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(("text", "expected"), STAMPS)
def test_stamps(text: str, expected: str) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.isoformat() == expected
    assert isinstance(stamp, dt.datetime) == ("T" in expected)


@pytest.mark.parametrize("text", NO_STAMPS)
def test_no_stamp(text: str) -> None:
    assert read_stamp(text) is None


def test_what_dateutil_would_have_said() -> None:
    # Each is a reason for a check in clock; if dateutil changes, the check can go.
    moment = dt.datetime.fromisoformat("2000-01-01T01:01:01")
    assert parser.parse("Tue, 16 May 2022 07:14:00 -0400", default=moment).day == 16
    assert parser.parse("17.48", default=moment).day == 17
    assert parser.parse("7 pm", default=moment).minute == 1
    assert parser.parse("7:14 GMT+3", default=moment).utcoffset() == dt.timedelta(hours=-3)
    assert parser.isoparse("2022-05-16T24:00").day == 17
    assert parser.parse("1 Jan 0099", default=moment).year == 1999
    with pytest.warns(parser.UnknownTimezoneWarning):
        assert parser.parse("2:28 p.m. ET", default=moment).tzinfo is None


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the platform cannot change its zone")
@pytest.mark.parametrize("zone", ["EST5EDT", "IST-2IDT", "UTC0"])
def test_the_machine_s_own_zone_does_not_matter(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.environ.get("TZ")
    try:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        read_time.cache_clear()
        assert read_time("4:15 p.m. EST") == (dt.time(16, 15), "-05:00")
        assert read_time("4:15 p.m. IST") == (dt.time(16, 15), None)
        stamp = read_stamp("Mon, 16 May 2022 07:14:00 +0000 (UTC)")
        assert isinstance(stamp, dt.datetime)
        assert stamp.tzinfo == dt.UTC
    finally:
        monkeypatch.undo()
        assert os.environ.get("TZ") == before
        time.tzset()


@given(st.times().map(lambda moment: moment.replace(microsecond=0)))
def test_every_time_is_read_in_both_clocks(moment: dt.time) -> None:
    assert read_time(moment.isoformat()) == (moment, None)
    assert read_time(f"{moment.hour}h{moment.minute:02d}") == (moment.replace(second=0), None)
    half = "am" if moment.hour < 12 else "pm"
    assert read_time(f"{moment.hour % 12 or 12}:{moment:%M:%S} {half}") == (moment, None)


@given(st.datetimes(timezones=st.sampled_from([None, dt.UTC, dt.timezone(dt.timedelta(hours=-4, minutes=-30))])))
def test_every_iso_stamp_is_read(moment: dt.datetime) -> None:
    assert read_stamp(moment.isoformat()) == moment
    assert read_stamp(moment.date().isoformat()) == moment.date()


@given(
    st.datetimes(dt.datetime.fromisoformat("1900-01-01"), timezones=st.just(dt.timezone(dt.timedelta(hours=3)))),
    st.integers(1, 6),
)
def test_every_rfc_2822_stamp_is_read_and_only_on_its_weekday(moment: dt.datetime, off: int) -> None:
    moment = moment.replace(microsecond=0)
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    body = f"{moment.day} {months[moment.month - 1]} {moment.year:04d} {moment:%H:%M:%S} +0300"
    assert read_stamp(f"{days[moment.weekday()]}, {body}") == moment
    assert read_stamp(body) == moment
    assert read_stamp(f"{days[(moment.weekday() + off) % 7]}, {body}") is None


@given(st.text(max_size=30) | st.text(st.sampled_from("0123456789:.-+TZ apmEST½/hUr"), max_size=30))
def test_reading_never_raises(text: str) -> None:
    time_read = read_time(text)
    assert time_read is None or isinstance(time_read[0], dt.time)
    stamp = read_stamp(text)
    assert stamp is None or stamp.year >= 1


def test_no_other_file_imports_dateutil() -> None:
    package = pathlib.Path(hebdate.__file__).parent
    importers = {
        path.name
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and any(name.name.startswith("dateutil") for name in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dateutil"))
    }
    assert importers == {"clock.py"}


def test_importing_the_file_does_not_import_the_library() -> None:
    code = "import sys, hebdate.reading.clock; print('dateutil' in sys.modules)"
    root = pathlib.Path(hebdate.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "False\n"
