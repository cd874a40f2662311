"""Sets of options as bit masks (bit *i* = option *i*), and going through all that some tie-break can reach."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations
from math import comb
from typing import TypeVar

from ..errors import Fault, InputFaults

MOST = 10_000
"""More tied sets than this say only that the ballots do not decide; no room could choose among them."""

State = TypeVar("State")


def mask(options: Iterable[int]) -> int:
    """Return the set of these options."""
    return sum(1 << option for option in options)


def members(chosen: int) -> tuple[int, ...]:
    """Return the options in a set, in ascending order."""
    return tuple(at for at in range(chosen.bit_length()) if chosen >> at & 1)


def top(scores: Sequence[int | Fraction | None], seats: int) -> set[int]:
    """Return every set of ``seats`` options such that none outside has more than one inside.

    Parameters
    ----------
    scores : sequence of int, Fraction or None
        A score for each option, compared exactly; ``None`` is less than any number.
    seats : int
        From 1 to the number of options.

    Returns
    -------
    set of int
        Bit masks.

    Raises
    ------
    InputFaults
        More than ``MOST`` sets tie.
    """
    keys = [(score is not None, score or 0) for score in scores]
    last = sorted(keys, reverse=True)[seats - 1]
    above = mask(at for at, key in enumerate(keys) if key > last)
    level = [at for at, key in enumerate(keys) if key == last]
    places = seats - above.bit_count()
    check(comb(len(level), places), seats)
    return {above | mask(some) for some in combinations(level, places)}


def reached(start: State, seats: int, step: Callable[[State], Iterable[State]]) -> set[State]:
    """Return all states after ``seats`` steps, each step going every way that ties allow.

    This is parallel-universes tie-breaking (Conitzer, Rognlie and Xia, IJCAI 2009); equal states are followed once.

    Raises
    ------
    InputFaults
        There are more than ``MOST`` states after some step.
    """
    states = {start}
    for _ in range(seats):
        following: set[State] = set()
        for state in states:
            following.update(step(state))
            check(len(following), seats)
        states = following
    return states


def check(sets: int, seats: int) -> None:
    """Raise if there are more than ``MOST`` sets (or ways) to fill the seats."""
    if sets > MOST:
        says = (
            f"More than {MOST:,} sets tie for the {seats} places: the ballots do not tell the options apart. "
            "Choose fewer places, merge or take out options, or gather more ballots."
        )
        raise InputFaults([Fault(says)])
