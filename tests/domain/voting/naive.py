"""The rules once more, from their definitions, ballot by ballot, slow and plain: to check the real ones by.

Nothing is shared with the package. Approval ballots are sets of options, rankings and grades are dicts, options are
numbers; every rule returns the set of winning frozensets.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations
from statistics import mean, median
from typing import Any

Chosen = frozenset[int]
Approvals = Sequence[frozenset[int]]
Marks = Sequence[dict[int, int]]


def best_of(number: int, seats: int, score: Callable[[Chosen], Any]) -> set[Chosen]:
    """All sets with the greatest score."""
    scores = {frozenset(some): score(frozenset(some)) for some in combinations(range(number), seats)}
    return {some for some, reached in scores.items() if reached == max(scores.values())}


def av(number: int, ballots: Approvals, seats: int) -> set[Chosen]:
    """Most approvals in all."""
    return best_of(number, seats, lambda some: sum(len(some & ballot) for ballot in ballots))


def thiele(some: Chosen, ballots: Approvals) -> Fraction:
    """1 + 1/2 + ... for each ballot."""
    return sum((Fraction(1, j) for b in ballots for j in range(1, len(some & b) + 1)), Fraction())


def pav(number: int, ballots: Approvals, seats: int) -> set[Chosen]:
    """Greatest PAV score."""
    return best_of(number, seats, lambda some: thiele(some, ballots))


def seqpav(number: int, ballots: Approvals, seats: int, chosen: Chosen = frozenset()) -> set[Chosen]:
    """Greatest PAV score after each step, every way."""
    if len(chosen) == seats:
        return {chosen}
    scores = {o: thiele(chosen | {o}, ballots) for o in range(number) if o not in chosen}
    ways = [o for o, score in scores.items() if score == max(scores.values())]
    return {end for o in ways for end in seqpav(number, ballots, seats, chosen | {o})}


def phragmen(
    number: int, ballots: Approvals, seats: int, chosen: Chosen = frozenset(), loads: Sequence[Fraction] | None = None
) -> set[Chosen]:
    """Smallest greatest load after each step, every way."""
    if len(chosen) == seats:
        return {chosen}
    loads = [Fraction()] * len(ballots) if loads is None else loads
    after = {}
    for o in set(range(number)) - chosen:
        who = [i for i, ballot in enumerate(ballots) if o in ballot]
        after[o] = (1 + sum((loads[i] for i in who), Fraction())) / len(who) if who else Fraction(10**9)
    ends = set()
    for o, load in after.items():
        if load == min(after.values()):
            borne = [load if o in ballot and load < 10**9 else loads[i] for i, ballot in enumerate(ballots)]
            ends |= phragmen(number, ballots, seats, chosen | {o}, borne)
    return ends


def price(purses: Sequence[Fraction]) -> Fraction | None:
    """The smallest payment with which these purses pay 1: tried for each number of purses that are emptied."""
    purses = sorted(purses)
    tried = [(1 - sum(purses[:n], Fraction())) / (len(purses) - n) for n in range(len(purses))]
    fitting = [one for one in tried if sum(min(one, purse) for purse in purses) == 1]
    return min(fitting, default=None)


def equal_shares(
    number: int, ballots: Approvals, seats: int, chosen: Chosen = frozenset(), purses: Sequence[Fraction] | None = None
) -> set[Chosen]:
    """Cheapest option bought first, every way; then Phragmén from what is left."""
    if len(chosen) == seats:
        return {chosen}
    purses = [Fraction(seats, len(ballots))] * len(ballots) if purses is None else purses
    prices = {}
    for o in set(range(number)) - chosen:
        found = price([purses[i] for i, ballot in enumerate(ballots) if o in ballot])
        if found is not None:
            prices[o] = found
    if not prices:
        return phragmen(number, ballots, seats, chosen, [-purse for purse in purses])
    ends = set()
    for o, cost in prices.items():
        if cost == min(prices.values()):
            left = [purse - min(purse, cost) if o in ballots[i] else purse for i, purse in enumerate(purses)]
            ends |= equal_shares(number, ballots, seats, chosen | {o}, left)
    return ends


def borda(number: int, ballots: Marks, seats: int) -> set[Chosen]:
    """A point for each option worse on the same ballot, half a one for each equal."""
    points = dict.fromkeys(range(number), Fraction())
    for ranks in ballots:
        for a, b in permutations(ranks, 2):
            points[a] += Fraction(int(ranks[a] < ranks[b]) * 2 + int(ranks[a] == ranks[b]), 2)
    return best_of(number, seats, lambda some: sum(points[o] for o in some))


def strength(links: dict[tuple[int, int], int], number: int, a: int, b: int) -> int:
    """The strongest of all simple paths."""
    inner = [o for o in range(number) if o not in {a, b}]
    paths = [(a, *via, b) for n in range(len(inner) + 1) for via in permutations(inner, n)]
    return max(min(links[step] for step in pairwise(path)) for path in paths)


def schulze(number: int, ballots: Marks, seats: int) -> set[Chosen]:
    """The tops of all rankings in which nobody stands above an option that beats them."""
    pairs = list(permutations(range(number), 2))
    wins = {(a, b): sum(1 for r in ballots if a in r and b in r and r[a] < r[b]) for a, b in pairs}
    links = {(a, b): wins[a, b] if wins[a, b] > wins[b, a] else 0 for a, b in pairs}
    paths = {(a, b): strength(links, number, a, b) for a, b in pairs}
    beats = {(a, b) for a, b in pairs if paths[a, b] > paths[b, a]}
    orders = permutations(range(number))
    return {frozenset(o[:seats]) for o in orders if not any((b, a) in beats for a, b in combinations(o, 2))}


def graded(number: int, ballots: Marks, seats: int, middle: Callable[[list[Fraction]], Fraction]) -> set[Chosen]:
    """None outside is better than any inside; without a grade is worse than any."""
    grades = [[Fraction(g[o]) for g in ballots if o in g] for o in range(number)]
    height = [middle(own) if own else Fraction(-(10**9)) for own in grades]

    def fits(some: Chosen) -> bool:
        return all(height[a] >= height[b] for a in some for b in range(number) if b not in some)

    return {frozenset(some) for some in combinations(range(number), seats) if fits(frozenset(some))}


def by_mean(number: int, ballots: Marks, seats: int) -> set[Chosen]:
    """Highest means."""
    return graded(number, ballots, seats, mean)


def by_median(number: int, ballots: Marks, seats: int) -> set[Chosen]:
    """Highest medians."""
    return graded(number, ballots, seats, median)


def dots(number: int, ballots: Marks, seats: int) -> set[Chosen]:
    """Most dots in all."""
    return best_of(number, seats, lambda some: sum(b.get(o, 0) for b in ballots for o in some))
