"""How large a text can be set in a place, and where it goes on to another slide. Pure; lengths in points.

Nobody here can know which fonts the reader's computer has, so widths are estimates, on the wide side.
"""

import re
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

import msgspec

EM = 0.57
"""Mean width of a letter in ems: wider than Georgia and Arial, about that of what stands in for them elsewhere."""
LEADING = 1.3
GAP = 0.3
"""Room between paragraphs, in ems."""

_SEAMS = (r"\n+|(?<=[.!?…;:])\s+", r"\s+", r"")
"""Where a text may be cut: between paragraphs or sentences, else between words, else anywhere."""


class Fitted(msgspec.Struct, frozen=True):
    """A text, or a part of one, and the size it is set in."""

    text: str
    size: int


def fitted(text: str, width: float, height: float, sizes: Sequence[int]) -> list[Fitted]:
    """The text in the largest of ``sizes`` (falling) in which it fits, else in the smallest, cut where it may be."""
    for size in sizes:
        if fits(text, width, height, size):
            return [Fitted(text, size)]
    return [Fitted(part, sizes[-1]) for part in _cut(text, width, height, sizes[-1])]


def shortened(text: str, width: float, height: float, size: int) -> str:
    """The text, or as many of its words as fit with an ellipsis after them."""
    if fits(text, width, height, size):
        return text
    words = text.split()
    while len(words) > 1 and not fits(f"{' '.join(words)} …", width, height, size):
        words.pop()
    return f"{' '.join(words)} …"


def fits(text: str, width: float, height: float, size: int) -> bool:
    """Whether it does not need more than this room."""
    paragraphs = text.split("\n")
    lines = sum(_lines(paragraph, width / (size * EM)) for paragraph in paragraphs)
    return (lines * LEADING + (len(paragraphs) - 1) * GAP) * size <= height


def _lines(paragraph: str, room: float) -> int:
    """Lines that a paragraph takes, ``room`` letters wide."""
    lines, used = 1, 0.0
    for word in paragraph.split():
        long = _letters(word)
        if used and used + 1 + long > room:
            lines, used = lines + 1, 0.0
        used += long + (1 if used else 0)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def _letters(word: str) -> float:
    """Its width in letters: those of East Asian scripts are wide, accents of their own take no room."""
    return sum(0 if combining(one) else 1.8 if east_asian_width(one) in "WF" else 1 for one in word)


def _cut(text: str, width: float, height: float, size: int) -> list[str]:
    """Parts that fit, as few as can be."""
    parts, rest = [], text.strip()
    while rest and not fits(rest, width, height, size):
        at = _seam(rest, width, height, size)
        parts.append(rest[:at].strip())
        rest = rest[at:].strip()
    return [*parts, rest] if rest else parts


def _seam(text: str, width: float, height: float, size: int) -> int:
    """Where the text is best cut so that what comes before fits."""
    for seam in _SEAMS:
        ends = (found.end() for found in re.finditer(seam, text))
        good = [at for at in ends if 0 < at < len(text) and fits(text[:at].strip(), width, height, size)]
        if good:
            return max(good)
    return 1
