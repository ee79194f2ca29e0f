"""Dates in running text: where they stand, and what the one engine says of each.

Most of a page is passed over without a look: only the surroundings of a digit, of a Hebrew numeral with its mark, or of
a Hebrew month's name are cut into tokens. There, charged tokens that are in reach of each other make a *stretch*; its
headings are found, and each is solved as `parse` would solve it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from hebdate.errors import Diagnostic
from hebdate.names.known.words import Words
from hebdate.reading.accounts import FAR, content
from hebdate.reading.chart import Shape
from hebdate.reading.headings import Heading, headings
from hebdate.reading.lex import lex
from hebdate.reading.plainly import plainly, with_time
from hebdate.reading.reading import Reading
from hebdate.reading.shape import shape_of
from hebdate.reading.solve import solve
from hebdate.reading.tokens import Line
from hebdate.reading.weigh import Near

#: How far a date can reach from its first or last numeral, in characters.
_REACH: Final = 60
#: The longest piece of text that is cut into tokens at once, in characters.
_WINDOW: Final = 4000
#: The longest run of tokens of which the accounts are made at once.
_TOKENS: Final = 80


def find(text: str, words: Words, near: Near = None) -> Iterator[Reading]:
    """The dates of a text from left to right, each with its span; see `hebdate.find`.

    >>> from hebdate.reading.reader import words_of
    >>> [(r.text, str(r.date)) for r in find("Born May 16, 2022 (15 Iyyar 5782) in room 2022.", words_of(()))]
    [('May 16, 2022 (15 Iyyar 5782', '2022-05-16')]
    """
    hot = _DIGIT if text.isascii() else _hot(words)
    at = 0
    while (window := _window(text, at, hot)) is not None:
        at = window.end
        for part in _parts(text, window, words):
            read = yield from _in_piece(_piece(text, part, words), near)
            at = window.end if part.whole else read


# --- where a date can stand ------------------------------------------------------------------------------------------


class _Window(NamedTuple):
    """A piece of the text; not ``whole`` where it was cut for its length and a date may go on behind it."""

    start: int
    end: int
    whole: bool


@lru_cache(maxsize=8)
def _hot(words: Words) -> re.Pattern[str]:
    """What a date has: a digit, a Hebrew numeral with its mark, or a Hebrew month's name in Hebrew letters."""
    names = sorted(filter(_in_hebrew, words.table), key=len, reverse=True)
    names = [name for name in names if any(meaning.category == "month.hebrew" for meaning in words.table[name])]
    return re.compile(
        r"""\d|[א-ת][\u05b0-\u05c7]*(?:["״”'׳’]['׳’]?)[א-ת ]"""
        rf"|(?<![א-ת])[בלמהוכשד]?(?:{'|'.join(map(re.escape, names))})(?![א-ת])"
    )


def _in_hebrew(key: str) -> bool:
    return "א" <= key[:1] <= "ת"


def _window(text: str, at: int, hot: re.Pattern[str]) -> _Window | None:
    """The next piece in which a date can stand, cut at white space."""
    start = end = -1
    for match in hot.finditer(text, at):
        if start < 0:
            start = _after_space(text, match.start() - _REACH, at, match.start())
        elif match.start() - _REACH > end:
            break
        end = match.end() + _REACH
        if end - start > _WINDOW:
            return _Window(start, _at_break(text, start + _WINDOW), whole=False)
    if start < 0:
        return None
    while at < end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        end -= 1
        if end <= start + 1:
            end = min(start + _WINDOW, len(text))
            break
    return _Window(start, min(end, len(text)), whole=True)


def _after_space(text: str, start: int, low: int, high: int) -> int:
    """A place between words, at ``start`` or later."""
    if start <= low:
        return low
    while start < high and not text[start - 1].isspace():
        start += 1
    return start


def _at_break(text: str, end: int) -> int:
    """A place to cut a long piece: an empty line, a line's end, a space, in its second half if there is one."""
    low = end - _WINDOW // 2
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, low, end)
        if found >= 0:
            return found + len(mark)
    return end


