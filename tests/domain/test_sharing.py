"""Ways of sharing the floor: rounds, the talking piece, small groups, silence, the fishbowl."""

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import floor_commands as f
from cop_widgets.domain import nudging
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain.codec import event_from_json, event_to_json
from cop_widgets.domain.errors import CopError, InputFaults, NotNow, Refused
from cop_widgets.domain.events import Recorded
from cop_widgets.domain.floor import MODES
from cop_widgets.domain.floor_events import FloorSet, GroupsCarried
from cop_widgets.domain.floor_screens import FloorScreen, FloorWall
from cop_widgets.domain.gathering import evolve, fold
from cop_widgets.domain.going_round import next_of, seats
from cop_widgets.domain.grouping import carried_groups, earlier
from cop_widgets.domain.rules.forgetting import names_in, without
from cop_widgets.domain.screening import me, remote, room, sharing, wall
from cop_widgets.domain.state import State
from cop_widgets.domain.times import MINUTE

from .play import Play

MELE, HANA, SAM, TUI = (f"p0000{i}" for i in range(1, 5))


def at(play: Play) -> State:
    """The gathering now."""
    assert play.state is not None
    return play.state


def desk(play: Play) -> FloorScreen:
    """What the facilitator sees."""
    return sharing(at(play), play.now)


def on_wall(play: Play) -> FloorWall:
    """What everybody sees."""
    return wall(at(play), play.now).sharing


def states(play: Play) -> dict[str, str]:
    """The round, by name."""
    return {seat.name: seat.state for seat in desk(play).round}


def turn(play: Play, person: str) -> str:
    """What somebody's phone says about the round."""
    return me(at(play), None, person, play.now).turn


def going_round(**more: object) -> Play:
    """A round of four that has just been set; Rua facilitates."""
    play = Play(("Rua", "Mele", "Hana", "Sam", "Tui"), facilitators=["Rua"])
    play.do(c.BeginGathering())
    play.do(f.SetFloor("round", **more), 5)  # type: ignore[arg-type]
    return play


def asked_all(play: Play, limit: int = 50) -> list[str]:
    """Names in the order in which they are asked from now on."""
    names: list[str] = []
    while at(play).floor.mode == "round" and next_of(seats(at(play))) and len(names) < limit:
        play.do(f.NextInRound(), 20)
        names.append(at(play).core.find(at(play).core.open[-1].person).name)
    return names


def test_a_round_asks_everybody_once() -> None:
    """The facilitator is not asked; at the end the last turn is ended, and there is nothing more to ask."""
    play = going_round()
    assert (desk(play).next, on_wall(play).next, on_wall(play).left) == ("p00002", "Mele", 4)
    assert asked_all(play) == ["Mele", "Hana", "Sam", "Tui"]
    assert (on_wall(play).now, on_wall(play).next, on_wall(play).left) == ("Tui", "", 0)
    play.do(f.NextInRound(), 20)
    assert not at(play).core.open
    assert set(states(play).values()) == {"done"}
    with pytest.raises(NotNow, match="Everybody has been asked"):
        play.do(f.NextInRound())


def test_the_next_round_goes_the_other_way_and_begins_with_whoever_had_least() -> None:
    """Mele had most, Tui nothing yet."""
    play = going_round()
    for seconds in (5, 50, 30, 20):
        play.do(f.NextInRound(), seconds)
    play.do(c.EndTurn(), 1)
    play.do(f.SetFloor("round"))
    assert asked_all(play) == ["Tui", "Sam", "Hana", "Mele"]
    play = going_round()
    play.do(f.SetFloor("round"))
    assert asked_all(play) == ["Hana", "Mele", "Tui", "Sam"]


def test_a_starter_may_be_named_also_the_facilitator() -> None:
    """Who is not there cannot begin."""
    play = going_round(starter="p00004")
    assert asked_all(play) == ["Sam", "Tui", "Mele", "Hana"]
    play = going_round(starter="p00001")
    assert asked_all(play) == ["Rua", "Mele", "Hana", "Sam", "Tui"]
    play.do(c.MarkAway("p00005"))
    with pytest.raises(Refused, match="Tui is not in the room"):
        play.do(f.SetFloor("round", starter="p00005"))


