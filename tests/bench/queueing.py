"""A hundred hands in the queue: one goes up, its place is found, and the screens that tell of it are made."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import msgspec

from cop_widgets.domain import screening
from cop_widgets.domain.commands import EndTurn, StartTurn
from cop_widgets.domain.participant_commands import LowerHand, RaiseHand
from cop_widgets.domain.state import State
from cop_widgets.domain.times import SECOND
from tests.domain.play import Play

from .gatherings import names
from .measuring import in_turn, say
from .table import Row, under

PEOPLE = 100


def _raised(fair_turns: int = 300) -> Play:
    """Everybody has a hand up, after some turns that were not shared alike."""
    say(f"  playing {fair_turns} turns of {PEOPLE} people, then {PEOPLE} hands")
    play = Play(names(PEOPLE))
    assert play.state is not None
    ids = [person.person for person in play.state.core.people]
    for turn in range(fair_turns):
        play.do(StartTurn(ids[(turn * turn) % (PEOPLE // 2)]), wait=5)
    play.do(EndTurn())
    for person in ids:
        play.do(RaiseHand(person), wait=1)
    return play


class Moving:
    """Each ``update`` takes a hand down and puts it up again, and makes the screen of the queue."""

    def __init__(self, play: Play) -> None:
        self._play, self._turn = play, 0

    def update(self) -> None:
        """Two commands decided and folded, one screen."""
        state = self._play.state
        assert state is not None
        person = state.core.people[self._turn % PEOPLE].person
        self._turn += 1
        self._play.do(LowerHand(person), wait=0)
        self._play.do(RaiseHand(person, by_phone=True), wait=1)
        assert self._play.state is not None
        screening.sharing(self._play.state, self._play.state.last_at + SECOND)


def rows() -> Iterator[Row]:
    """An update, and the screens, beside encoding them."""
    play = _raised()
    moving = Moving(play)
    state = play.state
    assert state is not None
    now = state.last_at + SECOND
    yield from _screens(state, now)
    plain = msgspec.to_builtins(screening.sharing(state, now))
    took = in_turn({"update": moving.update, "encoded": partial(json.dumps, plain)})
    yield under(
        f"a hand down and up again among {PEOPLE}, with its screen",
        took["update"] * 1000,
        "ms",
        20,
        beside=took["encoded"] * 1000,
        baseline="encoding the screen",
    )


def _screens(state: State, now: int) -> Iterator[Row]:
    person = state.core.people[-1].person
    made: dict[str, Callable[[], Any]] = {
        "queue as the facilitator sees it": partial(screening.sharing, state, now),
        "room as phones see it": partial(screening.room, state, None, now),
        "own screen of one phone": partial(screening.me, state, None, person, now),
    }
    for what, make in made.items():
        plain = msgspec.to_builtins(make())
        took = in_turn({"made": make, "encoded": partial(json.dumps, plain)})
        told = "encoding it"
        yield Row(f"the {what}, {PEOPLE} hands up", took["made"] * 1000, "ms", took["encoded"] * 1000, told)
