"""What events of the agenda change. They lie beside what undo gives back: each change has its own way back."""

from collections.abc import Callable, Iterable

from ..agenda import DONE, PLANNED, RUNNING, SKIPPED, Agenda, Segment
from ..agenda_events import (
    AgendaSet,
    RestShortened,
    SegmentAdded,
    SegmentChanged,
    SegmentEnded,
    SegmentExtended,
    SegmentPlan,
    SegmentRemoved,
    SegmentSkipped,
    SegmentsOrdered,
    SegmentStarted,
)
from ..state import State
from ..times import Interval, Micros
from .planning import kept
from .registry import besides, replace


@besides(AgendaSet)
def agenda_set(state: State, event: AgendaSet) -> State:
    """What has begun, then the new plan."""
    agenda = replace(state.agenda, template=event.template, spark=event.spark)
    return _with(state, _minted(agenda, event.segments), [*kept(agenda), *map(_new, event.segments)])


@besides(SegmentAdded)
def segment_added(state: State, event: SegmentAdded) -> State:
    """Before the one meant, or at the end."""
    agenda = state.agenda
    before = agenda.find(event.before) if event.before else None
    place = len(agenda.segments) if before is None else agenda.segments.index(before)
    segments = [*agenda.segments[:place], _new(event.plan), *agenda.segments[place:]]
    return _with(state, _minted(agenda, (event.plan,)), segments)


@besides(SegmentChanged)
def segment_changed(state: State, event: SegmentChanged) -> State:
    """Planned so from now on; until the gathering begins, this is how long it was meant to be."""

    def changed(one: Segment) -> Segment:
        planned = one.planned if state.core.began is not None else event.plan.length
        return replace(one, plan=event.plan, planned=planned)

    return _changed(state, event.plan.segment, changed)


@besides(SegmentRemoved)
def segment_removed(state: State, event: SegmentRemoved) -> State:
    """Gone."""
    return _with(state, state.agenda, (one for one in state.agenda.segments if one.segment != event.segment))


@besides(SegmentsOrdered)
def segments_ordered(state: State, event: SegmentsOrdered) -> State:
    """In the new order."""
    place = {segment: at for at, segment in enumerate(event.segments)}
    return _with(state, state.agenda, sorted(state.agenda.segments, key=lambda one: place[one.segment]))


@besides(SegmentStarted)
def segment_started(state: State, event: SegmentStarted) -> State:
    """It goes on. What was left just now to go back to one that had begun before is still to come."""
    agenda = state.agenda
    place = next(at for at, one in enumerate(agenda.segments) if one.segment == event.segment)
    behind = agenda.segments[place + 1 :] if agenda.segments[place].spans else ()

    def changed(one: Segment) -> Segment:
        if one.segment == event.segment:
            return replace(one, status=RUNNING, spans=(*one.spans, Interval(event.at)))
        left_for_it = one.status == DONE and one in behind and one.spans[-1].end == event.at
        return replace(one, status=PLANNED) if left_for_it else one

    return _with(state, agenda, map(changed, agenda.segments))


@besides(SegmentEnded)
def segment_ended(state: State, event: SegmentEnded) -> State:
    """It is done."""
    return _changed(state, event.segment, lambda one: replace(one, status=DONE, spans=_closed(one, event.at)))


@besides(SegmentSkipped)
def segment_skipped(state: State, event: SegmentSkipped) -> State:
    """It is left out, or what is left of it."""
    return _changed(state, event.segment, lambda one: replace(one, status=SKIPPED, spans=_closed(one, event.at)))


@besides(SegmentExtended)
def segment_extended(state: State, event: SegmentExtended) -> State:
    """It may take longer."""
    return _changed(state, event.segment, lambda one: _lasting(one, one.plan.length + event.by))


@besides(RestShortened)
def rest_shortened(state: State, event: RestShortened) -> State:
    """They may take less."""
    for new in event.lengths:
        state = _changed(state, new.segment, lambda one, length=new.length: _lasting(one, length))  # type: ignore[misc]
    return state


def _new(plan: SegmentPlan) -> Segment:
    return Segment(plan, plan.length)


def _lasting(one: Segment, length: Micros) -> Segment:
    return replace(one, plan=replace(one.plan, length=length))


def _closed(one: Segment, at: Micros) -> tuple[Interval, ...]:
    going_on = one.spans and one.spans[-1].end is None
    return (*one.spans[:-1], Interval(one.spans[-1].start, at)) if going_on else one.spans


def _changed(state: State, segment: str, change: Callable[[Segment], Segment]) -> State:
    segments = (change(one) if one.segment == segment else one for one in state.agenda.segments)
    return _with(state, state.agenda, segments)


def _with(state: State, agenda: Agenda, segments: Iterable[Segment]) -> State:
    return replace(state, agenda=replace(agenda, segments=tuple(segments)))


def _minted(agenda: Agenda, plans: Iterable[SegmentPlan]) -> Agenda:
    numbers = [int(plan.segment[1:]) for plan in plans]
    return replace(agenda, minted=max([agenda.minted, *numbers]))