def test_facilitators_go_round_where_they_count() -> None:
    """As in the balance."""
    play = Play(("Rua", "Mele"), facilitators=["Rua"])
    play.do(c.CountFacilitators(on=True))
    play.do(f.SetFloor("round"))
    assert asked_all(play) == ["Rua", "Mele"]


def test_who_passes_is_asked_once_more_and_then_no_more() -> None:
    """Whether they pass on their phone before or while they have the floor, or the facilitator passes for them."""
    play = going_round()
    play.do(p.PassTurn("p00003", by_phone=True), 1)
    assert states(play) == {"Mele": "waiting", "Hana": "again", "Sam": "waiting", "Tui": "waiting"}
    assert turn(play, "p00003") == "passed"
    play.do(p.PassTurn("p00003", by_phone=True), 1)
    assert states(play)["Hana"] == "again"
    play.do(f.NextInRound(), 5)
    play.do(f.NextInRound(passes=True), 5)
    assert states(play) == {"Mele": "again", "Hana": "again", "Sam": "speaking", "Tui": "waiting"}
    assert (turn(play, "p00004"), turn(play, "p00005")) == ("now", "next")
    play.do(f.NextInRound(), 5)
    play.do(f.NextInRound(), 5)
    assert states(play)["Mele"] == "speaking"
    play.do(p.PassTurn("p00002", by_phone=True), 3)
    assert (states(play)["Mele"], desk(play).next) == ("passed", "p00003")
    play.do(f.NextInRound(), 3)
    play.do(f.NextInRound(), 3)
    assert states(play) == {"Mele": "passed", "Hana": "done", "Sam": "done", "Tui": "done"}
    assert on_wall(play).passed == 1


def test_whoever_passes_last_is_not_asked_in_the_same_breath() -> None:
    """Another tap asks once more; the pass after that ends it."""
    play = Play(("Mele",))
    play.do(f.SetFloor("round"))
    play.do(f.NextInRound(passes=True), 1)
    assert (states(play), at(play).core.open) == ({"Mele": "again"}, ())
    play.do(f.NextInRound(), 1)
    play.do(f.NextInRound(passes=True), 1)
    assert (states(play), at(play).core.open) == ({"Mele": "passed"}, ())
    with pytest.raises(NotNow, match="Everybody has been asked"):
        play.do(f.NextInRound(passes=True))


def test_undo_in_a_round_gives_the_floor_back() -> None:
    """One tap, one act: whoever spoke goes on, whoever was asked waits again. A pass stays said."""
    play = going_round()
    play.do(f.NextInRound(), 5)
    before = at(play)
    play.do(f.NextInRound(), 20)
    undone = play.do(c.Undo(), 1)
    assert undone.core == before.core
    assert (states(play)["Mele"], states(play)["Hana"], desk(play).next) == ("speaking", "waiting", "p00003")
    play.do(c.Redo(), 1)
    assert (states(play)["Mele"], states(play)["Hana"]) == ("done", "speaking")
    play.do(f.NextInRound(passes=True), 1)
    play.do(c.Undo(), 1)
    assert states(play)["Hana"] == "speaking"
    play.do(f.NextInRound(), 10)
    assert (states(play)["Hana"], states(play)["Sam"]) == ("done", "speaking")


def test_people_come_and_go_in_a_round() -> None:
    """Somebody away is left out until they come back; who comes late is asked last, before those who passed."""
    play = going_round()
    play.do(f.NextInRound(passes=True), 1)
    play.do(c.MarkAway("p00004"), 1)
    play.do(p.JoinByPhone("device", "personal", name="Late"), 1)
    play.do(c.AddPerson("Guide", "facilitator"), 1)
    assert states(play) == {
        "Mele": "again",
        "Hana": "speaking",
        "Sam": "away",
        "Tui": "waiting",
        "Late": "waiting",
    }
    play.do(f.NextInRound(), 5)
    play.do(c.MarkPresent("p00004"), 1)
    assert asked_all(play) == ["Sam", "Late", "Mele"]


def test_people_found_to_be_one_are_asked_once() -> None:
    """Late was Sam all along; a turn of either is Sam's."""
    play = going_round()
    play.do(p.JoinByPhone("device", "personal", name="Sammy"), 1)
    sammy = play.person("Sammy")
    play.do(c.StartTurn(sammy), 1)
    play.do(p.MergePeople("p00004", sammy), 10)
    play.do(c.EndTurn(), 10)
    assert states(play) == {"Mele": "waiting", "Hana": "waiting", "Sam": "done", "Tui": "waiting"}
    play.do(p.MergePeople("p00002", "p00003"))
    assert asked_all(play) == ["Mele", "Tui"]


