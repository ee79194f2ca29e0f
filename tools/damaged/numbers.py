"""Numbers that are too many, split, glued, misread, or written in other digits."""

from __future__ import annotations

import datetime as dt
import random

from damaged import names
from damaged.kinds import SAME, SOLVED, TOLD, Damaged, inserted, kind, replaced, same, solved, told
from damaged.lines import Line, Token

_CONFUSED = {"0": "OoQ", "1": "lI|", "2": "Z", "5": "S", "8": "B", "6": "b", "9": "g"}
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹"


def _number(
    line: Line, rng: random.Random, fields: tuple[str, ...] = ("day", "year"), form: str = "digits"
) -> int | None:
    places = [at for field in fields for at in line.places(field, "", form)]
    return rng.choice(places) if places else None


def _extra(line: Line, rng: random.Random, field: str, behind: bool) -> Damaged | None:
    """A number that nobody asked for, next to a field."""
    places = line.places(field)
    if not places or line.range:
        return None
    at = rng.choice(places)
    number = rng.randint(2, 28)
    if number in line.tokens[at].values:
        return None
    return told(line, *(inserted(line, at + 1, f" {number}") if behind else inserted(line, at, f"{number} ")))


@kind("a number before the day", TOLD)
def before_day(line: Line, rng: random.Random) -> Damaged | None:
    return _extra(line, rng, "day", behind=False)


@kind("a number behind the day", TOLD)
def behind_day(line: Line, rng: random.Random) -> Damaged | None:
    return _extra(line, rng, "day", behind=True)


@kind("a number behind the month", TOLD)
def behind_month(line: Line, rng: random.Random) -> Damaged | None:
    return _extra(line, rng, "month", behind=True)


@kind("a number before the year", TOLD)
def before_year(line: Line, rng: random.Random) -> Damaged | None:
    return _extra(line, rng, "year", behind=False)


@kind("a number behind the year", TOLD)
def behind_year(line: Line, rng: random.Random) -> Damaged | None:
    return _extra(line, rng, "year", behind=True)


@kind("a foreign year in front", TOLD, "day")
def foreign_year(line: Line, rng: random.Random) -> Damaged | None:
    at = line.ends(0)[0]
    year = dt.date.fromordinal(line.first).year + rng.choice((-90, -61, -40, -12, -5, 7, 23, 88))
    return told(line, *inserted(line, at, f"{year}{rng.choice((' ', ', ', '. '))}"))


@kind("a year behind, another", TOLD, "day")
def foreign_year_behind(line: Line, rng: random.Random) -> Damaged | None:
    at = line.ends(len(line.calendars) - 1)[1] + 1
    year = dt.date.fromordinal(line.first).year + rng.choice((-90, -61, -40, -12, -5, 7, 23, 88))
    return told(line, *inserted(line, at, f"{rng.choice((' ', ', ', ' / '))}{year}"))


@kind("a number doubled", SAME)
def doubled(line: Line, rng: random.Random) -> Damaged | None:
    """Written twice it says nothing else."""
    at = _number(line, rng)
    if at is None or line.range:
        return None
    return same(line, *inserted(line, at, f"{line.tokens[at].text} "))


@kind("a number split by a space", TOLD)
def split_number(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng)
    text = "" if at is None else line.tokens[at].text
    if at is None or len(text) < 2 or not text.isdigit() or line.range:
        return None
    place = rng.randrange(1, len(text))
    return told(line, *replaced(line, at, f"{text[:place]} {text[place:]}"))


@kind("a number split by a line break", TOLD)
def broken_number(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng)
    text = "" if at is None else line.tokens[at].text
    if at is None or len(text) < 2 or not text.isdigit() or line.range:
        return None
    place = rng.randrange(1, len(text))
    return told(line, *replaced(line, at, f"{text[:place]}\n{text[place:]}"))


@kind("a misread digit", TOLD)
def misread_digit(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng)
    text = "" if at is None else line.tokens[at].text
    places = [place for place, digit in enumerate(text) if digit in _CONFUSED]
    if at is None or not places or not text.isdigit():
        return None
    place = rng.choice(places)
    return told(line, *replaced(line, at, text[:place] + rng.choice(_CONFUSED[text[place]]) + text[place + 1 :]))


