"""Suggestions shown to the facilitator, logged with their answer. They are no acts: undo does not touch them."""

import msgspec

from ..commands import AnswerNudge, OfferNudge
from ..errors import Fault, InputFaults, UnknownNudge
from ..events import Event, NudgeAnswered, NudgeOffered
from ..state import NudgeLogged, State
from ..times import Micros
from .registry import besides, decides

TAKEN, DISMISSED = "taken", "dismissed"


@decides(OfferNudge)
def offer_nudge(state: State, command: OfferNudge, now: Micros) -> list[Event]:
    """Log that it is shown."""
    nudge = f"n{len(state.nudges) + 1:05d}"
    return [NudgeOffered(nudge, command.why, command.evidence, command.suggestion, now, command.voices)]


@decides(AnswerNudge)
def answer_nudge(state: State, command: AnswerNudge, now: Micros) -> list[Event]:
    """Log the answer, once."""
    if command.answer not in (TAKEN, DISMISSED):
        raise InputFaults(
            [Fault(f"“{command.answer}” is no answer; use {TAKEN} or {DISMISSED}", column="answer")], "nudge"
        )
    for nudge in state.nudges:
        if nudge.nudge == command.nudge:
            return [] if nudge.answer else [NudgeAnswered(command.nudge, command.answer, now)]
    raise UnknownNudge("That suggestion is not there (any more).")


@besides(NudgeOffered)
def offered(state: State, event: NudgeOffered) -> State:
    """With one more suggestion."""
    logged = NudgeLogged(event.nudge, event.why, event.evidence, event.suggestion, event.at, event.voices)
    return msgspec.structs.replace(state, nudges=(*state.nudges, logged))


@besides(NudgeAnswered)
def answered(state: State, event: NudgeAnswered) -> State:
    """With the answer."""
    nudges = tuple(
        msgspec.structs.replace(n, answer=event.answer, answered=event.at) if n.nudge == event.nudge else n
        for n in state.nudges
    )
    return msgspec.structs.replace(state, nudges=nudges)
