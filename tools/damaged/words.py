"""Words that change what a date means: not, before, about, the day after, in the evening, at ten o'clock."""

from __future__ import annotations

import random

from damaged.kinds import NOTHING, SAME, SOLVED, TOLD, Damaged, denied, inserted, kind, same, told
from damaged.lines import Line

_NOT = {"en": ("not", "not on"), "de": ("nicht am", "nicht"), "fr": ("pas le",), "ru": ("не",), "he": ("לא ב-",)}
_BEFORE = {
    "en": ("before", "after", "prior to", "not before"), "de": ("vor dem", "nach dem"),
    "fr": ("avant le", "après le"), "es": ("antes del", "después del"),
    "ru": ("после",), "he": ("לפני", "אחרי"), "it": ("prima del", "dopo il"),
}  # fmt: skip
_ABOUT = {
    "en": ("about", "circa", "c.", "ca.", "approximately", "around", "probably", "~"),
    "de": ("etwa", "um den", "ca.", "circa"),
    "fr": ("vers le", "environ", "ca."), "es": ("hacia el", "cerca del", "ca."), "ru": ("около", "примерно"),
    "he": ("בערך", "בסביבות", "כ-"), "it": ("circa", "verso il"),
}  # fmt: skip
_NEXT_DAY = {
    "en": ("the day after", "the morrow of"), "de": ("am Tag nach dem",), "fr": ("le lendemain du",),
    "he": ("למחרת",), "ru": ("на следующий день после",),
}  # fmt: skip
_PREVIOUS_DAY = {
    "en": ("the day before", "one day before"), "de": ("am Tag vor dem",), "fr": ("la veille du",),
    "he": ("יום לפני",), "ru": ("за день до",),
}  # fmt: skip
_EVENING = {
    "en": ("evening", "in the evening"), "de": ("abends", "am Abend"), "fr": ("au soir",), "es": ("por la tarde",),
    "ru": ("вечером",), "he": ("בערב",),
}  # fmt: skip
_NIGHT = {
    "en": ("night", "at night", "after sunset"), "de": ("nachts", "nach Sonnenuntergang"), "fr": ("la nuit",),
    "es": ("por la noche",), "ru": ("ночью",), "he": ("בלילה", "אחרי השקיעה"),
}  # fmt: skip
_NIGHT_OF = {
    "en": ("night of", "evening of", "eve of"),
    "de": ("Abend des",),
    "he": ("ליל", "אור ל"),
    "fr": ("soir du",),
}
_MORNING = {
    "en": ("morning", "in the morning", "at noon"), "de": ("morgens", "am Morgen", "mittags"),
    "fr": ("au matin", "à midi"), "es": ("por la mañana",), "ru": ("утром", "в полдень"), "he": ("בבוקר", "בצהריים"),
}  # fmt: skip
_DAY_TIMES = ("10:30", "11:00 am", "14:00", "09:15 a.m.", "12:45", "2:30 pm")
_LATE_TIMES = ("23:30", "11:00 pm", "22:45", "11:15 p.m.")
_HOLIDAYS = {
    109: "Erev Yom Kippur",
    110: "Yom Kippur",
    115: "Sukkot",
    515: "Tu BiShvat",
    918: "Lag BaOmer",
    1215: "Tu B'Av",
}


def _before(line: Line, rng: random.Random, words: dict[str, tuple[str, ...]]) -> tuple[str, tuple[int, int]] | None:
    """The line with a word in its own language before a half; of a pair, the first."""
    language = line.languages[0].partition("-")[0]
    at = line.ends(0)[0]
    if language not in words or (at and not line.tokens[at - 1].text.endswith(", ")):
        return None
    word = rng.choice(words[language])
    return inserted(line, at, word if word.endswith(("-", "~", " ל")) else f"{word} ")


def _behind_civil(
    line: Line, rng: random.Random, words: dict[str, tuple[str, ...]]
) -> tuple[str, tuple[int, int]] | None:
    """The line with a word behind its civil half."""
    half = line.calendars.index("civil") if "civil" in line.calendars else -1
    if half < 0 or line.range or line.languages[half] not in words:
        return None
    word = rng.choice(words[line.languages[half]])
    return inserted(line, line.behind(half), f"{rng.choice((', ', ' '))}{word}")


def _at_time(line: Line, rng: random.Random, times: tuple[str, ...]) -> tuple[str, tuple[int, int]] | None:
    half = line.calendars.index("civil") if "civil" in line.calendars else -1
    if half < 0 or line.range:
        return None
    return inserted(line, line.behind(half), f", {rng.choice(times)}")


