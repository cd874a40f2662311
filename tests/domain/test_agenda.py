"""Planning an agenda and going along it."""

import msgspec
import pytest

from cop_widgets.domain import agenda_commands as a
from cop_widgets.domain import commands as c
from cop_widgets.domain.agenda_times import spent
from cop_widgets.domain.errors import InputFaults, NotNow, Refused
from cop_widgets.domain.screening import agenda as screen
from cop_widgets.domain.screening import agenda_wall, wall
from cop_widgets.domain.state import State
from cop_widgets.domain.times import MINUTE

from .play import Play

Draft = a.SegmentDraft
WELCOME, ROUND, PAIRS, CLOSING = (
    Draft("welcome", "Welcome", 5),
    Draft("introductions", "Who is here", 10, floor="round"),
    Draft("groups", "In pairs", 20, floor="pairs", notes="Mind the clock"),
    Draft("closing", "Closing", 25, floor="open"),
)


def planned(*drafts: a.SegmentDraft, spark: bool = False) -> Play:
    """A gathering of an hour with this agenda."""
    play = Play()
    play.do(a.SetAgenda(drafts or (WELCOME, ROUND, PAIRS, CLOSING), spark=spark))
    return play


def titles(state: State | None) -> list[str]:
    """Titles with their status, in order."""
    assert state is not None
    return [f"{one.plan.title}: {one.status}" for one in state.agenda.segments]


def kinds(play: Play) -> list[str]:
    """Events of the last command."""
    return [type(one.event).__name__ for one in play.log if one.command == play.log[-1].command]


def test_starting_the_first_segment_begins_the_gathering() -> None:
    """With its card on the wall; one undo takes the beginning back, the agenda stays where it is."""
    play = planned()
    play.do(a.StartSegment())
    assert kinds(play) == ["GatheringBegun", "SegmentStarted", "ShownOnWall"]
    undone = play.do(c.Undo(), 60)
    assert undone.core.began is None
    assert screen(undone, play.now).left_ms == 5 * 60_000
    begun = play.do(c.BeginGathering(), 60)
    play.now += MINUTE
    assert screen(begun, play.now).left_ms == 4 * 60_000


def test_a_segment_ends_when_the_next_one_starts() -> None:
    """The last one leaves none going on, and none to start."""
    play = planned(WELCOME, ROUND)
    play.do(a.StartSegment())
    play.do(a.StartSegment(), 300)
    assert titles(play.state) == ["Welcome: done", "Who is here: running"]
    with pytest.raises(NotNow, match="no further segment"):
        play.do(a.StartSegment())
    play.do(a.EndSegment(), 60)
    assert titles(play.state) == ["Welcome: done", "Who is here: done"]


def test_going_back_leaves_what_was_left_for_later() -> None:
    """A slip of the thumb costs nothing: the next one is the one that was left."""
    play = planned()
    play.do(a.StartSegment())
    play.do(a.StartSegment(), 60)
    play.do(a.GoBack(), 2)
    assert titles(play.state)[:2] == ["Welcome: running", "Who is here: planned"]
    play.do(a.StartSegment(), 60)
    assert titles(play.state)[:3] == ["Welcome: done", "Who is here: running", "In pairs: planned"]
    play.do(a.EndSegment(), 10)
    play.do(a.GoBack(), 10)
    assert titles(play.state)[:2] == ["Welcome: done", "Who is here: running"]
    with pytest.raises(NotNow, match="before this one"):
        planned().do(a.GoBack())


def test_what_was_passed_by_comes_at_last() -> None:
    """Jumping ahead forgets nothing, and going there later puts nothing off."""
    play = planned()
    play.do(a.StartSegment("g00003"))
    assert screen(play.do(a.StartSegment(), 60), play.now).next == "g00001"
    play.do(a.StartSegment(), 60)
    assert titles(play.state) == ["Welcome: running", "Who is here: planned", "In pairs: done", "Closing: done"]


def test_skipping() -> None:
    """What goes on gives way; what was skipped can be taken up all the same."""
    play = planned()
    play.do(a.StartSegment())
    play.do(a.SkipSegment("g00001"), 30)
    assert titles(play.state)[:2] == ["Welcome: skipped", "Who is here: running"]
    play.do(a.SkipSegment("g00004"))
    assert [line.title for line in agenda_wall(play.do(a.GoBack()), play.now).lines] == [
        "Welcome",
        "Who is here",
        "In pairs",
    ]
    play.do(a.StartSegment("g00004"), 5)
    with pytest.raises(NotNow, match="is over already"):
        play.do(a.SkipSegment("g00001"))


