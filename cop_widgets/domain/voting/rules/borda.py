"""Borda's count, pair by pair."""

from fractions import Fraction

from ..profile import Profile, Row
from ..sets import top
from .base import Rule


def points(profile: Profile) -> list[Fraction]:
    """Return each option's points.

    Of every two options that a ballot ranks, the better gets 1 and at equal ranks each gets 1/2; a blank is compared
    with no other and gets nothing. On a ballot that ranks all m options this is Borda's m-1, m-2, ..., 0, tied options
    sharing their places (Borda 1784; Black, *The Theory of Committees and Elections*, 1958, p. 158).
    """
    twice = [0] * len(profile.options)
    for row, times in zip(profile.rows, profile.times, strict=True):
        for option, number in enumerate(_twice(row)):
            twice[option] += number * times
    return [Fraction(number, 2) for number in twice]


def _twice(row: Row) -> list[int]:
    """Twice the points that one ballot gives."""
    ranks = [rank for rank in row if rank is not None]
    return [
        0 if mine is None else sum(2 * (mine < rank) + (mine == rank) for rank in ranks) - 1 for mine in row
    ]  # each is compared with itself too: the 1 that is taken away


def _winners(profile: Profile, seats: int) -> set[int]:
    return top(points(profile), seats)


RULE = Rule(
    "borda",
    "ranking",
    "Borda's count",
    "An option gets a point for every option that somebody ranks below it, half a point for one ranked equal, "
    "and those with the most points are in.",
    _winners,
    points,
)
