"""Making a gathering: an empty one, or a finished one out of a recording."""

from collections.abc import Iterable, Sequence
from math import isfinite

from ..balance import Segment, own_segments
from ..commands import CreateGathering, ImportMeeting, RosterEntry, TimedStretch
from ..dates import is_date
from ..errors import Fault, InputFaults
from ..events import (
    Event,
    GatheringBegun,
    GatheringCreated,
    GatheringEnded,
    NewPerson,
    PresenceCorrected,
    StretchesRecorded,
    StretchRow,
    TalkingTogether,
)
from ..names import folded, name_fault, tidy
from ..roles import role_fault
from ..state import Core, Person
from ..times import SECOND, Interval, Micros, merged, micros
from .beginning import beginning, beginning_faults, planned_by_agenda

TITLE_LENGTH = 200
LONGEST_S = 30 * 24 * 3600.0
LATEST = 7030 * 365 * 24 * 3600 * SECOND


def create(command: CreateGathering, now: Micros) -> list[Event]:
    """Events that make a new gathering.

    Raises
    ------
    InputFaults
        Title, date, planned length, names or the agenda are not usable; all faults at once.
    """
    faults = [*_title_faults(command.title, command.date), *planned_faults(command.planned_min)]
    faults += _offset_faults(command.utc_offset_min)
    faults += roster_faults(command.roster)
    faults += beginning_faults(command)
    if faults:
        raise InputFaults(faults, "new gathering")
    length = planned_by_agenda(command) if command.planned_min is None else command.planned_min
    created = _created(command, command.roster, length)
    return [created, *beginning(command, created, now)]


def import_meeting(command: ImportMeeting) -> list[Event]:
    """Events that make a finished gathering out of a recorded meeting.

    A person's own overlapping or touching stretches become one.

    Raises
    ------
    InputFaults
        Something in it cannot be; all faults at once.
    """
    roster = tuple(RosterEntry(p.name, p.role) for p in command.people)
    faults = [*_title_faults(command.title, command.date), *roster_faults(roster), *_time_faults(command)]
    faults += _offset_faults(command.utc_offset_min)
    if faults:
        raise InputFaults(faults, "meeting")
    created = _created(command, roster, command.length_s / 60)
    ids = {folded(person.name): person.person for person in created.people}
    events: list[Event] = [created, TalkingTogether(on=True), GatheringBegun(command.began)]
    for person in command.people:
        if person.present_s is not None:
            spans = merged((command.began + micros(a), command.began + micros(b)) for a, b in person.present_s)
            events.append(PresenceCorrected(ids[folded(person.name)], tuple(Interval(a, b) for a, b in spans if a < b)))
    rows = _rows(command.stretches, command.began, ids, len(roster))
    if rows:
        events.append(StretchesRecorded(rows, "import"))
    return [*events, GatheringEnded(command.began + micros(command.length_s))]


def _rows(stretches: Sequence[TimedStretch], began: Micros, ids: dict[str, str], minted: int) -> tuple[StretchRow, ...]:
    segments = own_segments(
        Segment(began + micros(s.start_s), began + micros(s.end_s), f"{i:09d}", ids[folded(s.name)])
        for i, s in enumerate(stretches)
    )
    real = [s for s in segments if s.end > s.start]
    return tuple(StretchRow(f"s{minted + i:05d}", s.person, s.start, s.end) for i, s in enumerate(real, 1))


def _created(
    command: CreateGathering | ImportMeeting, roster: Iterable[RosterEntry], planned_min: float | None
) -> GatheringCreated:
    people = tuple(NewPerson(f"p{i:05d}", tidy(e.name), e.role) for i, e in enumerate(roster, 1))
    planned = None if planned_min is None else micros(planned_min * 60)
    title, community = tidy(command.title), tidy(command.community)
    return GatheringCreated(title, command.date, command.utc_offset_min, people, community, planned)


def _title_faults(title: str, date: str) -> list[Fault]:
    faults = []
    if not tidy(title):
        faults.append(Fault("please give the gathering a title", column="title"))
    elif len(tidy(title)) > TITLE_LENGTH:
        faults.append(Fault(f"the title is longer than {TITLE_LENGTH} characters", column="title"))
    if not is_date(date):
        faults.append(Fault(f"“{date}” is not a date like 2026-11-21", column="date"))
    return faults


def _offset_faults(minutes: int) -> list[Fault]:
    if abs(minutes) < 24 * 60:
        return []
    return [Fault("the offset from UTC must be less than 24 hours", column="utc_offset_min")]


def planned_faults(planned_min: float | None) -> list[Fault]:
    """What is wrong with a planned length in minutes."""
    if planned_min is None or (isfinite(planned_min) and 1 <= planned_min <= 24 * 60):
        return []
    return [Fault("the planned length must be between 1 minute and 24 hours", column="planned_min")]


def roster_faults(roster: Sequence[RosterEntry]) -> list[Fault]:
    """What is wrong with a roster; rows count entries from 1."""
    faults, seen = [], dict[str, int]()
    for row, entry in enumerate(roster, 1):
        name = tidy(entry.name)
        wrong = name_fault(entry.name)
        if wrong is not None:
            faults.append(Fault(wrong, row, "name"))
        elif folded(name) in seen:
            says = f"“{name}” stands in row {seen[folded(name)]} too; add something to tell them apart"
            faults.append(Fault(says, row, "name"))
        seen.setdefault(folded(name), row)
        no_role = role_fault(entry.role)
        if no_role is not None:
            faults.append(Fault(no_role, row, "role"))
    return faults


def _time_faults(command: ImportMeeting) -> list[Fault]:
    length, faults = command.length_s, []
    if not (isfinite(length) and 0 <= length <= LONGEST_S):
        return [Fault("the length must be a number of seconds, up to 30 days", column="length")]
    if not 0 <= command.began <= LATEST:
        faults.append(Fault("the beginning must be between the years 1970 and 9000", column="began"))
    known = {folded(person.name) for person in command.people}
    for row, s in enumerate(command.stretches, 1):
        if folded(s.name) not in known:
            faults.append(Fault(f"“{s.name}” is not among the people", row, "speaker"))
        if not (0 <= s.start_s <= s.end_s <= length):
            says = f"{s.start_s:g} to {s.end_s:g} s is not within the meeting (0 to {length:g} s)"
            faults.append(Fault(says, row, "end_s"))
    return faults + _presence_faults(command)


def _presence_faults(command: ImportMeeting) -> list[Fault]:
    faults, speaking = [], {folded(s.name) for s in command.stretches if s.end_s > s.start_s}
    for person in command.people:
        for a, b in person.present_s or ():
            if not 0 <= a <= b <= command.length_s:
                says = f"{person.name} present {a:g} to {b:g} s is not within 0 to {command.length_s:g} s"
                faults.append(Fault(says, column="to_s"))
        never = person.present_s is not None and not any(a < b for a, b in person.present_s)
        if never and folded(person.name) in speaking:
            faults.append(Fault(f"{person.name} speaks, but is said never to have been there", column="to_s"))
    return faults


def first_core(event: GatheringCreated) -> Core:
    """The core of a gathering that was just made."""
    people = tuple(Person(p.person, p.name, p.role, here=True) for p in event.people)
    core = Core(event.title, event.community, event.date, event.utc_offset_min, event.planned, people)
    return core.recounted()
