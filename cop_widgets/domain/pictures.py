"""Which pictures belong to a gathering. A photo has a name that nobody can guess; a deck's picture says whose it is."""

import re
from collections.abc import Iterable

from .events import Event
from .prompt_events import ResponseGiven
from .state import State

_PHOTO = re.compile(r"[0-9a-f]{32}\.jpg\Z")
_DECK = re.compile(r"deck-[a-z0-9-]{1,60}\.svg\Z")


def is_photo(name: str) -> bool:
    """Whether this can be the name of a photo that somebody sent."""
    return _PHOTO.match(name) is not None


def is_deck_picture(name: str) -> bool:
    """Whether this can be the name of a picture that comes with a deck."""
    return _DECK.match(name) is not None


def answered_with(state: State) -> frozenset[str]:
    """Photos of answers that were not taken back, and of prompts that were shown."""
    answers = {one.image for one in state.prompts.responses.values() if not one.withdrawn}
    shown = {one.content.image for one in state.prompts.prompts if one.showing is not None}
    return frozenset(filter(is_photo, answers | shown))


def wanted(state: State) -> frozenset[str]:
    """The same, and photos of prompts that lie ready."""
    ready = {one.content.image for one in state.prompts.prompts if one.status == "ready"}
    return answered_with(state) | frozenset(filter(is_photo, ready))


def taken_back(state: State) -> frozenset[str]:
    """Photos of answers that were taken back, and of prompts that were dropped, and of nothing else."""
    once = {one.image for one in state.prompts.responses.values()} | {
        one.content.image for one in state.prompts.prompts
    }
    return frozenset(filter(is_photo, once)) - wanted(state)


def photos_of(said: Iterable[Event], people: frozenset[str]) -> frozenset[str]:
    """Photos of all that these people (by id) ever answered with their names, in the events of a gathering."""
    own = {one.image for one in said if isinstance(one, ResponseGiven) and one.person in people}
    return frozenset(filter(is_photo, own))
