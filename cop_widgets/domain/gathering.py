"""``decide`` and ``evolve``: what a command leads to, and what an event does. Both are pure."""

from collections.abc import Iterable, Sequence

import msgspec

from .commands import Command, CreateGathering, ImportMeeting, Redo, Undo
from .errors import NothingToUndo, Refused
from .events import ActRedone, ActUndone, Event, GatheringCreated, GatheringResumed, Recorded
from .rules import creating, registry
from .state import UNDO_DEPTH, Act, State
from .times import Micros

replace = msgspec.structs.replace


def decide(state: State | None, command: Command, now: Micros) -> Sequence[Event]:
    """The events a command leads to, in order; none where all is as asked already.

    Parameters
    ----------
    state
        The gathering, or ``None`` where it is yet to be made.
    now
        An instant not before the gathering's last event.

    Raises
    ------
    Refused, InputFaults
        The command cannot be carried out; says why.
    """
    if isinstance(command, CreateGathering):
        return creating.create(command, now) if state is None else _already()
    if isinstance(command, ImportMeeting):
        return creating.import_meeting(command) if state is None else _already()
    if state is None:
        raise Refused("There is no such gathering yet.")
    if isinstance(command, Undo):
        return [ActUndone(_last(state.undo, "undo").command)]
    if isinstance(command, Redo):
        return [ActRedone(_last(state.redo, "redo").command)]
    decider = registry.deciders.get(type(command))
    if decider is None:
        raise TypeError(f"not a command: {command!r}; see cop_widgets.domain.commands")
    return list(decider(state, command, now))


def _already() -> Sequence[Event]:
    raise Refused("This gathering has already been made.")


def _last(acts: Sequence[Act], what: str) -> Act:
    if not acts:
        raise NothingToUndo(f"There is nothing to {what}.")
    return acts[-1]


def evolve(state: State | None, recorded: Recorded) -> State:
    """The gathering after one more event. Events of one command are one act for undo and redo."""
    event = recorded.event
    if isinstance(event, GatheringCreated):
        made = State(
            recorded.gathering, 0, recorded.at, creating.first_core(event), recorded.command, len(event.people)
        )
        return replace(made, seq=recorded.seq)
    assert state is not None, "a gathering's first event makes it"
    after = replace(_after(state, recorded), seq=recorded.seq, last_at=max(state.last_at, recorded.at))
    return replace(after, acting=recorded.command)


def _after(state: State, recorded: Recorded) -> State:
    event = recorded.event
    if (rule := registry.beside.get(type(event))) is not None:
        return replace(rule(state, event), minted=_minted(state.minted, event))
    if isinstance(event, ActUndone):
        act = state.undo[-1]
        undone = Act(act.command, act.label, state.core, len(state.under))
        core = registry.given_back(state, act)
        return replace(state, core=core, undo=state.undo[:-1], redo=(*state.redo, undone))
    if isinstance(event, ActRedone):
        act = state.redo[-1]
        redone = Act(act.command, act.label, state.core, len(state.under))
        core = registry.given_back(state, act)
        return replace(state, core=core, redo=state.redo[:-1], undo=(*state.undo, redone))
    return _acted(state, recorded)


def _acted(state: State, recorded: Recorded) -> State:
    event, core = recorded.event, state.core
    label = registry.wordings[type(event)](core, event)
    making = state.seq and state.acting == recorded.command and not state.undo
    if state.undo and state.undo[-1].command == recorded.command:
        undo = (*state.undo[:-1], replace(state.undo[-1], label=label))
    elif making:
        undo = ()
    else:
        undo = (*state.undo[-UNDO_DEPTH + 1 :], Act(recorded.command, label, core, len(state.under)))
    changed = registry.changers[type(event)](core, event)
    return replace(state, core=changed, undo=undo, redo=(), minted=_minted(state.minted, event))


def _minted(so_far: int, event: Event) -> int:
    """The highest number of an id of a person or a stretch seen yet."""
    ids = [getattr(event, "stretch", ""), getattr(event, "person", "")]
    ids += [row.stretch for row in getattr(event, "stretches", ())]
    ids += [going_on.stretch for going_on in event.floor] if isinstance(event, GatheringResumed) else []
    return max([so_far, *(int(one[1:]) for one in ids if one)])


def fold(recorded: Iterable[Recorded], state: State | None = None) -> State | None:
    """The gathering after all these events, starting from ``state``."""
    for one in recorded:
        state = evolve(state, one)
    return state
