"""What can be asked about prompts and answers. Part of the union in ``commands``."""

from .asked import Asked
from .prompt_events import PromptContent


class QueuePrompt(Asked, frozen=True, tag="queue_prompt"):
    """Have a prompt lie ready: from the ``deck`` (its id there), or written on the spot."""

    content: PromptContent
    deck: str = ""


class RewordPrompt(Asked, frozen=True, tag="reword_prompt"):
    """Change a prompt that has no answers yet."""

    prompt: str
    content: PromptContent


class DropPrompt(Asked, frozen=True, tag="drop_prompt"):
    """Take away one that was not shown."""

    prompt: str


class MovePrompt(Asked, frozen=True, tag="move_prompt"):
    """Put one that lies ready ``before`` another, or at the end."""

    prompt: str
    before: str | None = None


class ShowPrompt(Asked, frozen=True, tag="show_prompt"):
    """Put a prompt on the wall and on phones.

    Either one that lies ready (``prompt``), or ``content`` on the spot, with its id in the ``deck`` if it is from
    there. ``think_min`` and ``minutes`` are minutes of quiet thinking, and to answer; ``None`` = no clock.
    """

    prompt: str = ""
    content: PromptContent | None = None
    form: str = ""
    named: bool = True
    most: int = 1
    low: int = 1
    high: int = 5
    low_says: str = ""
    high_says: str = ""
    think_min: float | None = None
    minutes: float | None = None
    deck: str = ""


class TimePrompt(Asked, frozen=True, tag="time_prompt"):
    """From now so many more minutes of quiet thinking, or to answer; ``None`` ends that clock."""

    think_min: float | None = None
    minutes: float | None = None


class ClosePrompt(Asked, frozen=True, tag="close_prompt"):
    """No more answers to the prompt that is shown."""


class PutPromptAway(Asked, frozen=True, tag="put_prompt_away"):
    """Take the prompt off the wall and phones; it is closed."""


class GiveResponse(Asked, frozen=True, tag="give_response"):
    """Answer the prompt that is shown: ``text`` (also for one word), a ``score``, a photo's ``image``, or pass.

    ``key`` is the device's for this prompt (see ``ResponseGiven``); it is kept only where answers are unnamed.
    """

    prompt: str
    person: str
    key: str = ""
    text: str = ""
    score: int | None = None
    image: str = ""
    alt: str = ""
    passed: bool = False
    by_phone: bool = False


class WithdrawResponse(Asked, frozen=True, tag="withdraw_response"):
    """Take an answer back: one's own (by ``person`` or ``key``), or, with neither, as the facilitator."""

    response: str
    person: str = ""
    key: str = ""


class ShareResponse(Asked, frozen=True, tag="share_response"):
    """Put an answer on the wall, or take it down."""

    response: str
    on: bool


class ShowSummary(Asked, frozen=True, tag="show_summary"):
    """Put the words or the scale of all answers on the wall, or take them down."""

    prompt: str
    on: bool


class GroupResponses(Asked, frozen=True, tag="group_responses"):
    """Put answers under one heading: a new one, or with ``group`` one that is there. No answers: it goes."""

    title: str
    responses: tuple[str, ...]
    group: str = ""


class React(Asked, frozen=True, tag="react"):
    """A ``heart`` or ``same`` for a shared answer, or take it back."""

    response: str
    person: str
    reaction: str
    on: bool
