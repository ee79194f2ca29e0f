"""What the filters open while they write a page: prints a list of three lists, as JSON.

The first: what the first page opened outside the folders where code and its data are installed. The second: all that
the second page opened, or asked the environment for. The third: what a control did, which opens a file and asks.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import sys
import zoneinfo
from pathlib import Path
from typing import Any, NoReturn

import astral
import babel
import dateutil

import hebdate
from hebdate.filters import FILTERS

EVENTS = {"open", "socket", "subprocess", "os", "urllib", "shutil", "glob"}
PLACE = (40.7, -74.0, "America/New_York")

seen: list[list[str]] = []
watching = False


def hook(event: str, args: tuple[Any, ...]) -> None:
    """Note what the interpreter says is opened; a number is a file that is open already."""
    if watching and event.partition(".")[0] in EVENTS and not (event == "open" and isinstance(args[0], int)):
        seen.append([event, str(args[0]) if args else ""])


class Environment(dict[str, str]):
    """An environment that notes who asks, and has nothing."""

    def __missing__(self, key: str) -> NoReturn:
        seen.append(["environ", key])
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        seen.append(["environ", str(key)])
        return False

    def get(self, key: str, default: Any = None) -> Any:
        """Note the question; the default is the answer."""
        seen.append(["environ", key])
        return default


def page(day: dt.date) -> None:
    """Call each filter in each way."""
    at = dt.datetime.combine(day, dt.time(21), zoneinfo.ZoneInfo(PLACE[2]))
    for function in FILTERS.values():
        for locale in ("en", "he", "fr", "ru", "yi", "th"):
            function(day, locale=locale)
            function(day.isoformat(), locale=locale, html=False)
        function(day, like="Monday, May 16th | 15 Iyyar 5782")
        function(at, place=PLACE)
        function(at.isoformat(), place=PLACE, style="full")
        function("15 Iyyar 5782")
        for bad in ("no date", "../../etc/passwd", "http://localhost/"):
            for call in ({"value": bad}, {"value": day, "locale": bad}, {"value": day, "like": bad}):
                with contextlib.suppress(hebdate.HebdateError):
                    function(**call)


def taken() -> list[list[str]]:
    """What was seen since the last time."""
    found = seen[:]
    seen.clear()
    return found


sys.addaudithook(hook)
watching = True
page(dt.date(2022, 5, 16))
first = taken()
environment, os.environ = os.environ, Environment()  # type: ignore[assignment]
page(dt.date(2023, 1, 1))
second = taken()
Path(os.devnull).open().close()
os.getenv("HOME")
control = taken()
watching, os.environ = False, environment

roots = [str(Path(module.__file__ or "").resolve().parent) for module in (hebdate, babel, dateutil, astral, json)]
roots += [str(Path(prefix).resolve()) for prefix in (sys.prefix, sys.base_prefix, *zoneinfo.TZPATH)]
outside = [each for each in first if not str(Path(each[1]).resolve()).startswith(tuple(roots))]
print(json.dumps([outside, second, control]))
