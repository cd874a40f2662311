"""Named ways to decide a tie, when a group asks for one."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.voting import TIE_BREAKS, Approval, Score, broken, count, draw

SETS = [("A", "B"), ("A", "C"), ("B", "C")]


@given(st.permutations(SETS), st.text())
def test_a_draw_depends_on_its_seed_alone(sets: list[tuple[str, str]], seed: str) -> None:
    """The sets may come in any order, and their options too."""
    assert draw(sets, seed) == draw(SETS, seed)
    assert set(draw([(b, a) for a, b in sets], seed)) == set(draw(SETS, seed))


def test_a_draw_can_be_repeated_by_anybody() -> None:
    """The digest as a number, divided by the number of sets; the remainder counts from 0."""
    assert draw([("Ask", "Listen"), ("Ask", "Wait")], "17 and 42") == ("Ask", "Wait")
    for seed in ("17 and 42", "Kia ora", ""):
        assert draw(SETS, seed) == SETS[int(sha256(seed.encode()).hexdigest(), 16) % 3]


def test_every_set_has_its_chance() -> None:
    """In 3,000 draws each of three sets comes up some 1,000 times (within five standard deviations)."""
    drawn = [draw(SETS, str(seed)) for seed in range(3000)]
    assert all(abs(drawn.count(one) - 1000) < 130 for one in SETS)


def test_together_decides_nothing() -> None:
    """It is the default."""
    ballots = [Approval(("A",)), Approval(("B",))]
    result = count("approval", None, "AB", ballots, 1)
    assert broken("together", result, ballots) == result.sets == (("A",), ("B",))
    assert next(iter(TIE_BREAKS)) == "together"


def test_fewest_left_out() -> None:
    """B and C have two approvals each; with B nobody is left out."""
    ballots = [Approval(tuple(one)) for one in ("AC", "AC", "AB", "B", "A")]
    result = count("approval", "av", "ABC", ballots, 2)
    assert result.sets == (("A", "B"), ("A", "C"))
    assert broken("left-out", result, ballots) == (("A", "B"),)


def test_plain_counting_decides_between_equal_medians() -> None:
    """Both have the median 3; B has the higher mean."""
    ballots = [Score({"A": 1, "B": 2}), Score({"A": 3, "B": 3}), Score({"A": 4, "B": 4})]
    result = count("score", "median", "AB", ballots, 1)
    assert result.tied == ("A", "B")
    assert broken("count", result, ballots) == (("B",),)


def test_a_draw_leaves_one() -> None:
    """The one that ``draw`` gives."""
    ballots = [Approval(("A",)), Approval(("B",))]
    result = count("approval", None, "AB", ballots, 1)
    assert broken("draw", result, ballots, "7") == (draw(result.sets, "7"),)


def test_an_unknown_tie_break() -> None:
    """It is said which there are."""
    result = count("approval", None, "AB", [], 1)
    with pytest.raises(InputFaults, match=r"no tie-break called coin\. There are: together, count, left-out, draw"):
        broken("coin", result, [])
