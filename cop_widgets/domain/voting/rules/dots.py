"""Dots, added up."""

from ..profile import Profile
from ..sets import top
from .base import Rule


def _dots(profile: Profile) -> list[int]:
    weighed = list(zip(profile.rows, profile.times, strict=True))
    return [sum(int(row[o] or 0) * times for row, times in weighed) for o in range(len(profile.options))]


def _winners(profile: Profile, seats: int) -> set[int]:
    return top(_dots(profile), seats)


RULE = Rule("sum", "dots", "Adding up dots", "The options with the most dots are in.", _winners, _dots)
