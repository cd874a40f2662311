"""What a rule is."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..profile import Profile

Support = Sequence[int | Fraction | None]
"""A number for each option; ``None`` where no ballot says anything about it."""


class Rule(NamedTuple):
    """A way to choose a set.

    ``says`` is one sentence for the wall. ``winners`` gives every tied winning set (as bit masks; see ``sets``) for
    a number of seats from 1 to the number of options; ``support`` the number that is shown beside each option.
    """

    name: str
    kind: str
    title: str
    says: str
    winners: Callable[[Profile, int], set[int]]
    support: Callable[[Profile], Support]
