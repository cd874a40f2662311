"""The agenda: for the facilitator, and for everybody."""

from .. import agenda_screens as screens
from ..state import State
from ..times import Micros


def agenda_wall(state: State, now: Micros) -> screens.AgendaWall:
    """The agenda as everybody may see it."""
    return screens.AgendaWall("", None, None, None, "", 0, len(state.agenda.segments), ())
