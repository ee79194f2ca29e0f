"""A formula of `hebdate.arithmetic` as the text of an SQL expression, for engines that are spoken to in SQL.

Narwhals writes ``a // b`` for DuckDB as a long CASE that repeats ``a`` six times, to floor what is negative: the new
year's formula is 146 kB of SQL, and a column of all days took 48 s. In Spark it is a division of doubles. The formulas
divide nothing that is negative, so the engines' own integer division is right.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Dialect(NamedTuple):
    """How an engine writes a whole quotient, a 64-bit integer and a name."""

    divide: str
    integer: str
    quote: str

    def name(self, column: str) -> str:
        """A column's name, quoted."""
        return self.quote + column.replace(self.quote, self.quote * 2) + self.quote


DUCKDB: Final = Dialect("//", "BIGINT", '"')
SPARK: Final = Dialect("DIV", "BIGINT", "`")


class Term:
    """An operand of the formulas that writes down what is done with it.

    >>> (7 * Term('"year"', DUCKDB) - 6) // 19
    ((7 * "year") - 6) // 19
    """

    __slots__ = ("dialect", "text")

    def __init__(self, text: str, dialect: Dialect) -> None:
        self.text, self.dialect = text, dialect

    def __repr__(self) -> str:
        return self.text.removeprefix("(").removesuffix(")") if self.text.startswith("(") else self.text

    def __add__(self, other: Term | int) -> Term:
        return self._with("+", self, other)

    def __radd__(self, other: int) -> Term:
        return self._with("+", other, self)

    def __sub__(self, other: Term | int) -> Term:
        return self._with("-", self, other)

    def __rsub__(self, other: int) -> Term:
        return self._with("-", other, self)

    def __mul__(self, other: Term | int) -> Term:
        return self._with("*", self, other)

    def __rmul__(self, other: int) -> Term:
        return self._with("*", other, self)

    def __floordiv__(self, other: int) -> Term:
        return self._with(self.dialect.divide, self, other)

    def _with(self, sign: str, left: Term | int, right: Term | int) -> Term:
        return Term(f"({_written(left)} {sign} {_written(right)})", self.dialect)


def _written(operand: Term | int) -> str:
    """A number in parentheses if it is negative: two signs in a row begin a comment."""
    if isinstance(operand, Term):
        return operand.text
    return str(operand) if operand >= 0 else f"({operand})"
