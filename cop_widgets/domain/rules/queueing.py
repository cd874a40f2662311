"""Taking hands in their order."""

from ..errors import NotNow
from ..events import Event
from ..floor_commands import GiveFloorToNext, SetQueueOrder
from ..floor_events import QueueOrderSet
from ..queue import OUTSIDE
from ..state import State
from ..times import Micros
from .giving import given
from .registry import besides, decides, replace


@decides(GiveFloorToNext)
def give_floor_to_next(state: State, command: GiveFloorToNext, now: Micros) -> list[Event]:
    """One voice at a time: whoever speaks ends."""
    waiting = state.waiting()
    if not waiting:
        raise NotNow("No hand is up.")
    if waiting[0].why == OUTSIDE:
        raise NotNow("Those with a hand up sit outside the circle. Let them take a chair first, or tap their name.")
    return given(state, waiting[0].person, now)


@decides(SetQueueOrder)
def set_queue_order(state: State, command: SetQueueOrder, now: Micros) -> list[Event]:
    """By fairness, or by first come."""
    return [] if command.fair == state.floor.fair else [QueueOrderSet(command.fair)]


@besides(QueueOrderSet)
def queue_order_set(state: State, event: QueueOrderSet) -> State:
    """From now on, for all hands that are up."""
    return replace(state, floor=replace(state.floor, fair=event.fair))
