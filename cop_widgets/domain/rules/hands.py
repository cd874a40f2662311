"""Asking for the floor, for something, and what becomes of a hand."""

from ..errors import Fault, InputFaults, NotNow
from ..events import FACILITATOR, Event
from ..floor import ABOUTS, REPLY, HandHad
from ..participant_commands import LowerHand, RaiseHand
from ..participant_events import HandLowered, HandRaised
from ..participants import Hand, Participants
from ..queue import used
from ..state import ENDED, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .registry import besides, decides, replace

PHONE = "phone"
"""``entered_by`` of what somebody did on their own phone."""
GOT_IT, LOWERED, LEFT = "floor", "lowered", "left"
"""How a hand may come down (see ``HandHad``)."""


@decides(RaiseHand)
def raise_hand(state: State, command: RaiseHand, now: Micros) -> list[Event]:
    """One hand each; whoever speaks needs none. One that is up is for something else now, in the same place."""
    person = state.core.find(command.person)
    if command.about not in ABOUTS:
        says = f"“{command.about}” is nothing that a hand is for; use {', '.join(ABOUTS)}"
        raise InputFaults([Fault(says, column="about")], "hand")
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if state.core.speaking(person.person) is not None:
        raise NotNow(f"{person.name} has the floor already.")
    by = PHONE if command.by_phone else FACILITATOR
    up = state.hands_of(person.person)
    if not up:
        return [HandRaised(person.person, now, by, command.about)]
    return [HandRaised(hand.person, now, by, command.about) for hand in up if hand.about != command.about]


@decides(LowerHand)
def lower_hand(state: State, command: LowerHand, now: Micros) -> list[Event]:
    """Nothing happens where none is up."""
    state.core.find(command.person)
    return hands_down(state, command.person, now)


def hands_down(state: State, person: str, now: Micros, how: str = LOWERED) -> list[Event]:
    """No hand of theirs is up any more."""
    return [HandLowered(hand.person, now, how) for hand in state.hands_of(person)]


@besides(HandRaised)
def hand_raised(state: State, event: HandRaised) -> State:
    """In the queue; one that is up already keeps its place, whatever it is for now."""
    who = state.participants
    if any(hand.person == event.person for hand in who.hands):
        hands = tuple(replace(hand, about=event.about) if hand.person == event.person else hand for hand in who.hands)
        return replace(state, participants=replace(who, hands=hands))
    share = used(state.core.tally, state.core.whose(event.person), event.at)
    hand = Hand(event.person, event.at, event.entered_by, event.about, share, event.about == REPLY)
    return replace(state, participants=replace(who, hands=(*who.hands, hand)))


@besides(HandLowered)
def hand_lowered(state: State, event: HandLowered) -> State:
    """Out of the queue, and kept with how it ended."""
    down = frozenset({event.person})
    return replace(state, participants=taken_down(state.participants, down, event.at, event.how))


def taken_down(who: Participants, entries: frozenset[str], at: Micros, how: str) -> Participants:
    """With the hands of some entries down."""
    had = who.hands_had
    for hand in who.hands:
        if hand.person in entries:
            had = had.grown(HandHad(hand.person, hand.at, hand.about, hand.entered_by, at, how))
    hands = tuple(hand for hand in who.hands if hand.person not in entries)
    return replace(who, hands=hands, hands_had=had)
