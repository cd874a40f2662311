"""Ways to decide between tied sets, by name. None of them is used unless somebody asks for it."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple

from ..errors import Fault, InputFaults
from .ballots import SetBallot
from .casting import cast
from .draw import draw
from .kinds import KINDS
from .profile import Profile
from .result import Result, Set
from .rules import RULES
from .sets import mask


class Tie(NamedTuple):
    """What a tie-break may look at. ``seed`` is for a draw."""

    result: Result
    profile: Profile
    seed: str


class TieBreak(NamedTuple):
    """``says`` is one sentence for the wall; ``left`` gives the sets that still tie."""

    name: str
    title: str
    says: str
    left: Callable[[Tie], Iterable[Set]]


def broken(name: str, result: Result, ballots: Iterable[SetBallot], seed: str = "") -> tuple[Set, ...]:
    """Return the winning sets that a tie-break leaves.

    Parameters
    ----------
    name : str
        A key of ``TIE_BREAKS``.
    result : Result
        Of ``ballots``.
    ballots : iterable of SetBallot
        Those that were counted.
    seed : str
        For a draw.

    Returns
    -------
    tuple of Set
        In the order of ``result.sets``: several, where they tie by this too. A draw leaves one.

    Raises
    ------
    InputFaults
        There is no such tie-break.
    """
    if name not in TIE_BREAKS:
        says = f"There is no tie-break called {name}. There are: {', '.join(TIE_BREAKS)}."
        raise InputFaults([Fault(says)])
    profile = cast(KINDS[result.kind], result.options, ballots)
    left = set(TIE_BREAKS[name].left(Tie(result, profile, seed)))
    return tuple(one for one in result.sets if one in left)


def _all(tie: Tie) -> Iterable[Set]:
    return tie.result.sets


def _most_counted(tie: Tie) -> Iterable[Set]:
    result = tie.result
    counted = dict(zip(result.options, RULES[KINDS[result.kind].simple].support(tie.profile), strict=True))
    return _highest(result.sets, lambda one: sum((Fraction(counted[option] or 0) for option in one), Fraction()))


def _fewest_left_out(tie: Tie) -> Iterable[Set]:
    options, seats, rows = tie.result.options, tie.result.seats, tie.profile.rows
    theirs = [KINDS[tie.result.kind].theirs(row, seats) for row in rows]

    def finding(one: Set) -> Fraction:
        chosen = mask(options.index(option) for option in one)
        return Fraction(sum(times for own, times in zip(theirs, tie.profile.times, strict=True) if own & chosen))

    return _highest(tie.result.sets, finding)


def _drawn(tie: Tie) -> Iterable[Set]:
    return [draw(tie.result.sets, tie.seed)]


def _highest(sets: tuple[Set, ...], height: Callable[[Set], Fraction]) -> list[Set]:
    heights = [height(one) for one in sets]
    most = max(heights)
    return [one for one, mine in zip(sets, heights, strict=True) if mine == most]


TIE_BREAKS: dict[str, TieBreak] = {
    one.name: one
    for one in (
        TieBreak("together", "Decide together", "Ties stay: talk about them, or vote once more on them alone.", _all),
        TieBreak(
            "count",
            "Plain counting",
            "Of tied sets, the one is taken whose options have the most approvals, dots or points, "
            "or the highest mean grades, in all.",
            _most_counted,
        ),
        TieBreak(
            "left-out",
            "Fewest left out",
            "Of tied sets, the one is taken in which the fewest people find nothing of theirs.",
            _fewest_left_out,
        ),
        TieBreak(
            "draw", "A draw", "A tied set is drawn from a number that was announced; anybody can repeat it.", _drawn
        ),
    )
}
"""By name; the first one is the default."""
