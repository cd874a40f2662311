"""Correcting what was recorded."""

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import NotNow, Refused
from cop_widgets.domain.times import SECOND, Interval

from .play import START, Play


def two_turns() -> Play:
    """Mele from 0 to 10.4 s, then Hana to 20.4 s; the clock stands at 60 s."""
    play = Play()
    play.do(c.StartTurn("p00001"))
    play.do(c.HandOver("p00002"), 10.4)
    play.do(c.EndTurn(), 10)
    play.now = START + 60 * SECOND
    return play


def spans(play: Play) -> list[tuple[str, float, float | None]]:
    """Who, from and to in seconds."""
    assert play.state is not None
    return sorted(
        (s.person, (s.start - START) / SECOND, None if s.end is None else (s.end - START) / SECOND)
        for s in play.state.core.all_stretches()
    )


def test_another_speaker_and_other_times() -> None:
    """A stretch gets another speaker and times; it is marked, and the original stays in the log."""
    play = two_turns()
    state = play.do(c.CorrectStretch("s00006", "p00003", START + 12 * SECOND, START + 15 * SECOND))

    assert spans(play) == [("p00001", 0.0, 10.4), ("p00003", 12.0, 15.0)]
    assert [s.corrected for s in state.core.stretches] == [False, True]
    assert any(getattr(r.event, "person", "") == "p00002" for r in play.log)


def test_a_whole_second_meets_a_neighbour() -> None:
    """An end typed as 0:11 that would run into the next turn by less than a second ends where that one begins."""
    play = two_turns()
    play.do(c.CorrectStretch("s00006", start=START + 10 * SECOND))
    assert spans(play)[1] == ("p00002", 10.4, 20.4)

    play.do(c.CorrectStretch("s00005", start=START - 300))
    assert spans(play)[0] == ("p00001", 0.0, 10.4)


def test_what_cannot_have_been_is_refused() -> None:
    """Turns cannot overlap their own, others' where one speaks at a time, pauses, or the gathering's ends."""
    play = two_turns()
    for wrong in (
        c.CorrectStretch("s00006", start=START + 5 * SECOND),
        c.CorrectStretch("s00006", end=START + 90 * SECOND),
        c.CorrectStretch("s00006", end=START + 2 * SECOND),
        c.RecordStretch("p00001", START + 15 * SECOND, START + 30 * SECOND),
        c.CorrectStretch("s00099", person="p00001"),
    ):
        with pytest.raises(Refused):
            play.do(wrong)
    play.do(c.PauseGathering())
    play.do(c.ResumeGathering(), 60)
    with pytest.raises(Refused, match="paused"):
        play.do(c.RecordStretch("p00003", START + 50 * SECOND, START + 90 * SECOND))


def test_a_running_turn_has_no_end_to_correct() -> None:
    """The end of a turn that goes on is given by ending it; its beginning can be moved."""
    play = two_turns()
    play.do(c.StartTurn("p00001"))
    with pytest.raises(NotNow):
        play.do(c.CorrectStretch("s00007", end=play.now))

    play.do(c.CorrectStretch("s00007", start=START + 40 * SECOND), 5)
    assert spans(play)[1] == ("p00001", 40.0, None)


def test_a_missed_turn_is_written_down_and_a_wrong_one_struck_out() -> None:
    """Both change what is counted, and undo brings it back."""
    play = two_turns()
    before = spans(play)
    play.do(c.RecordStretch("p00004", START + 30 * SECOND, START + 40 * SECOND))
    assert ("p00004", 30.0, 40.0) in spans(play)
    play.do(c.DeleteStretch("s00005"))
    assert ("p00001", 0.0, 10.4) not in spans(play)
    play.do(c.Undo())
    play.do(c.Undo())
    assert spans(play) == before


def test_presence_must_fit_what_was_said() -> None:
    """Who is speaking cannot be set away, and who has spoken cannot never have been there."""
    play = two_turns()
    with pytest.raises(Refused, match="has spoken"):
        play.do(c.CorrectPresence("p00001", ()))
    play.do(c.StartTurn("p00003"))
    with pytest.raises(NotNow, match="is speaking"):
        play.do(c.CorrectPresence("p00003", (Interval(START, START + 5 * SECOND),)), 10)
