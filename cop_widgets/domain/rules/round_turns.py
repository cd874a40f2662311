"""Going round: one after the other is asked, each may pass and is then asked once more."""

from ..errors import NotNow
from ..events import FACILITATOR, Event, TurnEnded, TurnStarted
from ..floor import ROUND
from ..floor_commands import NextInRound
from ..going_round import asked_of, next_of, passed, seats
from ..participant_events import TurnPassed
from ..state import State
from ..times import Micros
from .giving import given
from .hands import hands_down
from .registry import decides

NO_ROUND = "We are not going round just now."
ALL_ASKED = "Everybody has been asked. Open the floor, or begin another round."


@decides(NextInRound)
def next_in_round(state: State, command: NextInRound, now: Micros) -> list[Event]:
    """End this turn and give the floor to whoever is next: one act, which undo takes back; a pass stays said.

    Whoever passes last is not asked again in the same breath, but by the next tap.
    """
    if state.floor.mode != ROUND:
        raise NotNow(NO_ROUND)
    found, passing = seats(state), ""
    if command.passes:
        passing = asked_of(found)
        found = passed(found, passing)
    person = next_of(found)
    if person and person != passing:
        events = _begun_anew(state, person, now) or given(state, person, now)
    else:
        events = [TurnEnded(one.person, now) for one in state.core.open]
        if not events and not passing:
            raise NotNow(ALL_ASKED)
    if not passing:
        return events
    return [*events, *hands_down(state, passing, now), TurnPassed(passing, now, FACILITATOR)]


def _begun_anew(state: State, person: str, now: Micros) -> list[Event]:
    """Whoever was speaking when the round was set: what they say from now on is their turn in it."""
    if state.core.speaking(person) is None:
        return []
    ended: list[Event] = [TurnEnded(one.person, now) for one in state.core.open]
    return [*ended, TurnStarted(state.fresh_id("s"), person, now, FACILITATOR)]
