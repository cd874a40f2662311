"""Answering a prompt, passing, taking an answer back, and putting answers on the wall.

Passing is an answer. Where answers are without names, an answer has the key of the device it came from in the place
of a person; what the facilitator enters for somebody has a key that says nobody.
"""

from hashlib import sha256

from ..answers import Said, said
from ..errors import NotNow, Refused
from ..events import FACILITATOR, Event
from ..prompt_commands import GiveResponse, ShareResponse, ShowSummary, WithdrawResponse
from ..prompt_events import ResponseGiven, ResponseShared, ResponseWithdrawn, SummaryShown
from ..prompts import SCALE, WORD, Prompt, Response, Showing
from ..state import ENDED, State
from ..times import Micros
from .clock import ALREADY_ENDED
from .hands import PHONE
from .prompt_queue import found_prompt
from .prompts import with_showing
from .registry import besides, decides, replace

MOST_TRIES = 60
"""So often may one person answer a prompt, also what they take back: every one of them is kept."""
MOST_RESPONSES = 5000
BY_HAND = "by-hand:"
"""How a key begins that stands for an answer entered by the facilitator."""
LONGEST_KEY = 200


@decides(GiveResponse)
def give_response(state: State, command: GiveResponse, now: Micros) -> list[Event]:
    """A new answer takes the place of an old one where one is asked for; there may be several where more are."""
    prompt, showing = _answering(state, command)
    kept = said(prompt, showing, command)
    person, key = _whose(state, command, showing)
    tries = _theirs(state, prompt.prompt, person, key)
    live = [one for one in tries if not one.withdrawn]
    if any(_same(one, kept, command.passed) for one in live):
        return []
    if len(tries) >= MOST_TRIES or len(state.prompts.responses) >= MOST_RESPONSES:
        raise Refused("There are very many answers already. Please tell the facilitator what is missing.")
    replaced = _passing(live) if command.passed else _answered(live, showing, command)
    given = ResponseGiven(
        response=_fresh_id(state, key),
        prompt=prompt.prompt,
        at=now,
        entered_by=PHONE if command.by_phone else FACILITATOR,
        person=person,
        key=key,
        text=kept.text,
        score=kept.score,
        image=kept.image,
        alt=kept.alt,
        passed=command.passed,
    )
    return [*(ResponseWithdrawn(one.response, now) for one in replaced), given]


def _fresh_id(state: State, key: str) -> str:
    """An id that was never given. Without a name it says nothing of the order in which answers came.

    Everybody sees ids of answers on the wall: numbers would tell whose phone was put down just then.
    """
    number = len(state.prompts.responses) + 1
    return f"a{sha256(f'{key}/{number}'.encode()).hexdigest()[:16]}" if key else f"a{number:05d}"


def _answering(state: State, command: GiveResponse) -> tuple[Prompt, Showing]:
    """The prompt, if it may be answered now."""
    found = found_prompt(state, command.prompt)
    showing = found.showing
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if showing is None or found.prompt != state.prompts.shown or showing.closed is not None:
        raise NotNow("That prompt has been closed. Your answer was not taken.")
    if command.by_phone and not showing.form:
        raise NotNow("This prompt is answered aloud.")
    return found, showing


def _whose(state: State, command: GiveResponse, showing: Showing) -> tuple[str, str]:
    """Person and key of an answer: one of them is empty."""
    if command.person:
        state.core.find(command.person)
    if showing.named:
        if not command.person:
            raise Refused("Please say whose answer this is.")
        return state.core.whose(command.person), ""
    if not command.by_phone:
        return "", f"{BY_HAND}{len(state.prompts.responses) + 1}"
    if not command.key or command.key.startswith(BY_HAND) or len(command.key) > LONGEST_KEY:
        raise Refused("Answers to this prompt are without names. Please open the page anew and try again.")
    return "", command.key


def _theirs(state: State, prompt: str, person: str, key: str) -> list[Response]:
    """All that somebody, or a device, has said to a prompt, also what was taken back."""
    entries = frozenset(state.core.entries(person)) if person else frozenset()
    answers = [one for one in state.prompts.responses.values() if one.prompt == prompt]
    return [one for one in answers if (one.person in entries if person else one.key == key)]


def _same(one: Response, kept: Said, passed: bool) -> bool:
    return one.passed == passed and Said(one.text, one.score, one.image, one.alt) == kept


def _passing(live: list[Response]) -> list[Response]:
    """Whoever passes takes back what they said, but nothing that all have read already."""
    if any(one.shared for one in live):
        raise NotNow("Your answer is on the wall already. Take it back first if you would rather pass.")
    return live


