"""Fields that say something else: a changed weekday, day, month or year, a second one, another calendar's mark.

What is written is solved anew: mostly no day satisfies it, and then nothing confident may be claimed.
"""

from __future__ import annotations

import datetime as dt
import random

from damaged import names
from damaged.kinds import NOTHING, SAME, SOLVED, TOLD, Damaged, denied, inserted, kind, replaced, same, solved, told
from damaged.lines import Line, Token
from damaged.truth import rd_to_julian
from hebdate.arithmetic import is_leap


def rewritten(token: Token, value: int) -> Token | None:
    """The token with another value in the same form; None for a word, whose language it does not know."""
    if token.form == "digits":
        text = f"{value:0{len(token.text)}}" if token.text.startswith("0") else str(value)
    elif token.form == "ordinal":
        text = names.ordinal(value)
    elif token.form == "letters" and token.field == "day" and 1 <= value <= 31:
        text = names.gematria(value, _mark(token.text, "׳'’"), _mark(token.text, '״"”'))
    else:
        return None
    return token._replace(text=text, values=frozenset({value}))


def _mark(text: str, marks: str) -> str:
    """The mark that a numeral is written with, or the first."""
    return next((char for char in text if char in marks), marks[0])


def _pick(line: Line, rng: random.Random, field: str, calendar: str = "", form: str = "") -> int | None:
    places = line.places(field, calendar, form)
    return rng.choice(places) if places else None


def _changed(line: Line, at: int | None, value: int) -> Damaged | None:
    if at is None or value in line.tokens[at].values:
        return None
    token = rewritten(line.tokens[at], value)
    return None if token is None else solved(line.edited(at, token))


def _value(line: Line, at: int) -> int:
    return min(line.tokens[at].values)


@kind("a wrong weekday", SOLVED)
def wrong_weekday(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "weekday")
    if at is None:
        return None
    token = line.tokens[at]
    day = (_value(line, at) + rng.randint(1, 6)) % 7
    words = names.weekdays(line.languages[token.half].partition("-")[0])
    return solved(line.edited(at, token._replace(text=words[day], values=frozenset({day}))))


@kind("a second weekday, another", SOLVED, "day")
def second_weekday(line: Line, rng: random.Random) -> Damaged | None:
    half = rng.randrange(len(line.calendars))
    if line.evening or not any(token.field == "weekday" for token in line.tokens):
        return None
    day = ((line.first - 1) + rng.randint(1, 6)) % 7
    words = names.weekdays(line.languages[half].partition("-")[0])
    start, end = line.ends(half)
    if rng.random() < 0.5:
        return solved(line.edited(start, Token(words[day], "weekday", half, frozenset({day})), Token(", "), drop=0))
    return solved(line.edited(end + 1, Token(", "), Token(words[day], "weekday", half, frozenset({day})), drop=0))


@kind("a changed civil day", SOLVED)
def civil_day(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "day", "civil", "digits ordinal")
    if at is None:
        return None
    return _changed(line, at, max(1, min(31, _value(line, at) + rng.choice((-10, -7, -3, -2, -1, 1, 2, 3, 7, 10)))))


@kind("a changed Hebrew day", SOLVED)
def hebrew_day(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "day", "hebrew")
    if at is None:
        return None
    return _changed(line, at, max(1, min(30, _value(line, at) + rng.choice((-10, -7, -3, -2, -1, 1, 2, 3, 7, 10)))))


@kind("a changed civil month", SOLVED)
def civil_month(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "month", "civil", "word")
    if at is None or line.range:
        return None
    token = line.tokens[at]
    month = (_value(line, at) - 1 + rng.randint(1, 11)) % 12 + 1
    language = line.languages[token.half]
    prefix = "ב" if language == "he" and token.text.startswith("ב") else ""
    text = prefix + names.civil_months(language)[month - 1]
    return solved(line.edited(at, token._replace(text=text, values=frozenset({month}))))


@kind("a changed Hebrew month", SOLVED)
def hebrew_month(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "month", "hebrew")
    if at is None or line.range or set(line.tokens[at].values) & {6, 7}:
        return None
    token = line.tokens[at]
    slot = rng.choice([each for each in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13) if each not in token.values])
    language = line.languages[token.half]
    prefix = "ב" if token.text.startswith("ב") else ""
    text = prefix + names.hebrew_month(language, slot, leap=False)
    return solved(line.edited(at, token._replace(text=text, values=frozenset({slot}))))


@kind("a changed civil year", SOLVED)
def civil_year(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "year", "civil", "digits")
    return None if at is None else _changed(line, at, _value(line, at) + rng.choice((-10, -2, -1, 1, 2, 10)))


