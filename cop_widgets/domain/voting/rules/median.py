"""The median grade."""

from collections.abc import Sequence
from fractions import Fraction

from ..profile import Profile
from ..sets import top
from .base import Rule


def medians(profile: Profile) -> list[Fraction | None]:
    """Return each option's median over the ballots that grade it; ``None`` where none does.

    With an even number of grades it lies half-way between the middle two, as in a spreadsheet.
    """
    return [_median(profile, option) for option in range(len(profile.options))]


def _median(profile: Profile, option: int) -> Fraction | None:
    grades = [
        Fraction(grade)
        for row, times in zip(profile.rows, profile.times, strict=True)
        for grade in [row[option]] * times
        if grade is not None
    ]
    return middle(sorted(grades)) if grades else None


def middle(ordered: Sequence[Fraction]) -> Fraction:
    """Return the median of numbers in ascending order."""
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2


def _winners(profile: Profile, seats: int) -> set[int]:
    return top(medians(profile), seats)


RULE = Rule(
    "median",
    "score",
    "Median grade",
    "The options with the highest middle grade are in: half of those who graded gave at least that, half at most.",
    _winners,
    medians,
)
