"""A date line cut into tokens, each with every meaning it can have.

Nothing is judged here: a token is a stretch of text, a *kind* of one letter, and a value. The kinds of a whole line
make a string, and the grammar in `hebdate.reading_old.header` is written over that string.

    kind  what stands there                                  value
    d     a number 1-31                                      Number
    D     the same as an ordinal: 16th, 1er, 16º             Number
    L     a Hebrew numeral that can be a day: ט"ו             Number
    l     the same without marks: יא                         Number
    k     two digits that are no day: 84, 00                 Number
    a     two digits after an apostrophe: '17                Number
    c     three digits                                       Number
    g     1000-2999                                          Number
    h     3000-9999                                          Number
    Y     a Hebrew numeral that can be a year: תשפ"ב          Number
    y     the same without marks: תשפב                       Number
    K     a Hebrew numeral between: פ"א                       Number
    x     any other number                                   Number
    ?     a number with a character that is no digit: 5B79   the pattern, a dot for what cannot be read
    S     a date all in numbers: 16/5/2022, 2022-05-16       Numeric
    t     a time of day                                      its text
    q     a number that its label makes no date: No. 8       Number
    u     an empty place: something was here that is not a word (never made by the cutter)
    w     any other word                                     the folded word
    G M A W H o - & n N p b R J @ s E i z                      as in `hebdate.reading_old.lexicon`
    U     a Gregorian month or a weekday: mar.               the meanings
    B     a month of both calendars                          the meanings
    , . / ( ) | : "                                          punctuation, by class; " is any other mark
"""

from __future__ import annotations

from typing import NamedTuple

from hebdate.reading_old.lexicon import Lexicon


class Number(NamedTuple):
    """A number as written: `value`, how many `digits` (0 for Hebrew letters), and the `thousands` of Hebrew letters."""

    value: int
    digits: int
    thousands: int | None = None


class Numeric(NamedTuple):
    """A date all in numbers: the three `parts` with their widths, the separator, and a stamp's time if it has one."""

    parts: tuple[int, int, int]
    widths: tuple[int, int, int]
    separator: str
    spans: tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
    stamp: str = ""


class NumericSpan(NamedTuple):
    """A range all in numbers: (day, month) of both ends, the year, its digits, and where the numbers stand."""

    start: tuple[int, int]
    end: tuple[int, int]
    year: int
    width: int
    spans: tuple[tuple[int, int], ...]


class Guess(NamedTuple):
    """A word that is no name but looks like one: the months it may be, to be proved by the rest of the line."""

    months: tuple[int, ...]
    word: str


class Tokens(NamedTuple):
    """The tokens of a text, side by side: ``kinds[i]``, ``starts[i]:ends[i]`` and ``values[i]`` belong to token i.

    >>> from hebdate.reading_old.cutter import cut
    >>> cut("Monday, May 16th | 15 Iyyar 5782").kinds
    'W,GD|dMh'
    """

    text: str
    kinds: str
    starts: list[int]
    ends: list[int]
    values: list[object]
    names: Lexicon

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, both included."""
        return self.text[self.starts[first] : self.ends[last]]
