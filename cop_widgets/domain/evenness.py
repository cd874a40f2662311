"""How even a share-out is: pure formulas over amounts, zeros included.

Every function takes the amounts of *all* on the roster, those with nothing as 0, and returns ``None`` where the
number is not defined: for an empty roster and where nobody has anything.
"""

from collections.abc import Sequence
from math import exp, log

Amounts = Sequence[float]


def gini(amounts: Amounts) -> float | None:
    """Gini coefficient, 0 (all alike) to (N-1)/N (one has all).

    ``sum((2i - N - 1) x_(i)) / (N T)`` over the amounts in ascending order, i = 1..N (Gini 1912; this form in
    Damgaard and Weiner, *Ecology* 81, 2000).
    """
    n, whole = len(amounts), sum(amounts)
    if not whole:
        return None
    ordered = sorted(amounts)
    return max(0.0, sum((2 * i - n - 1) * x for i, x in enumerate(ordered, 1)) / (n * whole))


def gini_normalised(amounts: Amounts) -> float | None:
    """Gini times N/(N-1), so that one voice alone gives 1 (Deltas, *Rev. Econ. Stat.* 85, 2003). ``None`` for N = 1."""
    plain = gini(amounts)
    n = len(amounts)
    return None if plain is None or n < 2 else plain * n / (n - 1)


def entropy(amounts: Amounts) -> float | None:
    """Shannon entropy H of the shares in nats (Shannon 1948)."""
    whole = sum(amounts)
    if not whole:
        return None
    return max(0.0, -sum(x / whole * log(x / whole) for x in amounts if x > 0))


def evenness(amounts: Amounts) -> float | None:
    """Pielou's J = H / ln N, N the whole roster (Pielou 1966). ``None`` for N = 1."""
    h = entropy(amounts)
    return None if h is None or len(amounts) < 2 else h / log(len(amounts))


def effective_voices(amounts: Amounts) -> float | None:
    """exp(H): as if so many spoke equally long (Hill number of order 1; Hill, *Ecology* 54, 1973)."""
    h = entropy(amounts)
    return None if h is None else exp(h)


def balance(amounts: Amounts) -> float | None:
    """exp(H) / N, from 1/N to 1."""
    voices = effective_voices(amounts)
    return None if voices is None else voices / len(amounts)


def balance_with_presence(amounts: Amounts, expected: Sequence[float]) -> float | None:
    """exp(-sum p ln(p/q)) with shares p of the talk and q of what was owed while present.

    It is 1 where everybody spoke just what was owed, and ``balance`` where all were present throughout
    (the exponential of minus the relative entropy; Kullback and Leibler 1951). Talk of somebody who owed nothing
    makes it 0.
    """
    whole = sum(amounts)
    if not whole:
        return None
    distance = 0.0
    for spoke, owed in zip(amounts, expected, strict=True):
        if spoke and not owed:
            return 0.0
        if spoke:
            distance += spoke / whole * log(spoke / owed)
    return exp(-distance)


def top_share(amounts: Amounts) -> float | None:
    """The largest share of the whole."""
    whole = sum(amounts)
    return max(amounts) / whole if whole else None