@kind("a misread ordinal", TOLD)
def misread_ordinal(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",), "ordinal")
    if at is None:
        return None
    text = line.tokens[at].text
    other = rng.choice((text.replace("1", "l", 1), text.replace("1", "I", 1), text.replace("0", "O", 1)))
    return told(line, *replaced(line, at, other)) if other != text else None


@kind("an ordinal with another ending", SAME)
def wrong_ending(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",), "ordinal")
    if at is None:
        return None
    text = line.tokens[at].text
    ending = rng.choice([each for each in ("st", "nd", "rd", "th") if not text.endswith(each)])
    return same(line, *replaced(line, at, text[:-2] + ending))


@kind("a mark inside a number", TOLD)
def marked_number(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng)
    text = "" if at is None else line.tokens[at].text
    if at is None or len(text) < 2 or not text.isdigit() or line.range:
        return None
    place = rng.randrange(1, len(text))
    return told(line, *replaced(line, at, text[:place] + rng.choice("*?#_^~") + text[place + rng.randint(0, 1) :]))


@kind("a question mark behind a number", TOLD)
def doubted_number(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng)
    return None if at is None else told(line, *inserted(line, at + 1, rng.choice(("?", "(?)", " (?)"))))


@kind("a footnote's digit glued to a year", TOLD)
def glued_footnote(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("year",))
    return None if at is None else told(line, *inserted(line, at + 1, str(rng.randint(1, 9))))


@kind("a superscript behind a year", SAME)
def superscript(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("year",))
    return None if at is None else same(line, *inserted(line, at + 1, rng.choice(_SUPERSCRIPT)))


@kind("a footnote in brackets", SAME)
def footnote(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("year",))
    return None if at is None else same(line, *inserted(line, at + 1, rng.choice(("[1]", "[2]", "*", "†", "[a]"))))


@kind("full-width digits", SAME)
def full_width(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.translate(_FULL_WIDTH)
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("Arabic digits", SAME)
def arabic(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.translate(_ARABIC)
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("a circled day", SAME)
def circled(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",))
    if at is None or line.range or not line.tokens[at].text.isdigit() or int(line.tokens[at].text) > 20:
        return None
    return same(line, *replaced(line, at, chr(0x245F + int(line.tokens[at].text))))


@kind("a Roman day", SAME)
def roman_day(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",))
    if at is None or line.range or not line.tokens[at].text.isdigit():
        return None
    return same(line, *replaced(line, at, names.roman(int(line.tokens[at].text))))


@kind("a Roman year", SAME)
def roman_year(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("year", "civil", "digits")
    if not places:
        return None
    return same(line, *replaced(line, places[0], names.roman(int(line.tokens[places[0]].text))))


@kind("a leading zero", SAME)
def leading_zero(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",))
    if at is None or len(line.tokens[at].text) != 1:
        return None
    return same(line, *replaced(line, at, f"0{line.tokens[at].text}"))


@kind("a year with a comma in it", SAME)
def thousands(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("year",))
    if at is None or len(line.tokens[at].text) != 4:
        return None
    text = line.tokens[at].text
    return same(line, *replaced(line, at, f"{text[0]},{text[1:]}"))


@kind("an apostrophe year", SOLVED, "pair")
def apostrophe_year(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("year", "civil", "digits")
    if not places or not 1700 <= int(line.tokens[places[0]].text) <= 2099 or not line.places("year", "hebrew"):
        return None
    year = int(line.tokens[places[0]].text) % 100
    token = line.tokens[places[0]]._replace(text=f"{rng.choice(chr(39) + '’‘')}{year:02}", modulus=100)
    return solved(line.edited(places[0], token._replace(values=frozenset({year}))))


@kind("a decimal day", TOLD)
def decimal_day(line: Line, rng: random.Random) -> Damaged | None:
    at = _number(line, rng, ("day",))
    if at is None or line.range or not line.tokens[at].text.isdigit() or line.next_text(at).startswith("."):
        return None
    return told(line, *inserted(line, at + 1, f"{rng.choice('.,')}{rng.randint(1, 9)}"))


@kind("or another day", SOLVED, "day")
def alternative(line: Line, rng: random.Random) -> Damaged | None:
    """Two days for one: the other half may decide, or a weekday; alone, both are left."""
    words = {"en": "or", "de": "oder", "fr": "ou", "es": "o", "ru": "или", "he": "או", "it": "o", "pt": "ou"}
    places = [at for at in line.places("day", "", "digits") if line.languages[line.tokens[at].half] in words]
    if not places:
        return None
    at = rng.choice(places)
    token = line.tokens[at]
    value = min(token.values)
    other = value + rng.choice((1, 2)) if value < 27 else value - 1
    if not token.text.isdigit() or line.next_text(at).startswith("."):
        return None
    text = f"{token.text} {words[line.languages[token.half]]} {other}"
    edited = line.edited(at, token._replace(text=text, values=frozenset({value, other})))
    if line.pair or line.places("weekday"):
        return solved(edited)
    second = line.first + other - value
    ends = sorted((line.first, second))
    either = line.days | {(second, second), (ends[0], ends[1])}
    return Damaged(edited.line.text, edited.span, said=either, passed=either)


@kind("a range where a day was", SOLVED, "day")
def range_tail(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("day", "", "digits")
    if not places:
        return None
    at = rng.choice(places)
    token = line.tokens[at]
    value = min(token.values)
    other = value + rng.randint(1, 4)
    if other > 28 or not token.text.isdigit() or "." in line.next_text(at) or "-" in line.text:
        return None
    if line.places("weekday"):
        return None
    dash = rng.choice(("-", "–"))
    last = Token(str(other), "day", token.half, frozenset({other}), 0, "last", "digits")
    return solved(line.edited(at, token._replace(end="first"), Token(dash), last))


@kind("a Roman month", SAME)
def roman_month(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("month", "civil", "digits")
    if not places or "-" in line.text:
        return None
    return same(line, *replaced(line, places[0], names.roman(min(line.tokens[places[0]].values))))


def _in_numbers(line: Line, rng: random.Random, days: int) -> tuple[str, tuple[int, int]] | None:
    """The line with a civil date in numbers, in brackets, behind its civil half in words."""
    if not line.places("month", "civil", "word") or line.range or "(" in line.text:
        return None
    day = dt.date.fromordinal(line.first + days)
    text = rng.choice((day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day.day:02}/{day.month:02}/{day.year}"))
    return inserted(line, line.behind(line.calendars.index("civil")), f" ({text})")


@kind("the same day again in numbers", SAME, "day")
def again_in_numbers(line: Line, rng: random.Random) -> Damaged | None:
    found = _in_numbers(line, rng, 0)
    return None if found is None else same(line, *found)


@kind("another day in numbers", TOLD, "day")
def other_in_numbers(line: Line, rng: random.Random) -> Damaged | None:
    found = _in_numbers(line, rng, rng.choice((-30, -3, -1, 1, 2, 10, 31, 365)))
    return None if found is None else told(line, *found)
