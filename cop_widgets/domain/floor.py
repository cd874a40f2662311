"""How the floor is shared: a value, beside the ``Core`` that undo gives back.

Who has had a turn in a round is not kept here: it follows from the turns themselves, so undo cannot make it wrong.
"""

from typing import Literal, get_args

import msgspec

from .times import Micros

OPEN, ROUND, PIECE, PAIRS, TRIADS, SILENT, FISHBOWL = (
    "open",
    "round",
    "talking_piece",
    "pairs",
    "triads",
    "silent",
    "fishbowl",
)
FloorMode = Literal["open", "round", "talking_piece", "pairs", "triads", "silent", "fishbowl"]
MODES: tuple[str, ...] = get_args(FloorMode)
IN_GROUPS = (PAIRS, TRIADS)

NEW, BUILD, QUESTION, REPLY = "new", "build", "question", "reply"
About = Literal["new", "build", "question", "reply"]
ABOUTS: tuple[str, ...] = get_args(About)
"""What a raised hand is for: a new thought, building on what was said, a question, a direct reply."""


class HandHad(msgspec.Struct, frozen=True):
    """A hand that was up, and how that ended: ``floor`` = they got it, ``lowered``, or ``left``."""

    person: str
    at: Micros
    about: str
    entered_by: str
    ended: Micros
    how: str


Groups = tuple[tuple[str, ...], ...]
"""People in small groups: everybody in one of them."""


class Draw(msgspec.Struct, frozen=True):
    """Groups in which people sat, from ``at`` on."""

    mode: str
    at: Micros
    groups: Groups


class Floor(msgspec.Struct, frozen=True):
    """Fields as in ``FloorSet``. ``rounds`` counts rounds held so far: the direction alternates.

    ``timed`` is when ``until`` was said. ``draws`` are all groups of this gathering, ``known`` those of earlier ones
    of the community, by name.
    """

    mode: str = OPEN
    since: Micros = 0
    order: tuple[str, ...] = ()
    direction: int = 1
    groups: tuple[tuple[str, ...], ...] = ()
    circle: tuple[str, ...] = ()
    seats: int = 0
    until: Micros | None = None
    timed: Micros = 0
    fair: bool = True
    rounds: int = 0
    draws: tuple[Draw, ...] = ()
    known: tuple[Groups, ...] = ()
