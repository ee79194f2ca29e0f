"""Leaves over several tokens: names of several words, and words that damage has touched."""

from __future__ import annotations

import difflib
from functools import lru_cache
from typing import Final

from hebdate.names.known.words import Words, letters
from hebdate.reading import prices
from hebdate.reading.feast_words import feast_leaves, wanted
from hebdate.reading.number_words import begins_number, number_leaves
from hebdate.reading.tokens import Illegible, Leaf, NearMonth, Number, Token
from hebdate.text.fold import fold

_PREFIXES: Final = "בלמהוכשד"
_SKIPPED: Final = frozenset(("dash", "dot"))
_CHARGED: Final = (
    "month", "weekday", "new.month", "style.old", "sabbath.ends", "night", "era", "after.sunset", "daylight",
    "relative", "before", "after", "about", "day.word", "observance",
)  # fmt: skip


_WORDS: Final = frozenset(("word", "hebrew"))
_kept_key = lru_cache(maxsize=4096)(fold)


def _key(word: str) -> str:
    """What a word is looked up by; of short ones it is remembered."""
    return _kept_key(word) if len(word) < 33 else fold(word)


def longer_leaves(text: str, tokens: list[Token], leaves: list[list[Leaf]], words: Words) -> None:
    """Add to ``leaves`` what tokens say together, and charge them for it."""
    keys: list[str | None] = [_key(token.text) if token.category in _WORDS else None for token in tokens]
    if wanted(tokens, leaves):
        feast_leaves(keys, tokens, leaves)
    read_to = named_to = passed_to = 0  # where the last number in words ends, the last name, and what says nothing
    for at, key in enumerate(keys):
        if key is None:
            if tokens[at].category == "parts" and at + 1 < len(tokens):
                _decimal(at, tokens, leaves)
            if tokens[at].category == "question" and at and not tokens[at].gap:
                _question(at, tokens, leaves)
            if tokens[at].category == "number":
                _counted(at, tokens, leaves)
                _page(at, tokens, leaves)
            continue
        hebrew = tokens[at].category == "hebrew"
        if at + 1 < len(tokens):
            for leaf in leaves[at]:
                if leaf.category == "label":
                    _label(at, tokens)
                    break
        if at >= passed_to and (key in words.starts or (key[:1] in _PREFIXES and key[1:] in words.starts)):
            passed_to = max(passed_to, _phrase(at, key, keys, tokens, leaves, words))
        if len(tokens[at].text) < 3:
            _letter_for_day(at, tokens, leaves)
            if tokens[at].text in {"a", "à", "ao"} and 0 < at < len(tokens) - 1:
                _up_to(at, tokens, leaves)
        if hebrew:
            _bare_beside_month(at, tokens, leaves)
            _split_numeral(at, tokens, leaves)
        if at >= read_to:
            counts = len(key) > 32 or begins_number(key, hebrew) or not (hebrew or leaves[at])
            read_to = number_leaves(at, keys, tokens, leaves) if counts else 0
        if not leaves[at] and at >= named_to and len(key) >= 4:
            _near_month(at, key, tokens, leaves, words)
        if at + 2 < len(tokens) and tokens[at + 1].category == "dash":
            _broken(at, keys, tokens, leaves, words)
        if not leaves[at] and _number_beside(tokens, at, -1) and _year_beside(tokens, at):
            leaves[at].append(Leaf("unknown", key, at + 1))
            _charge(tokens, at, at + 1, prices.NEARLY)
        for leaf in leaves[at]:
            if leaf.end > named_to:
                named_to = leaf.end
    _weigh_words(tokens, leaves)


#: Words that say something of a date only where one begins right behind them.
_LEADING: Final = frozenset(("before", "after", "about", "not", "or", "between", "relative", "fast"))
#: Words that say something only of a date right before them.
_TRAILING: Final = frozenset(("before.behind", "after.behind", "about.behind", "night.behind"))
_PASSED: Final = frozenset(("of", "from", "label"))
#: All that is an everyday word somewhere.
_EVERYDAY: Final = _LEADING | _TRAILING | {"now", "day.word"}


