"""Putting people into pairs and triads so that those come together who have met least.

Pairs of the same people follow the circle method (as for tournaments; Lucas, Récréations mathématiques II, 1883):
everybody but one sits in a circle and is paired with who sits opposite; each draw turns the circle by one.

- An even number n: in n - 1 draws everybody meets everybody once, before any two meet again.
- An odd number n: one group is a triad. In n draws each two are partners just once, and each person is once the third
  who comes to a pair. So everybody has met everybody after n draws at the latest. That the third meets two people at
  once cannot be had without some meeting again earlier (with five people already in the second draw); the third comes
  to the pair that they have met least.

Once the set of people changes there is no such schedule: then whoever met least comes together, by search among the
circle's draws and some arrangements that no swap of two people makes better. A draw can be repeated from its seed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import combinations

from .floor import Groups

STARTS = 3
"""So many arrangements are looked at besides the circle's."""
PASSES = 20
"""So often each is gone through for swaps that make it better."""

Met = dict[tuple[str, str], int]


def least_met(people: Sequence[str], size: int, earlier: Iterable[Groups], seed: str) -> Groups:
    """Return groups of ``size`` (2 or 3) in which those come together who have met least.

    Parameters
    ----------
    people
        At least two, in an order that stays the same from draw to draw: the circle follows it.
    earlier
        Groups of earlier draws; others than ``people`` in them do not matter.
    seed
        Decides between draws that are equally good.
    """
    among = [_among(groups, people) for groups in earlier]
    met = _met(among)
    found = [_arranged(people, size, f"{seed}/{start}") for start in range(STARTS)]
    if size == 2:
        circle = [_turned(people, turn, met) for turn in range(len(people) - 1 + len(people) % 2)]
        best, scheduled = _of_circle(circle, among, met, seed)
        if scheduled or not _cost(best, met):
            return _tidy(best, people)
        found = [best, *found]
    return _tidy(min((_improved(groups, met) for groups in found), key=lambda groups: _cost(groups, met)), people)


def at_random(people: Sequence[str], size: int, seed: str) -> Groups:
    """Return groups of ``size`` by lot: people in the order of the SHA-256 digests of ``seed/person``."""
    return _tidy(_arranged(people, size, seed), people)


def sizes(number: int, size: int) -> list[int]:
    """How large the groups of so many people are: nobody is alone, and at most one group is smaller or larger."""
    whole, rest = divmod(number, size)
    if rest == 1:
        return [*[size] * (whole - 1), size + 1]
    return [*[size] * whole, *([rest] if rest else [])]


def _arranged(people: Sequence[str], size: int, seed: str) -> list[list[str]]:
    mixed = sorted(people, key=lambda one: sha256(f"{seed}/{one}".encode()).digest())
    groups = []
    for length in sizes(len(people), size):
        groups.append(mixed[:length])
        mixed = mixed[length:]
    return groups


def _turned(people: Sequence[str], turn: int, met: Met) -> list[list[str]]:
    """One draw of the circle method: pairs, and with an odd number a third in the last one."""
    odd = len(people) % 2
    circle = len(people) - 1 + odd
    pairs = [
        [people[(turn + step) % circle], people[(turn - step) % circle]] for step in range(1, (circle - 1) // 2 + 1)
    ]
    if not odd:
        return [*pairs, [people[turn], people[-1]]]
    third = people[turn]
    joined = min(pairs, key=lambda pair: sum(met.get(_two(third, one), 0) for one in pair))
    return [*(pair for pair in pairs if pair is not joined), [*joined, third]]


def _of_circle(circle: list[list[list[str]]], among: list[Groups], met: Met, seed: str) -> tuple[list[list[str]], bool]:
    """The circle's draw that was had least, and whether all draws so far were the circle's: then it keeps its promise.

    A draw is the circle's where all its pairs sit together; the third of a triad may have come to another pair.
    """
    pairs = [{_two(*group[:2]) for group in groups} for groups in circle]
    together = [_met([groups]).keys() for groups in among if groups]
    had = [[draw <= one for draw in pairs] for one in together]
    times = [sum(one[turn] for one in had) for turn in range(len(circle))]
    lot = int.from_bytes(sha256(seed.encode()).digest(), "big") % len(circle)
    turn = min(range(len(circle)), key=lambda turn: (times[turn], _cost(circle[turn], met), (turn - lot) % len(circle)))
    return circle[turn], all(map(any, had))


def _improved(groups: list[list[str]], met: Met) -> list[list[str]]:
    """With two people changing places as long as that makes it better."""
    groups = [list(group) for group in groups]
    for _ in range(PASSES):
        better = False
        for one, other in combinations(groups, 2):
            for i in range(len(one)):
                for j in range(len(other)):
                    if _gain(one, i, other, j, met) > 0:
                        one[i], other[j] = other[j], one[i]
                        better = True
        if not better:
            break
    return groups


def _gain(one: list[str], i: int, other: list[str], j: int, met: Met) -> int:
    a, b, gain = one[i], other[j], 0
    for k, with_a in enumerate(one):
        if k != i:
            gain += met.get(_two(a, with_a), 0) ** 2 - met.get(_two(b, with_a), 0) ** 2
    for k, with_b in enumerate(other):
        if k != j:
            gain += met.get(_two(b, with_b), 0) ** 2 - met.get(_two(a, with_b), 0) ** 2
    return gain


def _cost(groups: Iterable[Sequence[str]], met: Met) -> int:
    """How much has been before: squares, so that to meet twice again is worse than that two pairs meet once again."""
    return sum(met.get(_two(*two), 0) ** 2 for group in groups for two in combinations(group, 2))


def _met(draws: Iterable[Iterable[Sequence[str]]]) -> Met:
    return Counter(_two(*two) for groups in draws for group in groups for two in combinations(group, 2))


def _among(groups: Groups, people: Sequence[str]) -> Groups:
    here = set(people)
    kept = (tuple(one for one in dict.fromkeys(group) if one in here) for group in groups)
    return tuple(group for group in kept if len(group) > 1)


def _two(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _tidy(groups: list[list[str]], people: Sequence[str]) -> Groups:
    """The same groups in the order of ``people``."""
    place = {one: index for index, one in enumerate(people)}
    return tuple(sorted((tuple(sorted(group, key=place.__getitem__)) for group in groups), key=lambda g: place[g[0]]))
