"""The balance kept up to date, beside counting everything again; and what the screens of a big room cost."""

import json
from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from cop_widgets.domain import balance, screening
from cop_widgets.domain.commands import ShowNames, StartTurn
from cop_widgets.domain.events import Recorded, TurnEnded, TurnStarted
from cop_widgets.domain.gathering import evolve
from cop_widgets.domain.state import State
from cop_widgets.domain.tally import figures
from cop_widgets.domain.times import SECOND, Micros
from tests.domain.play import Play

from .gatherings import names
from .measuring import in_turn, say
from .table import Row, under

TURN_S = 7


def _after(people: int, turns: int) -> State:
    """A gathering after so many turns, the last still going on."""
    say(f"  playing {turns:,} turns of {people:,} people")
    play = Play(names(people))
    assert play.state is not None
    play.do(ShowNames(on=True))
    ids = [person.person for person in play.state.core.people]
    for turn in range(turns):
        play.do(StartTurn(ids[(turn * 7 + turn // 11) % people]), wait=TURN_S)
    return play.state


class Going:
    """A gathering that goes on: each ``tap`` passes the floor on and asks for the figures. States are used once."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._ids = [person.person for person in state.core.people]

    def tap(self) -> balance.Figures:
        """The two events of one hand-over, and the figures a second later."""
        state = self.state
        now = state.last_at + TURN_S * SECOND
        speaking = state.core.open[0].person
        to = self._ids[(int(speaking[1:]) + 6) % len(self._ids)]
        for event in (TurnEnded(speaking, now), TurnStarted(state.fresh_id("s"), to, now, "facilitator")):
            state = evolve(state, Recorded(state.code, state.seq + 1, now, f"c{now}", "us", event))
        self.state = state
        return figures(state.core.tally, now + SECOND)


def _again(state: State, now: Micros) -> balance.Figures:
    """All figures from the segments."""
    core = state.core
    running = [(a, now if b is None else b) for a, b in core.running()]
    presence = {p.person: [(i.start, i.until(now)) for i in p.presence] for p in core.people}
    roster = [p.person for p in core.people if core.counts(p)]
    return balance.figures(balance.Meeting(core.segments(now), roster, running, presence))


def rows() -> Iterator[Row]:
    """Updates by people and by turns, then the screens of sixty."""
    yield from _updates()
    yield from _screens()


def _updates() -> Iterator[Row]:
    for people in (10, 100, 1000):
        yield _update_row(people, _after(people, 100), "100 turns")
    long, short = _after(100, 10_000), _after(100, 1_000)
    yield _update_row(100, long, "10,000 turns")
    grown = in_turn({"long": Going(long).tap, "short": Going(short).tap})
    yield Row(
        "one update after 10,000 turns, 100 people",
        grown["long"] * 1000,
        "ms",
        grown["short"] * 1000,
        "the same after 1,000 turns",
        "< 1.5x",
        grown["long"] < 1.5 * grown["short"],
    )


def _update_row(people: int, state: State, after: str) -> Row:
    now = state.last_at + (TURN_S + 1) * SECOND
    took = in_turn({"ours": Going(state).tap, "again": lambda: _again(state, now)}, rounds=5)
    ours, again = took["ours"] * 1000, took["again"] * 1000
    figure = f"balance update, {people:,} people, {after}"
    if people == 100:
        return under(figure, ours, "ms", 1, beside=again, baseline="all figures counted again")
    return Row(figure, ours, "ms", again, "all figures counted again")


def _screens() -> Iterator[Row]:
    state = _after(60, 600)
    now = state.last_at + 5 * SECOND
    screens: dict[str, Callable[[], msgspec.Struct]] = {
        "board": partial(screening.board, state, now),
        "balance": partial(screening.balance, state, now),
    }
    for name, made in screens.items():
        screen = made()
        plain = msgspec.to_builtins(screen)
        took = in_turn(
            {
                "made": made,
                "plain": partial(msgspec.to_builtins, screen),
                "json": partial(json.dumps, plain),
            }
        )
        size = len(json.dumps(plain)) / 1000
        encoded = (took["plain"] + took["json"]) * 1000
        told = f"encoding its {size:.0f} kB"
        yield Row(f"the {name} screen of 60 people, 600 turns", took["made"] * 1000, "ms", encoded, told)
