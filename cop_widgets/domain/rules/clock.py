"""Begin, pause, resume, end, reopen."""

from ..commands import BeginGathering, EndGathering, PauseGathering, ReopenGathering, ResumeGathering
from ..errors import NotNow
from ..events import (
    Event,
    GatheringBegun,
    GatheringEnded,
    GatheringPaused,
    GatheringReopened,
    GatheringResumed,
    Resumption,
)
from ..noting import open_unnamed
from ..prompt_events import PromptClosed
from ..state import ENDED, PAUSED, PLANNED, RUNNING, Core, Person, State, Stretch
from ..times import Interval, Micros
from .registry import changes, decides
from .talk import close_all, replace, started

ALREADY_ENDED = "The gathering has ended. Reopen it to go on."
NOT_BEGUN = "The gathering has not begun yet."


@decides(BeginGathering)
def begin(state: State, command: BeginGathering, now: Micros) -> list[Event]:
    """Start the clock, once."""
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    return [GatheringBegun(now)] if state.core.phase == PLANNED else []


@decides(PauseGathering)
def pause(state: State, command: PauseGathering, now: Micros) -> list[Event]:
    """Stop the clocks."""
    require_begun(state.core)
    return [GatheringPaused(now)] if state.core.phase == RUNNING else []


@decides(ResumeGathering)
def resume(state: State, command: ResumeGathering, now: Micros) -> list[Event]:
    """Let the clocks run; those who held the floor go on, unless they have gone."""
    require_begun(state.core)
    if state.core.phase != PAUSED:
        return []
    going_on = [person for person, _ in state.core.held if state.core.find(person).here]
    floor = tuple(Resumption(state.fresh_id("s", i), person) for i, person in enumerate(going_on, 1))
    return [GatheringResumed(now, floor)]


@decides(EndGathering)
def end(state: State, command: EndGathering, now: Micros) -> list[Event]:
    """Close it, and a prompt that is answered without names: only then is it known who was heard by it."""
    if state.core.phase == PLANNED:
        raise NotNow(NOT_BEGUN)
    if state.core.phase == ENDED:
        return []
    asked = open_unnamed(state)
    closed: list[Event] = [] if asked is None else [PromptClosed(asked, now)]
    return [*closed, GatheringEnded(now)]


@decides(ReopenGathering)
def reopen(state: State, command: ReopenGathering, now: Micros) -> list[Event]:
    """Go on; the time since the end is a pause."""
    if state.core.phase != ENDED:
        raise NotNow("The gathering has not ended.")
    return [GatheringReopened(now)]


def require_begun(core: Core) -> None:
    """Refuse before the beginning and after the end."""
    if core.phase == PLANNED:
        raise NotNow(NOT_BEGUN)
    if core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)


@changes(GatheringBegun, "began the gathering")
def begun(core: Core, event: GatheringBegun) -> Core:
    """The clock runs, and those here are present from now."""
    people = tuple(_present_from(person, event.at) for person in core.people)
    return replace(
        core, phase=RUNNING, began=event.at, people=people, tally=replace(core.tally, at=event.at)
    ).recounted()


def _present_from(person: Person, at: Micros) -> Person:
    return replace(person, presence=(Interval(at),)) if person.here else person


@changes(GatheringPaused, "paused the gathering")
def paused(core: Core, event: GatheringPaused) -> Core:
    """Close what is open, remember who held the floor, and stop."""
    held = tuple((s.person, s.before + event.at - s.start) for s in core.open)
    core = close_all(core, event.at)
    pauses = (*core.pauses, Interval(event.at))
    return replace(core, phase=PAUSED, held=held, pauses=pauses, tally=core.tally.set_running(event.at, running=False))


@changes(GatheringResumed, "resumed the gathering")
def resumed(core: Core, event: GatheringResumed) -> Core:
    """Close the pause; the floor goes on where it was."""
    before = dict(core.held)
    core = _running_again(core, event.at)
    for stretch, person in ((r.stretch, r.person) for r in event.floor):
        core = started(core, Stretch(stretch, person, event.at, before=before.get(person, 0)))
    return core


@changes(GatheringEnded, "ended the gathering")
def ended(core: Core, event: GatheringEnded) -> Core:
    """Close all that is open."""
    core = close_all(core, event.at)
    pauses = core.pauses
    if core.phase == PAUSED:
        pauses = (*pauses[:-1], Interval(pauses[-1].start, event.at))
    tally = core.tally.set_running(event.at, running=False)
    return replace(core, phase=ENDED, ended=event.at, held=(), pauses=pauses, tally=tally)


@changes(GatheringReopened, "reopened the gathering")
def reopened(core: Core, event: GatheringReopened) -> Core:
    """The time since the end becomes a pause that is over."""
    assert core.ended is not None
    core = replace(core, pauses=(*core.pauses, Interval(core.ended)), ended=None)
    return _running_again(core, event.at)


def _running_again(core: Core, at: Micros) -> Core:
    pauses = (*core.pauses[:-1], Interval(core.pauses[-1].start, at))
    tally = core.tally.set_running(at, running=True)
    return replace(core, phase=RUNNING, held=(), pauses=pauses, tally=tally)
