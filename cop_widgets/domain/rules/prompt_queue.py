"""Prompts that lie ready: queued, reworded, dropped, put in order."""

from ..errors import InputFaults, NotNow, Refused
from ..events import Event
from ..prompt_commands import DropPrompt, MovePrompt, QueuePrompt, RewordPrompt
from ..prompt_content import content_faults, content_of
from ..prompt_events import PromptContent, PromptDropped, PromptQueued, PromptReworded, PromptsOrdered
from ..prompts import Prompt
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace

MOST_PROMPTS = 500
LONGEST_DECK = 80


@decides(QueuePrompt)
def queue_prompt(state: State, command: QueuePrompt, now: Micros) -> list[Event]:
    """Behind those that lie ready already."""
    return [queued(state, checked(command.content), now, deck_id(command.deck))]


def deck_id(given: str) -> str:
    """A prompt's id in its deck as it is kept."""
    return given.strip()[:LONGEST_DECK]


def checked(given: PromptContent) -> PromptContent:
    """A prompt as it is kept.

    Raises
    ------
    InputFaults
        It cannot be one; all that is wrong at once.
    """
    kept = content_of(given)
    if faults := content_faults(kept):
        raise InputFaults(faults, "prompt")
    return kept


def queued(state: State, content: PromptContent, now: Micros, deck: str = "", segment: str = "") -> PromptQueued:
    """One more prompt, with an id that was never given."""
    if state.prompts.minted >= MOST_PROMPTS:
        raise Refused(f"There have been {MOST_PROMPTS} prompts in this gathering; that is the most there can be.")
    return PromptQueued(f"q{state.prompts.minted + 1:05d}", content, now, deck, segment)


def found_prompt(state: State, prompt: str) -> Prompt:
    """A prompt by id.

    Raises
    ------
    Refused
        There is none.
    """
    found = state.prompts.find(prompt)
    if found is None:
        raise Refused("That prompt is not there.")
    return found


@decides(RewordPrompt)
def reword_prompt(state: State, command: RewordPrompt, now: Micros) -> list[Event]:
    """Nobody is to have answered something else than what stands there."""
    found = found_prompt(state, command.prompt)
    if found.status == "dropped":
        raise Refused("That prompt has been taken away.")
    if any(one.prompt == found.prompt for one in state.prompts.responses.values()):
        raise NotNow("Somebody has answered this prompt already. Please write another one instead.")
    content = checked(command.content)
    return [] if content == found.content else [PromptReworded(found.prompt, content)]


@decides(DropPrompt)
def drop_prompt(state: State, command: DropPrompt, now: Micros) -> list[Event]:
    """What was shown stays."""
    found = found_prompt(state, command.prompt)
    if found.status == "shown":
        raise NotNow("That prompt has been shown already; it stays with what was said to it.")
    return [] if found.status == "dropped" else [PromptDropped(found.prompt)]


@decides(MovePrompt)
def move_prompt(state: State, command: MovePrompt, now: Micros) -> list[Event]:
    """Only among those that lie ready."""
    ready = [one.prompt for one in state.prompts.prompts if one.status == "ready"]
    if command.prompt not in ready or (command.before is not None and command.before not in ready):
        raise Refused("That prompt does not lie ready.")
    if command.before == command.prompt:
        return []
    rest = [one for one in ready if one != command.prompt]
    at = len(rest) if command.before is None else rest.index(command.before)
    order = [*rest[:at], command.prompt, *rest[at:]]
    return [] if order == ready else [PromptsOrdered(tuple(order))]


@besides(PromptQueued)
def prompt_queued(state: State, event: PromptQueued) -> State:
    """The last one that lies ready."""
    kept = state.prompts
    prompt = Prompt(event.prompt, event.content, event.at, event.deck, event.segment)
    return replace(state, prompts=replace(kept, prompts=(*kept.prompts, prompt), minted=kept.minted + 1))


@besides(PromptReworded)
def prompt_reworded(state: State, event: PromptReworded) -> State:
    """In the same place."""
    return with_prompt(state, event.prompt, content=event.content)


@besides(PromptDropped)
def prompt_dropped(state: State, event: PromptDropped) -> State:
    """Kept, but not ready."""
    return with_prompt(state, event.prompt, status="dropped")


@besides(PromptsOrdered)
def prompts_ordered(state: State, event: PromptsOrdered) -> State:
    """Those named, in that order, behind all others."""
    kept = state.prompts
    place = {prompt: at for at, prompt in enumerate(event.prompts)}
    ordered = sorted(kept.prompts, key=lambda one: place.get(one.prompt, -1))
    return replace(state, prompts=replace(kept, prompts=tuple(ordered)))


def with_prompt(state: State, prompt: str, **changed: object) -> State:
    """The same with a prompt that has changed."""
    kept = state.prompts
    prompts = tuple(replace(one, **changed) if one.prompt == prompt else one for one in kept.prompts)
    return replace(state, prompts=replace(kept, prompts=prompts))
