"""Making what is left of an agenda shorter, in proportion."""

from collections.abc import Sequence
from fractions import Fraction

from .times import MINUTE, SECOND, Micros

SHORTEST = MINUTE
"""Nothing is made shorter than this."""


def shortened(lengths: Sequence[Micros], target: Micros) -> list[Micros]:
    """Return lengths that add up to ``target``, each in proportion to what it was.

    What would become shorter than ``SHORTEST`` gets that, and the others share the rest in proportion (the usual way
    of filling with lower bounds); what was shorter before stays. Lengths are whole seconds then; the seconds left over
    go to those whose fraction is the largest (Hamilton's method).

    Parameters
    ----------
    lengths : sequence of int
        Microseconds, each at least 0.
    target : int
        Microseconds that they may take together; it may be less than 0.

    Returns
    -------
    list of int
        Never longer than before. With ``lengths`` in whole seconds their sum is ``target`` rounded down to a second,
        wherever that can be: else it is the sum of before, or the least possible.
    """
    if target >= sum(lengths):
        return list(lengths)
    least = [min(length, SHORTEST) for length in lengths]
    if target <= sum(least):
        return least
    exact = _filled(lengths, least, target)
    given = [max(low, int(share) // SECOND * SECOND) for low, share in zip(least, exact, strict=True)]
    spare = (target - sum(given)) // SECOND
    room = [at for at, length in enumerate(lengths) if given[at] + SECOND <= length]
    for at in sorted(room, key=lambda at: given[at] - exact[at])[: max(0, spare)]:
        given[at] += SECOND
    return given


def _filled(lengths: Sequence[Micros], least: Sequence[Micros], target: Micros) -> list[Fraction]:
    """Return shares of ``target`` in proportion, none below its least."""
    low: set[int] = set()
    while True:
        free = target - sum(least[at] for at in low)
        whole = sum(length for at, length in enumerate(lengths) if at not in low)
        shares = [Fraction(least[at]) if at in low else Fraction(n * free, whole) for at, n in enumerate(lengths)]
        below = {at for at, share in enumerate(shares) if at not in low and share < least[at]}
        if not below:
            return shares
        low |= below
