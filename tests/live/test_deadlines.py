"""Votes end at their deadlines, and segments give way."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda, StartSegment
from cop_widgets.domain.commands import CreateGathering, PauseGathering, ResumeGathering, SetTimeBox
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.way_commands import CloseRound, OpenRound
from cop_widgets.live.deadlines import Deadlines
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home

SOON_MIN = 0.2 / 60


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """The facilitator's."""
    opened = open_home(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def gathering(home: Home) -> Gathering:
    """One of them."""
    return home.create(CreateGathering("Circle", "2026-11-22"))


def opens(gathering: Gathering, minutes: float | None) -> str:
    """A vote; its id."""
    gathering.do(OpenRound("yesno", minutes=minutes))
    going = gathering.state.way.open_round()
    assert going is not None
    return going.round


def wait_for_closing(gathering: Gathering) -> None:
    """Until no vote goes on."""
    deadline = time.monotonic() + 20
    while gathering.state.way.open_round() is not None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
        gathering.refresh()


def test_a_vote_is_closed_when_its_time_is_over(home: Home, gathering: Gathering, tmp_path: Path) -> None:
    """Neither before, nor twice, however many see to it; the vote after it is left alone."""
    other = open_home(tmp_path)
    watching = [Deadlines(home), Deadlines(other)]
    round_ = opens(gathering, SOON_MIN)
    found = gathering.state.way.find_round(round_)
    assert found is not None
    assert found.deadline is not None
    wait_for_closing(gathering)
    closings = [one for one in home.log.since(gathering.code) if one.command == f"deadline-{round_}"]
    assert [one.at >= found.deadline for one in closings] == [True]
    opens(gathering, None)
    time.sleep(0.1)
    gathering.refresh()
    assert gathering.state.way.open_round() is not None
    for one in watching:
        one.stop()
    other.close()


def test_what_ran_out_while_nothing_ran(home: Home, gathering: Gathering) -> None:
    """It is closed at the start; one that was closed by hand stays as it is."""
    closed = opens(gathering, SOON_MIN)
    gathering.do(CloseRound(closed))
    opens(gathering, SOON_MIN)
    time.sleep(0.3)
    watching = Deadlines(home)
    wait_for_closing(gathering)
    watching.stop()
    assert [one.command for one in home.log.since(gathering.code) if one.command.startswith("deadline")] == [
        "deadline-r00002"
    ]


class Clock:
    """A clock that tests move on."""

    def __init__(self) -> None:
        self.now = 1_795_000_000 * SECOND

    def __call__(self) -> int:
        return self.now


ONE, TWO = (SegmentDraft("other", title, 1, auto=True) for title in ("One", "Two"))


def moves_on(gathering: Gathering, clock: Clock, seconds: float) -> None:
    """Time passes, and something happens, so that everybody looks."""
    clock.now += round(seconds * SECOND)
    gathering.do(SetTimeBox(float(gathering.seq)))


def wait_until(gathering: Gathering, holds: Callable[[], bool]) -> None:
    """Until something holds."""
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
        gathering.refresh()


def running(gathering: Gathering) -> str:
    """The title of the segment that goes on."""
    now = gathering.state.agenda.now()
    return "" if now is None else now.plan.title


def test_segments_give_way_once_and_the_gathering_stays_open(tmp_path: Path) -> None:
    """However many see to it; a pause of the gathering puts it off."""
    clock = Clock()
    homes = [open_home(tmp_path, clock=clock) for _ in range(2)]
    gathering = homes[0].create(CreateGathering("Spark", "2026-11-22", agenda=SetAgenda((ONE, TWO))))
    watching = [Deadlines(home) for home in homes]
    gathering.do(StartSegment())
    clock.now += 50 * SECOND
    gathering.do(PauseGathering())
    moves_on(gathering, clock, 600)
    gathering.do(ResumeGathering())
    moves_on(gathering, clock, 9)
    time.sleep(0.7)
    gathering.refresh()
    assert running(gathering) == "One"
    moves_on(gathering, clock, 1.1)
    wait_until(gathering, lambda: running(gathering) == "Two")
    moves_on(gathering, clock, 60.1)
    wait_until(gathering, lambda: running(gathering) == "")
    for one in watching:
        one.stop()
    gathering.refresh()
    given = [one.command for one in homes[0].log.since(gathering.code) if one.by == "deadline"]
    assert list(dict.fromkeys(given)) == ["give-way-g00001-1", "give-way-g00002-1"]
    assert [one.status for one in gathering.state.agenda.segments] == ["done", "done"]
    assert all(len(one.spans) == 1 for one in gathering.state.agenda.segments)
    assert gathering.state.core.phase == "running"
    for home in homes:
        home.close()


def test_a_segment_that_ran_out_while_nothing_ran(tmp_path: Path) -> None:
    """It gives way at the start; the next one has its whole time. A log that cannot be read holds up nothing."""
    clock = Clock()
    home = open_home(tmp_path, clock=clock)
    first = home.create(CreateGathering("Broken", "2026-11-22", agenda=SetAgenda((ONE,))))
    gathering = home.create(CreateGathering("Spark", "2026-11-22", agenda=SetAgenda((ONE, TWO))))
    gathering.do(StartSegment())
    home.close()
    with closing(sqlite3.connect(tmp_path / "log.db")) as log, log:
        log.execute("UPDATE events SET body = '{}' WHERE gathering = ? AND kind = 'gathering_created'", (first.code,))
    clock.now += 90 * SECOND
    home = open_home(tmp_path, clock=clock)
    again = home.open(gathering.code)
    watching = Deadlines(home)
    wait_until(again, lambda: running(again) == "Two")
    watching.stop()
    assert again.state.agenda.segments[1].spans[0].start == clock.now
    home.close()
