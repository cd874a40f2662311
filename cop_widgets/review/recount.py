"""Every vote counted once more, from the files alone.

Tests hold this and ``votes.csv`` together: what the files say was decided can be decided again.
"""

from collections.abc import Callable
from math import isnan
from typing import TYPE_CHECKING, Any, NamedTuple

from ..domain.errors import InputFaults
from ..domain.outcomes.counted import ANSWER, FISTS, YES_NO, stands
from ..domain.voting import KINDS, Approval, Dots, Fist, Ranking, Result, Score, Word, YesNo, count, draw
from ..domain.voting.polls import count_fists, count_words, count_yes_no
from ..domain.voting.result import Number
from ..domain.way import BROKEN_OFF
from .reading import Outcomes

if TYPE_CHECKING:
    import pandas as pd

Marks = dict[str, float]
"""What a ballot says: a number for each option (or answer) that it has a row for."""


class Recount(NamedTuple):
    """What came of a vote; named as in votes.csv.

    ``support`` is by option or answer, for words by the word; ``chosen`` by option, empty where no set was chosen or
    more sets tie than can be listed. ``result`` has all tied sets of such a vote, by option.
    """

    counted: int
    empty: int
    support: dict[str, Number]
    chosen: dict[str, str]
    result: Result | None = None


def recounted(outcomes: Outcomes) -> dict[str, Recount]:
    """Count all votes again that were counted, by round.

    Of votes.csv only what was asked is read (kind, rule, seats, options and the seed of a draw), of ballots.csv the
    ballots.

    Raises
    ------
    InputFaults
        Options and ballots do not fit together.
    """
    votes = outcomes.votes[outcomes.votes["status"] != BROKEN_OFF]
    cast = outcomes.ballots
    return {str(name): _recount(vote, cast[cast["round"] == name]) for name, vote in votes.groupby("round", sort=False)}


def _recount(vote: "pd.DataFrame", cast: "pd.DataFrame") -> Recount:
    kind = str(vote["kind"].iloc[0])
    slips = [slip for _, slip in cast.groupby("ballot", sort=True)]
    return _POLLS[kind](slips) if kind in _POLLS else _set(kind, vote, slips)


def _set(kind: str, vote: "pd.DataFrame", slips: "list[pd.DataFrame]") -> Recount:
    asked = vote.iloc[0]
    options = [str(option) for option in vote["option"][vote["part"] != ANSWER]]
    ballots = [_BALLOTS[kind](_marks(slip)) for slip in slips]
    rule = asked["rule"] or KINDS[kind].simple
    found = _decided(kind, rule, options, ballots, asked["seats"]) if asked["rule"] else None
    if found is None:
        alone = count(kind, rule, options, ballots, 1)
        return Recount(alone.counted, alone.empty, alone.support, {})
    sets = (draw(found.sets, asked["seed"]),) if asked["seed"] else found.sets
    chosen = {option: stands(option, sets) for option in options}
    return Recount(found.counted, found.empty, found.support, chosen, found)


def _decided(kind: str, rule: str, options: list[str], ballots: list[Any], seats: int) -> Result | None:
    """The result, if the sets that tie are few enough to be listed."""
    try:
        return count(kind, rule, options, ballots, int(seats))
    except InputFaults:
        return None


def _marks(slip: "pd.DataFrame") -> Marks:
    return {str(option): value for option, value in zip(slip["option"], slip["value"], strict=True) if option}


def _whole(marks: Marks) -> dict[str, int]:
    return {option: int(value) for option, value in marks.items()}


_BALLOTS: dict[str, Callable[[Marks], Any]] = {
    "approval": lambda marks: Approval(tuple(marks)),
    "dots": lambda marks: Dots(_whole(marks)),
    "ranking": lambda marks: Ranking(_whole(marks)),
    "score": Score,
}


def _fist(slips: "list[pd.DataFrame]") -> Recount:
    shown = [slip["value"].iloc[0] for slip in slips]
    found = count_fists(Fist(None if isnan(fingers) else int(fingers)) for fingers in shown)
    return Recount(found.counted, found.empty, dict(zip(FISTS, found.levels, strict=True)), {})


def _yes_no(slips: "list[pd.DataFrame]") -> Recount:
    found = count_yes_no(YesNo(slip["option"].iloc[0] or None) for slip in slips)
    return Recount(found.counted, found.empty, dict(zip(YES_NO, (found.yes, found.no, found.abstain), strict=True)), {})


def _word(slips: "list[pd.DataFrame]") -> Recount:
    found = count_words(Word(slip["text"].iloc[0]) for slip in slips)
    return Recount(found.counted, found.empty, dict(found.words), {})


_POLLS: "dict[str, Callable[[list[pd.DataFrame]], Recount]]" = {"fist": _fist, "yesno": _yes_no, "word": _word}
