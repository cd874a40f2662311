"""An announced draw among tied sets, which anybody can repeat."""

from collections.abc import Iterable
from hashlib import sha256

from .result import Set


def draw(sets: Iterable[Set], seed: str) -> Set:
    """Return one of some tied sets by lot.

    The SHA-256 digest of the seed, read as a whole number, is divided by the number of sets; the remainder *r* takes
    the set number *r* (from 0). The sets stand in the order of their options' names, each set's sorted, by code point;
    so neither the order of the options nor who asks makes a difference. All sets are equally likely, to within
    2^-242. Announce the seed's source before it is known ("the first headline in tomorrow's paper"), and log the seed.

    Parameters
    ----------
    sets : iterable of Set
        At least one; the same set twice counts once.
    seed : str
        Any text, taken as UTF-8 just as it is.

    Returns
    -------
    Set
        One of ``sets``, as given. The same for the same sets and seed, on every machine.

    Examples
    --------
    >>> draw([("Ask", "Listen"), ("Ask", "Wait")], "17 and 42")
    ('Ask', 'Wait')
    """
    lots = sorted({tuple(sorted(one)): one for one in sets}.items())
    number = int.from_bytes(sha256(seed.encode()).digest(), "big")
    return lots[number % len(lots)][1]