@kind("not", NOTHING)
def negated(line: Line, rng: random.Random) -> Damaged | None:
    found = _before(line, rng, _NOT)
    return None if found is None else denied(line, *found)


@kind("before or after", NOTHING)
def before_or_after(line: Line, rng: random.Random) -> Damaged | None:
    found = _before(line, rng, _BEFORE)
    return None if found is None else denied(line, *found)


@kind("about", TOLD)
def about(line: Line, rng: random.Random) -> Damaged | None:
    found = _before(line, rng, _ABOUT)
    return None if found is None else told(line, *found)


def _shifted(line: Line, found: tuple[str, tuple[int, int]] | None, days: int) -> Damaged | None:
    if found is None or line.range or line.evening:
        return None
    text, span = found
    return Damaged(text, span, right=frozenset({(line.first + days, line.last + days)}), said=line.days)


@kind("the day after", SOLVED)
def day_after(line: Line, rng: random.Random) -> Damaged | None:
    return _shifted(line, _before(line, rng, _NEXT_DAY), 1)


@kind("the day before", SOLVED)
def day_before(line: Line, rng: random.Random) -> Damaged | None:
    return _shifted(line, _before(line, rng, _PREVIOUS_DAY), -1)


@kind("the evening, of a day by daylight", SAME, "pair")
def evening_of_day(line: Line, rng: random.Random) -> Damaged | None:
    """The halves are those of the daylight, and before sunset that is still so."""
    found = _behind_civil(line, rng, _EVENING)
    return None if found is None else same(line, *found)


@kind("the night, of a day by daylight", TOLD, "pair")
def night_of_day(line: Line, rng: random.Random) -> Damaged | None:
    """The Hebrew date has changed, but the hours after midnight are a night as well; so it is not denied."""
    found = _behind_civil(line, rng, _NIGHT)
    return None if found is None else told(line, *found)


@kind("the evening, of an evening", SAME, "evening")
def evening_of_evening(line: Line, rng: random.Random) -> Damaged | None:
    found = _behind_civil(line, rng, rng.choice((_EVENING, _NIGHT)))
    return None if found is None else same(line, *found)


@kind("the evening before a Hebrew date", TOLD, "hebrew")
def night_of(line: Line, rng: random.Random) -> Damaged | None:
    """The night of the 15th began on the civil day before, and many say it of the night after."""
    found = _before(line, rng, _NIGHT_OF)
    if found is None or line.tokens[line.ends(0)[0]].field == "weekday":
        return None
    either = line.days | {(line.first - 1, line.first - 1), (line.first - 1, line.first)}
    right = frozenset({(line.first - 1, line.first - 1), (line.first - 1, line.first)})
    return Damaged(*found, right=right, said=either, passed=either)


@kind("the morning, of a day by daylight", SAME, "pair")
def morning_of_day(line: Line, rng: random.Random) -> Damaged | None:
    found = _behind_civil(line, rng, _MORNING)
    return None if found is None else same(line, *found)


@kind("the morning, of an evening", NOTHING, "evening")
def morning_of_evening(line: Line, rng: random.Random) -> Damaged | None:
    found = _behind_civil(line, rng, _MORNING)
    return None if found is None else denied(line, *found)


@kind("a time by day", SAME, "day")
def time_by_day(line: Line, rng: random.Random) -> Damaged | None:
    if line.evening:
        return None
    found = _at_time(line, rng, _DAY_TIMES)
    return None if found is None else same(line, *found)


@kind("a time by day, of an evening", NOTHING, "evening")
def time_of_evening(line: Line, rng: random.Random) -> Damaged | None:
    found = _at_time(line, rng, _DAY_TIMES)
    return None if found is None else denied(line, *found)


@kind("a late time, of a day by daylight", TOLD, "pair")
def late_time(line: Line, rng: random.Random) -> Damaged | None:
    """At half past eleven the Hebrew date has changed, but a page may print the day's and the hour beside it."""
    found = _at_time(line, rng, _LATE_TIMES)
    return None if found is None else told(line, *found)


@kind("a late time, of an evening", SAME, "evening")
def late_evening(line: Line, rng: random.Random) -> Damaged | None:
    found = _at_time(line, rng, _LATE_TIMES)
    return None if found is None else same(line, *found)


@kind("a holiday of another day", TOLD, "pair")
def other_holiday(line: Line, rng: random.Random) -> Damaged | None:
    slot = min(line.tokens[line.places("month", "hebrew")[0]].values)
    day = min(line.tokens[line.places("day", "hebrew")[0]].values)
    value, name = rng.choice(list(_HOLIDAYS.items()))
    if value // 100 == slot and abs(value % 100 - day) < 9:
        return None
    return told(line, *inserted(line, line.ends(0)[0], f"{name}, "))
