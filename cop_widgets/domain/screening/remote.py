"""What a phone sees that steers the gathering too."""

from .. import agenda_times
from .. import phone_screens as screens
from ..agenda import Segment
from ..going_round import next_of, seats
from ..state import State
from ..times import Micros
from .moments import MILLI, instant
from .prompts import card
from .sharing import people, places


def remote(state: State, now: Micros) -> screens.RemoteScreen:
    """What is needed to steer."""
    now = instant(state, now)
    return screens.RemoteScreen(
        queue=places(state, now),
        people=people(state),
        next_in_round=next_of(seats(state)),
        segments=tuple(_segment(state, one) for one in state.agenda.segments),
        late_ms=max(0, agenda_times.late(state, now)) // MILLI,
        ready=tuple(card(one) for one in state.prompts.prompts if one.status == "ready"),
        fair=state.floor.fair,
    )


def _segment(state: State, one: Segment) -> screens.RemoteSegment:
    status = agenda_times.status(one, state.core)
    return screens.RemoteSegment(one.segment, one.plan.title, status)  # type: ignore[arg-type]
