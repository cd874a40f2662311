"""What to read, watch or listen to for next time."""

from urllib.parse import urlsplit

from ..errors import Fault, InputFaults, Refused
from ..events import Event
from ..frame import Reading
from ..frame_commands import RemoveReading, ShareReading
from ..frame_events import ReadingRemoved, ReadingShared
from ..names import folded, tidy
from ..passages import LONGEST, passage, too_long
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace

LONGEST_TITLE = 280
LONGEST_LINK = 500
MOST_READINGS = 200
MOST_EACH = 20
"""So often may one person share, also what they take back: every one is kept."""


@decides(ShareReading)
def share_reading(state: State, command: ShareReading, now: Micros) -> list[Event]:
    """A title, perhaps with a link and a note."""
    if command.person:
        state.core.find(command.person)
    title, link, note = tidy(command.title), command.link.strip(), passage(command.note)
    faults = [Fault("please write what to read", column="title")] if not title else []
    lengths = [("title", title, LONGEST_TITLE), ("link", link, LONGEST_LINK), ("note", note, LONGEST)]
    faults += [Fault(says, column=column) for column, text, longest in lengths if (says := too_long(text, longest))]
    if link and not is_link(link):
        faults.append(Fault("please give a link that begins with https:// or http://", column="link"))
    if faults:
        raise InputFaults(faults, "reading")
    _check_room(state, command.person, title, link)
    return [ReadingShared(_next(state), title, now, link, note, command.person)]


def _check_room(state: State, person: str, title: str, link: str) -> None:
    shared = state.frame.readings
    live = [one for one in shared if not one.removed]
    if any((folded(one.title), one.link) == (folded(title), link) for one in live):
        raise Refused(f"“{title}” is on the list already.")
    mine = [one for one in shared if person and state.core.whose(one.person) == state.core.whose(person)]
    if len(live) >= MOST_READINGS or len(mine) >= MOST_EACH:
        raise Refused("There are very many already. Please tell the facilitator if something is missing.")


def is_link(text: str) -> bool:
    """Whether a text is a web address: ``http`` or ``https``, a host, and nothing that cannot be seen."""
    try:
        parts = urlsplit(text)
        plain = text == tidy(text) and " " not in text
        return plain and parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _next(state: State) -> str:
    return f"b{len(state.frame.readings) + 1:05d}"


@decides(RemoveReading)
def remove_reading(state: State, command: RemoveReading, now: Micros) -> list[Event]:
    """One's own, or as the facilitator any; nothing happens where it is gone already."""
    found = next((one for one in state.frame.readings if one.reading == command.reading), None)
    if found is None:
        raise Refused("That is not on the list.")
    if command.person and (not found.person or state.core.whose(found.person) != state.core.whose(command.person)):
        raise Refused("Somebody else shared that; the facilitator can take it off the list.")
    return [] if found.removed else [ReadingRemoved(found.reading)]


@besides(ReadingShared)
def reading_shared(state: State, event: ReadingShared) -> State:
    """One more."""
    reading = Reading(event.reading, event.title, event.at, event.link, event.note, event.person)
    return replace(state, frame=replace(state.frame, readings=(*state.frame.readings, reading)))


@besides(ReadingRemoved)
def reading_removed(state: State, event: ReadingRemoved) -> State:
    """Kept, but off the list."""
    readings = tuple(
        replace(one, removed=True) if one.reading == event.reading else one for one in state.frame.readings
    )
    return replace(state, frame=replace(state.frame, readings=readings))
