"""Prompts: lying ready, shown, closed, put away."""

from ..events import Event
from ..prompt_events import PromptContent
from ..state import State
from ..times import Micros


def shown_events(  # noqa: PLR0913 - a prompt's time on the wall has so many parts
    state: State,
    content: PromptContent,
    now: Micros,
    *,
    form: str = "",
    named: bool = True,
    segment: str = "",
    thinking: Micros | None = None,
    until: Micros | None = None,
) -> list[Event]:
    """What showing a prompt leads to; also where a segment of the agenda brings it."""
    return []
