"""Who belongs to the gathering, and who is in the room."""

from ..commands import AddPerson, ChangeRole, CorrectPresence, MarkAway, MarkPresent, RemovePerson, RenamePerson
from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import (
    Event,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRemoved,
    PersonRenamed,
    PresenceCorrected,
    RoleChanged,
    TurnEnded,
)
from ..names import folded, name_fault, tidy
from ..roles import role_fault
from ..state import ENDED, PLANNED, Core, Person, State
from ..times import Interval, Micros
from .clock import ALREADY_ENDED
from .hands import LEFT, hands_down
from .registry import changes, decides, named
from .talk import closed, replace


@decides(AddPerson)
def add_person(state: State, command: AddPerson, now: Micros) -> list[Event]:
    """Somebody new, with a name nobody else has."""
    name = free_name(state.core, command.name)
    _check_role(command.role)
    here = command.here and state.core.phase != ENDED
    return [PersonAdded(state.fresh_id("p"), name, command.role, here, now)]


@decides(RenamePerson)
def rename_person(state: State, command: RenamePerson, now: Micros) -> list[Event]:
    """A new name that nobody else has."""
    person = state.core.find(command.person)
    name = free_name(state.core, command.name, besides=command.person)
    return [] if name == person.name else [PersonRenamed(command.person, name)]


@decides(RemovePerson)
def remove_person(state: State, command: RemovePerson, now: Micros) -> list[Event]:
    """Only somebody who has not spoken: what was said is not thrown away."""
    person = state.core.find(command.person)
    voice = state.core.tally.voices[command.person]
    if voice.talk or voice.since is not None:
        raise Refused(f"{person.name} has spoken and stays on the list. Mark them as away instead.")
    return [PersonRemoved(command.person)]


@decides(ChangeRole)
def change_role(state: State, command: ChangeRole, now: Micros) -> list[Event]:
    """One of ``frame.ROLES``."""
    _check_role(command.role)
    person = state.core.find(command.person)
    return [] if person.role == command.role else [RoleChanged(command.person, command.role)]


@decides(MarkPresent)
def mark_present(state: State, command: MarkPresent, now: Micros) -> list[Event]:
    """Somebody came, now or at an earlier time."""
    person, at = state.core.find(command.person), _moment(state.core, command.at, now)
    if person.here:
        return []
    if person.presence and person.presence[-1].until(at) > at:
        raise NotNow(f"{person.name} was still in the room at that time.")
    return [PersonArrived(command.person, at)]


@decides(MarkAway)
def mark_away(state: State, command: MarkAway, now: Micros) -> list[Event]:
    """Somebody went, now or at an earlier time; a turn of theirs ends with it, and they ask for none any more."""
    core, person = state.core, state.core.find(command.person)
    at = _moment(core, command.at, now)
    if not person.here:
        return []
    stretch, last = core.speaking(command.person), core.tally.voices[command.person].last
    begun_after = stretch is not None and stretch.start > at
    if begun_after or (last is not None and last > at) or (person.presence and person.presence[-1].start > at):
        raise NotNow(f"{person.name} was here and speaking or arriving after that time.")
    events: list[Event] = [TurnEnded(command.person, at)] if stretch is not None else []
    return [*events, PersonLeft(command.person, at), *hands_down(state, command.person, now, LEFT)]


@decides(CorrectPresence)
def correct_presence(state: State, command: CorrectPresence, now: Micros) -> list[Event]:
    """Times in the room in order, not overlapping, within the gathering; only the last may be open."""
    core, person = state.core, state.core.find(command.person)
    if core.began is None:
        raise NotNow("The gathering has not begun yet; mark people as here or away instead.")
    if core.speaking(command.person) is not None and (not command.intervals or command.intervals[-1].end is not None):
        raise NotNow(f"{person.name} is speaking now, so they are here. End their turn first.")
    if not command.intervals and core.tally.voices[command.person].talk:
        raise Refused(f"{person.name} has spoken, so they were here at some time.")
    faults, free_from = [], core.began
    latest = now if core.ended is None else core.ended
    for row, interval in enumerate(command.intervals, 1):
        open_end = interval.end is None and row == len(command.intervals) and core.ended is None
        end = latest if open_end else interval.end
        if end is None or not free_from <= interval.start < end <= latest:
            faults.append(Fault("these times are not in order, or not within the gathering", row))
        else:
            free_from = end
    if faults:
        raise InputFaults(faults, "times in the room")
    return [PresenceCorrected(command.person, command.intervals)]


