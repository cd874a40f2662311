"""What the frame keeps of somebody who was forgotten: what they agreed to and shared, as nobody's in particular."""

from ..events import Event
from ..frame import Frame
from ..frame_events import AgreementGiven, HostSlot, HostsSet, NextAgreed, PersonDescribed
from ..names import folded
from .registry import replace


def frame_without(frame: Frame, entry: str, names: frozenset[str]) -> Frame:
    """No profile, no reason, no remote; a reading is nobody's, and a day that they were to host has nobody yet."""
    return replace(
        frame,
        agreements=tuple(replace(one, why="") if one.person == entry else one for one in frame.agreements),
        profiles={person: one for person, one in frame.profiles.items() if person != entry},
        remotes=frame.remotes - {entry},
        readings=tuple(replace(one, person="") if one.person == entry else one for one in frame.readings),
        hosts=_unhosted(frame.hosts, names),
        next=replace(frame.next, host=_host(frame.next.host, names)),
    )


def frame_event_without(event: Event, person: str, names: frozenset[str]) -> Event:
    """The same for the events of the log."""
    if isinstance(event, HostsSet):
        return replace(event, slots=_unhosted(event.slots, names))
    if isinstance(event, NextAgreed):
        return replace(event, host=_host(event.host, names))
    if isinstance(event, AgreementGiven) and event.person == person:
        return replace(event, why="")
    if isinstance(event, PersonDescribed) and event.person == person:
        return PersonDescribed(person)
    return event


def _unhosted(slots: tuple[HostSlot, ...], names: frozenset[str]) -> tuple[HostSlot, ...]:
    return tuple(HostSlot(slot.date, _host(slot.host, names)) for slot in slots)


def _host(host: str, names: frozenset[str]) -> str:
    return "" if folded(host) in {folded(name) for name in names} else host