#: A date all in numbers; the years of both calendars side by side; a Hebrew year behind the name of a month or a feast.
_NUMERIC: Final = re.compile(
    r"\d[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?\d"
    r"|5\d{3}(?<!\d\d{4})(?:\W{1,4}(?:1\d|20)\d\d)(?!\d)"
    r"|[12]\d{3}(?<!\d\d{4})\W{1,4}5\d{3}(?!\d)"
    r"|5[3-9]\d\d(?<=[A-Za-z,.]\s\d{4})(?!\d)"
)
_DIGIT: Final = re.compile(r"\d")
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z']+")
_OTHER: Final = re.compile(r"[^\W\d_\x00-\x7f]")
#: Months' names that are everyday words too: a date only where a number stands right beside.
_EVERYDAY: Final = frozenset(
    "may march mar august out set ago gen sep dec mag mai ab av aw as sat sun jan mart maj lug ott".split()
)


#: How much of the text around a month's name or a date in numbers is cut into tokens, in characters.
_AROUND: Final = 120


def _parts(text: str, window: _Window, words: Words) -> Iterator[_Window]:
    """What of a window is worth cutting into tokens: a look that costs a tenth of it.

    Letters outside ASCII are left to the lexer: they may be folded, prefixed or joined.
    """
    written = text[window.start : window.end]
    if (not written.isascii() and _OTHER.search(written)) or ("&" in written and ENTITY.search(written)):
        yield window
        return
    start = end = -1
    for low, high in _spots(written, words):
        if start >= 0 and low - _AROUND > end:
            yield _between_words(text, window, start, end)
            start = -1
        if start < 0:
            start = max(low - _AROUND, 0)
        end = max(end, min(high + _AROUND, len(written)))
    if start >= 0:
        yield _between_words(text, window, start, end)


def _between_words(text: str, window: _Window, start: int, end: int) -> _Window:
    """A part of a window, without the halves of words at its edges; as whole as the window where it ends with it."""
    start, end = window.start + start, window.start + end
    if end >= window.end:
        return _Window(_after_space(text, start, window.start, end), window.end, window.whole)
    while end > start and not text[end].isspace():
        end -= 1
    return _Window(_after_space(text, start, window.start, end), end, whole=True)


_NAMING: Final = ("month", "holiday", "new.month")


@lru_cache(maxsize=8)
def _names(words: Words) -> frozenset[str]:
    """The words of months' and holidays' names; of a name of several words those that are long, or the longest."""
    found = {key for key, meanings in words.table.items() if any(m.category.startswith(_NAMING) for m in meanings)}
    for name, meaning in words.phrases.items():
        if meaning.category.startswith(_NAMING) and not found & set(name):
            found |= {word for word in name if len(word) > 3} or {max(name, key=len)}
    return frozenset(found)


def _spots(written: str, words: Words) -> list[tuple[int, int]]:
    """Where a month's name stands with a number near, or a date all in numbers."""
    names = _names(words)
    found = [match.span() for match in _NUMERIC.finditer(written)]
    for word in _LATIN.finditer(written):
        key = word[0].lower()
        if key not in names:
            if "'" not in key:
                continue
            bare = key.replace("'", "")
            key = bare if bare in names else key.rpartition("'")[2]
            if len(key) < 3 or key not in names:
                continue
        start, end = word.span()
        before, after = (8, 5) if word[0] in _EVERYDAY else (30, 14)
        if _DIGIT.search(written, max(0, start - before), start) or _DIGIT.search(written, end, end + after):
            found.append((start, end))
    return sorted(found)


# --- stretches of a piece --------------------------------------------------------------------------------------------

#: What a stretch must have to hold a date.
_ANCHORS: Final = frozenset(
    """
    month.civil month.hebrew month.islamic numeric hebrew.4 year.letters hebrew.numeric near.civil near.hebrew holiday
    new.month roman observance omer unknown
    """.split()
)
#: A paragraph's end parts stretches whatever stands beside it.
_BREAKS: Final = {"\n": 1.0, "\n\n": 2.0 * FAR}


def _stretches(shape: Shape) -> Iterator[tuple[int, int]]:
    """The runs of tokens in which everything charged is in reach of its neighbours, with the words around that are."""
    first = last = -1
    words = 0.0
    since = 0  # the place behind the last charged token
    for at, token in enumerate(shape):
        words += _BREAKS.get(token.gap, 0.0)
        if not token.charge:
            words += content(shape, at, explained=False)
            continue
        if first >= 0 and words >= 2 * FAR:
            yield first, _around(shape, last + 1, at, 1)
            first = -1
        if first < 0:
            first = _around(shape, at - 1, since - 1, -1)
        last, since, words = at, at + 1, 0.0
    if first >= 0:
        yield first, _around(shape, last + 1, len(shape), 1)


