"""Votes end at their deadlines."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain.commands import CreateGathering
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
