"""Template filters and tests about what a day is, without a framework: its observances, its reading, its omer.

They take the values that `hebdate.filters` take. ``schedule``, "israel" or "diaspora", is an option of all that differ
by it; a framework's settings may say it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hebdate.date import HebrewDate
from hebdate.errors import DateError
from hebdate.filters import _absent, _moment
from hebdate.names.observances import observance_name, parasha_name, parasha_title
from hebdate.observances import KINDS, Observance, on
from hebdate.observances import parasha as weeks
from hebdate.observances.counting import omer as count_of
from hebdate.writing.html import Html, escape
from hebdate.writing.subject import subject_of

#: The kinds that `observances` names unless others are asked for: the omer has a filter of its own.
_KINDS: Final = tuple(kind for kind in KINDS if kind != "omer")


def observances(
    value: object,
    *,
    schedule: object = None,
    locale: object = None,
    kinds: str | Iterable[str] | None = None,
    joint: str = ", ",
    after_sunset: bool | None = None,
    place: object = None,
    html: bool = True,
    missing: str = "",
) -> str:
    """The names of what a day is, one after the other; ``missing`` for a plain day and for no day.

    ``value``, ``after_sunset`` and ``place`` as for `hebdate.filters.hebdate`; ``locale`` is a language that has names
    of observances; ``kinds`` some of `hebdate.observances.KINDS`, all but the omer unless given.

    Raises HebdateError: DateError or HeaderError for a value that names no day or several, ObservanceError for a
    schedule or kind that is none, LocaleError for a language without names.

    >>> print(observances("2022-12-24", schedule="israel"))
    6th day of Chanukah, 1st day of Rosh Chodesh Tevet
    >>> print(observances("2024-05-25", schedule="israel", after_sunset=True, locale="he"))
    ל״ג בעומר
    """
    date = _day(value, after_sunset, place)
    if date is None:
        return _absent(missing, html)
    wanted: Any = _KINDS if kinds is None else kinds
    told = [each.name(_language(locale)) for each in on(date, schedule=_schedule(schedule), kinds=wanted)]
    return _text(joint.join(told), html) if told else _absent(missing, html)


def parasha(
    value: object,
    *,
    schedule: object = None,
    locale: object = None,
    title: bool = True,
    after_sunset: bool | None = None,
    place: object = None,
    html: bool = True,
    missing: str = "",
) -> str:
    """The reading of the week that a day is in, with the word for a reading or without (``title=False``).

    The other options, and what is raised, as for `observances`.

    >>> print(parasha("2016-12-19", schedule="diaspora")), print(parasha("2016-12-19", schedule="israel", locale="ru"))
    Parashat Vayeshev
    Недельная глава Вайешев
    (None, None)
    """
    date = _day(value, after_sunset, place)
    if date is None:
        return _absent(missing, html)
    readings = weeks.of(date, _schedule(schedule)).readings
    return _text((parasha_title if title else parasha_name)(readings, _language(locale)), html)


def omer(
    value: object,
    *,
    locale: object = None,
    after_sunset: bool | None = None,
    place: object = None,
    html: bool = True,
    missing: str = "",
) -> str:
    """The day of the omer; ``missing`` on other days. The options, and what is raised, as for `observances`.

    >>> print(omer("2022-05-13")), omer("2022-07-01")
    27th day of the Omer
    (None, '')
    """
    date = _day(value, after_sunset, place)
    count = None if date is None else count_of(date)
    if count is None:
        return _absent(missing, html)
    return _text(observance_name("omer", count.day, _language(locale)), html)


#: Name -> filter, as frameworks register them.
FILTERS: Final[Mapping[str, Callable[..., str]]] = MappingProxyType(
    {"observances": observances, "parasha": parasha, "omer": omer}
)


# --- tests -----------------------------------------------------------------------------------------------------------


def shabbat(value: object, *, after_sunset: bool | None = None, place: object = None) -> bool:
    """Whether a day is a Shabbat; a plain date by its daylight. False for no day.

    >>> shabbat("2024-05-25"), shabbat("2024-05-24"), shabbat("2024-05-24", after_sunset=True)
    (True, False, True)
    """
    date = _day(value, after_sunset, place)
    return date is not None and date.weekday() == 5


def holy_day(value: object, schedule: object = None, *, after_sunset: bool | None = None, place: object = None) -> bool:
    """Whether work is forbidden on a day that need not be a Shabbat: a holy day.

    >>> holy_day("2024-04-24", "diaspora"), holy_day("2024-04-24", "israel")
    (True, False)
    """
    return any(each.kind == "holy" for each in _told(value, schedule, after_sunset, place))


def chol_hamoed(
    value: object, schedule: object = None, *, after_sunset: bool | None = None, place: object = None
) -> bool:
    """Whether a day is one of the middle days of Pesach or Sukkot.

    >>> chol_hamoed("2024-04-24", "diaspora"), chol_hamoed("2024-04-24", "israel")
    (False, True)
    """
    return any(each.kind == "half" for each in _told(value, schedule, after_sunset, place))


def fast(value: object, *, after_sunset: bool | None = None, place: object = None) -> bool:
    """Whether a day is a fast, kept on its day or moved; the same in Israel and elsewhere.

    >>> fast("2022-08-06"), fast("2022-08-07"), fast("2024-10-12")
    (False, True, True)
    """
    return any(each.is_fast for each in _told(value, "israel", after_sunset, place))


#: Name -> test, as frameworks register them.
TESTS: Final[Mapping[str, Callable[..., bool]]] = MappingProxyType(
    {"shabbat": shabbat, "holy_day": holy_day, "chol_hamoed": chol_hamoed, "fast": fast}
)


# --- the value -------------------------------------------------------------------------------------------------------


def _day(value: object, after_sunset: bool | None, place: object) -> HebrewDate | None:
    """The Hebrew day that a value names; None for no value. Raises `DateError` for several days."""
    found = _moment(value, after_sunset, place)
    if found is None:
        return None
    subject = subject_of(found.day, evening=found.evening)
    if subject.first != subject.last or subject.level != "day":
        raise DateError(f"what a day is can be said of one day, and {value!r:.80} names several")
    return HebrewDate.fromordinal(subject.first + subject.evening)


def _told(value: object, schedule: object, after_sunset: bool | None, place: object) -> tuple[Observance, ...]:
    date = _day(value, after_sunset, place)
    return () if date is None else on(date, schedule=_schedule(schedule))


def _schedule(schedule: object) -> Any:
    """The schedule, which `on` checks and explains."""
    return schedule


def _language(locale: object) -> str:
    return str(locale) if locale else "en"


def _text(text: str, html: bool) -> str:
    return Html(escape(text)) if html else text
