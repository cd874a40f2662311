"""Asking for the floor, passing, and taking one's own turn by a phone."""

from ..errors import NotNow, Refused
from ..events import Event, PersonArrived, TurnEnded, TurnStarted
from ..participant_commands import GiveFloorBack, LowerHand, PassTurn, RaiseHand, TakeFloor
from ..participant_events import HandLowered, HandRaised, TurnPassed
from ..participants import Hand
from ..state import ENDED, PLANNED, RUNNING, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .door import door_of
from .registry import besides, decides, replace

PHONE = "phone"
"""``entered_by`` of what somebody did on their own phone."""


@decides(RaiseHand)
def raise_hand(state: State, command: RaiseHand, now: Micros) -> list[Event]:
    """One hand each; whoever speaks needs none."""
    person = state.core.find(command.person)
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if state.core.speaking(person.person) is not None:
        raise NotNow(f"{person.name} has the floor already.")
    return (
        []
        if state.hands_of(person.person)
        else [HandRaised(person.person, now, PHONE if command.by_phone else "facilitator")]
    )


@decides(LowerHand)
def lower_hand(state: State, command: LowerHand, now: Micros) -> list[Event]:
    """Nothing happens where none is up."""
    state.core.find(command.person)
    return hands_down(state, command.person, now)


def hands_down(state: State, person: str, now: Micros) -> list[Event]:
    """No hand of theirs is up any more."""
    return [HandLowered(hand.person, now) for hand in state.hands_of(person)]


@decides(PassTurn)
def pass_turn(state: State, command: PassTurn, now: Micros) -> list[Event]:
    """The turn or the wish for one ends; that they passed is kept."""
    state.core.find(command.person)
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    events: list[Event] = []
    if state.core.speaking(command.person) is not None:
        events.append(TurnEnded(command.person, now))
    events += hands_down(state, command.person, now)
    return [*events, TurnPassed(command.person, now, PHONE if command.by_phone else "facilitator")]


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
    if core.open and not core.together:
        speaker = core.find(core.open[-1].person).name
        raise NotNow(f"{speaker} is speaking. Raise your hand, or wait until they have ended.")
    here: list[Event] = [] if person.here else [PersonArrived(person.person, now)]
    turn = TurnStarted(state.fresh_id("s"), person.person, now, PHONE)
    return [*here, turn, *hands_down(state, person.person, now)]


@decides(GiveFloorBack)
def give_floor_back(state: State, command: GiveFloorBack, now: Micros) -> list[Event]:
    """End one's own turn; nothing happens where it has ended."""
    core = state.core
    core.find(command.person)
    return [TurnEnded(command.person, now)] if core.speaking(command.person) is not None else []


@besides(HandRaised)
def hand_raised(state: State, event: HandRaised) -> State:
    """At the end of the queue."""
    who = state.participants
    hand = Hand(event.person, event.at, event.entered_by)
    return replace(state, participants=replace(who, hands=(*who.hands, hand)))


@besides(HandLowered)
def hand_lowered(state: State, event: HandLowered) -> State:
    """Out of the queue."""
    who = state.participants
    hands = tuple(hand for hand in who.hands if hand.person != event.person)
    return replace(state, participants=replace(who, hands=hands))


@besides(TurnPassed)
def turn_passed(state: State, event: TurnPassed) -> State:
    """One more pass."""
    who = state.participants
    passed = Hand(event.person, event.at, event.entered_by)
    return replace(state, participants=replace(who, passes=(*who.passes, passed)))
