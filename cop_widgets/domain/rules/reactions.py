"""A heart, or "same for me", for an answer on the wall."""

from ..errors import Fault, InputFaults, NotNow
from ..events import Event
from ..prompt_commands import React
from ..prompt_events import ReactionSet
from ..prompts import REACTIONS
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace
from .responses import found_response, with_response


@decides(React)
def react(state: State, command: React, now: Micros) -> list[Event]:
    """Once each kind; one is taken back under whichever of their entries it was given."""
    state.core.find(command.person)
    if command.reaction not in REACTIONS:
        says = f"“{command.reaction[:40]}” is no reaction; use {' or '.join(REACTIONS)}"
        raise InputFaults([Fault(says, column="reaction")], "reaction")
    found = found_response(state, command.response)
    if not found.shared or found.prompt != state.prompts.shown:
        raise NotNow("That answer is not on the wall (any more).")
    person = state.core.whose(command.person)
    given = [entry for entry in state.core.entries(person) if (entry, command.reaction) in found.reactions]
    if command.on:
        return [] if given else [ReactionSet(found.response, person, command.reaction, command.on, now)]
    return [ReactionSet(found.response, entry, command.reaction, command.on, now) for entry in given]


@besides(ReactionSet)
def reaction_set(state: State, event: ReactionSet) -> State:
    """Given, or taken back."""
    found, one = found_response(state, event.response), frozenset({(event.person, event.reaction)})
    return with_response(state, replace(found, reactions=found.reactions | one if event.on else found.reactions - one))
