"""What an event has made that its maker may want to change later: its id."""

from .events import Event
from .frame_events import ReadingShared
from .prompt_events import ResponseGiven
from .way_events import ValueProposed


def made_by(event: Event) -> str:
    """The id of the answer, proposal or reading that an event brings; empty for all other events."""
    match event:
        case ResponseGiven(response=made) | ValueProposed(proposal=made) | ReadingShared(reading=made):
            return made
    return ""