def test_a_new_plan_leaves_what_has_begun() -> None:
    """In front; ids are never given twice."""
    play = planned()
    play.do(a.StartSegment())
    play.do(a.SetAgenda((CLOSING,)), 60)
    assert titles(play.state) == ["Welcome: running", "Closing: planned"]
    assert play.state is not None
    assert [one.segment for one in play.state.agenda.segments] == ["g00001", "g00005"]


def test_what_is_to_come_can_be_planned_otherwise() -> None:
    """Added, moved, removed, changed; what has begun keeps its place and kind."""
    play = planned()
    play.do(a.AddSegment(Draft("break", "Tea", 10), before="g00004"))
    play.do(a.MoveSegment("g00003"))
    play.do(a.RemoveSegment("g00002"))
    assert [one.split(":")[0] for one in titles(play.state)] == ["Welcome", "Tea", "Closing", "In pairs"]
    play.do(a.StartSegment())
    changed = play.do(a.ChangeSegment("g00001", Draft("break", "Kia ora", 7)), 60)
    now = changed.agenda.segments[0]
    assert (now.plan.title, now.plan.kind, now.plan.length, now.planned) == (
        "Kia ora",
        "welcome",
        7 * MINUTE,
        5 * MINUTE,
    )
    for refused in (a.RemoveSegment("g00001"), a.MoveSegment("g00001"), a.MoveSegment("g00004", "g00001")):
        with pytest.raises(NotNow, match="has begun"):
            play.do(refused)
    with pytest.raises(Refused, match="not on the agenda"):
        play.do(a.RemoveSegment("g00002"))


def test_all_faults_are_told_at_once() -> None:
    """With their rows and columns."""
    bad = (Draft("dance", "", 0.1), Draft("other", "x" * 200, 500, floor="chaos", answers="song", notes="n" * 5000))
    with pytest.raises(InputFaults) as caught:
        Play().do(a.SetAgenda(bad))
    assert [(one.row, one.column) for one in caught.value.faults] == [
        (1, "title"),
        (1, "kind"),
        (1, "minutes"),
        (2, "answers"),
        (2, "floor"),
        (2, "minutes"),
        (2, "title"),
        (2, "notes"),
    ]
    for drafts in ((), (WELCOME,) * 41):
        with pytest.raises(InputFaults, match="segment"):
            Play().do(a.SetAgenda(drafts))
    play = planned(*(WELCOME,) * 40)
    with pytest.raises(InputFaults, match="40 are the most"):
        play.do(a.AddSegment(WELCOME))


def test_more_time() -> None:
    """Groups are called back so much later."""
    play = planned()
    play.do(a.StartSegment("g00003"))
    assert play.state is not None
    assert play.state.floor.until == play.now + 20 * MINUTE
    longer = play.do(a.ExtendSegment(5), 60)
    assert longer.floor.until == play.now + 24 * MINUTE
    assert screen(longer, play.now).left_ms == 24 * 60_000
    for minutes in (0.1, 61, float("nan")):
        with pytest.raises(InputFaults):
            play.do(a.ExtendSegment(minutes))


def test_running_late_and_shortening_what_is_left() -> None:
    """Told beforehand, just as it is done."""
    play = planned()
    play.do(a.StartSegment())
    late = play.do(a.StartSegment(), 20 * 60)
    told = screen(late, play.now)
    assert (told.late_ms, told.whole_left_ms) == (15 * 60_000, 40 * 60_000)
    done = play.do(a.ShortenRest())
    after = screen(done, play.now)
    assert after.late_ms == 0
    assert after.ends_ms == told.clock.now_ms + 40 * 60_000
    lengths = {one.segment: one.length_ms for one in after.segments}
    assert {one.segment: one.length_ms for one in told.shorter} == {k: lengths[k] for k in ("g00003", "g00004")}
    assert [one.planned_ms for one in after.segments] == [one.planned_ms for one in told.segments]


def test_the_end_of_the_gathering_ends_the_segment() -> None:
    """Undo of that end brings it back, as reopening does; nothing starts after the end."""
    play = planned()
    play.do(a.StartSegment())
    ended = play.do(c.EndGathering(), 60)
    over = screen(ended, play.now + 60 * MINUTE)
    assert (over.now, over.next, over.left_ms, over.segments[0].status) == ("", "", None, "done")
    assert over.segments[0].spent_ms == 60_000
    for command in (a.StartSegment(), a.SetAgenda((WELCOME,)), a.ExtendSegment(1), a.GoBack(), a.ShortenRest()):
        with pytest.raises(NotNow, match="has ended"):
            play.do(command)
    back = play.do(c.Undo(), 60)
    assert screen(back, play.now).now == "g00001"
    assert spent(back.agenda.segments[0], back.core, play.now) == 2 * MINUTE
    play.do(c.EndGathering())
    reopened = play.do(c.ReopenGathering(), 600)
    assert spent(reopened.agenda.segments[0], reopened.core, play.now) == 2 * MINUTE


