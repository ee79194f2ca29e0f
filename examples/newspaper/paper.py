"""The newspaper, whatever framework prints it: its editions, one a language, and what a page of one is made of."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from zoneinfo import ZoneInfo

from hebdate.writing.styles import STYLES

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"

#: The languages of the editions, in the order of the links between them, and the direction each is written in.
DIRECTIONS = {"en": "ltr", "he": "rtl", "fr": "ltr", "ru": "ltr"}

#: The day on the masthead.
DAY = dt.date(2022, 5, 16)

#: Where the paper is printed: latitude, longitude and zone, which decide when its evening begins.
PLACE = (40.7128, -74.0060, "America/New_York")


def _edition(language: str) -> dict[str, object]:
    with (HERE / "editions" / f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


EDITIONS = {language: _edition(language) for language in DIRECTIONS}


def front_page(language: str) -> dict[str, object]:
    """What the template of the front page is given, for one of `DIRECTIONS`.

    >>> page = front_page("he")
    >>> page["dir"], page["edition"]["title"]
    ('rtl', 'עיתון הנמל')
    """
    zone = ZoneInfo(PLACE[2])
    return {
        "lang": language,
        "dir": DIRECTIONS[language],
        "edition": EDITIONS[language],
        "links": [(code, DIRECTIONS[code], edition["language"]) for code, edition in EDITIONS.items()],
        "day": DAY,
        "place": PLACE,
        "afternoon": dt.datetime(2022, 5, 16, 18, tzinfo=zone),
        "night": dt.datetime(2022, 5, 16, 21, tzinfo=zone),
        "houses": [(name, style.title) for name, style in STYLES.items()],
    }
