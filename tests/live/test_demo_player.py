"""The demo's player: it plays, yields to whoever leads, and survives what visitors do."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.floor_commands import SetFloor
from cop_widgets.domain.participant_commands import ForgetPerson, RaiseHand
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.timetable import Cue
from cop_widgets.live.demo.player import Player
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.memory import MemoryLog

MELE, HANA, TOM = "p00001", "p00002", "p00003"
LENGTH_S = 100
CUES = tuple(
    Cue(round(at * SECOND), command)
    for at, command in (
        (10, c.StartTurn(MELE)),
        (20, c.StartTurn(HANA)),
        (25, c.EndTurn(MELE)),
        (40, c.EndTurn(HANA)),
        (40, c.StartTurn(TOM)),
        (70, c.EndTurn(TOM)),
        (80, c.StartTurn(MELE)),
    )
)


class Stage:
    """A player whose clock is set by the test, and what it gave, with how the gathering stood just before."""

    def __init__(self) -> None:
        self.now = 0.0
        self.log = MemoryLog()
        self.gathering = Gathering(self.log, "K7PQ4M", lambda: 1_795_000_000 * SECOND + round(self.now * SECOND))
        people = tuple(map(c.RosterEntry, ("Mele", "Hana", "Tom")))
        self.gathering.do(c.CreateGathering("Circle", "2026-11-22", roster=people))
        self.gathering.do(c.BeginGathering())
        self.gathering.do(c.TalkTogether(on=True))
        self.given: list[tuple[float, Any]] = []
        self.stands: list[str] = []
        self.player = Player(
            self, lambda seq: self.log.since("K7PQ4M", seq), CUES, 0, LENGTH_S * SECOND, clock=lambda: self.now
        )

    @property
    def state(self) -> Any:
        """As the player sees it."""
        return self.gathering.state

    def refresh(self) -> bool:
        """As above."""
        return self.gathering.refresh()

    def do(self, command: c.Command, *, by: str) -> object:
        """What the player gives."""
        if any(command is cue.command for cue in CUES):
            self.given.append((self.now, command))
            self.stands.append(self.state.core.phase)
        return self.gathering.do(command, by=by)

    def leads(self, command: c.Command, by: str = "facilitator") -> None:
        """Somebody does something, and the player hears of it."""
        self.gathering.do(command, by=by)
        self.player.step()

    def after(self, length_s: float) -> None:
        """Time goes by; the player acts at each instant at which something is due."""
        until = self.now + length_s
        while (rest_s := self.player.step()) is not None and self.now + rest_s <= until:
            self.now += max(rest_s, 1e-6)
        self.now = max(self.now, until)
        self.player.step()

    @property
    def status(self) -> str:
        """How it stands."""
        return self.player.progress().status

    @property
    def at_s(self) -> float:
        """How far it has come."""
        return self.player.progress().at / SECOND

    @property
    def floor(self) -> list[str]:
        """Who has it."""
        return [one.person for one in self.state.core.open]


@pytest.fixture
def stage() -> Stage:
    """A new one."""
    return Stage()


def commands(stage: Stage) -> list[object]:
    """What was given of the recording."""
    return [command for _, command in stage.given]


def test_it_plays_as_it_was_recorded(stage: Stage) -> None:
    """Each cue at its time; at the end nobody has the floor, and the clocks stand."""
    stage.after(200)
    assert [round(at, 3) for at, _ in stage.given] == [10, 20, 25, 40, 40, 70, 80]
    assert commands(stage) == [cue.command for cue in CUES]
    assert (stage.status, stage.at_s, stage.floor, stage.state.core.phase) == ("over", LENGTH_S, [], "paused")
    turn = stage.log.since("K7PQ4M")[-1]
    assert turn.at - 1_795_000_000 * SECOND == pytest.approx(LENGTH_S * SECOND, abs=SECOND)


def test_at_another_speed(stage: Stage) -> None:
    """Twice as fast takes half the time, from when it is asked for."""
    stage.after(20)
    stage.player.set_speed(2.0)
    stage.after(100)
    assert [round(at, 3) for at, _ in stage.given] == [10, 20, 22.5, 30, 30, 45, 50]
    assert stage.player.progress().speed == 2.0


def test_a_pause_of_the_recording_stops_the_clocks_too(stage: Stage) -> None:
    """It holds where it is; play lets both go on, and whoever spoke goes on speaking."""
    stage.after(15)
    stage.player.pause()
    stage.after(500)
    assert (stage.status, stage.at_s, stage.state.core.phase) == ("paused", 15, "paused")
    stage.player.play()
    assert (stage.status, stage.state.core.phase, stage.floor) == ("playing", "running", [MELE])
    stage.after(5)
    assert stage.floor == [MELE, HANA]


def test_a_pause_of_the_facilitators_holds_it_as_well(stage: Stage) -> None:
    """It goes on when they go on, and play does that for them."""
    stage.after(15)
    stage.leads(c.PauseGathering())
    stage.after(60)
    assert (stage.status, stage.at_s) == ("paused", 15)
    stage.leads(c.ResumeGathering())
    assert stage.status == "playing"
    stage.leads(c.PauseGathering())
    stage.player.play()
    assert (stage.status, stage.state.core.phase) == ("playing", "running")


@pytest.mark.parametrize(
    ("command", "by"),
    [
        (c.StartTurn(TOM), "facilitator"),
        (c.EndTurn(MELE), "facilitator"),
        (c.HandOver(TOM), "remote"),
        (c.Undo(), "facilitator"),
        (SetFloor("round"), "facilitator"),
    ],
    ids=["gives it", "takes it", "by a phone that steers", "undoes", "shares it in another way"],
)
def test_somebody_elses_hand_on_the_floor(stage: Stage, command: c.Command, by: str) -> None:
    """The recording waits, nothing pauses; let go on, it has its own floor back."""
    stage.after(15)
    stage.leads(command, by)
    stage.after(300)
    assert (stage.status, stage.at_s, stage.state.core.phase) == ("yours", 15, "running")
    assert commands(stage) == [CUES[0].command]
    stage.player.play()
    assert (stage.status, stage.floor, stage.state.floor.mode) == ("playing", [MELE], "open")
    stage.after(12)
    assert stage.floor == [HANA]


def test_what_does_not_touch_the_floor_holds_nothing_up(stage: Stage) -> None:
    """Hands, names and undoing of such things are visitors' own business."""
    stage.after(15)
    stage.leads(RaiseHand(TOM, by_phone=True), "phone")
    stage.leads(c.ShowNames(on=True))
    stage.leads(c.Undo())
    stage.leads(c.MarkAway(TOM))
    assert stage.status == "playing"


