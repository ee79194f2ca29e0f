"""When the Hebrew day begins: whether the sun has set at a place, from an instant. Needs the extra `[sunset]` (astral).

Nothing is guessed: no place is looked up, and a time without a zone is refused. Sunset is that of a flat horizon at sea
level. The hour between sunset and nightfall, which some count differently, is not modelled: the day begins at sunset.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from hebdate.errors import HebdateError, quoted

if TYPE_CHECKING:
    from astral import Observer

#: How far the clock of a place may be from its sun, in hours. The farthest in use are western China and western Alaska,
#: a little over 3; an error in a sign or a zone gives more.
_FARTHEST: Final = 4


class SunsetError(HebdateError):
    """The moment of sunset cannot be told: no zone, an unknown one, a place that is none, a sun that does not set."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the earth, and the zone that its clocks keep.

    ``latitude`` is in degrees north (-90 to 90), ``longitude`` in degrees east (-180 to 180; New York is -74), ``zone``
    an IANA name. Without a zone the clock is that of each instant, which then may not be in UTC. Raises SunsetError.

    >>> Place(31.78, 35.22, "Asia/Jerusalem").zone
    'Asia/Jerusalem'
    """

    latitude: float
    longitude: float
    zone: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "latitude", _degrees("latitude", self.latitude, 90))
        object.__setattr__(self, "longitude", _degrees("longitude", self.longitude, 180))
        if self.zone is not None and not isinstance(self.zone, str):
            raise SunsetError(f"a zone is a name such as 'America/New_York', found {quoted(self.zone)}")
        if self.zone is not None:
            _zone(self.zone)

    @classmethod
    def of(cls, value: object) -> Place:
        """A place from what a template or a settings file has: a `Place`, (latitude, longitude[, zone]), or its text.

        >>> Place.of("31.78, 35.22, Asia/Jerusalem") == Place.of((31.78, 35.22, "Asia/Jerusalem"))
        True
        """
        if isinstance(value, cls):
            return value
        parts: Any = [part.strip() for part in value[:200].split(",")] if isinstance(value, str) else value
        if not isinstance(parts, list | tuple) or not 2 <= len(parts) <= 3:
            raise SunsetError(f"a place is (latitude, longitude) or (latitude, longitude, zone), found {quoted(value)}")
        return cls(*parts)

    def local(self, instant: dt.datetime) -> dt.datetime:
        """The instant on the clocks of the place. Raises SunsetError for a time that does not say what they show.

        >>> place = Place(40.71, -74.01, "America/New_York")
        >>> str(place.local(dt.datetime(2022, 5, 17, 1, tzinfo=dt.UTC)))
        '2022-05-16 21:00:00-04:00'
        """
        if instant.utcoffset() is None:
            raise SunsetError(
                f"{instant:%Y-%m-%d %H:%M} has no zone, so it does not say whether the sun has set: give the time a"
                " tzinfo, or say after_sunset"
            )
        if self.zone is not None:
            try:
                return instant.astimezone(_zone(self.zone))
            except OverflowError:
                raise _beyond(instant) from None
        if instant.tzname() == "UTC":
            raise SunsetError(
                f"{instant:%Y-%m-%d %H:%M} is in UTC, and the place has no zone to say what day it is there:"
                f" give one, as in ({self.latitude}, {self.longitude}, 'America/New_York')"
            )
        return instant

    def __str__(self) -> str:
        return f"{self.latitude}, {self.longitude}" + (f", {self.zone}" if self.zone else "")


#: What `Place.of` takes: a place, (latitude, longitude) with or without a zone, or their text.
PlaceLike: TypeAlias = "Place | tuple[float, float] | tuple[float, float, str] | str"


def begun(instant: dt.datetime, place: Place) -> bool:
    """Whether the next Hebrew day has begun at the place: the sun of the civil day there has set.

    Raises SunsetError where the sun does not set that day, for a time without a zone, for a clock that cannot be the
    place's, and for the minutes after midnight of a northern summer before the sun of the day before has set.

    >>> place = Place(40.71, -74.01, "America/New_York")
    >>> nine = dt.datetime(2022, 5, 17, 1, tzinfo=dt.UTC)
    >>> begun(nine, place), begun(nine - dt.timedelta(hours=2), place)
    (True, False)
    """
    local = place.local(instant)
    try:
        if local >= _sunset(local, 0, place):
            return True
        # At night the sun of the day before has set, unless summer is near the polar circle.
        late = local.hour < 12 and local < _sunset(local, -1, place)
    except OverflowError:
        raise _beyond(instant) from None
    if late:
        raise SunsetError(
            f"at {place} it is {local:%Y-%m-%d %H:%M}, and the sun of the day before has not set:"
            " the civil day is ahead of the Hebrew one"
        )
    return False


def _sunset(local: dt.datetime, days: int, place: Place) -> dt.datetime:
    """The sunset of the civil day of a local time, or of one some days after it, in UTC.

    The sun of a day is the one that is highest about noon by the clock; its sunset may come after midnight.
    """
    noon = dt.datetime.combine(local.date() + dt.timedelta(days), dt.time(12), local.tzinfo)
    offset = noon.utcoffset() or dt.timedelta()
    ahead = offset / dt.timedelta(hours=1) - place.longitude / 15
    turns = round(ahead / 24)  # 1 east of the date line by the clock and west of it by the map, as Kiritimati
    if abs(ahead - 24 * turns) > _FARTHEST:
        raise SunsetError(
            f"clocks at longitude {place.longitude} are not {noon:%z} from Greenwich: longitude is in degrees east,"
            " negative in America, and the time or its zone must be the place's own"
        )
    return _sunset_of(place.latitude, place.longitude, noon.date() - dt.timedelta(turns))


@lru_cache(maxsize=4096)
def _sunset_of(latitude: float, longitude: float, day: dt.date) -> dt.datetime:
    """The sunset of a day by local mean time."""
    try:
        from astral import Observer
        from astral.sun import sunset
    except ModuleNotFoundError:
        raise SunsetError('sunset is computed with astral: pip install "hebdate[sunset]"') from None
    # astral gives the sunset that falls in the date of a zone. The sun sets up to 12 hours after its noon, which is
    # 12:00 by mean time to a quarter of an hour: by a clock one hour behind, no sunset falls in another date.
    zone = dt.timezone(dt.timedelta(hours=longitude / 15 - 1))
    observer = Observer(latitude, longitude, 0.0)
    try:
        return sunset(observer, day, zone).astimezone(dt.UTC)
    except ValueError:
        stays = "above" if _is_up_at_noon(observer, day) else "below"
        raise SunsetError(
            f"the sun does not set on {day} at {latitude}, {longitude}: it stays {stays} the horizon"
        ) from None


#: The height of the sun's centre as its upper edge sets, in degrees: the refraction at the horizon, half its breadth.
_SETTING: Final = -0.833


def _is_up_at_noon(observer: Observer, day: dt.date) -> bool:
    """Whether the sun is above the horizon at noon by mean time, when it is highest but for a quarter of an hour."""
    from astral.sun import elevation

    noon = dt.datetime.combine(day, dt.time(12), dt.UTC) - dt.timedelta(hours=observer.longitude / 15)
    return bool(elevation(observer, noon, with_refraction=False) > _SETTING)


def _degrees(name: str, value: object, most: int) -> float:
    try:
        degrees = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        degrees = math.nan
    if isinstance(value, bool) or not -most <= degrees <= most:
        raise SunsetError(f"a {name} is a number of degrees from -{most} to {most}, found {quoted(value)}")
    return degrees


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise SunsetError(f"no time zone {quoted(name)}: a zone is a name such as 'America/New_York'") from None


def _beyond(instant: dt.datetime) -> SunsetError:
    return SunsetError(f"{instant:%Y-%m-%d} is at the end of the dates that can be computed")
