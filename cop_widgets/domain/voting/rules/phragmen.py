"""Phragmén's sequential rule."""

from collections.abc import Iterable
from fractions import Fraction

from ..loads import Loads
from ..profile import Profile
from ..sets import reached
from .av import approvals
from .base import Rule

Way = tuple[int, Loads]
"""The set so far, and what each ballot bears of it."""


def put_in(profile: Profile, voters: list[tuple[int, ...]], way: Way) -> Iterable[Way]:
    """Yield the ways on: the option put in makes the largest load as small as possible.

    An option brings a load of 1, shared by those who approve of it so that all of them bear the same (Phragmén 1894;
    Brill, Freeman, Janson and Lackner, *Mathematical Programming* 203, 2024). Options that nobody approves of come
    last, all level.
    """
    chosen, loads = way
    bear = {
        o: Fraction(loads.unit + sum(loads.each[at] * profile.times[at] for at in who), loads.unit * weight)
        for o, who in enumerate(voters)
        if who and not chosen >> o & 1 and (weight := sum(profile.times[at] for at in who))
    }
    if not bear:
        return [(chosen | 1 << o, loads) for o in range(len(voters)) if not chosen >> o & 1]
    least = min(bear.values())
    return [(chosen | 1 << o, loads.replaced(voters[o], least)) for o, load in bear.items() if load == least]


def _winners(profile: Profile, seats: int) -> set[int]:
    voters = [profile.voters_for(o) for o in range(len(profile.options))]
    start = (0, Loads(1, (0,) * len(profile.rows)))
    return {chosen for chosen, _ in reached(start, seats, lambda way: put_in(profile, voters, way))}


RULE = Rule(
    "phragmen",
    "approval",
    "Phragmén's sharing of loads",
    "Each option put in is a load that its supporters share, "
    "and the next one in is always the one that leaves nobody with more to bear than need be.",
    _winners,
    approvals,
)
