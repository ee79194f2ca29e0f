"""Sunset against other people's: a table of PyEphem's, and an almanac's formula solved here; and what is refused."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import math
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hebdate.errors import HebdateError
from hebdate.sunset import Place, SunsetError, begun

TABLE = json.loads((Path(__file__).parent / "data" / "sunsets.json").read_text(encoding="utf-8"))
PLACES = {name: Place(*where) for name, where in TABLE["places"].items()}
SUNSETS = [
    (PLACES[name], dt.date.fromisoformat(day), dt.datetime.fromisoformat(at)) for name, day, at in TABLE["sunsets"]
]

#: The figures of astral 3.2 are within 25 seconds of the table's to 55 degrees, and within 75 at Nome and Reykjavik.
MARGIN = dt.timedelta(minutes=2)
NEW_YORK = PLACES["New York"]


@pytest.mark.parametrize(("place", "day", "at"), SUNSETS, ids=lambda value: str(value))
def test_the_evening_begins_at_sunset(place: Place, day: dt.date, at: dt.datetime) -> None:
    """Two minutes before and after; where the sun sets after midnight, the evening of the day is in the next one."""
    zone = ZoneInfo(place.zone or "")
    for zone_of_instant in (zone, dt.UTC, ZoneInfo("Asia/Tokyo")):
        before, after = ((at + step).astimezone(zone_of_instant) for step in (-MARGIN, MARGIN))
        if at.astimezone(zone).date() == day:
            assert (begun(before, place), begun(after, place)) == (False, True)
        else:
            with pytest.raises(SunsetError, match="the sun of the day before has not set"):
                begun(before, place)
            assert not begun(after, place)
    noon = dt.datetime.combine(day, dt.time(12), zone)
    assert not begun(noon, place)


def test_the_day_that_is_gone_at_midnight() -> None:
    """At midnight the civil day catches up with the Hebrew one."""
    midnight = dt.datetime(2022, 5, 17, tzinfo=ZoneInfo("America/New_York"))
    assert begun(midnight - dt.timedelta(seconds=1), NEW_YORK)
    assert not begun(midnight, NEW_YORK)


@pytest.mark.parametrize("fold", [0, 1])
def test_an_hour_that_comes_twice(fold: int) -> None:
    """One in the morning, before and after the clocks go back."""
    assert not begun(dt.datetime(2022, 11, 6, 1, 30, tzinfo=ZoneInfo("America/New_York"), fold=fold), NEW_YORK)


def altitude(instant: dt.datetime, latitude: float, longitude: float) -> float:
    """The height of the sun's centre in degrees: the low-precision formulas of the Astronomical Almanac, page C5."""
    days = (instant - dt.datetime(2000, 1, 1, 12, tzinfo=dt.UTC)) / dt.timedelta(days=1)
    anomaly = math.radians(357.528 + 0.9856003 * days)
    ecliptic = math.radians(280.460 + 0.9856474 * days + 1.915 * math.sin(anomaly) + 0.020 * math.sin(2 * anomaly))
    obliquity = math.radians(23.439 - 0.0000004 * days)
    ascension = math.atan2(math.cos(obliquity) * math.sin(ecliptic), math.cos(ecliptic))
    declination = math.asin(math.sin(obliquity) * math.sin(ecliptic))
    sidereal = math.radians((18.697374558 + 24.06570982441908 * days) * 15 + longitude)
    high = math.radians(latitude)
    return math.degrees(
        math.asin(
            math.sin(high) * math.sin(declination)
            + math.cos(high) * math.cos(declination) * math.cos(sidereal - ascension)
        )
    )


