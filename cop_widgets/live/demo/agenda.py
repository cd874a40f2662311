"""The agenda of the demo, out of the agendas that come with the package."""

import msgspec

from ...domain.agenda_commands import SegmentDraft, SetAgenda
from ...domain.errors import CopError
from ...domain.floor import OPEN
from ..templates import template

_PARTS = (
    ("first_gathering", "Welcome", 1.5),
    ("first_gathering", "How we want to gather", 5.0),
    ("regular_gathering", "Together", 6.0),
    ("first_gathering", "One word to go", 2.0),
    ("first_gathering", "Closing and next time", 1.5),
)
"""Which segment of which agenda, and its minutes here: a recorded meeting is shorter than most gatherings."""
AT_WORK = 1
"""The segment that goes on when a visitor comes, counted from 0."""
_NOTES = "The vote is open on everybody's phone. Close it in the Intentions tab when enough have answered."


def agenda() -> SetAgenda:
    """What sets it.

    Raises
    ------
    CopError
        A segment is not in its agenda (any more).
    """
    segments = [msgspec.structs.replace(_segment(name, title), minutes=minutes) for name, title, minutes in _PARTS]
    # Here people talk while they vote: a question of its own, and silence, would take the wall and the floor.
    segments[AT_WORK] = msgspec.structs.replace(
        segments[AT_WORK], prompt="", answers="", starter="", named=True, floor=OPEN, notes=_NOTES
    )
    return SetAgenda(tuple(segments))


def _segment(name: str, title: str) -> SegmentDraft:
    found = next((one for one in template(name).segments if one.title == title), None)
    if found is None:
        raise CopError(f"There is no segment “{title}” in the agenda {name}.")
    return found
