"""The marks of a printed layout: braces with a word and options, and the texts between them. It knows no field.

`hebdate.writing.layout` tells the notation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hebdate.errors import LayoutError


class Tag(NamedTuple):
    """A pair of braces: its ``word`` (g, /g, day, ...), its ``options`` (a word without a value is True), and where."""

    word: str
    options: dict[str, str | bool]
    at: int


def escape(text: str) -> str:
    """The text as a literal: braces twice."""
    return text.replace("{", "{{").replace("}", "}}")


_PLAIN: Final = re.compile(r"[^\s{}\"=]+")


def quoted(value: str) -> str:
    """The value of an option, in quotes unless it is one plain word."""
    return value if _PLAIN.fullmatch(value) and value.isprintable() else json.dumps(value, ensure_ascii=False)


_TAG: Final = re.compile(r"""\{(/?[a-z]+)((?:\s+(?:[\w-]+=)?(?:"(?:[^"\\]|\\.)*"|[^\s{}"=]+))*)\s*\}""", re.DOTALL)
_OPTION: Final = re.compile(r"""(?:([\w-]+)=)?("(?:[^"\\]|\\.)*"|[^\s{}"=]+)""", re.DOTALL)


def tags(pattern: str) -> Iterator[str | Tag]:
    """A pattern -> its literal texts and its tags, in order. Raises LayoutError for a brace that opens no tag.

    >>> list(tags("{{{day 2}"))
    ['{', Tag(word='day', options={'2': True}, at=2)]
    """
    literal = ""
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char not in "{}":
            stop = _next_brace(pattern, at)
            literal += pattern[at:stop]
            at = stop
        elif pattern.startswith(char * 2, at):
            literal += char
            at += 2
        else:
            match = _TAG.match(pattern, at)
            if not match:
                raise LayoutError(f"the brace at {at} opens no field: a brace that is meant is written twice")
            options = _options(match[2], at)
            if literal:
                yield literal
                literal = ""
            yield Tag(match[1], options, at)
            at = match.end()
    if literal:
        yield literal


def _next_brace(pattern: str, at: int) -> int:
    found = [place for place in (pattern.find("{", at), pattern.find("}", at)) if place >= 0]
    return min(found, default=len(pattern))


def _options(text: str, at: int) -> dict[str, str | bool]:
    """The options of a tag: key -> value, or word -> True."""
    found: dict[str, str | bool] = {}
    for match in _OPTION.finditer(text):
        value = match[2]
        if value[0] == '"':
            try:
                value = json.loads(value, strict=False)
            except json.JSONDecodeError:
                raise LayoutError(f"the quoted text {value} after {at} cannot be read") from None
        key = match[1]
        if key is None and not value:
            continue
        found[key or value] = value if key else True
    return found
