"""Prompts and their answers: for the facilitator, and for everybody."""

from typing import Any

from .. import prompt_screens as screens
from ..state import State


def prompt_wall(state: State) -> screens.PromptWall | None:
    """The prompt as everybody may see it."""
    return None


def own_answers(state: State, person: str) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``responded``, ``responses``, ``reactions``."""
    return {"responded": False, "responses": (), "reactions": ()}
