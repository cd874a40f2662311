"""Prompts and what people answer, as events. Part of the union in ``events``; no acts for undo."""

import msgspec

from .said import Said
from .times import Micros


class PromptContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a prompt says.

    ``kind``, ``phase`` as in ``prompts``; ``image`` is the name of a photo that was kept, or of
    one that comes with the deck; ``alt`` says what is on it; ``starter`` is the beginning of a sentence to go on.
    ``answers`` is how it is best answered (see ``prompts.FORMS``); how it is answered is fixed when it is shown.
    """

    kind: str
    text: str
    theme: str = ""
    phase: str = ""
    language: str = "en"
    attribution: str = ""
    starter: str = ""
    image: str = ""
    alt: str = ""
    answers: str = ""


class PromptQueued(Said, frozen=True, tag="prompt_queued"):
    """A prompt lies ready. ``deck`` is its id in the deck it was taken from, empty for one written on the spot."""

    prompt: str
    content: PromptContent
    at: Micros
    deck: str = ""
    segment: str = ""


class PromptReworded(Said, frozen=True, tag="prompt_reworded"):
    """It says something else now."""

    prompt: str
    content: PromptContent


class PromptDropped(Said, frozen=True, tag="prompt_dropped"):
    """One that was never shown lies ready no more."""

    prompt: str


class PromptsOrdered(Said, frozen=True, tag="prompts_ordered"):
    """Those that lie ready, in a new order."""

    prompts: tuple[str, ...]


class PromptShown(Said, frozen=True, tag="prompt_shown"):
    """A prompt is on the wall and on phones; another one that was there is closed and put away.

    ``form`` is how it is answered (see ``prompts.FORMS``), ``most`` how many answers each person may give. Whether
    answers are ``named`` is fixed here. A scale runs from ``low`` to ``high``. Until ``thinking`` everybody thinks
    quietly: answers may be written, and nobody's is shown.
    """

    prompt: str
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


class PromptTimed(Said, frozen=True, tag="prompt_timed"):
    """Quiet thinking ends at ``thinking``, the time to answer at ``until``; ``None`` = no such time. Nothing closes."""

    prompt: str
    thinking: Micros | None
    until: Micros | None


class PromptClosed(Said, frozen=True, tag="prompt_closed"):
    """No more answers. ``heard`` are those who answered without their names, by id: filled by the log."""

    prompt: str
    at: Micros
    heard: tuple[str, ...] = ()


class PromptPutAway(Said, frozen=True, tag="prompt_put_away"):
    """It is on no wall and no phone any more."""

    prompt: str
    at: Micros


class ResponseGiven(Said, frozen=True, tag="response_given"):
    """Somebody answered a prompt.

    With names ``person`` says who; without, ``person`` is empty and ``key`` is what only their device can make (see
    ``casting.ballot_key``), so that it can take the answer back. ``passed``: they were asked, and passed.
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


class ResponseWithdrawn(Said, frozen=True, tag="response_withdrawn"):
    """An answer was taken back, or replaced; ``taken_away``: by the facilitator, and by nobody whose it is."""

    response: str
    at: Micros
    taken_away: bool = False


class ResponseShared(Said, frozen=True, tag="response_shared"):
    """The facilitator put an answer on the wall, or (``on`` false) took it down."""

    response: str
    on: bool
    at: Micros


class SummaryShown(Said, frozen=True, tag="summary_shown"):
    """The words or the scale of all answers are on the wall, or (``on`` false) no more."""

    prompt: str
    on: bool
    at: Micros


class ResponsesGrouped(Said, frozen=True, tag="responses_grouped"):
    """Answers that belong together, under a heading; the same ``group`` again has new answers or a new title.

    With no answers the group is gone.
    """

    group: str
    prompt: str
    title: str
    responses: tuple[str, ...]
    at: Micros


class ReactionSet(Said, frozen=True, tag="reaction_set"):
    """Somebody gave a shared answer a ``heart``, said it is the ``same`` for them, or (``on`` false) took that back."""

    response: str
    person: str
    reaction: str
    on: bool
    at: Micros
