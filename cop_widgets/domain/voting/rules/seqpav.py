"""Sequential proportional approval voting."""

from collections.abc import Iterable
from math import lcm

from ..profile import Profile
from ..sets import mask, reached
from .av import approvals
from .base import Rule


def _winners(profile: Profile, seats: int) -> set[int]:
    """Every set that some order of tied options leads to.

    The option is added that adds most, a ballot with *j* options already in weighing 1/(j+1) (Thiele 1895; Lackner
    and Skowron, *Multi-Winner Voting with Approval Preferences*, 2023, Rule 4). Weights are multiplied by
    lcm(1..seats), which makes them whole numbers.
    """
    whole = lcm(*range(1, seats + 1))
    approved = [mask(o for o, mark in enumerate(row) if mark) for row in profile.rows]
    voters = [profile.voters_for(o) for o in range(len(profile.options))]

    def step(chosen: int) -> Iterable[int]:
        weights = [
            times * (whole // ((row & chosen).bit_count() + 1))
            for row, times in zip(approved, profile.times, strict=True)
        ]
        adds = {o: sum(weights[at] for at in who) for o, who in enumerate(voters) if not chosen >> o & 1}
        most = max(adds.values())
        return (chosen | 1 << o for o, added in adds.items() if added == most)

    return reached(0, seats, step)


RULE = Rule(
    "seqpav",
    "approval",
    "Sequential proportional approval",
    "One option after another is put in, the one with the most approvals, "
    "and a ballot counts half once it has one of its options in, a third once it has two, and so on.",
    _winners,
    approvals,
)
