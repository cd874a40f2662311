"""What comes due in a gathering by itself: votes that end, segments that give way.

A kind of thing is a function here that stands in ``KINDS``, with the events that may bring something of it.
"""

from collections.abc import Callable, Iterator

import msgspec

from ..domain.agenda_commands import GiveWay
from ..domain.agenda_events import AgendaSet, SegmentAdded, SegmentChanged
from ..domain.agenda_times import going_on, runs_out
from ..domain.commands import Command
from ..domain.events import Event
from ..domain.state import State
from ..domain.times import Micros
from ..domain.way_commands import CloseRound
from ..domain.way_events import RoundOpened


class Due(msgspec.Struct, frozen=True):
    """What is to be done at an instant. ``id`` is the command's, the same whoever looks: it is done once."""

    at: Micros
    command: Command
    id: str


class Kind(msgspec.Struct, frozen=True):
    """``due`` finds what comes due as things stand. Without a sign of it in the log nothing ever does.

    ``signs`` are kinds of events, ``is_sign`` tells those that bring something from those that do not.
    """

    signs: tuple[type[Event], ...]
    is_sign: Callable[[Event], bool]
    due: Callable[[State], Iterator[Due]]


def _votes(state: State) -> Iterator[Due]:
    going = state.way.open_round()
    if going is not None and going.deadline is not None:
        yield Due(going.deadline, CloseRound(going.round), f"deadline-{going.round}")


def _segments(state: State) -> Iterator[Due]:
    running, at = going_on(state), runs_out(state, state.last_at)
    if running is not None and at is not None:
        yield Due(at, GiveWay(running.segment), f"give-way-{running.segment}-{len(running.spans)}")


def _has_deadline(event: Event) -> bool:
    return isinstance(event, RoundOpened) and event.deadline is not None


def _gives_way(event: Event) -> bool:
    if isinstance(event, SegmentAdded | SegmentChanged):
        return event.plan.auto
    return isinstance(event, AgendaSet) and any(one.auto for one in event.segments)


KINDS = (
    Kind((RoundOpened,), _has_deadline, _votes),
    Kind((AgendaSet, SegmentAdded, SegmentChanged), _gives_way, _segments),
)
SIGNS = tuple(sign for kind in KINDS for sign in kind.signs)


def is_sign(event: Event) -> bool:
    """Whether something may come due in a gathering in which this has happened."""
    return any(kind.is_sign(event) for kind in KINDS)


def due_in(state: State) -> list[Due]:
    """All that comes due as things stand."""
    return [one for kind in KINDS for one in kind.due(state)]
