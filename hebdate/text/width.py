"""How wide a text is on a terminal, and a caret under a part of it."""

from __future__ import annotations

import unicodedata


def columns(text: str) -> int:
    """text -> how many terminal columns it takes: combining and direction marks none, wide characters two."""
    width = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me", "Cc"}:
            continue
        width += 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
    return width


def caret(text: str, span: tuple[int, int]) -> str:
    """The line of the text that the span is in, and a second line with carets under it.

    >>> print(caret("30 Adar 5783", (0, 2)))
    30 Adar 5783
    ^^
    >>> print(caret("5783:\\t30 Adar", (6, 8)))
    5783: 30 Adar
          ^^
    """
    start, end = span
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(max(end, start + 1), last)
    # A tab is shown as one space: how far it jumps depends on who looks, and the carets stand below its characters.
    line = text[first:last].replace("\t", " ")
    before, under = line[: start - first], line[start - first : end - first]
    return f"{line}\n{' ' * columns(before)}{'^' * max(1, columns(under))}"
