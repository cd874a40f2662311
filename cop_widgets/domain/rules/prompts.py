"""The prompt on the wall: shown, timed, closed, put away.

One is shown at a time, and each is shown once. How it is answered, and whether with names, is fixed when it is shown.
Its clocks close nothing: they say how long the group meant to take, and go on while the gathering pauses.
"""

from math import isfinite

from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import Event
from ..names import tidy
from ..passages import too_long
from ..prompt_commands import ClosePrompt, PutPromptAway, ShowPrompt, TimePrompt
from ..prompt_events import PromptClosed, PromptContent, PromptPutAway, PromptShown, PromptTimed
from ..prompts import FORMS, SCALE, Prompt, Showing
from ..state import ENDED, State
from ..times import MINUTE, Micros
from .clock import ALREADY_ENDED
from .prompt_queue import checked, deck_id, found_prompt, queued, with_prompt
from .registry import besides, decides, replace

MOST_ANSWERS = 20
"""So many answers may a prompt take from each person, if it takes several."""
LONGEST_MIN = 240
LOWEST, HIGHEST = 0, 10
"""A scale lies within these."""
LONGEST_END = 60
"""Characters of the words at the ends of a scale."""


@decides(ShowPrompt)
def show_prompt(state: State, command: ShowPrompt, now: Micros) -> list[Event]:
    """Time to answer begins when the quiet thinking is over."""
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if (command.content is None) == (not command.prompt):
        raise Refused("Please choose one prompt to show.")
    if faults := _how_faults(command):
        raise InputFaults(faults, "prompt")
    if command.content is not None:
        running = state.agenda.now()
        segment = running.segment if running else ""
        ready = queued(state, checked(command.content), now, deck_id(command.deck), segment)
        return [*put_away(state, now), ready, _shown(ready.prompt, command, now)]
    found = found_prompt(state, command.prompt)
    if found.prompt == state.prompts.shown:
        return []
    if found.status != "ready":
        raise NotNow("That prompt was shown or taken away before. Please put it among the next ones once more.")
    return [*put_away(state, now), _shown(found.prompt, command, now)]


def _shown(prompt: str, how: ShowPrompt, now: Micros) -> PromptShown:
    thinking = _after(now, how.think_min)
    return PromptShown(
        prompt=prompt,
        at=now,
        form=how.form,
        named=how.named,
        most=1 if how.form in ("", SCALE) else how.most,
        low=how.low,
        high=how.high,
        low_says=tidy(how.low_says),
        high_says=tidy(how.high_says),
        thinking=thinking,
        until=_after(now if thinking is None else thinking, how.minutes),
    )


def _after(at: Micros, minutes: float | None) -> Micros | None:
    return None if minutes is None else at + round(minutes * MINUTE)


def _how_faults(how: ShowPrompt) -> list[Fault]:
    faults = _minutes_faults(how.think_min, how.minutes)
    if how.form not in FORMS:
        faults.append(
            Fault(f"“{how.form[:40]}” is no way to answer; use {', '.join(filter(None, FORMS))}", column="form")
        )
    if not 1 <= how.most <= MOST_ANSWERS:
        faults.append(Fault(f"each person may give between 1 and {MOST_ANSWERS} answers", column="most"))
    if not LOWEST <= how.low < how.high <= HIGHEST:
        faults.append(Fault(f"a scale runs upwards, within {LOWEST} and {HIGHEST}", column="high"))
    ends = {"low_says": how.low_says, "high_says": how.high_says}
    said = [(column, too_long(tidy(text), LONGEST_END)) for column, text in ends.items()]
    return faults + [Fault(says, column=column) for column, says in said if says]


def _minutes_faults(think_min: float | None, minutes: float | None) -> list[Fault]:
    given = {"think_min": think_min, "minutes": minutes}
    return [
        Fault(f"minutes are between 0 and {LONGEST_MIN}", column=column)
        for column, length in given.items()
        if length is not None and not (isfinite(length) and 0 <= length <= LONGEST_MIN)
    ]


