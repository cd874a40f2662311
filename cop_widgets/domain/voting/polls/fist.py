"""Fist to five: how far people go along with one proposal."""

from collections.abc import Iterable

import msgspec

from ...errors import Fault, InputFaults
from ..ballots import Fist

FINGERS = range(6)
LOW = 3
"""Who shows fewer fingers wants to talk first."""


class Fists(msgspec.Struct, frozen=True):
    """``levels``: how many showed 0, 1, ... 5 fingers; ``low``: fewer than 3. ``mean`` is ``None`` for nobody."""

    counted: int
    empty: int
    levels: tuple[int, ...]
    mean: float | None
    low: int


def count_fists(ballots: Iterable[Fist]) -> Fists:
    """Count a fist to five.

    Parameters
    ----------
    ballots : iterable of Fist
        One a person; blank ones are left out of the count and numbered.

    Returns
    -------
    Fists
        The order of the ballots makes no difference.

    Raises
    ------
    InputFaults
        Fingers that no hand has.
    """
    shown = [ballot.fingers for ballot in ballots]
    given = [fingers for fingers in shown if fingers is not None]
    wrong = [Fault(f"{fingers} cannot be: a hand shows 0 to 5 fingers.") for fingers in given if fingers not in FINGERS]
    if wrong:
        raise InputFaults(wrong, "ballots")
    levels = tuple(given.count(level) for level in FINGERS)
    mean = sum(given) / len(given) if given else None
    return Fists(len(given), len(shown) - len(given), levels, mean, sum(levels[:LOW]))
