"""Counting approvals."""

from ..profile import Profile
from ..sets import top
from .base import Rule


def approvals(profile: Profile) -> list[int]:
    """Return how many approve of each option."""
    return [sum(profile.times[at] for at in profile.voters_for(o)) for o in range(len(profile.options))]


def _winners(profile: Profile, seats: int) -> set[int]:
    return top(approvals(profile), seats)


RULE = Rule(
    "av",
    "approval",
    "Counting approvals",
    "The options that the most people approve of are in, even if the same people approve of all of them.",
    _winners,
    approvals,
)
