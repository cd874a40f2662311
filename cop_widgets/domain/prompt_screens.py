"""What each audience may see of prompts and answers, as plain shapes. Instants and lengths are as in ``screens``.

An ``image`` is a name: its picture is at ``<base>cop/api/<code>/photo/<image>``. Whoever may not see it has no name.
"""

import msgspec

from .prompts import Form, PromptKind, PromptPhase, ReactionKind
from .screen_parts import Clock
from .way_screens import Bunch, Guest


class PromptCard(msgspec.Struct, frozen=True):
    """A prompt. ``answers`` is how it is best answered: what is offered when it is about to be shown."""

    prompt: str
    kind: PromptKind
    text: str
    theme: str
    phase: PromptPhase
    language: str
    attribution: str
    starter: str
    image: str
    alt: str
    answers: Form


class ShownPrompt(msgspec.Struct, frozen=True):
    """The prompt on the wall.

    ``open``: answers are taken. ``answered`` of ``of`` people in the room have answered or
    passed. Until ``thinking_ms`` (an instant) everybody thinks quietly; until ``until_ms`` they answer.
    """

    card: PromptCard
    form: Form
    named: bool
    open: bool
    most: int
    low: int
    high: int
    low_says: str
    high_says: str
    thinking_ms: int | None
    until_ms: int | None
    answered: int
    of: int
    passed: int


class ResponseCard(msgspec.Struct, frozen=True):
    """An answer. ``hearts`` and ``same`` order nothing.

    Where answers are without names ``name`` is ``None`` and ``at_ms`` 0, and they stand in an order that tells nothing.
    """

    response: str
    name: str | None
    text: str
    score: int | None
    image: str
    alt: str
    passed: bool
    shared: bool
    group: str
    hearts: int
    same: int
    at_ms: int


class GroupCard(msgspec.Struct, frozen=True):
    """A heading over answers."""

    group: str
    title: str
    responses: tuple[str, ...]


class Summary(msgspec.Struct, frozen=True):
    """All answers in one picture: words that say the same, or how often each score was given (``low`` to ``high``).

    ``words`` stand in the order of the alphabet. Below five answers to a scale ``withheld`` is true, and there are no
    numbers.
    """

    words: tuple[Bunch, ...]
    scores: tuple[Bunch, ...]
    mean: float | None
    withheld: bool


class PastPrompt(msgspec.Struct, frozen=True):
    """One that was shown before."""

    card: PromptCard
    answers: int


class PromptsScreen(msgspec.Struct, frozen=True):
    """What ``PromptDesk`` shows: all answers, privately. Facilitator only. ``waiting`` have not answered yet."""

    seq: int
    clock: Clock
    code: str
    ready: tuple[PromptCard, ...]
    shown: ShownPrompt | None
    responses: tuple[ResponseCard, ...]
    groups: tuple[GroupCard, ...]
    summary: Summary | None
    summary_shown: bool
    waiting: tuple[Guest, ...]
    past: tuple[PastPrompt, ...]


class PromptWall(msgspec.Struct, frozen=True):
    """The prompt as everybody may see it, with the answers that are shared, in the order in which they came."""

    shown: ShownPrompt
    responses: tuple[ResponseCard, ...]
    groups: tuple[GroupCard, ...]
    summary: Summary | None


class PromptScreen(msgspec.Struct, frozen=True):
    """What ``PromptCard`` shows by itself: as on the wall."""

    seq: int
    clock: Clock
    code: str
    prompt: PromptWall | None


class MyResponse(msgspec.Struct, frozen=True):
    """An answer somebody gave with their name."""

    response: str
    text: str
    score: int | None
    image: str
    alt: str
    passed: bool
    shared: bool


class MyReaction(msgspec.Struct, frozen=True, array_like=True):
    """What somebody gave to a shared answer."""

    response: str
    reaction: ReactionKind


class DeckCard(msgspec.Struct, frozen=True):
    """A prompt of a deck: a choice, in the desk's options. ``answers`` is how it is best answered."""

    deck: str
    kind: PromptKind
    text: str
    theme: str
    phase: PromptPhase
    language: str
    attribution: str
    starter: str
    image: str
    alt: str
    answers: Form
