"""Proportional approval voting, by looking at every possible set."""

from collections.abc import Iterator
from itertools import chain, combinations, islice
from math import comb, lcm
from typing import TYPE_CHECKING

from ...errors import Fault, InputFaults
from ..profile import Profile
from ..sets import check, mask
from .av import approvals
from .base import Rule

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OPTIONS, SEATS = 24, 7
"""With more of both there are too many sets; what counts is their number, C(24, 7) = 346,104."""

_ROWS, _CELLS = 16_384, 1_000_000
"""Most sets, and most sets times ballots, looked at at once: some 20 MB."""


def _winners(profile: Profile, seats: int) -> set[int]:
    """Every set with the greatest sum over ballots of 1 + 1/2 + ... + 1/(options of the ballot that are in the set).

    Thiele 1895; Lackner and Skowron 2023, Rule 3. Weights are multiplied by lcm(1..seats), so sums are whole numbers
    and ties exact.
    """
    import numpy as np
    from numpy.typing import NDArray

    number = len(profile.options)
    _refuse_too_many(number, seats)
    approved = np.array([[bool(mark) for mark in row] for row in profile.rows], np.float32).reshape(-1, number)
    times = np.array(profile.times, np.int64)
    whole = lcm(*range(1, seats + 1))
    worth = np.cumsum([0] + [whole // j for j in range(1, seats + 1)], dtype=np.int64)
    best, winning = -1, list[NDArray[np.intp]]()
    for some in _sets(number, seats, min(_ROWS, _CELLS // max(1, len(times)) + 1)):
        inside = np.zeros((len(some), number), np.float32)
        np.put_along_axis(inside, some, 1, axis=1)
        # Counts of options are small whole numbers, which float32 holds exactly.
        sums = worth[(inside @ approved.T).astype(np.intp)] @ times
        most = int(sums.max())
        if most > best:
            best, winning = most, []
        if most == best:
            winning.append(some[sums == most])
    check(sum(map(len, winning)), seats)
    return {mask(one) for some in winning for one in some.tolist()}


def _sets(number: int, seats: int, at_once: int) -> Iterator["NDArray[np.intp]"]:
    """Yield all sets of ``seats`` out of ``number`` options, some rows at once."""
    import numpy as np

    every = combinations(range(number), seats)
    while some := list(islice(every, at_once)):
        flat = np.fromiter(chain.from_iterable(some), np.intp, len(some) * seats)
        yield flat.reshape(len(some), seats)


def _refuse_too_many(number: int, seats: int) -> None:
    if comb(number, seats) > comb(OPTIONS, SEATS):
        says = (
            f"There are {comb(number, seats):,} sets of {seats} out of {number} options, too many to look at each: "
            f"pav takes up to {OPTIONS} options and {SEATS} places. Take seqpav, which comes close to it."
        )
        raise InputFaults([Fault(says)])


RULE = Rule(
    "pav",
    "approval",
    "Proportional approval",
    "Of all possible sets the one is taken that satisfies the most, where a person's first option in the set counts "
    "one, the second a half, the third a third, and so on.",
    _winners,
    approvals,
)
