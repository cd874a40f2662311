"""Giving somebody the floor: one way for taps, keys, the queue, rounds and the talking piece."""

from ..errors import NotNow
from ..events import FACILITATOR, Event, GatheringBegun, GatheringResumed, PersonArrived, TurnEnded, TurnStarted
from ..state import ENDED, PAUSED, PLANNED, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .hands import GOT_IT, hands_down


def given(
    state: State, person: str, now: Micros, *, ends_others: bool = True, entered_by: str = FACILITATOR
) -> list[Event]:
    """They have the floor from now on; the gathering begins, or goes on, with it."""
    core, who = state.core, state.core.find(person)
    if core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    events: list[Event] = []
    if core.phase == PLANNED:
        events.append(GatheringBegun(now))
    if core.phase == PAUSED:
        events.append(GatheringResumed(now))
    if not who.here:
        events.append(PersonArrived(person, now))
    if ends_others:
        events += [TurnEnded(s.person, now) for s in core.open if s.person != person]
    if core.speaking(person) is None:
        events.append(TurnStarted(state.fresh_id("s"), person, now, entered_by))
    return [*events, *hands_down(state, person, now, GOT_IT)]