def test_a_pause_does_not_cost_a_turn() -> None:
    """Whoever spoke before it still speaks, in it and after it."""
    play = going_round()
    play.do(f.NextInRound(), 5)
    play.do(c.PauseGathering(), 5)
    assert (states(play)["Mele"], desk(play).next) == ("speaking", "p00003")
    play.do(c.ResumeGathering(), 60)
    assert states(play)["Mele"] == "speaking"
    play.do(c.PauseGathering(), 5)
    play.do(f.NextInRound(), 5)
    assert (states(play)["Mele"], states(play)["Hana"]) == ("done", "speaking")


acts = st.lists(
    st.one_of(
        st.just(f.NextInRound()),
        st.just(f.NextInRound(passes=True)),
        st.just(f.NextInRound()),
        st.builds(p.PassTurn, st.integers(1, 6).map(lambda i: f"p{i:05d}"), st.booleans()),
        st.builds(c.MarkAway, st.integers(1, 6).map(lambda i: f"p{i:05d}")),
        st.builds(c.MarkPresent, st.integers(1, 6).map(lambda i: f"p{i:05d}")),
        st.builds(c.StartTurn, st.integers(1, 6).map(lambda i: f"p{i:05d}")),
        st.builds(p.MergePeople, st.just("p00002"), st.integers(1, 6).map(lambda i: f"p{i:05d}")),
        st.builds(c.RemovePerson, st.integers(1, 6).map(lambda i: f"p{i:05d}")),
        st.just(c.AddPerson("Nia")),
        st.just(c.EndTurn()),
        st.just(c.PauseGathering()),
        st.just(c.ResumeGathering()),
        st.just(c.Undo()),
        st.just(c.Redo()),
        st.just(f.SetFloor("round")),
    ),
    max_size=25,
)


@settings(max_examples=200, deadline=None)
@given(acts)
def test_every_round_ends(day: list[c.Command]) -> None:
    """Whatever happened: asking on and on asks everybody who is here and not yet done, each once."""
    play = going_round()
    for command in day:
        with suppress(CopError):
            play.do(command, 2)
    people = at(play).core.people
    if at(play).core.phase != "ended":
        asked = asked_all(play, limit=3 * len(people) + 3)
        assert len(asked) <= len(people)
        here = {one.person for one in people if one.here and at(play).core.counts(one)}
        assert {seat.state for seat in seats(at(play)) if seat.person in here} <= {"done", "passed", "speaking"}
        assert here <= {seat.person for seat in seats(at(play))}


def phones(play: Play) -> Play:
    """Phones may take the floor."""
    play.do(p.SetDoor(floor=True))
    return play


def test_by_phone_nobody_speaks_out_of_turn_in_a_round() -> None:
    """Hands go up all the same, and whoever is next may begin."""
    play = phones(going_round())
    with pytest.raises(NotNow, match="you will be asked"):
        play.do(p.TakeFloor("p00003"), 1)
    play.do(p.RaiseHand("p00003", by_phone=True))
    play.do(p.TakeFloor("p00002"), 1)
    with pytest.raises(NotNow, match="you will be asked"):
        play.do(p.TakeFloor("p00003"), 1)
    play.do(p.GiveFloorBack("p00002"), 9)
    play.do(p.TakeFloor("p00003"), 1)
    assert states(play)["Hana"] == "speaking"


