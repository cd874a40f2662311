"""From a recorded meeting, its roster and who was there when, to one command."""

import msgspec

from .commands import ImportMeeting, RecordedPerson, RosterEntry
from .errors import Fault, InputFaults
from .events import FACILITATOR
from .names import folded
from .rosters import Presence
from .times import Micros, micros
from .transcripts import Transcript


class About(msgspec.Struct, frozen=True):
    """What the person importing says about a meeting. ``length_s`` ``None`` = until the last segment ends."""

    title: str
    date: str
    now: Micros
    utc_offset_min: int = 0
    community: str = ""
    facilitators: tuple[str, ...] = ()
    length_s: float | None = None


class Imported(msgspec.Struct, frozen=True):
    """The command, and what may not be meant."""

    command: ImportMeeting
    warnings: tuple[Fault, ...] = ()


def meeting(
    about: About,
    transcript: Transcript,
    roster: tuple[RosterEntry, ...] = (),
    stays: tuple[Presence, ...] = (),
) -> Imported:
    """Make one ``ImportMeeting`` out of everything read.

    People stand in the roster's order, then those who spoke without being on it (with a warning, where there is a
    roster at all). Who has no stay was there throughout.

    Raises
    ------
    InputFaults
        A facilitator or a stay names nobody known, or the length is shorter than the talk; all of them at once.
    """
    names, strangers = _people(transcript, roster)
    length_s = _length(about, transcript)
    faults = _unknown_facilitators(about, names) + _unknown_stays(names, stays) + _too_short(length_s, transcript)
    if faults:
        raise InputFaults(faults, "import")
    roles = {folded(entry.name): entry.role for entry in roster}
    roles |= {folded(name): FACILITATOR for name in about.facilitators}
    command = ImportMeeting(
        title=about.title,
        date=about.date,
        began=about.now - micros(length_s),
        length_s=length_s,
        people=tuple(_person(key, name, roles, stays) for key, name in names.items()),
        stretches=tuple(msgspec.structs.replace(one, name=names[folded(one.name)]) for one in transcript.segments),
        utc_offset_min=about.utc_offset_min,
        community=about.community,
    )
    warned = tuple(Fault(f"{name} speaks but is not on the roster, and was added.") for name in strangers if roster)
    return Imported(command, transcript.warnings + warned)


def _people(transcript: Transcript, roster: tuple[RosterEntry, ...]) -> tuple[dict[str, str], list[str]]:
    """Names by their folded form in roster order, then strangers in the order they first speak; the strangers."""
    names = {folded(entry.name): entry.name for entry in roster}
    strangers = []
    for segment in transcript.segments:
        if folded(segment.name) not in names:
            names[folded(segment.name)] = segment.name
            strangers.append(segment.name)
    return names, strangers


def _person(key: str, name: str, roles: dict[str, str], stays: tuple[Presence, ...]) -> RecordedPerson:
    spans = tuple((stay.from_s, stay.to_s) for stay in stays if folded(stay.name) == key)
    known = RecordedPerson(name, present_s=spans or None)
    return msgspec.structs.replace(known, role=roles[key]) if key in roles else known


def _length(about: About, transcript: Transcript) -> float:
    last = max(segment.end_s for segment in transcript.segments)
    return last if about.length_s is None else about.length_s


def _unknown_facilitators(about: About, names: dict[str, str]) -> list[Fault]:
    known = ", ".join(names.values())
    return [
        Fault(f"There is no {name} in this meeting to be facilitator. There are: {known}.")
        for name in about.facilitators
        if folded(name) not in names
    ]


def _unknown_stays(names: dict[str, str], stays: tuple[Presence, ...]) -> list[Fault]:
    return [
        Fault(f"There is no {stay.name} on the roster or among the speakers.", stay.row, "participant")
        for stay in stays
        if folded(stay.name) not in names
    ]


def _too_short(length_s: float, transcript: Transcript) -> list[Fault]:
    last = max(segment.end_s for segment in transcript.segments)
    if length_s >= last:
        return []
    return [Fault(f"The length of {length_s:g} s is shorter than the talk, which ends after {last:g} s.")]