def _moment(core: Core, at: Micros | None, now: Micros) -> Micros:
    if core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if at is None or core.began is None:
        return now
    if not core.began <= at <= now:
        raise NotNow("That time is not between the beginning of the gathering and now.")
    return at


def free_name(core: Core, text: str, besides: str = "") -> str:
    """A name that can be kept and that nobody else has (``besides`` themselves)."""
    wrong, name = name_fault(text), tidy(text)
    if wrong is not None:
        raise InputFaults([Fault(wrong, column="name")], "name")
    if any(folded(p.name) == folded(name) and p.person != besides for p in core.people):
        raise Refused(f"There is already somebody called {name}. Add something to tell them apart.")
    return name


def _check_role(role: str) -> None:
    says = role_fault(role)
    if says is not None:
        raise InputFaults([Fault(says, column="role")], "role")


def with_person(core: Core, person: Person) -> Core:
    """With somebody in the place they had."""
    return replace(core, people=tuple(person if p.person == person.person else p for p in core.people))


@changes(PersonAdded, lambda _, event: f"added {event.name}")
def person_added(core: Core, event: PersonAdded) -> Core:
    """Somebody at the end of the roster."""
    presence = (Interval(event.at),) if event.here and core.phase != PLANNED else ()
    person = Person(event.person, event.name, event.role, event.here, presence)
    core = replace(core, people=(*core.people, person))
    tally = core.tally.joined(event.person, core.counts(person))
    if presence:
        tally = tally.arrived(event.at, event.person)
    return replace(core, tally=tally)


@changes(PersonRenamed, lambda core, event: f"renamed {core.find(event.person).name}")
def person_renamed(core: Core, event: PersonRenamed) -> Core:
    """A new name in the same place."""
    return with_person(core, replace(core.find(event.person), name=event.name))


@changes(PersonRemoved, named("removed {}"))
def person_removed(core: Core, event: PersonRemoved) -> Core:
    """One fewer; what the others owe is counted anew."""
    return replace(core, people=tuple(p for p in core.people if p.person != event.person)).recounted()


@changes(RoleChanged, named("changed the role of {}"))
def role_changed(core: Core, event: RoleChanged) -> Core:
    """In or out of the balance."""
    return with_person(core, replace(core.find(event.person), role=event.role)).recounted()


@changes(PersonArrived, named("marked {} as here"))
def person_arrived(core: Core, event: PersonArrived) -> Core:
    """In the room from then on."""
    person = core.find(event.person)
    presence = person.presence if core.phase == PLANNED else (*person.presence, Interval(event.at))
    core = with_person(core, replace(person, here=True, presence=presence))
    if core.phase == PLANNED or event.at < core.tally.at:
        return core.recounted()
    counted = core.counts(core.find(event.person))
    tally = core.tally
    if tally.voices[event.person].counted != counted:
        tally = tally.set_counted(event.person, counted)
    return replace(core, tally=tally.arrived(event.at, event.person))


@changes(PersonLeft, named("marked {} as away"))
def person_left(core: Core, event: PersonLeft) -> Core:
    """Away from then on."""
    past = event.at < core.tally.at
    core = closed(core, event.person, event.at) if core.speaking(event.person) else core
    person = core.find(event.person)
    if core.phase == PLANNED:
        return with_person(core, replace(person, here=False)).recounted()
    stay = person.presence[-1]
    presence = (*person.presence[:-1], *([Interval(stay.start, event.at)] if event.at > stay.start else []))
    core = with_person(core, replace(person, here=False, presence=presence))
    if past or len(presence) < len(person.presence):
        return core.recounted()
    return replace(core, tally=core.tally.left(event.at, event.person))


@changes(PresenceCorrected, named("corrected when {} was here"))
def presence_corrected(core: Core, event: PresenceCorrected) -> Core:
    """Other times in the room, counted anew."""
    here = bool(event.intervals) and event.intervals[-1].end is None
    person = replace(core.find(event.person), presence=event.intervals, here=here)
    return with_person(core, person).recounted()