def test_only_the_holder_hands_the_talking_piece_on() -> None:
    """By phone, or the facilitator by a tap; a phone that holds it sees to whom."""
    play = phones(Play())
    with pytest.raises(NotNow, match="no talking piece"):
        play.do(f.HandPiece(HANA))
    play.do(f.SetFloor("talking_piece"), 1)
    play.do(f.HandPiece(MELE), 1)
    assert desk(play).holder == MELE
    assert me(at(play), None, MELE, play.now).piece == ((HANA, "Hana"), (SAM, "Sam"), (TUI, "Tui"))
    assert me(at(play), None, HANA, play.now).piece == ()
    with pytest.raises(Refused, match="Only whoever holds"):
        play.do(f.HandPiece(SAM, person=HANA, by_phone=True))
    with pytest.raises(NotNow, match="with somebody else"):
        play.do(p.TakeFloor(HANA))
    play.do(p.RaiseHand(HANA, by_phone=True))
    play.do(f.HandPiece(HANA, person=MELE, by_phone=True), 30)
    assert (desk(play).holder, desk(play).queue) == (HANA, ())
    assert at(play).core.open[-1].entered_by == "phone"
    assert on_wall(play).now == ""
    play.do(c.ShowNames(on=True))
    assert on_wall(play).now == "Hana"
    play.do(c.PauseGathering(), 1)
    assert desk(play).holder == HANA
    with pytest.raises(NotNow, match="paused"):
        play.do(f.HandPiece(SAM, person=HANA, by_phone=True))
    play.do(c.ResumeGathering(), 1)
    play.do(c.MarkAway(SAM), 1)
    with pytest.raises(Refused, match="Sam is not in the room"):
        play.do(f.HandPiece(SAM, person=HANA, by_phone=True))
    play.do(p.GiveFloorBack(HANA), 1)
    assert desk(play).holder == ""
    play.do(p.TakeFloor(TUI), 1)
    assert desk(play).holder == TUI


def test_pairs_meet_all_others_before_anybody_again() -> None:
    """Six people, five draws; then the first ones once more. Turns end, and nothing is suggested meanwhile."""
    play = Play([f"Person {i}" for i in range(6)])
    play.do(c.StartTurn(MELE))
    met = set()
    for draw in range(5):
        play.do(f.SetFloor("pairs", minutes=3, seed=f"{draw}"), 300)
        assert not at(play).core.open
        met |= set(desk(play).groups)
        assert desk(play).met == draw
    assert len(met) == 15
    assert nudging.due(at(play), play.now + 40 * MINUTE) is None
    play.do(f.CallBack(), 300)
    assert desk(play).groups == ()
    play.do(c.StartTurn(MELE))
    play.do(c.EndTurn(), 60)
    assert nudging.due(at(play), play.now + 40 * MINUTE) is not None


def test_who_sits_with_whom_is_known_on_phones_and_wall() -> None:
    """Names of the others; the facilitator sits nowhere, and whoever came by two entries sits once."""
    play = Play(("Rua", "Mele", "Hana", "Sam"), facilitators=["Rua"])
    play.do(f.SetFloor("pairs", seed="x"))
    assert [sorted(group) for group in on_wall(play).groups] == [["Hana", "Mele", "Sam"]]
    assert me(at(play), None, "p00002", play.now).group == ("Hana", "Sam")
    assert me(at(play), None, "p00001", play.now).group == ()
    play.do(p.MergePeople("p00003", "p00004"))
    assert [sorted(group) for group in on_wall(play).groups] == [["Hana", "Mele"]]
    play.do(c.MarkAway("p00003"))
    with pytest.raises(Refused, match="at least two people"):
        play.do(f.SetFloor("triads"))


def test_groups_that_were_tried_only_are_forgotten() -> None:
    """Drawn again within a minute, they never sat together; drawn by lot, the same seed gives the same."""
    play = Play([f"Person {i}" for i in range(8)])
    first = play.do(f.SetFloor("pairs", seed="a")).floor.groups
    again = play.do(f.SetFloor("pairs", seed="a"), 20).floor.groups
    assert first != again
    assert [draw.groups for draw in at(play).floor.draws] == [again]
    play.do(f.SetFloor("triads", mix="random", seed="lot"), 90)
    lot = at(play).floor.groups
    play.do(f.SetFloor("triads", mix="random", seed="lot"), 90)
    assert at(play).floor.groups == lot
    assert [draw.mode for draw in at(play).floor.draws] == ["pairs", "triads", "triads"]


