"""What each audience may see of the queue and of ways to share the floor, as plain shapes.

Instants and lengths are as in ``screens``.
"""

from typing import Literal

import msgspec

from .floor import About, FloorMode
from .screen_parts import Clock

Mark = Literal["", "invite", "rest"]
RoundState = Literal["waiting", "speaking", "done", "passed", "again", "away"]


class Place(msgspec.Struct, frozen=True):
    """A place in the queue.

    ``why`` says why here, without a clock ("not yet heard", "asked after less than a fair share"): it was settled when
    the hand went up. ``mark`` is of now: ``invite`` = has spoken less than half the median, ``rest`` = half more than
    it.
    """

    person: str
    name: str
    about: About
    since_ms: int
    why: str
    mark: Mark
    by_hand: bool


class RoundSeat(msgspec.Struct, frozen=True):
    """Somebody in a round. ``again``: passed, and is asked once more at the end."""

    person: str
    name: str
    state: RoundState


class FloorPerson(msgspec.Struct, frozen=True):
    """Somebody in the room, to raise a hand for or to seat."""

    person: str
    name: str
    hand: bool
    speaking: bool
    inside: bool


class FloorScreen(msgspec.Struct, frozen=True):
    """What ``FloorDesk`` shows. Facilitator only.

    ``next`` is who is asked next in a round, empty = nobody is left; ``holder`` holds the talking piece; ``circle`` are
    those who sit in the fishbowl: all ids. ``groups`` are names. ``until_ms`` is when everybody is called back;
    ``met`` how many draws of these people came before the present one. ``box_ms`` is the soft limit of a turn.
    """

    seq: int
    clock: Clock
    mode: FloorMode
    fair: bool
    queue: tuple[Place, ...]
    round: tuple[RoundSeat, ...]
    next: str
    groups: tuple[tuple[str, ...], ...]
    circle: tuple[str, ...]
    seats: int
    holder: str
    until_ms: int | None
    met: int
    box_ms: int | None
    people: tuple[FloorPerson, ...]


class FloorWall(msgspec.Struct, frozen=True):
    """How the floor is shared, as everybody may see it.

    In a round and in groups people need their names to know where they belong: those are there, and nothing of how
    long anybody has spoken. ``hands`` is how many are up.
    """

    mode: FloorMode
    now: str
    next: str
    left: int
    passed: int
    groups: tuple[tuple[str, ...], ...]
    circle: tuple[str, ...]
    seats: int
    until_ms: int | None
    back: bool
    hands: int
