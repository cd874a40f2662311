"""What a closed round has led to."""

from collections import OrderedDict
from typing import Any

from .errors import InputFaults
from .voting import KINDS, RULES, Result, count, default_rule
from .voting.ballots import Ballot
from .voting.casting import cast
from .voting.counting import shown
from .way import BROKEN_OFF, OPEN, Round

_KEPT = 64
_known: "OrderedDict[int, tuple[tuple[Ballot, ...], Result]]" = OrderedDict()


def result(round_: Round) -> Result | None:
    """The result of a round that chooses a set, by option ids; ``None`` while it is open, and for other rounds.

    Counting may take seconds (see ``voting.rules.pav``), so the latest results are kept. The options of a ``Result``
    are ids of ``RoundOption``.
    """
    if round_.status in (OPEN, BROKEN_OFF) or round_.ballot not in KINDS or not round_.seats:
        return None
    key = id(round_.ballots)
    known = _known.get(key)
    if known is not None and known[0] is round_.ballots and round_.ballots:
        return known[1]
    found = _count(round_, tuple(one.option for one in round_.options))
    _known[key] = (round_.ballots, found)
    while len(_known) > _KEPT:
        _known.popitem(last=False)
    return found


def supported(round_: Round) -> Result | None:
    """The support of each option in a round that chooses none, such as grades of how an intention was lived."""
    if round_.status in (OPEN, BROKEN_OFF) or round_.ballot not in KINDS or round_.seats:
        return None
    return _count(round_, tuple(one.option for one in round_.options))


def _count(round_: Round, options: tuple[str, ...]) -> Result:
    ballots: tuple[Any, ...] = round_.ballots  # of the round's own kind only, see ``casting.checked``
    try:
        return count(round_.ballot, round_.rule or None, options, ballots, round_.seats or 1)
    except InputFaults:
        # More sets tie than anybody could decide between: nothing is certain, and that is all there is to say.
        return _all_tie(round_, options, ballots)


def _all_tie(round_: Round, options: tuple[str, ...], ballots: tuple[Any, ...]) -> Result:
    profile = cast(KINDS[round_.ballot], options, ballots)
    rule = round_.rule or default_rule(round_.ballot)
    return Result(
        kind=round_.ballot,
        rule=rule,
        options=options,
        seats=round_.seats,
        counted=profile.counted,
        empty=profile.empty,
        sets=(),
        certain=(),
        tied=options,
        support=dict(zip(options, map(shown, RULES[rule].support(profile)), strict=True)),
        left_out=profile.counted,
        left_out_least=0,
        holds=(),
        simple=(),
    )


def chosen(round_: Round) -> tuple[str, ...]:
    """Option ids of the set a round has chosen: certain ones, or all where a draw decided."""
    found = result(round_)
    if found is None:
        return ()
    return round_.drawn or found.certain
