"""What a spark chat leaves out: people come when they can, when they need, and nobody is counted or missed."""

from typing import TypeVar

import msgspec

from ..phone_screens import RoomScreen
from ..prompt_screens import PromptWall
from ..screens import WallScreen
from ..way_screens import WayWall

replace = msgspec.structs.replace

Public = TypeVar("Public", RoomScreen, WallScreen)


def uncounted(screen: Public) -> Public:
    """What everybody sees, without how many are in the room and how many of those have answered (both are 0)."""
    return replace(screen, here=0, way=_way(screen.way), prompt=screen.prompt and _prompt(screen.prompt))


def _way(way: WayWall) -> WayWall:
    return replace(way, round=way.round and replace(way.round, of=0))


def _prompt(prompt: PromptWall) -> PromptWall:
    return replace(prompt, shown=replace(prompt.shown, of=0))
