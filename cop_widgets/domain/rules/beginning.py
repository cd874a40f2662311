"""What a new gathering begins with, beside its title and roster: from its form, and from the community's last one."""

from ..commands import CreateGathering
from ..errors import Fault
from ..events import Event, GatheringCreated
from ..floor_events import GroupsCarried
from ..frame import Profile
from ..frame_events import FrameWorded, HostSlot, HostsSet
from ..grouping import CARRIED_DRAWS
from ..names import tidy
from ..passages import passage
from ..profiles import profile_faults, profile_of
from ..times import Micros
from ..way_events import IntentionsCarried
from .drafts import drafts_faults
from .hosting import hosts_faults
from .people import described
from .planning import agenda_set
from .wording import worded_faults

LONGEST_MIN = 24 * 60.0


def beginning_faults(command: CreateGathering) -> list[Fault]:
    """What is wrong with any of it; rows count people, segments and days from 1."""
    faults = [fault for row, one in enumerate(command.roster, 1) for fault in profile_faults(profile_of(one), row)]
    faults += drafts_faults(command.agenda.segments) if command.agenda else []
    faults += [fault for words in command.frame for fault in worded_faults(words)]
    return faults + hosts_faults(command.hosts)


def planned_by_agenda(command: CreateGathering) -> float | None:
    """Minutes that the agenda of a command without faults takes; ``None`` = it has none, or one of several days."""
    minutes = sum(one.minutes for one in command.agenda.segments) if command.agenda else 0.0
    return minutes if 1 <= minutes <= LONGEST_MIN else None


def beginning(command: CreateGathering, created: GatheringCreated, now: Micros) -> list[Event]:
    """Events of a command without faults, after the one that makes the gathering."""
    events: list[Event] = [IntentionsCarried(command.intentions)] if command.intentions else []
    words = {one.part: passage(one.text) for one in command.frame}
    events += [FrameWorded(part, text, now) for part, text in words.items() if text]
    if command.hosts:
        slots = (HostSlot(slot.date, tidy(slot.host)) for slot in command.hosts)
        events.append(HostsSet(tuple(sorted(slots, key=lambda slot: slot.date))))
    if command.met:
        events.append(GroupsCarried(command.met[-CARRIED_DRAWS:]))
    said = zip(created.people, map(profile_of, command.roster), strict=True)
    events += [described(person.person, profile) for person, profile in said if profile != Profile()]
    return [*events, agenda_set(command.agenda)] if command.agenda else events
