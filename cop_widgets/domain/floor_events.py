"""Ways of sharing the floor, as events. Part of the union in ``events``; no acts for undo (turns themselves are)."""

from .said import Said
from .times import Micros


class FloorSet(Said, frozen=True, tag="floor_set"):
    """The floor works in another way from ``at`` on (see ``floor.MODES``).

    ``order`` is who is asked one after the other in a round; ``direction`` 1 follows the roster, -1 goes against it.
    ``groups`` are pairs, triads or other small groups. ``circle`` are those who sit inside in a fishbowl. ``until`` is
    when everybody is called back, or a silence ends. ``seed`` is what the groups were drawn with.
    """

    mode: str
    at: Micros
    order: tuple[str, ...] = ()
    direction: int = 1
    groups: tuple[tuple[str, ...], ...] = ()
    circle: tuple[str, ...] = ()
    seats: int = 0
    until: Micros | None = None
    seed: str = ""


class FloorTimed(Said, frozen=True, tag="floor_timed"):
    """The silence or the time in groups ends at ``until``, as was said at ``at``; pauses since then come on top."""

    until: Micros | None
    at: Micros = 0


class CalledBack(Said, frozen=True, tag="called_back"):
    """Everybody is called back from their groups, or from silence; the floor is open."""

    at: Micros


class CircleChanged(Said, frozen=True, tag="circle_changed"):
    """Somebody sat down in the fishbowl's circle, or left it."""

    person: str
    inside: bool
    at: Micros


class GroupsCarried(Said, frozen=True, tag="groups_carried"):
    """Who sat together at the community's earlier gatherings, by name: each draw's groups, the oldest first."""

    met: tuple[tuple[tuple[str, ...], ...], ...]


class QueueOrderSet(Said, frozen=True, tag="queue_order_set"):
    """Hands stand in the order of fairness, or of first come."""

    fair: bool
