"""From a recorded meeting, its roster and who was there when, to one command."""

import msgspec

from .commands import ImportMeeting, RecordedPerson, RosterEntry
from .errors import Fault, InputFaults
from .events import FACILITATOR
from .names import folded
from .rosters import Presence
from .times import SECOND, Micros, common, merged, micros, seconds, total
from .transcripts import Transcript


class About(msgspec.Struct, frozen=True):
    """What the person importing says about a meeting.

    ``length_s`` ``None`` = until all is over: the last end in the recording, or of a stay.
    """

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
    length_s = _length(about, transcript, stays)
    faults = _unknown_facilitators(about, names) + _unknown_stays(names, stays)
    faults += _too_short(length_s, transcript, stays)
    if faults:
        raise InputFaults(faults, "import")
    roles = {folded(entry.name): entry.role for entry in roster}
    roles |= {folded(name): FACILITATOR for name in about.facilitators}
    command = ImportMeeting(
        title=about.title,
        date=about.date,
        # To the whole second: nobody knows it better, and the files read better.
        began=(about.now - micros(length_s)) // SECOND * SECOND,
        length_s=length_s,
        people=tuple(_person(key, name, roles, stays) for key, name in names.items()),
        stretches=tuple(msgspec.structs.replace(one, name=names[folded(one.name)]) for one in transcript.segments),
        utc_offset_min=about.utc_offset_min,
        community=about.community,
    )
    warned = tuple(Fault(f"{name} speaks but is not on the roster, and was added.") for name in strangers if roster)
    return Imported(command, transcript.warnings + warned + tuple(_speaking_while_away(command)))


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


def _length(about: About, transcript: Transcript, stays: tuple[Presence, ...]) -> float:
    if about.length_s is not None:
        return about.length_s
    spoken = (segment.end_s for segment in transcript.segments)
    return max(transcript.ends_s, *spoken, *(stay.to_s for stay in stays))


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


def _too_short(length_s: float, transcript: Transcript, stays: tuple[Presence, ...]) -> list[Fault]:
    last = max(segment.end_s for segment in transcript.segments)
    faults = [
        Fault(f"{stay.name} stays until {stay.to_s:g} s, but the length is {length_s:g} s.", stay.row, "to_s")
        for stay in stays
        if stay.to_s > length_s
    ]
    if length_s < last:
        faults.append(Fault(f"The length of {length_s:g} s is shorter than the talk, which ends after {last:g} s."))
    return faults


def _speaking_while_away(command: ImportMeeting) -> list[Fault]:
    """Talk outside the times somebody was there: it counts as theirs, but nobody owed it."""
    warnings = []
    for person in command.people:
        if person.present_s is not None:
            said = merged((micros(s.start_s), micros(s.end_s)) for s in command.stretches if s.name == person.name)
            here = [(micros(a), micros(b)) for a, b in person.present_s]
            outside = total(said) - total(common(said, here))
            if outside:
                warnings.append(Fault(f"{person.name} speaks for {seconds(outside):g} s while said to be away."))
    return warnings
