"""What frames a gathering: for the facilitator, and for everybody."""

from typing import Any

from .. import frame_screens as screens
from ..state import State


def frame_wall(state: State) -> screens.FrameWall:
    """The frame as everybody may see it."""
    return screens.FrameWall("", state.agenda.spark, (), 0, 0, (), (), (), screens.NextTime("", "", ""))


def own_frame(state: State, person: str) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``agrees``, ``profile``."""
    return {"agrees": None, "profile": screens.MyProfile("", "", first_time=False, needs="")}
