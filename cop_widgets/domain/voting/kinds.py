"""The kinds of ballot from which a set is chosen, and what of a ballot is somebody's own."""

from collections.abc import Callable
from fractions import Fraction
from math import isfinite
from typing import NamedTuple

from .ballots import Approval, Dots, Ranking, Score, SetBallot
from .profile import Row
from .sets import mask


class Kind(NamedTuple):
    """A kind of ballot. ``simple`` names the rule that plainly counts.

    ``fits`` says whether a number may stand on such a ballot, ``else_says`` what to say if not. ``theirs`` gives, for a
    ballot and a number of seats, the set (a bit mask) of the options in which the person finds something of theirs.
    """

    name: str
    title: str
    ballot: type[SetBallot]
    simple: str
    fits: Callable[[float], bool]
    else_says: str
    theirs: Callable[[Row, int], int]


def said(ballot: SetBallot) -> dict[str, int] | dict[str, float]:
    """Return the number that a ballot gives to each option of which it says something; none = an empty ballot."""
    match ballot:
        case Approval(approves):
            return dict.fromkeys(approves, 1)
        case Dots(dots):
            return {option: number for option, number in dots.items() if number}
        case Ranking(ranks):
            return ranks
        case Score(grades):
            return grades


def _marked(row: Row, seats: int) -> int:  # noqa: ARG001 - all kinds have one form
    """Every option marked, however many."""
    return mask(o for o, mark in enumerate(row) if mark)


def _best_ranked(row: Row, seats: int) -> int:
    """The first ``seats`` of a ballot; options level with each other are in if all of them fit.

    If more than ``seats`` are level in the first place, those are.
    """
    return _best({o: -mark for o, mark in enumerate(row) if mark is not None}, seats)


def _best_graded(row: Row, seats: int) -> int:
    """As ``_best_ranked``, the highest grade first."""
    return _best({o: mark for o, mark in enumerate(row) if mark is not None}, seats)


def _best(height: dict[int, int | Fraction], seats: int) -> int:
    fit = [o for o, mine in height.items() if sum(other >= mine for other in height.values()) <= seats]
    return mask(fit or [o for o, mine in height.items() if mine == max(height.values())])


def _whole(least: int) -> Callable[[float], bool]:
    return lambda number: number == int(number) >= least if isfinite(number) else False


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("approval", "Approvals", Approval, "av", _whole(1), "write 1 or leave it out.", _marked),
        Kind("ranking", "Rankings", Ranking, "borda", _whole(1), "ranks are whole numbers from 1.", _best_ranked),
        Kind("score", "Grades", Score, "mean", isfinite, "grades are finite numbers.", _best_graded),
        Kind("dots", "Dots", Dots, "sum", _whole(0), "dots are whole numbers from 0.", _marked),
    )
}
"""By name, as in ``Rule.kind``."""
