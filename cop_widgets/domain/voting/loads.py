"""Exact amounts that ballots bear: whole numbers over one common denominator, much faster than fractions.

They make the states of Phragmén's rule and of Equal Shares. Equal amounts have one form, so states can be compared.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple


class Loads(NamedTuple):
    """Ballot (row) *i* bears ``each[i] / unit``; in lowest terms."""

    unit: int
    each: tuple[int, ...]

    def of(self, row: int) -> Fraction:
        """What one row bears."""
        return Fraction(self.each[row], self.unit)

    def replaced(self, rows: Iterable[int], amount: Fraction) -> "Loads":
        """The same, these rows bearing ``amount``."""
        unit = lcm(self.unit, amount.denominator)
        each = [one * (unit // self.unit) for one in self.each]
        for row in rows:
            each[row] = amount.numerator * (unit // amount.denominator)
        return lowest(unit, each)

    def less(self, rows: Iterable[int], amount: Fraction) -> "Loads":
        """The same, these rows bearing less by ``amount``, but not less than nothing."""
        unit = lcm(self.unit, amount.denominator)
        each = [one * (unit // self.unit) for one in self.each]
        off = amount.numerator * (unit // amount.denominator)
        for row in rows:
            each[row] = max(0, each[row] - off)
        return lowest(unit, each)

    def owed(self) -> "Loads":
        """The same with every sign turned."""
        return Loads(self.unit, tuple(-one for one in self.each))


def lowest(unit: int, each: Iterable[int]) -> Loads:
    """Return loads in lowest terms."""
    amounts = tuple(each)
    common = gcd(unit, *amounts)
    return Loads(unit // common, tuple(one // common for one in amounts))