def test_who_met_at_earlier_gatherings_is_known_by_name() -> None:
    """Carried along, and looked at when groups are drawn, whoever has which id now."""
    before = Play(("Mele", "Hana", "Sam", "Tui"))
    for seed in ("a", "b"):
        before.do(f.SetFloor("pairs", seed=seed), 100)
    before.do(f.CallBack(), 100)
    play = Play(("Tui", "Sam", "Rangi", "Hana", "Mele"))
    carried = GroupsCarried(carried_groups(at(before)))
    assert {tuple(sorted(pair)) for groups in carried.met for pair in groups} <= {
        (a, b) for a in ("Hana", "Mele", "Sam") for b in ("Mele", "Sam", "Tui") if a < b
    }
    event = event_from_json(event_to_json(carried))
    play.state = evolve(play.state, Recorded("TEST22", len(play.log) + 1, play.now, "carry", "home", event))
    assert len(earlier(at(play))) == 2
    play.do(c.MarkAway("p00003"))
    groups = play.do(f.SetFloor("pairs", seed="c"), 100).floor.groups
    names = {one.person: one.name for one in at(play).core.people}
    new = {tuple(sorted(names[one] for one in group)) for group in groups}
    assert new.isdisjoint({tuple(sorted(pair)) for met in carried.met for pair in met})
    assert carried_groups(at(play))[:2] == carried.met
    assert len(carried_groups(at(play))) == 3
    assert desk(play).met == 2
    strangers = Play(("Ana", "Bo"))
    strangers.state = evolve(strangers.state, Recorded("TEST22", len(strangers.log) + 1, 0, "carry", "home", event))
    strangers.do(f.SetFloor("pairs", seed="d"))
    assert desk(strangers).met == 0


def test_who_was_forgotten_is_not_known_from_earlier_groups() -> None:
    """Neither here nor in the log, in whatever way the name was written."""
    play = Play(("Mele", "Hana", "Sam"))
    carried = GroupsCarried(((("mele", "Hana"), ("Sam", "Tui")),))
    play.log.append(Recorded("TEST22", len(play.log) + 1, play.now, "carry", "home", carried))
    play.state = evolve(play.state, play.log[-1])
    play.do(f.SetFloor("pairs"), 1)
    play.do(p.ForgetPerson(MELE), 1)
    names = names_in([one.event for one in play.log], frozenset({MELE}))
    assert names == {"Mele"}
    left = (((("Hana",), ("Sam", "Tui"))),)
    assert at(play).floor.known == left
    forgotten = [without(one.event, MELE, names) for one in play.log]
    assert [one.met for one in forgotten if isinstance(one, GroupsCarried)] == [left]