@kind("a century changed", SOLVED)
def civil_century(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "year", "civil", "digits")
    return None if at is None else _changed(line, at, _value(line, at) + rng.choice((-100, 100)))


@kind("digits of a year swapped", SOLVED)
def swapped_year(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "year", "", "digits")
    if at is None:
        return None
    digits = list(line.tokens[at].text)
    place = rng.randrange(len(digits) - 1)
    digits[place : place + 2] = digits[place : place + 2][::-1]
    if digits[0] == "0" or "".join(digits) == line.tokens[at].text:
        return None
    return _changed(line, at, int("".join(digits)))


@kind("another digit in a year", SOLVED)
def digit_of_year(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "year", "", "digits")
    if at is None:
        return None
    digits = list(line.tokens[at].text)
    place = rng.randrange(1, len(digits))
    digits[place] = rng.choice([digit for digit in "0123456789" if digit != digits[place]])
    return _changed(line, at, int("".join(digits)))


@kind("a changed Hebrew year", SOLVED)
def hebrew_year(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "year", "hebrew", "digits")
    return None if at is None else _changed(line, at, _value(line, at) + rng.choice((-10, -1, 1, 10, 100, -100, -1000)))


@kind("a letter of a numeral changed", SOLVED)
def numeral_letter(line: Line, rng: random.Random) -> Damaged | None:
    """One letter misread as another that makes a numeral of the same kind: the unit, or the ten, of day or year."""
    at = _pick(line, rng, rng.choice(("day", "year")), "hebrew", "letters")
    if at is None:
        return None
    token = line.tokens[at]
    value = _value(line, at)
    if token.field == "day":
        other = value + rng.choice((-1, 1, 2, -2, 10, -10))
        return _changed(line, at, other) if 1 <= other <= 30 else None
    other = value - value % 10 + rng.choice([unit for unit in range(1, 10) if unit != value % 10])
    if other % 100 in (15, 16) or value % 100 in (15, 16) or other // 1000 != value // 1000:
        return None
    letters = names.gematria(other % 1000, _mark(token.text, "׳'’"), _mark(token.text, '״"”'))
    before = token.text[: len(token.text) - len(names.gematria(value % 1000))]
    return solved(line.edited(at, token._replace(text=before + letters, values=frozenset({other}))))


@kind("a day that no month has", TOLD)
def impossible_day(line: Line, rng: random.Random) -> Damaged | None:
    at = _pick(line, rng, "day", "", "digits ordinal")
    if at is None or line.range:
        return None
    token = rewritten(line.tokens[at], rng.choice((32, 33, 35, 39, 41, 46, 52, 61, 71, 76, 84, 99)))
    if token is None:
        return None
    edited = line.edited(at, token)
    make = told if line.pair else denied
    return make(line, edited.line.text, edited.span)


@kind("the other Adar", SOLVED)
def other_adar(line: Line, rng: random.Random) -> Damaged | None:
    """Adar II for Adar I and the reverse; Adar I or II in a common year, which has neither."""
    places = [at for at in line.places("month", "hebrew") if set(line.tokens[at].values) in ({6}, {7})]
    if not places or line.range:
        return None
    at = places[0]
    token = line.tokens[at]
    years = line.places("year", "hebrew")
    if not years:
        return None
    year = _value(line, years[0])
    slot = _value(line, at)
    other = 13 - slot if is_leap(year) else rng.choice((6, 7))
    prefix = "ב" if token.text.startswith("ב") else ""
    text = prefix + names.hebrew_month(line.languages[token.half], other, leap=True)
    values = frozenset({other}) if is_leap(year) else frozenset[int]()
    return solved(line.edited(at, token._replace(text=text, values=values)))


_BEFORE_ERA = {
    "en": ("BCE", "BC", "B.C.", "B.C.E."), "de": ("v. Chr.",), "fr": ("av. J.-C.",), "es": ("a. C.",),
    "ru": ("до н. э.",), "he": ("לפנה״ס",),
}  # fmt: skip
_OTHER_ERAS = {
    "en": ("AH", "A.H.", "Hijri", "B.E.", "Seleucid era"), "de": ("der Hidschra", "AH"), "fr": ("de l'Hégire", "AH"),
    "ru": ("хиджры",), "he": ("להג׳רה",),
}  # fmt: skip
_LAST_OLD_STYLE = dt.date(1945, 12, 31).toordinal()  # later, nobody marks a date so
_OLD_STYLE = {
    "en": ("(O.S.)", "O.S.", "Old Style", "(old style)"), "de": ("a. St.", "alten Stils"),
    "ru": ("ст. ст.", "ст. стиля"), "fr": ("vieux style", "v. s."), "he": ("לפי הלוח היוליאני",),
}  # fmt: skip