def sunset_by_almanac(place: Place, day: dt.date) -> dt.datetime | None:
    """The first moment after noon, by mean time, at which the upper edge is at the horizon; None where it never is."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC) - dt.timedelta(hours=place.longitude / 15)
    height = [
        altitude(noon + dt.timedelta(minutes=minute), place.latitude, place.longitude) for minute in range(0, 735, 5)
    ]
    for at, (above, below) in enumerate(itertools.pairwise(height)):
        if above >= -0.8333 > below:
            part = (above + 0.8333) / (above - below)
            return noon + dt.timedelta(minutes=5 * (at + part))
    return None


@given(
    st.floats(-60, 60),
    st.floats(-180, 180),
    st.dates(dt.date(1950, 1, 1), dt.date(2050, 12, 31)),
    st.sampled_from([-3, -1, 0, 1, 3]),
)
def test_any_place_and_day_as_the_almanac_has_it(latitude: float, longitude: float, day: dt.date, ahead: int) -> None:
    """Clocks up to three hours off the sun, wherever they are."""
    hours = round(longitude / 15) + ahead
    zone = dt.timezone(dt.timedelta(hours=hours), "clock")
    place = Place(latitude, longitude)
    at = sunset_by_almanac(place, day)
    assert at is not None
    before, after = (at - MARGIN).astimezone(zone), (at + MARGIN).astimezone(zone)
    assume(before.date() == after.date() == day)
    assert (begun(before, place), begun(after, place)) == (False, True)
    # On the same clock, a whole turn of the earth away from the map's.
    if hours > 0:
        other = dt.timezone(dt.timedelta(hours=hours - 24), "clock")
        assert (begun(before.astimezone(other), place), begun(after.astimezone(other), place)) == (False, True)


@given(st.floats(60, 90), st.floats(-180, 180), st.dates(dt.date(1950, 1, 1), dt.date(2050, 12, 31)))
def test_near_the_pole_the_sun_sets_or_it_is_said(latitude: float, longitude: float, day: dt.date) -> None:
    """Where the almanac's sun passes the horizon by a degree either way, so does ours; else the error says which."""
    place = Place(latitude, longitude)
    zone = dt.timezone(dt.timedelta(hours=longitude / 15), "sundial")
    noon = dt.datetime.combine(day, dt.time(12), zone)
    heights = [altitude(noon + dt.timedelta(minutes=minute), latitude, longitude) for minute in range(0, 725, 20)]
    if max(heights) < -2:
        with pytest.raises(SunsetError, match=r"does not set .* below the horizon"):
            begun(noon + dt.timedelta(hours=1), place)
    elif min(heights) > 0.5:
        with pytest.raises(SunsetError, match=r"does not set .* above the horizon"):
            begun(noon + dt.timedelta(hours=1), place)
    elif max(heights) > 1 and min(heights) < -3:
        at = sunset_by_almanac(place, day)
        assert at is not None
        margin = dt.timedelta(minutes=30)  # near the pole the sun moves along the horizon
        local = (at - margin).astimezone(zone), (at + margin).astimezone(zone)
        assume(local[0].date() == local[1].date() == day and local[0].hour >= 12)
        assert (begun(local[0], place), begun(local[1], place)) == (False, True)


TROMSO = Place(69.65, 18.96, "Europe/Oslo")


EVENING = dt.datetime(2022, 5, 16, 21)  # noqa: DTZ001 - a time without a zone is one of those tried
REFUSED = [
    (EVENING, NEW_YORK, "has no zone"),
    (EVENING.replace(tzinfo=dt.UTC), Place(40.7, -74.0), "is in UTC, and the place has no zone"),
    (EVENING.replace(tzinfo=ZoneInfo("UTC")), Place(40.7, -74.0), "is in UTC, and the place has no zone"),
    (EVENING.replace(tzinfo=dt.UTC), Place(40.7, 74.0, "America/New_York"), "longitude is in degrees east"),
    (EVENING.replace(tzinfo=ZoneInfo("Asia/Tokyo")), Place(40.7, -74.0), "longitude is in degrees east"),
    (dt.datetime(2022, 6, 21, 22, tzinfo=dt.UTC), TROMSO, "does not set on 2022-06-22 .*: it stays above"),
    (dt.datetime(2022, 6, 21, 12, tzinfo=dt.UTC), TROMSO, "does not set on 2022-06-21 .*: it stays above"),
    (dt.datetime(2022, 12, 21, 12, tzinfo=dt.UTC), TROMSO, "does not set on 2022-12-21 .*: it stays below"),
    (dt.datetime(1, 1, 1, tzinfo=dt.UTC), NEW_YORK, "at the end of the dates"),
    (dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC), PLACES["Auckland"], "at the end of the dates"),
]


