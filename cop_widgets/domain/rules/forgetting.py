"""Forgetting a person: their name goes, here and from the log; what was counted stays, as nobody's in particular."""

from collections.abc import Iterable

from ..errors import NotNow
from ..events import Event, GatheringCreated, NewPerson, PersonAdded, PersonRenamed
from ..names import folded
from ..participant_commands import ForgetPerson
from ..participant_events import PersonForgotten, PersonJoined
from ..state import Core, State
from ..times import Micros
from ..way_events import ConsentGiven
from .forgetting_answers import answer_event_without, answers_without
from .forgetting_floor import floor_event_without, floor_without
from .forgetting_frame import frame_event_without, frame_without
from .hands import LEFT, taken_down
from .joining import gone
from .registry import besides, decides, laid_under, lies_under, replace

FORGOTTEN = "Someone"


@decides(ForgetPerson)
def forget_person(state: State, command: ForgetPerson, now: Micros) -> list[Event]:
    """Whoever has the floor ends their turn first, so that no clock runs for nobody."""
    person = state.core.find(command.person)
    if state.core.speaking(person.person) is not None:
        raise NotNow("Please end your turn first.")
    return [PersonForgotten(command.person, now)]


@besides(PersonForgotten)
def person_forgotten(state: State, event: PersonForgotten) -> State:
    """No name, no device, no hand, no proposal that says whose it was; under none of their entries."""
    for entry in state.core.entries(event.person):
        state = _entry_forgotten(state, entry, event.at)
    return state


def _entry_forgotten(state: State, entry: str, at: Micros) -> State:
    if entry in state.participants.phones:
        state = gone(state, entry, at, shut_out=False)
    who = taken_down(state.participants, frozenset([entry]), at, LEFT)
    phones = {person: phone for person, phone in who.phones.items() if person != entry}
    devices = {device: person for device, person in who.devices.items() if person != entry}
    proposals = tuple(replace(p, person="") if p.person == entry else p for p in state.way.proposals)
    consents = {person: one for person, one in state.way.consents.items() if person != entry}
    cores = [state.core, *(act.core for act in (*state.undo, *state.redo))]
    old = {_name(core, entry) for core in cores} - {""}
    state = laid_under(state, "unname", entry)
    new = _name(state.core, entry) or FORGOTTEN
    return replace(
        state,
        participants=replace(who, phones=phones, devices=devices),
        way=replace(state.way, proposals=proposals, consents=consents),
        floor=floor_without(state.floor, frozenset(old)),
        frame=frame_without(state.frame, entry, frozenset(old)),
        prompts=answers_without(state.prompts, entry),
        undo=tuple(replace(act, label=_without_names(act.label, old, new)) for act in state.undo),
        redo=tuple(replace(act, label=_without_names(act.label, old, new)) for act in state.redo),
    )


def _without_names(label: str, old: set[str], new: str) -> str:
    for name in sorted(old, key=len, reverse=True):
        label = label.replace(name, new)
    return label


def _name(core: Core, person: str) -> str:
    return next((one.name for one in core.people if one.person == person), "")


@lies_under("unname")
def _unnamed(core: Core, person: str) -> Core:
    taken = {folded(one.name) for one in core.people}
    name = next(n for i in range(1, len(taken) + 2) if folded(n := f"{FORGOTTEN} {i}") not in taken)
    return replace(core, people=tuple(replace(p, name=name) if p.person == person else p for p in core.people))


def names_in(events: Iterable[Event], entries: frozenset[str]) -> frozenset[str]:
    """Every name that somebody with these entries ever had."""
    named = [one for event in events for one in (event.people if isinstance(event, GatheringCreated) else (event,))]
    people = [one for one in named if isinstance(one, NewPerson | PersonAdded | PersonRenamed | PersonJoined)]
    return frozenset(one.name for one in people if one.person in entries) - {"", FORGOTTEN}


def without(event: Event, person: str, names: frozenset[str] = frozenset()) -> Event:
    """An event of the log as it reads once somebody is forgotten: names and hashes of theirs are blanked.

    ``names`` are those they ever had (see ``names_in``), for where somebody is called by their name alone.
    Rewriting what was said is done for this and for nothing else. The event keeps its place, its time and its meaning.
    """
    event = floor_event_without(frame_event_without(event, person, names), names)
    event = answer_event_without(event, person)
    if isinstance(event, GatheringCreated):
        people = tuple(replace(p, name=FORGOTTEN) if p.person == person else p for p in event.people)
        return event if people == event.people else replace(event, people=people)
    if getattr(event, "person", None) != person:
        return event
    if isinstance(event, PersonAdded | PersonRenamed):
        return replace(event, name=FORGOTTEN)
    if isinstance(event, PersonJoined):
        return replace(event, name=event.name and FORGOTTEN, device="", personal="")
    if isinstance(event, ConsentGiven):
        return replace(event, why="")
    return replace(event, device="") if hasattr(event, "device") else event
