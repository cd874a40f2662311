"""Taking the floor, and giving it back, by one's own phone."""

from ..errors import NotNow, Refused
from ..events import Event, PersonArrived, TurnEnded, TurnStarted
from ..floor import FISHBOWL, IN_GROUPS, PIECE, ROUND, SILENT
from ..going_round import next_of, seats
from ..participant_commands import GiveFloorBack, TakeFloor
from ..state import ENDED, PLANNED, RUNNING, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .door import door_of
from .hands import GOT_IT, PHONE, hands_down
from .registry import decides


@decides(TakeFloor)
def take_floor(state: State, command: TakeFloor, now: Micros) -> list[Event]:
    """Begin one's own turn: with one voice at a time only while nobody else has the floor."""
    core = state.core
    person = core.find(command.person)
    if not door_of(state).floor:
        raise Refused("Here the facilitator gives the floor. Raise your hand to ask for it.")
    if core.phase in (PLANNED, ENDED):
        raise NotNow("The gathering has not begun yet." if core.phase == PLANNED else ALREADY_ENDED)
    if core.phase != RUNNING:
        raise NotNow("The facilitator has paused the gathering.")
    if core.speaking(person.person) is not None:
        return []
    if (why := _out_of_turn(state, person.person)) is not None:
        raise NotNow(why)
    if core.open and not core.together:
        speaker = core.find(core.open[-1].person).name
        raise NotNow(f"{speaker} is speaking. Raise your hand, or wait until they have ended.")
    here: list[Event] = [] if person.here else [PersonArrived(person.person, now)]
    turn = TurnStarted(state.fresh_id("s"), person.person, now, PHONE)
    return [*here, turn, *hands_down(state, person.person, now, GOT_IT)]


def _out_of_turn(state: State, person: str) -> str | None:
    """Why the way in which the floor is shared does not let somebody speak now."""
    floor, core = state.floor, state.core
    if floor.mode == ROUND and (core.open or next_of(seats(state)) != person):
        return "We are going round: you will be asked. Raise your hand if it cannot wait."
    if floor.mode == PIECE and core.open:
        return "The talking piece is with somebody else. Raise your hand to ask for it."
    if floor.mode == SILENT:
        return "We are writing in silence just now. Raise your hand if you need something."
    if floor.mode in IN_GROUPS:
        return "We are in small groups just now. Raise your hand if you need something."
    if floor.mode == FISHBOWL and person not in map(core.whose, floor.circle):
        return "Those in the circle are speaking. Take a free chair there, or raise your hand to wait for one."
    return None


@decides(GiveFloorBack)
def give_floor_back(state: State, command: GiveFloorBack, now: Micros) -> list[Event]:
    """End one's own turn; nothing happens where it has ended."""
    core = state.core
    core.find(command.person)
    return [TurnEnded(command.person, now)] if core.speaking(command.person) is not None else []
