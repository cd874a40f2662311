"""Who answers an unnamed prompt: noted in the prompt's box, apart from the answer (see ``store.box``)."""

from collections.abc import Sequence

import msgspec

from .asked import Asked
from .events import Event
from .prompt_commands import GiveResponse, WithdrawResponse
from .prompt_events import ResponseGiven
from .state import State


class Note(msgspec.Struct, frozen=True):
    """Somebody has answered an unnamed prompt, or (``on`` false) has taken their only answer back.

    It is written together with the answer's event, which does not say whose it is. ``people`` are all ids of this
    one person, their own first.
    """

    prompt: str
    people: tuple[str, ...]
    on: bool = True


def open_unnamed(state: State) -> str | None:
    """The prompt that is answered by phone, without names, now."""
    shown = state.prompts.current()
    showing = shown and shown.showing
    if not shown or not showing or showing.named or not showing.form or showing.closed is not None:
        return None
    return shown.prompt


def noting(state: State | None, command: Asked, events: Sequence[Event]) -> Note | None:
    """What is to be noted beside the events of a command; ``None`` = nothing is."""
    if state is not None and isinstance(command, GiveResponse):
        return _given(state, command, events)
    if state is not None and isinstance(command, WithdrawResponse):
        return _withdrawn(state, command, events)
    return None


def _given(state: State, command: GiveResponse, events: Sequence[Event]) -> Note | None:
    given = next((one for one in events if isinstance(one, ResponseGiven)), None)
    if given is None or given.person or not command.person or _stands(state, given.prompt, given.key):
        return None
    return Note(given.prompt, state.core.entries(state.core.whose(command.person)))


def _withdrawn(state: State, command: WithdrawResponse, events: Sequence[Event]) -> Note | None:
    found = state.prompts.responses.get(command.response)
    if not events or found is None or found.person or not command.person:
        return None
    if _stands(state, found.prompt, found.key, besides=found.response):
        return None
    return Note(found.prompt, state.core.entries(state.core.whose(command.person)), on=False)


def _stands(state: State, prompt: str, key: str, besides: str = "") -> bool:
    """Whether the note of who answers under a key stands, ``besides`` an answer that is taken back.

    One whose answer the facilitator took away stays noted, for nobody knows who that is; they may answer anew there.
    """
    given = (one for one in state.prompts.responses.values() if one.prompt == prompt and one.key == key)
    return any(one.taken_away or not one.withdrawn for one in given if one.response != besides)