def test_pause_with_the_floor_in_somebodys_hand(stage: Stage) -> None:
    """It is a pause; when the facilitator goes on, the floor is still theirs."""
    stage.after(15)
    stage.leads(c.StartTurn(TOM))
    stage.player.pause()
    assert (stage.status, stage.state.core.phase) == ("paused", "paused")
    stage.leads(c.ResumeGathering())
    assert stage.status == "yours"


def test_a_person_who_is_forgotten_is_left_out(stage: Stage) -> None:
    """Their cues are refused and skipped; all others come."""
    stage.after(5)
    stage.leads(ForgetPerson(HANA), "phone")
    stage.after(30)
    stage.leads(c.RemovePerson(TOM))
    stage.after(100)
    assert len(stage.given) == len(CUES)
    assert stage.status == "over"


def test_the_gathering_ended_and_reopened(stage: Stage) -> None:
    """Over while it is ended, however long; nothing is given then, and reopened it goes on from there."""
    stage.after(15)
    stage.leads(c.EndGathering())
    stage.player.play()
    stage.player.pause()
    stage.after(500)
    assert (stage.status, stage.at_s, len(stage.given)) == ("over", 15, 1)
    stage.leads(c.ReopenGathering())
    assert stage.status == "playing"
    stage.after(85)
    assert (stage.status, len(stage.given)) == ("over", len(CUES))


def test_after_its_end_a_visitor_may_go_on(stage: Stage) -> None:
    """The recording has ended its part once: it stops nobody who goes on with the gathering."""
    stage.after(150)
    stage.leads(c.ResumeGathering())
    stage.leads(c.StartTurn(TOM))
    stage.after(50)
    assert (stage.status, stage.floor, stage.state.core.phase) == ("over", [TOM], "running")


def test_the_thread_ends(stage: Stage) -> None:
    """Stopped while it waits, it is gone; stopping twice, or before it began, does no harm."""
    stage.player.start()
    stage.player.stop()
    stage.player.stop()
    assert not stage.player._thread.is_alive()
    Stage().player.stop()


VISITORS: dict[str, Callable[[Stage], None]] = {
    "play": lambda stage: stage.player.play(),
    "pause": lambda stage: stage.player.pause(),
    "faster": lambda stage: stage.player.set_speed(4.0),
    "slower": lambda stage: stage.player.set_speed(0.5),
    **{
        f"{command}": partial(Stage.leads, command=command)
        for command in (
            c.StartTurn(TOM),
            c.EndTurn(),
            c.PauseGathering(),
            c.ResumeGathering(),
            c.EndGathering(),
            c.ReopenGathering(),
            c.Undo(),
            c.Redo(),
            c.TalkTogether(on=False),
            c.MarkAway(MELE),
            ForgetPerson(HANA),
            SetFloor("round"),
            SetFloor("silent", minutes=1),
            SetFloor("open"),
        )
    },
}


@given(st.lists(st.tuples(st.sampled_from(sorted(VISITORS)), st.floats(0, 30)), max_size=25))
def test_whatever_visitors_do(asked: list[tuple[str, float]]) -> None:
    """Cues come in order, each at most once, and none while it is paused, over or in somebody else's hand."""
    stage = Stage()
    for what, after_s in asked:
        with suppress(CopError):
            VISITORS[what](stage)
        before, at_s, moves = len(stage.given), stage.at_s, stage.status == "playing"
        stage.after(after_s)
        assert moves or (len(stage.given), stage.at_s) == (before, at_s)
        assert stage.at_s >= at_s
    assert all(command is cue.command for (_, command), cue in zip(stage.given, CUES, strict=False))
    assert len(stage.given) <= len(CUES)
    assert set(stage.stands) <= {"running"}
    assert (stage.status == "over") == (stage.state.core.phase == "ended" or stage.at_s == LENGTH_S)
