"""What is kept of the answers of somebody who was forgotten: what they said, as nobody's; none of their photos."""

from ..events import Event
from ..prompt_events import ResponseGiven
from ..prompts import Prompts, Response
from .registry import replace


def answers_without(prompts: Prompts, entry: str) -> Prompts:
    """Answers given with their name are nobody's; an answer that was a photo and nothing else is gone.

    Reactions are counted, not named: they keep an id that leads to no name any more.
    """
    responses = {key: _nobodys(one) if one.person == entry else one for key, one in prompts.responses.items()}
    return replace(prompts, responses=responses)


def _nobodys(one: Response) -> Response:
    empty = not one.text and one.score is None and not one.passed
    return replace(
        one,
        person="",
        image="",
        alt="",
        withdrawn=one.withdrawn or empty,
        shared=one.shared and not empty,
    )


def answer_event_without(event: Event, person: str) -> Event:
    """The same for the events of the log: its photo is deleted, and so is what was said to be on it."""
    if isinstance(event, ResponseGiven) and event.person == person:
        return replace(event, image="", alt="")
    return event
