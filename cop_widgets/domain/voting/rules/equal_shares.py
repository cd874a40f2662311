"""The Method of Equal Shares, completed by Phragmén's sequential rule."""

from collections.abc import Iterable
from fractions import Fraction

from ..loads import Loads, lowest
from ..profile import Profile
from ..sets import reached
from .av import approvals
from .base import Rule
from .phragmen import put_in

Way = tuple[int, bool, Loads]
"""The set so far; whether options are still bought; what each ballot has left, or (no longer bought) bears."""


def _winners(profile: Profile, seats: int) -> set[int]:
    """Every set that some order of tied options leads to.

    Each ballot has seats/ballots to spend and an option costs 1. Bought is what its supporters can pay with the
    smallest greatest payment (Peters and Skowron, EC 2020; in this form Lackner and Skowron 2023, Rule 11). When
    nothing can be bought any more, Phragmén's rule goes on from what each ballot has left, taken as a negative load.
    """
    voters = [profile.voters_for(o) for o in range(len(profile.options))]
    start = (0, True, lowest(profile.counted or 1, (seats,) * len(profile.rows)))

    def step(way: Way) -> Iterable[Way]:
        chosen, buying, loads = way
        bought = list(_bought(profile, voters, chosen, loads)) if buying else []
        if bought:
            return [(after, True, left) for after, left in bought]
        bears = loads.owed() if buying else loads
        return [(after, False, load) for after, load in put_in(profile, voters, (chosen, bears))]

    return {chosen for chosen, _, _ in reached(start, seats, step)}


def _bought(profile: Profile, voters: list[tuple[int, ...]], chosen: int, purses: Loads) -> Iterable[tuple[int, Loads]]:
    """Yield the sets with one more option bought, and what is left then."""
    prices = {
        o: price
        for o, who in enumerate(voters)
        if not chosen >> o & 1 and (price := _price(profile, who, purses)) is not None
    }
    for o, price in prices.items():
        if price == min(prices.values()):
            yield chosen | 1 << o, purses.less(voters[o], price)


def _price(profile: Profile, who: tuple[int, ...], purses: Loads) -> Fraction | None:
    """The smallest amount such that ``who``, each paying it or all they have, pay 1 together; None if they cannot."""
    missing, payers = purses.unit, sum(profile.times[at] for at in who)
    for purse, times in sorted((purses.each[at], profile.times[at]) for at in who):
        if purse * payers >= missing:
            return Fraction(missing, purses.unit * payers)
        missing -= purse * times
        payers -= times
    return None


RULE = Rule(
    "equal-shares",
    "approval",
    "Method of Equal Shares",
    "Everybody gets the same share of the places to spend on options they approve of, "
    "and the option comes in whose supporters pay the least each; Phragmén's sharing of loads fills what is left.",
    _winners,
    approvals,
)
