"""Screens out of state: what each audience may see of a gathering at an instant."""

from .. import screens
from ..state import State
from .agenda import agenda, agenda_wall
from .board import bar, board
from .frame import frame, people
from .joining import door, join
from .moments import clock
from .phone import me, room
from .pictures import sentence
from .prompts import prompt, prompts
from .remote import remote
from .sharing import sharing
from .table import BALANCE_PARTS, balance, wall
from .way import results, way

__all__ = [
    "BALANCE_PARTS",
    "agenda",
    "agenda_wall",
    "balance",
    "bar",
    "board",
    "clock",
    "door",
    "frame",
    "join",
    "me",
    "nudges",
    "people",
    "prompt",
    "prompts",
    "remote",
    "results",
    "room",
    "sentence",
    "sharing",
    "wall",
    "way",
]


def nudges(state: State) -> screens.NudgesScreen:
    """Suggestions not yet answered, the newest first."""
    open_ = [n for n in reversed(state.nudges) if not n.answer]
    return screens.NudgesScreen(state.seq, tuple(screens.Thought(n.nudge, n.evidence, n.suggestion) for n in open_))
