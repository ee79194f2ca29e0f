"""What stands beside a date: labels with numbers, prices, verses, telephones, names, dates of other calendars."""

from __future__ import annotations

import random

from convertdate import islamic

from damaged import names
from damaged.kinds import SAME, TOLD, Damaged, inserted, kind, same, told
from damaged.lines import Line

_LABELS = {
    "en": ("No.", "Vol.", "Issue", "p.", "page", "Volume", "#", "No"), "de": ("Nr.", "Heft", "Band", "Seite", "S."),
    "fr": ("n°", "Nº", "tome", "page", "p."), "es": ("núm.", "nº", "página", "tomo"),
    "he": ("גליון", "גיליון מס׳", "עמ׳", "כרך"),
    "ru": ("№", "стр.", "том", "выпуск"), "pl": ("nr", "tom", "str."), "it": ("n.", "pagina", "numero"),
    "nl": ("nr.", "nummer"), "hu": ("szám:",), "cs": ("č.", "číslo"), "pt": ("n.º", "página"),
}  # fmt: skip
_NOUNS = ("Bus", "Room", "Gate", "Hall", "Psalm", "Lot", "Apt.", "Channel", "Highway", "Track", "Studio", "Platform")
_UNKNOWN = ("Xyzzy", "Quorl", "Blenk", "Zorp", "Frabbet", "Mlurk")
_BOOKS = ("Genesis", "Exodus", "Isaiah", "Gen.", "Ps.", "Deut.")
_ABBREVIATIONS = ("בס״ד", "ב״ה", "אי״ה", "בע״ה")
_STRAY_NUMERALS = ("קנ״ד", "ע״ב", "רמ״ח", "כ״ו", "י״ח", "צ״א")
_ISLAMIC_MONTHS = (
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Sha'ban", "Ramadan", "Shawwal",
    "Dhu al-Qadah", "Dhu al-Hijjah",
)  # fmt: skip
_FRACTIONS = ("½", "¾", "1⅓", "2½")


def _beside(line: Line, rng: random.Random, text: str) -> tuple[str, tuple[int, int]]:
    """The line with something in front of it, or behind; never so that a number could be the date's own."""
    joint = rng.choice((", ", " | ", " • ", "; ", "\n"))
    if rng.random() < 0.5:
        if joint == ", " and line.text[0].isdigit():
            joint = " | "  # "Track 24, 25 October" may be a list of days
        return inserted(line, 0, text + joint)
    return inserted(line, len(line.tokens), joint + text)


@kind("a label with a number", SAME)
def label(line: Line, rng: random.Random) -> Damaged | None:
    language = line.languages[0].partition("-")[0]
    word = rng.choice(_LABELS.get(language, _LABELS["en"]))
    return same(line, *_beside(line, rng, f"{word} {rng.randint(1, 400)}"))


@kind("volume and number", SAME)
def volume(line: Line, rng: random.Random) -> Damaged | None:
    text = rng.choice(("Vol. {}, No. {}", "Vol. {} No. {}", "Jahrgang {}, Nr. {}", "Volume {} Issue {}"))
    return same(line, *_beside(line, rng, text.format(rng.randint(1, 99), rng.randint(1, 52))))


@kind("a noun with a number", SAME)
def noun(line: Line, rng: random.Random) -> Damaged | None:
    return same(line, *_beside(line, rng, f"{rng.choice(_NOUNS)} {rng.randint(2, 60)}"))


@kind("an unknown word with a number", TOLD)
def unknown_noun(line: Line, rng: random.Random) -> Damaged | None:
    """It may be a month of some language, and the number its day."""
    return told(line, *_beside(line, rng, f"{rng.choice(_UNKNOWN)} {rng.randint(2, 28)}"))


@kind("an unknown word with a number between the halves", TOLD, "pair")
def unknown_between(line: Line, rng: random.Random) -> Damaged | None:
    at = line.behind(0)
    return told(line, *inserted(line, at, f", {rng.randint(2, 28)} {rng.choice(_UNKNOWN)}"))


@kind("a price", SAME)
def price(line: Line, rng: random.Random) -> Damaged | None:
    amount = f"{rng.randint(1, 40)}{rng.choice(('', '.50', '.00', '.90'))}"
    text = rng.choice(("${}", "€{}", "£{}", "₪{}", "NIS {}", "Price: ${}", "{} €", "{} ₪")).format(amount)
    return same(line, *_beside(line, rng, text))


