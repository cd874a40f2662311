"""Moving along the way to intentions."""

from ..errors import Fault, InputFaults
from ..events import Event
from ..state import State
from ..times import Micros
from ..way import STEPS
from ..way_commands import GoToStep
from ..way_events import WayStepTaken
from .registry import besides, decides, replace


@decides(GoToStep)
def go_to_step(state: State, command: GoToStep, now: Micros) -> list[Event]:
    """Any step can come after any: the facilitator leads."""
    if command.step not in STEPS:
        raise InputFaults([Fault(f"“{command.step}” is no step; use {', '.join(STEPS[1:])}", column="step")], "step")
    return [] if command.step == state.way.step else [WayStepTaken(command.step, now)]


@besides(WayStepTaken)
def way_step_taken(state: State, event: WayStepTaken) -> State:
    """Now there."""
    return replace(state, way=replace(state.way, step=event.step))
