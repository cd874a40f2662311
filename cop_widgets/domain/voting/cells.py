"""Cells of ballots gathered by hand, as people and programs write them."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ..names import folded

_YES = {"1", "x", "✓", "✔", "☑", "☒", "y", "yes", "true"}
_NO = {"0", "-", "–", "☐", "n", "no", "false"}
_NUMBER = re.compile(r"[+-]?(?:\d{1,9}(?:\.\d{0,6})?|\.\d{1,6})", re.ASCII)

Read = Callable[[str], float | None]


class Cells(NamedTuple):
    """How the cells of a kind of ballot are read. ``read`` raises ``ValueError``; ``help`` says what to write."""

    read: Read
    help: str


def number(cell: str) -> float:
    """Return a number as written with a decimal point; raises ValueError for anything else."""
    if not _NUMBER.fullmatch(cell):
        raise ValueError(cell)
    return float(cell)


def _approval(cell: str) -> float | None:
    """1 for a yes, ``None`` for a no."""
    word = folded(cell)
    if word in _YES or (word not in _NO and number(cell) == 1):
        return 1
    if word in _NO or number(cell) == 0:
        return None
    raise ValueError(cell)


def _whole(least: int) -> Read:
    def read(cell: str) -> float:
        found = number(cell)
        if found < least or found != int(found):
            raise ValueError(cell)
        return int(found)

    return read


CELLS: dict[str, Cells] = {
    "approval": Cells(_approval, "is no approval: write 1 for yes, and 0 or nothing for no."),
    "ranking": Cells(_whole(1), "is no rank: write 1 for the best, then 2, 3 and so on, or leave it blank."),
    "score": Cells(number, "is no grade: write a number, more for better, or leave it blank."),
    "dots": Cells(_whole(0), "is no number of dots: write 0, 1, 2 and so on, or leave it blank."),
}
"""By kind of ballot."""
