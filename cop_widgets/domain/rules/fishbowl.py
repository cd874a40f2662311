"""The fishbowl: a few sit in a circle and speak, all others listen until a chair is free."""

from ..errors import NotNow, Refused
from ..events import Event, TurnEnded
from ..floor import FISHBOWL
from ..floor_commands import LeaveCircle, SitInCircle
from ..floor_events import CircleChanged
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace

NO_CIRCLE = "There is no circle just now."
FULL = "All chairs are taken just now. Please wait until somebody leaves one."


@decides(SitInCircle)
def sit_in_circle(state: State, command: SitInCircle, now: Micros) -> list[Event]:
    """Whoever sits there already stays; somebody who has gone holds no chair."""
    person = state.core.find(command.person)
    if state.floor.mode != FISHBOWL:
        raise NotNow(NO_CIRCLE)
    if not person.here:
        raise Refused(f"{person.name} is not in the room.")
    inside = inside_of(state)
    if person.person in inside:
        return []
    if len(inside) >= state.floor.seats:
        raise NotNow(FULL)
    return [CircleChanged(person.person, inside=True, at=now)]


@decides(LeaveCircle)
def leave_circle(state: State, command: LeaveCircle, now: Micros) -> list[Event]:
    """A turn of theirs ends with it."""
    person = state.core.find(command.person).person
    if state.floor.mode != FISHBOWL:
        raise NotNow(NO_CIRCLE)
    own = [entry for entry in state.core.entries(person) if entry in state.floor.circle]
    left: list[Event] = [CircleChanged(entry, inside=False, at=now) for entry in own]
    if left and state.core.speaking(person) is not None:
        return [TurnEnded(person, now), *left]
    return left


def inside_of(state: State) -> tuple[str, ...]:
    """Who sits in the circle: those of it who are here, each once."""
    core = state.core
    here = {one.person for one in core.people if one.here}
    return tuple(one for one in dict.fromkeys(map(core.whose, state.floor.circle)) if one in here)


@besides(CircleChanged)
def circle_changed(state: State, event: CircleChanged) -> State:
    """Chairs are in the order in which people sat down."""
    others = tuple(one for one in state.floor.circle if one != event.person)
    circle = (*others, event.person) if event.inside else others
    return replace(state, floor=replace(state.floor, circle=circle))
