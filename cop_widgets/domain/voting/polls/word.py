"""Words in people's own writing, equal ones together."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from ...names import folded, tidy
from ..ballots import Word


class Words(msgspec.Struct, frozen=True):
    """``words`` are (word, how many wrote it), the most frequent first, equally frequent ones by the alphabet."""

    counted: int
    empty: int
    words: tuple[tuple[str, int], ...]


def count_words(ballots: Iterable[Word]) -> Words:
    """Count words; two are equal if they are so without regard to case and to white space around and between.

    Parameters
    ----------
    ballots : iterable of Word
        One a person.

    Returns
    -------
    Words
        Each word in its most frequent spelling. The order of the ballots makes no difference.
    """
    written = [tidy(ballot.text) for ballot in ballots]
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in filter(None, written):
        spellings[folded(word)][word] += 1
    empty = written.count("")
    words = [(_usual(spelt), spelt.total(), key) for key, spelt in spellings.items()]
    ordered = sorted(words, key=lambda one: (-one[1], one[2]))
    return Words(len(written) - empty, empty, tuple((word, number) for word, number, _ in ordered))


def _usual(spelt: Counter[str]) -> str:
    return min(spelt, key=lambda word: (-spelt[word], word))
