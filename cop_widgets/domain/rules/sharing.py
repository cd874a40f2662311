"""How the floor is shared: set in one way or another, timed, called back."""

from math import isfinite

from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import Event, TurnEnded
from ..floor import FISHBOWL, IN_GROUPS, MODES, OPEN, PAIRS, ROUND, Draw, Floor
from ..floor_clock import TIMED
from ..floor_commands import CallBack, SetFloor, TimeFloor
from ..floor_events import CalledBack, FloorSet, FloorTimed, GroupsCarried
from ..going_round import order_of
from ..grouping import MIXES, drawn
from ..state import ENDED, State
from ..taking_part import taking_part
from ..times import MINUTE, Micros, micros
from .clock import ALREADY_ENDED
from .registry import besides, decides, replace

MOST_SEATS = 30
LONGEST_MIN = 240
LONGEST_SEED = 200
JUST_A_TRY = MINUTE
"""Groups that were drawn again within this time never sat together."""


@decides(SetFloor)
def set_floor(state: State, command: SetFloor, now: Micros) -> list[Event]:
    """In whatever way; a round or groups anew where they go on already."""
    return set_events(state, command, now)


def set_events(state: State, command: SetFloor, now: Micros) -> list[Event]:
    """What sharing the floor in another way leads to; also where a segment of the agenda asks for it.

    In groups and in silence nobody has the floor of the whole room: turns that go on end.
    """
    _check(state, command)
    ended = [TurnEnded(one.person, now) for one in state.core.open] if command.mode in TIMED else []
    until = None if command.minutes is None or command.mode not in TIMED else now + micros(command.minutes * 60)
    event = FloorSet(command.mode, now, until=until)
    if command.mode == ROUND:
        event = _round(state, event, command.starter)
    elif command.mode in IN_GROUPS:
        event = _groups(state, event, command)
    elif command.mode == FISHBOWL:
        event = replace(event, circle=command.circle, seats=command.seats)
    return [*ended, event]


def _round(state: State, event: FloorSet, starter: str | None) -> FloorSet:
    if starter is not None and not (person := state.core.find(starter)).here:
        raise Refused(f"{person.name} is not in the room.")
    order, direction = order_of(state.core, state.floor.rounds, event.at, starter)
    if not order:
        raise Refused("Nobody is here to go round yet.")
    return replace(event, order=order, direction=direction)


def _groups(state: State, event: FloorSet, command: SetFloor) -> FloorSet:
    if len(taking_part(state.core)) < 2:
        raise Refused("There must be at least two people in the room for groups.")
    groups = drawn(state, 2 if command.mode == PAIRS else 3, command.mix, command.seed)
    return replace(event, groups=groups, seed=command.seed)


def _check(state: State, command: SetFloor) -> None:
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    if faults := _faults(command):
        raise InputFaults(faults, "floor")
    for person in command.circle:
        state.core.find(person)


def _faults(command: SetFloor) -> list[Fault]:
    faults = _minutes_faults(command.minutes)
    if command.mode not in MODES:
        faults.append(Fault(f"“{command.mode}” is no way to share the floor; use {', '.join(MODES)}", column="mode"))
    if command.mix not in MIXES:
        faults.append(Fault(f"“{command.mix}” is no way to mix; use {' or '.join(MIXES)}", column="mix"))
    if len(command.seed) > LONGEST_SEED:
        faults.append(Fault(f"the seed is longer than {LONGEST_SEED} characters", column="seed"))
    if not 2 <= command.seats <= MOST_SEATS:
        faults.append(Fault(f"a circle has 2 to {MOST_SEATS} chairs", column="seats"))
    if len(set(command.circle)) > command.seats:
        faults.append(Fault("more people than chairs", column="circle"))
    return faults


def _minutes_faults(minutes: float | None) -> list[Fault]:
    if minutes is None or (isfinite(minutes) and 0 < minutes <= LONGEST_MIN):
        return []
    return [Fault(f"minutes must be more than 0, up to {LONGEST_MIN}", column="minutes")]


@decides(TimeFloor)
def time_floor(state: State, command: TimeFloor, now: Micros) -> list[Event]:
    """Groups and silence have a clock, nothing else does."""
    if faults := _minutes_faults(command.minutes):
        raise InputFaults(faults, "floor")
    if state.floor.mode not in TIMED:
        raise NotNow("Only groups and silence have a clock.")
    return [FloorTimed(None if command.minutes is None else now + micros(command.minutes * 60), now)]


@decides(CallBack)
def call_back(state: State, command: CallBack, now: Micros) -> list[Event]:
    """The floor is open again, whatever way it was shared; nothing happens where it is."""
    return [] if state.floor.mode == OPEN else [CalledBack(now)]


@besides(FloorSet)
def floor_set(state: State, event: FloorSet) -> State:
    """As said; the wall shows it."""
    draws = _sat(state, event.at)
    if event.groups:
        draws = (*draws, Draw(event.mode, event.at, event.groups))
    floor = replace(
        state.floor,
        mode=event.mode,
        since=event.at,
        order=event.order,
        direction=event.direction,
        groups=event.groups,
        circle=event.circle,
        seats=event.seats,
        until=event.until,
        timed=event.at,
        rounds=state.floor.rounds + (event.mode == ROUND),
        draws=draws,
    )
    return _on_wall(replace(state, floor=floor))


@besides(CalledBack)
def called_back(state: State, event: CalledBack) -> State:
    """Nobody is anywhere else any more."""
    draws = _sat(state, event.at)
    kept = Floor(OPEN, event.at, fair=state.floor.fair, rounds=state.floor.rounds, draws=draws, known=state.floor.known)
    return _on_wall(replace(state, floor=kept))


@besides(FloorTimed)
def floor_timed(state: State, event: FloorTimed) -> State:
    """From now on."""
    return replace(state, floor=replace(state.floor, until=event.until, timed=event.at))


@besides(GroupsCarried)
def groups_carried(state: State, event: GroupsCarried) -> State:
    """What is known from earlier gatherings."""
    return replace(state, floor=replace(state.floor, known=event.met))


def _sat(state: State, now: Micros) -> tuple[Draw, ...]:
    """The draws so far, without one that was changed at once."""
    draws = state.floor.draws
    tried = state.floor.mode in IN_GROUPS and now - state.floor.since < JUST_A_TRY
    return draws[:-1] if tried else draws


def _on_wall(state: State) -> State:
    stage = state.frame.stage
    wanted = "floor" if state.floor.mode != OPEN else "" if stage == "floor" else stage
    return state if wanted == stage else replace(state, frame=replace(state.frame, stage=wanted))
