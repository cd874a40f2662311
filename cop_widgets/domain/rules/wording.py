"""The group's own words for the parts of the frame, and what the wall shows."""

from ..errors import Fault, InputFaults, NotNow
from ..events import Event
from ..frame import PARTS, STAGES
from ..frame_commands import ShowOnWall, WordFrame
from ..frame_events import FrameWorded, ShownOnWall
from ..passages import passage, too_long
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace


@decides(WordFrame)
def word_frame(state: State, command: WordFrame, now: Micros) -> list[Event]:
    """Lines stay lines; with no text there are no words for it any more."""
    faults = worded_faults(command)
    if faults:
        raise InputFaults(faults, command.part or "words")
    text = passage(command.text)
    return [] if text == state.frame.words.get(command.part, "") else [FrameWorded(command.part, text, now)]


def worded_faults(command: WordFrame) -> list[Fault]:
    """What is wrong with words for a part of the frame."""
    if command.part not in PARTS:
        return [Fault(f"“{command.part}” is no part; use {', '.join(PARTS)}", column="part")]
    says = too_long(passage(command.text))
    return [Fault(says, column=command.part)] if says else []


@decides(ShowOnWall)
def show_on_wall(state: State, command: ShowOnWall, now: Micros) -> list[Event]:
    """Anything at any time; a prompt by itself only while there is one."""
    if command.stage not in STAGES:
        raise InputFaults([Fault(f"“{command.stage}” is nothing to show; use {', '.join(STAGES[1:])}", column="stage")])
    if command.stage == "prompt" and not state.prompts.shown:
        raise NotNow("There is no prompt to show just now. Choose one first.")
    return [] if command.stage == state.frame.stage else [ShownOnWall(command.stage, now)]


@besides(FrameWorded)
def frame_worded(state: State, event: FrameWorded) -> State:
    """In these words from now on."""
    others = {part: text for part, text in state.frame.words.items() if part != event.part}
    words = {**others, event.part: event.text} if event.text else others
    return replace(state, frame=replace(state.frame, words=words))


@besides(ShownOnWall)
def shown_on_wall(state: State, event: ShownOnWall) -> State:
    """On the wall."""
    return replace(state, frame=replace(state.frame, stage=event.stage))
