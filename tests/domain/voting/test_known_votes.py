"""Real ballots give their known results (tests/data/votes; source and licence in its SOURCE.md)."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cop_widgets.domain.voting import Ranking, Result, count
from cop_widgets.domain.voting.sheets import Sheet, read_sheet

HERE = Path(__file__).parents[2] / "data" / "votes"
KNOWN: dict[str, dict[str, Any]] = json.loads((HERE / "known_results.json").read_text("utf-8"))
APPROVALS = [name for name in KNOWN if name.startswith("approvals")]
RANKS = [name for name in KNOWN if name.startswith("ranks")]
CALLED = {"av": "av", "pav": "pav", "seqpav": "seqpav", "seqphragmen": "phragmen", "equal-shares": "equal-shares"}
"""Our names for the rules in the file."""


@cache
def sheet(name: str) -> Sheet:
    """The ballots of a file."""
    return read_sheet((HERE / name).read_text("utf-8"), "ranking" if name in RANKS else "approval", name)


def counted(name: str, rule: str, seats: int) -> Result:
    """A file counted by a rule."""
    return count("ranking" if name in RANKS else "approval", rule, sheet(name).options, sheet(name).ballots, seats)


@pytest.mark.parametrize("seats", range(3, 8))
@pytest.mark.parametrize("rule", CALLED)
@pytest.mark.parametrize("name", APPROVALS)
def test_approvals(name: str, rule: str, seats: int) -> None:
    """Every tied winning set, and the empty ballots left out, as abcvoting gives them."""
    result, known = counted(name, CALLED[rule], seats), KNOWN[name]
    assert [list(one) for one in result.sets] == known["all_tied_winning_sets"][str(seats)][rule]
    assert (result.counted, result.empty) == (known["counted"], known["empty_ballots"])


@pytest.mark.parametrize("name", RANKS)
def test_rankings(name: str) -> None:
    """Schulze's method gives the official winners, in their order, where a blank is compared with no other."""
    known = KNOWN[name]
    official = known["official_winners"]
    for seats in range(1, known["seats"] + 1):
        assert [set(one) for one in counted(name, "schulze", seats).sets] == [set(official[:seats])]


@pytest.mark.parametrize("name", RANKS)
def test_a_blank_is_not_the_last_rank(name: str) -> None:
    """Both elections turn on it: with blanks as last ranks the order is another."""
    options, ballots = sheet(name).options, sheet(name).ballots
    last = [Ranking({o: b.ranks.get(o, 99) for o in options}) for b in ballots if isinstance(b, Ranking)]
    top = KNOWN[name]["schulze_top_if_blank_means_last"]
    found = [count("ranking", "schulze", options, last, seats).certain for seats in range(1, len(top) + 1)]
    assert [set(one) for one in found] == [set(top[:seats]) for seats in range(1, len(top) + 1)]
    assert top != KNOWN[name]["official_winners"]
