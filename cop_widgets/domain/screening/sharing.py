"""How the floor is shared: for the facilitator, and for everybody."""

from typing import Any

from .. import floor_screens as screens
from ..floor import FISHBOWL, PIECE, ROUND, Groups
from ..floor_clock import called_back_at, is_over
from ..going_round import AGAIN, PASSED, SPEAKING, WAITING, Seat, next_of, seats
from ..grouping import drawn_before
from ..heard import NOTHING, Contribution, contributions, own_contribution
from ..queue import UNHEARD, Waiting, marks
from ..rules.fishbowl import inside_of
from ..rules.piece import holder_of
from ..state import Core, State
from ..times import Micros
from .moments import MILLI, clock, instant, milli, tally_time

ENTERED_BY_PHONE = "phone"


def sharing(state: State, now: Micros) -> screens.FloorScreen:
    """The queue and the floor, for the facilitator."""
    now = instant(state, now)
    core, floor, found = state.core, state.floor, seats(state)
    names = _names(state)
    return screens.FloorScreen(
        seq=state.seq,
        clock=clock(state, now),
        mode=floor.mode,  # type: ignore[arg-type]
        fair=floor.fair,
        queue=places(state, now),
        round=tuple(screens.RoundSeat(one.person, names[one.person], one.state) for one in found),  # type: ignore[arg-type]
        next=next_of(found),
        groups=groups_by_name(state),
        circle=inside_of(state) if floor.mode == FISHBOWL else (),
        seats=floor.seats,
        holder=holder_of(state),
        until_ms=milli(called_back_at(core, floor, now)),
        met=drawn_before(state),
        box_ms=milli(core.time_box),
        people=people(state),
    )


def places(state: State, now: Micros) -> tuple[screens.Place, ...]:
    """The queue, with why each hand stands where it does, and who of them spoke little or much so far."""
    waiting = state.waiting()
    if not waiting:
        return ()
    core, names = state.core, _names(state)
    present = [one.person for one in core.people if one.here]
    marked = marks(core.tally, present, tally_time(core, instant(state, now)))
    given = contributions(state)
    return tuple(
        _place(
            one,
            names[one.person],
            marked.get(one.person, ""),
            _why(core, one, given.get(one.person, NOTHING)),
        )
        for one in waiting
    )


def _place(waiting: Waiting, name: str, mark: str, why: str) -> screens.Place:
    hand = waiting.hand
    return screens.Place(
        person=waiting.person,
        name=name,
        about=hand.about,  # type: ignore[arg-type]
        since_ms=hand.at // MILLI,
        why=why,
        mark=mark,  # type: ignore[arg-type]
        by_hand=hand.entered_by != ENTERED_BY_PHONE,
    )


def _why(core: Core, waiting: Waiting, given: Contribution) -> str:
    """Whoever wrote, reacted or passed has been heard, though not spoken; a correction may say that they spoke."""
    voice = core.tally.voices.get(waiting.person)
    if voice is not None and (voice.talk or voice.since is not None):
        return waiting.why.replace(UNHEARD, "asked before having spoken")
    return waiting.why.replace(UNHEARD, "has not spoken yet") if given.any else waiting.why


def people(state: State) -> tuple[screens.FloorPerson, ...]:
    """Those in the room, in roster order."""
    core, hands = state.core, frozenset(state.queue())
    speaking = {one.person for one in core.open}
    inside = frozenset(inside_of(state)) if state.floor.mode == FISHBOWL else frozenset()
    return tuple(
        screens.FloorPerson(
            person=one.person,
            name=one.name,
            hand=one.person in hands,
            speaking=one.person in speaking,
            inside=one.person in inside,
        )
        for one in core.people
        if one.here
    )


def floor_wall(state: State, now: Micros) -> screens.FloorWall:
    """How the floor is shared, as everybody may see it."""
    now = instant(state, now)
    core, floor, found = state.core, state.floor, seats(state)
    names = _names(state)
    return screens.FloorWall(
        mode=floor.mode,  # type: ignore[arg-type]
        now=_now(state, found, names),
        next=names.get(next_of(found), ""),
        left=_count(found, WAITING, AGAIN),
        passed=_count(found, PASSED, AGAIN),
        groups=groups_by_name(state),
        circle=tuple(names[one] for one in inside_of(state)) if floor.mode == FISHBOWL else (),
        seats=floor.seats,
        until_ms=milli(called_back_at(core, floor, now)),
        back=is_over(core, floor, now),
        hands=len(state.queue()),
    )


def _now(state: State, found: tuple[Seat, ...], names: dict[str, str]) -> str:
    """Who speaks in a round; who holds the piece only where the wall says names."""
    if state.floor.mode == ROUND:
        return next((names[one.person] for one in found if one.state == SPEAKING), "")
    return names.get(holder_of(state), "") if state.core.names_shown else ""


def _count(found: tuple[Seat, ...], *states: str) -> int:
    return sum(one.state in states for one in found)


def groups_by_name(state: State) -> Groups:
    """The small groups that sit together now; whoever has been forgotten or removed is left out."""
    names, whose = _names(state), state.core.whose
    groups = ([names[one] for one in dict.fromkeys(map(whose, group)) if one in names] for group in state.floor.groups)
    return tuple(tuple(group) for group in groups if group)


def own_floor(state: State, person: str) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``hand``, ``place``, ``about``, ``why``, ``turn``, ``piece``, ``group``, ``inside``."""
    mode = state.floor.mode
    return {
        **_own_hand(state, person),
        "turn": _own_turn(seats(state), person),
        "piece": _hand_on_to(state, person) if mode == PIECE else (),
        "group": _own_group(state, person),
        "inside": mode == FISHBOWL and person in inside_of(state),
    }


def _own_hand(state: State, person: str) -> dict[str, Any]:
    if state.participants.hands and state.hands_of(person):
        given = own_contribution(state, person)
        for number, one in enumerate(state.waiting(), 1):
            if one.person == person:
                return {"hand": True, "place": number, "about": one.hand.about, "why": _why(state.core, one, given)}
    return {"hand": False, "place": None, "about": "", "why": ""}


def _own_turn(found: tuple[Seat, ...], person: str) -> str:
    own = next((one for one in found if one.person == person), None)
    if own is None:
        return ""
    if own.state == SPEAKING:
        return "now"
    if next_of(found) == person:
        return "next"
    return "passed" if own.state in (PASSED, AGAIN) else ""


def _hand_on_to(state: State, person: str) -> tuple[tuple[str, str], ...]:
    if holder_of(state) != person:
        return ()
    return tuple((one.person, one.name) for one in state.core.people if one.here and one.person != person)


def _own_group(state: State, person: str) -> tuple[str, ...]:
    """The others they sit with."""
    names, whose = _names(state), state.core.whose
    for group in state.floor.groups:
        together = dict.fromkeys(map(whose, group))
        if person in together:
            return tuple(names[one] for one in together if one != person and one in names)
    return ()


def _names(state: State) -> dict[str, str]:
    return {one.person: one.name for one in state.core.people}
