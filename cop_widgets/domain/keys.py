"""Keys a person, so that the floor can be given without a mouse: one key where there is one, else two."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain

RESERVED = "urpwcnf"
"""Undo, redo, pause, wall, corrections, next, and fair or first come."""
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "1234567890"
LETTERS = [c for c in ALPHABET if c not in RESERVED]
SINGLE = [*LETTERS, *DIGITS, *(c.upper() for c in LETTERS)]
LEADERS = ".,"
"""A leader is typed before the second key. These two need no Shift on most keyboards, and are in no name."""
DOUBLE = [leader + c for leader in LEADERS for c in ALPHABET + DIGITS]


def keys(names: Sequence[str]) -> list[str]:
    """Keys for each name, in order: a letter of the name where one is free, else any free one.

    Capitals mean Shift. Where all single keys are given, two keys one after the other, ``.a``; after a leader every
    letter is free, the board's own keys too. 48 people have one key and 72 more have two; the rest have ``""``.
    A person's keys depend only on the names before theirs, so newcomers move nobody's.
    """
    single, double = dict.fromkeys(SINGLE), dict.fromkeys(DOUBLE)
    given = []
    for name in names:
        letters = _letters(name)
        given.append(_taken(single, letters) or _taken(double, (lead + c for lead in LEADERS for c in letters)))
    return given


def _taken(free: dict[str, None], wanted: Iterable[str]) -> str:
    """The first of those wanted that is free, else the first that is free, else ``""``; it is free no more."""
    key = next((k for k in chain(wanted, free) if k in free), "")
    free.pop(key, None)
    return key


def _letters(name: str) -> list[str]:
    """Letters of a name without their accents, the beginnings of words first."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    starts = [word[0] for word in plain.split() if word]
    return [*starts, *plain]
