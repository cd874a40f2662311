"""Schulze's method."""

from collections.abc import Iterable

from ..profile import Profile
from ..sets import mask, reached
from .base import Rule

Matrix = list[list[int]]


def preferred(profile: Profile) -> Matrix:
    """Return how many ballots rank option *a* above option *b*, as ``[a][b]``; blanks are compared with no other."""
    number = range(len(profile.options))
    matrix = [[0 for _ in number] for _ in number]
    for row, times in zip(profile.rows, profile.times, strict=True):
        ranked = [(o, rank) for o, rank in enumerate(row) if rank is not None]
        for a, mine in ranked:
            for b, other in ranked:
                matrix[a][b] += times * (mine < other)
    return matrix


def strongest_paths(matrix: Matrix) -> Matrix:
    """Return the strength of the strongest path from *a* to *b*: its weakest link, in winning votes.

    Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
    method", *Social Choice and Welfare* 36, 2011, section 2.3.
    """
    number = range(len(matrix))
    paths = [[matrix[a][b] if matrix[a][b] > matrix[b][a] else 0 for b in number] for a in number]
    for via in number:
        for a in number:
            for b in number:
                if a != b:
                    paths[a][b] = max(paths[a][b], min(paths[a][via], paths[via][b]))
    return paths


def beaten_by(profile: Profile) -> list[int]:
    """Return for each option, as a bit mask, those that beat it: their strongest path to it beats the way back."""
    paths = strongest_paths(preferred(profile))
    number = range(len(paths))
    return [mask(a for a in number if paths[a][b] > paths[b][a]) for b in number]


def _beats(profile: Profile) -> list[int]:
    """How many options each one beats."""
    by = beaten_by(profile)
    return [sum(others >> o & 1 for others in by) for o in range(len(by))]


def _winners(profile: Profile, seats: int) -> set[int]:
    """Every set that is the top of a ranking in which nobody stands above an option that beats them.

    An option that no ballot compares with any other is beaten by none, and may stand anywhere.
    """
    by = beaten_by(profile)

    def step(chosen: int) -> Iterable[int]:
        return (chosen | 1 << o for o, others in enumerate(by) if not chosen >> o & 1 and not others & ~chosen)

    return reached(0, seats, step)


RULE = Rule(
    "schulze",
    "ranking",
    "Schulze's method",
    "Options are compared two by two, each ballot speaking for the one it ranks higher; "
    "those are in that beat the others directly or in a chain of such comparisons.",
    _winners,
    _beats,
)