def _marked(line: Line, rng: random.Random, words: dict[str, tuple[str, ...]]) -> tuple[int, str] | None:
    """Where a mark can stand behind the civil half's year, and one in its language."""
    places = line.places("year", "civil", "digits")
    if not places or line.range or "-" in line.text:
        return None
    at = places[-1]
    half = line.tokens[at].half
    language = line.languages[half]
    if language not in words or line.ends(half)[1] != at:
        return None
    return at + 1, rng.choice(words[language])


@kind("before the era", NOTHING, "day")
def before_era(line: Line, rng: random.Random) -> Damaged | None:
    found = _marked(line, rng, _BEFORE_ERA)
    return None if found is None else denied(line, *inserted(line, found[0], f" {found[1]}"))


@kind("another era", NOTHING, "day")
def other_era(line: Line, rng: random.Random) -> Damaged | None:
    found = _marked(line, rng, _OTHER_ERAS)
    return None if found is None else denied(line, *inserted(line, found[0], f" {found[1]}"))


@kind("a mark of Old Style", SOLVED, "day")
def old_style(line: Line, rng: random.Random) -> Damaged | None:
    """The civil date, as written, is of the Julian calendar: another day, so that a pair contradicts itself."""
    found = _marked(line, rng, _OLD_STYLE)
    if found is None or line.first > _LAST_OLD_STYLE:
        return None
    calendars = tuple("julian" if name == "civil" else name for name in line.calendars)
    marked = line._replace(calendars=calendars).edited(found[0], Token(f" {found[1]}"), drop=0)
    # The weekday of a line that was true of the new style is not the Julian day's: then nothing satisfies it.
    return solved(marked)


@kind("a date of the old style, so marked", SOLVED, "day")
def true_old_style(line: Line, rng: random.Random) -> Damaged | None:
    """The civil half rewritten as the Julian date of the same day."""
    found = _marked(line, rng, _OLD_STYLE)
    if found is None or line.first > _LAST_OLD_STYLE or line.evening or line.places("month", "civil", "digits"):
        return None
    tokens = list(line.tokens)
    for field, value in zip(("year", "month", "day"), rd_to_julian(line.first), strict=True):
        at = line.places(field, "civil")[0]
        if field == "month":
            language = line.languages[tokens[at].half]
            prefix = "ב" if language == "he" and tokens[at].text.startswith("ב") else ""
            text = prefix + names.civil_months(language)[value - 1]
            tokens[at] = tokens[at]._replace(text=text, values=frozenset({value}))
            continue
        token = rewritten(tokens[at], value)
        if token is None:
            return None
        tokens[at] = token
    calendars = tuple("julian" if name == "civil" else name for name in line.calendars)
    julian = line._replace(tokens=tuple(tokens), calendars=calendars)
    return solved(julian.edited(found[0], Token(f" {found[1]}"), drop=0))


@kind("the Seleucid era", NOTHING, "day")
def seleucid(line: Line, rng: random.Random) -> Damaged | None:
    """A Hebrew year counted by contracts, which is 3,449 years less: as it stands, it is another year."""
    places = line.places("year", "hebrew")
    if not places or line.range or line.ends(line.tokens[places[0]].half)[1] != places[0]:
        return None
    word = {"he": "למניין שטרות", "en": "of the Seleucid era", "de": "der seleukidischen Ära"}
    language = line.languages[line.tokens[places[0]].half].partition("-")[0]
    return denied(line, *inserted(line, places[0] + 1, f" {word[language]}")) if language in word else None


@kind("a field left out", SOLVED, "pair")
def left_out(line: Line, rng: random.Random) -> Damaged | None:
    """The other half, whole, still says which day it is; what is left of this one agrees."""
    whole = [half for half in (0, 1) if _whole(line, half)]
    if len(whole) < 2 or line.evening:
        return None
    half = rng.choice((0, 1))
    places = [at for at in (*line.places("day"), *line.places("month", "", "word")) if line.tokens[at].half == half]
    if not places:
        return None
    return solved(line.edited(rng.choice(places), Token("", half=half)))


def _whole(line: Line, half: int) -> bool:
    return {"year", "month", "day"} <= {token.field for token in line.tokens if token.half == half}


@kind("a weekday in another language", SAME, "day")
def foreign_weekday(line: Line, rng: random.Random) -> Damaged | None:
    places = line.places("weekday")
    if not places:
        return None
    token = line.tokens[places[0]]
    language = rng.choice([each for each in ("en", "fr", "de", "es", "ru") if each != line.languages[token.half]])
    text = names.weekdays(language)[min(token.values)]
    return same(line, *replaced(line, places[0], text)) if text != token.text else None
