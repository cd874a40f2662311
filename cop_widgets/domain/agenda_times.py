"""How long segments have taken and will take. All of it leaves pauses of the gathering out.

A segment's spans know nothing of pauses, of the end of the gathering or of an end taken back: what counts of them is
what they have in common with the time in which the gathering's clock ran. So the end of the gathering ends the segment
that goes on, and undoing that end brings it back, without an event of its own.
"""

from .agenda import DONE, PLANNED, RUNNING, Agenda, Segment
from .shortening import shortened
from .state import ENDED, Core, State
from .state import RUNNING as CLOCK_RUNS
from .tally import elapsed
from .times import Micros, common, total

Lengths = dict[str, Micros]


def clocked(core: Core, now: Micros) -> list[tuple[Micros, Micros]]:
    """Spans in which the gathering's clock has run up to ``now``."""
    spans = [(start, now if end is None else min(end, now)) for start, end in core.running()]
    return [(start, end) for start, end in spans if start < end]


def spent(segment: Segment, core: Core, now: Micros) -> Micros:
    """How long a segment has taken so far."""
    return total(common(((one.start, one.until(now)) for one in segment.spans), clocked(core, now)))


def status(segment: Segment, core: Core) -> str:
    """Its status; whatever went on when the gathering ended is done."""
    return DONE if segment.status == RUNNING and core.phase == ENDED else segment.status


def going_on(state: State) -> Segment | None:
    """The segment that goes on; none after the end of the gathering."""
    return None if state.core.phase == ENDED else state.agenda.now()


def ahead(agenda: Agenda, after: Segment | None) -> list[Segment]:
    """What is planned, in the order in which it comes: first what stands behind ``after``, then what was passed by."""
    place = -1 if after is None else agenda.segments.index(after)
    ordered = agenda.segments[place + 1 :] + agenda.segments[: place + 1]
    return [one for one in ordered if one.status == PLANNED and one is not after]


def next_planned(agenda: Agenda, after: Segment | None) -> Segment | None:
    """What comes next."""
    return next(iter(ahead(agenda, after)), None)


def upcoming(state: State) -> Segment | None:
    """What comes next; nothing after the end of the gathering."""
    return None if state.core.phase == ENDED else next_planned(state.agenda, state.agenda.now())


def left(segment: Segment, core: Core, now: Micros) -> Micros:
    """What is left of its time; less than 0 once it is over."""
    return segment.plan.length - spent(segment, core, now)


def remaining(state: State, now: Micros) -> Lengths:
    """How long each segment planned will still take, in the order in which they come: never less than 0."""
    if state.core.phase == ENDED:
        return {}
    coming = ahead(state.agenda, state.agenda.now())
    return {one.segment: max(0, left(one, state.core, now)) for one in coming}


def to_come(state: State, now: Micros) -> Micros:
    """How long the gathering will still take as things stand, by its agenda."""
    running = going_on(state)
    of_this = 0 if running is None else max(0, left(running, state.core, now))
    return of_this + sum(remaining(state, now).values())


def whole(state: State) -> Micros | None:
    """How long the gathering is planned to be: by itself, else by its agenda; ``None`` without either."""
    if state.core.planned is not None:
        return state.core.planned
    return sum(one.planned for one in state.agenda.segments) or None


def late(state: State, now: Micros) -> Micros:
    """By how much the gathering will be longer than planned as things stand; less than 0 = shorter.

    0 where no length is planned.
    """
    core, planned = state.core, whole(state)
    if planned is None:
        return 0
    until = now if core.ended is None else core.ended
    return elapsed(core.tally, max(until, core.tally.at)) + to_come(state, now) - planned


def shorter(state: State, now: Micros) -> Lengths:
    """New lengths of the segments that would be shorter if the gathering is to end in time.

    Each keeps its part of what is left (see ``shortening.shortened``). Empty where it is in time, or cannot be helped.
    """
    over, rest = late(state, now), remaining(state, now)
    if over <= 0:
        return {}
    after = shortened(list(rest.values()), sum(rest.values()) - over)
    found = {one.segment: one for one in state.agenda.segments}
    gained = {segment: before - to for (segment, before), to in zip(rest.items(), after, strict=True)}
    return {segment: found[segment].plan.length - by for segment, by in gained.items() if by > 0}


def runs_out(state: State, now: Micros) -> Micros | None:
    """When the segment that goes on gives way by itself; ``None`` = it does not, or the clock stands.

    One that was taken up again after its time was over stays until somebody goes on, or gives it more time.
    """
    running = going_on(state)
    if running is None or not running.plan.auto or state.core.phase != CLOCK_RUNS:
        return None
    taken_up = running.spans[-1].start
    return now + left(running, state.core, now) if left(running, state.core, taken_up) > 0 else None
