"""Pictures of one gathering's outcomes. A picture is a function from outcomes to a ``Picture``; see ``PICTURES``."""

from collections.abc import Callable

from ..reading import Outcomes
from .follow import follow
from .over_time import over_time
from .picture import Mark, Picture
from .shares import shares
from .timeline import timeline

__all__ = ["PICTURES", "Mark", "Picture", "follow", "over_time", "shares", "timeline"]

PICTURES: tuple[Callable[[Outcomes], Picture], ...] = (over_time, shares, timeline, follow)
"""All pictures, in the order in which the review shows them: the group first."""