def shown_events(
    state: State,
    content: PromptContent,
    now: Micros,
    *,
    form: str = "",
    named: bool = True,
    segment: str = "",
    thinking: Micros | None = None,
    until: Micros | None = None,
) -> list[Event]:
    """What showing a prompt of the agenda leads to: another one that was there is closed and put away first."""
    ready = queued(state, checked(content), now, segment=segment)
    shown = PromptShown(ready.prompt, now, form, named, thinking=thinking, until=until)
    return [*put_away(state, now), ready, shown]


@decides(TimePrompt)
def time_prompt(state: State, command: TimePrompt, now: Micros) -> list[Event]:
    """Both from now. No quiet thinking begins once answers are on the wall: all have read them."""
    prompt, _ = _current(state)
    if faults := _minutes_faults(command.think_min, command.minutes):
        raise InputFaults(faults, "time")
    if command.think_min and any(one.shared for one in state.prompts.answers(prompt.prompt)):
        raise NotNow("Answers are on the wall already. Take them down first, to think quietly once more.")
    return [PromptTimed(prompt.prompt, _after(now, command.think_min), _after(now, command.minutes))]


def _current(state: State) -> tuple[Prompt, Showing]:
    found = state.prompts.current()
    if found is None or found.showing is None:
        raise NotNow("No prompt is on the wall.")
    return found, found.showing


@decides(ClosePrompt)
def close_prompt(state: State, command: ClosePrompt, now: Micros) -> list[Event]:
    """It stays on the wall, with the answers that are shared."""
    prompt, showing = _current(state)
    return [] if showing.closed is not None else [PromptClosed(prompt.prompt, now)]


@decides(PutPromptAway)
def put_prompt_away(state: State, command: PutPromptAway, now: Micros) -> list[Event]:
    """Nothing happens where none is shown."""
    return put_away(state, now)


def put_away(state: State, now: Micros) -> list[Event]:
    """The prompt on the wall, if any, is closed and gone from it."""
    found = state.prompts.current()
    if found is None or found.showing is None:
        return []
    closed = [] if found.showing.closed is not None else [PromptClosed(found.prompt, now)]
    return [*closed, PromptPutAway(found.prompt, now)]


@besides(PromptShown)
def prompt_shown(state: State, event: PromptShown) -> State:
    """On the wall; among the prompts it stands behind those shown before, in front of those that lie ready."""
    showing = Showing(
        at=event.at,
        form=event.form,
        named=event.named,
        most=event.most,
        low=event.low,
        high=event.high,
        low_says=event.low_says,
        high_says=event.high_says,
        thinking=event.thinking,
        until=event.until,
    )
    earlier = [one for one in state.prompts.prompts if one.status == "shown"]
    others = [one for one in state.prompts.prompts if one.status != "shown" and one.prompt != event.prompt]
    this = replace(found_prompt(state, event.prompt), status="shown", showing=showing)
    kept = replace(state.prompts, prompts=(*earlier, this, *others), shown=event.prompt)
    return replace(state, prompts=kept, frame=replace(state.frame, stage="prompt"))


@besides(PromptTimed)
def prompt_timed(state: State, event: PromptTimed) -> State:
    """Only its clocks."""
    return with_showing(state, event.prompt, thinking=event.thinking, until=event.until)


@besides(PromptClosed)
def prompt_closed(state: State, event: PromptClosed) -> State:
    """Who answered without a name is known from now on; not what."""
    return with_showing(state, event.prompt, closed=event.at, heard=event.heard)


@besides(PromptPutAway)
def prompt_put_away(state: State, event: PromptPutAway) -> State:
    """The wall goes back to the table and the floor, unless something else is shown there by now."""
    state = with_showing(state, event.prompt, put_away=event.at)
    frame = replace(state.frame, stage="") if state.frame.stage == "prompt" else state.frame
    return replace(state, prompts=replace(state.prompts, shown=""), frame=frame)


def with_showing(state: State, prompt: str, **changed: object) -> State:
    """The same with a prompt whose time on the wall has changed."""
    showing = found_prompt(state, prompt).showing
    return state if showing is None else with_prompt(state, prompt, showing=replace(showing, **changed))
