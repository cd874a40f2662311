"""What a closed round has led to."""

from collections import OrderedDict

from .voting import KINDS, Result, count
from .voting.ballots import Ballot
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
    found = count(
        round_.ballot,
        round_.rule,
        [one.option for one in round_.options],
        round_.ballots,  # type: ignore[arg-type]  # a round has ballots of its own kind only
        round_.seats,
    )
    _known[key] = (round_.ballots, found)
    while len(_known) > _KEPT:
        _known.popitem(last=False)
    return found


def chosen(round_: Round) -> tuple[str, ...]:
    """Option ids of the set a round has chosen: certain ones, or all where a draw decided."""
    found = result(round_)
    if found is None:
        return ()
    return round_.drawn or found.certain
