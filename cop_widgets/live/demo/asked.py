"""What visitors may ask of the demo, and what they are told of how it stands."""

from typing import Literal

import msgspec

Status = Literal["playing", "paused", "yours", "over"]


class DemoState(msgspec.Struct, frozen=True):
    """How the demo stands. ``gathering`` is the code of the one on stage; ``at_s`` of ``length_s`` have been played.

    ``playing``: the recording moves. ``paused``: it waits, and the gathering's clocks with it. ``yours``: it waits
    because somebody else gave or took the floor. ``over``: it is through, or the gathering has ended. ``kept``: what is
    done in it lies in a folder that stays; else it is thrown away.
    """

    gathering: str
    status: Status
    speed: float
    speeds: tuple[float, ...]
    at_s: float
    length_s: float
    kept: bool = False


class Asked(msgspec.Struct, frozen=True, tag_field="do"):
    """The base of what may be asked of the demo."""


class Play(Asked, frozen=True, tag="play"):
    """Go on."""


class Pause(Asked, frozen=True, tag="pause"):
    """Stand still."""


class Speed(Asked, frozen=True, tag="speed"):
    """Move so many times as fast."""

    speed: float


class Reset(Asked, frozen=True, tag="reset"):
    """Begin anew with another gathering."""


Ask = Play | Pause | Speed | Reset
