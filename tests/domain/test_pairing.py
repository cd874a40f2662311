"""Pairs and triads: who met least comes together, nobody is alone."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain.floor import Groups
from cop_widgets.domain.pairing import at_random, least_met, sizes


def people(number: int) -> list[str]:
    """So many."""
    return [f"p{i:05d}" for i in range(number)]


def meetings(draws: list[Groups]) -> Counter[tuple[str, ...]]:
    """How often each two met."""
    return Counter(two for groups in draws for group in groups for two in combinations(sorted(group), 2))


def drawn_again(who: list[str], size: int, times: int, seed: str) -> list[Groups]:
    """So many draws in a row, each with another seed."""
    draws: list[Groups] = []
    for turn in range(times):
        draws.append(least_met(who, size, draws, f"{seed}{turn}"))
    return draws


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.integers(1, 3), st.text(max_size=3))
def test_an_even_number_meets_everybody_before_anybody_again(half: int, rounds: int, seed: str) -> None:
    """After each n - 1 draws everybody has met everybody equally often, and never more often in between."""
    who = people(2 * half)
    draws = drawn_again(who, 2, rounds * (len(who) - 1), seed)
    for turn in range(len(draws)):
        most = turn // (len(who) - 1) + 1
        assert max(meetings(draws[: turn + 1]).values()) <= most
    assert set(meetings(draws).values()) == {rounds}
    assert len(meetings(draws)) == half * (2 * half - 1)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 10), st.text(max_size=3))
def test_an_odd_number_has_one_triad_and_meets_everybody_in_n_draws(half: int, seed: str) -> None:
    """In n draws everybody meets everybody, and nobody meets anybody more than three times."""
    who = people(2 * half + 1)
    draws = drawn_again(who, 2, len(who), seed)
    for groups in draws:
        assert sorted(map(len, groups)) == [2] * (half - 1) + [3]
    met = meetings(draws)
    assert len(met) == half * (2 * half + 1)
    assert max(met.values()) <= 3
    pairs = Counter(group for groups in draws for group in groups if len(group) == 2)
    assert max(pairs.values(), default=1) == 1


@given(st.integers(2, 60), st.sampled_from([2, 3]), st.text(max_size=5))
def test_everybody_sits_somewhere_and_nobody_alone(number: int, size: int, seed: str) -> None:
    """At most one group is smaller or larger; the same seed gives the same groups, whatever the order."""
    who = people(number)
    for groups in (at_random(who, size, seed), least_met(who, size, [], seed)):
        assert sorted(one for group in groups for one in group) == who
        assert sorted(map(len, groups)) == sorted(sizes(number, size))
        assert min(map(len, groups)) >= 2
        assert sum(len(group) != size for group in groups) <= 1
        assert [group for group in groups if list(group) != sorted(group)] == []
    backwards = at_random(who[::-1], size, seed)
    assert {frozenset(group) for group in backwards} == {frozenset(group) for group in at_random(who, size, seed)}
    assert least_met(who, size, [], seed) == least_met(who, size, [], seed)


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 9), st.data())
def test_after_others_came_or_went_nobody_meets_needlessly(number: int, data: st.DataObject) -> None:
    """No swap of two people would make the groups better, whoever was there before."""
    everybody = people(number + 3)
    draws: list[Groups] = []
    for turn in range(data.draw(st.integers(1, 6))):
        some = data.draw(st.lists(st.sampled_from(everybody), min_size=2, unique=True))
        draws.append(least_met(sorted(some), data.draw(st.sampled_from([2, 3])), draws, str(turn)))
    who = people(number)
    size = data.draw(st.sampled_from([2, 3]))
    found = least_met(who, size, draws, "now")
    best = cost(found, draws)
    for one, other in combinations(who, 2):
        swapped = tuple(tuple(other if p == one else one if p == other else p for p in group) for group in found)
        assert best <= cost(swapped, draws) or is_of_circle(who, draws, size)


def cost(groups: Groups, draws: list[Groups]) -> int:
    """Squares of earlier meetings."""
    met = meetings(draws)
    return sum(met[two] ** 2 for group in groups for two in combinations(sorted(group), 2))


def is_of_circle(who: list[str], draws: list[Groups], size: int) -> bool:
    """Whether the draws so far were of just these people: then the schedule is kept, whatever a swap would save."""
    return size == 2 and all(sum(one in who for group in groups for one in group) == len(who) for groups in draws)


def test_triads_of_nine_meet_nobody_twice_in_four_draws() -> None:
    """Nine people have four such draws (the affine plane of order 3); at least three of them are found."""
    draws = drawn_again(people(9), 3, 3, "x")
    assert max(meetings(draws).values()) == 1


def test_a_hundred_are_put_in_groups_at_once() -> None:
    """After some draws of triads and with others gone: nobody sits with somebody they have sat with."""
    who = people(100)
    draws = drawn_again(who, 3, 5, "x")
    draws.append(least_met(who[3:], 2, draws, "y"))
    assert max(meetings(draws).values()) == 1
