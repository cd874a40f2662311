"""What can be asked about the ways of sharing the floor. Part of the union in ``commands``."""

from .asked import Asked


class SetFloor(Asked, frozen=True, tag="set_floor"):
    """Share the floor in another way (see ``floor.MODES``).

    ``minutes`` until everybody is called back (groups, silence). ``mix`` is ``least_met`` or ``random`` for groups;
    ``seed`` is text for the draw, made by whoever asks. ``seats`` and ``circle`` are a fishbowl's. ``starter`` is who
    begins a round; ``None`` = whoever has had the least of a fair share.
    """

    mode: str
    minutes: float | None = None
    mix: str = "least_met"
    seed: str = ""
    seats: int = 5
    circle: tuple[str, ...] = ()
    starter: str | None = None


class TimeFloor(Asked, frozen=True, tag="time_floor"):
    """From now so many more minutes in groups or in silence; ``None`` = without a clock."""

    minutes: float | None


class CallBack(Asked, frozen=True, tag="call_back"):
    """Call everybody back."""


class NextInRound(Asked, frozen=True, tag="next_in_round"):
    """In a round: end this turn, and ask the next person. With ``passes`` the one asked now passes first."""

    passes: bool = False


class HandPiece(Asked, frozen=True, tag="hand_piece"):
    """Hand the talking piece on: only whoever holds it may, or the facilitator (then ``person`` is empty)."""

    to: str
    person: str = ""
    by_phone: bool = False


class SitInCircle(Asked, frozen=True, tag="sit_in_circle"):
    """Take a free chair in the fishbowl."""

    person: str


class LeaveCircle(Asked, frozen=True, tag="leave_circle"):
    """Leave it again."""

    person: str


class SetQueueOrder(Asked, frozen=True, tag="set_queue_order"):
    """Order hands by fairness, or by first come."""

    fair: bool


class GiveFloorToNext(Asked, frozen=True, tag="give_floor_to_next"):
    """Give the floor to whoever is first in the queue."""
