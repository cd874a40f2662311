"""All ballots of a vote as the rules see them: equal ballots once, with how often they were cast."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

Mark = int | Fraction | None
"""What a ballot says of one option: 1 if approved, its dots, its rank, its grade; ``None`` = nothing."""

Row = tuple[Mark, ...]
"""A ballot: a mark for each option, in the order of the options."""


class Profile(NamedTuple):
    """``rows`` are the different ballots that say something, ``times`` how often each was cast."""

    options: tuple[str, ...]
    rows: tuple[Row, ...]
    times: tuple[int, ...]
    empty: int = 0

    @property
    def counted(self) -> int:
        """How many ballots say something."""
        return sum(self.times)

    def voters_for(self, option: int) -> tuple[int, ...]:
        """Indices of the rows that approve of an option."""
        return tuple(at for at, row in enumerate(self.rows) if row[option])


def profile_of(options: tuple[str, ...], rows: Iterable[Row | None]) -> Profile:
    """Return the profile of some ballots.

    Parameters
    ----------
    options : tuple of str
        What may be chosen.
    rows : iterable of Row or None
        The ballots in any order; ``None`` = an empty one.

    Returns
    -------
    Profile
        Without the empty ballots, which are only numbered.
    """
    times = Counter(rows)
    empty = times.pop(None, 0)
    return Profile(options, tuple(row for row in times if row is not None), tuple(times.values()), empty)