@kind("a verse", SAME)
def verse(line: Line, rng: random.Random) -> Damaged | None:
    return same(line, *_beside(line, rng, f"{rng.choice(_BOOKS)} {rng.randint(1, 50)}:{rng.randint(1, 31)}"))


@kind("a percentage", SAME)
def percentage(line: Line, rng: random.Random) -> Damaged | None:
    return same(line, *_beside(line, rng, f"{rng.randint(1, 99)}{rng.choice(('%', ' %'))}"))


@kind("a fraction", SAME)
def fraction(line: Line, rng: random.Random) -> Damaged | None:
    return same(line, *_beside(line, rng, rng.choice(_FRACTIONS)))


@kind("a telephone number", SAME)
def telephone(line: Line, rng: random.Random) -> Damaged | None:
    digits = "".join(rng.choice("0123456789") for _ in range(7))
    text = rng.choice(("Tel. 02-{}-{}", "+972-2-{}-{}", "(212) {}-{}", "Phone: 718-{}-{}")).format(
        digits[:3], digits[3:]
    )
    return same(line, *_beside(line, rng, text))


@kind("a version number", SAME)
def version(line: Line, rng: random.Random) -> Damaged | None:
    text = rng.choice(("v{}.{}.{}", "version {}.{}", "ver. {}.{}.{}"))
    return same(line, *_beside(line, rng, text.format(*(rng.randint(0, 20) for _ in range(3)))))


@kind("an address of the web", SAME)
def web(line: Line, rng: random.Random) -> Damaged | None:
    text = rng.choice(("www.example{}.com", "https://example.org/p/{}", "mail{}@example.org"))
    return same(line, *_beside(line, rng, text.format(rng.randint(2, 999))))


@kind("an age or a count", SAME)
def count(line: Line, rng: random.Random) -> Damaged | None:
    text = rng.choice(("aged {} years", "{} pages", "{} guests", "{} miles", "{} °C", "{} km", "Est. 18{:02}"))
    return same(line, *_beside(line, rng, text.format(rng.randint(2, 99))))


@kind("an abbreviation with gershayim", SAME)
def abbreviation(line: Line, rng: random.Random) -> Damaged | None:
    return same(line, *inserted(line, 0, f"{rng.choice(_ABBREVIATIONS)}{rng.choice((', ', ' ', ' | '))}"))


@kind("a Hebrew numeral too many", TOLD, "day")
def stray_numeral(line: Line, rng: random.Random) -> Damaged | None:
    places = [at for at in line.places("day", "hebrew", "letters") if len(line.tokens[at].text) > 1]
    if not places:
        return None
    at = places[0]
    numeral = rng.choice(_STRAY_NUMERALS)
    if numeral.replace("״", "") == "".join(char for char in line.tokens[at].text if char in names.LETTER_VALUES):
        return None
    return told(line, *inserted(line, at, f"{numeral} "))


@kind("a name in front", SAME)
def name(line: Line, rng: random.Random) -> Damaged | None:
    text = rng.choice(("The Daily Herald", "Beth Israel News", "Der Bote", "קול העיר", "Вестник", "Weekly Bulletin"))
    return same(line, *inserted(line, 0, text + rng.choice((" | ", ", ", " – ", "\n"))))


def _islamic(line: Line, days: int) -> str:
    year, month, day = islamic.from_jd(line.first + days + 1721424.5)
    return f"{int(day)} {_ISLAMIC_MONTHS[int(month) - 1]} {int(year)}"


@kind("the same day in the Islamic calendar", SAME, "pair")
def islamic_date(line: Line, rng: random.Random) -> Damaged | None:
    if line.evening:
        return None
    return same(line, *inserted(line, len(line.tokens), rng.choice((" | ", " / ", ", ")) + _islamic(line, 0)))


@kind("another day in the Islamic calendar", TOLD, "pair")
def other_islamic_date(line: Line, rng: random.Random) -> Damaged | None:
    days = rng.choice((-400, -100, -40, 40, 100, 400))
    return told(line, *inserted(line, len(line.tokens), rng.choice((" | ", " / ", ", ")) + _islamic(line, days)))
