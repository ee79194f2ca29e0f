"""The road from a line to its believed account, without the memories of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from unittest import mock

from hebdate.names.known.words import words
from hebdate.reading import accounts, chart, prices, solve
from hebdate.reading.accounts import Account
from hebdate.reading.grammar.rule import Rule
from hebdate.reading.lex import lex
from hebdate.reading.reading import Reading
from hebdate.reading.shape import shape_of

_KNOWN = words()


class Believed(NamedTuple):
    """What a line was found to say: the reading, the account that is believed, and its rivals' rules."""

    reading: Reading
    account: Account
    rules: frozenset[str]

    @property
    def told(self) -> tuple[object, ...]:
        """The account and the reading as far as two can differ."""
        found = self.reading
        return (repr(self.account.phrases), self.account.unexplained, found.agreement, found.first, found.last,
                found.candidates, [diagnostic.code for diagnostic in found.diagnostics])  # fmt: skip


def believed(text: str) -> Believed:
    """Read a line as it stands."""
    line = lex(text, _KNOWN)
    accounts.forget()
    found = accounts.accounts(shape_of(line))
    reading = solve.solve(line)
    if not found[0].whole:
        return Believed(reading, found[0], rules_of(found[0]))
    weighed = [(solve.weigh(account, line, None).score, at, account) for at, account in enumerate(found)]
    best, _, account = min(weighed)
    rules = rules_of(account)
    if not reading.determined:  # then what comes near it has a say too
        rules = rules.union(*(rules_of(other) for score, _, other in weighed if score < best + prices.MARGIN))
    return Believed(reading, account, rules)


def rules_of(account: Account) -> frozenset[str]:
    """The names of the rules anywhere in an account."""
    return frozenset(part.rule.name for phrase in account.phrases for part in phrase.walk() if part.rule)


@contextmanager
def without(rule: Rule) -> Iterator[None]:
    """The reader without one of its rules."""
    root = chart.trie(tuple(other for other in chart.RULES if other is not rule))
    with mock.patch.object(accounts, "chart", lambda shape: chart.chart(shape, root)):
        accounts.forget()
        yield
    accounts.forget()
