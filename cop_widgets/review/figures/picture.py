"""A picture and what stands around it."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple


class Mark(NamedTuple):
    """What a mark in the picture means; ``looks`` is one of the little samples in ``style/page.css``."""

    looks: Literal["bar", "thin", "tick", "dash", "dot"]
    means: str


@dataclass(frozen=True)
class Picture:
    """A sentence, the figure that shows it, and the same in numbers.

    ``figure`` is a plotly figure, or ``None`` where there is nothing to draw yet; ``least_px`` is the width below which
    it is slid sideways instead of being squeezed. ``table`` is HTML, everything else is text.
    """

    title: str
    figure: Any = None
    marks: tuple[Mark, ...] = ()
    note: str = ""
    table: str = ""
    least_px: int = 0
