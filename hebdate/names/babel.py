"""What Babel knows of a locale's dates, read so that no locale spoils another; imported when it is first asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hebdate.names.locales import ancestry, language

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=256)
def babel_data(names: str) -> Mapping[str | int | None, Any]:
    """Babel's data for its nearest locale: the tag's own where it has it ("en-US"), else a parent's; else English.

    The files are merged here and not by Babel's own loader. Up to 2.18 that one keeps a resolved alias in a table that
    all locales share (Babel issue 1234): after the stand-alone months of "he" had been asked for, those of "fr" would
    be Hebrew, here and in the rest of the program.
    """
    from babel import localedata

    found = language(names)
    own = re.split(r"[.@]", names, maxsplit=1)[0].replace("_", "-")
    if own.lower().startswith(found.lower() + "-"):
        found = (localedata.normalize_locale(own.replace("-", "_")) or found).replace("_", "-")
    data: dict[str | int | None, Any] = {}
    for tag in reversed(list(ancestry(found))):
        localedata.merge(data, _babel_file(tag))
    if found != "en" and data["months"]["format"]["wide"][1] == "M01":
        return babel_data("en")
    return localedata.LocaleDataDict(data)


@lru_cache(maxsize=512)
def _babel_file(tag: str) -> dict[str, Any]:
    """What one of Babel's files says itself about dates, nothing inherited; {} where Babel has no such file."""
    import pickle
    from pathlib import Path

    from babel import localedata

    name = "root" if tag == "und" else tag.replace("-", "_")
    name = localedata.normalize_locale(name) or name
    if name != "root" and not localedata.exists(name):
        return {}
    data = pickle.loads(Path(localedata.resolve_locale_filename(name)).read_bytes())
    wanted = ("months", "days", "date_formats", "default_numbering_system")
    return {key: data[key] for key in wanted if key in data}
