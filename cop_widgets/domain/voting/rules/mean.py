"""The mean grade."""

from fractions import Fraction

from ..profile import Profile
from ..sets import top
from .base import Rule


def means(profile: Profile) -> list[Fraction | None]:
    """Return each option's mean over the ballots that grade it; ``None`` where none does."""
    return [_mean(profile, option) for option in range(len(profile.options))]


def _mean(profile: Profile, option: int) -> Fraction | None:
    given = [(row[option], times) for row, times in zip(profile.rows, profile.times, strict=True)]
    grades = [(grade, times) for grade, times in given if grade is not None]
    voters = sum(times for _, times in grades)
    return sum((Fraction(grade) * times for grade, times in grades), Fraction()) / voters if voters else None


def _winners(profile: Profile, seats: int) -> set[int]:
    return top(means(profile), seats)


RULE = Rule(
    "mean",
    "score",
    "Mean grade",
    "The options with the highest mean grade are in; a blank is no grade and counts neither way.",
    _winners,
    means,
)