@pytest.mark.parametrize(("instant", "place", "why"), REFUSED)
def test_what_cannot_be_told_is_an_error(instant: dt.datetime, place: Place, why: str) -> None:
    with pytest.raises(SunsetError, match=why):
        begun(instant, place)


def test_the_first_day_on_which_the_sun_sets_again() -> None:
    """Its afternoon needs no sunset of the day before; its night does."""
    zone = ZoneInfo("Europe/Oslo")
    assert not begun(dt.datetime(2022, 7, 26, 13, tzinfo=zone), TROMSO)
    assert not begun(dt.datetime(2022, 7, 27, 1, tzinfo=zone), TROMSO)
    with pytest.raises(SunsetError, match="does not set on 2022-07-25"):
        begun(dt.datetime(2022, 7, 26, 1, tzinfo=zone), TROMSO)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ((91, 0), "a latitude is a number of degrees from -90 to 90, found 91"),
        ((0, 181), "a longitude is"),
        ((float("nan"), 0), "a latitude is"),
        ((True, 0), "a latitude is"),
        (("north", 0), "found 'north'"),
        ((None, 0), "a latitude is"),
        ((40.7, -74.0, "America/New_Yrok"), "no time zone 'America/New_Yrok'"),
        ((40.7, -74.0, "America"), "no time zone 'America'"),
        ((40.7, -74.0, "../../etc/passwd"), "no time zone"),
        ((40.7, -74.0, "x" * 1_000_000), "no time zone"),
        ((40.7, -74.0, 5), "a zone is a name .* found 5"),
        ((40.7, -74.0, ["America/New_York"]), "a zone is a name"),
        ((40.7, -74.0, ""), "no time zone ''"),
        ((40.7,), "a place is"),
        ((40.7, -74.0, "America/New_York", 3), "a place is"),
        ("Jerusalem", "a place is"),
        ("x" * 1_000_000, "a place is"),
        (31.7, "a place is"),
        ({"latitude": 31.7}, "a place is"),
    ],
)
def test_a_place_that_is_none(value: object, why: str) -> None:
    with pytest.raises(SunsetError, match=why) as error:
        Place.of(value)
    assert len(str(error.value)) < 300
    assert isinstance(error.value, HebdateError)


def test_a_place_in_the_forms_that_templates_and_settings_have() -> None:
    assert Place.of("40.7128, -74.006, America/New_York") == NEW_YORK
    assert Place.of((40.7128, -74.006, "America/New_York")) == NEW_YORK
    assert Place.of(["40.7128", "-74.006"]) == Place(40.7128, -74.006)
    assert Place.of(NEW_YORK) is NEW_YORK
    assert str(NEW_YORK) == "40.7128, -74.006, America/New_York"


def test_a_time_with_its_own_clock_needs_no_zone_of_the_place() -> None:
    place = Place(40.7128, -74.006)
    assert begun(dt.datetime.fromisoformat("2022-05-16T21:00-04:00"), place)
    assert not begun(dt.datetime.fromisoformat("2022-05-16T19:00-04:00"), place)
    # Greenwich has clocks of its own, whose offset is that of UTC.
    assert begun(dt.datetime(2022, 12, 21, 17, tzinfo=ZoneInfo("Europe/London")), Place(51.48, 0))


def test_without_astral_the_error_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['astral'] = None\n"
        "import datetime as dt\n"
        "from hebdate.sunset import Place, begun\n"
        "begun(dt.datetime(2022, 5, 16, 21, tzinfo=dt.UTC), Place(51.5, 0, 'Europe/London'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == (
        'hebdate.sunset.SunsetError: sunset is computed with astral: pip install "hebdate[sunset]"'
    )
