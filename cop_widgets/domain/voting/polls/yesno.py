"""Yes, no or abstain on one proposal."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from ..ballots import YesNo


class YesNos(msgspec.Struct, frozen=True):
    """How many said what; an abstention says something and is counted, a blank is not."""

    counted: int
    empty: int
    yes: int
    no: int
    abstain: int


def count_yes_no(ballots: Iterable[YesNo]) -> YesNos:
    """Count a yes-or-no vote.

    Parameters
    ----------
    ballots : iterable of YesNo
        One a person.

    Returns
    -------
    YesNos
        What majority is needed is for the group to say; no threshold is applied here.
    """
    said = Counter(ballot.answer for ballot in ballots)
    return YesNos(said.total() - said[None], said[None], said["yes"], said["no"], said["abstain"])