def _anchored(shape: Shape, first: int, end: int) -> bool:
    """Whether a stretch has what a date must have."""
    return any(leaf.category in _ANCHORS for token in shape[first:end] for leaf in token.leaves)


def _around(shape: Shape, place: int, limit: int, step: int) -> int:
    """How far from a place what stands there is in reach; the edge of a slice."""
    words = 0.0
    while place != limit and words < FAR:
        words += content(shape, place, explained=False)
        if "\n\n" in shape[place if step > 0 else place + 1].gap:
            break
        place += step
    return place if step > 0 else place + 1


class _Piece(NamedTuple):
    """A window cut into tokens; ``places`` where its text was put into words that are known."""

    text: str
    window: _Window
    line: Line
    places: list[int] | None

    def place(self, at: int) -> int:
        """A place of the line in the whole text."""
        return self.window.start + (at if self.places is None else self.places[at])

    def span(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of the line in the whole text."""
        start, end = span
        return (self.place(start), self.place(end - 1) + 1) if start < end else (self.place(0),) * 2

    def moved(self, reading: Reading, lowest: int) -> Reading:
        """The reading of a heading as a reading of the whole text, beginning at ``lowest`` or later."""
        start, end = self.span(reading.span)
        start = max(start, min(lowest, end))
        written = self.text[start:end]
        diagnostics = tuple(replace(one, span=self.span(one.span)) for one in reading.diagnostics)
        if self.places is not None and (entity := ENTITY.search(written)):
            message = f"the text has HTML entities; read as {html.unescape(written)!r}"
            span = start + entity.start(), start + entity.end()
            diagnostics = (Diagnostic("damaged", message, span, written, html.unescape(written)), *diagnostics)
        fields = tuple(one._replace(span=self.span(one.span)) for one in reading.written)
        return replace(reading, text=written, span=(start, end), diagnostics=diagnostics, written=fields)


def _piece(text: str, window: _Window, words: Words) -> _Piece:
    written = text[window.start : window.end]
    if "&" in written and ENTITY.search(written):
        shown, places = _unescaped(written)
        return _Piece(text, window, lex(shown, words), places)
    if words.idioms:
        from hebdate.names.known.idioms import in_known_words

        found = in_known_words(written, words.idioms)
        if found is not None:
            return _Piece(text, window, lex(found[0], words), found[1])
    return _Piece(text, window, lex(written, words), None)


#: HTML's ways to write a character.
ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def _unescaped(written: str) -> tuple[str, list[int]]:
    """A text with the characters that its entities stand for, and where each of them came from."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in ENTITY.finditer(written):
        shown = html.unescape(match[0])
        pieces += [written[at : match.start()], shown]
        places += [*range(at, match.start()), *[match.end() - 1] * len(shown)]
        at = match.end()
    pieces.append(written[at:])
    places += range(at, len(written))
    return "".join(pieces), places


def _in_piece(piece: _Piece, near: Near) -> Generator[Reading, None, int]:
    """The readings of a piece; returns the place up to which the text is read."""
    window, line = piece.window, piece.line
    shape = shape_of(line)
    lowest = 0
    for first, end in _stretches(shape):
        if not _anchored(shape, first, end):
            continue
        cut = not window.whole and end == len(shape)
        if cut and piece.place(line.tokens[first].start) > (window.start + window.end) // 2:
            return piece.place(line.tokens[first].start)
        while first < end:
            to = min(end, first + _TOKENS)
            part = line.part(first, to)
            found = headings(part, shape_of(part))
            held = (to < end or cut) and len(found) > 1 and found[-1].first > (to - first) // 2
            for heading in found[: len(found) - held]:
                for reading in _solved(part, heading, near):
                    moved = piece.moved(reading, lowest)
                    lowest = moved.span[1]
                    yield moved
            if held and to == end:
                return piece.place(part.tokens[found[-1].first].start)
            first = first + found[-1].first if held else to
    return window.end


def _solved(part: Line, heading: Heading, near: Near) -> Iterator[Reading]:
    """What a heading says: one reading, or two of a life span, between whose ends nobody means every day."""
    own = part.part(heading.first, heading.end)
    reading = solve(own, near)
    if not plainly(reading, heading.phrases, part):
        return
    ends = heading.life if reading.agreement == "single" else None
    if ends is not None:
        born = solve(part.part(heading.first, ends[0]), near)
        died = solve(part.part(ends[1], heading.end), near)
        if (born.first, died.first) == (reading.first, reading.last):
            yield born
            yield died
            return
    yield with_time(reading, own)
