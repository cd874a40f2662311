"""Prompts of a gathering and their answers: a value, beside the ``Core`` that undo gives back."""

from typing import Literal, get_args

import msgspec

from .prompt_events import PromptContent
from .times import Micros

PromptKind = Literal["question", "check_in", "provocation", "starter", "image", "poem", "check_out", "takeaway"]
KINDS: tuple[str, ...] = get_args(PromptKind)
PromptPhase = Literal["", "opening", "middle", "closing"]
PHASES: tuple[str, ...] = get_args(PromptPhase)
TEXT, WORD, SCALE, PHOTO = "text", "word", "scale", "photo"
Form = Literal["", "text", "word", "scale", "photo"]
FORMS: tuple[str, ...] = get_args(Form)
"""How a prompt is answered by phone; empty = aloud. A photo may come with text, and a text with a photo."""
HEART, SAME = "heart", "same"
ReactionKind = Literal["heart", "same"]
REACTIONS: tuple[str, ...] = get_args(ReactionKind)


class Response(msgspec.Struct, frozen=True):
    """An answer; fields as in ``ResponseGiven``. ``reactions`` are (person, reaction), each once, in no order.

    ``taken_away``: it was withdrawn, by the facilitator.
    """

    response: str
    prompt: str
    at: Micros
    entered_by: str
    person: str = ""
    key: str = ""
    text: str = ""
    score: int | None = None
    image: str = ""
    alt: str = ""
    passed: bool = False
    withdrawn: bool = False
    taken_away: bool = False
    shared: bool = False
    reactions: frozenset[tuple[str, str]] = frozenset()


class Group(msgspec.Struct, frozen=True):
    """Answers under one heading."""

    group: str
    prompt: str
    title: str
    responses: tuple[str, ...]


class Showing(msgspec.Struct, frozen=True):
    """A prompt's time on the wall; fields as in ``PromptShown``. ``heard`` is known once it is closed."""

    at: Micros
    form: str = ""
    named: bool = True
    most: int = 1
    low: int = 1
    high: int = 5
    low_says: str = ""
    high_says: str = ""
    thinking: Micros | None = None
    until: Micros | None = None
    closed: Micros | None = None
    put_away: Micros | None = None
    summary: bool = False
    heard: tuple[str, ...] = ()


class Prompt(msgspec.Struct, frozen=True):
    """A prompt of this gathering. ``showing`` is ``None`` until it is shown; it is shown once."""

    prompt: str
    content: PromptContent
    at: Micros
    deck: str = ""
    segment: str = ""
    status: Literal["ready", "dropped", "shown"] = "ready"
    showing: Showing | None = None


class Prompts(msgspec.Struct, frozen=True):
    """All of them. ``prompts`` are in the order in which they lie ready or were shown; ``responses`` by id.

    ``shown`` is the id of the one on the wall, empty = none. ``minted`` counts ids of prompts (``q00001``), ``grouped``
    those of groups (``k00001``), for groups may go; responses are ``a00001`` ...,
    those without names ``a`` and 16 hexadecimal digits.
    """

    prompts: tuple[Prompt, ...] = ()
    responses: dict[str, Response] = {}
    groups: tuple[Group, ...] = ()
    shown: str = ""
    minted: int = 0
    grouped: int = 0

    def find(self, prompt: str) -> Prompt | None:
        """The prompt with this id."""
        return next((one for one in self.prompts if one.prompt == prompt), None)

    def current(self) -> Prompt | None:
        """The prompt on the wall."""
        return self.find(self.shown) if self.shown else None

    def answers(self, prompt: str) -> list[Response]:
        """Its answers that were not taken back, in the order in which they came."""
        return [one for one in self.responses.values() if one.prompt == prompt and not one.withdrawn]
