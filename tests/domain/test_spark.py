"""A spark chat: people come when they can, when they need. Nobody is counted, and nothing is suggested."""

import msgspec
import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain import nudging
from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda
from cop_widgets.domain.screening import board, frame, me, room, wall
from cop_widgets.domain.state import State
from cop_widgets.domain.times import MINUTE
from cop_widgets.domain.way_commands import OpenRound

from .play import Play
from .test_outcomes import rows


def talk(*, spark: bool) -> Play:
    """Half an hour in, Tui has not spoken and Sam has left; a vote goes on."""
    play = Play()
    play.do(SetAgenda((SegmentDraft("conversation", "What sparks?", 15),), spark=spark))
    play.do(c.ShowNames(on=True))
    play.do(c.StartTurn(play.person("Mele")))
    play.do(c.HandOver(play.person("Hana")), 60)
    play.do(c.EndTurn(), 60)
    play.do(c.MarkAway(play.person("Sam")))
    play.do(OpenRound("yesno", question="Again on Monday?"))
    play.now += 30 * MINUTE
    return play


def state(play: Play) -> State:
    """The gathering now."""
    assert play.state is not None
    return play.state


@pytest.mark.parametrize("spark", [True, False])
def test_nobody_is_counted(spark: bool) -> None:
    """Walls and phones are not told how many of how many, nor who is away or not yet heard; otherwise they are."""
    play = talk(spark=spark)
    shown, on_phones = wall(state(play), play.now), room(state(play), None, play.now)
    said = {seat.state for seat in (*shown.balance.whole.seats, *shown.balance.recent.seats)}
    assert shown.way.round is not None
    assert on_phones.way.round is not None
    counts = (shown.here, on_phones.here, shown.way.round.of, on_phones.way.round.of)
    assert counts == ((0, 0, 0, 0) if spark else (3, 3, 3, 3))
    assert said == (set() if spark else {"heard", "unheard", "away"})
    assert ("of 4 voices" in shown.balance.whole.sentence) != spark
    assert bool(shown.balance.points) != spark
    assert ("not spoken" in me(state(play), None, play.person("Tui"), play.now).voice) != spark
    assert (nudging.due(state(play), play.now) is None) == spark
    for name in ("Sam", "Tui"):
        public = msgspec.json.encode((shown, on_phones)).decode()
        assert (name in public) != spark


def test_the_facilitator_sees_who_is_there() -> None:
    """The board and attendance.csv stay as they are, and the frame says that it is a spark chat."""
    play = talk(spark=True)
    assert [tile.here for tile in board(state(play), play.now).tiles] == [True, True, False, True]
    assert frame(state(play), play.now).spark
    assert wall(state(play), play.now).frame.spark
    assert [row["name"] for row in rows(play.state, play.now, "attendance")] == ["Mele", "Hana", "Sam", "Tui"]
