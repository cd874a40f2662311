"""What helps to welcome somebody, and whose phone steers the gathering too."""

from ..errors import InputFaults, Refused
from ..events import FACILITATOR, Event
from ..frame import Profile
from ..frame_commands import DescribePerson, SetRemote
from ..frame_events import PersonDescribed, RemoteSet
from ..profiles import profile_faults, profile_of
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace


@decides(DescribePerson)
def describe_person(state: State, command: DescribePerson, now: Micros) -> list[Event]:
    """Change what is not ``None``. What was said under an entry merged with this one goes over to it."""
    person = state.core.find(command.person).person
    before = state.profile(person)
    asked = {name: getattr(command, name) for name in ("pronouns", "say", "first_time", "needs")}
    wanted = profile_of(replace(before, **{name: value for name, value in asked.items() if value is not None}))
    faults = profile_faults(wanted)
    if faults:
        raise InputFaults(faults, "person")
    if wanted == before:
        return []
    merged = [one for one in state.core.entries(person)[1:] if state.frame.profiles.get(one, Profile()) != Profile()]
    return [described(person, wanted), *(described(one, Profile()) for one in merged)]


def described(person: str, profile: Profile) -> PersonDescribed:
    """The event that says so."""
    return PersonDescribed(person, profile.pronouns, profile.say, profile.first_time, profile.needs)


@decides(SetRemote)
def set_remote(state: State, command: SetRemote, now: Micros) -> list[Event]:
    """For anybody whose phone is in or may come in; the facilitator has the dashboard."""
    person = state.core.find(command.person)
    if not command.on:
        return [RemoteSet(person.person, on=False)] if state.steers(person.person) else []
    phones = state.phones_of(person.person)
    if any(phone.shut_out for phone in phones):
        raise Refused(f"{person.name}'s phone has been sent away and cannot steer.")
    if person.role == FACILITATOR and not phones:
        raise Refused(f"{person.name} facilitates by the dashboard and has no phone here.")
    return [] if state.steers(person.person) else [RemoteSet(person.person, on=True)]


@besides(PersonDescribed)
def person_described(state: State, event: PersonDescribed) -> State:
    """As said last."""
    profile = Profile(event.pronouns, event.say, event.first_time, event.needs)
    others = {person: one for person, one in state.frame.profiles.items() if person != event.person}
    profiles = {**others, event.person: profile} if profile != Profile() else others
    return replace(state, frame=replace(state.frame, profiles=profiles))


@besides(RemoteSet)
def remote_set(state: State, event: RemoteSet) -> State:
    """Steering, or no more."""
    if not event.on:
        return without_remote(state, event.person)
    return replace(state, frame=replace(state.frame, remotes=state.frame.remotes | {event.person}))


def without_remote(state: State, entry: str) -> State:
    """Whose phone was sent away, or who was forgotten, steers no more."""
    entries = state.core.entries(state.core.whose(entry))
    return replace(state, frame=replace(state.frame, remotes=state.frame.remotes - {*entries}))
