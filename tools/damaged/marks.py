"""Marks around and inside a line that mean nothing: quotes, separators, invisible characters, entities."""

from __future__ import annotations

import random

from damaged.fields import rewritten
from damaged.kinds import SAME, SOLVED, Damaged, inserted, kind, same, solved
from damaged.lines import Line, Token

_SEPARATORS = (
    " † ", " ¶ ", " ♦ ", " ~ ", " :: ", " // ", " \\\\ ", " -> ", " → ", " ☆ ", " ✡ ", " ■ ", " ◊ ", " ⁂ ", " * ",
    " *** ", " ___ ", " ‖ ", " ⟷ ", " < ", " > ", " + ", " @ ", " … ", " ... ", " %% ", " ^ ", " ║ ", " ·:· ", " ☞ ",
)  # fmt: skip
_INVISIBLE = "\u200b\u200c\u200d\ufeff\u200e\u200f\u2060\u202a\u202c\u2068\u2069"
_SPACES = "\u00a0\u2009\u202f\u2003\u3000"
_DASHES = {" – ": " &ndash; ", " — ": " &#8212; ", " • ": " &bull; ", " · ": " &middot; ", " | ": " &#124; "}


def _wrapped(line: Line, marks: tuple[str, str]) -> Damaged:
    text = marks[0] + line.text + marks[1]
    return same(line, text, (0, len(text)))


def _spoilt(line: Line, rng: random.Random) -> Line | None:
    """The line with a day changed, so that nothing satisfies it."""
    places = line.places("day", "", "digits ordinal letters")
    if not places or not line.pair:
        return None
    at = rng.choice(places)
    value = min(line.tokens[at].values)
    token = rewritten(line.tokens[at], value - 5 if value > 15 else value + 5)
    return None if token is None else line.edited(at, token).line


@kind("single quotes", SAME)
def single_quotes(line: Line, rng: random.Random) -> Damaged | None:
    return _wrapped(line, rng.choice((("'", "'"), ("‘", "’"), ("‚", "‘"), ("‹", "›"), ("`", "'"))))


@kind("double quotes", SAME)
def double_quotes(line: Line, rng: random.Random) -> Damaged | None:
    return _wrapped(line, rng.choice((('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("''", "''"))))


@kind("single quotes, and halves that disagree", SOLVED, "pair")
def quoted_disagreement(line: Line, rng: random.Random) -> Damaged | None:
    other = _spoilt(line, rng)
    if other is None:
        return None
    quotes = rng.choice((("'", "'"), ("‘", "’"), ('"', '"')))
    tokens = (Token(quotes[0]), *other.tokens, Token(quotes[1]))
    wrapped = other._replace(tokens=tokens)
    return solved(wrapped.edited(0, *wrapped.tokens, drop=len(wrapped.tokens)))


def _joint(line: Line) -> int | None:
    """The place between the halves, where nothing else is bracketed."""
    if not line.pair:
        return None
    at = line.behind(0)
    return at if line.tokens[at].text.strip() not in ("(", "[") else None


@kind("an unusual separator", SAME, "pair")
def separator(line: Line, rng: random.Random) -> Damaged | None:
    at = _joint(line)
    if at is None:
        return None
    edited = line.edited(at, Token(rng.choice(_SEPARATORS)))
    return same(line, edited.line.text, edited.span)


@kind("an unusual separator, and halves that disagree", SOLVED, "pair")
def separated_disagreement(line: Line, rng: random.Random) -> Damaged | None:
    other = _spoilt(line, rng)
    at = None if other is None else _joint(other)
    if other is None or at is None:
        return None
    return solved(other.edited(at, Token(rng.choice(_SEPARATORS))))


@kind("an unbalanced bracket", SAME)
def bracket(line: Line, rng: random.Random) -> Damaged | None:
    places = [at for at, token in enumerate(line.tokens) if token.field]
    at = rng.choice(places)
    return same(line, *inserted(line, at + rng.randint(0, 1), rng.choice("()[]{}")))


@kind("a field in brackets", SAME)
def bracketed(line: Line, rng: random.Random) -> Damaged | None:
    """As an editor supplies what is not legible."""
    at = rng.choice([at for at, token in enumerate(line.tokens) if token.field])
    opening, closing = rng.choice(("[]", "()", "<>"))
    edited = line.edited(at, Token(opening), line.tokens[at], Token(closing))
    return same(line, edited.line.text, edited.span)


@kind("invisible marks", SAME)
def invisible(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text
    for _ in range(rng.randint(1, 3)):
        place = rng.randrange(len(text) + 1)
        text = text[:place] + rng.choice(_INVISIBLE) + text[place:]
    return same(line, text, (0, len(text)))


@kind("a soft hyphen in a word", SAME)
def soft_hyphen(line: Line, rng: random.Random) -> Damaged | None:
    places = [at for at in (*line.places("month"), *line.places("weekday")) if len(line.tokens[at].text) > 3]
    if not places:
        return None
    at = rng.choice(places)
    text = line.tokens[at].text
    place = rng.randrange(2, len(text))
    edited = line.edited(at, line.tokens[at]._replace(text=f"{text[:place]}\u00ad{text[place:]}"))
    return same(line, edited.line.text, edited.span)


@kind("another kind of space", SAME)
def spaces(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.replace(" ", rng.choice(_SPACES))
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("spaces doubled", SAME)
def double_spaces(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text.replace(" ", " " * rng.randint(2, 4))
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("an entity for a mark", SAME)
def entity(line: Line, rng: random.Random) -> Damaged | None:
    text = line.text
    found = [mark for mark in _DASHES if mark in text]
    if found and rng.random() < 0.6:
        text = text.replace(found[0], _DASHES[found[0]])
    else:
        text = text.replace(" ", rng.choice(("&nbsp;", "&#160;", "&#xa0;")))
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("entities for letters", SAME)
def lettered_entities(line: Line, rng: random.Random) -> Damaged | None:
    text = "".join(char if char.isascii() else f"&#{ord(char)};" for char in line.text)
    return same(line, text, (0, len(text))) if text != line.text else None


@kind("markup", SAME)
def markup(line: Line, rng: random.Random) -> Damaged | None:
    opening, closing = rng.choice(
        (("<b>", "</b>"), ("**", "**"), ("_", "_"), ("<p>", "</p>"), ("<i>", "</i>"), ("# ", ""))
    )
    return _wrapped(line, (opening, closing))
