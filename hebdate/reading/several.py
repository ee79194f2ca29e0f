"""Leaves over several tokens: names of several words, numbers in words, and words that damage has touched."""

from __future__ import annotations

import difflib
from typing import Final

from hebdate.names import wordnumbers
from hebdate.reading.tokens import Leaf, NearMonth, Number, Token
from hebdate.reading.vocabulary import HEBREW_WEEKDAYS
from hebdate.reading.words import Words, letters
from hebdate.text.fold import fold

_PREFIXES: Final = "בלמהוכשד"
_SKIPPED: Final = frozenset(("dash", "dot"))
_CHARGED: Final = (
    "month", "weekday", "new.month", "holiday", "style", "era.bc", "after.sunset", "daylight", "relative", "before",
    "after", "about", "day.word", "observance",
)  # fmt: skip


def longer_leaves(text: str, tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """Add to ``leaves`` what tokens say together, and charge them for it."""
    keys: list[str | None] = [fold(token.text) if token.category in {"word", "hebrew"} else None for token in tokens]
    _weigh_words(tokens, leaves)
    read_to = 0  # where the last number in words ends
    for at, key in enumerate(keys):
        if key is None:
            if tokens[at].category == "number":
                _counted(at, tokens, leaves)
            continue
        if at + 1 < len(tokens) and any(leaf.category == "label" for leaf in leaves[at]):
            _label(at, tokens)
        if key in words.starts or (key[:1] in _PREFIXES and key[1:] in words.starts):
            _phrase(at, key, keys, tokens, leaves, words)
        if tokens[at].category == "hebrew":
            _split_numeral(at, tokens, leaves)
            _hebrew_number(at, keys, tokens, leaves)
        elif at < read_to:
            pass
        elif key in wordnumbers.MAKE_A_YEAR or key in _NUMBER_STARTS or "tausend" in key or "hundert" in key:
            read_to = _number_words(at, keys, tokens, leaves)
        if not leaves[at] and len(key) >= 4:
            _near_month(at, key, tokens, leaves, words)
        _broken(at, keys, tokens, leaves, words)
        if not leaves[at] and _number_beside(tokens, at, -1) and _year_beside(tokens, at):
            leaves[at].append(Leaf("unknown", key, at + 1))
            _charge(tokens, at, at + 1, 5.0)


#: Words that say something of a date only where one begins right behind them.
_LEADING: Final = frozenset(("before", "after", "about", "not", "or", "between"))
_PASSED: Final = frozenset(("of", "from", "label"))


def _weigh_words(tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """Take the charge, or the name, from words that are everyday ones where no date or number stands beside them."""
    for at, token in enumerate(tokens):
        if token.category not in {"word", "hebrew"} or not token.charge:
            continue
        kinds = {leaf.category for leaf in leaves[at]}
        if (
            kinds & _LEADING
            and not kinds & {"month.civil", "month.hebrew", "weekday"}
            and not _date_behind(at, tokens, leaves)
        ):
            tokens[at] = token._replace(charge=0.0)
        elif (
            len(token.text) <= 3 and "month.civil" in kinds and token.text.isascii() and not _digits_beside(tokens, at)
        ):
            leaves[at] = [leaf for leaf in leaves[at] if leaf.category not in {"month.civil", "month.hebrew"}]
            if not leaves[at]:
                tokens[at] = token._replace(charge=0.0)


def _date_behind(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    for after in range(at + 1, min(at + 5, len(tokens))):
        if tokens[after].charge:
            return True
        if tokens[after].category not in {"dot", "comma"} and not any(
            leaf.category in _PASSED for leaf in leaves[after]
        ):
            return False
    return False


def _digits_beside(tokens: list[Token], at: int) -> bool:
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(tokens) and tokens[place].category in {"dot", "comma", "dash", "slash", "bar", "open", "and"}:
            place += step
        if 0 <= place < len(tokens) and (tokens[place].category == "number" or tokens[place].charge >= 4 and tokens[place].category != "parts"):
            return True
    return False


_NUMERALS: Final = frozenset(("numeral", "numeral.bare"))


def _split_numeral(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """כ ג בניסן: two numerals side by side may be one that a space has cut."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " " or len(tokens[at].text) > 2 or tokens[at].charge:
        return
    if all(any(leaf.category in _NUMERALS for leaf in leaves[place]) for place in (at, at + 1)):
        _charge(tokens, at, at + 1, 4.0)


def _counted(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """5 July 1000 people: a round number with a word behind it counts that, and is a year only where more says so."""
    leaf = next((leaf for leaf in leaves[at] if leaf.category == "civil.4"), None)
    if leaf is None or at + 1 >= len(tokens) or not isinstance(leaf.value, Number) or leaf.value.value >= 1500:
        return
    after = tokens[at + 1]
    if after.category == "word" and after.gap == " " and not after.charge and not leaves[at + 1]:
        leaves[at].remove(leaf)


def _label(at: int, tokens: list[Token]) -> None:
    """A label with its number behind it says what that number is, and cannot be passed over."""
    after = at + 1
    while after < len(tokens) and tokens[after].category in {"dot", "colon"}:
        after += 1
    if after < len(tokens) and tokens[after].category in {"number", "parts"} and "\n" not in tokens[after].gap:
        _charge(tokens, at, at + 1, 4.0)


def _year_beside(tokens: list[Token], at: int) -> bool:
    """Whether a year stands right behind a word, where a month's year would."""
    at += 1
    while at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += 1
    if at >= len(tokens) or "\n" in tokens[at].gap:
        return False
    text = tokens[at].text
    return (len(text) == 4 and text.isdigit()) or (tokens[at].category == "hebrew" and tokens[at].charge == 4.0)


def _charge(tokens: list[Token], first: int, end: int, amount: float) -> None:
    for at in range(first, end):
        if tokens[at].charge < amount and tokens[at].category not in _SKIPPED:
            tokens[at] = tokens[at]._replace(charge=amount)


def _phrase(
    at: int, key: str, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]], words: Words
) -> None:
    """The longest name of several words that begins at a token."""
    for first in (key, key[1:] if key[:1] in _PREFIXES else ""):
        longest = words.starts.get(first, 0)
        parts = [first]
        j = at
        while len(parts) < longest:
            j += 1
            while j < len(tokens) and tokens[j].category in _SKIPPED and keys[j] is None and j - at < 8:
                j += 1
            if j >= len(tokens) or keys[j] is None or tokens[j].gap == "\n\n":
                break
            parts.append(str(keys[j]))
            meaning = words.phrases.get(tuple(parts))
            if meaning is None:
                continue
            word = tokens[j].text
            if len(word) == 1 and word.isascii() and word.islower() and not _year_behind(tokens, j + 1):
                continue  # "adar i nisan" is "and" in Polish: an ordinal letter is a capital, or has the year behind it
            leaves[at].append(Leaf(meaning.category, meaning.value, j + 1))
            if meaning.category.startswith(_CHARGED):
                _charge(tokens, at, j + 1, 5.0 if meaning.category == "weekday" else 4.0)


def _year_behind(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[:1].isdigit() and len(tokens[at].text) == 4


def _hebrew_number(at: int, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """חמשת אלפים ושבע מאות, חמשה עשר; and the names of days behind יום."""
    words: list[str] = []
    j = at
    while j < len(tokens) and len(words) < 9 and tokens[j].category == "hebrew" and keys[j] is not None:
        words.append(str(keys[j]))
        j += 1
    number, used = wordnumbers.hebrew(words)
    if not used and words[0][:1] in _PREFIXES:
        number, used = wordnumbers.hebrew([words[0][1:], *words[1:]])
    if words[0] in HEBREW_WEEKDAYS:
        leaves[at].append(Leaf("week.word", HEBREW_WEEKDAYS[words[0]], at + 1))
    if not used:
        return
    if used == 1 and words[0] in HEBREW_WEEKDAYS:
        leaves[at].append(Leaf("day.word", Number(number, 0), at + 1, 1.0))
        return
    end = at + used
    if number < 0:
        leaves[at].append(Leaf("broken.number", 0, end))
    elif 1 <= number <= 30:
        leaves[at].append(Leaf("day.word", Number(number, 0), end))
    elif number >= 300:
        leaves[at].append(Leaf("year.letters", Number(number % 1000, 0, number // 1000 or None), end))
    else:
        return
    _charge(tokens, at, end, 4.0 if used > 1 else 1.5)


#: The first words of days that are written in several words, and of years.
_NUMBER_STARTS: Final = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen nineteen eighteen
    mil mille deux cinco cinq cinque dos due dois quinze quatorze dix mila
    """.split()
)


def _number_words(at: int, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]]) -> int:
    """A year in words, and where it ends: "five thousand, seven hundred and eighty-two", "mil neuf cent quarante-huit"."""
    words: list[str] = []
    ends: list[int] = []
    j = at
    while j < len(tokens) and len(words) < 12:
        if keys[j] is None:
            if tokens[j].category not in {"dash", "comma"}:
                break
        else:
            words.append(str(keys[j]))
            ends.append(j + 1)
        j += 1
    number, used = wordnumbers.year(words)
    if not used:
        return 0
    end = ends[used - 1]
    following = words[used : used + 2]
    goes_on = (
        bool(following) and (following[0] in _JOINING or not number % 10) and _may_continue(following, tokens, end)
    )
    if goes_on:
        leaves[at].append(Leaf("broken.number", 0, end))
    else:
        category = "civil.4" if number < 3000 else "hebrew.4"
        leaves[at].append(Leaf(category, Number(number, 0), end))
    _charge(tokens, at, end, 6.0)
    return end


_JOINING: Final = frozenset(("and", "et", "y", "e", "und", "и"))


def _may_continue(following: list[str], tokens: list[Token], end: int) -> bool:
    """Whether a word that could not be read may belong to the number before it."""
    return (
        end < len(tokens) and tokens[end].category == "word" and tokens[end].gap in {"", " "} and not tokens[end].charge
    )


def _near_month(at: int, key: str, tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """A word that is no name but nearly a month's, beside a number."""
    before = _number_beside(tokens, at, -1)
    behind = _number_beside(tokens, at, 1) or _year_beside(tokens, at)
    if not before and not behind:
        return
    for calendar in ("civil", "hebrew"):
        months = _alike(key, calendar, words)
        if months:
            leaves[at].append(Leaf(f"near.{calendar}", NearMonth(months, tokens[at].text), at + 1))
            _charge(tokens, at, at + 1, 5.0)


def _number_beside(tokens: list[Token], at: int, step: int) -> bool:
    at += step
    while 0 <= at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += step
    if not 0 <= at < len(tokens):
        return False
    if "\n" in tokens[at if step > 0 else at + 1].gap:
        return False
    if tokens[at].category == "hebrew":
        return tokens[at].charge == 4.0 and len(tokens[at].text) < 5
    return tokens[at].category == "number" and len(tokens[at].text.rstrip("stndrhº°.eaoг")) <= 2


def _alike(word: str, calendar: str, words: Words) -> tuple[int, ...]:
    """The months whose names the word is nearly."""
    found: tuple[int, ...] | None = words.answers.get((calendar, word))
    if found is None:
        found = tuple(dict.fromkeys(_like(word, words.near[calendar])))
        words.keep((calendar, word), found)
    return found


def _like(word: str, spelled: dict[str, tuple[object, int]]) -> list[int]:
    """difflib's ratio, where two slips in a long name still pass."""
    if word[:1] == "l" and "i" + word[1:] in spelled:
        return _months_of("i" + word[1:], spelled)  # lyar, where a capital I was read as an l
    size = len(word)
    if not 4 <= size <= 14:
        return []
    if size == 4:
        near = [key for key in spelled if len(key) == 4 and _one_slip(word, key)]
    else:
        own = letters(word)
        names = []
        for key, (_, bits) in spelled.items():
            other = len(key)
            # Letters that only one of the two has are in no match: most names are too unlike by that alone.
            most = min(size - (own & ~bits).bit_count(), other - (bits & ~own).bit_count())
            if abs(other - size) <= 2 and 2 * most >= _ALIKE * (size + other):
                names.append(key)
        near = difflib.get_close_matches(word, names, n=3, cutoff=_ALIKE)
    return [month for key in near for month in _months_of(key, spelled)]


#: How much of two words must be the same for one to be the other with slips in it.
_ALIKE: Final = 0.76


def _one_slip(word: str, name: str) -> bool:
    """Whether two words of four letters differ in one letter that is not the first, or in the order of two."""
    differ = [at for at in range(4) if word[at] != name[at]]
    return differ in ([2], [3]) or (len(differ) == 2 and sorted(word) == sorted(name) and word[0] == name[0])


def _months_of(key: str, spelled: dict[str, tuple[object, int]]) -> list[int]:
    value = spelled[key][0]
    return [value] if isinstance(value, int) else []


def _broken(at: int, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """A name hyphenated over a line's end, or broken by a space behind its hyphen: Marhesh- van."""
    if at + 2 >= len(tokens) or tokens[at + 1].category != "dash" or tokens[at + 1].gap or not tokens[at + 2].gap:
        return
    if keys[at + 2] is None:
        return
    found = words.table.get(f"{keys[at]}{keys[at + 2]}", ())
    for meaning in found:
        if meaning.category.startswith(("month", "weekday")):
            leaves[at].append(Leaf(meaning.category, meaning.value, at + 3, 0.5))
            _charge(tokens, at, at + 3, 5.0)
