"""Fists, yes or no, and words are counted in simple tables."""

import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.voting import Fist, Word, YesNo
from cop_widgets.domain.voting.polls import Fists, Words, YesNos, count_fists, count_words, count_yes_no


def test_fists() -> None:
    """How many at each level, the mean, and how many show fewer than three fingers."""
    ballots = [Fist(fingers) for fingers in (5, 5, 3, 2, 0, None)]
    assert count_fists(ballots) == Fists(5, 1, (1, 0, 1, 1, 0, 2), 3.0, 2)
    assert count_fists([]) == Fists(0, 0, (0,) * 6, None, 0)
    with pytest.raises(InputFaults, match="6 cannot be"):
        count_fists([Fist(6), Fist(1)])


def test_yes_no() -> None:
    """An abstention is counted, a blank is not."""
    ballots = [YesNo("yes"), YesNo("yes"), YesNo("no"), YesNo("abstain"), YesNo()]
    assert count_yes_no(ballots) == YesNos(counted=4, empty=1, yes=2, no=1, abstain=1)


def test_words() -> None:
    """Spellings that differ in case and space are one word, shown as most wrote it."""
    ballots = [Word(text) for text in ("Trust", " trust ", "Trust", "aroha", "ARŌHA", "Arōha", "arōha", "", "  ")]
    assert count_words(ballots) == Words(7, 2, (("ARŌHA", 3), ("Trust", 3), ("aroha", 1)))
    assert count_words(reversed(ballots)) == count_words(ballots)
