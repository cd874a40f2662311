"""The rules by which a set is chosen, a file each.

A rule is a file here with a ``RULE``; it can be chosen once it stands in ``RULES``.
"""

from . import av, borda, dots, equal_shares, mean, median, pav, phragmen, schulze, seqpav
from .base import Rule

__all__ = ["RULES", "Rule", "rules_for"]

_FILES = (seqpav, pav, phragmen, equal_shares, av, schulze, borda, mean, median, dots)

RULES: dict[str, Rule] = {file.RULE.name: file.RULE for file in _FILES}
"""By name. The first one of a kind is its default."""


def rules_for(kind: str) -> list[Rule]:
    """Return the rules for a kind of ballot, its default first."""
    return [rule for rule in RULES.values() if rule.kind == kind]
