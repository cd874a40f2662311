"""When those in groups, or in silence, are called back."""

from .floor import IN_GROUPS, SILENT, Floor
from .state import Core
from .times import Micros

TIMED = (*IN_GROUPS, SILENT)
"""Ways of sharing the floor that may have a clock, and in which nobody has the floor of the whole room."""


def called_back_at(core: Core, floor: Floor, now: Micros) -> Micros | None:
    """The instant, as far as is known at ``now``: pauses of the gathering since it was said are given back."""
    if floor.until is None or floor.mode not in TIMED:
        return None
    since = floor.timed
    return floor.until + sum(max(0, one.until(now) - max(one.start, since)) for one in core.pauses)


def is_over(core: Core, floor: Floor, now: Micros) -> bool:
    """Whether the time has come."""
    at = called_back_at(core, floor, now)
    return at is not None and now >= at
