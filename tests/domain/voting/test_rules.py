"""Every rule gives the sets of its definition, all of them, and depends on nothing else than the ballots."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain.voting import Approval, Ranking, Score, count

from . import naive
from .votes import EVERY, chosen, votes

NAIVE: dict[str, Callable[[int, Any, int], set[frozenset[int]]]] = {
    "av": naive.av, "pav": naive.pav, "seqpav": naive.seqpav, "phragmen": naive.phragmen,
    "equal-shares": naive.equal_shares, "borda": naive.borda, "schulze": naive.schulze, "mean": naive.by_mean,
    "median": naive.by_median, "sum": naive.dots,
}  # fmt: skip

every = pytest.mark.parametrize(("rule", "kind"), EVERY)


def test_all_rules_are_checked() -> None:
    """There is a definition to check each rule by."""
    assert sorted(NAIVE) == sorted(rule for rule, _ in EVERY)


@every
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_sets_are_those_of_the_definition(rule: str, kind: str, data: st.DataObject) -> None:
    """All tied winning sets, and no other; empty ballots make no difference."""
    vote = data.draw(votes(rule, kind))
    said = [marks for marks in vote.marks if marks]
    if not said:
        assert len(vote.counted().tied) in {0, vote.number}
        return
    ballots = [frozenset(marks) for marks in said] if kind == "approval" else said
    assert chosen(vote.counted()) == NAIVE[rule](vote.number, ballots, vote.seats)


@every
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_order_of_options_decides_nothing(rule: str, kind: str, data: st.DataObject) -> None:
    """Neutrality: options in another order give the same sets, ties and support."""
    vote = data.draw(votes(rule, kind))
    order = data.draw(st.permutations(range(vote.number)))
    one, other = vote.counted(), vote.counted(order)
    assert chosen(one) == chosen(other)
    assert (one.support, set(one.tied), set(one.certain)) == (other.support, set(other.tied), set(other.certain))
    assert (one.left_out, one.holds, one.counted) == (other.left_out, other.holds, other.counted)


@every
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_order_of_ballots_decides_nothing(rule: str, kind: str, data: st.DataObject) -> None:
    """Anonymity: ballots in another order give just the same result."""
    vote = data.draw(votes(rule, kind))
    order = data.draw(st.permutations(range(len(vote.marks))))
    assert vote.counted() == vote.counted(ballots=order)


@pytest.mark.parametrize("rule", [rule for rule, kind in EVERY if kind == "approval"])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_all_approve_of_is_in(rule: str, data: st.DataObject) -> None:
    """Unanimity: where everybody approves of the same options and no others, those are chosen first."""
    number = data.draw(st.integers(1, 6))
    liked = data.draw(st.sets(st.integers(0, number - 1), min_size=1))
    seats, people = data.draw(st.integers(1, number)), data.draw(st.integers(1, 5))
    ballots = [Approval(tuple(f"o{at}" for at in liked))] * people
    for one in chosen(count("approval", rule, [f"o{at}" for at in range(number)], ballots, seats)):
        assert one <= liked or one >= liked


@pytest.mark.parametrize("rule", ["borda", "schulze"])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_ranking_of_all_is_the_outcome(rule: str, data: st.DataObject) -> None:
    """Where all rank alike, the first are in."""
    order = data.draw(st.permutations([f"o{at}" for at in range(5)]))
    seats = data.draw(st.integers(1, 5))
    ballots = [Ranking({option: rank for rank, option in enumerate(order, 1)})] * 3
    result = count("ranking", rule, [f"o{at}" for at in range(5)], ballots, seats)
    assert [set(one) for one in result.sets] == [set(order[:seats])]


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_one_more_approval_never_harms_under_plain_counting(data: st.DataObject) -> None:
    """What is in for certain stays so when one more person approves of it."""
    vote = data.draw(votes("av", "approval", least_ballots=1))
    before = vote.counted()
    for option in before.certain:
        more = vote._replace(marks=[*vote.marks, {int(option[1:]): 1}])
        assert option in more.counted().certain


def test_pav_and_the_others_differ_from_plain_counting() -> None:
    """Six people want A, B and C, three want D: three places go to A, B, C by counting, and in proportion not."""
    ballots = [Approval(("A", "B", "C"))] * 6 + [Approval(("D",))] * 3
    assert count("approval", "av", "ABCD", ballots, 3).sets == (("A", "B", "C"),)
    for rule in ("pav", "seqpav", "phragmen", "equal-shares"):
        assert count("approval", rule, "ABCD", ballots, 3).sets == (("A", "B", "D"), ("A", "C", "D"), ("B", "C", "D"))


def test_a_blank_is_compared_with_no_other() -> None:
    """Two rank A alone and one B before A: nobody said that A is better than B, one that B is better."""
    ballots = [Ranking({"A": 1}), Ranking({"A": 1}), Ranking({"B": 1, "A": 2})]
    assert count("ranking", "schulze", "AB", ballots, 1).sets == (("B",),)
    assert count("ranking", "borda", "AB", ballots, 1).support == {"A": 0.0, "B": 1.0}


def test_schulzes_own_example() -> None:
    """45 ballots on A to E give E, A, C, B, D (Schulze 2011, as also in the article on the method in Wikipedia)."""
    cast = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
    ballots = [Ranking({o: r for r, o in enumerate(order, 1)}) for order, n in cast.items() for _ in range(n)]
    tops = [count("ranking", "schulze", "ABCDE", ballots, seats).certain for seats in range(1, 6)]
    assert [set(one) for one in tops] == [set("EACBD"[:seats]) for seats in range(1, 6)]


def test_bordas_points() -> None:
    """On a full ranking m-1, m-2, ..., 0; tied options share their places."""
    result = count("ranking", "borda", "ABCD", [Ranking({"A": 1, "B": 2, "C": 2, "D": 4})], 1)
    assert result.support == {"A": 3.0, "B": 1.5, "C": 1.5, "D": 0.0}


def test_grades_are_taken_as_written() -> None:
    """0.1 + 0.2 is 0.3: the two means are the same, and tie."""
    ballots = [Score({"A": 0.1, "B": 0.3}), Score({"A": 0.2, "B": 0.0})]
    assert count("score", "mean", "AB", ballots, 1).tied == ("A", "B")


def test_an_even_number_of_grades_has_its_median_half_way() -> None:
    """Grades 1 and 5 have the median of 3 and 3; what nobody graded comes last."""
    ballots = [Score({"A": 1, "B": 3}), Score({"A": 5, "B": 3})]
    result = count("score", "median", "ABC", ballots, 1)
    assert (result.tied, result.support) == (("A", "B"), {"A": 3.0, "B": 3.0, "C": None})
