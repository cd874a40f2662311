"""Proposals that read alike: suggestions for merging, never more."""

from collections.abc import Sequence

from .names import folded

ALIKE = 82.0
"""From 0 to 100, by rapidfuzz's ``WRatio``: found by trying values as people write them."""


def alike(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Groups of texts that read alike, by their places; each text in one group at most, groups of two or more.

    Texts are compared without case and punctuation, whole and in parts, in any order of words (``WRatio``). Likeness is
    passed on: where A is like B and B like C, the three are one group.
    """
    # Imported here: whoever never votes need not load it.
    from rapidfuzz import fuzz, process, utils

    if len(texts) < 2:
        return []
    plain = [utils.default_process(folded(text)) or folded(text) for text in texts]
    likeness = process.cdist(plain, plain, scorer=fuzz.WRatio, score_cutoff=ALIKE)
    return _groups([(a, b) for a in range(len(texts)) for b in range(a) if likeness[a][b] >= ALIKE], len(texts))


def _groups(pairs: Sequence[tuple[int, int]], number: int) -> list[tuple[int, ...]]:
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
    return [tuple(group) for group in groups.values() if len(group) > 1]
