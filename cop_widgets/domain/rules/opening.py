"""What comes with the beginning of a segment: its way of sharing the floor, its prompt, its card on the wall."""

from ..agenda_events import SegmentPlan
from ..errors import Refused
from ..events import Event
from ..floor import OPEN
from ..floor_clock import TIMED, called_back_at
from ..floor_commands import SetFloor
from ..floor_events import FloorTimed
from ..frame import PARTS, THANKS
from ..frame_events import ShownOnWall
from ..prompt_events import PromptContent
from ..state import State
from ..times import MINUTE, Micros
from .prompts import put_away, shown_events
from .sharing import LONGEST_MIN, set_events

STAGES = {
    "welcome": "about",
    "acknowledgement": "acknowledgement",
    "introductions": "people",
    "details": "details",
    "intentions": "intentions",
    "confidentiality": "confidentiality",
    "reading": "readings",
    "closing": "thanks",
}
"""What the wall shows in segments of these kinds, unless they have a prompt."""
AT_WORK = ("conversation", "round", "groups", "writing")
"""Segments of these kinds without a prompt of their own go on with the one that is shown."""
_PROMPT_KINDS = {"check_in": "check_in", "check_out": "check_out", "closing": "takeaway"}


def opened(state: State, plan: SegmentPlan, now: Micros) -> list[Event]:
    """All of it. Groups and silence are called back at the end of the segment.

    A prompt shown before is put away, unless this segment goes on with it.
    """
    floor = _floor(state, plan, now)
    shown = state.prompts.current()
    goes_on = shown is not None and (shown.segment, shown.content.text) == (plan.segment, plan.prompt)
    if plan.prompt and not goes_on:
        return [*floor, *_prompt(state, plan, now)]
    if shown is not None and (plan.prompt or plan.kind in AT_WORK):
        return floor
    away = put_away(state, now)
    return [*away, *floor, *_wall(state, plan, now, changed=bool(away or floor))]


def _floor(state: State, plan: SegmentPlan, now: Micros) -> list[Event]:
    if not plan.floor or (plan.floor == OPEN == state.floor.mode):
        return []
    minutes = min(plan.length / MINUTE, LONGEST_MIN) if plan.floor in TIMED else None
    try:
        return set_events(state, SetFloor(plan.floor, minutes, seed=f"{plan.segment}/{now}"), now)
    except Refused:  # too few are here for it: the segment begins all the same
        return []


def _prompt(state: State, plan: SegmentPlan, now: Micros) -> list[Event]:
    kind = _PROMPT_KINDS.get(plan.kind, "question")
    content = PromptContent(kind, plan.prompt, starter=plan.starter, answers=plan.answers)
    return shown_events(state, content, now, form=plan.answers, named=plan.named, segment=plan.segment)


def _wall(state: State, plan: SegmentPlan, now: Micros, *, changed: bool) -> list[Event]:
    """Its card. Without one, the round, the groups or the circle; else the table and the floor."""
    mode = plan.floor or state.floor.mode
    stage = STAGES.get(plan.kind, "floor" if mode != OPEN else "")
    if not _has_something(state, stage):
        stage = "join" if plan.kind == "welcome" else ""
    return [ShownOnWall(stage, now)] if changed or stage != state.frame.stage else []


def later_return(state: State, plan: SegmentPlan, by: Micros, now: Micros) -> list[Event]:
    """Those in the groups or the silence of a segment with more time are called back so much later."""
    at = called_back_at(state.core, state.floor, now)
    if at is None or plan.floor != state.floor.mode:
        return []
    return [FloorTimed(max(at, now) + by, now)]


def _has_something(state: State, stage: str) -> bool:
    """Whether there would be more on a card than its heading; thanks need no words of the group's own."""
    if stage in PARTS and stage != THANKS:
        return bool(state.frame.words.get(stage))
    return stage != "intentions" or bool(state.way.held())
