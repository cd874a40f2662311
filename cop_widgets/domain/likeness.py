"""Proposals that read alike: suggestions for merging, never more."""

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import combining, normalize

from .names import folded

ALIKE = 77.0
"""From 0 to 100. Chosen by pairs as people write them: "Respect" and "Respect each other" are alike, "Passing is fine"
and "What is said here stays here" are not (see ``tests/domain/test_likeness.py``)."""
_PART = 0.9
"""One value that holds all words of another counts a little less than the same words once more."""


def alike(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Groups of texts that read alike, by their places; each text in one group at most, groups of two or more.

    Texts are compared without case, accents and punctuation, in any order of words (rapidfuzz's ``token_sort_ratio``,
    and nine tenths of its ``token_set_ratio``). Likeness is passed on: where A is like B and B like C, all
    three are one group.
    """
    return list(_alike(tuple(texts)))


@lru_cache(maxsize=8)
def _alike(texts: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    # Imported here: whoever never votes need not load it.
    from rapidfuzz import fuzz, process

    if len(texts) < 2:
        return ()
    plain = [_plain(text) for text in texts]
    same = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio)
    part = process.cdist(plain, plain, scorer=fuzz.token_set_ratio)
    pairs = (same >= ALIKE) | (part * _PART >= ALIKE)
    return _groups([(a, b) for a in range(len(texts)) for b in range(a) if pairs[a][b]], len(texts))


def _plain(text: str) -> str:
    from rapidfuzz import utils

    bare = "".join(sign for sign in normalize("NFD", folded(text)) if not combining(sign))
    return utils.default_process(bare) or bare


def _groups(pairs: Sequence[tuple[int, int]], number: int) -> tuple[tuple[int, ...], ...]:
    leads = list(range(number))

    def lead(at: int) -> int:
        while leads[at] != at:
            at = leads[at]
        return at

    for a, b in pairs:
        first, second = sorted((lead(a), lead(b)))
        leads[second] = first
    groups: dict[int, list[int]] = {}
    for at in range(number):
        groups.setdefault(lead(at), []).append(at)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


SAME_WORD = 90.0
"""From 0 to 100, for single words: "gratefull" is "grateful", "hopeful" is not "helpful"."""


def same_words(words: Sequence[str]) -> list[tuple[int, ...]]:
    """Groups of words that say the same, by their places; each word in exactly one group.

    Stricter than ``alike``, for a word has little to be known by: without case, accents and punctuation, in any order,
    beginning with the same letter ("certain" is not "uncertain"), and spelled the same but for a slip (rapidfuzz's
    ``ratio`` of at least ``SAME_WORD``).
    """
    return list(_same_words(tuple(words)))


@lru_cache(maxsize=8)
def _same_words(words: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    from rapidfuzz import fuzz, process

    plain = [" ".join(sorted(_plain(word).split())) for word in words]
    if len(plain) < 2:
        return tuple((at,) for at in range(len(plain)))
    close = process.cdist(plain, plain, scorer=fuzz.ratio) >= SAME_WORD
    pairs = [(a, b) for a in range(len(plain)) for b in range(a) if close[a][b] and plain[a][:1] == plain[b][:1]]
    together = _groups(pairs, len(plain))
    grouped = {at for group in together for at in group}
    return (*together, *((at,) for at in range(len(plain)) if at not in grouped))
