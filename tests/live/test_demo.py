"""The demo of a server: started, steered, begun anew, stopped."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cop_widgets.domain.commands import EndGathering, StartTurn, Undo
from cop_widgets.domain.errors import NotNow, Refused
from cop_widgets.domain.participant_commands import RenewCode
from cop_widgets.domain.prompt_commands import PutPromptAway
from cop_widgets.domain.state import ENDED, PAUSED
from cop_widgets.domain.way_commands import RevealRound
from cop_widgets.live.demo.asked import DemoState, Pause, Play, Reset, Speed
from cop_widgets.live.demo.demo import Demo
from cop_widgets.live.demo.show import Show
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home

THREAD = "cop-demo"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    """One that plays a thousand times as fast if asked to."""
    made = Demo(speed=1.0, opened=lambda clock: open_home(tmp_path, clock=clock))
    made.speeds = (*made.speeds, 1000.0)
    yield made
    made.stop()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """What a dashboard in another process opens."""
    opened = open_home(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def shown(demo: Demo, home: Home) -> Gathering:
    """The gathering on stage, as that dashboard has it."""
    return home.open(demo.start())


def threads() -> int:
    """Demos that play in this process."""
    return sum(one.name == THREAD for one in threading.enumerate())


def until(demo: Demo, status: str) -> None:
    """Wait until the demo stands so; far longer than it takes, for a machine that has much else to do."""
    ends, look_again = time.monotonic() + 120, threading.Event()
    while demo.state().status != status:
        assert time.monotonic() < ends, demo.state()
        look_again.wait(0.01)


def test_it_starts_once(demo: Demo) -> None:
    """Asked again it is the same gathering; its state tells all that its page shows."""
    code = demo.start()
    assert demo.start() == code
    state = demo.state()
    assert (state.gathering, state.status, state.speed, state.length_s) == (code, "playing", 1.0, 942.9)
    assert 240 <= state.at_s < 300
    assert threads() == 1


def test_before_it_starts_and_after_it_stops(demo: Demo) -> None:
    """There is nothing to see or to steer, and stopped it stays."""
    with pytest.raises(NotNow):
        demo.state()
    demo.start()
    demo.stop()
    demo.stop()
    assert threads() == 0
    for ask in (demo.state, demo.start, lambda: demo.steer(Reset())):
        with pytest.raises(NotNow):
            ask()


def test_steering(demo: Demo, shown: Gathering) -> None:
    """Pause and play reach the gathering's own clock; a speed is one of those offered."""
    assert demo.steer(Pause()).status == "paused"
    shown.refresh()
    assert shown.state.core.phase == PAUSED
    assert demo.steer(Play()).status == "playing"
    assert demo.steer(Speed(4)).speed == 4
    with pytest.raises(Refused, match=r"0\.5, 1, 2, 4"):
        demo.steer(Speed(3))
    with pytest.raises(Refused):
        demo.steer(Speed(float("nan")))


def test_it_says_whether_it_is_kept(tmp_path: Path) -> None:
    """In a folder of somebody's it stays; nobody is told that it is thrown away."""
    for kept in (True, False):
        made = Demo(opened=lambda clock: open_home(tmp_path, clock=clock), kept=kept)
        made.start()
        assert made.state().kept is kept
        made.stop()


def test_a_speed_of_its_own_is_among_those_offered(tmp_path: Path) -> None:
    """Somebody who started it at another speed can come back to that."""
    assert Demo(speed=10).speeds == (0.5, 1.0, 2.0, 4.0, 10)
    assert Demo(speed=2).speeds == (0.5, 1.0, 2.0, 4.0)


def test_it_hears_of_a_tap_in_another_process(demo: Demo, shown: Gathering) -> None:
    """Somebody who gives the floor has it in hand, and lets it play on."""
    shown.do(StartTurn(shown.state.core.people[1].person))
    assert demo.state().status == "yours"
    assert demo.steer(Play()).status == "playing"
    shown.refresh()
    assert [shown.state.core.find(one.person).name for one in shown.state.core.open] == ["Rāwiri"]


def test_it_plays_to_its_end(demo: Demo, shown: Gathering) -> None:
    """Then nobody has the floor, and the gathering stands and can be looked at."""
    demo.steer(Speed(1000.0))
    until(demo, "over")
    shown.refresh()
    assert (demo.state().at_s, shown.state.core.phase, shown.state.core.open) == (942.9, PAUSED, ())
    assert {one.person for one in shown.state.core.stretches} == {one.person for one in shown.state.core.people}
    assert demo.steer(Reset()).status == "playing"


