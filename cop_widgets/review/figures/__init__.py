"""Pictures of one gathering's outcomes. A picture is a function from outcomes to a plotly figure; see ``PICTURES``."""

from collections.abc import Callable
from typing import Any

from ..reading import Outcomes
from .follow import follow
from .over_time import over_time
from .shares import shares
from .timeline import timeline

__all__ = ["PICTURES", "follow", "over_time", "shares", "timeline"]

PICTURES: tuple[Callable[[Outcomes], Any], ...] = (timeline, shares, over_time, follow)
"""All pictures, in the order in which the review shows them."""