def _answered(live: list[Response], showing: Showing, command: GiveResponse) -> list[Response]:
    """What one more answer takes the place of; a pass always makes room."""
    passes = [one for one in live if one.passed]
    answers = [one for one in live if not one.passed]
    if len(answers) < showing.most:
        return passes
    if showing.most > 1:
        raise Refused(f"That is {showing.most} of {showing.most}. Take one back to give another.")
    if not command.by_phone and any(one.entered_by == PHONE for one in answers):
        raise Refused("They have answered on their phone already.")
    return [*passes, *answers]


@decides(WithdrawResponse)
def withdraw_response(state: State, command: WithdrawResponse, now: Micros) -> list[Event]:
    """One's own while answers are taken; the facilitator may at any time."""
    found = found_response(state, command.response)
    if (command.person or command.key) and not _is_theirs(state, found, command):
        raise Refused("Only whoever gave an answer can take it back.")
    if found.withdrawn:
        return []
    showing = found_prompt(state, found.prompt).showing
    if (command.person or command.key) and (showing is None or showing.closed is not None):
        raise NotNow("That prompt has been closed. The facilitator can still take an answer away.")
    return [ResponseWithdrawn(found.response, now, taken_away=not (command.person or command.key))]


def _is_theirs(state: State, found: Response, command: WithdrawResponse) -> bool:
    if found.person:
        return found.person in state.core.entries(state.core.whose(command.person)) if command.person else False
    return bool(found.key) and found.key == command.key


def found_response(state: State, response: str) -> Response:
    """An answer by id, also one that was taken back.

    Raises
    ------
    Refused
        There is none.
    """
    found = state.prompts.responses.get(response)
    if found is None:
        raise Refused("That answer is not there.")
    return found


@decides(ShareResponse)
def share_response(state: State, command: ShareResponse, now: Micros) -> list[Event]:
    """To take one down is always possible.

    Nothing is shared during quiet thinking: it is refused rather than done later, for what goes on the wall should go
    there in the moment in which somebody means it to.
    """
    found = found_response(state, command.response)
    if not command.on:
        return [ResponseShared(found.response, command.on, now)] if found.shared else []
    if found.withdrawn:
        raise Refused("That answer has been taken back meanwhile.")
    if found.passed:
        raise Refused("Somebody passed; there is nothing to show.")
    _check_shown(state, found.prompt, now)
    return [] if found.shared else [ResponseShared(found.response, command.on, now)]


def _check_shown(state: State, prompt: str, now: Micros) -> Showing:
    showing = found_prompt(state, prompt).showing
    if showing is None or prompt != state.prompts.shown:
        raise NotNow("That prompt is not on the wall.")
    if showing.thinking is not None and now < showing.thinking:
        raise NotNow("Everybody is thinking quietly just now. Please wait, or end the quiet thinking first.")
    return showing


@decides(ShowSummary)
def show_summary(state: State, command: ShowSummary, now: Micros) -> list[Event]:
    """Only words and scales have one."""
    showing = found_prompt(state, command.prompt).showing
    if not command.on:
        return [SummaryShown(command.prompt, command.on, now)] if showing and showing.summary else []
    showing = _check_shown(state, command.prompt, now)
    if showing.form not in (WORD, SCALE):
        raise Refused("Only words and scales have a picture of all answers.")
    return [] if showing.summary else [SummaryShown(command.prompt, command.on, now)]


@besides(ResponseGiven)
def response_given(state: State, event: ResponseGiven) -> State:
    """One more."""
    response = Response(
        event.response,
        event.prompt,
        event.at,
        event.entered_by,
        event.person,
        event.key,
        event.text,
        event.score,
        event.image,
        event.alt,
        event.passed,
    )
    return with_response(state, response)


@besides(ResponseWithdrawn)
def response_withdrawn(state: State, event: ResponseWithdrawn) -> State:
    """Kept, but never shown again."""
    found = found_response(state, event.response)
    return with_response(state, replace(found, withdrawn=True, taken_away=event.taken_away, shared=False))


@besides(ResponseShared)
def response_shared(state: State, event: ResponseShared) -> State:
    """On the wall, or not."""
    return with_response(state, replace(found_response(state, event.response), shared=event.on))


@besides(SummaryShown)
def summary_shown(state: State, event: SummaryShown) -> State:
    """On the wall, or not."""
    return with_showing(state, event.prompt, summary=event.on)


def with_response(state: State, response: Response) -> State:
    """The same with an answer that is new, or has changed."""
    responses = {**state.prompts.responses, response.response: response}
    return replace(state, prompts=replace(state.prompts, responses=responses))
