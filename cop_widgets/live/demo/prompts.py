"""The prompt on the wall and those that lie ready, out of the deck that comes with the package."""

from ...domain.errors import CopError
from ...domain.prompt_commands import GiveResponse, QueuePrompt, ShowPrompt, ShowSummary
from ...domain.prompt_events import PromptContent
from ...domain.prompts import WORD
from ..decks import deck
from .circle import Circle

ON_WALL = "check-in-03"
READY = ("question-01", "question-28", "provocation-07")
"""Ids in ``sample_data/prompts.csv``."""
WORDS = ("curious", "hopeful", "a little tired", "curious", "ready to listen", "hopeful", "curious")
"""What people answer in one word, made up; a word that several say stands larger."""


def content(id: str) -> PromptContent:
    """A prompt of the deck.

    Raises
    ------
    CopError
        It is not there (any more).
    """
    found = next((one for one in deck() if one.deck == id), None)
    if found is None:
        raise CopError(f"There is no prompt {id} in the deck.")
    return PromptContent(**{name: getattr(found, name) for name in PromptContent.__struct_fields__})


def show(circle: Circle) -> None:
    """A prompt that is answered in a word; all words together are on the wall, so each new one is seen there."""
    circle.do(ShowPrompt(content=content(ON_WALL), form=WORD, deck=ON_WALL))
    circle.do(ShowSummary(_shown(circle), on=True))


def lay_ready(circle: Circle) -> None:
    """The next ones."""
    for id in READY:
        circle.do(QueuePrompt(content(id), deck=id))


def answer(circle: Circle, number: int) -> None:
    """Somebody answers. Those who come last in the recording have not been heard in any way yet."""
    shown, person = _shown(circle), circle.people[1:][number]
    circle.do(GiveResponse(shown, person, text=WORDS[number], by_phone=True), by="phone")


def _shown(circle: Circle) -> str:
    return circle.state.prompts.shown
