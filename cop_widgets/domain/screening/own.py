"""What somebody's own phone sees of the floor, of prompts and of the frame."""

from typing import Any

from ..casting import Answered
from ..state import State
from ..times import Micros
from .frame import own_frame
from .prompts import own_answers
from .remote import remote
from .sharing import own_floor


def own_parts(state: State, person: str, noted: Answered | None, now: Micros) -> dict[str, Any]:
    """Fields of ``MeScreen`` from ``about`` on, and ``hand`` and ``place``."""
    return {
        **own_floor(state, person),
        **own_answers(state, person, noted),
        **own_frame(state, person),
        "remote": remote(state, now) if state.steers(person) else None,
    }
