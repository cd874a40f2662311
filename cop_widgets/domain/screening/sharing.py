"""How the floor is shared: for the facilitator, and for everybody."""

from typing import Any

from .. import floor_screens as screens
from ..state import State
from ..times import Micros


def floor_wall(state: State, now: Micros) -> screens.FloorWall:
    """How the floor is shared, as everybody may see it."""
    return screens.FloorWall("open", "", "", 0, 0, (), (), 0, None, back=False, hands=len(state.queue()))


def own_floor(state: State, person: str, now: Micros) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``about``, ``why``, ``turn``, ``piece``, ``group``, ``inside``."""
    return {"about": "", "why": "", "turn": "", "piece": (), "group": (), "inside": False}