def test_it_survives_its_visitors(demo: Demo, shown: Gathering) -> None:
    """A person of the recording is forgotten, the vote closed, the door renewed, the prompt taken away, acts undone."""
    shown.forget(shown.state.core.people[6].person)
    shown.do(RevealRound("r00001"))
    shown.do(RenewCode("ABCDEF"))
    shown.do(PutPromptAway())
    shown.do(Undo())
    demo.steer(Play())
    demo.steer(Speed(1000.0))
    until(demo, "over")
    assert demo.moved("ABCDEF") is None


def test_the_gathering_is_ended_by_a_visitor(demo: Demo, shown: Gathering) -> None:
    """The demo is over, and can be begun anew."""
    shown.do(EndGathering())
    assert demo.state().status == "over"
    assert demo.steer(Play()).status == "over"
    again = demo.steer(Reset())
    assert (again.status, again.gathering == shown.code) == ("playing", False)


def test_begun_anew(demo: Demo, shown: Gathering, home: Home) -> None:
    """A new gathering at the speed chosen; the former is ended, and all codes it ever had lead to the new door."""
    demo.steer(Speed(2.0))
    shown.do(RenewCode("ABCDEF"))
    demo.state()
    new = demo.steer(Reset())
    shown.refresh()
    assert shown.state.core.phase == ENDED
    assert (new.speed, threads()) == (2.0, 1)
    assert [demo.moved(one) for one in (shown.code, "ABCDEF", new.gathering, "ZZZZZZ")] == [
        new.gathering,
        new.gathering,
        None,
        None,
    ]
    home.open(new.gathering).do(RenewCode("GHJKMN"))
    newest = demo.steer(Reset()).gathering
    assert {demo.moved(one) for one in (shown.code, "ABCDEF", new.gathering, "GHJKMN")} == {newest}


def test_the_new_door_may_be_renewed_too(demo: Demo, shown: Gathering, home: Home) -> None:
    """Former addresses lead to the code that opens it now."""
    new = home.open(demo.steer(Reset()).gathering)
    new.do(RenewCode("GHJKMN"))
    demo.state()
    assert demo.moved(shown.code) == "GHJKMN"


def test_two_begin_anew_at_the_same_time(demo: Demo, shown: Gathering, home: Home) -> None:
    """It is begun anew once, and both are told of the same gathering."""
    with ThreadPoolExecutor(8) as pool:
        told = [one.result().gathering for one in [pool.submit(demo.steer, Reset()) for _ in range(8)]]
    assert len(home.choices()) == 1 + len(set(told))
    assert len(set(told)) < 8
    assert threads() == 1


def test_looking_while_it_is_begun_anew(demo: Demo, shown: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was about to be told of the former gathering when it was closed is told of the new one."""
    told, made = demo._told, list[str]()

    def interrupted(show: Show) -> DemoState:
        if not made:
            made.append("")
            made[0] = demo.steer(Reset()).gathering
        return told(show)

    monkeypatch.setattr(demo, "_told", interrupted)
    assert demo.state().gathering == made[0] != shown.code


def test_what_cannot_be_begun_anew_goes_on(demo: Demo, shown: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """If a new gathering cannot be staged, the former one is not ended."""

    def full(*_: object) -> None:
        raise NotNow("The disk is full.")

    monkeypatch.setattr("cop_widgets.live.demo.show.stage", full)
    with pytest.raises(NotNow, match="full"):
        demo.steer(Reset())
    shown.refresh()
    assert (demo.state().gathering, demo.state().status, shown.state.core.phase) == (shown.code, "playing", "running")


def test_what_cannot_be_begun_anew_leaves_nothing_open(
    demo: Demo, shown: Gathering, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where all is staged but cannot be played: each further try would keep one more log open."""
    opened = list[Home]()

    def unreadable(show: Show, *_: object) -> None:
        opened.append(show.home)
        raise NotNow("The log cannot be read.")

    monkeypatch.setattr(Show, "_player", unreadable)
    with pytest.raises(NotNow, match="read"):
        demo.steer(Reset())
    assert [one.closed for one in opened] == [True]
    assert demo.state().gathering == shown.code


def test_stopping_leaves_the_gathering_as_it_is(demo: Demo, shown: Gathering) -> None:
    """Nothing is ended or paused by that: somebody may want to look at it."""
    demo.stop()
    shown.refresh()
    assert shown.state.core.phase == "running"
