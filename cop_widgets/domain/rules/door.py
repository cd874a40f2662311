"""The door: how phones come in."""

from ..events import Event
from ..participant_commands import RenewCode, SetDoor
from ..participant_events import DoorSet
from ..participants import Door
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace


@decides(SetDoor)
def set_door(state: State, command: SetDoor, now: Micros) -> list[Event]:
    """Change what is not ``None``."""
    door = door_of(state)
    asked = {name: getattr(command, name) for name in ("locked", "typed", "unnamed", "floor")}
    wanted = replace(door, **{name: value for name, value in asked.items() if value is not None})
    return [] if wanted == door else [_said(wanted)]


@decides(RenewCode)
def renew_code(state: State, command: RenewCode, now: Micros) -> list[Event]:
    """Another code; an old one opens nothing any more."""
    door = door_of(state)
    if command.code in door.codes:
        return []
    return [_said(replace(door, codes=(*door.codes, command.code)))]


def door_of(state: State) -> Door:
    """The door as it stands; as long as nobody set it, the gathering's own code opens it."""
    door = state.participants.door
    return door if door.codes else replace(door, codes=(state.code,))


def _said(door: Door) -> DoorSet:
    return DoorSet(door.code, door.locked, door.typed, door.unnamed, door.floor)


@besides(DoorSet)
def door_set(state: State, event: DoorSet) -> State:
    """As said."""
    before = door_of(state)
    codes = before.codes if event.code == before.code else (*before.codes, event.code)
    door = Door(codes, event.locked, event.typed, event.unnamed, event.floor)
    return replace(state, participants=replace(state.participants, door=door))