def test_a_segment_gives_way_when_its_time_is_over() -> None:
    """Not before, not while the gathering is paused, and not if it is not to; the last one just ends."""
    auto = [msgspec.structs.replace(one, auto=True, floor="") for one in (WELCOME, ROUND)]
    play = planned(*auto, spark=True)
    play.do(a.StartSegment())
    play.do(a.GiveWay("g00001"), 299)
    play.do(c.PauseGathering())
    play.do(a.GiveWay("g00001"), 60)
    play.do(c.ResumeGathering())
    assert titles(play.state)[0] == "Welcome: running"
    play.do(a.GiveWay("g00001"), 1)
    play.do(a.GiveWay("g00001"), 0)
    assert titles(play.state) == ["Welcome: done", "Who is here: running"]
    over = play.do(a.GiveWay("g00002"), 600)
    assert (over.agenda.now(), over.core.phase) == (None, "running")
    by_hand = planned()
    by_hand.do(a.StartSegment())
    assert by_hand.do(a.GiveWay("g00001"), 9999).agenda.now() is not None


def test_going_back_to_a_segment_that_gave_way() -> None:
    """It stays until somebody goes on: else going back would be undone at once. With more time it gives way again."""
    auto = [msgspec.structs.replace(one, auto=True, floor="") for one in (WELCOME, ROUND)]
    play = planned(*auto)
    play.do(a.StartSegment())
    play.do(a.GiveWay("g00001"), 300)
    play.do(a.GoBack(), 10)
    assert titles(play.do(a.GiveWay("g00001"), 60))[0] == "Welcome: running"
    play.do(a.ExtendSegment(2))
    assert titles(play.do(a.GiveWay("g00001"), 59))[0] == "Welcome: running"
    assert titles(play.do(a.GiveWay("g00001"), 1)) == ["Welcome: done", "Who is here: running"]
    play.do(a.GoBack(), 10)
    play.do(a.StartSegment(), 10)
    assert titles(play.do(a.GiveWay("g00002"), 580)) == ["Welcome: done", "Who is here: done"]


def test_too_few_for_groups_begin_the_segment_all_the_same() -> None:
    """The agenda goes on; the floor stays as it is."""
    play = Play(names=["Mele"])
    play.do(a.SetAgenda((PAIRS,)))
    state = play.do(a.StartSegment())
    assert (state.floor.mode, titles(state)) == ("open", ["In pairs: running"])


def test_notes_are_the_facilitators_alone() -> None:
    """Nothing of them is in what everybody sees."""
    play = planned()
    state = play.do(a.StartSegment("g00003"))
    assert b"Mind the clock" not in msgspec.json.encode(wall(state, play.now))
    assert screen(state, play.now).segments[2].notes == "Mind the clock"


def test_a_prompt_comes_with_its_segment_and_stays_while_it_is_talked_about() -> None:
    """The next kind of thing puts it away; going back on the way takes nothing from it."""
    ask = Draft("prompt", "The spark", 5, prompt="What surprised you?", answers="text", starter="It was", named=False)
    play = planned(ask, Draft("conversation", "Together", 5), Draft("break", "Tea", 5, floor="silent"), CLOSING)
    asked = play.do(a.StartSegment())
    prompt = asked.prompts.current()
    assert prompt is not None
    assert prompt.showing is not None
    assert (prompt.content.text, prompt.content.starter, prompt.segment) == ("What surprised you?", "It was", "g00001")
    assert (prompt.showing.form, prompt.showing.named, asked.frame.stage) == ("text", False, "prompt")
    for command in (a.StartSegment(), a.GoBack(), a.StartSegment()):
        assert play.do(command, 60).prompts.current() == prompt
    tea = play.do(a.StartSegment(), 60)
    assert (tea.prompts.shown, tea.frame.stage, tea.floor.mode) == ("", "floor", "silent")
    closing = play.do(a.StartSegment(), 60)
    assert (closing.frame.stage, closing.floor.mode) == ("thanks", "open")
    again = play.do(a.StartSegment("g00001"), 60)
    assert again.prompts.shown not in ("", prompt.prompt)


@pytest.mark.parametrize(
    ("kind", "shown"), [("welcome", "join"), ("details", ""), ("intentions", ""), ("closing", "thanks")]
)
def test_no_card_without_words(kind: str, shown: str) -> None:
    """A group that has not written its own words yet sees no empty card: a welcome shows how to join."""
    play = Play()
    play.do(a.SetAgenda((a.SegmentDraft(kind, "First", 5),)))
    play.do(a.StartSegment())
    assert play.state is not None
    assert play.state.frame.stage == shown
