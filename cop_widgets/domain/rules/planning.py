"""Planning what has not begun: set, add, change, remove, move."""

from ..agenda import DONE, RUNNING, SKIPPED, Agenda, Segment
from ..agenda_commands import AddSegment, ChangeSegment, MoveSegment, RemoveSegment, SetAgenda
from ..agenda_events import AgendaSet, SegmentAdded, SegmentChanged, SegmentRemoved, SegmentsOrdered
from ..errors import NotNow, Refused
from ..events import Event
from ..names import tidy
from ..state import ENDED, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .drafts import draft_faults, drafts_faults, plan, plans, refuse
from .registry import decides, replace

LONGEST_TEMPLATE = 100


@decides(SetAgenda)
def set_agenda(state: State, command: SetAgenda, now: Micros) -> list[Event]:
    """What has begun stays, in front."""
    agenda = going(state)
    refuse(drafts_faults(command.segments, len(kept(agenda))), "agenda")
    return [agenda_set(command, agenda.minted)]


def agenda_set(command: SetAgenda, minted: int = 0) -> AgendaSet:
    """The event of a command without faults."""
    template = tidy(command.template)[:LONGEST_TEMPLATE]
    return AgendaSet(plans(command.segments, minted), template, command.spark)


def kept(agenda: Agenda) -> tuple[Segment, ...]:
    """Segments that no new plan replaces: they have begun."""
    return tuple(one for one in agenda.segments if one.spans)


@decides(AddSegment)
def add_segment(state: State, command: AddSegment, now: Micros) -> list[Event]:
    """At the end, or before one that has not begun."""
    agenda = going(state)
    refuse(drafts_faults((command.draft,), len(agenda.segments)), "segment")
    before = command.before or ""
    if before:
        require_ahead(agenda, before)
    return [SegmentAdded(plans((command.draft,), agenda.minted)[0], before)]


@decides(ChangeSegment)
def change_segment(state: State, command: ChangeSegment, now: Micros) -> list[Event]:
    """What has begun keeps its kind, what is done its length too."""
    segment = found(going(state), command.segment)
    refuse(draft_faults(command.draft), "segment")
    wanted = plan(command.draft, segment.segment)
    if segment.spans:
        wanted = replace(wanted, kind=segment.plan.kind)
    if segment.status == DONE:
        wanted = replace(wanted, length=segment.plan.length)
    return [] if wanted == segment.plan else [SegmentChanged(wanted)]


@decides(RemoveSegment)
def remove_segment(state: State, command: RemoveSegment, now: Micros) -> list[Event]:
    """What has begun is part of what happened."""
    segment = found(going(state), command.segment)
    if segment.spans:
        raise NotNow(f"“{segment.plan.title}” has begun. End it or skip it instead.")
    return [SegmentRemoved(segment.segment)]


@decides(MoveSegment)
def move_segment(state: State, command: MoveSegment, now: Micros) -> list[Event]:
    """Among those still to come."""
    agenda = going(state)
    moved = require_ahead(agenda, command.segment)
    if command.before == command.segment:
        return []
    others = [one.segment for one in agenda.segments if one is not moved]
    place = len(others) if not command.before else others.index(require_ahead(agenda, command.before).segment)
    order = (*others[:place], moved.segment, *others[place:])
    return [] if order == tuple(one.segment for one in agenda.segments) else [SegmentsOrdered(order)]


def going(state: State) -> Agenda:
    """The agenda, unless the gathering is over.

    Raises
    ------
    NotNow
        It has ended.
    """
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    return state.agenda


def found(agenda: Agenda, segment: str) -> Segment:
    """The segment with this id.

    Raises
    ------
    Refused
        There is none.
    """
    one = agenda.find(segment)
    if one is None:
        raise Refused("That segment is not on the agenda (any more).")
    return one


def require_ahead(agenda: Agenda, segment: str) -> Segment:
    """A segment that is still to come.

    Raises
    ------
    Refused
        There is none, or it is there already, or over.
    """
    one = found(agenda, segment)
    if one.status in (RUNNING, DONE) or (one.status == SKIPPED and one.spans):
        raise NotNow(f"“{one.plan.title}” has begun; only what is still to come can be moved.")
    return one
