"""A round: who was asked, who is next. All of it follows from turns and passes since it began, so undo works.

People are asked in the round's order. Somebody away is left out until they come back; late arrivals come at the end;
then whoever passed is asked once more, and a second pass is final.
"""

from collections import Counter
from collections.abc import Iterator

import msgspec

from .floor import ROUND
from .queue import used
from .remembered import remembered
from .state import PAUSED, Core, Person, State, Stretch
from .taking_part import taking_part
from .times import Micros

WAITING, SPEAKING, DONE, PASSED, AGAIN, AWAY = "waiting", "speaking", "done", "passed", "again", "away"


class Seat(msgspec.Struct, frozen=True):
    """Somebody in a round; ``state`` as in ``floor_screens.RoundState``, ``passes`` is how often they passed."""

    person: str
    state: str
    passes: int = 0


def order_of(core: Core, rounds: int, now: Micros, starter: str | None = None) -> tuple[tuple[str, ...], int]:
    """Who is asked one after the other in the next round, and the direction: it alternates.

    The starter, if none is named, is whoever has used the least of a fair share; of several the earliest on the
    roster, beginning one further with each round.
    """
    people = [one.person for one in taking_part(core, besides=starter or "")]
    direction = -1 if rounds % 2 else 1
    if not people:
        return (), direction
    if starter is None:
        starter = min(people, key=lambda one: (used(core.tally, one, now), (people.index(one) - rounds) % len(people)))
    first = people.index(starter)
    return tuple(people[(first + direction * step) % len(people)] for step in range(len(people))), direction


@remembered
def seats(state: State) -> tuple[Seat, ...]:
    """Everybody in the round that goes on, in the order in which they are asked; nobody where none does."""
    if state.floor.mode != ROUND:
        return ()
    core = state.core
    passes = Counter(person for person, _ in _passes(state))
    spoke = _spoke(state)
    speaking = _speaking(state)
    people = {one.person: one for one in core.people}
    given = dict.fromkeys(map(core.whose, state.floor.order))
    late = [one for one in core.people if one.person not in given and _is_late(core, one, spoke, passes)]
    late.sort(key=lambda one: one.presence[-1].start if one.presence else 0)
    asked = [people[one] for one in given if one in people] + late
    return tuple(_seat(one, one.person in speaking, one.person in spoke, passes[one.person]) for one in asked)


def next_of(found: tuple[Seat, ...]) -> str:
    """Who is asked next; empty = everybody was."""
    return next((one.person for state in (WAITING, AGAIN) for one in found if one.state == state), "")


def asked_of(found: tuple[Seat, ...]) -> str:
    """Who is asked now: who has begun to speak, or else who is next."""
    return next((one.person for one in found if one.state == SPEAKING), "") or next_of(found)


def passed(found: tuple[Seat, ...], person: str) -> tuple[Seat, ...]:
    """The round once somebody in it has passed (once more)."""
    return tuple(
        Seat(one.person, PASSED if one.passes else AGAIN, one.passes + 1) if one.person == person else one
        for one in found
    )


def _seat(person: Person, speaking: bool, spoke: bool, passes: int) -> Seat:
    return Seat(person.person, _state(person, speaking, spoke, passes), passes)


def _state(person: Person, speaking: bool, spoke: bool, passes: int) -> str:
    if speaking or spoke:
        return SPEAKING if speaking else DONE
    if passes > 1:
        return PASSED
    if not person.here:
        return AWAY
    return AGAIN if passes else WAITING


def _is_late(core: Core, person: Person, spoke: set[str], passes: Counter[str]) -> bool:
    return core.counts(person) and (person.here or person.person in spoke or person.person in passes)


def _speaking(state: State) -> set[str]:
    core = state.core
    if core.phase == PAUSED:
        return {person for person, _ in core.held if any(one.person == person for one in _stretches(state))}
    return {one.person for one in core.open if one.start >= state.floor.since}


def _spoke(state: State) -> set[str]:
    """Who has had a turn; one that ended with a pass was none."""
    ended_by_pass = set(_passes(state))
    return {one.person for one in _stretches(state) if (one.person, one.end) not in ended_by_pass}


def _stretches(state: State) -> Iterator[Stretch]:
    """Closed stretches that began since the round did; they stand in the order of their ends."""
    stretches, since = state.core.stretches, state.floor.since
    for index in range(len(stretches) - 1, -1, -1):
        one = stretches[index]
        if one.end is not None and one.end < since:
            return
        if one.start >= since:
            yield one


def _passes(state: State) -> Iterator[tuple[str, Micros]]:
    for one in reversed(state.participants.passes):
        if one.at < state.floor.since:
            return
        yield state.core.whose(one.person), one.at
