"""A locale tag -> the locale that is known for it: its language, its direction, its parents.

``names`` is always a locale tag ("fr", "pt-BR", "he_IL") or a tradition of `spellings` ("hebcal", "ashkenazi").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hebdate.errors import LocaleError, quoted
from hebdate.names import spellings
from hebdate.names._cldr import locales as _locales

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTHS: Final = ("wide", "abbreviated", "narrow")
CONTEXTS: Final = ("format", "stand-alone")
CALENDARS: Final = ("hebrew", "gregorian")


@lru_cache(maxsize=512)
def negotiate(tag: str) -> str:
    """tag -> the known locale that answers for it: BCP 47 or with underscores, any case, with or without extensions.

    A region that CLDR has no data for falls back to its parent; CLDR's aliases count ("iw", "heb", "zh-TW").
    Raises `LocaleError`, with near tags, for a language that CLDR does not have.

    >>> negotiate("pt_BR"), negotiate("HE-il"), negotiate("zh-TW"), negotiate("iw"), negotiate("he-IL-u-ca-hebrew")
    ('pt', 'he', 'zh-Hant', 'he', 'he')
    >>> negotiate("xx")
    Traceback (most recent call last):
    hebdate.errors.LocaleError: no locale 'xx': did you mean 'xh', 'xnr' or 'xog'?
    """
    found = _negotiated(tag)
    if found is not None:
        return found
    language = spellings.TRADITION_LANGUAGES.get(tag)
    if language is not None:
        raise LocaleError(f"{quoted(tag)} is a spelling of the Hebrew months, not a locale: its locale is {language!r}")
    raise LocaleError(_no_locale(tag, _plain(tag)))


def is_locale(tag: str) -> bool:
    """Whether `negotiate` has an answer for a tag.

    >>> is_locale("pt_BR"), is_locale("xx"), is_locale("favicon.ico")
    (True, False, False)
    """
    return _negotiated(tag) is not None


#: The longest tag that is looked at.
LONGEST_TAG: Final = 100


def _plain(tag: str) -> str:
    """The tag in lower case, without an encoding, a modifier or an extension."""
    plain = re.split(r"[.@]", tag[:LONGEST_TAG], maxsplit=1)[0].replace("_", "-").strip().lower()
    return re.split(r"-[a-z0-9](?=-|$)", plain, maxsplit=1)[0]


def _negotiated(tag: str) -> str | None:
    """The known locale that answers for a tag; None where there is none."""
    known = _known_tags()
    candidate = _plain(tag) if len(tag) <= LONGEST_TAG else ""
    while candidate:
        if candidate in known:
            return known[candidate]
        # "sr-Cyrl-RS" -> "sr-Cyrl" -> "sr"; "heb-Hebr-IL" -> "heb" -> "he"
        candidate = candidate.rpartition("-")[0]
    return None


def direction(names: str) -> str:
    """A locale or tradition -> 'rtl' or 'ltr'. Raises `LocaleError` for an unknown one.

    >>> direction("yi"), direction("hebrew-full"), direction("en-GB")
    ('rtl', 'rtl', 'ltr')
    """
    return "rtl" if language(names) in _locales.RIGHT_TO_LEFT else "ltr"


def language(names: str) -> str:
    """A locale or tradition -> the locale whose language it is, for `lang=` and for the other fields of a date.

    >>> language("russian-genitive"), language("hebcal@alef-bet"), language("de_AT")
    ('ru', 'en', 'de-AT')
    """
    base = names.partition("@")[0]
    known = spellings.TRADITION_LANGUAGES.get(base)
    if known is None and base in spellings.GREGORIAN_TRADITIONS:
        known = spellings.GREGORIAN_TRADITIONS[base][0]
    if known is None and base in spellings.WEEKDAY_TRADITIONS:
        known = spellings.WEEKDAY_TRADITIONS[base][0]
    return known or negotiate(names)


@lru_cache(maxsize=1)
def _known_tags() -> dict[str, str]:
    """Lower-case tag -> locale, aliases included."""
    known = {tag.lower(): locale for tag, locale in _locales.ALIASES.items()}
    known.update((locale.lower(), locale) for locale in _locales.LOCALES)
    return known


def _no_locale(tag: str, plain: str) -> str:
    """The sentence for an unknown tag."""
    import difflib

    from babel import Locale

    tags = sorted(tag for tag in _locales.LOCALES if "-" not in tag)
    named = {name.lower(): tag for tag, name in Locale.parse("en").languages.items() if tag in tags}
    near = difflib.get_close_matches(plain, tags if len(plain) < 4 else named, n=3)
    near = [named.get(found, found) for found in near] or [tag for tag in tags if plain and tag[0] == plain[0]][:3]
    return f"no locale {quoted(tag)}: " + (
        f"did you mean {either(near)}?" if near else "a locale is a tag such as 'he-IL'"
    )


def either(words: Iterable[str]) -> str:
    """'a', 'b' or 'c'."""
    *first, last = (repr(word) for word in words)
    return f"{', '.join(first)} or {last}" if first else last


def ancestry(locale: str) -> Iterator[str]:
    """The locale, its parents, "und"."""
    while locale != "und":
        yield locale
        locale = _locales.PARENTS.get(locale) or locale.rpartition("-")[0] or "und"
    yield "und"


def check(what: str, found: str, known: tuple[str, ...]) -> None:
    """Raises `LocaleError` for a width, context or calendar that is not among the known ones."""
    if found not in known:
        raise LocaleError(f"no {what} {quoted(found)}: it is {either(known)}")
