"""The floor: who speaks now."""

from ..commands import EndTurn, HandOver, StartTurn, TalkTogether
from ..events import Event, TalkingTogether, TurnEnded, TurnStarted
from ..state import PAUSED, Core, State, Stretch
from ..times import Micros
from .giving import given
from .registry import changes, decides, named
from .talk import closed, replace, started


@decides(StartTurn)
def start_turn(state: State, command: StartTurn, now: Micros) -> list[Event]:
    """Give the floor; with one voice at a time it passes on."""
    keep = state.core.together and state.core.phase != PAUSED
    return given(state, command.person, now, ends_others=not keep)


@decides(HandOver)
def hand_over(state: State, command: HandOver, now: Micros) -> list[Event]:
    """End every turn, begin one: a single tap."""
    return given(state, command.person, now, ends_others=True)


@decides(EndTurn)
def end_turn(state: State, command: EndTurn, now: Micros) -> list[Event]:
    """End one turn, or all; nothing happens where there is none."""
    if command.person is not None:
        state.core.find(command.person)
    return [TurnEnded(s.person, now) for s in state.core.open if command.person in (None, s.person)]


@decides(TalkTogether)
def talk_together(state: State, command: TalkTogether, now: Micros) -> list[Event]:
    """Allow several at once, or one: then the last to begin keeps the floor."""
    if command.on == state.core.together:
        return []
    leaving = [] if command.on else list(state.core.open[:-1])
    return [*(TurnEnded(s.person, now) for s in leaving), TalkingTogether(command.on)]


@changes(TurnStarted, named("gave the floor to {}"))
def turn_started(core: Core, event: TurnStarted) -> Core:
    """A stretch begins."""
    return started(core, Stretch(event.stretch, event.person, event.at, entered_by=event.entered_by))


@changes(TurnEnded, named("ended the turn of {}"))
def turn_ended(core: Core, event: TurnEnded) -> Core:
    """A stretch ends."""
    return closed(core, event.person, event.at)


@changes(TalkingTogether, lambda _, event: "allowed talking together" if event.on else "asked for one voice at a time")
def talking_together(core: Core, event: TalkingTogether) -> Core:
    """The way of talking changes."""
    return replace(core, together=event.on)