def _weigh_words(tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """Take the charge, or the name, from words that are everyday ones where no date or number stands beside them."""
    for at, token in enumerate(tokens):
        if not token.charge or token.category not in _WORDS:
            continue
        kinds = {leaf.category for leaf in leaves[at]}
        if not kinds.isdisjoint(_EVERYDAY) and _everyday(at, kinds, tokens, leaves):
            tokens[at] = token._replace(charge=0.0)
        elif (
            len(token.text) <= 3
            and kinds & {"month.civil", "month.hebrew"}
            and token.text.isascii()
            and (not _digits_beside(tokens, leaves, at) or _a_name(at, tokens, leaves))
        ):
            leaves[at] = [leaf for leaf in leaves[at] if leaf.category not in {"month.civil", "month.hebrew"}]
            if not leaves[at]:
                tokens[at] = token._replace(charge=0.0)


def _everyday(at: int, kinds: set[str], tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    """Whether a word that could say something of a date says nothing of one where it stands."""
    if kinds and kinds <= _TRAILING and not _date_right_before(at, tokens):
        return True
    if "night.behind" in kinds and at + 1 < len(tokens) and tokens[at + 1].category == "word":
        return True  # Hungarian "evening" is Spanish "this"
    leading = kinds & _LEADING and not kinds & {"month.civil", "month.hebrew", "weekday"}
    if leading and not _date_behind(at, tokens, leaves):
        return True
    if kinds & {"now"} and not (at and any(leaf.category == "to" for leaf in leaves[at - 1])):
        return True
    return kinds == {"day.word"} and _in_prose(at, tokens, leaves)


def _date_right_before(at: int, tokens: list[Token]) -> bool:
    at -= 1
    while at >= 0 and tokens[at].category in {"dot", "comma", "close"}:
        at -= 1
    return at >= 0 and tokens[at].charge > 0


def _a_name(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    """Whether a short word opens a name behind a comma: "2022, Gen. Mark Milley"."""
    behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].category == "dot" else at + 1
    if not at or tokens[at - 1].category != "comma" or behind >= len(tokens) or leaves[behind]:
        return False
    return tokens[behind].category == "word" and tokens[behind].text[:1].isupper() and not tokens[behind].charge


_FILLING: Final = frozenset(("of", "day.of", "from", "to", "and", "or", "between"))


def _in_prose(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    """Whether words that say nothing of a day stand right before and right behind: "born to two of them"."""
    return all(
        0 <= place < len(tokens)
        and tokens[place].category in {"word", "hebrew"}
        and not tokens[place].charge
        and not any(leaf.category in _FILLING for leaf in leaves[place])
        for place in (at - 1, at + 1)
    )


def _date_behind(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> bool:
    for after in range(at + 1, min(at + 5, len(tokens))):
        if tokens[after].category == "time":
            return False
        if tokens[after].charge:
            return True
        if tokens[after].category not in {"dot", "comma"} and not any(
            leaf.category in _PASSED for leaf in leaves[after]
        ):
            return False
    return False


#: Marks that may stand between a month and its number.
_MARKS: Final = frozenset(("dot", "comma", "dash", "slash", "bar", "open", "and"))


def _digits_beside(tokens: list[Token], leaves: list[list[Leaf]], at: int) -> bool:
    return any(_number_that_way(tokens, leaves, at, step) for step in (1, -1))


def _number_that_way(tokens: list[Token], leaves: list[list[Leaf]], at: int, step: int) -> bool:
    """Whether a number, or a word that counts as one, stands beside; past "day of the month of" a day in words too."""
    place = at + step
    while 0 <= place < len(tokens) and tokens[place].category in _MARKS:
        place += step
    passed = 0
    while 0 <= place < len(tokens) and passed < 5 and any(leaf.category == "of" for leaf in leaves[place]):
        place += step
        passed += 1
    if not 0 <= place < len(tokens):
        return False
    if passed > 1:
        return any(leaf.category in {"day.word", "ordinal"} for leaf in leaves[place]) and tokens[place].charge >= 4
    return tokens[place].category == "number" or (
        tokens[place].charge >= prices.NUMERAL and tokens[place].category != "parts"
    )


_NUMERALS: Final = frozenset(("numeral", "numeral.bare"))


def _decimal(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """19.2 februarie: two numbers right before a month are neither a date nor a day."""
    named = any(leaf.category.startswith("month.") for leaf in leaves[at + 1])
    if named and tokens[at + 1].gap == " " and not tokens[at].text.endswith("."):
        leaves[at] = [leaf for leaf in leaves[at] if leaf.category != "two.numbers"]


def _up_to(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """8 a 14 de novembro, 1er août 2019 à aujourd'hui."""
    behind = any(leaf.category == "now" for leaf in leaves[at + 1]) or tokens[at + 1].category in {"number", "parts"}
    if behind and tokens[at - 1].charge:
        leaves[at].append(Leaf("to", 0, at + 1))


def _question(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """16? or 16 (?): a mark of doubt at a number or a name."""
    before = at - 1 - (tokens[at - 1].category == "open")
    if before + 1 == at and any(
        t.category in {"word", "hebrew"} and not t.charge and not found
        for t, found in zip(tokens[:at], leaves[:at], strict=True)
    ):
        return  # a sentence that asks
    if before >= 0 and tokens[before].charge:
        tokens[at] = tokens[at]._replace(charge=prices.NUMERAL)


def _letter_for_day(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """l июня, S Tamuz: a letter where a day would stand may be a digit that was misread."""
    if len(tokens[at].text) != 1 or tokens[at].text not in "lIOSBZ" or at + 1 >= len(tokens):
        return
    if any(leaf.category.startswith("month.") for leaf in leaves[at + 1]) and not (
        at and tokens[at - 1].category == "number"
    ):
        leaves[at].append(Leaf("illegible.day", Illegible("."), at + 1))
        _charge(tokens, at, at + 1, prices.NUMERAL)


def _bare_beside_month(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """כא שבט תשכ: letters without marks are numbers beside the name of a Hebrew month."""
    kinds = {leaf.category for leaf in leaves[at]}
    for kind, step in (("year.bare", -1), ("numeral.bare", 1)):
        place = at + step
        while 0 <= place < len(tokens) and any(leaf.category in {"of", "comma"} for leaf in leaves[place]):
            place += step
        near = kind in kinds and not tokens[at].charge and 0 <= place < len(tokens)
        if near and any(leaf.category == "month.hebrew" for leaf in leaves[place]):
            _charge(tokens, at, at + 1, prices.NUMERAL)


def _split_numeral(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """כ ג בניסן: two numerals side by side may be one that a space has cut."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " " or len(tokens[at].text) > 2 or tokens[at].charge:
        return
    if all(any(leaf.category in _NUMERALS for leaf in leaves[place]) for place in (at, at + 1)):
        _charge(tokens, at, at + 1, prices.NUMERAL)


def _page(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """A page's number before a date: never where a month follows that has no day of its own, for it may be the day.

    At the beginning of a line any date may follow (see `lex`), elsewhere a month and its day: "News 200 Sept. 2".
    """
    kinds = {leaf.category for leaf in leaves[at]}
    if not kinds & {"page", "count"} or at + 1 >= len(tokens):
        return
    behind = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].category == "dot")
    named = any(leaf.category.startswith("month.") for leaf in leaves[at + 1])
    day = behind < len(tokens) and any(leaf.category in {"day", "ordinal"} for leaf in leaves[behind])
    if named and not day:
        leaves[at] = [leaf for leaf in leaves[at] if leaf.category != "page"]
    elif named and "page" not in kinds:
        leaves[at] += [Leaf("page", leaf.value, at + 1) for leaf in leaves[at] if leaf.category == "count"]


#: A number from here on is a year, whatever stands behind it.
ROUND: Final = 1500


def _counted(at: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """5 July 1000 people: a round number with a word behind it counts that, and is a year only where more says so."""
    leaf = next((leaf for leaf in leaves[at] if leaf.category == "civil.4"), None)
    if leaf is None or at + 1 >= len(tokens) or not isinstance(leaf.value, Number) or leaf.value.value >= ROUND:
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
        _charge(tokens, at, at + 1, prices.NUMERAL)


def _year_beside(tokens: list[Token], at: int) -> bool:
    """Whether a year stands right behind a word, where a month's year would."""
    at += 1
    while at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += 1
    if at >= len(tokens) or "\n" in tokens[at].gap:
        return False
    text = tokens[at].text
    return (len(text) == 4 and text.isdigit()) or (
        tokens[at].category == "hebrew" and bool(tokens[at].charge) and any(mark in tokens[at].text for mark in "״\"׳'")
    )


def _charge(tokens: list[Token], first: int, end: int, amount: float) -> None:
    for at in range(first, end):
        if tokens[at].charge < amount and tokens[at].category not in _SKIPPED:
            tokens[at] = tokens[at]._replace(charge=amount)


def _phrase(
    at: int, key: str, keys: list[str | None], tokens: list[Token], leaves: list[list[Leaf]], words: Words
) -> int:
    """The longest name of several words that begins at a token; where one that says nothing of a date ends, or 0."""
    passed_to = 0
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
            adar = meaning.category == "month.hebrew"
            if adar and len(word) == 1 and word.isascii() and word.islower() and not _year_behind(tokens, j + 1):
                continue  # "adar i nisan" is "and" in Polish: an ordinal letter is a capital, or has the year behind it
            leaves[at].append(Leaf(meaning.category, meaning.value, j + 1))
            if adar:  # the second Adar, and no second of Adar
                leaves[j] = [leaf for leaf in leaves[j] if leaf.category != "roman.day"]
            if meaning.category in {"harmless", "word"}:
                passed_to = j + 1
                for place in range(at, j + 1):
                    tokens[place] = tokens[place]._replace(charge=0.0)
            if not meaning.category.startswith(_NAMES):
                _no_weekdays(at, j + 1, tokens, leaves)
            if meaning.category.startswith(_CHARGED):
                _charge(
                    tokens, at, j + 1, prices.CHARGES["weekday"] if meaning.category == "weekday" else prices.NUMERAL
                )
    return passed_to


_NAMES: Final = ("month", "weekday", "new.month", "day", "holiday", "observance")


def _no_weekdays(first: int, end: int, tokens: list[Token], leaves: list[list[Leaf]]) -> None:
    """Inside a phrase short words are no weekdays: ст. ст., st. st., qui correspond."""
    for at in range(first, end):
        if len(tokens[at].text) <= 3 and any(leaf.category == "weekday" for leaf in leaves[at]):
            leaves[at] = [leaf for leaf in leaves[at] if leaf.category != "weekday"]
            tokens[at] = tokens[at]._replace(charge=0.0)


def _year_behind(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[:1].isdigit() and len(tokens[at].text) == 4


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
            _charge(tokens, at, at + 1, prices.NEARLY)


def _number_beside(tokens: list[Token], at: int, step: int) -> bool:
    at += step
    while 0 <= at < len(tokens) and tokens[at].category in {"dot", "comma"}:
        at += step
    if not 0 <= at < len(tokens):
        return False
    if "\n" in tokens[at if step > 0 else at + 1].gap:
        return False
    if tokens[at].category == "hebrew":
        return bool(tokens[at].charge) and any(mark in tokens[at].text for mark in "״\"׳'")
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
    if tokens[at + 1].gap or not tokens[at + 2].gap:
        return
    if keys[at + 2] is None:
        return
    if "\n" in tokens[at + 2].gap and any(leaf.category == "of" for leaf in leaves[at]):
        leaves[at].append(Leaf("of", 0, at + 2))  # des Monats-, at a line's end
    found = words.table.get(f"{keys[at]}{keys[at + 2]}", ())
    for meaning in found:
        if meaning.category == "of" and "\n" in tokens[at + 2].gap:
            leaves[at].append(Leaf("of", meaning.value, at + 3))  # Mo-nats
        elif meaning.category.startswith(("month", "weekday", "daylight", "night")):
            leaves[at].append(Leaf(meaning.category, meaning.value, at + 3, 0.5))
            _charge(tokens, at, at + 3, prices.NEARLY)