def test_everybody_is_called_back_when_the_time_is_over() -> None:
    """Pauses of the gathering come on top; more time from now can be given, or no clock at all."""
    play = Play()
    play.do(c.BeginGathering())
    play.do(f.SetFloor("silent", minutes=2), 10)
    until = play.now + 2 * MINUTE
    assert (on_wall(play).until_ms, on_wall(play).back) == (until // 1000, False)
    play.do(c.PauseGathering(), 60)
    play.now += 30 * MINUTE
    assert on_wall(play).until_ms == (until + 30 * MINUTE) // 1000
    assert not on_wall(play).back
    play.do(c.ResumeGathering())
    play.now += MINUTE - 1
    assert not on_wall(play).back
    play.now += 1
    assert on_wall(play).back
    play.do(f.TimeFloor(1.5))
    assert (on_wall(play).until_ms, on_wall(play).back) == ((play.now + 90_000_000) // 1000, False)
    play.do(f.TimeFloor(None))
    assert on_wall(play).until_ms is None
    play.do(f.CallBack())
    assert desk(play).mode == "open"
    count = len(play.log)
    play.do(f.CallBack())
    assert len(play.log) == count
    with pytest.raises(NotNow, match="Only groups and silence"):
        play.do(f.TimeFloor(1))


def test_a_fishbowl_has_so_many_chairs() -> None:
    """Only from inside is the floor taken; leaving ends one's turn, going away frees the chair."""
    play = phones(Play())
    play.do(c.BeginGathering())
    with pytest.raises(NotNow, match="no circle"):
        play.do(f.SitInCircle(MELE))
    play.do(f.SetFloor("fishbowl", seats=2, circle=(MELE,)))
    with pytest.raises(NotNow, match="Take a free chair"):
        play.do(p.TakeFloor(HANA))
    play.do(f.SitInCircle(HANA))
    play.do(f.SitInCircle(HANA))
    assert (desk(play).circle, on_wall(play).circle, on_wall(play).seats) == ((MELE, HANA), ("Mele", "Hana"), 2)
    with pytest.raises(NotNow, match="All chairs are taken"):
        play.do(f.SitInCircle(SAM))
    play.do(p.TakeFloor(HANA), 1)
    play.do(f.LeaveCircle(HANA), 10)
    assert not at(play).core.open
    assert [one.inside for one in desk(play).people] == [True, False, False, False]
    assert me(at(play), None, MELE, play.now).inside
    play.do(f.SitInCircle(SAM))
    play.do(c.MarkAway(MELE), 1)
    play.do(f.SitInCircle(TUI))
    assert desk(play).circle == (SAM, TUI)
    with pytest.raises(Refused, match="Mele is not in the room"):
        play.do(f.SitInCircle(MELE))


@pytest.mark.parametrize("mode", ["silent", "pairs", "triads"])
def test_nobody_takes_the_whole_rooms_floor_in_groups_or_silence(mode: str) -> None:
    """The reason is said; a hand may go up."""
    play = phones(Play())
    play.do(c.BeginGathering())
    play.do(f.SetFloor(mode), 1)
    with pytest.raises(NotNow, match=r"just now\. Raise your hand"):
        play.do(p.TakeFloor(MELE))
    play.do(p.RaiseHand(MELE, by_phone=True))
    assert on_wall(play).hands == 1


def test_all_that_is_wrong_with_a_way_is_said_at_once() -> None:
    """And nothing after the end."""
    play = Play()
    with pytest.raises(InputFaults) as caught:
        play.do(f.SetFloor("debate", minutes=-1, mix="best", seed="x" * 201, seats=1, circle=(MELE, HANA)))
    assert {fault.column for fault in caught.value.faults} == {"mode", "minutes", "mix", "seed", "seats", "circle"}
    with pytest.raises(InputFaults):
        play.do(f.TimeFloor(float("nan")))
    with pytest.raises(Refused):
        play.do(f.SetFloor("fishbowl", circle=("p00099",)))
    play.do(c.BeginGathering())
    play.do(c.EndGathering(), 10)
    with pytest.raises(NotNow, match="has ended"):
        play.do(f.SetFloor("round"))


def test_the_wall_shows_the_way_and_goes_back() -> None:
    """A round comes on the wall, the open floor takes it off; what else is shown then stays."""
    play = Play()
    play.do(f.SetFloor("round"))
    assert at(play).frame.stage == "floor"
    play.do(f.CallBack())
    assert at(play).frame.stage == ""


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from([*MODES, "talk", "next", "hand"]), max_size=12))
def test_wall_and_phones_never_hold_figures_of_people(day: list[str]) -> None:
    """No length of anybody's speech and no mark is in what everybody sees of the floor; the log rebuilds it all."""
    play = Play(("Rua", "Mele", "Hana", "Sam", "Tui"), facilitators=["Rua"])
    for number, what in enumerate(day):
        commands: dict[str, c.Command] = {
            "talk": c.StartTurn(f"p0000{number % 5 + 1}"),
            "next": f.NextInRound(passes=number % 3 == 0),
            "hand": p.RaiseHand(f"p0000{number % 5 + 1}"),
        }
        with suppress(NotNow):
            play.do(commands.get(what) or f.SetFloor(what, minutes=2, circle=("p00002",), seed=str(number)), 37)
    shown = msgspec.to_builtins(on_wall(play))
    assert set(shown) == set(FloorWall.__struct_fields__)
    numbers = {key: value for key, value in shown.items() if isinstance(value, int) and not isinstance(value, bool)}
    assert set(numbers) <= {"left", "passed", "seats", "until_ms", "hands"}
    assert room(at(play), None, play.now).sharing == on_wall(play)
    if at(play).floor.mode in ("open", "talking_piece", "silent"):
        assert not any(one.name in msgspec.json.encode(shown).decode() for one in at(play).core.people)
    steering = msgspec.to_builtins(remote(at(play), play.now))
    assert {key for place in steering["queue"] for key in place} <= {
        "person", "name", "about", "since_ms", "why", "mark", "by_hand",
    }  # fmt: skip
    again = [msgspec.structs.replace(one, event=event_from_json(event_to_json(one.event))) for one in play.log]
    assert fold(again) == play.state
    assert all(one.event.mode in MODES for one in play.log if isinstance(one.event, FloorSet))


def test_who_is_forgotten_has_no_hand_up() -> None:
    """Also somebody without a phone, for whom the facilitator raised a hand."""
    play = Play(["Mele", "Hana"])
    play.do(p.RaiseHand(MELE))
    play.do(p.ForgetPerson(MELE))
    assert at(play).queue() == ()
    assert [one.how for one in at(play).participants.hands_had] == ["left"]
