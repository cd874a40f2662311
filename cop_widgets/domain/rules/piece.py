"""The talking piece: whoever speaks holds it, and hands it on."""

from ..errors import NotNow, Refused
from ..events import FACILITATOR, Event
from ..floor import PIECE
from ..floor_commands import HandPiece
from ..state import PAUSED, RUNNING, State
from ..times import Micros
from .giving import given
from .hands import PHONE
from .registry import decides


@decides(HandPiece)
def hand_piece(state: State, command: HandPiece, now: Micros) -> list[Event]:
    """To somebody in the room; only the holder's phone may, and only while the gathering goes on."""
    core, to = state.core, state.core.find(command.to)
    if state.floor.mode != PIECE:
        raise NotNow("There is no talking piece just now.")
    if command.person:
        if core.phase != RUNNING:
            raise NotNow("The facilitator has paused the gathering.")
        if holder_of(state) != core.find(command.person).person:
            raise Refused("Only whoever holds the talking piece hands it on.")
        if not to.here:
            raise Refused(f"{to.name} is not in the room.")
    return given(state, to.person, now, entered_by=PHONE if command.by_phone else FACILITATOR)


def holder_of(state: State) -> str:
    """Who has the talking piece; empty = it lies in the middle, or there is none."""
    core = state.core
    if state.floor.mode != PIECE:
        return ""
    if core.phase == PAUSED:
        return core.held[-1][0] if core.held else ""
    return core.open[-1].person if core.open else ""
