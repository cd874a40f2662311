"""Passing: an act, not silence."""

from ..errors import NotNow
from ..events import FACILITATOR, Event, TurnEnded
from ..going_round import AGAIN, PASSED, asked_of, seats
from ..participant_commands import PassTurn
from ..participant_events import TurnPassed
from ..participants import Hand
from ..state import ENDED, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .hands import PHONE, hands_down
from .registry import besides, decides, replace


@decides(PassTurn)
def pass_turn(state: State, command: PassTurn, now: Micros) -> list[Event]:
    """The turn or the wish for one ends; that they passed is kept.

    In a round somebody who has passed passes again only when they are asked again.
    """
    state.core.find(command.person)
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    events: list[Event] = []
    if state.core.speaking(command.person) is not None:
        events.append(TurnEnded(command.person, now))
    events += hands_down(state, command.person, now)
    if _has_passed(state, command.person):
        return events
    return [*events, TurnPassed(command.person, now, PHONE if command.by_phone else FACILITATOR)]


def _has_passed(state: State, person: str) -> bool:
    found = seats(state)
    if asked_of(found) == person:
        return False
    return any(one.person == person and one.state in (AGAIN, PASSED) for one in found)


@besides(TurnPassed)
def turn_passed(state: State, event: TurnPassed) -> State:
    """One more pass."""
    who = state.participants
    passed = Hand(event.person, event.at, event.entered_by)
    return replace(state, participants=replace(who, passes=(*who.passes, passed)))
