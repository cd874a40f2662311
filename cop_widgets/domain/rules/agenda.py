"""Going along the agenda: start, end, skip, go back, extend, shorten, give way."""

from math import isfinite

from .. import agenda_times as times
from ..agenda import DONE, SKIPPED, Segment
from ..agenda_commands import (
    EndSegment,
    ExtendSegment,
    GiveWay,
    GoBack,
    ShortenRest,
    SkipSegment,
    StartSegment,
)
from ..agenda_events import (
    NewLength,
    RestShortened,
    SegmentEnded,
    SegmentExtended,
    SegmentSkipped,
    SegmentStarted,
)
from ..errors import Fault, NotNow
from ..events import Event, GatheringBegun
from ..state import PLANNED, State
from ..times import Micros
from .drafts import LEAST_MIN, MOST_MIN, length_of, refuse
from .opening import later_return, opened
from .planning import found, going
from .registry import decides

MOST_EXTENSION_MIN = 60.0


@decides(StartSegment)
def start_segment(state: State, command: StartSegment, now: Micros) -> list[Event]:
    """Go there; what goes on ends. The gathering begins if it has not."""
    agenda = going(state)
    wanted = found(agenda, command.segment) if command.segment else times.upcoming(state)
    if wanted is None:
        raise NotNow("There is no further segment on the agenda.")
    running = agenda.now()
    if running is wanted:
        return []
    ended: list[Event] = [SegmentEnded(running.segment, now)] if running else []
    return [*ended, *_started(state, wanted, now)]


def _started(state: State, segment: Segment, now: Micros) -> list[Event]:
    """A segment begins, with all that comes with it; first of all the gathering, if it has not begun."""
    begun: list[Event] = [GatheringBegun(now)] if state.core.phase == PLANNED else []
    return [*begun, SegmentStarted(segment.segment, now), *opened(state, segment.plan, now)]


@decides(EndSegment)
def end_segment(state: State, command: EndSegment, now: Micros) -> list[Event]:
    """Nothing happens where none goes on."""
    running = going(state).now()
    return [SegmentEnded(running.segment, now)] if running else []


@decides(SkipSegment)
def skip_segment(state: State, command: SkipSegment, now: Micros) -> list[Event]:
    """If it goes on, the next one begins; skipping the last one leaves none going on."""
    agenda = going(state)
    segment = found(agenda, command.segment)
    if segment.status == DONE:
        raise NotNow(f"“{segment.plan.title}” is over already.")
    if segment.status == SKIPPED:
        return []
    skipped: list[Event] = [SegmentSkipped(segment.segment, now)]
    after = times.next_planned(agenda, segment) if segment is agenda.now() else None
    return skipped if after is None else [*skipped, *_started(state, after, now)]


@decides(GoBack)
def go_back(state: State, command: GoBack, now: Micros) -> list[Event]:
    """To the last one in front of this that has begun, or, where none goes on, to the one that ended last."""
    agenda = going(state)
    running = agenda.now()
    if running is None:
        earlier = sorted((one for one in agenda.segments if one.spans), key=lambda one: one.spans[-1].until(now))
    else:
        earlier = [one for one in agenda.segments[: agenda.segments.index(running)] if one.spans]
    if not earlier:
        raise NotNow("No segment has begun before this one.")
    ended: list[Event] = [SegmentEnded(running.segment, now)] if running else []
    return [*ended, *_started(state, earlier[-1], now)]


@decides(ExtendSegment)
def extend_segment(state: State, command: ExtendSegment, now: Micros) -> list[Event]:
    """More time for what goes on. Groups or a silence that are called back at its end are called back later."""
    running = going(state).now()
    if running is None:
        raise NotNow("No segment goes on that could get more time.")
    if not (isfinite(command.minutes) and LEAST_MIN <= command.minutes <= MOST_EXTENSION_MIN):
        says = f"more time is between half a minute and {MOST_EXTENSION_MIN:g} minutes"
        refuse([Fault(says, column="minutes")], "more time")
    by = length_of(command.minutes)
    if running.plan.length + by > length_of(MOST_MIN):
        raise NotNow(f"A segment takes {MOST_MIN:g} minutes at most.")
    return [SegmentExtended(running.segment, by, now), *later_return(state, running.plan, by, now)]


@decides(ShortenRest)
def shorten_rest(state: State, command: ShortenRest, now: Micros) -> list[Event]:
    """Nothing happens where the gathering is in time."""
    going(state)
    if times.late(state, now) <= 0:
        return []
    lengths = times.shorter(state, now)
    if not lengths:
        raise NotNow("Nothing that is still to come could be shorter.")
    return [RestShortened(tuple(NewLength(*one) for one in lengths.items()), now)]


@decides(GiveWay)
def give_way(state: State, command: GiveWay, now: Micros) -> list[Event]:
    """The next one begins; after the last one none goes on, and the gathering stays open."""
    due = times.runs_out(state, now)
    running = state.agenda.now()
    if due is None or due > now or running is None or running.segment != command.segment:
        return []
    ended: list[Event] = [SegmentEnded(running.segment, now)]
    after = times.next_planned(state.agenda, running)
    return ended if after is None else [*ended, *_started(state, after, now)]
