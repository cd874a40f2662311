"""One key a person, so that the floor can be given without a mouse."""

import unicodedata
from collections.abc import Iterable, Sequence

RESERVED = "urpwc"
"""Undo, redo, pause, wall, corrections."""
LETTERS = [c for c in "abcdefghijklmnopqrstuvwxyz" if c not in RESERVED]
POOL = [*LETTERS, *"1234567890", *(c.upper() for c in LETTERS)]


def keys(names: Sequence[str]) -> list[str]:
    """A key for each name, in order: a letter of the name where one is free, else any free one, else ``""``.

    Capitals mean Shift. A person's key depends only on the names before theirs, so newcomers move nobody's.
    """
    free = dict.fromkeys(POOL)
    given = []
    for name in names:
        key = next((k for k in (*_letters(name), *free) if k in free), "")
        free.pop(key, None)
        given.append(key)
    return given


def _letters(name: str) -> Iterable[str]:
    """Letters of a name without their accents, the beginnings of words first."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    starts = [word[0] for word in plain.split() if word]
    return [*starts, *plain]
